"""Which reader a setting asks for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportedly.errors import UsageError
from reportedly.models.card import models_folder
from reportedly.models.parse import TextReader, Tokeniser
from reportedly.models.spacy import SpacyReader

SHIPPED = "reader-en"


@cache
def chosen_reader(
    setting: str, tokenise: Tokeniser, threads: int = 1, folder: str = ""
) -> TextReader:
    """The reader for `models.reader`: `auto` (the shipped one), `model:NAME` or `spacy:NAME`.

    `model:NAME` and `auto` are looked for in `folder`, where one is given. Made once in each
    process; nothing is loaded before it is first asked.

    Raises:
        UsageError: the setting is none of these.
    """
    asked = f"model:{SHIPPED}" if setting == "auto" else setting
    kind, _, name = asked.partition(":")
    if kind == "model" and name and name.replace("-", "").isalnum():
        from reportedly.models.reader import ModelReader  # noqa: PLC0415 - numpy is slow to import

        root = Path(folder) if folder else models_folder()
        return ModelReader(root / name, tokenise, threads)
    if kind == "spacy" and name:
        return SpacyReader(name, tokenise)
    raise UsageError(
        f"models.reader = {setting!r}",
        "is no reader",
        "use auto, rules, model:NAME or spacy:NAME",
    )
