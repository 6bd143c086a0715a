"""Checks: arithmetic over the figures of one report. Never a verdict on what is true."""

from reportedly.extract.checks.reading import checks

__all__ = ["checks"]
