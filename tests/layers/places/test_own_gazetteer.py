"""Places of the user's own gazetteer are found where the words allow it."""

from __future__ import annotations

from pathlib import Path

from reportedly.layers.gazetteer import Draft, build
from reportedly.layers.places import places_in

from .conftest import reading_of


def test_a_hamlet_and_a_numbered_hill_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own.gaz"
    own.write_bytes(
        build(
            [
                Draft("Marobka", "village", 48.2, 37.8, "UKR"),
                Draft("Hill 217", "site", 48.1, 37.9, "UKR"),
            ],
            {},
        )
    )
    reading = reading_of("Shells fell on Marobka. Hill 217 was lost.")
    found = {each.quote: each.lat for each in places_in(gazetteer=str(own)).read(reading).places}
    assert found == {"Marobka": 48.2, "Hill 217": 48.1}
