"""From phrases to participants: names, countries and sectors from what lies over the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from reportedly.extract.events.beside import modifiers
from reportedly.extract.events.lexicon import event_heads, verb_forms, word_classes
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.extract.events.wordsets import word_set
from reportedly.records import Mention, Participant, Place
from reportedly.resources import tsv

CAPITALS = frozenset({"US", "WHO", "IT"})
"""Names that without their capitals are pronouns."""


@cache
def sectors() -> dict[str, str]:
    """PLOVER sector of a role noun, by its lower-case form."""
    return {row["word"]: row["sector"] for row in tsv("ontology", "sectors.tsv")}


def chains(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """The mention that names each chain best: its first name, else its first role."""
    best: dict[str, Mention] = {}
    for mention in mentions:
        if mention.entity is None or mention.form == "pronoun":
            continue
        known = best.get(mention.entity)
        if known is None or (known.form != "name" and mention.form == "name"):
            best[mention.entity] = mention
    return best


class Naming:
    """Turns the phrases of one reading into participants."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._chains: Mapping[str, Mention] = chains(mentions)

    def participants(
        self, sentence: Sentence, phrases: Iterable[Phrase]
    ) -> tuple[Participant, ...]:
        """The participants of the phrases, without those that name no one."""
        made: dict[tuple[int, int], Participant] = {}
        for phrase in phrases:
            for each in self._people_in(sentence, phrase):
                participant = self._one(sentence, each)
                if participant is not None:
                    made[(each.start, each.end)] = participant
        return tuple(made.values())

    def things(self, sentence: Sentence, phrases: Iterable[Phrase]) -> tuple[Participant, ...]:
        """The phrases as things a deed falls on: a ruling, a vote, a plan."""
        found = (self._one(sentence, phrase) for phrase in phrases)
        return tuple(each for each in found if each is not None)

    def _people_in(self, sentence: Sentence, phrase: Phrase) -> tuple[Phrase, ...]:
        """The phrase, or, where its head is a deed or a weapon, whose deed or weapon it is."""
        word = sentence.low[phrase.head]
        mention = sentence.mentions.get(phrase.head)
        if mention is None and phrase.head not in sentence.places:
            weapon = "weapon" in word_classes().get(word, frozenset())
            if weapon or (word in event_heads() and not _person(word)):
                return modifiers(sentence, phrase.start, phrase.head)
        return (phrase,)

    def _one(self, sentence: Sentence, phrase: Phrase) -> Participant | None:
        word = sentence.low[phrase.head]
        if word in word_set("approximator") or word in {"the", "a", "an"}:
            return None
        if word in word_set("empty-noun") or sentence.closed(phrase.head) & {"day", "month"}:
            return None
        if not any(char.isalpha() for char in word) and phrase.end - phrase.start == 1:
            return None
        if phrase.end - phrase.start == 1 and word in word_set("empty-alone"):
            return None
        mention = _mention(sentence, phrase)
        if mention is None and (_pronoun(sentence, phrase) or _verbish(sentence, phrase)):
            return None
        place = _place(sentence, phrase)
        span = sentence.characters(_first_word(sentence, phrase), phrase.end)
        known = self._chains.get(mention.entity) if mention and mention.entity else None
        if known is not None and _pronoun(sentence, phrase):
            span = known.span
        name = mention.name if mention else None
        if name is None and place is not None and phrase.head in sentence.places:
            name = place.name if place.role in {"demonym", "metonym"} else None
        if name is None and known is not None and known is not mention:
            name = known.name or known.quote
        if mention is not None and _pronoun(sentence, phrase) and name is None:
            return None
        return Participant(
            spans=(span,),
            quote=span.quote(sentence.text),
            name=name,
            entity=mention.entity if mention else None,
            country=(mention.country if mention else None) or (place.country if place else None),
            sector=(mention.sector if mention else None) or self._sector(sentence, phrase),
        )

    def _sector(self, sentence: Sentence, phrase: Phrase) -> str | None:
        table = sectors()
        for at in (phrase.head, *range(phrase.start, phrase.end)):
            found = table.get(sentence.low[at])
            if found:
                return found
        if _place(sentence, phrase) is not None:
            return "GOV"
        return None


def _first_word(sentence: Sentence, phrase: Phrase) -> int:
    """Where the phrase begins: a place's name takes no adjective with it."""
    place = sentence.places.get(phrase.head)
    start = phrase.start
    while place is not None and start < phrase.head and sentence.places.get(start) is not place:
        start += 1
    return start


def _pronoun(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the head is a pronoun; in capitals, `US` and `WHO` are names."""
    word = sentence.low[phrase.head]
    return word in word_set("pronoun") and sentence.tokens[phrase.head].form not in CAPITALS


def _person(word: str) -> bool:
    return bool(word_classes().get(word, frozenset()) & {"person", "troops", "official"})


def _verbish(sentence: Sentence, phrase: Phrase) -> bool:
    """A lone word that may as well be a gerund: *fighting*, *shelling*."""
    word = sentence.low[phrase.head]
    return phrase.end - phrase.start == 1 and word.endswith("ing") and word in verb_forms()


def _mention(sentence: Sentence, phrase: Phrase) -> Mention | None:
    found = sentence.mentions.get(phrase.head)
    if found is not None:
        return found
    for at in range(phrase.head, phrase.start - 1, -1):
        over = sentence.mentions.get(at)
        if over is not None and sentence.tag(at + 1) != "G" and over.form != "pronoun":
            return over if over.span.end >= sentence.tokens[phrase.head].span.start else None
    return None


def _place(sentence: Sentence, phrase: Phrase) -> Place | None:
    for at in range(phrase.head, phrase.start - 1, -1):
        if at in sentence.places:
            return sentence.places[at]
    return None
