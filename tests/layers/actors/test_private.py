"""Nobody becomes a public person by a likeness: of name, of surname, of role (RULES 11)."""

from __future__ import annotations

import pytest

from reportedly.layers.mentions import mentions
from reportedly.layers.quotations import quotations
from reportedly.layers.sentences import sentences
from reportedly.layers.tokens import tokens
from reportedly.records import Document, Mention, Name, Origin, Part, Reading, Span
from reportedly.steps import Pipeline, step


@step("paragraphs", version="1", needs=(), gives=("parts", "repairs", "names"))
def paragraphs(reading: Reading) -> Reading:
    return reading


PIPELINE = Pipeline((paragraphs, sentences, tokens, quotations, mentions))


def found(text: str, *persons: str) -> tuple[Mention, ...]:
    """The mentions of a text in which a model has found `persons` wherever they stand."""
    spots: dict[int, str] = {}
    for person in sorted(persons, key=len):
        for at in range(len(text)):
            if text.startswith(person, at) and not text[at - 1 : at].isalpha():
                spots[at] = person
    taken = [Span(at, at + len(person)) for at, person in sorted(spots.items())]
    whole = [one for one in taken if not any(o != one and o.contains(one) for o in taken)]
    names = [Name(span, "PER", 0.9) for span in whole]
    document = Document.of(text, Origin("test", "record", "0", "none/1"))
    reading = Reading(
        document, parts=(Part(span=Span(0, len(text)), zone="body"),), names=tuple(names)
    )
    return PIPELINE.read(reading).mentions


def public(text: str, *persons: str) -> dict[str, bool]:
    layer = [each for each in found(text, *persons) if each.form == "name"]
    return {each.quote: each.public for each in layer if each.kind == "person"}


@pytest.mark.parametrize(
    ("text", "private"),
    [
        # Kin of the powerful.
        ("Governor Orlov’s son, Ivan Orlov, was held. Governor Orlov said nothing.", "Ivan Orlov"),
        ("Governor Oleg Orlov spoke. His brother Ivan Orlov was held.", "Ivan Orlov"),
        ("Anna Orlova, the daughter of Governor Oleg Orlov, fled.", "Anna Orlova"),
        ("President Vladimir Putin’s driver, Ivan Gorin, spoke.", "Ivan Gorin"),
        ("Mayor Oleg Tarnov and his wife Olga Tarnova left.", "Olga Tarnova"),
        ("Pavel Gorin, head of the Gorin family, wept.", "Pavel Gorin"),
        # Namesakes of the powerful.
        ("Mike Johnson, a neighbour, heard shots.", "Mike Johnson"),
        ("“I heard shots,” said John Lee, who lives there.", "John Lee"),
        ("Sergeant Morales fell in the first hour.", "Morales"),
        ("Vladimir Putin spoke in Russia. “I fled,” said Vladimir, a conscript.", "Vladimir"),
        ("Vladimir Putin spoke in Russia. Volodymyr, 23, fled.", "Volodymyr"),
        ("Evgenia Lavrova was held. Evgenia, 65, wept.", "Evgenia"),
        # Roles that are near but not theirs.
        ("Ivan Gorin, who had met the mayor, was held.", "Ivan Gorin"),
        ("Ivan Gorin told President Vladimir Putin that he would leave.", "Ivan Gorin"),
        ("Police arrested Ivan Gorin, a former governor of Lipsk.", "Ivan Gorin"),
        ("Alleged spy Ivan Gorin was held.", "Ivan Gorin"),
        ("Journalist Anna Tarnova was beaten.", "Anna Tarnova"),
        ("Colonel Ivan Gorin refused the order.", "Ivan Gorin"),
    ],
)
def test_a_likeness_makes_nobody_public(text: str, private: str) -> None:
    people = [private, "Vladimir Putin", "Vladimir", "Volodymyr", "Evgenia Lavrova"]
    seen = public(text, *dict.fromkeys(people))
    assert seen.get(private) is False, seen


@pytest.mark.parametrize(
    "text",
    [
        "House Speaker Mike Johnson spoke. Mike Johnson left.",
        "President Morales spoke.",
        "Putin spoke. Russia had lost.",
        "Governor Oleg Orlov spoke. Governor Orlov left.",
    ],
)
def test_the_role_or_the_country_confirms(text: str) -> None:
    assert set(public(text).values()) == {True}


def test_a_surname_of_the_powerful_needs_their_country() -> None:
    assert public("Zelensky left the shop.", "Zelensky") == {"Zelensky": False}
    assert public("Zelensky left Ukraine.", "Zelensky") == {"Zelensky": True}


def test_between_a_public_and_a_private_bearer_a_surname_stays_open() -> None:
    text = "Governor Oleg Orlov and the farmer Ivan Orlov spoke. Later Orlov was held."
    layer = [each for each in found(text) if each.form == "name"]
    assert [each.quote for each in layer] == ["Oleg Orlov", "Ivan Orlov", "Orlov"]
    assert layer[2].public is False
    assert layer[2].entity not in {layer[0].entity, layer[1].entity}


def test_a_wrong_letter_makes_nobody_a_public_figure() -> None:
    text = (
        "Yevgeny Prigozhin, founder of the Wagner Group, spoke in Russia. "
        "Prigoshkin, of the Wagner Group, was held."
    )
    assert public(text, "Prigoshkin", "Yevgeny Prigozhin")["Prigoshkin"] is False


def test_a_transliteration_in_the_same_company_is_the_same_person() -> None:
    text = (
        "Yevgeny Prigozhin, founder of the Wagner Group, spoke in Russia. "
        "Prighozin praised the Wagner Group."
    )
    layer = found(text, "Prighozin", "Yevgeny Prigozhin")
    entities = {each.entity for each in layer if "rig" in each.quote}
    assert entities == {"actor:RUS-PRIGOZHIN"}


def test_a_full_name_in_another_transliteration_is_the_figure_where_the_country_is_named() -> None:
    named = found("Oleksandr Syrskij spoke in Ukraine.", "Oleksandr Syrskij")
    assert named[0].entity == "actor:UKR-SYRSKYI"
    assert named[0].public
    elsewhere = found("Oleksandr Syrskij opened a shop in Spain.", "Oleksandr Syrskij")
    assert not elsewhere[0].public


def test_one_key_in_common_is_not_enough() -> None:
    named = found("Ivan Syrskij spoke in Ukraine.", "Ivan Syrskij")
    assert not any(each.public for each in named)
