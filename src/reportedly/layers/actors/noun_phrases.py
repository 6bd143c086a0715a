"""Where a noun phrase begins, without parts of speech: determiners, nations, numbers, modifiers."""

from __future__ import annotations

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import adjectives, agents, countries, words_of
from reportedly.layers.actors.words import Words

_REACH = 6
DETERMINERS = frozenset(
    (
        *("the", "a", "an", "this", "these", "those", "some", "any", "all", "both", "each"),
        *("every", "another", "other", "many", "most", "few", "several", "no", "such", "more"),
        *("his", "her", "its", "their", "our", "my", "your", "one", "two", "three", "four", "five"),
        *("six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty"),
        *("dozens", "hundreds", "thousands", "scores", "tens", "millions", "various", "numerous"),
    )
)
_PREFIXES = ("anti-", "pro-", "ex-", "non-", "ultra-", "neo-")
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "my", "your"))
_PARTITIVES = frozenset(
    (
        *("dozens", "hundreds", "thousands", "scores", "tens", "millions", "some", "many", "most"),
        *("one", "two", "three", "four", "five", "several", "all", "both", "none", "few", "each"),
    )
)
_COUNTS = frozenset(("another", "other", "others", "any", "more", "no", "such", "various"))
STOPS = frozenset(
    (
        *("of", "in", "on", "at", "by", "for", "to", "from", "with", "and", "or", "but", "as"),
        *("that", "which", "who", "whom", "when", "where", "while", "than", "is", "are", "was"),
        *("were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may"),
        *("said", "says", "told", "killed", "not", "it", "he", "she", "they", "we", "i", "you"),
        *("after", "before", "against", "into", "over", "under", "between", "among", "about"),
    )
)


def counted(words: Words, each: Candidate) -> bool:
    """Whether a phrase counts its heads or parts: `300 men`, `some of the`, `dozens of marines`."""
    return any(
        words.lows[at] in _PARTITIVES or words.lows[at][0].isdigit() or words.lows[at] in _COUNTS
        for at in range(each.first, each.last)
    )


def left_edge(words: Words, first: int) -> tuple[int, str | None]:
    """Where the noun phrase begins, and the country one of its words gives."""
    low = max(words.begin[first], first - _REACH)
    start, country, at, counted = first, None, first, False
    while at > low:
        at -= 1
        form = words.lows[at]
        nation = _nation(words, at, first)
        if nation is not None:
            country = country or nation
            start = at
        elif form in ARTICLES:
            start = at
            if words.low(at - 1) != "of" or words.low(at - 2) not in _PARTITIVES:
                break
        elif form == "'s":
            owner = _possessor(words, at)
            if owner is None and not words.caps[at - 1]:
                break
            start = at = owner[0] if owner else at - 1
            country = country or (owner[1] if owner else None)
        elif form == "old" and _aged(words, at):
            start = at = at - 4
        elif counted and form not in DETERMINERS and form != "of":
            break
        elif _inner(words, at) and not _verb_like(words, at, low):
            start = at
            counted = counted or form[0].isdigit()
        elif form != "-" and not _open_adjective(words, at, low):
            break
    while start < first and words.lows[start] in {"-", "'s", "of"}:
        start += 1
    return start, country


def _aged(words: Words, at: int) -> bool:
    """Whether `old` at `at` ends an age: 16-year-old."""
    return at - 4 >= words.begin[at] and words.lows[at - 3 : at] == ("-", "year", "-")


def _verb_like(words: Words, at: int, low: int) -> bool:
    """Whether a participle has no article or number before it and may be the verb itself."""
    if not words.lows[at].endswith("ed") or at == words.begin[at]:
        return False
    if at - 1 < low:
        return True
    back = words.lows[at - 1]
    closed = back in DETERMINERS or back in ARTICLES or back[0].isdigit() or back == "-"
    return not (closed or adjectives().at(words.forms, at - 1) is not None)


def _inner(words: Words, at: int) -> bool:
    """Whether a word belongs to a noun phrase whatever stands before it."""
    form = words.lows[at]
    if form.startswith(_PREFIXES):
        return True
    if form in DETERMINERS or form[0].isdigit() or form in words_of("role-modifiers", "word"):
        return True
    if form == "of":
        return words.low(at - 1) in _PARTITIVES
    hit = agents().at(words.lows, at)
    return hit is not None and not words.caps[at] and (hit[1].collective or not hit[1].plural)


def _open_adjective(words: Words, at: int, low: int) -> bool:
    """Whether an unknown word may stand between a determiner and the head."""
    if words.lows[at] in STOPS or not words.forms[at].isalpha() or words.caps[at]:
        return False
    if at - 1 < low:
        return False
    back = words.lows[at - 1]
    if adjectives().at(words.forms, at - 1) is not None:
        return not words.lows[at].endswith(("s", "ed"))
    return back in DETERMINERS or back[0].isdigit()


def _nation(words: Words, at: int, first: int) -> str | None:
    for start in (at, at - 1):
        if start >= words.begin[first] and words.caps[start]:
            hit = adjectives().at(words.forms, start)
            if hit is not None and hit[0] > at and hit[0] <= first:
                return hit[1]
    return None


def _possessor(words: Words, at: int) -> tuple[int, str] | None:
    for start in range(max(words.begin[at], at - 3), at):
        hit = countries().at(words.forms, start)
        if hit is not None and hit[0] == at:
            return start, hit[1]
    return None
