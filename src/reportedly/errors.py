"""What can go wrong, as a tree a reader can draw.

    ReportedlyError            exit 1
    ├── ItemError              exit 1   one input item cannot be read; the rest goes on
    ├── UsageError             exit 2   the command or its settings ask for something impossible
    │   ├── MissingExtra       exit 2   an optional dependency is not installed
    │   └── StoreUnavailable   exit 2   the store cannot be opened as asked
    ├── NothingReadable        exit 3   no input item could be read at all
    ├── IntegrityError         exit 4   something stored is not what was stored
    │   └── SpanMismatch       exit 4   text[start:end] is not the quote
    ├── PolicyRefusal          exit 5   RULES.md forbids it
    └── ModelUnavailable       exit 1   a model is missing or corrupt; rules take over

Every error names the thing and the way out, and prints as one line.
"""

from __future__ import annotations


class ReportedlyError(Exception):
    """Base of every error this package raises on purpose.

    Args:
        item: what the error is about: a path, a record id, a setting.
        reason: what is wrong with it, without a full stop.
        remedy: what the user can do about it, or an empty string where nothing can be done.
    """

    exit_code = 1

    def __init__(self, item: str, reason: str, remedy: str = "") -> None:
        super().__init__(item, reason, remedy)
        self.item = item
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        line = f"{self.item}: {self.reason}"
        if self.remedy:
            line = f"{line}; {self.remedy}"
        return " ".join(line.split())


class ItemError(ReportedlyError):
    """One input item cannot be read; it is listed with its reason and the run goes on."""


class UsageError(ReportedlyError):
    """The command line or a setting asks for something that cannot be done."""

    exit_code = 2


class MissingExtra(UsageError):
    """A format or engine needs an optional dependency that is not installed."""

    def __init__(self, item: str, extra: str) -> None:
        super().__init__(
            item, f"needs the optional extra '{extra}'", f"pip install 'reportedly[{extra}]'"
        )
        self.extra = extra


class StoreUnavailable(UsageError):
    """The store is locked, read-only, on a full disk, or of a newer schema."""


class NothingReadable(ReportedlyError):
    """The input held no item that could be read."""

    exit_code = 3


class IntegrityError(ReportedlyError):
    """Stored bytes, records or the custody chain are not what was stored."""

    exit_code = 4


class SpanMismatch(IntegrityError):
    """A record whose quote is not the characters its spans point at; it is never stored."""


class PolicyRefusal(ReportedlyError):
    """The request would break a rule on people, law or evidence."""

    exit_code = 5


class ModelUnavailable(ReportedlyError):
    """A model is not installed, does not match its checksum, or cannot be loaded."""
