"""The frontier's own parts: turns in timing, windows, tables, what a vocabulary can lose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest
from evaluation.reader.frontier import Windowed, megabytes, reader_of, table
from evaluation.reader.frontier_speed import speeds
from evaluation.reader.frontier_vocabulary import cut_otherwise, kept

from reportedly.models import packing
from reportedly.models.parse import Parsed

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "k", "##y", "##i", "##v", "kyiv", "##s", "s", "left"]


class Noting:
    """A reader that notes its turns and the window in force."""

    def __init__(self, name: str, turns: list[str]) -> None:
        self.name, self.turns, self.windows = name, turns, set()

    def read(self, text: str, segments: Sequence[tuple[int, int]]) -> Parsed:
        self.turns.append(self.name)
        self.windows.add(packing.WINDOW)
        return Parsed(words=(), sentences=(), names=())


def test_readers_take_turns_in_either_order() -> None:
    turns: list[str] = []
    readers = {name: Noting(name, turns) for name in "ab"}
    found = speeds(readers, ["one two three"], 2, clock=count().__next__)
    assert turns == ["a", "b", "a", "b", "b", "a"]
    assert {name: (each.words_per_cpu_second, each.ratio) for name, each in found.items()} == {
        "a": (3, 1.0),
        "b": (3, 1.0),
    }


def test_a_reader_twice_as_fast_has_the_ratio_two() -> None:
    ticks = iter([0, 4, 4, 6])
    readers = {name: Noting(name, []) for name in "ab"}
    found = speeds(readers, ["a b c d"], 1, clock=lambda: float(next(ticks)))
    assert (found["a"].words_per_cpu_second, found["b"].words_per_cpu_second) == (1, 2)
    assert found["b"].ratio == 2.0


def test_nothing_to_read_has_no_speed() -> None:
    with pytest.raises(ValueError, match="at least one text"):
        speeds({"a": Noting("a", [])}, [], 1)


def test_windows_of_another_size_hold_while_reading_only() -> None:
    usual = packing.WINDOW
    reader = Noting("a", [])
    Windowed(reader, 64).read("text", [])
    assert reader.windows == {64}
    assert usual == packing.WINDOW


def test_a_place_may_name_a_window(tmp_path: Path) -> None:
    folder, reader = reader_of(f"{tmp_path}@64")
    assert (folder, type(reader)) == (tmp_path, Windowed)
    assert reader_of(str(tmp_path))[0] == tmp_path
    (tmp_path / "model").write_bytes(bytes(150_000))
    assert megabytes(tmp_path) == 0.1


def test_the_table_names_a_reader_once() -> None:
    speed = {"words_per_cpu_second": 5000, "least": 4000, "most": 5500, "ratio": 1.0, "rounds": 3}
    scores = {"EWT dev": {"tokens": 98.5, "las": 87.5}, "GUM clean dev": {"tokens": 99.0}}
    lines = table([{"reader": "r", "megabytes": 25.0, "speed": speed, "scores": scores}])
    assert lines.splitlines()[2].startswith(
        "| r | 25.0 | 5000 (4000–5500) | 1.0 | EWT dev | 98.5 |"
    )
    assert lines.splitlines()[3].startswith("|  |  |  |  | GUM clean dev | 99.0 | – |")


def test_pieces_that_must_stay_are_kept_unused() -> None:
    left = kept(PIECES, Counter({"left": 3, "Kyiv": 1}), least=2)
    assert [PIECES[number] for number in left] == [
        *("[UNK]", "[CLS]", "[SEP]", "k", "##y", "##i", "##v", "##s", "s", "left")
    ]


def test_words_cut_otherwise_are_counted_as_they_run() -> None:
    left = kept(PIECES, Counter({"left": 1}))
    assert cut_otherwise(PIECES, left, Counter({"left": 3, "Kyiv": 1})) == 0.25
    assert cut_otherwise(PIECES, range(len(PIECES)), Counter({"Kyiv": 1})) == 0.0
