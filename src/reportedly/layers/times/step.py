"""The times step: words to letters, letters to meanings, meanings to anchored records."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from reportedly.layers.datelines import with_datelines
from reportedly.layers.times.anchoring import DEICTIC_RULES, Anchors, Settled
from reportedly.layers.times.calendar import Interval, interval, narrowed
from reportedly.layers.times.clock import joined_meridians
from reportedly.layers.times.grammar import GRAMMAR, JOINED, JOINERS, PATTERNS, RULES, TRIGGER
from reportedly.layers.times.holidays import marked
from reportedly.layers.times.lexicon import letter, lexicon
from reportedly.layers.times.meaning import Meaning, Piece
from reportedly.records import Reading, Span, Timex, Token, content_id
from reportedly.records.timex import TimexMod
from reportedly.steps import step

NAME, VERSION = "times", "3"
NEEDS = ("zones", "sentences", "tokens", "published")
FUTURE_WINDOW = 12
"""Words before a bare date in which `will` or `until` makes it one to come."""
DEICTIC_SHARE = 8
NEWS_SHARE = 3
NARRATIVE_YEARS = 3
"""Dates with a stated year from which a text without `yesterday` counts as history told."""


class Expression(msgspec.Struct, frozen=True):
    """A time expression found: its tokens, its rule, its meaning, the word before it."""

    first: int
    last: int
    rule: str
    meaning: Meaning
    before: str


@step(NAME, version=VERSION, needs=NEEDS, gives=("times",))
def times(reading: Reading) -> Reading:
    """Find the time expressions of a reading and give each a value and an interval."""
    whole = with_datelines(reading)
    found = [each for start, stop in _bounds(whole) for each in _find(whole.tokens, start, stop)]
    anchors = Anchors(whole.published, _told_from(whole, found))
    written: list[Timex] = []
    for each in found:
        settled = anchors.settle(each.meaning)
        record = _record(whole, each, settled)
        written.append(record)
        bound = record.mod in ("before", "after") and not anchors.narrative
        if each.meaning.counted != "none" and not bound:
            anchors.speak_of(record.id, settled.value)
    return msgspec.structs.replace(reading, times=tuple(written))


def _bounds(reading: Reading) -> Iterator[tuple[int, int]]:
    for span in reading.sentences:
        start = bisect_left(reading.tokens, span.start, key=lambda token: token.span.start)
        yield start, bisect_left(reading.tokens, span.end, key=lambda token: token.span.start)


def _find(tokens: Sequence[Token], start: int, stop: int) -> Iterator[Expression]:
    sentence = tokens[start:stop]
    forms = [token.form for token in sentence]
    read = joined_meridians(forms, marked(forms, [letter(form) for form in forms]))
    letters = "".join(each for each, _ in read)
    if not TRIGGER.search(letters):
        return
    at = 0
    while True:
        match = GRAMMAR.search(letters, at)
        if match is None:
            return
        found = _first_meaning(sentence, read, letters, match.start())
        if found is None:
            at = match.start() + 1
            continue
        number, end, meaning = found
        before = tokens[start + match.start() - 1].form.lower() if match.start() else ""
        yield Expression(start + match.start(), start + end - 1, RULES[number][0], meaning, before)
        at = end


def _first_meaning(
    tokens: Sequence[Token], read: Sequence[tuple[str, str]], letters: str, at: int
) -> tuple[int, int, Meaning] | None:
    """The first rule that matches at this word and has a meaning for it."""
    for number, pattern in enumerate(PATTERNS):
        match = pattern.match(letters, at)
        if match is None:
            continue
        end = match.end()
        piece = Piece(
            letters=letters[at:end],
            values=tuple(value for _, value in read[at:end]),
            forms=tuple(token.form for token in tokens[at:end]),
            before=tokens[at - 1].form.lower() if at else "",
            after=tokens[end].form if end < len(tokens) else "",
            future=_to_come(tokens, at),
            year_ahead=_year_ahead(tokens, read, letters, end),
        )
        meaning = RULES[number][2](piece)
        if meaning is not None:
            return number, end, meaning
    return None


def _year_ahead(
    tokens: Sequence[Token], read: Sequence[tuple[str, str]], letters: str, end: int
) -> str:
    """The year of a date that is joined behind the word at `end - 1`."""
    joined = JOINED.match(letters, end)
    if joined is None or tokens[end].form.lower() not in JOINERS:
        return ""
    return read[joined.end() - 1][1]


def _to_come(tokens: Sequence[Token], at: int) -> bool:
    """`will meet on Friday`, `until Friday`; not `he will go, she said Friday`."""
    words = lexicon()
    close = [token.form.lower() for token in tokens[max(0, at - FUTURE_WINDOW) : at]]
    if close and (close[-1] in words.bounds or close[-1] in words.ahead):
        return True
    if len(close) > 2 and close[-1] == "as" and close[-2] in ("early", "soon", "late"):
        return True
    for back, word in enumerate(reversed(close)):
        before = close[-back - 2] if back + 1 < len(close) else ""
        intended = word == "to" and before in words.intends
        behind = close[len(close) - back - intended :]
        if (intended or word in words.future) and not _because(behind):
            return True
        if word in words.past or _happened(tokens[at - 1 - back]):
            return False
    return False


def _happened(token: Token) -> bool:
    """Whether a word is a verb's past form by its ending: `arrived`, not `United` or `need`."""
    form = token.form
    if not form.endswith("ed") or not form.islower() or len(form) <= len("need"):
        return False
    return token.upos in ("", "VERB")


def _because(after: Sequence[str]) -> bool:
    """`due to its losses` gives a reason; `due to arrive` a time to come."""
    return len(after) > 1 and after[0] == "to" and after[1] in lexicon().owners


def _told_from(reading: Reading, found: Sequence[Expression]) -> tuple[str, date] | None:
    """The first stated date of a text that tells history: stated years and hardly a `yesterday`."""
    stated = [each for each in found if each.meaning.counted == "given"]
    if _of_the_day(reading, stated):
        return None
    deictic = sum(each.rule in DEICTIC_RULES for each in found)
    if len(stated) < NARRATIVE_YEARS or deictic * DEICTIC_SHARE > len(stated):
        return None
    for each in stated:
        placed = interval(each.meaning.settle(None))
        if placed is not None and placed.granularity not in ("century", "decade"):
            return _id(reading, each), date.fromisoformat(placed.start[:10])
    return None


def _of_the_day(reading: Reading, stated: Sequence[Expression]) -> bool:
    """Whether a third of the stated dates are of the year the report appeared in: it is news."""
    year = (reading.published.start or reading.published.end or "")[:4]
    same = sum(each.meaning.settle(None).startswith(year) for each in stated) if year else 0
    return NEWS_SHARE * same >= max(1, len(stated))


def _id(reading: Reading, found: Expression) -> str:
    start = reading.tokens[found.first].span.start
    return content_id("tim", reading.document.id, start, reading.tokens[found.last].span.end)


def _record(reading: Reading, found: Expression, settled: Settled) -> Timex:
    span = Span(reading.tokens[found.first].span.start, reading.tokens[found.last].span.end)
    placed = interval(settled.value) if found.meaning.counted != "none" else None
    if placed is not None and found.meaning.third:
        placed = narrowed(placed, found.meaning.third)
    mod = _mod(found)
    return Timex(
        id=_id(reading, found),
        span=span,
        quote=span.quote(reading.text),
        type=found.meaning.type,
        value=settled.value,
        start=placed.start if placed else None,
        end=None if placed is None or found.before == "since" else placed.end,
        granularity=placed.granularity if placed else _granularity(settled.value),
        mod=mod,
        anchor=settled.anchor,
        made_by=f"{times.label}:{found.rule}",
    )


def _mod(found: Expression) -> TimexMod | None:
    if found.before == "since":
        return "after"
    if found.before in ("until", "till", "by", "before"):
        return "before"
    if found.before in lexicon().approximate or found.meaning.third:
        return "approx"
    return "approx" if found.rule == "season" else None


def _granularity(value: str) -> str | None:
    placed: Interval | None = interval(value.replace("XXXX", "2000").replace("WXX", "W01"))
    return placed.granularity if placed else None
