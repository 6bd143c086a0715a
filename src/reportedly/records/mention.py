"""Mentions of people and bodies."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Span

MentionKind = Literal[
    "person",
    "organization",
    "government",
    "military",
    "media",
    "place",
    "facility",
    "group",
    "event",
    "other",
]


class Mention(msgspec.Struct, frozen=True):
    """A name, role noun or pronoun that refers to someone or something.

    `name` is the fullest name of the chain it belongs to, None for a chain without a name.
    `entity` is the chain's id inside the report (`ent-…`), or a curated id such as
    `actor:RUS-MOD` where `data/actors` knows it. `role` is the role phrase found beside a name
    ("Kremlin spokesman"), with `public` True where that role or a curated entry makes the holder
    a public-role holder (RULES 11); anything else is private and masked.
    """

    id: str
    span: Span
    quote: str
    kind: MentionKind
    name: str | None = None
    entity: str | None = None
    form: Literal["name", "role", "pronoun"] = "name"
    role: str | None = None
    public: bool = False
    country: str | None = None
    sector: str | None = None
    made_by: str = ""
