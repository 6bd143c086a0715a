"""Source records: what the words of a source name, and whether it witnesses or passes on."""

from __future__ import annotations

import re
from bisect import bisect_left

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import source_nouns
from reportedly.records import Mention, Reading, Source, Span, quote
from reportedly.records.attribution import SourceKind

_PERSON_PRONOUNS = frozenset({"he", "she", "i", "who", "him", "her", "his"})
_HIDDEN = frozenset(["unnamed", "anonymous", "unidentified", "source", "sources", "insiders"])
_OF_MENTION: dict[str, SourceKind] = {
    "person": "person",
    "organization": "organization",
    "government": "government",
    "military": "military",
    "media": "media",
    "group": "group",
    "place": "government",
    "facility": "organization",
}
_KINDS: dict[str, SourceKind] = {
    "document": "document", "media": "media", "government": "government", "military": "military",
    "organization": "organization", "group": "group", "person": "person",
}  # fmt: skip
_UNNAMED = re.compile(
    r",? who (?:(?:was|were|is|are|has|have|had|did)(?: not|n['’]t)(?: been| be)? "
    r"(?:named|identified|give (?:his|her|their) names?)|(?:asked|wished|wanted|preferred) "
    r"(?:not to be (?:named|identified)|to remain anonymous|for anonymity)"
    r"|(?:spoke|was speaking|were speaking) (?:on|under)(?: the)? condition of anonymity)",
    re.I,
)
_APPOSITION = re.compile(r",|\s[–—―(]|\s(?:who|which)\b")
_EXAMPLE = re.compile(r", (?:such as|including) ")
_LIST = re.compile(r",? (?:and|or) ")
_SUCH_AS = re.compile(r", (?:such as|like|including) ([^,.;:]{3,80}?)(,) (?=\w)")


def _without_article(text: str, span: Span) -> Span:
    """The words after a leading `the`."""
    if text[span.start : span.start + 4].lower() == "the ":
        return Span(span.start + 4, span.end)
    return span


def head_of(text: str, sources: tuple[Span, ...]) -> Span | None:
    """The words that name a source: its last piece up to an apposition or relative clause.

    A list of several keeps its commas.
    """
    if not sources:
        return None
    start, end = sources[-1]
    cut = _APPOSITION.search(text, start, end)
    if cut is None or cut.start() == start:
        return sources[-1]
    listed = text[end - 1] != "," and cut[0] == "," and _LIST.search(text, cut.end(), end)
    return sources[-1] if listed else Span(start, cut.start())


class Sources:
    """Turns the spans of sources into records, with what the mentions know of them."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self._mentions = reading.mentions
        self._starts = [mention.span.start for mention in reading.mentions]
        own = {cite.outlet.lower() for cite in reading.cites if cite.relation == "self"}
        if reading.document.outlet:
            own.add(reading.document.outlet.lower())
        self._own = own

    def chain(self, draft: Draft) -> tuple[Source, ...]:
        """The sources of a draft, outermost first; the last one is the witness."""
        conduits = [*self._relaying(draft), *draft.conduits]
        known: list[list[Span]] = []
        for spans in conduits:
            if spans and spans not in known and spans != draft.source:
                known.append(spans)
        found = [
            self._source(spans, "conduit", head_of(self.text, tuple(spans))) for spans in known
        ]
        if draft.source:
            spans = self._with_example(draft)
            named = _EXAMPLE.search(spans[-1].quote(self.text)) is not None
            head = spans[-1] if named or draft.head is None else draft.head
            found.append(self._source(spans, "witness", head))
        return tuple(found)

    def _with_example(self, draft: Draft) -> list[Span]:
        """The source with the one named for the group: `other miners, such as Anna Berg, said`."""
        last = draft.source[-1]
        found = _SUCH_AS.match(self.text, last.end, last.end + 120)
        if found is None or not draft.cue_spans or draft.cue_spans[0].start != found.end():
            return draft.source
        if not any(m.kind == "person" for m in self.mentions_in(Span(*found.span(1)))):
            return draft.source
        return [*draft.source[:-1], Span(last.start, found.start(2))]

    def _relaying(self, draft: Draft) -> list[list[Span]]:
        """The outlet a statement was given to (`told Reuters`, `in an interview with Sota`)."""
        told = draft.cue is not None and "tell" in draft.cue.frames
        if told and draft.addressee is not None and self.is_outlet(draft.addressee):
            return [[draft.addressee]]
        if draft.medium is not None:
            near = Span(draft.medium.end, draft.medium.end + 60)
            for mention in self.mentions_in(near):
                if mention.kind == "media" and not self._is_own(mention.quote):
                    between = self.text[draft.medium.end : mention.span.start].split()
                    if between and between[0] in {"with", "to", "on", "by", "for"}:
                        return [[mention.span]]
        return []

    def is_outlet(self, span: Span) -> bool:
        """Whether the words name a news outlet other than the report's own."""
        said = span.quote(self.text)
        if self._is_own(said):
            return False
        over = [each for each in self.mentions_in(span) if each.kind == "media"]
        named = any(each.form == "name" for each in over)
        return named or (self._by_noun(said) == "media" and any(c.isupper() for c in said))

    def _is_own(self, words: str) -> bool:
        low = words.lower().removeprefix("the ")
        return any(low == each.removeprefix("the ") for each in self._own)

    def mentions_in(self, span: Span) -> list[Mention]:
        """The mentions that lie in a stretch of text."""
        first = bisect_left(self._starts, span.start)
        found = []
        for mention in self._mentions[first:]:
            if mention.span.start >= span.end:
                break
            if mention.span.end <= span.end:
                found.append(mention)
        return found

    def _source(self, spans: list[Span], role: str, head: Span | None = None) -> Source:
        """The record of a source; `head` are the words that name it, without apposition."""
        said = quote(self.text, spans)
        named = head or spans[-1]
        mention = self._head_mention(named)
        return Source(
            spans=tuple(spans),
            quote=said,
            name=mention.name if mention else None,
            entity=mention.entity if mention else None,
            kind=self._kind(said if named == spans[-1] else named.quote(self.text), mention, named),
            role="conduit" if role == "conduit" else "witness",
        )

    def _head_mention(self, span: Span) -> Mention | None:
        """The mention that is the source: the same words, else the last named person or body."""
        over = self.mentions_in(span)
        bare = _without_article(self.text, span)
        exact = [each for each in over if each.span in (span, bare)]
        if exact:
            return exact[0]
        people = [each for each in over if each.kind == "person"]
        if people:
            return people[-1]
        ends = [each for each in over if each.span.end == span.end and each.kind != "place"]
        return ends[-1] if ends and not self._by_noun(span.quote(self.text)) else None

    def _kind(self, said: str, mention: Mention | None, span: Span) -> SourceKind:
        words = said.lower().replace("’", "'").split()
        unnamed = mention is None or (mention.form == "role" and mention.name is None)
        if unnamed and any(word.strip(",.") in _HIDDEN for word in words):
            return "anonymous"
        if unnamed and _UNNAMED.match(self.text, span.end):
            return "anonymous"
        bare = _without_article(self.text, span)
        if mention is not None and mention.span in (span, bare) and mention.kind in _OF_MENTION:
            return _OF_MENTION[mention.kind]
        if mention is not None and mention.kind == "person":
            return "person"
        if words and words[0] in _PERSON_PRONOUNS and len(words) == 1:
            return "person"
        by_noun = self._by_noun(said)
        if by_noun is not None:
            return by_noun
        if mention is not None:
            return _OF_MENTION.get(mention.kind, "group")
        capitals = [word for word in said.split() if word[:1].isupper()]
        return "person" if len(capitals) >= 2 and len(capitals) == len(words) else "group"

    def _by_noun(self, said: str) -> SourceKind | None:
        """The kind of the head noun: the last known noun before the first preposition."""
        nouns = source_nouns()
        words = [word.strip(",.()“”\"'‘’").lower() for word in said.split()]
        cut = next(
            (k for k, word in enumerate(words) if word in {"of", "in", "from", "for", "at", "on",
             "who", "which", "that", "with", "by"} and k), len(words)
        )  # fmt: skip
        for k in range(cut - 1, -1, -1):
            pair = " ".join(words[k : k + 2]) if k + 2 <= cut else ""
            for word in (pair, words[k]):
                if word in nouns:
                    return _KINDS.get(nouns[word])
        return None
