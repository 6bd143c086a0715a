"""T11: no coded layout can lose a hedge or a denial."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.exports import LOCAL, PUBLIC

HEDGES = ("The toll could not be verified", "could not be verified", "toll")
SAYINGS = st.lists(
    st.tuples(
        st.sampled_from(["assert", "deny", "accuse", "claim_responsibility", "question"]),
        st.sampled_from("+-"),
        st.sampled_from(["certain", "probable", "possible", "unknown"]),
        st.sampled_from(["the governor", "The ministry", None]),
        st.lists(st.sampled_from(HEDGES), max_size=1),
    ),
    min_size=1,
    max_size=4,
)


def _told(format, row) -> str:
    column = {"acled-columns": "notes", "ged-columns": "source_original", "plover": "comment"}
    return row[column[format]]


@pytest.mark.parametrize("profile", [LOCAL, PUBLIC])
@pytest.mark.parametrize("format", ["acled-columns", "ged-columns", "plover"])
@given(drawn=SAYINGS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_hedge_and_denial_leaves(rows, world, format, profile, drawn):
    said = tuple(
        world.saying(f"att-{n}", who, act, polarity, certainty=certainty,
                     scope_hedges=tuple(world.span(each) for each in hedges))
        for n, (act, polarity, certainty, who, hedges) in enumerate(drawn)
    )  # fmt: skip
    (row,), _ = rows(format, world.reading(attributions=said), profile)
    told = _told(format, row)
    assert "reportedly" in told.lower()
    for each in said:
        who = (each.sources[0].quote if each.sources else "an unstated source").replace(
            "The", "the"
        )
        if each.act == "deny" or each.polarity == "-":
            assert f"denied by {who}" in told
        if each.certainty in ("probable", "possible"):
            assert f"as {each.certainty}" in told
        for span in each.scope_hedges:
            assert f"unconfirmed: “{span.quote(world.text)}”" in told


@pytest.mark.parametrize("format", ["acled-columns", "ged-columns", "plover"])
def test_a_denial_of_another_saying_is_told_though_it_carries_no_event(rows, world, format):
    denial = world.saying("att-2", "The ministry", "deny", "-", events=(), denies=("att-1",))
    (row,), _ = rows(format, world.reading(attributions=(world.saying(), denial)))
    assert "said by the governor; denied by the ministry" in _told(format, row)
