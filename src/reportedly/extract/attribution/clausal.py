"""Complements that are clauses, quotations or plain objects."""

from __future__ import annotations

from reportedly.extract.attribution.content import Content
from reportedly.extract.attribution.cues import Occurrence
from reportedly.extract.attribution.lexicon import reporting_nouns
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.phrase_right import phrase_right
from reportedly.extract.attribution.predicative import phrase_stop

_WH = frozenset(["if", "whether", "how", "what", "why", "who", "where", "when", "which", "whom"])
_CLOSING = frozenset({".", ",", "!", "?", "…"})
_PARTICLES = frozenset({"up", "off", "out", "down", "away", "back"})
"""Words after which a verb means something else (`traffic backed up`)."""
_OBJECT_GOES_ON = frozenset({"for", "against", "over", "as", "to"})


def take_quotation(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """A quotation alone, or the clause that begins with one."""
    number = line.quoted[k]
    if number < 0 or not seen.cue.frames & {"quote", "that", "bare"}:
        return False
    end = line.quote_range(number)[1]
    closing = line.low[end - 2] if end >= 2 else ""
    marked = closing in _CLOSING or line.word(end) in {",", ".", ";"}
    if end >= stop or (marked and not _continues(line, end, stop, closing)):
        found.ranges, found.quotes, found.frame = [(k, end)], [number], "quote"
        return True
    found.ranges, found.frame = [(k, stop)], "that"
    return True


def _continues(line: Line, end: int, stop: int, closing: str) -> bool:
    """Whether the sentence goes on after a quotation as one clause with it."""
    if closing in _CLOSING:
        return False
    k = end + 1 if line.word(end) == "," else end
    return k < stop and line.word(k) in {"and", "but", "or", "because", "when", "if"}


def take_that(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """A clause opened by `that`, which belongs to it (PolNeAR's convention)."""
    frames = seen.cue.frames
    if line.word(k) != "that" or not frames & {"that", "bare", "quote", "tell", "np", "wh"}:
        return False
    stated = any(
        line.verbal(j) or line.scared[j] or line.quoted[j] >= 0 for j in range(k + 1, stop)
    )
    if not stated and "np" in frames:
        return False
    found.ranges, found.frame = [(k, stop)], "that"
    return k + 1 < stop


def take_question(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """A clause after `if`, `whether`, `how` and their like."""
    wh = k + 1 if line.word(k) in {"just", "exactly", "precisely"} else k
    if line.word(wh) not in _WH or not seen.cue.frames & {"wh", "that", "np", "tell", "bare"}:
        return False
    found.ranges, found.frame = [(k, stop)], "wh"
    return wh + 1 < stop


def take_object(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """The object of `criticised`, `rejected`, `shows`; a clause where the object governs one."""
    frames = seen.cue.frames
    if not frames & {"np", "np-soft", "evidence", "gerund"} or seen.passive:
        return False
    if "gerund" in frames and line.word(k).endswith("ing"):
        found.ranges, found.frame = [(k, phrase_stop(line, k, stop))], "np"
        return True
    phrase = phrase_right(line, k) if line.word(k) not in _PARTICLES else None
    if phrase is None:
        return False
    clause = _governed(line, phrase, stop)
    if clause is not None and "evidence" not in frames:
        found.ranges, found.frame = [clause], "that"
        return True
    if "bare" in frames and _has_clause(line, k, stop):
        return False
    if "evidence" in frames:
        found.ranges, found.frame = [(k, stop)], "evidence"
        return True
    end = phrase[1]
    ing = line.word(end).endswith("ing") and line.wordlike(end)
    if ing or ("np-soft" not in frames and line.word(end) in _OBJECT_GOES_ON):
        end = phrase_stop(line, end, stop)
    found.ranges, found.frame = [(k, end)], "np"
    return "np-soft" not in frames or line.wordlike(k)


def _governed(line: Line, phrase: Range, stop: int) -> Range | None:
    """The `that` clause of an object such as `the allegation`, or None."""
    inner = (j for j in range(phrase[0], phrase[1] + 1) if line.word(j) == "that")
    that = next(inner, None)
    if that is None or that + 1 >= stop or line.word(that - 1) not in reporting_nouns():
        return None
    return that, stop


def take_clause(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """A clause without `that`, or whatever follows a colon."""
    if seen.passive or not seen.cue.frames & {"bare", "that", "quote"}:
        return False
    if line.word(k - 1) == ":" and "quote" in seen.cue.frames:
        found.ranges, found.frame = [(k, stop)], "colon"
        return True
    clause = _has_clause(line, k, stop) or (seen.gapped and line.verbal(k))
    if "bare" not in seen.cue.frames or not clause:
        return False
    found.ranges, found.frame = [(k, stop)], "that"
    return True


def _subordinate(line: Line, k: int, verb: int) -> bool:
    """Whether the first verb after a plain noun phrase belongs to `after …` or `when …`."""
    if line.has(k, "sub") or any(line.word(j) == "," for j in range(k, verb)):
        return False
    return any(line.word(j) in {"after", "when", "because", "while", "before", "since", "until"}
               for j in range(k + 1, verb))  # fmt: skip


def _has_clause(line: Line, k: int, stop: int) -> bool:
    """Whether a clause without `that` begins at `k`: no connective, and a verb further on."""
    word = line.word(k)
    if not (line.wordlike(k) or word[:1] in {"‘", "'", '"', "“", "`", "$", "#", "("}):
        return False
    if line.has(k, "coord", "rel") and word not in {"this", "that", "there"}:
        return False
    if line.has(k, "sub") and word not in {"if", "because", "when", "while", "since", "after"}:
        return False
    if line.has(k, "prep") and not any(line.word(j) == "," for j in range(k, min(stop, k + 9))):
        return False
    first = next((j for j in range(k, stop) if line.verbal(j)), None)
    if first is not None and _subordinate(line, k, first):
        return False
    if first is None and any(line.quoted[j] >= 0 for j in range(k, stop)):
        return True
    if first is None:
        return any(line.word(j).endswith("ed") for j in range(k + 1, stop))
    return first > k
