"""What each tag layer says of the words of a sentence."""

from __future__ import annotations

from collections.abc import Callable

from training.lemmas import lemma_rule
from training.sentence import UNSURE, Sentence

NO_GOLD = ""


def _starts(sentence: Sentence) -> list[str]:
    if not sentence.parsed:
        return [NO_GOLD] * len(sentence.words)
    return ["start"] + ["inside"] * (len(sentence.words) - 1)


def _upos(sentence: Sentence) -> list[str]:
    return list(sentence.upos) or [NO_GOLD] * len(sentence.words)


def _feats(sentence: Sentence) -> list[str]:
    found = [feats or "_" for feats in sentence.feats]
    return found or [NO_GOLD] * len(sentence.words)


def _lemma(sentence: Sentence) -> list[str]:
    if not sentence.parsed:
        return [NO_GOLD] * len(sentence.words)
    return [lemma_rule(*pair) for pair in zip(sentence.words, sentence.lemmas, strict=True)]


def _bio(kind: str, length: int) -> list[str]:
    """The tags of one stretch."""
    return [f"B-{kind}"] + [f"I-{kind}"] * (length - 1)


def _names(sentence: Sentence) -> list[str]:
    if sentence.names is None:
        return [NO_GOLD] * len(sentence.words)
    tags = ["O"] * len(sentence.words)
    for start, end, kind in sentence.names:
        if kind == UNSURE:
            tags[start:end] = [NO_GOLD] * (end - start)
        else:
            tags[start:end] = _bio(kind, end - start)
    return tags


def _said(sentence: Sentence) -> list[str]:
    """BIO tags of sources, cues and contents; where attributions overlap, the first one's."""
    if sentence.said is None:
        return [NO_GOLD] * len(sentence.words)
    tags = ["O"] * len(sentence.words)
    for role in ("cue", "sources", "content"):
        for start, end in (piece for said in sentence.said for piece in getattr(said, role)):
            if set(tags[start:end]) == {"O"}:
                tags[start:end] = _bio(role, end - start)
    return tags


def _parties(sentence: Sentence) -> list[str]:
    if sentence.parties is None:
        return [NO_GOLD] * len(sentence.words)
    tags = ["O"] * len(sentence.words)
    for start, end, role in sentence.parties:
        tags[start:end] = _bio(role, end - start)
    return tags


def _factuality(sentence: Sentence) -> list[str]:
    return list(sentence.factuality) or [NO_GOLD] * len(sentence.words)


LAYERS: dict[str, Callable[[Sentence], list[str]]] = {
    "starts": _starts,
    "upos": _upos,
    "feats": _feats,
    "lemma": _lemma,
    "names": _names,
    "said": _said,
    "factuality": _factuality,
    "parties": _parties,
}
"""Per layer, the gold label of each word, an empty string where there is none."""
