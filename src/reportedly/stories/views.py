"""Event mentions as they are compared: looked up, named under one name, with their wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from reportedly.records import Event, Participant, Place, Span, Timex
from reportedly.stories.digest import Detail, Digest, interval
from reportedly.stories.distance import days, is_clock, is_weekday
from reportedly.stories.parties import taking_part
from reportedly.stories.said_on import said_on
from reportedly.stories.words import content_words

DAILY = frozenset({"day", "hour", "minute"})
HAPPENED = frozenset({"actual", "historical"})


class EventView(msgspec.Struct, frozen=True):
    """An event with its place and time looked up and the words around it."""

    document: str
    event: Event
    place: Place | None
    time: Timex | None
    published: str | None
    wording: frozenset[str]
    """Content words of the sentence that tells of it."""
    actors: frozenset[str]
    recipients: frozenset[str]
    """Content words and curated ids of those who did it and to whom it was done."""
    figures: frozenset[tuple[str, float]]
    """(measure, value) of its figures."""
    around: frozenset[str] = frozenset()
    """Every place that its report names, by id and by name."""

    @property
    def key(self) -> str:
        """The event's id, unique among all reports."""
        return self.event.id


def views_of(digest: Digest, detail: Detail) -> list[EventView]:
    """What one report says has happened, in text order."""
    said = {(start, end): words for start, end, words in detail.sentences}
    around = frozenset(known for place in detail.places.values() for known in place_keys(place))
    views = []
    for event in detail.events:
        if event.reality not in HAPPENED:
            continue
        figures = (detail.figures[id] for id in event.figures if id in detail.figures)
        views.append(
            EventView(
                document=digest.id,
                event=event,
                place=detail.places.get(event.place or ""),
                time=_past(_time_of(event, detail, said), digest),
                published=digest.published,
                wording=frozenset(content_words(_sentence(event, said))),
                actors=_named(taking_part(event.actors, event, detail.attributions), detail),
                recipients=_named(
                    taking_part(event.recipients, event, detail.attributions), detail
                ),
                figures=frozenset((f.measure, f.value) for f in figures if f.value is not None),
                around=around,
            )
        )
    return views


def place_keys(place: Place) -> tuple[str, ...]:
    """What a place is known by: its name and, where it is resolved, its GeoNames id."""
    name = place.name.casefold()
    return (name,) if place.geonameid is None else (name, str(place.geonameid))


def _time_of(event: Event, detail: Detail, said: Mapping[tuple[int, int], str]) -> Timex | None:
    """Its own time; where that is none, or a bare time of day, the day named beside it.

    A day on which it was only said is not its own.
    """
    sentence = _around(event, said)
    own = detail.times.get(event.time or "")
    if own is not None and said_on(event, own, detail.attributions, sentence):
        return None
    if own is not None and not is_clock(own):
        return own
    return _time_beside(event, detail, sentence) or own


def _around(event: Event, said: Iterable[tuple[int, int]]) -> Span | None:
    """The sentence that tells of an event."""
    for start, end in said:
        if start <= event.span.start < end:
            return Span(start, end)
    return None


def _past(time: Timex | None, digest: Digest) -> Timex | None:
    """The time, unless it begins after the report was published: what happened lies before."""
    when, published = days(time), interval(digest)
    if when is not None and published is not None and when[0] > published[1]:
        return None
    return time


def _time_beside(event: Event, detail: Detail, sentence: Span | None) -> Timex | None:
    """The one day named in the event's sentence, for an event that has no time of its own."""
    if sentence is None:
        return None
    days = [
        time
        for time in detail.times.values()
        if sentence.start <= time.span.start < sentence.end
        and (time.granularity in DAILY or is_weekday(time))
        and not is_clock(time)
        and not said_on(event, time, detail.attributions, sentence)
    ]
    return days[0] if len({(time.start or time.value)[:10] for time in days}) == 1 else None


def _sentence(event: Event, said: Mapping[tuple[int, int], str]) -> str:
    for (start, end), words in said.items():
        if start <= event.span.start < end:
            return words
    return event.quote


def _named(participants: Iterable[Participant], detail: Detail) -> frozenset[str]:
    found: set[str] = set()
    for each in participants:
        if each.entity is not None and each.entity.startswith("actor:"):
            found.add(each.entity)
        full = each.name or _full_name(each.spans, detail)
        found.update(content_words(f"{full or ''} {each.quote}"))
    return frozenset(found)


def _full_name(spans: Iterable[Span], detail: Detail) -> str | None:
    for span in spans:
        _, name, _ = detail.entities.get((span.start, span.end), (None, None, None))
        if name is not None:
            return name
    return None
