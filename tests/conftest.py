"""Fixtures every room shares."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation material beside the project; tests that need it skip without it."""
    if not SHARED.is_dir():
        pytest.skip("evaluation material (../shared) is not beside this checkout")
    return SHARED
