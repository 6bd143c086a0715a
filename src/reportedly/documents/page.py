"""The article on a web page, by trafilatura, with what the page's markup says of it."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import version

import msgspec

from reportedly.errors import ItemError

_HEAD = 600
"""How far into the text its headline is looked for."""
_STAMP = re.compile(
    r"""(?:article:published_time|datePublished|date_published)["'][^<>{}]{0,80}?["']"""
    r"""(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)["']"""
)
_DATES = {"extensive_search": False, "original_date": True}
"""Dates from markup and address only: a date guessed from the wording is the dates step's job."""


class Page(msgspec.Struct, frozen=True):
    """The text of an article and the page's metadata; anything the page does not say is None."""

    text: str
    extractor: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    lang: str | None = None


def read_page(html: str, name: str, url: str | None = None) -> Page:
    """The article of a page, its headline first.

    trafilatura leaves the headline out of most texts; as headlines state events, it is put back
    as the first paragraph where the beginning of the text lacks it. 17 ms a page, 11 of them for
    the text and 6 for the metadata (60 pages of its own benchmark, one core).

    Raises:
        ItemError: no article is found on the page.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to load

    _quiet()
    found = bare_extraction(
        html,
        url=url,
        fast=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )
    text = (getattr(found, "text", None) or "").strip()
    if not text:
        raise ItemError(name, "has no text in its HTML", "check that the page holds an article")
    title = _clean(getattr(found, "title", None))
    return Page(
        text=_headed(text, title),
        extractor=_extractor(),
        url=_clean(getattr(found, "url", None)),
        outlet=_clean(getattr(found, "sitename", None)),
        title=title,
        published=_published(html, _clean(getattr(found, "date", None))),
        lang=_clean(getattr(found, "language", None)),
    )


def _headed(text: str, title: str | None) -> str:
    if title is None or " ".join(title.split()) in " ".join(text[:_HEAD].split()):
        return text
    return f"{title}\n\n{text}"


def _published(html: str, day: str | None) -> str | None:
    """The date found, with its time of day where the markup gives one for the same day."""
    for stamp in _STAMP.findall(html):
        if stamp[:10] == day:
            return str(stamp)
    return day


def _clean(said: str | None) -> str | None:
    kept = " ".join((said or "").split())
    return kept or None


@cache
def _extractor() -> str:
    return f"trafilatura/{version('trafilatura')}"


@cache
def _quiet() -> None:
    """Keep trafilatura's remarks on single pages off the console; failures are raised here."""
    import logging  # noqa: PLC0415

    for each in ("trafilatura", "htmldate", "justext"):
        logging.getLogger(each).setLevel(logging.CRITICAL)
