"""Cue verbs as they occur: which forms in a line read as reporting verbs, and their verb group."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.extract.attribution.amount import amount_at
from reportedly.extract.attribution.lexicon import (
    Cue,
    CueForm,
    cue_forms,
    reporting_nouns,
    source_nouns,
)
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.tagged import verb

_BE = frozenset(["is", "are", "was", "were", "am", "be", "been", "being", "'s", "'re", "'m"])
_HAVE = frozenset({"has", "have", "had", "'ve", "'d"})
_LOOSE_HEADS = frozenset({"express", "voice", "raise", "make", "issue", "be"})
_CLAUSE_OPENERS = frozenset({"that", "to", "if", "whether", "how", "why", "what", ":", ","})
_NOUNISH_AFTER = frozenset(
    ["of", "and", "or", "from", "on", "is", "are", "was", "were", "have", "has", "had", "by"]
)
_WHEN = frozenset({"when", "how", "why", "where", "there", "here", "then", "so"})
_GAP = 3
_MOST = 40
"""Cue verbs in one line; a line with more is no sentence."""


@dataclass(slots=True)
class Occurrence:
    """A cue verb in a line: words `[group, end)`, the verb itself at `verb`."""

    cue: Cue
    form: str
    group: int
    verb: int
    end: int
    passive: bool = False
    negated: bool = False
    infinitive: bool = False
    progressive: bool = False
    gapped: bool = False
    """Whether what its content is about stands before it (`the law, which he says is …`)."""

    @property
    def finite(self) -> bool:
        """Whether the verb group has its own tense, and so its own subject."""
        return not self.infinitive and (self.form != "ing" or self.progressive)


def occurrences(line: Line) -> list[Occurrence]:
    """Every reporting verb of the line outside its quotations, in order."""
    found: list[Occurrence] = []
    forms = cue_forms()
    present = frozenset(line.low)
    at = 0
    while at < len(line.low) and len(found) < _MOST:
        open_ = line.quoted[at] < 0 and not line.scared[at]
        candidates = forms.get(line.low[at]) if open_ else None
        seen = _match(line, at, candidates, present) if candidates else None
        if seen is None:
            at += 1
            continue
        found.append(seen)
        at = seen.end
    return found


def _match(
    line: Line, at: int, candidates: tuple[CueForm, ...], present: frozenset[str]
) -> Occurrence | None:
    for each in candidates:
        if each.rest and not (each.rest[0] in present or f"{each.rest[0]}s" in present):
            continue
        end = _rest_end(line, at, each)
        if end is None:
            continue
        if not reads_as_verb(line, at, end, each.form):
            continue
        if each.cue.lemma == "ask" and line.word(end) == "about":
            continue
        if each.cue.frames == _AMOUNTING and amount_at(line, end + 1, line.end) is None:
            continue
        if each.cue.lemma in _ASKING and _stays_unnamed(line, end):
            continue
        if each.cue.lemma in _WITHHOLDING and not _withholds_words(line, end):
            continue
        return _group(line, at, end - (each.rest[-1:] == ("that",)), each)
    return None


_AMOUNTING = frozenset({"np-at"})
_WITHHOLDING = frozenset({"refuse", "decline"})
_WORDS = frozenset(
    ["comment", "say", "give", "answer", "discuss", "identify", "name", "confirm", "elaborate",
     "speculate", "specify", "disclose", "reveal", "provide", "respond", "speak", "talk", "explain",
     "acknowledge", "admit", "release", "state", "describe", "rule", "deny", "apologise",
     "apologize", "endorse", "condemn", "support", "back"]
)  # fmt: skip


_ASKING = frozenset({"ask", "request", "insist", "prefer", "want", "wish", "demand"})


def _stays_unnamed(line: Line, at: int) -> bool:
    """Whether a source only asks for anonymity (`who asked not to be named`)."""
    words = " ".join(line.low[at : at + 4])
    return words.startswith(
        ("not to be named", "not to be identified", "not to be quoted", "to remain anonymous",
         "to stay anonymous", "that his name", "that her name", "that their name",
         "anonymity", "for anonymity", "to remain unnamed")
    )  # fmt: skip


def _withholds_words(line: Line, end: int) -> bool:
    """Whether what is refused is to speak (`declined to comment`), not to act (`to fight`)."""
    return line.word(end) == "to" and line.word(end + 1) in _WORDS


def _rest_end(line: Line, at: int, form: CueForm) -> int | None:
    """Past the last word of a cue of several words, which may be loosely joined."""
    if not form.rest:
        return at + 1
    loose = form.cue.lemma.split()[0] in _LOOSE_HEADS
    k = at + 1
    for word in form.rest:
        limit = k + (_GAP if loose else 1)
        while k < limit and not (line.word(k) == word or (loose and line.word(k) == f"{word}s")):
            k += 1
        if k >= limit or line.quoted[k] >= 0:
            return None
        k += 1
    return k


def reads_as_verb(line: Line, at: int, end: int, form: str) -> bool:
    """Whether a form that may be a noun or adjective is a verb here."""
    tagged = verb(line.tokens[at])
    if tagged is not None:
        return tagged
    before = at - 1
    while line.has(before, "adv") and not line.has(before, "det", "verb"):
        before -= 1
    previous = line.word(before)
    if line.capital(at) and line.wordlike(at - 1) and "headline" not in line.zone:
        return False
    if (line.has(before, "det") and not line.has(before, "pron")) or previous in {"'s", "'"}:
        return previous == "'s" and form == "ing"
    if form == "ing":
        return _ing_verb(line, at, before)
    if form in {"past", "part"}:
        return _past_verb(line, at, before)
    if form == "base":
        return _base_verb(line, at, end, before)
    return _third_person(line, at, end, before)


def _ing_verb(line: Line, at: int, before: int) -> bool:
    if line.has(at, "ing-noun"):
        return line.word(before) == "," and line.word(at + 1) in {"that", "of"}
    return not line.has(before, "prep") or line.word(before) in {"by", "in", "for", "with", "of"}


def _past_verb(line: Line, at: int, before: int) -> bool:
    if line.has(before, "prep") and line.word(before) not in {"as", "after", "before"}:
        return False
    determined = line.has(before, "det") and not line.has(before, "rel")
    return not (determined and line.nominal(at + 1) and line.wordlike(at + 1))


def _base_verb(line: Line, at: int, end: int, before: int) -> bool:
    if before < 0 or at == 0:
        return False
    if line.has(before, "modal", "subject-pron", "neg") or line.word(before) in {
        "to", "do", "did", "does", "who", "let",
    }:  # fmt: skip
        return True
    if line.has(before, "pron") and not line.has(before, "det"):
        return True
    previous = line.word(before)
    plural = previous.endswith("s") or previous in source_nouns()
    if not plural or line.has(before, "prep", "verb", "coord", "sub", "aux"):
        return previous in {"and", "or"} and _opens_complement(line, end)
    return _opens_complement(line, end)


def _opens_complement(line: Line, at: int) -> bool:
    if at >= line.end:
        return False
    return (
        line.word(at) in _CLAUSE_OPENERS
        or line.quoted[at] >= 0
        or line.capital(at)
        or line.has(at, "det", "pron", "object-pron", "day")
        or line.low[at][0] in "“‘\"'«`"
        or not line.kinds[at]
    )


def _third_person(line: Line, at: int, end: int, before: int) -> bool:
    if before < 0:
        return line.quoted[at - 1] >= 0 if at else False
    if line.has(before, "prep", "coord", "verb", "modal") and not line.capital(before):
        return line.has(before, "coord") and _opens_complement(line, end)
    word = line.low[at]
    noun = word in reporting_nouns() or word in source_nouns() or line.has(at, "s-noun")
    if not noun:
        return True
    if end > at + 1:
        return True
    after = line.word(end)
    if after in _NOUNISH_AFTER:
        return False
    previous = line.word(before)
    sure = line.has(before, "pron") or line.capital(before) or previous in source_nouns()
    return (sure or previous in {",", "”", "’", '"'}) and (
        _opens_complement(line, end) or end >= line.end
    )


_REDUCED = {"of": "of", "as": "as", "to": "raising", "with": "of-with", "by": "np"}


def _reduced(line: Line, found: Occurrence) -> None:
    """Mark a participle without auxiliary as passive (`a man accused of theft`)."""
    if found.form not in {"past", "part"} or found.passive or found.group != found.verb:
        return
    after = line.word(found.end)
    frame = _REDUCED.get(after)
    frames = found.cue.frames
    if frame is None or (frame not in frames and not (after == "by" and found.verb == 0)):
        return
    if after == "to" and frames & {"to-inf", "np-to-inf", "tell"} and found.cue.lemma != "say":
        return
    if after == "to":
        raised = line.word(found.end + 1) in {"be", "have"}
        if not raised or not line.nominal(found.verb - 1):
            return
    found.passive = True


def _group(line: Line, at: int, end: int, form: CueForm) -> Occurrence:
    """The occurrence with its auxiliaries and adverbs (`has also repeatedly said`)."""
    found = Occurrence(form.cue, form.form, at, at, end)
    k = at - 1
    while k >= 0 and line.quoted[k] < 0:
        if line.low[k] == "to":
            found.infinitive = True
            k -= 1
            break
        if not _take_auxiliary(line, k, found):
            break
        k -= 1
    found.group = k + 1
    _reduced(line, found)
    fronted = line.word(k) in {",", ""} and found.group < at
    if fronted and line.has(found.group, "adv") and not line.has(found.group, "aux", "modal"):
        found.group += 1
    if found.form == "ing" and not found.progressive:
        found.group = at
    return found


def _take_auxiliary(line: Line, k: int, found: Occurrence) -> bool:
    """Take the word at `k` into the verb group, or say that it does not belong there."""
    word = line.low[k]
    if line.tokens[k].upos in {"PROPN", "NOUN"}:
        return False
    if line.has(k, "neg"):
        found.negated = True
    elif word in _BE:
        if word == "'s" and not line.has(k - 1, "pron"):
            return False
        if found.form in {"past", "part"} and found.cue.lemma.split()[0] != "be":
            found.passive = True
        found.progressive = True
    elif word == "having":
        found.form = "ing"
    elif line.has(k, "modal") or word in _HAVE:
        if word == "'d" and not line.has(k - 1, "pron"):
            return False
        found.progressive = True
    elif word not in {"do", "does", "did"}:
        inside = line.has(k - 1, "aux", "modal")  # `has since denied`
        if line.tokens[k].upos == "ADV" and line.head(k) == found.verb and word not in _WHEN:
            return True
        return line.has(k, "adv") and (inside or not line.has(k, "det", "day", "sub", "time"))
    return True
