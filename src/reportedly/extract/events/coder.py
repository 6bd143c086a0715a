"""Coding one sentence: triggers to coded events, with the deeds of a demand left out."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.events.antecedents import named
from reportedly.extract.events.coded import Coded
from reportedly.extract.events.complement import fits
from reportedly.extract.events.contexts import contexts_of
from reportedly.extract.events.falling import afar, ground, others, thing
from reportedly.extract.events.lexicon import NO_EVENT, word_classes
from reportedly.extract.events.modes import modes_of
from reportedly.extract.events.naming import Naming
from reportedly.extract.events.ontology import PHYSICAL
from reportedly.extract.events.participants import Roles, obliges, roles
from reportedly.extract.events.reality import clause_end, clause_start, reality_of
from reportedly.extract.events.root import rooted
from reportedly.extract.events.setting import Setting
from reportedly.extract.events.subjects import Subjects
from reportedly.extract.events.tagged import tagged
from reportedly.extract.events.triggers import Trigger, triggers
from reportedly.extract.events.widening import widened
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.extract.events.wordsets import word_set
from reportedly.records import Participant, Place

_HOLDS_DEED = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT", "CONCEDE"})
"""Types whose complement tells the deed they speak of, which is no second event."""
_ARMED = frozenset({"troops", "criminal", "police"})


class Coder:
    """Codes the sentences of one reading."""

    def __init__(self, naming: Naming, label: str, accident: bool = False) -> None:
        self.naming = naming
        self.accident = accident
        self.label = label

    def code(
        self, sentence: Sentence, context: tuple[list[str], list[str]], folded: bool
    ) -> Iterator[Coded]:
        """The events one sentence names, in text order.

        Args:
            sentence: the sentence.
            context: context hits of the sentence and of its paragraph.
            folded: whether its part repeats another.
        """
        subjects = Subjects(sentence)
        self.setting = Setting(sentence)
        used = 0
        held = charged = 0
        for readings in triggers(sentence):
            start = readings[0].start
            if start < used:
                continue
            chosen = self._choose(sentence, readings, subjects)
            if chosen is None:
                continue
            trigger, found, actors, recipients = chosen
            used = trigger.end
            if trigger.entry.type == NO_EVENT:
                continue
            if start < held or (start < charged and not trigger.entry.verbal):
                continue
            if {"allege", "convict"} & set(trigger.entry.modes) and trigger.entry.verbal:
                charged = _complement_end(sentence, trigger.end)
            if trigger.entry.type in _HOLDS_DEED:
                held = _complement_end(sentence, trigger.end)
            yield self._coded(sentence, trigger, found, actors, recipients, context, folded)

    def _choose(
        self, sentence: Sentence, readings: list[Trigger], subjects: Subjects
    ) -> tuple[Trigger, Roles, tuple[Participant, ...], tuple[Participant, ...]] | None:
        """The first reading whose conditions hold, with its participants."""
        for reading in readings:
            if reading.entry.type == NO_EVENT:
                return reading, Roles((), (), None), (), ()
            trigger = rooted(sentence, reading)
            found = roles(sentence, trigger, subjects)
            if not _head_condition(sentence, trigger, subjects):
                continue
            found = found._replace(actors=named(sentence, found.actors, subjects))
            if trigger.passive:
                found = found._replace(recipients=named(sentence, found.recipients, subjects))
            whole = widened(sentence, trigger, found, subjects)
            found = fitting(sentence, whole, trigger.entry.type)
            actors = self.naming.participants(sentence, found.actors)
            recipients = self.naming.participants(sentence, found.recipients)
            someone = actors or recipients or found.actors or found.recipients
            if "party" in trigger.entry.needs and not someone:
                continue
            if obliges(trigger.entry) and not actors:
                continue
            if not found.actors:
                found = found._replace(actors=tagged(sentence, trigger, "actor"))
                actors = self.naming.participants(sentence, found.actors)
            if not recipients:
                recipients = self._fallen_on(sentence, trigger, found, whole)
            if trigger.entry.first in word_set("harm-verb") and not actors and self.accident:
                continue
            return trigger, found, actors, recipients
        return None

    def _fallen_on(
        self, sentence: Sentence, trigger: Trigger, found: Roles, whole: Roles
    ) -> tuple[Participant, ...]:
        """The recipients where no party is named as one; none where a pronoun stands for it."""
        if any(sentence.tags[each.head] == "U" for each in found.recipients):
            return ()
        actors = found.actors
        return (
            self.naming.participants(sentence, others(trigger, actors))
            or self.naming.things(sentence, tagged(sentence, trigger, "recipient"))
            or self.naming.things(sentence, thing(sentence, trigger, whole))
            or self.naming.things(sentence, ground(sentence, trigger, actors, loose=False))
            or self.naming.participants(sentence, afar(sentence, trigger, actors))
            or self.naming.things(sentence, ground(sentence, trigger, actors, loose=True))
        )

    def _coded(
        self,
        sentence: Sentence,
        trigger: Trigger,
        found: Roles,
        actors: tuple[Participant, ...],
        recipients: tuple[Participant, ...],
        context: tuple[list[str], list[str]],
        folded: bool,
    ) -> Coded:
        entry = trigger.entry
        clause = (clause_start(sentence, trigger.start), clause_end(sentence, trigger.end))
        recipients, scene = _scene(sentence, found, recipients, entry.type)
        parties = actors if entry.type in PHYSICAL else actors + recipients
        taken = [span for each in parties for span in each.spans]
        where = scene or self.setting.place(clause, trigger[1:3], taken)
        modes = modes_of(sentence, entry.type, entry.modes, clause[0], clause[1])
        span = sentence.characters(*trigger.anchor)
        return Coded(
            span=span,
            type=entry.type,
            modes=modes,
            reality="actual" if trigger.voiced else reality_of(sentence, trigger),
            actors=actors,
            recipients=recipients,
            where=where,
            when=self.setting.time(clause, trigger[1:3]),
            stretch=sentence.characters(clause[0], max(clause[1], trigger.end)),
            sentence=sentence.number,
            part=sentence.part,
            body=sentence.zone == "body",
            folded=folded,
            definite=_definite(sentence, trigger),
            verbal=entry.verbal,
            family=entry.pattern.split()[-1 if not entry.verbal else 0],
            rule=f"{self.label}:{'verb' if entry.verbal else 'noun'}:{entry.pattern}",
            since=sentence.to_date,
            contexts=contexts_of(modes, context[0], context[1]),
            site=self.setting.site(
                trigger[1:3], entry.type, [span for each in actors for span in each.spans]
            ),
        )


def fitting(sentence: Sentence, found: Roles, kind: str) -> Roles:
    """The roles without phrases that can play no part: a law attacks no one."""
    return found._replace(
        actors=tuple(each for each in found.actors if fits(sentence, each, "actor")),
        recipients=tuple(each for each in found.recipients if fits(sentence, each, kind)),
    )


def _head_condition(sentence: Sentence, trigger: Trigger, subjects: Subjects) -> bool:
    """Whether the subject is of the class a pattern needs (`weapon`, `troops`)."""
    for name in ("weapon", "troops"):
        if name in trigger.entry.needs.split():
            wanted = {name} | (_ARMED if name == "troops" else set())
            heads = subjects.of(trigger.start)
            if name == "troops" and any(sentence.tags[each.head] == "U" for each in heads):
                return True
            return any(_class_of(sentence, phrase) & wanted for phrase in heads)
    return True


def _class_of(sentence: Sentence, phrase: Phrase) -> frozenset[str]:
    own = word_classes().get(sentence.low[phrase.head], frozenset())
    return own | sentence.classes(phrase.head)


def _scene(
    sentence: Sentence, found: Roles, recipients: tuple[Participant, ...], kind: str
) -> tuple[tuple[Participant, ...], Place | None]:
    """A town that is attacked or taken is the place, not someone it is done to.

    One under curfew or blockade is both: the measure falls on whoever lives there.
    """
    if kind not in PHYSICAL:
        return recipients, None
    phrases = [*found.recipients, *([found.place] if found.place else [])]
    for phrase in phrases:
        place = _ground(sentence, phrase)
        if place is None or place.role != "place":
            continue
        if place.precision == "country":
            return recipients, place
        if kind == "COERCE" or _institution(sentence, phrase):
            return recipients, place
        kept = tuple(each for each in recipients if not each.spans[0].overlaps(place.span))
        return kept, place
    return recipients, None


def _institution(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a place is a body as well: *the museum*, *the university*."""
    return "party" in word_classes().get(sentence.low[phrase.head], frozenset())


def _ground(sentence: Sentence, phrase: Phrase) -> Place | None:
    """The place a phrase names, itself or as *the town of Dorvel*."""
    place = sentence.places.get(phrase.head)
    if place is None and "territory" in sentence.classes(phrase.head):
        inner = range(phrase.start, phrase.end)
        return next((sentence.places[at] for at in inner if at in sentence.places), None)
    return place


def _complement_end(sentence: Sentence, at: int) -> int:
    """Where what is demanded, threatened or promised ends."""
    here = at
    while here < len(sentence):
        word = sentence.low[here]
        if word in word_set("clause-break") or (
            sentence.tags[here] == "." and word not in {",", "-", "–"}
        ):
            return here
        if word in {",", "and", "but"} and clause_end(sentence, here) == here:
            return here
        here += 1
    return here


def _definite(sentence: Sentence, trigger: Trigger) -> bool:
    phrase = sentence.phrase_ending(trigger.anchor[1] - 1)
    if trigger.entry.verbal or phrase is None:
        return False
    return sentence.low[phrase.start] in {"the", "this", "that", "these", "those", "his", "their"}
