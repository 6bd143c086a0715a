"""Independent lines: reports folded to the roots their knowledge comes from.

A root is whoever an account rests on: the witness, party or document quoted for the event; else
the first reporter. A copy rests on what it copies; a report that takes the account from another
outlet rests on that outlet. Agencies and newspapers that pass on what somebody said are conduits
and add no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from reportedly.records import Attribution, Copy, Event, IndependentLine
from reportedly.stories.digest import Detail, Digest
from reportedly.stories.sources import SourceNames, label_of


class Accounts(msgspec.Struct, frozen=True):
    """What the lines of one story are drawn from."""

    digests: Mapping[str, Digest]
    details: Mapping[str, Detail]
    copy_roots: Mapping[str, str]
    """Report to the report it descends from."""
    names: SourceNames
    likeness: Mapping[tuple[str, str], float]
    """Of sorted pairs of reports, 0..1; pairs that are missing are not alike."""


def carries(said: Attribution, event: Event) -> bool:
    """Whether an act of saying carries an event: linked to it, or its content holds it."""
    return event.id in said.events or any(
        span.start <= event.span.start and event.span.end <= span.end for span in said.content.spans
    )


def roots_of_copies(copies: Iterable[Copy]) -> dict[str, str]:
    """The report at the end of each chain of copies; of two origins the closer one."""
    above: dict[str, Copy] = {}
    for each in copies:
        closest = above.get(each.document)
        if closest is None or each.overlap > closest.overlap:
            above[each.document] = each

    def root(id: str) -> str:
        seen = {id}
        while id in above and above[id].copy_of not in seen:
            id = above[id].copy_of
            seen.add(id)
        return id

    return {id: root(id) for id in above}


def independent_lines(
    carrying: Mapping[str, tuple[Attribution, ...]], accounts: Accounts
) -> tuple[IndependentLine, ...]:
    """The lines of one incident.

    Args:
        carrying: every report that tells of it, to the attributions that carry it there.
        accounts: of the incident's story.
    """
    found: dict[str, tuple[str, set[str]]] = {}
    for document in sorted(carrying):
        origin = accounts.copy_roots.get(document, document)
        if origin not in carrying:
            origin = document
        for root, why in _roots(origin, carrying[origin], accounts):
            found.setdefault(root, (why, set()))[1].add(document)
    return tuple(
        IndependentLine(root, tuple(sorted(documents)), _why(why, documents, accounts))
        for root, (why, documents) in sorted(found.items())
    )


def _roots(
    document: str, carrying: Iterable[Attribution], accounts: Accounts
) -> list[tuple[str, str]]:
    witnesses = sorted(
        {
            accounts.names.key(label)
            for said in carrying
            if said.sources and said.sources[-1].role == "witness"
            for label in [label_of(said.sources[-1], accounts.details[document])]
            if label is not None
        }
    )
    if witnesses:
        return [(key, _quoted(key, accounts)) for key in witnesses]
    digest = accounts.digests[document]
    cited = _cited_outlet(digest)
    if cited is not None:
        return [(cited, f"taken from {cited}, which the report cites")]
    return [(digest.outlet or digest.id, "first reporter: it names no other source")]


def _quoted(key: str, accounts: Accounts) -> str:
    also = accounts.names.also(key)
    names = f" (also called {', '.join(also)})" if also else ""
    return f"the innermost source quoted for it{names}"


def _why(why: str, documents: Iterable[str], accounts: Accounts) -> str:
    folded = sum(id in accounts.copy_roots for id in documents)
    if not folded:
        return why
    return f"{why}; {folded} {'copy' if folded == 1 else 'copies'} folded"


def _cited_outlet(digest: Digest) -> str | None:
    own = (digest.outlet or "").casefold()
    for outlet, relation in digest.cited:
        if relation in ("reports", "republishes") and outlet.casefold() != own:
            return outlet
    return None
