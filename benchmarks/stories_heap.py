"""A heap of reports with known truth: copies, excerpts, rewrites and look-alikes, from a seed.

The shipped examples give the sentence shapes: every story is one invented event with its own
places, people, day and toll; a wire report tells of it, and other reports copy it, cut it or say
it in other words. Every story looks like a third of all others in wording. Every eighth is a
twin: an event of the same kind in the same town, told of the same way, two weeks after
an earlier one, with other people, another day and another toll. `link` never sees the truth.

Invented names have seven letters and numbers a fixed count of digits, so that reports of one
shape are read alike (`benchmarks.stories_reading`).
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

from benchmarks.stories_shapes import SHAPES

Kind = Literal["wire", "copy", "excerpt", "rewrite"]
START = date(2023, 1, 2)
STORIES_PER_DAY = 6
KINDS: tuple[Kind, ...] = ("copy", "excerpt", "rewrite")
OFFICES = ("health office", "rights commission", "command")
TWINS = 8
"""One story in so many is a twin of an earlier one."""
TWINS_APART = 14 * STORIES_PER_DAY
"""Stories between an event and its twin, at least: two weeks of them."""
_CONSONANTS = "bdfgklmnprstvz"
_VOWELS = "aeiou"


class Made(msgspec.Struct, frozen=True):
    """One report and the truth about it: its story, its kind, and what it descends from."""

    id: str
    text: str
    published: str
    outlet: str
    story: int
    kind: Kind
    of: str | None
    event: Event
    lines: int
    edition: int


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


def heap(reports: int, seed: int = 7) -> Iterator[Made]:
    """So many reports, story by story; the same seed gives the same heap."""
    dice = random.Random(seed)
    earlier: deque[Event] = deque()
    made = story = 0
    while made < reports:
        event = _event(dice, story)
        earlier.append(event)
        if len(earlier) > TWINS_APART:
            first = earlier.popleft()
            event = event if dice.randrange(TWINS) else _twin(event, first)
        for report in _story(dice, event, story):
            if made < reports:
                yield report
                made += 1
        story += 1


def _event(dice: random.Random, story: int) -> Event:
    killed, held = dice.sample(range(10, 90), 2)
    return Event(
        shape=dice.randrange(len(SHAPES)),
        town=_name(dice),
        region=f"{_name(dice)} region",
        person=f"{_name(dice)} {_name(dice)}",
        body=f"the {_name(dice)} {dice.choice(OFFICES)}",
        killed=killed,
        hurt=dice.randint(100, 400),
        held=held,
        day=START + timedelta(days=story // STORIES_PER_DAY),
    )


def _twin(event: Event, first: Event) -> Event:
    """The event moved to the town of an earlier one, its tolls unlike those of that one."""
    same = {name: getattr(first, name) for name in ("shape", "town", "region", "body")}
    tolls = {
        name: getattr(event, name) + (getattr(event, name) == getattr(first, name))
        for name in ("killed", "hurt", "held")
    }
    return msgspec.structs.replace(event, **same, **tolls)


def _name(dice: random.Random) -> str:
    syllables = (dice.choice(_CONSONANTS) + dice.choice(_VOWELS) for _ in range(3))
    return ("".join(syllables) + dice.choice(_CONSONANTS)).capitalize()


def _story(dice: random.Random, event: Event, story: int) -> Iterator[Made]:
    wire = _report(dice, event, story, 0, "wire", None)
    yield wire
    for at in range(1, dice.randint(4, 12)):
        yield _report(dice, event, story, at, dice.choice(KINDS), wire.id)


def _report(
    dice: random.Random, event: Event, story: int, at: int, kind: Kind, of: str | None
) -> Made:
    lines = dice.randint(2, 3) if kind == "excerpt" else len(SHAPES[event.shape])
    edition = dice.randint(1, 9)
    when = event.day + timedelta(days=1 if of is None else dice.randint(1, 3))
    return Made(
        id=f"r{story:06}-{at:02}",
        text=told(event, kind, lines, edition),
        published=f"{when.isoformat()}T{8 if of is None else 12 + at % 12:02}:00:00Z",
        outlet="Wire" if of is None else f"{_name(dice)} Post",
        story=story,
        kind=kind,
        of=of,
        event=event,
        lines=lines,
        edition=edition,
    )


def told(event: Event, kind: Kind, lines: int, edition: int) -> str:
    """The text of a report of an event."""
    reworded = kind == "rewrite"
    title = f"{event.town}: {event.killed} killed in {event.region}"
    if reworded:
        title = f"Deaths in {event.region} after events at {event.town}"
    said = [pair[reworded].format(**_slots(event)) for pair in SHAPES[event.shape][:lines]]
    if kind == "copy":
        said.append(f"Edition {edition} of this page.")
    return "\n\n".join([title, *(line[0].upper() + line[1:] for line in said)])


def _slots(event: Event) -> dict[str, str]:
    found = {name: str(value) for name, value in msgspec.structs.asdict(event).items()}
    return {**found, "weekday": f"{event.day:%A}"}
