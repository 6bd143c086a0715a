"""Where a cue stands in its line: its subject, which side its content lies on."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.extract.attribution.adjuncts import skip_adjuncts
from reportedly.extract.attribution.cues import Occurrence
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.phrase_right import phrase_right
from reportedly.extract.attribution.subjects import inverted_subject, subject

SAYING = frozenset({"quote", "that", "bare"})
"""Frames of verbs whose content is a statement."""
_AFTER_SAYING = frozenset(
    [",", ";", ":", "-", "–", "—", ")", "in", "of", "to", "as", "after", "when", "who", "during",
     "while", "on", "at", "about", "from", "before"]
)  # fmt: skip


@dataclass(slots=True)
class Seen:
    """One cue verb with the subject found for it and the side its content lies on."""

    cue: Occurrence
    source: Range | None
    inverted: bool = False
    trailing: bool = False

    @property
    def left_edge(self) -> int:
        """First word of subject and verb group together."""
        edge = self.cue.group
        if self.source is not None and not self.inverted:
            edge = min(edge, self.source[0])
        return edge

    @property
    def right_edge(self) -> int:
        """Past the last word of verb and, where it follows, subject."""
        if self.inverted and self.source is not None:
            return self.source[1]
        return self.cue.end


def placed(line: Line, cue: Occurrence) -> Seen:
    """Where subject and content of a cue stand."""
    source = _inverted(line, cue)
    if source is not None:
        return Seen(cue, source, inverted=True, trailing=True)
    source = subject(line, cue)
    if source is not None and source[1] > cue.group:
        source = None
    seen = Seen(cue, source)
    tell = "tell" in cue.cue.frames
    seen.trailing = (
        _closes(line, seen.left_edge - 1) and cue.finite and _ends(line, cue.end, tell=tell)
    )
    return seen


def _closes(line: Line, at: int) -> bool:
    """Whether a comma, dash, `as` or quotation before a cue closes what it may report."""
    return at >= 0 and (line.quoted[at] >= 0 or line.word(at) in {",", "as"} or line.dash(at))


def _inverted(line: Line, cue: Occurrence) -> Range | None:
    """The subject after its verb where words to report stand before it."""
    before = cue.group - 1
    if not (_closes(line, before) and cue.cue.frames & SAYING and cue.finite):
        return None
    found = inverted_subject(line, cue)
    if found is None or line.quoted[before] >= 0 or subject(line, cue) is None:
        return found
    aside = line.word(before) == "," and _relative(line, before)
    return found if _ends(line, found[1]) and not aside else None


def _relative(line: Line, comma: int) -> bool:
    near = range(max(1, comma - 20), comma)
    return any(line.word(k) in {"who", "which"} and line.word(k - 1) == "," for k in near)


def _ends(line: Line, at: int, *, tell: bool = False) -> bool:
    """Whether nothing but adjuncts, a quotation or a participle follows up to the line's end."""
    if tell:
        phrase = phrase_right(line, at)
        at = phrase[1] if phrase else at
    at, _ = skip_adjuncts(line, at)
    return at >= line.end or line.quoted[at] >= 0 or line.word(at) in _AFTER_SAYING
