"""Bringing the ties between reports up to date: which are alike, and which share wording."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reportedly.stories.blocking import Proposals
from reportedly.stories.clusters import Pair
from reportedly.stories.marks import proposed, unsettled
from reportedly.stories.outline import Outline
from reportedly.stories.overlapping import Overlap, shared_wording
from reportedly.stories.similarity import Comparison
from reportedly.stories.translations import Origin, origins
from reportedly.stories.workings import Ties, Workings

REWORDED = 50
"""Likeness, in hundredths, from which two reports are compared for rewording."""
SCORED = 2
"""A pair less alike than this counts as not alike at all."""


def sorted_pair(one: str, other: str) -> Pair:
    """Two ids, the lower one first."""
    return (one, other) if one < other else (other, one)


class Pairing:
    """Brings ties up to date and remembers whose have changed, in `touched`.

    Args:
        workings: the ties as they were, and the digests as they are.
        before: the outlines as they were.
        after: the outlines as they are.
        fresh: reports that came or were read anew.
        gone: reports that are there no more.
    """

    def __init__(
        self,
        workings: Workings,
        before: Mapping[str, Outline],
        after: Mapping[str, Outline],
        fresh: set[str],
        gone: set[str],
    ) -> None:
        self._workings, self._before, self._after = workings, before, after
        self._fresh, self._gone = fresh, gone
        self._reconsidered: set[Pair] = set()
        self.touched: set[str] = set()
        for id in fresh:
            if id not in before:
                workings.ties[id] = Ties()

    def compare(
        self,
        asked: Collection[str],
        stale: Collection[str],
        proposals: Proposals,
        comparison: Comparison,
    ) -> int:
        """Likeness of some reports with all others; returns how many pairs were compared.

        Args:
            asked: reports whose pairs may be others than before.
            stale: those of them whose likeness with others may have changed.
            proposals: the pairs of reports asked for.
            comparison: compares them.
        """
        ties, compared = self._workings.ties, 0
        cut = {*asked, *self._gone}
        were = {id: ties[id].likeness for id in sorted(cut) if id in self._before}
        for id, likeness in were.items():
            for other in likeness:
                if other not in cut:
                    del ties[other].likeness[id]
        for id in were:
            ties[id].likeness = {}
        for id in sorted(asked):
            for other in proposals.of(id):
                if other in asked and other < id:
                    continue
                known = id not in stale and other not in stale
                score = were.get(id, {}).get(other) if known else None
                if score is None:
                    compared += 1
                    score = round(100 * comparison.likeness(*sorted_pair(id, other)))
                if score >= SCORED:
                    ties[id].likeness[other] = ties[other].likeness[id] = score
        for id in cut:
            self._likeness_changed(id, were.get(id, {}))
        return compared

    def _likeness_changed(self, id: str, was: Mapping[str, int]) -> None:
        now = {} if id in self._gone else self._workings.ties[id].likeness
        for other in was.keys() | now.keys():
            then, score = was.get(other, 0), now.get(other, 0)
            if then != score:
                self.touched |= {id, other}
            if (then >= REWORDED) != (score >= REWORDED):
                self._reconsidered.add(sorted_pair(id, other))

    def compare_wording(self) -> int:
        """Who shares wording with whom; returns how many pairs were looked at."""
        outlines, ties = self._after, self._workings.ties
        for id in self._gone:
            for other in tuple(ties[id].shared):
                self._set_shared(sorted_pair(id, other), None)
        marked = unsettled(self._before, outlines)
        likely = proposed(outlines, marked)
        pairs = likely | {pair for pair in self._reconsidered if self._gone.isdisjoint(pair)}
        for id in marked:
            pairs.update(sorted_pair(id, other) for other in ties[id].shared)
        for id in self._fresh:
            likeness = ties[id].likeness.items()
            pairs.update(sorted_pair(id, other) for other, score in likeness if score >= REWORDED)
        for pair in sorted(pairs):
            known = ties[pair[0]].shared.get(pair[1])
            settled = marked.isdisjoint(pair)
            marks = (known is not None and known.proposed) if settled else pair in likely
            self._set_shared(pair, self._shared(pair, marks))
        return len(pairs)

    def _shared(self, pair: Pair, marks: bool) -> Overlap | None:
        digests, ties = self._workings.digests, self._workings.ties
        alike = ties[pair[0]].likeness.get(pair[1], 0) >= REWORDED
        if not marks and not alike:
            return None
        left, right = digests[pair[0]], digests[pair[1]]
        return shared_wording(left, right, proposed=marks, alike=alike)

    def _set_shared(self, pair: Pair, overlap: Overlap | None) -> None:
        ties = self._workings.ties
        if ties[pair[0]].shared.get(pair[1]) != overlap:
            self.touched.update(pair)
        for id, other in (pair, pair[::-1]):
            if overlap is None:
                ties[id].shared.pop(other, None)
            else:
                ties[id].shared[other] = overlap

    def translations(self) -> None:
        """What reports that say they are translations are translations of."""
        outlines, ties = self._after, self._workings.ties
        then = {
            id: next(((tie.contained, other) for other, tie in ties[id].translated.items()), None)
            for id, each in self._before.items()
            if each.noted
        }
        shaken = {*self._fresh, *self._gone}
        known = {
            id: origin
            for id, origin in then.items()
            if id not in shaken and (origin is None or origin[1] not in shaken)
        }
        now = origins(outlines, self._workings.digests, known, self._fresh)
        moved = sorted(id for id in then.keys() | now.keys() if then.get(id) != now.get(id))
        for id in moved:
            self._forget_origin(id, then.get(id))
        for id in moved:
            self._set_origin(id, now.get(id))

    def _forget_origin(self, id: str, was: Origin | None) -> None:
        """Untie a translation; before any is tied, as two reports may have changed places."""
        if was is not None:
            ties = self._workings.ties
            self.touched |= {id, was[1]}
            del ties[id].translated[was[1]]
            del ties[was[1]].translated[id]

    def _set_origin(self, id: str, origin: Origin | None) -> None:
        if origin is not None:
            ties = self._workings.ties
            self.touched |= {id, origin[1]}
            tie = Overlap(*sorted_pair(id, origin[1]), origin[0], 0.0, "translation")
            ties[id].translated[origin[1]] = ties[origin[1]].translated[id] = tie
