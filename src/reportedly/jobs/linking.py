"""Linking the reports of a store: versions, copies, stories, incidents, claims."""

from __future__ import annotations

from reportedly.store import LinkChanges, Store
from reportedly.stories import VERSION
from reportedly.stories.digest import digest
from reportedly.stories.incremental import Effort, join
from reportedly.stories.versions import versions
from reportedly.stories.workings import Workings

KINDS = ("copies", "stories", "incidents", "claims")


def link_store(store: Store, *, at: str, who: str, effort: Effort | None = None) -> int:
    """Make the links follow the present readings; returns how many records changed.

    Only reports that came, went or were read anew since the last run are read, and what they
    bear on is linked again; the links are those that a run over all reports would make. After an
    upgrade that links otherwise they all are. All changes are made in one transaction.

    Args:
        store: whose reports are linked.
        at: the time of this run.
        who: the program.
        effort: counts what was looked at again.
    """
    if store.links_are_current(VERSION):
        return 0
    read = store.reading_keys()
    edits = list(versions(store.editions(), lambda one: store.text_of(one.document, one.sha256)))
    superseded = {each.key for each in edits}
    keys = {id: key for id, key in read.items() if id not in superseded}
    with store.workings(VERSION) as kept:
        workings = Workings() if kept is None else Workings(kept.all("outline"), kept.one)
        linked = {each.id: each.basis for each in workings.outlines.values()}
        fresh = [id for id, key in keys.items() if linked.get(id) != key]
        digests = (
            (digest(each.document, each.annotated), keys[each.document.id])
            for each in store.reports_of(fresh)
        )
        found = join(workings, digests, sorted(linked.keys() - keys.keys()), effort)
        follows = None if kept is None else kept.basis
    amended = {kind: sorted(getattr(found, kind).items()) for kind in KINDS}
    whole = {"versions": [(each.key, each) for each in edits]}
    changes = LinkChanges(
        whole=whole if follows is not None else {**whole, **amended},
        amended=amended if follows is not None else {},
        gone=found.gone,
        workings=workings.changes(),
        follows=follows,
        read=tuple(read.values()),
    )
    return store.write_links(changes, at=at, who=who, version=VERSION)
