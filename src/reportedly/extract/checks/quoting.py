"""Quotations that differ from the same words quoted elsewhere in the report.

"Resign from his post" is not what was written where the letter says "resign from your post":
the words inside the marks were changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from reportedly.records import Issue, Quotation, Reading
from reportedly.resources import tsv

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST = 4
_LONGEST = 40
"""Words of a quotation that is looked for in the others."""
_MOST = 60
"""Quotations of one report that are compared."""
_WORDS = 400
"""Words of a quotation in which another is looked for."""


@cache
def _personal() -> dict[str, str]:
    """Words that change with who speaks to whom, and the group whose words stand for them."""
    return {row["word"]: row["group"] for row in tsv("lexicons", "en", "personal-words.tsv")}


def quoting(reading: Reading) -> Iterator[Issue]:
    """One issue for each quotation whose words stand changed in another one."""
    said = [(each, _words(reading.text, each)) for each in islice(reading.quotations, _MOST)]
    for each, words in said:
        if each.scare or not _SHORTEST <= len(words) <= _LONGEST:
            continue
        for other, longer in said:
            if other is each or len(longer) < len(words):
                continue
            as_said = _changed(words, longer)
            if as_said is not None:
                yield Issue(
                    "altered_quotation",
                    f"“{' '.join(words)}” is quoted elsewhere as “{' '.join(as_said)}”",
                    each.spans[0],
                )
                break


def _words(text: str, quotation: Quotation) -> list[str]:
    found: list[str] = []
    for span in quotation.spans:
        found += _WORD.findall(span.quote(text).lower())
    return found[:_WORDS]


def _changed(words: Sequence[str], longer: Sequence[str]) -> Sequence[str] | None:
    """The stretch of `longer` that differs from `words` in personal words only, and in some."""
    size, groups = len(words), _personal()
    for start in range(len(longer) - size + 1):
        stretch = longer[start : start + size]
        differing = [(a, b) for a, b in zip(words, stretch, strict=True) if a != b]
        if not differing or len(differing) * 3 > size:
            continue
        if all(groups.get(a, a) == groups.get(b, b) for a, b in differing):
            return stretch
    return None
