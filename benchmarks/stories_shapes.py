"""The sentence shapes of generated reports, after the shipped examples: as told, and reworded."""

from __future__ import annotations

SHAPES: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("Police fired live rounds and tear gas at protesters who stormed the town hall of {town}"
         " on {weekday}, and {killed} people were killed.",
         "Officers shot at demonstrators with live ammunition and gas as they stormed {town}'s"
         " town hall on {weekday}, leaving {killed} people dead."),
        ("{body} said that {hurt} people had been injured and {held} arrested in {region}.",
         "According to {body}, {hurt} people were injured in {region} and {held} were arrested."),
        ("The mayor of {town}, {person}, said the crowd had set fire to the archive and vowed to"
         " rebuild it within a year.",
         "{person}, mayor of {town}, vowed to rebuild the archive within a year and said the crowd"
         " set fire to it."),
        ("Lawmakers in {region} had voted for a tax on fuel that traders say they cannot pay.",
         "Traders say they cannot pay a tax on fuel that lawmakers in {region} voted for."),
        ("The toll given by {body} could not be independently verified on {weekday}.",
         "On {weekday} nobody could independently verify the toll that {body} gave."),
    ),
    (
        ("A drone struck a fuel depot near {town} in {region} on {weekday} and killed {killed}"
         " workers, {body} said.",
         "{body} said a drone hit a depot for fuel near {town}, {region}, on {weekday}, and"
         " {killed} workers were killed."),
        ("{hurt} people were taken to hospital with burns, the doctor on duty, {person}, told"
         " reporters.",
         "The doctor on duty, {person}, told reporters of {hurt} people in hospital with burns."),
        ("Firefighters needed {held} hours to put out the fire, which could be seen from the"
         " bridge at {town}.",
         "The fire could be seen from the bridge at {town}, and firefighters put it out after"
         " {held} hours."),
        ("No group claimed the attack, and {body} did not say where the drone had been launched.",
         "{body} did not say where the drone was launched, and no group has claimed the attack."),
        ("The governor of {region} asked residents of {town} to keep their windows closed.",
         "Residents of {town} were asked by the governor of {region} to keep windows closed."),
    ),
    (
        ("Soldiers detained {held} people in {town} on {weekday} after a convoy was bombed on the"
         " road to {region}.",
         "After the bombing of a convoy on the road to {region}, soldiers in {town} detained"
         " {held} people on {weekday}."),
        ("The bomb killed {killed} soldiers and wounded {hurt}, {body} said in a statement.",
         "In a statement {body} said {killed} soldiers were killed and {hurt} wounded by the"
         " bomb."),
        ("Relatives gathered at the barracks of {town} and were told by Colonel {person} to come"
         " back later.",
         "Colonel {person} told relatives who gathered at the barracks of {town} to come back"
         " later."),
        ("{body} blamed an armed group that has fought for control of mines in {region}.",
         "An armed group that fought for control of the mines in {region} was blamed by {body}."),
        ("Shops in {town} stayed closed, and a curfew was declared from dusk until dawn.",
         "A curfew from dusk until dawn was declared in {town}, where shops stayed closed."),
    ),
)  # fmt: skip
