"""Contradicting figures side by side: aligned by measure and whom, never converted or summed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.records import Attribution, Event, Figure, FigureSet, FigureValue
from reportedly.records.linked import Side
from reportedly.stories.digest import Digest
from reportedly.stories.lines import source_label
from reportedly.stories.words import content_words

COUNTED = frozenset(
    {
        "killed",
        "wounded",
        "casualties",
        "captured",
        "missing",
        "arrested",
        "displaced",
        "fled",
        "refused",
        "mobilised",
        "participants",
        "victims",
        "equipment_lost",
    }
)
"""Measures that can be compared between reports of one incident."""


def figure_sets(
    events: Iterable[tuple[str, Event]], digests: Mapping[str, Digest]
) -> tuple[FigureSet, ...]:
    """Every comparable group of figures of one incident, given its (document, event) mentions."""
    groups: dict[tuple[str, str], dict[str, FigureValue]] = {}
    shown: dict[tuple[str, str], str | None] = {}
    for document, event in events:
        digest = digests[document]
        for id in event.figures:
            figure = digest.figures.get(id)
            if figure is None or figure.measure not in COUNTED:
                continue
            key = (figure.measure, _whom(figure))
            shown.setdefault(key, figure.whom)
            groups.setdefault(key, {})[id] = _value(figure, digest, event)
    return tuple(_set(key, shown[key], values) for key, values in sorted(groups.items()))


def _whom(figure: Figure) -> str:
    said = list(content_words(figure.whom or ""))
    return said[-1].removesuffix("s") if said else ""


def _value(figure: Figure, digest: Digest, event: Event) -> FigureValue:
    said = [each for each in digest.attributions if figure.id in each.figures]
    sources = tuple(dict.fromkeys(source_label(each.sources[-1]) for each in said if each.sources))
    return FigureValue(
        figure=figure.id,
        document=digest.id,
        sources=sources,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        side=_side(said, event, digest),
    )


def _side(said: list[Attribution], event: Event, digest: Digest) -> Side:
    speakers = _countries(said, digest)
    if not speakers:
        return "unknown"
    suffered = {each.country for each in event.recipients if each.country}
    did = {each.country for each in event.actors if each.country}
    if speakers & suffered:
        return "own"
    if speakers & did:
        return "adversary"
    return "third_party" if suffered or did else "unknown"


def _countries(said: list[Attribution], digest: Digest) -> set[str]:
    entities = {each.sources[-1].entity for each in said if each.sources}
    participants = (p for event in digest.events for p in (*event.actors, *event.recipients))
    return {p.country for p in participants if p.country and p.entity and p.entity in entities}


def _set(key: tuple[str, str], whom: str | None, values: dict[str, FigureValue]) -> FigureSet:
    ordered = tuple(values[id] for id in sorted(values, key=lambda id: (values[id].document, id)))
    lows = [each.low for each in ordered if each.low is not None]
    highs = [each.high for each in ordered]
    closed = [high for high in highs if high is not None]
    return FigureSet(
        measure=key[0],
        whom=whom,
        low=min(lows, default=None),
        best=None,
        high=max(closed) if closed and len(closed) == len(highs) else None,
        rule=None,
        values=ordered,
    )


def contradictory(sets: Iterable[FigureSet]) -> bool:
    """Whether two figures of one set exclude each other: their intervals do not meet."""
    for each in sets:
        for at, left in enumerate(each.values):
            for right in each.values[at + 1 :]:
                if _apart(left, right) or _apart(right, left):
                    return True
    return False


def _apart(left: FigureValue, right: FigureValue) -> bool:
    return left.high is not None and right.low is not None and left.high < right.low
