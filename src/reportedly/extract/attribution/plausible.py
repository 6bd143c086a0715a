"""Whether a cue verb with a weak complement is an act of someone who can speak."""

from __future__ import annotations

from reportedly.extract.attribution.adjuncts import medium_in
from reportedly.extract.attribution.content import Content
from reportedly.extract.attribution.lexicon import attacks_in_words, reporting_nouns, source_nouns
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.placing import Seen

_DEPICTING = frozenset(
    ["capture", "record", "document", "detail", "expose", "prove", "show", "demonstrate",
     "illustrate", "uncover", "unearth"]
)  # fmt: skip
_ABSTRACT = ("isation", "ization", "ism")
_SEEMING = frozenset({"seem", "seems", "seemed", "appear", "appears", "appeared"})
"""Before a wish (`seems to prefer`) these make it the writer's guess."""


def plausible(line: Line, seen: Seen, right: Content) -> bool:
    """Whether a weak frame (an object, an infinitive) is an act of someone who can speak."""
    cue = seen.cue
    unable = cue.negated and line.has(cue.group, "modal") and right.frame == "that"
    if unable or (cue.cue.lemma == "know" and cue.negated):
        return False
    if cue.infinitive and right.frame == "to-inf" and line.word(cue.group - 1) in _SEEMING:
        return False
    if seen.source is not None and line.low[seen.source[0]] == "it" and cue.cue.lemma[:3] == "be ":
        return False
    if seen.source is None:
        return "raise" in cue.cue.lemma
    head = line.word(seen.source[1] - 1)
    if head in reporting_nouns() and head not in source_nouns():
        return False
    if right.frame == "evidence" and not _shows(line, seen):
        return False
    if right.frame in {"np", "evidence"} and cue.infinitive:
        return False
    if (
        right.frame == "np"
        and cue.form == "ing"
        and line.word(cue.group - 1) in {"for", "in", "of"}
    ):
        return False
    if right.frame == "np" and "np-blow" in cue.cue.frames and not _in_words(line, seen, right):
        return False
    soft = right.frame == "np" and "np-soft" in cue.cue.frames
    if right.frame in {"record", "count"} and _not_done(line, seen):
        return False
    soft = soft or right.frame == "record"
    return not (soft and (not cue.finite or line.has(cue.group, "modal")))


def _not_done(line: Line, seen: Seen) -> bool:
    """Whether a list or footage is not made public, or only asked for (`that it release video`)."""
    asked = seen.source is not None and line.word(seen.source[0] - 1) == "that"
    return seen.cue.infinitive or seen.cue.negated or (asked and seen.cue.form == "base")


def _in_words(line: Line, seen: Seen, right: Content) -> bool:
    """Whether what is attacked can be attacked with words, or it is said what for."""
    start, end = right.ranges[0]
    head = next((k for k in range(end - 1, start - 1, -1) if line.wordlike(k)), start)
    things = attacks_in_words("object")
    named = any(
        word in things or word in reporting_nouns() or word.endswith(_ABSTRACT)
        for word in line.low[start : head + 1]
    )
    spoken = any(line.word(k) in {"for", "over", "as"} for k in range(start, end + 1))
    talker = seen.source is not None and line.word(seen.source[1] - 1) in attacks_in_words(
        "subject"
    )
    return named or spoken or talker or medium_in(line, end) is not None


def _shows(line: Line, seen: Seen) -> bool:
    """Whether the subject of a verb of showing is a document or footage, not someone acting."""
    if seen.cue.cue.lemma not in _DEPICTING or seen.source is None:
        return True
    nouns = source_nouns()
    attached = line.has(seen.source[0] - 1, "prep")
    words = range(max(0, seen.source[0] - 4) if attached else seen.source[0], seen.source[1])
    return any(nouns.get(line.word(k)) == "document" or line.word(k) in {"it", "they"}
               for k in words)  # fmt: skip
