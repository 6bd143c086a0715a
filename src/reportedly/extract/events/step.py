"""The step: events of a reading, coded by rules."""

from __future__ import annotations

import msgspec

from reportedly.extract.events.acled import acled_of
from reportedly.extract.events.coded import Coded
from reportedly.extract.events.coder import Coder
from reportedly.extract.events.contexts import hits
from reportedly.extract.events.fold import anchor, fold, reality
from reportedly.extract.events.likeness import same
from reportedly.extract.events.naming import Naming
from reportedly.extract.events.ontology import PHYSICAL
from reportedly.extract.events.scenes import Placed, Scenes
from reportedly.extract.events.sites import grounded, own_site, recorded, vague
from reportedly.extract.events.timing import Hours
from reportedly.extract.events.whereabouts import own_place, pinned
from reportedly.extract.events.words import Sentence, sentences
from reportedly.extract.events.wordsets import word_set
from reportedly.records import Event, Figure, Participant, Place, Reading, Timex, content_id, inside
from reportedly.records.figure import COUNTED
from reportedly.steps import step

LABEL = "events/3"
OPENING = 120
"""Words in which a report says what it is about."""
_SOMEWHERE = PHYSICAL | {"CONSULT", "AID", "COOPERATE"}


@step(
    "events",
    version="3",
    needs=(
        "parts",
        "sentences",
        "tokens",
        "parties",
        "quotations",
        "mentions",
        "places",
        "times",
        "figures",
    ),
    gives=("events", "places"),
)
def events(reading: Reading) -> Reading:
    """PLOVER events of the read zones, mentions of one event folded into one record."""
    coder = Coder(Naming(reading.mentions), LABEL, tells_of_accident(reading))
    coded: list[Coded] = []
    named: list[Place] = []
    paragraph: dict[int, list[str]] = {}
    for sentence in sentences(reading):
        if not len(sentence):
            continue
        if sentence.part not in paragraph:
            part = reading.parts[sentence.part]
            paragraph[sentence.part] = hits(inside(reading.tokens, part.span))
        named.extend(place for place, _ in sentence.scenes)
        context = (hits(sentence.tokens), paragraph[sentence.part])
        coded.extend(coder.code(sentence, context, _repeats(reading, sentence)))
    told = [each.when for each in coded if each.when and each.body and each.reality == "actual"]
    groups = sorted(fold(coded), key=lambda group: anchor(group).span)
    placed = [Placed(each, each.where) for each in coded if each.where is not None]
    scenes = Scenes(placed, named, reading.places, reading.zones)
    hours = Hours(reading.times, told)
    sites: dict[str, Place] = {}
    made = tuple(_event(reading, group, scenes, hours, sites) for group in groups)
    named_places = {place.id: place for place in reading.places} | sites
    places = sorted(named_places.values(), key=lambda place: place.span)
    return msgspec.structs.replace(reading, events=made, places=tuple(places))


def tells_of_accident(reading: Reading) -> bool:
    """Whether the report opens with an accident or a disaster, whose dead no one attacked."""
    opening = [reading.tokens[at].form.lower() for at in range(min(OPENING, len(reading.tokens)))]
    accidents = sum(word in word_set("accident") for word in opening)
    return accidents > sum(word in word_set("attack") for word in opening)


def _repeats(reading: Reading, sentence: Sentence) -> bool:
    part = reading.parts[sentence.part]
    return part.repeats is not None or part.zone in {"headline", "alt_headline", "caption"}


def _event(
    reading: Reading, group: list[Coded], scenes: Scenes, hours: Hours, sites: dict[str, Place]
) -> Event:
    """One event from all its mentions: the anchor's own words, filled from the others."""
    best = anchor(group)
    actors = _best_named([best.actors, *(each.actors for each in group)])
    recipients = _undergoing(best, group)
    where = _where(reading, best, group, scenes, sites)
    when = _when(reading, best, group, hours)
    modes = tuple(dict.fromkeys(mode for each in (best, *group) for mode in each.modes))
    contexts = tuple(dict.fromkeys(name for each in (best, *group) for name in each.contexts))
    also = tuple(sorted({each.span for each in group} - {best.span}))
    counted = tuple(dict.fromkeys(f.id for each in group for f in _figures(reading, each)))
    return Event(
        id=content_id("evt", reading.document.id, best.span.start, best.span.end, best.type),
        span=best.span,
        quote=best.span.quote(reading.text),
        type=best.type,  # type: ignore[arg-type]
        modes=modes,
        contexts=contexts,
        actors=actors,
        recipients=recipients,
        place=where.id if where else None,
        time=when.id if when else None,
        reality=reality(group),
        figures=counted,
        acled=acled_of(best.type, modes, actors, recipients, reality(group), best.family),
        also=also,
        made_by=best.rule,
    )


def _where(
    reading: Reading, best: Coded, group: list[Coded], scenes: Scenes, sites: dict[str, Place]
) -> Place | None:
    """The place of the event: the site its words name, with the place around it; else the scene."""
    place, site = own_place(best, group), own_site(best, group)
    if site is not None and vague(site.quote(reading.text), place is not None):
        site = None
    part = reading.parts[best.part].span
    if place is None:
        place = scenes.of(best, part, sure=best.type not in _SOMEWHERE)
    if site is not None and (place is None or not pinned(place)):
        place = scenes.of(best, part, on_the_map=True) or place
    if site is None:
        return place
    made = grounded(recorded(reading.document.id, reading.text, site, f"{LABEL}:site"), place)
    sites.setdefault(made.id, made)
    scenes.stands_at(best, sites[made.id])
    return sites[made.id]


def _when(reading: Reading, best: Coded, group: list[Coded], hours: Hours) -> Timex | None:
    """The time of the anchor or another mention; for what happened, else of what is around."""
    given = [each.when for each in (best, *group) if each.when is not None]
    dated = next((time for time in given if time.start), None)
    if dated is not None:
        hours.seen(best.part, dated)
        return dated
    if not given and best.reality in {"actual", "negated"}:
        span = reading.parts[best.part].span
        return hours.before(best.part, span, best.span.start, sure=best.type not in _SOMEWHERE)
    return given[0] if given else None


def _best_named(given: list[tuple[Participant, ...]]) -> tuple[Participant, ...]:
    """The first that says someone; names are better than parties, and parties than things."""
    some = [each for each in given if each]
    for known in (_named, _party):
        found = next((each for each in some if any(known(who) for who in each)), None)
        if found is not None:
            return found
    return some[0] if some else ()


def _undergoing(best: Coded, group: list[Coded]) -> tuple[Participant, ...]:
    """Whom it fell on: the best named, with those its outcome is told of in the same sentence.

    *torched a village, killing four farmers* falls on both.
    """
    chosen = _best_named([best.recipients, *(each.recipients for each in group)])
    told = [each for each in (best, *group) if each.sentence == best.sentence]
    if best.type != "ASSAULT" or not any(who in each.recipients for each in told for who in chosen):
        return chosen
    found = list(chosen)
    for each in told:
        found.extend(who for who in each.recipients if not any(same(who, old) for old in found))
    return tuple(found)


def _named(who: Participant) -> bool:
    return bool(who.name or who.country)


def _party(who: Participant) -> bool:
    return bool(who.sector or who.entity)


def _figures(reading: Reading, each: Coded) -> list[Figure]:
    """Counts of people and things in the clause; never sums since the war began."""
    if each.since:
        return []
    return [f for f in inside(reading.figures, each.stretch) if f.measure in COUNTED]
