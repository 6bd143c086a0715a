"""Headlines that say more than their report: "ordered to resign" over "asked him to resign"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.records import Issue, Reading, Span, Token, inside
from reportedly.resources import tsv

_HEADLINES = frozenset({"headline", "alt_headline"})
_BODY = frozenset({"body", "summary"})
_REACH = 14
"""Words between a directive and the deed it is about, at most."""
_LINKS = frozenset({"to", "that", "“", "‘", '"', "'", "”", "’", "he", "she", "they", "him", "her"})


@cache
def _strengths() -> dict[str, int]:
    return {row["lemma"]: int(row["strength"]) for row in tsv("lexicons", "en", "directives.tsv")}


def headlines(reading: Reading) -> Iterator[Issue]:
    """One issue for each directive of a headline that the report itself says more weakly."""
    strongest: dict[str, int] | None = None
    for zone in reading.zones:
        if zone.zone not in _HEADLINES:
            continue
        for directive, deed in _directives(inside(reading.tokens, zone.span), near=True):
            if strongest is None:
                strongest = _body(reading)
            strength = _strengths()[directive.lemma]
            told = strongest.get(deed)
            if told is not None and told < strength:
                yield _issue(reading.text, directive, deed, strongest)


def _body(reading: Reading) -> dict[str, int]:
    """Deeds that the body tells somebody to do, with the strongest word for it."""
    strongest: dict[str, int] = {}
    for zone in reading.zones:
        if zone.zone in _BODY:
            for directive, deed in _directives(inside(reading.tokens, zone.span), near=False):
                strength = _strengths()[directive.lemma]
                strongest[deed] = max(strength, strongest.get(deed, 0))
    return strongest


def _directives(words: Sequence[Token], *, near: bool) -> Iterator[tuple[Token, str]]:
    """Directive verbs, each with the lemmas of the words behind it; `near` only the deed itself."""
    strengths = _strengths()
    for at, each in enumerate(words):
        if each.lemma not in strengths:
            continue
        for follower in words[at + 1 : at + _REACH]:
            if follower.form in (".", ";", "?", "!"):
                break
            if follower.form.lower() in _LINKS or not follower.form.isalpha():
                continue
            yield each, follower.lemma
            if near:
                break


def _issue(text: str, directive: Token, deed: str, strongest: dict[str, int]) -> Issue:
    weaker = "asked for" if strongest[deed] == 1 else "demanded"
    said = Span(directive.span.start, directive.span.end).quote(text)
    return Issue(
        "headline_stronger",
        f"the headline says “{said}” where the report says that it was {weaker} ({deed})",
        directive.span,
    )
