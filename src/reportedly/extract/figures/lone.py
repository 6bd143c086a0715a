"""The single persons of a sentence, by the tree where there is one and by the words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.extract.figures.clause import Clause
from reportedly.extract.figures.harm import Harm
from reportedly.extract.figures.lexicon import words
from reportedly.extract.figures.victim import Victim, victim_at
from reportedly.records import Figure, Mention, Reading, Span, content_id, inside

_HARM = frozenset({"killed", "wounded", "casualties", "victims"})
_FURTHER = words("further")
_LABEL = "figures/3"
TREATED = ":treated"
"""Ends the rule of one unnamed person who was treated, and may have died."""
SHOT = ":shot"
"""Ends the rule of a figure of people shot: `casualties` until the report is read."""


class Lone(msgspec.Struct, frozen=True):
    """The figure of a single person, or of several joined.

    `entities` are their chains where known; `alive` is True where the words tell them apart from
    the dead: they survived, are "another", or stand beside somebody who was killed. `subject` is
    True where they are the subject of the word of harm.
    """

    figure: Figure
    entities: tuple[str, ...] = ()
    alive: bool = False
    subject: bool = False


def lone_figures(
    reading: Reading,
    sentence: Span,
    clause: Clause | None,
    harms: Sequence[Harm],
    counted: Sequence[Figure],
    by_words: Sequence[Figure],
) -> tuple[list[Figure], list[Lone]]:
    """A sentence's figures, and those of single persons killed or hurt that no number counts.

    "A father and son were found dead" says two, where the words alone gave one.

    `clause` and `harms` are what its tree says, `counted` the sentence's other figures, `by_words`
    the persons found without a tree.
    """
    mentions = inside(reading.mentions, sentence)
    read = _told(reading, clause, harms, mentions) if clause is not None else []
    known = [each for each in read if each.figure.measure in _HARM]
    counted = _joined(counted, known)
    taken = [_whole(each) for each in counted if each.measure in _HARM]
    told = [each for each in known if not any(each.figure.span.overlaps(span) for span in taken)]
    found = told + [
        Lone(each, _chains(mentions, each.span))
        for each in by_words
        if not any(each.span.overlaps(other.figure.span) for other in read)
        and not _names_no_person(reading, each)
    ]
    found.sort(key=lambda each: each.figure.span.start)
    if any(each.measure == "killed" and each.value for each in counted) or any(
        each.figure.measure == "killed" for each in found
    ):
        found = [_beside_the_dead(each) for each in found]
    return counted, found


def _joined(counted: Sequence[Figure], known: Sequence[Lone]) -> list[Figure]:
    """The figures, with one unnamed person made as many as are joined with them.

    As objects ("killing a guard and a clerk") those who are told one by one stay so.
    """
    done = list(counted)
    for each in known:
        whole = each.figure
        singles = [
            other
            for other in done
            if ":implicit-" in other.made_by
            and other.measure == whole.measure
            and whole.span.overlaps(_whole(other))
        ]
        most = max((other.value or 0 for other in singles), default=0.0)
        told = most if each.subject else sum(other.value or 0 for other in singles)
        if singles and told < (whole.value or 0):
            at = done.index(singles[0])
            done[at] = whole
            done = [other for other in done if other is whole or other not in singles]
    return done


def _told(
    reading: Reading, clause: Clause, harms: Sequence[Harm], mentions: Sequence[Mention]
) -> list[Lone]:
    found: list[Lone] = []
    for harm in harms:
        who = victim_at(clause, harm.head, mentions)
        if who is None:
            continue
        each = _lone(reading, clause, harm, who)
        same = [other for other in found if each.figure.span.overlaps(other.figure.span)]
        if all(_outweighs(each, other) for other in same):
            found = [other for other in found if other not in same]
            found.append(each)
    return found


def _outweighs(each: Lone, other: Lone) -> bool:
    """Whether a further word about the same person says more: dead, or hurt and alive."""
    if each.figure.measure != other.figure.measure:
        return each.figure.measure == "killed" or other.figure.measure not in _HARM
    return each.alive and not other.alive


def _beside_the_dead(each: Lone) -> Lone:
    """A person said to be wounded in one sentence with somebody killed is not the one killed."""
    hurt = each.figure.measure == "wounded" and not each.figure.made_by.endswith((TREATED, SHOT))
    return msgspec.structs.replace(each, alive=True) if hurt else each


def _lone(reading: Reading, clause: Clause, harm: Harm, who: Victim) -> Lone:
    span = Span(clause.tokens[who.first].span.start, clause.tokens[who.last].span.end)
    said = span.quote(reading.text)
    further = not _FURTHER.isdisjoint(clause.lows[who.first : who.last])
    alive = harm.measure == "wounded" and (harm.survived or further)
    treated = harm.measure == "wounded" and len(harm.words) > 2 and not alive
    mark = SHOT if harm.words == ("shot",) else TREATED if treated else ""
    count = float(who.persons)
    figure = Figure(
        id=content_id("fig", reading.document.id, span.start, span.end),
        span=span,
        quote=said,
        measure=harm.measure,  # type: ignore[arg-type]
        whom=said,
        value=count,
        low=count,
        high=count,
        whom_span=span,
        made_by=f"{_LABEL}:implicit-person-{harm.rule}{mark}",
    )
    return Lone(figure, who.entities, alive, clause.relations[harm.head].startswith("nsubj"))


def _chains(mentions: Sequence[Mention], span: Span) -> tuple[str, ...]:
    """The chain of the person whose mention is all of a span, or ends it."""
    whole = [
        each for each in mentions if span.start <= each.span.start and each.span.end == span.end
    ]
    return tuple(each.entity for each in whole if each.entity is not None)


def _whole(figure: Figure) -> Span:
    """A figure with the people it counts."""
    if figure.whom_span is None:
        return figure.span
    return Span(
        min(figure.span.start, figure.whom_span.start), max(figure.span.end, figure.whom_span.end)
    )


def _names_no_person(reading: Reading, figure: Figure) -> bool:
    """Whether a name read as a person's is a place's, a body's or, to the reader, no name."""
    if any(each.role == "place" for each in inside(reading.places, figure.span)):
        return True
    named = inside(reading.mentions, figure.span)
    if any(each.form == "name" and each.kind != "person" for each in named):
        return True
    known = bool(reading.names) and figure.quote[:1].isupper() and not figure.quote.isupper()
    return known and not any(each.kind == "person" for each in named)
