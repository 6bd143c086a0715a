"""The kinds of record that can be exported (CONTRACT)."""

from __future__ import annotations

READ_FROM_REPORTS = ("documents", "attributions", "figures", "events", "checks")
"""Kinds that one report gives."""
LINKED = ("copies", "stories", "incidents", "claims")
"""Kinds that need several."""
KINDS = (
    "documents",
    "attributions",
    "claims",
    "figures",
    "events",
    "incidents",
    "stories",
    "checks",
    "copies",
)
"""All of them, in the order they are told in."""
