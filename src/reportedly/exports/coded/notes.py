"""The notes of a coded row: who says it, who denies it, and what had to be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.exports.cells import number
from reportedly.exports.coded.deaths import STAND_INS
from reportedly.exports.coded.sayings import reportedly


def notes(record: Mapping[str, Any], *, stand_ins: bool = False) -> str:
    """Sentences on a record with its `coding`; with `stand_ins`, on numbers for vague words."""
    coding = record["coding"]
    said = "; ".join(reportedly(coding))
    lines = [
        f"Reportedly, {said}.",
        _what(record),
        _killed(coding["killed"], stand_ins=stand_ins),
        _others("Wounded", coding["hurt"]),
        _others("Arrested", coding["held"]),
        _when(record),
        _standing(record),
    ]
    return " ".join(line for line in lines if line)


def _what(record: Mapping[str, Any]) -> str:
    modes = f" ({', '.join(record['modes'])})" if record.get("modes") else ""
    parts = [f"In PLOVER's terms {record['type']}{modes}"]
    for name, key in (("by", "actors"), ("to", "recipients")):
        quotes = dict.fromkeys(each["quote"] for each in record.get(key) or () if each.get("quote"))
        if quotes:
            parts.append(f"{name} {', '.join(f'“{each}”' for each in quotes)}")
    reality = record.get("reality", "actual")
    return " ".join(parts) + (f"; {reality.replace('_', ' ')}." if reality != "actual" else ".")


def _killed(deaths: Mapping[str, Any] | None, *, stand_ins: bool) -> str:
    if deaths is None:
        return ""
    said = _said(deaths["counts"])
    lines = [f"Killed, as reported: {said}."]
    if deaths["differ"]:
        lines.append(
            "The figures are disputed or differ"
            + ("; the most conservative is coded." if stand_ins else ".")
        )
    if deaths["apart"]:
        lines.append("Groups are reported apart and may overlap; the largest is coded.")
    vague = (deaths["fewest"] or {}).get("vague")
    if stand_ins and vague:
        lines.append(f"{STAND_INS[vague]} stands for “{vague}”.")
    return " ".join(lines)


def _others(name: str, counts: Sequence[Mapping[str, Any]]) -> str:
    return f"{name}, as reported: {_said(counts)}." if counts else ""


def _said(counts: Sequence[Mapping[str, Any]]) -> str:
    return ", ".join(f"“{each['quote']}”" for each in counts)


def _when(record: Mapping[str, Any]) -> str:
    time = record.get("when") or record.get("time")
    said = time.get("quote") if isinstance(time, Mapping) else None
    first = min(
        (each["start"] for each in record["coding"]["sources"] if each["start"]), default=""
    )
    parts = [f"When, as reported: “{said}”" if said else "No report says when"]
    if first:
        parts.append(f"first reported {first}")
    return "; ".join(parts) + "."


def _standing(record: Mapping[str, Any]) -> str:
    if "status" not in record:
        return ""
    lines = len(record["independent_lines"])
    reports = int(record["reports"])
    return (
        f"{reports} report{'s' if reports != 1 else ''}, {lines} independent "
        f"line{'s' if lines != 1 else ''} of source; status: {record['status'].replace('_', ' ')}."
    )


def amount(count: Mapping[str, Any]) -> str:
    """A figure in figures where it can be: `at least 22` as `22-`, a range as `20-30`."""
    low, high = count["low"], count["high"]
    if low is None:
        return str(count["quote"])
    if high is None:
        return f"at least {number(low)}"
    return number(low) if low == high else f"{number(low)}-{number(high)}"
