"""Attributions by nouns: `the allegation that …`, `X's claim of …`, `calls for …`."""

from __future__ import annotations

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import Cue, reporting_nouns, source_nouns
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.phrase_left import phrase_left
from reportedly.extract.attribution.phrase_right import phrase_right
from reportedly.extract.attribution.predicative import phrase_stop

_UNSURE = frozenset({"unconfirmed", "unverified", "conflicting", "uncorroborated"})


_SPREADING = frozenset(
    ["broke", "emerged", "spread", "surfaced", "circulated", "came", "grew", "persisted", "arrived"]
)
_BRINGING = frozenset(
    ["culminates", "culminated", "culminating", "ends", "ended", "results", "resulted", "leads",
     "led", "leading", "prompts", "prompted"]
)  # fmt: skip


def nominal_drafts(line: Line, number: int, taken: list[Draft]) -> list[Draft]:
    """Attributions that a reporting noun of this line makes, those of verbs being `taken`."""
    found: list[Draft] = []
    nouns = reporting_nouns()
    for at, word in enumerate(line.low):
        cue = nouns.get(word)
        if cue is None or line.quoted[at] >= 0 or _adverbial(line, at):
            continue
        if any(span.start <= line.tokens[at].span.start < span.end
               for draft in taken for span in draft.cue_spans):  # fmt: skip
            continue
        draft = _of_noun(line, number, at, cue, taken)
        if draft is not None:
            found.append(draft)
    return found


def _adverbial(line: Line, at: int) -> bool:
    """Whether the noun is part of a phrase like `in response`; `led to calls for` is not."""
    if line.word(at - 1) not in {"to", "in"}:
        return False
    return not (line.word(at - 2) in _BRINGING and line.word(at + 1) == "for")


def _of_noun(line: Line, number: int, at: int, cue: Cue, taken: list[Draft]) -> Draft | None:
    source = _owner(line, at)
    k = at + 1
    if line.word(k) in _SPREADING and line.word(k + 1) == "that":
        k += 1
    if (source is None and line.word(k) == "by") or line.word(k) == "from":
        source = phrase_right(line, k + 1, attach=False)
        k = source[1] if source else k
    content = _complement(line, k, cue)
    if content is None and source is not None and _owned(line, at) and "that" in cue.frames:
        content = _clause_after(line, at + 1)
    if content is None and line.word(at - 1) in _UNSURE and "that" in cue.frames:
        content = _clause_after(line, at + 1)
    if content is None:
        return None
    spans = [line.span(*content)]
    owned = any(draft.content and draft.content[-1].start == spans[0].start for draft in taken)
    if owned and source is None:
        return None
    adjective = at - 1 if line.word(at - 1) in _UNSURE else at
    certainty = "possible" if adjective < at else cue.certainty
    return Draft(
        rule=f"noun:{cue.lemma}",
        part=line.part,
        line=number,
        cue=cue._replace(certainty=certainty),
        cue_spans=[line.span(adjective, at + 1)],
        source=[line.span(*source)] if source else [],
        content=spans,
    )


def _owned(line: Line, at: int) -> bool:
    return line.word(at - 1) in {"'s", "'"} or line.word(at - 1) in source_nouns()


def _owner(line: Line, at: int) -> Range | None:
    """The genitive or compound noun the reporting noun belongs to (`police allegations`)."""
    k = at - 1
    while k >= 0 and not line.kinds[k] and line.word(k) not in source_nouns():
        if line.capital(k):
            break
        k -= 1
    word = line.word(k)
    if word in {"his", "her", "their", "its"}:
        return (k, k + 1)
    if word in {"'s", "'"} and k > 0:
        return phrase_left(line, k - 1)
    compound = k == at - 1 and line.word(k) in source_nouns() and not line.has(k, "det")
    if compound and line.word(k) not in {"report", "news"}:
        return (k, k + 1)
    return None


def _complement(line: Line, k: int, cue: Cue) -> Range | None:
    word = line.word(k)
    stop = line.end
    if word == "that" and "that" in cue.frames:
        if any(line.verbal(j) for j in range(k + 1, stop)):
            return (k, _clause_end(line, k + 1))
        return None
    preps = {"of", "for", "about"} & cue.frames
    if "of-for" in cue.frames:
        preps = {"of", "for"}
    if "of-quote" in cue.frames:
        quoted = word == "of" and k + 1 < stop and (line.quoted[k + 1] >= 0 or line.scared[k + 1])
        return (k + 1, _quotes_end(line, k + 1)) if quoted else None
    if word in preps and k + 1 < stop:
        if line.word(k + 1).endswith("ing") and line.wordlike(k + 1):
            return (k + 1, phrase_stop(line, k + 1, stop))
        if "for" not in cue.frames and word != "about":
            return None
        phrase = phrase_right(line, k + 1)
        if phrase is None:
            return None
        if line.word(phrase[1]) == "to":
            return (k + 1, _clause_end(line, phrase[1]))
        return phrase
    if word == "to" and "to-inf" in cue.frames and k + 1 < stop and not line.has(k + 1, "det"):
        if line.capital(k + 1):
            return None
        return (k, _clause_end(line, k))
    return None


def _quotes_end(line: Line, k: int) -> int:
    """Past a series of quotations (`‘out’, ‘shame’ and ‘never’`)."""
    while k < line.end and (line.quoted[k] >= 0 or line.scared[k] or line.word(k) in {",", "and"}):
        k += 1
    return k


def _clause_after(line: Line, k: int) -> Range | None:
    """A clause without `that` right after an owned noun (`police allegations he was armed`)."""
    if not line.has(k, "subject-pron", "det"):
        return None
    if not any(line.verbal(j) for j in range(k + 1, min(line.end, k + 8))):
        return None
    return (k, _clause_end(line, k))


def _clause_end(line: Line, k: int) -> int:
    while k < line.end:
        if line.quoted[k] < 0 and (line.word(k) in {";", ")"} or line.dash(k)):
            break
        if line.word(k) == "," and line.has(k + 1, "coord", "rel", "sub"):
            break
        k += 1
    return k
