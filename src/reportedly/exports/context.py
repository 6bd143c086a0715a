"""What an exporter may ask about the documents behind its records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

import msgspec

from reportedly.records import Annotated, Document


class Report(Protocol):
    """A document with its reading."""

    @property
    def document(self) -> Document:
        """The given text and the bearer's metadata."""
        ...

    @property
    def annotated(self) -> Annotated:
        """What was read in it."""
        ...


class Context(msgspec.Struct, frozen=True):
    """Everything about an export that its records do not hold.

    `report` gives the document and reading behind a document id, as of the export's time, or
    None for a document that is not there. `now` is the moment from which the age of events is
    counted: passed in, never read from a clock, and with a time zone. `config` is the digest of
    the settings and steps that made the records.
    """

    report: Callable[[str], Report | None]
    now: datetime
    as_of: str | None = None
    config: str = ""
