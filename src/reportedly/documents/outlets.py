"""The register of outlets: which names in a text are news agencies, papers, broadcasters, sites."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.resources import tsv

_WORD = re.compile(r"\w+")


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


@cache
def _register() -> dict[str, list[tuple[str, Outlet, bool]]]:
    doubtful = {row["name"] for row in tsv("outlets", "ambiguous.tsv")}
    by_word: dict[str, list[tuple[str, Outlet, bool]]] = defaultdict(list)
    for row in tsv("outlets", "outlets.tsv"):
        outlet = Outlet(
            row["name"], row["kind"], row["country"], row["domain"], row["state_owned"] == "yes"
        )
        for name in (row["name"], *filter(None, row["variants"].split("|"))):
            first = _WORD.search(name)
            if first and first.start() == 0:
                by_word[first.group()].append((name, outlet, name not in doubtful))
    for entries in by_word.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(by_word)


def named_outlets(text: str) -> Iterator[Named]:
    """Every registered name in `text`, in order, the longest at each place."""
    register = _register()
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


def same_outlet(name: str | None, outlet: str) -> bool:
    """Whether a bearer's outlet name or domain means the registered outlet `outlet`."""
    if not name:
        return False
    said = _plain(name)
    for entries in _register().values():
        for variant, entry, _ in entries:
            if entry.name == outlet and said in (_plain(variant), _plain(entry.domain)):
                return True
    return said == _plain(outlet)


def _plain(name: str) -> str:
    bare = name.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.removeprefix("the ").split("/")[0].strip()
