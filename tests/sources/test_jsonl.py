"""JSON Lines: each line stands or falls alone."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import ItemError
from reportedly.records import FailedItem, RawItem
from reportedly.sources.jsonl import records_of
from reportedly.sources.lines import bounded_lines
from reportedly.sources.record import checked_record


def items(data: bytes) -> list[RawItem | FailedItem]:
    return list(records_of(io.BytesIO(data), "heap.jsonl"))


def test_own_keys_are_given_and_others_kept_as_extra():
    line = b'{"text": "A report.", "url": "http://x.org/1", "desk": 7, "title": null}'
    (item,) = items(line + b"\r\n")
    assert item.text == "A report."
    assert item.given == {"url": "http://x.org/1", "extra": {"desk": 7}}
    assert (item.data, item.name) == (line, "heap.jsonl:1")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "is not JSON"),
        (b"[1]", "is a JSON list, not an object"),
        (b'{"text": 3}', "'text' must be a string, not int"),
        (b'{"text": "x", "outlet": ["a"]}', "'outlet' must be a string, not list"),
        (b'{"title": "x"}', "has neither 'text' nor 'html'"),
        (b'{"text": " "}', "has an empty 'text'"),
        (b'{"text": "a\\u0000"}', "'text' holds U+0000 at character 1"),
        (b'{"text": "x", "published": "2022-13-01"}', "'published' is neither"),
        (b'{"text": "x", "published": "last week"}', "'published' is neither"),
        (b'{"text": "\xff"}', "is not JSON"),
    ],
)
def test_a_bad_line_fails_alone(line, reason):
    first, second = items(line + b'\n\n{"text": "fine"}\n')
    assert isinstance(first, FailedItem)
    assert reason in first.reason
    assert first.remedy
    assert (second.text, second.name) == ("fine", "heap.jsonl:3")


@pytest.mark.parametrize(
    "said", ["2022-09-11", "2022-09-11T12:34:00Z", "2022-09-11 12:34+02:00", "2022-09-11t12:34:00z"]
)
def test_times_are_kept_as_written(said):
    assert checked_record({"text": "x", "published": said}, "i")["published"] == said


def test_a_line_over_the_limit_is_passed_over_and_reading_goes_on():
    lines = bounded_lines(io.BytesIO(b"short\n" + b"x" * 5000 + b"\nlast"), limit=100)
    assert list(lines) == [(1, b"short\n"), (2, None), (3, b"last")]


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=30), max_size=9
    )
)
def test_short_lines_come_back_whole(texts):
    data = "".join(text + "\n" for text in texts).encode()
    assert b"".join(line or b"" for _, line in bounded_lines(io.BytesIO(data), 200)) == data


@given(st.binary(max_size=200))
def test_never_anything_but_items_and_item_errors(data):
    try:
        found = items(data)
    except ItemError as error:
        assert error.reason == "is empty"
    else:
        assert all(isinstance(each, RawItem | FailedItem) for each in found)


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(
        str.strip
    )
)
def test_any_text_survives(text):
    (item,) = items(json.dumps({"text": text}).encode())
    assert item.text == text
