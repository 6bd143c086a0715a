"""Attributions: who says what, through whom, how surely, and who denies it."""

from reportedly.extract.attribution.step import attributions

__all__ = ["attributions"]
