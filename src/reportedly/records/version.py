"""Versions of one document: an edited article, and what was edited."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Span


class Edition(msgspec.Struct, frozen=True):
    """One stored text of a document, with what tells whose it is and when it came."""

    document: str
    sha256: str
    recorded_at: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None

    @property
    def age(self) -> tuple[str, str, str, str]:
        """Older ones first: by publication, then by when they came here."""
        return (self.published or "", self.recorded_at, self.document, self.sha256)


class Change(msgspec.Struct, frozen=True):
    """One edit: sentences that came, went, or stand in other words."""

    kind: Literal["added", "removed", "changed"]
    before: tuple[Span, ...] = ()
    """Sentences of the version before."""
    after: tuple[Span, ...] = ()
    """Sentences of this version."""


class Version(msgspec.Struct, frozen=True):
    """One document in a newer version. Texts are told apart by id and hash together.

    `number` is 2 for the first edit. `basis` is what makes both one document: `id` the bearer's
    own id, `address` their URL, `headline` one headline of one outlet.
    """

    document: str
    sha256: str
    previous: str
    previous_sha256: str
    first: str
    number: int
    basis: Literal["id", "address", "headline"]
    changes: tuple[Change, ...] = ()
    made_by: str = ""

    @property
    def key(self) -> str:
        """What the version supersedes: a document's id, or an earlier text of the same id."""
        same = self.previous == self.document
        return f"{self.previous}@{self.previous_sha256}" if same else self.previous
