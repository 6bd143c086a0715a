"""Numbers in digits and in words: "1.2 million", "two dozen", "half a million", "two-thirds"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.lexicon import numerals, units, vague_words, words


class Number(NamedTuple):
    """A number that begins at one atom and ends before the atom `after`.

    `value` is None for vague words, which have `low` and `high` instead. `part` marks a fraction
    ("two-thirds"), `scaled` a number with a scale word, `of` vague words that take "of".
    """

    after: int
    value: float | None
    low: float | None
    high: float | None
    part: bool = False
    scaled: bool = False
    vague: bool = False


def exact(after: int, value: float, *, part: bool = False, scaled: bool = False) -> Number:
    """A number that is what it says."""
    value = float(f"{value:.12g}")
    return Number(after, value, value, value, part, scaled)


def low_at(pieces: Sequence[Atom], at: int) -> str:
    """The lower-case form at an index, or an empty string beyond the end."""
    return pieces[at].low if 0 <= at < len(pieces) else ""


def number_at(pieces: Sequence[Atom], at: int) -> Number | None:
    """The longest number that begins at atom `at`, or None."""
    atom = pieces[at]
    if atom.kind == "number":
        return _digits(pieces, at)
    if atom.kind != "word":
        return None
    return (
        _fold(pieces, at)
        or _vague(pieces, at)
        or _fraction(pieces, at)
        or _group(pieces, at)
        or _words(pieces, at)
    )


def _fold(pieces: Sequence[Atom], at: int) -> Number | None:
    """ "sixfold", "a tenfold rise"."""
    low = pieces[at].low
    if not low.endswith("fold") or low[:-4] not in numerals():
        return None
    return exact(at + 1, numerals()[low[:-4]][0])


def _scale(pieces: Sequence[Atom], at: int) -> tuple[float, int]:
    """Scale words from `at` on, multiplied: their product and the index after them."""
    product = 1.0
    table = numerals()
    while at < len(pieces):
        step = at
        if pieces[step].low == "-" and pieces[step].glued and step + 1 < len(pieces):
            step += 1
        value, kind = table.get(low_at(pieces, step), (0.0, ""))
        if kind != "scale":
            break
        product *= value
        at = step + 1
    return product, at


def _digits(pieces: Sequence[Atom], at: int) -> Number | None:
    atom = pieces[at]
    after = at + 1
    if after < len(pieces) and pieces[after].kind == "word":
        suffix = pieces[after]
        value, kind = numerals().get(suffix.text, (0.0, ""))
        million_or_metre = suffix.text in ("m", "M")
        if kind == "suffix" and suffix.glued and not (million_or_metre and _metres(pieces, at)):
            return exact(after + 1, atom.value * value, scaled=True)
        if suffix.text == "B" and after + 1 < len(pieces) and pieces[after + 1].kind == "word":
            return exact(after + 1, atom.value * value, scaled=True)
        if suffix.glued and suffix.low not in units() and suffix.low not in ("sq", "odd", "deg"):
            return None
    product, after = _scale(pieces, after)
    if product != 1.0:
        return exact(after, atom.value * product, scaled=True)
    mixed = _and_part(pieces, after)
    if mixed:
        return exact(mixed[1], atom.value + mixed[0])
    return exact(after, atom.value)


def _metres(pieces: Sequence[Atom], at: int) -> bool:
    """Whether "250m" is metres: no currency before it, and nothing counted after it."""
    before = pieces[at - 1] if at else None
    if before is not None and (before.low in units() and units()[before.low].kind == "money"):
        return False
    follower = pieces[at + 2] if at + 2 < len(pieces) else None
    if follower is None or follower.kind != "word":
        return True
    of_what = follower.low == "of" and low_at(pieces, at + 3) in ("its", "the", "their")
    return follower.low in words("behind-metres") and not of_what


def _words(pieces: Sequence[Atom], at: int) -> Number | None:
    """Cardinals in words: units, tens and scales, with "and" only after a scale."""
    table = numerals()
    total = current = 0.0
    after, last, scaled = at, "", False
    if pieces[at].low in ("a", "an") and table.get(low_at(pieces, at + 1), (0, ""))[1] == "scale":
        current, after, last = 1.0, at + 1, "unit"
    while after < len(pieces):
        step = after
        low = pieces[step].low
        if last and low in ("-", "and"):
            if low == "and" and last != "scale":
                break
            step += 1
        value, kind = table.get(low_at(pieces, step), (0.0, ""))
        fits = {
            "unit": last in ("", "ten", "scale"),
            "teen": last in ("", "scale"),
            "ten": last in ("", "scale"),
            "scale": last != "" and low != "and",
        }
        if not fits.get(kind, False):
            break
        if kind == "scale":
            scaled = True
            if value <= 100:
                current = max(current, 1.0) * value
            else:
                total, current = total + max(current, 1.0) * value, 0.0
        else:
            current += value
        last, after = kind, step + 1
    if not last or after == at:
        return None
    mixed = _and_part(pieces, after)
    if mixed:
        product, beyond = _scale(pieces, mixed[1])
        return exact(beyond, (total + current + mixed[0]) * product, scaled=scaled)
    return exact(after, total + current, scaled=scaled)


def _and_part(pieces: Sequence[Atom], at: int) -> tuple[float, int] | None:
    """ "and a half", "and three quarters"."""
    if low_at(pieces, at) == "and" and low_at(pieces, at + 1) in ("a", "one"):
        value, kind = numerals().get(low_at(pieces, at + 2), (0.0, ""))
        if kind == "fraction":
            return value, at + 3
    return None


def _fraction(pieces: Sequence[Atom], at: int) -> Number | None:
    """ "half", "a third of", "two-thirds", "three quarters of", "half a million"."""
    table = numerals()
    first, above = pieces[at].low, 1.0
    if first == "half" and low_at(pieces, at - 1) in words("before-half"):
        return None
    after = at + 1
    if first == "half":
        return _half(pieces, after)
    if first in ("a", "an", "one"):
        pass
    elif table.get(first, (0.0, ""))[1] in ("unit", "teen"):
        above = table[first][0]
    else:
        return None
    if low_at(pieces, after) == "-":
        after += 1
    value, kind = table.get(low_at(pieces, after), (0.0, ""))
    if kind not in ("fraction", "fractions") or (kind == "fraction") != (above == 1):
        return None
    after += 1
    follows = low_at(pieces, after)
    if follows == "of":
        return exact(after, above * value, part=True)
    if above == 1 and kind == "fraction":
        step = after + 1 if follows == "-" else after
        unit = units().get(low_at(pieces, step))
        if first == "one" and unit is None and follows != "-":
            return exact(after, value, part=True)
        return exact(after, value) if unit and unit.kind == "distance" else None
    return exact(after, above * value, part=True)


def _half(pieces: Sequence[Atom], after: int) -> Number | None:
    follows = low_at(pieces, after)
    if follows in ("a", "an", "-"):
        product, beyond = _scale(pieces, after + 1)
        if product != 1.0:
            return exact(beyond, 0.5 * product, scaled=True)
        unit = units().get(low_at(pieces, after + 1))
        if unit and unit.kind in ("distance", "duration"):
            return exact(after + (follows != "-"), 0.5)
        return None
    if follows in ("of", "the", "its", "their", "his", "her", "our", "those", "all"):
        return exact(after, 0.5, part=True)
    return None


def _group(pieces: Sequence[Atom], at: int) -> Number | None:
    """ "a pair of", "a couple of hundred", "both" where it counts."""
    table = numerals()
    if pieces[at].low not in ("a", "the") or low_at(pieces, at + 2) != "of":
        return None
    value, kind = table.get(low_at(pieces, at + 1), (0.0, ""))
    if kind != "group":
        return None
    product, after = _scale(pieces, at + 3)
    return exact(after, value * product, scaled=True) if product != 1.0 else exact(at + 2, value)


def _vague(pieces: Sequence[Atom], at: int) -> Number | None:
    """Vague words, alone or before a scale: "dozens", "several hundred", "tens of thousands"."""
    table = vague_words()
    for size in (3, 2, 1):
        phrase = " ".join(piece.low for piece in pieces[at : at + size])
        if phrase not in table or at + size > len(pieces):
            continue
        low, high = table[phrase]
        after = at + size
        if size > 1 and phrase.startswith("a") and "number" in phrase:
            if low_at(pieces, after) != "of":
                return None
            return Number(after, None, low, high, vague=True)
        product, beyond = _scale(pieces, after)
        if product == 1.0 and low_at(pieces, after) == "of":
            inner = table.get(low_at(pieces, after + 1))
            if (
                inner
                and inner[0]
                and phrase in ("tens", "dozens", "scores", "hundreds", "thousands")
            ):
                product, beyond = inner[0] / 2, after + 2
        if product != 1.0:
            after = beyond
            low = low * product if low is not None else None
        elif phrase == "tens":
            return None
        return Number(after, None, low, high, vague=True, scaled=product != 1.0)
    return None
