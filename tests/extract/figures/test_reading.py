from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.figures.reports import figures_of, reading_of

from reportedly.extract.figures import figures
from reportedly.records import Mention, Part, Place, Repair, Span, Timex


def test_offsets_point_into_the_given_text_behind_repairs() -> None:
    text = "The blast killed at\nleast 12 people."
    part = Part(Span(0, len(text)), "body")
    wrap = Repair(Span(19, 20), "wrap", " ", "line-wrap")
    reading = msgspec.structs.replace(reading_of(text), parts=(part,), repairs=(wrap,))
    (found,) = figures.read(reading).figures
    assert found.quote == "at\nleast 12"
    assert text[found.span.start : found.span.end] == found.quote
    assert found.bound == "at_least"


def test_only_sentences_of_read_parts_are_read() -> None:
    assert figures.read(msgspec.structs.replace(reading_of("12 died."), sentences=())).figures == ()


def test_each_member_of_a_series_has_its_own_period() -> None:
    text = "They lost 10 men on Monday, 12 on Tuesday."
    days = [
        Timex(f"tim-{word}", Span(text.index(word), text.index(word) + len(word)), word, "date", "")
        for word in ("Monday", "Tuesday")
    ]
    found = figures_of(text, times=tuple(days))
    assert [each.period for each in found] == ["tim-Monday", "tim-Tuesday"]


def test_place_is_the_one_in_the_stretch_of_the_figure() -> None:
    text = "Twelve people died in Alpha and nine in Bravo."
    places = tuple(
        Place(f"plc-{name}", Span(text.index(name), text.index(name) + 5), name, name)
        for name in ("Alpha", "Bravo")
    )
    found = figures_of(text, places=places)
    assert [each.place for each in found] == ["plc-Alpha", "plc-Bravo"]


def test_a_possessor_is_no_place() -> None:
    text = "Twelve people died in Alpha’s war."
    place = Place("plc-1", Span(22, 27), "Alpha", "Alpha")
    assert figures_of(text, places=(place,))[0].place is None


def test_now_is_no_period() -> None:
    text = "Twelve people have now died."
    now = Timex("tim-1", Span(19, 22), "now", "date", "PRESENT_REF")
    assert figures_of(text, times=(now,))[0].period is None


def test_figures_under_one_verb_share_their_period() -> None:
    text = "In May they lost 300 men and 4 tanks."
    may = Timex("tim-1", Span(3, 6), "May", "date", "XXXX-05")
    assert [each.period for each in figures_of(text, times=(may,))] == ["tim-1", "tim-1"]


def test_by_is_the_doer_before_an_active_verb_and_behind_by() -> None:
    text = "Rebels killed 12 people."
    rebels = Mention("men-1", Span(0, 6), "Rebels", "group")
    assert figures_of(text, mentions=(rebels,))[0].by == "Rebels"
    passive = "12 people were killed by rebels."
    named = Mention("men-1", Span(25, 31), "rebels", "group")
    assert figures_of(passive, mentions=(named,))[0].by == "rebels"


def test_ids_are_stable_and_distinct() -> None:
    text = "12 people died and 12 people were hurt."
    ids = [each.id for each in figures_of(text)]
    assert ids == [each.id for each in figures_of(text)]
    assert len(set(ids)) == 2


def test_a_very_long_line_is_read_in_linear_time() -> None:
    assert len(figures_of("12 men died, " * 3_000)) == 3_000


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="12,.-–’'“” \nabkmn%$()killed were and of people", max_size=200))
def test_any_text_keeps_offsets(text: str) -> None:
    for each in figures_of(text):
        assert text[each.span.start : each.span.end] == each.quote
        for words, span in ((each.whom, each.whom_span), (each.what, each.what_span)):
            assert (words is None) == (span is None)
            if span is not None:
                assert text[span.start : span.end] == words
