"""Which reports are versions of one document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import sha256
from reportedly.records.version import Edition, Version
from reportedly.stories.versions import address, versions

FIRE = "A fire broke out in the port of Poti. Two sailors were hurt. The cause is not known."
EDITED = "A fire broke out in the port of Poti. Three sailors were hurt. The cause is not known."
OTHER = "Voters in Kutaisi chose a new council. Turnout was low, the election office said."
PAGE = "https://outlet.example/port"


def edition(text: str, id: str = "", **given: str | None) -> Edition:
    made = {"url": None, "outlet": None, "title": None, "published": None, **given}
    came = made.pop("came", "2024-01-01") or ""
    return Edition(id or f"doc-{sha256(text)[:8]}", sha256(text), came, **made)


def found(*told: tuple[str, Edition]) -> list[Version]:
    texts = {each.sha256: text for text, each in told}
    return list(versions([each for _, each in told], lambda one: texts[one.sha256]))


def test_an_edit_under_one_address_is_a_version() -> None:
    old = edition(FIRE, url=PAGE, published="2024-01-01")
    new = edition(EDITED, url=f"http://www.{PAGE[8:]}/?utm_source=x#top", published="2024-01-02")
    for order in ((FIRE, old), (EDITED, new)), ((EDITED, new), (FIRE, old)):
        (made,) = found(*order)
        assert (made.document, made.previous, made.first) == (
            new.document,
            old.document,
            old.document,
        )
        assert (made.number, made.basis, made.key) == (2, "address", old.document)
        assert [each.kind for each in made.changes] == ["changed"]


def test_a_page_filled_anew_is_another_document() -> None:
    assert not found((FIRE, edition(FIRE, url=PAGE)), (OTHER, edition(OTHER, url=PAGE)))


def test_an_edit_under_one_headline_of_one_outlet_is_a_version() -> None:
    told = {"outlet": "Port News", "title": "Fire in Poti"}
    old = edition(FIRE, published="2024-01-01", **told)
    new = edition(EDITED, published="2024-01-02", **told)
    assert [each.basis for each in found((FIRE, old), (EDITED, new))] == ["headline"]
    later = edition(EDITED, published="2024-03-02", **told)
    elsewhere = edition(EDITED, outlet="Other News", title="Fire in Poti")
    assert not found((FIRE, old), (EDITED, later))
    assert not found((FIRE, old), (EDITED, elsewhere))


def test_another_text_between_two_versions_does_not_part_them() -> None:
    told = [
        (text, edition(text, url=PAGE, published=f"2024-01-0{day}"))
        for day, text in enumerate((FIRE, OTHER, EDITED), 1)
    ]
    assert [each.previous for each in found(*told)] == [told[0][1].document]


def test_texts_under_the_bearers_own_id_are_versions() -> None:
    old, new = edition(FIRE, "x", came="2024-01-01"), edition(OTHER, "x", came="2024-01-02")
    (made,) = found((FIRE, old), (OTHER, new))
    assert (made.basis, made.key) == ("id", f"x@{old.sha256}")


def test_three_versions_are_one_chain() -> None:
    third = f"{EDITED} The harbour master resigned."
    told = [
        (text, edition(text, url=PAGE, published=f"2024-01-0{day}"))
        for day, text in enumerate((FIRE, EDITED, third), 1)
    ]
    assert [(each.number, each.first == told[0][1].document) for each in found(*told)] == [
        (2, True),
        (3, True),
    ]


def test_without_dates_what_came_later_is_newer() -> None:
    old, new = edition(EDITED, url=PAGE, came="2024-01-01"), edition(FIRE, url=PAGE, came="2024-05")
    assert [each.document for each in found((FIRE, new), (EDITED, old))] == [new.document]


@pytest.mark.parametrize(
    ("url", "points_at"),
    [
        ("https://www.a.example/x/?b=2&a=1&utm_campaign=z#c", "a.example/x?a=1&b=2"),
        ("a.example/x", "a.example/x"),
        ("https://a.example/", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_an_address_is_what_an_url_points_at(url: str | None, points_at: str | None) -> None:
    assert address(url) == points_at


@given(st.permutations(range(5)), st.lists(st.sampled_from([FIRE, EDITED, OTHER]), min_size=5))
def test_the_order_of_the_reports_does_not_matter(order: list[int], texts: list[str]) -> None:
    told = [
        (text, edition(text, f"d{at}", url=PAGE, published=f"2024-01-0{at + 1}"))
        for at, text in enumerate(texts[:5])
    ]
    assert found(*told) == found(*(told[at] for at in order))


@given(st.text(max_size=60))
def test_any_url_is_taken(url: str) -> None:
    assert address(url) is None or address(url)
