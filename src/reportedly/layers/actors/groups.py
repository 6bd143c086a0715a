"""Role phrases that name people or bodies by what they are: `Russian soldiers`, `the police`."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.layers.actors.bodies import STATE_BODIES
from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import (
    Agent,
    actors,
    agents,
    nationals,
    words_of,
)
from reportedly.layers.actors.noun_phrases import ARTICLES, DETERMINERS, STOPS, left_edge
from reportedly.layers.actors.words import Words
from reportedly.records.mention import MentionKind

_ATTRIBUTIVE = frozenset(
    (
        *("military", "government", "army", "police", "opposition", "union", "parliament", "court"),
        *("hospital", "school", "university", "church", "company", "bank", "navy", "media", "news"),
        *("press", "television", "radio", "mosque", "party", "family", "community", "population"),
        *("guerrilla", "guerilla", "terrorist", "rebel", "insurgent", "extremist", "separatist"),
        *("militant", "islamist", "jihadist", "criminal", "student", "drug", "gang", "embassy"),
    )
)
"""Role nouns that often stand before another noun."""
_BEFORE_PLURALS = frozenset(
    (
        *("pirate", "merchant", "passenger", "refugee", "migrant", "student", "rebel", "militant"),
        *("gang", "civilian", "terrorist", "police", "army", "military", "government", "family"),
        *("opposition", "media", "news", "hospital", "university", "company", "party", "militia"),
    )
)
"""Role nouns after which a word in -s is rather a noun than a verb."""
_AFTER_NOUN = frozenset(
    (
        *("there", "here", "now", "then", "also", "alike", "today", "too", "so", "because", "if"),
        *("during", "since", "until", "near", "without", "through", "within", "along", "what"),
        *("have", "do", "did", "does", "say", "must", "should", "might", "the", "a", "his", "its"),
        *("their", "her", "both", "all", "even", "only", "just", "still", "never", "ever", "who"),
    )
)


def role_phrases(words: Words) -> Iterator[Candidate]:
    """Every noun phrase whose head is a role noun, a body noun or a word for nationals."""
    table = agents()
    i = 0
    while i < len(words):
        hit = table.at(words.lows, i)
        if hit is not None and not _modifies(words, i, hit[0]):
            found = _phrase(words, i, *hit)
            yield found
            wider = _after_capital(words, found)
            if wider is not None:
                yield wider
            i = hit[0]
            continue
        nation = nationals().at(words.forms, i) if words.caps[i] else None
        if nation is not None and _is_national(words, i, nation[0]):
            yield _nationals(words, i, *nation)
            i = nation[0]
            continue
        i += 1


def _modifies(words: Words, first: int, last: int) -> bool:
    """Whether the noun only modifies the next one: `army officers`, `government building`."""
    following = words.low(last)
    if following in {"'s", "-"}:
        return following == "-"
    if last < words.stop[first] and agents().at(words.lows, last) is not None:
        return True
    if last - first == 1 and words.lows[first] in _ATTRIBUTIVE and _noun_follows(words, last):
        return True
    if words.lows[first] in _BEFORE_PLURALS and _plural_follows(words, last):
        return True
    if words.lows[first] == "channel" and words.form(last)[:1].isdigit():
        return True
    if words.lows[first] in {"people", "local", "mine", "fan", "user", "one", "general"}:
        return words.lows[first] in {"local", "mine", "fan", "user", "general"}
    return words.caps[first] and last < len(words) and words.caps[last] and not words.first[first]


def _plural_follows(words: Words, at: int) -> bool:
    low = words.low(at)
    return low.endswith("s") and low.isalpha() and low not in words_of("acting-verbs")


def _noun_follows(words: Words, at: int) -> bool:
    """Whether the next word is likely a noun: lower case and no verb, adverb or function word."""
    low = words.low(at)
    if at >= words.stop[at - 1] or not low.isalpha() or words.caps[at] or low in STOPS:
        return False
    if low.endswith(("ed", "s", "ly", "ing")) or low in words_of("acting-verbs"):
        return False
    return low not in words_of("irregular-verbs") and low not in _AFTER_NOUN


def _phrase(words: Words, first: int, last: int, agent: Agent) -> Candidate:
    start, country = left_edge(words, first)
    strength = 40
    body = _body_before(words, start)
    if body is not None and not agent.collective:
        start, country, strength = body[0], country or body[1], 94
    head = agent.lemma
    entity = None
    if country is not None and head in STATE_BODIES:
        entity = f"actor:{country}-{STATE_BODIES[head]}"
    single = words.lows[start] == "one" and words.low(start + 1) == "of"
    kind: MentionKind = "person" if single and agent.plural else agent.kind
    plural = agent.plural and not single
    return Candidate(
        start,
        last,
        kind,
        "role-phrase",
        strength,
        form="role",
        entity=entity,
        country=country,
        sector=agent.sector,
        head=head,
        plural=plural,
        collective=agent.collective,
    )


def _after_capital(words: Words, each: Candidate) -> Candidate | None:
    """The phrase with one unknown capital before it: a `Woodburn` police officer.

    It stands only where the capital is no name of its own.
    """
    at = each.first - 1
    if at - 1 < words.begin[each.first] or not words.caps[at] or words.first[at]:
        return None
    back = words.lows[at - 1]
    if back in ARTICLES:
        return msgspec.structs.replace(each, first=at - 1, strength=41)
    if back in DETERMINERS or back in words_of("role-modifiers", "word"):
        return msgspec.structs.replace(each, first=left_edge(words, at)[0], strength=41)
    return None


def _body_before(words: Words, first: int) -> tuple[int, str | None] | None:
    """A body's name right before a role noun, with its article: `the White House` aide."""
    for length in (3, 2, 1):
        start = first - length
        if start < 0 or start < words.begin[first] or not words.caps[start]:
            continue
        hit = actors().at(words.forms, start)
        if hit is not None and hit[0] == first and hit[1].kind != "person":
            article = words.low(start - 1) in ARTICLES and start - 1 >= words.begin[first]
            return start - 1 if article else start, hit[1].country
    return None


def _is_national(words: Words, first: int, last: int) -> bool:
    """Whether the word means people: plural in form, or after a determiner and before a verb."""
    form = words.forms[last - 1]
    if (form.endswith("s") and not form.endswith("ss")) or form.endswith("men"):
        return True
    before = words.low(first - 1)
    after = words.low(last)
    if not after.isalpha() or after in STOPS or after in words_of("acting-verbs"):
        return before in {"a", "an", "the", "many", "most", "some", "two", "three"} or before in (
            "young",
            "million",
            "thousand",
            "fellow",
        )
    return False


def _nationals(words: Words, first: int, last: int, country: str) -> Candidate:
    start, _ = left_edge(words, first)
    plural = words.low(first - 1) not in {"a", "an"}
    return Candidate(
        start,
        last,
        "group" if plural else "person",
        "nationals",
        40,
        form="role",
        country=country,
        sector="CVL",
        head=f"nationals {country}",
        plural=plural,
    )
