"""`reportedly annotate`."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from reportedly.cli import console
from reportedly.errors import NothingReadable
from reportedly.jobs.annotating import Options, annotate_stream
from reportedly.jobs.workers import worker_count
from reportedly.records import FailedItem
from reportedly.settings import load_settings
from reportedly.sources import read_paths


def annotate_command(
    paths: list[str],
    workers: int | None,
    settings_file: Path | None,
    *,
    tokens: bool,
    predicates: bool,
    quiet: bool,
) -> int:
    """Print one record a line; failures go to stderr and make the exit code 1."""
    options = Options(tokens, predicates, load_settings(settings_file))
    encoder = msgspec.json.Encoder(order="deterministic")
    read = failed = 0
    raws = read_paths(paths, sys.stdin.buffer)
    for result in annotate_stream(raws, options, workers=worker_count(workers)):
        if isinstance(result, FailedItem):
            failed += 1
            console.failures([(result.name, result.reason, result.remedy)])
            continue
        read += 1
        sys.stdout.buffer.write(encoder.encode(result) + b"\n")
    sys.stdout.buffer.flush()
    if not read:
        raise NothingReadable("the input", f"nothing could be read ({failed} items failed)")
    if not quiet and console.interactive():
        console.note(f"{read} read, {failed} failed")
    return 1 if failed else 0
