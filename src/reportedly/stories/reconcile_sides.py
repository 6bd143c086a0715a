"""Who counts: the side that suffered, its adversary, somebody else; and who speaks in office."""

from __future__ import annotations

import re
from functools import cache

from reportedly.records import Participant, Source
from reportedly.records.linked import Side
from reportedly.resources import tsv
from reportedly.stories.digest import Detail
from reportedly.stories.parties import taking_part
from reportedly.stories.reconcile_stated import Stated
from reportedly.stories.words import content_words

_BODIES = frozenset({"government", "military"})


def side_of(each: Stated, detail: Detail) -> Side:
    """On whose side the source of a figure stands in the incident.

    The counted side is known by the words that are counted ("Norlandic soldiers"), else by the
    event's recipients. Where both parties are of one country only their names tell them apart.
    """
    sources = [said.sources[-1] for said in each.said if said.sources]
    if not sources:
        return "unknown"
    event = each.event
    suffered = _Party(taking_part(event.recipients, event, detail.attributions))
    did = _Party(taking_part(event.actors, event, detail.attributions))
    named = {word for source in sources for word in content_words(source.name or source.quote)}
    if suffered.named(sources, named):
        return "own"
    if did.named(sources, named):
        return "adversary"
    speaking = {country for source in sources if (country := _country(source, detail))}
    if not speaking:
        return "unknown"
    counted = _counted(each, detail) or suffered.countries
    if speaking & counted and not speaking & did.countries:
        return "own"
    if speaking & did.countries and not speaking & counted:
        return "adversary"
    if speaking & counted & did.countries:
        return "unknown"
    return "third_party"


class _Party:
    """One side of an event: its chains, its countries, the words of its names."""

    def __init__(self, members: tuple[Participant, ...]) -> None:
        self.entities = {each.entity for each in members if each.entity}
        self.countries = {each.country for each in members if each.country}
        self.names = [frozenset(content_words(each.name or each.quote)) for each in members]

    def named(self, sources: list[Source], words: set[str]) -> bool:
        """Whether a source is one of them, by its chain or by all the words of its name."""
        if any(source.entity in self.entities for source in sources if source.entity):
            return True
        return any(name and name <= words for name in self.names)


def _country(source: Source, detail: Detail) -> str | None:
    for span in source.spans:
        known = detail.entities.get((span.start, span.end))
        if known is not None and known[2] is not None:
            return known[2]
    return None


def _counted(each: Stated, detail: Detail) -> set[str]:
    """Countries named in the words that are counted."""
    span = each.figure.whom_span
    if span is None:
        return set()
    return {
        known[2]
        for (start, end), known in detail.entities.items()
        if known[2] is not None and span.start <= start and end <= span.end
    }


def official(each: Stated) -> bool:
    """Whether the first source of a figure is a government, an armed force or in public office."""
    sources = [said.sources[-1] for said in each.said if said.sources]
    return bool(sources) and (sources[0].kind in _BODIES or _in_office(sources[0]))


def _in_office(source: Source) -> bool:
    if source.kind != "person":
        return False
    return source.entity in _holders() or bool(_offices().search(source.quote))


@cache
def _offices() -> re.Pattern[str]:
    forms = sorted((row["office"] for row in tsv("actors", "offices.tsv")), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)


@cache
def _holders() -> frozenset[str | None]:
    """Curated ids of people known by their office."""
    return frozenset(row["id"] for row in tsv("actors", "public-figures.tsv"))
