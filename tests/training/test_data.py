"""Treebanks, name corpora, windows and labels are read as they are written."""

import gzip
import random
from pathlib import Path

import pytest
from training.labels import IGNORED, Labels
from training.lemmas import lemma_rule
from training.name_corpora import crossner, spacing, uner
from training.sentence import UNSURE, Name, Sentence, Text
from training.settings import fingerprint, read_settings
from training.treebanks import iob_names, treebank
from training.windows import batches, windows

from reportedly.models.lemmas import lemma_of
from reportedly.models.wordpiece import WordPiece

CONLLU = """# newdoc id = blog-1
# sent_id = 1
# newpar
1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\tSpaceAfter=No

# sent_id = 2
1\tKyiv\tKyiv\tPROPN\tNNP\tNumber=Sing\t0\troot\t_\t_
2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_
"""
CONFIG = Path(__file__).parents[2] / "training" / "reader.toml"


@pytest.fixture
def texts(tmp_path: Path) -> list[Text]:
    path = tmp_path / "a.conllu.gz"
    path.write_bytes(gzip.compress(CONLLU.encode()))
    return treebank(path, "ewt", {"2": [("Kyiv", "B-LOC"), ("!", "O")]})


def test_contractions_are_opened_and_glued(texts: list[Text]) -> None:
    first, second = texts[0].sentences
    assert first.words == ("do", "n't", "go", ".")
    assert first.glued == (False, True, False, True)
    assert first.heads == (2, 2, -1, 2)
    assert first.opens and not second.opens
    assert second.glued == (True, False)


def test_names_come_from_the_layer_beside(texts: list[Text]) -> None:
    first, second = texts[0].sentences
    assert first.names is None
    assert second.names == (Name(0, 1, "LOC"),)


def test_uner_others_are_open_or_no_names(tmp_path: Path) -> None:
    rows = [("Russian", "B-OTH"), ("in", "O"), ("World", "B-OTH"), ("War", "I-OTH")]
    lines = "".join(f"{k}\t{word}\t{tag}\t-\t-\n" for k, (word, tag) in enumerate(rows, 1))
    path = tmp_path / "a.iob2"
    path.write_text(f"# sent_id = 1\n{lines}\n", encoding="utf-8")
    tags = [tag for _, tag in uner(path)["1"]]
    assert tags == ["O", "O", f"B-{UNSURE}", f"I-{UNSURE}"]


def test_crossner_kinds(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ann\tB-politician\nLee\tI-politician\nwon\tO\n\n\n", encoding="utf-8")
    (text,) = crossner(path)
    assert text.sentences[0].names == (Name(0, 2, "PER"),)


def test_stray_inner_tags_begin_names() -> None:
    assert iob_names(["I-PER", "B-PER", "I-ORG"]) == [
        Name(0, 1, "PER"),
        Name(1, 2, "PER"),
        Name(2, 3, "ORG"),
    ]


def test_spacing_of_bare_tokens() -> None:
    words = ("(", "He", ")", "said", '"', "no", '"', ".")
    assert spacing(words) == (False, True, True, False, False, True, True, True)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("cities", "city"),
        ("Kyiv", "Kyiv"),
        ("KYIV", "Kyiv"),
        ("was", "be"),
        ("US", "US"),
        ("'s", "be"),
    ],
)
def test_lemma_rules_lead_back(form: str, lemma: str) -> None:
    assert lemma_of(form, lemma_rule(form, lemma)) == lemma


def test_windows_keep_order_and_batches_keep_windows() -> None:
    pieces = WordPiece(["[UNK]", "[CLS]", "[SEP]", "a"])
    sentences = tuple(Sentence(("a",) * k, (False,) * k, id=str(k)) for k in range(1, 30))
    found = windows([Text(sentences, "x")], pieces, (40,), random.Random(0))
    assert [each.id for window in found for each in window] == [each.id for each in sentences]
    packed = batches(found, pieces, 100, random.Random(0))
    assert sorted(map(id, (w for batch in packed for w in batch))) == sorted(map(id, found))


def test_rare_labels_are_ignored() -> None:
    labels = Labels.counted(["a", "a", "b"], least=2)
    assert labels.names == ("a",)
    assert labels.number("b") == IGNORED


def test_the_configuration_is_whole_and_has_a_fingerprint() -> None:
    settings = read_settings(CONFIG)
    assert {head.name for head in settings.heads} >= {"starts", "upos", "tree", "names"}
    assert len(fingerprint(settings)) == 64
