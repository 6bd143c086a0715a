"""How much of an article may be quoted."""

from __future__ import annotations

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.exports.excerpts import LEFT_OUT, Budget, shortened

SENTENCE = "the crowd walked from the station to the square and stayed there all night"


def reports(length=10_000):
    return {"doc-1": SimpleNamespace(document=SimpleNamespace(text="x" * length))}


def test_cuts_at_a_word_and_says_so():
    said = "one two three four five six"
    assert shortened(said, 20, None) == "one two three […]"
    assert shortened(said, 100, 2) == "one two […]"
    assert shortened(said, 100, 6) == said
    assert shortened("w" * 50, 20, None) == LEFT_OUT


def test_three_excerpts_an_article_and_anchors_besides():
    budget = Budget()
    found = [
        budget.limited({"document": "doc-1", "quote": said}, reports())["quote"]
        for said in [SENTENCE, "300 people", SENTENCE, SENTENCE, SENTENCE, "fled"]
    ]
    assert found == [SENTENCE, "300 people", SENTENCE, SENTENCE, LEFT_OUT, "fled"]
    assert budget.cut == 1


def test_four_hundred_characters_or_a_tenth_whichever_is_less():
    long = f"{SENTENCE}, and then {SENTENCE}"
    budget = Budget()
    found = [
        budget.limited({"document": "doc-1", "quote": long}, reports())["quote"] for _ in range(3)
    ]
    assert [len(each) <= 160 for each in found] == [True] * 3
    assert sum(map(len, found)) <= 400
    small = Budget().limited({"document": "doc-1", "quote": SENTENCE}, reports(500))
    assert len(small["quote"]) <= 50
    assert small["masked"] is True


def test_exact_words_of_a_speaker_may_be_longer():
    long = " ".join([SENTENCE] * 6)
    said = {"document": "doc-1", "form": "direct", "speaker": "The mayor", "said": long}
    kept = Budget().limited(said, reports())["said"]
    assert 160 < len(kept) <= 300
    assert len(Budget().limited({**said, "speaker": None}, reports())["said"]) <= 160
    quoted = {"document": "doc-1", "form": "direct", "sources": [1], "content": {"quote": long}}
    assert len(Budget().limited(quoted, reports())["content"]["quote"]) > 160


def test_hedges_are_spared():
    record = {"document": "doc-1", "quote": "fled", "hedges": [SENTENCE * 3]}
    assert Budget().limited(record, reports()) == record


@given(st.text(max_size=300), st.integers(10, 200), st.integers(1, 30) | st.none())
def test_a_cut_keeps_to_both_limits(said, characters, words):
    left = shortened(said, characters, words)
    assert len(left) <= characters
    assert words is None or len(left.split()) <= words + 1
    assert left == said or left.endswith(LEFT_OUT)
