from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.records import Published, Timex

from .conftest import read_times_of

ReadTimes = Callable[..., tuple[Timex, ...]]
NOTHING = Published()

VALUES = [
    ("The raid came on 11 September 2022.", "11 September 2022", "2022-09-11"),
    ("The raid came on September 11th, 2022.", "September 11th, 2022", "2022-09-11"),
    ("It was posted 11th Sep 22 12:34 pm.", "11th Sep 22 12:34 pm", "2022-09-11T12:34"),
    ("It happened on Sunday, Sept. 11.", "Sunday, Sept. 11", "2022-09-11"),
    ("It began on August 27.", "August 27", "2022-08-27"),
    ("They fled in July 2021.", "July 2021", "2021-07"),
    ("They fled last May.", "last May", "2022-05"),
    ("The law dates from 1995.", "1995", "1995"),
    ("The wars of the 1990s went on.", "the 1990s", "199"),
    ("A church of the 19th century burned.", "the 19th century", "18"),
    ("Prices rose in the third quarter of 2021.", "the third quarter of 2021", "2021-Q3"),
    ("Fires burned last summer.", "last summer", "2022-SU"),
    ("He spoke yesterday.", "yesterday", "2022-09-13"),
    ("He spoke yesterday morning.", "yesterday morning", "2022-09-13TMO"),
    ("He spoke last night.", "last night", "2022-09-13TNI"),
    ("It fell last week.", "last week", "2022-W36"),
    ("It fell earlier this month.", "earlier this month", "2022-09"),
    ("It will open next year.", "next year", "2023"),
    ("He spoke on Friday.", "Friday", "2022-09-09"),
    ("He will speak on Friday.", "Friday", "2022-09-16"),
    ("She will go, he said Friday.", "Friday", "2022-09-09"),
    ("They stay until Friday.", "Friday", "2022-09-16"),
    ("Three were hurt two days ago.", "two days ago", "2022-09-12"),
    ("A year ago it was calm.", "A year ago", "2021"),
    ("They came over the weekend.", "the weekend", "2022-W36-WE"),
    ("It struck at 9 a.m. on time.", "9 a.m.", "2022-09-14T09:00"),
    ("It struck at 5:30 pm on Tuesday.", "5:30 pm", "2022-09-14T17:30"),
    ("Heavy fighting lasted four days.", "four days", "P4D"),
    ("A four-day truce held.", "four-day", "P4D"),
    ("They waited 24 hours.", "24 hours", "PT24H"),
    ("They waited several weeks.", "several weeks", "PXW"),
    ("It was a year-long siege.", "year-long", "P1Y"),
    ("They march every Friday.", "every Friday", "XXXX-WXX-5"),
    ("Shelling is daily.", "daily", "P1D"),
    ("They are now at home.", "now", "PRESENT_REF"),
    ("They recently fled.", "recently", "PAST_REF"),
    ("What the future holds is unknown.", "the future", "FUTURE_REF"),
]


@pytest.mark.parametrize(("text", "quote", "value"), VALUES, ids=[v[1] for v in VALUES])
def test_values(read_times: ReadTimes, text: str, quote: str, value: str) -> None:
    found = read_times(text)
    assert (found[0].quote, found[0].value) == (quote, value)


@pytest.mark.parametrize(
    "text",
    [
        "A 65-year-old man was held.",
        "They may march on.",
        "The second man fled.",
        "Some 1,995 people came.",
        "He paid $2.35 a share.",
    ],
)
def test_ages_sums_and_other_words_are_no_times(read_times: ReadTimes, text: str) -> None:
    assert read_times(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He spoke yesterday.", "XXXX-XX-XX"),
        ("It fell last week.", "XXXX-WXX"),
        ("It began on September 11.", "XXXX-09-11"),
        ("He spoke on Friday.", "XXXX-WXX-5"),
        ("It began in October.", "XXXX-10"),
        ("It ended last year.", "XXXX"),
    ],
)
def test_without_an_anchor_nothing_is_guessed(read_times: ReadTimes, text: str, value: str) -> None:
    (found,) = read_times(text, NOTHING)
    assert (found.value, found.start, found.end, found.anchor) == (value, None, None, None)


def test_a_day_of_no_year_is_the_last_one_before_the_latest_date(read_times: ReadTimes) -> None:
    before_may = Published(None, "2023-05-07", None, "inferred")
    (day,) = read_times("On August 27 the papers announced an arrest.", before_may)
    assert (day.value, day.start, day.anchor) == ("2022-08-27", "2022-08-27", "published")


def test_an_inferred_interval_settles_only_what_it_settles(read_times: ReadTimes) -> None:
    within_a_month = Published("2022-09-10", "2022-09-20", None, "inferred")
    (day,) = read_times("He spoke yesterday.", within_a_month)
    (year,) = read_times("It ended last year.", within_a_month)
    assert (day.value, day.start) == ("XXXX-XX-XX", None)
    assert (year.value, year.anchor) == ("2021", "published")


def test_an_upper_bound_alone_anchors_nothing(read_times: ReadTimes) -> None:
    (day,) = read_times("He spoke yesterday.", Published(None, "2022-09-20", "day", "inferred"))
    assert day.start is None


def test_anchors_are_named(read_times: ReadTimes) -> None:
    stated, counted, loose = read_times("On 3 May 2022 and yesterday they came for four days.")
    assert (stated.anchor, counted.anchor, loose.anchor) == ("given", "published", None)


def test_since_is_open_and_mid_month_about_ten_days(read_times: ReadTimes) -> None:
    (open_ended,) = read_times("They have fought since mid-October 2021.")
    assert (open_ended.value, open_ended.mod) == ("2021-10", "after")
    assert (open_ended.start, open_ended.end) == ("2021-10-11", None)


def test_the_day_before_is_counted_from_the_time_last_spoken_of(read_times: ReadTimes) -> None:
    first, second = read_times("The town fell on 3 May 2022. Shelling began the previous day.")
    assert (second.value, second.anchor) == ("2022-05-02", first.id)
    first, night = read_times("It fell on 3 May 2022. They had left the night before.")
    assert (night.value, night.anchor) == ("2022-05-02TNI", first.id)


def test_a_day_is_counted_from_a_day_and_not_from_a_month(read_times: ReadTimes) -> None:
    text = "Today they fell back. They had held it since April. It was shelled the previous day."
    today, _, before = read_times(text)
    assert (before.value, before.anchor) == ("2022-09-13", today.id)


def test_history_is_dated_by_its_own_years(read_times: ReadTimes) -> None:
    text = (
        "On 1 September 1939 the army crossed. It went on in October 1939. By 9 April 1940 "
        "ships had sailed. On 10 May they landed."
    )
    assert read_times(text)[-1].value == "1940-05-10"


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            [*(word for text, _, _ in VALUES for word in text.split()), "31", "0", "Feb.", "99:99"]
        ),
        max_size=25,
    )
)
def test_any_words_give_grounded_times(words: list[str]) -> None:
    text = " ".join(words)
    for found in read_times_of(text):
        assert found.span.quote(text) == found.quote
        assert found.end is None or found.start is None or found.start <= found.end


@given(st.text(max_size=120))
@settings(deadline=None)
def test_any_text_is_read(text: str) -> None:
    for found in read_times_of(text, NOTHING):
        assert found.span.quote(text) == found.quote
