"""Toponyms with their mentions given: how well names are resolved, apart from how well found.

    python -m evaluation.given_toponyms --shared ../shared [--every N] [--errors N]

Every gold mention with coordinates is handed to the resolver as it stands, together with the
other gold mentions of its text and nothing else; a mention without an entry counts as wrong.
Prints accuracy at 161, 25 and 10 km and the share in the right first-order division (that of
the nearest gazetteer place to the gold point), of all, and how many were left ambiguous.
"""

from __future__ import annotations

import argparse
import gzip
import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import cos, radians
from pathlib import Path
from typing import Any

from reportedly.layers.gazetteer import Entry, open_gazetteer
from reportedly.layers.places.finding import exactly
from reportedly.layers.places.patterns import link, want
from reportedly.layers.places.resolving import Choice, kilometres, resolve
from reportedly.layers.places.toponym import Toponym
from reportedly.layers.tokenisation import tokenise
from reportedly.records import Span, Token

HERE = Path(__file__).parent
SETS = {"TR-News": "trnews", "LGL": "lgl", "GeoWebNews dev": "geowebnews_dev"}
DISTANCES = (161, 25, 10)
SQUARE = 1


def main() -> None:
    """Parse, resolve, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    arguments.add_argument("--every", type=int, default=1, help="every Nth text only")
    arguments.add_argument("--errors", type=int, default=0, help="print the first N errors")
    asked = arguments.parse_args()
    for name, file in SETS.items():
        with gzip.open(asked.shared / "data" / "geo" / f"{file}.jsonl.gz", "rt") as lines:
            texts = [json.loads(line) for line in lines][:: asked.every]
        print(name, scores(texts, asked.errors))


def scores(texts: Sequence[Mapping[str, Any]], errors: int = 0) -> dict[str, float]:
    """Shares over all gold mentions with coordinates."""
    gold = 0
    near = dict.fromkeys(DISTANCES, 0)
    division = ambiguous = missing = 0
    for text in texts:
        for mention, choice in resolved(text):
            gold += 1
            if choice is None:
                missing += 1
                errors -= _told(errors, text, mention, "no entry")
                continue
            best = choice.ranked[0][1]
            ambiguous += not choice.clear
            away = _away(best, mention)
            for distance in DISTANCES:
                near[distance] += away <= distance
            division += _same_division(best, mention)
            if away > DISTANCES[0]:
                errors -= _told(
                    errors, text, mention, f"{best.name}, {best.country}, {away:.0f} km"
                )
    shares = {f"acc@{distance}km": count / gold for distance, count in near.items()}
    more = {"admin1": division / gold, "ambiguous": ambiguous / gold, "missing": missing / gold}
    return {name: round(share, 3) for name, share in {**shares, **more}.items()} | {"gold": gold}


def resolved(text: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], Choice | None]]:
    """The gold mentions with coordinates, and what the resolver makes of them."""
    said = text["text"]
    tokens = [Token(Span(a, b), said[a:b], said[a:b].lower()) for a, b in tokenise(said)]
    mentions = [each for each in text["toponyms"] if each.get("core", True)]
    mentions.sort(key=lambda each: each["start"])
    found: list[tuple[Mapping[str, Any], Toponym]] = []
    for mention in mentions:
        first = bisect_left(tokens, mention["start"], key=lambda token: token.span.start)
        last = bisect_left(tokens, mention["end"], key=lambda token: token.span.start) - 1
        toponym = exactly(tokens, first, last) if first <= last else None
        if toponym is not None:
            found.append((mention, toponym))
        elif mention.get("lat") is not None:
            yield mention, None
    toponyms = [toponym for _, toponym in found]
    link(toponyms, tokens)
    for toponym in toponyms:
        want(toponym, tokens)
    for (mention, _), choice in zip(found, resolve(toponyms), strict=True):
        if mention.get("lat") is not None:
            yield mention, choice


def _told(left: int, text: Mapping[str, Any], mention: Mapping[str, Any], reason: str) -> int:
    if left <= 0:
        return 0
    start, end = mention["start"], mention["end"]
    around = text["text"][max(0, start - 30) : end + 20].replace("\n", " ")
    point = f"{mention['lat']:.2f} {mention['lon']:.2f}"
    print(f"  {text['text'][start:end]!r} {point} | {reason} | {around}")
    return 1


def _away(entry: Entry, mention: Mapping[str, Any]) -> float:
    if entry.geonameid and str(entry.geonameid) == str(mention.get("geonameid")):
        return 0.0
    return kilometres(entry, _point(mention["lat"], mention["lon"]))


def _point(lat: float, lon: float) -> Entry:
    return Entry(number=0, name="", kind="settlement", lat=lat, lon=lon, country=None, admin1="",
                 admin1_name=None, geonameid=None, population=0)  # fmt: skip


def _same_division(entry: Entry, mention: Mapping[str, Any]) -> bool:
    there = _nearest(round(mention["lat"], 3), round(mention["lon"], 3))
    if there is None or entry.kind in ("country", "continent", "region"):
        return _away(entry, mention) <= DISTANCES[0]
    return (entry.country, entry.admin1) == (there.country, there.admin1)


@cache
def _nearest(lat: float, lon: float) -> Entry | None:
    """The settlement nearest to a point, within a degree."""
    best: tuple[float, Entry] | None = None
    for row in (int(lat) - SQUARE, int(lat), int(lat) + SQUARE):
        for column in (int(lon) - SQUARE, int(lon), int(lon) + SQUARE):
            for entry in _squares().get((row, column), ()):
                across = (entry.lon - lon) * cos(radians(lat))
                far = (entry.lat - lat) ** 2 + across**2
                if best is None or far < best[0]:
                    best = (far, entry)
    return None if best is None else best[1]


@cache
def _squares() -> dict[tuple[int, int], list[Entry]]:
    squares: dict[tuple[int, int], list[Entry]] = {}
    gazetteer = open_gazetteer()
    for country in gazetteer.header["countries"]:
        for entry in gazetteer.within(country):
            if entry.kind in ("capital", "settlement"):
                squares.setdefault((int(entry.lat), int(entry.lon)), []).append(entry)
    return squares


if __name__ == "__main__":
    main()
