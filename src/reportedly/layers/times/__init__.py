"""Times: TIMEX3 expressions, their values, and the intervals they stand for."""

from reportedly.layers.times.step import times

__all__ = ["times"]
