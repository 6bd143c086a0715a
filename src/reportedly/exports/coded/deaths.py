"""How many were killed, as the reports' figures allow a single event to say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from reportedly.exports.context import Report
from reportedly.records import Attribution, Figure

STAND_INS = {"tens": 10, "dozens": 12, "hundreds": 100}
"""ACLED's numbers for vague words (RULES 9): only in its columns, and noted there."""
_STAND_IN = re.compile(rf"\b({'|'.join(STAND_INS)})\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\d")
_ANYONE = frozenset({"", "people", "person", "human", "individual"})
ONE_NUMBER = "one-number"
"""Every report that gives an exact number of killed gives the same one."""


class Count(msgspec.Struct, frozen=True):
    """One stated figure of an event, with the word that vaguely stands for it."""

    low: float | None
    high: float | None
    exact: float | None
    quote: str
    document: str
    vague: str | None
    in_numbers: bool = True

    @property
    def conservative(self) -> float | None:
        """The least the words allow; for tens, dozens and hundreds ACLED's stand-in."""
        return self.low if self.vague is None else float(STAND_INS[self.vague])


class Killed(msgspec.Struct, frozen=True):
    """The figures of killed that speak of the whole event, and whom they count.

    Vague words count only where no report has a number: `several` does not contradict 22.
    """

    counts: tuple[Count, ...]
    whom: str
    apart: bool = False
    """Whether only groups are counted that may overlap; the largest of them is taken."""

    @property
    def weighed(self) -> tuple[Count, ...]:
        """The figures in numbers; without one, all."""
        return tuple(each for each in self.counts if each.in_numbers) or self.counts

    @property
    def differ(self) -> bool:
        """Whether the reports give different least numbers."""
        return len({each.low for each in self.weighed}) > 1

    @property
    def fewest(self) -> Count | None:
        """The most conservative figure."""
        known = [each for each in self.weighed if each.conservative is not None]
        return min(known, key=lambda each: each.conservative or 0, default=None)

    @property
    def low(self) -> float | None:
        """The least that any figure allows."""
        return min((each.low for each in self.weighed if each.low is not None), default=None)

    @property
    def high(self) -> float | None:
        """The most that any figure allows; None where one is open."""
        highs = [each.high for each in self.weighed]
        return None if None in highs else max((h for h in highs if h is not None), default=None)

    @property
    def best(self) -> float | None:
        """The number, by the rule `one-number`; None where reports differ or are not exact."""
        said = {each.exact for each in self.weighed}
        return said.pop() if len(said) == 1 else None


def figures_of(
    record: Mapping[str, Any], kind: str, reports: Mapping[str, Report]
) -> list[tuple[str, Figure]]:
    """The figures of an event or incident, each with its document, in the record's order."""
    if kind == "events":
        wanted = [(record["document"], id) for id in record.get("figures", ())]
    else:
        values = (each for one in record.get("figures", ()) for each in one["values"])
        wanted = [(each["document"], each["figure"]) for each in values]
    return [
        (document, figure)
        for document, id in dict.fromkeys(wanted)
        if document in reports
        for figure in reports[document].annotated.figures
        if figure.id == id
    ]


def counts_of(
    figures: Iterable[tuple[str, Figure]], measure: str, reports: Mapping[str, Report]
) -> dict[str, list[Count]]:
    """Figures of one measure by whom they count; those that their sources only deny are not."""
    found: dict[str, list[Count]] = {}
    for document, figure in figures:
        if figure.measure == measure and not _denied(
            figure, reports[document].annotated.attributions
        ):
            found.setdefault(_whom(figure), []).append(_count(figure, document))
    return found


def killed(figures: Iterable[tuple[str, Figure]], reports: Mapping[str, Report]) -> Killed | None:
    """The figures of killed that speak of the whole event; never wounded, never casualties."""
    groups = counts_of(figures, "killed", reports)
    everyone = [each for whom in sorted(groups) if whom in _ANYONE for each in groups[whom]]
    if everyone:
        return Killed(tuple(everyone), "")
    if not groups:
        return None
    largest = max(sorted(groups), key=lambda whom: Killed(tuple(groups[whom]), whom).low or 0)
    return Killed(tuple(groups[largest]), largest, apart=len(groups) > 1)


def _whom(figure: Figure) -> str:
    words = (figure.whom or "").casefold().split()
    return words[-1].removesuffix("s") if words else ""


def _count(figure: Figure, document: str) -> Count:
    vague = None if _NUMBERED.search(figure.quote) else _STAND_IN.search(figure.quote)
    exact = figure.value if figure.bound == "exact" else None
    word = vague.group().lower() if vague else None
    return Count(
        low=figure.low,
        high=figure.high,
        exact=exact,
        quote=figure.quote,
        document=document,
        vague=word,
        in_numbers=figure.bound != "vague" and word is None,
    )


def _denied(figure: Figure, attributions: Iterable[Attribution]) -> bool:
    carriers = [each for each in attributions if figure.id in each.figures]
    return bool(carriers) and all(each.act == "deny" or each.polarity == "-" for each in carriers)
