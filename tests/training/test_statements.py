"""Attributions and judgements are read, aligned and kept through what is done to sentences."""

import gzip
import json
from pathlib import Path

import pytest
from training.attributions import polnear
from training.augment.quotes import without
from training.factuality import happened, judgements, with_factuality
from training.parties import plv
from training.sentence import Said, Sentence, Text
from training.tag_layers import LAYERS

TEXT = "Mayor denies it\n“We lost no one,” the mayor said, adding that aid came."


def span(part: str) -> list[int]:
    start = TEXT.index(part)
    return [start, start + len(part)]


@pytest.fixture
def text(tmp_path: Path) -> Text:
    entry = {
        "id": "a",
        "text": TEXT,
        "attributions": [
            {
                "sources": [span("the mayor")],
                "cue": [span("said")],
                "content": [span("“We lost no one,”")],
            },
            {"sources": [], "cue": [span("adding")], "content": [span("aid came")]},
        ],
    }
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(entry).encode() + b"\n"))
    (found,) = polnear(path)
    return found


def test_paragraphs_are_sentences_with_their_own_attributions(text: Text) -> None:
    title, body = text.sentences
    assert title.said == () and title.opens
    assert body.said is not None
    first, second = body.said
    assert [body.words[a:b] for a, b in first.sources] == [("the", "mayor")]
    assert [body.words[a:b] for a, b in second.content] == [("aid", "came")]
    assert body.glued[:3] == (False, True, False)


def test_tags_follow_the_pieces(text: Text) -> None:
    title, body = text.sentences
    assert set(LAYERS["said"](title)) == {"O"}
    tags = dict(zip(body.words, LAYERS["said"](body), strict=True))
    assert tags["said"] == tags["adding"] == "B-cue"
    assert (tags["the"], tags["mayor"]) == ("B-sources", "I-sources")
    assert set(LAYERS["said"](Sentence(("a",), (False,)))) == {""}


def test_a_lost_word_moves_the_pieces(text: Text) -> None:
    body = text.sentences[1]
    shorter = without(body, 0)
    assert shorter.said is not None
    ((start, end),) = shorter.said[0].content
    assert shorter.words[start:end][0] == "We"
    assert [shorter.words[a:b] for a, b in shorter.said[1].cue] == [("adding",)]
    alone = Sentence(("x", "y"), (False, False), said=(Said(((1, 2),), (), ((0, 1),)),))
    assert without(alone, 0).said == (Said(((0, 1),), (), ()),)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        (3.0, "certain+"),
        (-2.25, "certain-"),
        (1.5, "possible"),
        (-1.0, "possible"),
        (0.2, "unknown"),
    ],
)
def test_judgements_become_classes(label: float, expected: str) -> None:
    assert happened(label) == expected


def test_judgements_meet_their_sentence(tmp_path: Path) -> None:
    entry = {"text": "They left , it seems", "targets": [{"start": 5, "label": 3.0}]}
    path = tmp_path / "b.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(entry).encode() + b"\n"))
    known = Sentence(("They", "left", ",", "it", "seems"), (False, False, True, False, False))
    other = Sentence(("No", "one"), (False, False))
    (found,) = with_factuality([Text((known, other), "ewt")], judgements(path))
    assert found.sentences[0].factuality == ("", "certain+", "", "", "")
    assert found.sentences[1].factuality == ()


def test_a_pair_of_parties_is_read_and_tagged(tmp_path: Path) -> None:
    sentence = "The council fined Acme Ltd on Monday."
    entry = {
        "id": "p",
        "text": sentence,
        "source": {"spans": [[0, 11]]},
        "target": {"spans": [[18, 26]]},
    }
    path = tmp_path / "c.jsonl.gz"
    lines = [entry, {**entry, "target": None}]
    path.write_bytes(gzip.compress("".join(json.dumps(each) + "\n" for each in lines).encode()))
    (found,) = plv(path)
    tags = LAYERS["parties"](found.sentences[0])
    assert tags == ["B-actor", "I-actor", "O", "B-recipient", "I-recipient", "O", "O", "O"]
    shorter = without(found.sentences[0], 2)
    assert shorter.parties is not None
    assert [shorter.words[a:b] for a, b, _ in shorter.parties] == [
        ("The", "council"),
        ("Acme", "Ltd"),
    ]
    assert without(found.sentences[0], 0) == found.sentences[0]
