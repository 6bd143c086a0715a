"""The quotations layer: a state machine over quotation marks that never raises.

It knows typed and straight pairs, nesting, the convention by which every paragraph of a long
quotation opens anew and only the last one closes, quotations that go on after an inserted block,
and marks that are missing. Whatever the input, a quotation stays inside its chain of paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from reportedly.layers.quote_marks import Mark, marks
from reportedly.layers.quote_use import attribution_start, scare
from reportedly.records import Issue, Part, Quotation, Reading, Span, trimmed
from reportedly.steps import step

_REACH_WITHOUT_MARK = 2
"""Paragraphs a quotation may run on into without opening anew, if a closing mark then comes."""
_LOOK_AHEAD = 200
"""Marks looked ahead in a paragraph to settle one."""
_DEEPEST = 8
"""Quotations open at once; deeper nesting is broken input."""
_SHORT_INNER = 60
"""Characters of a quoted name inside a quotation of the same kind."""


@dataclass(slots=True)
class _Open:
    """A quotation under way: where its present stretch began, and its finished stretches."""

    mark: Mark
    start: int
    depth: int
    spans: list[Span] = field(default_factory=list)


@step("quotations", version="1", needs=("parts",), gives=("quotations", "issues"))
def quotations(reading: Reading) -> Reading:
    """Pair the quotation marks of all parts."""
    pairing = _Pairing(reading.text, reading.parts)
    found = sorted(pairing.run(), key=lambda q: (q.spans[0].start, -q.spans[0].end))
    return msgspec.structs.replace(
        reading, quotations=tuple(found), issues=(*reading.issues, *pairing.issues)
    )


class _Pairing:
    """One pass over the parts, with the quotations still open and those carried onward."""

    def __init__(self, text: str, parts: tuple[Part, ...]) -> None:
        self.text = text
        self.parts = parts
        self.marks = [marks(text, *part.span) for part in parts]
        self.next = _successors(parts)
        self.found: list[Quotation] = []
        self.issues: list[Issue] = []
        self.stack: list[_Open] = []

    def run(self) -> list[Quotation]:
        carried: dict[int, list[_Open]] = {}
        for index, part in enumerate(self.parts):
            self.stack = carried.pop(index, [])
            todo = self._resume(index, part)
            for place in range(todo, len(self.marks[index])):
                self._meet(index, place)
            onward = self._onward(index)
            if self.stack and onward is not None:
                for each in self.stack:
                    each.spans.append(trimmed(self.text, Span(each.start, part.span.end)))
                carried[onward] = self.stack
            else:
                self._unclosed(0, part.span.end)
        return self.found

    def _resume(self, index: int, part: Part) -> int:
        """Open carried quotations anew at the start of a part; how many marks that took."""
        used, at = 0, part.span.start
        for each in self.stack:
            each.start = at
            here = self.marks[index]
            if used < len(here) and here[used].start == at and _same(here[used], each.mark):
                at, used = here[used].end, used + 1
        return used

    def _meet(self, index: int, place: int) -> None:
        """Let one mark open or close."""
        mark = self.marks[index][place]
        level = self._level(mark)
        if level is not None and mark.closes and not self._rather_opens(index, place, level):
            if mark.weak and self._closed_later(index, place):
                return
            self._close(level, mark)
        elif mark.opens and self._may_open(index, place):
            if level is not None and not self._nests(index, place):
                self._unclosed(level, mark.start)
            if len(self.stack) >= _DEEPEST:
                return
            self.stack.append(_Open(mark, mark.start, len(self.stack)))
        elif mark.form in {"”", "»", "›"}:
            span = Span(mark.start, mark.end)
            self.issues.append(
                Issue("unopened_quotation", "a closing quotation mark has no opening one", span)
            )

    def _level(self, mark: Mark) -> int | None:
        """The innermost open quotation this mark could close."""
        for level in range(len(self.stack) - 1, -1, -1):
            if self.stack[level].mark.family == mark.family:
                return level
        return None

    def _rather_opens(self, index: int, place: int, level: int) -> bool:
        """Whether a mark that could do both opens: low and curly openers do, unless paired."""
        mark = self.marks[index][place]
        if not mark.opens:
            return False
        if mark.form in {"“", "«", "‘"}:
            return self.stack[level].mark.form not in {"„", "‚", "»", "”"}
        return False

    def _may_open(self, index: int, place: int) -> bool:
        """Single marks open only where a closing one follows in the part (or the next ones)."""
        mark = self.marks[index][place]
        if mark.family != "single" or mark.form == "‚":
            return True
        later = self._ahead(index, place)
        if any(each.family == "single" and each.closes for each in later):
            return True
        return mark.form == "‘" and self._single_chain(index)

    def _ahead(self, index: int, place: int) -> list[Mark]:
        return self.marks[index][place + 1 : place + 1 + _LOOK_AHEAD]

    def _single_chain(self, index: int) -> bool:
        following = self.next[index]
        return following is not None and any(
            each.form == "‘" and each.start == self.parts[following].span.start
            for each in self.marks[following][:1]
        )

    def _closed_later(self, index: int, place: int) -> bool:
        """Whether a sure closing mark follows before the next opening one of the family."""
        family = self.marks[index][place].family
        for each in self._ahead(index, place):
            if each.family == family:
                if each.opens and not each.closes:
                    return False
                if each.closes and not each.weak:
                    return True
        return False

    def _nests(self, index: int, place: int) -> bool:
        """Whether an opening mark inside an open quotation of its kind nests in it."""
        mark = self.marks[index][place]
        same = [m for m in self._ahead(index, place) if m.family == mark.family]
        depth = 2
        for each in same:
            depth += 1 if each.opens and not each.closes else -1
            if depth == 0:
                return True
        return bool(same) and same[0].closes and same[0].start - mark.end <= _SHORT_INNER

    def _close(self, level: int, mark: Mark) -> None:
        """Close the quotation at `level`; those inside it lost their mark."""
        self._unclosed(level + 1, mark.start)
        done = self.stack.pop()
        done.spans.append(Span(done.start, mark.end))
        self._record(done, closed=True)

    def _unclosed(self, level: int, end: int) -> None:
        """Give up the open quotations from `level` on; lone single marks are apostrophes."""
        while len(self.stack) > level:
            lost = self.stack.pop()
            if lost.mark.family == "single" and not lost.spans:
                continue
            stop = attribution_start(self.text, lost.mark.end, end) if not lost.spans else None
            last = trimmed(self.text, Span(lost.start, end if stop is None else stop))
            lost.spans.append(last)
            self._record(lost, closed=False)
            self.issues.append(
                Issue("unclosed_quotation", "a quotation has no closing mark", lost.spans[0])
            )

    def _record(self, done: _Open, *, closed: bool) -> None:
        spans = tuple(span for span in done.spans if span.start < span.end)
        if spans:
            used = scare(self.text, spans) if closed else False
            self.found.append(Quotation(spans, done.mark.form, closed, used, done.depth))

    def _onward(self, index: int) -> int | None:
        """The part into which the outermost open quotation goes on, or None where it ends."""
        following = self.next[index]
        if not self.stack or following is None:
            return None
        outer = self.stack[0].mark
        if not self.stack[0].spans and self.text[outer.end : outer.end + 1].islower():
            return self._carried(outer, following)
        first = self.marks[following][:1]
        if first and first[0].start == self.parts[following].span.start and _same(first[0], outer):
            return following
        return self._carried(outer, following)

    def _carried(self, outer: Mark, following: int) -> int | None:
        """Go on without a new opening mark where a sure closing one comes soon."""
        if outer.family == "single":
            return None
        ahead: int | None = following
        for _ in range(_REACH_WITHOUT_MARK):
            if ahead is None:
                return None
            for mark in self.marks[ahead]:
                if mark.family == outer.family:
                    sure = mark.closes and not mark.opens and not mark.weak
                    return following if sure else None
            ahead = self.next[ahead]
        return None


def _same(mark: Mark, other: Mark) -> bool:
    """Whether `mark` opens the quotation that `other` opened once more."""
    return mark.opens and mark.family == other.family


def _successors(parts: tuple[Part, ...]) -> list[int | None]:
    """For every part the one that continues its text: by `joins`, else the next of the body."""
    found: list[int | None] = [None] * len(parts)
    following: int | None = None
    for index in range(len(parts) - 1, -1, -1):
        if parts[index].zone == "body":
            found[index] = following
            following = index
    for index, part in enumerate(parts):
        if part.joins is not None and 0 <= part.joins < index:
            found[part.joins] = index
    return found
