"""Events with the place and time records their ids stand for, as the profile allows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from reportedly.exports.masking.places import coarsened
from reportedly.exports.masking.scope import Scope
from reportedly.exports.profiles import Profile


def with_place(
    record: Mapping[str, Any], kind: str, scope: Scope, profile: Profile
) -> dict[str, Any]:
    """The record with its place no more exact than the profile allows.

    Events get `where` and `when`, the place and time records that `place` and `time` name;
    incidents hold theirs already. Other kinds are returned as they are.
    """
    made = dict(record)
    if kind == "events":
        made["where"] = _named(record.get("place"), "places", scope)
        made["when"] = _named(record.get("time"), "times", scope)
        return _coarse(made, "where", scope, profile)
    if kind == "incidents":
        return _coarse(made, "place", scope, profile)
    return made


def _named(id: str | None, layer: str, scope: Scope) -> dict[str, Any] | None:
    for report in scope.reports.values():
        for each in getattr(report.annotated, layer):
            if each.id == id:
                found: dict[str, Any] = msgspec.to_builtins(each)
                return found
    return None


def _coarse(made: dict[str, Any], key: str, scope: Scope, profile: Profile) -> dict[str, Any]:
    if profile.coarse and made.get(key):
        before = made[key]
        made[key] = coarsened(before, fresh=scope.fresh)
        if made[key] != before:
            made["masked"] = True
    return made
