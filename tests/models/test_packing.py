"""Windows cover all words in order and are cut where sentences end."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.models.packing import LONGEST, WINDOW, pack


@given(
    st.lists(st.tuples(st.integers(1, 12), st.booleans(), st.sampled_from([".", "a", "B", ","])))
)
def test_windows_tile_the_words(rows: list[tuple[int, bool, str]]) -> None:
    sizes = [size for size, _, _ in rows]
    windows = pack(sizes, [is_break for _, is_break, _ in rows], [word for *_, word in rows])
    assert [k for start, end in windows for k in range(start, end)] == list(range(len(rows)))
    assert all(sum(sizes[start:end]) <= LONGEST + 12 for start, end in windows)


def test_short_segments_share_a_window_and_are_not_cut() -> None:
    sizes = [40] * 6
    breaks = [True, False] * 3
    assert pack(sizes, breaks, ["a"] * 6) == [(0, 2), (2, 4), (4, 6)]
    assert pack([20] * 6, breaks, ["a"] * 6) == [(0, 6)]


def test_a_long_paragraph_is_cut_after_a_full_stop() -> None:
    words = (["a"] * 60 + ["."] + ["B"]) * 4
    windows = pack([1] * len(words), [True] + [False] * (len(words) - 1), words)
    assert all(words[start] == "B" for start, _ in windows[1:])
    assert all(end - start <= WINDOW for start, end in windows)


def test_an_endless_sentence_is_cut_at_a_comma() -> None:
    words = (["a"] * 99 + [","]) * 6
    windows = pack([1] * 600, [True] + [False] * 599, words)
    assert [words[end - 1] for _, end in windows] == [","] * len(windows)
