from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from gazetteer_romanise import romanise, spellings  # type: ignore[import-not-found]


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Згорани", "Zghorany"),
        ("Єнакієве", "Yenakiieve"),
        ("Щастя", "Shchastia"),
        ("Новояворівськ", "Novoiavorivsk"),
        ("Знам'янка", "Znamianka"),
        ("Кам'янець-Подільський", "Kamianets-Podilskyi"),
        ("Біла Церква", "Bila Tserkva"),
    ],
)
def test_names_are_written_as_the_resolution_writes_them(name: str, latin: str) -> None:
    assert romanise(name) == latin


def test_the_agencies_spelling_is_kept_beside_the_official_one() -> None:
    assert spellings("Синьківка") == ("Synkivka", "Sinkivka")
    assert spellings("Львів") == ("Lviv",)
