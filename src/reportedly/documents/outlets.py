"""The register of outlets: which names in a text are news agencies, papers, broadcasters, sites.

A register of one's own (`[sources] outlets`) stands beside the shipped one, in the same columns.
Names that no register holds are known by their last word, as "The Hill Country Gazette" is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

import msgspec

from reportedly.documents.own_outlets import own_rows
from reportedly.resources import tsv

_WORD = re.compile(r"\w+")
_RUN = re.compile(
    r"(?:[A-ZÀ-ÞА-ЯІЇЄ][\w&-]*|\d{1,2}\b)"
    r"(?:[ \xa0](?:(?:of|the|de|la)[ \xa0])?(?:[A-ZÀ-ÞА-ЯІЇЄ][\w&-]*|\d{1,2}\b|&)){1,6}"
)
_PART = re.compile(r"[^ \xa0]+")
_OPENING = frozenset({"source", "sources", "earlier", "meanwhile", "quoting", "citing"})
_OPENING_NAMES = frozenset({"new", "all", "first", "last", "one", "free", "off", "big"})
"""Function words that also open names of outlets: "New Vision", "First Post"."""


OPENING = "opening"
"""Strength of a word that begins a name."""


class Outlet(msgspec.Struct, frozen=True):
    """One outlet of the register; `country` is ISO 3166 alpha-3."""

    name: str
    kind: str
    country: str
    domain: str
    state_owned: bool


class Named(msgspec.Struct, frozen=True):
    """An outlet's name at `[start, end)` of a text; `plain` when the name means nothing else."""

    start: int
    end: int
    outlet: Outlet
    plain: bool


Entries = Mapping[str, list[tuple[str, Outlet, bool]]]


@cache
def _register(own: str) -> Entries:
    doubtful = {row["name"] for row in tsv("outlets", "ambiguous.tsv")}
    by_word: dict[str, list[tuple[str, Outlet, bool]]] = defaultdict(list)
    for row, mine in chain(
        ((row, True) for row in own_rows(own)),
        ((row, False) for row in tsv("outlets", "outlets.tsv")),
    ):
        outlet = Outlet(
            row["name"], row["kind"], row["country"], row["domain"], row["state_owned"] == "yes"
        )
        for name in (row["name"], *filter(None, row["variants"].split("|"))):
            first = _WORD.search(name)
            if first and first.start() == 0:
                by_word[first.group()].append((name, outlet, mine or name not in doubtful))
    for entries in by_word.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(by_word)


def named_outlets(text: str, own: str = "") -> Iterator[Named]:
    """Every name of an outlet in `text`, in order, the longest at each place.

    `own` is the path of a register beside the shipped one, "" for none.
    """
    shaped = list(_shaped(text))
    listed = [
        each
        for each in _listed(text, _register(own))
        if not any(_longer_name(one, each, text) for one in shaped)
    ]
    taken = [(each.start, each.end) for each in listed]
    free = [
        each
        for each in shaped
        if not any(each.start < end and start < each.end for start, end in taken)
    ]
    yield from sorted(listed + free, key=lambda each: each.start)


def _longer_name(shaped: Named, listed: Named, text: str) -> bool:
    """Whether a listed name is but the beginning of another: "The Hill" of "The Hill Gazette".

    A listed name with what it is behind it stays itself: "AFP News Agency".
    """
    if not (shaped.start <= listed.start and listed.end < shaped.end):
        return False
    return text[listed.end : shaped.end].strip() not in _name_words()


def _listed(text: str, register: Entries) -> Iterator[Named]:
    done = 0
    for word in _WORD.finditer(text):
        entries = register.get(word.group())
        if entries is None or word.start() < done:
            continue
        for name, outlet, plain in entries:
            end = word.start() + len(name)
            same = text.startswith(name, word.start()) or (
                " " in name and text[word.start() : end].replace("\xa0", " ") == name
            )
            if same and not (end < len(text) and (text[end].isalnum() or text[end] == "_")):
                yield Named(word.start(), end, outlet, plain)
                done = end
                break


@cache
def _name_words() -> Mapping[str, bool]:
    """Words that end a name to whether they hardly end anything else's."""
    rows = tsv("outlets", "name-words.tsv")
    return {row["word"]: row["strength"] == "strong" for row in rows if row["strength"] != OPENING}


@cache
def _opening_words() -> frozenset[str]:
    """Words that begin names of outlets: "Radio Ostrov"."""
    rows = tsv("outlets", "name-words.tsv")
    return frozenset(row["word"] for row in rows if row["strength"] == OPENING)


@cache
def _openers() -> frozenset[str]:
    """Words that may stand before a name with a capital and are no part of it."""
    words = {row["word"] for row in tsv("lexicons", "en", "function-words.tsv")}
    return frozenset(words - _OPENING_NAMES) | _OPENING


def _shaped(text: str) -> Iterator[Named]:
    """Names of outlets by their last word, with at least one more word of the name before it."""
    for run in _RUN.finditer(text):
        words = [(word.start(), word.group()) for word in _PART.finditer(run.group())]
        while words and words[0][1] != "The" and words[0][1].casefold() in _openers():
            words.pop(0)
        plain = _ending([word for _, word in words])
        if plain is not None:
            start = run.start() + words[0][0]
            name = " ".join(text[start : run.end()].split())
            yield Named(start, run.end(), Outlet(name, "", "", "", state_owned=False), plain)


def shortened(text: str, own: str | None) -> Iterator[Named]:
    """Where a report speaks of its own outlet by the last word of its name: "told the Gazette"."""
    words = (own or "").split()
    if len(words) < 2 or _ending(words) is None:
        return
    for found in re.finditer(rf"\bthe {re.escape(words[-1])}\b", text):
        outlet = Outlet(" ".join(words), "", "", "", state_owned=False)
        yield Named(found.start() + len("the "), found.end(), outlet, plain=True)


def _ending(named: list[str]) -> bool | None:
    """Whether a name is an outlet's for sure; None where no word of it is one of an outlet."""
    bare = named[1:] if named[:1] == ["The"] else named
    if len(bare) > 1 and bare[0] in _opening_words():
        return True
    for length in (2, 1):
        strength = _name_words().get(" ".join(bare[-length:]))
        if strength is not None and len(bare) > length:
            return strength
    return None


def same_outlet(name: str | None, outlet: str, own: str = "") -> bool:
    """Whether a bearer's outlet name or domain means the outlet `outlet`."""
    if not name:
        return False
    said = _plain(name)
    for entries in _register(own).values():
        for variant, entry, _ in entries:
            if entry.name == outlet and said in (_plain(variant), _plain(entry.domain)):
                return True
    return said == _plain(outlet)


def _plain(name: str) -> str:
    bare = name.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.removeprefix("the ").split("/")[0].strip()
