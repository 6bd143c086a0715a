"""ACLED's event types by the crosswalk of the ontology: type, modes, sectors, reality.

Column-compatible names only; not ACLED data, and not endorsed by ACLED.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from reportedly.extract.events.likeness import families
from reportedly.records import AcledCode, Participant
from reportedly.resources import yaml_data


@cache
def rules() -> tuple[Mapping[str, Any], ...]:
    """The crosswalk's rules in order; the first that holds decides."""
    return tuple(yaml_data("ontology", "acled.yaml")["rules"])


@cache
def groups() -> Mapping[str, frozenset[str]]:
    """Named groups of sectors that rules refer to."""
    given = yaml_data("ontology", "acled.yaml")["groups"]
    return {name: frozenset(sectors) for name, sectors in given.items()}


def acled_of(
    kind: str,
    modes: Sequence[str],
    actors: Sequence[Participant],
    recipients: Sequence[Participant],
    reality: str,
    word: str = "",
) -> AcledCode | None:
    """ACLED's names for an event that happened, or None where ACLED has no place for it.

    `word` is the word the event's pattern is known by: two sides *clash*, one *attacks*.
    """
    if reality not in {"actual", "historical"}:
        return None
    for rule in rules():
        if rule["type"] != kind:
            continue
        if "modes" in rule and not set(rule["modes"]) & set(modes):
            continue
        if "families" in rule and not families(word) & set(rule["families"]):
            continue
        if not _sectors(rule.get("actor"), actors) or not _sectors(
            rule.get("recipient"), recipients
        ):
            continue
        if rule.get("sub_event_type") is None:
            return None
        return AcledCode(rule["event_type"], rule["sub_event_type"])
    return None


def _sectors(group: str | None, participants: Sequence[Participant]) -> bool:
    """Whether a participant's sector lies in a group; no group asks for nothing."""
    if group is None:
        return True
    if group in {"any", "none"}:
        return bool(participants) == (group == "any")
    return any(each.sector in groups()[group] for each in participants)
