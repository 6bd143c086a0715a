"""Names of persons: capitals with particles, and what around them speaks for a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import (
    adjectives,
    agents,
    body_heads,
    capitals,
    countries,
    given_names,
    nationals,
    titles,
    words_of,
)
from reportedly.layers.actors.roles import Role, role_after, role_before
from reportedly.layers.actors.words import Words

_PARTICLES = frozenset(
    (
        *("al", "el", "bin", "bint", "ibn", "van", "von", "der", "den", "de", "da", "dos", "das"),
        *("del", "della", "di", "du", "la", "le", "ben", "ter", "ul", "ur", "e", "y", "-", "af"),
    )
)
_SURNAME = re.compile(
    r".{2,}(?:ov|ova|ev|eva|yov|in(?<=[kh]in)|sky|skyi|skiy|skyy|skaya|ska|enko|chuk|vych|vich|ovich"
    r"|ovych|evich|ivna|ovna|yan|ian(?<=[^i]ian)|shvili|adze|dze|oglu|oğlu|zadeh|pour|nejad|escu"
    r"|ić|vic|opoulos|akis|idis|sson|ssen|stein|berg|mann|ullah|uddin|ez(?<=[dnr]ez))\Z"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?\Z|[A-Z]\Z")
_AMBIGUOUS = frozenset(
    (
        "Christian",
        "Islam",
        "Virginia",
        "Georgia",
        "Jordan",
        "Chad",
        "Israel",
        "Faith",
        "Grace",
        "Hope",
    )
)
"""Given names that are as often something else: they need more than themselves."""
_AGE = re.compile(r"\d{1,2}\Z")
_MONTHS = frozenset(
    (
        *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
        *("October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday"),
        *("Friday", "Saturday", "Sunday", "God", "Christmas", "Easter", "Ramadan", "Internet"),
        *("Telegram", "Twitter", "Facebook", "YouTube", "Instagram", "TikTok", "WhatsApp", "X"),
    )
)
_PLACE_WORDS = frozenset(
    (
        *("New", "San", "Santa", "St", "St.", "Saint", "Los", "Las", "Port", "Fort", "Mount"),
        *("Lake", "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western"),
        *("Central", "Upper", "Lower", "River", "City", "Region", "Oblast", "Province", "County"),
        *("Street", "Square", "Road", "Avenue", "Sea", "Bay", "Island", "Islands", "Valley"),
        *("District", "Airport", "Republic", "Kingdom", "State", "Peninsula", "Strait", "Gulf"),
        *("Ocean", "Desert", "Mountains", "Hills", "Park", "Beach", "Heights", "Strip", "Bank"),
        *("Lane", "Drive", "Creek", "Township", "Way", "Court", "Boulevard", "Highway", "Parish"),
        *("Cape", "Great", "Little", "Grand", "War", "Day", "Prize", "Cup", "League", "Act"),
    )
)
_SPEAKING = frozenset(
    (
        *("said", "says", "told", "added", "wrote", "tweeted", "claimed", "argued", "insisted"),
        *("replied", "asked", "explained", "noted", "recalled", "warned", "stated", "admitted"),
    )
)


def persons(words: Words) -> Iterator[Candidate]:
    """Runs of capitals that something marks as a person's name."""
    i = 0
    while i < len(words):
        if not _may_begin(words, i):
            i += 1
            continue
        end = _run(words, i)
        found = _person(words, i, end)
        if found is None:
            i += 1
            continue
        yield found
        i = found.last


def _may_begin(words: Words, i: int) -> bool:
    form = words.forms[i]
    if not words.caps[i] or form in _MONTHS or not form[0].isalpha():
        return (
            words.lows[i] in {"al", "el", "bin", "von", "van", "de"}
            and words.low(i - 1) not in {"-"}
            and i + 2 < len(words)
            and words.form(i + 1) == "-"
            and words.caps[i + 2]
        )
    if titles().at(words.lows, i) is not None and form not in given_names():
        return False
    if words.first[i] and agents().at(words.lows, i) is not None and form not in given_names():
        return False
    return not (
        words.first[i] and form in words_of("common-capitals") and form not in given_names()
    )


def _run(words: Words, first: int) -> int:
    """The end of the run of name words that begins at `first`."""
    end = i = first
    while i < min(words.stop[first], first + 8):
        form = words.forms[i]
        if words.caps[i] and form[0].isalpha() and form not in _MONTHS:
            if i > first and not _joins(words, i):
                break
            i += 1
            end = i
        elif words.lows[i] in _PARTICLES and i + 1 < len(words) and i >= first:
            if form == "-" and words.spans[i].start != words.spans[i - 1].end and i > first:
                break
            i += 1
        elif i > first + 1 and words.forms[i - 1] == "-" and _syllable(words, first, i):
            i += 1
            end = i
        elif form == "." and i > first and len(words.forms[i - 1]) == 1:
            i += 1
        else:
            break
    return end


def _syllable(words: Words, first: int, i: int) -> bool:
    """Whether a lower-case piece after a hyphen ends a given name: Kim Dae-`jung`."""
    attached = words.spans[i].start == words.spans[i - 1].end
    given = i - 2 > first and words.caps[i - 2] and words.caps[i - 3]
    return attached and given and words.forms[i].isalpha() and len(words.forms[i]) <= 5


def _joins(words: Words, i: int) -> bool:
    """Whether a capital goes on with the name before it: not across titles or bodies."""
    form = words.forms[i]
    if form in given_names():
        return True
    common = form in words_of("common-capitals") or adjectives().at(words.forms, i) is not None
    return form not in body_heads() and not common


def _person(words: Words, first: int, last: int) -> Candidate | None:
    forms = words.forms[first:last]
    if not forms or len("".join(forms)) < 3:
        return None
    if (words.form(last) in body_heads() and words.caps[last]) or forms[-1] in _PLACE_WORDS:
        return None
    sure = forms[0] in given_names() and forms[0] not in _AMBIGUOUS
    if not sure and (forms[0] in _PLACE_WORDS or forms[0] in words_of("body-modifiers")):
        return None
    if any(form in body_heads() and form not in given_names() for form in forms):
        return None
    for table in (countries(), adjectives(), capitals()):
        hit = table.at(words.forms, first)
        if hit is not None and forms[0] not in given_names():
            return None
    before = role_before(words, first)
    after = role_after(words, last) if last - first > 1 or before else None
    rule = _evidence(words, first, last, before, after)
    if rule is None:
        return None
    if before is not None and before.body is not None and not (sure and len(forms) > 1):
        return Candidate(
            first,
            last,
            before.body,
            "apposed-body",
            60,
            name=words.quote(first, last),
            country=before.country,
            sector=before.sector,
        )
    role = before or after
    public = bool((before and before.public) or (after and after.public))
    named = [r for r in (before, after) if r is not None]
    country = next((r.country for r in named if r.country), None)
    sector = next((r.sector for r in named if r.sector and r.sector != "CVL"), None)
    return Candidate(
        first,
        last,
        "person",
        rule,
        60 if last - first > 1 else 55,
        name=words.quote(first, last),
        role=role.text if role else None,
        public=public,
        country=country,
        sector=sector,
    )


def _evidence(
    words: Words, first: int, last: int, before: Role | None, after: Role | None
) -> str | None:
    """Which rule takes the words for a person's name, if any."""
    forms = [form for form in words.forms[first:last] if form not in {"-", "."}]
    several = len(forms) > 1
    if before is not None and not (words.titled[first] and not several):
        if several:
            return "title"
        return None if before.plural or _no_surname(words, first) else "title"
    if several and _INITIALS.match(forms[0]) and len(forms[-1]) > 2 and not words.titled[first]:
        return "initials"
    given = forms[0] in given_names() and forms[0] not in _AMBIGUOUS
    if several and given and not _listed(words, first):
        return "given-name"
    if words.titled[first]:
        return None
    if (words.spans[first].start, words.spans[last - 1].end) in words.model_places:
        return None
    if several and _SURNAME.match(forms[-1].lower()):
        return "surname-form"
    if several and _AGE.match(words.low(last + 1)) and words.low(last) == ",":
        return "age"
    if several and after is not None:
        return "apposition"
    speaks = words.low(last) in _SPEAKING or words.low(first - 1) in _SPEAKING
    if several and speaks and last - first <= 4:
        return "speaker"
    if not several and speaks and _SURNAME.match(forms[0].lower()) and not words.first[first]:
        return "surname-speaker"
    if not several and _alone(words, first, last):
        return "given-name-alone"
    return None


def _no_surname(words: Words, at: int) -> bool:
    """Whether a single capital after a role noun is another common word and no surname."""
    form, low = words.forms[at], words.lows[at]
    return (
        form in words_of("common-capitals")
        or form in body_heads()
        or form in _PLACE_WORDS
        or (form.isupper() and len(form) <= 5)
        or nationals().at(words.forms, at) is not None
        or agents().at(words.lows, at) is not None
        or titles().at(words.lows, at) is not None
        or low in words.lower
    )


def _listed(words: Words, first: int) -> bool:
    """Whether the first word is also a common word that opens sentences here."""
    form = words.forms[first]
    return (
        words.first[first] and form in words_of("common-capitals") and form.lower() in words.lower
    )


def _alone(words: Words, first: int, last: int) -> bool:
    """A given name by itself, in mid-sentence and not part of a place's or body's name."""
    form = words.forms[first]
    if form not in given_names() or words.first[first] or words.titled[first] or len(form) < 4:
        return False
    if form in words_of("common-capitals") or form in _AMBIGUOUS or words.caps[first - 1]:
        return False
    if last < len(words) and agents().at(words.lows, last) is not None:
        return False
    near = words.low(first - 1)
    return (
        near not in {"in", "at", "near", "of", "from", "the", "to"}
        and not words.form(last).istitle()
    )
