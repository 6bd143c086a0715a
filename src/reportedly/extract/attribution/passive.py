"""Attributions by passive verbs: `is said to`, `was accused of`, `it was reported that`."""

from __future__ import annotations

from reportedly.extract.attribution.adjuncts import medium_in
from reportedly.extract.attribution.cues import Occurrence
from reportedly.extract.attribution.lexicon import reporting_nouns, source_nouns
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.phrase_right import phrase_right
from reportedly.extract.attribution.placing import SAYING, Seen
from reportedly.extract.attribution.predicative import phrase_stop

_COUNTED = frozenset({"numbers", "figures", "data", "estimates", "totals", "results", "words"})
_REACH = 30
"""Words after the verb within which its agent is sought."""


def agent_of(line: Line, cue: Occurrence, stop: int) -> Range | None:
    """Who did it, after `by`; None where that is unsaid or a time follows."""
    for k in range(cue.end, min(stop, cue.end + _REACH)):
        if line.low[k] == "by" and line.quoted[k] < 0:
            found = phrase_right(line, k + 1)
            if found is None or line.has(found[0], "time"):
                return None
            return _listed(line, found)
    return None


def _listed(line: Line, first: Range) -> Range:
    """Agents named in a row: `by the city, the county and most of the parishes`."""
    end, closed = first[1], False
    while not closed and line.word(end) in {",", "and"}:
        closed = line.word(end) == "and" or line.word(end + 1) == "and"
        at = end + 2 if line.word(end) == "," and closed else end + 1
        more = phrase_right(line, at)
        if more is None or more[0] != at or line.has(at, "rel", "pron", "sub", "time"):
            return first
        if any(line.verbal(k) for k in range(more[0], min(more[1] + 1, line.end))):
            return first
        end = more[1]
        closed = closed or "and" in line.low[more[0] : end]
    return (first[0], end) if closed else first


def passive_content(line: Line, seen: Seen, agent: Range | None, stop: int) -> list[Range]:
    """The content of a passive verb, its subject taken in where the verb is about it."""
    cue = seen.cue
    k, end = cue.end, stop
    if agent is not None and agent[0] - 1 == k:
        k = agent[1]
    elif agent is not None and agent[0] - 1 > k:
        end = agent[0] - 1
    topic = [seen.source] if seen.source is not None else []
    if topic and line.low[topic[0][0]] == "it":
        topic = []
    if cue.negated and agent is None and "np-neg" in cue.cue.frames:
        relative = line.word(cue.group - 1) in {"who", "which", "that"}
        found = [] if relative else topic
    else:
        found = _by_frame(line, cue, k, end, topic)
        if not found and agent is not None and "np-by" in cue.cue.frames:
            found = [each for each in topic if _told(line, each)]
        if not found and agent is not None and _can_be_agent(cue):
            found = topic
    return [each for each in found if each[0] < each[1]]


def _by_frame(line: Line, cue: Occurrence, k: int, end: int, topic: list[Range]) -> list[Range]:
    frames = cue.cue.frames
    word = line.word(k)
    if word == "that" and frames & SAYING:
        return [(k, end)] if k + 1 < end else []
    if word == "to" and frames & {"raising", "np-to-inf", "to-inf"}:
        return [*(topic if "raising" in frames else []), (k, end)]
    if word == "of" and "of" in frames:
        return [(k + 1, end)]
    if word in {"if", "whether"} and "wh" in frames:
        return [(k, end)]
    if word in {"with", "of"} and "of-with" in frames:
        return [*topic, (k, end)]
    if topic and ((word == "as" and "as" in frames) or (word == "for" and "np-for" in frames)):
        return [*topic, (k, end)]
    if topic and cue.cue.lemma == "report":
        return [*topic, *([(k, phrase_stop(line, k + 1, end))] if word == "in" else [])]
    return []


def _told(line: Line, topic: Range) -> bool:
    """Whether what was made public is words or numbers (`the figures were posted by …`)."""
    head = line.word(topic[1] - 1)
    return head in reporting_nouns() or head in _COUNTED or source_nouns().get(head) == "document"


def passive_medium(line: Line, cue: Occurrence, agent: Range | None) -> Range | None:
    """The platform between a passive verb and its agent (`were posted to Facebook by …`)."""
    opens = line.word(cue.end) in {"to", "on", "in", "via"}
    if agent is None or agent[0] <= cue.end or not opens:
        return None
    return medium_in(line, cue.end)


def _can_be_agent(cue: Occurrence) -> bool:
    """Whether `was V-ed by X` makes X a source and the subject what X spoke of."""
    frames = cue.cue.frames
    return "np" in frames and not frames & {"evidence", "np-soft"}
