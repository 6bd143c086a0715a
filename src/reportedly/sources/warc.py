"""WARC archives: one item for each web page they hold."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportedly.errors import ItemError
from reportedly.records import FailedItem, RawItem
from reportedly.sources.decoding import charset_of, decoded, decoded_markup
from reportedly.sources.failing import failed
from reportedly.sources.limits import ITEM_BYTES, too_large
from reportedly.sources.unpacking import GZIP_MAGIC, read_to_end

MARKUP = frozenset({"text/html", "application/xhtml+xml"})
PAGES = MARKUP | {"text/plain"}
_REMEDY = "fetch the archive again"


def read_warc(path: Path, name: str) -> Iterator[RawItem | FailedItem]:
    """The pages of an archive, in order, named `NAME#URL`.

    Only responses with a 2xx status and a text type are pages; redirects, error pages, images and
    requests are passed over. Status, headers and the time of the fetch go under `extra`.

    Raises:
        ItemError: the archive is damaged; what stands before the damage has been given.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - slow to load
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    if path.stat().st_size == 0:
        raise ItemError(name, "is empty", "leave it out or fetch the archive again")
    with path.open("rb") as file:
        packed = file.read(2) == GZIP_MAGIC
        file.seek(0)
        try:
            for record in ArchiveIterator(file):
                if record.rec_type == "response":
                    yield from _page(record, name)
        except (ArchiveLoadFailed, EOFError, zlib.error, ValueError) as error:
            said = " ".join(str(error).split())[:120]
            raise ItemError(name, f"is a damaged WARC archive ({said})", _REMEDY) from error
    if packed:
        read_to_end(path, name)


def _page(record: Any, name: str) -> Iterator[RawItem | FailedItem]:  # noqa: ANN401 - warcio untyped
    http = record.http_headers
    if http is None:
        return
    status = str(http.get_statuscode() or "")
    declared = http.get_header("Content-Type") or ""
    kind = declared.partition(";")[0].strip().lower()
    if not status.startswith("2") or kind not in PAGES:
        return
    url = record.rec_headers.get_header("WARC-Target-URI")
    where = f"{name}#{url}"
    try:
        data = record.content_stream().read(ITEM_BYTES + 1)
        if len(data) > ITEM_BYTES:
            raise too_large(where)
        if not data.strip():
            raise ItemError(where, "is an empty page", "nothing can be read from it")
        yield _item(record, data, kind, where, url, charset_of(declared))
    except ItemError as error:
        yield failed(error)


def _item(
    record: Any,  # noqa: ANN401 - warcio untyped
    data: bytes,
    kind: str,
    where: str,
    url: str | None,
    charset: str | None,
) -> RawItem:
    http = record.http_headers
    extra = {
        "http_status": str(http.get_statuscode()),
        "http_headers": [[key, value] for key, value in http.headers],
        "retrieved": record.rec_headers.get_header("WARC-Date") or "unknown",
        "method": "archive",
    }
    given: dict[str, Any] = {"extra": extra}
    if url:
        given["url"] = url.strip("<>")
    if kind in MARKUP:
        html = decoded_markup(data, where, charset)
        return RawItem(where, "warc", data, html=html, given=given)
    return RawItem(where, "warc", data, text=decoded(data, where, charset), given=given)
