"""Names of private persons, in every form, and names nobody has read."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.exports.masking.names import Names
from reportedly.exports.masking.people import people_of
from reportedly.exports.masking.tokens import Tokens
from reportedly.records import Mention, Span


def names(text="", *people, places=()) -> Names:
    """Names of a report: `people` are (words, kind, public, role)."""
    mentions = []
    for at, (words, kind, public, role) in enumerate(people):
        start = max(text.find(words), 0)
        mentions.append(
            Mention(
                f"men-{at}",
                Span(start, start + len(words)),
                words,
                kind,
                name=words,
                entity=f"ent-{at}",
                public=public,
                role=role,
            )
        )
    annotated = SimpleNamespace(
        mentions=tuple(mentions),
        places=tuple(SimpleNamespace(quote=name, name=name) for name in places),
        cites=(),
    )
    return Names([people_of(SimpleNamespace(document=_document(text), annotated=annotated))])


def _document(text):
    return SimpleNamespace(id="doc-1", text=text, outlet=None)


def masked(known: Names, said: str) -> str:
    tokens = Tokens()
    found = known.find(said)
    for each in found:
        tokens.of(each)
    for each in reversed(found):
        said = tokens.put(said, each)
    return said


WOMAN = ("Irena Dolna", "person", False, None)
GOVERNOR = ("Marek Dolny", "person", True, "governor")


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("police held Irena Dolna on Monday", "police held [person 1] on Monday"),
        ("Dolna was held", "[person 1] was held"),
        ("DOLNA WAS HELD", "[person 1] WAS HELD"),
        ("Irena’s car and Dolna's house", "[person 1]’s car and [person 1]'s house"),
        ("Come home, Irena!", "Come home, [person 1]!"),
        ("the Dolna-Hrim family", "the [person 1] family"),
        ("irena is a word here", "irena is a word here"),
    ],
)
def test_every_form_of_a_private_name_is_masked(said, left):
    assert masked(names("", WOMAN), said) == left


def test_a_public_role_holder_keeps_the_name():
    known = names("", WOMAN, GOVERNOR)
    said = "Marek Dolny met Irena Dolna; Dolny left"
    assert masked(known, said) == "Marek Dolny met [person 1]; Dolny left"


def test_a_body_called_after_a_private_person_keeps_its_name():
    body = ("Irena Dolna Foundation for the Arts", "organization", False, None)
    said = "the Irena Dolna Foundation for the Arts paid; Irena Dolna did not"
    left = "the Irena Dolna Foundation for the Arts paid; [person 1] did not"
    assert masked(names("", WOMAN, body), said) == left


def test_followers_of_a_public_person_are_no_strangers():
    said = "even many of the staunch Dolnyists left"
    assert masked(names("", GOVERNOR), said) == said


def test_a_bare_given_name_is_masked_though_a_public_person_bears_it():
    assert masked(names("", GOVERNOR), "told Marek to go") == "told [person 1] to go"


def test_a_name_shared_by_a_private_and_a_public_person_is_masked_alone_not_in_full():
    known = names(
        "", ("Ivan Lisko", "person", False, None), ("Petro Lisko", "person", True, "mayor")
    )
    assert masked(known, "Petro Lisko and Lisko") == "Petro Lisko and [person 1]"


def test_a_protected_role_is_masked_though_the_name_is_public():
    known = names("", ("Marek Dolny", "person", True, "captured soldier"))
    assert masked(known, "They showed Marek Dolny") == "They showed [soldier 1]"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            "“When do you come home, Vasko? Tell me.”",
            "“When do you come home, [person 1]? Tell me.”",
        ),
        ("“Sasha, come here,” he said", "“[person 1], come here,” he said"),
        ("he was shot by Oren Tal-Baruch at dawn", "he was shot by [person 1] at dawn"),
        ("Grabek said he had fled", "[person 1] said he had fled"),
        ("told Ana de la Cruz to go", "told [person 1] to go"),
    ],
)
def test_strangers_are_masked(said, left):
    assert masked(names(), said) == left


@pytest.mark.parametrize(
    "said",
    [
        "Describing the war, they said many fled",
        "Soon, we will gather a crowd and leave for Poland",
        "the Ministry of Defence denied it on Tuesday",
        "they came from the village of Zarichne in June",
        "The NATO base near Dovhe burned",
        "Yes, the Russians left the Kharkiv region",
        "It was Christmas in Germany",
    ],
)
def test_ordinary_capitals_are_left(said):
    assert masked(names(), said) == said


def test_places_and_bodies_that_were_read_are_left():
    known = names("", ("Rada Wolności", "organization", False, None), places=("Zarichne",))
    said = "He told Rada Wolności to go to Zarichne"
    assert masked(known, said) == said


def test_a_headline_masks_only_what_the_text_shows_to_be_a_name():
    text = "Crowd Asks Council To Release Dolna\n\nThe crowd asked for Dolna again."
    said = "Crowd Asks Council To Release Dolna"
    assert masked(names(text), said) == "Crowd Asks Council To Release [person 1]"


def test_people_are_told_apart_within_a_record():
    known = names("", ("Ivan Lisko", "person", False, "conscript"), WOMAN)
    said = "conscript Ivan Lisko, Lisko and Dolna"
    assert masked(known, said) == "[conscript 1], [conscript 1] and [person 1]"


@given(st.text(max_size=200))
def test_never_raises_and_gives_ordered_spans_inside_the_string(said):
    found = names("", WOMAN).find(said)
    ends = [0]
    for each in found:
        assert ends[-1] <= each.start < each.end <= len(said)
        ends.append(each.end)


@given(
    st.sampled_from(["", "He saw ", "“", "with ", "Then "]),
    st.sampled_from(["", " fled", ", 40, left", "’s home", "!”"]),
    st.sampled_from(["Irena Dolna", "Irena", "Dolna"]),
)
def test_no_form_survives_in_any_setting(before, after, form):
    left = masked(names("", WOMAN), before + form + after)
    assert "Irena" not in left
    assert "Dolna" not in left


def test_a_place_the_report_calls_a_village_keeps_its_name():
    known = names("Jets bombed Ostrivka village. The strike on Ostrivka killed ten.")
    assert masked(known, "Toll of strike on Ostrivka rises") == "Toll of strike on Ostrivka rises"


def test_a_given_name_beside_a_place_noun_is_no_place():
    assert "Maria" not in masked(names("He left Maria village behind."), "He met Maria there.")


def test_the_outlets_of_a_report_keep_their_names():
    report = SimpleNamespace(
        document=SimpleNamespace(id="d", text="", outlet="Steppe Wire"),
        annotated=SimpleNamespace(
            mentions=(), places=(), cites=(SimpleNamespace(outlet="Harbour Gazette"),)
        ),
    )
    said = "It was told by way of Steppe Wire and the Harbour Gazette."
    assert masked(Names([people_of(report)]), said) == said
