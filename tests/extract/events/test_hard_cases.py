"""The hard cases of the ontology (ONTOLOGY §5), in sentences of our own."""

from __future__ import annotations

TOWN = {"Dorvel": {}}


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


def test_calls_to_sack_an_official(one):
    event = one("Lawmakers demanded the dismissal of the governor.")
    assert (event.type, event.modes) == ("REQUEST", ("change",))


def test_conscripts_defy_orders(code):
    assert types(code("The recruits refused to obey orders.")) == ["REJECT"]


def test_a_mutiny_of_recruits_is_no_retreat(code):
    found = code("Recruits at the base staged a mutiny against their commander.")
    assert types(found) in (["PROTEST"], ["ASSAULT"])


def test_arson(one):
    event = one("Unknown men set fire to a recruitment office.")
    assert event.type == "ASSAULT"
    assert [each.quote for each in event.recipients] == ["a recruitment office"]


def test_a_car_bomb(code):
    found = code("The writer was killed when a car bomb exploded near Dorvel.", places=TOWN)
    assert set(types(found)) == {"ASSAULT"}
    assert any("explosives" in each.modes for each in found)


def test_a_drone_on_an_aircraft(one):
    event = one("Partisans landed a drone on a surveillance aircraft at the Dorvel airfield.")
    assert event.type == "ASSAULT"
    assert "drone" in event.modes


def test_towns_liberated(code):
    found = code("The army has liberated Dorvel and Kelm.", places={**TOWN, "Kelm": {}})
    assert types(found) == ["ASSAULT"]
    assert "seize" in found[0].modes


def test_a_march_on_a_country_ahead_is_a_threat(code):
    places = {"Borduria": {"precision": "country", "country": "BDR"}}
    found = code("We will march on Borduria, the commander said.", places=places)
    assert types(found) == ["THREATEN"]
    assert "violence" in found[0].modes


def test_flight_of_troops(one):
    assert one("The garrison fled in panic.").type == "RETREAT"


def test_a_clash_is_a_battle_and_a_nameless_attack_is_none(one):
    assert one("Clashes erupted near the river.").acled.sub_event_type == "Armed clash"
    assert one("There was an attack near the river.").acled is None
