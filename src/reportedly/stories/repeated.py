"""Numbers that a report repeats in nobody's name: they are those of whoever gave them.

"The toll of 164 has since been withdrawn" names no source, but the story knows one body alone that
gave 164. Such a report is told of on that body's line; it never makes a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportedly.records import Attribution, Figure
from reportedly.stories.digest import Detail, Digest
from reportedly.stories.numbers import Number, number_of, numbers_of
from reportedly.stories.sources import SourceNames, innermost_label


def repeated_numbers(
    digests: Mapping[str, Digest], details: Mapping[str, Detail], names: SourceNames
) -> dict[str, dict[Number, str]]:
    """Reports to the numbers they repeat without a name, each with the source that gave it.

    Args:
        digests: of the reports of a story, at least.
        details: what the reports of the story claim.
        names: of its sources.
    """
    given: dict[Number, set[tuple[str, str]]] = {}
    for id, detail in details.items():
        for key, number in _given(detail, names):
            given.setdefault(number, set()).add((digests[id].published or "", key))
    found: dict[str, dict[Number, str]] = {}
    for id, detail in sorted(details.items()):
        until = digests[id].published or "~"
        for number in _unsaid(detail):
            giver = _only(given.get(number, set()), until)
            if giver is not None:
                found.setdefault(id, {})[number] = giver
    return found


def _only(given: set[tuple[str, str]], until: str) -> str | None:
    """The one source that gave a number by then; None where several did, or none."""
    keys = {key for when, key in given if when <= until}
    return keys.pop() if len(keys) == 1 else None


def _given(detail: Detail, names: SourceNames) -> Iterator[tuple[str, Number]]:
    for said in detail.attributions:
        label = innermost_label(said, detail)
        if label is None or said.act == "deny" or _in_a_headline(said, detail):
            continue
        for number in numbers_of(said, detail):
            yield names.key(label), number


def _in_a_headline(said: Attribution, detail: Detail) -> bool:
    """Headlines tell in short what the text tells in full, and cut names to words."""
    return any(
        start <= span.start < end for start, end in detail.headlines for span in said.content.spans
    )


def _unsaid(detail: Detail) -> Iterator[Number]:
    """Numbers of people that no statement of the report holds."""
    for figure in detail.figures.values():
        number = number_of(figure)
        if number is not None and not any(_holds(said, figure) for said in detail.attributions):
            yield number


def _holds(said: Attribution, figure: Figure) -> bool:
    inside = (each.contains(figure.span) for each in said.content.spans)
    return bool(said.sources) and (figure.id in said.figures or any(inside))
