"""Names of organisations by their head nouns, ministries by portfolio, acronyms by definition."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import (
    adjectives,
    body_heads,
    countries,
    given_names,
    titles,
    words_of,
)
from reportedly.layers.actors.phrases import Phrases
from reportedly.layers.actors.units import country_before
from reportedly.layers.actors.words import Words
from reportedly.resources import tsv

_LINKS = frozenset({"of", "for", "on", "the", "and", "&", "-", "'s", "to", "in", "against"})
_LONGEST = 12
STATE_BODIES = {
    "army": "MIL", "military": "MIL", "armed forces": "MIL", "forces": "MIL", "troop": "MIL",
    "government": "GOV", "authority": "GOV", "administration": "GOV", "regime": "GOV",
    "police": "COP", "parliament": "PARL", "navy": "NAVY", "air force": "AIRFORCE",
    "intelligence services": "SPY", "intelligence service": "SPY", "security forces": "SEC",
    "ground forces": "MIL",
}  # fmt: skip
"""Bodies a state has one of: with a country they are one actor across reports."""
_NEWS = frozenset(("News", "Press", "Radio", "TV", "Television", "Broadcasting"))
_CAUSES = frozenset(("Committee", "Campaign", "Coalition", "Alliance", "Movement", "League"))
_HEAD_FIRST = frozenset(
    ("Bloc", "Parti", "Partido", "Partito", "Mouvement", "Movimiento", "Alianza", "Frente", "Lega")
)
"""Heads that stand before what they are named after, as in the Romance languages."""
_MINISTRIES = frozenset({"ministry", "ministries"})


@cache
def _portfolios() -> Phrases[tuple[str, str]]:
    return Phrases(
        (row["portfolio"], (row["code"], row["sector"])) for row in tsv("actors", "portfolios.tsv")
    )


def bodies(words: Words) -> Iterator[Candidate]:
    """Capitalised names that hold a head noun of organisations."""
    heads = body_heads()
    i = 0
    while i < len(words):
        if not words.caps[i] or words.titled[i]:
            i += 1
            continue
        end = _run(words, i)
        start = _start(words, i)
        found = [k for k in range(start, end) if words.forms[k] in heads]
        if found and end - start > 1:
            yield from _named(words, start, end, found)
        i = max(end, i + 1)


def _run(words: Words, first: int) -> int:
    """The end of a run of capitals joined by `of`, `for` and the like."""
    end = i = first
    linked = False
    while i < min(words.stop[first], first + _LONGEST):
        if words.caps[i] or words.forms[i][0].isdigit():
            i += 1
            end = i
        elif words.lows[i] in _LINKS and i > first:
            if words.lows[i] == "and" and not linked:
                break
            if words.lows[i] == "in" or (
                words.lows[i] in {"to", "against"} and not _links_on(words, i)
            ):
                break
            linked = linked or words.lows[i] in {"of", "for"}
            i += 1
        else:
            break
    return end


def _start(words: Words, first: int) -> int:
    """Leave out an opening word that is no part of the name."""
    form = words.forms[first]
    opens = words.first[first] and form in words_of("common-capitals")
    if opens and form not in body_heads() and form not in words_of("body-modifiers"):
        return first + 1
    return first


def _named(words: Words, start: int, end: int, found: list[int]) -> Iterator[Candidate]:
    """The name around the first head noun: back to the last link, on over links after it."""
    head = found[0]
    stop = _segment_end(words, head, end)
    while head + 1 < stop and any(k in found for k in range(head + 1, stop)):
        head = next(k for k in range(head + 1, stop) if k in found)
    last = head + 1
    if last < end and _links_on(words, last):
        last = _after_link(words, last, end)
    elif head == start and words.forms[head] in _HEAD_FIRST:
        last = stop
    for k in range(head - 1, start - 1, -1):
        if words.lows[k] in {"of", "for", "on", "to", "against", "in"}:
            start = k + 1
            break
    while start < head and (not words.caps[start] or words.forms[start] == "The"):
        start += 1
    made = _body(words, start, last, head)
    if made is not None:
        yield made
    rest = [k for k in found if k >= last]
    if rest:
        yield from _named(words, last, end, rest)


def _links_on(words: Words, at: int) -> bool:
    """Whether the link after a head noun goes on with the name."""
    low = words.lows[at]
    if low in {"to", "against"}:
        return words.forms[at - 1] in _CAUSES
    return low in {"of", "for", "on", "-"}


def _segment_end(words: Words, at: int, end: int) -> int:
    """The end of the stretch without links that begins at `at`."""
    while at < end and (words.caps[at] or words.lows[at] == "-"):
        at += 1
    return at


def _after_link(words: Words, at: int, end: int) -> int:
    """The end of a name that goes on over `of …`: to the end of a country, else of the run."""
    inner = at + 1
    while inner < end and not words.caps[inner]:
        inner += 1
    hit = countries().at(words.forms, inner) if inner < end else None
    if hit is not None:
        return hit[0]
    stop = _segment_end(words, inner, end)
    while stop + 1 < end and words.lows[stop] in {"and", "of", "the", "'s", "for", "&"}:
        further = stop + 1
        while further < end and not words.caps[further]:
            further += 1
        reach = _segment_end(words, further, end)
        if words.lows[stop] == "and" and any(
            words.forms[k] in body_heads() or words.forms[k] in given_names()
            for k in range(further, reach)
        ):
            break
        stop = reach
    return stop if stop > inner else at


def _body(words: Words, start: int, last: int, head: int) -> Candidate | None:
    if last - start < 2 or _country_holding(words, start, head):
        return None
    titled = titles().at(words.lows, start)
    if titled is not None and words.low(titled[0]) in {"of", "for"}:
        return None
    kind, sector = body_heads()[words.forms[head]]
    if words.forms[head] == "Bank" and words.forms[start] in {"West", "East", "Left", "Right"}:
        return None
    if any(words.forms[k] in _NEWS for k in range(start, last)):
        kind, sector = "media", "JRN"
    hit = adjectives().at(words.forms, start)
    country = hit[1] if hit is not None else country_before(words, start)
    country = country or _country_inside(words, head, last)
    only = hit is not None and hit[0] == head and last == head + 1
    if only and kind not in {"government", "military"}:
        return None
    entity = None
    if only and country is not None and words.lows[head] in STATE_BODIES:
        entity = f"actor:{country}-{STATE_BODIES[words.lows[head]]}"
    return Candidate(
        start,
        last,
        kind,
        "body-head",
        80,
        name=words.quote(start, last),
        entity=entity,
        country=country,
        sector=sector,
        head=words.lows[head],
    )


def _country_holding(words: Words, first: int, head: int) -> bool:
    """Whether the head noun is part of a country's name: the Russian Federation."""
    for i in range(max(first, head - 4), head + 1):
        hit = countries().at(words.forms, i)
        if hit is not None and hit[0] > head:
            return True
    return False


def _country_inside(words: Words, first: int, last: int) -> str | None:
    for i in range(first + 1, last):
        hit = countries().at(words.forms, i)
        if hit is not None and hit[0] <= last:
            return hit[1]
    return None


def ministries(words: Words) -> Iterator[Candidate]:
    """`the Russian defence ministry`, `Ukraine's Ministry of Defence`, `the Foreign Ministry`."""
    for i, low in enumerate(words.lows):
        if low not in _MINISTRIES:
            continue
        hit = None
        for start in (i - 2, i - 1):
            if start >= words.begin[i]:
                found = _portfolios().at(words.lows, start)
                if found is not None and found[0] == i:
                    hit = (start, i + 1, found[1])
                    break
        if hit is None and words.low(i + 1) in {"of", "for"}:
            at = i + 3 if words.low(i + 2) == "the" else i + 2
            found = _portfolios().at(words.lows, at) if at < len(words) else None
            if found is not None:
                hit = (i, found[0], found[1])
        if hit is not None:
            yield _ministry(words, *hit)


def _ministry(words: Words, first: int, last: int, portfolio: tuple[str, str]) -> Candidate:
    code, sector = portfolio
    country = country_before(words, first)
    start = first
    if country is not None:
        start = first - 2 if words.low(first - 1) == "'s" else first - 1
        if words.low(start - 1) in {"north", "south", "united", "saudi"}:
            start -= 1
    if words.low(last) == "of" and country is None:
        hit = countries().at(words.forms, last + 1) if last + 1 < len(words) else None
        if hit is not None:
            last, country = hit
    entity = f"actor:{country}-{code}" if country else None
    return Candidate(
        start,
        last,
        "government",
        "ministry",
        93,
        name=words.quote(start, last),
        entity=entity,
        country=country,
        sector=sector,
        head=f"ministry {code}",
    )
