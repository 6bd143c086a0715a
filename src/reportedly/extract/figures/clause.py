"""The words of a sentence with their tree, as figures look at it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from reportedly.records import Reading, Span, Token

_RELATIVE = frozenset({"who", "that", "which", "whom"})
_DEEPEST = 60
"""Links followed up or down a tree before it is given up."""


class Clause:
    """Tokens of one sentence, their lower-case forms, and their tree by positions in it."""

    def __init__(self, tokens: Sequence[Token], before: int) -> None:
        """`before` is the index in the document of the first token."""
        self.tokens = tokens
        self.before = before
        self.lows = [each.form.lower() for each in tokens]

    @cached_property
    def relations(self) -> list[str]:
        """What joins each word to its head."""
        return [each.deprel for each in self.tokens]

    @cached_property
    def heads(self) -> list[int]:
        """The word each hangs on, -1 above the root."""
        size = len(self.tokens)
        inside = [each.head - self.before for each in self.tokens]
        return [head if 0 <= head < size and head != at else -1 for at, head in enumerate(inside)]

    @cached_property
    def children(self) -> list[list[int]]:
        """The words that hang on each, in text order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for at, head in enumerate(self.heads):
            if head >= 0:
                found[head].append(at)
        return found

    @classmethod
    def of(cls, reading: Reading, sentence: Span) -> Clause | None:
        """The clause of a sentence, None where the reader gave no tree."""
        tokens = reading.tokens
        first = bisect_left(tokens, sentence.start, key=lambda each: each.span.start)
        last = bisect_right(tokens, sentence.end, lo=first, key=lambda each: each.span.end)
        if first == last or not tokens[first].deprel:
            return None
        return cls(tokens[first:last], first)

    def dependents(self, at: int, *relations: str) -> list[int]:
        """Children of a word with one of the relations, in text order."""
        return [child for child in self.children[at] if self.relations[child] in relations]

    def above(self, at: int) -> Iterator[int]:
        """The word and those it hangs on, from the nearest up."""
        for _ in range(_DEEPEST):
            if at < 0:
                return
            yield at
            at = self.heads[at]

    def below(self, at: int) -> Iterator[int]:
        """The words below a word, level by level."""
        level = list(self.children[at])
        for _ in range(_DEEPEST):
            yield from level
            level = [child for each in level for child in self.children[each]]

    def joined(self, at: int) -> list[int]:
        """The word and those coordinated to it, in text order."""
        further = [k for k in self.below(at) if self.relations[k] == "conj"]
        known = {at}
        for k in further:
            if self.heads[k] in known:
                known.add(k)
        return sorted(known)

    def top(self, first: int, after: int) -> int:
        """The word of a phrase `[first, after)` that hangs on a word outside it."""
        for at in range(first, after):
            if not first <= self.heads[at] < after:
                return at
        return first

    def antecedent(self, at: int, verb: int) -> int:
        """What a subject stands for: the noun before a relative clause, else the word itself."""
        if self.lows[at] not in _RELATIVE:
            return at
        for each in self.above(verb):
            if self.relations[each] == "acl:relcl":
                return self.heads[each]
        return at
