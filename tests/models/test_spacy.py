"""Any spaCy pipeline gives the same layers over the same words."""

import warnings
from pathlib import Path

import pytest

from reportedly.errors import ModelUnavailable, UsageError
from reportedly.jobs.annotating import annotate
from reportedly.layers.tokenisation import tokenise
from reportedly.models.choice import chosen_reader
from reportedly.models.clear import Arc, universal
from reportedly.models.spacy import SpacyReader
from reportedly.settings import Models, Settings

TEXT = "Kyiv’s mayor spoke. He left."


@pytest.fixture
def spacy():
    """spaCy, which warns of its own dependencies on the way in."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield pytest.importorskip("spacy", reason="spaCy is optional and not installed")


def test_a_blank_pipeline_gives_words_and_sentences_by_closing_marks(spacy) -> None:
    parsed = SpacyReader("blank:en", tokenise).read(TEXT, [(0, len(TEXT))])
    assert [word.span.quote(TEXT) for word in parsed.words][:3] == ["Kyiv", "’s", "mayor"]
    assert [span.quote(TEXT) for span in parsed.sentences] == ["Kyiv’s mayor spoke.", "He left."]
    assert all(word.head == -1 and word.lemma == "" for word in parsed.words)


def test_a_report_is_read_by_a_blank_pipeline_with_lemmas_by_rule(spacy) -> None:
    record = annotate(TEXT, tokens=True, settings=Settings(models=Models("spacy:blank:en")))
    assert [token.lemma for token in record.tokens][2:4] == ["mayor", "speak"]
    assert any(step.startswith("spacy:en_pipeline/") for step in record.steps)
    assert record.issues == ()


TRAINING = (
    (["Orlov", "left", "Lipsk", "."], ["PROPN", "VERB", "PROPN", "PUNCT"],
     [1, 1, 1, 1], ["nsubj", "ROOT", "obj", "punct"], ["U-PERSON", "O", "U-GPE", "O"]),
    (["Tarnov", "shelled", "Rudnya", "."], ["PROPN", "VERB", "PROPN", "PUNCT"],
     [1, 1, 1, 1], ["nsubj", "ROOT", "obj", "punct"], ["U-PERSON", "O", "U-GPE", "O"]),
    (["Gorin", "left", "Rudnya", "."], ["PROPN", "VERB", "PROPN", "PUNCT"],
     [1, 1, 1, 1], ["nsubj", "ROOT", "obj", "punct"], ["U-PERSON", "O", "U-GPE", "O"]),
)  # fmt: skip


def test_a_pipeline_trained_here_gives_every_layer(spacy, tmp_path: Path) -> None:
    from spacy.training import Example

    spacy.util.fix_random_seed(1)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("morphologizer")
    pipeline.add_pipe("parser", config={"min_action_freq": 1})
    pipeline.add_pipe("ner")
    examples = [
        Example.from_dict(
            spacy.tokens.Doc(pipeline.vocab, words=words),
            {"pos": tags, "morphs": ["_"] * 4, "heads": heads, "deps": arcs, "entities": names},
        )
        for words, tags, heads, arcs, names in TRAINING
    ]
    pipeline.initialize(lambda: examples)
    for _ in range(60):
        pipeline.update(examples)
    pipeline.to_disk(tmp_path / "tiny")

    text = "Orlov left Rudnya. Tarnov shelled Lipsk."
    parsed = SpacyReader(str(tmp_path / "tiny"), tokenise).read(text, [(0, len(text))])
    assert [span.quote(text) for span in parsed.sentences] == [text[:18], text[19:]]
    assert [word.upos for word in parsed.words] == ["PROPN", "VERB", "PROPN", "PUNCT"] * 2
    assert [word.head for word in parsed.words] == [1, -1, 1, 1, 5, -1, 5, 5]
    assert [word.deprel for word in parsed.words][:4] == ["nsubj", "root", "obj", "punct"]
    assert [(name.span.quote(text), name.kind) for name in parsed.names] == [
        ("Orlov", "PER"),
        ("Rudnya", "LOC"),
        ("Tarnov", "PER"),
        ("Lipsk", "LOC"),
    ]


def test_labels_that_are_no_names_here_are_left_out(spacy) -> None:
    reader = SpacyReader("blank:en", tokenise)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns(
        [{"label": "GPE", "pattern": "Kyiv"}, {"label": "NORP", "pattern": "mayor"}]
    )
    reader._pipeline = pipeline
    parsed = reader.read(TEXT, [(0, len(TEXT))])
    assert [(name.span.quote(TEXT), name.kind) for name in parsed.names] == [("Kyiv", "LOC")]


def test_a_report_that_asks_for_a_missing_pipeline_is_read_by_rules() -> None:
    record = annotate(TEXT, settings=Settings(models=Models("spacy:xx_no_such")))
    assert [issue.code for issue in record.issues] == ["model_unavailable"]
    assert len(record.sentences) == 2


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
