"""The step `checks`: sums, ratios, unit pairs, ranges, dates, scopes and duplicates."""

from __future__ import annotations

import msgspec

from reportedly.extract.checks.disputes import disputes
from reportedly.extract.checks.duplicates import duplicates
from reportedly.extract.checks.ratios import ratios
from reportedly.extract.checks.scopes import ranges, scopes
from reportedly.extract.checks.sums import sums
from reportedly.extract.checks.unit_pairs import unit_pairs
from reportedly.extract.checks.weekdays import weekdays
from reportedly.records import Reading
from reportedly.steps import step

_KINDS = (sums, ratios, unit_pairs, ranges, weekdays, scopes, disputes, duplicates)


@step(
    "checks",
    version="2",
    needs=("figures", "times", "sentences", "attributions"),
    gives=("checks",),
)
def checks(reading: Reading) -> Reading:
    """Every check the figures and times of a report allow, kind by kind."""
    if not reading.figures and not reading.times:
        return reading
    found = {each.id: each for kind in _KINDS for each in kind(reading)}
    return msgspec.structs.replace(reading, checks=tuple(found.values()))
