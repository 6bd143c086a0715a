"""A reader is looked for where the settings say."""

from pathlib import Path

import pytest

from reportedly.errors import ModelUnavailable, UsageError
from reportedly.layers.tokenisation import tokenise
from reportedly.models.choice import chosen_reader


def test_models_of_ones_own_are_looked_for_in_their_folder(tmp_path: Path) -> None:
    reader = chosen_reader("model:mine", tokenise, 1, str(tmp_path))
    with pytest.raises(ModelUnavailable, match="mine"):
        _ = reader.label


@pytest.mark.parametrize("name", ["../reader-en", "", "a/b"])
def test_a_name_is_no_path(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no reader"):
        chosen_reader(f"model:{name}", tokenise, 1, str(tmp_path))
