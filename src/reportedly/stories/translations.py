"""Translations: a report that says it is one, and the report in another language it is of.

Words do not cross languages, but numbers do. A report with a translator's note is a translation
of an earlier report in another language that shares most of its numbers, or half of them where the
note's page names that report's outlet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportedly.stories.digest import Digest, interval
from reportedly.stories.publishers import outlet_key

MOST, HALF, LEAST = 0.7, 0.5, 3
"""Shares of a translation's numbers that stand in its original; how many numbers prove anything."""
DAYS = 14


def translations(digests: Mapping[str, Digest]) -> Iterator[tuple[str, str, float]]:
    """(translation, original, share of its numbers found there), in a stable order."""
    noted = [each for _, each in sorted(digests.items()) if each.note is not None]
    if not noted:
        return
    holders: dict[str, list[str]] = {}
    for id in sorted(digests):
        for number in digests[id].terms.numbers.terms:
            holders.setdefault(number, []).append(id)
    for report in noted:
        numbers = report.terms.numbers.terms
        shared: dict[str, int] = {}
        for number in numbers:
            for id in holders[number]:
                shared[id] = shared.get(id, 0) + 1
        likely = [
            (count / len(numbers), id)
            for id, count in shared.items()
            if count >= LEAST and _may_be_of(report, digests[id], count / len(numbers))
        ]
        if likely:
            share, origin = max(likely, key=lambda each: (each[0], each[1]))
            yield report.id, origin, share


def _may_be_of(report: Digest, original: Digest, share: float) -> bool:
    if original.lang == report.lang or original.note is not None:
        return False
    mine, its = interval(report), interval(original)
    if mine is not None and its is not None and not 0 <= (mine[1] - its[0]).days <= DAYS:
        return False
    named = outlet_key(original.outlet or "") in {outlet_key(each) for each, _ in report.cited}
    return share >= (HALF if named else MOST)
