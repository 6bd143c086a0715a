"""Linking a heap: reports in, copies, stories, incidents and claims out."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.records import Annotated, Claim, Copy, Document, Incident, Story
from reportedly.stories.digest import digest
from reportedly.stories.incremental import join
from reportedly.stories.story import LABEL
from reportedly.stories.workings import Workings

VERSION = LABEL
"""Raised when the same reports would be linked otherwise."""


class Linked(msgspec.Struct, frozen=True):
    """All cross-document records of a heap, each list in a stable order."""

    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    incidents: tuple[Incident, ...]
    claims: tuple[Claim, ...]


def link(reports: Iterable[tuple[Document, Annotated]]) -> Linked:
    """Link every report of a heap. The result depends on the set of reports, not their order."""
    found = join(Workings(), ((digest(*each), "") for each in reports))
    return Linked(
        copies=tuple(sorted(found.copies.values(), key=lambda each: (each.document, each.copy_of))),
        stories=tuple(each for _, each in sorted(found.stories.items())),
        incidents=tuple(each for _, each in sorted(found.incidents.items())),
        claims=tuple(each for _, each in sorted(found.claims.items())),
    )
