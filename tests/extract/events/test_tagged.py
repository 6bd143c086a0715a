"""Parties of a tagger fill what rules leave empty, and only that."""

from __future__ import annotations

from reportedly.records import Span, TaggedParty

TEXT = "Shelling resumed, the garrison nearby."
TREE = "nsubj>2 root>0 punct>2 det>5 dep>2 advmod>5 punct>2"


def party(text, words, role, score=0.9):
    start = text.index(words)
    return TaggedParty(Span(start, start + len(words)), role, score)


def quotes(participants):
    return [each.quote for each in participants]


def test_nobody_without_a_tagger(parsed):
    (event,) = parsed(TEXT, TREE)
    assert event.actors == event.recipients == ()


def test_a_tagged_actor_in_the_clause(parsed):
    (event,) = parsed(TEXT, TREE, parties=(party(TEXT, "the garrison", "actor"),))
    assert quotes(event.actors) == ["the garrison"]


def test_a_tagged_recipient_in_the_clause(parsed):
    (event,) = parsed(TEXT, TREE, parties=(party(TEXT, "the garrison", "recipient"),))
    assert quotes(event.recipients) == ["the garrison"]


def test_an_unsure_party_is_left(parsed):
    (event,) = parsed(TEXT, TREE, parties=(party(TEXT, "the garrison", "actor", 0.2),))
    assert event.actors == ()


def test_rules_come_first(parsed):
    text = "Police arrested the baker."
    tagged = (party(text, "Police", "recipient"),)
    (event,) = parsed(text, "nsubj>2 root>0 det>4 obj>2 punct>2", parties=tagged)
    assert quotes(event.recipients) == ["the baker"]


def test_who_says_it_is_not_who_does_it(parsed):
    text = "The ministry said 17 officers had been killed."
    tree = "det>2 nsubj>3 root>0 nummod>5 nsubj:pass>8 aux>8 aux:pass>8 ccomp>3 punct>3"
    parties = (party(text, "The ministry", "actor"), party(text, "17 officers", "recipient"))
    (event,) = parsed(text, tree, parties=parties)
    assert event.actors == ()
    assert quotes(event.recipients) == ["17 officers"]
