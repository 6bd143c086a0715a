"""Single persons said to be killed or hurt without a number: "he died", "Ana Ruiz was wounded".

Such a person is a figure only where the report numbers none of its dead (or hurt): where it
does, the persons it tells of are in that number already.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.counted import STOPS, Counted
from reportedly.extract.figures.lexicon import Cue, Noun, cues, nouns, words
from reportedly.extract.figures.meaning import Measured, attempted, natural
from reportedly.extract.figures.numbers import low_at
from reportedly.extract.figures.quantity import Quantity
from reportedly.extract.figures.scanning import Hit, cue_at

_STATES = frozenset({"killed", "wounded"})
_SHOT = ("shot",)
_DEAD = ("dead",)
_THROUGH = words("through")
_BEFORE_VERB = words("before-verb")
_SINGULAR = frozenset({"was", "is", "been", "being"})
_PERFECT = frozenset({"has", "had"})
_PRONOUNS = frozenset({"he", "she"})
_DEFINITE = words("definite")
_LOCATIVE = words("before-place")
_LONGEST_ASIDE = 14
_LONGEST_NAME = 5
_LONGEST_CLAUSE = 24
_FINITE = frozenset({"was", "is", "had", "has", "didn't", "didn’t"})


def persons(pieces: Sequence[Atom], owner: Sequence[int]) -> list[Measured]:
    """The single persons of a sentence that are killed or wounded, in order.

    `owner` is -1 where an atom belongs to no quantity.
    """
    table = cues("act", "do", "of")
    found: list[Measured] = []
    at = 0
    while at < len(pieces):
        cue = cue_at(pieces, at, table) if pieces[at].low in table else None
        if cue is None:
            at += 1
            continue
        after = at + len(cue.words)
        if cue.people in _STATES or cue.words == _SHOT:
            each = _person(pieces, at, cue, owner)
            if each is not None and (not found or found[-1].noun.first != each.noun.first):
                found.append(each)
        at = after
    return found


def _person(pieces: Sequence[Atom], at: int, cue: Cue, owner: Sequence[int]) -> Measured | None:
    after = at + len(cue.words)
    if cue.role == "of":
        if cue.people != "killed" or attempted(pieces, at):
            return None
        rule, who = "person-of", _beginning(pieces, after, owner)
        return None if who is None else _measured(cue, at, rule, who, pieces)
    if natural([piece.low for piece in pieces[after : after + 5]]):
        return None
    last = _subject_end(pieces, at, cue)
    rule = "person-subject"
    who = _ending(pieces, last, owner) if last is not None else None
    if who is None and cue.words == _DEAD and at:
        comma = low_at(pieces, at - 1) == ","
        rule, who = (
            "person-left",
            _ending(pieces, _aside(pieces, at - 1) if comma else at - 1, owner),
        )
    if who is None and cue.role == "act" and last is None:
        rule, who = "person-object", _beginning(pieces, after, owner)
    if who is None and (last is None or last == at - 1):
        rule, who = "person-headline", _opening(pieces, at, owner)
    count = 1.0
    if who is None and cue.role in ("act", "do"):
        rule, count, who = "person-pair", 2.0, _pair(pieces, at, cue, owner)
    return None if who is None else _measured(cue, at, rule, who, pieces, count)


def _measured(
    cue: Cue, at: int, rule: str, who: Counted, pieces: Sequence[Atom], count: float = 1.0
) -> Measured:
    quantity = Quantity(
        start=pieces[who.first].start,
        end=pieces[who.after - 1].end,
        first=who.first,
        number=who.first,
        after=who.after,
        value=count,
        low=count,
        high=count,
        bound="exact",
        implicit=True,
    )
    measure = "wounded" if cue.words == _SHOT else cue.people
    return Measured(quantity, who, measure, rule, Hit(cue, at, at + len(cue.words), rule))


def _subject_end(pieces: Sequence[Atom], at: int, cue: Cue) -> int | None:
    """The last atom of the subject of an intransitive or passive verb in the singular."""
    step = _back(pieces, at - 1)
    low = low_at(pieces, step)
    if cue.role == "act":
        if low not in _SINGULAR:
            return None
        step = _back(pieces, step - 1)
        low = low_at(pieces, step)
    elif cue.words[-1].endswith(("ing", "die")):
        return None
    if low in _PERFECT:
        step = _back(pieces, step - 1)
    if low_at(pieces, step) in ("who", "that"):
        step -= 1
    if low_at(pieces, step) == ",":
        step = _aside(pieces, step)
    if low_at(pieces, step) in ("and", "but"):
        step = _shared_subject(pieces, step)
    return step if step >= 0 else None


def _pair(pieces: Sequence[Atom], at: int, cue: Cue, owner: Sequence[int]) -> Counted | None:
    """Two names joined before a plural verb: "Ana Ruiz and Juan Ruiz were killed"."""
    step = _back(pieces, at - 1)
    if cue.role == "act":
        if low_at(pieces, step) not in ("were", "are"):
            return None
        step = _back(pieces, step - 1)
    if low_at(pieces, step) == ",":
        step = _aside(pieces, step)
    last = step
    while step >= 0 and last - step < _LONGEST_NAME and _name_part(pieces, step):
        step -= 1
    if step == last or step < 1 or low_at(pieces, step) != "and":
        return None
    before = _aside(pieces, step - 1) if low_at(pieces, step - 1) == "," else step - 1
    first = _name_ending(pieces, before, owner) if before >= 0 else None
    if first is None or low_at(pieces, first.first - 1) == ",":
        return None
    return Counted(first.first, last, last + 1, None)


def _shared_subject(pieces: Sequence[Atom], conjunction: int) -> int:
    """The last atom of the subject a verb shares with the one before: "he was hit and died"."""
    for step in range(conjunction - 1, max(-1, conjunction - _LONGEST_CLAUSE), -1):
        if pieces[step].low in (".", ";", ":"):
            break
        if low_at(pieces, step + 1) in _FINITE:
            return step
    return conjunction


def _back(pieces: Sequence[Atom], step: int) -> int:
    """Past adverbs and verbs of finding to the left: "was later pronounced dead"."""
    while step >= 0:
        low = pieces[step].low
        if low in _SINGULAR or not (low in _THROUGH or low in _BEFORE_VERB or low.endswith("ly")):
            break
        step -= 1
    return step


def _aside(pieces: Sequence[Atom], comma: int) -> int:
    """Past ", 23," and ", a teacher from the town," to what stands before it."""
    for step in range(comma - 1, max(-1, comma - _LONGEST_ASIDE), -1):
        if pieces[step].low == ",":
            follows = pieces[step + 1]
            opens = follows.kind != "word" or follows.low in ("a", "an", "the", "of", "who", "both")
            return step - 1 if opens else comma - 1
    return comma - 1


def _ending(pieces: Sequence[Atom], last: int, owner: Sequence[int]) -> Counted | None:
    """The one person whose noun phrase ends with atom `last`."""
    atom = pieces[last]
    if atom.kind != "word" or owner[last] >= 0:
        return None
    if atom.low in _PRONOUNS:
        return Counted(last, last, last + 1, None)
    noun = nouns().get(atom.low)
    if noun is not None and noun.many:
        return None
    if noun is not None and noun.kind in ("person", "military") and not _capital(atom):
        return _definite(pieces, last, noun, owner)
    return _name_ending(pieces, last, owner)


def _definite(
    pieces: Sequence[Atom], last: int, noun: Noun, owner: Sequence[int]
) -> Counted | None:
    """ "the victim", "his younger brother": a definite person, who is no number's."""
    for step in range(last - 1, max(-1, last - 7), -1):
        low = pieces[step].low
        if owner[step] >= 0 or (pieces[step].kind == "mark" and low not in "-'’"):
            return None
        if low in _DEFINITE or low.endswith(("'s", "’s")):
            if low_at(pieces, step - 1) in ("of", "and", "or", "by", "both"):
                return None
            return Counted(step, last, last + 1, noun)
        if low in STOPS:
            return None
    return None


def _capital(atom: Atom) -> bool:
    return atom.kind == "word" and atom.text[:1].isupper() and not atom.text.isupper()


def _name_word(pieces: Sequence[Atom], at: int) -> bool:
    atom = pieces[at]
    if not _capital(atom) or atom.low in STOPS or atom.low in _THROUGH:
        return False
    return not atom.low.endswith(("day", "'s", "’s")) or len(atom.low) < 5


def _name_ending(pieces: Sequence[Atom], last: int, owner: Sequence[int]) -> Counted | None:
    """A name that ends with atom `last`: not behind "in", not one of several joined."""
    first = last + 1
    while first > 0 and last - first < _LONGEST_NAME and _name_part(pieces, first - 1):
        first -= 1
    if first > last or not _name_word(pieces, last) or pieces[last].low in nouns():
        return None
    before = low_at(pieces, first - 1)
    if before in _LOCATIVE or before in ("the", "and", "or", "&", "a", "an"):
        return None
    if first and owner[first - 1] >= 0:
        return None
    return Counted(first, last, last + 1, None)


def _name_part(pieces: Sequence[Atom], at: int) -> bool:
    """Whether an atom belongs to a name: a capital word, an initial with its point."""
    if _name_word(pieces, at):
        return True
    atom = pieces[at]
    initial = atom.kind == "word" and len(atom.text) == 1 and atom.text.isupper()
    return initial and atom.text not in "AI"


def _beginning(pieces: Sequence[Atom], at: int, owner: Sequence[int]) -> Counted | None:
    """The one person who is the object behind an active verb."""
    if at >= len(pieces) or owner[at] >= 0:
        return None
    for step in (at + 3, at + 4):
        if pieces[at].kind == "number" and low_at(pieces, step) == "old":
            at = step + 1
    low = low_at(pieces, at)
    if not low or pieces[at].kind != "word":
        return None
    if low in ("himself", "herself", "him"):
        return Counted(at, at, at + 1, None)
    if low in _DEFINITE:
        return _definite_object(pieces, at)
    if not _name_word(pieces, at) or low in nouns():
        return None
    last = at
    while last + 1 < len(pieces) and last - at < _LONGEST_NAME and _name_part(pieces, last + 1):
        last += 1
    if low_at(pieces, last + 1) == "and" or pieces[last].low in nouns():
        return None
    return Counted(at, last, last + 1, None)


def _definite_object(pieces: Sequence[Atom], at: int) -> Counted | None:
    table = nouns()
    for step in range(at + 1, min(at + 6, len(pieces))):
        atom = pieces[step]
        noun = table.get(atom.low)
        if noun is not None:
            follows = table.get(low_at(pieces, step + 1))
            if noun.many or noun.kind not in ("person", "military") or follows is not None:
                return None
            joined = low_at(pieces, step + 1) in ("and", "'s", "’s", "-")
            return None if joined else Counted(at, step, step + 1, noun)
        if atom.low in STOPS or (atom.kind == "mark" and atom.low != "-"):
            return None
    return None


def _opening(pieces: Sequence[Atom], at: int, owner: Sequence[int]) -> Counted | None:
    """A headline's person without an article: "Man killed in crash"."""
    if not 0 < at <= 6 or low_at(pieces, at + 1) == ":":
        return None
    noun = nouns().get(pieces[at - 1].low)
    if noun is None or noun.many or noun.kind not in ("person", "military"):
        return None
    led = range(at - 1)
    if any(owner[step] >= 0 or pieces[step].low in STOPS for step in led):
        return None
    if any(pieces[step].kind == "mark" and pieces[step].low != "-" for step in led):
        return None
    return Counted(0, at - 1, at, noun)
