"""Two events in the same words are parted; one event told by many is not."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.stories.contrast import contrast, parted
from reportedly.stories.digest import Digest
from reportedly.stories.particulars import Particulars
from reportedly.stories.terms import Terms, bag

SHARED = ["champion", "titles", "ring", "referee"]


def _digest(id: str, names: Sequence[str], numbers: Sequence[str] = ()) -> Digest:
    terms = Terms(names=bag(names), numbers=bag(numbers), lead=bag(SHARED))
    particulars = Particulars(array("l"))
    return Digest(id, None, None, None, None, None, 10, terms, particulars, array("Q"), (), (), b"")


def _digests(*reports: Digest) -> dict[str, Digest]:
    return {each.id: each for each in reports}


FIGHTS = _digests(
    *(_digest(f"a{at}", ["klimov", "barnes", "essen", f"ringside{at}"]) for at in range(9)),
    *(_digest(f"b{at}", ["klimov", "ortega", "bern", f"corner{at}"]) for at in range(9)),
)


def test_two_fights_of_one_champion_are_two_stories() -> None:
    assert parted(sorted(FIGHTS), FIGHTS, []) == [
        tuple(f"a{at}" for at in range(9)),
        tuple(f"b{at}" for at in range(9)),
    ]


def test_a_copy_stays_with_what_it_copies() -> None:
    stray = _digest("c", ["klimov", "ortega", "bern"])
    digests = {**FIGHTS, "c": stray}
    (first, second) = parted(sorted(digests), digests, [("a0", "c"), ("a1", "a2")])
    assert first == (*(f"a{at}" for at in range(9)), "c")
    assert second == tuple(f"b{at}" for at in range(9))


def test_a_developing_story_is_one() -> None:
    """Later reports give a new toll and new names and repeat who and where."""
    early = [_digest(f"a{at}", ["volkov", "karpin"], ["30"]) for at in range(9)]
    later = [_digest(f"b{at}", ["volkov", "karpin", "judge"], ["30", "44"]) for at in range(9)]
    digests = _digests(*early, *later)
    assert parted(sorted(digests), digests, []) == [tuple(sorted(digests))]


def test_a_new_toll_alone_does_not_part() -> None:
    early = [_digest(f"a{at}", ["volkov", "karpin"], ["30"]) for at in range(9)]
    later = [_digest(f"b{at}", ["volkov", "karpin"], ["44"]) for at in range(9)]
    digests = _digests(*early, *later)
    assert parted(sorted(digests), digests, []) == [tuple(sorted(digests))]


def test_few_reports_are_not_parted() -> None:
    few = {id: FIGHTS[id] for id in ("a0", "a1", "a2", "b0", "b1", "b2")}
    assert parted(sorted(few), few, []) == [tuple(sorted(few))]


def test_contrast_wants_two_particulars() -> None:
    mine = [frozenset({"barnes", "essen", "klimov"})] * 9
    theirs = [frozenset({"ortega", "klimov"})] * 9
    assert contrast(mine, theirs) > 0.8
    assert contrast(theirs, mine) < 0.1


@given(st.lists(st.frozensets(st.sampled_from("abcdefgh")), min_size=1, max_size=30))
@settings(deadline=None)
def test_every_report_stays_in_one_part(names: list[frozenset[str]]) -> None:
    digests = _digests(*(_digest(f"r{at:02}", sorted(each)) for at, each in enumerate(names)))
    parts = parted(sorted(digests), digests, [])
    assert sorted(id for part in parts for id in part) == sorted(digests)
