"""Attributions that a reader model's tagger found, as drafts that the rules can judge."""

from __future__ import annotations

from bisect import bisect_left

from reportedly.extract.attribution.adjuncts import skip_adjuncts
from reportedly.extract.attribution.cue_words import cue_in
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.phrase_right import phrase_right
from reportedly.extract.attribution.pieces import nearest, own_content, words_of
from reportedly.extract.attribution.sources import head_of
from reportedly.records import Quotation, Span, TaggedAttribution

_BE = frozenset({"is", "are", "was", "were", "am", "be", "been", "being", "'s", "'re"})
_QUESTIONS = frozenset({"if", "whether", "how", "what", "why", "who", "where", "when", "which"})
_MARKS = " \t\n\u00a0,.;:!?“”\"'‘’`«»"


def tagged_draft(line: Line, number: int, tag: TaggedAttribution) -> Draft:
    """The draft of a tag, with what the words around its cue say of hearers and media."""
    words = words_of(line, tag.cue)
    cue = cue_in(line, words)
    frame = frame_of(line, words, tag)
    source = [nearest(tag)] if tag.sources else []
    content = own_content(line, tag)
    draft = Draft(
        rule=f"{frame}:{cue.lemma.replace(' ', '-')}",
        part=line.part,
        line=number,
        cue=cue,
        cue_spans=[tag.cue],
        source=source,
        head=head_of(line.text, tuple(source)),
        content=content,
        quotes=quotes_of(line, tuple(content)),
        negated=any(line.has(k, "neg") for k in range(max(0, words[0] - 1), words[1])),
        tail=_trails(line, tag),
        by="tagger",
    )
    _hearers(line, words[1], draft)
    return draft


def frame_of(line: Line, words: Range, tag: TaggedAttribution) -> str:
    """The frame a rule would have named: how the content hangs on the cue."""
    content = tag.content[0]
    first, last = words_of(line, content)
    if not tag.sources and any(line.word(k) in _BE for k in range(words[0], words[1] - 1)):
        return "passive"
    if content.end <= tag.cue.start:
        return "left"
    if line.word(first) == "to" or line.low[first : first + 2] == ["not", "to"]:
        return "to-inf"
    if line.word(first) in _QUESTIONS:
        return "wh"
    if quotes_of(line, tag.content):
        return "quote"
    if line.word(first) == "that" or any(line.verbal(k) for k in range(first, last)):
        return "that"
    return "np"


def quotes_of(line: Line, content: tuple[Span, ...]) -> list[Quotation]:
    """The quotations a content is made of when it is nothing but quoted words, else none."""
    found: list[Quotation] = []
    for span in content:
        over = next(
            (q for q in line.quotations for s in q.spans if _fills(line.text, s, span)), None
        )
        if over is None:
            return []
        if over not in found:
            found.append(over)
    return found


def _fills(text: str, quoted: Span, span: Span) -> bool:
    """Whether a span is a quotation up to its marks and what punctuation stands beside it."""
    inside = quoted.start - 1 <= span.start and span.end <= quoted.end + 1
    lead = Span(quoted.start, max(quoted.start, span.start)).quote(text)
    return inside and not lead.strip(_MARKS)


def _trails(line: Line, tag: TaggedAttribution) -> bool:
    """Whether cue and source stand behind all of the content and end the sentence."""
    last = max(span.end for span in (tag.cue, *tag.sources))
    behind = tag.content[-1].end <= min(span.start for span in (tag.cue, *tag.sources))
    rest = bisect_left(line.tokens, last, key=lambda token: token.span.start)
    after, _ = skip_adjuncts(line, rest)
    return behind and (after >= line.end or not line.wordlike(after))


def _hearers(line: Line, k: int, draft: Draft) -> None:
    """The addressee and the medium between a cue and the content after it."""
    until = words_of(line, draft.content[0])[0]
    if until < k:
        return
    frames = draft.cue.frames if draft.cue is not None else frozenset()
    if "tell" in frames:
        phrase = phrase_right(line, k)
        if phrase is not None and phrase[0] == k < until:
            k = min(phrase[1], until)
            draft.addressee = line.span(phrase[0], k)
    _, medium = skip_adjuncts(line, k)
    if medium is not None and medium[1] <= until:
        draft.medium = line.span(*medium)
