"""Stories of a heap: one of hundreds of reports holds together, small ones stay what they are."""

from __future__ import annotations

from array import array
from random import Random

import msgspec
import pytest

from reportedly.stories.blocking import Cells, Proposals, keys_of
from reportedly.stories.digest import Digest
from reportedly.stories.grouping import story_groups
from reportedly.stories.outline import outline
from reportedly.stories.particulars import Particulars
from reportedly.stories.similarity import Comparison
from reportedly.stories.terms import Terms, bag

LARGE, SMALL = 520, 4
MOST_PARTNERS = 60


def _digest(id: str, event: str, dice: Random) -> Digest:
    """A report of an event: most of its vocabulary, and words of its own."""
    own = [f"{id}{at}" for at in range(6)]
    words = dice.sample([f"{event}word{at}" for at in range(20)], 14)
    terms = Terms(
        words=bag([*words, *own]),
        lead=bag(words[:8]),
        names=bag(dice.sample([f"{event}name{at}" for at in range(5)], 3)),
        places=bag([f"{event}town"]),
    )
    particulars = Particulars(array("l", [738000]))
    return Digest(
        id, None, None, "2023-05-01", None, None, 60, terms, particulars, array("Q"), (), (), b""
    )


@pytest.fixture(scope="module")
def digests() -> dict[str, Digest]:
    dice = Random(3)
    events = ["riot"] * LARGE + [f"event{at // SMALL}" for at in range(60)]
    dice.shuffle(events)
    made = [_digest(f"r{at:03}", event, dice) for at, event in enumerate(events)]
    return {each.id: each for each in made}


def candidate_pairs(digests: dict[str, Digest], comparison: Comparison) -> list[tuple[str, str]]:
    outlines = {
        id: msgspec.structs.replace(outline(each, ""), keys=keys_of(id, comparison))
        for id, each in sorted(digests.items())
    }
    proposals = Proposals(outlines, Cells(outlines.values()), comparison.weights, outlines.keys())
    return [(id, other) for id in outlines for other in proposals.of(id) if id < other]


def _event(digest: Digest) -> str:
    return digest.terms.places.terms[0]


def test_a_story_of_hundreds_of_reports_is_one(digests: dict[str, Digest]) -> None:
    comparison = Comparison(digests)
    pairs = candidate_pairs(digests, comparison)
    assert len(pairs) <= MOST_PARTNERS * len(digests)
    likeness = {pair: comparison.likeness(*pair) for pair in pairs}
    groups = story_groups(digests, likeness, comparison.likeness)
    assert sorted({len(group) for group in groups}) == [SMALL, LARGE]
    assert all(len({_event(digests[id]) for id in group}) == 1 for group in groups)


def test_the_order_of_pairs_changes_nothing(digests: dict[str, Digest]) -> None:
    comparison = Comparison(digests)
    likeness = {pair: comparison.likeness(*pair) for pair in candidate_pairs(digests, comparison)}
    turned = dict(reversed(likeness.items()))
    assert story_groups(digests, turned, comparison.likeness) == story_groups(
        dict(reversed(digests.items())), likeness, comparison.likeness
    )
