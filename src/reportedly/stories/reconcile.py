"""Contradicting figures side by side: aligned by measure, whom and scope, never summed.

Parts are no contradictions: where one report gives several figures for one measure on one
source's word, the greatest is the whole and the others are parts of it, each in a set of its own
that names what it is a part of. A later figure on the same source's word is a revision.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.records import Attribution, Event, Figure, FigureSet, FigureValue
from reportedly.records.figure import PEOPLE_MEASURES
from reportedly.records.linked import Side
from reportedly.stories.digest import Detail
from reportedly.stories.lines import Accounts
from reportedly.stories.sources import label_of
from reportedly.stories.words import content_words

COUNTED = PEOPLE_MEASURES | {"equipment_lost"}
"""Measures that can be compared between reports of one incident."""
ANYBODY = frozenset({"people", "person", "human", "dead", "death", "victim", "body", "bodie"})
"""Head words that count persons of any kind."""
NONE: frozenset[str] = frozenset()
_HARM = frozenset({"killed", "wounded", "casualties", "victims", "equipment_lost"})
_TAKEN = frozenset({"arrested", "captured", "participants", "mobilised"})
FOREIGN: dict[str, frozenset[str]] = {
    **dict.fromkeys(("COERCE", "ACCUSE", "AID", "RETREAT", "REQUEST", "MOBILIZE"), _HARM),
    "ASSAULT": _TAKEN,
}
"""Measures that a type of event does not have: figures of another deed in the same sentence."""
PART = "part of a greater figure of the same report"

Key = tuple[str, str, str]


class _Stated(msgspec.Struct, frozen=True):
    figure: Figure
    document: str
    said: tuple[Attribution, ...]
    event: Event


def figure_sets(events: Iterable[tuple[str, Event]], accounts: Accounts) -> tuple[FigureSet, ...]:
    """Every comparable group of figures of one incident, given its (document, event) mentions."""
    stated: dict[str, _Stated] = {}
    for document, event in events:
        detail = accounts.details[document]
        for id in event.figures:
            figure = detail.figures.get(id)
            if figure is not None and figure.measure in COUNTED - FOREIGN.get(event.type, NONE):
                said = tuple(each for each in detail.attributions if _states(each, figure))
                stated.setdefault(id, _Stated(figure, document, said, event))
    groups: dict[Key, list[_Stated]] = {}
    for each in stated.values():
        groups.setdefault(_key(each, stated.values(), accounts), []).append(each)
    return tuple(_set(key, groups[key], accounts) for key in sorted(groups))


def _states(said: Attribution, figure: Figure) -> bool:
    return figure.id in said.figures or any(
        span.start <= figure.span.start and figure.span.end <= span.end
        for span in said.content.spans
    )


def _key(each: _Stated, others: Iterable[_Stated], accounts: Accounts) -> Key:
    figure = each.figure
    counted = (figure.measure, counted_group(figure))
    rivals = [
        other.figure
        for other in others
        if other.document == each.document
        and (other.figure.measure, counted_group(other.figure)) == counted
        and _speakers(other, accounts) == _speakers(each, accounts)
    ]
    is_part = any(_most(rival) > _most(figure) for rival in rivals)
    return (*counted, _scope(each, accounts.details) if is_part else "")


def _speakers(each: _Stated, accounts: Accounts) -> tuple[str, ...]:
    detail = accounts.details[each.document]
    labels = (label_of(said.sources[-1], detail) for said in each.said if said.sources)
    return tuple(dict.fromkeys(accounts.names.key(label) for label in labels if label is not None))


def _most(figure: Figure) -> float:
    for bound in (figure.value, figure.high, figure.low):
        if bound is not None:
            return bound
    return 0.0


def _scope(each: _Stated, details: Mapping[str, Detail]) -> str:
    place = details[each.document].places.get(each.figure.place or "")
    period = details[each.document].times.get(each.figure.period or "")
    return place.name if place is not None else (period.quote if period is not None else PART)


def counted_group(figure: Figure) -> str:
    """Who or what a figure counts: empty for persons of any kind."""
    said = list(content_words(figure.whom or ""))
    head = said[-1].removesuffix("s") if said else ""
    return "" if head in ANYBODY else " ".join([*said[:-1], head])


def _value(each: _Stated, accounts: Accounts) -> FigureValue:
    return FigureValue(
        figure=each.figure.id,
        document=each.document,
        sources=_speakers(each, accounts),
        value=each.figure.value,
        low=each.figure.low,
        high=each.figure.high,
        side=_side(each, accounts.details[each.document]),
        stated=accounts.digests[each.document].published,
    )


def _side(each: _Stated, detail: Detail) -> Side:
    speakers = {country for said in each.said for country in _countries(said, detail)}
    if not speakers:
        return "unknown"
    if speakers & {party.country for party in each.event.recipients if party.country}:
        return "own"
    if speakers & {party.country for party in each.event.actors if party.country}:
        return "adversary"
    return "third_party"


def _countries(said: Attribution, detail: Detail) -> list[str]:
    if not said.sources:
        return []
    spans = [(span.start, span.end) for span in said.sources[-1].spans]
    known = (detail.entities[span][2] for span in spans if span in detail.entities)
    return [country for country in known if country is not None]


def _set(key: Key, stated: Sequence[_Stated], accounts: Accounts) -> FigureSet:
    ordered = sorted(stated, key=lambda each: (each.document, each.figure.id))
    values = tuple(_value(each, accounts) for each in ordered)
    lows = [each.low for each in values if each.low is not None]
    highs = [each.high for each in values]
    closed = [high for high in highs if high is not None]
    return FigureSet(
        measure=key[0],
        whom=next((each.figure.whom for each in ordered if each.figure.whom), None),
        low=min(lows, default=None),
        best=None,
        high=max(closed) if closed and len(closed) == len(highs) else None,
        rule=None,
        values=values,
        scope=key[2] or None,
    )


def contradictory(sets: Iterable[FigureSet]) -> bool:
    """Whether two figures of one set exclude each other.

    Figures of parts are not compared, nor those of one report, nor a source with itself: a
    later figure on the same word is a revision.
    """
    return any(
        exclude(left, right)
        for each in sets
        if each.scope is None
        for at, left in enumerate(each.values)
        for right in each.values[at + 1 :]
    )


def exclude(left: FigureValue, right: FigureValue) -> bool:
    """Whether two stated figures, by different reports and sources, do not meet."""
    if left.document == right.document or set(left.sources) & set(right.sources):
        return False
    return _apart(left, right) or _apart(right, left)


def _apart(left: FigureValue, right: FigureValue) -> bool:
    return left.high is not None and right.low is not None and left.high < right.low
