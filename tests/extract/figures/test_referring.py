from __future__ import annotations

from tests.extract.figures.reports import figures_of


def test_part_of_them_counts_the_people_before() -> None:
    whole, part = figures_of("Police held 30 students. Nine of them were wounded.")
    assert (whole.whom, part.whom) == ("students", "students")
    assert part.measure == "wounded"


def test_without_anything_before_nobody_is_named() -> None:
    (part,) = figures_of("Nine of them were wounded.")
    assert part.whom is None
