"""The shipped reader reads, the same every time, and says so when it cannot."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import ModelUnavailable
from reportedly.layers.tokenisation import tokenise
from reportedly.models.parse import Parsed
from reportedly.models.reader import ModelReader

TEXT = """Deputies in Smolensk call on the governor to resign
A group of deputies from Smolensk has called on Governor Oleg Tarasov to resign, \
Nasha Gazeta reports. “We did not vote for this,” said Irina Markova, who leads the group. \
The soldiers refused to go."""
SEGMENTS = [(0, TEXT.index("\n")), (TEXT.index("\n") + 1, len(TEXT))]


@pytest.fixture(scope="module")
def parsed(reader: ModelReader) -> Parsed:
    return reader.read(TEXT, SEGMENTS)


def test_words_are_the_projects_own(parsed: Parsed) -> None:
    expected = [(a + i, a + j) for a, b in SEGMENTS for i, j in tokenise(TEXT[a:b])]
    assert [tuple(word.span) for word in parsed.words] == expected


def test_sentences_hold_their_quotation_marks(parsed: Parsed) -> None:
    quotes = [span.quote(TEXT) for span in parsed.sentences]
    assert len(quotes) == 4
    assert quotes[2].startswith("“We") and quotes[2].endswith("the group.")


def test_trees_stay_in_their_sentences(parsed: Parsed) -> None:
    for sentence in parsed.sentences:
        inside = [k for k, word in enumerate(parsed.words) if sentence.contains(word.span)]
        heads = [parsed.words[k].head for k in inside]
        assert heads.count(-1) == 1
        assert all(head == -1 or head in inside for head in heads)
        assert all((parsed.words[k].deprel == "root") == (parsed.words[k].head < 0) for k in inside)


def test_lemmas_and_names(parsed: Parsed) -> None:
    lemmas = {word.span.quote(TEXT): word.lemma for word in parsed.words}
    assert lemmas["refused"] == "refuse"
    assert lemmas["soldiers"] == "soldier"
    names = {(name.span.quote(TEXT), name.kind) for name in parsed.names}
    assert ("Irina Markova", "PER") in names
    assert ("Smolensk", "LOC") in names


def test_a_speaker_after_the_quotation_is_the_subject(parsed: Parsed) -> None:
    words = {word.span.quote(TEXT): word for word in parsed.words}
    irina = words["Irina"]
    assert irina.deprel == "nsubj"
    assert parsed.words[irina.head].span.quote(TEXT) == "said"


def test_other_texts_and_other_workers_change_nothing(reader: ModelReader, parsed: Parsed) -> None:
    reader.read("Something else was read. " * 40, [(0, 1000)])
    assert reader.read(TEXT, SEGMENTS) == parsed
    with ThreadPoolExecutor(4) as pool:
        assert all(
            each == parsed for each in pool.map(lambda _: reader.read(TEXT, SEGMENTS), range(4))
        )


def test_thread_count_changes_nothing(reader: ModelReader, parsed: Parsed) -> None:
    assert ModelReader(reader.folder, tokenise, threads=2).read(TEXT, SEGMENTS) == parsed


def test_nothing_to_read(reader: ModelReader) -> None:
    assert reader.read("", []) == Parsed()
    assert reader.read("  \n ", [(0, 2), (3, 4)]) == Parsed()


def test_a_sentence_longer_than_the_encoder(reader: ModelReader) -> None:
    text = "and the soldiers of Moscow refused to go " * 200
    parsed = reader.read(text, [(0, len(text))])
    assert len(parsed.words) == 1600
    assert parsed.words[-1].span.end == len(text.rstrip())


TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("aB. \n“”'’\u00a0🇺🇦")), max_size=60)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS)
def test_any_text_is_read(reader: ModelReader, text: str) -> None:
    parsed = reader.read(text, [(0, len(text))])
    assert [tuple(word.span) for word in parsed.words] == list(tokenise(text))
    assert all(a.end <= b.start for a, b in pairwise(parsed.sentences))


@pytest.mark.parametrize("name", ["model.onnx", "vocab.txt", "heads.json", "lemmas.tsv.gz"])
def test_a_damaged_file_is_one_clear_error(copied: Callable[[], Path], name: str) -> None:
    folder = copied()
    (folder / name).write_bytes(b"broken")
    with pytest.raises(ModelUnavailable, match="checksum"):
        ModelReader(folder, tokenise).read("Hello.", [(0, 6)])


def test_a_missing_model_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="is not installed"):
        ModelReader(tmp_path / "reader-xx", tokenise).load()
