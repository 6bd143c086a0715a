"""`reportedly models` says what is installed, whether it is whole, and who reads."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from reportedly.jobs import annotating
from reportedly.models import card, choice


@pytest.fixture
def models(tmp_path, monkeypatch) -> Path:
    """A copy of the shipped models that may be damaged."""
    folder = Path(shutil.copytree(card.models_folder(), tmp_path / "models"))
    monkeypatch.setattr(card, "models_folder", lambda: folder)
    monkeypatch.setattr(choice, "models_folder", lambda: folder)
    caches = (choice.chosen_reader, annotating.reader_for)
    for each in caches:
        each.cache_clear()
    yield folder
    for each in caches:
        each.cache_clear()


def damaged(model: Path) -> None:
    data = bytearray(model.read_bytes())
    data[len(data) // 2] ^= 255
    model.write_bytes(bytes(data))


def test_a_whole_model_reads(reportedly, models):
    pytest.importorskip("onnxruntime", reason="the shipped model runs on onnxruntime")
    ran = reportedly("models")
    assert ran.code == 0 and ran.err == ""
    shown = ran.out.decode()
    assert "match their checksums" in shown
    assert 'models.reader = "auto": reports are read by reader-en/' in shown


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: damaged(folder / "model.onnx"),
        lambda folder: (folder / "model.onnx").write_bytes(b"short"),
        lambda folder: (folder / "vocab.txt").unlink(),
        lambda folder: (folder / "card.yml").write_text("", encoding="utf-8"),
        lambda folder: (folder / "card.yml").unlink(),
    ],
    ids=["a flipped byte", "cut short", "no vocabulary", "an empty card", "no card"],
)
def test_a_damaged_model_is_one_clear_line_and_the_rules_read(reportedly, models, damage, tmp_path):
    damage(models / "reader-en")
    ran = reportedly("models")
    assert ran.code == 4
    assert len(ran.err.splitlines()) == 1 and "reader-en" in ran.err
    assert "not usable" in ran.out.decode()
    assert "reports are read by rules, for reader-en" in ran.out.decode()

    line = json.dumps({"id": "a", "text": "Two men died in Lipsk, the mayor said."})
    (tmp_path / "in.jsonl").write_text(line + "\n", encoding="utf-8")
    ran = reportedly("annotate", tmp_path / "in.jsonl")
    (record,) = map(json.loads, ran.lines)
    assert ran.code == 0
    assert [issue["code"] for issue in record["issues"]] == ["model_unavailable"]
    assert "tokens/1" in record["steps"]
    assert record["mentions"]


def test_no_model_is_said(reportedly, models):
    shutil.rmtree(models / "reader-en")
    ran = reportedly("models")
    assert ran.code == 0
    assert ran.out.decode().splitlines()[0] == "no model is installed"
    assert "reports are read by rules, for reader-en: is not installed" in ran.out.decode()


def test_a_whole_model_that_cannot_run_is_said(reportedly, models, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    ran = reportedly("models")
    assert ran.code == 0
    assert "reports are read by rules, for reader-en: needs onnxruntime" in ran.out.decode()


def test_machine_output_is_one_list(reportedly, models):
    (row,) = json.loads(reportedly("models", "--json").out)
    assert row["name"] == "reader-en" and row["problem"] == ""
    assert row["card"]["license" if "license" in row["card"] else "licence"]
