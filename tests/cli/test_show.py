"""`reportedly show`: any id that an export prints, with its words; masked until revealed."""

from __future__ import annotations

import json
import re

import pytest

import reportedly as package

PRIVATE = "Marfa Quillspear"
REPORT = {
    "id": "r1",
    "text": (
        f"Police detained {PRIVATE}, 61, a shop assistant, in Gomel on 3 May 2023,"
        " the interior ministry said. The ministry denied that anyone had been beaten."
    ),
}


@pytest.fixture
def private(reportedly, tmp_path):
    store = tmp_path / "s.db"
    assert reportedly("run", "-", "--store", store, stdin=json.dumps(REPORT).encode()).code == 0
    return store


def ids(reportedly, store, kind):
    lines = reportedly("export", kind, "--store", store).lines
    return [json.loads(line)["id"] for line in lines]


@pytest.mark.parametrize(
    "kind",
    "documents attributions claims figures events incidents stories checks".split(),  # noqa: SIM905
)
def test_an_id_of_each_kind(reportedly, heap, kind):
    for id in ids(reportedly, heap, kind)[:3]:
        ran = reportedly("show", id, "--store", heap)
        assert ran.code == 0, ran.err
        assert ran.out.decode().startswith(f"{kind} {id}\n")
        shown = json.loads(reportedly("show", id, "--store", heap, "--json").out)
        assert shown["id"] == id
        if kind in ("attributions", "claims", "figures", "events", "incidents"):
            assert shown["evidence"], kind


def test_the_words_are_marked_in_their_sentence(reportedly, private):
    (figure,) = [
        each
        for each in map(json.loads, reportedly("export", "attributions", "--store", private).lines)
        if each["act"] == "deny"
    ]
    said = reportedly("show", figure["id"], "--store", private).out.decode()
    marked = re.compile(
        "⟦source: The ministry⟧ ⟦cue: denied⟧ (?:that ⟦|⟦that )anyone had been beaten⟧"
    )
    assert marked.search(said)


def test_masked_by_default_and_revealed_with_a_log_entry(reportedly, private):
    entries = len(package.open_store(str(private)).custody_entries())
    for kind in ("attributions", "events", "documents"):
        for id in ids(reportedly, private, kind):
            for form in ([], ["--json"]):
                ran = reportedly("show", id, "--store", private, *form)
                assert b"Quillspear" not in ran.out and "Quillspear" not in ran.err
                assert b"Marfa" not in ran.out and not re.search(rb"\b61\b", ran.out)
    ran = reportedly("show", ids(reportedly, private, "events")[0], "--store", private)
    assert "--reveal" in ran.err
    log = package.open_store(str(private)).custody_entries()
    assert [each.act for each in log[entries:]] == ["export"] * 4

    (event,) = ids(reportedly, private, "events")[:1]
    revealed = reportedly("show", event, "--store", private, "--reveal")
    assert PRIVATE.encode() in revealed.out and "--reveal" not in revealed.err
    last = package.open_store(str(private)).custody_entries()[-1]
    assert (last.act, last.objects) == ("reveal", (event,))
    assert reportedly("verify", "--store", private).code == 0


def test_an_unknown_id_is_named(reportedly, heap):
    ran = reportedly("show", "evt-0000000000000000", "--store", heap)
    assert ran.code == 2 and ran.out == b""
    assert "evt-0000000000000000: is no id of this store" in ran.err
