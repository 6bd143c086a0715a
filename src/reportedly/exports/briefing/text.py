"""Text from reports made inert for a file that others open."""

from __future__ import annotations

import re
from html import escape

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_MARKUP = re.compile(r"([\\`*_\[\]|#~])")


def plain(said: object) -> str:
    """One line without characters that control a screen or reorder a line."""
    return " ".join(_CONTROL.sub(" ", str(said)).split())


def markdown(said: object) -> str:
    """`plain`, with everything Markdown or the HTML within it would act on escaped."""
    return _MARKUP.sub(r"\\\1", escape(plain(said), quote=False))


def html(said: object) -> str:
    """`plain`, escaped for HTML text and attributes."""
    return escape(plain(said), quote=True)
