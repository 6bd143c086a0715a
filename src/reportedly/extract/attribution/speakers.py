"""Who the speakers are across sentences: who goes on, who answers, which report is meant.

A pronoun that goes on speaking (`they added`) is the last speaker; one that answers (`he
replied`) is the other party of the talk. A report named again (`the assessment`) is the report
spoken of before. What is settled here overrules what the chains of mentions could see, for they
do not know who was speaking.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

from reportedly.records import Attribution, Source, content_id

_PRONOUNS = {
    "he": frozenset({"person", "anonymous"}),
    "she": frozenset({"person", "anonymous"}),
    "they": frozenset({"group", "organization", "government", "military", "media"}),
    "it": frozenset({"organization", "government", "military", "media"}),
}
_GOING_ON = frozenset({"added", "adding", "continued", "continues", "adds", "concluded"})
_ANSWERING = frozenset({"replied", "replies", "answered", "answers", "responded", "retorted"})
_PARTNERS = frozenset(
    ["friend", "comrade", "colleague", "companion", "interlocutor", "counterpart", "caller"]
)
_OF_SOMEONE = frozenset({"his", "her", "their"})
_REPORTS = frozenset({"report", "assessment", "study", "analysis", "review", "survey", "paper"})
_DEFINITE = frozenset({"the", "this", "that", "its", "their"})
_NEAR = 900
"""Characters after a speaker's words within which a pronoun goes on with them."""
_TALK = 2500
"""Characters within which two parties are in one talk."""
_QUOTED = re.compile(r"[‘“\"«](.{12,400}?)[,.!?]?[’”\"»](?!\w)", re.S)
_LEAST = 4
"""Words of a quotation that are one speaker's own."""


def _quoted(content: str) -> list[str]:
    """The quoted stretches of a content of four words or more, without a leading article."""
    found = (" ".join(each.lower().split()) for each in _QUOTED.findall(content))
    bare = (each.removeprefix("the ") for each in found)
    return [each for each in bare if len(each.split()) >= _LEAST]


@dataclass(slots=True)
class _Turn:
    """A statement with where its speaker stands in the list."""

    index: int
    source: Source
    end: int


class Speakers:
    """The sources of one document's attributions, read in text order."""

    def __init__(self, document: str, found: list[Attribution]) -> None:
        self._document = document
        self._found = list(found)
        self._turns: list[_Turn] = []
        self._report: int | None = None

    def settled(self) -> list[Attribution]:
        """The attributions with their innermost sources known as far as the talk tells."""
        for index, each in enumerate(self._found):
            if not each.sources:
                continue
            meant = self._meant(each)
            if meant is not None:
                self._join(index, meant)
            self._same_report(index)
            source = self._found[index].sources[-1]
            if source.kind != "document" and each.cue.spans:
                self._turns.append(_Turn(index, source, each.content.spans[-1].end))
        self._name_by_words()
        return self._found

    def _name_by_words(self) -> None:
        """Give an unnamed single speaker the name of whoever says the same quoted words."""
        known: dict[str, int] = {}
        for index, each in enumerate(self._found):
            if each.sources and each.sources[-1].name and each.sources[-1].kind == "person":
                for words in _quoted(each.content.quote):
                    known.setdefault(words, index)
        for index, each in enumerate(self._found if known else ()):
            source = each.sources[-1] if each.sources else None
            if source is None or source.name or source.kind not in {"person", "anonymous"}:
                continue
            if source.quote.lower().split()[0] not in {"one", "a", "an"}:
                continue
            said = next((known[w] for w in _quoted(each.content.quote) if w in known), None)
            if said is not None:
                who = self._found[said].sources[-1]
                self._change(index, name=who.name, entity=who.entity, kind="person")

    def _meant(self, each: Attribution) -> _Turn | None:
        source = each.sources[-1]
        cue = {word.strip(":,") for word in each.cue.quote.lower().split()}
        words = source.quote.lower().split()
        partner = words[0] in _OF_SOMEONE and words[-1] in _PARTNERS
        if cue & _ANSWERING and (partner or source.quote.lower() in _PRONOUNS):
            return self._other(each)
        kinds = _PRONOUNS.get(source.quote.lower())
        if kinds is None or (source.name is not None and not cue & _GOING_ON):
            return None
        for turn in reversed(self._turns[-3:]):
            start = min(each.content.spans[0].start, each.cue.spans[0].start)
            if start - turn.end > _NEAR:
                return None
            if turn.source.kind in kinds and turn.source.quote.lower() not in _PRONOUNS:
                return turn
            if turn.source.name is not None and turn.source.kind in kinds:
                return turn
        return None

    def _other(self, each: Attribution) -> _Turn | None:
        """The party of the talk who did not speak last: whom the last speaker spoke to, if said."""
        if not self._turns:
            return None
        asked = self._found[self._turns[-1].index].addressee
        for turn in reversed(self._turns if asked is not None else ()):
            if asked is not None and turn.source.quote.lower() == asked.quote.lower():
                return turn
        last = self._turns[-1].source.entity
        start = each.content.spans[0].start
        for turn in reversed(self._turns[:-1]):
            if last is None or start - turn.end > _TALK:
                return None
            if turn.source.entity not in {None, last} and turn.source.kind in _PRONOUNS["he"]:
                return turn
        return None

    def _join(self, index: int, turn: _Turn) -> None:
        """Give the source at `index` the identity of an earlier speaker."""
        source = self._identified(turn.index)
        kind = source.kind if source.name or source.kind != "anonymous" else "person"
        self._change(index, name=source.name, entity=source.entity, kind=kind)

    def _same_report(self, index: int) -> None:
        """Join a report that is named again to the one spoken of last."""
        source = self._found[index].sources[-1]
        words = source.quote.lower().split()
        if source.kind != "document" or source.entity is not None:
            return
        if not _REPORTS & {word.strip(",.") for word in words}:
            return
        if words[0] in _DEFINITE and self._report is not None:
            known = self._found[self._report].sources[-1]
            self._change(index, name=source.name, entity=known.entity, kind=source.kind)
        else:
            self._identified(index)
            self._report = index

    def _identified(self, index: int) -> Source:
        """The source at `index`, given an entity of its own where it has none."""
        source = self._found[index].sources[-1]
        if source.entity is None:
            at = source.spans[0]
            made = content_id("ent", self._document, at.start, at.end)
            self._change(index, name=source.name, entity=made, kind=source.kind)
        return self._found[index].sources[-1]

    def _change(self, index: int, *, name: str | None, entity: str | None, kind: str) -> None:
        each = self._found[index]
        changed = msgspec.structs.replace(each.sources[-1], name=name, entity=entity, kind=kind)
        self._found[index] = msgspec.structs.replace(each, sources=(*each.sources[:-1], changed))
