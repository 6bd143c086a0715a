"""Two events of one kind told in the same words: days, people, tolls and places tell them apart.

A riot and the next one, an attack and its repetition weeks later: local reports fill in the same
form. Reports that were published at least a week apart, name no day and no person in common, and
give other tolls or other places are about two events, however alike they read; a copy or a
follow-up would repeat a day or a name. Of pairs of the gun-violence reports that read alike and
disagree so, one in twenty-five was about one event.
"""

from __future__ import annotations

from reportedly.stories.digest import Digest, interval
from reportedly.stories.distance import days_apart
from reportedly.stories.particulars import same_days, same_persons, same_tolls

APART = 7
"""Days between the publications of two reports from which they may be about a repetition."""


def look_alike(left: Digest, right: Digest) -> bool:
    """Whether two reports disagree on all that would make their events one."""
    apart = days_apart(interval(left), interval(right))
    if apart is None or apart < APART:
        return False
    mine, theirs = left.particulars, right.particulars
    if same_days(mine, theirs) >= 0 or same_persons(mine, theirs) > 0:
        return False
    return same_tolls(mine, theirs) < 0 or _elsewhere(left, right)


def _elsewhere(left: Digest, right: Digest) -> bool:
    here, there = left.terms.places.terms, right.terms.places.terms
    return bool(here) and bool(there) and set(here).isdisjoint(there)
