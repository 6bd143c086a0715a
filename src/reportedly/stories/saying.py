"""One act of saying as claims are compared: who, when, in which words, with which figures."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from reportedly.records import Attribution, Figure
from reportedly.stories.digest import Detail
from reportedly.stories.lines import Accounts
from reportedly.stories.reconcile import counted_group
from reportedly.stories.sources import label_of
from reportedly.stories.words import content_words


class Saying(msgspec.Struct, frozen=True):
    """An attribution, looked up. `values` are (measure, value) of its figures; `counts` the
    figures by measure and by whom and what they cover."""

    attribution: Attribution
    document: str
    published: str | None
    speaker: str | None
    incident: str | None
    words: frozenset[str]
    values: frozenset[tuple[str, float]]
    counts: tuple[tuple[tuple[str, str], Figure], ...] = ()

    @property
    def id(self) -> str:
        """The attribution's id."""
        return self.attribution.id


def saying_of(
    accounts: Accounts,
    document: str,
    said: Attribution,
    incident_of: Mapping[str, str],
    scope_of: Mapping[str, str],
) -> Saying:
    """Look an attribution up: its speaker under one name, its incident by its events.

    `scope_of` is what figures cover, by their ids, where an incident tells them apart.
    """
    detail = accounts.details[document]
    label = label_of(said.sources[-1], detail) if said.sources else None
    figures = [detail.figures[id] for id in said.figures if id in detail.figures]
    return Saying(
        attribution=said,
        document=document,
        published=accounts.digests[document].published,
        speaker=accounts.names.key(label) if label is not None else None,
        incident=next((incident_of[e] for e in said.events if e in incident_of), None),
        words=frozenset(content_words(said.content.quote)),
        values=frozenset((f.measure, f.value) for f in figures if f.value is not None),
        counts=tuple(((f.measure, _covered(f, scope_of)), f) for f in figures),
    )


def _covered(figure: Figure, scope_of: Mapping[str, str]) -> str:
    """Whom a figure counts, with the part that it covers."""
    group, scope = counted_group(figure), scope_of.get(figure.id)
    return f"{group} ({scope})" if scope else group


def about(said: Saying, detail: Detail) -> str | None:
    """What a claim is about: what it counts, else what it says was done and to whom."""
    for id in said.attribution.figures:
        figure = detail.figures.get(id)
        if figure is not None:
            return " ".join(filter(None, (figure.measure, figure.whom or figure.what)))
    for event in detail.events:
        if event.id in said.attribution.events:
            parties = event.recipients or event.actors
            whom = (parties[0].name or parties[0].quote) if parties else None
            return " ".join(filter(None, (event.type, whom)))
    return None
