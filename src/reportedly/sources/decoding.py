"""Bytes to text by what is declared, never by a guess."""

from __future__ import annotations

import codecs
import re

from reportedly.errors import ItemError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"""<(?:meta|\?xml)\s[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})""", re.I
)
_META_WITHIN = 4096
_WEB_LATIN = frozenset({"iso8859-1", "ascii"})
"""Web pages that declare these mean windows-1252 (WHATWG Encoding Standard)."""


def decoded(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of `data`: by its byte order mark, else by `declared`, else as UTF-8.

    Raises:
        ItemError: the bytes are binary, the declared charset is unknown, or they do not fit it.
    """
    for mark, charset in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], charset, name)
    if b"\0" in data:
        raise ItemError(
            name,
            f"is binary (a NUL byte at offset {data.index(0)})",
            "give a text file, or name the file by its real format",
        )
    return _strictly(data, declared or "utf-8", name)


def decoded_markup(data: bytes, name: str, header: str | None = None) -> str:
    """The markup of a web page: byte order mark, then HTTP header, then meta element, then UTF-8.

    Raises:
        ItemError: as `decoded` does.
    """
    declared = header or _declared_inside(data)
    if declared is not None and _known(declared) in _WEB_LATIN:
        declared = "windows-1252"
    return decoded(data, name, declared)


def charset_of(content_type: str | None) -> str | None:
    """The charset parameter of a Content-Type header, or None."""
    found = re.search(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", content_type or "", re.I)
    return found.group(1) if found else None


def _declared_inside(data: bytes) -> str | None:
    found = _META.search(data[:_META_WITHIN])
    return found.group(1).decode("ascii") if found else None


def _known(charset: str) -> str | None:
    try:
        return codecs.lookup(charset).name
    except LookupError:
        return None


def _strictly(data: bytes, charset: str, name: str) -> str:
    if _known(charset) is None or not codecs.lookup(charset)._is_text_encoding:
        raise ItemError(name, f"declares an unknown charset '{charset}'", "convert it to UTF-8")
    try:
        text = data.decode(charset)
    except UnicodeDecodeError as error:
        byte = data[error.start] if error.start < len(data) else 0
        raise ItemError(
            name,
            f"is not {charset} (byte 0x{byte:02X} at offset {error.start})",
            "convert it to UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8",
        ) from error
    if "\0" in text:
        raise ItemError(name, "is binary (it holds NUL characters)", "give a text file")
    return text
