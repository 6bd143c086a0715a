"""Sharing a machine: as many threads as there are idle cores, never more than allowed.

Two threads that wait for each other are slower than one when something else wants the second
core, so the number follows what the machine does. On a machine without `/proc/stat`, and when
only one thread is allowed, nothing changes.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import torch

STAT = Path("/proc/stat")
EVERY = 8
"""Steps between two looks at the machine."""


class Threads:
    """The number of threads in use; `look` is called once a step. `steady` never changes it."""

    def __init__(self, allowed: int, *, steady: bool = False) -> None:
        self.fixed = steady or allowed == 1 or not STAT.exists()
        self.allowed = allowed
        self.steps = 0
        torch.set_num_threads(allowed if self.fixed else 1)
        self._mark()

    def _mark(self) -> None:
        self.wall, self.own, self.idle = time.monotonic(), time.process_time(), _idle()

    def look(self) -> None:
        """Count a step; every few steps, take up cores that were idle or give up contended ones."""
        self.steps += 1
        if self.fixed or self.steps % EVERY:
            return
        wall = max(1e-6, time.monotonic() - self.wall)
        own = (time.process_time() - self.own) / wall
        idle = (_idle() - self.idle) / wall
        now = torch.get_num_threads()
        if now > 1 and own < 0.75 * now:
            torch.set_num_threads(now - 1)
        elif now < self.allowed and idle > 0.7:
            torch.set_num_threads(now + 1)
        self._mark()


def _idle() -> float:
    """Seconds all cores together have been idle."""
    fields = STAT.read_text(encoding="ascii").split("\n", 1)[0].split() if STAT.exists() else []
    return int(fields[4]) / os.sysconf("SC_CLK_TCK") if len(fields) > 4 else 0.0
