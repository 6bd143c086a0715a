"""The medium of a statement where it does not stand beside the cue."""

from __future__ import annotations

from bisect import bisect_left

from reportedly.extract.attribution.adjuncts import medium_in
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.line import Line
from reportedly.records import Span

MADE_PUBLIC = frozenset(
    ["obtained", "released", "published", "posted", "shared", "issued", "seen", "leaked",
     "intercepted", "reviewed", "circulated", "cited", "quoted", "broadcast", "aired"]
)  # fmt: skip
"""Participles that say who made a document public (`a report seen by the paper`)."""
SHOWN = frozenset(
    ["reported", "revealed", "stated", "shown", "seen", "described", "noted", "announced",
     "disclosed", "documented", "claimed", "recorded", "heard"]
)  # fmt: skip
"""Participles of `as` that name where something was told (`as revealed in a call`)."""
_OPENERS = frozenset({"in", "on", "via", "through"})
_OWN_MEDIUM = frozenset({"tweet", "retweet", "email", "e-mail", "blog", "text", "telegraph"})
"""Verbs that name the medium themselves."""


def give_media(line: Line, drafts: list[Draft]) -> None:
    """Fill in media: `X tweeted …`, `X criticised Y in an open letter`, `In some interviews, X …`.

    The words after a content belong to the nearest statement that ends there; those that open
    a sentence belong to its first statement, when a comma parts them from its source.
    """
    for draft in drafts:
        if draft.medium is None and draft.cue is not None and draft.cue.lemma in _OWN_MEDIUM:
            draft.medium = draft.cue_spans[0]
        if draft.medium is None:
            draft.medium = _after(line, draft)
    opening = _opening(line)
    if opening is not None and drafts:
        first = min(drafts, key=lambda each: each.start)
        if first.medium is None and _starts_at(line, first) == opening[1]:
            first.medium = opening[0]


def _after(line: Line, draft: Draft) -> Span | None:
    at = bisect_left(line.tokens, draft.content[-1].end, key=lambda token: token.span.start)
    if not draft.rule.startswith("np:") or line.word(at) not in _OPENERS:
        return None
    found = medium_in(line, at)
    return line.span(*found) if found is not None and found[1] - at <= 5 else None


def _opening(line: Line) -> tuple[Span, int] | None:
    """The medium that opens the line and the position after its comma."""
    if line.word(0) not in _OPENERS:
        return None
    found = medium_in(line, 0)
    if found is None or line.word(found[1]) != ",":
        return None
    return line.span(*found), found[1] + 1


def _starts_at(line: Line, draft: Draft) -> int:
    """The position of a draft's source, -1 where it has none in this line."""
    if not draft.source:
        return -1
    at = bisect_left(line.tokens, draft.source[0].start, key=lambda token: token.span.start)
    found = at < len(line.tokens) and line.tokens[at].span.start == draft.source[0].start
    return at if found else -1
