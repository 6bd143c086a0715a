"""Errors as failed items: the run names them and goes on."""

from __future__ import annotations

from reportedly.errors import ReportedlyError
from reportedly.records import FailedItem


def failed(error: ReportedlyError) -> FailedItem:
    """The failed item an error about one item stands for."""
    return FailedItem(error.item, error.reason, error.remedy)


def failed_os(name: str, error: OSError) -> FailedItem:
    """The failed item for a file the system does not let us read."""
    if isinstance(error, PermissionError):
        return FailedItem(name, "may not be read", "give yourself read permission on it")
    if isinstance(error, FileNotFoundError):
        return FailedItem(name, "does not exist", "check the path")
    said = error.strerror or str(error) or type(error).__name__
    return FailedItem(name, f"cannot be read ({said})", "check the file and the disk it is on")
