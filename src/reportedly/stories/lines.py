"""Independent lines: reports folded to the roots their knowledge comes from.

A root is whoever an account rests on: the witness, party or document quoted for the event; else
the first reporter. A copy rests on what it copies; a report that takes the account from another
outlet of the same story rests on that outlet's report. Agencies and newspapers that pass on
what somebody said are conduits and add no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.records import Attribution, Copy, IndependentLine, Source
from reportedly.stories.digest import Digest
from reportedly.stories.words import content_words


def roots_of_copies(copies: Iterable[Copy]) -> dict[str, str]:
    """The report at the end of each chain of copies."""
    above = {each.document: each.copy_of for each in copies}

    def root(id: str) -> str:
        seen = {id}
        while id in above and above[id] not in seen:
            id = above[id]
            seen.add(id)
        return id

    return {id: root(id) for id in above}


def source_key(source: Source) -> str:
    """One name for a source under its several names: the curated entity, else its words."""
    if source.entity is not None and source.entity.startswith("actor:"):
        return source.entity
    return " ".join(sorted(set(content_words(source.name or source.quote)))) or source.quote


def source_label(source: Source) -> str:
    """How a line's root is shown."""
    return source.name or source.quote


def independent_lines(
    documents: Iterable[str],
    digests: Mapping[str, Digest],
    copy_roots: Mapping[str, str],
    carrying: Mapping[str, tuple[Attribution, ...]],
) -> tuple[IndependentLine, ...]:
    """The lines of one incident.

    Args:
        documents: reports that tell of it.
        digests: of all reports.
        copy_roots: report to the report it descends from.
        carrying: report to the attributions that carry the incident in it.
    """
    found: dict[str, tuple[str, str, set[str]]] = {}
    for document in sorted(set(documents)):
        origin = copy_roots.get(document, document)
        for key, label, why in _roots(digests[origin], carrying.get(origin, ()), digests):
            entry = found.setdefault(key, (label, why, set()))
            entry[2].add(document)
    return tuple(
        IndependentLine(label, tuple(sorted(ids)), why)
        for _, (label, why, ids) in sorted(found.items())
    )


def _roots(
    digest: Digest, carrying: tuple[Attribution, ...], digests: Mapping[str, Digest]
) -> list[tuple[str, str, str]]:
    witnesses: dict[str, str] = {}
    for said in carrying:
        if said.sources and said.sources[-1].role == "witness":
            innermost = said.sources[-1]
            witnesses.setdefault(source_key(innermost), source_label(innermost))
    if witnesses:
        return [
            (key, label, f"{label} is the innermost source quoted for it")
            for key, label in sorted(witnesses.items())
        ]
    cited = _cited_report(digest, digests)
    if cited is not None:
        return [(f"outlet:{cited}", cited, f"taken from {cited}, which the report cites")]
    outlet = digest.outlet or digest.id
    return [(f"outlet:{outlet.casefold()}", outlet, "first reporter: no other source is given")]


def _cited_report(digest: Digest, digests: Mapping[str, Digest]) -> str | None:
    own = (digest.outlet or "").casefold()
    others = {each.outlet.casefold() for each in digests.values() if each.outlet}
    for outlet, relation in digest.cited:
        name = outlet.casefold()
        if relation in ("reports", "republishes") and name != own and name in others:
            return name
    return None
