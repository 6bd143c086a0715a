"""`reportedly gazetteer build`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
import typer

from reportedly.cli import console
from reportedly.errors import UsageError
from reportedly.layers.gazetteer import gather
from reportedly.records import sha256

LOG_SECONDS = 10.0


def build_command(paths: Sequence[str], out: Path, *, json: bool, quiet: bool) -> int:
    """Make one gazetteer file of all places in the given files; it is there whole or not at all."""
    if not paths:
        raise UsageError("gazetteer build", "needs a file", "give GeoNames, CSV or GeoJSON files")
    with _watcher(quiet=quiet) as told:
        gathered = gather([Path(each) for each in paths], told)
    _write(gathered.data, out)
    if json:
        made = {
            "file": str(out),
            "sha256": sha256(gathered.data),
            "bytes": len(gathered.data),
            "places": gathered.places,
            "names": gathered.names,
            "credit": gathered.credit,
        }
        typer.echo(msgspec.json.encode(made).decode())
        return 0
    rows = [(kind, f"{count:,}") for kind, count in gathered.places.items()]
    console.table(("kind", "places"), [*rows, ("further names", f"{gathered.names:,}")], right=1)
    console.note(f"written to {out}; to use it, put into reportedly.toml:")
    console.note(f'  [geo]  gazetteer = "{out}"')
    if gathered.credit:
        console.note(f"credit in what you publish: {gathered.credit}")
    return 0


def _write(data: bytes, out: Path) -> None:
    part = out.with_name(f".{out.name}.part")
    try:
        part.write_bytes(data)
        part.replace(out)
    except OSError as error:
        reason = f"cannot be written ({error.strerror or error})"
        raise UsageError(str(out), reason, "choose another place") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _watcher(*, quiet: bool) -> Iterator[Callable[[str, int], None]]:
    """What is told of every file: a live line for a person, a line now and then for a log."""
    if quiet:
        yield lambda item, lines: None
    elif console.interactive():
        from rich.console import Console

        with Console(stderr=True).status("reading") as status:
            yield lambda item, lines: status.update(f"{console.inert(item)}: {lines:,} lines")
    else:
        yield _log()


def _log() -> Callable[[str, int], None]:
    last = time.monotonic()

    def tell(item: str, lines: int) -> None:
        nonlocal last
        if time.monotonic() - last >= LOG_SECONDS:
            last = time.monotonic()
            console.note(f"{item}: {lines:,} lines")

    return tell
