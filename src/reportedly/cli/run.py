"""`reportedly run` and `reportedly demo`."""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import typer

from reportedly.cli import console
from reportedly.cli.progress import watcher
from reportedly.errors import NothingReadable, UsageError
from reportedly.jobs.running import Progress, run
from reportedly.jobs.summary import Summary, summary
from reportedly.jobs.workers import worker_count
from reportedly.resources import examples_path
from reportedly.settings import load_settings
from reportedly.sources import read_paths
from reportedly.store import Store


def run_command(
    paths: list[str],
    location: str,
    workers: int | None,
    settings_file: Path | None,
    *,
    json: bool,
    quiet: bool,
) -> int:
    """Run the main job; exit code 1 when some items failed."""
    if not paths:
        raise UsageError("run", "needs something to read", "name files, folders, globs or -")
    settings = load_settings(settings_file)
    was_there = "://" in location or Path(location).exists()
    try:
        progress = run(
            read_paths(paths, sys.stdin.buffer),
            Store(location, create=True),
            at=datetime.now(UTC).isoformat(timespec="microseconds"),
            workers=worker_count(workers),
            settings=settings,
            watch=watcher(quiet=quiet),
        )
    except NothingReadable:
        if not was_there:
            _remove(location)
        raise
    _print(progress, summary(Store(location)), location, json=json)
    return 1 if progress.failed else 0


def _remove(location: str) -> None:
    """Take away the empty store of a run that found nothing to read."""
    for ending in ("", "-wal", "-shm"):
        Path(location + ending).unlink(missing_ok=True)


def demo_command(*, json: bool, quiet: bool) -> int:
    """Run the main job on the shipped examples in a store of its own."""
    folder = Path(tempfile.mkdtemp(prefix="reportedly-demo-"))
    location = str(folder / "demo.db")
    if not quiet:
        console.note(f"reading the shipped examples into {location}")
    return run_command([str(examples_path())], location, None, None, json=json, quiet=quiet)


def _print(progress: Progress, found: Summary, location: str, *, json: bool) -> None:
    console.failures((each.name, each.reason, each.remedy) for each in progress.failed)
    if json:
        made = {
            "read": progress.read,
            "already_stored": progress.already_stored,
            "failed": msgspec.to_builtins(progress.failed),
            "links_changed": progress.links_changed,
            "store": location,
            "found": msgspec.to_builtins(found),
        }
        typer.echo(msgspec.json.encode(made).decode())
        return
    console.table(("found", "records"), [(k, n) for k, n in found.counts.items()], right=1)
    if found.stories:
        typer.echo("")
        console.table(
            ("story", "reports", "copies", "lines", "incidents"),
            [
                (each.title[:68], each.reports, each.copies, each.lines, each.incidents)
                for each in found.stories
            ],
            right=4,
        )
    typer.echo("")
    typer.echo(f"Stored in {location}. Next:")
    for command in _next(found, location):
        typer.echo(f"  {command}")


def _next(found: Summary, location: str) -> list[str]:
    store = "" if location == "reportedly.db" else f" --store {location}"
    program = console.program()
    commands = [f"{program} export incidents --format csv --out incidents.csv{store}"]
    if found.first_disputed is not None:
        commands.insert(0, f"{program} show {found.first_disputed}{store}")
    return commands
