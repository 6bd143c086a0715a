"""Two gazetteers read as one."""

from __future__ import annotations

from reportedly.layers.gazetteer import Draft, Gazetteer, Joined, build

SHIPPED = Gazetteer(
    build(
        [
            Draft("Obshina", "country", 50, 30, "UKR"),
            Draft("Oblastia", "admin1", 49, 36, "UKR", "07"),
            Draft("Bilove", "settlement", 49.1, 36.1, "UKR", "07", 7, 9000, ("Belove",)),
        ],
        {},
    )
)
OWN = Gazetteer(
    build(
        [
            Draft("Bilove", "settlement", 49.1, 36.1, "UKR", "07", 7, 9000, ("Bilowe",)),
            Draft("Bilove", "village", 45.0, 33.0, "UKR", "11"),
            Draft("Depot 7", "site", 49.2, 36.2, "UKR", "07"),
        ],
        {},
    )
)


def test_a_shared_place_is_one_and_gains_names() -> None:
    both = Joined(SHIPPED, OWN)
    assert [each.geonameid for each in both.lookup("Bilove")] == [7, None]
    (gained,) = both.lookup("Bilowe")
    assert gained.geonameid == 7
    assert both.lookup("Belove")[0].number < len(SHIPPED)
    assert both.lookup("Nowhere") == ()


def test_numbers_lead_back_to_the_entries() -> None:
    both = Joined(SHIPPED, OWN)
    assert len(both) == 6
    assert [both.entry(number).number for number in range(len(both))] == list(range(6))
    assert {each.number for each in both.within("UKR")} == set(range(6))


def test_a_place_of_ones_own_lies_in_the_shipped_division() -> None:
    both = Joined(SHIPPED, OWN)
    (depot,) = both.lookup("Depot 7")
    assert depot.admin1_name == "Oblastia"
    division, land = both.division("UKR", "07"), both.country("UKR")
    assert division is not None and division.name == "Oblastia"
    assert land is not None and land.name == "Obshina"
    assert both.country("XXX") is None
