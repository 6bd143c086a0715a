"""The whole suite runs with the network off (RULES T9).

Imported by conftest, and by every Python that a test starts, as `sitecustomize` on its path.
"""

from __future__ import annotations

import sys

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost", b"localhost", b"127.0.0.1", None, ""})
attempts: list[str] = []
"""Every forbidden attempt so far, also those whose error somebody caught."""


class NetworkIsOff(RuntimeError):
    """Something asked for the network."""


def _watch(event: str, arguments: tuple) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # AF_UNIX has a bare path
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host not in LOOPBACK:
        attempts.append(f"{event} {host}")
        raise NetworkIsOff(f"{event} {host}: the suite runs with the network off")


sys.addaudithook(_watch)
