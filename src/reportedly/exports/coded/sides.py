"""Who stands on which side of an event, in the words and codes of conflict data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from reportedly.exports.coded.countries import country
from reportedly.exports.context import Report

STATE = frozenset({"MIL", "COP", "GOV", "JUD", "LEG", "SPY"})
ARMED_NON_STATE = frozenset({"REB", "UAF", "PRM", "CRM"})
VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
CROWDS = {"Protests": "Protesters", "Riots": "Rioters"}
UNNAMED = "Unidentified Armed Group"
CIVILIANS = "Civilians"
_BY_SECTOR = {
    "MIL": "Military Forces",
    "COP": "Police Forces",
    "SPY": "Intelligence Services",
    "GOV": "Government",
    "JUD": "Judiciary",
    "LEG": "Legislature",
    "PRM": "Pro-Government Militia",
    "REB": UNNAMED,
    "UAF": UNNAMED,
    "CRM": "Unidentified Gang",
    "OPP": "Opposition",
    "PTY": "Political Party",
}
_CIVIL = {
    "CVL": None,
    "JRN": "Journalists",
    "MED": "Health Workers",
    "LAB": "Labor Group",
    "REF": "Refugees",
    "EDU": "Education",
    "REL": "Religious Group",
    "AGR": "Farmers",
    "BUS": "Business",
    "SOC": "Civil Society",
    "ELI": "Former Officials",
}
_PROTESTERS, _RIOTERS, _CIVILIANS, _EXTERNAL = 6, 5, 7, 8


class Party(msgspec.Struct, frozen=True):
    """One party: its proper name, or the kind of actor it is (`code`), and its country."""

    code: str | None
    name: str | None
    country: str | None
    sector: str | None


class Side(msgspec.Struct, frozen=True):
    """The parties of one side, the first in front, and ACLED's `inter` code of that one."""

    parties: tuple[Party, ...] = ()
    inter: int | None = None


def sides(
    record: Mapping[str, Any], event_type: str, where: str | None, reports: Mapping[str, Report]
) -> tuple[Side, Side]:
    """Both sides of an event that happened in the country `where`.

    In demonstrations the crowd is the first side, whoever acted: ACLED's order has no direction.
    A violent event whose doer nobody names is an Unidentified Armed Group's.
    """
    people = frozenset(
        mention.entity
        for report in reports.values()
        for mention in report.annotated.mentions
        if mention.kind == "person" and mention.entity
    )
    acting = _parties(record.get("actors") or (), event_type, where, people)
    facing = _parties(record.get("recipients") or (), event_type, where, people)
    crowd = CROWDS.get(event_type)
    if crowd:
        if not any(each.code == crowd for each in acting):
            acting, facing = facing, acting
        if not any(each.code == crowd for each in acting):
            acting = (Party(crowd, None, where, "CVL"), *acting)
        acting = tuple(sorted(acting, key=lambda each: each.code != crowd))
    elif event_type in VIOLENT:
        acting = _violent(acting) or (Party(UNNAMED, None, where, "UAF"),)
    facing = tuple(each for each in facing if each not in acting)
    return _side(acting, event_type, where), _side(facing, event_type, where)


def _violent(acting: Sequence[Party]) -> tuple[Party, ...]:
    """Civilians do no organised violence: unnamed ones who did are an unidentified group."""
    changed = (
        msgspec.structs.replace(each, code=UNNAMED, sector="UAF")
        if each.code == CIVILIANS
        else each
        for each in acting
    )
    return tuple(dict.fromkeys(changed))


def _side(parties: tuple[Party, ...], event_type: str, where: str | None) -> Side:
    return Side(parties, _inter(parties[0], event_type, where) if parties else None)


def _parties(
    participants: Sequence[Mapping[str, Any]],
    event_type: str,
    where: str | None,
    people: frozenset[str],
) -> tuple[Party, ...]:
    found: dict[Party, None] = {}
    for each in participants:
        for party in _of(each, event_type, where, people):
            found[party] = None
    return tuple(found)


def _of(
    each: Mapping[str, Any], event_type: str, where: str | None, people: frozenset[str]
) -> list[Party]:
    """A participant as parties: civilians of a known kind are both, Civilians in front."""
    sector, home = each.get("sector"), each.get("country")
    name = None if each.get("entity") in people else each.get("name")
    if name is not None and name == country(home).name:
        name = None
    if sector in _CIVIL:
        kind = None if name else _CIVIL[sector]
        front = Party(CROWDS.get(event_type, CIVILIANS), None, home or where, "CVL")
        also = Party(kind, name, home or where, sector)
        return [front, also] if kind or name else [front]
    if name:
        return [Party(None, name, home, sector)]
    if sector == "UNK" and event_type in VIOLENT:
        return [Party(UNNAMED, None, home or where, sector)]
    code = _BY_SECTOR.get(sector or "")
    return [Party(code, None, home or where, sector)] if code else []


def _inter(party: Party, event_type: str, where: str | None) -> int | None:
    """ACLED's actor code; None where the sector is not known or has none.

    A state's people outside their own state are external forces. Identity militias (4) are not
    told apart from political ones (3).
    """
    sector = party.sector
    if sector in STATE:
        return _EXTERNAL if party.country and where and party.country != where else 1
    if party.code == CROWDS["Protests"] or (
        event_type == "Protests" and sector not in ARMED_NON_STATE
    ):
        return _PROTESTERS
    if party.code == CROWDS["Riots"]:
        return _RIOTERS
    if sector in _CIVIL:
        return _CIVILIANS
    if party.code == UNNAMED or sector in ("PRM", "UAF", "CRM"):
        return 3
    if sector in ("OPP", "PTY"):
        return 3 if event_type in VIOLENT else None
    return 2 if sector == "REB" else None


def interaction(one: Side, other: Side) -> str:
    """ACLED's two digits, the smaller first, a sole actor's with 0 behind; "" where unknown."""
    if one.inter is None or (other.parties and other.inter is None):
        return ""
    if other.inter is None:
        return f"{one.inter}0"
    return "".join(map(str, sorted((one.inter, other.inter))))


def label(party: Mapping[str, Any]) -> str:
    """A party as it is written: its name or kind, its country in parentheses."""
    return country(party.get("country")).in_parentheses(party.get("name") or party["code"] or "")
