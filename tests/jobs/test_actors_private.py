"""RULES 11 to 14: no private person is an actor with a name in anything that leaves the desk."""

from __future__ import annotations

import json

import pytest

# Invented reports, each with the invented private persons in it.
REPORTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Police in Lipsk arrested Ivan Gorinov, 34, on Monday. Gorinov had beaten his neighbour"
        " Olga Starovska, they said. Governor Oleg Gorinov condemned the attack.",
        ("Starovska", "Ivan Gorinov"),
    ),
    (
        "Troops shot U Kyaw Zwar Lin and Daw Hla Myint in Hpakant on 3 May, residents said. Kyaw"
        " Zwar Lin died on the way to hospital.",
        ("Kyaw Zwar", "Hla Myint"),
    ),
    (
        "Israeli forces arrested Abu Yousef al-Tamrini in Jenin on Tuesday, his wife Umm Yousef"
        " said. Al-Tamrini was beaten.",
        ("Tamrini", "Umm Yousef"),
    ),
    (
        "Gunmen abducted Mallam Sanusi Dankwabo and his sister Hauwa in Zamfara, the police"
        " spokesman said. Dankwabo had refused to pay.",
        ("Dankwabo", "Hauwa"),
    ),
    (
        "POLICE ARREST IVAN GRUBENKO OVER ARSON\n\nPolice in Lviv arrested Grubenko on Friday"
        " after a fire at the draft office.",
        ("GRUBENKO", "Grubenko"),
    ),
    (
        "Protesters led by Tariq Jameelov blocked the road in Osh. Jameelov, a teacher, called on"
        " President Sadyr Japarov to resign.",
        ("Jameelov",),
    ),
    (
        "The farmer Zhang Weiqiao attacked the village head, Li Dongfu, with a knife on Sunday."
        " Zhang was detained.",
        ("Weiqiao",),
    ),
    (
        "Lawyer Maria-Luisa Quintanar accused the National Guard of killing her client, Pepe"
        " Ruvalcaba, in Tijuana. Quintanar fled to Texas.",
        ("Ruvalcaba",),
    ),
    (
        "Conscript D. P. Vakulin deserted from the 9th Brigade near Bakhmut in May. Vakulin shot"
        " two officers.",
        ("Vakulin",),
    ),
    (
        "“Sasha” Grymov and Petro Lesko surrendered to Ukrainian forces near Lyman on 4 June 2022.",
        ("Grymov", "Lesko"),
    ),
    (
        "Villagers in Gao accused Moussa ag Tarrabi of spying. Ag Tarrabi was executed by"
        " jihadists.",
        ("Tarrabi",),
    ),
    (
        "Mr Abernethy-Cole sued the police in Belfast. Abernethy-Cole had been beaten in custody"
        " on 2 May 2021.",
        ("Abernethy",),
    ),
    (
        "Russian soldier Vasiliy Trubnik admitted killing civilians in Bucha. Trubnik’s mother,"
        " Galina Trubnik, denied it.",
        ("Trubnik",),
    ),
    (
        "Activist Ludmila Brovenko was attacked in Minsk by men of the KGB, rights group Viasna"
        " said. Brovenko had criticised President Lukashenko.",
        ("Brovenko",),
    ),
    (
        "Mike Johnson, 43, shot his neighbour in Ohio, United States, on Monday. Johnson was"
        " arrested by police.",
        ("Mike Johnson",),
    ),
    (
        "Boris Yeltsin's grandson, Gleb Dyachenkov, attacked a reporter in Moscow. Dyachenkov was"
        " fined.",
        ("Dyachenkov",),
    ),
    (
        "Two sisters, Amina and Fatuma Warsamov, were abducted by al-Shabaab in Jowhar on Friday."
        " The Warsamov sisters were freed.",
        ("Warsamov", "Fatuma"),
    ),
    (
        "The rebels freed Dr. Eliza Montcrief in Goma. Montcrief accused M23 of torture.",
        ("Montcrief",),
    ),
    (
        "Soldiers of Vostok shot Hennadij Puhach in Donetsk. Puhach's son said: “Puhach was"
        " unarmed”.",
        ("Puhach",),
    ),
    (
        "Judge Sofia Alcantarra sentenced Luis Penalver to ten years in Caracas. Penalver had led"
        " protests.",
        ("Penalver",),
    ),
)


@pytest.fixture(scope="module")
def exported(reportedly, tmp_path_factory):
    folder = tmp_path_factory.mktemp("private")
    for number, (text, _) in enumerate(REPORTS):
        (folder / f"{number:02}.txt").write_text(text + "\n", encoding="utf-8")
    store = folder / "s.db"
    ran = reportedly("run", folder, "--store", store, "--quiet", "--workers", "1")
    assert ran.code == 0, ran.err
    kinds = ("events", "incidents", "attributions", "figures", "stories")
    return {
        kind: reportedly("export", kind, "--store", store).out.decode("utf-8") for kind in kinds
    }


@pytest.mark.parametrize(("text", "names"), REPORTS, ids=[names[0] for _, names in REPORTS])
def test_no_private_person_is_named(exported, text, names):
    assert all(name in text for name in names)
    for kind, data in exported.items():
        for name in names:
            assert name.lower() not in data.lower(), (kind, name)


def test_the_events_are_told_all_the_same(exported):
    events = [json.loads(line) for line in exported["events"].splitlines()]
    actors = [each for event in events for each in event["actors"] + event["recipients"]]
    assert len(events) >= 15
    assert any("[" in (each["name"] or each["quote"]) for each in actors)


def test_a_curated_person_keeps_the_name(exported):
    assert "Japarov" in exported["events"] + exported["attributions"]
