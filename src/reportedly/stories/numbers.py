"""Numbers of people by which statements in several reports are known for one."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.records import Attribution, Figure
from reportedly.records.figure import PEOPLE_MEASURES
from reportedly.stories.digest import Detail

Number = tuple[str, float]
"""A measure and a value."""
LEAST = 10
"""Smaller numbers agree by chance."""


def number_of(figure: Figure | None) -> Number | None:
    """What a figure says of people; None where it is small, vague, or of something else."""
    if figure is None or figure.measure not in PEOPLE_MEASURES or figure.value is None:
        return None
    return (figure.measure, figure.value) if figure.value >= LEAST else None


def numbers_of(said: Attribution, detail: Detail) -> Iterator[Number]:
    """The numbers of people that a statement gives."""
    for id in said.figures:
        number = number_of(detail.figures.get(id))
        if number is not None:
            yield number
