"""Changed sentences keep their trees and their names."""

import random

import pytest
from training.augment import augmented
from training.augment.case import cased
from training.augment.inverted import inverted
from training.augment.names import renamed
from training.augment.punctuation import unstopped
from training.augment.quotes import requoted
from training.made import made
from training.sentence import Name, Sentence, Text
from training.settings import AugmentSettings

NONE = AugmentSettings(0, 0, 0, 0, 0, 0, 0, 0)
ALL = AugmentSettings(1, 0.3, 0.3, 0.3, 1, 1, 1, 1)


def sentence() -> Sentence:
    return Sentence(
        words=("Mary", "Brown", "left", "the", "town", "."),
        glued=(False, False, False, False, False, True),
        upos=("PROPN", "PROPN", "VERB", "DET", "NOUN", "PUNCT"),
        feats=("",) * 6,
        lemmas=("Mary", "Brown", "leave", "the", "town", "."),
        heads=(2, 0, -1, 4, 2, 2),
        deprels=("nsubj", "flat", "root", "det", "obj", "punct"),
        names=(Name(0, 2, "PER"),),
        opens=True,
    )


def whole(found: Sentence) -> bool:
    columns = (found.glued, found.upos, found.feats, found.lemmas, found.heads, found.deprels)
    sizes = {len(found.words), *map(len, columns)}
    heads = all(-1 <= head < len(found.words) for head in found.heads)
    return len(sizes) == 1 and heads and found.heads.count(-1) == 1


@pytest.mark.parametrize("seed", range(40))
def test_every_change_keeps_columns_tree_and_names(seed: int) -> None:
    (text,) = augmented([Text((sentence(), sentence()), "x")], ALL, random.Random(seed))
    assert all(whole(each) for each in text.sentences)
    for each in text.sentences:
        for name in each.names or ():
            assert 0 <= name.start < name.end <= len(each.words)


def test_nothing_asked_nothing_changed() -> None:
    text = Text((sentence(),), "x")
    assert augmented([text], NONE, random.Random(0)) == [text]


def test_a_person_is_renamed_by_as_many_words() -> None:
    found = renamed(sentence(), random.Random(1))
    assert found.words[2:] == sentence().words[2:]
    assert found.words[:2] != ("Mary", "Brown")
    assert found.lemmas[:2] == found.words[:2]


def test_the_speaker_follows_the_statement() -> None:
    found = inverted(sentence(), random.Random(1))
    root = found.heads.index(-1)
    left = found.words.index("left")
    assert found.upos[root] == "VERB"
    assert found.heads[left] == root
    assert found.deprels[left] == "ccomp"
    subject = next(k for k, rel in enumerate(found.deprels) if rel == "nsubj" and k > left)
    assert found.heads[subject] == root
    assert found.words[-1] == "."


def test_headlines_have_no_full_stop() -> None:
    assert unstopped(sentence()).words[-1] == "town"


def test_capitals_leave_lemmas_alone() -> None:
    found = cased(sentence(), AugmentSettings(0, 0, 1, 0, 0, 0, 0, 0), random.Random(0))
    assert found.words[0] == "MARY"
    assert found.lemmas == sentence().lemmas


def test_quotes_open_and_close() -> None:
    quoted = Sentence(('"', "No", '"', "don't"), (False,) * 4)
    styles = {requoted([quoted], random.Random(seed))[0].words for seed in range(30)}
    assert ("“", "No", "”", "don’t") in styles
    assert ("«", "No", "»", "don’t") in styles


def test_made_sentences_differ_by_seed_only() -> None:
    assert made(20, random.Random(1)) == made(20, random.Random(1))
    assert made(20, random.Random(1)) != made(20, random.Random(2))
    names = [name for each in made(200, random.Random(0)).sentences for name in each.names or ()]
    assert {name.kind for name in names} == {"PER", "ORG", "LOC"}
