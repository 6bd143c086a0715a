"""The event lexicons, compiled: patterns by first word, word classes, modes and contexts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from reportedly.extract.events.forms import Form, table
from reportedly.extract.events.wordsets import word_set
from reportedly.resources import tsv

LANGUAGE = "en"
NO_EVENT = "NONE"


class Element(NamedTuple):
    """One element of a pattern after its first word: a word, a gap or a class."""

    kind: str
    """`word`, `gap` (up to six words) or `class` (a word of it, after a few others)."""
    value: str = ""


class Entry(NamedTuple):
    """One row of a trigger lexicon, compiled."""

    pattern: str
    verbal: bool
    first: str
    rest: tuple[Element, ...]
    type: str
    modes: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    needs: str


def _elements(words: list[str]) -> tuple[Element, ...]:
    made = []
    for word in words:
        if word == "~":
            made.append(Element("gap"))
        elif word.startswith("{"):
            made.append(Element("class", word.strip("{}")))
        else:
            made.append(Element("word", word))
    return tuple(made)


def _entry(row: Mapping[str, str], verbal: bool) -> Entry:
    words = row["pattern"].split()
    split = "+" if "+" in row["actor"] else "/"
    return Entry(
        row["pattern"],
        verbal,
        words[0],
        _elements(words[1:]),
        row["type"],
        tuple(row["modes"].split()),
        tuple(row["actor"].split(split)),
        tuple(row["recipient"].split("/")) if row["recipient"] else (),
        row["needs"],
    )


def _weight(entry: Entry) -> tuple[int, int, int]:
    """Longer and more conditioned patterns first."""
    literal = sum(element.kind == "word" for element in entry.rest)
    classes = sum(element.kind == "class" for element in entry.rest)
    return (-(2 * literal + classes), -len(entry.rest), 0 if entry.needs else 1)


def _index(entries: list[Entry]) -> dict[str, tuple[Entry, ...]]:
    made: dict[str, list[Entry]] = {}
    for entry in entries:
        made.setdefault(entry.first, []).append(entry)
    return {first: tuple(sorted(rows, key=_weight)) for first, rows in made.items()}


@cache
def verbs() -> dict[str, tuple[Entry, ...]]:
    """Verb patterns by the lemma they begin with, the most specific first."""
    rows = tsv("lexicons", LANGUAGE, "event-triggers.tsv")
    return _index([_entry(row, True) for row in rows])


@cache
def verb_forms() -> dict[str, tuple[Form, ...]]:
    """Readings of every form of a verb that begins a pattern or is a plain common verb."""
    other = word_set("adverb-first")
    plain = {row["lemma"] for row in tsv("lexicons", LANGUAGE, "irregular-verbs.tsv")}
    common = {row["word"] for row in tsv("lexicons", LANGUAGE, "event-plain-verbs.tsv")}
    firsts = {word for word in verbs() if word not in other and not _closed(word)}
    return table(sorted((plain | common | firsts) - {"be", "have", "do", "will", "can"}))


def _closed(word: str) -> bool:
    return bool(closed_classes().get(word, frozenset()) & {"modal", "aux", "adv", "neg", "prep"})


@cache
def nouns() -> dict[str, tuple[Entry, ...]]:
    """Noun patterns by their first word, singular and plural, the most specific first."""
    made: list[Entry] = []
    for row in tsv("lexicons", LANGUAGE, "event-noun-triggers.tsv"):
        entry = _entry(row, False)
        made.append(entry)
        made.extend(_plurals(entry))
    return _index(made)


def _plurals(entry: Entry) -> list[Entry]:
    """The entry with its head noun (the last word before a preposition) in the plural."""
    words = entry.pattern.split()
    head = (
        next((i for i, word in enumerate(words) if word in word_set("noun-particle")), len(words))
        - 1
    )
    if head < 0 or words[head].endswith("s"):
        return []
    words[head] = _plural(words[head])
    return [
        entry._replace(pattern=" ".join(words), first=words[0], rest=_elements(words[1:])),
    ]


def _plural(word: str) -> str:
    """The regular plural of a noun; a plural stays as it is."""
    if word.endswith("s"):
        return word
    if word.endswith(("ch", "sh", "x")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + "s"


_PARTY_KINDS = frozenset(
    {"person", "nation", "military", "organization", "government", "group"}
)  # fmt: skip


@cache
def party_nouns() -> frozenset[str]:
    """Nouns of people and bodies that the other lexicons know, singular and plural."""
    found = {
        row["noun"]
        for row in tsv("lexicons", LANGUAGE, "source-nouns.tsv")
        if row["kind"] in _PARTY_KINDS
    }
    found |= {
        row["form"]
        for row in tsv("lexicons", LANGUAGE, "nouns-of-people-and-things.tsv")
        if row["kind"] in _PARTY_KINDS
    }
    found |= {row["word"] for row in tsv("ontology", "sectors.tsv")}
    found |= {word for word, classes in word_classes().items() if classes & {"person", "official"}}
    return frozenset(found | {_plural(word) for word in found})


@cache
def event_heads() -> frozenset[str]:
    """Head words of event nouns, singular and plural: *attack*, *strikes*, *talks*."""
    particles = word_set("noun-particle")
    heads = set()
    for entries in nouns().values():
        for entry in entries:
            words = [word for word in entry.pattern.split() if word not in particles]
            if words and entry.type != NO_EVENT:
                heads.add(words[-1])
    return frozenset(heads)


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """Classes of a noun that patterns may ask for, by its lower-case form."""
    made: dict[str, set[str]] = {}
    for row in tsv("lexicons", LANGUAGE, "event-classes.tsv"):
        made.setdefault(row["word"], set()).add(row["class"])
    return {word: frozenset(classes) for word, classes in made.items()}


@cache
def closed_classes() -> dict[str, frozenset[str]]:
    """Closed word classes by lower-case form."""
    made: dict[str, set[str]] = {}
    for row in tsv("lexicons", LANGUAGE, "word-classes.tsv"):
        made.setdefault(row["word"].replace("’", "'"), set()).add(row["class"])
    return {word: frozenset(classes) for word, classes in made.items()}


@cache
def cues() -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    """Reality cues: kind of cue, then first word, then the phrases (as words) it begins."""
    made: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for row in tsv("lexicons", LANGUAGE, "event-reality.tsv"):
        words = tuple(row["words"].split())
        made.setdefault(row["kind"], {}).setdefault(words[0], []).append(words)
    return {
        kind: {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in by.items()}
        for kind, by in made.items()
    }


@cache
def mode_words() -> dict[str, dict[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    """Mode words: event type, then first word, then (all words, mode)."""
    made: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for row in tsv("lexicons", LANGUAGE, "event-modes.tsv"):
        words = tuple(row["words"].split())
        made.setdefault(row["type"], {}).setdefault(words[0], []).append((words, row["mode"]))
    return {kind: {w: tuple(rows) for w, rows in by.items()} for kind, by in made.items()}


@cache
def context_words() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Context words by first word: (all words, context)."""
    made: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in tsv("lexicons", LANGUAGE, "contexts.tsv"):
        words = tuple(row["words"].split())
        made.setdefault(words[0], []).append((words, row["context"]))
    return {first: tuple(rows) for first, rows in made.items()}
