"""One number out of several, by a named rule that somebody asked for. Nothing is set otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from reportedly.records import FigureSet, FigureValue, Incident
from reportedly.stories.reconcile import bounded_above, vague


def with_best(incident: Incident, rule: str) -> Incident:
    """An incident whose figure sets carry the number that a rule chooses, and the rule's name.

    A set for which the rule chooses none keeps `best` and `rule` empty.

    Raises:
        KeyError: no rule has that name (see `RULES`).
    """
    choose = RULES[rule]
    return msgspec.structs.replace(
        incident, figures=tuple(_chosen(each, choose, rule) for each in incident.figures)
    )


def row_with_best(row: Mapping[str, Any], rule: str) -> dict[str, Any]:
    """The same for an incident as a plain record, as a store gives it.

    Raises:
        KeyError: no rule has that name.
    """
    choose = RULES[rule]
    sets = [msgspec.convert(each, FigureSet) for each in row["figures"]]
    made = [msgspec.to_builtins(_chosen(each, choose, rule)) for each in sets]
    return {**row, "figures": made}


def _chosen(each: FigureSet, choose: Choice, rule: str) -> FigureSet:
    best = choose(_standing(each.values))
    return each if best is None else msgspec.structs.replace(each, best=best, rule=rule)


def _standing(values: Sequence[FigureValue]) -> list[FigureValue]:
    """The values that no later figure of their source replaces and that are numbers.

    "Fewer than 50" is one only where nobody states another.
    """
    numbers = [each for each in values if each.revised_by is None and not vague(each)]
    return [each for each in numbers if not bounded_above(each)] or numbers


def _number(value: FigureValue) -> float | None:
    """What a figure states: its value, the lower end of a range."""
    return value.value if value.value is not None else value.low


def _least(values: Sequence[FigureValue]) -> float | None:
    return min((n for n in map(_number, values) if n is not None), default=None)


def ucdp(values: Sequence[FigureValue]) -> float | None:
    """The UCDP's best estimate: of equally reliable sources the lowest figure.

    A party's count of its adversary's losses is set aside where anybody else counts (UCDP GED
    Codebook, on best, low and high estimates).
    """
    others = [each for each in values if each.side != "adversary"]
    return _least(others or values)


def most_conservative(values: Sequence[FigureValue]) -> float | None:
    """The lowest number that is stated, as ACLED codes fatalities."""
    return _least(values)


def latest_official(values: Sequence[FigureValue]) -> float | None:
    """The newest number of a government, an armed force or a holder of office.

    Of several on the newest day the lowest; none where no official source counts.
    """
    said = [each for each in values if each.official]
    newest = max(((each.stated or "")[:10] for each in said), default="")
    return _least([each for each in said if (each.stated or "")[:10] == newest])


Choice = Callable[[Sequence[FigureValue]], float | None]
RULES: dict[str, Choice] = {
    "ucdp": ucdp,
    "most_conservative": most_conservative,
    "latest_official": latest_official,
}
"""Rules by the names they are asked for."""
