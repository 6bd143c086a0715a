"""The step as a whole: what it links, what it leaves alone, and that it never raises."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.events.conftest import build

from reportedly.extract.events import events

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "attack",
        "attacked",
        "on",
        "by",
        "and",
        ",",
        ".",
        ";",
        "“",
        "”",
        "’s",
        "-",
        "who",
        "had",
        "been",
        "will",
        "not",
        "to",
        "refused",
        "fight",
        "troops",
        "Dorvel",
        "police",
        "threatened",
        "demanded",
        "that",
        "if",
        "shelling",
        "of",
        "killed",
        "open",
        "fire",
        "12",
        "was",
        "(",
    ]
)


def test_needs_and_gives():
    assert events.gives == {"events", "places"}
    assert {"parts", "sentences", "tokens", "mentions", "places", "times"} <= events.needs


def test_place_time_and_figures_are_ids_of_the_reading(code):
    (event,) = code(
        "Rebels attacked a convoy near Dorvel on Monday, killing 12 drivers.",
        places={"Dorvel": {}},
        times={"Monday": ("2031-03-03", "2031-03-03")},
        figures={"12": "killed"},
    )
    assert event.place == "plc-Dorvel-30"
    assert event.time is not None
    assert event.time.startswith("tim-Monday")
    assert event.figures == ("fig-12-56",)


def test_every_record_names_its_rule(code):
    (event,) = code("Rebels attacked a convoy.")
    assert event.made_by.startswith("events/3:verb:attack")


def test_other_layers_stay_as_they_are():
    reading = build("Rebels attacked a convoy.")
    after = events.read(reading)
    assert after.tokens is reading.tokens
    assert after.mentions is reading.mentions


def test_the_same_text_gives_the_same_ids(code):
    text = "Rebels attacked a convoy. Police arrested a baker."
    assert code(text) == code(text)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_never_raises_and_spans_hold_on_event_words(text):
    for event in events.read(build(text)).events:
        assert event.quote == text[event.span.start : event.span.end]
        for each in (*event.actors, *event.recipients):
            assert each.quote == " ".join(text[s:e] for s, e in each.spans)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_never_raises_on_any_text(text):
    assert isinstance(events.read(build(text)).events, tuple)


def test_a_long_line_is_read_in_time():
    text = "the attack on the army and " * 4000
    assert isinstance(events.read(build(text)).events, tuple)
