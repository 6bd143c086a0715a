from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.figures.grammar import quantities


def read(text: str) -> list[tuple[str, float | None, float | None, float | None, str]]:
    _, found = quantities(text)
    return [(text[q.start : q.end], q.value, q.low, q.high, q.bound) for q in found]


def units_of(text: str) -> list[tuple[str, str | None]]:
    _, found = quantities(text)
    return [(text[q.start : q.end], q.unit.name if q.unit else None) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,240 villagers", ("1,240", 1240, 1240, 1240, "exact")),
        ("1.2 million people", ("1.2 million", 1.2e6, 1.2e6, 1.2e6, "exact")),
        ("half a million people", ("half a million", 5e5, 5e5, 5e5, "exact")),
        ("two dozen officers", ("two dozen", 24, 24, 24, "exact")),
        ("twenty-one miners", ("twenty-one", 21, 21, 21, "exact")),
        ("three hundred and six men", ("three hundred and six", 306, 306, 306, "exact")),
        ("4 hundred people", ("4 hundred", 400, 400, 400, "exact")),
        ("a hundred and something men", ("a hundred and something", 100, 100, 199, "more_than")),
        ("20-odd men", ("20-odd", 20, 20, 29, "more_than")),
        ("five lorries", ("five", 5, 5, 5, "exact")),
        ("35m of its phones", ("35m", 3.5e7, 3.5e7, 3.5e7, "exact")),
        ("a pair of officers", ("a pair", 2, 2, 2, "exact")),
        ("2.5×10^3 cells", ("2.5×10^3", 2500, 2500, 2500, "exact")),
    ],
)
def test_numbers(text: str, expected: tuple[object, ...]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 40 people", ("more than 40", 40, 40, None, "more_than")),
        ("over 40 people", ("over 40", 40, 40, None, "more_than")),
        ("at least one miner", ("at least one", 1, 1, None, "at_least")),
        ("40 or more people", ("40 or more", 40, 40, None, "at_least")),
        ("up to 40 people", ("up to 40", 40, 0, 40, "at_most")),
        ("no more than 40 people", ("no more than 40", 40, 0, 40, "at_most")),
        ("as many as 40 people", ("as many as 40", 40, 0, 40, "at_most")),
        ("losses do not exceed 3%", ("do not exceed 3%", 3, 0, 3, "at_most")),
        ("fewer than 40 people", ("fewer than 40", 40, 0, 40, "less_than")),
        ("nearly 40 people", ("nearly 40", 40, 36, 40, "less_than")),
        ("almost 40 people", ("almost 40", 40, 36, 40, "less_than")),
        ("about 40 people", ("about 40", 40, 36, 44, "about")),
        ("An estimated 40 people", ("An estimated 40", 40, 36, 44, "about")),
        ("some 40 people", ("some 40", 40, 36, 44, "about")),
        ("within 24 hours", ("within 24 hours", 24, 0, 24, "at_most")),
        ("about a mile away", ("about a mile", 1, 0.9, 1.1, "about")),
    ],
)
def test_bounds(text: str, expected: tuple[object, ...]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 5 and 10 people", ("between 5 and 10", None, 5, 10, "range")),
        ("5 to 10 people", ("5 to 10", None, 5, 10, "range")),
        ("5-10 people", ("5-10", None, 5, 10, "range")),
        ("20 or 30 people", ("20 or 30", None, 20, 30, "range")),
        ("four to five thousand people", ("four to five thousand", None, 4000, 5000, "range")),
        (
            "from $8 million to $9 million",
            ("from $8 million to $9 million", None, 8e6, 9e6, "range"),
        ),
    ],
)
def test_ranges(text: str, expected: tuple[object, ...]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "words", "low"),
    [
        ("dozens of villagers", "dozens", 24),
        ("Hundreds dead", "Hundreds", 200),
        ("thousands of people", "thousands", 2000),
        ("hundreds of thousands of people", "hundreds of thousands", 200_000),
        ("tens of thousands of people", "tens of thousands", 20_000),
        ("several hundred people", "several hundred", 300),
        ("several people", "several", 3),
        ("a number of people", "a number", 2),
        ("an unknown number of people", "an unknown number", None),
    ],
)
def test_vague_words(text: str, words: str, low: float | None) -> None:
    assert read(text) == [(words, None, low, None, "vague")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("70 kilometres (43 miles)", [("70 kilometres", "kilometre"), ("43 miles", "mile")]),
        ("1,100 sq. miles", [("1,100 sq. miles", "square mile")]),
        ("300 SQUARE KILOMETERS", [("300 SQUARE KILOMETERS", "square kilometre")]),
        ("$35,000", [("$35,000", "USD")]),
        ("millions of dollars", [("millions of dollars", "USD")]),
        ("EUR50m", [("EUR50m", "EUR")]),
        ("9 billion yuan", [("9 billion yuan", "CNY")]),
        ("7%", [("7%", "percent")]),
        ("90 per cent", [("90 per cent", "percent")]),
        ("a four-day siege", [("four-day", "day")]),
        ("800 barrels a day", [("800 barrels a day", "barrel per day")]),
        ("a quarter-mile", [("a quarter-mile", "mile")]),
        ("an 18-year-old civil war", [("18-year", "year")]),
        ("a 2.4-liter engine", [("2.4-liter", "litre")]),
        ("$15 a month", [("$15 a month", "USD per month")]),
        (
            "between $48,000 and $90,000 a year",
            [("between $48,000 and $90,000 a year", "USD per year")],
        ),
        ("$500 a day later", [("$500", "USD")]),
        ("the vast majority of the houses", [("the vast majority", "percent")]),
    ],
)
def test_units(text: str, expected: list[tuple[str, str]]) -> None:
    assert units_of(text) == expected


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("two-thirds of the fleet", 2 / 3),
        ("a third of the fleet", 1 / 3),
        ("half of the fleet", 0.5),
        ("one in five women", 0.2),
        ("nine out of ten houses", 0.9),
    ],
)
def test_fractions(text: str, share: float) -> None:
    ((_, value, _, _, _),) = read(text)
    assert value == pytest.approx(share)


@pytest.mark.parametrize(
    "text",
    [
        "Orlov, 53, faced a crowd",
        "a 65-year-old woman",
        "aged 18 to 34",
        "a T-80BVM tank",
        "the 155th Brigade",
        "an Audi Q7",
        "guns from the 1970s",
        "in 1994",
        "between A.D. 1000 and 1260",
        "on 4 February 2012",
        "on December 7",
        "at 12:34 pm",
        "two weeks ago",
        "ten days before the vote",
        "a 12-gauge shotgun",
        "a 6,900-tonne ship",
        "a 500-pound bomb",
        "a 911 call",
        "she dialled 999",
        "a fire at 305 E. Main St.",
        "children 11 or younger",
        "a 1- or 2-year-old baby",
        "her sons, ages 10, 8 and 4",
        "Juan Ruiz Sr., 30, a teacher",
        "a five-member panel",
        "Model 3",
        "the S&P 500 fell",
        "1600 Pennsylvania Avenue",
        "call 555-0148",
        "https://example.org/2022/1234",
        "won 2-1",
        "the eighth directorate",
        "one of the men",
        "posts 542 and 543",
        "in the second half of the year",
        "24/7",
        "COVID-19",
    ],
)
def test_kept_out(text: str) -> None:
    assert read(text) == []


_WORDS = st.sampled_from(
    [
        "a",
        "an",
        "the",
        "5",
        "10",
        "1,200",
        "3.5",
        "million",
        "hundred",
        "and",
        "to",
        "or",
        "-",
        "between",
        "from",
        "more",
        "than",
        "at",
        "least",
        "up",
        "about",
        "nearly",
        "percent",
        "%",
        "$",
        "€",
        "km",
        "(",
        ")",
        "half",
        "third",
        "thirds",
        "two",
        "dozen",
        "dozens",
        "of",
        "thousands",
        "one",
        "in",
        "ten",
        "year",
        "years",
        "old",
        "ago",
        "killed",
        ".",
        ",",
        "–",
        "m",
        "k",
        "bn",
        "2000",
        "no",
        "both",
        "several",
        "few",
        "quarter",
        "+",
        "odd",
        "something",
        "sq.",
        "°",
        "1/2",
        "12:30",
        "US",
        "within",
        "over",
        "AK-47",
        "×",
        "10",
        "fold",
        "minus",
        "−",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_WORDS, max_size=14).map(" ".join) | st.text(max_size=80))
def test_any_text_gives_quantities_inside_it(text: str) -> None:
    pieces, found = quantities(text)
    reached = 0
    assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces)
    for each in found:
        assert reached <= each.start < each.end <= len(text)
        reached = each.end
        if each.low is not None and each.high is not None:
            assert each.low <= each.high
        if each.value is not None:
            assert each.low is None or each.low <= each.value
            assert each.high is None or each.value <= each.high
