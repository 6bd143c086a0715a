"""The words around toponyms, from `place-words.tsv` and `place-not.tsv`."""

from __future__ import annotations

from functools import cache

from reportedly.resources import tsv


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one class of `place-words.tsv`, as they are written there."""
    return frozenset(
        row["word"] for row in tsv("lexicons", "en", "place-words.tsv") if row["class"] == kind
    )


@cache
def mistakable() -> dict[str, str]:
    """Words that are rarely the place of their name, by lower-case word, and why."""
    return {row["word"].lower(): row["reason"] for row in tsv("lexicons", "en", "place-not.tsv")}
