"""The step `checks`: sums, ratios, unit pairs, ranges, dates, scopes and duplicates."""

from __future__ import annotations

import msgspec

from reportedly.extract.checks.disputes import disputes
from reportedly.extract.checks.duplicates import duplicates
from reportedly.extract.checks.headlines import headlines
from reportedly.extract.checks.quoting import quoting
from reportedly.extract.checks.ratios import ratios
from reportedly.extract.checks.scopes import ranges, scopes
from reportedly.extract.checks.sums import sums
from reportedly.extract.checks.unit_pairs import unit_pairs
from reportedly.extract.checks.weekdays import weekdays
from reportedly.records import Reading
from reportedly.steps import step

_ISSUES = (headlines, quoting)
_KINDS = (sums, ratios, unit_pairs, ranges, weekdays, scopes, disputes, duplicates)


@step(
    "checks",
    version="3",
    needs=("figures", "times", "sentences", "attributions", "tokens", "quotations", "zones"),
    gives=("checks", "issues"),
)
def checks(reading: Reading) -> Reading:
    """Every check the figures and times of a report allow, kind by kind; and faithfulness.

    A headline stronger than its report and a quotation altered inside it raise issues.
    """
    issues = reading.issues + tuple(issue for kind in _ISSUES for issue in kind(reading))
    if reading.figures or reading.times:
        found = {each.id: each for kind in _KINDS for each in kind(reading)}
        reading = msgspec.structs.replace(reading, checks=tuple(found.values()))
    return msgspec.structs.replace(reading, issues=issues)
