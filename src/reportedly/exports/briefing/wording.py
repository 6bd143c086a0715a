"""Records in words: who speaks, how surely, how many, where and when. Never whether it is true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reportedly.exports.excerpts import LEFT_OUT

Row = Mapping[str, Any]

ACTS = {
    "assert": "said",
    "deny": "denied",
    "counter": "countered",
    "evade": "evaded the question",
    "accuse": "accused",
    "demand": "demanded",
    "request": "requested",
    "vow": "vowed",
    "intend": "stated an intention",
    "predict": "predicted",
    "question": "questioned",
    "advocate": "advocated",
    "agree": "agreed",
    "criticise": "criticised",
    "claim_responsibility": "claimed responsibility",
}
_BOUNDS = {
    "exact": "{n}",
    "about": "about {n}",
    "at_least": "at least {n}",
    "more_than": "more than {n}",
    "at_most": "at most {n}",
    "less_than": "less than {n}",
}
STATUS = {
    "single_line": "one independent line",
    "corroborated": "two or more independent lines",
    "unconfirmed": "every report that tells of it hedges it",
}
"""The rules of docs/lines-and-status.md; `disputed` has two, see `status_reason`."""
_REALITY = {
    "negated": "told as not having happened",
    "future": "told as still to come",
    "hypothetical": "told as hypothetical",
    "historical": "told as earlier background",
    "called_for": "called for",
    "threatened": "threatened",
}
UNSTATED = "an unstated source"
OWN_VOICE = "the report itself"


def name_of(who: Row) -> str:
    """A source or participant as it is written, with the full name where the words hide it."""
    said, name = str(who["quote"]), who.get("name")
    if LEFT_OUT in said and who.get("called"):
        return str(who["called"])
    if not name or _same(name, said):
        return " ".join(said.split())
    return f"{name} (“{' '.join(said.split())}”)"


def _same(name: str, said: str) -> bool:
    """Whether the name adds nothing to the words: all its words stand there."""
    words = set(said.casefold().split())
    return all(word in words for word in name.casefold().split())


def speaker(statement: Row) -> str:
    """The innermost source of an attribution."""
    sources = statement["sources"]
    if sources:
        return name_of(sources[-1])
    return OWN_VOICE if statement["form"] == "none" else UNSTATED


def conduits(statement: Row) -> list[str]:
    """Those who passed it on, outermost first."""
    return [name_of(each) for each in statement["sources"][:-1]]


def act(statement: Row) -> str:
    """What the source did by saying it: "denied"."""
    return ACTS[statement["act"]]


def certainty(statement: Row) -> str:
    """How surely the innermost source puts it; where it is negative, that as well."""
    known = statement["certainty"]
    said = "certainty not stated" if known == "unknown" else str(known)
    negative = statement["polarity"] == "-" and statement["act"] != "deny"
    return f"{said}, in the negative" if negative else said


def count(number: int, noun: str) -> str:
    """A count with its noun: "1 report", "2 reports", "3 copies"."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"


def number(value: float | None) -> str:
    """A number with its thousands set apart: `1,120`."""
    if value is None:
        return "?"
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def between(low: float | None, high: float | None) -> str:
    """What an interval allows, in words."""
    if low is None and high is None:
        return "open on both sides"
    if high is None:
        return f"{number(low)} or more"
    if low is None:
        return f"{number(high)} or fewer"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def reading(figure: Row) -> str:
    """A figure as it is read: bound, number, unit. Vague words stay words."""
    unit = f" {figure['unit']}" if figure.get("unit") else ""
    if figure["value"] is not None and figure["bound"] in _BOUNDS:
        return _BOUNDS[figure["bound"]].format(n=number(figure["value"])) + unit
    if figure["bound"] == "vague":
        return f"“{figure['quote']}” (no number given)"
    return between(figure["low"], figure["high"]) + unit


def counted(figure: Row) -> str:
    """What a figure counts: "killed, people"."""
    parts = [code(figure["measure"]), figure.get("whom") or figure.get("what")]
    if figure.get("base"):
        parts.append(f"of {figure['base']}")
    if figure.get("by"):
        parts.append(f"by {figure['by']}")
    told = list(dict.fromkeys(" ".join(str(part).split()) for part in parts if part))
    scope = f" ({figure['scope']})" if figure.get("scope") else ""
    return ", ".join(told) + scope


def how_said(figure: Row) -> str:
    """How surely a figure is said, with every hedge that reaches it."""
    told = [ACTS[each["act"]] + ", " + certainty(each) for each in figure["reported"]]
    told += [f"hedged: “{hedge}”" for each in figure["reported"] for hedge in each["hedges"]]
    told = told or ["in the report's own voice"]
    if figure.get("revised_by"):
        told.append("replaced by a later figure")
    return "; ".join(dict.fromkeys(told))


def code(word: str) -> str:
    """A code as words: `equipment_lost` is "equipment lost"."""
    return word.replace("_", " ")


def kind_of_event(event: Row) -> str:
    """PLOVER's type with its modes: "assault (aerial, explosives)"."""
    modes = ", ".join(code(mode) for mode in event["modes"])
    return code(event["type"].lower()) + (f" ({modes})" if modes else "")


def reality(event: Row) -> str | None:
    """How the event is told, or None where it is simply told as having happened."""
    return _REALITY.get(event.get("reality") or "actual")


MOST_NAMES = 3
"""Names of one side that a heading holds; the rest is counted."""


def who_to_whom(event: Row) -> str:
    """Actors → recipients, a few of each; a side nobody names is said to be unnamed."""
    actors, recipients = (_shortened(names(event[side])) for side in ("actors", "recipients"))
    if not actors and not recipients:
        return "nobody is named on either side"
    if not recipients:
        return actors
    return f"{actors or 'actor not named'} → {recipients}"


def names(people: Iterable[Row]) -> list[str]:
    """Everyone of one side, each once, in order."""
    return list(dict.fromkeys(name_of(each) for each in people))


def _shortened(told: Sequence[str]) -> str:
    more = len(told) - MOST_NAMES
    kept = told if more < 2 else [*told[:MOST_NAMES], f"and {more} more"]
    return "; ".join(kept)


def where(place: Row | None) -> str | None:
    """A place with its division, country and precision; an ambiguous one says so."""
    if not place:
        return None
    parts = [place["name"]]
    parts += [part for part in (place.get("admin1"), place.get("country")) if part]
    told = ", ".join(dict.fromkeys(parts))
    candidates = [each["name"] for each in place.get("candidates") or ()]
    if candidates and place["precision"] == "unknown":
        return f"{told} (ambiguous, {len(candidates)} candidates)"
    return f"{told} ({place['precision']})"


def when(time: Row | None) -> str | None:
    """A time as an interval with the words that give it."""
    if not time:
        return None
    start, end = time.get("start"), time.get("end")
    if start is None and end is None:
        return f"“{time['quote']}” (not settled)"
    span = start if start == end else f"{start or '…'} to {end or '…'}"
    return f"{span} (“{time['quote']}”)"


def together(figures: Iterable[Row]) -> list[str]:
    """What the values of each set allow together, where there are several. Never an average."""
    told = []
    for each in figures:
        if len(each["values"]) > 1:
            best = f"; best {number(each['best'])} by rule {each['rule']}" if each["rule"] else ""
            told.append(f"{set_of(each)}: {between(each['low'], each['high'])}{best}")
    return told


def set_of(figures: Row) -> str:
    """What a set of figures counts and covers: "killed, people (in two weeks)"."""
    whom = f", {figures['whom']}" if figures["whom"] else ""
    scope = f" ({figures['scope']})" if figures.get("scope") else ""
    return f"{code(figures['measure'])}{whom}{scope}"


def apart(values: Sequence[Row]) -> bool:
    """Whether two figures of a set exclude each other."""
    highs = [each["high"] for each in values if each["high"] is not None]
    lows = [each["low"] for each in values if each["low"] is not None]
    return bool(highs and lows) and min(highs) < max(lows)


def status_reason(incident: Row) -> str:
    """The rule of docs/lines-and-status.md that gave the status."""
    if incident["status"] != "disputed":
        return STATUS[incident["status"]]
    reasons = []
    if incident["denials"]:
        reasons.append("a statement about it is a denial or is denied")
    if any(apart(each["values"]) for each in incident["figures"]):
        reasons.append("two figures for it exclude each other")
    return "; ".join(reasons) or "somebody denies it, or two figures exclude each other"


def day(moment: str | None) -> str:
    """The date of a moment, or that there is none."""
    return moment[:10] if moment else "undated"


def report_of(document: Row) -> str:
    """Outlet and date of a report; a date known only as the latest possible says so."""
    start, end = document.get("start"), document.get("end")
    dated = f"by {day(end)}" if end and not start else day(start)
    return f"{document.get('outlet') or 'outlet unknown'}, {dated}"
