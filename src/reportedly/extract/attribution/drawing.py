"""Where source and content of one statement stand, by a rule and by a tagger.

The tagger draws boundaries as PolNeAR does and is the better judge of them, but now and then
gives a piece to the wrong cue or stops in the middle of a phrase; the rule's own pieces tell
which of the tagger's belong to the statement.
"""

from __future__ import annotations

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.pieces import (
    merged,
    nearest,
    opens_quotation,
    stray,
    words_of,
)
from reportedly.records import Span, TaggedAttribution

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_UNSTATED = frozenset(
    {"announced", "passive", "reportedly", "allegedly", "purportedly", "supposedly"}
)
"""Rules that say of a statement that its source is left unsaid."""
_RECEIVING = frozenset(
    ["face", "draw", "come", "provoke", "spark", "prompt", "raise", "trigger", "attract", "meet",
     "fuel", "earn", "receive", "suffer"]
)  # fmt: skip
"""Verbs whose subject is the target of a reporting noun, not its source (`faced criticism`)."""
_BY_RULE = frozenset({"according-to", "np-to-inf", "quoted-as", "seen", "heard", "aside"})
"""Rules that draw their content better than a tagger does."""
_CUE_BY_TAG = frozenset({"quote", "noun"})
_GOING_ON = ("coord", "sub", "day")
"""Classes of words before which a phrase can end and the sentence go on."""


def drawn_cue(draft: Draft, tag: TaggedAttribution) -> list[Span]:
    """The cue of a statement both found: the rule's, where it is a verb's."""
    if len(draft.cue_spans) == 1 and draft.rule.split(":")[0] in _CUE_BY_TAG:
        return [tag.cue]
    return draft.cue_spans


def drawn_source(line: Line, draft: Draft, tag: TaggedAttribution) -> list[Span]:
    """The source of a statement both found.

    Of the tagger's pieces the one that the rule's source overlaps; where none does, the rule's,
    which resolves relative pronouns, except for a subject sought behind its verb.
    """
    rule = draft.rule.split(":")[0]
    if not tag.sources:
        return draft.source
    if not draft.source:
        return [] if rule in _UNSTATED or _receives(line, tag) else [nearest(tag)]
    if any(a.overlaps(b) for spans in draft.conduits for a in spans for b in tag.sources):
        return draft.source
    for each in reversed(tag.sources):
        whose = next((span for span in draft.source if span.overlaps(each)), None)
        if whose is not None:
            return [_whole_phrase(line, each, whose, tag)]
    nameless = not any(each.isalpha() for each in draft.source[-1].quote(line.text))
    return [nearest(tag)] if rule == "inverted" or nameless else draft.source


def _whole_phrase(line: Line, drawn: Span, named: Span, tag: TaggedAttribution) -> Span:
    """The tagger's phrase over the rule's: no clause before it, no phrase broken off behind it."""
    start, end = drawn
    if start < named.start and _clausal(line, Span(start, named.start)):
        start = named.start
    after = words_of(line, Span(end, end + 1))[0]
    after += after < len(line.tokens) and line.tokens[after].span.start < end
    cue = words_of(line, tag.cue)
    beside = cue[0] <= after <= cue[1] or (after == cue[0] - 1 and line.has(after, "adv"))
    closed = after >= line.end or not line.wordlike(after) or beside
    if end > named.end and (not closed or line.has(after - 1, "prep", "det", "rel")):
        end = named.end
    return Span(start, max(end, named.end) if not closed else end)


def _clausal(line: Line, span: Span) -> bool:
    """Whether words hold a relative pronoun or a verb."""
    words = range(*words_of(line, span))
    return any(line.has(k, "rel") or (line.verbal(k) and not line.capital(k)) for k in words)


def _receives(line: Line, tag: TaggedAttribution) -> bool:
    first, last = words_of(line, tag.cue)
    return any(line.tokens[k].lemma.lower() in _RECEIVING for k in range(first, last))


def drawn_content(
    line: Line, draft: Draft, tag: TaggedAttribution, others: list[Span]
) -> list[Span]:
    """The content of a statement both found: the rule's pieces, drawn as the tagger does.

    `others` are the cues of other statements, over which no content may grow.
    """
    if not tag.content or draft.rule.split(":")[0] in _BY_RULE:
        return draft.content
    kept: list[Span] = []
    for piece in draft.content:
        over = [each for each in tag.content if each.overlaps(piece)]
        over = [each for each in over if not stray(line, each)]
        if not over or opens_quotation(line.text, piece):
            kept.append(piece)
        else:
            kept += _fitted(line, piece, merged(line.text, over, tag), others)
    last = max(span.end for span in (*draft.cue_spans, *draft.content))
    part = line.text.find("\n", last)
    for each in tag.content:
        follows = each.start >= last and (part < 0 or each.start < part)
        if follows and opens_quotation(line.text, each):
            kept.append(each)
    return sorted(set(kept))


def _fitted(line: Line, piece: Span, over: list[Span], others: list[Span]) -> list[Span]:
    """The tagger's pieces over a rule's, their outer ends where a phrase can begin and end."""
    start, end = over[0].start, over[-1].end
    grown = Span(piece.end, max(end, piece.end))
    if end != piece.end and (
        not _ends(line, end, short=end < piece.end) or any(grown.overlaps(each) for each in others)
    ):
        end = piece.end
    grown = Span(min(start, piece.start), piece.start)
    if (start > piece.start and not _begins(line, start)) or any(
        grown.overlaps(each) for each in others
    ):
        start = piece.start
    if len(over) == 1:
        return [Span(start, end)]
    return [Span(start, over[0].end), *over[1:-1], Span(over[-1].start, end)]


def _ends(line: Line, end: int, *, short: bool) -> bool:
    """Whether a phrase can end at a character: no article or preposition hangs there.

    What ends before the rule's end ends at a mark; what goes on behind it may end at `and`.
    """
    after = words_of(line, Span(end, end + 1))[0]
    after += after < len(line.tokens) and line.tokens[after].span.start < end
    last = after - 1
    if _within_quotation(line, last):
        return False
    if line.has(last, "prep", "det", "coord") and not line.has(last, "adv", "pron"):
        return False
    return (
        after >= line.end or not line.wordlike(after) or (not short and line.has(after, *_GOING_ON))
    )


def _begins(line: Line, start: int) -> bool:
    """Whether a phrase can begin at a character: after a mark, a connective or its cue."""
    before = words_of(line, Span(start, start + 1))[0] - 1
    if _within_quotation(line, before):
        return False
    return before < 0 or not line.wordlike(before) or line.has(before, "coord", "sub")


def _within_quotation(line: Line, before: int) -> bool:
    """Whether a quotation goes on from a word to the next."""
    at = before + 1
    return (
        0 < at < len(line.quoted)
        and line.quoted[at] >= 0
        and line.quoted[at - 1] == line.quoted[at]
    )
