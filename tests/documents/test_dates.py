from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.dates import dates
from reportedly.documents.stamps import dates_in, is_stamp_line
from reportedly.documents.zones import zones
from reportedly.records import Document, Origin, Published, Reading

BODY = "Rebel fighters seized a military airfield on Sunday after three days of shelling."
TITLE = "Airfield falls to rebels in the north"


def published(text: str = BODY, **given: object) -> Published:
    origin = Origin(str(given.pop("item", "a.txt")), "txt", "", "none/1")
    document = Document.of(text, origin, **given)  # type: ignore[arg-type]
    return dates.read(zones.read(Reading(document))).published


@pytest.mark.parametrize(
    ("stamp", "start", "granularity"),
    [
        ("11th Sep 22 12:34 pm", "2022-09-11T12:34", "minute"),
        ("Published: 3 May 2023", "2023-05-03", "day"),
        ("PUBLISHED: 10:23 BST, 14 June 2021 | UPDATED: 11:02 BST, 15 June 2021",
         "2021-06-14T10:23+01:00", "minute"),
        ("Updated: Jul 1, 2016 - 12:02 PM", "2016-07-01T12:02", "minute"),
        ("Friday, August 21, 2015", "2015-08-21", "day"),
        ("2023-05-07T02:18:50Z", "2023-05-07T02:18Z", "minute"),
    ],
)  # fmt: skip
def test_stamps_in_the_text_are_stated(stamp: str, start: str, granularity: str) -> None:
    found = published(f"{TITLE}\n\n{stamp}\n\n{BODY}")
    assert (found.start, found.granularity, found.basis) == (start, granularity, "stated")
    assert found.evidence is not None


def test_day_and_month_that_allow_both_orders_give_both() -> None:
    found = published(f"{TITLE}\n\n03/04/2023\n\n{BODY}")
    assert (found.start, found.end, found.granularity) == ("2023-03-04", "2023-04-03", None)


def test_the_bearers_date_comes_first_on_its_own_basis() -> None:
    text = f"{TITLE}\n\n3 May 2023\n\n{BODY}"
    assert published(text, published="2023-05-04").basis == "metadata"
    stated = published(text, published="2023-05-04", extra={"published_basis": "stated"})
    assert (stated.start, stated.basis) == ("2023-05-04", "stated")
    assert published(published="2022").granularity == "year"


def test_an_unreadable_given_date_is_an_issue_and_nothing_is_invented() -> None:
    document = Document.of(BODY, Origin("a", "txt", "", "none/1"), published="soon")
    reading = dates.read(zones.read(Reading(document)))
    assert reading.published == Published()
    assert [issue.code for issue in reading.issues] == ["unreadable_date"]


@pytest.mark.parametrize(
    ("url", "start"),
    [
        ("https://example.org/world/2023/05/07/airfield", "2023-05-07"),
        ("https://example.org/2022/sep/11/airfield", "2022-09-11"),
        ("https://example.org/news/20230507-airfield", "2023-05-07"),
        ("https://example.org/2023/05/airfield", "2023-05-01"),
        ("https://example.org/id/99123456", None),
    ],
)
def test_dates_in_addresses(url: str, start: str | None) -> None:
    found = published(url=url)
    assert found.start == start
    assert found.basis == ("url" if start else "unknown")


def test_a_unix_stamp_is_an_upper_bound_only() -> None:
    found = published(f"1683425930 Airfield falls to rebels\n\n{TITLE}\n\n{BODY}")
    assert (found.start, found.end, found.basis) == (None, "2023-05-07", "inferred")


def test_a_past_date_in_the_text_is_a_lower_bound_and_a_planned_one_is_not() -> None:
    past = published(f"{BODY} The base was taken in February 2022.")
    assert (past.start, past.end, past.basis) == ("2022-02-01", None, "inferred")
    assert published(f"{BODY} Elections will be held by 3 May 2031.") == Published()


def test_a_dateline_takes_its_year_from_the_text() -> None:
    found = published(f"KYIV, Oct 3 (Reuters) - {BODY} The war began on 24 February 2022.")
    assert (found.start, found.basis) == ("2022-10-03", "inferred")


def test_nothing_known_is_nothing_said() -> None:
    assert published() == Published()


def test_sentences_with_dates_are_no_stamps() -> None:
    assert not is_stamp_line("Twelve soldiers were killed on 3 May 2023 near the river")
    assert is_stamp_line("Updated 4:08 p.m. ET")


@given(st.text(alphabet="0123456789/-. :,apmAPMZ+JanuaryMayth", max_size=60))
def test_dates_never_raise_and_lie_in_the_text(text: str) -> None:
    for date in dates_in(text):
        assert 0 <= date.span.start < date.span.end <= len(text)
        assert date.start <= date.end
