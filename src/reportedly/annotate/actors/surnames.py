"""Second passes over found names: bare surnames of people named in full, and roles beside names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.annotate.actors.candidate import Candidate
from reportedly.annotate.actors.roles import role_after, role_before
from reportedly.annotate.actors.words import Words

_SHORTEST = 3


def surnames(words: Words, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Later and earlier mentions of a person by the last words of the name."""
    known: dict[str, Candidate] = {}
    for each in found:
        if each.kind == "person" and each.last - each.first > 1:
            tail = words.forms[each.last - 1]
            if len(tail) >= _SHORTEST and words.caps[each.last - 1]:
                known.setdefault(tail, each)
    for i, form in enumerate(words.forms):
        full = known.get(form)
        if full is not None:
            first = i - 2 if words.low(i - 1) == "-" and words.low(i - 2) in {"al", "el"} else i
            yield Candidate(
                first,
                i + 1,
                "person",
                "surname",
                56,
                name=words.quote(first, i + 1),
                country=full.country,
                sector=full.sector,
            )


def with_roles(words: Words, found: Sequence[Candidate]) -> list[Candidate]:
    """Persons with the role phrase beside them, and public where that role is.

    A plural title is shared: `Generals` Ivan Orlov and Petr Sokol.
    """
    kept: list[Candidate] = []
    for each in found:
        if each.kind != "person":
            kept.append(each)
            continue
        named = _with_role(words, each)
        before = kept[-1] if kept else None
        if (
            named.role is None
            and before is not None
            and before.role is not None
            and before.role.endswith("s")
            and before.first < each.first - 1 == before.last
            and words.low(each.first - 1) in {"and", ","}
        ):
            named = msgspec.structs.replace(
                each, role=before.role, public=each.public or before.public
            )
        kept.append(named)
    return kept


def _with_role(words: Words, each: Candidate) -> Candidate:
    if each.role is not None:
        return each
    role = role_before(words, each.first) or role_after(words, each.last)
    if role is None:
        return each
    return msgspec.structs.replace(
        each,
        role=role.text,
        public=each.public or role.public,
        country=each.country or role.country,
        sector=each.sector or role.sector,
    )
