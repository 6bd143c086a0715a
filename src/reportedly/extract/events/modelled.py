"""A reader model's parts of speech as the coarse tags of `tagging`."""

from __future__ import annotations

from reportedly.extract.events.wordsets import word_set
from reportedly.records import Token

_UPOS = {
    "NOUN": "O", "PROPN": "O", "ADJ": "O", "NUM": "O", "VERB": "V", "AUX": "X", "ADP": "P",
    "DET": "D", "PRON": "U", "ADV": "R", "CCONJ": "C", "SCONJ": "S", "PUNCT": ".", "SYM": "O",
    "INTJ": "R", "X": "O",
}  # fmt: skip


def modelled_tag(token: Token, word: str) -> str:
    """The tag a reader model gives, empty where there is none or its own tags disagree.

    A participle before its noun (*wounded men*) is a verb in the UD treebanks and no event here;
    a particle (*closed down*) is part of its verb.
    """
    upos = token.upos
    if not upos or (upos in {"NOUN", "ADJ"} and "VerbForm=" in token.feats):
        return ""
    if upos == "VERB" and token.deprel == "amod":
        return "O"
    if token.deprel == "compound:prt":
        return "R"
    if upos == "PART":
        return "T" if word == "to" else "G" if word in {"'s", "'"} else "R"
    if upos == "PRON" and word in word_set("possessive"):
        return "D"
    if upos == "PRON" and word in {"who", "which", "that", "whom"}:
        return "S"
    if upos == "ADP" and word in word_set("subordinator"):
        return "S"
    return _UPOS.get(upos, "O")
