"""Linking the reports of a store: copies, stories, incidents, claims."""

from __future__ import annotations

from reportedly.store import Store
from reportedly.stories import VERSION, link


def link_store(store: Store, *, at: str, who: str) -> int:
    """Make the links follow the present readings; returns how many records changed.

    Nothing is done when they already do. All links change in one transaction.
    """
    if store.links_are_current(VERSION):
        return 0
    found = link((each.document, each.annotated) for each in store.reports())
    records: dict[str, list[tuple[str, object]]] = {
        "copies": [(f"{each.document}>{each.copy_of}", each) for each in found.copies],
        "stories": [(each.id, each) for each in found.stories],
        "incidents": [(each.id, each) for each in found.incidents],
        "claims": [(each.id, each) for each in found.claims],
    }
    return store.replace_links(records, at=at, who=who, version=VERSION)
