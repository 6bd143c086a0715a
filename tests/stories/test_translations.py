"""Translations: a translator's note, and the same numbers in another language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.records import Annotated, Document
from reportedly.stories import link
from reportedly.stories.notes import translators_note

MakeReport = Callable[..., tuple[Document, Annotated]]
ORIGINAL = (
    "У суботу, 14 квітня, у порту Потійська загинули 37 моряків, ще 112 людей поранено, повідомила "
    "обласна лікарня. Пожежу гасили 26 бригад, згоріли 480 квадратних метрів складів. Капітан "
    "порту сказав, що причину ще не встановлено, а порт відкриють 18 квітня."
)
ENGLISH = (
    "Thirty-seven sailors (37) died and 112 people were wounded in the port of Potiysk on "
    "Saturday, 14 April, the regional hospital said. The fire was fought by 26 brigades, and 480 "
    "square metres of warehouses burned. The port will open on 18 April."
)
NOTE = "\n\nTranslated from Ukrainian."


def _copies(report: MakeReport, english: str, **given: str) -> list[tuple[str, str, str]]:
    linked = link(
        [
            report(ORIGINAL, "ua", outlet="Port", published="2023-04-14", lang="uk"),
            report(english, "en", **{"outlet": "Gazette", "published": "2023-04-15", **given}),
        ]
    )
    return [(each.document, each.copy_of, each.kind) for each in linked.copies]


def test_a_translation_with_a_note_is_found(report: MakeReport) -> None:
    assert _copies(report, ENGLISH + NOTE) == [("en", "ua", "translation")]


def test_without_a_note_or_with_other_numbers_or_before_it_there_is_none(
    report: MakeReport,
) -> None:
    assert _copies(report, ENGLISH) == []
    assert _copies(report, ENGLISH + NOTE, published="2023-04-10") == []
    other = ENGLISH.replace("112", "90").replace("26", "31").replace("480", "75")
    assert _copies(report, other + NOTE) == []


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Ten died.\n\nTranslated by Lena Orlova", "Translated by"),
        ("First published in Russian by Delta.", "First published in Russian"),
        ("(Machine translation) Ten died.", "Machine translation"),
        ("The soldier was transported by boat.", None),
        ("He first published in science journals.", None),
    ],
)
def test_a_translators_note_is_seen(text: str, note: str | None) -> None:
    found = translators_note(text)
    assert (found.quote(text) if found else None) == note
