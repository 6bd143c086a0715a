"""The text layer of a PDF file, by pypdf."""

from __future__ import annotations

import io
import logging
import re
from functools import cache
from importlib.metadata import version

from reportedly.errors import ItemError

_BETWEEN_PAGES = "\n\n"
_SURROGATE = re.compile("[\0\ud800-\udfff]")


def read_pdf_text(data: bytes, name: str) -> tuple[str, str]:
    """The text of all pages, a blank line between pages, and what took it out.

    Characters that are no text (unpaired surrogates, NUL) become U+FFFD.

    Raises:
        ItemError: the file is damaged or encrypted, or has no text layer.
    """
    from pypdf import PdfReader  # noqa: PLC0415 - slow to load

    _quiet()
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ItemError(name, "is encrypted", "save it without a password")
        pages = [page.extract_text() for page in reader.pages]
    except ItemError:
        raise
    except Exception as error:  # hostile PDFs make pypdf raise nearly any exception
        said = " ".join(str(error).split())[:120] or type(error).__name__
        raise ItemError(name, f"is a damaged PDF file ({said})", "save it again") from error
    text = _SURROGATE.sub("\ufffd", _BETWEEN_PAGES.join(page for page in pages if page.strip()))
    if not text.strip():
        raise ItemError(name, "has no text layer", "run text recognition (OCR) over it first")
    return text, f"pypdf/{version('pypdf')}"


@cache
def _quiet() -> None:
    """Keep pypdf's remarks on malformed files off the console."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
