"""A row of the acceptance list, bound to the program's own reading of its report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportedly.jobs.annotating import annotate
from reportedly.records import Annotated, Span


class Unmet(AssertionError):
    """A reading lacks what a row demands, or holds what it forbids."""


@dataclass(frozen=True)
class Seen:
    """Where a row looks (`windows`, in the report's own offsets) and what was read there."""

    text: str
    record: Annotated
    windows: tuple[Span, ...]

    def at(self, *starts: int) -> Seen:
        """The same report, looked at elsewhere."""
        return Seen(self.text, self.record, tuple(Span(start, start + 1) for start in starts))

    def paragraphs(self) -> Seen:
        """The same report, looked at in the lines of text around the windows."""
        return Seen(self.text, self.record, tuple(map(self._paragraph, self.windows)))

    def touches(self, *spans: Span) -> bool:
        """Whether any of `spans` shares a character with a window."""
        return any(window.overlaps(span) for window in self.windows for span in spans)

    def _paragraph(self, window: Span) -> Span:
        start = self.text.rfind("\n\n", 0, window.start)
        end = self.text.find("\n\n", window.end)
        return Span(max(start, 0), len(self.text) if end < 0 else end)


@cache
def reports(shared: Path) -> dict[str, tuple[str, Annotated]]:
    """Text and reading of every report of the list, by file name; read once."""
    found = {}
    for path in sorted((shared / "seeds").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        record = annotate({"id": path.stem, "text": text}, tokens=True, predicates=True)
        found[path.name] = text, record
    return found


def listed(shared: Path) -> Iterator[tuple[str, Seen]]:
    """Every row's id with its place; the list's own offsets are checked on the way.

    Raises:
        Unmet: a snippet of the list is not where the list says.
    """
    path = shared / "acceptance" / "phenomena.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, record = reports(shared)[row["file"]]
        windows = tuple(Span(start, start + row["length"]) for start in row["offsets"])
        if any(span.quote(text) != row["snippet"] for span in windows):
            raise Unmet(f"{row['id']}: the snippet is not at its offsets")
        yield row["id"], Seen(text, record, windows)


def whole(shared: Path, report: str) -> Seen:
    """The report whose file name begins so, looked at from end to end."""
    name = next(name for name in reports(shared) if name.startswith(report))
    text, record = reports(shared)[name]
    return Seen(text, record, (Span(0, len(text)),))
