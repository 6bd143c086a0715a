"""The ontology as data: PLOVER's types, their modes with scores, and quad classes."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from reportedly.resources import data_path, yaml_data

PHYSICAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})
"""Types that are done with the body, at a place."""


class Kind(msgspec.Struct, frozen=True):
    """One event type. `quad` is 1 to 4; `score` and mode scores are PLOVER's, -10 to 10.

    A mode without a score has None. `recipient` is `needed` or `may be empty`.
    """

    type: str
    label: str
    description: str
    quad: int
    score: float
    recipient: str
    modes: dict[str, float | None]
    traps: tuple[str, ...]
    source: str


@cache
def kinds() -> dict[str, Kind]:
    """Every event type by its name, in alphabetical order.

    Raises:
        msgspec.ValidationError: a type's file has a field of the wrong shape.
    """
    names = sorted(path.name for path in data_path("ontology", "types").glob("*.yaml"))
    made = [msgspec.convert(yaml_data("ontology", "types", name), Kind) for name in names]
    return {kind.type: kind for kind in made}


@cache
def context_names() -> tuple[str, ...]:
    """Every context, in the order of the ontology."""
    return tuple(_contexts()["contexts"])


@cache
def forced_contexts() -> dict[str, str]:
    """Modes of COERCE that bring a context of their own."""
    return dict(_contexts()["forced"])


def _contexts() -> Any:  # noqa: ANN401 - the shape belongs to the file
    return yaml_data("ontology", "contexts.yaml")
