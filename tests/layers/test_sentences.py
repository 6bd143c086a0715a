from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.layers.sentences import sentences
from reportedly.layers.splitting import goes_on, split
from reportedly.records import Document, Origin, Part, Reading, Repair, Span

ORIGIN = Origin("test", "record", "0", "none/1")


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["It rained.", "We left."],
        ["“It rained.", "We left,” she said."],
        ["He said: “It rained.”", "We left."],
        ["(It rained.)", "We left."],
        ["Dr. Berg met Gen. Otto at 5 p.m. in St. Gallen.", "They left."],
        ["They met at 5 p. m. Kyiv time on Monday.", "It rained."],
        ["They met at 11 a. m.", "The gate was shut."],
        ["The U.S. Army left.", "J. R. Berg stayed."],
        ["He lives in the U.S.", "The town is small."],
        ["It cost 3.5 million.", "Nobody paid."],
        ["See No. 5 and Art. 7 for more."],
        ["It was… strange.", "Yes."],
        ["“Who?” asked Berg."],
        ["“Who?” Anna Berg asked."],
        ["Who?!", "Nobody."],
        ["He came on Jan. 5 and left on Feb. 6."],
        ["1. It rained."],
        ["It rained.“We left.”"],
    ],
)
def test_split(parts: list[str]) -> None:
    found = pieces(" ".join(parts))
    if parts == ["It rained.“We left.”"]:
        assert "".join(found) == parts[0]
    else:
        assert found == parts


def test_an_opening_mark_is_no_sentence() -> None:
    assert pieces("He spoke. “ Then he left.") == ["He spoke.", "“ Then he left."]


@given(st.text(alphabet=st.sampled_from('aB 1.!?…"“”’()\n-'), max_size=80))
def test_every_visible_character_lies_in_one_sentence(text: str) -> None:
    spans = split(text)
    covered = [False] * len(text)
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""
        for at in range(start, end):
            assert not covered[at]
            covered[at] = True
    assert all(covered[at] or text[at].isspace() for at in range(len(text)))


def test_a_repaired_stop_does_not_split() -> None:
    text = "The mayor said. said Thursday that it rained."
    repair = Repair(Span(14, 20), "scar", "", "doubled-verb")
    part = Part(span=Span(0, len(text)), zone="body")
    reading = Reading(document=Document.of(text, ORIGIN), parts=(part,), repairs=(repair,))
    (only,) = sentences.read(reading).sentences
    assert only.quote(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We met Gen.", "Roe in town."),
        ("It said so; and then “", "Roe left.”"),
        ("“Who is there?”", "the guard asked."),
    ],
)
def test_where_no_model_may_end_a_sentence(before: str, after: str) -> None:
    text = f"{before} {after}"
    assert goes_on(text, 0, len(before), len(before) + 1)


@pytest.mark.parametrize("before", ["We met Roe.", "“Who is there?”", "A line without a stop"])
def test_elsewhere_the_model_decides(before: str) -> None:
    assert not goes_on(f"{before} Nobody came.", 0, len(before), len(before) + 1)
