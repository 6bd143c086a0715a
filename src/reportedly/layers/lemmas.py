"""Lemmas of English words by tables of irregular forms and rules for regular ones.

Without parts of speech one form has one lemma, except that a form in -ing right after an article
or a possessive is a noun and keeps its form (`the fighting`). Regular rules restore a silent -e
and undo doubling by the shape of the stem (Huddleston and Pullum, Cambridge Grammar, ch. 18).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly.resources import tsv

_SILENT_E = re.compile(
    r"(?:[cuvz]|[bcdfgkpstz]l|(?<!s)s|(?:[dlr]|[aeiou])g|[^aeo]at|creat|[^o]ut|[^aeo]ad|[^e]ed"
    r"|[^ao]id|[^oe]od|[^ao]ud|[^eo]ak|[^a]ik|[^o]ok|uk|[^eo]am|[^a]im|[^aeiou]in|[^ae]ap"
    r"|[^aeiou]ip|[^eo]ar|[^a]ir|[^ao]ur|[^aeou]il|ib|yp|yr|yl)\Z"
)
_DOUBLED = re.compile(r"(?:bb|dd|gg|mm|nn|pp|rr|tt|vv|kk)\Z")
_DOUBLED_L = re.compile(r"[aeiouy][^aeiouy]*[aeiou]ll\Z")
_VOWEL = re.compile(r"[aeiouy]")
_HISSING = ("ches", "shes", "sses", "xes", "zzes")
_BEFORE_NOUN = frozenset(
    (
        *("the", "a", "an", "this", "that", "these", "those", "of", "'s", "’s"),
        *("his", "her", "its", "their", "our", "my", "your"),
    )
)

_S_CLITIC = frozenset(("'s", "’s", "'S", "’S"))
_BEFORE_IS = frozenset(
    ("it", "he", "she", "that", "there", "what", "who", "here", "where", "how", "let", "everything")
)


@cache
def _table() -> dict[str, str]:
    """Irregular forms of every class; where two classes share a form the verb comes first."""
    found: dict[str, str] = {}
    for name in ("irregular-verbs", "irregular-other", "irregular-nouns"):
        for row in tsv("lexicons", "en", f"{name}.tsv"):
            found.setdefault(row["form"], row["lemma"])
    for row in tsv("lexicons", "en", "uninflected.tsv"):
        found.setdefault(row["form"], row["form"])
    return found


@cache
def _spelling() -> dict[str, str]:
    """Stem before -ed or -ing to base, for bases the rules would miss."""
    bases = (row["base"] for row in tsv("lexicons", "en", "verb-spelling.tsv"))
    return {base.removesuffix("e"): base for base in bases}


def lemma(form: str, before: str = "", *, name: bool = False) -> str:
    """The lemma of one word.

    Args:
        form: the word as written, after repair.
        before: the word before it in lower case, which may show a noun.
        name: whether the word is part of a name; names keep their form.
    """
    if name:
        return form
    if form in _S_CLITIC:
        return "be" if before in _BEFORE_IS else "'s"
    return _lemma(form.lower(), before in _BEFORE_NOUN)


@lru_cache(maxsize=1 << 16)
def _lemma(word: str, noun: bool) -> str:
    known = _table().get(word)
    if known is not None:
        return "I" if known == "i" else known
    if not word.isalpha() and "-" not in word:
        return "i" if word == "I" else word
    if word.endswith("ing") and len(word) > 4:
        return word if noun else _base(word, word[:-3])
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ed") and len(word) > 3 and not word.endswith("eed"):
        return _base(word, word[:-2])
    if word.endswith("s"):
        return _singular(word)
    return word


def _base(word: str, stem: str) -> str:
    """The verb base of a stem that has lost -ed or -ing."""
    if not _VOWEL.search(stem):
        return word
    known = _spelling().get(stem)
    if known is not None:
        return known
    if _DOUBLED.search(stem) or _DOUBLED_L.search(stem):
        return stem[:-1]
    return stem + "e" if _SILENT_E.search(stem) else stem


def _singular(word: str) -> str:
    """The singular of a plural noun, or the base of a verb in -s."""
    if len(word) < 4 or word.endswith(("ss", "us", "is", "'s", "’s")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(_HISSING):
        return word[:-2]
    if word.endswith("oes"):
        return word[:-2]
    return word[:-1]
