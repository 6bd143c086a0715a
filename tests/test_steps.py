"""Steps declare what they need and give; mistakes fail when the pipeline is built."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.errors import UsageError
from reportedly.records import Document, Origin, Reading, Span
from reportedly.steps import Pipeline, step

READING = Reading(Document.of("A text.", Origin("a", "txt", "0", "none/1")))


@step("halves", version="1", needs=(), gives=("sentences",))
def halves(reading):
    """Two sentences, whatever the text."""
    return msgspec.structs.replace(reading, sentences=(Span(0, 1), Span(2, 7)))


@step("counts", version="2", needs=("sentences",), gives=("lang",))
def counts(reading):
    """Needs sentences."""
    return msgspec.structs.replace(reading, lang=str(len(reading.sentences)))


@step("liar", version="1", needs=(), gives=("lang",))
def liar(reading):
    """Changes what it does not give."""
    return msgspec.structs.replace(reading, sentences=(Span(0, 7),))


def test_steps_run_in_order():
    pipeline = Pipeline([halves, counts])
    assert pipeline.read(READING).lang == "2"
    assert pipeline.labels == ("halves/1", "counts/2")


def test_a_missing_need_fails_when_built():
    with pytest.raises(UsageError, match="needs sentences"):
        Pipeline([counts, halves])


def test_a_need_may_be_given_by_an_earlier_pipeline():
    assert Pipeline([counts], given=["sentences"]).read(READING).lang == "0"


def test_a_step_listed_twice_fails_when_built():
    with pytest.raises(UsageError, match="twice"):
        Pipeline([halves, halves])


def test_a_step_that_changes_more_than_it_gives_is_caught():
    with pytest.raises(RuntimeError, match="liar/1 changed sentences"):
        Pipeline([liar]).read(READING)


def test_unknown_layers_cannot_be_declared():
    with pytest.raises(ValueError, match="unknown layers: moods"):
        step("x", version="1", needs=("moods",), gives=())
