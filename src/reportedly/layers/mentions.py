"""The mentions layer: names, role phrases and pronouns of people and bodies, in chains."""

from __future__ import annotations

import msgspec

from reportedly.layers.actors.acronyms import abbreviated, acronyms, acting_acronyms
from reportedly.layers.actors.bodies import bodies, ministries
from reportedly.layers.actors.candidate import Candidate, chosen
from reportedly.layers.actors.chain import Linked
from reportedly.layers.actors.chains import linked
from reportedly.layers.actors.groups import role_phrases
from reportedly.layers.actors.known import governments, known_names
from reportedly.layers.actors.modelled import modelled_names
from reportedly.layers.actors.nicknames import nicknames
from reportedly.layers.actors.persons import persons
from reportedly.layers.actors.pronouns import pronouns
from reportedly.layers.actors.quoted import quoted_names
from reportedly.layers.actors.respelt import respelt
from reportedly.layers.actors.surnames import given, surnames, titles_before, with_roles
from reportedly.layers.actors.units import units
from reportedly.layers.actors.words import Words
from reportedly.records import Mention, Reading, content_id
from reportedly.steps import step

_STEP = "mentions/3"


@step(
    "mentions",
    version="3",
    needs=("sentences", "tokens", "quotations", "names"),
    gives=("mentions",),
)
def mentions(reading: Reading) -> Reading:
    """Find mentions by every kind of evidence, let the strongest stand, and chain them."""
    words = Words(reading)
    names = _names(words, reading)
    roles = [*titles_before(words, names), *role_phrases(words)]
    kept = chosen([*names, *roles, *pronouns(words)])
    found = linked(words, kept, reading.document.id)
    layer = tuple(_mention(words, reading, each) for each in found)
    return msgspec.structs.replace(reading, mentions=layer)


def _names(words: Words, reading: Reading) -> list[Candidate]:
    """Candidates for names, full persons' names spread to later surnames."""
    found = [
        *known_names(words),
        *units(words),
        *bodies(words),
        *ministries(words),
        *governments(words),
        *acting_acronyms(words),
        *persons(words),
        *quoted_names(words, reading.quotations),
    ]
    found += modelled_names(words, reading.names, found)
    defined = acronyms(words, [each for each in chosen(found) if each.kind != "person"])
    found += abbreviated(words, defined)
    found += nicknames(words, found)
    settled = list(respelt(words, chosen(found)))
    settled += [*surnames(words, settled), *given(words, settled)]
    return with_roles(words, chosen(settled))


def _mention(words: Words, reading: Reading, each: Linked) -> Mention:
    candidate = each.candidate
    span = words.span(candidate.first, candidate.last)
    return Mention(
        id=content_id("men", reading.document.id, span.start, span.end, candidate.form),
        span=span,
        quote=span.quote(reading.text),
        kind=each.kind,
        name=each.name,
        entity=each.entity,
        form=candidate.form,
        role=candidate.role,
        public=each.public,
        country=each.country,
        sector=each.sector,
        made_by=f"{_STEP}:{candidate.rule}",
    )
