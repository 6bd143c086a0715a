"""Names out of GUM's entity annotation: named heads, without articles, titles and modifiers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from training.sentence import Name

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT"}
_LINKERS = frozenset(["of", "the", "for", "in", "on", "-", ".", "'", "’", "to", "at"])
_ENDINGS = frozenset(["of", "the", "for", "in", "on", "-", ",", "to", "at"])
_TITLES = frozenset(
    [
        "president",
        "mr.",
        "mr",
        "mrs.",
        "mrs",
        "ms.",
        "ms",
        "dr.",
        "dr",
        "prime",
        "minister",
        "senator",
        "sen.",
        "sen",
        "rep.",
        "governor",
        "gov.",
        "general",
        "gen.",
        "lt.",
        "col.",
        "colonel",
        "captain",
        "sir",
        "lady",
        "king",
        "queen",
        "prof.",
        "professor",
        "justice",
        "judge",
        "secretary",
        "chancellor",
        "mayor",
        "chairman",
        "director",
        "ceo",
        "vice",
        "former",
        "congressman",
        "congresswoman",
    ]
)
_PART = re.compile(r"\(([^()]+)(\)?)|([^()]+)\)")


class _Entity(NamedTuple):
    start: int
    end: int
    fields: list[str]


def gum_names(rows: Sequence[Sequence[str]]) -> tuple[Name, ...]:
    """The longest non-overlapping names of one sentence, by its CoNLL-U rows."""
    found = [name for entity in _entities(rows) if (name := _name(entity, rows)) is not None]
    kept: list[Name] = []
    for name in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)


def _entities(rows: Sequence[Sequence[str]]) -> list[_Entity]:
    done: list[_Entity] = []
    opened: list[tuple[int, list[str]]] = []
    for index, row in enumerate(rows):
        entity = next((part for part in row[9].split("|") if part.startswith("Entity=")), "")
        for match in _PART.finditer(entity[7:]):
            start, closed, end = match.groups()
            if start and closed:
                done.append(_Entity(index, index + 1, start.split("-", 7)))
            elif start:
                opened.append((index, start.split("-", 7)))
            else:
                place = next(
                    (k for k in reversed(range(len(opened))) if opened[k][1][0] == end), None
                )
                if place is not None:
                    begin, fields = opened.pop(place)
                    done.append(_Entity(begin, index + 1, fields))
    return done


def _name(entity: _Entity, rows: Sequence[Sequence[str]]) -> Name | None:
    fields = entity.fields
    kind = KINDS.get(fields[1]) if len(fields) > 5 else None
    if kind is None or not re.fullmatch(r"[\d,]+", fields[5]):
        return None
    inside = [entity.start + int(number) - 1 for number in fields[5].split(",") if number]
    inside = [index for index in inside if index < entity.end]
    if not inside:
        return None
    words = [row[1].lower() for row in rows]
    start = min(inside)
    end = next(
        (
            index
            for index in range(start, max(inside) + 1)
            if index not in inside and words[index] not in _LINKERS
        ),
        max(inside) + 1,
    )
    if kind in {"PER", "LOC"} and any(words[index] in {"and", ","} for index in range(start, end)):
        return None
    while end > start and words[end - 1] in _ENDINGS:
        end -= 1
    heads = [k for k in range(start, end) if not start <= int(rows[k][6]) - 1 < end]
    if not heads or rows[heads[0]][3] != "PROPN":
        return None
    while start < end and words[start] in {"the", "a", "an"}:
        start += 1
    if kind == "PER":
        if rows[heads[0]][4] == "NNPS":
            return None
        while end - start > 1 and words[start] in _TITLES:
            start += 1
    return Name(start, end, kind) if start < end else None
