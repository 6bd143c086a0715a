"""Settings come from one file; a mistake in it names itself."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from reportedly.errors import UsageError
from reportedly.settings import DEFAULTS, Settings, load_settings


def test_without_a_file_there_are_defaults(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert load_settings() == DEFAULTS


def test_a_file_in_the_folder_is_read(tmp_path, monkeypatch):
    (tmp_path / "reportedly.toml").write_text('[legal]\nbasis = "research"\n')
    monkeypatch.chdir(tmp_path)
    assert load_settings().legal.basis == "research"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[legal]\nbase = 1\n", "base"),
        ("[legal", "legal"),
        ('[models]\nthreads = "x"\n', "threads"),
    ],
)
def test_a_mistake_is_named(tmp_path, content, said):
    file = tmp_path / "mine.toml"
    file.write_text(content)
    with pytest.raises(UsageError, match=r"mine\.toml") as error:
        load_settings(file)
    assert said in str(error.value)


def test_a_named_file_must_exist(tmp_path):
    with pytest.raises(UsageError, match="no such settings file"):
        load_settings(tmp_path / "none.toml")


def test_the_example_in_the_docs_is_valid_and_complete():
    page = Path(__file__).parents[1] / "docs" / "settings.md"
    example = re.search(r"```toml\n(.*?)```", page.read_text(), re.DOTALL).group(1)
    import tomllib

    found = tomllib.loads(example)
    msgspec.convert(found, Settings)
    for name, group in msgspec.to_builtins(DEFAULTS).items():
        assert set(found[name]) == set(group)
