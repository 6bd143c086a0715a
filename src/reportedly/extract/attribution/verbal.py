"""Attributions by verbs: each cue verb with its subject and its content, in any order."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.extract.attribution.adjuncts import skip_adjuncts
from reportedly.extract.attribution.contents import Content, content_left, content_right
from reportedly.extract.attribution.cues import Occurrence, occurrences
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import source_nouns
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrases import Range, phrase_right
from reportedly.extract.attribution.subjects import antecedent, inverted_subject, subject

_SAYING = frozenset({"quote", "that", "bare"})
_SENTIENT = frozenset({"to-inf-soft", "np-soft"})


@dataclass(slots=True)
class Seen:
    """One cue verb with the subject found for it and the side its content lies on."""

    cue: Occurrence
    source: Range | None
    inverted: bool = False
    trailing: bool = False

    @property
    def left_edge(self) -> int:
        """First word of subject and verb group together."""
        edge = self.cue.group
        if self.source is not None and not self.inverted:
            edge = min(edge, self.source[0])
        return edge

    @property
    def right_edge(self) -> int:
        """Past the last word of verb and, where it follows, subject."""
        if self.inverted and self.source is not None:
            return self.source[1]
        return self.cue.end


def verbal_drafts(line: Line, number: int) -> list[Draft]:
    """Every attribution that a verb of this line makes."""
    seen = [_placed(line, each) for each in occurrences(line)]
    drafts: list[Draft] = []
    for index, each in enumerate(seen):
        stop = _stop(line, seen, index)
        draft = _passive(line, each, stop) if each.cue.passive else _active(line, each, stop)
        if draft is not None:
            draft.line = number
            drafts.append(draft)
    return drafts


def _placed(line: Line, cue: Occurrence) -> Seen:
    """Where subject and content of a cue stand."""
    before = cue.group - 1
    marks = before >= 0 and (
        line.quoted[before] >= 0 or line.word(before) in {",", "as"} or line.dash(before)
    )
    if marks and cue.cue.frames & _SAYING and cue.finite:
        found = inverted_subject(line, cue)
        aside = None if line.quoted[before] >= 0 else subject(line, cue)
        if found is not None and (aside is None or _ends(line, found[1])):
            if not (line.word(before) == "," and aside is not None and _relative(line, before)):
                return Seen(cue, found, inverted=True, trailing=True)
    source = subject(line, cue)
    if source is not None and source[1] > cue.group:
        source = None
    seen = Seen(cue, source)
    edge = seen.left_edge - 1
    comma = edge >= 0 and (
        line.word(edge) in {",", "as"} or line.quoted[edge] >= 0 or line.dash(edge)
    )
    seen.trailing = comma and cue.finite and _ends(line, cue.end, tell="tell" in cue.cue.frames)
    return seen


def _relative(line: Line, comma: int) -> bool:
    near = range(max(1, comma - 20), comma)
    return any(line.word(k) in {"who", "which"} and line.word(k - 1) == "," for k in near)


def _ends(line: Line, at: int, *, tell: bool = False) -> bool:
    """Whether nothing but adjuncts, a new quotation or a participle follows up to the line's end."""
    if tell:
        phrase = phrase_right(line, at)
        at = phrase[1] if phrase else at
    at, _ = skip_adjuncts(line, at)
    if at >= line.end or line.quoted[at] >= 0:
        return True
    return line.word(at) in {",", ";", ":", "in", "of", "to", "as", "after", "when", "who", "during",
                             "while", "on", "at", "about", "from", "before", "-", "–", "—", ")"}  # fmt: skip


def _stop(line: Line, seen: list[Seen], index: int) -> int:
    """Where the content right of a cue must end: before the next cue that is not under it."""
    this = seen[index]
    limit = _clause_limit(line, this)
    semicolon = next(
        (k for k in range(this.right_edge, limit) if line.low[k] == ";" and line.quoted[k] < 0),
        limit,
    )
    return min(limit, semicolon, _next_cue(line, seen, index))


def _clause_limit(line: Line, this: Seen) -> int:
    """The comma that ends the fronted or relative clause a cue stands in, else the line's end."""
    edge = this.left_edge
    k = edge - 1
    fronted = any(line.has(j, "sub") for j in range(max(0, edge - 4), edge)) and not any(
        line.verbal(j) or line.word(j) in {",", ";"} for j in range(edge)
    )
    relative = line.word(k) in {"which", "who", "whom"} and line.word(k - 1) == ","
    passive = this.cue.passive and this.cue.group == this.cue.verb and line.word(k + 1) != "it"
    if not (fronted or relative) or passive:
        return line.end
    for j in range(this.right_edge + 1, line.end):
        if line.word(j) == "," and line.quoted[j] < 0:
            rest = [m for m in range(j, line.end) if line.verbal(m)]
            if rest or relative:
                return j
    return line.end


def _next_cue(line: Line, seen: list[Seen], index: int) -> int:
    """Where the next cue that is not under this one begins."""
    this = seen[index]
    for each in seen[index + 1 :]:
        before = each.cue.group - 1
        if each.cue.form == "ing" and not each.cue.finite and line.word(before) == ",":
            if each.cue.cue.frames & _SAYING and each.cue.end - each.cue.verb == 1:
                return before
        if each.source is not None and line.word(each.source[0] - 1) == "with":
            if line.word(each.source[0] - 2) == "," and not each.cue.finite:
                return each.source[0] - 2
        if not each.cue.finite:
            continue
        closes = line.word(before) == "," and each.source is not None and not each.inverted
        if closes and each.source is not None and each.source[1] <= this.cue.group:
            if each.source != this.source and before > this.cue.end:
                return before
        if line.word(before) in {"and", "but"} and each.cue.cue.frames & {"quote", "to-inf", "np"}:
            if this.source is not None and each.source == this.source:
                return before - 1 if line.word(before - 1) == "," else before
        edge = each.left_edge - 1
        if each.trailing and line.word(edge) in {",", "as"} and edge > this.cue.end:
            return edge - 1 if line.word(edge) == "as" and line.word(edge - 1) == "," else edge
        if line.word(edge) in {"and", "but", "while", "though"} and line.word(edge - 1) in {
            ",",
            ";",
        }:
            if each.source is not None and not each.inverted:
                return edge - 1
        if line.word(edge) in {";"} and each.source is not None:
            return edge
    tail = next(
        (k for k in range(this.cue.end, line.end)
         if line.low[k] == "according" and line.word(k - 1) == "," and line.quoted[k] < 0),
        None,
    )  # fmt: skip
    return line.end if tail is None else tail - 1


def _active(line: Line, seen: Seen, stop: int) -> Draft | None:
    cue = seen.cue
    frames = cue.cue.frames
    if "none" in frames or "np-cite" in frames:
        return None
    left = Content([])
    saying = bool(frames & _SAYING)
    aside = cue.end >= line.end or line.word(cue.end) in {",", ";", ")", ".", "–", "—"}
    hoped = line.word(seen.left_edge - 1) == "as" and aside and seen.source is not None
    if ("quote" in frames or hoped) and cue.finite:
        left = content_left(line, seen.left_edge)
        if left.frame == "left" and frames == {"quote"} and not _retells(cue):
            left = Content([])
    if seen.inverted:
        return _inverted(line, seen, stop, left)
    right = content_right(line, cue, stop)
    if "raise" in cue.cue.lemma.split():
        seen.source = None
    elif seen.source is None and cue.finite and not left.ranges:
        return None
    if saying and left.ranges and _prefers_left(line, seen, left, right):
        if right.frame != "quote":
            resumed = _resumes(line, seen, left, right, stop)
            right.ranges = resumed
        ranges = left.ranges + right.ranges
        quotes = left.quotes + (right.quotes if right.frame == "quote" else [])
        return _draft(line, seen, Content(ranges, quotes, right.addressee, right.medium), "left")
    if not right.ranges:
        return None
    _relative_object(line, seen, right)
    if not _plausible(line, seen, right):
        return None
    return _draft(line, seen, right, right.frame)


def _relative_object(line: Line, seen: Seen, right: Content) -> None:
    """Add the antecedent in `the law, which the party says is unjust` to the content."""
    edge = seen.left_edge - 1
    if right.frame != "that" or line.word(edge) not in {"which", "who", "that", "whom"}:
        return
    if seen.source is None or not line.verbal(right.ranges[0][0]):
        return
    about = antecedent(line, edge)
    if about is not None:
        right.ranges.insert(0, about)


def _retells(cue: Occurrence) -> bool:
    """Whether a verb of manner or turn-taking may also follow unquoted words (`…, he replied`)."""
    return cue.cue.lemma in {"reply", "respond", "comment", "answer", "recall"}


def _prefers_left(line: Line, seen: Seen, left: Content, right: Content) -> bool:
    """Whether the words before a cue, rather than those after it, are what it reports."""
    if right.frame == "that" and line.word(right.ranges[0][0] - 1) == "that":
        return False
    if left.frame == "quote":
        last = left.ranges[0][1] - 1
        closed = line.low[last - 1] in {",", "!", "?", ".", "…", "—", "-", "–"}
        return closed or not right.ranges or line.word(last + 1) == ","
    if not right.ranges:
        return True
    comma = seen.left_edge - 1
    if line.word(seen.cue.end) == "," and line.word(comma) == ",":
        return True
    return line.dash(comma) and line.dash(seen.cue.end)


def _resumes(line: Line, seen: Seen, left: Content, right: Content, stop: int) -> list[Range]:
    """The rest of a clause that a cue interrupts (`The plan, he said, will fail`)."""
    at = seen.cue.end
    if left.frame == "quote" or (line.word(at) != "," and not line.dash(at)):
        return []
    k = at + 1
    if k >= stop or line.has(k, "coord", "rel") or line.word(k).endswith("ing"):
        return []
    return [(k, stop)]


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


def _plausible(line: Line, seen: Seen, right: Content) -> bool:
    """Whether a weak frame (an object, an infinitive) is an act of someone who can speak."""
    frames = seen.cue.cue.frames
    if seen.source is None:
        return "raise" in seen.cue.cue.lemma
    if right.frame == "evidence" and not _shows(line, seen):
        return False
    if right.frame in {"np", "evidence"} and seen.cue.infinitive:
        return False
    if right.frame == "np" and "np-soft" in frames:
        if not seen.cue.finite or line.has(seen.cue.group, "modal"):
            return False
    return right.ranges[0][1] > right.ranges[0][0]


_DEPICTING = frozenset(["capture", "record", "document", "detail", "expose", "prove", "show",
                        "demonstrate", "illustrate", "uncover", "unearth"])  # fmt: skip


def _shows(line: Line, seen: Seen) -> bool:
    """Whether the subject of a verb of showing is a document or footage, not someone acting."""
    if seen.cue.cue.lemma not in _DEPICTING or seen.source is None:
        return True
    nouns = source_nouns()
    words = range(max(0, seen.source[0] - 6), seen.source[1])
    return any(nouns.get(line.word(k)) == "document" or line.word(k) in {"it", "they"}
               for k in words)  # fmt: skip


def _passive(line: Line, seen: Seen, stop: int) -> Draft | None:
    """`is said to`, `was accused of`, `it was reported that`, `described as … by`."""
    cue = seen.cue
    frames = cue.cue.frames
    k = cue.end
    by = next((j for j in range(k, min(stop, k + 30)) if line.word(j) == "by"
               and line.quoted[j] < 0), None)  # fmt: skip
    agent = phrase_right(line, by + 1) if by is not None else None
    if agent is not None and line.has(agent[0], "time"):
        agent = by = None
    unsaid = cue.negated and agent is None and "np-neg" in frames
    if agent is not None and by == k:
        k = agent[1]
    source = agent
    content = Content([])
    end = by if by is not None and by > k and agent is not None and agent[1] >= stop else stop
    word = line.word(k)
    it = seen.source is not None and line.low[seen.source[0]] == "it"
    if unsaid and seen.source is not None:
        content.ranges = [seen.source]
    elif word == "that" and frames & _SAYING:
        content.ranges = [(k + 1, end)]
    elif word == "to" and frames & {"raising", "np-to-inf", "to-inf"}:
        content.ranges = [(k, end)]
        if "raising" in frames and seen.source is not None and not it:
            content.ranges.insert(0, seen.source)
    elif word == "of" and "of" in frames:
        content.ranges = [(k + 1, end)]
    elif word in {"if", "whether"} and "wh" in frames:
        content.ranges = [(k, end)]
    elif word in {"with", "of"} and "of-with" in frames:
        content.ranges = ([seen.source] if seen.source else []) + [(k, end)]
    elif (word == "as" and "as" in frames and seen.source is not None) or (word == "for" and "np-for" in frames and seen.source is not None):
        content.ranges = [seen.source, (k, end)]
    elif cue.cue.lemma == "report" and agent is None and seen.source is not None and not it:
        content.ranges = [seen.source, *([(k, end)] if word == "in" else [])]
    elif agent is not None and _can_be_agent(cue) and seen.source and not it:
        content.ranges = [seen.source]
    content.ranges = [each for each in content.ranges if each[0] < each[1]]
    if not content.ranges:
        return None
    draft = _draft(line, Seen(cue, source), content, "passive")
    if draft is not None and source is None:
        draft.source = []
    return draft


def _can_be_agent(cue: Occurrence) -> bool:
    """Whether `was V-ed by X` makes X a source and the subject what X spoke of."""
    frames = cue.cue.frames
    return "np" in frames and not frames & {"evidence", "np-soft"}


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
