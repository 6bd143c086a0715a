"""Role phrases beside a name, and whether they make its holder a public-role holder (RULES 11)."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.layers.actors.knowledge import adjectives, agents, titles, words_of
from reportedly.layers.actors.phrases import Phrases
from reportedly.layers.actors.units import country_before
from reportedly.layers.actors.words import Words
from reportedly.records.mention import MentionKind
from reportedly.resources import tsv

_LONGEST_BEFORE = 8
_LONGEST_AFTER = 16
_DETERMINERS = frozenset(
    ("the", "a", "an", "its", "his", "her", "their", "our", "my", "this", "that", "one", "some")
)
_FORMER = frozenset(
    (
        *("former", "ex", "late", "alleged", "self-proclaimed", "suspected", "fake", "retired"),
        *("ousted", "deposed", "wounded", "captured", "imprisoned", "jailed"),
    )
)
_HEADS_OF = frozenset(
    ("leader", "head", "chief", "director", "chairman", "chairwoman", "chair", "president")
)
_KIN = frozenset(("family", "families", "household", "clan", "dynasty", "class", "choir"))
"""What one may head without a public role."""
_NAMED_BODIES = frozenset(
    (
        *("group", "organisation", "organization", "movement", "network", "company", "firm"),
        *("newspaper", "broadcaster", "channel", "television", "radio", "agency", "site", "outlet"),
        *("magazine", "publication", "tabloid", "weekly", "daily", "portal", "station", "newswire"),
        *("broadsheet", "periodical", "service"),
        *("website", "party", "coalition", "ngo", "charity", "watchdog", "union", "tank", "bank"),
        *("cartel", "gang", "university", "airline", "faction", "militia", "corporation"),
    )
)
"""Body nouns that stand right before the body's own name: newspaper, rights group."""
_ENDS = frozenset(
    (",", ".", ";", "–", "—", ")", "”", "’", "?", "!", "who", "whom", "which", "that")
)
_TURNS = frozenset(("of", "to", "for", "at", "in", "from", "with", "who", "whose", "on", "by"))


class Role(msgspec.Struct, frozen=True):
    """A role phrase: its words, what it says about its holder, where it begins.

    `body` is the kind of body its head noun names (`newspaper`, `rights group`), None where the
    holder is a person; `plural` tells whether several hold it.
    """

    text: str
    first: int
    sector: str | None
    country: str | None
    public: bool
    body: MentionKind | None = None
    plural: bool = False


@cache
def _public() -> Phrases[str]:
    return Phrases((row["role"], row["class"]) for row in tsv("lexicons", "en", "public-roles.tsv"))


def role_before(words: Words, first: int) -> Role | None:
    """The role phrase that ends right before a name: `Kremlin spokesman` Dmitry Peskov."""
    end = first
    if words.low(end - 1) == "," and end - 2 >= words.begin[first]:
        return None
    head = _head_ending(words, end)
    if head is None:
        return None
    start, sector, titled = head
    body, plural = _holder(words, start, end)
    if body is None and plural and _collective(words, start):
        return None
    country: str | None = None
    while start > max(words.begin[first], first - _LONGEST_BEFORE):
        low = words.lows[start - 1]
        previous = _head_ending(words, start)
        nation = _nation_ending(words, start)
        if nation is not None:
            start, country = nation
        elif previous is not None and (not titled or words.caps[previous[0]] or low != "and"):
            start = previous[0]
        elif (
            low in words_of("role-modifiers", "word")
            or (low == "-" and start - 2 >= 0)
            or (words.caps[start - 1] and not words.first[start - 1] and low not in _DETERMINERS)
        ):
            start -= 1
        else:
            break
    country = country or country_before(words, start)
    while words.lows[start] in {"-", "'s", "and"}:
        start += 1
    public = _is_public(words, start, end)
    return Role(words.quote(start, end), start, sector, country, public, body, plural)


def _collective(words: Words, head: int) -> bool:
    """Whether the head noun names a crowd or body as such: police, family."""
    hit = agents().at(words.lows, head)
    if hit is None:
        return False
    agent = hit[1]
    return agent.collective or (agent.plural and agent.lemma == words.lows[head])


def role_across_comma(words: Words, first: int, last: int) -> Role | None:
    """The role before a name set off by commas: `The police chief`, Ivan Orlov, …"""
    closed = words.low(last) in {",", ".", ";", ")"} and words.low(first - 1) == ","
    if not closed or first - 2 < words.begin[first]:
        return None
    role = role_before(words, first - 1)
    if role is None or role.plural or role.body is not None:
        return None
    return role if words.low(role.first - 1) in _DETERMINERS else None


def _holder(words: Words, head: int, end: int) -> tuple[MentionKind | None, bool]:
    """What kind of body the head noun names, and whether it names several holders."""
    hit = agents().at(words.lows, head)
    if hit is None or hit[0] != end:
        return None, False
    agent = hit[1]
    if not agent.collective or agent.lemma.split()[-1] not in _NAMED_BODIES:
        return None, agent.plural or agent.collective
    return (agent.kind if agent.kind in {"media", "military"} else "organization"), True


def _head_ending(words: Words, end: int) -> tuple[int, str, bool] | None:
    """A role noun, rank or title that ends at `end`: its start, sector, and whether a title."""
    for length in (4, 3, 2, 1):
        start = end - length
        if start < 0 or start < words.begin[end - 1]:
            continue
        hit = titles().at(words.lows, start)
        if hit is not None and hit[0] == end and (words.caps[start] or len(words.lows[start]) > 2):
            return start, hit[1][0], True
        agent = agents().at(words.lows, start)
        if agent is not None and agent[0] == end:
            return start, agent[1].sector, False
    return None


def _nation_ending(words: Words, end: int) -> tuple[int, str] | None:
    for length in (2, 1):
        start = end - length
        if start >= 0:
            hit = adjectives().at(words.forms, start)
            if hit is not None and hit[0] == end:
                return start, hit[1]
    return None


def role_after(words: Words, last: int) -> Role | None:
    """The apposition after a name: `, the mayor of Kherson,` or `, a lawyer,`."""
    if words.low(last) != "," or last + 2 >= len(words):
        return None
    start = last + 1
    stop = words.stop[last]
    limit = min(stop, start + _LONGEST_AFTER)
    opens = words.lows[start] in _DETERMINERS or words.lows[start] in _FORMER
    if not opens and not _role_at(words, start):
        return None
    end = start
    while end < limit and words.forms[end] not in {
        ",",
        ".",
        ";",
        "–",
        "—",
        ")",
        "”",
        "’",
        "?",
        "!",
    }:
        end += 1
    if end == limit and end < stop:
        return None
    sector = country = None
    for i in range(start, end):
        if words.lows[i] in _TURNS and sector is None and words.lows[i] != "of":
            return None
        agent = agents().at(words.lows, i)
        title = titles().at(words.lows, i)
        if country is None:
            hit = adjectives().at(words.forms, i)
            country = hit[1] if hit is not None else None
        if sector is None and (agent is not None or title is not None):
            sector = agent[1].sector if agent is not None else title[1][0] if title else None
    if sector is None:
        return None
    return Role(words.quote(start, end), start, sector, country, _is_public(words, start, end))


def _role_at(words: Words, start: int) -> bool:
    for i in range(start, min(start + 4, len(words))):
        if agents().at(words.lows, i) is not None or titles().at(words.lows, i) is not None:
            return True
        if words.lows[i] not in words_of("role-modifiers", "word") and not words.caps[i]:
            return False
    return False


def _is_public(words: Words, first: int, last: int) -> bool:
    """Whether the head of the role phrase is a public role, held now."""
    if any(words.lows[i] in _FORMER for i in range(first, last)):
        return False
    turn = next((i for i in range(first, last) if words.lows[i] in _TURNS), last)
    if any(words.lows[i] == "'s" for i in range(turn, last)):
        return False
    for start in range(first, turn):
        hit = _public().at(words.lows, start)
        if hit is not None and hit[0] == turn:
            return True
        title = titles().at(words.lows, start)
        if title is not None and title[0] == turn and title[1][1]:
            return True
    if not _KIN.isdisjoint(words.lows[turn:last]):
        return False
    if words.low(turn - 1) in _HEADS_OF and words.low(turn) == "of" and turn < last:
        return any(words.caps[i] for i in range(turn + 1, min(last, turn + 4)))
    return False
