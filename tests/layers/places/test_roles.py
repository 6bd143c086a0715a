"""With a tree, states that act stand for their governments."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.layers.places import places

from .conftest import reading_of


def role_with(text: str, name: str, **parse: tuple[str, str, str]) -> str:
    """The role of a name in a text whose words have this tag, relation and head."""
    reading = reading_of(text)
    at = {token.form: number for number, token in enumerate(reading.tokens)}
    parsed = tuple(
        msgspec.structs.replace(
            token,
            upos=parse[token.form][0],
            deprel=parse[token.form][1],
            head=at.get(parse[token.form][2], -1),
        )
        if token.form in parse
        else token
        for token in reading.tokens
    )
    read = places.read(msgspec.structs.replace(reading, tokens=parsed)).places
    return {place.quote: place.role for place in read}[name]


@pytest.mark.parametrize(
    ("text", "name", "parse", "role"),
    [
        (
            "Slovenia endorsed it.",
            "Slovenia",
            {"Slovenia": ("PROPN", "nsubj", "endorsed"), "endorsed": ("VERB", "root", "")},
            "metonym",
        ),
        (
            "Shells hit Slovenia.",
            "Slovenia",
            {"Slovenia": ("PROPN", "obj", "hit"), "hit": ("VERB", "root", "")},
            "place",
        ),
        (
            "It was banned by Bulgaria.",
            "Bulgaria",
            {
                "Bulgaria": ("PROPN", "obl:agent", "banned"),
                "by": ("ADP", "case", "Bulgaria"),
                "banned": ("VERB", "root", ""),
            },
            "metonym",
        ),
        (
            "Deals with Bulgaria ended.",
            "Bulgaria",
            {
                "Bulgaria": ("PROPN", "nmod", "Deals"),
                "with": ("ADP", "case", "Bulgaria"),
                "Deals": ("NOUN", "nsubj", "ended"),
            },
            "metonym",
        ),
        (
            "Duties on Bulgaria goods rose.",
            "Bulgaria",
            {"Bulgaria": ("PROPN", "compound", "goods"), "goods": ("NOUN", "nmod", "Duties")},
            "modifier",
        ),
    ],
)
def test_the_tree_tells_the_role(
    text: str, name: str, parse: dict[str, tuple[str, str, str]], role: str
) -> None:
    assert role_with(text, name, **parse) == role
