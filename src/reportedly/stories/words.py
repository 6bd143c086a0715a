"""Words that tell reports apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportedly.resources import tsv

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@cache
def _function_words() -> frozenset[str]:
    return frozenset(row["word"] for row in tsv("lexicons", "en", "function-words.tsv"))


def words(text: str) -> Iterator[str]:
    """Every word and number, in order, in lower case, curly apostrophes made straight."""
    for found in _WORD.finditer(text):
        yield found.group().casefold().replace("’", "'")


def content_words(text: str) -> Iterator[str]:
    """Words that carry content: no function words, possessive endings cut, plurals kept."""
    skipped = _function_words()
    for word in words(text):
        stem = word.removesuffix("'s")
        if stem not in skipped and len(stem) > 1:
            yield stem
