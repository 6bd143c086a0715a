"""What a cue means for what is counted: killed men, lost tanks, both killed and hurt."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.counted import Counted
from reportedly.extract.figures.lexicon import Cue, Noun, cues, words
from reportedly.extract.figures.numbers import low_at
from reportedly.extract.figures.quantity import Quantity
from reportedly.extract.figures.scanning import Hit, cue_at

_TRIED = words("attempt")
_NATURAL = words("natural-death")
_CASUALTY = frozenset({"killed", "wounded", "casualties"})
_PEOPLE = frozenset({"person", "military", "nation", "group"})
_DEEDS = frozenset({"killed", "wounded", "casualties", "captured", "victims", ""})


class Measured(msgspec.Struct, frozen=True):
    """A quantity with its noun phrase and measure; `rule` says by which words.

    `cue` is the cue and its atoms, where one was found.
    """

    quantity: Quantity
    noun: Counted
    measure: str
    rule: str
    hit: Hit | None = None


def by_hit(pieces: Sequence[Atom], hit: Hit, noun: Counted, owner: Sequence[int]) -> str:
    """The measure a cue gives for what is counted; empty where it gives none."""
    cue = hit.cue
    if cue.people in _CASUALTY and low_at(pieces, hit.first - 1) in ("not", "never"):
        return ""
    if cue.people == "killed" and attempted(pieces, hit.first):
        return "victims" if person(noun) else ""
    if hit.rule == "agent":
        return "participants" if person(noun) and cue.people in _DEEDS else ""
    measure = kind_measure(cue, noun.noun)
    if noun.noun is None and noun.found and (cue.things or measure == "participants"):
        return ""
    if hit.rule == "toll":
        return cue.people
    if measure in _CASUALTY:
        table = cues("act") if cue.role == "act" else cues("do")
        both = joined_harm(pieces, hit.after, measure, table)
        if both and not object_follows(pieces, hit.after, owner):
            return both
    return measure


def attempted(pieces: Sequence[Atom], at: int) -> bool:
    """Whether the deed that begins at atom `at` was only tried: "attempted murder"."""
    before = low_at(pieces, at - 1)
    return before in _TRIED or (before in ("to", "at") and low_at(pieces, at - 2) in _TRIED)


def natural(words_after: Sequence[str]) -> bool:
    """Whether the words behind a word of dying say that nobody killed: "at 91", "of cancer"."""
    if list(words_after[:1]) == ["at"] and len(words_after) > 1:
        return words_after[1].isdigit()
    led = list(words_after[:1]) in (["of"], ["from"], ["after"], ["following"])
    return led and not _NATURAL.isdisjoint(words_after[:5])


def joined_harm(
    pieces: Sequence[Atom], at: int, measure: str, table: dict[str, tuple[Cue, ...]]
) -> str:
    """`casualties` where two kinds of harm are joined: "killed or injured"."""
    if measure not in _CASUALTY or low_at(pieces, at) not in ("and", "or", "/"):
        return ""
    step = at + 1
    if low_at(pieces, step) in ("or", "/", "seriously", "badly", "were", "critically"):
        step += 1
    if step >= len(pieces):
        return ""
    other = cue_at(pieces, step, table)
    if other is None or other.people == measure or other.people not in _CASUALTY:
        return ""
    return "casualties"


def object_follows(pieces: Sequence[Atom], at: int, owner: Sequence[int]) -> bool:
    """Whether a joined verb has a number of its own: "killed and wounded 30"."""
    return any(owner[step] >= 0 for step in range(at, min(at + 4, len(pieces))))


def person(noun: Counted) -> bool:
    """Whether people are counted, as far as the lexicon knows the noun."""
    return noun.noun is not None and noun.noun.kind in _PEOPLE


def kind_measure(cue: Cue, noun: Noun | None) -> str:
    """The measure of a cue for this kind of noun; empty where the cue does not fit it."""
    if noun is None:
        return cue.people
    if noun.kind == "equipment":
        return cue.things
    if noun.kind == "thing":
        return ""
    return cue.military if noun.kind == "military" else cue.people
