"""Demands on figures, checks and times."""

from __future__ import annotations

from typing import Any

from tests.acceptance.seen import Seen
from tests.acceptance.wanting import Check, equals, holds, plain, require

from reportedly.records import Figure, Timex

OPEN = "open"


def figure(value: float | None = None, **wants: Any) -> Check:
    """A figure here: measure low high bound unit as wanted, whom what base period place by words.

    `high=OPEN` wants no upper limit; a value of None wants no value.
    """
    wants |= {"value": value}

    def check(seen: Seen) -> None:
        here = _figures(seen)
        met = [each for each in here if _figure_meets(seen, each, wants)]
        require(met, f"no figure {wants}; there is {[_shown(seen, each) for each in here]}")

    return check


def no_figure(**wants: Any) -> Check:
    """No figure here (of that kind)."""

    def check(seen: Seen) -> None:
        found = [each.quote for each in _figures(seen) if _figure_meets(seen, each, wants)]
        require(not found, f"read as figures: {found}")

    return check


def checked(kind: Any, verdict: Any, *values: float) -> Check:
    """A check of that kind and verdict was made over figures of these values."""

    def check(seen: Seen) -> None:
        require(_checks(seen, kind, verdict, values), f"no {kind} check over {values} {verdict}")

    return check


def unchecked(kind: Any, *values: float) -> Check:
    """No check of that kind takes these values together."""

    def check(seen: Seen) -> None:
        require(not _checks(seen, kind, None, values), f"a {kind} check joins {values}")

    return check


def time(*, wide: bool = False, **wants: Any) -> Check:
    """A time here: type value start end mod granularity as wanted, quote by words."""

    def check(seen: Seen) -> None:
        where = seen.paragraphs() if wide else seen
        here = [each for each in seen.record.times if where.touches(each.span)]
        met = [each for each in here if _time_meets(each, wants)]
        shown = [(each.quote, each.value, each.start, each.end, each.mod) for each in here]
        require(met, f"no time {wants}; there is {shown}")

    return check


def published(start: str) -> Check:
    """The report says when it was published."""

    def check(seen: Seen) -> None:
        require(seen.record.published.start == start, f"published {seen.record.published}")

    return check


def _figures(seen: Seen) -> list[Figure]:
    return [each for each in seen.record.figures if seen.touches(each.span)]


def _figure_meets(seen: Seen, figure: Figure, wants: dict[str, Any]) -> bool:
    for name, want in wants.items():
        if name in ("whom", "what", "base"):
            met = holds(getattr(figure, name), want)
        elif name == "period":
            met = any(
                holds(f"{t.quote} {t.value}", want)
                for t in seen.record.times
                if t.id == figure.period
            )
        elif name == "place":
            met = any(holds(p.name, want) for p in seen.record.places if p.id == figure.place)
        else:
            met = equals(getattr(figure, name), None if want == OPEN else want)
        if not met:
            return False
    return True


def _checks(seen: Seen, kind: Any, verdict: Any, values: tuple[float, ...]) -> bool:
    numbers = {each.id: each.value for each in seen.record.figures}
    for each in seen.record.checks:
        found = [numbers.get(figure) for figure in each.figures]
        if (
            equals(each.kind, kind)
            and (verdict is None or equals(each.verdict, verdict))
            and all(any(equals(number, value) for number in found) for value in values)
        ):
            return True
    return False


def _time_meets(time: Timex, wants: dict[str, Any]) -> bool:
    return all(
        plain(want) in plain(time.quote) if name == "quote" else equals(getattr(time, name), want)
        for name, want in wants.items()
    )


def _shown(seen: Seen, figure: Figure) -> str:
    period = [t.quote for t in seen.record.times if t.id == figure.period]
    place = [p.name for p in seen.record.places if p.id == figure.place]
    return (
        f"{figure.quote!r} {figure.measure} {figure.value} [{figure.low}, {figure.high}] "
        f"{figure.bound} of {figure.whom or figure.what} base {figure.base} {period} {place}"
    )
