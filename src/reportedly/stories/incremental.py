"""A report joins the heap: what it changes is made anew, and nothing else is looked at.

The result is the same as if all reports had come at once, whatever the order they came in, for
the definition is the same: `link` is this, from nothing. A report that comes, goes or is read
anew changes

1. how many reports hold a term, and where that reaches another level (`weights`) the vectors of
   all reports that hold it;
2. how the posting lists of its keys are cut (`blocking`) and what its marks propose (`marks`);
3. so the likeness of some pairs and the wording they share (`pairing`);
4. so the component of likely pairs that they stand in, its stories and copies (`telling`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

import msgspec

from reportedly.stories.blocking import Cells, Proposals, keys_of, recut, standing_in
from reportedly.stories.digest import Digest
from reportedly.stories.outline import Outline, outline
from reportedly.stories.pairing import Pairing
from reportedly.stories.similarity import Comparison
from reportedly.stories.telling import Changes, tell
from reportedly.stories.weights import Code, TermWeights, level
from reportedly.stories.workings import Workings

Outlines = Mapping[str, Outline]


class Effort(msgspec.Struct):
    """How much of a heap was looked at again."""

    reports: int = 0
    """Reports whose pairs were looked for again."""
    pairs: int = 0
    """Pairs compared."""
    stories: int = 0
    """Stories told again."""


def join(
    workings: Workings,
    fresh: Iterable[tuple[Digest, str]],
    gone: Iterable[str] = (),
    effort: Effort | None = None,
) -> Changes:
    """Bring the workings of a heap up to date, and say which records are other than before.

    Args:
        workings: of the heap as it was; they are changed in place.
        fresh: digests of reports that came or were read anew, with what they were read from.
        gone: ids of reports that are there no more.
        effort: counts what was done.
    """
    effort = effort or Effort()
    before = dict(workings.outlines)
    after = dict(before)
    removed = {id for id in gone if after.pop(id, None) is not None}
    new: set[str] = set()
    for each, basis in fresh:
        workings.digests[each.id] = each
        after[each.id] = outline(each, basis)
        new.add(each.id)
    weights = TermWeights.of(each.terms for each in after.values())
    comparison = Comparison(workings.digests, weights)
    stale = new | _reweighed(before, after, removed | new, weights)
    for id in sorted(stale):
        after[id] = msgspec.structs.replace(after[id], keys=keys_of(id, comparison))
    asked, proposals = _proposals(before, after, removed, stale, weights)
    pairing = Pairing(workings, before, after, new, removed)
    effort.reports += len(asked)
    effort.pairs += pairing.compare(asked, stale, proposals, comparison)
    del proposals
    effort.pairs += pairing.compare_wording()
    pairing.translations()
    changes = tell(workings, after, stale | pairing.touched - removed, removed, comparison)
    effort.stories += changes.retold
    for id in removed:
        del workings.outlines[id], workings.digests[id], workings.ties[id]
    for id in stale:
        workings.outlines[id] = after[id]
    return changes


def _reweighed(
    before: Outlines, after: Outlines, changed: Iterable[str], weights: TermWeights
) -> set[str]:
    """Reports that hold a term which weighs other than before."""
    then = TermWeights.of(each.terms for each in before.values())
    if then.level != weights.level:
        return set(after)
    terms: set[Code] = set()
    for id in changed:
        for outlines in (before, after):
            if id in outlines:
                terms.update(outlines[id].terms)
    moved = {
        term
        for term in terms
        if level(then.counts.get(term, 0)) != level(weights.counts.get(term, 0))
    }
    return {id for id, each in after.items() if not moved.isdisjoint(each.terms)}


def _proposals(
    before: Outlines, after: Outlines, removed: set[str], stale: set[str], weights: TermWeights
) -> tuple[set[str], Proposals]:
    """Reports whose candidates may be others than before, and their candidates."""
    cells = Cells(after.values())
    asked = set(stale)
    if len(stale) < len(after):
        changed = chain(
            (before[id] for id in stale | removed if id in before), (after[id] for id in stale)
        )
        cut = recut(Cells(before.values()), cells, changed)
        asked |= set(standing_in(cut, after.values()))
    return asked, Proposals(after, cells, weights, asked)
