"""Who says what: one example sentence for each pattern of the trade."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.attribution.lexicon import cue_forms, reporting_nouns
from reportedly.jobs.annotating import annotate
from reportedly.records import Attribution, Span, annotated, quote

from .conftest import read_text


def sources(found: Attribution) -> list[str]:
    return [each.quote for each in found.sources]


CASES = [
    (
        "The dispute culminated in calls for strikes and marches.",
        [],
        "strikes and marches",
    ),
    (
        "The plan was denounced as illegal by the city, the county and most of the parishes.",
        ["the city, the county and most of the parishes"],
        "The plan as illegal",
    ),
    (
        "Many care more for rest than “serving the city”, as the mayor hoped.",
        ["the mayor"],
        "“serving the city”",
    ),
    # text, sources, content
    ("Kim Lund, who said the dam was safe, left.", ["Kim Lund"], "the dam was safe"),
    (
        "She met Kim Lund, who said the dam, which is old, was safe.",
        ["Kim Lund"],
        "the dam, which is old, was safe",
    ),
    (
        "The brigade is planning to leave, as revealed in a call released by the ministry.",
        ["the ministry", "a call", "The brigade"],
        "to leave",
    ),
    (
        "Norda TV, citing two officials, reported that the general was gone.",
        ["Norda TV", "two officials"],
        "that the general was gone",
    ),
    (
        "The agency reported that, according to the ministry, three ships had sunk.",
        ["The agency", "the ministry"],
        "three ships had sunk",
    ),
    (
        "The agency said the ship, according to the ministry, sank.",
        ["the ministry"],
        "the ship sank",
    ),
    (
        "A report by the guild, seen by the Herald, says that miners died.",
        ["A report by the guild"],
        "that miners died",
    ),
    (
        "“They fired,” said Karl Lund, who asked not to be named. “Nobody came.”",
        ["Karl Lund"],
        "“They fired,” “Nobody came.”",
    ),
    ("In Lunde, the mayor and two men said it held.", ["the mayor and two men"], "it held"),
    ("The king promised an amnesty and left.", ["The king"], "an amnesty"),
    (
        "The mayor, the governor and two guild leaders said the dam would hold.",
        ["The mayor, the governor and two guild leaders"],
        "the dam would hold",
    ),
    ("The army put the toll at 16 on Friday.", ["The army"], "the toll at 16"),
    ("The ministry estimates losses at 3 million.", ["The ministry"], "losses at 3 million"),
    ("The mayor attacked the governor's plan.", ["The mayor"], "the governor's plan"),
    (
        "The party attacked the mayor for lying.",
        ["The party"],
        "the mayor for lying",
    ),
    (
        "The ministry on Monday denied that it had paid.",
        ["The ministry"],
        "that it had paid",
    ),
    ("The army late on Friday said it had withdrawn.", ["The army"], "it had withdrawn"),
    ("The army has since denied that it fired.", ["The army"], "that it fired"),
    (
        "The mayor said that two bridges were closed.",
        ["The mayor"],
        "that two bridges were closed",
    ),
    ("The mayor said two bridges were closed.", ["The mayor"], "two bridges were closed"),
    ("“Two bridges are closed,” the mayor said.", ["the mayor"], "“Two bridges are closed,”"),
    ("“Two bridges are closed,” said the mayor.", ["the mayor"], "“Two bridges are closed,”"),
    ("The mayor said: “Two bridges are closed.”", ["The mayor"], "“Two bridges are closed.”"),
    ("Two bridges are closed, the mayor said.", ["the mayor"], "Two bridges are closed"),
    ("Two bridges are closed, said the mayor.", ["the mayor"], "Two bridges are closed"),
    (
        "“The bridge,” the mayor said, “is closed.”",
        ["the mayor"],
        "“The bridge,” “is closed.”",
    ),
    (
        "“The bridge is closed,” the mayor said. “Nobody will cross it.”",
        ["the mayor"],
        "“The bridge is closed,” “Nobody will cross it.”",
    ),
    (
        "The bridge, the mayor said, will stay closed.",
        ["the mayor"],
        "The bridge will stay closed",
    ),
    (
        "The mayor, who left on Monday, said the bridge was closed.",
        ["The mayor"],
        "the bridge was closed",
    ),
    ("According to the mayor, the bridge is closed.", ["the mayor"], "the bridge is closed"),
    ("The bridge is closed, according to the mayor.", ["the mayor"], "The bridge is closed"),
    (
        "The mayor told reporters that the bridge was closed.",
        ["The mayor"],
        "that the bridge was closed",
    ),
    ("The army vowed to hold the town.", ["The army"], "to hold the town"),
    ("The residents asked the mayor to resign.", ["The residents"], "the mayor to resign"),
    (
        "The ministry accused the rebels of shelling the school.",
        ["The ministry"],
        "shelling the school",
    ),
    (
        "The general was accused of shelling the school.",
        [],
        "shelling the school",
    ),
    ("The soldiers are said to have fled.", [], "The soldiers to have fled"),
    ("The ministry denied that the town had fallen.", ["The ministry"], "that the town had fallen"),
    (
        "The ministry rejected the claim that the town had fallen.",
        ["The ministry"],
        "that the town had fallen",
    ),
    (
        "Footage shows soldiers climbing out of a tank.",
        ["Footage"],
        "soldiers climbing out of a tank",
    ),
    (
        "The bridge was blown up, as revealed in a letter released by the ministry.",
        ["the ministry", "a letter"],
        "The bridge was blown up",
    ),
    (
        "The agency quoted the ministry as saying the bridge was closed.",
        ["The agency", "the ministry"],
        "the bridge was closed",
    ),
    (
        "The town held a vote, which the governor says was unlawful.",
        ["the governor"],
        "a vote was unlawful",
    ),
    (
        "A deserter, 23, who asked not to be named, said the unit had fled.",
        ["A deserter"],
        "the unit had fled",
    ),
]


@pytest.mark.parametrize(("text", "who", "said"), CASES)
def test_source_and_content(text: str, who: list[str], said: str) -> None:
    found = read_text(text).attributions
    match = [each for each in found if each.content.quote == said]
    assert match, [(sources(each), each.content.quote) for each in found]
    assert sources(match[0]) == who


ACTS = [
    ("The miners claimed the owners were hiding the accident.", "accuse", "+", "certain"),
    ("The miners claimed they were hiding in the shaft.", "assert", "+", "certain"),
    ("For the mayor, it is the owners who feed this crime.", "accuse", "+", "certain"),
    ("He said: “We only have two boats. Soon, we’ll gather a crew.”", "vow", "+", "certain"),
    ("The ministry denied that the town had fallen.", "deny", "-", "certain"),
    ("The mayor said the bridge was not safe.", "assert", "-", "certain"),
    ("The mayor said the bridge may be closed.", "assert", "+", "possible"),
    ("The mayor said losses do not exceed two per cent.", "assert", "+", "certain"),
    ("Analysts believe the bridge is closed.", "assert", "+", "probable"),
    ("“Who closed the bridge?” the mayor asked.", "question", "+", "unknown"),
    ("“We will hold the town,” said the general.", "vow", "+", "certain"),
    ("The mayor said the minister should resign.", "advocate", "+", "certain"),
    ("The residents asked the mayor to resign.", "request", "+", "certain"),
    ("The crowd demanded that the mayor resign.", "demand", "+", "certain"),
    ("The group claimed responsibility for the blast.", "claim_responsibility", "+", "certain"),
    ("The spokesman declined to give a number.", "evade", "-", "unknown"),
    ("The general reportedly left the town.", "assert", "+", "possible"),
    ("The soldiers are said to have fled.", "assert", "+", "possible"),
    ("Footage appeared to show soldiers in the square.", "assert", "+", "probable"),
]


@pytest.mark.parametrize(("text", "act", "polarity", "certainty"), ACTS)
def test_act_and_commitment(text: str, act: str, polarity: str, certainty: str) -> None:
    found = read_text(text).attributions
    assert found
    assert (found[0].act, found[0].polarity, found[0].certainty) == (act, polarity, certainty)


def test_roles_of_a_relay() -> None:
    text = "The lawyer said that the men should be freed, reports the newspaper Kurjer."
    (found,) = read_text(text).attributions
    assert [(each.quote, each.role) for each in found.sources] == [
        ("the newspaper Kurjer", "conduit"),
        ("The lawyer", "witness"),
    ]
    assert found.content.quote == "that the men should be freed"


def test_forms() -> None:
    assert read_text("“It is over,” he said.").attributions[0].form == "direct"
    assert read_text("He said the plan was “a bad joke”.").attributions[0].form == "mixed"
    assert read_text("He said the plan was a joke.").attributions[0].form == "indirect"


def test_a_quotation_over_paragraphs_is_one_content() -> None:
    text = "The council wrote: “The town is empty.\n\n“Nobody came back.”"
    (found,) = read_text(text).attributions
    assert len(found.content.spans) == 2
    assert found.content.quote.endswith("“Nobody came back.”")


def test_an_orphan_quotation_carries_its_speaker_over() -> None:
    text = "“We are free,” said the governor.\n\n“Today a new story begins for all of us here.”"
    first, second = read_text(text).attributions
    assert second.made_by.endswith(":carried")
    assert second.cue.spans == first.cue.spans
    assert second.sources[0].spans == first.sources[0].spans


def test_scare_quotes_say_nothing() -> None:
    assert read_text("They walked into the ‘dead zone’ at dawn.").attributions == ()


def test_headline_colon() -> None:
    reading = read_text("Minister: we will not leave the town", "headline")
    (found,) = reading.attributions
    assert sources(found) == ["Minister"]


def test_a_denial_points_at_the_claim() -> None:
    text = (
        "The rebels claimed that ninety soldiers died in the ambush.\n\n"
        "The ministry denied that any soldiers had died in an ambush."
    )
    claim, denial = read_text(text).attributions
    assert denial.denies == (claim.id,)
    assert claim.denies == ()


def test_a_verification_hedge_reaches_back() -> None:
    text = (
        "The general says in the video that his unit has run out of shells. "
        "The video could not be independently verified."
    )
    found = read_text(text).attributions
    assert [span.quote(text) for span in found[0].scope_hedges] == [
        "could not be independently verified"
    ]


MARKS = ["“", "”", "‘", "’", '"', "«", "»", "``", "''", ",", ".", ":", ";", "–", "(", ")", "?", "…"]
GLUE = [
    "that",
    "to",
    "by",
    "of",
    "as",
    "the",
    "who",
    "which",
    "not",
    "is",
    "be",
    "it",
    "and",
    "In",
    "it's",
]
PHRASES = ["according to", "reportedly", "can be seen", "On Monday", "1,200", "mayor", "\n", "\n\n"]
words = st.sampled_from(
    [*sorted(cue_forms())[::9], *sorted(reporting_nouns())[::7], *MARKS, *GLUE, *PHRASES]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(words, max_size=60).map(" ".join))
def test_never_raises_and_always_grounded(text: str) -> None:
    reading = read_text(text)
    annotated(reading)
    for found in reading.attributions:
        assert found.content.spans
        assert found.cue.spans
        assert quote(text, found.cue.spans) == found.cue.quote
        assert all(span.start < span.end for span in found.content.spans)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    annotated(read_text(text))


def test_the_one_named_for_a_group_is_its_speaker() -> None:
    text = "Other miners, such as engineer Anna Berg, said that two shafts were closed."
    said = annotate(text).attributions[0]
    assert sources(said)[0].startswith("Other miners, such as engineer Anna Berg")
    assert said.sources[0].name == "Anna Berg"


def test_a_carried_quotation_is_flagged() -> None:
    reading = read_text("“We stay,” the mayor said.\n\n“Nobody will move us from here.”")
    assert [issue.code for issue in reading.issues] == ["carried_speaker"]


def test_the_same_text_gives_the_same_records() -> None:
    text = "The mayor said the bridge was closed, adding that boats would run on Friday."
    assert read_text(text).attributions == read_text(text).attributions
    assert Span(0, 9) == read_text(text).attributions[0].sources[0].spans[0]


@pytest.mark.parametrize("unit", ["he said, she said, ", "the mayor said that “it is over” and "])
def test_one_endless_line_is_read_in_pieces(unit: str) -> None:
    reading = read_text(unit * 800)
    annotated(reading)
    assert reading.attributions


@pytest.mark.parametrize(
    "text", ["Rebels attacked the base at dawn.", "He put the cup on the table at once."]
)
def test_a_blow_is_no_statement(text: str) -> None:
    assert read_text(text).attributions == ()
