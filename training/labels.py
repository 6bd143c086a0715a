"""Label inventories, built once from the data to learn from and kept with every checkpoint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

IGNORED = -100
"""Gold value of a word without a gold label: no loss."""


class Labels:
    """The labels of one layer, in the order of their numbers."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        self._numbers = {name: number for number, name in enumerate(self.names)}

    def __len__(self) -> int:
        return len(self.names)

    def number(self, name: str) -> int:
        """The number of a label; `IGNORED` for one that was too rare to be learnt."""
        return self._numbers.get(name, IGNORED)

    @classmethod
    def counted(cls, names: Iterable[str], least: int) -> Labels:
        """Labels seen at least `least` times, the most frequent first."""
        ranked = sorted(Counter(names).items(), key=lambda item: (-item[1], item[0]))
        return cls(name for name, count in ranked if count >= least)
