"""A student begins from its teacher's layers and is drawn to its scores (needs torch)."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from training.settings import DistilSettings, fingerprint, read_settings

CONFIG = Path(__file__).parents[2] / "training"
FOLDER = "reader-small.toml"


def test_a_section_that_is_not_there_has_no_part_in_the_fingerprint() -> None:
    settings = read_settings(CONFIG / "reader-second.toml")
    assert "distil" not in msgspec.to_builtins(settings)
    taught = msgspec.structs.replace(settings, distil=DistilSettings((0, 5), 1.0, 2.0))
    assert fingerprint(taught) != fingerprint(settings)


def test_the_student_names_one_layer_of_the_teacher_for_each_of_its_own() -> None:
    settings = read_settings(CONFIG / FOLDER)
    assert settings.distil is not None
    assert len(settings.distil.layers) == settings.encoder.layers
    assert list(settings.distil.layers) == sorted(set(settings.distil.layers))


def test_layers_are_numbered_anew_and_all_else_is_kept() -> None:
    pytest.importorskip("torch")
    import torch
    from training.distil import student_weights

    names = [f"encoder.layers.{n}.output.bias" for n in range(3)]
    weights = {name: torch.full((1,), float(n)) for n, name in enumerate([*names, "join.bias"])}
    kept = student_weights(weights, (0, 2))
    assert {name: float(weight) for name, weight in kept.items()} == {
        "encoder.layers.0.output.bias": 0.0,
        "encoder.layers.1.output.bias": 2.0,
        "join.bias": 3.0,
    }


def test_divergence_is_nothing_for_equal_scores_and_falls_towards_them() -> None:
    pytest.importorskip("torch")
    import torch
    from training.distil import divergence

    aim = torch.tensor([[2.0, 0.0, -1.0], [0.0, 3.0, 0.0]])
    assert float(divergence(aim, aim, 2.0)) == pytest.approx(0.0, abs=1e-6)
    far, near = (float(divergence(aim * share, aim, 2.0)) for share in (0.0, 0.5))
    assert far > near > 0
    assert float(divergence(aim[:0], aim[:0], 2.0)) == 0.0


@pytest.mark.slow
def test_a_student_of_all_layers_repeats_its_teacher(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    import torch
    from training.batch import collate
    from training.distil import begin_student
    from training.model import Reader
    from training.sentence import Name, Sentence, Text

    from reportedly.models.wordpiece import WordPiece

    vocabulary = tmp_path / "vocab.txt"
    vocabulary.write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "ana", "left", "."]))
    pieces = WordPiece.from_file(vocabulary)
    sentence = Sentence(
        words=("Ana", "left", "."),
        glued=(False, False, True),
        upos=("PROPN", "VERB", "PUNCT"),
        feats=("", "", ""),
        lemmas=("Ana", "leave", "."),
        heads=(1, -1, 1),
        deprels=("nsubj", "root", "punct"),
        names=(Name(0, 1, "PER"),),
        said=(),
        factuality=("", "happened", ""),
    )
    texts = [Text((sentence,), "ewt")] * 3
    settings = read_settings(CONFIG / FOLDER)
    small = msgspec.structs.replace(settings.encoder, layers=2, width=24, inner=32)
    settings = msgspec.structs.replace(
        settings, encoder=small, distil=DistilSettings((0, 1), 1.0, 2.0)
    )
    torch.manual_seed(1)
    model = Reader(settings, texts, len(pieces))
    state = {"model": model.state_dict(), "average": {}}
    torch.save(state, tmp_path / "checkpoint.pt")
    student = Reader(settings, texts, len(pieces)).eval()
    batch = collate([(sentence,), (sentence, sentence)], pieces)
    checkpoint = tmp_path / "checkpoint.pt"
    teacher = begin_student(checkpoint, settings, texts, student)
    with torch.no_grad():
        same = teacher.loss(student, student.read(batch), batch)
    assert float(same) == pytest.approx(0, abs=1e-4)
    upper = DistilSettings((1,), 1.0, 2.0)
    one = msgspec.structs.replace(small, layers=1)
    half = msgspec.structs.replace(settings, encoder=one, distil=upper)
    student = Reader(half, texts, len(pieces)).eval()
    teacher = begin_student(checkpoint, half, texts, student)
    with torch.no_grad():
        assert float(teacher.loss(student, student.read(batch), batch)) > 0
    unequal = msgspec.structs.replace(settings, distil=upper)
    with pytest.raises(ValueError, match="one for each"):
        begin_student(checkpoint, unequal, texts, student)
