"""Progress of a run on stderr: a live line for a person, a line now and then for a log."""

from __future__ import annotations

import time
from collections.abc import Callable

from reportedly.cli import console
from reportedly.jobs.running import Progress

LOG_SECONDS = 10.0


def watcher(*, quiet: bool) -> Callable[[Progress], None]:
    """A function to call with every state of a run."""
    if quiet:
        return lambda _: None
    return _live() if console.interactive() else _log()


def _line(progress: Progress) -> str:
    parts = [f"{progress.stage}: {progress.read} read"]
    if progress.already_stored:
        parts.append(f"{progress.already_stored} stored before")
    if progress.failed:
        parts.append(f"{len(progress.failed)} failed")
    return ", ".join(parts)


def _log() -> Callable[[Progress], None]:
    last = time.monotonic()

    def watch(progress: Progress) -> None:
        nonlocal last
        if progress.stage == "reading" and time.monotonic() - last < LOG_SECONDS:
            return
        last = time.monotonic()
        console.note(_line(progress))

    return watch


def _live() -> Callable[[Progress], None]:
    from rich.console import Console

    status = Console(stderr=True).status("reading")

    def watch(progress: Progress) -> None:
        if progress.stage == "done":
            status.stop()
            return
        status.start()
        status.update(_line(progress))

    return watch
