"""WordPiece: words cut into the encoder's vocabulary, greedily, longest piece first.

The algorithm of the uncased BERT tokeniser (Wu et al. 2016; Devlin et al. 2019), written here in
plain Python so that reading needs no tokeniser wheel. Words come already split; this module
never looks at more than one word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

UNKNOWN = "[UNK]"
CLASSIFIER = "[CLS]"
SEPARATOR = "[SEP]"
LONGEST_WORD = 100
MOST_PIECES = 12
"""Pieces kept of one word: enough for any name, and no address can fill a window."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛ʼ`´‹›", "'"),
        **dict.fromkeys("–—―−‐‑", "-"),
        "…": ".",
    }
)
_CACHED_WORDS = 50_000


class WordPiece:
    """A vocabulary and the cutting of words into it.

    Args:
        vocabulary: the pieces, in the order of their ids; continuations begin with `##`.

    Raises:
        ValueError: the vocabulary lacks one of the special pieces.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        missing = {UNKNOWN, CLASSIFIER, SEPARATOR} - self._ids.keys()
        if missing:
            raise ValueError(f"vocabulary without {', '.join(sorted(missing))}")
        self.unknown = self._ids[UNKNOWN]
        self.classifier = self._ids[CLASSIFIER]
        self.separator = self._ids[SEPARATOR]
        self._cache: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    @classmethod
    def from_file(cls, path: Path) -> WordPiece:
        """The vocabulary of a text file with one piece a line.

        Raises:
            OSError: the file cannot be read.
            ValueError: it is not a vocabulary.
        """
        return cls(path.read_text(encoding="utf-8").rstrip("\n").split("\n"))

    def pieces(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces, one to twelve; `[UNK]` where it cannot be cut."""
        found = self._cache.get(word)
        if found is None:
            found = tuple(self._cut(word))[:MOST_PIECES] or (self.unknown,)
            if len(self._cache) >= _CACHED_WORDS:
                self._cache.clear()
            self._cache[word] = found
        return found

    def _cut(self, word: str) -> list[int]:
        plain = '"' if word in {"''", "``", "’’", "‘‘"} else word.translate(_PLAIN)
        return [number for run in _runs(plain) for number in self._greedy(run)]

    def _greedy(self, run: str) -> list[int]:
        if len(run) > LONGEST_WORD:
            return [self.unknown]
        numbers: list[int] = []
        start = 0
        while start < len(run):
            for end in range(len(run), start, -1):
                piece = run[start:end] if start == 0 else "##" + run[start:end]
                number = self._ids.get(piece)
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return numbers


def _runs(word: str) -> list[str]:
    """Lower-cased stretches of `word` without accents, cut at punctuation and Han characters."""
    runs: list[str] = []
    joined = False
    for char in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(char)
        if category == "Mn" or (category[0] == "C" and char not in "\t\n\r"):
            continue
        alone = _is_punctuation(char, category) or _is_han(char)
        if joined and not alone:
            runs[-1] += char
        else:
            runs.append(char)
        joined = not alone
    return runs


def _is_punctuation(char: str, category: str) -> bool:
    ascii_sign = char.isascii() and not char.isalnum() and not char.isspace()
    return ascii_sign or category.startswith("P")


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char >= "\U00020000"
