"""Words that say a claim made elsewhere is not verified: phrases of the lexicon and a grammar.

The grammar knows the verbs of checking (`verification-words.tsv`) under negation: `could not
independently verify`, `has not been confirmed`, `neither account could be corroborated`, `no way
to check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reportedly.extract.attribution.lexicon import scope_hedges, verification_words
from reportedly.records import Span

_ADVERBS = r"(?:(?:yet|immediately|independently|officially|publicly|fully|also|so far|itself) )*"
_NOT = r"(?:\b(?:could|can)(?: not|n't)|\bcannot|\bunable to|\bnot able to|\bin no position to)"
_OPEN = r"\bunclear (?:whether|if) (?:the|this|that|his|her|their|its) (?:\w+ )?{thing} "
_CLAIMS = (
    r"(?:claims?|accounts?|reports?|allegations?|figures?|versions?|videos?|footage|recordings?)"
)


def occurrences(text: str, reach: str) -> Iterator[Span]:
    """The hedges of one reach in lower-case text, the longest of overlapping ones only."""
    found = [*_phrases(text, reach)]
    if reach == "back":
        found += [Span(*match.span()) for each in _grammar() for match in each.finditer(text)]
    past = -1
    for span in _longest(found):
        if span.start >= past:
            yield span
            past = span.end


def _phrases(text: str, reach: str) -> Iterator[Span]:
    for phrase in scope_hedges(reach):
        at = text.find(phrase)
        while at >= 0:
            yield Span(at, at + len(phrase))
            at = text.find(phrase, at + 1)


def _longest(found: Iterable[Span]) -> list[Span]:
    """In text order, the longest first of those that begin together."""
    return sorted(set(found), key=lambda span: (span.start, -span.end))


@cache
def _grammar() -> tuple[re.Pattern[str], ...]:
    base = f"(?:{'|'.join(verification_words('base'))})"
    done = f"(?:{'|'.join(verification_words('participle'))})"
    noun = f"(?:{'|'.join(verification_words('noun'))})"
    sources = (
        rf"{_NOT} {_ADVERBS}(?:be {_ADVERBS})?(?:{base}|{done})\b",
        rf"\b(?:has|have|had)(?: not|n't) {_ADVERBS}been {_ADVERBS}{done}\b",
        rf"\b(?:has|have|had)(?: not|n't) (?:yet )?independently {done}\b",
        rf"\b(?:neither|none)\b[^.;:!?\n]{{1,60}}? (?:could|can|has|have|had|was|were|is|are)"
        rf" (?:be |been )?{_ADVERBS}{done}\b",
        rf"\bno (?:\w+ )?(?:way|means|possibility) (?:to|of) {_ADVERBS}(?:{base}|\w+ing)\b",
        rf"\bno independent {noun}\b",
        rf"\bnot (?:\w+ )?possible to {_ADVERBS}{base}\b",
        _OPEN.format(thing=_CLAIMS) + r"(?:is|are|was|were) (?:true|accurate|genuine|authentic)\b",
    )
    return tuple(re.compile(each) for each in sources)
