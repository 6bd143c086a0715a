"""Text that wants to do something: it is shown, stored and exported, and does nothing."""

from __future__ import annotations

import json

import pytest

ESCAPES = {
    "colour": "\x1b[31mred\x1b[0m",
    "title": "\x1b]0;owned\x07",
    "clear": "\x1b[2J\x1b[H",
    "c1": "\x9b31m",
    "back": "good\x08\x08\x08\x08evil",
    "carriage": "shown\rhidden",
    "bidi": "\u202egnp.exe\u202c",
}
CONTROLS = frozenset(range(0x20))
RAW = [c for c in map(chr, range(0x20)) if c not in "\n"] + ["\x7f", "\x9b", "\u202e", "\u2066"]


def report(escape):
    return {
        "title": f"Police {escape} in Minsk",
        "outlet": f"The {escape} Post",
        "text": (
            f"Police {escape} in Minsk\n\nPolice {escape} arrested 12 protesters in Minsk,"
            f" the interior ministry {escape} said. “We {escape} were peaceful,” a student said."
        ),
    }


def inert(said: str) -> bool:
    return not any(character in said for character in RAW)


@pytest.mark.parametrize("name", sorted(ESCAPES))
def test_escapes_never_reach_the_terminal(reportedly, tmp_path, name):
    store = tmp_path / "s.db"
    given = json.dumps(report(ESCAPES[name])).encode()
    ran = reportedly("run", "-", "--store", store, "--quiet", stdin=given)
    assert ran.code == 0, ran.err
    assert inert(ran.out.decode()) and inert(ran.err)
    for kind in ("attributions", "figures", "documents", "stories", "incidents"):
        for line in reportedly("export", kind, "--store", store).lines:
            assert not CONTROLS & set(line)  # JSON escapes what a terminal would obey
            for form in ([], ["--reveal"]):
                shown = reportedly("show", json.loads(line)["id"], "--store", store, *form)
                assert shown.code == 0
                assert inert(shown.out.decode()) and inert(shown.err), kind


@pytest.mark.parametrize("name", ["colour", "title", "bidi"])
def test_names_of_files_are_inert_too(reportedly, tmp_path, name):
    path = tmp_path / f"a{ESCAPES[name]}.txt"
    path.write_bytes(b"")
    ran = reportedly("run", tmp_path, "--store", tmp_path / "s.db")
    assert ran.code == 3 and inert(ran.err)
    assert inert(reportedly("run", path, "--store", f"no/{ESCAPES[name]}/s.db").err)


def test_markup_is_not_read_as_ours(reportedly):
    given = {"text": "[bold red]Police[/] arrested {12} <b>protesters</b> %s in Minsk, it said."}
    ran = reportedly("annotate", stdin=json.dumps(given).encode())
    assert ran.code == 0
    assert json.loads(ran.out)["zones"][-1]["span"][1] == len(given["text"])
