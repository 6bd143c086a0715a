"""Figures: quantities read out of a report, with measure, what, whom, by, period and place."""

from reportedly.extract.figures.reading import figures

__all__ = ["figures"]
