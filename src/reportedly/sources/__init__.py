"""Bytes to raw items, one format a file. Nothing here uses the network."""

from reportedly.sources.calls import raw_record
from reportedly.sources.paths import READABLE
from reportedly.sources.reading import read_paths

__all__ = ["READABLE", "raw_record", "read_paths"]
