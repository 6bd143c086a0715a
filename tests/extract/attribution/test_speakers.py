"""Speakers across sentences: who goes on, who answers, which report is meant."""

import msgspec

from reportedly.extract.attribution.speakers import Speakers
from reportedly.records import Attribution, Evidence, Source, Span

from .conftest import read_text

TALK = "abcdefghijklmnopqrstuvwxyz " * 40


def statement(at, who, cue, *, entity=None, name=None, kind="person"):
    """A statement of 20 characters at `at` whose source and cue stand right after it."""
    source = Source((Span(at + 21, at + 24),), who, name, entity, kind, "witness")
    evidence = msgspec.structs.replace(Evidence.of(TALK, Span(at + 25, at + 30)), quote=cue)
    content = Evidence.of(TALK, Span(at, at + 20))
    return Attribution(str(at), (source,), evidence, content, "direct", "assert", "+", "certain")


def settled(*found):
    return [each.sources[-1] for each in Speakers("d", list(found)).settled()]


def test_they_go_on_as_the_body_that_spoke_even_where_a_chain_says_otherwise():
    last = settled(
        statement(0, "the institute", "wrote", entity="e1", name="Institute", kind="organization"),
        statement(60, "They", "added", entity="e2", name="The Army", kind="group"),
    )[-1]
    assert (last.entity, last.name) == ("e1", "Institute")


def test_a_named_pronoun_keeps_its_chain_without_a_verb_of_going_on():
    last = settled(
        statement(0, "the institute", "wrote", entity="e1", name="Institute", kind="organization"),
        statement(60, "they", "said", entity="e2", name="The Army", kind="group"),
    )[-1]
    assert last.entity == "e2"


def test_he_does_not_go_on_as_a_ministry():
    last = settled(
        statement(0, "the ministry", "said", entity="e1", name="Ministry", kind="government"),
        statement(60, "He", "added", entity="e2"),
    )[-1]
    assert last.entity == "e2"


def test_a_speaker_without_an_entity_is_given_one_to_share():
    first, last = settled(
        statement(0, "a group of nurses", "said", kind="group"),
        statement(60, "they", "said", entity="e2", kind="group"),
    )
    assert first.entity is not None
    assert first.entity == last.entity


def test_who_answers_is_the_other_party():
    found = settled(
        statement(0, "the driver", "said", entity="a"),
        statement(60, "the guard", "asked", entity="b"),
        statement(120, "He", "replied", entity="b"),
        statement(180, "his friend", "answered", entity="c"),
    )
    assert [each.entity for each in found] == ["a", "b", "a", "b"]


def test_an_answer_with_nobody_else_in_the_talk_stays_as_it_was():
    assert settled(statement(0, "He", "replied", entity="x"))[-1].entity == "x"


def test_a_report_named_again_is_one_source():
    one, two, other = settled(
        statement(0, "a report by auditors", "showed", kind="document"),
        statement(60, "The assessment", "said", kind="document"),
        statement(120, "A new study", "said", kind="document"),
    )
    assert one.entity == two.entity
    assert one.entity is not None
    assert other.entity not in {None, one.entity}


def test_the_speaker_a_summary_leaves_unnamed_is_named_by_the_same_words():
    text = (
        "One miner said that the ‘first goal is to reopen the shaft’.\n\n"
        "‘The first goal is to reopen the shaft,’ Anna Berg said."
    )
    reading = read_text(text)
    summary, body = reading.attributions
    named = msgspec.structs.replace(body.sources[-1], name="Anna Berg", kind="person")
    body = msgspec.structs.replace(body, sources=(named,))
    person = msgspec.structs.replace(summary.sources[-1], kind="person")
    summary = msgspec.structs.replace(summary, sources=(person,))
    assert settled(summary, body)[0].name == "Anna Berg"


def test_far_away_nobody_goes_on():
    last = settled(
        statement(0, "the crew", "said", entity="e1", kind="group"),
        statement(1000, "they", "added", entity="e2", kind="group"),
    )[-1]
    assert last.entity == "e2"
