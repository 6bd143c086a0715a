"""`reportedly export`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from reportedly.cli import console
from reportedly.exports import Context, Manifest, export, profile_of
from reportedly.jobs.annotating import reader_for
from reportedly.jobs.exporting import View, as_of_stamp, known_rule
from reportedly.jobs.outcome import configuration
from reportedly.jobs.running import WHO
from reportedly.settings import load_settings
from reportedly.store import Store


def export_command(
    kind: str,
    format: str,
    out: str,
    as_of: str | None,
    profile_name: str,
    location: str,
    settings_file: Path | None,
    *,
    json: bool,
    best: str | None = None,
) -> int:
    """Write one kind of record; the data go to a file or stdout, all else to stderr."""
    settings = load_settings(settings_file)
    rule = known_rule(best)
    store = Store(location)
    view = View(store, as_of_stamp(as_of), rule)
    now = datetime.now(UTC)
    manifest = export(
        view.rows(kind),
        kind,
        format,
        sys.stdout.buffer if out == "-" else Path(out),
        profile_of(profile_name),
        settings,
        Context(
            report=view.report,
            now=now,
            as_of=as_of,
            config=configuration(reader_for(settings, False), settings),
        ),
    )
    stamp = now.isoformat(timespec="microseconds")
    store.log("export", (manifest.export_id, manifest.sha256), at=stamp, who=WHO)
    _tell(manifest, out, json=json)
    return 0


def _tell(manifest: Manifest, out: str, *, json: bool) -> None:
    if json:
        console.note(msgspec.json.encode(manifest).decode())
        return
    where = "stdout" if out == "-" else f"{out} (manifest beside it)"
    console.note(f"{_many(manifest.counts.records, manifest.kind)} written to {where}")
    if manifest.counts.left_out:
        console.note(
            f"{_many(manifest.counts.left_out, manifest.kind)} left out:"
            f" {manifest.format} has no place for them (docs/exports.md)"
        )
    if manifest.profile == "public":
        console.note(
            "profile public: private persons masked, quotations shortened;"
            " --profile team or local gives more"
        )
    for each in manifest.unsafe:
        console.note(f"unsafe to pass on: {each}")


_ONE = {"stories": "story", "copies": "copy"}


def _many(number: int, kind: str) -> str:
    """A count with its noun: "1 copy", "2 copies"."""
    return f"{number} {_ONE.get(kind, kind.removesuffix('s')) if number == 1 else kind}"
