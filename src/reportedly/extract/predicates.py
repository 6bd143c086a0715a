"""The predicates step: every verb and event noun, as the author commits to it.

Rules over word classes: negation and modals in the verb group, the verb, adjective or noun a
complement hangs on (implication signatures, `complement-effects.tsv`), conditionals, questions.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import msgspec

from reportedly.extract.attribution.lexicon import hedges
from reportedly.extract.attribution.line import Line
from reportedly.records import Predicate, Reading, inside
from reportedly.records.token import Certainty, Polarity, Reality
from reportedly.resources import tsv
from reportedly.steps import step

_EVENT_SUFFIX = re.compile(r"[a-z]{4,}(?:tion|sion|ment|ings?|tions|sions|ments|ance|ence)$")
_FUTURE = frozenset({"will", "shall", "wo", "'ll"})
_POSSIBLE = frozenset({"may", "might", "could", "can", "ca"})
_DEONTIC = frozenset({"must", "should", "ought"})
_MAIN_TOO = frozenset({"have", "has", "had", "do", "does", "did"})
_PAST = ("ed", "en", "wn", "ne", "nt", "pt", "ught", "ood", "eld", "ade")
"""Endings of past participles, regular and not."""
_OF_A_DEED = frozenset({"it", "that", "this", "which"})
"""Subjects that stand for a deed spoken of: what it would have done, it did not do."""
_REACH = 9
_CONDITIONS = frozenset({"if", "unless", "whether"})
_BREAKS = frozenset({",", ";", ":", ".", "and", "but", "or", "(", ")"})


class Status(NamedTuple):
    """How far the author commits to one predicate."""

    polarity: Polarity
    certainty: Certainty
    reality: Reality
    rule: str


HELD = Status("+", "certain", "actual", "asserted")
_OF_EFFECT: dict[str, Status] = {
    "+": Status("+", "certain", "actual", "implied"),
    "-": Status("-", "certain", "negated", "implied-not"),
    "probable": Status("+", "probable", "actual", "probable"),
    "possible": Status("+", "possible", "actual", "possible"),
    "unknown": Status("+", "unknown", "hypothetical", "open"),
}


@cache
def effects() -> dict[str, tuple[str, str]]:
    """Governors by lemma: what their complement is when they hold and when they are negated."""
    rows = tsv("lexicons", "en", "complement-effects.tsv")
    return {row["governor"]: (row["held"], row["negated"]) for row in rows}


@cache
def event_nouns() -> frozenset[str]:
    """Lemmas of nouns that name an event."""
    return frozenset(row["noun"] for row in tsv("lexicons", "en", "predicate-nouns.tsv"))


@step("predicates", version="1", needs=("parts", "sentences", "tokens"), gives=("predicates",))
def predicates(reading: Reading) -> Reading:
    """Every verb or event noun of the read zones with polarity, certainty and reality."""
    found: list[Predicate] = []
    for sentence in reading.sentences:
        tokens = tuple(inside(reading.tokens, sentence))
        if tokens:
            found.extend(_of_sentence(Line(reading.text, tokens, 0, "body", [], [])))
    return msgspec.structs.replace(reading, predicates=tuple(found))


def _of_sentence(line: Line) -> list[Predicate]:
    known: dict[int, Status] = {}
    found: list[Predicate] = []
    for at in range(len(line.tokens)):
        kind = predicate_kind(line, at)
        if kind is None:
            continue
        status = _status(line, at, kind, known)
        known[at] = status
        span = line.tokens[at].span
        found.append(
            Predicate(
                span, span.quote(line.text), status.polarity, status.certainty, status.reality,
                f"predicates/1:{status.rule}",
            )
        )  # fmt: skip
    return found


def predicate_kind(line: Line, at: int) -> str | None:
    """`verb`, `noun` or `adjective` where the word is a predicate, else None."""
    token = line.tokens[at]
    if token.upos:
        return _tagged_kind(line, at)
    word = line.low[at]
    if word in _MAIN_TOO and _main(line, at):
        return "verb"
    if not word[0].isalpha() or line.has(at, "aux", "modal", "prep", "sub", "coord", "det", "pron"):
        return None
    if line.has(at, "adv", "month", "day", "title") or (line.capital(at) and at > 0):
        return None
    if _verb_shape(line, at):
        return "verb"
    if _event_noun(line, at):
        return "noun"
    return "adjective" if _predicative(line, at) else None


def _tagged_kind(line: Line, at: int) -> str | None:
    """The kind by a reader model's tags; a participle before its noun (`alleged`) is none."""
    token = line.tokens[at]
    if token.upos == "VERB":
        return None if token.deprel == "amod" else "verb"
    if token.upos == "NOUN":
        return "noun" if _event_noun(line, at) else None
    return "adjective" if token.upos == "ADJ" and _predicative(line, at) else None


def _event_noun(line: Line, at: int) -> bool:
    known = line.tokens[at].lemma.lower() in event_nouns()
    return known or _EVENT_SUFFIX.match(line.low[at]) is not None


def _predicative(line: Line, at: int) -> bool:
    """Whether an auxiliary right before makes the word what is said of the subject."""
    if line.has(at + 1, "prep", "det") or line.word(at - 1) == "'s":
        return False
    return any(line.has(k, "aux") for k in (at - 1, at - 2))


def _main(line: Line, at: int) -> bool:
    """Whether `have` or `do` is a main verb: no participle, base form or `not` follows."""
    after = at + 1
    while line.has(after, "adv") and not line.has(after, "det", "pron"):
        after += 1
    word = line.word(after)
    if line.has(after, "neg", "aux", "subject-pron") or word in {"to", "", "?"}:
        return False
    return not (
        word.endswith(("ed", "en")) or "verb" in line.kinds[after] or line.has(after, "base-verb")
    )


def _verb_shape(line: Line, at: int) -> bool:
    word = line.low[at]
    before = at - 1
    while line.has(before, "adv", "neg") and not line.has(before, "det"):
        before -= 1
    if line.has(before, "det") and line.word(before) not in {"that", "this", "all"}:
        return False
    if line.has(before, "aux") and word.endswith("ed") and len(word) > 4:
        return True
    if line.verbal(at) or "verb" in line.kinds[at] or "base-verb" in line.kinds[at]:
        return True
    if word.endswith("ed") and len(word) > 4 and "ed-not-verb" not in line.kinds[at]:
        return True
    if word.endswith("ing") and len(word) > 4 and "ing-noun" not in line.kinds[at]:
        return True
    helped = line.word(before) in {"to", "do", "does", "did", "'ll"}
    return helped or line.has(before, "modal", "subject-pron", "rel")


def _status(line: Line, at: int, kind: str, known: dict[int, Status]) -> Status:
    negated, group, modal, infinitive = _group(line, at)
    if kind == "noun":
        return _of_complement(line, at, group, known) or _negated_noun(line, at)
    if line.low[at].endswith("ing") and line.word(group - 1) == "without":
        return _OF_EFFECT["-"]
    status = _of_modal(modal)
    if status is None and (infinitive or line.low[at].endswith("ing") or modal == ""):
        status = _of_complement(line, at, group, known)
    if status is None:
        status = _OF_EFFECT["possible"]._replace(rule="purpose") if infinitive else HELD
    if _conditional(line, group):
        status = Status(status.polarity, "unknown", "hypothetical", "conditional")
    status = _hedged(line, at, group, status)
    return _flipped(status) if negated else status


def _group(line: Line, at: int) -> tuple[bool, int, str, bool]:
    """Negation, first word, modal and infinitive mark of the verb group that ends at `at`."""
    negated, modal, infinitive = False, "", False
    k = at - 1
    while k >= 0:
        word = line.low[k]
        if line.has(k, "neg") or word in {"no", "nobody", "nothing", "none", "neither"}:
            negated = True
        elif line.has(k, "modal") or word in {"'ll", "going"}:
            modal = modal or _sense(line, k)
        elif word == "to":
            infinitive = True
            if line.word(k - 1) != "going":
                break
        elif not line.has(k, "aux", "adv") or line.has(k, "det", "sub"):
            break
        k -= 1
    if k >= 0 and line.word(k) in {"no", "nobody", "nothing", "none"}:
        negated = True
    return negated, k + (0 if infinitive and line.word(k) == "to" else 1), modal, infinitive


def _sense(line: Line, at: int) -> str:
    """A modal, `going` as a future and `would have` as what did not come about."""
    word = line.low[at]
    perfect = line.word(at + 1) == "have" and line.word(at + 2).endswith(_PAST)
    if word == "would" and perfect and line.word(at - 1) in _OF_A_DEED:
        return "would have"
    return "will" if word == "going" else word


def _of_modal(modal: str) -> Status | None:
    if modal in _FUTURE:
        return Status("+", "probable", "future", "future")
    if modal in _POSSIBLE:
        return _OF_EFFECT["possible"]
    if modal == "would have":
        return Status("+", "probable", "hypothetical", "counterfactual")
    if modal == "would":
        return Status("+", "probable", "actual", "would")
    if modal in _DEONTIC:
        return Status("+", "unknown", "hypothetical", "modal")
    return None


def _of_complement(line: Line, at: int, group: int, known: dict[int, Status]) -> Status | None:
    """What the governor to the left makes of its complement; None where nothing governs it."""
    table = effects()
    for k in range(group - 1, max(-1, group - _REACH), -1):
        word = line.low[k]
        if word in _BREAKS:
            return None
        lemma = line.tokens[k].lemma.lower()
        effect = table.get(lemma) or table.get(word)
        if effect is None or line.has(k, "aux", "modal") or line.tokens[k].deprel == "amod":
            continue
        governor = known.get(k, HELD)
        outcome = effect[1] if governor.polarity == "-" else effect[0]
        status = _OF_EFFECT[outcome]
        presupposed = governor.polarity == "-" and outcome == "+" and governor.rule == "hedged"
        if presupposed:
            return status
        weak = governor.certainty != "certain" or governor.reality not in {"actual", "negated"}
        if weak and status.certainty == "certain":
            return governor._replace(polarity=status.polarity)
        return status
    return None


def _negated_noun(line: Line, at: int) -> Status:
    near = {line.word(k) for k in range(max(0, at - 3), at)}
    return _OF_EFFECT["-"] if near & {"no", "without", "neither", "never"} else HELD


def _conditional(line: Line, group: int) -> bool:
    for k in range(group - 1, max(-1, group - _REACH), -1):
        if line.low[k] in _CONDITIONS:
            return True
        if line.low[k] in {",", ";", "that", "because"}:
            return False
    return False


def _hedged(line: Line, at: int, group: int, status: Status) -> Status:
    if status.certainty != "certain":
        return status
    weaker = {**hedges("adverb"), **hedges("reportative")}
    for k in range(max(0, group - 2), min(len(line.low), at + 2)):
        found = weaker.get(line.low[k])
        if found is not None and k != at:
            return Status(status.polarity, "probable" if found == "probable" else "possible",
                          "actual", "hedged")  # fmt: skip
    return status


def _flipped(status: Status) -> Status:
    if status.certainty == "certain" and status.polarity == "+":
        return Status("-", "certain", "negated", "negated")
    if status.certainty == "certain":
        return Status("+", "certain", "actual", "doubly-negated")
    return status._replace(polarity="-")
