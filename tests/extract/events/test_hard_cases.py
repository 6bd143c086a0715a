"""The hard cases of the ontology (ONTOLOGY §5), in sentences of our own."""

from __future__ import annotations


def types(found):
    return [each.type for each in found]


def test_deputies_ask_a_president_to_resign(one):
    event = one("District deputies asked the president to resign.")
    assert (event.type, event.modes) == ("REQUEST", ("change",))
    assert "executive" in event.contexts
    assert event.acled is None


def test_conscripts_refuse_to_fight(one):
    event = one("About forty conscripts refused to fight.")
    assert (event.type, event.modes) == ("REJECT", ("yield",))
    assert event.acled is None


def test_desertion_is_a_retreat(one):
    event = one("Whole platoons deserted.")
    assert (event.type, event.modes[0]) == ("RETREAT", "withdraw")
    assert "military" in one("Soldiers of the brigade deserted.").contexts


def test_an_armed_mutiny_is_an_assault(one):
    assert one("An armed mutiny shook the garrison.").type == "ASSAULT"


def test_railway_sabotage(one):
    event = one("Saboteurs blew up a railway line.")
    assert event.type == "ASSAULT"
    assert "explosives" in event.modes
    assert event.acled is not None
    assert event.acled.sub_event_type == "Remote explosive/landmine/IED"


def test_should_be_killed_is_a_threat_and_called_for(one):
    event = one("The traitors should be killed.")
    assert (event.type, event.reality) == ("THREATEN", "called_for")
    assert "violence" in event.modes


def test_a_denial_or_a_statement_is_no_event(code):
    assert code("The ministry denied the report, a spokesman said.") == ()


def test_losses_to_date_are_no_figures_of_an_event(code):
    figures = {"3000": "killed"}
    found = code("The army lost 3000 killed since the war began.", figures=figures)
    assert all(each.figures == () for each in found)


def test_a_liberated_town(one):
    event = one("The army liberated Dorvel.", places={"Dorvel": {}})
    assert event.type == "ASSAULT"
    assert "seize" in event.modes
    assert event.recipients == ()
    assert event.place is not None
    assert event.acled is not None
    assert event.acled.sub_event_type == "Government regains territory"


def test_several_modes_make_one_event(one):
    event = one("The fleet attacked the port with missiles and drones.")
    assert {"heavy-weapons", "drone"} <= set(event.modes)
