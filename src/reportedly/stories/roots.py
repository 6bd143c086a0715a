"""Roots: who an account rests on, and why, in words."""

from __future__ import annotations

import msgspec

from reportedly.records.linked import RootKind
from reportedly.stories.sources import SourceNames

INNERMOST = "the innermost source quoted for it"
DENIES = "denies it"
COPIED = "first reporter: it is told in a copy of its report"
_STANDING: dict[RootKind, str] = {
    "party": ", a party to it",
    "document": ", a document",
    "outlet": ", an outlet",
}


class Root(msgspec.Struct, frozen=True):
    """Who an account rests on, why, and the outlet through which a report has it.

    `known` says under which other names, `acts` whether it tells of the event, denies it, or both.
    """

    name: str
    why: str
    kind: RootKind
    through: str | None = None
    known: str = ""
    acts: frozenset[str] = frozenset()


def together(root: Root, other: Root) -> Root:
    """One root met twice: what it says of the event in either place."""
    kept = root if other.why == COPIED else other
    return msgspec.structs.replace(kept, acts=root.acts | other.acts)


def known_as(names: SourceNames, key: str) -> str:
    """The other names of a source, and the channels on which it speaks itself."""
    told = []
    if names.also(key):
        told.append(f"also called {', '.join(names.also(key))}")
    if names.channels(key):
        told.append(f"speaks on {', '.join(names.channels(key))}")
    return f" ({'; '.join(told)})" if told else ""


def because(root: Root) -> str:
    """Why it is a root: quoted for the event, denying it, or both."""
    told = f"{root.why}{_STANDING.get(root.kind, '') if root.acts else ''}"
    if DENIES in root.acts:
        standing = _STANDING.get(root.kind, "")
        told = f"{told}, which also {DENIES}" if INNERMOST in root.acts else f"{DENIES}{standing}"
    return f"{told}{root.known}"
