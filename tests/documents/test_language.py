from __future__ import annotations

import pytest

from reportedly.documents.language import language
from reportedly.records import Document, Origin, Reading

ENGLISH = "Rebel fighters seized a military airfield on Sunday after three days of shelling."
RUSSIAN = "В воскресенье боевики захватили военный аэродром после трёх дней обстрелов города."


def read(text: str, lang: str | None = None) -> Reading:
    return language.read(Reading(Document.of(text, Origin("a", "txt", "", "none/1"), lang=lang)))


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper()])
def test_english(text: str) -> None:
    reading = read(text)
    assert (reading.lang, reading.issues) == ("en", ())


def test_another_language_is_named_and_is_an_issue() -> None:
    reading = read(RUSSIAN)
    assert reading.lang == "ru"
    assert [issue.code for issue in reading.issues] == ["unsupported_language"]


@pytest.mark.parametrize("text", ["", "Kyiv", "12:30 – 14:00"])
def test_too_short_to_tell(text: str) -> None:
    reading = read(text)
    assert (reading.lang, reading.issues) == (None, ())


def test_the_bearers_tag_wins_where_plausible() -> None:
    assert read("Kyiv", "en-GB").lang == "en"
    assert read(RUSSIAN, "en").lang == "ru"
    assert read(ENGLISH, "en_US").lang == "en"
