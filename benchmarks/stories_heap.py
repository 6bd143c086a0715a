"""A heap of reports with known truth: copies, excerpts, rewrites and look-alikes, from a seed.

The shipped examples give the sentence shapes: every story is one invented event with its own
places, people, day and toll; a wire report tells of it, and other reports copy it, cut it or say
it in other words. A look-alike story tells of an event of the same kind, in the same wording,
with other places, people and figures. `link` never sees the truth.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

START = date(2023, 1, 2)
STORIES_PER_DAY = 6
KINDS: tuple[Kind, ...] = ("copy", "excerpt", "rewrite")
Kind = Literal["wire", "copy", "excerpt", "rewrite"]
_ONSETS = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "k",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "s",
    "st",
    "t",
    "v",
)
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ou", "ia"]
_ENDINGS = ["n", "r", "l", "v", "sk", "m", "ta", "rin", "dov", "ka", "lin", "mar"]


class Made(msgspec.Struct, frozen=True):
    """One report and the truth about it: its story, its kind, and what it descends from."""

    id: str
    text: str
    published: str
    outlet: str
    story: int
    kind: Kind
    of: str | None


class Event(msgspec.Struct, frozen=True):
    """What a story is about."""

    shape: int
    town: str
    region: str
    person: str
    body: str
    killed: int
    hurt: int
    held: int
    day: date


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


def heap(reports: int, seed: int = 7) -> Iterator[Made]:
    """So many reports, story by story; the same seed gives the same heap."""
    dice = random.Random(seed)
    made = story = 0
    while made < reports:
        event = _event(dice, story)
        for report in _story(dice, event, story):
            if made < reports:
                yield report
                made += 1
        story += 1


def _event(dice: random.Random, story: int) -> Event:
    return Event(
        shape=dice.randrange(len(SHAPES)),
        town=_name(dice),
        region=f"{_name(dice)} region",
        person=f"{_name(dice)} {_name(dice)}",
        body=f"the {_name(dice)} {dice.choice(('health office', 'rights commission', 'command'))}",
        killed=dice.randint(2, 90),
        hurt=dice.randint(91, 400),
        held=dice.randint(5, 88),
        day=START + timedelta(days=story // STORIES_PER_DAY),
    )


def _name(dice: random.Random) -> str:
    syllables = (dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(dice.randint(2, 3)))
    return ("".join(syllables) + dice.choice(_ENDINGS)).capitalize()


def _story(dice: random.Random, event: Event, story: int) -> Iterator[Made]:
    wire = _report(dice, event, story, 0, "wire", None)
    yield wire
    for at in range(1, dice.randint(4, 12)):
        yield _report(dice, event, story, at, dice.choice(KINDS), wire.id)


def _report(
    dice: random.Random, event: Event, story: int, at: int, kind: Kind, of: str | None
) -> Made:
    shape = SHAPES[event.shape]
    lines = [said[kind == "rewrite"].format(**_slots(event)) for said in shape]
    title = f"{event.town}: {event.killed} killed in {event.region}"
    if kind == "copy":
        lines.append(f"Edition {dice.randint(1, 9)} of this page.")
    elif kind == "excerpt":
        lines = lines[: dice.randint(2, 3)]
    elif kind == "rewrite":
        title = f"Deaths in {event.region} after events at {event.town}"
    when = event.day + timedelta(days=1 if of is None else dice.randint(1, 3))
    return Made(
        id=f"r{story:06}-{at:02}",
        text="\n\n".join([title, *(line[0].upper() + line[1:] for line in lines)]),
        published=f"{when.isoformat()}T{8 if of is None else 12 + at % 12:02}:00:00Z",
        outlet="Wire" if of is None else f"{_name(dice)} Post",
        story=story,
        kind=kind,
        of=of,
    )


def _slots(event: Event) -> dict[str, str]:
    found = {name: str(value) for name, value in msgspec.structs.asdict(event).items()}
    return {**found, "weekday": f"{event.day:%A}"}
