"""Citations: which outlets a report says it took something from, and whose copy it is.

Photo credits are never citations. `reports`: the outlet's own reporting is passed on. `quotes`:
somebody spoke to the outlet. `republishes`: the page says it is the outlet's text or names it as
its origin. `self`: the outlet speaks of itself in its own text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Literal

import msgspec

from reportedly.documents import citing_words
from reportedly.documents.outlets import Named, named_outlets, same_outlet, shortened
from reportedly.documents.own_outlets import digest_of_outlets
from reportedly.documents.republication import republications
from reportedly.records import Citation, Reading, Span
from reportedly.steps import Step, step

_WINDOW = 110
"""Characters before and after a name in which the citing words must lie."""

_VERSION = "2"
_DIGITS = 8
_NOUNS = ("media", "press", "television", "newspapers", "TV", "agencies", "outlets", "broadcasters")

_NO_NAME_WORDS = (
    "the a an this that his her its their our one another monday tuesday wednesday thursday "
    "friday saturday sunday russian ukrainian israeli local state on in"
)
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())

Relation = Literal["reports", "quotes", "republishes", "self"]


class Found(msgspec.Struct, frozen=True):
    """A citation at `[start, end)` of a paragraph."""

    start: int
    end: int
    outlet: str
    relation: Relation
    rule: str


def citations_with(register: str = "") -> Step:
    """The step that gives `cites`, in text order, each with the words that cite.

    `register` is the path of a user's register of outlets (`[sources] outlets`), "" for none. Its
    content is part of the step's version, so that an edited register reads the same heap again.

    Raises:
        UsageError: the register cannot be used.
    """
    digest = digest_of_outlets(register)
    version = f"{_VERSION}+{digest[:_DIGITS]}" if digest else _VERSION

    @step("citations", version=version, needs=("zones",), gives=("cites",))
    def read(reading: Reading) -> Reading:
        label = f"citations/{version}"
        found: dict[Span, Citation] = {}
        for part in reading.parts:
            text = part.span.quote(reading.text)
            for each in cited_in(text, reading.document.outlet, register):
                span = Span(part.span.start + each.start, part.span.start + each.end)
                made_by = f"{label}:{each.rule}"
                said = span.quote(reading.text)
                found.setdefault(span, Citation(span, said, each.outlet, each.relation, made_by))
        for cite in republications(reading, label, register):
            found.setdefault(cite.span, cite)
        return msgspec.structs.replace(reading, cites=tuple(found[key] for key in sorted(found)))

    return read


citations = citations_with()
"""Citations with the shipped register alone."""


def cited_in(text: str, own: str | None, register: str = "") -> Iterator[Found]:
    """The citations in one paragraph of a report whose own outlet is `own`, where known."""
    taken: list[tuple[int, int]] = []
    for name in chain(named_outlets(text, register), shortened(text, own)):
        found = _cited(text, name, own, register)
        if found is not None:
            taken.append((name.start, name.end))
            yield found
    for found in _without_register(text):
        if not any(found.start < end and start < found.end for start, end in taken):
            taken.append((found.start, found.end))
            yield found


def _cited(text: str, name: Named, own: str | None, register: str) -> Found | None:
    outlet = name.outlet.name
    before = text[max(0, name.start - _WINDOW) : name.start]
    floor, limit = name.start - len(before), name.end + _WINDOW
    own_name = own is not None and same_outlet(own, outlet, register)
    sure = (
        name.plain
        or own_name
        or bool(
            citing_words.described_after().match(text, name.end)
            or citing_words.described_before().search(before)
        )
    )

    def cite(start: int, end: int, relation: Relation, rule: str) -> Found:
        return Found(start, end, outlet, "self" if own_name else relation, rule)

    after = citing_words.after().match(text, name.end, limit)
    if after and (sure or not after.group("saying")):
        relation: Relation = "quotes" if after.group("quoting") else "reports"
        return cite(name.start, after.end(), relation, "outlet-verb")
    itself = citing_words.itself().match(text, name.end, limit) if sure else None
    if itself:
        return cite(name.start, itself.end(), "self" if own is None else "reports", "own-voice")
    told = citing_words.before("told").search(before) if sure else None
    if told:
        return cite(floor + told.start(), name.end, "quotes", "told-outlet")
    by = citing_words.before("reported").search(before) if sure else None
    if by:
        return cite(floor + by.start(), name.end, "reports", "by-outlet")
    return None


def _without_register(text: str) -> Iterator[Found]:
    if not any(noun in text for noun in _NOUNS) and not citing_words.described_after().search(text):
        return
    for rule in ("unlisted", "unnamed"):
        before, after = getattr(citing_words, rule)()
        for match in before.finditer(text):
            name = match.group("name").rstrip(".’'")
            end = match.start("name") + len(name)
            if rule == "unlisted" and not _is_name(name):
                continue
            told: Relation = "quotes" if match.group("told") else "reports"
            yield Found(match.start(), end, name, told, rule)
        for match in after.finditer(text):
            relation: Relation = "quotes" if match.group("quoting") else "reports"
            name = match.group("name")
            if rule == "unnamed" or _is_name(name):
                yield Found(match.start(), match.end(), name, relation, rule)


def _is_name(name: str) -> bool:
    """Whether capitals make a name: no article or adjective alone, no owner of a website."""
    first = name.partition(" ")[0].lower()
    return (
        not name.endswith(("’s", "'s"))
        and (" " in name or first not in _NO_NAMES)
        and (not first.startswith(("state-", "local", "state")))
    )
