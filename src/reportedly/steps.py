"""Steps: pure functions from reading to reading that declare what they need and give."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from reportedly.errors import UsageError
from reportedly.records import Reading

LAYERS = frozenset(Reading.__struct_fields__) - {"document"}
"""The names a step may need and give."""


class Step(msgspec.Struct, frozen=True):
    """One step of a reading.

    `needs` and `gives` name layers of `Reading`; `read` returns a new reading in which nothing
    but the given layers differs. `label` is what records carry in `made_by`, before the rule.
    """

    name: str
    version: str
    needs: frozenset[str]
    gives: frozenset[str]
    read: Callable[[Reading], Reading]

    @property
    def label(self) -> str:
        """`name/version`, as records and reports name this step."""
        return f"{self.name}/{self.version}"


def step(
    name: str, *, version: str, needs: Iterable[str], gives: Iterable[str]
) -> Callable[[Callable[[Reading], Reading]], Step]:
    """Declare a function as a step.

    Raises:
        ValueError: a layer is named that readings do not have.
    """
    needed, given = frozenset(needs), frozenset(gives)
    unknown = (needed | given) - LAYERS
    if unknown:
        raise ValueError(f"step {name} names unknown layers: {', '.join(sorted(unknown))}")

    def declare(read: Callable[[Reading], Reading]) -> Step:
        return Step(name, version, needed, given, read)

    return declare


class Pipeline:
    """Steps in an order that has been checked: each finds what it needs.

    Args:
        steps: in the order they run.
        given: layers that a pipeline before this one gives.

    Raises:
        UsageError: a step needs a layer that no step before it gives, or two share a name.
    """

    def __init__(self, steps: Iterable[Step], given: Iterable[str] = ()) -> None:
        self.steps = tuple(steps)
        given = set(given)
        seen: set[str] = set()
        for each in self.steps:
            missing = each.needs - given
            if missing:
                wanted = ", ".join(sorted(missing))
                raise UsageError(
                    f"step {each.name}", f"needs {wanted}", "put a step that gives it before"
                )
            if each.name in seen:
                raise UsageError(f"step {each.name}", "is listed twice", "list it once")
            seen.add(each.name)
            given |= each.gives

    @property
    def labels(self) -> tuple[str, ...]:
        """Name and version of every step, in order."""
        return tuple(each.label for each in self.steps)

    def read(self, reading: Reading) -> Reading:
        """Run every step in order.

        Raises:
            RuntimeError: a step changed a layer it does not declare to give (a bug in the step).
        """
        for each in self.steps:
            after = each.read(reading)
            for layer in LAYERS - each.gives:
                if getattr(after, layer) is not getattr(reading, layer):
                    raise RuntimeError(f"step {each.label} changed {layer}, which it does not give")
            reading = after
        return reading
