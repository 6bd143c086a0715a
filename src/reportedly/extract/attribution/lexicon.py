"""The reporting lexicon: cue verbs and nouns, word classes, hedges, as loaded from data.

Verbs are inflected once at load time so that matching needs no lemmatiser: a form leads to the
entries it may begin, longest first.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportedly.extract.figures.lexicon import cues
from reportedly.resources import tsv

FOLDER = ("lexicons", "en")
_VOWELS = "aeiou"
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")
_SEEN_DEEDS = frozenset({"ASSAULT", "PROTEST", "COERCE"})


class Cue(NamedTuple):
    """One reporting verb or noun and what it does.

    `frames` are the complements it takes, `act` and `certainty` what it says of its content
    when nothing else speaks.
    """

    lemma: str
    frames: frozenset[str]
    act: str
    certainty: str


class CueForm(NamedTuple):
    """A form that may begin a cue: the words that must follow it, and its inflection."""

    rest: tuple[str, ...]
    form: str
    """`base`, `s`, `past` (past tense or participle, when they are one), `part` or `ing`."""
    cue: Cue


def inflected(verb: str, irregular: str = "") -> dict[str, frozenset[str]]:
    """Every form of an English verb and what it is, from rules or the irregular forms given."""
    if irregular:
        third, past, part, ing, *more = irregular.split()
    elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        third, past, part, ing, more = f"{verb}es", f"{verb}ed", f"{verb}ed", f"{verb}ing", []
    elif verb.endswith("e"):
        stem = verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]
        third, past, part, ing, more = f"{verb}s", f"{verb}d", f"{verb}d", f"{stem}ing", []
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        third, past, part = f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb[:-1]}ied"
        ing, more = f"{verb}ing", []
    else:
        third, past, part, ing, more = f"{verb}s", f"{verb}ed", f"{verb}ed", f"{verb}ing", []
    forms: dict[str, set[str]] = {}
    pairs = [(verb, "base"), (third, "s"), (past, "past"), (part, "part"), (ing, "ing")]
    pairs += [(each, "ing" if each.endswith("ing") else "past") for each in more]
    for word, form in pairs:
        forms.setdefault(word, set()).add(form)
    return {word: frozenset(kinds) for word, kinds in forms.items()}


_ORDER = ("past", "s", "base", "ing", "part")


@cache
def cue_forms() -> dict[str, tuple[CueForm, ...]]:
    """Reporting verbs by the first word of each of their forms, longest cue first."""
    found: dict[str, list[CueForm]] = {}
    for row in tsv(*FOLDER, "reporting-verbs.tsv"):
        head, *rest = row["lemma"].split()
        cue = Cue(row["lemma"], frozenset(row["frames"].split()), row["act"], row["certainty"])
        if head == "be":
            forms = {each: frozenset({"past"}) for each in row["forms"].split()}
        else:
            forms = dict(inflected(head, row["forms"]))
        for word, kinds in forms.items():
            form = next(each for each in _ORDER if each in kinds)
            found.setdefault(word, []).append(CueForm(tuple(rest), form, cue))
    return {word: tuple(sorted(all_, key=lambda f: -len(f.rest))) for word, all_ in found.items()}


@cache
def reporting_nouns() -> dict[str, Cue]:
    """Reporting nouns, singular and plural, by form."""
    found: dict[str, Cue] = {}
    for row in tsv(*FOLDER, "reporting-nouns.tsv"):
        noun = row["lemma"]
        cue = Cue(noun, frozenset(row["frames"].split()), row["act"], row["certainty"])
        plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
        found[noun] = found[plural] = cue
    return found


@cache
def classes() -> dict[str, frozenset[str]]:
    """Word classes by lower-case form, with typographic apostrophes as in the data."""
    found: dict[str, set[str]] = {}
    for row in tsv(*FOLDER, "word-classes.tsv"):
        found.setdefault(row["word"], set()).add(row["class"])
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def words_of(kind: str) -> frozenset[str]:
    """All words of one class."""
    return frozenset(word for word, kinds in classes().items() if kind in kinds)


@cache
def source_nouns() -> dict[str, str]:
    """The kind of source a head noun makes."""
    found = {row["noun"]: row["kind"] for row in tsv(*FOLDER, "source-nouns.tsv")}
    for noun, kind in list(found.items()):
        plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
        kinds = {"person": "group"}
        found.setdefault(plural, kinds.get(kind, kind))
    return found


@cache
def speech_media() -> dict[str, str]:
    """Platforms, documents and occasions of speech, and which of the three each is."""
    return {row["noun"]: row["kind"] for row in tsv(*FOLDER, "media-of-speech.tsv")}


@cache
def hedges(kind: str) -> dict[str, str]:
    """Hedging words or phrases of one kind and the certainty they leave."""
    rows = tsv(*FOLDER, "hedges.tsv")
    return {row["phrase"]: row["certainty"] for row in rows if row["kind"] == kind}


@cache
def scope_hedges(reach: str) -> tuple[str, ...]:
    """Phrases that say a claim elsewhere is unverified, longest first."""
    rows = tsv(*FOLDER, "scope-hedges.tsv")
    found = [row["phrase"] for row in rows if row["reach"] == reach]
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


@cache
def stance_words() -> dict[str, Cue]:
    """Words that tell what a cue does which no reporting verb or noun explains."""
    rows = tsv(*FOLDER, "stance-words.tsv")
    return {
        row["word"]: Cue(row["word"], frozenset(), row["act"], row["certainty"]) for row in rows
    }


@cache
def amounts() -> frozenset[str]:
    """Numbers in words."""
    return frozenset(row["form"] for row in tsv(*FOLDER, "numerals.tsv"))


def is_amount(word: str) -> bool:
    """Whether a word is a number, in figures or letters, and no year."""
    return (word[:1].isdigit() and not _YEAR.match(word)) or word in amounts()


@cache
def record_verbs(*, participle: bool) -> frozenset[str]:
    """Forms of verbs for what a list or footage does: their participles, or all others."""
    return frozenset(
        form
        for row in tsv(*FOLDER, "record-verbs.tsv")
        if not participle or row["forms"] == "both"
        for form, kinds in inflected(row["lemma"]).items()
        if ("ing" in kinds) == participle
    )


@cache
def records_made() -> dict[str, str]:
    """Nouns for what is drawn up or made public and tells by itself: a `list` or `footage`."""
    return {row["noun"]: row["kind"] for row in tsv(*FOLDER, "records-made.tsv")}


@cache
def counted_harm() -> frozenset[str]:
    """Nouns for harm that is counted: the dead, the missing, arrests, cases, attacks."""
    return frozenset(row["noun"] for row in tsv(*FOLDER, "counted-harm.tsv")) | frozenset(
        cues("head")
    )


@cache
def deeds() -> frozenset[str]:
    """Nouns of one word for deeds that footage is made of: `attack`, `protests`, `arrest`."""
    rows = tsv(*FOLDER, "event-noun-triggers.tsv")
    return frozenset(
        row["pattern"] for row in rows if row["type"] in _SEEN_DEEDS and " " not in row["pattern"]
    )


@cache
def verification_words(form: str) -> tuple[str, ...]:
    """Verbs of checking in one form: `base`, `participle` or their `noun`."""
    return tuple(row[form] for row in tsv(*FOLDER, "verification-words.tsv"))


@cache
def cognates() -> dict[str, str]:
    """Words of one deed under one head (`lost`, `losses` → `loss`), for comparing contents."""
    return {row["word"]: row["head"] for row in tsv(*FOLDER, "cognates.tsv")}


@cache
def attacks_in_words(side: str) -> frozenset[str]:
    """Nouns for who (`subject`) attacks and what (`object`) is attacked with words only."""
    rows = tsv(*FOLDER, "attacks-in-words.tsv")
    return frozenset(row["noun"] for row in rows if row["side"] == side)


@cache
def blaming_words() -> frozenset[str]:
    """Words that say someone does wrong (`hiding`, `lying`, `terrorist`)."""
    return frozenset(row["word"] for row in tsv(*FOLDER, "blaming-words.tsv"))
