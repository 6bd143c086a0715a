"""`reportedly models`."""

from __future__ import annotations

import msgspec
import typer

from reportedly.cli import console
from reportedly.errors import IntegrityError
from reportedly.models.card import Installed, installed


def models_command(*, json: bool) -> int:
    """List the installed models and re-hash their files; exit code 4 when one is not whole."""
    found = installed()
    if json:
        typer.echo(msgspec.json.encode([_plain(each) for each in found]).decode())
    elif found:
        console.table(
            ("model", "language", "licence", "files"),
            [_row(each) for each in found],
        )
    else:
        typer.echo("no model is installed: reports are read by rules")
    broken = [each for each in found if each.card is None]
    for each in broken:
        console.error(each.problem)
    return IntegrityError.exit_code if broken else 0


def _row(each: Installed) -> tuple[str, str, str, str]:
    if each.card is None:
        return (each.folder.name, "–", "–", "not usable")
    return (each.card.label, each.card.language, each.card.licence, "match their checksums")


def _plain(each: Installed) -> dict[str, object]:
    card = msgspec.to_builtins(each.card) if each.card is not None else None
    return {"name": each.folder.name, "card": card, "problem": each.problem}
