"""From one raw item to what is stored, or to the reason why not. Runs in any process."""

from __future__ import annotations

import msgspec

from reportedly import __version__
from reportedly.documents.given import document_of
from reportedly.jobs.failure import failure
from reportedly.jobs.pipeline import Reader, annotate_document
from reportedly.records import Annotated, Document, FailedItem, RawItem, content_id, sha256
from reportedly.settings import Settings
from reportedly.store import StoredItem

FACT_KINDS = ("attributions", "figures", "events", "checks")


class Outcome(msgspec.Struct, frozen=True):
    """What became of one item; `failed` may stand beside `item` when it was kept but not read."""

    item: StoredItem | None
    failed: FailedItem | None


def item_key(raw: RawItem, configuration: str) -> str:
    """What makes an item the same item: its bytes, what its bearer says, and how it is read."""
    given = msgspec.json.encode(raw.given, order="deterministic").decode()
    return content_id("itm", sha256(raw.data), raw.format, given, configuration)


def configuration(using: Reader, settings: Settings) -> str:
    """A digest of the version, the steps and the settings that make a reading."""
    made = msgspec.json.encode(settings, order="deterministic").decode()
    return sha256("\n".join((__version__, *using.labels, made)))


def outcome_of(raw: RawItem, using: Reader, settings: Settings) -> Outcome:
    """Read one item. A fault in one report never stops the others: it is listed with its reason."""
    try:
        document = document_of(raw, settings.rights.basis)
        record = annotate_document(document, using)
    except Exception as error:  # a bug must cost one report, not the heap; it is listed
        return Outcome(None, failure(raw.name, error))
    unread = [each for each in record.issues if each.code == "unsupported_language"]
    failed = FailedItem(raw.name, unread[0].message, "kept, but not read") if unread else None
    return Outcome(_stored(raw, document, record, configuration(using, settings)), failed)


def _stored(raw: RawItem, document: Document, record: Annotated, config: str) -> StoredItem:
    without_text = msgspec.to_builtins(document)
    del without_text["text"]
    return StoredItem(
        key=item_key(raw, config),
        name=raw.name,
        raw_sha256=sha256(raw.data),
        raw=raw.data,
        document=document.id,
        sha256=document.sha256,
        text=document.text,
        document_json=msgspec.json.encode(without_text, order="deterministic"),
        reading_key=content_id("rdg", document.id, document.sha256, config),
        reading_json=msgspec.json.encode(record, order="deterministic"),
        published=record.published.start or record.published.end or "",
        facts=tuple((kind, each.id) for kind in FACT_KINDS for each in getattr(record, kind)),
    )
