"""Who did it and to whom, by position and form."""

from __future__ import annotations

TOWN = {"Dorvel": {}}


def quotes(participants):
    return [each.quote for each in participants]


def test_active_subject_and_object(one):
    event = one("The militia attacked a convoy of nurses.")
    assert quotes(event.actors) == ["The militia"]
    assert quotes(event.recipients) == ["a convoy of nurses"]


def test_passive_swaps_them(one):
    event = one("Three nurses were killed by the militia.")
    assert quotes(event.actors) == ["the militia"]
    assert quotes(event.recipients) == ["Three nurses"]


def test_reduced_passive(one):
    event = one("The nurses kidnapped by the militia are safe.")
    assert quotes(event.actors) == ["the militia"]
    assert quotes(event.recipients) == ["The nurses"]


def test_noun_with_possessor_and_target(one):
    event = one("The militia's attack on the convoy lasted an hour.")
    assert quotes(event.actors) == ["The militia"]
    assert quotes(event.recipients) == ["the convoy"]


def test_noun_with_by_and_on(one):
    event = one("An attack by rebels on the convoy lasted an hour.")
    assert quotes(event.actors) == ["rebels"]
    assert quotes(event.recipients) == ["the convoy"]


def test_nation_before_a_noun_acts(one):
    places = {"Borduran": {"role": "demonym", "country": "BDR"}, "Dorvel": {"role": "place"}}
    event = one("Borduran shelling of Dorvel went on.", places=places)
    assert quotes(event.actors) == ["Borduran"]
    assert event.actors[0].country == "BDR"
    assert event.recipients == ()
    assert event.place is not None


def test_a_compound_actor_is_one_event_with_a_list(one):
    event = one("Police and soldiers arrested the baker.")
    assert quotes(event.actors) == ["Police", "soldiers"]


def test_a_meeting_has_everyone_as_actor(one):
    event = one("The chancellor met the king.")
    assert quotes(event.actors) == ["The chancellor", "the king"]


def test_who_is_met_is_also_the_one_met_with(one):
    assert quotes(one("The chancellor met the king.").recipients) == ["the king"]
    assert one("The chancellor and the king met.").recipients == ()


def test_parties_that_agree_promise_each_other(one):
    event = one("The army and the rebels agreed to reopen the road.")
    assert quotes(event.actors) == ["The army", "the rebels"]
    assert quotes(event.recipients) == ["the rebels"]


def test_a_relative_clause_finds_its_antecedent(one):
    event = one("The soldiers who stormed the prison wore no badges.")
    assert quotes(event.actors) == ["The soldiers"]


def test_an_apposition_is_stepped_over(one):
    event = one("The general, a veteran of the frontier, arrested the baker.")
    assert quotes(event.actors) == ["The general"]


def test_a_pronoun_takes_the_name_of_its_chain(one):
    mentions = {
        "Ilan Orso": {"entity": "ent-1"},
        "He": {"entity": "ent-1", "name": "Ilan Orso", "form": "pronoun"},
    }
    event = one("Ilan Orso spoke. He attacked the convoy.", mentions=mentions)
    assert [each.name for each in event.actors] == ["Ilan Orso"]


def test_a_pronoun_without_a_name_is_left_out(one):
    assert one("They attacked the convoy.").actors == ()


def test_whose_weapons_they_are(one):
    places = {"Borduran": {"role": "demonym", "country": "BDR"}}
    event = one("Borduran missiles slammed into a school.", places=places)
    assert quotes(event.actors) == ["Borduran"]


def test_control_of_an_infinitive(one):
    event = one("The rebels tried to storm the prison.")
    assert quotes(event.actors) == ["The rebels"]
