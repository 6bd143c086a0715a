"""An edited article on the screen: its versions, and the sentences that were edited."""

from __future__ import annotations

import json

import pytest

PRIVATE = "Marfa Quillspear"
OLD = {
    "url": "https://portnews.example/fire",
    "outlet": "Port News",
    "published": "2024-03-01T10:00:00Z",
    "title": "Fire in Poti",
    "text": "Fire in Poti\n\nTen people died in the port of Poti on Friday, the mayor said. "
    f"The cause is not known. {PRIVATE}, 61, a cook, was hurt.",
}
NEW = {
    **OLD,
    "published": "2024-03-01T12:00:00Z",
    "text": OLD["text"].replace("Ten", "Twelve").replace("a cook, was hurt", "a cook, died"),
}


@pytest.fixture
def edited(reportedly, tmp_path):
    """A store that was given a report, then its edited version; and their ids."""
    store = tmp_path / "s.db"
    ids = []
    for told in (OLD, NEW):
        given = json.dumps(told).encode()
        assert reportedly("run", "-", "--store", store, stdin=given).code == 0
        ids += [
            json.loads(line)["id"]
            for line in reportedly("export", "documents", "--store", store).lines
        ]
    return store, ids


def test_both_versions_tell_what_was_edited(reportedly, edited):
    store, (oldest, newest) = edited
    for id, number in ((oldest, 1), (newest, 2)):
        said = reportedly("show", id, "--store", store).out.decode()
        assert "Versions: 2;" in said
        assert f"{number}. {id}, published 2024-03-01T1" in said
        assert said.count("this one") == 1
        assert "Edited in version 2 (one document by the same address)" in said
        assert "− Ten people died" in said and "+ Twelve people died" in said


def test_edits_are_masked_like_all_words(reportedly, edited):
    store, (_, newest) = edited
    shown = reportedly("show", newest, "--store", store)
    assert "Quillspear" not in shown.out.decode() and "Quillspear" not in shown.err
    revealed = reportedly("show", newest, "--store", store, "--reveal").out.decode()
    assert PRIVATE in revealed


def test_exports_follow_the_newest_and_say_which_it_is(reportedly, edited):
    store, (_, newest) = edited
    (row,) = map(json.loads, reportedly("export", "documents", "--store", store).lines)
    assert (row["id"], row["version"]) == (newest, 2)
    figures = map(json.loads, reportedly("export", "figures", "--store", store).lines)
    assert {each["document"] for each in figures} == {newest}


def test_a_report_never_edited_tells_of_no_versions(reportedly, heap):
    (first, *_) = map(json.loads, reportedly("export", "documents", "--store", heap).lines)
    assert first["version"] == 1
    assert "Versions" not in reportedly("show", first["id"], "--store", heap).out.decode()
