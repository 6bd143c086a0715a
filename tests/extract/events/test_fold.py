"""All mentions of one event in a report are one event."""

from __future__ import annotations

PLACES = {"Dorvel": {}, "Ustan": {}}


def test_repeated_mentions_fold(code):
    text = "Rebels attacked a convoy near Dorvel. The attack on the convoy killed six drivers."
    (event,) = code(text, places=PLACES)
    assert event.also
    assert event.quote == text[event.span.start : event.span.end]


def test_two_towns_are_two_events(code):
    text = "The army shelled Dorvel. The army shelled Ustan."
    assert len(code(text, places=PLACES)) == 2


def test_two_days_are_two_events(code):
    text = "Rebels attacked a convoy on Monday. Rebels attacked a convoy on Friday."
    times = {"Monday": ("2031-03-03", "2031-03-03"), "Friday": ("2031-03-07", "2031-03-07")}
    assert len(code(text, times=times)) == 2


def test_two_nations_are_two_events(code):
    places = {
        "Borduran": {"role": "demonym", "country": "BDR"},
        "Syldavian": {"role": "demonym", "country": "SYL"},
    }
    text = "A Borduran attack began at dawn. A Syldavian attack began at noon."
    assert len(code(text, places=places)) == 2


def test_a_caption_folds_into_the_body(code):
    text = "Rebels attacked a convoy.\nRebels attacked a convoy on the road"
    (event,) = code(text, zones=("body", "caption"), repeats={1: 0})
    assert event.span.start < text.index("\n")


def test_unlike_kinds_stay_apart(code):
    text = "The army shelled Dorvel. Soldiers captured the village."
    assert len(code(text, places=PLACES)) == 2


def test_a_denied_event_does_not_join_a_told_one(code):
    text = "Rebels attacked the convoy. Rebels did not attack the convoy."
    assert sorted(each.reality for each in code(text)) == ["actual", "negated"]


def test_other_words_for_the_same_flight(code):
    text = "Troops fled Dorvel. The escape from Dorvel took an hour."
    found = [each for each in code(text, places=PLACES) if each.type == "RETREAT"]
    assert len(found) == 1


def test_a_suburb_and_its_city_may_tell_of_one_event(code):
    near = {"Dorvel": {"lat": 50.0, "lon": 20.0}, "Ustan": {"lat": 50.1, "lon": 20.1}}
    far = {"Dorvel": {"lat": 50.0, "lon": 20.0}, "Ustan": {"lat": 54.0, "lon": 20.1}}
    text = "A bomb exploded in Dorvel.\nThe bomb exploded in Ustan"
    layers = {"zones": ("body", "caption")}
    assert len(code(text, places=near, **layers)) == 1
    assert len(code(text, places=far, **layers)) == 2


def test_what_was_long_ago_does_not_join_other_news(code):
    text = "Years ago the army took Dorvel. Rebels liberated Dorvel on Monday."
    found = code(text, places=PLACES, times={"Monday": ("2031-03-03", "2031-03-03")})
    assert [each.reality for each in found] == ["historical", "actual"]


def test_an_outcome_falls_on_things_and_people(parsed):
    (event,) = parsed(
        "Raiders torched a warehouse, killing four farmers.",
        "nsubj>2 root>0 det>4 obj>2 punct>2 advcl>2 nummod>8 obj>6 punct>2",
        upos="NOUN VERB DET NOUN PUNCT VERB NUM NOUN PUNCT",
    )
    assert {each.quote for each in event.recipients} == {"a warehouse", "four farmers"}
