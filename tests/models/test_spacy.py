"""Any spaCy pipeline gives the same layers over the same words."""

import pytest

from reportedly.errors import ModelUnavailable, UsageError
from reportedly.layers.tokenisation import tokenise
from reportedly.models.choice import chosen_reader
from reportedly.models.clear import Arc, universal
from reportedly.models.spacy import SpacyReader

TEXT = "Kyiv’s mayor spoke. He left."


def test_a_blank_pipeline_gives_words_and_one_sentence_a_segment() -> None:
    pytest.importorskip("spacy", reason="spaCy is optional and not installed")
    parsed = SpacyReader("blank:en", tokenise).read(TEXT, [(0, 19), (20, 28)])
    assert [word.span.quote(TEXT) for word in parsed.words][:3] == ["Kyiv", "’s", "mayor"]
    assert [span.quote(TEXT) for span in parsed.sentences] == ["Kyiv’s mayor spoke.", "He left."]
    assert all(word.head == -1 for word in parsed.words)


def test_a_tiny_pipeline_gives_sentences_and_names() -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is optional and not installed")
    reader = SpacyReader("blank:en", tokenise)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Kyiv"}])
    reader._pipeline = pipeline
    parsed = reader.read(TEXT, [(0, len(TEXT))])
    assert len(parsed.sentences) == 2
    assert [(name.span.quote(TEXT), name.kind) for name in parsed.names] == [("Kyiv", "LOC")]


def test_a_pipeline_that_is_not_there_is_one_clear_error() -> None:
    with pytest.raises(ModelUnavailable, match="spacy:xx_no_such"):
        SpacyReader("xx_no_such", tokenise).read("Hello.", [(0, 6)])


@pytest.mark.parametrize("setting", ["spacy", "spacy:", "model:../x", "best"])
def test_a_setting_that_names_no_reader_is_refused(setting: str) -> None:
    with pytest.raises(UsageError, match="is no reader"):
        chosen_reader(setting, tokenise)


def test_prepositions_and_copulas_are_turned_round() -> None:
    # He was a soldier in Kyiv
    arcs = [
        Arc(1, "nsubj", "PRON", "he"),
        Arc(-1, "ROOT", "AUX", "be"),
        Arc(3, "det", "DET", "a"),
        Arc(1, "attr", "NOUN", "soldier"),
        Arc(3, "prep", "ADP", "in"),
        Arc(4, "pobj", "PROPN", "Kyiv"),
    ]
    assert universal(arcs) == [
        (3, "nsubj"),
        (3, "cop"),
        (3, "det"),
        (-1, "root"),
        (5, "case"),
        (3, "nmod"),
    ]


def test_every_turned_tree_is_a_tree() -> None:
    # It was destroyed by fire from above
    arcs = [
        Arc(2, "nsubjpass", "PRON", "it"),
        Arc(2, "auxpass", "AUX", "be"),
        Arc(-1, "ROOT", "VERB", "destroy"),
        Arc(2, "agent", "ADP", "by"),
        Arc(3, "pobj", "NOUN", "fire"),
        Arc(4, "prep", "ADP", "from"),
        Arc(5, "pcomp", "ADV", "above"),
    ]
    found = universal(arcs)
    assert [name for _, name in found][:5] == [
        "nsubj:pass",
        "aux:pass",
        "root",
        "case",
        "obl:agent",
    ]
    for word in range(len(found)):
        seen = [word]
        while seen[-1] >= 0 and len(seen) < 10:
            seen.append(found[seen[-1]][0])
        assert seen[-1] == -1


def test_universal_trees_pass_unchanged() -> None:
    arcs = [
        Arc(1, "nsubj", "PRON", "he"),
        Arc(-1, "root", "VERB", "leave"),
        Arc(1, "obj", "NOUN", "it"),
    ]
    assert universal(arcs) == [(1, "nsubj"), (-1, "root"), (1, "obj")]
