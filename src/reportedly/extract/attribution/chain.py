"""Chains: a cue inside another's content is passed on by it; a trailing outlet relays."""

from __future__ import annotations

from reportedly.extract.attribution.draft import Draft
from reportedly.records import Span

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
_LEAD = 60
"""Characters into a trailing source's content within which the inner speaker must be named."""


def merge_tails(drafts: list[Draft], text: str) -> list[Draft]:
    """Fold `…, reports X` into the attribution it relays: X becomes its conduit."""
    gone: list[Draft] = []
    for tail in drafts:
        if not tail.tail or tail.quotes or not tail.source or _is_pronoun(tail, text):
            continue
        if tail.cue is not None and tail.cue.act not in {"assert", "accuse"}:
            continue
        inner = _relayed(tail, [d for d in drafts if d.line == tail.line and d not in gone])
        if inner is not None:
            inner.conduits.insert(0, tail.source)
            inner.cue_spans = [*inner.cue_spans, *tail.cue_spans]
            inner.content = _clipped(inner.content, tail.extent.end)
            inner.medium = inner.medium or tail.medium
            gone.append(tail)
    return [draft for draft in drafts if draft not in gone]


def _clipped(content: list[Span], end: int) -> list[Span]:
    """A content without what lies behind the words its relay covers."""
    kept = [Span(start, min(stop, end)) for start, stop in content if start < end]
    return kept or content


def _is_pronoun(draft: Draft, text: str) -> bool:
    return all(span.quote(text).lower() in _PRONOUNS for span in draft.source)


def _relayed(tail: Draft, drafts: list[Draft]) -> Draft | None:
    """The main attribution of the clause that a trailing source relays."""
    reach = tail.extent
    for draft in drafts:
        if draft is tail or not draft.source or not draft.cue_spans:
            continue
        if not all(reach.contains(span) for span in draft.cue_spans):
            continue
        if draft.cue is not None and draft.cue.act in {"intend", "predict"} and not draft.quotes:
            continue
        lead = min(draft.source[0].start, draft.content[0].start) - reach.start
        covers = draft.content[-1].end >= reach.end - 3 or draft.tail
        if lead <= _LEAD and covers:
            return draft
    return None


def nest(drafts: list[Draft]) -> None:
    """Link each attribution to the smallest other one whose content holds its cue."""
    ordered = sorted(drafts, key=lambda draft: draft.start)
    by_line: dict[int, list[Draft]] = {}
    for draft in ordered:
        by_line.setdefault(draft.line, []).append(draft)
    for inner in ordered:
        if not inner.cue_spans:
            continue
        near = [each for k in (-1, 0, 1) for each in by_line.get(inner.line + k, ())]
        holders = [outer for outer in near if outer is not inner and _holds(outer, inner)]
        if holders:
            inner.outer = min(holders, key=lambda outer: outer.extent.end - outer.extent.start)
    for draft in ordered:
        if draft.source:
            draft.conduits = _passed_on(draft) + draft.conduits


def _holds(outer: Draft, inner: Draft) -> bool:
    if abs(outer.line - inner.line) > 1 or not outer.source:
        return False
    cue = inner.cue_spans[0]
    inside = any(span.contains(cue) for span in outer.content)
    swallowed = any(
        span.contains(Span(outer.cue_spans[0].start, outer.cue_spans[0].end))
        for span in inner.content
    ) if outer.cue_spans else False  # fmt: skip
    return inside and not swallowed


def _passed_on(draft: Draft) -> list[list[Span]]:
    chain: list[list[Span]] = []
    seen: list[Draft] = [draft]
    outer = draft.outer
    while outer is not None and outer not in seen:
        if outer.source:
            chain.insert(0, outer.source)
        seen.append(outer)
        if outer.outer is None:
            chain = [list(each) for each in outer.conduits] + chain
        outer = outer.outer
    return chain
