"""What a quantity counts: the noun phrase behind it, found without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.lexicon import Noun, cues, nouns
from reportedly.extract.figures.numbers import low_at
from reportedly.extract.figures.quantity import Quantity

_LONGEST = 8
_DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "these",
        "those",
        "such",
        "more",
        "additional",
        "of",
        "further",
        "extra",
        "new",
    ]
)
STOPS = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "if",
        "than",
        "that",
        "which",
        "who",
        "whom",
        "whose",
        "where",
        "when",
        "while",
        "as",
        "because",
        "since",
        "until",
        "though",
        "although",
        "before",
        "after",
        "during",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "without",
        "against",
        "into",
        "onto",
        "over",
        "under",
        "between",
        "among",
        "amid",
        "near",
        "around",
        "across",
        "through",
        "throughout",
        "toward",
        "towards",
        "behind",
        "beyond",
        "inside",
        "outside",
        "off",
        "out",
        "up",
        "down",
        "about",
        "upon",
        "per",
        "via",
        "of",
        "to",
        "not",
        "no",
        "n't",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "has",
        "have",
        "had",
        "having",
        "do",
        "does",
        "did",
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "can",
        "must",
        "shall",
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "him",
        "them",
        "us",
        "me",
        "this",
        "these",
        "those",
        "there",
        "here",
        "what",
        "how",
        "why",
        "said",
        "says",
        "say",
        "saying",
        "told",
        "reported",
        "according",
        "also",
        "then",
        "now",
        "so",
        "only",
        "even",
        "still",
        "just",
        "already",
        "later",
        "ago",
        "too",
        "yet",
        "once",
        "again",
        "both",
        "either",
        "neither",
        "including",
        "plus",
        "such",
        "today",
        "yesterday",
        "tomorrow",
        "last",
        "next",
        "this",
        "every",
        "all",
        "most",
        "any",
        "much",
        "less",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "’s",
        "'s",
    ]
)
PARTITIVES = frozenset({"them", "whom", "us", "you", "which", "these", "those"})


class Counted(NamedTuple):
    """The noun phrase of a quantity.

    `first` and `after` are its atoms (equal where there is none), `head` the index of its head,
    `noun` what the lexicon knows of the head. `partitive` marks "12 of them".
    """

    first: int
    head: int
    after: int
    noun: Noun | None
    partitive: bool = False

    @property
    def found(self) -> bool:
        """Whether there is a noun phrase at all."""
        return self.after > self.first


def counted(pieces: Sequence[Atom], quantity: Quantity) -> Counted:
    """The noun phrase that `quantity` counts, right behind it."""
    at = quantity.after
    if low_at(pieces, at) == "of" and low_at(pieces, at + 1) in PARTITIVES:
        noun_at = at + 2
        if low_at(pieces, noun_at) in nouns():
            return Counted(noun_at, noun_at, noun_at + 1, nouns()[low_at(pieces, noun_at)], True)
        return Counted(at + 2, at + 2, at + 2, None, True)
    partitive = low_at(pieces, at) == "of"
    while at < len(pieces) and pieces[at].low in _DETERMINERS:
        if pieces[at].low == "of" and at != quantity.after:
            break
        at += 1
    if low_at(pieces, at) in ("-",) and low_at(pieces, at + 1) == "strong":
        at += 2
    plural = (quantity.value != 1 or partitive) and not quantity.part
    return _phrase(pieces, at, plural)


def _phrase(pieces: Sequence[Atom], first: int, plural: bool) -> Counted:
    table = nouns()
    verbs = cues("act", "do")
    head, known, at = -1, False, first
    while at < len(pieces) and at - first < _LONGEST:
        atom = pieces[at]
        if atom.low in ("-", "'", "’") and (atom.glued or at == first) and at > first:
            at += 1
            continue
        if at > first and pieces[at - 1].low == "-" and pieces[at - 1].glued and atom.glued:
            at += 1
            continue
        if atom.kind not in ("word", "out") or (atom.low in STOPS and atom.low not in table):
            break
        noun = table.get(atom.low)
        if noun is not None and (noun.many or not plural):
            if known and noun.kind == "nation":
                break
            head, known = at, True
        elif known or (head >= 0 and not _plural(atom)):
            break
        elif atom.low in verbs and not _modifies(pieces, at):
            break
        elif plural and _plural(atom) and noun is None:
            head = at
        at += 1
    if head < 0:
        while at > first and pieces[at - 1].low in ("-", "'", "’"):
            at -= 1
        head = at - 1
        if plural and head >= first and pieces[head].low.endswith(("ed", "en", "ing", "ly")):
            return Counted(first, first, first, None)
    if head < first:
        return Counted(first, first, first, None)
    after = head + 1
    if low_at(pieces, after) == "and" and known and low_at(pieces, after + 1) in table:
        follows = table[low_at(pieces, after + 1)]
        if follows.many and plural:
            after += 2
    return Counted(first, head, after, table.get(pieces[head].low))


def _plural(atom: Atom) -> bool:
    low = atom.low
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))


def _modifies(pieces: Sequence[Atom], at: int) -> bool:
    """Whether a verb form at `at` is a participle before its noun ("wounded Russian soldiers")."""
    table = nouns()
    for step in range(at + 1, min(at + 4, len(pieces))):
        atom = pieces[step]
        if atom.kind != "word" or atom.low in STOPS:
            return False
        if atom.low in table:
            return True
    return False
