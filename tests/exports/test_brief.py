"""Briefs: every sentence with its source, every hedge kept, nobody private named, inert pages."""

from __future__ import annotations

import base64
import hashlib
import re

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import PolicyRefusal, UsageError
from reportedly.exports import LOCAL, PUBLIC, TEAM, Context
from reportedly.exports.briefing import Door
from reportedly.exports.briefing.composing import compose
from reportedly.exports.briefing.markdown import markdown_of
from reportedly.exports.briefing.page import page_of, policy
from reportedly.exports.briefing.text import html, markdown
from reportedly.records import Span
from reportedly.settings import DEFAULTS

NAMES = ("Tarnova", "Oksana", "Hrim", "Pavlo", "Mykolka", "Vakula", "Denys", "+380")
FORMATS = [markdown_of, page_of]


class Shelf:
    """A store of one report."""

    def __init__(self, read, rows) -> None:
        self.read = read
        self._rows = {kind: rows(kind, read) for kind in ("stories", "incidents")}
        for each in self._rows["incidents"]:
            each["figures"] = [_set(read.annotated.figures[0], read.document.id)]

    def rows(self, kind):
        return self._rows.get(kind, [])

    def report(self, id):
        return self.read if id == self.read.document.id else None


def _set(figure, document):
    value = {"figure": figure.id, "document": document, "sources": ["The ministry"]}
    value.update(value=figure.value, low=figure.low, high=figure.high, side="adversary")
    return {
        "measure": figure.measure,
        "whom": None,
        "low": 40.0,
        "best": None,
        "high": 40.0,
        "rule": None,
        "values": [value],
    }


def brief_of(read, rows, context, profile, **terms):
    shelf = Shelf(read, rows)
    door = Door(profile, DEFAULTS, Context(report=shelf.report, now=context.now))
    said = {"story": None, "as_of": "2023-06-01", "worldview": "iso3166", **terms}
    return compose(shelf, door, profile, **said)


def statements(brief):
    return [
        said
        for story in brief.stories
        for part in (*story.incidents, *story.single, story.record)
        for said in part["statements"]
    ]


@pytest.mark.parametrize("profile", [LOCAL, TEAM, PUBLIC], ids=lambda each: each.name)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(data=st.data())
def test_every_hedge_of_every_statement_survives(read, rows, context, profile, data):
    text = read.document.text
    starts = [found.start() for found in re.finditer(r"\b\w", text)]
    spans = st.tuples(st.sampled_from(starts), st.integers(1, 90)).map(
        lambda pair: Span(pair[0], min(pair[0] + pair[1], len(text)))
    )
    said = tuple(
        msgspec.structs.replace(
            each, scope_hedges=tuple(sorted(data.draw(st.lists(spans, max_size=3))))
        )
        for each in read.annotated.attributions
    )
    annotated = msgspec.structs.replace(read.annotated, attributions=said)
    hedged = msgspec.structs.replace(read, annotated=annotated)
    brief = brief_of(hedged, rows, context, profile)
    told = {each["id"]: each for each in statements(brief)}
    assert set(told) == {each.id for each in said}
    pages = {markdown: markdown_of(brief), html: page_of(brief)}
    for each in said:
        assert bool(told[each.id]["hedges"]) == bool(each.scope_hedges)
        for hedge in told[each.id]["hedges"]:
            for escaped, page in pages.items():
                assert escaped(hedge) in page
        if profile is LOCAL:
            for span in each.scope_hedges:
                assert markdown(span.quote(text)) in pages[markdown]


@pytest.mark.parametrize("render", FORMATS)
def test_it_opens_with_what_a_reader_must_know(read, rows, context, render):
    page = render(brief_of(read, rows, context, PUBLIC))
    for said in (
        "As of 2023-06-01",
        "Documents: 1",
        "Independent lines: 1",
        "worldview “iso3166”",
        "Private persons are masked",
        "Machine-coded, reviewed 0 %",
    ):
        assert said in page


@pytest.mark.parametrize("render", FORMATS)
@pytest.mark.parametrize("profile", [PUBLIC, TEAM], ids=lambda each: each.name)
def test_nobody_private_is_named(read, rows, context, profile, render):
    page = render(brief_of(read, rows, context, profile))
    assert [name for name in NAMES if name in page] == []
    assert "psychiatric" not in page and "58" not in page
    assert "Lisovy" in page  # a governor in office


def test_every_sentence_carries_its_speaker_and_its_report(read, rows, context):
    lines = markdown_of(brief_of(read, rows, context, TEAM)).splitlines()
    told = [line for line in lines if line.startswith("- **") or line.startswith("| killed")]
    assert told
    for line in told:
        assert "doc-1" in line and "The Mill" in line


def test_public_quotations_keep_to_the_limits(read, rows, context):
    brief = brief_of(read, rows, context, PUBLIC)
    quoted = [each["content"]["quote"] for each in statements(brief)]
    longer = [quote for quote in quoted if len(quote.split()) > 5]
    assert len(longer) <= 3
    assert sum(map(len, longer)) <= min(400, len(read.document.text) // 10)
    assert "not quoted here, characters" in markdown_of(brief)


def test_a_denial_names_what_it_denies(read, rows, context):
    denied = msgspec.structs.replace(read.annotated.attributions[2], denies=("att-2",))
    said = (*read.annotated.attributions[:2], denied, read.annotated.attributions[3])
    annotated = msgspec.structs.replace(read.annotated, attributions=said)
    brief = brief_of(msgspec.structs.replace(read, annotated=annotated), rows, context, TEAM)
    page = markdown_of(brief)
    assert "**The ministry** denied, certain:" in page
    assert "denies what Governor Anton Lisovy said (att-2)" in page


def test_the_figure_stands_with_its_source_and_how_it_is_said(read, rows, context):
    page = markdown_of(brief_of(read, rows, context, TEAM))
    row = next(line for line in page.splitlines() if line.startswith("| fled, men"))
    assert "| 40 | 40 men | The ministry | denied, certain | adversary |" in row


def test_the_page_allows_only_its_own_style(read, rows, context):
    hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e[a](javascript:x)'
    document = msgspec.structs.replace(read.document, outlet=hostile, url="javascript:alert(3)")
    brief = brief_of(msgspec.structs.replace(read, document=document), rows, context, LOCAL)
    page = page_of(brief)
    style = re.search(r"<style>(.*?)</style>", page, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy() and html(policy()) in page
    assert policy().startswith("default-src 'none'")
    for forbidden in ("<script", "<img", " style=", "\u202e", 'href="javascript', 'http-equiv="re'):
        assert forbidden not in page
    said = markdown_of(brief)
    assert "[a](" not in said and "<script" not in said and "\u202e" not in said


def test_losing_a_hedge_on_the_way_out_stops_the_brief(read, rows, context, monkeypatch):
    from reportedly.exports.briefing import door

    def careless(record, scope):
        made = door_mask(record, scope)
        for said in made.record["statements"]:
            said["hedges"] = []
        return made

    door_mask = door.mask
    monkeypatch.setattr(door, "mask", careless)
    with pytest.raises(PolicyRefusal, match="would lose a hedge"):
        brief_of(read, rows, context, PUBLIC)


def test_an_unknown_story_is_refused(read, rows, context):
    with pytest.raises(UsageError, match="sty-9"):
        brief_of(read, rows, context, PUBLIC, story="sty-9")
