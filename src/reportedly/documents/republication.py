"""Whose text a page is: agency datelines, source lines, aggregator and first-published notices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.documents.outlets import named_outlets, same_outlet
from reportedly.records import Citation, Reading, Span, Zone, trimmed

_AGGREGATOR = re.compile(
    r"(?P<name>[A-Z][\w.&’'-]*(?:\s(?:[A-Z][\w.&’'-]*|\d{1,4})){0,4})\sis\san?\s(?:automatic|automated|"
    r"news)\s(?:news\s)?aggregator"
)
_ORIGIN = re.compile(
    r"\b(?:(?:first|originally|previously)\s(?:published|posted|appeared|reported)|"
    r"appeared\sfirst|first\sappeared|"
    r"originally\sbelongs|is\sowned|republished|reprinted|reproduced|published|"
    r"generated)\s(?:in|on|by|at|from|to|with permission from)\s"
    r"(?:the\s)?(?P<name>[A-Z][\w.&’'-]*(?:\s(?:[A-Z][\w.&’'-]*|of|and)){0,4}|"
    r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}\b)"
)
_SITE = re.compile(
    r"\b[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|net|org|info|news|tv|co|ru|ua|by|pl|de|fr|"
    r"it|es|in|io|eu|uk)\b"
)
_BARE_LABEL = frozenset({"origin-label"})
_LINES = frozenset({"aggregator-notice", "source-link", "origin-label"})
_OWN_ZONES = frozenset({"dateline", "byline"})
_LONGEST = 600


def republications(reading: Reading, label: str, register: str = "") -> Iterator[Citation]:
    """Citations in the furniture of the page, never in picture credits."""
    yield from _signature(reading, label, register)
    for zone in reading.zones:
        if zone.zone in _OWN_ZONES:
            yield from _agency(reading, zone, label, register)
        elif zone.rule in _LINES:
            yield from _notice(reading, zone, label, register)


def _agency(reading: Reading, zone: Zone, label: str, register: str) -> Iterator[Citation]:
    """The agency of a dateline or byline: its text, unless it is the page's own outlet."""
    said = zone.span.quote(reading.text)[:_LONGEST]
    for name in named_outlets(said, register):
        own = same_outlet(reading.document.outlet, name.outlet.name, register)
        bracketed = said[max(0, name.start - 1) : name.start] in ("(", "/")
        if zone.rule == "reporting-line" or not (name.plain or bracketed):
            continue
        span = Span(zone.span.start + name.start, zone.span.start + name.end)
        relation = "self" if own else "republishes"
        yield _citation(reading, span, name.outlet.name, relation, f"{label}:{zone.zone}")


_SIGNED = frozenset({"body", "alt_headline", "credit"})
_FURNITURE = frozenset({"related", "form", "notice", "breadcrumb", "artefact", "byline"})


def _signature(reading: Reading, label: str, register: str) -> Iterator[Citation]:
    """An agency's name alone on the last line of a text: "(Example Wire)".

    Without brackets it counts below a paragraph only, for below a picture it is a credit.
    """
    zones = [zone for zone in reading.zones if zone.zone not in _FURNITURE]
    if not zones or zones[-1].zone not in _SIGNED:
        return
    last = zones[-1]
    said = last.span.quote(reading.text).rstrip()
    above, _, line = said.rpartition("\n")
    below_text = bool(above.strip()) or (len(zones) > 1 and zones[-2].zone == "body")
    below_text = below_text and reading.text[: last.span.start].rstrip(" \t")[-1:] in ("", "\n")
    bracketed = line.strip().startswith("(") and line.strip().endswith(")")
    if not below_text or (last.zone == "credit" and not bracketed):
        return
    bare = line.strip(" \t()—–-")
    names = list(named_outlets(bare, register))
    if len(names) != 1 or names[0].end - names[0].start != len(bare):
        return
    if bracketed or names[0].plain:
        start = last.span.start + said.rindex(bare)
        span = Span(start, start + len(bare))
        own = same_outlet(reading.document.outlet, names[0].outlet.name, register)
        relation = "self" if own else "republishes"
        yield _citation(reading, span, names[0].outlet.name, relation, f"{label}:signature")


def _citation(reading: Reading, span: Span, outlet: str, relation: str, made_by: str) -> Citation:
    return Citation(span, span.quote(reading.text), outlet, relation, made_by)  # type: ignore[arg-type]


def _notice(reading: Reading, zone: Zone, label: str, register: str) -> Iterator[Citation]:
    for start, line in _lines(zone.span.quote(reading.text)):
        offset = zone.span.start + start
        found = list(_origins(line, register))
        for first, last, outlet in found:
            span = Span(offset + first, offset + last)
            yield _citation(reading, span, outlet, "republishes", f"{label}:{zone.rule}")
        if not found and zone.rule in _BARE_LABEL and line:
            span = trimmed(reading.text, Span(offset, offset + len(line)))
            yield _citation(
                reading, span, span.quote(reading.text), "republishes", f"{label}:lost-origin"
            )


def _origins(line: str, register: str) -> Iterator[tuple[int, int, str]]:
    aggregator = _AGGREGATOR.search(line)
    if aggregator:
        yield aggregator.start(), aggregator.end(), aggregator.group("name")
        return
    named = list(named_outlets(line, register))
    for name in named:
        yield name.start, name.end, name.outlet.name
    if named:
        return
    origin = _ORIGIN.search(line)
    if origin:
        yield origin.start(), origin.end("name"), origin.group("name").rstrip(".’'")
        return
    site = _SITE.search(line)
    if site:
        yield site.start(), site.end(), site.group()


def _lines(said: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in said.split("\n"):
        if line.strip():
            yield at, line[:_LONGEST]
        at += len(line) + 1
