from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.layers.quotations import quotations
from reportedly.records import Document, Origin, Part, Quotation, Reading, Span, trimmed

ORIGIN = Origin("test", "record", "0", "none/1")
ALPHABET = st.sampled_from("ab s9.,!?:–-()“”\"'‘’«»„‚‹›`\n\u00a0IT")


def reading(text: str, zones: dict[int, str] | None = None, joins: dict[int, int] | None = None):
    parts, at = [], 0
    for line in text.split("\n"):
        span = trimmed(text, Span(at, at + len(line)))
        at += len(line) + 1
        if span.start < span.end:
            index = len(parts)
            zone = (zones or {}).get(index, "body")
            parts.append(Part(span=span, zone=zone, joins=(joins or {}).get(index)))
    return Reading(document=Document.of(text, ORIGIN), parts=tuple(parts))


def found(text: str, **marks: dict[int, object]) -> tuple[Quotation, ...]:
    return quotations.read(reading(text, **marks)).quotations


def quoted(text: str) -> list[list[str]]:
    return [[span.quote(text) for span in each.spans] for each in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We leave,” he said.", ["“We leave,”"]),
        ("‘We leave,’ he said.", ["‘We leave,’"]),
        ('He said: "We leave."', ['"We leave."']),
        ("«We leave», he said.", ["«We leave»"]),
        ("„We leave“, he said.", ["„We leave“"]),
        ("»We leave«, he said.", ["»We leave«"]),
        ("‚We leave‘, he said.", ["‚We leave‘"]),
        ('“We leave," he said.', ['“We leave,"']),
        ("‘It’s the farmers’ turn,’ he said.", ["‘It’s the farmers’ turn,’"]),
        ("“It was – he adds – no use”, she wrote.", ["“It was – he adds – no use”"]),
        ("The farmers' wives and the boys' dogs ran.", []),
        ("Back in the '70s he was 6' 2\" tall.", []),
        ("They came 'round for rock 'n' roll.", []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quoted(text) == [[each] for each in expected]


def test_nested_quotations_have_depth() -> None:
    text = "“He shouted ‘the “Old Guard” is coming’ and ran,” she said."
    assert [(q.depth, q.closed) for q in found(text)] == [(0, True), (1, True), (2, True)]


def test_each_paragraph_opens_anew_and_the_last_closes() -> None:
    text = "“We waited.\n“Nobody came.\n“So we left,” he said."
    assert quoted(text) == [["“We waited.", "“Nobody came.", "“So we left,”"]]


def test_a_caption_inside_a_quotation_is_not_part_of_it() -> None:
    text = "“We waited.\nA bridge in the rain\n“So we left,” he said."
    (only,) = found(text, zones={1: "caption"})
    assert [span.quote(text) for span in only.spans] == ["“We waited.", "“So we left,”"]


def test_a_quotation_goes_on_in_the_part_that_joins_it() -> None:
    text = "“We waited until\nnight and left,” he said."
    (only,) = found(text, joins={1: 0})
    assert [span.quote(text) for span in only.spans] == ["“We waited until", "night and left,”"]


def test_an_unclosed_fragment_does_not_swallow_the_next_paragraph() -> None:
    text = "He vowed to “win the cup.\n“Nobody needs it!” a fan said."
    first, second = found(text)
    assert (first.closed, first.spans[0].quote(text)) == (False, "“win the cup.")
    assert (second.closed, second.spans[0].quote(text)) == (True, "“Nobody needs it!”")


@pytest.mark.parametrize("speaker", ["Ada Berg", "the mayor", "he"])
def test_an_unclosed_quotation_ends_before_the_speaker_that_follows(speaker: str) -> None:
    after = quotations.read(reading(f"“We left at dawn, {speaker} said. He went home."))
    assert after.quotations[0].spans[0].quote(after.text) == "“We left at dawn,"
    assert after.quotations[0].closed is False
    assert after.issues[0].code == "unclosed_quotation"


def test_a_closing_mark_without_an_opening_one_is_an_issue() -> None:
    after = quotations.read(reading("We left,” he said."))
    assert after.quotations == ()
    assert [issue.code for issue in after.issues] == ["unopened_quotation"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a fighter known as “Falcon” spoke", True),
        ("the “Old Guard” marched", True),
        ("their ‘reforms’ failed", True),
        ("a so-called ‘people’s republic’", True),
        ("“No way,” he said.", False),
        ("He said “never again”.", False),
        ("He must ‘not be moved’.", False),
        ("“The bridge was blown up by the retreating army”", False),
    ],
)
def test_scare(text: str, expected: bool) -> None:
    assert found(text)[0].scare is expected


@given(st.text(ALPHABET, max_size=120))
def test_any_input_gives_quotations_inside_their_parts(text: str) -> None:
    before = reading(text)
    after = quotations.read(before)
    for each in after.quotations:
        assert each.spans
        for span in each.spans:
            assert any(part.span.contains(span) for part in before.parts)
            assert span.start < span.end
        assert list(each.spans) == sorted(each.spans)
        homes = [
            next(i for i, p in enumerate(before.parts) if p.span.contains(s)) for s in each.spans
        ]
        assert homes == sorted(set(homes))


@given(st.lists(st.text(ALPHABET, max_size=20), max_size=6), st.data())
def test_joins_never_break_the_machine(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    count = len(reading(text).parts)
    index = st.integers(0, max(count - 1, 0))
    joins = data.draw(st.dictionaries(index, st.integers(-2, 8), max_size=4))
    zones = data.draw(st.dictionaries(index, st.sampled_from(["caption", "headline", "summary"])))
    after = quotations.read(reading(text, zones=zones, joins=joins))
    assert all(each.spans for each in after.quotations)
