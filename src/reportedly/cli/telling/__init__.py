"""Each kind of record in words, as a verification desk reads it."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.cli.page import Page
from reportedly.cli.telling.facts import tell_check, tell_event, tell_figure
from reportedly.cli.telling.incident import tell_incident
from reportedly.cli.telling.reports import tell_document, tell_story
from reportedly.cli.telling.saying import tell_attribution, tell_claim
from reportedly.exports.briefing import Row

TELLERS: dict[str, Callable[[Page, Row], None]] = {
    "attributions": tell_attribution,
    "claims": tell_claim,
    "events": tell_event,
    "figures": tell_figure,
    "checks": tell_check,
    "incidents": tell_incident,
    "stories": tell_story,
    "documents": tell_document,
}
"""By kind: puts a dossier on a page."""
