"""Statements whose speaker comes last, with their trees: "…", said X; …, reports Polish paper X.

Treebanks have few of these and news is full of them. After UD English, the verb of saying is the
root, the statement its `ccomp`, and a description before a name is its `nmod:desc`.
"""

from __future__ import annotations

import random
from typing import NamedTuple

import msgspec

from training.lists import people, phrases
from training.sentence import Name, Sentence

_PAST = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
_PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_VERBS = (
    *(
        (form, lemma, _PAST)
        for form, lemma in (
            ("said", "say"),
            ("said", "say"),
            ("said", "say"),
            ("wrote", "write"),
            ("claimed", "claim"),
            ("added", "add"),
            ("reported", "report"),
        )
    ),
    *((form, lemma, _PRESENT) for form, lemma in (("reports", "report"), ("says", "say"))),
)
_NATIONS = [
    "Polish",
    "Ukrainian",
    "Russian",
    "German",
    "Turkish",
    "Belarusian",
    "Georgian",
    "Finnish",
    "Estonian",
    "Sudanese",
    "Ethiopian",
    "Burmese",
    "Indian",
    "Nigerian",
    "Syrian",
    "Iraqi",
    "Serbian",
    "Lithuanian",
    "French",
    "Spanish",
    "British",
    "local",
    "regional",
]
_OUTLETS = ["newspaper", "agency", "portal", "channel", "magazine", "outlet", "website"]
_ROLES = [
    "spokesman",
    "spokeswoman",
    "governor",
    "lawyer",
    "minister",
    "commander",
    "journalist",
    "analyst",
]


class Node(NamedTuple):
    """A word of a made phrase; `head` is an index in the phrase, -1 its head."""

    word: str
    upos: str
    feats: str
    lemma: str
    head: int
    deprel: str


class Phrase(NamedTuple):
    """A made noun phrase and the name in it."""

    nodes: list[Node]
    name: Name


def inverted(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence as a statement with its speaker after it, where it can be one."""
    last = len(sentence.words) - 1
    plain = not any(mark in sentence.words for mark in ('"', "“", "”", "''", "``", ":", "-"))
    if not sentence.parsed or not 4 <= last <= 40 or not plain or sentence.words[last] != ".":
        return sentence
    if last in sentence.heads or sentence.names is None:
        return sentence
    return _wrapped(sentence, _speaker(chance), chance)


def _wrapped(sentence: Sentence, speaker: Phrase, chance: random.Random) -> Sentence:
    quoted = chance.random() < 0.6
    body = len(sentence.words) - 1
    shift = int(quoted)
    root = sentence.heads.index(-1) + shift
    inner = [head + shift if head >= 0 else -2 for head in sentence.heads[:-1]]
    mark = Node('"', "PUNCT", "", '"', root, "punct")
    closing = [Node(",", "PUNCT", "", ",", -2, "punct")]
    if quoted:
        closing = [*closing, mark] if chance.random() < 0.7 else [mark, *closing]
    verb = Node(*_verb(chance), -1, "root")
    start = shift + body + len(closing)
    verb_first = chance.random() < 0.6
    verb_at = start if verb_first else start + len(speaker.nodes)
    phrase_at = start + 1 if verb_first else start
    nodes = speaker.nodes
    if verb_first and nodes[-1].word == ",":
        nodes = nodes[:-1]
    phrase = [
        node._replace(head=verb_at if node.head < 0 else node.head + phrase_at) for node in nodes
    ]
    tail = [verb, *phrase] if verb_first else [*phrase, verb]
    stop = Node(".", "PUNCT", "", ".", -2, "punct")
    added = [*([mark] if quoted else []), *closing, *tail, stop]
    fixed = [node._replace(head=verb_at) if node.head == -2 else node for node in added]
    front, back = fixed[:shift], fixed[shift:]
    name = speaker.name._replace(
        start=speaker.name.start + phrase_at, end=speaker.name.end + phrase_at
    )
    old = [
        each._replace(start=each.start + shift, end=each.end + shift)
        for each in sentence.names or ()
    ]
    tight = [node.word in {",", "."} or (node.word == '"') for node in back]
    deprels = [
        "ccomp" if head == -2 else rel for head, rel in zip(inner, sentence.deprels, strict=False)
    ]

    def joined(field: str, middle: tuple[str, ...]) -> tuple[str, ...]:
        return (
            *(getattr(node, field) for node in front),
            *middle,
            *(getattr(node, field) for node in back),
        )

    return msgspec.structs.replace(
        sentence,
        words=joined("word", sentence.words[:-1]),
        glued=(
            *([sentence.glued[0]] * shift),
            bool(shift) or sentence.glued[0],
            *sentence.glued[1:-1],
            *tight,
        ),
        upos=joined("upos", sentence.upos[:-1]),
        feats=joined("feats", sentence.feats[:-1]),
        lemmas=joined("lemma", sentence.lemmas[:-1]),
        heads=(
            *(node.head for node in front),
            *(verb_at if head == -2 else head for head in inner),
            *(node.head for node in back),
        ),
        deprels=joined("deprel", tuple(deprels)),
        names=(*old, name),
        factuality=(),
    )


def _verb(chance: random.Random) -> tuple[str, str, str, str]:
    form, lemma, feats = chance.choice(_VERBS)
    return form, "VERB", feats, lemma


def _speaker(chance: random.Random) -> Phrase:
    """A speaker: a described outlet or person, or a person with a relative clause or apposition."""
    if chance.random() < 0.45:
        words = chance.choice(phrases("bodies", chance.choice(("one", "two"))))
        return _described(chance.choice(_NATIONS), chance.choice(_OUTLETS), words, "ORG")
    given, family = chance.choice(people())
    words = (chance.choice(given), chance.choice(family))
    draw = chance.random()
    if draw < 0.3:
        return _described(chance.choice(_NATIONS), chance.choice(_ROLES), words, "PER")
    if draw < 0.6:
        return Phrase(_named(words, 0), Name(0, len(words), "PER"))
    return _with_clause(words, chance)


def _named(words: tuple[str, ...], at: int) -> list[Node]:
    first = Node(words[0], "PROPN", "Number=Sing", words[0], -1, "nsubj")
    rest = [Node(word, "PROPN", "Number=Sing", word, at, "flat") for word in words[1:]]
    return [first, *rest]


def _described(nation: str, noun: str, words: tuple[str, ...], kind: str) -> Phrase:
    nodes = [
        Node(nation, "ADJ", "Degree=Pos", nation, 1, "amod"),
        Node(noun, "NOUN", "Number=Sing", noun, 2, "nmod:desc"),
        *_named(words, 2),
    ]
    return Phrase(nodes, Name(2, 2 + len(words), kind))


def _with_clause(words: tuple[str, ...], chance: random.Random) -> Phrase:
    comma = Node(",", "PUNCT", "", ",", 0, "punct")
    place = chance.choice(phrases("places", "one"))[0]
    at = len(words) + 1
    if chance.random() < 0.5:
        verb = chance.choice((("leads", "lead"), ("heads", "head"), ("commands", "command")))
        noun = chance.choice(("group", "brigade", "unit", "council", "party"))
        inside = [
            Node("who", "PRON", "PronType=Rel", "who", at + 1, "nsubj"),
            Node(verb[0], "VERB", _PRESENT, verb[1], 0, "acl:relcl"),
            Node("the", "DET", "Definite=Def|PronType=Art", "the", at + 3, "det"),
            Node(noun, "NOUN", "Number=Sing", noun, at + 1, "obj"),
        ]
    else:
        role = chance.choice(_ROLES)
        inside = [
            Node("a", "DET", "Definite=Ind|PronType=Art", "a", at + 1, "det"),
            Node(role, "NOUN", "Number=Sing", role, 0, "appos"),
            Node("from", "ADP", "", "from", at + 3, "case"),
            Node(place, "PROPN", "Number=Sing", place, at + 1, "nmod"),
        ]
    nodes = [*_named(words, 0), comma, *inside, comma]
    return Phrase(nodes, Name(0, len(words), "PER"))
