"""The predicates step: every verb and event noun, as the author commits to it.

Negation and modals in the verb group, the verb, adjective or noun a complement hangs on
(implication signatures, `complement-effects.tsv`), conditionals, questions and commands; by the
tree where a reader model gives one, else by the words to the left.
"""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from reportedly.extract.attribution.lexicon import hedges
from reportedly.extract.attribution.line import Line
from reportedly.extract.predicates.governing import Tree, denied_subject, of_clause, of_noun
from reportedly.extract.predicates.group import Group, group_of, of_modal
from reportedly.extract.predicates.kinds import predicate_kind
from reportedly.extract.predicates.linear import conditional, governed, noun_status
from reportedly.extract.predicates.status import (
    ASKED,
    COMMANDED,
    CONDITIONAL,
    HELD,
    NEGATED,
    OF_EFFECT,
    Status,
)
from reportedly.extract.predicates.weighing import weighed
from reportedly.records import Predicate, Reading, inside
from reportedly.steps import step

LABEL = "predicates/2"
_RULED = frozenset({"asserted", "asked"})


@step(
    "predicates",
    version="2",
    needs=("parts", "sentences", "tokens", "factuality"),
    gives=("predicates",),
)
def predicates(reading: Reading) -> Reading:
    """Every verb or event noun of the read zones with polarity, certainty and reality."""
    found: list[Predicate] = []
    for sentence in reading.sentences:
        tokens = tuple(inside(reading.tokens, sentence))
        if tokens:
            offset = bisect_left(reading.tokens, sentence.start, key=lambda each: each.span.start)
            line = Line(reading.text, tokens, 0, "body", [], [], offset)
            found.extend(_of_sentence(line, reading.factuality[offset : offset + len(tokens)]))
    return msgspec.structs.replace(reading, predicates=tuple(found))


def _of_sentence(line: Line, values: tuple[float, ...]) -> list[Predicate]:
    kinds = {k: kind for k in range(len(line.tokens)) if (kind := predicate_kind(line, k))}
    parsed = any(token.head >= 0 for token in line.tokens)
    known = _by_tree(line, kinds) if parsed else _by_words(line, kinds)
    if len(values) == len(line.tokens):
        known = {at: weighed(known[at], values[at]) for at in known}
    return [_record(line, at, known[at]) for at in sorted(kinds)]


def _record(line: Line, at: int, status: Status) -> Predicate:
    span = line.tokens[at].span
    made_by = f"{LABEL}:{status.rule}"
    return Predicate(
        span, span.quote(line.text), status.polarity, status.certainty, status.reality, made_by
    )


def _by_words(line: Line, kinds: dict[int, str]) -> dict[int, Status]:
    known: dict[int, Status] = {}
    for at, kind in kinds.items():
        group = group_of(line, at)
        above = governed(line, group.first, known)
        if kind == "noun":
            known[at] = above or noun_status(line, at)
            continue
        inner = group.infinitive or line.low[at].endswith("ing") or not group.modal
        status = _of_verb(line, at, group, above if inner else None)
        if conditional(line, group.first):
            status = CONDITIONAL._replace(polarity=status.polarity)
        known[at] = _hedged(line, at, group.first, status)
        if group.negated:
            known[at] = known[at].flipped()
    return known


def _by_tree(line: Line, kinds: dict[int, str]) -> dict[int, Status]:
    tree = Tree(line)
    known: dict[int, Status] = {}
    for at in _downwards(line):
        if at not in kinds:
            continue
        if kinds[at] == "noun":
            known[at] = of_noun(tree, at, known)
            continue
        group = group_of(line, at)
        first = tree.shared(at)
        lead = group_of(line, first) if first != at and group.bare else group
        above = of_clause(tree, first, known, infinitive=lead.infinitive)
        status = _of_verb(line, at, lead, above)
        if status.rule in _RULED:
            status = _of_mood(line, at, status)
        status = _hedged(line, at, group.first, status)
        negated = group.negated != denied_subject(tree, at)
        known[at] = status.flipped() if negated else status
    return known


def _downwards(line: Line) -> list[int]:
    """The words of a line, every one after its head."""
    depth: dict[int, int] = {}
    for at in range(len(line.tokens)):
        path, k = [], at
        while k >= 0 and k not in depth and k not in path:
            path.append(k)
            k = line.head(k)
        base = depth.get(k, -1)
        for step_up, each in enumerate(reversed(path), 1):
            depth[each] = base + step_up
    return sorted(depth, key=lambda at: (depth[at], at))


def _of_verb(line: Line, at: int, group: Group, above: Status | None) -> Status:
    """A verb under its modal, else under what governs its clause."""
    if line.low[at].endswith("ing") and line.word(group.first - 1) == "without":
        return NEGATED
    status = of_modal(group.modal)
    if status is not None:
        return above if above is not None and not above.firm else status
    if above is not None:
        return above
    return OF_EFFECT["possible"]._replace(rule="purpose") if group.infinitive else HELD


def _of_mood(line: Line, at: int, status: Status) -> Status:
    """A command, or a question that no question word opens."""
    if "Mood=Imp" in line.tokens[at].feats:
        return COMMANDED
    asks = line.low[-1] == "?" and line.tokens[at].deprel in {"root", "conj"}
    asks = asks and "PronType=Int" not in {f for t in line.tokens for f in t.feats.split("|")}
    return ASKED if asks else status


def _hedged(line: Line, at: int, group: int, status: Status) -> Status:
    if status.certainty != "certain":
        return status
    weaker = {**hedges("adverb"), **hedges("reportative")}
    for k in range(max(0, group - 2), min(len(line.low), at + 2)):
        found = weaker.get(line.low[k])
        if found is not None and k != at:
            level = OF_EFFECT["probable" if found == "probable" else "possible"]
            return level._replace(polarity=status.polarity, rule="hedged")
    return status
