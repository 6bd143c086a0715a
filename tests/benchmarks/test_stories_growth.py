"""The generated heap keeps its promises, and readings put to a shape are the product's own."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice

import msgspec
import pytest
from benchmarks.chart import chart
from benchmarks.stories_heap import TWINS_APART, Made, heap
from benchmarks.stories_reading import Readings, record_of

from reportedly.jobs.annotating import Options, annotate_raw
from reportedly.records import Annotated, require_grounded
from reportedly.sources import raw_record


@pytest.fixture(scope="module")
def made() -> list[Made]:
    return list(heap(1500))


def test_the_same_seed_gives_the_same_heap(made: list[Made]) -> None:
    assert list(heap(1500)) == made
    assert list(heap(200)) == made[:200]
    assert list(heap(200, seed=8)) != made[:200]


def test_every_report_is_told_apart_and_descends_within_its_story(made: list[Made]) -> None:
    by_id = {each.id: each for each in made}
    assert len(by_id) == len(made)
    assert {each.kind for each in made} == {"wire", "copy", "excerpt", "rewrite"}
    assert all(each.of is None or by_id[each.of].story == each.story for each in made)


def test_twins_share_a_town_and_differ_in_the_rest(made: list[Made]) -> None:
    towns = defaultdict(dict)
    for each in made:
        towns[each.event.town][each.story] = each.event
    twins = [found for found in towns.values() if len(found) > 1]
    assert len(twins) >= 5
    for found in twins:
        (first, one), (second, other) = sorted(found.items())[:2]
        assert second - first >= TWINS_APART
        assert (one.shape, one.region, one.body) == (other.shape, other.region, other.body)
        assert one.person != other.person and one.day != other.day
        assert one.killed != other.killed and one.hurt != other.hurt and one.held != other.held


def test_readings_of_a_shape_are_grounded_in_every_report(made: list[Made]) -> None:
    reader = Readings()
    for each in islice(made, 0, 400, 40):
        document, read = reader.read(each)
        assert document.text == each.text
        require_grounded(read, document.text)
        assert {f.measure for f in read.figures if f.value == each.event.killed} >= {"killed"}


def test_readings_of_a_shape_are_mostly_what_reading_itself_gives(made: list[Made]) -> None:
    """An invented name is now and then taken for another kind of name: so not always the same."""
    reader = Readings()
    sample = list(islice(made, 3, 1500, 150))
    alike = sum(_told(reader.read(each)[1]) == _told(_read(each)) for each in sample)
    assert alike >= 0.6 * len(sample)


def _read(made: Made) -> Annotated:
    return annotate_raw(raw_record(record_of(made)), Options())


def _told(read: Annotated) -> object:
    events = [(each.span, each.type, each.modes) for each in read.events]
    figures = [(each.span, each.measure, each.value) for each in read.figures]
    return events, figures, [(each.span, each.start) for each in read.times], read.published


def test_the_chart_shows_every_size() -> None:
    drawn = chart([(1000, 3.0, 300.0), (10000, 3.1, 420.0), (100000, 3.3, 1900.0)])
    assert drawn.startswith("<svg") and drawn.count("<circle") == 6
    assert all(f"{size:,}" in drawn for size in (1000, 10000, 100000))
    assert msgspec.json.encode(drawn)
