from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.layers.sentences import sentences
from reportedly.layers.tokens import tokens
from reportedly.records import Document, Origin, Part, Reading, Repair, Span

ORIGIN = Origin("test", "record", "0", "none/1")


def read(text: str, *repairs: Repair) -> Reading:
    part = Part(span=Span(0, len(text)), zone="body")
    before = Reading(document=Document.of(text, ORIGIN), parts=(part,), repairs=repairs)
    return tokens.read(sentences.read(before))


def test_words_have_exact_spans_and_lemmas() -> None:
    after = read("The soldiers fled.")
    assert [(t.span.quote(after.text), t.lemma) for t in after.tokens] == [
        ("The", "the"),
        ("soldiers", "soldier"),
        ("fled", "flee"),
        (".", "."),
    ]


def test_names_keep_their_form() -> None:
    lemmas = {token.form: token.lemma for token in read("We saw Hastings. Hastings left.").tokens}
    assert lemmas["Hastings"] == "Hastings"


def test_glued_words_are_two_tokens_at_their_own_characters() -> None:
    text = "Win the warfor him."
    after = read(text, Repair(Span(8, 14), "glue", "war for", "glued-word"))
    assert [t.form for t in after.tokens] == ["Win", "the", "war", "for", "him", "."]
    assert [t.span.quote(text) for t in after.tokens][2:4] == ["war", "for"]


def test_a_doubled_word_is_read_once() -> None:
    text = "He was in in town."
    after = read(text, Repair(Span(10, 13), "doubled", "", "doubled-word"))
    assert [t.form for t in after.tokens] == ["He", "was", "in", "town", "."]


@given(st.text(alphabet=st.sampled_from("aB1 .’'-“\n"), max_size=40), st.data())
def test_spans_never_overlap_whatever_is_repaired(text: str, data: st.DataObject) -> None:
    repairs = []
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start, len(text)))
        replacement = data.draw(st.sampled_from(["", " ", "a b", ". "]))
        repairs = [Repair(Span(start, end), "space", replacement, "any")]
    after = read(text, *repairs)
    spans = [token.span for token in after.tokens]
    assert all(span.start < span.end for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
