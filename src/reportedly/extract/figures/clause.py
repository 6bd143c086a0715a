"""The words of a sentence with their tree, as figures look at it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reportedly.extract.events.tree import Tree
from reportedly.records import Reading, Span, Token

_RELATIVE = frozenset({"who", "that", "which", "whom"})


class Clause:
    """Tokens of one sentence, their lower-case forms and their tree."""

    def __init__(self, tokens: Sequence[Token], before: int) -> None:
        """`before` is the index in the document of the first token."""
        self.tokens = tokens
        self.lows = [each.form.lower() for each in tokens]
        heads = [each.head - before for each in tokens]
        size = len(tokens)
        self.tree = Tree(
            [head if 0 <= head < size else -1 for head in heads], [each.deprel for each in tokens]
        )

    @classmethod
    def of(cls, reading: Reading, sentence: Span) -> Clause | None:
        """The clause of a sentence, None where the reader gave no tree."""
        tokens = reading.tokens
        first = bisect_left(tokens, sentence.start, key=lambda each: each.span.start)
        last = bisect_right(tokens, sentence.end, lo=first, key=lambda each: each.span.end)
        if first == last or not tokens[first].deprel:
            return None
        return cls(tokens[first:last], first)

    def top(self, first: int, after: int) -> int:
        """The word of a phrase `[first, after)` that hangs on a word outside it."""
        for at in range(first, after):
            if not first <= self.tree.heads[at] < after:
                return at
        return first

    def antecedent(self, at: int, verb: int) -> int:
        """What a subject stands for: the noun before a relative clause, else the word itself."""
        if self.lows[at] not in _RELATIVE:
            return at
        for each in (verb, *self.tree.above(verb)):
            if self.tree.relations[each] == "acl:relcl":
                return self.tree.heads[each]
        return at
