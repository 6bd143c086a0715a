"""Holidays, halves, joined dates, and what makes a bare date one to come."""

from __future__ import annotations

import pytest

from reportedly.layers.times.holidays import easter, holiday_in
from reportedly.records import Published

from .conftest import read_times_of

VALUES = [
    ("They met on Thanksgiving Day.", "Thanksgiving Day", "2021-11-25"),
    ("They met last Christmas.", "last Christmas", "2021-12-25"),
    ("The rising of Easter 1916 failed.", "Easter 1916", "1916-04-23"),
    ("He fled on New Year's Eve.", "New Year's Eve", "2021-12-31"),
    ("The first half of 1990 was calm.", "The first half of 1990", "1990-H1"),
    ("Costs rose in the latter half of last year.", "the latter half of last year", "2021-H2"),
    ("It closes by year-end.", "year-end", "2022"),
    ("Profit fell in the quarter.", "the quarter", "2022-Q2"),
    ("Profit fell in the latest quarter.", "the latest quarter", "2022-Q2"),
    ("It earned more in the year-ago quarter.", "the year-ago quarter", "2021-Q2"),
    ("It stood for 2 1/2 years.", "2 1/2 years", "P2Y6M"),
    ("It took two and a half hours.", "two and a half hours", "PT2H30M"),
    ("It took half an hour.", "half an hour", "PT30M"),
    ("They stay for two more weeks.", "two more weeks", "P2W"),
    ("Over the past decade it grew.", "the past decade", "P10Y"),
    ("Deaths fell from the four previous weeks.", "the four previous weeks", "P4W"),
    ("It broke off at noon Thursday.", "noon Thursday", "2022-09-08T12:00"),
    ("It began at noon.", "noon", "2022-09-14T12:00"),
    ("He came about 9 a. m. and left.", "9 a. m.", "2022-09-14T09:00"),
    ("He died on the night of Friday, Sept. 2.", "the night of Friday, Sept. 2", "2022-09-02TNI"),
    ("A hearing was held the week of March 7.", "the week of March 7", "2022-W10"),
    ("He was shot last Oct. 23.", "last Oct. 23", "2021-10-23"),
    ("He was shot on Oct. 23 last year.", "Oct. 23 last year", "2021-10-23"),
    ("He was shot on the 9th of January last year.", "the 9th of January last year", "2021-01-09"),
    ("They meet on 5 December this year.", "5 December this year", "2022-12-05"),
    ("He fell on May 9 last week.", "May 9", "2022-05-09"),
    ("Seats change this November.", "this November", "2022-11"),
    ("They fought in January and February 1937.", "January", "1937-01"),
    ("Sept. 20 is the deadline.", "Sept. 20", "2022-09-20"),
    ("It may come as early as Friday.", "Friday", "2022-09-16"),
    ("Talks are to resume Friday.", "Friday", "2022-09-16"),
    ("It lost money due to its strike on Friday.", "Friday", "2022-09-09"),
    ("United officials will, he hopes, fly Friday.", "Friday", "2022-09-16"),
]


@pytest.mark.parametrize(("text", "quote", "value"), VALUES)
def test_values(text: str, quote: str, value: str) -> None:
    assert (quote, value) in [(time.quote, time.value) for time in read_times_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "About three-quarters of the town burned.",
        "Troops entered winter quarters.",
        "They fled into the night.",
        "Sales rose to 300,000 last year.",
    ],
)
def test_what_is_no_duration(text: str) -> None:
    assert all(time.type != "duration" for time in read_times_of(text))


def test_a_following_week_is_never_counted_from_the_publication() -> None:
    (time,) = read_times_of("He lost his job and returned the following week.")
    assert (time.start, time.anchor) == (None, None)


def test_stated_dates_of_the_year_of_publication_make_news_not_history() -> None:
    text = (
        "The bank began in 1974 and was sold in 1988. It fell on Sept. 9, 2022, "
        "and on Aug. 2, 2022. A new head comes on Oct. 1."
    )
    published = Published("2022-09-14", "2022-09-14", "day", "metadata")
    assert read_times_of(text, published)[-1].value == "2022-10-01"


def test_last_may_in_history_lies_before_the_publication() -> None:
    text = (
        "The mill opened in 1908. It burned in 1911. It is to close in 2030. The owner died last "
        "May. In July the heirs sold it."
    )
    *_, died, sold = read_times_of(text, Published("2022-09-14", "2022-09-14", "day", "metadata"))
    assert (died.value, sold.value) == ("2022-05", "2022-07")


def test_easter_and_weekdays_of_months() -> None:
    assert easter(2024).isoformat() == "2024-03-31"
    assert holiday_in(2022, "5--1-0") == "2022-05-30"
    assert holiday_in(2022, "11-4-3+1") == "2022-11-25"
    assert holiday_in(2022, "easter-2") == "2022-04-15"
