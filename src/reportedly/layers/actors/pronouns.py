"""Personal pronouns and `who` as mentions; what they refer to is for the chains to settle."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.words import Words
from reportedly.records.mention import MentionKind

_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "p"),
    **dict.fromkeys(("it", "its", "itself"), "n"),
    **dict.fromkeys(("who", "whose", "whom"), "r"),
}
_KINDS: dict[str, MentionKind] = {
    "m": "person",
    "f": "person",
    "p": "group",
    "n": "other",
    "r": "other",
}


def pronouns(words: Words) -> Iterator[Candidate]:
    """Third-person pronouns and relative `who`; `head` is m, f, p, n or r."""
    for i, low in enumerate(words.lows):
        sex = _PRONOUNS.get(low)
        if sex is not None:
            yield Candidate(
                i,
                i + 1,
                _KINDS[sex],
                "pronoun",
                30,
                form="pronoun",
                head=sex,
                plural=sex == "p",
            )
