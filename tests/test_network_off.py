"""The guard that keeps the suite offline bites (RULES T9)."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest


def test_a_connection_to_elsewhere_is_refused_and_remembered(network_off):
    with pytest.raises(RuntimeError, match="network off"):
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)
    with pytest.raises(RuntimeError, match="network off"):
        socket.getaddrinfo("reports.example", 80)
    assert len(network_off) == 2
    network_off.clear()


def test_this_machine_may_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()


def test_processes_that_tests_start_are_offline_too(program):
    look = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=0.1)"
    ran = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, env=program[1], check=False
    )
    assert b"the suite runs with the network off" in ran.stderr
