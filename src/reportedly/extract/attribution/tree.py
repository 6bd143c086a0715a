"""The subject of a verb as a reader model's tree gives it."""

from __future__ import annotations

from reportedly.extract.attribution.line import Line

_OUTSIDE = frozenset({"appos", "acl", "acl:relcl", "punct", "parataxis"})
"""Relations that end the noun phrase a subject is named by."""
_DEEPEST = 12
"""Links followed upwards; deeper words are in a clause of their own."""


def subject_end(line: Line, verb: int) -> tuple[int, int] | None:
    """Head and last word of the noun phrase that is the subject of the verb, None where unsaid.

    Of several subjects (`the mayor, the governor and the guild`) the head is the first one's.

    A verb joined to an earlier one shares its subject. A relative pronoun is no subject here:
    what it stands for depends on the words before it.
    """
    at = verb
    while True:
        found = [k for k in range(at) if _is_subject(line, k, at)]
        if found:
            break
        head = line.head(at)
        if line.tokens[at].deprel != "conj" or not 0 <= head < at:
            return None
        at = head
    head = found[-1]
    if line.quoted[head] >= 0 or "PronType=Rel" in line.tokens[head].feats:
        return None
    return head, _last_under(line, head, at)


def antecedent_end(line: Line, relative: int) -> tuple[int, int] | None:
    """Head and last word of the noun phrase a relative pronoun stands for, None where unsaid."""
    clause = line.head(relative)
    for _ in range(_DEEPEST):
        if clause < 0 or line.tokens[clause].deprel.startswith("acl"):
            break
        clause = line.head(clause)
    head = line.head(clause) if clause >= 0 else -1
    if not 0 <= head < relative or line.quoted[head] >= 0:
        return None
    return head, _last_under(line, head, relative)


def _last_under(line: Line, head: int, stop: int) -> int:
    """The last word before `stop` of the stretch behind a head that hangs on it, commas apart."""
    last = head
    for k in range(head + 1, stop):
        if _under(line, k, head):
            last = k
        elif line.low[k] != ",":
            break
    return last


def _is_subject(line: Line, k: int, verb: int) -> bool:
    return line.tokens[k].deprel.startswith("nsubj") and line.head(k) == verb


def _under(line: Line, k: int, head: int) -> bool:
    """Whether a word hangs on the phrase's head, through no apposition or clause."""
    for _ in range(_DEEPEST):
        if k == head:
            return True
        if k < 0 or line.tokens[k].deprel in _OUTSIDE:
            return False
        k = line.head(k)
    return False
