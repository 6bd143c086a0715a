"""Where the content of a cue lies: right of it by its frames, or left of it up to a boundary."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.extract.attribution.adjuncts import skip_adjuncts
from reportedly.extract.attribution.cues import Occurrence
from reportedly.extract.attribution.lexicon import reporting_nouns
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrases import Range, phrase_right

_WH = frozenset(["if", "whether", "how", "what", "why", "who", "where", "when", "which", "whom"])
_LONGEST_ASIDE = 14


@dataclass(slots=True)
class Content:
    """Word ranges of a content, the quotations it is made of, and what stood before it."""

    ranges: list[Range]
    quotes: list[int] = field(default_factory=list)
    addressee: Range | None = None
    medium: Range | None = None
    rest: int = 0
    """Past the cue, its addressee and its adjuncts: where the rest of the line begins."""
    frame: str = ""


def content_right(line: Line, seen: Occurrence, stop: int) -> Content:
    """The content after a cue, by its frames; no ranges where nothing there is its content."""
    frames = seen.cue.frames
    found = Content([])
    k = seen.end
    if "tell" in frames and not seen.passive:
        k = _addressee(line, k, found)
    if seen.cue.act in {"assert", "question", "criticise", "demand", "predict", "agree"}:
        k, found.medium = skip_adjuncts(line, k)
    if "quote" in frames and line.word(k) in {"of", "to"} and line.quoted[k] < 0:
        k = _past_topic(line, k, stop, found)
    k = _past_aside(line, k, stop)
    found.rest = k
    if k >= stop:
        return found
    for take in (_quotation, _that, _infinitive, _predicative, _wh, _about, _object, _bare):
        if take(line, seen, k, stop, found):
            break
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
    if phrase is None:
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


def _quotation(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    number = line.quoted[k]
    if number < 0:
        return False
    if not seen.cue.frames & {"quote", "that", "bare"}:
        return False
    end = line.quote_range(number)[1]
    closing = line.low[end - 2] if end >= 2 else ""
    if end >= stop or closing in {".", ",", "!", "?", "…"} or line.word(end) in {",", ".", ";"}:
        if end >= stop or not _continues(line, end, stop, closing):
            found.ranges, found.quotes, found.frame = [(k, end)], [number], "quote"
            return True
    found.ranges, found.frame = [(k, stop)], "that"
    return True


def _continues(line: Line, end: int, stop: int, closing: str) -> bool:
    """Whether the sentence goes on after a quotation as one clause with it."""
    if closing in {".", "!", "?", "…", ","}:
        return False
    k = end + 1 if line.word(end) == "," else end
    return k < stop and line.word(k) in {"and", "but", "or", "because", "when", "if"}


def _that(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    frames = seen.cue.frames
    if line.word(k) != "that" or not frames & {"that", "bare", "quote", "tell", "np", "wh"}:
        return False
    if not any(line.verbal(j) for j in range(k + 1, stop)) and "np" in frames:
        return False
    found.ranges, found.frame = [(k + 1, stop)], "that"
    return k + 1 < stop


def _infinitive(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    frames = seen.cue.frames
    to = k + 1 if line.word(k) == "not" else k
    if line.word(to) == "to" and (
        frames & {"to-inf", "to-inf-soft"} or (seen.passive and frames & {"np-to-inf", "raising"})
    ):
        found.ranges, found.frame = [(k, stop)], "to-inf"
        return to + 1 < stop
    if "np-to-inf" in frames and not seen.passive:
        phrase = found.addressee or phrase_right(line, k)
        if phrase is None or phrase[0] < seen.end:
            return False
        j = phrase[1] + 1 if line.word(phrase[1]) == "not" else phrase[1]
        if line.word(j) == "to" and j + 1 < stop:
            found.addressee = phrase
            found.ranges, found.frame = [(phrase[0], stop)], "np-to-inf"
            return True
    if "bare-subj" in frames and not seen.passive:
        phrase = phrase_right(line, k)
        names = phrase[0] if phrase else k
        while phrase is not None and names < phrase[1] and line.capital(names):
            names += 1
        clause = phrase is not None and phrase[0] < names < phrase[1]
        after = names if clause else phrase[1] if phrase else stop
        if (
            phrase is not None
            and after < stop
            and (line.wordlike(after) or line.quoted[after] >= 0)
        ):
            if (
                not line.has(after, "prep", "sub", "coord", "day", "adv")
                and line.word(after) != "'s"
            ):
                found.ranges, found.frame = [(k, stop)], "that"
                return True
    return False


def _predicative(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """`accused X of Y`, `described X as Y`, `blamed X for Y`, `called X Y`, `charged with Y`."""
    frames = seen.cue.frames
    if "of" in frames or "of-with" in frames:
        preps = {"of"} if "of" in frames else {"of", "with"}
        at = next((j for j in range(k, min(stop, k + 16)) if line.word(j) in preps), None)
        if at is None or at + 1 >= stop:
            return "of" in frames
        found.ranges = [(at + 1 if line.word(at) == "of" else at, stop)]
        found.addressee = (k, at) if at > k else None
        found.frame = "of"
        return True
    if "as" in frames:
        at = next((j for j in range(k, min(stop, k + 16)) if line.word(j) == "as"), None)
        if at is not None and at + 1 < stop:
            found.ranges, found.frame = [(k, _phrase_stop(line, at + 1, stop))], "as"
            return True
    if "np-comp" in frames and not seen.passive:
        phrase = phrase_right(line, k)
        if phrase is not None:
            end = _phrase_stop(line, phrase[1], stop)
            if end > phrase[1] or line.has(k, "object-pron", "pron"):
                found.ranges, found.frame = [(k, max(end, phrase[1]))], "np"
                return True
            found.ranges, found.frame = [phrase], "np"
            return True
    if "np-for" in frames and not seen.passive:
        phrase = phrase_right(line, k)
        if phrase is not None:
            end = (
                _phrase_stop(line, phrase[1], stop) if line.word(phrase[1]) == "for" else phrase[1]
            )
            found.ranges, found.frame = [(k, max(end, phrase[1]))], "np"
            return True
    return False


def _phrase_stop(line: Line, k: int, stop: int) -> int:
    """Where a predicate phrase ends: at the clause's next comma, `after`, `and` plus a verb."""
    while k < stop:
        word = line.low[k]
        if line.quoted[k] < 0:
            if word in {",", ";"} or line.dash(k):
                break
            if line.has(k, "sub") and word not in {"as", "than", "since"}:
                break
            if line.has(k, "day") or (word == "in" and skip_adjuncts(line, k)[0] > k):
                break
        k += 1
    return k


def _wh(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    if line.word(k) not in _WH or not seen.cue.frames & {"wh", "that", "np", "tell", "bare"}:
        return False
    found.ranges, found.frame = [(k, stop)], "wh"
    return k + 1 < stop


def _about(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    frames = seen.cue.frames
    if not frames & {"about", "about-for"}:
        return False
    if line.word(k) in {"about", "over", "at", "of", "for", "with"} and k + 1 < stop:
        end = _phrase_stop(line, k + 1, stop)
        found.ranges, found.frame = [(k + 1, end)], "np"
        return end > k + 1
    return False


def _object(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """The object of `criticised`, `rejected`, `shows`; a clause where the object governs one."""
    frames = seen.cue.frames
    if not frames & {"np", "np-soft", "evidence", "gerund"} or seen.passive:
        return False
    if "bare" in frames and _has_clause(line, k, stop):
        return False
    if "gerund" in frames and line.word(k).endswith("ing"):
        found.ranges, found.frame = [(k, _phrase_stop(line, k, stop))], "np"
        return True
    phrase = phrase_right(line, k)
    if phrase is None:
        return False
    if "evidence" in frames:
        found.ranges, found.frame = [(k, stop)], "evidence"
        return True
    that = next((j for j in range(k, phrase[1] + 1) if line.word(j) == "that"), None)
    noun = line.word(phrase[1] - 1)
    if that is None and line.word(phrase[1]) == "that":
        that = phrase[1]
    if noun in reporting_nouns() and that is not None and that + 1 < stop:
        found.ranges, found.frame = [(that + 1, stop)], "that"
        return True
    end = phrase[1]
    if (line.word(end) in {"for", "against", "over", "as", "to"} and "np-soft" not in frames) or (line.word(end).endswith("ing") and line.wordlike(end)):
        end = _phrase_stop(line, end, stop)
    found.ranges, found.frame = [(k, end)], "np"
    return "np-soft" not in frames or line.wordlike(k)


def _bare(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    if seen.passive or not seen.cue.frames & {"bare", "that", "quote"}:
        return False
    if line.word(k - 1) == ":" and "quote" in seen.cue.frames:
        found.ranges, found.frame = [(k, stop)], "colon"
        return True
    if "bare" not in seen.cue.frames or not _has_clause(line, k, stop):
        return False
    found.ranges, found.frame = [(k, stop)], "that"
    return True


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
    if first is None and any(line.quoted[j] >= 0 for j in range(k, stop)):
        return True
    if first is None:
        return any(line.word(j).endswith("ed") for j in range(k + 1, stop))
    return first > k


def content_left(line: Line, boundary: int, floor: int = 0) -> Content:
    """The content that ends before word `boundary`: a quotation, or the clause up to a comma."""
    k = boundary - 1
    while k >= floor and (line.word(k) in {",", "as", "-"} or line.dash(k)) and line.quoted[k] < 0:
        k -= 1
    found = Content([])
    if k < floor:
        return found
    if line.quoted[k] >= 0:
        number = line.quoted[k]
        start = line.quote_range(number)[0]
        lead = [j for j in range(floor, start) if line.wordlike(j)]
        if line.word(boundary - 1) == "as":
            lead = []
        if not lead or (line.word(start - 1) in {":", ","} and len(lead) < 3) or line.word(start - 1) == ":":
            found.ranges, found.quotes, found.frame = [(start, k + 1)], [number], "quote"
        else:
            found.ranges, found.frame = [(floor, k + 1)], "left"
        return found
    if line.word(boundary - 1) != "," and not line.dash(boundary - 1):
        if line.word(boundary - 1) != "as":
            return found
    start = floor
    while start < k and not line.wordlike(start) and line.low[start] in {",", ";", "•", "-", "–"}:
        start += 1
    found.ranges, found.frame = [(start, k + 1)], "left"
    return found
