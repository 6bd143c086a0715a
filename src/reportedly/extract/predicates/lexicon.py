"""Words that decide what becomes of a predicate: governors of clauses and of event nouns."""

from __future__ import annotations

from functools import cache

from reportedly.resources import tsv


@cache
def effects() -> dict[str, tuple[str, str]]:
    """Governors by lemma: what their complement is when they hold and when they are negated."""
    rows = tsv("lexicons", "en", "complement-effects.tsv")
    return {row["governor"]: (row["held"], row["negated"]) for row in rows}


@cache
def object_effects() -> dict[str, tuple[str, str]]:
    """Governors by lemma of event nouns (`cancel the talks`, `the alleged attack`), as above."""
    rows = tsv("lexicons", "en", "object-effects.tsv")
    return {row["governor"]: (row["held"], row["negated"]) for row in rows}


@cache
def event_nouns() -> frozenset[str]:
    """Lemmas of nouns that name an event."""
    return frozenset(row["noun"] for row in tsv("lexicons", "en", "predicate-nouns.tsv"))
