"""The manifest beside an export: what it is, for whom, and what was done to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from reportedly.exports.output import whole

REUSE = "Allegations stay allegations: do not strip attribution or hedges on reuse."


class Counts(msgspec.Struct):
    """What happened to the records of an export."""

    records: int = 0
    left_out: int = 0
    """Records that the format has no place for; its notes say which."""
    masked: int = 0
    """Records in which anything was masked, cut or coarsened."""
    people: int = 0
    """Masks put in place of names; one person counts once in each record."""
    special_categories_dropped: int = 0
    excerpts_cut: int = 0
    undated: int = 0
    """Events whose age is unknown; they are placed as if they were old."""


class Manifest(msgspec.Struct, frozen=True):
    """Describes one export. `export_id` is a hash of its content and terms."""

    export_id: str
    kind: str
    format: str
    profile: str
    file: str | None
    sha256: str
    as_of: str | None
    made_at: str
    worldview: str
    legal_basis: str
    rights_basis: str
    contact: str
    counts: Counts
    config: str
    version: str
    notes: tuple[str, ...]
    unsafe: tuple[str, ...] = ()


def manifest_path(out: Path) -> Path:
    """Where the manifest of an exported file lies: `NAME.manifest.json` beside it."""
    return out.with_name(f"{out.name}.manifest.json")


def write_manifest(manifest: Manifest, out: Path) -> Path:
    """Write the manifest beside the file and return its path.

    Raises:
        UsageError: it cannot be written.
    """
    path = manifest_path(out)
    with whole(path) as file:
        file.write(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")
    return path


def notes_for(profile: str, counts: Counts, worldview: str, rights: str) -> tuple[str, ...]:
    """What a reader of the file must know, one sentence each."""
    notes = [
        "Machine-coded from news reports; every record says who reported it, none is a finding.",
        REUSE,
        f"Countries are those of the worldview '{worldview}'.",
    ]
    if rights == "unknown":
        notes.append("The rights basis of the reports is unknown.")
    if profile != "local":
        notes.append("Private persons are masked; public-role holders are named in their roles.")
    if profile == "public":
        notes.append("Quotations are shortened and places coarsened; spans point at the originals.")
    if profile == "public" and counts.undated:
        notes.append("Some events have no date, so their age could not limit how they are placed.")
    return tuple(notes)


def unsafe_in(profile: str, kind: str) -> Sequence[str]:
    """What makes a file of that profile unsafe to pass on."""
    if profile == "public":
        return ()
    unsafe = ["quotations of any length: publishing them may infringe copyright"]
    if profile == "local":
        unsafe.insert(0, "names, ages and other personal data of private persons")
        unsafe.append("health, beliefs, origin and alleged offences of named persons")
    if kind in ("events", "incidents"):
        unsafe.append("exact coordinates, also of homes and of recent events")
    if kind == "documents":
        unsafe.append("full texts of reports")
    return tuple(unsafe)
