"""Translations: a report that says it is one, and the report in another language it is of.

Words do not cross languages, but numbers do. A report with a translator's note is a translation
of an earlier report in another language that shares most of its numbers, or half of them where the
note's page names that report's outlet. Of several the one that shares most is taken, which is
told without the others: a report that comes is only held against the one that was best.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from reportedly.stories.digest import Digest, interval
from reportedly.stories.outline import Outline
from reportedly.stories.publishers import outlet_key
from reportedly.stories.weights import code

MOST, HALF, LEAST = 0.7, 0.5, 3
"""Shares of a translation's numbers that stand in its original; how many numbers prove anything."""
DAYS = 14

Origin = tuple[float, str]
"""The share of a translation's numbers found in a report, and that report."""


def origins(
    outlines: Mapping[str, Outline],
    digests: Mapping[str, Digest],
    known: Mapping[str, Origin | None],
    fresh: Collection[str],
) -> dict[str, Origin]:
    """What each report that says it is a translation is a translation of.

    Args:
        outlines: of the heap.
        digests: of its reports.
        known: what was found, or None, before `fresh` reports came; only for reports that stand
            unchanged, as their origins do.
        fresh: reports that came, or were read anew, since then.
    """
    found: dict[str, Origin] = {}
    for id, noted in outlines.items():
        if noted.noted:
            among = [outlines[each] for each in fresh] if id in known else outlines.values()
            likely = [*_likely(noted, among, digests), known.get(id)]
            best = max((each for each in likely if each is not None), default=None)
            if best is not None:
                found[id] = best
    return found


def _likely(
    noted: Outline, among: Iterable[Outline], digests: Mapping[str, Digest]
) -> Iterable[Origin]:
    numbers = {code("numbers", term) for term in digests[noted.id].terms.numbers.terms}
    for other in among:
        shared = len(numbers.intersection(other.terms))
        if shared >= max(LEAST, HALF * len(numbers)) and not other.noted:
            share = shared / len(numbers)
            if _may_be_of(digests[noted.id], digests[other.id], share):
                yield share, other.id


def _may_be_of(report: Digest, original: Digest, share: float) -> bool:
    if original.lang == report.lang:
        return False
    mine, its = interval(report), interval(original)
    if mine is not None and its is not None and not 0 <= (mine[1] - its[0]).days <= DAYS:
        return False
    named = outlet_key(original.outlet or "") in {outlet_key(each) for each, _ in report.cited}
    return share >= (HALF if named else MOST)
