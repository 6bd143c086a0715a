"""Independent lines: reports folded to the roots their knowledge comes from.

A root is whoever an account rests on: the witness, party or document quoted for the event; else
the first reporter. A copy rests on what it copies; a report that takes the account from another
outlet rests on what that outlet's report rests on, where it is held, else on that outlet.
Agencies and newspapers that pass on what somebody said are conduits and add no line. Who denies
it gives an account too. A report that repeats a root's number in nobody's name stands on that
root's line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.records import Attribution, Copy, Event, IndependentLine, Source
from reportedly.records.linked import RootKind
from reportedly.stories.digest import Detail, Digest
from reportedly.stories.numbers import Number, number_of
from reportedly.stories.offices import office_of
from reportedly.stories.parties import taking_part
from reportedly.stories.publishers import outlet_key, ownership, publisher, taken_from
from reportedly.stories.roots import COPIED, DENIES, INNERMOST, Root, because, known_as, together
from reportedly.stories.sources import SourceNames, head_of, label_of, same_entity
from reportedly.stories.unnamed import innermost
from reportedly.stories.words import content_words

NO_ACCOUNT = frozenset({"criticise", "demand", "request", "vow", "intend", "predict", "question"})
"""Acts of saying that take an event for given and tell nothing of it."""
_KINDS: dict[str, RootKind] = {"document": "document", "media": "outlet"}
OUTLETS = frozenset({"outlet", "first_reporter"})


class Accounts(msgspec.Struct, frozen=True):
    """What the lines of one story are drawn from."""

    digests: Mapping[str, Digest]
    details: Mapping[str, Detail]
    copy_roots: Mapping[str, str]
    """Report to the report it descends from."""
    names: SourceNames
    likeness: Mapping[tuple[str, str], float]
    """Of sorted pairs of reports, 0..1; pairs that are missing are not alike."""
    repeated: Mapping[str, Mapping[Number, str]] = {}
    """Report to the numbers it repeats in nobody's name, each with the source that gave it."""


def carries(said: Attribution, event: Event) -> bool:
    """Whether an act of saying carries an event: linked to it, holding it, or stating its toll."""
    if event.id in said.events or set(event.figures) & set(said.figures):
        return True
    return any(
        span.start <= told.start and told.end <= span.end
        for span in said.content.spans
        for told in (event.span, *event.also)
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
    carrying: Mapping[str, tuple[Attribution, ...]],
    accounts: Accounts,
    told: Mapping[str, Sequence[Event]] | None = None,
    denying: Mapping[str, Sequence[Attribution]] | None = None,
) -> tuple[IndependentLine, ...]:
    """The lines of one incident.

    Args:
        carrying: every report that tells of it, to the attributions that carry it there.
        accounts: of the incident's story.
        told: what each of these reports tells of it.
        denying: reports to the attributions that deny it.
    """
    folding = _Folding(carrying, accounts, told or {})
    found: dict[str, tuple[Root, dict[str, str | None]]] = {}
    for document in sorted(carrying):
        for root in folding.roots(document):
            first, documents = found.get(root.name, (root, {}))
            documents[document] = root.through
            found[root.name] = (together(root, first), documents)
    for document, denials in sorted((denying or {}).items()):
        for root in folding.quoted(document, denials, DENIES):
            first, documents = found.get(root.name, (root, {}))
            documents.setdefault(document, None)
            found[root.name] = (together(first, root), documents)
    repeating = folding.repeating({name: set(own) for name, (_, own) in found.items()})
    return tuple(
        IndependentLine(
            name,
            tuple(sorted({*documents, *repeating[name]})),
            _why(root, documents, len(repeating[name]), accounts),
            root.kind,
        )
        for name, (root, documents) in sorted(found.items())
    )


class _Folding:
    """Reports of one incident, and what each rests on."""

    def __init__(
        self,
        carrying: Mapping[str, tuple[Attribution, ...]],
        accounts: Accounts,
        told: Mapping[str, Sequence[Event]],
    ) -> None:
        self._carrying = carrying
        self._accounts = accounts
        self._told = told
        self._parties = [
            party
            for document, events in told.items()
            for event in events
            for party in taking_part(
                (*event.actors, *event.recipients), event, accounts.details[document].attributions
            )
        ]

    def roots(self, document: str, seen: frozenset[str] = frozenset()) -> list[Root]:
        """What a report rests on, copies and citations followed to their end."""
        accounts, seen = self._accounts, seen | {document}
        origin = accounts.copy_roots.get(document)
        if origin in self._carrying and origin not in seen:
            return self._kept(document, self.roots(str(origin), seen))
        quoted = self.quoted(document, self._carrying[document])
        if quoted:
            return quoted
        if origin is not None:
            return [Root(self._outlet(origin), COPIED, "first_reporter")]
        return self._passed_on(document, seen)

    def _kept(self, document: str, roots: list[Root]) -> list[Root]:
        """Of what the origin of a copy rests on, what the copy has not cut."""
        detail = self._accounts.details[document]
        labels = (
            label_of(each.sources[-1], detail) for each in detail.attributions if each.sources
        )
        named = {self._accounts.names.key(label) for label in labels if label is not None}
        kept = [root for root in roots if root.name in named or root.kind in OUTLETS]
        return kept or roots

    def quoted(
        self, document: str, said: Iterable[Attribution], act: str = INNERMOST
    ) -> list[Root]:
        """The witnesses, parties and documents behind attributions that tell of it, or deny it."""
        accounts, names = self._accounts, self._accounts.names
        detail = accounts.details[document]
        roots: dict[str, Root] = {}
        told = [each for each in said if each.act not in NO_ACCOUNT]
        for each in _of_the_body(told, detail) or told:
            source, told_in = innermost(each, document, accounts.digests, accounts.details)
            if source is None or source.role != "witness":
                continue
            label = label_of(source, told_in)
            if label is not None:
                key = names.key(label)
                kind = self._kind(key, source)
                acts = frozenset({DENIES if each.act == "deny" else act})
                root = Root(key, INNERMOST, kind, None, known_as(names, key), acts)
                roots[key] = together(root, roots.get(key, root))
        return [roots[key] for key in sorted(roots)]

    def repeating(self, lines: Mapping[str, set[str]]) -> dict[str, list[str]]:
        """Roots to the reports that repeat a number of the incident which the root alone gave."""
        numbers = self._numbers()
        found: dict[str, list[str]] = {name: [] for name in lines}
        for document in sorted(self._carrying):
            repeated = self._accounts.repeated.get(document, {})
            for key in sorted({key for number, key in repeated.items() if number in numbers}):
                if key in lines and document not in lines[key]:
                    found[key].append(document)
        return found

    def _numbers(self) -> set[Number]:
        numbers: set[Number] = set()
        for document, said in self._carrying.items():
            figures = self._accounts.details[document].figures
            ids = [id for each in said for id in each.figures]
            ids += [id for event in self._told.get(document, ()) for id in event.figures]
            stated = (number_of(figures.get(id)) for id in ids)
            numbers.update(number for number in stated if number is not None)
        return numbers

    def _kind(self, label: str, source: Source) -> RootKind:
        words, head = set(content_words(label)), head_of(label)
        for party in self._parties:
            called = party.name or party.quote
            named = set(content_words(called))
            same = (words <= named or named <= words) and head == head_of(called)
            if (words and named and same) or same_entity(source, party.entity):
                return "party"
        return "witness" if office_of(label) else _KINDS.get(source.kind, "witness")

    def _passed_on(self, document: str, seen: frozenset[str]) -> list[Root]:
        digests, details = self._accounts.digests, self._accounts.details
        told = self._told.get(document, ())
        outlet = taken_from(digests[document], details[document], told)
        if outlet is None:
            why = "first reporter: it names no other source"
            return [Root(self._outlet(document), why, "first_reporter")]
        report = self._report_of(outlet, document)
        if report is None or report in seen:
            return [Root(outlet, f"taken from {outlet}, which the report cites", "outlet")]
        through = self._outlet(report)
        return [msgspec.structs.replace(root, through=through) for root in self.roots(report, seen)]

    def _report_of(self, outlet: str, document: str) -> str | None:
        """The first report of an outlet that tells of it, if it is no later than the document."""
        until = self._accounts.digests[document].published or "~"
        held = [
            id
            for id in self._carrying
            if id != document
            and outlet_key(self._outlet(id)) == outlet_key(outlet)
            and (self._accounts.digests[id].published or "") <= until
        ]
        return min(
            held, key=lambda id: (self._accounts.digests[id].published or "", id), default=None
        )

    def _outlet(self, document: str) -> str:
        named = publisher(self._accounts.digests[document], self._accounts.details[document])
        return named or f"an unnamed outlet ({document})"


def _of_the_body(said: Iterable[Attribution], detail: Detail) -> list[Attribution]:
    """Those that do not stand in a headline, which tells in short what the body tells in full."""
    return [
        each
        for each in said
        if not any(
            start <= span.start < end
            for start, end in detail.headlines
            for span in (*each.content.spans, *each.cue.spans)
        )
    ]


def _why(
    root: Root, documents: Mapping[str, str | None], repeating: int, accounts: Accounts
) -> str:
    told = [because(root) + (ownership(root.name) if root.kind in OUTLETS else "")]
    folded = sum(id in accounts.copy_roots for id in documents)
    if folded:
        told.append(f"{folded} {'copy' if folded == 1 else 'copies'} folded")
    through = sorted({outlet for outlet in documents.values() if outlet is not None})
    told += [f"passed on from {outlet}" for outlet in through]
    if repeating:
        reports = "1 report repeats" if repeating == 1 else f"{repeating} reports repeat"
        told.append(f"{reports} its number and name{'s' if repeating == 1 else ''} nobody")
    return "; ".join(told)
