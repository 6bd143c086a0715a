"""Which words are predicates: verbs, event nouns and predicative adjectives."""

from __future__ import annotations

import re

from reportedly.extract.attribution.line import Line
from reportedly.extract.predicates.lexicon import event_nouns

_EVENT_SUFFIX = re.compile(r"[a-z]{4,}(?:tion|sion|ment|ings?|tions|sions|ments|ance|ence)$")
_MAIN_TOO = frozenset({"have", "has", "had", "do", "does", "did"})


def predicate_kind(line: Line, at: int) -> str | None:
    """`verb`, `noun` or `adjective` where the word is a predicate, else None."""
    token = line.tokens[at]
    if token.upos:
        return _tagged_kind(line, at)
    word = line.low[at]
    if word in _MAIN_TOO and _main(line, at):
        return "verb"
    if not word[0].isalpha() or line.has(at, "aux", "modal", "prep", "sub", "coord", "det", "pron"):
        return None
    if line.has(at, "adv", "month", "day", "title") or (line.capital(at) and at > 0):
        return None
    if _verb_shape(line, at):
        return "verb"
    if _event_noun(line, at):
        return "noun"
    return "adjective" if _predicative(line, at) else None


def _tagged_kind(line: Line, at: int) -> str | None:
    """The kind by a reader model's tags; a participle before its noun (`alleged`) is none."""
    token = line.tokens[at]
    if token.upos == "VERB":
        return None if token.deprel == "amod" else "verb"
    if token.upos == "NOUN":
        return "noun" if _event_noun(line, at) else None
    return "adjective" if token.upos == "ADJ" and _predicative(line, at) else None


def _event_noun(line: Line, at: int) -> bool:
    known = line.tokens[at].lemma.lower() in event_nouns()
    return known or _EVENT_SUFFIX.match(line.low[at]) is not None


def _predicative(line: Line, at: int) -> bool:
    """Whether an auxiliary right before makes the word what is said of the subject."""
    if line.has(at + 1, "prep", "det") or line.word(at - 1) == "'s":
        return False
    return any(line.has(k, "aux") for k in (at - 1, at - 2))


def _main(line: Line, at: int) -> bool:
    """Whether `have` or `do` is a main verb: no participle, base form or `not` follows."""
    after = at + 1
    while line.has(after, "adv") and not line.has(after, "det", "pron"):
        after += 1
    word = line.word(after)
    if line.has(after, "neg", "aux", "subject-pron") or word in {"to", "", "?"}:
        return False
    return not (
        word.endswith(("ed", "en")) or "verb" in line.kinds[after] or line.has(after, "base-verb")
    )


def _verb_shape(line: Line, at: int) -> bool:
    word = line.low[at]
    before = at - 1
    while line.has(before, "adv", "neg") and not line.has(before, "det"):
        before -= 1
    if line.has(before, "det") and line.word(before) not in {"that", "this", "all"}:
        return False
    if line.has(before, "aux") and word.endswith("ed") and len(word) > 4:
        return True
    if line.verbal(at) or "verb" in line.kinds[at] or "base-verb" in line.kinds[at]:
        return True
    if word.endswith("ed") and len(word) > 4 and "ed-not-verb" not in line.kinds[at]:
        return True
    if word.endswith("ing") and len(word) > 4 and "ing-noun" not in line.kinds[at]:
        return True
    helped = line.word(before) in {"to", "do", "does", "did", "'ll"}
    return helped or line.has(before, "modal", "subject-pron", "rel")
