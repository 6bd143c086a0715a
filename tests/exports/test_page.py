"""docs/exports.md holds every kind, format, column and count."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from reportedly.exports import FORMATS, KINDS, PROFILES, Manifest
from reportedly.exports.coded import acled, ged
from reportedly.exports.columns import COLUMNS
from reportedly.exports.manifest import Counts

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([a-z_0-9-]+)`", PAGE))


def test_kinds_stand_there_with_their_formats():
    for kind in KINDS:
        (row,) = re.findall(rf"^\| `{kind}` \|.*\| ([a-z -]+) \|$", PAGE, re.MULTILINE)
        assert row.split() == [name for name, each in FORMATS.items() if kind in each.kinds]
    assert set(PROFILES) <= NAMED


def test_every_column_is_named():
    wanted = {column.name for columns in COLUMNS.values() for column in columns}
    wanted |= {*acled.COLUMNS, *ged.COLUMNS}
    assert wanted - NAMED == set()


def test_every_part_of_the_manifest_is_named():
    wanted = {*Manifest.__struct_fields__, *Counts.__struct_fields__}
    assert wanted - NAMED == set()
    assert msgspec.to_builtins(Counts())["left_out"] == 0
