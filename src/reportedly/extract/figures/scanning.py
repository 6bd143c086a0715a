"""Looking along a sentence for the words that say what a figure measures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.counted import STOPS
from reportedly.extract.figures.lexicon import Cue, cues, last_word_cues, nouns, words
from reportedly.extract.figures.numbers import low_at

_REACH = 16
_LEFT_REACH = 9
_ASIDE_REACH = 15
_BE = words("be")
_THROUGH = words("through")
_PAST = words("past-form")
_LEADS = words("lead")
_ARTICLES = words("article")
_CLAUSE = words("clause")
_SUBORDINATE = words("subordinate")
_OBJECT = words("object")
_ASIDE = words("aside")
_TO_NUMBER = frozenset({"a", "of", "total", "the", "than", "least", "about", "some", "now"})
_LEFT_STOPS = words("left-stop")


class Hit(NamedTuple):
    """A cue in the sentence: its words, its first atom and the atom after it, how it was found."""

    cue: Cue
    first: int
    after: int
    rule: str


def cue_at(pieces: Sequence[Atom], at: int, table: dict[str, tuple[Cue, ...]]) -> Cue | None:
    """The longest cue of `table` that begins at atom `at`."""
    for cue in table.get(pieces[at].low, ()):
        size = len(cue.words)
        if size == 1 or (
            at + size <= len(pieces)
            and all(pieces[at + k].low == cue.words[k] for k in range(1, size))
        ):
            return cue
    return None


def right(pieces: Sequence[Atom], at: int, owner: Sequence[int]) -> Hit | None:
    """The predicate to the right whose subject ends before atom `at`.

    `owner` names the quantity each atom belongs to: -1 none, -2 one with a unit, which is read
    past. A participle in -ing only
    describes the subject, so a predicate behind it goes first ("people fleeing were killed").
    """
    table = cues("act", "do")
    begin, end, passive = at, min(at + _REACH, len(pieces)), False
    aside: Hit | None = None
    while at < end and owner[at] in (-1, -2):
        atom = pieces[at]
        if atom.kind == "mark":
            at, going = _over_mark(pieces, at, end)
            if not going:
                break
            continue
        cue = cue_at(pieces, at, table)
        if cue is not None and (passive or cue.words != ("down",)):
            rule = _subject_rule(pieces, at, begin, cue, owner, passive=passive)
            if rule == "none":
                break
            if rule and not cue.words[-1].endswith("ing"):
                return Hit(cue, at, at + len(cue.words), rule)
            if rule and aside is None:
                aside = Hit(cue, at, at + len(cue.words), rule)
            at += len(cue.words)
            continue
        if atom.low in _CLAUSE and (not passive or atom.low in _SUBORDINATE):
            break
        if passive and atom.low.endswith(("ed", "en")) and atom.low not in _THROUGH:
            break
        passive = passive or atom.low in _BE
        at += 1
    return aside


def _subject_rule(
    pieces: Sequence[Atom],
    at: int,
    begin: int,
    cue: Cue,
    owner: Sequence[int],
    *,
    passive: bool,
) -> str:
    """How a cue says something of its subject: `beside`, `subject`, `agent`; `none` ends the
    search, an empty string passes the cue by."""
    word = cue.words[0]
    if passive and cue.people == "participants" and word.endswith("ed"):
        return "none"
    led = low_at(pieces, at - 1)
    if led in _ARTICLES:
        return ""
    plain = len(cue.words) == 1 and not word.endswith(("ed", "ing")) and word not in _PAST
    if plain and at != begin and led not in _LEADS:
        return ""
    if cue.role == "act" and not passive:
        active = plain or led in ("have", "has", "had") or _has_object(pieces, at, cue, owner)
        if active:
            return "agent"
    return "beside" if at == begin else "subject"


def _over_mark(pieces: Sequence[Atom], at: int, end: int) -> tuple[int, bool]:
    """Past quotation marks, brackets and asides between commas; False at a clause's end."""
    low = pieces[at].low
    if low in "\"“”‘’'«»-&/":
        return at + 1, True
    if low in "([":
        for step in range(at + 1, min(at + 20, len(pieces))):
            if pieces[step].low in ")]":
                return step + 1, True
        return at, False
    follows = low_at(pieces, at + 1)
    if low == "," and (follows in _BE or follows in ("have", "has", "had", "who", "which")):
        return at + 1, True
    if low == "," and follows not in _ASIDE:
        for step in range(at + 2, min(at + _ASIDE_REACH, len(pieces) - 1)):
            if pieces[step].low == "," and pieces[step + 1].low in _BE:
                return step + 1, True
    if low == "," and follows in _ASIDE:
        for step in range(at + 1, min(at + 14, len(pieces))):
            if pieces[step].low == ",":
                return step + 1, True
        return at + 1, follows in ("all", "most")
    return at, False


def _has_object(pieces: Sequence[Atom], at: int, cue: Cue, owner: Sequence[int]) -> bool:
    """Whether the verb at `at` is active: something it is done to follows."""
    if cue.words[-1].endswith("ing") and len(cue.words) == 1:
        return True
    after = at + len(cue.words)
    while low_at(pieces, after) in ("at", "least", "more", "than") and after < at + 5:
        after += 1
    if after >= len(pieces):
        return False
    if owner[after] >= 0 or pieces[after].low in _OBJECT:
        return pieces[after - 1].low != "at" or owner[after] >= 0
    if after - at > len(cue.words):
        return False
    if _noun_near(pieces, after):
        return True
    name = pieces[after]
    capital = name.kind == "word" and name.text[:1].isupper() and not pieces[at].text.isupper()
    if name.low.removesuffix("s").endswith("day"):
        return False
    return capital and pieces[at].text[:1].islower() and name.low not in STOPS


def _noun_near(pieces: Sequence[Atom], at: int) -> bool:
    """Whether a counted noun stands at `at` or right behind one more word."""
    for step in range(at, min(at + 2, len(pieces))):
        atom = pieces[step]
        if atom.low in nouns():
            return True
        if atom.kind != "word" or atom.low in STOPS or atom.low.endswith("day"):
            return False
    return False


def left(pieces: Sequence[Atom], at: int, owner: Sequence[int]) -> Hit | None:
    """The cue to the left whose object begins at atom `at`."""
    verbs = last_word_cues("act", "of")
    nearest = max(-1, at - _LEFT_REACH - 1)
    step = at - 1
    while step > nearest:
        atom = pieces[step]
        if owner[step] >= 0:
            return None
        if atom.kind == "mark" and atom.low not in "\"“”‘’'«»-&/":
            return None
        for cue in verbs.get(atom.low, ()):
            first = step - len(cue.words) + 1
            if first < 0 or any(
                pieces[first + k].low != word for k, word in enumerate(cue.words[:-1])
            ):
                continue
            if cue.role == "of" and at - step > 4:
                continue
            if cue.role == "act" and _passive(pieces, first):
                return None
            rule = "object-beside" if at - step <= 2 else "object"
            return Hit(cue, first, step + 1, rule if cue.role == "act" else "of")
        if atom.low in _LEFT_STOPS or (atom.low == "of" and at - step > 1):
            return None
        step -= 1
    return None


def _passive(pieces: Sequence[Atom], first: int) -> bool:
    """Whether the verb form at `first` is passive: a form of "be" stands right before it."""
    return any(low_at(pieces, first - back) in _BE for back in (1, 2))


def toll(pieces: Sequence[Atom], at: int) -> Hit | None:
    """A total before its number: "the death toll has risen to 12", "casualties: 30"."""
    table = cues("toll")
    first = max(0, at - 14)
    for step in range(at - 1, first - 1, -1):
        atom = pieces[step]
        if atom.low in (".", ";", "!", "?"):
            return None
        cue = cue_at(pieces, step, table)
        if cue is None or (step and cue_at(pieces, step - 1, table)):
            continue
        between = [piece.low for piece in pieces[step + len(cue.words) : at]]
        if between and (
            (between[-1] == "of" and len(between) == 1)
            or between[-1]
            in (
                "to",
                "at",
                ":",
                "is",
                "was",
                "stands",
                "reached",
                "been",
                "topped",
                "exceeded",
                "passed",
            )
            or (between[-1] in _TO_NUMBER and ("to" in between[-3:] or "at" in between[-3:]))
        ):
            return Hit(cue, step, step + len(cue.words), "toll")
        return None
    return None
