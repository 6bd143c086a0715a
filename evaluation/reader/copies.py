"""Changed copies of a test text: what real reports do to case, quotes and punctuation.

No change moves a character, so that gold spans stay right. Where marks are lost, those that were
words of their own are words no more, on either side of the comparison.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec

from evaluation.reader.sets import Gold

_MARK = re.compile(r"(?<!\w)[^\w\s$%&@#+=*/\\|<>~^_]|[.,;:!?…\"“”‘’'()\[\]{}«»–—-](?!\w)")
"""A mark not inside a word: `don't`, `3.5` and `well-known` keep theirs."""
_STOP = re.compile(r"[.?!…](?=[.?!…]*[\"”’')\]]*(?:\s|$))")
"""A full stop, question or exclamation mark at the end of a word."""
_FIRST = re.compile(r"(?<![\w'’])\w")
"""The first letter of a word."""


class Copy(msgspec.Struct, frozen=True):
    """A change of a text; `unmarked` says that marks are not counted as words."""

    change: Callable[[str], str]
    unmarked: bool = False


def _each(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of single characters that keeps every offset."""
    return lambda text: "".join(new if len(new := change(c)) == 1 else c for c in text)


_upper = _each(str.upper)


def _title(text: str) -> str:
    """Every Word With A Capital; the rest of it as it was."""
    return _FIRST.sub(lambda found: _upper(found[0]), text)


def _curly(text: str) -> str:
    """Straight quotes as curly ones, opening after white space or a bracket."""
    done = []
    for place, char in enumerate(text):
        opens = place == 0 or text[place - 1].isspace() or text[place - 1] in "(["
        done.append({'"': "“" if opens else "”", "'": "‘" if opens else "’"}.get(char, char))
    return "".join(done)


def _unstopped(text: str) -> str:
    """A space for every mark that ends a sentence, and for the stop of an abbreviation."""
    return _STOP.sub(" ", text)


def _unmarked(text: str) -> str:
    """A space for every mark that is not inside a word."""
    return _MARK.sub(" ", text)


COPIES: dict[str, Copy] = {
    "as it is": Copy(lambda text: text),
    "lower case": Copy(_each(str.lower)),
    "Title Case": Copy(_title),
    "ALL CAPS": Copy(_upper),
    "curly quotes": Copy(_curly),
    "as it is, marks not counted": Copy(lambda text: text, unmarked=True),
    "no full stops": Copy(_unstopped, unmarked=True),
    "no marks": Copy(_unmarked, unmarked=True),
}
"""The copies by name; the last two are compared with the one before them."""


def without_marks(record: Gold, text: str) -> Gold:
    """A gold document or a prediction for `text` with every span as if its marks were spaces.

    Spans lose the marks at their edges; sentences, names and words of nothing else are dropped. A
    word whose head is dropped hangs on what that hung on.
    """
    bare = _unmarked(text)
    tokens: list[dict[str, Any]] = []
    numbers: dict[int, int] = {}
    for number, token in enumerate(record["tokens"]):
        if (span := trimmed(bare, token["span"])) is not None:
            numbers[number] = len(tokens)
            tokens.append({**token, "span": span})
    for token in tokens:
        token["head"] = _kept_head(token["head"], record["tokens"], numbers)
    done: Gold = {**record, "tokens": tokens}
    for layer in ("sentences", "ner"):
        if layer in record:
            done[layer] = [s for each in record[layer] if (s := trimmed(bare, each)) is not None]
    if "entities" in record:
        spans = [(trimmed(bare, each[:2]), each[2]) for each in record["entities"]]
        done["entities"] = [(*span, kind) for span, kind in spans if span is not None]
    if "mentions" in record:
        spans = [(trimmed(bare, each["span"]), each) for each in record["mentions"]]
        done["mentions"] = [{**each, "span": span} for span, each in spans if span is not None]
    return done if "text" not in record else {**done, "text": bare}


def trimmed(text: str, span: Any) -> tuple[int, int] | None:  # noqa: ANN401 - a pair, list or tuple
    """A span of a text without white space at its edges; None where nothing is left."""
    piece = text[span[0] : span[1]]
    start = span[0] + len(piece) - len(piece.lstrip())
    end = span[0] + len(piece.rstrip())
    return (start, end) if start < end else None


def _kept_head(head: int, tokens: list[dict[str, Any]], numbers: dict[int, int]) -> int:
    """The number among kept words of the nearest kept word above, -1 where there is none."""
    for _ in tokens:
        if head < 0 or head in numbers:
            break
        head = tokens[head]["head"]
    return numbers.get(head, -1)
