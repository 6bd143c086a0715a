"""Attributions by verbs: each cue verb with its subject and its content, in any order."""

from __future__ import annotations

from reportedly.extract.attribution.announced import undergone
from reportedly.extract.attribution.content import Content, content_left
from reportedly.extract.attribution.contents import content_right
from reportedly.extract.attribution.cues import Occurrence, occurrences
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.limits import content_stop
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.passive import agent_of, passive_content, passive_medium
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.placing import SAYING, Seen, placed
from reportedly.extract.attribution.plausible import plausible
from reportedly.extract.attribution.subjects import antecedent

_RETELLING = frozenset({"reply", "respond", "comment", "answer", "recall"})
"""Verbs of manner or turn-taking that may also follow unquoted words (`…, he replied`)."""
_CLOSING = frozenset({",", "!", "?", ".", "…", "—", "-", "–"})


def verbal_drafts(line: Line, number: int) -> list[Draft]:
    """Every attribution that a verb of this line makes."""
    seen = [placed(line, each) for each in occurrences(line)]
    drafts: list[Draft] = []
    for index, each in enumerate(seen):
        stop = content_stop(line, seen, index)
        draft = _passive(line, each, stop) if each.cue.passive else _active(line, each, stop)
        if draft is not None:
            draft.line = number
            drafts.append(draft)
    return drafts


def _active(line: Line, seen: Seen, stop: int) -> Draft | None:
    cue = seen.cue
    if cue.cue.frames & {"none", "np-cite"} or cue.cue.frames == {"np-by"}:
        return None
    if _undergone(line, cue.verb):
        return None
    left = _left(line, seen)
    if seen.inverted:
        return _inverted(line, seen, stop, left)
    cue.gapped = line.word(seen.left_edge - 1) in {"which", "who", "that", "whom"}
    right = content_right(line, cue, stop)
    if "raise" in cue.cue.lemma.split():
        seen.source = None
    elif seen.source is None and cue.finite and not left.ranges:
        return None
    if cue.cue.frames & SAYING and left.ranges and _prefers_left(line, seen, left, right):
        goes_on = right.frame in {"quote", "colon"}
        more = right.ranges if goes_on else _resumes(line, seen, left, stop)
        quotes = left.quotes + (right.quotes if right.frame == "quote" else [])
        both = Content(left.ranges + more, quotes, right.addressee, right.medium)
        return _draft(line, seen, both, "left")
    if not right.ranges or (right.frame == "that" and _adds_a_thing(line, cue, right)):
        return None
    _relative_object(line, seen, right)
    return _draft(line, seen, right, right.frame) if plausible(line, seen, right) else None


def _adds_a_thing(line: Line, cue: Occurrence, right: Content) -> bool:
    """Whether the tree gives a cue an object and no clause: *had added a week, known as …*."""
    takes_things = cue.negated or any(frame.startswith("np") for frame in cue.cue.frames)
    if takes_things or line.word(right.ranges[0][0]) == "that":
        return False
    below = {token.deprel for k, token in enumerate(line.tokens) if line.head(k) == cue.verb}
    return "obj" in below and not below & {"ccomp", "xcomp", "parataxis"}


def _undergone(line: Line, at: int) -> bool:
    """Whether a past participle says what was done to its noun: *deaths announced earlier*."""
    token = line.tokens[at]
    described = token.deprel == "acl" and "Tense=Past|VerbForm=Part" in token.feats
    return described or undergone(line, at)


def _left(line: Line, seen: Seen) -> Content:
    """The words before a cue that it may report."""
    cue = seen.cue
    frames = cue.cue.frames
    closed = cue.end >= line.end or line.word(cue.end) in {",", ";", ")", ".", "–", "—"}
    hoped = line.word(seen.left_edge - 1) == "as" and closed and seen.source is not None
    clause = line.word(seen.left_edge - 1) == "as" and not closed
    if not cue.finite or clause or not ("quote" in frames or hoped):
        return Content([])
    commented = _quote_commented(line, seen) if hoped else None
    if commented is not None:
        return Content([commented], frame="left")
    left = content_left(line, seen.left_edge)
    if left.frame == "left" and not _retold(line, cue, left):
        return Content([])
    only_quotes = frames == {"quote"} and cue.cue.lemma not in _RETELLING
    return Content([]) if left.frame == "left" and only_quotes else left


def _quote_commented(line: Line, seen: Seen) -> Range | None:
    """The quoted words right before `, as X hoped`: they alone are X's."""
    end = seen.left_edge - 1
    if line.word(end - 1) == ",":
        end -= 1
    start = end
    while start > 0 and (line.scared[start - 1] or line.quoted[start - 1] >= 0):
        start -= 1
    return (start, end) if end - start > 2 else None


def _relative_object(line: Line, seen: Seen, right: Content) -> None:
    """Add the antecedent in `the law, which the party says is unjust` to the content."""
    edge = seen.left_edge - 1
    if (
        right.frame not in {"that", "as"}
        or not seen.cue.gapped
        or seen.source is None
        or not (right.frame == "as" or line.verbal(right.ranges[0][0]))
    ):
        return
    about = antecedent(line, edge)
    if about is not None:
        right.ranges.insert(0, about)


def _prefers_left(line: Line, seen: Seen, left: Content, right: Content) -> bool:
    """Whether the words before a cue, rather than those after it, are what it reports."""
    if right.frame == "that" and line.word(right.ranges[0][0]) == "that":
        return False
    if left.frame == "quote":
        last = left.ranges[0][1] - 1
        closed = line.low[last - 1] in _CLOSING
        return closed or not right.ranges or line.word(last + 1) == ","
    if not right.ranges:
        return True
    comma = seen.left_edge - 1
    if right.frame == "colon":
        return line.word(comma) == "," and _clause(line, left.ranges[0])
    if line.word(seen.cue.end) == "," and line.word(comma) == ",":
        return True
    return line.dash(comma) and line.dash(seen.cue.end)


def _clause(line: Line, words: Range) -> bool:
    """Whether words are a clause that a list may go on behind its cue (`Nine died, he said: …`)."""
    first = words[0]
    opens = not line.has(first, "prep", "sub") and not line.verbal(first)
    return opens and any(line.verbal(k) for k in range(first + 1, words[1]))


def _resumes(line: Line, seen: Seen, left: Content, stop: int) -> list[Range]:
    """The rest of a clause that a cue interrupts (`The plan, he said, will fail`)."""
    at = seen.cue.end
    if left.frame == "quote" or (line.word(at) != "," and not line.dash(at)):
        return []
    k = at + 1
    if k >= stop or line.has(k, "coord", "rel") or line.word(k).endswith("ing"):
        return []
    return [(k, stop)]


def _retold(line: Line, cue: Occurrence, left: Content) -> bool:
    """Whether unquoted words before a cue are a statement, not a fronted `In a rare move`."""
    if any(line.has(k, "modal") for k in range(cue.group, cue.verb)):
        return False
    stated = any(line.verbal(k) or line.quoted[k] >= 0 for k in range(*left.ranges[0]))
    return stated or not line.has(left.ranges[0][0], "prep") or line.word(cue.end) == ","


def _inverted(line: Line, seen: Seen, stop: int, left: Content) -> Draft | None:
    if not left.ranges or seen.source is None:
        return None
    after = Occurrence(seen.cue.cue, seen.cue.form, seen.cue.group, seen.cue.verb, seen.source[1])
    right = content_right(line, after, stop)
    quotes = left.quotes
    ranges = left.ranges
    if right.frame == "quote" and left.frame == "quote":
        ranges, quotes = ranges + right.ranges, quotes + right.quotes
    return _draft(line, seen, Content(ranges, quotes, None, right.medium), "inverted")


def _passive(line: Line, seen: Seen, stop: int) -> Draft | None:
    """`is said to`, `was accused of`, `it was reported that`, `described as … by`."""
    agent = agent_of(line, seen.cue, stop)
    content = passive_content(line, seen, agent, stop)
    if not content:
        return None
    medium = passive_medium(line, seen.cue, agent)
    return _draft(line, Seen(seen.cue, agent), Content(content, medium=medium), "passive")


def _draft(line: Line, seen: Seen, content: Content, rule: str) -> Draft | None:
    cue = seen.cue
    ranges = [(a, b) for a, b in content.ranges if a < b]
    if not ranges:
        return None
    overlap = seen.source is not None and any(
        a < seen.source[1] and seen.source[0] < b for a, b in ranges
    )
    if overlap and rule != "passive":
        return None
    quotes = [line.quotations[number] for number in content.quotes]
    spans = [line.span(*_tidied(line, each)) for each in ranges]
    if quotes and len(quotes) == len(ranges):
        spans = [span for quotation in quotes for span in quotation.spans]
    return Draft(
        rule=f"{rule}:{cue.cue.lemma.replace(' ', '-')}",
        part=line.part,
        line=0,
        cue=cue.cue,
        cue_spans=[line.span(cue.group, cue.end)],
        source=[line.span(*seen.source)] if seen.source is not None else [],
        content=spans,
        quotes=quotes,
        addressee=line.span(*content.addressee) if content.addressee else None,
        medium=line.span(*content.medium) if content.medium else None,
        negated=cue.negated,
        tail=seen.trailing,
    )


def _tidied(line: Line, words: Range) -> Range:
    """A content without the comma or connective at its ends."""
    start, end = words
    while end - 1 > start and line.low[end - 1] in {",", ";", ":", "and", "but", "–", "—"}:
        end -= 1
    while start < end - 1 and line.low[start] in {",", ";", ":"}:
        start += 1
    return start, end
