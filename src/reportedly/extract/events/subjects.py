"""Finding the subject of a verb by surface form, without a parser."""

from __future__ import annotations

from reportedly.extract.events.complement import is_party
from reportedly.extract.events.grammar import governor_of_noun, subject_phrases
from reportedly.extract.events.lexicon import verb_forms
from reportedly.extract.events.voice import group_start
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.extract.events.wordsets import word_set

_DEPTH = 4
SCOPE = 60
"""Words a stretch between commas may hold."""


class Subjects:
    """Subjects of the verbs of one sentence, found once each."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self._known: dict[int, tuple[Phrase, ...]] = {}

    def of(self, at: int, depth: int = 0) -> tuple[Phrase, ...]:
        """The subject phrases of the verb whose group holds `at`; empty where none is found."""
        if at not in self._known:
            found = subject_phrases(self.sentence, at) if self.sentence.tree else ()
            if not found or self._cut_short(found):
                found = self._longer(found, () if depth > _DEPTH else self._find(at, depth))
            self._known[at] = found
        return self._known[at]

    def _cut_short(self, found: tuple[Phrase, ...]) -> bool:
        """Whether a list may go on beside the phrases: *the police, the army and firemen*."""
        beside = self.sentence.word(found[0].start - 1), self.sentence.word(found[-1].end)
        return not {",", "and"}.isdisjoint(beside)

    @staticmethod
    def _longer(found: tuple[Phrase, ...], other: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """The other reading where it holds every head of the first."""
        heads = {each.head for each in other}
        return other if all(each.head in heads for each in found) else found

    def nearest(self, at: int) -> tuple[Phrase, ...]:
        """The phrase right before a reduced clause: *the death of a boy shot by police*."""
        phrase = self.sentence.phrase_ending(at - 1)
        return () if phrase is None else (phrase,)

    def of_verb_over(self, start: int, head: int) -> tuple[Phrase, ...]:
        """The subject of the verb whose object is the noun `head` of a phrase from `start`."""
        at = self._verb_over(start, head)
        if at is None:
            return ()
        readings = verb_forms().get(self.sentence.low[at], ())
        if any(reading.lemma in word_set("witnessing-verb") for reading in readings):
            return ()
        return self.of(at)

    def _verb_over(self, start: int, head: int) -> int | None:
        """The verb whose object an event noun is, by the tree or by standing before it."""
        if self.sentence.tree is not None:
            return governor_of_noun(self.sentence, head)
        at = start - 1
        while self.sentence.tag(at) in "RQD" or self.sentence.word(at) in {"out", "on", "off"}:
            at -= 1
        return at if at >= 0 and self.sentence.tag(at) == "V" else None

    def leading(self, at: int) -> tuple[Phrase, ...]:
        """The first party of the clause before a verb whose own subject is not found."""
        sentence = self.sentence
        start = group_start(sentence, at)
        least = max(0, start - SCOPE)
        for here in range(start - 1, least - 1, -1):
            if sentence.word(here) in {";", ":", "."}:
                least = here + 1
                break
        here = least
        while here < start:
            if sentence.tags[here] in "DO":
                phrase = sentence.phrase_starting(here)
                if phrase is not None and phrase.end <= start:
                    before = sentence.tag(phrase.start - 1)
                    if before not in "PT" and is_party(sentence, phrase):
                        return (phrase,)
                    here = phrase.end
                    continue
            here += 1
        return ()

    def _find(self, at: int, depth: int) -> tuple[Phrase, ...]:
        sentence = self.sentence
        start = group_start(sentence, at)
        before = start - 1
        while sentence.tag(before) in "QR":
            before -= 1
        tag = sentence.tag(before)
        if tag == "T":
            return self._infinitive(before, depth)
        if tag in "OU":
            return self._nominal(before, depth)
        if tag == "V":
            return self.of(before, depth + 1)
        if tag == "C":
            return self._coordinated(before, depth)
        if tag == "P":
            return self._after_preposition(before, depth)
        if tag == "S":
            return self._relative(before, depth)
        if sentence.word(before) in {",", "—", "–"}:
            return self._after_comma(before, depth)
        return ()

    def _nominal(self, last: int, depth: int) -> tuple[Phrase, ...]:
        """The phrase before the verb, past the prepositional phrases that hang on its head."""
        sentence = self.sentence
        phrase = sentence.phrase_ending(last)
        while phrase is not None:
            before = phrase.start - 1
            while sentence.tag(before) == "Q":
                before -= 1
            if sentence.tag(before) != "P" or before == 0:
                break
            outer = sentence.phrase_ending(before - 1)
            if outer is None:
                return self._beyond_adjunct(before, depth)
            phrase = outer
        if phrase is None:
            return ()
        if sentence.closed(phrase.head) & {"day"} and phrase.head > phrase.start:
            phrase = Phrase(phrase.start, phrase.head, phrase.head - 1)
        elif self._time(phrase) and phrase.start > 0:
            return self._find_before_time(phrase, depth)
        return self._compound(sentence.with_complement(phrase))

    def _time(self, phrase: Phrase) -> bool:
        """Whether a phrase before a verb only says when: *Monday*, *this week*, *last year*."""
        kinds = self.sentence.closed(phrase.head)
        if "day" in kinds:
            return True
        opens = self.sentence.word(phrase.start), self.sentence.word(phrase.start - 1)
        return "time" in kinds and not {"this", "last", "next"}.isdisjoint(opens)

    def _beyond_adjunct(self, preposition: int, depth: int) -> tuple[Phrase, ...]:
        """*X, in a statement, condemned* and *In a statement X condemned*."""
        before = preposition - 1
        while self.sentence.tag(before) in "QR":
            before -= 1
        if self.sentence.word(before) in {",", "—", "–"} and depth < _DEPTH:
            return self._after_comma(before, depth + 1)
        if self.sentence.tag(before) == "V":
            return self.of(before, depth + 1)
        return ()

    def _find_before_time(self, phrase: Phrase, depth: int) -> tuple[Phrase, ...]:
        """*Police on Tuesday arrested*: the subject stands before the time."""
        before = phrase.start - 1
        while self.sentence.tag(before) in "PQR" or self.sentence.word(before) == ",":
            before -= 1
        if self.sentence.tag(before) in "OU" and depth < _DEPTH:
            return self._nominal(before, depth + 1)
        return ()

    def _compound(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The phrase with those joined before it: *A and B*, *A, B and C*."""
        sentence = self.sentence
        found = [phrase]
        at = phrase.start - 1
        if sentence.word(at) != "and":
            return (phrase,)
        other = sentence.phrase_ending(at - 2 if sentence.word(at - 1) == "," else at - 1)
        while other is not None and sentence.tag(other.start - 1) not in "VPT":
            found.insert(0, other)
            at = other.start - 1
            other = sentence.phrase_ending(at - 1) if sentence.word(at) == "," else None
        return tuple(found)

    def _infinitive(self, to: int, depth: int) -> tuple[Phrase, ...]:
        """Subject of *to* V: the object before it, or the subject of what governs it."""
        sentence = self.sentence
        before = to - 1
        while sentence.tag(before) in "RQN":
            before -= 1
        if sentence.tag(before) in "VX":
            return self.of(before, depth + 1)
        phrase = sentence.phrase_ending(before)
        if phrase is None:
            return ()
        if sentence.tag(phrase.start - 1) == "X":
            return self.of(phrase.start - 1, depth + 1)
        if sentence.low[phrase.head] not in word_set("intent-noun"):
            if is_party(sentence, phrase) or sentence.tags[phrase.head] == "U":
                return (phrase,)
            verb = self._verb_before(phrase.start)
            return (phrase,) if verb is None else self.of(verb, depth + 1)
        for at in range(phrase.head, phrase.start - 1, -1):
            if sentence.tags[at] == "G":
                possessor = sentence.phrase_ending(at - 1)
                return () if possessor is None else (possessor,)
        verb = self._verb_before(phrase.start)
        return () if verb is None else self.of(verb, depth + 1)

    def _verb_before(self, at: int) -> int | None:
        for here in range(at - 1, max(-1, at - 12), -1):
            if self.sentence.tags[here] == "V":
                return here
            if self.sentence.word(here) in {";", ":"}:
                return None
        return None

    def _coordinated(self, at: int, depth: int) -> tuple[Phrase, ...]:
        verb = self._verb_before(at)
        return () if verb is None else self.of(verb, depth + 1)

    def _after_preposition(self, at: int, depth: int) -> tuple[Phrase, ...]:
        """*of shelling*, *by shooting*, *after killing*: who the main clause is about."""
        verb = self._verb_before(at)
        if verb is None:
            return ()
        readings = verb_forms().get(self.sentence.low[verb], ())
        if any(reading.lemma in word_set("blaming-verb") for reading in readings):
            phrase = self.sentence.phrase_ending(at - 1)
            if phrase is not None and phrase.start > verb:
                return (phrase,)
        return self.of(verb, depth + 1)

    def _relative(self, at: int, depth: int) -> tuple[Phrase, ...]:
        """The antecedent of *who*, *which*, *that*; nothing after other subordinators."""
        sentence = self.sentence
        if sentence.word(at) not in {"who", "which", "that"}:
            return self._coordinated(at, depth) if sentence.tag(at) == "S" else ()
        before = at - 1
        while sentence.tag(before) in "Q" or sentence.word(before) == ",":
            before -= 1
        if sentence.tag(before) in "OU":
            return self._nominal(before, depth + 1)
        return ()

    def _after_comma(self, comma: int, depth: int) -> tuple[Phrase, ...]:
        """Past appositions and relative clauses between commas, else the clause before."""
        sentence = self.sentence
        best: Phrase | None = None
        end = comma
        while end > 0 and depth < _DEPTH:
            opening = self._opening(end)
            finite = any(tag in "VX" for tag in sentence.tags[opening + 1 : end])
            relative = sentence.word(opening + 1) in {"who", "which", "whose", "where"}
            if finite and not relative:
                break
            if not relative and sentence.tag(opening + 1) not in "PSTVCR.":
                best = self._leading_phrase(opening + 1, end)
            if sentence.word(opening) not in {",", "—", "–"}:
                break
            end = opening
        if best is not None:
            return self._compound(best)
        return self._coordinated(comma, depth)

    def _opening(self, end: int) -> int:
        """The comma or dash that opens the stretch before `end`, or -1."""
        at, least = end - 1, max(-1, end - SCOPE)
        while at > least and self.sentence.word(at) not in {",", "—", "–", ";", ":"}:
            at -= 1
        return at

    def _leading_phrase(self, start: int, end: int) -> Phrase | None:
        """The first noun phrase of a stretch without a verb."""
        phrase = self.sentence.phrase_starting(start)
        if phrase is None or phrase.end > end:
            return None
        return self.sentence.with_complement(phrase)
