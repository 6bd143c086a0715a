"""`reportedly brief`: a file for people, masked unless asked, logged, the same every time."""

from __future__ import annotations

import json

import pytest

import reportedly as package

PRIVATE = "Marfa Quillspear"
REPORT = {
    "id": "r1",
    "text": (
        f"Police detained {PRIVATE}, 61, a shop assistant, in Gomel on 3 May 2023,"
        " the interior ministry said. The ministry denied that anyone had been beaten."
        " The report could not be independently verified."
    ),
}


@pytest.fixture
def private(reportedly, tmp_path):
    store = tmp_path / "s.db"
    assert reportedly("run", "-", "--store", store, stdin=json.dumps(REPORT).encode()).code == 0
    return store


@pytest.fixture
def story(reportedly, heap):
    stories = map(json.loads, reportedly("export", "stories", "--store", heap).lines)
    return max(stories, key=lambda each: each["reports"])


def test_one_story_by_the_beginning_of_its_id(reportedly, heap, story):
    ran = reportedly("brief", "--story", story["id"][:12], "--store", heap, "--as-of", "2099-01-01")
    said = ran.out.decode()
    assert ran.code == 0 and said.startswith("# Who says what\n")
    assert said.count("\n## ") == 1 and story["id"] in said
    for document in story["documents"]:
        assert document in said
    assert f"Independent lines: {story['independent_lines']}." in said
    assert "profile public" in ran.err


def test_without_a_story_the_most_reported_are_told(reportedly, heap, story):
    said = reportedly("brief", "--store", heap).out.decode()
    assert said.count("\n## ") == 3 and story["id"] in said


@pytest.mark.parametrize("format", ["md", "html"])
def test_every_hedge_of_the_examples_is_there(reportedly, heap, format):
    claims = map(json.loads, reportedly("export", "claims", "--store", heap).lines)
    hedged = [each for each in claims if each["hedges"]]
    assert hedged
    terms = ["--store", heap, "--profile", "local"]
    for each in hedged:
        ran = reportedly("brief", "-f", format, "--story", each["story"], *terms)
        said = " ".join(ran.out.decode().split())
        for hedge in each["hedges"]:
            assert " ".join(hedge.split()) in said


@pytest.mark.parametrize("format", ["md", "html"])
def test_the_same_store_gives_the_same_bytes(reportedly, heap, tmp_path, format):
    out = tmp_path / "brief"
    made = []
    for _ in range(2):
        ran = reportedly("brief", "-f", format, "-o", out, "--store", heap, "--as-of", "2099-01-01")
        assert ran.code == 0 and ran.out == b"" and str(out) in ran.err
        made.append(out.read_bytes())
    assert made[0] == made[1]


@pytest.mark.parametrize("profile", ["public", "team"])
def test_masked_unless_local_and_always_logged(reportedly, private, profile):
    ran = reportedly("brief", "--store", private, "--profile", profile)
    assert ran.code == 0, ran.err
    assert b"Quillspear" not in ran.out and b"Marfa" not in ran.out and b"61" not in ran.out
    assert package.open_store(str(private)).custody_entries()[-1].act == "export"
    revealed = reportedly("brief", "--store", private, "--profile", "local")
    assert PRIVATE.encode() in revealed.out and "unsafe to pass on" in revealed.err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--story", "sty-0000000000000000"], "is no story"),
        (["--story", "inc"], "is no story"),
        (["--format", "docx"], "use one of: md, html"),
        (["--profile", "mine"], "profile 'mine'"),
        (["--as-of", "soon"], "neither RFC 3339 nor a date"),
        (["--as-of", "1999-01-01"], "no story is held"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_code_2(reportedly, heap, arguments, named):
    ran = reportedly("brief", "--store", heap, *arguments)
    assert ran.code == 2 and ran.out == b""
    assert named in ran.err and len(ran.err.splitlines()) == 1
