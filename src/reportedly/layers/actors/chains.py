"""Which mentions are the same someone: full name, surname, acronym, role, pronoun.

Precision before recall: where two candidates fit, a mention stays alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

import msgspec
from rapidfuzz.distance import JaroWinkler

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.folding import folded
from reportedly.layers.actors.knowledge import given_names
from reportedly.layers.actors.qualifiers import qualities
from reportedly.layers.actors.words import Words
from reportedly.records import content_id

_LEADING = ("president", "prime minister", "chancellor", "supreme leader", "king", "head of state")
_ONE_HOLDER = ("leader", "president", "minister", "chancellor", "premier", "king", "mayor")
_SAME_SURNAME = 0.94
_PRONOUN_REACH = 2
_NOUN_REACH = 4
_QUALIFIED_REACH = 30
"""Sentences over which a quality in common (`the wounded soldier`) still means the same one."""


class Linked(msgspec.Struct, frozen=True):
    """A candidate with its chain: entity id, fullest name, and what the chain knows."""

    candidate: Candidate
    entity: str
    name: str | None
    country: str | None
    sector: str | None
    public: bool


class _Chain(msgspec.Struct):
    entity: str
    kind: str
    name: str | None
    country: str | None
    sector: str | None
    public: bool
    surname: str = ""
    given: str = ""
    sex: str = ""
    role_head: str = ""
    last_seen: int = -1


def linked(words: Words, candidates: Sequence[Candidate], document: str) -> list[Linked]:
    """Every candidate with its chain, in text order."""
    book = _Book(words, document)
    people = [each for each in candidates if each.kind == "person" and each.form == "name"]
    for each in sorted(people, key=lambda c: (" " not in (c.name or ""), c.first)):
        book.learn_person(each)
    found = [
        (each, book.chain_of(each, following))
        for each, following in zip_longest(candidates, candidates[1:])
    ]
    return [
        Linked(
            each,
            chain.entity,
            each.name if each.rule.endswith("-acts") else chain.name,
            each.country or chain.country,
            each.sector or chain.sector,
            chain.public,
        )
        for each, chain in found
    ]


class _Book:
    """The chains of one document, as they grow while its mentions are read in order."""

    def __init__(self, words: Words, document: str) -> None:
        self.words = words
        self.document = document
        self.persons: list[_Chain] = []
        self.named: dict[str, _Chain] = {}
        self.roles: dict[tuple[str, str | None], _Chain] = {}
        self.recent: list[tuple[int, Candidate, _Chain]] = []

    def chain_of(self, each: Candidate, following: Candidate | None) -> _Chain:
        """The chain a mention joins, made anew where none fits."""
        if (
            each.form == "role"
            and following is not None
            and following.form == "name"
            and following.kind in {"person", "media"}
            and self._beside(each, following)
            and not (each.plural and following.kind == "person")
        ):
            chain = self.chain_of(following, None)
            self.recent.pop()
        elif each.form == "pronoun":
            chain = self._pronoun(each)
        elif each.form == "role":
            chain = self._role(each)
        elif each.kind == "person":
            chain = self._person(each) or self._new(each)
        else:
            chain = self._named(each)
        chain.last_seen = self.words.sentence[each.first]
        chain.public = chain.public or each.public
        self.recent.append((chain.last_seen, each, chain))
        return chain

    def _beside(self, role: Candidate, name: Candidate) -> bool:
        """Whether a role phrase stands right before a name, or across a comma as its role."""
        if name.first == role.last:
            return True
        across = name.first == role.last + 1 and self.words.lows[role.last] == ","
        return across and name.role is not None and name.role.lower().endswith(role.head)

    def _new(self, each: Candidate) -> _Chain:
        span = self.words.span(each.first, each.last)
        entity = each.entity or content_id("ent", self.document, span.start, span.end)
        name = each.name if each.form == "name" else None
        return _Chain(entity, each.kind, name, each.country, each.sector, each.public)

    def learn_person(self, each: Candidate) -> None:
        """Open or widen the chain of a person named in full."""
        name = each.name or ""
        parts = name.replace(".", " ").split()
        chain = self._same_person(each, parts)
        if chain is None:
            alone = len(parts) < 2 and each.entity is None
            taken = any(c.surname == _surname(parts) for c in self.persons)
            if alone and (taken or each.rule not in {"title", "quoted-name"}):
                return
            chain = self._new(each)
            chain.surname = _surname(parts)
            chain.given = folded(parts[0]) if len(parts) > 1 else ""
            chain.sex = given_names().get(parts[0], "") if len(parts) > 1 else ""
            self.persons.append(chain)
        chain.public = chain.public or each.public
        chain.country = chain.country or each.country
        chain.sector = chain.sector or each.sector
        chain.role_head = chain.role_head or each.head or (each.role or "").lower()
        if each.entity is not None and not chain.entity.startswith("actor:"):
            chain.entity, chain.name = each.entity, each.name
        elif not chain.entity.startswith("actor:") and len(name) > len(chain.name or ""):
            chain.name = name

    def _same_person(self, each: Candidate, parts: list[str]) -> _Chain | None:
        surname = _surname(parts)
        given = folded(parts[0]) if len(parts) > 1 else ""
        for chain in self.persons:
            if each.entity is not None and chain.entity == each.entity:
                return chain
            alike = chain.surname == surname or (
                given
                and chain.given == given
                and JaroWinkler.similarity(chain.surname, surname) >= _SAME_SURNAME
            )
            initial = chain.given[:1] == given[:1] and min(len(given), len(chain.given)) == 1
            free = each.entity is None or not chain.entity.startswith("actor:")
            if alike and free and given and (chain.given == given or initial):
                return chain
        return None

    def _person(self, each: Candidate) -> _Chain | None:
        parts = (each.name or "").replace(".", " ").split()
        chain = self._same_person(each, parts)
        if chain is not None and len(parts) > 1:
            return chain
        key = folded(parts[-1]) if parts else ""
        quoted = self.words.quote(each.first, each.last).split()
        if len(quoted) > 1 and chain is None:
            return None
        key = folded(quoted[-1]) if quoted else key
        local = [c for c in self.persons if c.surname == key]
        if len(local) == 1:
            return local[0]
        if not local:
            local = [c for c in self.persons if c.given == key and c.given]
            return local[0] if len(local) == 1 and each.entity is None else chain
        seen = [c for c in local if c.last_seen >= 0]
        return max(seen, key=lambda c: c.last_seen) if seen else chain

    def _named(self, each: Candidate) -> _Chain:
        key = each.entity or each.head if each.rule == "unit" else each.entity
        if key is None:
            name = (each.name or "").removeprefix("the ").removeprefix("The ")
            key = folded(name) or name
        chain = self.named.get(key)
        if chain is None and each.head.startswith("ministry"):
            same = [c for c in self.named.values() if c.role_head == each.head]
            chain = same[0] if len(same) == 1 and each.country is None else None
        if chain is None:
            chain = self._new(each)
            chain.role_head = each.head
        elif len(each.name or "") > len(chain.name or "") and each.rule == "unit":
            chain.name = each.name
        chain.country = chain.country or each.country
        self.named[key] = chain
        return chain

    def _role(self, each: Candidate) -> _Chain:
        if each.entity is not None:
            key = (each.entity, None)
            chain = self.roles.get(key) or self.named.get(each.entity)
            if chain is None:
                chain = self._new(each)
            self.roles[key] = chain
            return chain
        holder = self._office_holder(each)
        if holder is not None:
            return holder
        definite = self.words.lows[each.first] in {"the", "this", "these", "those", "that"}
        if definite and each.country is None:
            chain = self._definite(each)
            if chain is not None:
                return chain
        if each.country is not None and each.plural:
            return self.roles.setdefault((each.head, each.country), self._new(each))
        return self._new(each)

    def _office_holder(self, each: Candidate) -> _Chain | None:
        """`the Russian leader`, `the Kenyan president`: the one holder the report names."""
        if each.country is None or each.plural or self.words.lows[each.first] in {"a", "an"}:
            return None
        if not any(each.head.endswith(office) for office in _ONE_HOLDER):
            return None
        sought = _LEADING if each.head == "leader" else (each.head,)
        holders = [
            chain
            for chain in self.persons
            if chain.country == each.country and chain.public and chain.role_head in sought
        ]
        return holders[0] if len(holders) == 1 else None

    def _definite(self, each: Candidate) -> _Chain | None:
        """`the ministry`, `the soldiers`, `the president`: the one that was spoken of last."""
        now = self.words.sentence[each.first]
        mine = qualities(self.words, each)
        reach = _NOUN_REACH if each.plural or not mine else _QUALIFIED_REACH
        for sentence, earlier, chain in reversed(self.recent):
            if now - sentence > reach:
                return None
            if earlier.form == "pronoun":
                continue
            near = now - sentence <= _NOUN_REACH
            if earlier.head == each.head and earlier.plural == each.plural:
                theirs = qualities(self.words, earlier)
                if each.plural or mine & theirs or (near and not (mine and theirs)):
                    return chain
                continue
            if not near:
                continue
            if earlier.head.split(" ")[0] == each.head and earlier.form == "name":
                return chain
            if earlier.role and earlier.role.lower().split()[-1:] == [each.head]:
                return chain
        return None

    def _pronoun(self, each: Candidate) -> _Chain:
        now = self.words.sentence[each.first]
        if each.head == "r":
            before = self.recent[-1:] and self.recent[-1]
            if before and 0 <= each.first - before[1].last <= 1:
                return before[2]
            return self._new(each)
        fitting: list[_Chain] = []
        for sentence, earlier, chain in reversed(self.recent):
            if now - sentence >= _PRONOUN_REACH or len(fitting) > 1:
                break
            if _agrees(each, earlier, chain) and chain not in fitting:
                fitting.append(chain)
        return fitting[0] if len(fitting) == 1 else self._new(each)


def _surname(parts: list[str]) -> str:
    kept = [part for part in parts if part.lower() not in {"jr", "sr", "ii", "iii"}]
    return folded(kept[-1]) if kept else ""


def _agrees(pronoun: Candidate, earlier: Candidate, chain: _Chain) -> bool:
    """Number, sex and kind of a pronoun against what may stand before it."""
    if earlier.form == "pronoun":
        return earlier.head == pronoun.head
    if pronoun.head in {"m", "f"}:
        sex = chain.sex
        return earlier.kind == "person" and (not sex or len(sex) > 1 or sex == pronoun.head)
    if pronoun.head == "p":
        return earlier.plural or (earlier.kind in {"group"} and earlier.form == "name")
    return earlier.form == "name" and earlier.kind in {"organization", "government", "military"}
