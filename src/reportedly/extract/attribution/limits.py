"""Where the content right of a cue ends: its clause, a semicolon, the next cue beside it."""

from __future__ import annotations

from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.media import SHOWN
from reportedly.extract.attribution.placing import SAYING, Seen

_LINKS = frozenset({"and", "but", "while", "though"})
_SHARING = frozenset({"quote", "to-inf", "np"})


def content_stop(line: Line, seen: list[Seen], index: int) -> int:
    """Past the last word that the content right of a cue may hold."""
    this = seen[index]
    limit = _clause_limit(line, this)
    for k in range(this.right_edge, limit):
        if line.low[k] == ";" and line.quoted[k] < 0:
            limit = k
            break
    others = (_edge_of(line, this, each) for each in seen[index + 1 :])
    return min([limit, _according(line, this), *(edge for edge in others if edge is not None)])


def _according(line: Line, this: Seen) -> int:
    """The comma before a trailing `according to` or `as revealed in`."""
    for k in range(this.cue.end, line.end):
        told = line.low[k] == "as" and line.word(k + 1) in SHOWN
        if told and line.word(k + 2) in {"in", "by", "on"} and line.word(k - 1) == ",":
            return k - 1
        if line.low[k] == "according" and line.word(k - 1) == "," and line.quoted[k] < 0:
            opens = line.word(k - 2) in {"that", "and", "but"} or k - 2 < this.right_edge
            return line.end if opens else k - 1
    return line.end


def _clause_limit(line: Line, this: Seen) -> int:
    """The comma that ends the fronted or relative clause a cue stands in, else the line's end."""
    edge = this.left_edge
    k = edge - 1
    fronted = any(line.has(j, "sub") for j in range(max(0, edge - 4), edge)) and not any(
        line.verbal(j) or line.word(j) in {",", ";"} for j in range(edge)
    )
    relative = any(_after_relative(line, at) for at in (k, this.cue.group - 1))
    passive = this.cue.passive and this.cue.group == this.cue.verb and line.word(k + 1) != "it"
    if not (fronted or relative) or passive:
        return line.end
    inside = False
    for j in range(this.right_edge + 1, line.end):
        if line.word(j) != "," or line.quoted[j] >= 0:
            continue
        verbless = not any(line.verbal(k) for k in range(this.right_edge, j))
        if inside or (verbless and line.has(j + 1, "rel")):
            inside = not inside  # an aside to the subject of the clause opens or closes here
        elif line.last_verb > j or relative:
            return j
    return line.end


def _after_relative(line: Line, at: int) -> bool:
    """Whether the word at a position is a relative pronoun whose clause a comma opens."""
    if line.word(at) not in {"which", "who", "whom"}:
        return False
    return line.word(at - 1) == "," or (line.word(at - 1) == "of" and line.word(at - 3) == ",")


def _edge_of(line: Line, this: Seen, other: Seen) -> int | None:
    """Where a later cue that does not stand under this one begins, else None."""
    if not other.cue.finite:
        return _participle_edge(line, other)
    before = other.cue.group - 1
    if _resumes_after_aside(line, this, other):
        return before
    shared = this.source is not None and other.source == this.source
    modal = line.has(other.cue.group, "modal")
    if (
        line.word(before) in {"and", "but"}
        and shared
        and not modal
        and other.cue.cue.frames & _SHARING
    ):
        return before - 1 if line.word(before - 1) == "," else before
    edge = other.left_edge - 1
    mark = line.word(edge)
    if other.trailing and mark in {",", "as"} and edge > this.cue.end:
        return edge - 1 if mark == "as" and line.word(edge - 1) == "," else edge
    if other.source is None:
        return None
    pronoun = line.has(other.source[0], "subject-pron") and other.source[1] - other.source[0] == 1
    if mark == "but" and pronoun and edge > this.cue.end:
        return edge
    if mark in _LINKS and line.word(edge - 1) in {",", ";"} and not other.inverted:
        return edge - 1
    return edge if mark == ";" else None


def _participle_edge(line: Line, other: Seen) -> int | None:
    """`…, adding that …` and `…, with some suggesting that …`."""
    before = other.cue.group - 1
    one_word = other.cue.end - other.cue.verb == 1
    saying = other.cue.form == "ing" and other.cue.cue.frames & SAYING
    if line.word(before) == "," and saying and one_word:
        return before
    if other.source is not None:
        edge = other.source[0] - 2
        if line.word(edge + 1) == "with" and line.word(edge) == ",":
            return edge
    return None


def _resumes_after_aside(line: Line, this: Seen, other: Seen) -> bool:
    """Whether this cue stands in an aside that closes before the other's verb."""
    before = other.cue.group - 1
    if other.source is None or other.inverted or line.word(before) != ",":
        return False
    inside = other.source[1] <= this.cue.group and before > this.cue.end
    return inside and other.source != this.source
