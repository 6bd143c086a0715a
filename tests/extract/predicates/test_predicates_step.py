"""How far the author commits to each verb and event noun."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.predicates import predicates
from reportedly.extract.predicates.lexicon import effects, object_effects
from reportedly.jobs.annotating import annotate
from reportedly.layers.sentences import sentences
from reportedly.layers.tokens import tokens
from reportedly.records import Document, Origin, Part, Reading, Span


def read(text: str) -> Reading:
    origin = Origin("test", "txt", "0", "none/1")
    part = Part(Span(0, len(text)), "body")
    reading = msgspec.structs.replace(Reading(Document.of(text, origin)), parts=(part,))
    for each in (sentences, tokens, predicates):
        reading = each.read(reading)
    return reading


CASES = [
    ("It would have shown the troops.", "shown", "+", "probable", "hypothetical"),
    ("The law apparently did not deter the men from leaving.", "leaving", "+", "certain", "actual"),
    ("One day you'll grab the keys.", "grab", "+", "probable", "future"),
    ("The troops left the town.", "left", "+", "certain", "actual"),
    ("The troops did not leave the town.", "leave", "-", "certain", "negated"),
    ("The troops never entered the town.", "entered", "-", "certain", "negated"),
    ("The troops will leave the town.", "leave", "+", "probable", "future"),
    ("The troops may leave the town.", "leave", "+", "possible", "actual"),
    ("The troops should leave the town.", "leave", "+", "unknown", "hypothetical"),
    ("The troops managed to leave the town.", "leave", "+", "certain", "actual"),
    ("The troops failed to leave the town.", "leave", "-", "certain", "negated"),
    ("The troops did not fail to leave the town.", "leave", "+", "certain", "actual"),
    ("The troops refused to leave the town.", "leave", "-", "certain", "negated"),
    ("The troops want to leave the town.", "leave", "+", "possible", "actual"),
    ("The troops left without firing a shot.", "firing", "-", "certain", "negated"),
    ("If the troops leave, the town is lost.", "leave", "+", "unknown", "hypothetical"),
    ("Analysts believe the troops left the town.", "believe", "+", "certain", "actual"),
    ("The troops have no weapons.", "have", "+", "certain", "actual"),
]


@pytest.mark.parametrize(("text", "word", "polarity", "certainty", "reality"), CASES)
def test_commitment(text: str, word: str, polarity: str, certainty: str, reality: str) -> None:
    found = [each for each in read(text).predicates if each.quote == word]
    assert [(f.polarity, f.certainty, f.reality) for f in found] == [(polarity, certainty, reality)]


def test_event_nouns_are_predicates() -> None:
    found = {each.quote for each in read("The attack followed weeks of protests.").predicates}
    assert {"attack", "protests"} <= found


PARSED = [
    ("The mayor decided against closing the bridge.", "closing", "-", "certain", "negated"),
    ("The rule is aimed at closing the bridge.", "closing", "+", "possible", "actual"),
    ("The mayor vowed to find and punish the thieves.", "punish", "+", "possible", "actual"),
    ("The law did not deter the men from leaving.", "leaving", "+", "certain", "actual"),
    ("The law kept the men from leaving.", "leaving", "-", "certain", "negated"),
    ("No one held her back.", "held", "-", "certain", "negated"),
    ("The king cancelled the visit.", "visit", "-", "certain", "negated"),
    ("The king did not cancel the visit.", "visit", "+", "certain", "actual"),
    ("Police investigated the alleged attack.", "attack", "+", "unknown", "actual"),
    ("The king wants a war.", "war", "+", "possible", "actual"),
    ("Leave the town now.", "Leave", "+", "unknown", "called_for"),
    ("Did the troops leave the town?", "leave", "+", "unknown", "hypothetical"),
    ("The governor did not know that the troops had left.", "left", "+", "certain", "actual"),
    ("The decision was announced on Monday.", "announced", "+", "certain", "actual"),
]


@pytest.mark.parametrize(("text", "word", "polarity", "certainty", "reality"), PARSED)
def test_commitment_by_the_tree(
    text: str, word: str, polarity: str, certainty: str, reality: str
) -> None:
    made = annotate(text, predicates=True).predicates
    assert not isinstance(made, msgspec.UnsetType)
    found = [each for each in made if each.quote == word]
    assert [(f.polarity, f.certainty, f.reality) for f in found] == [(polarity, certainty, reality)]


@pytest.mark.parametrize("table", [effects(), object_effects()])
def test_the_lexicons_name_known_effects(table: dict[str, tuple[str, str]]) -> None:
    known = {"+", "-", "probable", "possible", "open", "unknown"}
    assert table
    assert {effect for pair in table.values() for effect in pair} <= known


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_any_text(text: str) -> None:
    for each in read(text).predicates:
        assert each.span.quote(text) == each.quote
