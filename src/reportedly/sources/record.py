"""The input record: which keys it may have, and what its values must be (CONTRACT)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from reportedly.errors import ItemError

TEXT_KEYS = ("text", "html")
KEYS = ("id", *TEXT_KEYS, "url", "outlet", "published", "title", "lang")
"""Keys of the input record; anything else is kept under `extra`."""

_PUBLISHED = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2})?)?"
)
_UNPRINTABLE = re.compile("[\0\ud800-\udfff]")


def checked_record(found: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The record with its own keys checked and all others under `extra`.

    A key whose value is null or blank is absent. Where both `text` and `html` are there, `text`
    is what is read.

    Raises:
        ItemError: naming the item and the key at fault.
    """
    record: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for key, value in found.items():
        if key not in KEYS:
            _keep_extra(extra, key, value)
        elif value is not None:
            said = _string(value, key, name)
            if said.strip():
                record[key] = said
    if not any(key in record for key in TEXT_KEYS):
        blank = any(found.get(key) is not None for key in TEXT_KEYS)
        reason = "has an empty 'text'" if blank else "has neither 'text' nor 'html'"
        raise ItemError(name, reason, "put the report under 'text' or its markup under 'html'")
    if "published" in record:
        _check_published(record["published"], name)
    if extra:
        record["extra"] = extra
    return record


def _keep_extra(extra: dict[str, Any], key: str, value: Any) -> None:  # noqa: ANN401 - any JSON
    if key == "extra" and isinstance(value, dict):
        extra.update(value)
    else:
        extra[key] = value


def _string(value: object, key: str, name: str) -> str:
    if not isinstance(value, str):
        kind = type(value).__name__
        raise ItemError(name, f"'{key}' must be a string, not {kind}", f"write '{key}' as text")
    if at := _UNPRINTABLE.search(value):
        raise ItemError(
            name,
            f"'{key}' holds U+{ord(at.group()):04X} at character {at.start()}, which is no text",
            "remove it",
        )
    return value


def _check_published(said: str, name: str) -> None:
    if _PUBLISHED.fullmatch(said.strip()):
        try:
            datetime.fromisoformat(said.strip().upper())
        except ValueError:
            pass  # the pattern fits but there is no such day or hour: refused below
        else:
            return
    raise ItemError(
        name,
        f"'published' is neither an RFC 3339 time nor a date: {said[:40]!r}",
        "write it as 2022-09-11 or 2022-09-11T12:34:00Z",
    )
