"""The content after a cue: past its addressee and adjuncts, by the frames of its verb."""

from __future__ import annotations

from reportedly.extract.attribution.adjuncts import skip_adjuncts
from reportedly.extract.attribution.clausal import (
    take_clause,
    take_object,
    take_question,
    take_quotation,
    take_that,
)
from reportedly.extract.attribution.content import Content
from reportedly.extract.attribution.cues import Occurrence
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.phrase_right import phrase_right, takes_noun
from reportedly.extract.attribution.predicative import take_infinitive, take_predicate, take_topic
from reportedly.extract.attribution.records_made import take_amount, take_record

_LONGEST_ASIDE = 14
_TAKERS = (
    take_quotation,
    take_that,
    take_infinitive,
    take_predicate,
    take_question,
    take_topic,
    take_amount,
    take_record,
    take_object,
    take_clause,
)
_TALKING = frozenset({"assert", "question", "criticise", "demand", "predict", "agree"})


def content_right(line: Line, seen: Occurrence, stop: int) -> Content:
    """The content after a cue, by its frames; no ranges where nothing there is its content."""
    frames = seen.cue.frames
    found = Content([])
    k = seen.end
    if "tell" in frames and not seen.passive:
        k = _addressee(line, k, found)
    if seen.cue.act in _TALKING:
        k, found.medium = skip_adjuncts(line, k)
    if "quote" in frames and line.word(k) in {"of", "to"} and line.quoted[k] < 0:
        k = _past_topic(line, k, stop, found)
    k = _past_aside(line, k, stop)
    found.rest = k
    for take in _TAKERS if k < stop else ():
        if take(line, seen, k, stop, found):
            break
    if not found.ranges and found.addressee is not None and "np" in frames:
        found.ranges, found.frame, found.addressee = [found.addressee], "np", None
    return found


def _addressee(line: Line, k: int, found: Content) -> int:
    phrase = phrase_right(line, k)
    if phrase is None or line.word(k) in {"that", "how", "what", "there"}:
        return k
    if line.has(k, "subject-pron") and not line.has(k, "object-pron") and line.word(k) != "you":
        return k
    if line.verbal(phrase[1]):
        phrase = _shorter(line, phrase)
        if phrase is None:
            return k
    found.addressee = phrase
    return phrase[1]


def _shorter(line: Line, phrase: Range) -> Range | None:
    """The addressee alone where the subject of the clause it hears follows without a mark."""
    start, end = phrase
    for k in range(start + 1, end):
        if line.capital(k) and not line.capital(k - 1) and not line.has(k - 1, "det", "title"):
            return start, k
        if line.has(k, "det") and not line.has(k - 1, "prep", "det"):
            return start, k
    return None


def _past_topic(line: Line, k: int, stop: int, found: Content) -> int:
    """Past `of the plan` or `to the crowd` when quotation or `that` follows."""
    phrase = phrase_right(line, k + 1)
    infinitive = line.word(k) == "to" and not takes_noun(line, k + 1)
    if phrase is None or infinitive:
        return k
    after, medium = skip_adjuncts(line, phrase[1])
    opens = line.word(after) in {":", "that", ","} or (
        after < len(line.quoted) and line.quoted[after] >= 0
    )
    if not opens or after >= stop:
        return k
    if line.word(k) == "to":
        found.addressee = phrase
    found.medium = found.medium or medium
    return after


def _past_aside(line: Line, k: int, stop: int) -> int:
    """Past a comma or a short aside before `that` or a quotation."""
    if line.word(k) == ":":
        return k + 1
    if line.word(k) != ",":
        return k
    limit = min(stop, k + _LONGEST_ASIDE)
    for j in range(k + 1, limit):
        if line.quoted[j] >= 0:
            return j if j == k + 1 or line.word(j - 1) in {",", ":"} else k
        if line.word(j) == "that" and (j == k + 1 or line.word(j - 1) == ","):
            return j
    return k
