"""Unit pairs: the second half of "70 km (43 miles)" against the first, through pint."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reportedly.extract.checks.comparing import LABEL, half_place, number, off_by
from reportedly.records import Check, Reading, content_id

if TYPE_CHECKING:
    from collections.abc import Iterator

CONSISTENT = 0.02
ROUNDED = 0.10


@cache
def _registry() -> Any:  # noqa: ANN401 - pint's registry has no useful type
    """Pint's registry, loaded with the first pair: it takes a third of a second."""
    import pint  # noqa: PLC0415

    return pint.UnitRegistry(cache_folder=None)


@cache
def factor(one: str, other: str) -> float | None:
    """How many of `other` one of `one` is; None where pint knows no way between them."""
    import pint  # noqa: PLC0415

    try:
        return float(_registry().Quantity(1, _name(one)).to(_name(other)).magnitude)
    except (pint.errors.PintError, AssertionError):
        return None


def _name(unit: str) -> str:
    """Pint's spelling of a unit: "square mile" is mile ** 2, other spaces are underscores."""
    for word, power in (("square ", 2), ("cubic ", 3)):
        if unit.startswith(word):
            return f"{unit[len(word) :].replace(' ', '_')} ** {power}"
    above, _, below = unit.partition(" per ")
    name = above.replace(" ", "_")
    return f"{name} / {below.replace(' ', '_')}" if below else name


def unit_pairs(reading: Reading) -> Iterator[Check]:
    """One check for every pair that the figures step marked as one quantity in two units."""
    for first, second in pairwise(reading.figures):
        if not second.made_by.endswith(":unit-pair") or first.measure == "money":
            continue
        if not first.value or second.value is None or not (first.unit and second.unit):
            continue
        rate = factor(first.unit, second.unit)
        if rate is None:
            continue
        expected, found = first.value * rate, second.value
        distance = off_by(found, expected)
        as_written = abs(found - expected) <= half_place(found) and distance <= ROUNDED
        verdict = "rounded" if distance <= ROUNDED else "inconsistent"
        if as_written or distance <= CONSISTENT:
            verdict = "consistent"
        yield Check(
            id=content_id("chk", reading.document.id, "unit_pair", first.id, second.id),
            kind="unit_pair",
            verdict=verdict,  # type: ignore[arg-type]
            figures=(first.id, second.id),
            expected=round(expected, 3),
            found=found,
            note=(
                f"“{first.quote}” is {number(expected)} {second.unit}, "
                f"“{second.quote}” is said ({(found - expected) / expected:+.1%})"
            ),
            made_by=f"{LABEL}:unit-pair",
        )
