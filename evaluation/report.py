"""The report page: what was measured, when, on what, by which command."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from evaluation.tasks import Task
from reportedly import __version__
from reportedly.jobs.annotating import reader_for
from reportedly.settings import DEFAULTS

BY_HAND = "<!-- by hand below this line -->"


@dataclass(frozen=True)
class Scored:
    """A task with what the scorer said."""

    task: Task
    digest: str
    scores: dict[str, Any]

    def values(self) -> Iterator[tuple[str, float | None]]:
        """The reported figures, None where the scorer gives none."""
        for path in self.task.figures:
            found: Any = self.scores
            for part in path.split("."):
                found = found.get(part) if isinstance(found, dict) else None
            yield path, found if isinstance(found, int | float) else _rate(found)

    def shown(self) -> str:
        """All figures in one line."""
        return ", ".join(
            f"{path} {value:.3f}" if value is not None else f"{path} –"
            for path, value in self.values()
        )


def _rate(found: Any) -> float | None:  # noqa: ANN401 - the scorer's JSON
    if isinstance(found, dict):
        for key in ("rate", "accuracy", "value", "f1"):
            if isinstance(found.get(key), int | float):
                return float(found[key])
    return None


def write_report(scored: list[Scored], path: Path, shared: Path) -> None:
    """Write the page, keeping what was written by hand below its marker."""
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    kept = old.split(BY_HAND, 1)[1] if BY_HAND in old else "\n"
    lines = [
        "# How good it is",
        "",
        f"Version {__version__}, {datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()},"
        f" {platform.machine()}. Command: `make evaluate`.",
        f"Steps: {', '.join(reader_for(DEFAULTS, True).labels)}.",
        "",
        "Development sets only: they may be tuned on. Held-out halves are scored from outside.",
        "",
        "| set | task | figure | value | gold digest |",
        "| --- | --- | --- | --: | --- |",
    ]
    for one in scored:
        for figure, value in one.values():
            shown = f"{value:.3f}" if value is not None else "–"
            lines.append(
                f"| {one.task.name} | {one.task.scorer} | {figure} | {shown} | {one.digest[:12]} |"
            )
    lines += ["", BY_HAND]
    path.write_text("\n".join(lines) + kept, encoding="utf-8")
    detail = {one.task.name: one.scores for one in scored}
    path.with_name("scores.json").write_text(
        json.dumps(detail, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )
