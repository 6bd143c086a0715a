"""What `reportedly show` says in words: chains, lines, figures, ids by their beginning, colour."""

from __future__ import annotations

import json
import sys

import pytest

from reportedly.cli.page import Page

REPORT = {
    "id": "r1",
    "outlet": "Mill Gazette",
    "published": "2023-05-04",
    "text": (
        "Belta quoted the interior ministry as saying that 40 soldiers had been killed in Gomel"
        " on 3 May 2023. The claim could not be independently verified."
    ),
}


def records(reportedly, store, kind):
    return list(map(json.loads, reportedly("export", kind, "--store", store).lines))


@pytest.fixture
def told(reportedly, tmp_path):
    store = tmp_path / "s.db"
    assert reportedly("run", "-", "--store", store, stdin=json.dumps(REPORT).encode()).code == 0
    return store


def shown(reportedly, store, id):
    ran = reportedly("show", id, "--store", store)
    assert ran.code == 0, ran.err
    return ran.out.decode()


def flat(said):
    return " ".join(said.split())


def test_an_attribution_opens_with_who_through_whom_and_how_surely(reportedly, told):
    (said,) = [a for a in records(reportedly, told, "attributions") if len(a["sources"]) == 2]
    page = shown(reportedly, told, said["id"])
    assert "the interior ministry (conduit Belta) said, certain: 40 soldiers" in flat(page)
    first, second = page.index("1. Belta, "), page.index("2. the interior ministry")
    assert first < second
    assert flat("Hedges that reach it - could not be independently verified") in flat(page)
    assert "Mill Gazette, 2023-05-04" in page
    assert "⟦hedge: could not be independently verified⟧" in flat(page)


def test_a_figure_shows_bounds_and_who_states_it(reportedly, told):
    figures = records(reportedly, told, "figures")
    (figure,) = [each for each in figures if each["measure"] == "killed"]
    page = flat(shown(reportedly, told, figure["id"]))
    assert "40, killed, soldiers" in page and "allows: 40" in page
    assert "[hedge: could not be independently verified]" in page


def test_an_incident_shows_each_line_with_its_reports_and_copies_folded(reportedly, heap):
    incidents = [i for i in records(reportedly, heap, "incidents") if i["copies_folded"]]
    assert incidents
    for incident in incidents:
        page = flat(shown(reportedly, heap, incident["id"]))
        assert f"Independent lines: {len(incident['independent_lines'])}" in page
        for line in incident["independent_lines"]:
            assert f"why: {' '.join(line['why'].split())[:40]}" in page
            assert [id for id in line["documents"] if id not in page] == []
        assert "copy of doc-" in page


def test_a_story_lists_its_reports_in_order_and_its_incidents(reportedly, heap):
    story = max(records(reportedly, heap, "stories"), key=lambda each: each["reports"])
    page = shown(reportedly, heap, story["id"])
    assert [id for id in (*story["documents"], *story["incidents"]) if id not in page] == []


def test_the_beginning_of_an_id_is_enough_where_it_is_one(reportedly, heap):
    event = records(reportedly, heap, "events")[0]["id"]
    assert shown(reportedly, heap, event[:12]) == shown(reportedly, heap, event)
    for short in (event[:9], "evt-", "e"):
        ran = reportedly("show", short, "--store", heap)
        assert ran.code == 2 and len(ran.err.splitlines()) == 1


def test_a_beginning_of_several_ids_is_refused(reportedly, tmp_path):
    reports = [{**REPORT, "id": f"doc-abcdef0{n}", "text": REPORT["text"] + n} for n in "12"]
    lines = "\n".join(map(json.dumps, reports)).encode()
    store = tmp_path / "s.db"
    assert reportedly("run", "-", "--store", store, stdin=lines).code == 0
    ran = reportedly("show", "doc-abcdef", "--store", store)
    assert ran.code == 2 and "begins several ids: doc-abcdef01, doc-abcdef02" in ran.err
    assert reportedly("show", "doc-abcdef01", "--store", store).code == 0


class Terminal:
    """A stdout that a person watches."""

    def __init__(self) -> None:
        self.said = ""

    def isatty(self):
        return True

    def write(self, said):
        self.said += said

    def flush(self):
        return None


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_only_for_people_who_want_it(monkeypatch, no_color, coloured):
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("COLUMNS", "40")
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    Page().item("⟦source: the ministry of the interior of the republic⟧ ⟦cue: said⟧\x1b[31m")
    assert ("\x1b[36m" in screen.said) is coloured
    assert "\x1b[31m" not in screen.said
    lines = screen.said.splitlines()
    assert len(lines) > 1 and (not coloured or all(line.endswith("\x1b[0m") for line in lines[:-1]))
