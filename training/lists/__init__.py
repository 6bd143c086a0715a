"""Word lists for augmentation, and how they are read."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def lines(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a list file as cells between bars; lines with `#` are comments."""
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    kept = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in kept)


@cache
def people() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Per region, its given names and its family names."""
    return tuple(
        (tuple(given.split()), tuple(family.split())) for _, given, family in lines("people")
    )


@cache
def phrases(name: str, group: str) -> tuple[tuple[str, ...], ...]:
    """The entries of one group of a list, each as its words."""
    for found, entries in lines(name):
        if found == group:
            split = entries.split(";") if ";" in entries else entries.split()
            return tuple(tuple(entry.split()) for entry in split)
    raise KeyError(f"{name} has no group {group}")
