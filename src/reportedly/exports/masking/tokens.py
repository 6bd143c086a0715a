"""What stands in place of a name: the role and a number that means nothing elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reportedly.exports.masking.names import Found
from reportedly.exports.masking.people import Person
from reportedly.exports.masking.roles import ANYONE, decade


class Tokens:
    """Masks of one record. Numbers start anew in every record, so they join nothing across it."""

    def __init__(self) -> None:
        self._given: dict[int, str] = {}
        self._people: list[Person] = []
        self._strangers: dict[str, str] = {}
        self._used: Counter[str] = Counter()

    @property
    def count(self) -> int:
        """How many people have been masked."""
        return len(self._given) + len(set(self._strangers.values()))

    def of(self, found: Found) -> str:
        """The mask for a name that was found; the same person keeps it within the record."""
        if found.person is None:
            return self._stranger(found.words)
        made = self._given.get(id(found.person))
        if made is None:
            self._people.append(found.person)  # keeps the object, and with it its identity, alive
            made = self._next(found.person.role.label, found.person.age)
            self._given[id(found.person)] = made
        return made

    def put(self, said: str, found: Found) -> str:
        """`said` with the name replaced by its mask, which takes in the same role before it."""
        mask, before = self.of(found), said[: found.start]
        role = found.person.role.label if found.person else ANYONE
        if (
            before.casefold().endswith(f"{role} ")
            and not before[-len(role) - 2 : -len(role) - 1].isalpha()
        ):
            before = before[: -len(role) - 1]
        return before + mask + said[found.end :]

    def _stranger(self, words: Sequence[str]) -> str:
        known = next((self._strangers[word] for word in words if word in self._strangers), None)
        made = known or self._next(ANYONE, None)
        for word in words:
            self._strangers.setdefault(word, made)
        return made

    def _next(self, label: str, age: int | None) -> str:
        told = decade(age) if age is not None else None
        phrase = f"{label}, {told}" if told else label
        self._used[phrase] += 1
        number = self._used[phrase]
        if told:
            return f"[{phrase}]" if number == 1 else f"[{phrase}, {number}]"
        return f"[{phrase} {number}]"
