"""E-mail messages: one file, one report."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from reportedly.errors import ItemError
from reportedly.records import FailedItem, RawItem
from reportedly.sources.decoding import decoded, decoded_markup
from reportedly.sources.unpacking import read_whole

_KEPT = ("From", "Message-ID", "List-Id")
_REMEDY = "save the message again with its full headers"


def read_eml(path: Path, name: str) -> Iterator[RawItem | FailedItem]:
    """The message's own text, or its markup where it has no plain text. Attachments are not read.

    Subject and Date become `title` and `published`; From and Message-ID go under `extra`.

    Raises:
        ItemError: it is no message, or has no text.
    """
    data = read_whole(path, name)
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        body = message.get_body(("plain", "html"))
        given = _given(message)
    except (ValueError, LookupError, AttributeError, IndexError, TypeError) as error:
        # the standard library's header parser raises these on damaged headers
        raise ItemError(name, f"has damaged headers ({error})", _REMEDY) from error
    if not message.keys():
        raise ItemError(name, "is no e-mail message (it has no headers)", _REMEDY)
    if not isinstance(body, EmailMessage):
        raise ItemError(name, "has no text", "its attachments are not read: save them as files")
    yield _item(body, data, name, given)


def _item(body: EmailMessage, data: bytes, name: str, given: dict[str, Any]) -> RawItem:
    content = body.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    charset = body.get_content_charset()
    if not raw.strip():
        raise ItemError(name, "has no text", "its attachments are not read: save them as files")
    if body.get_content_subtype() == "html":
        return RawItem(name, "eml", data, html=decoded_markup(raw, name, charset), given=given)
    return RawItem(name, "eml", data, text=decoded(raw, name, charset), given=given)


def _given(message: EmailMessage) -> dict[str, Any]:
    given: dict[str, Any] = {}
    if subject := str(message.get("Subject", "")).strip():
        given["title"] = subject
    when = getattr(message.get("Date"), "datetime", None)
    if when is not None:
        given["published"] = when.isoformat()
        given["extra"] = {"published_basis": "metadata"}
    kept = {key.lower(): str(message[key]) for key in _KEPT if message.get(key)}
    if kept:
        given.setdefault("extra", {}).update(kept)
    return given
