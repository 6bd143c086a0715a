"""Mapping a function over a stream in several processes, in order, with bounded memory."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from typing import TypeVar

from reportedly.errors import ReportedlyError

In = TypeVar("In")
Out = TypeVar("Out")
CHUNK = 8
"""Items a worker takes at a time."""
AHEAD = 3
"""Chunks in flight per worker."""


def worker_count(asked: int | None) -> int:
    """The number of processes to use: what was asked for, or one per core we may run on."""
    if asked is not None:
        return max(1, asked)
    available = getattr(os, "sched_getaffinity", None)
    return len(available(0)) if available else (os.cpu_count() or 1)


def ordered_map(
    apply: Callable[[list[In]], list[Out]], stream: Iterable[In], workers: int
) -> Iterator[Out]:
    """`apply` over chunks of `stream`, results in input order, the same for any worker count.

    `apply` must be importable by name. A stream of one chunk, or one worker, is done in this
    process: no pool is started for a handful of reports.

    Raises:
        ReportedlyError: a worker process was killed.
    """
    chunks = _chunks(stream)
    head = list(islice(chunks, 2))
    if workers == 1 or len(head) < 2:
        for chunk in chain(head, chunks):
            yield from apply(chunk)
        return
    yield from _in_processes(apply, chain(head, chunks), workers)


def _chunks(stream: Iterable[In]) -> Iterator[list[In]]:
    iterator = iter(stream)
    while chunk := list(islice(iterator, CHUNK)):
        yield chunk


def _in_processes(
    apply: Callable[[list[In]], list[Out]], chunks: Iterator[list[In]], workers: int
) -> Iterator[Out]:
    context = multiprocessing.get_context("spawn")
    others = multiprocessing.active_children()
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_the_parent)
    with pool:
        flying: deque[Future[list[Out]]] = deque()
        try:
            for chunk in chunks:
                with _interrupts_held():
                    flying.append(pool.submit(apply, chunk))
                if len(flying) >= workers * AHEAD:
                    yield from flying.popleft().result()
            while flying:
                yield from flying.popleft().result()
        except KeyboardInterrupt:  # a worker may be minutes into a chunk that nobody waits for
            for process in multiprocessing.active_children():
                if process not in others:
                    process.terminate()
            flying.clear()  # the pool itself fails what it still holds
            raise
        except BrokenProcessPool as error:
            raise ReportedlyError(
                "a worker process",
                "could not start or was killed, most likely for memory",
                "run again with fewer --workers: what was stored stays and is not read again",
            ) from error
        finally:
            for each in flying:
                each.cancel()


def _end_with_the_parent() -> None:
    """In a worker: leave when the parent is gone, however it went; no worker is left behind."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Processes started in here never see Ctrl-C: the parent alone answers it, in one line."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
