"""What a reader model's tags say of a word as a verb, and where they say nothing sure."""

from __future__ import annotations

from reportedly.records import Token

_VERBS = frozenset({"VERB", "AUX"})


def verb(token: Token) -> bool | None:
    """Whether the word is a verb, None where no model tagged it or its tags disagree.

    A participle before its noun (`the alleged massacre`, `the United Nations`) is a verb in the
    UD treebanks and an adjective in grammar.
    """
    if not token.upos:
        return None
    if token.upos in _VERBS:
        return token.deprel != "amod"
    return None if "VerbForm=" in token.feats else False


def finite(token: Token) -> bool | None:
    """Whether the word makes a clause: a finite verb or a past participle, None as in `verb`.

    Infinitives and forms in *-ing* make none: what they stand in goes on as one phrase.
    """
    found = verb(token)
    if not found or token.upos == "AUX":
        return found
    past = "VerbForm=Part" in token.feats and "Tense=Past" in token.feats
    return past or "VerbForm=Fin" in token.feats
