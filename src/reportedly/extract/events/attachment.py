"""How far a place or a time hangs from an event word in the sentence's tree.

Every link between two words costs something: little where it binds a noun to its verb, much
where it leads out of a clause. Without a parse nothing is known of it.
"""

from __future__ import annotations

from reportedly.extract.events.words import Sentence

DEEPEST = 24
"""Links followed upwards."""
REACH = 12
"""Words before a noun among which its preposition is looked for."""
_OWN = {"flat": 0.1, "compound": 0.3, "appos": 0.5, "amod": 0.5, "case": 0.1, "nmod:poss": 1.5,
        "conj": 1.0, "acl": 2.5, "acl:relcl": 2.5, "advcl": 3.0, "ccomp": 3.0, "xcomp": 1.5,
        "parataxis": 3.0, "nsubj": 1.5}  # fmt: skip
"""What a link costs on the way up from a place or time; an argument's or adjunct's costs one."""
_EVENT = {"nsubj": 1.0, "nsubj:pass": 0.5, "obj": 0.5, "compound": 0.5, "xcomp": 0.5,
          "obl": 1.0, "nmod": 1.0, "amod": 1.0, "conj": 1.5, "advcl": 1.5, "acl": 1.5,
          "acl:relcl": 2.0, "ccomp": 2.0, "parataxis": 2.5, "root": 0.0}  # fmt: skip
"""What a link costs on the way up from the event word."""


class Attachment:
    """The tree of one sentence, as costs between its words.

    `parsed` is False where the installed reader gives no tree.
    """

    def __init__(self, sentence: Sentence) -> None:
        self._tokens = sentence.tokens
        self._first = sentence.first
        self.parsed = any(token.head >= 0 for token in sentence.tokens)

    def head(self, at: int) -> int:
        """The word that `at` hangs on; -1 for a root."""
        found = self._tokens[at].head - self._first
        return found if self._tokens[at].head >= 0 and 0 <= found < len(self._tokens) else -1

    def relation(self, at: int) -> str:
        """How the word hangs on its head."""
        return self._tokens[at].deprel

    def top(self, start: int, end: int) -> int:
        """The word among `[start, end)` that the others hang on."""
        for at in range(start, end):
            if not start <= self.head(at) < end:
                return at
        return start

    def cases(self, at: int) -> list[int]:
        """The prepositions of a noun: the words that hang on it to say how it stands."""
        near = range(max(0, at - REACH), at)
        return [k for k in near if self.relation(k) == "case" and self.head(k) == at]

    def cost(self, event: int, other: int) -> float:
        """What lies between an event word and a place or time, through the word both hang on."""
        above = self._upwards(event, _EVENT, 1.5)
        spent, at = 0.0, other
        for _ in range(DEEPEST):
            if at in above:
                return spent + above[at]
            if at < 0:
                break
            spent += _OWN.get(self.relation(at), 1.0)
            at = self.head(at)
        return float(DEEPEST)

    def _upwards(self, at: int, costs: dict[str, float], other: float) -> dict[int, float]:
        found = {at: 0.0}
        spent = 0.0
        for _ in range(DEEPEST):
            spent += costs.get(self.relation(at), other)
            at = self.head(at)
            if at < 0 or at in found:
                break
            found[at] = spent
        return found
