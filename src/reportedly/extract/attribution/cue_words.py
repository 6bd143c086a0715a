"""What the words of a cue do, found by a tagger and not by the rules: its lexicon entry."""

from __future__ import annotations

from reportedly.extract.attribution.lexicon import Cue, cue_forms, reporting_nouns, stance_words
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range

_PHRASES = {
    ("according",): Cue("according to", frozenset({"that", "quote"}), "assert", "certain"),
    (":",): Cue(":", frozenset({"quote"}), "assert", "certain"),
}
_AUXILIARIES = frozenset({"aux", "modal", "neg", "adv"})


def cue_in(line: Line, words: Range) -> Cue:
    """The entry for words `[first, past the last)`: a verb's, else a noun's, else a plain saying.

    The verb of several words wins over the one it begins with (`claimed responsibility`); of two
    verbs the first rules the others (`declined to say`).
    """
    known = _verb_in(line, words) or _noun_in(line, words) or _stance_in(line, words)
    if known is not None:
        return known
    for (word,), cue in _PHRASES.items():
        if word in line.low[words[0] : words[1]]:
            return cue
    head = next((k for k in range(*words) if not line.has(k, *_AUXILIARIES)), words[0])
    lemma = line.tokens[head].lemma.lower() or line.low[head]
    return Cue(lemma, frozenset(), "assert", "certain")


def known_cue(line: Line, words: Range) -> bool:
    """Whether the lexicons know one of the words as one of saying, thinking or judging."""
    said = _verb_in(line, words) or _noun_in(line, words) or _stance_in(line, words)
    return said is not None or any(word in line.low[words[0] : words[1]] for (word,) in _PHRASES)


def _verb_in(line: Line, words: Range) -> Cue | None:
    forms = cue_forms()
    for at in range(*words):
        if line.has(at, "aux", "modal") and line.word(at) != "be":
            continue
        for form in forms.get(line.low[at], ()):
            if line.low[at + 1 : at + 1 + len(form.rest)] == list(form.rest):
                return form.cue
    return None


def _noun_in(line: Line, words: Range) -> Cue | None:
    nouns = reporting_nouns()
    return next((nouns[line.low[k]] for k in range(*words) if line.low[k] in nouns), None)


def _stance_in(line: Line, words: Range) -> Cue | None:
    known = stance_words()
    for k in range(*words):
        found = known.get(line.low[k]) or known.get(line.tokens[k].lemma.lower())
        if found is not None:
            return found
    return None
