"""What each stage learns from, what watches it, and that labels are numbered alike."""

import gzip
from pathlib import Path

import msgspec
import pytest
from training.corpus import DEV_FILES, TRAIN_FILES, Corpus, load_corpus
from training.epoch import epoch_texts
from training.sentence import Text
from training.settings import DataSettings, read_settings

GENRES = frozenset({"news", "court"})
CONFIG = Path(__file__).parents[2] / "training" / "reader-third.toml"


def conllu(names: list[str]) -> str:
    """One text of one word for every name."""
    rows = "1\t{0}\t{0}\tPROPN\tNNP\t_\t0\troot\t_\t_\n"
    return "".join(f"# newdoc id = {n}\n# sent_id = {n}\n" + rows.format(n) + "\n" for n in names)


CONTENT = {
    "treebanks/en_ewt-train.conllu.gz": conllu(["blog-train"]),
    "treebanks/en_ewt-dev.conllu.gz": conllu([f"blog-dev{k}" for k in range(12)]),
    "treebanks/en_gum-clean-train.conllu.gz": conllu(["GUM_news_a", "GUM_court_a", "GUM_vlog_a"]),
    "treebanks/en_gum-clean-dev.conllu.gz": conllu(["GUM_news_b", "GUM_court_b"]),
    "treebanks/crossner_politics/dev.txt.gz": "".join(f"C{k}\tB-person\n\n" for k in range(12)),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in (*TRAIN_FILES, *DEV_FILES):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(CONTENT.get(name, "").encode()))
    return tmp_path


def words(corpus: Corpus) -> tuple[set[str], set[str]]:
    """First words of what is learnt from and of what watches."""
    return _first(corpus.train), _first(corpus.dev)


def _first(texts: tuple[Text, ...]) -> set[str]:
    return {text.sentences[0].words[0] for text in texts if text.sentences}


def test_only_named_genres_are_learnt_from(data: Path) -> None:
    learnt, watching = words(load_corpus(data, DataSettings(GENRES)))
    assert {"GUM_news_a", "GUM_court_a"} <= learnt
    assert "GUM_vlog_a" not in learnt
    assert {"GUM_news_b", "blog-dev3"} <= watching
    assert not learnt & watching


def test_development_parts_are_learnt_from_only_when_asked(data: Path) -> None:
    learnt, watching = words(load_corpus(data, DataSettings(GENRES, development=True)))
    assert {"blog-dev3", "GUM_court_b", "C3", "C5"} <= learnt
    assert {"blog-dev0", "blog-dev10", "GUM_news_b", "C0", "C10"} == watching
    assert not learnt & watching


def test_labels_are_counted_alike_in_every_stage(data: Path) -> None:
    few = load_corpus(data, DataSettings(frozenset({"news"})))
    many = load_corpus(data, DataSettings(GENRES, development=True))
    assert few.labelled == many.labelled


def test_a_part_of_one_is_a_chance(data: Path) -> None:
    settings = read_settings(CONFIG)
    corpus = load_corpus(data, settings.data)
    often = msgspec.structs.replace(settings, repeat={"ewt": 1.5, "made": 0})
    counts = {
        sum(text.source == "ewt" for text in epoch_texts(corpus, often, epoch))
        for epoch in range(20)
    }
    size = sum(text.source == "ewt" for text in corpus.train)
    assert len(counts) > 1
    assert all(size <= count <= 2 * size for count in counts)
