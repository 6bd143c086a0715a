"""The main job: read, extract, link, store. Safe to kill at any instant and to run again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TypeVar

import msgspec

from reportedly import __version__
from reportedly.errors import NothingReadable
from reportedly.jobs.annotating import reader_for
from reportedly.jobs.linking import link_store
from reportedly.jobs.outcome import Outcome, configuration, item_key, outcome_of
from reportedly.jobs.workers import ordered_map
from reportedly.records import FailedItem, RawItem
from reportedly.settings import DEFAULTS, Settings
from reportedly.store import Store

T = TypeVar("T")
BATCH = 32
"""Items stored in one transaction."""
WHO = f"reportedly/{__version__}"


class Progress(msgspec.Struct):
    """Where a run is: shown while it goes, kept as its result."""

    read: int = 0
    already_stored: int = 0
    failed: list[FailedItem] = []
    links_changed: int = 0
    stage: str = "reading"


def run(
    items: Iterable[RawItem | FailedItem],
    store: Store,
    *,
    at: str,
    workers: int = 1,
    settings: Settings = DEFAULTS,
    watch: Callable[[Progress], None] = lambda _: None,
) -> Progress:
    """Read every new item into the store, then link the reports.

    Args:
        items: what the sources gave.
        store: where it goes.
        at: the time stamp of this run, RFC 3339 in UTC: the "recorded" time of all it adds.
        workers: processes that read.
        settings: the configuration.
        watch: called after every stored batch and at every stage.

    Raises:
        NothingReadable: no item could be read or was stored before.
    """
    progress = Progress()
    config = configuration(reader_for(settings, False), settings)
    new = _new_items(items, store, config, progress)
    outcomes = ordered_map(partial(_outcomes, settings=settings), new, workers)
    for batch in _batches(outcomes):
        stored = [each.item for each in batch if each.item is not None]
        store.add_items(stored, at=at, who=WHO, config=config)
        progress.read += len(stored)
        progress.failed += [each.failed for each in batch if each.failed is not None]
        watch(progress)
    if progress.read + progress.already_stored == 0:
        raise NothingReadable(*_why_nothing(progress.failed))
    progress.stage = "linking"
    watch(progress)
    progress.links_changed = link_store(store, at=at, who=WHO)
    progress.stage = "done"
    watch(progress)
    return progress


def _why_nothing(failed: list[FailedItem]) -> tuple[str, str, str]:
    if not failed:
        return "the input", "holds no report", "name a file, a folder, a glob or - for stdin"
    first = failed[0]
    more = f" (and {len(failed) - 1} more failed)" if len(failed) > 1 else ""
    return first.name, f"{first.reason}{more}", first.remedy


def _outcomes(chunk: list[RawItem | FailedItem], settings: Settings) -> list[Outcome]:
    using = reader_for(settings, False)
    return [
        Outcome(None, item) if isinstance(item, FailedItem) else outcome_of(item, using, settings)
        for item in chunk
    ]


def _new_items(
    items: Iterable[RawItem | FailedItem], store: Store, config: str, progress: Progress
) -> Iterator[RawItem | FailedItem]:
    for batch in _batches(items):
        keys = {(item_key(item, config), item.name) for item in batch if isinstance(item, RawItem)}
        unseen = store.unseen(sorted(keys))
        for item in batch:
            if isinstance(item, FailedItem) or (item_key(item, config), item.name) in unseen:
                yield item
            else:
                progress.already_stored += 1


def _batches(stream: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(stream)
    while batch := list(islice(iterator, BATCH)):
        yield batch
