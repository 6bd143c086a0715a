from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.figures.reports import reading_of

from reportedly.extract.checks import checks
from reportedly.extract.checks.comparing import half_place, noun_key, number
from reportedly.extract.checks.unit_pairs import factor
from reportedly.extract.figures import figures
from reportedly.records import Check, Span, Timex


def checks_of(text: str, kind: str | None = None, **layers: object) -> list[Check]:
    found = checks.read(figures.read(reading_of(text, **layers))).checks
    return [each for each in found if kind is None or each.kind == kind]


def test_parts_that_make_their_total() -> None:
    (found,) = checks_of(
        "The army lost 700 men in two days. It had 400 casualties on Monday and 300 on Tuesday.",
        "sum",
    )
    assert (found.verdict, found.expected, found.found) == ("consistent", 700, 700)
    assert found.note == "“400” + “300” = 700 = “700”"
    assert len(found.figures) == 3


def test_losses_by_day_against_three_days() -> None:
    text = (
        "They lost 3,010 soldiers in three days. There were 1,120 casualties on Thursday, 990 on "
        "Friday and 900 on Saturday."
    )
    (found,) = checks_of(text, "sum")
    assert (found.verdict, found.expected, found.found) == ("consistent", 3010, 3010)


def test_a_total_that_is_nearly_the_sum_is_rounded() -> None:
    text = "There were 1,120 casualties on Monday and 900 on Tuesday, a total of 2,000 casualties."
    (found,) = checks_of(text, "sum")
    assert (found.verdict, found.expected, found.found) == ("rounded", 2020, 2000)


def test_groups_under_one_verb_make_the_people() -> None:
    text = "Two men and three women were killed in the fire. The five people were neighbours."
    assert checks_of(text, "sum") == []
    text = "The fire killed five people. Two men and three women were killed on one floor."
    (found,) = checks_of(text, "sum")
    assert (found.verdict, found.found) == ("consistent", 5)


def test_parts_that_miss_a_total_named_as_one() -> None:
    text = "There were 400 casualties on Monday and 300 on Tuesday, a total of 900 casualties."
    (found,) = checks_of(text, "sum")
    assert (found.verdict, found.expected, found.found) == ("inconsistent", 700, 900)


def test_an_unlike_number_nearby_is_no_total() -> None:
    text = "There were 400 casualties on Monday and 300 on Tuesday. Last year 9,000 people died."
    assert checks_of(text, "sum") == []


def test_killed_and_wounded_make_casualties() -> None:
    text = "The raid left 12 people dead and 30 wounded. The 42 casualties were villagers."
    (found,) = checks_of(text, "sum")
    assert (found.verdict, found.expected) == ("consistent", 42)


@pytest.mark.parametrize(
    ("share", "lost", "had", "verdict"),
    [
        ("almost 90 per cent", "270", "310", "consistent"),
        ("two-thirds", "220", "350", "rounded"),
        ("two-thirds", "90", "350", "inconsistent"),
        ("almost 90 per cent", "315,000", "360,000", "consistent"),
        ("two-thirds", "2,200", "3,500", "rounded"),
    ],
)
def test_a_share_against_its_part_and_whole(share: str, lost: str, had: str, verdict: str) -> None:
    text = f"They lost {share} of the tanks. The brigade had {had} tanks. It lost {lost} tanks."
    (found,) = checks_of(text, "ratio")
    assert found.verdict == verdict
    assert f"“{lost}” / “{had}”" in found.note


def test_a_share_of_another_thing_is_not_set_against_it() -> None:
    text = "They lost half of the ships. The brigade had 350 tanks. It lost 90 tanks."
    assert checks_of(text, "ratio") == []


@pytest.mark.parametrize(
    ("pair", "verdict"),
    [
        ("5 km (3 miles)", "consistent"),
        ("70 kilometres (43 miles)", "consistent"),
        ("3,000 square kilometres (1,100 sq. miles)", "rounded"),
        ("100 km (90 miles)", "inconsistent"),
        ("up to 70 kilometres (43 miles)", "consistent"),
        ("over 3,000 square kilometres (1,100 sq miles)", "rounded"),
    ],
)
def test_unit_pairs(pair: str, verdict: str) -> None:
    (found,) = checks_of(f"They took {pair}.", "unit_pair")
    assert found.verdict == verdict


def test_a_pair_of_nothing_is_not_checked() -> None:
    assert checks_of("They took 0 km (0 miles).", "unit_pair") == []


def test_two_lengths_that_are_no_pair_are_not_compared() -> None:
    assert checks_of("They marched 5 km, then 9 miles.", "unit_pair") == []


def test_units_that_do_not_convert_have_no_factor() -> None:
    assert factor("kilometre", "hour") is None
    assert factor("kilometre", "no such unit") is None
    assert factor("kilometre", "metre") == pytest.approx(1000)


def test_a_part_larger_than_its_whole() -> None:
    (found,) = checks_of("The fire killed 12 people, including 30 children.", "scope")
    assert (found.verdict, found.found, found.expected) == ("inconsistent", 30, 12)


def test_a_part_within_its_whole() -> None:
    (found,) = checks_of("The fire killed 12 people, including three children.", "scope")
    assert found.verdict == "consistent"


@pytest.mark.parametrize(("part", "verdict"), [("12", "consistent"), ("40", "inconsistent")])
def test_so_many_of_so_many(part: str, verdict: str) -> None:
    (found,) = checks_of(f"{part} of the 30 hostages were wounded.", "scope")
    assert found.verdict == verdict


def test_a_part_of_an_open_whole_is_left_alone() -> None:
    assert checks_of("The fire killed at least 12 people, including 30 children.", "scope") == []


def test_the_same_figure_said_again() -> None:
    text = "The blast killed 12 miners. Twelve miners were killed."
    (found,) = checks_of(text, "duplicate")
    assert (found.verdict, len(found.figures)) == ("consistent", 2)


def test_the_same_number_of_other_people_is_no_duplicate() -> None:
    assert checks_of("The blast killed 12 miners and 12 nurses.", "duplicate") == []


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [("Sunday, 11 September 2022", "consistent"), ("Monday, 11 September 2022", "inconsistent")],
)
def test_a_date_against_its_weekday(quote: str, verdict: str) -> None:
    text = f"The town fell on {quote}."
    start = text.index(quote)
    time = Timex(
        "tim-1",
        Span(start, start + len(quote)),
        quote,
        "date",
        "2022-09-11",
        start="2022-09-11",
        end="2022-09-11",
        granularity="day",
    )
    (found,) = checks_of(text, "date", times=(time,))
    assert found.verdict == verdict


def test_a_date_without_its_year_is_not_checked() -> None:
    text = "The town fell on Monday, 11 September."
    time = Timex("tim-1", Span(25, 37), "11 September", "date", "2022-09-11", start="2022-09-11")
    assert checks_of(text, "date", times=(time,)) == []


def test_a_range_written_backwards() -> None:
    (found,) = checks_of("Between 30 and 20 people died.", "range")
    assert (found.kind, found.verdict) == ("range", "inconsistent")


def test_no_figures_no_checks() -> None:
    assert checks_of("The town was quiet.") == []


@pytest.mark.parametrize(
    ("value", "half"), [(43, 0.5), (1100, 50), (3000, 500), (9.2, 0.05), (0, 0.5), (7, 0.5)]
)
def test_half_of_the_last_written_place(value: float, half: float) -> None:
    assert half_place(value) == pytest.approx(half)


def test_numbers_are_written_as_a_reader_writes_them() -> None:
    assert [number(v) for v in (3010, 87.5, 3.107, 1158.3)] == ["3,010", "87.5", "3.11", "1,158"]


def test_nouns_that_count_the_same() -> None:
    assert noun_key("soldiers") == noun_key("troops")
    assert noun_key("tank") == noun_key("tanks")
    assert noun_key("casualties") is None


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="12,.()% kmsoldiersandkilledofthe\n", max_size=200))
def test_any_text_gives_checks_over_its_own_figures(text: str) -> None:
    reading = checks.read(figures.read(reading_of(text)))
    known = {each.id for each in reading.figures}
    for each in reading.checks:
        assert set(each.figures) <= known
        assert each.note
