"""Edited articles come in any order, in one run or in several: what is held in the end is one."""

from __future__ import annotations

from itertools import permutations

import pytest

from reportedly.jobs.linking import link_store
from reportedly.store import Store

LINES = "The mayor of Poti said so in the evening. The port was closed until Sunday."
TEXTS = [f"{count} people died in Poti on Monday. {LINES}" for count in ("Ten", "Twelve", "Six")]
PAGE = "https://outlet.example/poti"


def _held(store):
    (row,) = store.rows("documents")
    return (
        row["id"],
        row["version"],
        [(each["previous"], each["document"], each["changes"]) for each in row["versions"]],
        [each["quote"] for each in store.rows("figures")],
        [each["documents"] for each in store.rows("stories")],
    )


@pytest.mark.parametrize("cut", [0, 1, 2, 3])
def test_dated_versions_end_in_one_chain(tmp_path, stored_item, cut):
    """Every order of three versions, the first `cut` of them in a run of their own."""
    items = [
        stored_item(text, url=PAGE, published=f"2024-01-0{day}")
        for day, text in enumerate(TEXTS, 1)
    ]
    held = []
    for number, order in enumerate(permutations(items)):
        store = Store(str(tmp_path / f"{number}.db"), create=True)
        for run, batch in enumerate((order[:cut], order[cut:])):
            at = f"2024-03-0{run + 1}T00:00:00+00:00"
            store.add_items(batch, at=at, who="test", config="c")
            link_store(store, at=at, who="test")
        held.append(_held(store))
    assert all(each == held[0] for each in held)
    assert held[0][1] == 3
    assert held[0][3] == ["Six"]
