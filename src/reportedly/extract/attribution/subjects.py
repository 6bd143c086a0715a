"""Who a cue verb belongs to: its subject left of it, right of it, or of the clause around it."""

from __future__ import annotations

from reportedly.extract.attribution.cues import Occurrence
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.media import MADE_PUBLIC
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.phrase_left import clause_start, phrase_left
from reportedly.extract.attribution.phrase_right import phrase_right
from reportedly.extract.attribution.tree import antecedent_end, subject_end

_LONGEST_ASIDE = 45
_RELATIVES = frozenset({"who", "which", "that", "whom"})


def subject(line: Line, seen: Occurrence) -> Range | None:
    """The words that name the subject of a cue, wherever it stands; None where it is unsaid.

    Where a reader model's tree names another subject than the words nearby, or one where they
    name none, the tree is right.
    """
    near = _nearby(line, seen)
    given = subject_end(line, seen.verb) if seen.finite else None
    if given is None or (near is not None and near[0] <= given[0] < near[1]):
        return near
    found = phrase_left(line, given[1]) or near
    first = phrase_left(line, given[0])
    if found is None or first is None or found[0] <= given[0]:
        return found
    return first[0], found[1]


def _nearby(line: Line, seen: Occurrence) -> Range | None:
    """The subject as far as the words before the cue tell."""
    k = _past_time(line, seen.group - 1)
    if not seen.finite:
        return _of_participle(line, seen, k)
    word = line.word(k)
    if word in _RELATIVES and line.quoted[k] < 0:
        if word == "that" and not line.nominal(k - 1):
            return None
        return antecedent(line, k)
    if word in {"and", "but", "or", "then"}:
        return clause_subject(line, k)
    if word in {",", ")"} or line.dash(k):
        found = _past_aside(line, k)
        return found if found is not None or word == ")" else clause_subject(line, k)
    return phrase_left(line, k)


def _past_time(line: Line, last: int) -> int:
    """Before the adverbs and the day between subject and verb (`the army late on Monday said`)."""
    k = last
    while line.has(k, "day", "adv") and line.quoted[k] < 0 and not line.has(k, "sub", "det"):
        k -= 1
    if k < last and line.has(k + 1, "day"):
        while line.word(k) in {"on", "late", "early", "earlier"} and line.quoted[k] < 0:
            k -= 1
    if line.has(k, "time") and line.word(k - 1) in {"this", "last", "late", "early"}:
        k -= 2
    return k


def antecedent(line: Line, relative: int) -> Range | None:
    """The noun phrase a relative pronoun stands for, by the tree where it names one."""
    given = antecedent_end(line, relative)
    found = phrase_left(line, given[1]) if given is not None else None
    if given is not None and found is not None and found[0] <= given[0] < found[1]:
        return found
    k = relative - 1
    while line.has(k, "prep") and line.word(k) != "that":
        k -= 1
    if line.word(k) == ",":
        k -= 1
        if line.word(k) == ")":
            return _past_aside(line, k)
    return phrase_left(line, k)


def _of_participle(line: Line, seen: Occurrence, k: int) -> Range | None:
    if seen.form == "ing" and line.nominal(k) and not line.verbal(k):
        near = phrase_left(line, k)
        if near is not None and _acts(line, near):
            return near
    return clause_subject(line, seen.group)


def _acts(line: Line, phrase: Range) -> bool:
    """Whether the phrase before a participle is its own subject (`some suggesting that`)."""
    before = line.word(phrase[0] - 1)
    return before in {"", "with", "of", "and", "as", "see", "saw", "heard"}


def _past_aside(line: Line, close: int) -> Range | None:
    """The noun phrase before an aside that closes at `close`, its apposition left out."""
    closing = line.word(close)
    opening = "(" if closing == ")" else closing
    first = max(0, close - _LONGEST_ASIDE)
    commas = [k for k in range(close - 1, first, -1) if line.word(k) == opening]
    commas = [k for k in commas if line.quoted[k] < 0]
    for k in commas:
        if line.word(k + 1) in {"who", "which", "whose", "whom", "where"}:
            return _named_before(line, k - 1)
    for k in commas:
        if not any(line.verbal(j) for j in range(k + 1, close)) or line.word(k + 1) in {
            "asked", "speaking", "known", "interviewing", "writing", "citing", "quoting",
            *MADE_PUBLIC,
        }:  # fmt: skip
            found = _named_before(line, k - 1)
            if found is not None and not line.has(found[0] - 1, "prep"):
                return found
            if found is not None:
                continue
        break
    for k in commas:
        if line.word(k + 1).endswith("ing") and line.nominal(k - 1):
            return phrase_left(line, k - 1)
    return None


def _named_before(line: Line, last: int) -> Range | None:
    """The noun phrase ending at `last`, past an age or an apposition (`Mary John, 43, who`)."""
    found = phrase_left(line, last)
    while found is not None and line.word(found[0] - 1) == "," and line.quoted[found[0] - 1] < 0:
        plain = not any(line.capital(k) for k in range(*found))
        apposition = line.has(found[0], "det") and line.capital(found[0] - 2)
        if not (plain and (line.word(found[0]).isdigit() or apposition)):
            break
        before = phrase_left(line, found[0] - 2)
        if before is None:
            break
        found = before
    return found


def clause_subject(line: Line, at: int) -> Range | None:
    """The subject of the clause around `at`: the noun phrase before its first finite verb."""
    first = clause_start(line, at)
    while first < at:
        start = _past_fronted(line, first, at)
        verb = next((k for k in range(start, at) if line.verbal(k)), None)
        if verb is None:
            return phrase_left(line, at - 1) if line.nominal(at - 1) else None
        k = verb - 1
        while line.has(k, "adv", "neg", "day", "aux") and k > start:
            k -= 1
        if line.word(k) in _RELATIVES:
            return antecedent(line, k)
        if line.word(k) == ",":
            return _past_aside(line, k)
        found = phrase_left(line, k, start)
        if found is not None:
            return found
        first = verb + 1
        return None
    return None


def _past_fronted(line: Line, first: int, at: int) -> int:
    """Past a fronted adjunct and its comma (`In September, …`)."""
    if line.has(first, "prep", "sub") or line.word(first).endswith("ing"):
        for k in range(first, at):
            if line.word(k) == "," and line.quoted[k] < 0:
                return k + 1
    return first


def inverted_subject(line: Line, seen: Occurrence) -> Range | None:
    """The subject after its verb (`said the governor`), or None when a clause follows instead."""
    if not seen.finite or seen.passive or seen.form == "base" or seen.negated:
        return None
    if (
        line.word(seen.end) == "that"
        or "quote" not in seen.cue.frames
        or line.has(seen.group, "aux", "modal")
    ):
        return None
    if seen.cue.frames & {"tell", "np-comp"}:
        return None
    found = phrase_right(line, seen.end)
    if found is None:
        return None
    after = found[1]
    if line.has(found[0], "object-pron") and not line.has(found[0], "subject-pron"):
        return None
    if line.verbal(after) and line.word(after) != "said":
        return None
    return found
