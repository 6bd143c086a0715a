"""Inflected forms of the verbs the lexicons name, so that no tagger is needed to find them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from reportedly.extract.events.wordsets import word_set
from reportedly.resources import tsv


class Form(NamedTuple):
    """One reading of a verb form. `kind` is `base`, `s`, `ed` (past or participle) or `ing`."""

    lemma: str
    kind: str


_VOWELS = "aeiou"


def inflect(lemma: str) -> tuple[tuple[str, str], ...]:
    """The regular forms of a verb with their kinds (Quirk et al. 1985 §3.5-8)."""
    return (
        (lemma, "base"),
        (_third_person(lemma), "s"),
        (_stem(lemma, "e") + "ed" if not lemma.endswith("e") else lemma + "d", "ed"),
        (_stem(lemma, "i") + "ing", "ing"),
    )


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stem(lemma: str, ending: str) -> str:
    """The stem before -ed or -ing."""
    if ending == "i" and lemma.endswith("ie"):
        return lemma[:-2] + "y"
    if ending == "i" and lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return lemma[:-1]
    if ending == "e" and lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "i"
    if _doubles(lemma):
        return lemma + lemma[-1]
    return lemma


def _doubles(lemma: str) -> bool:
    if lemma in word_set("doubling-verb"):
        return True
    if len(lemma) < 3 or lemma[-1] in "aeiouwxy" or lemma[-2] not in _VOWELS:
        return False
    one_vowel = sum(char in _VOWELS for char in lemma) == 1
    return one_vowel and lemma[-3] not in _VOWELS


@cache
def irregular() -> dict[str, tuple[tuple[str, str], ...]]:
    """Irregular forms by lemma, each with its kind."""
    made: dict[str, list[tuple[str, str]]] = {}
    for row in tsv("lexicons", "en", "irregular-verbs.tsv"):
        form, lemma = row["form"], row["lemma"]
        kind = "ing" if form.endswith("ing") else "s" if form.endswith("s") else "ed"
        made.setdefault(lemma, []).append((form, kind))
    for lemma in word_set("base-participle"):
        made.setdefault(lemma, []).append((lemma, "ed"))
    return {lemma: tuple(forms) for lemma, forms in made.items()}


def table(lemmas: Iterable[str]) -> dict[str, tuple[Form, ...]]:
    """Every form of the given verbs, regular and irregular, with its readings."""
    made: dict[str, dict[Form, None]] = {}
    uneven = irregular()
    for lemma in lemmas:
        for form, kind in (*inflect(lemma), *uneven.get(lemma, ())):
            made.setdefault(form, {})[Form(lemma, kind)] = None
    return {form: tuple(readings) for form, readings in made.items()}
