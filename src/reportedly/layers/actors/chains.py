"""Which mentions are the same someone: full name, surname, acronym, role, pronoun.

Precision before recall: where two candidates fit, a mention stays alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from reportedly.layers.actors.apposed import apposed, predicated, repeated
from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.chain import Chain, Linked, Use
from reportedly.layers.actors.definite import body_nouns, taken_up
from reportedly.layers.actors.grammar import clause_of, head_of, modified_by_clause, weight
from reportedly.layers.actors.named import Names
from reportedly.layers.actors.noun_phrases import counted
from reportedly.layers.actors.qualifiers import qualities
from reportedly.layers.actors.salience import referent
from reportedly.layers.actors.words import Words
from reportedly.records import content_id

_LEADING = ("president", "prime minister", "chancellor", "supreme leader", "king", "head of state")
_ONE_HOLDER = ("leader", "president", "minister", "chancellor", "premier", "king", "mayor")
_DEFINITE = frozenset(("the", "this", "these", "those", "that"))
_OWNED = frozenset(("his", "her", "its", "their"))


def linked(words: Words, candidates: Sequence[Candidate], document: str) -> list[Linked]:
    """Every candidate with its chain, in text order."""
    book = _Book(words, document, candidates)
    people = [each for each in candidates if each.kind == "person" and each.form == "name"]
    for each in sorted(people, key=lambda c: (" " not in (c.name or ""), c.first)):
        book.names.learn_person(each)
    found = [
        (each, book.chain_of(each, following))
        for each, following in zip_longest(candidates, candidates[1:])
    ]
    return [
        Linked(
            each,
            chain.entity,
            chain.kind if each.kind == "group" and chain.name is not None else each.kind,
            each.name if each.rule.endswith("-acts") else chain.name,
            each.country or chain.country,
            each.sector or chain.sector,
            chain.public,
        )
        for each, chain in found
    ]


def _is_body_noun(words: Words, role: Candidate) -> bool:
    """Whether a role phrase is of the kind that stands before a body's own name: rights group."""
    return words.lows[role.last - 1] in body_nouns()


class _Book:
    """The chains of one document, as they grow while its mentions are read in order."""

    def __init__(self, words: Words, document: str, candidates: Sequence[Candidate]) -> None:
        self.words = words
        self.document = document
        self.names = Names(words, self._new, candidates)
        self.roles: dict[tuple[str, str | None], Chain] = {}
        self.uses: list[Use] = []
        self.at: dict[int, Use] = {}
        """The use that covers a word."""

    def chain_of(self, each: Candidate, following: Candidate | None) -> Chain:
        """The chain a mention joins, made anew where none fits."""
        if following is not None and self._before_name(each, following):
            chain = self.chain_of(following, None)
            self._forget(self.uses.pop())
        else:
            chain = self._joined(each)
        chain.public = chain.public or each.public
        self._remember(each, chain)
        return chain

    def _before_name(self, each: Candidate, following: Candidate) -> bool:
        """Whether a role phrase is that of the name after it."""
        return (
            each.form == "role"
            and following.form == "name"
            and following.kind in {"person", "media", "organization", "military"}
            and self._beside(each, following)
            and not (each.plural and following.kind == "person")
        )

    def _joined(self, each: Candidate) -> Chain:
        again = repeated(self.words, each, self.at)
        if each.form == "pronoun":
            return again or self._pronoun(each)
        if each.form == "role":
            return again or self._role(each)
        if each.kind == "person":
            return self.names.person(each) or self._new(each)
        return self.names.body(each)

    def _remember(self, each: Candidate, chain: Chain) -> None:
        words = self.words
        now = words.sentence[each.first]
        chain.last_seen = now
        if each.form == "pronoun" and each.head in {"m", "f"} and not chain.sex:
            chain.sex = each.head
        head = head_of(words, each.first, each.last)
        spoken = words.spoken[each.first]
        use = Use(now, each, chain, weight(words, head), spoken, clause_of(words, head))
        self.uses.append(use)
        for at in range(each.first, each.last):
            self.at[at] = use

    def _forget(self, use: Use) -> None:
        for at in range(use.candidate.first, use.candidate.last):
            del self.at[at]

    def _beside(self, role: Candidate, name: Candidate) -> bool:
        """Whether a role phrase stands right before a name, or across a comma as its role."""
        if name.first == role.last:
            named = name.rule == "apposed-body" or _is_body_noun(self.words, role)
            return name.kind != "organization" or named
        across = name.first == role.last + 1 and self.words.lows[role.last] == ","
        return across and name.role is not None and name.role.lower().endswith(role.head)

    def _new(self, each: Candidate) -> Chain:
        span = self.words.span(each.first, each.last)
        entity = each.entity or content_id("ent", self.document, span.start, span.end)
        name = each.name if each.form == "name" else None
        chain = Chain(entity, each.kind, name, each.country, each.sector, each.public)
        chain.plural, chain.collective = each.plural, each.collective
        return chain

    def _role(self, each: Candidate) -> Chain:
        if each.entity is not None:
            key = (each.entity, None)
            chain = self.roles.get(key) or self.names.bodies.get(each.entity)
            if chain is None:
                chain = self._new(each)
            self.roles[key] = chain
            return chain
        chain = apposed(self.words, each, self.at) or self._office_holder(each)
        if chain is not None:
            return chain
        opening = self.words.lows[each.first]
        if each.country is None and (opening in _DEFINITE or opening in _OWNED):
            chain = taken_up(self.words, each, self.uses, owned=opening in _OWNED)
        chain = chain or predicated(self.words, each, self.at)
        if chain is not None:
            return chain
        return self._group(each) or self._new(each)

    def _group(self, each: Candidate) -> Chain | None:
        """`Russian soldiers`, `anti-war activists`: one group inside a report, unless counted."""
        words = self.words
        if not each.plural or counted(words, each):
            return None
        key = (each.head, each.country)
        if each.country is None:
            marks = qualities(words, each)
            if not marks:
                return None
            key = (f"{each.head} {' '.join(sorted(marks))}", None)
        return self.roles.setdefault(key, self._new(each))

    def _office_holder(self, each: Candidate) -> Chain | None:
        """`the Russian leader`, `the Kenyan president`: the one holder the report names."""
        if each.country is None or each.plural or self.words.lows[each.first] in {"a", "an"}:
            return None
        if not any(each.head.endswith(office) for office in _ONE_HOLDER):
            return None
        sought = _LEADING if each.head == "leader" else (each.head,)
        holders = [
            chain
            for chain in self.names.persons
            if chain.country == each.country and chain.public and chain.role_head in sought
        ]
        return holders[0] if len(holders) == 1 else None

    def _pronoun(self, each: Candidate) -> Chain:
        if each.head == "r":
            return self._relative(each) or self._new(each)
        return referent(self.words, each, self.uses) or self._new(each)

    def _relative(self, each: Candidate) -> Chain | None:
        """`who`: the noun its clause modifies, else the mention right before it."""
        at = each.first
        noun = modified_by_clause(self.words, at) if self.words.relations[at] else None
        use = self.at.get(noun) if noun is not None and noun < at else None
        if use is None and self.uses and 0 <= at - self.uses[-1].candidate.last <= 1:
            use = self.uses[-1]
        return use.chain if use is not None else None
