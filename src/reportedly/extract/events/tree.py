"""The dependency tree of a sentence, where a reader gives one (Universal Dependencies v2).

Everything here is geometry and relation names; what a relation means for events stands in
`grammar`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.records import Token

_JOINED = ("conj",)
MOST = 60
"""Words of one coordination that are followed."""
DEEPEST = 60
"""Steps up a tree before a chain of heads is given up."""


class Tree:
    """Heads, relations and children by word position in the sentence; -1 is above the root."""

    def __init__(self, heads: Sequence[int], relations: Sequence[str]) -> None:
        self.heads = heads
        self.relations = relations
        self.children: list[list[int]] = [[] for _ in heads]
        for at, head in enumerate(heads):
            if head >= 0:
                self.children[head].append(at)

    def dependents(self, at: int, *relations: str) -> list[int]:
        """Children of a word with one of the relations, in text order."""
        return [child for child in self.children[at] if self.relations[child] in relations]

    def above(self, at: int) -> Iterator[int]:
        """The heads of a word, from the nearest up."""
        for _ in range(DEEPEST):
            at = self.heads[at]
            if at < 0:
                return
            yield at

    def under(self, at: int, top: int) -> bool:
        """Whether a word is `top` or hangs below it."""
        return at == top or top in self.above(at)

    def joined(self, at: int) -> list[int]:
        """The word with those coordinated to it, at most `MOST`, in text order."""
        found = [at]
        for each in found:
            found.extend(self.dependents(each, *_JOINED))
            if len(found) >= MOST:
                break
        return [at, *sorted(found[1:MOST])]

    def below(self, at: int) -> Iterator[int]:
        """The words below a word, level by level."""
        level = list(self.children[at])
        while level:
            yield from level
            level = [child for each in level for child in self.children[each]]


def tree_of(tokens: Sequence[Token], base: int) -> Tree | None:
    """The tree of a sentence whose first word is `base` in the document; None without a parse."""
    if not any(token.deprel for token in tokens):
        return None
    heads = []
    for at, token in enumerate(tokens):
        head = token.head - base if token.head >= 0 else -1
        heads.append(head if 0 <= head < len(tokens) and head != at else -1)
    return Tree(_without_cycles(heads), [token.deprel for token in tokens])


def _without_cycles(heads: list[int]) -> list[int]:
    """The heads with every cycle cut, so that climbing always ends."""
    state = [0] * len(heads)
    for at in range(len(heads)):
        chain = []
        here = at
        while here >= 0 and state[here] == 0:
            state[here] = 1
            chain.append(here)
            here = heads[here]
        if here >= 0 and state[here] == 1:
            heads[here] = -1
        for each in chain:
            state[each] = 2
    return heads
