"""Model cards: what is installed, and whether its files are the ones the card describes."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec
import yaml

from reportedly.errors import ModelUnavailable
from reportedly.resources import data_path

CARD = "card.yml"
_REMEDY = 'reinstall the package, or set models.reader = "rules"'


class Card(msgspec.Struct, frozen=True):
    """The part of a card that programs read; the file says more to people.

    `files` maps file names to SHA-256 digests, `scores` test sets to figures.
    """

    name: str
    version: str
    language: str
    kind: str
    licence: str
    files: dict[str, str]
    scores: dict[str, Any] = {}
    training: dict[str, Any] = {}

    @property
    def label(self) -> str:
        """`name/version`, as records carry it in `made_by`."""
        return f"{self.name}/{self.version}"


class Installed(msgspec.Struct, frozen=True):
    """One line of `reportedly models`: a model's folder, its card or what is wrong with it."""

    folder: Path
    card: Card | None
    problem: str = ""


def models_folder() -> Path:
    """Where the shipped models lie, one folder each."""
    return data_path("models")


def read_card(folder: Path) -> Card:
    """The card of a model folder.

    Raises:
        ModelUnavailable: there is no card, or it cannot be read.
    """
    path = folder / CARD
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
        return msgspec.convert(found, Card)
    except FileNotFoundError as error:
        raise ModelUnavailable(folder.name, "is not installed", _REMEDY) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise ModelUnavailable(folder.name, f"has an unreadable card: {error}", _REMEDY) from error


def verify(folder: Path) -> Card:
    """The card of a model whose files all have the digests it names.

    Raises:
        ModelUnavailable: the card or a file is missing, or a file is not the one described.
    """
    card = read_card(folder)
    for name, expected in card.files.items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise ModelUnavailable(card.label, f"lacks its file {name}", _REMEDY) from error
        if found != expected:
            raise ModelUnavailable(card.label, f"{name} does not match its checksum", _REMEDY)
    return card


def installed(root: Path | None = None) -> tuple[Installed, ...]:
    """Every model under `root` (the package's own by default), verified, in order of name."""
    base = root or models_folder()
    folders = sorted(path for path in base.iterdir() if path.is_dir()) if base.is_dir() else []
    return tuple(_checked(folder) for folder in folders)


def _checked(folder: Path) -> Installed:
    try:
        return Installed(folder, verify(folder))
    except ModelUnavailable as error:
        return Installed(folder, None, str(error))
