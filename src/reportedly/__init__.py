"""Reportedly: news reports in, a sourced dataset out.

Everything here is loaded when it is first used, so that `import reportedly` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportedly.jobs.annotating import annotate, annotate_many
    from reportedly.records import Annotated
    from reportedly.store import Store

__version__ = "0.1.0"

__all__ = ["Annotated", "Store", "__version__", "annotate", "annotate_many", "open_store"]

_HOMES = {
    "Annotated": "reportedly.records",
    "Store": "reportedly.store",
    "annotate": "reportedly.jobs.annotating",
    "annotate_many": "reportedly.jobs.annotating",
}


def open_store(path_or_url: str = "reportedly.db") -> Store:
    """A store made by `reportedly run`: a SQLite file, or a PostgreSQL URL.

    Raises:
        StoreUnavailable: there is none, or it cannot be opened.
    """
    from reportedly.store import Store

    return Store(path_or_url)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'reportedly' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
