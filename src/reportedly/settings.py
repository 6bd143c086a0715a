"""Settings: one frozen record, read once from `reportedly.toml`, passed in, never global."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from reportedly.errors import UsageError

FILE_NAME = "reportedly.toml"


class Legal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """RULES 15: on what basis personal data is processed, and who answers for it."""

    basis: Literal["journalism", "research", "human-rights", "other", "undeclared"] = "undeclared"
    contact: str = ""
    retention_days: int | None = None


class Geo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """RULES 21: the named authority by which `country` is computed; and further places.

    `gazetteer` is a file of `reportedly gazetteer build`, "" for the shipped places only.
    """

    worldview: str = "iso3166"
    gazetteer: str = ""


class Safety(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """RULES 12: events younger than this export at first-order divisions only."""

    min_age_hours: int = 24


class Rights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """RULES 17 and 19: the rights basis for the dropped-in heap."""

    basis: str = "unknown"


class Sources(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who publishes: `outlets` is a register of one's own, "" for the shipped one only."""

    outlets: str = ""


class Models(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which reader gives sentences, words and names: `auto`, `rules`, `model:NAME`, `spacy:NAME`.

    `auto` takes the shipped model where it is installed and whole, else the rules. `folder` holds
    models of one's own, a folder each by name; empty, they are the shipped ones.
    """

    reader: str = "auto"
    folder: str = ""
    threads: int = 1


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a user may set."""

    legal: Legal = Legal()
    geo: Geo = Geo()
    safety: Safety = Safety()
    rights: Rights = Rights()
    sources: Sources = Sources()
    models: Models = Models()


DEFAULTS = Settings()
"""The settings of someone who set nothing."""


def load_settings(path: Path | None = None) -> Settings:
    """Settings from `path`, or from `reportedly.toml` in the working folder, or the defaults.

    Raises:
        UsageError: the file is named and missing, is not TOML, or holds an unknown setting.
    """
    file = path or Path(FILE_NAME)
    if not file.exists():
        if path is not None:
            raise UsageError(str(path), "no such settings file", "check the path")
        return DEFAULTS
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
        return msgspec.convert(found, Settings)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise UsageError(str(file), str(error), "see docs/settings.md for every setting") from error
