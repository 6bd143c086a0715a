"""Whose word a number repeats that was announced before, nobody saying by whom.

"The 44 deaths announced earlier" are those of whoever is the first in the story to give that
number: a report tells again what another has told with its source.
"""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.records import Attribution, Figure, Source
from reportedly.stories.digest import Detail, Digest

ANNOUNCED = ":announced:"
"""Rule of a statement that was made before by somebody who is left unsaid."""


def is_announced(said: Attribution) -> bool:
    """Whether a statement tells again what somebody unnamed announced before."""
    return not said.sources and ANNOUNCED in said.made_by


def announcer(
    said: Attribution,
    document: str,
    digests: Mapping[str, Digest],
    details: Mapping[str, Detail],
) -> tuple[str, Source] | None:
    """The first report of a story that gives an announced number with a source, and that source.

    None where the statement is of another kind, or no report published by then gives the number.
    """
    if not is_announced(said):
        return None
    own = details[document].figures
    told = {_number(own[id]) for id in said.figures if id in own}
    until = digests[document].published or "~"
    found = [
        (digests[id].published or "~", id, place, other.sources[-1])
        for id, detail in details.items()
        if id in digests and (digests[id].published or "") <= until
        for place, other in enumerate(detail.attributions)
        if other.sources and other.act != "deny" and _gives(other, told, detail)
        if not set(other.figures) & set(said.figures)
    ]
    if not found:
        return None
    _, id, _, source = min(found, key=lambda each: each[:3])
    return id, source


def innermost(
    said: Attribution,
    document: str,
    digests: Mapping[str, Digest],
    details: Mapping[str, Detail],
) -> tuple[Source | None, Detail]:
    """The innermost source of a statement and the report that names it: another's, where unsaid."""
    if said.sources:
        return said.sources[-1], details[document]
    meant = announcer(said, document, digests, details)
    return (meant[1], details[meant[0]]) if meant else (None, details[document])


def _gives(said: Attribution, told: set[tuple[object, ...]], detail: Detail) -> bool:
    return any(_number(detail.figures[id]) in told for id in said.figures if id in detail.figures)


def _number(figure: Figure) -> tuple[object, ...]:
    return figure.measure, figure.value, figure.low, figure.high
