"""Package data: where it lies and how it is read. Lexicons are data a stranger can edit."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

DATA = Path(__file__).parent / "data"
"""Root of the package data."""


def data_path(*parts: str) -> Path:
    """The path of a package data file or folder."""
    return DATA.joinpath(*parts)


@cache
def tsv(*parts: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a tab-separated data file with a header line, as read-only mappings.

    Lines that start with `#` are comments. Cells are stripped; a missing cell is an empty string.
    """
    with data_path(*parts).open(encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if line.strip() and not line.startswith("#"))
        rows = csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(
            MappingProxyType({key: (cell or "").strip() for key, cell in row.items() if key})
            for row in rows
        )


@cache
def yaml_data(*parts: str) -> Any:  # noqa: ANN401 - the shape belongs to the file
    """The content of a YAML data file. Callers must not change it."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(data_path(*parts).read_text(encoding="utf-8"), Loader=loader)


def examples_path() -> Path:
    """The folder of shipped example reports: inside a wheel, or beside a checkout's source."""
    inside = DATA / "examples"
    return inside if inside.is_dir() else DATA.parents[2] / "examples" / "reports"
