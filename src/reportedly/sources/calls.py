"""Raw items for reports handed over in Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from reportedly.records import RawItem
from reportedly.sources.record import checked_record

NAME = "(record)"


def raw_record(text_or_record: str | Mapping[str, Any]) -> RawItem:
    """The raw item of a text, or of an input record with `text` or `html` (CONTRACT).

    Raises:
        ItemError: the record has neither, or a key of the wrong type.
    """
    found = {"text": text_or_record} if isinstance(text_or_record, str) else text_or_record
    given = checked_record(found, str(found.get("id", NAME)))
    data = msgspec.json.encode(dict(found), order="deterministic")
    text, html = given.pop("text", None), given.pop("html", None)
    name = str(given.get("id", NAME))
    return RawItem(name, "record", data, text=text, html=None if text else html, given=given)
