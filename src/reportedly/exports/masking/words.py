"""Words and names as masking compares them: by their letters, whatever case and apostrophe."""

from __future__ import annotations

import re
from functools import cache

from reportedly.resources import tsv

WORD = re.compile(r"[^\W\d_]+(?:[-'’ʼ`][^\W\d_]+)*")
"""One word: letters with inner hyphens and apostrophes."""
GAP = re.compile(r"\.?[ \u00a0]\s?|\.")
"""What may stand between the words of one name: a space, or the stop of an initial."""
_POSSESSIVE = re.compile(r"['’ʼ`](?:s|S)?$")
_LEXICON = ("lexicons", "en")
_HEADLINE_SHARE = 0.6
_HEADLINE_WORDS = 2
_HEADLINE_ORDINARY = 0.4


def key(word: str) -> str:
    """A word as it is compared: case folded, one apostrophe, no possessive ending."""
    bare = _POSSESSIVE.sub("", word)
    return bare.replace("’", "'").replace("ʼ", "'").replace("`", "'").casefold()


def keys(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(key(match.group()) for match in WORD.finditer(name))


def bare_end(match: re.Match[str]) -> int:
    """Where a matched word ends without its possessive."""
    return match.start() + len(_POSSESSIVE.sub("", match.group()))


def is_capitalised(word: str) -> bool:
    """Whether a word may be a name by its first letter: a capital, or a script without case."""
    return not word[0].islower()


@cache
def known_words() -> frozenset[str]:
    """Capitalised words that are nobody's name: titles, days, bodies, languages, demonyms."""
    words = {row["word"] for row in tsv(*_LEXICON, "masking-known-words.tsv")}
    words |= {row["form"] for row in tsv(*_LEXICON, "demonyms.tsv")}
    roles = (row["role"] for row in tsv(*_LEXICON, "masking-roles.tsv"))
    return frozenset(key(word) for word in words) | frozenset(roles) | common_words()


@cache
def common_words() -> frozenset[str]:
    """Words of running English that open sentences: function words and the like."""
    forms = {row["word"] for row in tsv(*_LEXICON, "function-words.tsv")}
    forms |= {row["form"] for row in tsv(*_LEXICON, "sentence-starters.tsv")}
    return frozenset(key(form) for form in forms)


_WORD_LISTS = (
    "event-noun-triggers event-triggers measures media-of-speech nouns-of-people-and-things "
    "reporting-nouns reporting-verbs source-nouns vague-quantities verb-spelling word-classes "
    "irregular-nouns irregular-verbs numerals"
)


@cache
def english_words() -> frozenset[str]:
    """Ordinary words that the other lexicons list: nobody's name at the start of a sentence."""
    found: set[str] = set()
    for name in _WORD_LISTS.split():
        for row in tsv(*_LEXICON, f"{name}.tsv"):
            found.update(next(iter(row.values())).casefold().split())
    return frozenset(found) | known_words()


@cache
def given_names() -> frozenset[str]:
    """Given names and their short forms."""
    return frozenset(key(row["name"]) for row in tsv(*_LEXICON, "masking-given-names.tsv"))


_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly")


def is_ordinary(word: str, lower: frozenset[str] = frozenset()) -> bool:
    """Whether a compared word is English by the lexicons, or by `lower`, the report's own use."""
    stems = (word, *(word.removesuffix(end) for end in _ENDINGS if word.endswith(end)))
    return any(stem in lower or stem in english_words() for stem in stems)


def is_headline(said: str, lower: frozenset[str] = frozenset()) -> bool:
    """Whether ordinary words are capitalised as in headlines, so that capitals say nothing."""
    words = [match.group() for match in WORD.finditer(said)]
    longer = [word for word in words if len(word) > 3]
    if len(longer) < 4 or sum(w[0].isupper() for w in longer) <= _HEADLINE_SHARE * len(longer):
        return False
    ordinary = sum(word[0].isupper() and is_ordinary(key(word), lower) for word in words[1:])
    return ordinary >= _HEADLINE_WORDS and ordinary >= _HEADLINE_ORDINARY * len(words)
