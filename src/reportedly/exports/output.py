"""Files that are there whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import UsageError

_CHUNK = 1024 * 1024


@contextmanager
def whole(out: Path | BinaryIO) -> Iterator[BinaryIO]:
    """A file to write to, which becomes `out` only when the block ends without an error.

    A path is written beside itself and renamed over; a stream gets the bytes at the end.

    Raises:
        UsageError: the place cannot be written to, or its disk is full.
    """
    name = str(out) if isinstance(out, Path) else "the output stream"
    try:
        if isinstance(out, Path):
            with _beside(out) as file:
                yield file
        else:
            with tempfile.TemporaryFile() as file:
                yield file
                file.seek(0)
                shutil.copyfileobj(file, out)
                out.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = f"cannot be written ({error.strerror or error})"
        raise UsageError(name, reason, "choose another place with room and permission") from error


@contextmanager
def _beside(out: Path) -> Iterator[BinaryIO]:
    part = out.with_name(f".{out.name}.part")
    try:
        with part.open("w+b") as file:
            yield file
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def digest_of(file: BinaryIO) -> str:
    """Hex SHA-256 of all bytes written to `file`, which is left at its end."""
    file.flush()
    file.seek(0)
    digest = hashlib.sha256()
    while piece := file.read(_CHUNK):
        digest.update(piece)
    return digest.hexdigest()
