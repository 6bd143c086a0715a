"""Patterns between toponyms and around them: `X, Y`, `X region`, `city of X`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportedly.layers.gazetteer import Entry, open_gazetteer
from reportedly.layers.places.toponym import Toponym, Wanted
from reportedly.layers.places.words import words
from reportedly.records import Token

WIDE = frozenset({"country", "admin1", "admin2", "region"})
BIG_ENOUGH = 50_000
"""A city whose name its division may be called by, where the tables do not name the division."""
LINKS = (",", "(", "in", "of", "near")


def link(found: Sequence[Toponym], tokens: Sequence[Token]) -> None:
    """Note for every toponym the next one that names its container: `Lyman, Donetsk region`."""
    for number, (one, other) in enumerate(pairwise(found)):
        between = [token.form for token in tokens[one.last + 1 : other.first]]
        if one.demonym or other.demonym or not between or len(between) > 4:
            continue
        if between[0] not in LINKS or any(form[0].isupper() for form in between):
            continue
        if between[0] not in (",", "(") and len(between) > 2:
            continue
        if any(entry.kind in WIDE for entry in other.entries) and _may_lie_in(one, other):
            one.inside = number + 1


def want(each: Toponym, tokens: Sequence[Token]) -> None:
    """Set the kind of place that the words beside the name ask for."""
    after = tokens[each.last + 1].form if each.last + 1 < len(tokens) else ""
    before = _of_what(tokens, each.first)
    if each.demonym or each.fixed:
        return
    if after in words("after_admin1") or before in words("before_admin"):
        each.wanted = _division(each, after)
    elif after in words("after_admin2"):
        each.wanted = "admin2" if any(e.kind == "admin2" for e in each.entries) else ""
    elif after in words("after_town") or before in words("before_town"):
        each.wanted = "settlement"


def _division(each: Toponym, after: str) -> Wanted:
    """`X region` is the division of that name, or the one that holds the city of that name."""
    divisions = [entry for entry in each.entries if entry.kind == "admin1"]
    around = [entry for entry in divisions if not _is_city(entry, each.entries)]
    if around and len(around) < len(divisions):
        each.entries = tuple(around)
    if divisions:
        return "admin1"
    if any(entry.kind in ("country", "region", "continent") for entry in each.entries):
        return ""
    gazetteer = open_gazetteer()
    for entry in each.entries:
        if entry.country and entry.population >= BIG_ENOUGH:
            division = gazetteer.division(entry.country, entry.admin1)
            if division is not None and division not in around:
                around.append(division)
    if not around:
        return ""
    each.entries = tuple(around)
    return "admin1"


def _is_city(division: Entry, entries: Sequence[Entry]) -> bool:
    """Whether a division is hardly more than the city of its name: `Moscow region` is another."""
    return any(
        entry.kind in ("capital", "settlement")
        and (entry.country, entry.admin1) == (division.country, division.admin1)
        and 2 * entry.population > division.population
        for entry in entries
    )


def _of_what(tokens: Sequence[Token], first: int) -> str:
    if first >= 2 and tokens[first - 1].form == "of":
        return tokens[first - 2].form.lower()
    return ""


def _may_lie_in(one: Toponym, other: Toponym) -> bool:
    """Whether some reading of the first lies in the country of some reading of the second."""
    countries = {entry.country for entry in other.entries if entry.kind in WIDE}
    return any(entry.country in countries and entry.kind != "country" for entry in one.entries)
