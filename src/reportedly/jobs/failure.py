"""What a person is told of an item that could not be read."""

from __future__ import annotations

import traceback

from reportedly.errors import ReportedlyError
from reportedly.records import FailedItem


def failure(name: str, error: Exception) -> FailedItem:
    """The failed item of an error; an unforeseen one names the place in the code."""
    if isinstance(error, ReportedlyError):
        return FailedItem(name, error.reason, error.remedy)
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    reason = f"internal error{place}: {type(error).__name__}: {error}"
    return FailedItem(name, reason, "please report it; all other items were read")
