"""Second passes over found names: bare surnames of people named in full, and roles beside names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import (
    adjectives,
    body_heads,
    countries,
    given_names,
    nationals,
    words_of,
)
from reportedly.layers.actors.roles import role_across_comma, role_after, role_before
from reportedly.layers.actors.words import Words

_SHORTEST = 3
_SURE_ALONE = frozenset(("title", "quoted-name", "model"))
"""Rules that are sure of a person named by one word."""


def surnames(words: Words, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Later and earlier mentions of a person by the last words of the name."""
    known: dict[str, Candidate] = {}
    for each in found:
        several = each.last - each.first > 1
        if each.kind == "person" and (several or each.rule in _SURE_ALONE):
            tail = words.forms[each.last - 1]
            if len(tail) >= _SHORTEST and words.caps[each.last - 1] and not _common(words, each):
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
                _strength(full),
                name=words.quote(first, i + 1),
                country=full.country,
                sector=full.sector,
            )


def given(words: Words, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Later mentions of a person named in full by the given name alone; names called out in speech.

    `Evgenia` after `Evgenia Belova`; `“Are you there, Vasya?”`.
    """
    known: dict[str, Candidate] = {}
    for each in found:
        if each.kind == "person" and each.last - each.first > 1:
            form = words.forms[each.first]
            if form in given_names():
                known.setdefault(form, each)
    for i, form in enumerate(words.forms):
        if form not in given_names() or (i + 1 < len(words) and words.caps[i + 1]):
            continue
        full = known.get(form)
        later = full is not None and full.last <= i
        if later or _called(words, i):
            yield Candidate(
                i,
                i + 1,
                "person",
                "given-name" if later else "vocative",
                49,
                name=form,
                country=full.country if full is not None else None,
                sector=full.sector if full is not None else None,
            )


def _called(words: Words, at: int) -> bool:
    """Whether a given name closes a sentence in the second person after a comma."""
    if words.low(at - 1) != "," or words.low(at + 1) not in {"?", "!", ".", "”"}:
        return False
    return not {"you", "your"}.isdisjoint(words.lows[words.begin[at] : at])


def _strength(full: Candidate) -> int:
    """Over other readings where the name is known in full, under them where it is one word."""
    return 56 if full.last - full.first > 1 else 51


def _common(words: Words, each: Candidate) -> bool:
    """Whether the last word of a name means something else by itself."""
    at = each.last - 1
    if each.entity is not None:
        return False
    tables = (countries(), adjectives(), nationals())
    form = words.forms[at]
    return (
        any(table.at(words.forms, at) is not None for table in tables)
        or form in body_heads()
        or form in words_of("common-capitals")
        or form.lower() in words.lower
    )


def titles_before(words: Words, names: Sequence[Candidate]) -> Iterator[Candidate]:
    """The role phrase right before a person's name as a mention of its own, with its article."""
    for each in names:
        if each.kind != "person" or each.role is None:
            continue
        role = role_before(words, each.first)
        if role is not None and role.first < each.first:
            article = words.low(role.first - 1) in {"the", "a", "an", "its", "their", "his", "her"}
            first = role.first - 1 if article and not words.first[role.first] else role.first
            yield Candidate(
                first,
                each.first,
                "person",
                "title",
                43,
                form="role",
                country=role.country,
                sector=role.sector,
                head=words.lows[each.first - 1],
                plural=role.plural,
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
    role = (
        role_before(words, each.first)
        or role_after(words, each.last)
        or role_across_comma(words, each.first, each.last)
    )
    if role is None:
        return each
    return msgspec.structs.replace(
        each,
        role=role.text,
        public=each.public or role.public,
        country=each.country or role.country,
        sector=each.sector or role.sector,
    )
