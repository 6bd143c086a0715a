"""One statement, one record: what a tagger found joined with what the rules found."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.attribution import attributions
from reportedly.extract.attribution.sources import head_of
from reportedly.records import Attribution, Span, TaggedAttribution, quote

from .conftest import read_text


def spans(text: str, *words: str) -> tuple[Span, ...]:
    """Where each of the words stands, one after the other."""
    found, at = [], 0
    for each in words:
        at = text.index(each, at)
        found.append(Span(at, at + len(each)))
        at += len(each)
    return tuple(found)


def tag(
    text: str, cue: str, sources: tuple[str, ...], content: tuple[str, ...], score: float = 0.9
) -> TaggedAttribution:
    return TaggedAttribution(
        spans(text, cue)[0], spans(text, *sources), spans(text, *content), score
    )


def joined(text: str, *tags: TaggedAttribution) -> tuple[Attribution, ...]:
    """The attributions of a text read with the tags given."""
    reading = read_text(text)
    return attributions.read(
        msgspec.structs.replace(reading, tagged=tags, attributions=(), issues=())
    ).attributions


def maker(found: Attribution) -> str:
    return found.made_by.split(":", 1)[1]


def test_a_statement_both_found_is_one_record_in_the_tagger_s_spans() -> None:
    text = "Anna Berg, a nurse at the harbour clinic, said the ward was full."
    who = "Anna Berg, a nurse at the harbour clinic,"
    (found,) = joined(text, tag(text, "said", (who,), ("the ward was full",)))
    assert [each.quote for each in found.sources] == [who]
    assert found.content.quote == "the ward was full"
    assert maker(found) == "that:say+tagger"


def test_a_statement_is_the_same_by_source_and_content_where_cues_differ() -> None:
    text = "The council made clear that the bridge would stay closed."
    (found,) = joined(
        text, tag(text, "clear", ("The council",), ("that the bridge would stay closed",))
    )
    assert maker(found).endswith("+tagger")


def test_the_rules_keep_who_passes_on_whose_words() -> None:
    text = "The agency Norda quoted the harbour master as saying the port was shut."
    (found,) = joined(text, tag(text, "quoted", ("The agency Norda",), ("the port was shut",)))
    assert [(each.quote, each.role) for each in found.sources] == [
        ("The agency Norda", "conduit"),
        ("the harbour master", "witness"),
    ]


@pytest.mark.parametrize(
    ("text", "cue", "who", "said", "act", "polarity"),
    [
        ("The guild bristled at the fee.", "bristled at", "The guild", "the fee", "criticise", "+"),
        ("The guild rumbled that it will not pay.", "rumbled", "The guild",
         "that it will not pay", "intend", "-"),
        ("To the guild the fee is not fair, it rumbled.", "rumbled", "it",
         "the fee is not fair", "assert", "-"),
        ("In a flat denial the guild went: it never paid.", "denial", "the guild",
         "it never paid", "deny", "-"),
    ],
)  # fmt: skip
def test_a_statement_only_the_tagger_found_is_judged_like_any(
    text: str, cue: str, who: str, said: str, act: str, polarity: str
) -> None:
    found = joined(text, tag(text, cue, (who,), (said,)))
    one = next(each for each in found if "tagger" in maker(each))
    assert (one.act, one.polarity) == (act, polarity)
    assert [each.quote for each in one.sources] == [who]


def test_a_negated_cue_withholds() -> None:
    text = "The guild has not spelled out how it will pay."
    (found,) = joined(text, tag(text, "has not spelled out", ("The guild",), ("how it will pay",)))
    assert (found.act, found.certainty) == ("evade", "unknown")


def test_a_relay_that_only_the_tagger_found_becomes_a_conduit() -> None:
    text = "The driver said that the road was mined, the Norda desk relayed."
    (found,) = joined(
        text,
        tag(text, "relayed", ("the Norda desk",),
            ("The driver said that the road was mined",)),
    )  # fmt: skip
    assert [(each.quote, each.role) for each in found.sources] == [
        ("the Norda desk", "conduit"),
        ("The driver", "witness"),
    ]


def test_a_source_is_named_by_the_words_before_its_apposition() -> None:
    text = "Anna Berg, an aide to Karl Lund, said it was over."
    assert head_of(text, spans(text, "Anna Berg, an aide to Karl Lund,")) == Span(0, 9)
    assert head_of(text, ()) is None
    text = "The mayor, the governor and a guard left."
    assert head_of(text, spans(text, "The mayor, the governor and a guard")) == Span(0, 35)


def test_tags_outside_what_is_read_are_left_out() -> None:
    text = "Short words.\n\nThe mayor said it was over."
    reading = read_text(text)
    only = msgspec.structs.replace(
        reading, parts=reading.parts[1:], sentences=reading.sentences[1:],
        tokens=tuple(t for t in reading.tokens if t.span.start > 12),
        tagged=(TaggedAttribution(Span(6, 11), (), (Span(0, 5),), 0.9),), attributions=(),
    )  # fmt: skip
    assert [each.cue.quote for each in attributions.read(only).attributions] == ["said"]


def one(text: str, cue: str, sources: tuple[str, ...], content: tuple[str, ...]) -> Attribution:
    """The record of a text's only statement, tagged so."""
    (found,) = joined(text, tag(text, cue, sources, content))
    return found


def test_a_piece_of_another_statement_is_left_out() -> None:
    text = "On Friday the fee rose. The guild said the fee was unfair."
    found = one(text, "said", ("The guild",), ("the fee rose", "the fee was unfair"))
    assert found.content.quote == "the fee was unfair"


def test_a_phrase_broken_off_is_made_whole() -> None:
    text = "The guild said the fee was the highest in the whole country."
    found = one(text, "said", ("The guild",), ("the fee was the",))
    assert found.content.quote == "the fee was the highest in the whole country"


def test_a_quotation_is_not_cut() -> None:
    text = "“The fee is too high. We will not pay it,” the guild said."
    found = one(text, "said", ("the guild",), ("“The fee is too high.",))
    assert found.content.quote == "“The fee is too high. We will not pay it,”"


def test_who_is_whoever_it_stands_for() -> None:
    text = "Anna Berg, who said the fee was unfair, left."
    found = one(text, "said", ("who",), ("the fee was unfair",))
    assert [each.quote for each in found.sources] == ["Anna Berg"]


def test_of_two_sources_the_one_the_rule_names_speaks() -> None:
    text = "After talks with the mayor the guild said the fee was unfair."
    found = one(text, "said", ("the mayor", "the guild"), ("the fee was unfair",))
    assert [each.quote for each in found.sources][-1].endswith("the guild")


def test_who_is_accused_is_no_source() -> None:
    text = "The mayor was accused of taking bribes."
    found = one(text, "was accused", ("The mayor",), ("of taking bribes",))
    assert found.sources == ()


@pytest.mark.parametrize(
    ("text", "cue", "sources", "content", "score"),
    [
        ("The council bristled at the fee.", "bristled at", ("The council",), ("the fee",), 0.5),
        ("It seemed that the fee was high.", "seemed", (), ("that the fee was high",), 0.7),
        ("The guild cannot admit that it paid.", "cannot admit", ("The guild",),
         ("that it paid",), 0.99),
        ("The denial suggested the fee was high.", "suggested", ("The denial",),
         ("the fee was high",), 0.99),
    ],
)  # fmt: skip
def test_what_nobody_said_is_no_statement(
    text: str, cue: str, sources: tuple[str, ...], content: tuple[str, ...], score: float
) -> None:
    tagged = tag(text, cue, sources, content, score)
    assert [each for each in joined(text, tagged) if maker(each) == "tagger"] == []


def test_a_stance_inside_a_statement_needs_the_tagger() -> None:
    text = "The guild said the mayor wants to raise the fee."
    said = tag(text, "said", ("The guild",), ("the mayor wants to raise the fee",))
    wants = tag(text, "wants", ("the mayor",), ("to raise the fee",))
    assert len(joined(text, said)) == 1
    assert len(joined(text, said, wants)) == 2


def test_a_denial_inside_a_statement_does_not() -> None:
    text = "The guild said the mayor denied the charge."
    (said, denied) = joined(
        text, tag(text, "said", ("The guild",), ("the mayor denied the charge",))
    )
    assert (said.act, denied.act) == ("assert", "deny")


WORDS = st.sampled_from(
    ["said", "“we", "will”", "the", "mayor", "of", "Lunde", ",", ".", "denied", "that", "who",
     "according", "to", "\n\n", "it", "was", "accused", "‘", "’", "and", "he", "not", "–", ":"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40), st.data())
def test_any_tags_over_any_words(words: list[str], data: st.DataObject) -> None:
    reading = read_text(" ".join(words))
    if not reading.tokens:
        return
    last = len(reading.tokens) - 1

    def stretch() -> Span:
        a, b = sorted((data.draw(st.integers(0, last)), data.draw(st.integers(0, last))))
        return Span(reading.tokens[a].span.start, reading.tokens[b].span.end)

    def stretches() -> tuple[Span, ...]:
        return tuple(sorted(stretch() for _ in range(data.draw(st.integers(0, 2)))))

    tags = sorted(
        (TaggedAttribution(stretch(), stretches(), stretches(), data.draw(st.floats(0, 1)))
         for _ in range(data.draw(st.integers(1, 4)))),
        key=lambda each: each.cue,
    )  # fmt: skip
    bare = msgspec.structs.replace(reading, tagged=tuple(tags), attributions=(), issues=())
    for each in attributions.read(bare).attributions:
        for part in (each.cue, each.content, *each.sources):
            assert quote(bare.text, part.spans) == part.quote


def tagged_as(text: str, upos: dict[str, str], *tags: TaggedAttribution) -> tuple[Attribution, ...]:
    """The attributions of a text whose words have the parts of speech given."""
    reading = read_text(text)
    tokens = tuple(
        msgspec.structs.replace(each, upos=upos.get(each.form, each.upos))
        for each in reading.tokens
    )
    reading = msgspec.structs.replace(
        reading, tokens=tokens, tagged=tags, attributions=(), issues=()
    )
    return attributions.read(reading).attributions


def test_a_source_is_a_noun_phrase() -> None:
    text = "Villagers of the valley said the bridge fell, and northern fears the same."
    first = tag(text, "said", ("Villagers of",), ("the bridge fell",))
    assert joined(text, first)[0].sources[-1].quote.startswith("Villagers")
    assert not joined(text, first)[0].sources[-1].quote.endswith("of")
    other = tag(text, "fears", ("northern",), ("the same",))
    found = tagged_as(text, {"northern": "ADJ"}, other)
    assert not [each for each in found if any(s.quote == "northern" for s in each.sources)]


def test_being_ready_or_afraid_to_do_something_says_nothing() -> None:
    text = "Villagers are afraid to leave their homes, according to the ministry."
    fear = tag(text, "are afraid", ("Villagers",), ("to leave their homes",))
    found = tagged_as(text, {"afraid": "ADJ"}, fear)
    assert [each.sources[-1].quote for each in found] == ["the ministry"]


def test_plans_stand_inside_a_sentence_that_someone_reveals() -> None:
    text = "The guards are planning to strike, as revealed in a letter from the union."
    revealed = tag(text, "revealed", ("a letter",), ("The guards are planning to strike",))
    found = joined(text, revealed)
    assert "intend" in [each.act for each in found]
