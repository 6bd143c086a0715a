"""Words have exact spans, after the treebanks' conventions, on any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.layers.tokenisation import tokenise

CASES = {
    "I don’t know, it's late.": "I do n’t know , it 's late .",
    "We cannot, they'll, he'd": "We can not , they 'll , he 'd",
    "1,120 + 990 = 2,110; 3.14": "1,120 + 990 = 2,110 ; 3.14",
    "for 5\u00a0km and 70km (43 miles)": "for 5 km and 70 km ( 43 miles )",
    "$5bn, US$200, €3.5m and 90%": "$ 5 bn , US$ 200 , € 3.5 m and 90 %",
    "the 155th brigade's T-80BVM": "the 155th brigade 's T - 80BVM",
    "a Kyiv-based anti-war group": "a Kyiv - based anti-war group",
    "Mr. Smith of the U.S. met Col. Gen. Surovikin.": (
        "Mr. Smith of the U.S. met Col. Gen. Surovikin ."
    ),
    "20 sq. km of land": "20 sq. km of land",
    "The U.S.’s plan; PG&E's too": "The U.S. ’s plan ; PG&E 's too",
    "Go to https://example.org/a?b=1. Now": "Go to https://example.org/a?b=1 . Now",
    "See example.com/x, or t.me/channel": "See example.com/x , or t.me/channel",
    "write to desk@example.org!": "write to desk@example.org !",
    "[email\u00a0protected]": "[ email protected ]",
    "what the f**k?!": "what the f**k ?!",
    "«Так», he said… then ...": "« Так » , he said … then ...",
    "‘We lost,’ O'Brien said.": "‘ We lost , ’ O'Brien said .",
    "in the 1990's and the 90s": "in the 1990's and the 90s",
    "at 7:30am on 9/11, 24/7": "at 7:30 am on 9/11 , 24/7",
    "he left.She stayed": "he left . She stayed",
    "🇺🇦🇷🇺 👩‍👩‍👧 ok": "🇺🇦 🇷🇺 👩‍👩‍👧 ok",
    "Call 713-853-3989 [1,2]": "Call 713-853-3989 [ 1 , 2 ]",
}


@pytest.mark.parametrize(("text", "words"), CASES.items())
def test_conventions(text: str, words: str) -> None:
    assert [text[start:end] for start, end in tokenise(text)] == words.split(" ")


CHARACTERS = st.one_of(
    st.characters(),
    st.sampled_from(list("aA1.,'’-–\"“” \n\u00a0\u2028\u200d*@#$/:()&n’ts’")),
)


@given(st.text(CHARACTERS, max_size=80))
def test_spans_cover_everything_but_white_space(text: str) -> None:
    spans = tokenise(text)
    covered = [place for start, end in spans for place in range(start, end)]
    assert covered == [i for i, char in enumerate(text) if not char.isspace()]
    assert all(start < end for start, end in spans)


def test_long_runs_take_linear_time() -> None:
    for unit in ("a", "a.", "1,", "*", "a-", "www.", "'", "a'", "@a.", "no.", "1/"):
        text = unit * 20_000
        assert tokenise(text)[-1][1] == len(text)
