"""`reportedly models`."""

from __future__ import annotations

from pathlib import Path

import msgspec
import typer

from reportedly.cli import console
from reportedly.errors import IntegrityError, ModelUnavailable
from reportedly.layers.tokenisation import tokenise
from reportedly.models.card import Installed, installed
from reportedly.models.choice import chosen_reader
from reportedly.settings import Models, load_settings

_MIB = 1 << 20


def models_command(*, json: bool) -> int:
    """List the installed models, re-hash their files, say which reader reports are read by.

    Exit code 4 when a model is not whole.
    """
    settings = load_settings().models
    found = installed()
    if settings.folder:
        found += installed(Path(settings.folder))
    if json:
        typer.echo(msgspec.json.encode([_plain(each) for each in found]).decode())
    elif found:
        console.table(
            ("model", "language", "licence", "MiB", "files"),
            [_row(each) for each in found],
        )
    else:
        typer.echo("no model is installed")
    broken = [each for each in found if each.card is None]
    for each in broken:
        console.error(each.problem)
    if not json:
        typer.echo(_read_by(settings))
    return IntegrityError.exit_code if broken else 0


def _row(each: Installed) -> tuple[str, str, str, str, str]:
    size = sum(path.stat().st_size for path in each.folder.rglob("*") if path.is_file())
    shown = f"{size / _MIB:.0f}"
    if each.card is None:
        return (each.folder.name, "–", "–", shown, "not usable")
    return (each.card.label, each.card.language, each.card.licence, shown, "match their checksums")


def _read_by(settings: Models) -> str:
    """Who reads a report as things stand, in one line."""
    asked = f'models.reader = "{settings.reader}"'
    if settings.reader == "rules":
        return f"{asked}: reports are read by rules"
    try:
        asked_for = (settings.reader, tokenise, settings.threads, settings.folder)
        label = chosen_reader(*asked_for).label
    except ModelUnavailable as error:
        return f"{asked}: reports are read by rules, for {error}"
    return f"{asked}: reports are read by {label}"


def _plain(each: Installed) -> dict[str, object]:
    card = msgspec.to_builtins(each.card) if each.card is not None else None
    return {"name": each.folder.name, "card": card, "problem": each.problem}
