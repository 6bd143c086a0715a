"""Chains by name: persons by full name, surname and spelling; bodies by name and short form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain as joined
from itertools import islice

from rapidfuzz.distance import JaroWinkler

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.chain import Chain
from reportedly.layers.actors.folding import folded
from reportedly.layers.actors.knowledge import body_heads, given_names
from reportedly.layers.actors.spelling import Company, given_key, misspelt, surname_key
from reportedly.layers.actors.words import Words

_SAME_SURNAME = 0.94
_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "to", "de", "&", "-", "'s", "’s"))
_MOST = 300
"""Persons in a report up to which spellings are compared."""
_ALONE = frozenset(("title", "quoted-name", "model", "surname-speaker"))
"""Rules that are sure of a person named by one word."""


class Names:
    """The named chains of one document."""

    def __init__(
        self, words: Words, new: Callable[[Candidate], Chain], candidates: Sequence[Candidate] = ()
    ) -> None:
        self.words = words
        self.new = new
        self.persons: list[Chain] = []
        self._by_surname: dict[str, list[Chain]] = {}
        self._by_given: dict[str, list[Chain]] = {}
        self._by_entity: dict[str, Chain] = {}
        self._in_short: dict[str, dict[int, Chain]] = {}
        self.opened: dict[str, Candidate] = {}
        """The mention that opened a person's chain, by the chain's entity."""
        self._candidates = candidates
        self._company: Company | None = None
        self.bodies: dict[str, Chain] = {}

    def learn_person(self, each: Candidate) -> None:
        """Open or widen the chain of a person named in full."""
        name = each.name or ""
        parts = name.replace(".", " ").split()
        chain = self._same_person(each, parts)
        if chain is None:
            alone = len(parts) < 2 and each.entity is None
            key = surname_key(parts)
            taken = key in self._by_surname or key in self._by_given
            if alone and (taken or each.rule not in _ALONE or self._misspelt(each, parts)):
                return
            chain = self.new(each)
            chain.surname = surname_key(parts)
            chain.given = given_key(parts[0]) if len(parts) > 1 else ""
            chain.sex = given_names().get(parts[0], "") if len(parts) > 1 else ""
            self.persons.append(chain)
            self._by_surname.setdefault(chain.surname, []).append(chain)
            if chain.given:
                self._by_given.setdefault(chain.given, []).append(chain)
            self.opened[chain.entity] = each
            if each.entity is not None:
                self._by_entity.setdefault(each.entity, chain)
        chain.public = chain.public or each.public
        chain.country = chain.country or each.country
        chain.sector = chain.sector or each.sector
        chain.role_head = chain.role_head or each.head or (each.role or "").lower()
        if each.entity is not None and not chain.entity.startswith("actor:"):
            chain.entity, chain.name = each.entity, each.name
            self._by_entity.setdefault(each.entity, chain)
        elif not chain.entity.startswith("actor:") and len(name) > len(chain.name or ""):
            chain.name = name

    def _same_person(self, each: Candidate, parts: list[str]) -> Chain | None:
        last = surname_key(parts)
        given = given_key(parts[0]) if len(parts) > 1 else ""
        if each.entity is not None and each.entity in self._by_entity:
            return self._by_entity[each.entity]
        alike_by = (self._by_surname.get(last, []), self._by_given.get(given, []))
        for chain in islice(joined.from_iterable(alike_by), _MOST):
            alike = chain.surname == last or (
                given
                and chain.given == given
                and JaroWinkler.similarity(chain.surname, last) >= _SAME_SURNAME
            )
            initial = chain.given[:1] == given[:1] and min(len(given), len(chain.given)) == 1
            free = each.entity is None or not chain.entity.startswith("actor:")
            if alike and free and given and (chain.given == given or initial):
                return chain
        return None

    def _misspelt(self, each: Candidate, parts: list[str]) -> Chain | None:
        """The one person whose surname is nearly this, named in the same company.

        A wrong letter never makes anyone a public figure: there only another transliteration does.
        """
        if len(self.persons) > _MOST:
            return None
        written = parts[-1] if parts else ""
        alike = [
            chain
            for chain in self.persons
            if misspelt((chain.name or "").split()[-1], written, letters=0 if chain.public else 1)
        ]
        if len(alike) != 1 or alike[0].entity not in self.opened:
            return None
        if self._company is None:
            self._company = Company(self.words, self._candidates)
        opened = self.opened[alike[0].entity]
        same = (
            other
            for other in (opened, *self._candidates)
            if other.kind == "person"
            and other.form == "name"
            and surname_key((other.name or "").split()) == alike[0].surname
        )
        return alike[0] if any(self._company.shared(each, other) for other in same) else None

    def person(self, each: Candidate) -> Chain | None:
        """The chain of a person's name: the same name, else the one of that surname.

        A surname with a public title of its own joins only someone who is public: an official's
        kin bear it too. Between a public and a private bearer a bare surname stays open.
        """
        parts = (each.name or "").replace(".", " ").split()
        chain = self._same_person(each, parts)
        if chain is not None and len(parts) > 1:
            return chain
        quoted = self.words.quote(each.first, each.last).split()
        if len(quoted) > 1 and chain is None:
            return None
        key = surname_key(quoted or parts)
        local = self._by_surname.get(key, [])
        if not local:
            known = self._by_given_name(each, key) or chain
            return known or (self._misspelt(each, parts) if each.entity is None else None)
        public = [c for c in local if c.public]
        if each.public and each.entity is None:
            local = public
        if len(local) > 1 and 0 < len(public) < len(local):
            return chain
        seen = [c for c in local if c.last_seen >= 0]
        if len(local) == 1:
            return local[0]
        return max(seen, key=lambda c: c.last_seen) if seen else chain

    def _by_given_name(self, each: Candidate, key: str) -> Chain | None:
        """`Evgenia` after Evgenia Orlova; never a public figure, whose given name others bear."""
        given = self._by_given.get(given_key(key), [])
        only = len(given) == 1 and each.entity is None and not given[0].public
        return given[0] if only else None

    def body(self, each: Candidate) -> Chain:
        """The chain of a body's name: the same name or id, a short form of it, or a new one."""
        key = each.entity or each.head if each.rule == "unit" else each.entity
        if key is None:
            name = (each.name or "").removeprefix("the ").removeprefix("The ")
            key = folded(name) or name
        chain = self.bodies.get(key)
        if chain is None and each.head.startswith("ministry"):
            same = [c for c in self.bodies.values() if c.role_head == each.head]
            chain = same[0] if len(same) == 1 and each.country is None else None
        if chain is None and each.entity is None and each.rule != "unit":
            chain = self._shortened(each)
        if chain is None:
            chain = self.new(each)
            chain.role_head = each.head
            for short in short_forms(chain.name or ""):
                self._in_short.setdefault(short, {})[id(chain)] = chain
        elif len(each.name or "") > len(chain.name or "") and each.rule == "unit":
            chain.name = each.name
        chain.country = chain.country or each.country
        self.bodies[key] = chain
        return chain

    def _shortened(self, each: Candidate) -> Chain | None:
        """The one body named before whose initials, or name without its kind, these words are."""
        fitting = self._in_short.get(self.words.quote(each.first, each.last), {})
        return next(iter(fitting.values())) if len(fitting) == 1 else None


def short_forms(name: str) -> Iterator[str]:
    """What a body's name may be cut to: NPP for *New People's Party*, *Enron* for *Enron Corp*."""
    parts = [part for part in name.replace("-", " ").split() if part.lower() not in _SMALL]
    if len(parts) < 2:
        return
    if len(parts) > 2:
        yield "".join(part[0] for part in parts).upper()
    rest = [part for part in parts if part.rstrip(".") not in body_heads()]
    if 0 < len(rest) < len(parts) and all(part.istitle() for part in rest):
        yield " ".join(rest)
