"""Made sentences with names that corpora lack: units, offices, outlets, parties, reports of them.

Names only, no syntax; every epoch draws new ones.
"""

from __future__ import annotations

import random
import re

from training.lists import people, phrases
from training.name_corpora import spacing
from training.sentence import Name, Sentence, Text

TEMPLATES = """
The {unit} was withdrawn to {place} .
soldiers of the {unit} refused to fight near {place}
{person} , commander of the {unit} , was killed in {place} .
The {unit} has lost 300 men , the {outlet} channel reported .
Units of the {unit} and the {unit} entered {place} on Friday .
According to {outlet} , {person} left {place} .
{outlet} reports that the {office} has denied the claim .
The {office} said on Tuesday that {person} had been arrested in {place} .
A source in the {office} told {outlet} about it .
" We did not do it , " {person} told {outlet} .
{person} , a deputy from {org} , called on {person} to resign .
The {org} movement claimed responsibility for the attack in {place} .
Photo : {person} / {outlet}
{place} , {place} region
Fighters from {org} blew up a bridge near {place} , {outlet} writes .
{family} said he would not go to {place} .
{family} and {family} met in {place} .
the village of {place} , 5 km from {place}
Residents of {place} and {place} heard explosions .
{outlet} quoted {family} as saying that {place} would be next .
In an interview with {outlet} , {person} blamed the {office} .
Mayor {person} confirmed the strike on {place} .
President {family} met General {family} in {place} .
Russian outlet {outlet} and Polish daily {outlet} carried the story .
{org} activists set fire to a military office in {place} .
The mothers of the {unit} 's soldiers wrote to {family} .
{person} ( {outlet} )
Earlier , {outlet} published the names of the dead from the {unit} .
The {office} did not answer questions from {outlet} .
Governor {person} reported drones over {place} .
{place} has been liberated , says the {unit} .
""".strip().splitlines()

_SLOT = re.compile(r"\{(\w+)\}")
_KINDS = {"person": "PER", "family": "PER", "place": "LOC"}


def made(number: int, chance: random.Random) -> Text:
    """So many made sentences, drawn by `chance`."""
    return Text(tuple(_sentence(chance) for _ in range(number)), "made")


def _sentence(chance: random.Random) -> Sentence:
    words: list[str] = []
    names: list[Name] = []
    for part in chance.choice(TEMPLATES).split():
        slot = _SLOT.fullmatch(part)
        if slot is None:
            words.append(part)
            continue
        filled = _filled(slot.group(1), chance)
        kind = _KINDS.get(slot.group(1), "ORG")
        names.append(Name(len(words), len(words) + len(filled), kind))
        words.extend(filled)
    kinds = frozenset({"PER", "ORG", "LOC", "EVENT"})
    spaced = spacing(tuple(words))
    return Sentence(tuple(words), spaced, names=tuple(names), kinds=kinds, opens=True)


def _filled(slot: str, chance: random.Random) -> tuple[str, ...]:
    if slot in {"person", "family"}:
        given, family = chance.choice(people())
        first = () if slot == "family" else (chance.choice(given),)
        return (*first, chance.choice(family))
    if slot == "place":
        return chance.choice(phrases("places", chance.choice(("one", "one", "one", "two"))))
    if slot == "unit":
        return (_ordinal(chance.randint(1, 250)), *chance.choice(phrases("bodies", "unit")))
    if slot == "office":
        return _possessive(chance.choice(phrases("bodies", "office")))
    return chance.choice(phrases("bodies", chance.choice(("one", "two"))))


def _possessive(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with a possessive ending as a word of its own, as the treebanks have it."""
    split = [part for word in words for part in (re.split(r"(?='s$)", word))]
    return tuple(part for part in split if part)


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if number % 100 in {11, 12, 13} else endings.get(number % 10, "th")
    return f"{number}{ending}"
