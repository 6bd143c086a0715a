"""PLV (Halterman et al. 2023), for the PLOVER classes: who does something to whom."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from reportedly.layers.tokenisation import tokenise
from training.attributions import words_over
from training.sentence import Name, Sentence, Text

ROLES = {"source": "actor", "target": "recipient"}


def plv(path: Path) -> list[Text]:
    """The texts of a PLV file, each one `Sentence` with its two parties, where both are there.

    Raises:
        OSError: the file cannot be read.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        entries = map(json.loads, lines)
        return [_text(entry) for entry in entries if entry["source"] and entry["target"]]


def _text(entry: dict[str, Any]) -> Text:
    text = entry["text"]
    words = tokenise(text)
    parties = [
        Name(start, end, role)
        for key, role in ROLES.items()
        for start, end in words_over(words, entry[key]["spans"])
    ]
    sentence = Sentence(
        words=tuple(text[start:end] for start, end in words),
        glued=(False, *(before[1] == word[0] for before, word in pairwise(words))),
        parties=tuple(sorted(parties)),
        opens=True,
        id=entry["id"],
    )
    return Text((sentence,), "plv")
