"""Adjuncts between a cue and its content: when, where, by what means and to whom it was said."""

from __future__ import annotations

from reportedly.extract.attribution.lexicon import speech_media
from reportedly.extract.attribution.line import Line

_OPENERS = frozenset(
    {"in", "on", "at", "during", "via", "through", "over", "after", "by", "before"}
)
_LONGEST = 12
_AUDIENCE = frozenset(
    ["reporters", "journalists", "parliament", "congress", "lawmakers", "media", "press", "court"]
)


def adjunct_end(line: Line, at: int) -> int | None:
    """Past the one adjunct that begins at `at`, or None."""
    word = line.word(at)
    if not word or line.quoted[at] >= 0:
        return None
    if line.has(at, "day"):
        return _past_time(line, at + 1)
    if word in {"early", "late", "last", "this", "earlier", "later", "next", "that"} and line.has(
        at + 1, "time"
    ):
        return _past_time(line, at + 2) if word != "that" else None
    if word == "there" and line.verbal(at + 1):
        return None
    if word in {"here", "there", "again", "too", "also", "however", "publicly", "instead"}:
        return at + 1
    if word.endswith("ly") and line.has(at, "adv"):
        return at + 1
    if word == "to" and line.word(at + 1) in _AUDIENCE:
        return at + 2
    if word not in _OPENERS:
        return None
    return _time_phrase(line, at) or _medium_phrase(line, at)


def _past_time(line: Line, at: int) -> int:
    while line.has(at, "time", "month", "day") or (
        line.word(at).isdigit() and line.has(at - 1, "time", "month")
    ):
        at += 1
    return at


def _time_phrase(line: Line, at: int) -> int | None:
    k = at + 1
    if line.word(at) in {"on", "in", "at", "by", "during", "after", "before"}:
        while line.word(k) in {"the", "early", "late", "a", "last"} or line.word(k).isdigit():
            k += 1
        if line.has(k, "day", "month") or (
            line.has(k, "time") and line.word(k) not in {"this", "earlier", "later", "last"}
        ):
            return _past_time(line, k + 1)
        if k == at + 2 and line.word(at + 1).isdigit() and len(line.word(at + 1)) == 4:
            return k
    return None


def _medium_phrase(line: Line, at: int) -> int | None:
    found = medium_in(line, at)
    if found is None:
        return None
    k = found[1]
    while line.word(k) in {
        "in",
        "on",
        "at",
        "with",
        "to",
        "from",
        "of",
        "by",
        "released",
        "posted",
    }:
        stop = k + 1
        while stop < line.end and stop - k < _LONGEST and _plain(line, stop):
            stop += 1
        if stop == k + 1:
            break
        k = stop
    return _past_time(line, k)


def _plain(line: Line, at: int) -> bool:
    """Whether the word can belong to the noun phrase of an adjunct."""
    if line.has(at, "det", "adv"):
        return line.has(at, "det") and line.word(at) != "that" and line.has(at - 1, "prep")
    if not (line.wordlike(at) or line.word(at) == "'s"):
        return False
    return not line.has(at, "sub", "rel", "prep", "coord", "aux", "modal", "pron", "day")


def medium_in(line: Line, at: int) -> tuple[int, int] | None:
    """The medium's own words after the preposition at `at` (`a statement`, `Telegram`)."""
    media = speech_media()
    limit = min(line.end, at + 9)
    k = at + 1
    while k < limit:
        word = line.low[k]
        if line.quoted[k] >= 0 or word in {",", ";", ":"} or line.has(k, "aux", "modal", "rel"):
            return None
        pair = f"{word} {line.word(k + 1)}"
        if pair in media:
            return at + 1, k + 2
        if word in media and not (word == "x" and not line.capital(k)):
            return at + 1, k + 1
        if k > at + 1 and line.has(k, "prep", "sub", "coord", "pron"):
            return None
        k += 1
    return None


def skip_adjuncts(line: Line, at: int) -> tuple[int, tuple[int, int] | None]:
    """Past all adjuncts from `at` on, and the words of the medium if one is named."""
    medium: tuple[int, int] | None = None
    while at < len(line.tokens):
        end = adjunct_end(line, at)
        if end is None or end <= at:
            break
        if medium is None and line.word(at) in _OPENERS:
            medium = medium_in(line, at)
        at = end
    return at, medium
