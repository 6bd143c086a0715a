"""Records told in words for people to read, out through the same masking door."""

from reportedly.exports.briefing.door import Door
from reportedly.exports.briefing.dossier import (
    Held,
    Row,
    copies_by_document,
    found_reports,
    incident_dossier,
    saying_dossier,
    statement,
)
from reportedly.exports.briefing.folding import folded

__all__ = [
    "Door",
    "Held",
    "Row",
    "copies_by_document",
    "folded",
    "found_reports",
    "incident_dossier",
    "saying_dossier",
    "statement",
]
