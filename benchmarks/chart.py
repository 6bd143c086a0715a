"""The chart of growth: time per report and memory against the size of the heap, as plain SVG."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

Point = tuple[int, float, float]
WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 320, 240, 56, 40, 44
ALLOWED = 1.5
"""Growth of the time per report that is allowed from the smallest heap to the largest."""
MOST_MB = 4096


def chart(points: Sequence[Point]) -> str:
    """SVG of two panels side by side.

    Args:
        points: reports in the heap, milliseconds of processor time per report, peak memory in MB.
    """
    times = [(size, ms) for size, ms, _ in points]
    memory = [(size, mb) for size, _, mb in points]
    panels = _panel("ms per report (one core)", times, ALLOWED * times[0][1], "1.5 × the smallest")
    panels += f'<g transform="translate({WIDTH + 20} 0)">'
    panels += _panel("peak memory, MB", memory, MOST_MB, "4 GB") + "</g>"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH + 20} {HEIGHT}"'
        ' font-family="sans-serif" font-size="11">\n'
        "<title>Linking: time per report and memory as the heap grows</title>\n"
        f'<rect width="100%" height="100%" fill="#fff"/>\n{panels}\n</svg>\n'
    )


def _panel(title: str, points: Sequence[tuple[int, float]], limit: float, about: str) -> str:
    top = 1.15 * max(limit, *(value for _, value in points))
    right, floor = WIDTH - 16, HEIGHT - BOTTOM
    least, most = math.log10(points[0][0]), math.log10(points[-1][0])
    span = (most - least) or 1.0

    def x(size: int) -> float:
        return LEFT + (right - LEFT) * (math.log10(size) - least) / span

    def y(value: float) -> float:
        return floor - (floor - TOP) * value / top

    drawn = [
        f'<text x="{LEFT}" y="20" font-size="13">{title}</text>',
        f'<path d="M{LEFT} {TOP}V{floor}H{right}" fill="none" stroke="#444"/>',
        f'<path d="M{LEFT} {y(limit):.1f}H{right}" stroke="#b44" stroke-dasharray="4 3"/>',
        f'<text x="{right}" y="{y(limit) - 4:.1f}" text-anchor="end" fill="#b44">{about}</text>',
        _line(points, x, y),
    ]
    for size, value in points:
        anchor = "end" if size == points[-1][0] and len(points) > 1 else "start"
        drawn.append(f'<circle cx="{x(size):.1f}" cy="{y(value):.1f}" r="3" fill="#246"/>')
        drawn.append(
            f'<text x="{x(size):.1f}" y="{y(value) + 16:.1f}" text-anchor="{anchor}">'
            f"{value:,.2f}</text>"
            if value < 100
            else f'<text x="{x(size):.1f}" y="{y(value) - 7:.1f}" text-anchor="{anchor}">'
            f"{value:,.0f}</text>"
        )
        drawn.append(
            f'<text x="{x(size):.1f}" y="{floor + 16}" text-anchor="{anchor}">{size:,}</text>'
        )
    drawn.append(f'<text x="{right}" y="{floor + 34}" text-anchor="end">reports in the heap</text>')
    return "\n".join(drawn)


def _line(
    points: Sequence[tuple[int, float]], x: Callable[[int], float], y: Callable[[float], float]
) -> str:
    way = " ".join(f"{x(size):.1f},{y(value):.1f}" for size, value in points)
    return f'<polyline points="{way}" fill="none" stroke="#246" stroke-width="1.5"/>'
