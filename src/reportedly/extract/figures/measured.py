"""What a figure measures, and whom: the words around a quantity weighed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.counted import Counted, counted
from reportedly.extract.figures.lexicon import Cue, Noun, cues
from reportedly.extract.figures.numbers import low_at
from reportedly.extract.figures.quantity import Quantity
from reportedly.extract.figures.scanning import Hit, cue_at, left, right, toll

_BY_UNIT = {
    "duration": "duration",
    "distance": "distance",
    "area": "area",
    "money": "money",
    "share": "share",
}
_STATES = frozenset({"killed", "wounded", "missing", "captured", "arrested", "displaced"})
_HARM = frozenset({"killed", "wounded", "casualties", "victims"})
_CASUALTY = frozenset({"killed", "wounded", "casualties"})
_PEOPLE = frozenset({"person", "military", "nation", "group"})


class Measured(msgspec.Struct, frozen=True):
    """A quantity with its noun phrase and measure; `rule` says by which words.

    `cue` is the cue and its atoms, where one was found.
    """

    quantity: Quantity
    noun: Counted
    measure: str
    rule: str
    hit: Hit | None = None


def measure_all(
    pieces: Sequence[Atom], found: Sequence[Quantity], owner: Sequence[int]
) -> list[Measured]:
    """Every quantity of a sentence with its measure; implicit ones only where someone is hurt."""
    done: list[Measured] = []
    for quantity in found:
        each = _measure(pieces, quantity, owner, done)
        if quantity.implicit and each.measure not in _HARM:
            continue
        bare_word = pieces[quantity.number].low
        loose = low_at(pieces, quantity.number + 1) in ("few", "pair", "couple")
        if loose and each.measure == "count" and not _person(each.noun) and not quantity.unit:
            if quantity.low in (2, 3):
                continue
        if bare_word == "one" and each.measure == "count" and not _telling(each):
            continue
        if bare_word in ("no", "nobody", "both") and each.measure not in _CASUALTY:
            continue
        done.append(each)
    return _shared_predicates(pieces, done, owner)


def _shared_predicates(
    pieces: Sequence[Atom], done: list[Measured], owner: Sequence[int]
) -> list[Measured]:
    """Figures joined by "and" share the predicate of the last: "90 troops and 4 tanks were lost"."""
    for index in range(len(done) - 2, -1, -1):
        each, after = done[index], done[index + 1]
        if each.rule not in ("plain", "noun") or after.hit is None:
            continue
        if after.hit.rule not in ("subject", "beside", "shared") or each.quantity.unit is not None:
            continue
        between = pieces[max(each.noun.after, each.quantity.after) : after.quantity.first]
        if not between or any(piece.low not in (",", "and", "or", "another") for piece in between):
            continue
        named = _by_hit(pieces, after.hit, each.noun, owner)
        if named:
            done[index] = Measured(each.quantity, each.noun, named, "shared", after.hit)
    return done


def _telling(each: Measured) -> bool:
    """Whether a plain "one" counts something: equipment, or an amount behind a bound."""
    quantity, noun = each.quantity, each.noun
    equipment = noun.noun is not None and noun.noun.kind == "equipment"
    return equipment or quantity.bound != "exact" or not noun.found


def _measure(
    pieces: Sequence[Atom],
    quantity: Quantity,
    owner: Sequence[int],
    done: Sequence[Measured],
) -> Measured:
    if quantity.unit is not None:
        kind = _BY_UNIT.get(quantity.unit.kind, "count")
        return Measured(quantity, Counted(quantity.after, -1, quantity.after, None), kind, "unit")
    noun = counted(pieces, quantity)
    if quantity.part:
        return Measured(quantity, noun, "share", "fraction")
    head = _head(pieces, quantity, noun)
    if head is not None:
        return Measured(quantity, noun, *head)
    hit = _best(pieces, quantity, noun, owner)
    if hit is not None:
        named = _by_hit(pieces, hit, noun, owner)
        if named:
            return Measured(quantity, noun, named, hit.rule, hit)
    described = _described(pieces, quantity, noun)
    if described:
        return Measured(quantity, noun, described, "state")
    if noun.noun is not None and noun.noun.measure:
        return Measured(quantity, noun, noun.noun.measure, "noun")
    carried = _carried(pieces, quantity, noun, owner, done)
    if carried is not None:
        return carried
    return Measured(quantity, _understood(quantity, noun, done), "count", "plain")


def _understood(quantity: Quantity, noun: Counted, done: Sequence[Measured]) -> Counted:
    """The noun of the last plain count, for a bare number of its order: "3.9 million headsets,
    up from 2.4 million"."""
    if noun.found or quantity.vague or not quantity.value:
        return noun
    for each in reversed(done):
        value = each.quantity.value
        if each.quantity.unit is None and each.measure == "count" and each.noun.found:
            near = value is not None and 0.02 <= abs(quantity.value / (value or 1)) <= 50
            return each.noun if near and quantity.value >= 20 else noun
    return noun


def _head(pieces: Sequence[Atom], quantity: Quantity, noun: Counted) -> tuple[str, str] | None:
    """A noun that says it all: "12 deaths", "300 casualties", "12 dead and wounded"."""
    table = cues("head")
    at = noun.head if noun.found else noun.after
    if at >= len(pieces):
        return None
    cue = cue_at(pieces, at, table)
    if cue is None:
        return None
    if (
        not noun.found
        and cue.people in ("killed", "wounded", "missing")
        and cue.words[0] in ("death", "lives", "losses")
    ):
        return None
    joined = _joined(pieces, at + len(cue.words), cue.people, table)
    return joined or cue.people, "head"


def _joined(
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


def _best(
    pieces: Sequence[Atom], quantity: Quantity, noun: Counted, owner: Sequence[int]
) -> Hit | None:
    """The most telling cue: beside on the right, beside on the left, the predicate, the verb."""
    after = right(pieces, noun.after, owner)
    if after is not None and after.rule == "beside":
        return after
    before = left(pieces, quantity.first, owner)
    if before is not None and before.rule in ("object-beside", "of"):
        return before
    total = None if noun.found and noun.noun is None else toll(pieces, quantity.first)
    return total or after or before


def _by_hit(pieces: Sequence[Atom], hit: Hit, noun: Counted, owner: Sequence[int]) -> str:
    """The measure a cue gives for what is counted; empty where it gives none."""
    cue = hit.cue
    if hit.rule == "agent":
        return "participants" if _person(noun) and cue.people in _DEEDS else ""
    measure = _kind(cue, noun.noun)
    if noun.noun is None and noun.found and (cue.things or measure == "participants"):
        return ""
    if hit.rule == "toll":
        return cue.people
    if measure in _CASUALTY:
        table = cues("act") if cue.role == "act" else cues("do")
        joined = _joined(pieces, hit.after, measure, table)
        if joined and not _object_follows(pieces, hit.after, owner):
            return joined
    return measure


_DEEDS = frozenset({"killed", "wounded", "casualties", "captured", "victims", ""})


def _object_follows(pieces: Sequence[Atom], at: int, owner: Sequence[int]) -> bool:
    """Whether a joined verb has a number of its own: "killed and wounded 30"."""
    return any(owner[step] >= 0 for step in range(at, min(at + 4, len(pieces))))


def _person(noun: Counted) -> bool:
    return noun.noun is not None and noun.noun.kind in _PEOPLE


def _kind(cue: Cue, noun: Noun | None) -> str:
    if noun is None:
        return cue.people
    if noun.kind == "equipment":
        return cue.things
    if noun.kind == "thing":
        return ""
    return cue.military if noun.kind == "military" else cue.people


def _described(pieces: Sequence[Atom], quantity: Quantity, noun: Counted) -> str:
    """A participle inside the noun phrase: "75 wounded Russian soldiers"."""
    table = cues("act", "do")
    for at in range(quantity.after, max(noun.head, quantity.after)):
        cue = cue_at(pieces, at, table)
        if cue is not None and pieces[at].low.endswith(("ed", "ng", "dead", "n", "t")):
            measure = _kind(cue, noun.noun)
            if measure in _STATES:
                return measure
    return ""


def _carried(
    pieces: Sequence[Atom],
    quantity: Quantity,
    noun: Counted,
    owner: Sequence[int],
    done: Sequence[Measured],
) -> Measured | None:
    """The measure of the figure before, in a series: "1,120 casualties on Monday, 990 on…"."""
    before = next((each for each in reversed(done) if each.quantity.unit is None), None)
    if before is None or before.measure in ("share",):
        return None
    begin = max(before.noun.after, before.quantity.after)
    between = pieces[begin : quantity.first]
    if len(between) > 9 or any(piece.low in _BREAKS for piece in between):
        return None
    lows = [piece.low for piece in between]
    if noun.partitive or not noun.found:
        joined = noun.partitive or ("," in lows or "and" in lows or "(" in lows or "to" in lows)
        if not joined or (before.measure == "count" and noun.partitive):
            return None
        source = before.noun if not noun.found else noun
        rule = "part" if noun.partitive else "series"
        return Measured(quantity, source, before.measure, rule, before.hit)
    listed = all(low in _LISTING for low in lows)
    if not listed or before.measure == "count":
        return None
    part = "including" in lows or "(" in lows
    if before.hit is not None and not part:
        measure = _by_hit(pieces, before.hit, noun, owner)
    else:
        person = _person(noun) or (noun.noun is None and part)
        measure = before.measure if person or before.measure == "equipment_lost" else ""
    if not measure:
        return None
    return Measured(quantity, noun, measure, "part" if part else "series", before.hit)


_LISTING = frozenset(
    [
        ",",
        "and",
        "as",
        "well",
        "or",
        "plus",
        "also",
        "along",
        "with",
        "other",
        "another",
        "including",
        "(",
        "the",
    ]
)
_BREAKS = frozenset(
    [
        ".",
        ";",
        "said",
        "says",
        "told",
        "who",
        "which",
        "that",
        "when",
        "while",
        "were",
        "was",
        "killed",
        "wounded",
    ]
)
