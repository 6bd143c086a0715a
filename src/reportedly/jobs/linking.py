"""Linking the reports of a store: versions, copies, stories, incidents, claims."""

from __future__ import annotations

from reportedly.store import Store
from reportedly.stories import VERSION, link
from reportedly.stories.versions import versions


def link_store(store: Store, *, at: str, who: str) -> int:
    """Make the links follow the present readings; returns how many records changed.

    Nothing is done when they already do. All links change in one transaction.
    """
    if store.links_are_current(VERSION):
        return 0
    edits = list(versions(store.editions(), lambda one: store.text_of(one.document, one.sha256)))
    superseded = {each.key for each in edits}
    found = link(
        (each.document, each.annotated)
        for each in store.reports(every_version=True)
        if each.document.id not in superseded
    )
    records: dict[str, list[tuple[str, object]]] = {
        "copies": [(f"{each.document}>{each.copy_of}", each) for each in found.copies],
        "stories": [(each.id, each) for each in found.stories],
        "incidents": [(each.id, each) for each in found.incidents],
        "claims": [(each.id, each) for each in found.claims],
        "versions": [(each.key, each) for each in edits],
    }
    return store.replace_links(records, at=at, who=who, version=VERSION)
