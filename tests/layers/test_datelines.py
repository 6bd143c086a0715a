"""Places and times of a dateline are read; its words become no sentence."""

from __future__ import annotations

from reportedly.jobs.annotating import annotate
from reportedly.layers.datelines import with_datelines
from reportedly.records import Document, Origin, Reading, Span, Token, Zone

REPORT = "KHARTOUM, May 3 (Wire) - Two bridges were closed on Monday, the mayor said.\n"


def test_the_place_and_date_of_a_dateline_are_read():
    record = annotate({"text": REPORT, "published": "2023-05-03"})
    assert record.places[0].name == "Khartoum"
    assert record.times[0].start == "2023-05-03"
    assert all(span.start >= REPORT.index("Two") for span in record.sentences)


def test_words_of_a_dateline_stand_before_the_body_and_heads_follow_their_words():
    text = "OSLO - It rained."
    body = (Token(Span(7, 9), "It", "it", head=1), Token(Span(10, 16), "rained", "rain"))
    reading = Reading(
        Document.of(text, Origin("a", "txt", "0", "none/1")),
        zones=(Zone(Span(0, 7), "dateline", "r"), Zone(Span(7, 17), "body", "r")),
        sentences=(Span(7, 17),),
        tokens=body,
    )
    whole = with_datelines(reading)
    assert [each.form for each in whole.tokens] == ["OSLO", "-", "It", "rained"]
    assert [each.head for each in whole.tokens] == [-1, -1, 3, -1]
    assert whole.sentences[0] == Span(0, 6)


def test_without_a_dateline_the_reading_is_the_same():
    reading = Reading(Document.of("It rained.", Origin("a", "txt", "0", "none/1")))
    assert with_datelines(reading) is reading
