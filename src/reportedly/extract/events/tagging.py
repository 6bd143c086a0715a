"""Coarse word tags from closed classes, verb forms and neighbours, where no tagger is installed.

Tags: `D` determiner or possessive pronoun, `P` preposition, `T` infinitive *to*, `C` coordinator,
`S` subordinator or relative, `X` auxiliary or modal, `N` negation, `R` adverb, `U` pronoun,
`G` genitive mark, `V` verb, `O` nominal (noun, adjective, number, name), `-` hyphen,
`Q` quotation mark or bracket that does not end a phrase, `.` any other mark.
A tagger's parts of speech, where a reader fills them, decide first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.extract.events.forms import Form
from reportedly.extract.events.lexicon import closed_classes, event_heads, verb_forms, word_classes
from reportedly.extract.events.modelled import modelled_tag
from reportedly.extract.events.neighbours import dated, number, reduced
from reportedly.extract.events.wordsets import word_set
from reportedly.records import Token

_HOMONYMS = frozenset({"that", "to", "her", "may"})
"""Words of several closed classes, which a tagger tells apart better than their neighbours do."""
_HERE: frozenset[str] = frozenset()
NEAR = 40
"""Words either side that tell whether capitals mean something."""


def tag_words(tokens: Sequence[Token], low: Sequence[str]) -> list[str]:
    """One tag per word."""
    tags: list[str] = []
    for at in range(len(tokens)):
        tags.append(_tag(at, tokens, low, tags))
    return tags


def _tag(at: int, tokens: Sequence[Token], low: Sequence[str], tags: list[str]) -> str:
    word = low[at]
    closed = _mark(at, low, tags)
    if closed:
        return closed
    if tokens[at].form in {"US", "WHO", "IT"} and not tokens[at].upos:
        return "O"
    kinds = closed_classes().get(word, _HERE)
    if "neg" in kinds or word in {"cannot", "without", "neither", "nor"}:
        return "N"
    modelled = modelled_tag(tokens[at], word)
    if modelled and word in _HOMONYMS:
        return modelled
    found = _closed_tag(at, low, kinds, tags)
    if found and (not modelled or modelled not in "OV"):
        return found
    if modelled:
        return modelled
    readings = verb_forms().get(word)
    if readings:
        return _verb_or_noun(at, tokens, low, tags, readings)
    if "verb" in kinds:
        return "V"
    if word.endswith("ed") and len(word) > 4 and "ed-not-verb" not in kinds:
        return _participle(at, low, tags)
    if word.endswith("ing") and len(word) > 5 and (_before(tags) in "C.XT" or reduced(at, low)):
        return "V" if "ing-noun" not in kinds and word not in word_set("ing-noun") else "O"
    if word.endswith("ly") and len(word) > 4 and word not in word_set("ly-not-adverb"):
        return "O" if _surname(at, tokens, low) else "R"
    return "O"


def _mark(at: int, low: Sequence[str], tags: list[str]) -> str:
    word = low[at]
    if any(char.isalnum() for char in word):
        if word == "'s":
            return "G" if not tags or tags[-1] not in "US" else "X"
        return ""
    if word == "'" and at and low[at - 1].endswith("s") and tags[-1] == "O":
        return "G"
    if word in {"-", "‑"}:
        return "-"
    if word in {"'", '"', "“", "”", "‘", "’", "«", "»", "„", "`", "``", "''", "(", ")", "[", "]"}:
        return "Q"
    return "O" if word in {"$", "%", "€", "£", "&"} else "."


def _closed_tag(at: int, low: Sequence[str], kinds: frozenset[str], tags: list[str]) -> str:
    word = low[at]
    if not kinds and word not in _bounded():
        return ""
    if " ".join(low[at : at + 2]) in word_set("adverb-pair") or (
        at and " ".join(low[at - 1 : at + 1]) in word_set("adverb-pair")
    ):
        return "R"
    if _approximates(at, low):
        return "R"
    if word == "to":
        return "T" if _infinitive_follows(at, low) else "P"
    if word == "that":
        return "D" if tags and tags[-1] in "PT" else "S"
    if (
        word in word_set("subordinator")
        or "rel" in kinds
        or ("sub" in kinds and word not in {"so", "than"})
    ):
        return "S"
    if word in word_set("possessive"):
        return "D"
    for kind, tag in (("coord", "C"), ("modal", "X"), ("aux", "X")):
        if kind in kinds and not (word == "may" and tags and tags[-1] == "P"):
            return tag
    if "pron" in kinds and not ("det" in kinds and _nominal_next(at, low)):
        return "U"
    for kind, tag in (("det", "D"), ("object-pron", "U"), ("prep", "P"), ("adv", "R")):
        if kind in kinds:
            return tag
    return ""


@cache
def _bounded() -> frozenset[str]:
    """Words outside the closed classes that have a tag of their own."""
    sets = (word_set(name) for name in ("subordinator", "possessive", "approximator"))
    pairs = (word for pair in word_set("adverb-pair") for word in pair.split())
    return frozenset().union(*sets, pairs) | {"to", "that"}


def _surname(at: int, tokens: Sequence[Token], low: Sequence[str]) -> bool:
    """Whether a capitalised word in -ly is a name: *Kelly visited*, not *Suddenly police*."""
    if not tokens[at].form[:1].isupper() or tokens[at].form.isupper():
        return False
    return at > 0 or (at + 1 < len(low) and low[at + 1] in verb_forms())


def _approximates(at: int, low: Sequence[str]) -> bool:
    """Whether a word bounds a number after it: *about 80*, *at least 10*, *more than 100*."""
    if low[at] not in word_set("approximator"):
        return False
    return any(number(word) for word in low[at + 1 : at + 3]) and all(
        number(word) or word in word_set("approximator") for word in low[at + 1 : at + 2]
    )


def _infinitive_follows(at: int, low: Sequence[str]) -> bool:
    for word in low[at + 1 : at + 3]:
        if word in {"be", "have", "do"}:
            return True
        readings = verb_forms().get(word)
        if readings:
            return any(reading.kind == "base" for reading in readings)
        if not word.endswith("ly"):
            return "base-verb" in closed_classes().get(word, _HERE)
    return False


def _nominal_next(at: int, low: Sequence[str]) -> bool:
    if at + 1 >= len(low) or not low[at + 1][0].isalnum():
        return False
    word = low[at + 1]
    kinds = closed_classes().get(word, _HERE)
    return not kinds & {"prep", "aux", "modal", "sub", "coord", "rel", "adv", "verb", "neg"} and (
        word not in verb_forms() or word in event_heads()
    )


def _before(tags: Sequence[str]) -> str:
    """The tag before, looking through adverbs, hyphens and quotation marks; `.` at the start."""
    for tag in reversed(tags):
        if tag not in "RQ-":
            return tag
    return "."


def _opens_phrase(at: int, low: Sequence[str]) -> bool:
    """Whether an object could begin at a position: determiner, pronoun, number or plain word."""
    if at >= len(low) or not any(char.isalnum() for char in low[at]):
        return False
    kinds = closed_classes().get(low[at], _HERE)
    if kinds & {"det", "pron", "object-pron"}:
        return True
    return not kinds & {"prep", "aux", "modal", "sub", "coord", "neg", "verb"} and not (
        low[at] in verb_forms() and low[at] not in event_heads()
    )


def _participle(at: int, low: Sequence[str], tags: list[str]) -> str:
    before = _before(tags)
    subject = next((low[i] for i in range(at - 1, -1, -1) if tags[i] not in "RQ-"), "")
    counted = subject[:1].isdigit() or subject in word_set("number")
    if counted and not dated(at, low):
        return "O" if _opens_phrase(at + 1, low) and not _opens_determined(at + 1, low) else "V"
    modifier = before in "DGP" or (before in ".C" and not _opens_determined(at + 1, low))
    return "O" if modifier and _opens_phrase(at + 1, low) and before != "." else "V"


def _opens_determined(at: int, low: Sequence[str]) -> bool:
    return at < len(low) and bool(closed_classes().get(low[at], _HERE) & {"det", "pron"})


def _verb_or_noun(
    at: int,
    tokens: Sequence[Token],
    low: Sequence[str],
    tags: list[str],
    readings: tuple[Form, ...],
) -> str:
    kinds = {reading.kind for reading in readings}
    before = _before(tags)
    form = tokens[at].form
    if at and form[:1].isupper() and kinds & {"base", "s"} and _is_name(at, tokens):
        return "O"
    if kinds & {"base", "s"} and "ed" not in kinds:
        return _finite(at, low, tags, kinds, before)
    if "ing" in kinds:
        return _gerund(at, low, tags, before)
    if "base" in kinds and before in "DGP":
        return "O"
    return _participle(at, low, tags)


def _is_name(at: int, tokens: Sequence[Token]) -> bool:
    """Whether capitals mean something here: not in a headline in capitals or title case."""
    near = tokens[max(0, at - NEAR) : at + NEAR]
    words = [token.form for token in near if token.form[:1].isalpha()]
    upper = sum(word[:1].isupper() for word in words)
    return upper * 2 < len(words) or (tokens[at].form.istitle() and upper * 3 < len(words) * 2)


def _finite(at: int, low: Sequence[str], tags: list[str], kinds: set[str], before: str) -> str:
    word = low[at]
    if before == "T":
        return "V" if "base" in kinds else "O"
    if before in "DGP":
        return "O"
    if before == "X":
        helper = low[len(tags) - 1 - next(i for i, t in enumerate(reversed(tags)) if t == "X")]
        return "O" if helper in word_set("be") or helper in {"has", "have", "had"} else "V"
    if before in "UN":
        return "V"
    if before == "S" and low[at - 1] in {"who", "which", "that"}:
        return "V"
    if before in ".CS":
        objects = _opens_phrase(at + 1, low)
        return "V" if objects and (before != "." or _opens_determined(at + 1, low)) else "O"
    if before == "V":
        return "O"
    return _after_nominal(at, low, tags, word, kinds)


def _after_nominal(at: int, low: Sequence[str], tags: list[str], word: str, kinds: set[str]) -> str:
    """Noun or verb after a nominal: *rocket attacks on*, *Russia attacks Kyiv*, *troops attack*."""
    subject = low[at - 1]
    plural = subject.endswith("s") or subject in {"police", "people", "men", "women", "troops"}
    follows = _opens_phrase(at + 1, low)
    noun = word in event_heads() or word in word_classes()
    if "s" in kinds:
        numbered = subject[:1].isdigit() or subject in word_set("number")
        return "V" if not plural and not numbered and (follows or not noun) else "O"
    if plural and (follows or not noun):
        return "V"
    return "O"


def _gerund(at: int, low: Sequence[str], tags: list[str], before: str) -> str:
    after = low[at + 1] if at + 1 < len(low) else ""
    noun = "ing-noun" in closed_classes().get(low[at], _HERE) or low[at] in word_set("ing-noun")
    if before in "DG" or after == "of" or (noun and before != "X"):
        return "O"
    if before in "XVU" or (before == "O" and tags and tags[-1] == "O"):
        return (
            "O"
            if before == "O"
            and low[at] in event_heads()
            and low[at - 1] not in word_set("plural-subject")
            else "V"
        )
    if _opens_phrase(at + 1, low):
        return "V"
    return "O" if before == "P" or low[at] in event_heads() else "V"
