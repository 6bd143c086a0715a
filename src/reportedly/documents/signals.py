"""Robots and text-and-data-mining signals an item bears (RULES 3 and 18): recorded, not judged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_HEADERS = ("tdm-reservation", "tdm-policy", "x-robots-tag")
_META = re.compile(r"<meta\s[^>]{0,400}>", re.I)
_NAME = re.compile(r"""name\s*=\s*["']?(robots|tdm-reservation|tdm-policy)["'\s]""", re.I)
_CONTENT = re.compile(r"""content\s*=\s*(?:"([^"]{0,200})"|'([^']{0,200})')""", re.I)
_HEAD = 65_536


def robots_signals(html: str | None, headers: Iterable[Sequence[str]] | None) -> str:
    """The signals of HTTP headers and markup as `name: value` joined by `; `, else `unknown`."""
    found = [
        f"{name.lower()}: {value.strip()}"
        for name, value in headers or ()
        if name.lower() in _HEADERS
    ]
    for element in _META.findall((html or "")[:_HEAD]):
        name, content = _NAME.search(element), _CONTENT.search(element)
        if name and content:
            found.append(f"{name[1].lower()}: {(content[1] or content[2] or '').strip()}")
    return "; ".join(dict.fromkeys(found)) or "unknown"
