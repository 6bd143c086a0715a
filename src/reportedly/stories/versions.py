"""Which reports are versions of one document: an article that its outlet has edited.

Two reports are versions of one document when they have one address, or one headline of one
outlet within a week, and the change is small. A page that is filled anew every day under one
address, and a daily report under one headline, share too little of their wording.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from reportedly.records import Edition, Version
from reportedly.stories.clusters import components
from reportedly.stories.editing import changes, kept, retold

LABEL = "versions/1"
AT_ONE_ADDRESS, RETOLD = 0.3, 0.5
"""Shares of the shorter text that stand in the other word for word, or in like words."""
UNDER_ONE_HEADLINE = 0.5
"""Share word for word: a headline is weaker evidence than an address."""
DAYS = 7
REACH = 3
"""Earlier texts of one address or headline that a text is compared with: pages are filled anew."""
_CAMPAIGN = re.compile(r"^(?:utm_\w+|fbclid|gclid|yclid|ref|cmpid|ns_\w+|at_\w+)$", re.IGNORECASE)

Basis = Literal["id", "address", "headline"]


TextOf = Callable[[Edition], str]


def address(url: str | None) -> str | None:
    """What an URL points at: no scheme, `www.`, fragment or campaign; None for a site's front."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip() if "//" in url else f"//{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    query = [pair for pair in parse_qsl(parts.query) if not _CAMPAIGN.match(pair[0])]
    path = parts.path.rstrip("/")
    if not host or not (path or query):
        return None
    return f"{host}{path}" + (f"?{urlencode(sorted(query))}" if query else "")


def versions(editions: Iterable[Edition], text_of: TextOf) -> Iterator[Version]:
    """Every text that supersedes another, in a stable order, with what was edited.

    Args:
        editions: every stored text. The result does not depend on their order.
        text_of: gives the text of an edition; asked only for likely versions.
    """
    by_document: dict[str, list[Edition]] = {}
    for each in sorted(editions, key=lambda one: (one.recorded_at, *one.age)):
        by_document.setdefault(each.document, []).append(each)
    newest = {id: own[-1] for id, own in by_document.items()}
    joined = _joined(list(newest.values()), text_of)
    edited = {id for id, own in by_document.items() if len(own) > 1}
    for group in components({*edited, *(id for pair in joined for id in pair)}, joined):
        bases = [basis for pair, basis in joined.items() if pair[0] in group]
        ordered = sorted(group, key=lambda id: newest[id].age)
        chain = [edition for id in ordered for edition in by_document[id]]
        yield from _chained(chain, min(bases, default="id"), text_of)


def _joined(newest: Sequence[Edition], text_of: TextOf) -> dict[tuple[str, str], Basis]:
    """Pairs of documents that are one, each with what makes them one."""
    found: dict[tuple[str, str], Basis] = {}
    for earlier, later in _neighbours(newest, lambda one: address(one.url)):
        before, after = text_of(earlier), text_of(later)
        if kept(before, after) >= AT_ONE_ADDRESS or retold(before, after) >= RETOLD:
            found[earlier.document, later.document] = "address"
    for earlier, later in _neighbours(newest, _headline):
        pair = (earlier.document, later.document)
        likely = pair not in found and _near(earlier, later)
        if likely and kept(text_of(earlier), text_of(later)) >= UNDER_ONE_HEADLINE:
            found[pair] = "headline"
    return found


def _neighbours(
    newest: Iterable[Edition], shelf: Callable[[Edition], object | None]
) -> Iterator[tuple[Edition, Edition]]:
    """Editions of one shelf, each with the few that came before it."""
    shelves: dict[object, list[Edition]] = {}
    for each in sorted(newest, key=lambda one: one.age):
        key = shelf(each)
        if key is not None:
            shelves.setdefault(key, []).append(each)
    for held in shelves.values():
        for at, later in enumerate(held):
            for earlier in held[max(0, at - REACH) : at]:
                yield earlier, later


def _headline(edition: Edition) -> tuple[str, str] | None:
    site = urlsplit(edition.url or "").hostname
    outlet, title = (edition.outlet or site or ""), (edition.title or "")
    if not outlet or not title:
        return None
    return " ".join(outlet.casefold().split()), " ".join(title.casefold().split())


def _near(left: Edition, right: Edition) -> bool:
    if not left.published or not right.published:
        return True
    days = [date.fromisoformat(each.published[:10]) for each in (left, right) if each.published]
    return abs((days[1] - days[0]).days) <= DAYS


def _chained(chain: Sequence[Edition], basis: Basis, text_of: TextOf) -> Iterator[Version]:
    for number, (earlier, later) in enumerate(pairwise(chain), 2):
        yield Version(
            document=later.document,
            sha256=later.sha256,
            previous=earlier.document,
            previous_sha256=earlier.sha256,
            first=chain[0].document,
            number=number,
            basis="id" if later.document == earlier.document else basis,
            changes=changes(text_of(earlier), text_of(later)),
            made_by=f"{LABEL}:small-change",
        )
