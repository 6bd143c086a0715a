"""What a quotation is for: a statement, or a quoted name, title or distancing word."""

from __future__ import annotations

import re
from functools import cache

from reportedly.records import Span
from reportedly.resources import tsv

_MARKS = "\"'“”‘’„‟‚‛«»‹›＂` "
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST_SCARE = 4
_LONGEST_NAME = 8
_CONTEXT = 60
_FINITE = re.compile(
    r"(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|should|must|may|might|do|does"
    r"|did|not|never|i|we|he|she|they|you|it|who|let|(?:do|ca|wo)n[’']t|\w+[’'](?:m|re|ve|ll)"
    r"|(?:it|that|there|what|he|she)[’']s)\Z",
    re.I,
)
_BETWEEN = frozenset(("that", "to", "him", "her", "them", "us", "me", "at", "out"))
_SPEAKER_AFTER = re.compile(
    r"[,.!?…]\s+(?:(?:he|she|they|it|(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}|the\s\w+)\s(?P<verb>\w+)"
    r"|(?P<first>\w+)\s(?:he|she|they|[A-Z]\w+)|according\sto\s)"
)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["form"] for row in tsv("lexicons", "en", "quotation-verbs.tsv"))


@cache
def _naming() -> frozenset[str]:
    return frozenset(row["form"] for row in tsv("lexicons", "en", "naming-words.tsv"))


def scare(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether a closed quotation only names or distances: short, no clause, no cue beside it."""
    if len(spans) > 1:
        return False
    start, end = spans[0]
    inner = text[start:end].strip(_MARKS)
    words = _WORDS.findall(inner)
    if not words:
        return True
    before = _WORDS.findall(text[max(0, start - _CONTEXT) : start].lower())
    if _named(text, start, before) and len(words) <= _LONGEST_NAME:
        return True
    if len(words) > _LONGEST_SCARE or any(_FINITE.match(word) for word in words):
        return False
    return inner[-1] not in ".,!?…" and not _cue_beside(text, start, end, before)


def _named(text: str, start: int, before: list[str]) -> bool:
    """Whether a naming word stands right before, with at most `as`, `the` or a comma between."""
    if text[max(0, start - 2) : start].rstrip().endswith((":", ".")):
        return False
    near = [word for word in before[-3:] if word not in {"as", "the", "a", "an", "his", "its"}]
    return bool(near) and (near[-1] in _naming() or (before[-2:] == ["so", "called"]))


def _cue_beside(text: str, start: int, end: int, before: list[str]) -> bool:
    """Whether a reporting verb touches the quotation on either side."""
    if text[max(0, start - 2) : start].rstrip().endswith(":"):
        return True
    near = [word for word in before[-4:] if word not in _BETWEEN]
    if near and near[-1] in _verbs():
        return True
    after = _WORDS.findall(text[end : end + _CONTEXT].lower())[:3]
    return text[end : end + 1] == "," and any(word in _verbs() for word in after)


def attribution_start(text: str, start: int, end: int) -> int | None:
    """Where the quoted words of an unclosed quotation end because their speaker follows."""
    for match in _SPEAKER_AFTER.finditer(text, start, end):
        verb = match["verb"] or match["first"]
        if verb is None or verb in _verbs():
            return match.start() + 1
    return None
