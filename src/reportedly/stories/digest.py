"""What linking keeps of a report: a few kilobytes, so that a hundred thousand fit in memory."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from reportedly.records import (
    Annotated,
    Attribution,
    Document,
    Event,
    Figure,
    Place,
    Span,
    Timex,
)
from reportedly.stories.shingles import Paragraph, paragraphs, sampled_shingles
from reportedly.stories.words import content_words

READ = frozenset({"headline", "alt_headline", "summary", "body"})
TERMS_KEPT = 80
TITLE_WEIGHT = 3
NAME_WEIGHT = 2


class Digest(msgspec.Struct, frozen=True):
    """One report, as far as linking needs it.

    `terms` maps a lower-cased content word or name to its weighted frequency. `shingles` is a
    sorted sample of hashes of five-word runs; `words` is how many words the read text has.
    """

    id: str
    outlet: str | None
    url: str | None
    published: str | None
    published_end: str | None
    title: str | None
    words: int
    terms: dict[str, float]
    shingles: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]
    cited: tuple[tuple[str, str], ...]
    """(outlet, relation) of every citation."""
    events: tuple[Event, ...]
    attributions: tuple[Attribution, ...]
    figures: dict[str, Figure]
    places: dict[str, Place]
    times: dict[str, Timex]


def digest(document: Document, annotated: Annotated) -> Digest:
    """The digest of one report."""
    text = document.text
    spans = [zone.span for zone in annotated.zones if zone.zone in READ]
    read = paragraphs(text, spans)
    title = annotated.title.quote(text) if annotated.title else document.title
    figures = {each.id: each for each in annotated.figures}
    return Digest(
        id=document.id,
        outlet=document.outlet,
        url=document.url,
        published=annotated.published.start,
        published_end=annotated.published.end,
        title=title,
        words=sum(each.words for each in read),
        terms=_terms(text, annotated, spans, title or ""),
        shingles=sampled_shingles(text, spans),
        paragraphs=read,
        cited=tuple((each.outlet, each.relation) for each in annotated.cites),
        events=annotated.events,
        attributions=annotated.attributions,
        figures=figures,
        places={each.id: each for each in annotated.places},
        times={each.id: each for each in annotated.times},
    )


_SPACE = re.compile(r"\s+")


def _terms(text: str, annotated: Annotated, spans: list[Span], title: str) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for span in spans:
        counts.update(content_words(span.quote(text)))
    for word in content_words(title):
        counts[word] += TITLE_WEIGHT
    for place in annotated.places:
        if place.role == "place":
            counts[f"@{place.geonameid or place.name.casefold()}"] += NAME_WEIGHT
    for mention in annotated.mentions:
        if mention.form == "name":
            name = _SPACE.sub(" ", mention.name or mention.quote).casefold()
            counts[f"#{name}"] += NAME_WEIGHT
    kept = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:TERMS_KEPT]
    return dict(kept)
