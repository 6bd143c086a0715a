"""`reportedly verify`."""

from __future__ import annotations

import msgspec
import typer

from reportedly.cli import console
from reportedly.errors import IntegrityError
from reportedly.store import Store


def verify_command(location: str, *, json: bool) -> int:
    """Re-hash a store and say what was found; exit code 4 on a mismatch."""
    found = Store(location).verify()
    if json:
        typer.echo(msgspec.json.encode(found).decode())
    for mismatch in found.mismatches:
        console.error(mismatch)
    if found.mismatches:
        return IntegrityError.exit_code
    if not json:
        typer.echo(
            f"{location}: all is as it was stored: {found.raw} raw items, {found.documents}"
            f" documents, {found.readings} readings, {found.linked} links,"
            f" {found.custody} custody entries"
        )
    return 0
