"""A raw item as a document: the given text, and what its bearer and its markup say about it."""

from __future__ import annotations

from typing import Any

import msgspec

from reportedly.documents.page import Page, read_page
from reportedly.documents.pages_of_pdf import read_pdf_text
from reportedly.documents.signals import robots_signals
from reportedly.errors import ItemError
from reportedly.records import Document, Origin, RawItem, sha256

_TEXT_AS_GIVEN = "none/1"
_BEARER_KEYS = ("id", "url", "outlet", "title", "published", "lang")


def document_of(raw: RawItem, rights: str = "unknown") -> Document:
    """The document of a raw item. Needs no network and fetches nothing.

    The text of `txt`, `jsonl`, `csv`, `parquet` and mail items is as given; of markup it is what
    trafilatura finds to be the article, comments left out; of a PDF its text layer. What the
    input record says wins over what markup says; a publication date that only markup states is
    marked by `extra["published_basis"] == "metadata"`.

    Raises:
        ItemError: the item has no text.
    """
    given = dict(raw.given)
    extra: dict[str, Any] = dict(given.pop("extra", {}))
    text, extractor, page = _text_of(raw, given.get("url"))
    if not text.strip():
        raise ItemError(raw.name, "holds no text", "check that it is a report")
    stated = {key: given[key] for key in _BEARER_KEYS if given.get(key)}
    if page is not None:
        stated, extra = _with_markup(stated, extra, page)
    origin = Origin(
        item=raw.name,
        format=raw.format,
        raw_sha256=sha256(raw.data),
        extractor=extractor,
        collected=str(extra.get("method", "file drop")),
        rights=rights,
        robots=robots_signals(raw.html, extra.get("http_headers")),
    )
    return Document.of(text, origin, **stated, extra=extra)


def _text_of(raw: RawItem, url: str | None) -> tuple[str, str, Page | None]:
    """The text, what took it out of the item, and the page it was taken from, if one."""
    if raw.text is not None:
        return raw.text, _TEXT_AS_GIVEN, None
    if raw.html is not None:
        page = read_page(raw.html, raw.name, url)
        return page.text, page.extractor, page
    if raw.format == "pdf":
        return (*read_pdf_text(raw.data, raw.name), None)
    raise ItemError(raw.name, "holds neither text nor markup", "give one of them")


def _with_markup(
    stated: dict[str, Any], extra: dict[str, Any], page: Page
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the bearer states, filled up with what the markup says."""
    said = msgspec.structs.asdict(page)
    found = {key: said[key] for key in _BEARER_KEYS if said.get(key) and key not in stated}
    if "published" in found:
        extra = {**extra, "published_basis": "metadata"}
    return {**stated, **found}, extra
