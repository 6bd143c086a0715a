"""Linking a heap: reports in, copies, stories, incidents and claims out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from reportedly.records import Annotated, Claim, Copy, Document, Incident, Story, content_id
from reportedly.stories.claims import claims_of
from reportedly.stories.copies import copies, overlaps, precedence
from reportedly.stories.digest import Digest, digest
from reportedly.stories.grouping import story_groups
from reportedly.stories.incidents import incidents_of
from reportedly.stories.lines import roots_of_copies

VERSION = "stories/1"
"""Raised when the same reports would be linked otherwise."""


class Linked(msgspec.Struct, frozen=True):
    """All cross-document records of a heap, each list in a stable order."""

    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    incidents: tuple[Incident, ...]
    claims: tuple[Claim, ...]


def link(reports: Iterable[tuple[Document, Annotated]]) -> Linked:
    """Link every report of a heap. The result depends on the set of reports, not their order."""
    digests = {document.id: digest(document, annotated) for document, annotated in reports}
    shared = overlaps(digests)
    made_copies = copies(digests, shared)
    copy_roots = roots_of_copies(made_copies)
    stories: list[Story] = []
    incidents: list[Incident] = []
    claims: list[Claim] = []
    for group in story_groups(digests, shared):
        id = content_id("sty", *group)
        own = incidents_of(id, group, digests, copy_roots)
        stories.append(_story(id, group, own, digests, copy_roots))
        incidents += own
        claims += claims_of(id, group, own, digests)
    return Linked(
        copies=tuple(made_copies),
        stories=tuple(sorted(stories, key=lambda each: each.id)),
        incidents=tuple(sorted(incidents, key=lambda each: each.id)),
        claims=tuple(sorted(claims, key=lambda each: each.id)),
    )


def _story(
    id: str,
    group: tuple[str, ...],
    incidents: list[Incident],
    digests: Mapping[str, Digest],
    copy_roots: Mapping[str, str],
) -> Story:
    dates = sorted(when for each in group if (when := digests[each].published) is not None)
    ends = sorted(
        when
        for each in group
        if (when := digests[each].published_end or digests[each].published) is not None
    )
    titled = [each for each in group if digests[each].title]
    first = min(titled, key=lambda each: precedence(digests[each]), default=None)
    roots = {line.root for each in incidents for line in each.independent_lines}
    return Story(
        id=id,
        title=digests[first].title if first is not None else None,
        documents=group,
        first_reported=dates[0] if dates else None,
        last_reported=ends[-1] if ends else None,
        incidents=tuple(each.id for each in incidents),
        reports=len(group),
        copies_folded=sum(each in copy_roots for each in group),
        independent_lines=len(roots) or len({copy_roots.get(each, each) for each in group}),
        made_by=f"{VERSION}:term-cosine",
    )
