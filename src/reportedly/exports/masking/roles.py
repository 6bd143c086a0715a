"""What a masked person is called, and the classes of people who are never shown by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import msgspec

from reportedly.resources import tsv

ANYONE = "person"
_AFTER_HEAD = re.compile(r"\s+(?:of|from|in|at|for|with|by|who|that|on|near|,)\b|,")
_AGE_OF_MAJORITY = 18


class Role(msgspec.Struct, frozen=True):
    """What stands in the mask, and the protected class of the holder, if one."""

    label: str = ANYONE
    protected: str | None = None


NO_ROLE = Role()
_UNPROTECTED = frozenset({"", "fighter"})


@cache
def _roles() -> Mapping[str, tuple[str, str]]:
    rows = tsv("lexicons", "en", "masking-roles.tsv")
    return {row["role"].casefold(): (row["label"], row["class"]) for row in rows}


@cache
def _states() -> Mapping[str, tuple[str, str]]:
    rows = tsv("lexicons", "en", "masking-states.tsv")
    return {row["word"].casefold(): (row["class"], row["with"]) for row in rows}


def role_of(phrase: str | None) -> Role:
    """The role a phrase names: by its head noun and the words before it.

    `"a wounded conscript from Tula"` is a conscript; `"leader of the deserters"` is no deserter.
    """
    noun_phrase = _AFTER_HEAD.split((phrase or "").casefold(), maxsplit=1)[0]
    for fixed in _roles():
        if " " in fixed and (phrase or "").casefold().find(fixed) >= 0:
            return _as_role(*_roles()[fixed])
    words = re.findall(r"[\w-]+", noun_phrase)
    for at in range(len(words) - 1, -1, -1):
        found = _roles().get(words[at]) or _roles().get(_singular(words[at]))
        if found:
            return _with_state(found, words[:at])
    return NO_ROLE


def role_at_age(role: Role, age: int | None) -> Role:
    """The role with what the age adds: the young are children, and protected."""
    return role if age is None or age >= _AGE_OF_MAJORITY else Role("child", "minor")


def decade(age: int) -> str | None:
    """An age as it may be told: its decade, nothing for the young."""
    return None if age < _AGE_OF_MAJORITY else f"{age // 10 * 10}s"


def _with_state(found: tuple[str, str], before: list[str]) -> Role:
    label, held = found
    for word in before:
        protected, needed = _states().get(word, ("", "-"))
        if protected and needed in ("-", held):
            return Role(label, protected)
    return _as_role(label, held)


def _as_role(label: str, held: str) -> Role:
    return Role(label, None if held in _UNPROTECTED else held)


def _singular(word: str) -> str:
    if word.endswith("men"):
        return f"{word[:-3]}man"
    return word[:-1] if word.endswith("s") else word
