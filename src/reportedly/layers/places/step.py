"""The places step: toponyms found, judged, resolved and written down."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.layers.datelines import with_datelines
from reportedly.layers.gazetteer import (
    AnyGazetteer,
    Entry,
    digest_of_gazetteer,
    gazetteer_for,
    open_gazetteer,
)
from reportedly.layers.places.finding import find
from reportedly.layers.places.judging import Judge
from reportedly.layers.places.named import named
from reportedly.layers.places.patterns import link, want
from reportedly.layers.places.resolving import Choice, resolve
from reportedly.layers.places.roles import role
from reportedly.layers.places.spelling import misspelt
from reportedly.layers.places.toponym import Toponym
from reportedly.layers.places.unlisted import holds, part_of_longer, unlisted
from reportedly.layers.places.worldview import DEFAULT, country_of, overrides
from reportedly.records import Place, PlaceCandidate, Reading, Span, content_id
from reportedly.records.place import Precision
from reportedly.steps import Step, step

NAME, VERSION = "places", "2"
LABEL = f"{NAME}/{VERSION}"
NEEDS = ("zones", "sentences", "tokens", "names", "mentions")
MOST_CANDIDATES = 10
DIGITS = 12
NOT_PLACES = frozenset({"person", "organization", "media", "group"})
PRECISION: dict[str, Precision] = {
    "continent": "region",
    "country": "country",
    "admin1": "admin1",
    "admin2": "admin2",
    "capital": "settlement",
    "settlement": "settlement",
    "village": "settlement",
    "region": "region",
    "site": "exact",
}


def places_in(worldview: str = DEFAULT, gazetteer: str = "") -> Step:
    """The places step with countries as `worldview` has them (`[geo] worldview`).

    `gazetteer` names a file of further places (`[geo] gazetteer`), "" for the shipped ones
    only. It is opened with the first text; its content is part of the step's version, so that
    another file of the same name reads the same heap again.

    Raises:
        UsageError: there is no such worldview or file; the worldviews known are named.
    """
    overrides(worldview)
    digest = digest_of_gazetteer(gazetteer)
    version = f"{VERSION}+{digest[:DIGITS]}" if digest else VERSION

    @step(NAME, version=version, needs=NEEDS, gives=("places",))
    def read(reading: Reading) -> Reading:
        whole = with_datelines(reading)
        found = toponyms(whole, gazetteer_for(gazetteer))
        choices = resolve(found)
        written = [
            _place(whole, each, choice, worldview)
            for each, choice in zip(found, choices, strict=True)
        ]
        written += _unlisted(whole, found, choices, worldview)
        written.sort(key=lambda place: place.span)
        return msgspec.structs.replace(reading, places=tuple(written))

    return read


def toponyms(reading: Reading, gazetteer: AnyGazetteer | None = None) -> list[Toponym]:
    """The names of the reading that are meant as places, not yet resolved.

    Without a `gazetteer` the shipped one is asked.
    """
    tokens = reading.tokens
    bounds = _bounds(reading)
    found = [each for start, stop in bounds for each in find(tokens, start, stop, gazetteer)]
    found = sorted((*found, *misspelt(tokens, bounds, found)), key=lambda each: each.first)
    starts = frozenset(start for start, _ in bounds)
    names = named(reading)
    found = [each for each in found if not part_of_longer(tokens, each, names)]
    link(found, tokens)
    judge = Judge(tokens, starts, _people(reading), names)
    kept = [number for number, is_place in enumerate(judge.accepted(found)) if is_place]
    place = {number: at for at, number in enumerate(kept)}
    for number in kept:
        each = found[number]
        each.inside = place.get(each.inside) if each.inside is not None else None
        want(each, tokens)
    return [found[number] for number in kept]


places = places_in()
"""The places step as the default settings have it."""


def _bounds(reading: Reading) -> list[tuple[int, int]]:
    return [(_at(reading, span.start), _at(reading, span.end)) for span in reading.sentences]


def _at(reading: Reading, position: int) -> int:
    return bisect_left(reading.tokens, position, key=lambda token: token.span.start)


def _people(reading: Reading) -> frozenset[int]:
    """Tokens inside named people, and those inside a body's name that do not begin it.

    `Odesa` is no place in `Odesa Kharkov`, a person, but stands for one in `Odesa City Council`.
    """
    inside: set[int] = set()
    for mention in reading.mentions:
        if mention.form == "name" and mention.kind in NOT_PLACES:
            first = _at(reading, mention.span.start) + (mention.kind != "person")
            inside.update(range(first, _at(reading, mention.span.end)))
    return frozenset(inside)


def _place(reading: Reading, found: Toponym, choice: Choice, worldview: str) -> Place:
    span = Span(reading.tokens[found.first].span.start, reading.tokens[found.last].span.end)
    best = choice.ranked[0][1]
    known = best if choice.clear else None
    return Place(
        id=content_id("plc", reading.document.id, span.start, span.end),
        span=span,
        quote=span.quote(reading.text),
        name=best.name if known else span.quote(reading.text),
        geonameid=known.geonameid if known else None,
        lat=known.lat if known and has_point(known) else None,
        lon=known.lon if known and has_point(known) else None,
        country=country_of(known, worldview) if known else _shared_country(choice, worldview),
        admin1=known.admin1_name if known else None,
        precision=PRECISION[known.kind] if known else "unknown",
        candidates=() if known else _candidates(choice, worldview),
        role=role(found, known, reading.tokens),
        worldview=worldview,
        made_by=f"{LABEL}:{found.rule}",
    )


def _unlisted(
    reading: Reading, found: Sequence[Toponym], choices: Sequence[Choice], worldview: str
) -> Iterator[Place]:
    """Places without an entry, with the country and division they are said to lie in."""
    names, people = named(reading), _people(reading)
    for each in unlisted(reading.tokens, _bounds(reading), found, names, people):
        span = Span(reading.tokens[each.first].span.start, reading.tokens[each.last].span.end)
        choice = choices[each.within] if each.within is not None else None
        around = choice.ranked[0][1] if choice is not None and choice.clear else None
        known = around if around is not None and holds(around) else None
        yield Place(
            id=content_id("plc", reading.document.id, span.start, span.end),
            span=span,
            quote=span.quote(reading.text),
            name=span.quote(reading.text),
            country=country_of(known, worldview) if known else None,
            admin1=known.admin1_name if known else None,
            worldview=worldview,
            made_by=f"{LABEL}:unlisted-{each.rule}",
        )


def has_point(entry: Entry) -> bool:
    """Whether the entry's point is its own: most second-order divisions have only the first's."""
    if entry.kind != "admin2" or entry.country is None:
        return True
    around = open_gazetteer().division(entry.country, entry.admin1)
    return around is None or (around.lat, around.lon) != (entry.lat, entry.lon)


def _candidates(choice: Choice, worldview: str) -> tuple[PlaceCandidate, ...]:
    return tuple(
        _candidate(entry, score, worldview) for score, entry in choice.ranked[:MOST_CANDIDATES]
    )


def _candidate(entry: Entry, score: float, worldview: str) -> PlaceCandidate:
    return PlaceCandidate(
        name=entry.name,
        geonameid=entry.geonameid,
        lat=entry.lat,
        lon=entry.lon,
        country=country_of(entry, worldview),
        admin1=entry.admin1_name,
        score=round(score, 3),
    )


def _shared_country(choice: Choice, worldview: str) -> str | None:
    """The country all leading candidates lie in, where they lie in one."""
    countries = {country_of(entry, worldview) for _, entry in choice.ranked[:MOST_CANDIDATES]}
    return countries.pop() if len(countries) == 1 else None
