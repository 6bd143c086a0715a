"""What the spaCy peer learns from; its documents need spaCy, which is no dependency."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from evaluation.reader.spacy_peer import MISSING, SpacyPeer, required
from evaluation.reader.spacy_peer_data import document, documents, paragraphs
from training.sentence import UNSURE, Name, Sentence, Text

from reportedly.records.span import Span

LEFT = Sentence(
    words=("Ana", "left", "."),
    glued=(False, False, True),
    upos=("PROPN", "VERB", "PUNCT"),
    feats=("Number=Sing", "", ""),
    lemmas=("Ana", "leave", "."),
    heads=(1, -1, 1),
    deprels=("nsubj", "root", "punct"),
    names=(Name(0, 1, "PER"),),
    opens=True,
)
NAMED = Sentence(words=("Oslo", "Nobel", "x"), glued=(False,) * 3, names=(Name(1, 2, UNSURE),))
SAID = Sentence(words=("Hm",), glued=(False,), said=())


def test_a_paragraph_opens_where_a_sentence_says_so() -> None:
    text = Text((LEFT, NAMED, LEFT), "ewt")
    assert list(paragraphs(text)) == [(LEFT, NAMED), (LEFT,)]


def test_without_spacy_one_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(SystemExit, match="needs spaCy"):
        required()
    assert "pip install" in MISSING


def test_a_document_says_what_its_sentences_say() -> None:
    spacy = pytest.importorskip("spacy")
    made = document(spacy.blank("en").vocab, (LEFT, LEFT))
    assert made.text == "Ana left. Ana left."
    assert [token.head.i for token in made] == [1, 1, 1, 4, 4, 4]
    assert [token.dep_ for token in made][:3] == ["nsubj", "ROOT", "punct"]
    assert [token.lemma_ for token in made][:2] == ["Ana", "leave"]
    assert str(made[0].morph) == "Number=Sing"
    assert [(each.text, each.label_) for each in made.ents] == [("Ana", "PER")] * 2
    assert [token.i for token in made if token.is_sent_start] == [0, 3]


def test_what_a_source_does_not_say_is_missing() -> None:
    spacy = pytest.importorskip("spacy")
    vocabulary = spacy.blank("en").vocab
    made = document(vocabulary, (NAMED,))
    assert not made.has_annotation("DEP")
    assert [token.ent_iob_ for token in made] == ["O", "", "O"]
    assert [len(each) for each in documents(vocabulary, [Text((SAID,), "polnear")])] == []


def test_the_peer_reads_raw_text_with_its_own_words(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    made.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": "Ana"}])
    made.to_disk(tmp_path)
    text = "Ana  didn't. Go!\nAna left"
    parsed = SpacyPeer(tmp_path).read(text, [(0, 16), (17, 25)])
    assert [text[s.start : s.end] for s in (word.span for word in parsed.words)] == [
        *("Ana", "did", "n't", ".", "Go", "!", "Ana", "left")
    ]
    assert [text[s.start : s.end] for s in parsed.sentences] == ["Ana  didn't.", "Go!", "Ana left"]
    assert [(name.span, name.kind) for name in parsed.names] == [
        (Span(0, 3), "PER"),
        (Span(17, 20), "PER"),
    ]
