"""Finding toponyms: the longest stretch of words, capitals and all, that the tables know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.layers.gazetteer import (
    AnyGazetteer,
    Entry,
    abbreviations,
    demonyms,
    fold,
    land_regions,
    open_gazetteer,
    regions,
)
from reportedly.layers.places.resolving import kilometres
from reportedly.layers.places.toponym import Toponym
from reportedly.layers.places.words import words
from reportedly.records import Token

LONGEST = 7
"""Words a toponym may have, hyphens counted."""
SAME_LAND_KM = 600.0
SHORTEST = 3
"""Letters a gazetteer name needs; shorter ones are taken from the hand-made tables only."""


def find(
    tokens: Sequence[Token], start: int, stop: int, gazetteer: AnyGazetteer | None = None
) -> Iterator[Toponym]:
    """The toponyms known to the tables among `tokens[start:stop]`, a sentence, left to right.

    Without a `gazetteer` the shipped one is asked.
    """
    at = start
    gazetteer = gazetteer or open_gazetteer()
    while at < stop:
        found = None
        if tokens[at].form[0].isupper():
            found = _longest(tokens, at, stop, gazetteer)
        if found is None:
            at += 1
        else:
            yield found
            at = found.last + 1


def exactly(
    tokens: Sequence[Token], first: int, last: int, gazetteer: AnyGazetteer | None = None
) -> Toponym | None:
    """The toponym that the tokens `[first, last]` are; None where no table has it.

    What a table has without `the`, a direction or the noun of its kind counts as the same place:
    `the Gulf`, `North London`, `Sokoto State`, `Colchester Hospital`.
    """
    known = gazetteer or open_gazetteer()
    while first < last and tokens[first].form.lower() in words("function"):
        first += 1
    if first < last and tokens[last].form == ".":
        short = _short(tokens, first, last - 1, _joined(tokens, first, last - 1))
        if short is not None:
            return short
    whole = _known(tokens, first, last, _joined(tokens, first, last), known)
    if whole is not None or first == last:
        return whole
    for start in range(first, last + 1):
        for stop in range(last, start - 1, -1):
            if stop - start < last - first and tokens[start].form[0].isupper():
                part = _known(tokens, start, stop, _joined(tokens, start, stop), known)
                if part is not None and part.rule != "abbreviation":
                    return part
    return None


def _longest(
    tokens: Sequence[Token], at: int, stop: int, gazetteer: AnyGazetteer
) -> Toponym | None:
    for last in reversed(_ends(tokens, at, stop)):
        form = tokens[at].form if last == at else _joined(tokens, at, last)
        if last == at and form.lower() in words("function"):
            return None
        found = _known(tokens, at, last, form, gazetteer)
        if found is not None:
            return found
    return None


def _known(
    tokens: Sequence[Token], first: int, last: int, form: str, gazetteer: AnyGazetteer
) -> Toponym | None:
    short = _short(tokens, first, last, form)
    if short is not None:
        return short
    people = demonyms().get(form) or (demonyms().get(form.title()) if form.isupper() else None)
    if people is not None and len(form) >= SHORTEST:
        return Toponym(first, last, fold(form), (people,), "demonym", demonym=True, fixed=True)
    key = fold(form)
    region = regions().get(key)
    entries = gazetteer.find(key) if _nameable(form, key) else ()
    if last == first:
        entries = tuple(e for e in entries if e.kind != "admin2")
    if region is not None:
        return Toponym(first, last, key, _with_region(region, entries), "region")
    if entries and (len(key) >= SHORTEST or entries[0].kind == "country"):
        return Toponym(first, last, key, entries, "gazetteer")
    return None


def _short(tokens: Sequence[Token], first: int, last: int, form: str) -> Toponym | None:
    """A state's short form, with the full stop that the words give it as a token of its own."""
    known = abbreviations()
    after_comma = _after_comma(tokens, first)
    if last == first and len(form) == 1:
        return _dotted(tokens, first)
    if last + 1 < len(tokens) and tokens[last + 1].form == "." and form + "." in known:
        stop = tokens[last + 1].span.start == tokens[last].span.end
        if stop and (known[form + "."][1] != "comma" or after_comma):
            return Toponym(first, last + 1, fold(form), (known[form + "."][0],), "abbreviation",
                           fixed=True)  # fmt: skip
    short = known.get(form) or (known.get(form + ".") if after_comma else None)
    if short is None or (short[1] == "comma" and not after_comma):
        return None
    return Toponym(first, last, fold(form), (short[0],), "abbreviation", fixed=True)


def _dotted(tokens: Sequence[Token], first: int) -> Toponym | None:
    """A short form with stops inside, which the words give letter by letter: `W.Va.`."""
    joined, last = tokens[first].form, first
    for n in range(first + 1, min(len(tokens), first + len("N.S.W."))):
        if tokens[n].span.start != tokens[n - 1].span.end:
            break
        joined += tokens[n].form
        if joined in abbreviations():
            last = n
    if last == first:
        return None
    form = "".join(token.form for token in tokens[first : last + 1])
    return Toponym(first, last, fold(form), (abbreviations()[form][0],), "abbreviation",
                   fixed=True)  # fmt: skip


def _with_region(region: Entry, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The gazetteer's own division of that name where it is the same land; else the region.

    `Tigray` is Ethiopia's division; `West Coast` is not New Zealand's.
    """
    if region.number not in land_regions():
        return (region,)
    divisions = tuple(
        entry
        for entry in entries
        if entry.kind == "continent"
        or (entry.kind == "admin1" and kilometres(entry, region) < SAME_LAND_KM)
    )
    return divisions or (region,)


def _nameable(form: str, key: str) -> bool:
    if not key or (len(key) < SHORTEST and not (form.isupper() and len(key) == SHORTEST - 1)):
        return False
    return any(each.isalpha() for each in key)


def _after_comma(tokens: Sequence[Token], at: int) -> bool:
    return at > 1 and tokens[at - 1].form == "," and tokens[at - 2].form[:1].isupper()


def _ends(tokens: Sequence[Token], at: int, stop: int) -> list[int]:
    """Tokens a name that begins here may end with: capitals, then `region` or a number."""
    inner, types = words("inside"), words("after_admin1")
    ends = [at]
    for n in range(at + 1, min(stop, at + LONGEST)):
        form = tokens[n].form
        beside = n == ends[-1] + 1
        if form[0].isupper() or (beside and (form in types or form.isdecimal())):
            ends.append(n)
        elif form not in inner and not (beside and form == ","):
            break
    return ends


def _joined(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.form for token in tokens[first : last + 1])
