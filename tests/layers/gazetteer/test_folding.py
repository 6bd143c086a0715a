from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.layers.gazetteer import fold, readable, slavic_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bila Tserkva", "BILA-TSERKVA"),
        ("Jabłonna", "Jablonna"),
        ("St. Petersburg", "Saint Petersburg"),
        ("N'Djamena", "N’Djamena"),
        ("U.S.", "US"),
        ("Київ", "КИЇВ"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_keep_different_keys() -> None:
    assert len({fold(name) for name in ("Lyman", "Liman", "Lima", "Stara", "St. Ara")}) == 5


@given(st.text())
def test_folding_any_text_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)
    assert fold(once) == fold(fold(once))
    assert once == once.strip()


@pytest.mark.parametrize(
    ("one", "other"),
    [("Serpukhov", "Serpuhov"), ("Pavlivka", "Pavlyvka"), ("Zaporizhzhia", "Zaporizhzhya")],
)
def test_romanisations_of_one_slavic_name_share_a_coarse_key(one: str, other: str) -> None:
    assert slavic_key(one) == slavic_key(other)


def test_the_coarse_key_keeps_other_names_apart() -> None:
    assert slavic_key("Kupiansk") != slavic_key("Kramatorsk")


def test_names_in_latin_and_cyrillic_are_readable_and_others_are_not() -> None:
    assert readable("Kraków") and readable("Харків")
    assert not readable("北京") and not readable("بغداد")
