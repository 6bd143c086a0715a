"""A model whose files are not the ones its card describes is named, and never used."""

import hashlib
from pathlib import Path

import pytest
import yaml

from reportedly.errors import ModelUnavailable
from reportedly.models.card import installed, read_card, verify


def model(folder: Path, **changes: object) -> Path:
    folder.mkdir()
    (folder / "a.bin").write_bytes(b"weights")
    card = {
        "name": folder.name,
        "version": "1.0.0",
        "language": "en",
        "kind": "reader",
        "licence": "CC-BY-SA-4.0",
        "files": {"a.bin": hashlib.sha256(b"weights").hexdigest()},
        "limits": "more for people to read",
    }
    (folder / "card.yml").write_text(yaml.safe_dump(card | changes), encoding="utf-8")
    return folder


def test_a_whole_model_verifies(tmp_path: Path) -> None:
    assert verify(model(tmp_path / "good")).label == "good/1.0.0"


def test_a_changed_file_is_named_in_one_line(tmp_path: Path) -> None:
    folder = model(tmp_path / "bad")
    (folder / "a.bin").write_bytes(b"weightz")
    with pytest.raises(ModelUnavailable, match=r"a\.bin does not match") as caught:
        verify(folder)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = model(tmp_path / "bad")
    (folder / "a.bin").unlink()
    with pytest.raises(ModelUnavailable, match=r"lacks its file a\.bin"):
        verify(folder)


@pytest.mark.parametrize("content", ["", "- a", "name: [", "name: x", "\x00"])
def test_an_unreadable_card_is_no_crash(tmp_path: Path, content: str) -> None:
    (tmp_path / "card.yml").write_text(content, encoding="utf-8")
    with pytest.raises(ModelUnavailable, match="unreadable card"):
        read_card(tmp_path)


def test_no_folder_is_not_installed(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="is not installed"):
        read_card(tmp_path / "nothing")


def test_every_model_is_listed_with_what_is_wrong(tmp_path: Path) -> None:
    model(tmp_path / "good")
    model(tmp_path / "old", files={"b.bin": "0"})
    good, old = installed(tmp_path)
    assert good.card is not None
    assert good.problem == ""
    assert old.card is None
    assert "b.bin" in old.problem
    assert installed(tmp_path / "nothing") == ()
