"""Folds of PLV: every row once, roots dealt evenly, a head never sees the fold it mends."""

from __future__ import annotations

import pytest
from evaluation.folds import as_they_are, folds_of, in_folds, scored, summary

GOLD = [{"id": f"r{n}", "root": "AID" if n % 3 else "ACCUSE"} for n in range(30)]
RECORDS = {row["id"]: {"id": row["id"], "events": []} for row in GOLD}


def test_every_row_is_in_one_fold():
    dealt = folds_of(GOLD, 5)
    assert sorted(number for fold in dealt for number in fold) == list(range(30))
    assert [len(fold) for fold in dealt] == [6] * 5


def test_roots_are_dealt_evenly():
    for fold in folds_of(GOLD, 5):
        assert sum(GOLD[number]["root"] == "ACCUSE" for number in fold) == 2


@pytest.mark.parametrize("count", [0, 1, 31])
def test_too_few_and_too_many_folds_are_refused(count):
    with pytest.raises(ValueError, match="folds"):
        folds_of(GOLD, count)


def test_a_head_is_fitted_on_the_other_folds_only():
    seen = []

    def head(gold, records):
        assert [row["id"] for row in gold] == [row["id"] for row in records]
        seen.append({row["id"] for row in gold})
        return lambda record: {**record, "mended": True}

    made = in_folds(GOLD, RECORDS, 5, head)
    for fitted_on, (gold, mended) in zip(seen, made, strict=True):
        assert fitted_on.isdisjoint(row["id"] for row in gold)
        assert len(fitted_on) + len(gold) == len(GOLD)
        assert all(row["mended"] for row in mended)


def test_a_row_without_a_record_counts_as_nothing_found():
    made = in_folds(GOLD, {"r0": RECORDS["r0"]}, 2, as_they_are)
    assert sum(len(records) for _, records in made) == 1


def test_mean_and_spread():
    assert summary([{"f": 0.5}, {"f": 0.7}]) == {"f": (pytest.approx(0.6), pytest.approx(0.1))}


def test_scores_of_a_fold(shared):
    party = {"spans": [[0, 6]], "quote": "Police"}
    other = {"spans": [[16, 22]], "quote": "a poet"}
    gold = [{"id": "a", "text": "Police arrested a poet", "root": "COERCE", "quad": "M-CONF",
             "source": party, "target": other}]  # fmt: skip
    event = {"type": "COERCE", "span": [7, 15], "actors": [party], "recipients": [other]}
    found = scored(gold, [{"id": "a", "events": [event]}], shared / "score" / "score.py")
    assert found["pair_root_when_found.coverage"] == 1
    assert found["quad_when_found"] == 1
    missed = scored(gold, [{"id": "a", "events": []}], shared / "score" / "score.py")
    assert missed["pair_root_when_found.coverage"] == missed["quad_when_found"] == 0
