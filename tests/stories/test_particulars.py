"""Days, persons and tolls that two reports share or not."""

from __future__ import annotations

from array import array
from collections.abc import Callable

from reportedly.records import Annotated, Document
from reportedly.stories.particulars import (
    AGREEMENTS,
    Particulars,
    particulars,
    same_days,
    same_persons,
    same_tolls,
)

MakeReport = Callable[..., tuple[Document, Annotated]]


def _days(*days: int) -> Particulars:
    return Particulars(array("l", days))


def test_what_a_report_names(report: MakeReport) -> None:
    _, read = report(
        "Governor Petro Savchuk said on Monday that 30 people were killed at 3 p.m. in Kovel. "
        "Savchuk had visited the town on 24 April 2023.",
        "one",
        published="2023-05-02T10:00:00Z",
    )
    found = particulars(read)
    first, last = min(found.days), max(found.days)
    assert (first, last - first) == (738634, 7)  # 24 April and Monday, 1 May; no day for 3 p.m.
    assert found.persons == ("petro savchuk",)
    assert ("killed", 30.0) in found.tolls


def test_a_day_in_common_speaks_for_and_other_days_against() -> None:
    assert same_days(_days(1, 2), _days(2, 9)) == 1.0
    assert same_days(_days(1), _days(2)) == -1.0
    assert same_days(_days(), _days(2)) == 0.0


def test_full_names_meet_by_two_of_their_words() -> None:
    long = Particulars(array("l"), ("doe jane", "doe mary", "jane mary"))
    short = Particulars(array("l"), ("doe jane",))
    other = Particulars(array("l"), ("doe john",))
    assert same_persons(long, short) == 1.0
    assert same_persons(long, other) == -1.0


def test_tolls_disagree_only_on_one_measure() -> None:
    killed, more = (Particulars(array("l"), (), (("killed", n),)) for n in (30.0, 44.0))
    wounded = Particulars(array("l"), (), (("wounded", 30.0),))
    assert same_tolls(killed, killed) == 1.0
    assert same_tolls(killed, more) == -1.0
    assert same_tolls(killed, wounded) == 0.0


def test_every_agreement_is_symmetric() -> None:
    one, other = _days(1), _days(1, 3)
    assert all(agree(one, other) == agree(other, one) for agree in AGREEMENTS.values())
