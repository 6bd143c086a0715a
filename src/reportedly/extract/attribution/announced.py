"""Numbers that were announced before, nobody saying by whom: `the 44 deaths announced earlier`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import Cue, counted_harm, cue_forms, is_amount
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.phrase_left import phrase_left
from reportedly.records import Span

_BEFORE = frozenset({"earlier", "previously", "initially", "before", "until", "originally"})
_TOTALS = frozenset({"toll", "figure", "figures", "number", "total", "count"})


def announced_drafts(line: Line, number: int, taken: Sequence[Draft]) -> list[Draft]:
    """Statements without a source in the participles of a line, those of verbs being `taken`."""
    found: list[Draft] = []
    for at, word in enumerate(line.low):
        cue = _announcing(word) if _set_before(line, at + 1) else None
        if cue is None or line.quoted[at] >= 0:
            continue
        if any(line.tokens[at].span.overlaps(span) for span in _cue_spans(taken)):
            continue
        phrase = _number_before(line, at)
        if phrase is None:
            continue
        cue_span, content = line.span(at, at + 1), line.span(*phrase)
        found.append(
            Draft(f"announced:{cue.lemma}", line.part, number, cue, [cue_span], [], [content])
        )
    return found


def undergone(line: Line, at: int) -> bool:
    """Whether a past participle says that its noun, a number of the dead, was announced before."""
    return _set_before(line, at + 1) and _number_before(line, at) is not None


def _set_before(line: Line, at: int) -> bool:
    """Whether words set what was announced against what is told now."""
    return line.word(at) in _BEFORE or (line.word(at) == "so" and line.word(at + 1) == "far")


def _announcing(word: str) -> Cue | None:
    """The verb of announcing whose past participle a word is."""
    for each in cue_forms().get(word, ()):
        if not each.rest and each.form in {"past", "part"} and "undergone" in each.cue.frames:
            return each.cue
    return None


def _cue_spans(taken: Iterable[Draft]) -> list[Span]:
    return [span for draft in taken for span in draft.cue_spans]


def _number_before(line: Line, at: int) -> Range | None:
    """The number of the dead, of cases, of arrests that ends before a participle."""
    phrase = phrase_left(line, at - 1)
    if phrase is None or line.word(at + 2) == "that":
        return None
    first = next((k for k in range(*phrase) if is_amount(line.word(k))), None)
    if first is None:
        return None
    if (counted_harm() | _TOTALS).isdisjoint(line.low[first:at]):
        return None
    return first - line.has(first - 1, "det"), at
