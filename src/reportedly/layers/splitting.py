"""Where sentences end, by rule: stops, closing marks, abbreviations, initials, lower case.

Follows the practice of the UD English treebanks: closing marks belong to the sentence they close,
and stops inside a quotation split it like any other text.
"""

from __future__ import annotations

import re
from functools import cache

from reportedly.resources import tsv

_OPENING = "\"'“‘«„‚‹([{¿¡*_–—-"
_CLOSING = "\"'”’»›“‘)\\]}*_"
_STOP = re.compile(
    rf"(?P<stop>[.!?…‽。？！]+(?:\s?\.(?=[\s.]|$))*)(?P<close>[{_CLOSING}]*)(?P<gap>\s+|$)"
    rf"|(?<=[^\W\d_A-Z]{{2}})(?P<glued>[.!?]+)(?P<marks>[”’»)]*)(?=[“‘«]?[A-Z][^\W\d_]+[\s,'’])"
    r"|(?P<blank>\s*\n[^\S\n]*\n\s*)"
)
_LAST_WORD = re.compile(r"[^\s()\[\]\"“”‘«»—–/]+\Z")
_NEXT_WORD = re.compile(rf"[{re.escape(_OPENING)}\s]*([^\s,;:!?()\"“”«»]+)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_HALF_DAY = re.compile(r"\d\s?[ap]\.\sm\Z", re.IGNORECASE)
_OPENING_ONLY = "“‘«„‚‹([{"
_CLOSING_QUOTES = "\"'”’»›"
_CALLS = frozenset("!?,…")
_UNENDING = frozenset({"title", "never"})
_WORD_REACH = 40
"""Characters looked back for the word before a stop; longer ones are no abbreviation."""
_NAME_WORDS_BEFORE_VERB = 4


@cache
def _classes() -> dict[str, str]:
    return {row["form"]: row["class"] for row in tsv("lexicons", "en", "abbreviations.tsv")}


@cache
def _starters() -> frozenset[str]:
    return frozenset(row["form"] for row in tsv("lexicons", "en", "sentence-starters.tsv"))


@cache
def _reporting() -> frozenset[str]:
    return frozenset(row["form"] for row in tsv("lexicons", "en", "quotation-verbs.tsv"))


def split(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of one paragraph as `[start, end)` spans, trimmed of white space.

    Any text is accepted; every character that is not white space lies in exactly one sentence.
    """
    found: list[tuple[int, int]] = []
    informal = re.search(r"(?<![^\s(\"“])i(?=['’\s])", text) is not None
    start = 0
    for match in _STOP.finditer(text):
        end = _end(text, start, match, informal)
        if end is not None:
            start = _add(text, start, end, found)
    _add(text, start, len(text), found)
    return tuple(found)


def goes_on(text: str, start: int, end: int, following: int) -> bool:
    """Whether the sentence `text[start:end]` cannot end there, whatever a reader model says.

    It goes on after a title or another abbreviation that never ends a sentence, after a mark
    that opens, and where what follows tells who spoke the words just quoted.

    Args:
        text: one paragraph.
        start: where the sentence starts.
        end: where the model ends it.
        following: where the model starts the next sentence.
    """
    last = text[end - 1]
    if last in _OPENING_ONLY:
        return True
    word = _NEXT_WORD.match(text, following)
    if word is None:
        return False
    if last == ".":
        found = _LAST_WORD.search(text, max(start, end - 1 - _WORD_REACH), end - 1)
        kind = _classes().get(found[0].lstrip("'‘“-*•")) if found else None
        return kind in _UNENDING or (kind == "may_end" and word[1][0].islower())
    quoted = last in _CLOSING_QUOTES and text[:end].rstrip(_CLOSING_QUOTES)[-1:] in _CALLS
    return quoted and (word[1][0].islower() or _speaker_follows(text, word.start(1)))


def _add(text: str, start: int, end: int, found: list[tuple[int, int]]) -> int:
    """Append the trimmed stretch, unless it is only marks, which stay with what follows."""
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    stop = begin + len(piece.strip())
    if stop == begin:
        return end
    if not any(char.isalnum() for char in text[begin:stop]):
        if end < len(text):
            return start
        if found:
            found[-1] = (found[-1][0], stop)
            return end
    found.append((begin, stop))
    return end


def _end(text: str, start: int, match: re.Match[str], informal: bool) -> int | None:
    """Where the sentence ends at this stop, or None where it goes on."""
    if match["blank"] is not None:
        return match.start()
    if match["glued"] is not None:
        return match.end()
    end = match.start("gap")
    if end == len(text):
        return end
    word = _NEXT_WORD.match(text, match.end())
    if word is None:
        return end
    stop, close, after = match["stop"], match["close"], word[1]
    if stop == "." and not close and _abbreviated(text, start, match.start(), after):
        return None
    if after[0].islower() and not (informal and stop != "…" and not stop.startswith("..")):
        return None
    if close and stop != "." and _speaker_follows(text, word.start(1)):
        return None
    return end


def _abbreviated(text: str, start: int, at: int, after: str) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation, initial or enumerator."""
    found = _LAST_WORD.search(text, max(start, at - _WORD_REACH), at)
    if found is None:
        return False
    word = found[0].lstrip("'‘“-*•")
    kind = _classes().get(word)
    opens = after in _starters()
    if kind in _UNENDING:
        return True
    if kind in {"number", "month"} and after[0].isdigit():
        return True
    if kind == "may_end" or _DOTTED.fullmatch(word) or _half_day(text, start, at):
        return not opens
    if len(word) == 1 and word.isupper() and word != "I":
        return not opens
    return word.isdigit() and len(word) <= 2 and not text[start : found.start()].strip("•-–* \t(")


def _half_day(text: str, start: int, at: int) -> bool:
    """Whether a stop ends *5 p. m.*, written with a space."""
    return _HALF_DAY.search(text, max(start, at - len("9 p. m")), at) is not None


def _speaker_follows(text: str, at: int) -> bool:
    """Whether `“…?” Name said` goes on, so that the mark did not end the sentence."""
    words = re.findall(r"\w+", text[at : at + 2 * _WORD_REACH])[: _NAME_WORDS_BEFORE_VERB + 1]
    for place, word in enumerate(words):
        if word in _reporting():
            return place > 0
        if not word[0].isupper() and word != "the":
            return False
    return False
