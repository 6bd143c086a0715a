"""Claims: attributions in their story, with who said it first, who repeats and who answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.records import Answer, Attribution, Claim, Incident, content_id
from reportedly.stories.digest import Digest
from reportedly.stories.lines import source_key, source_label
from reportedly.stories.words import content_words

SAME_WORDS = 0.7
"""Share of the shorter content's words that two claims of one speaker have in common."""
LABEL = "claims/1"


def claims_of(
    story: str,
    documents: Iterable[str],
    incidents: Iterable[Incident],
    digests: Mapping[str, Digest],
) -> list[Claim]:
    """The claims of one story: every attribution that has a content."""
    incident_of = {m.event: each.id for each in incidents for m in each.mentions}
    said = [
        (digests[id], each)
        for id in sorted(documents)
        for each in digests[id].attributions
        if each.content.spans and each.form != "none"
    ]
    ids = {each.id: claim_id(each) for _, each in said}
    repeats = _repeats(said)
    answers = _answers(said, ids)
    first = _first_reported(said, repeats)
    return [
        Claim(
            id=ids[each.id],
            attribution=each.id,
            document=digest.id,
            story=story,
            incident=next((incident_of[e] for e in each.events if e in incident_of), None),
            speaker=source_label(each.sources[-1]) if each.sources else None,
            said=each.content.quote,
            about=None,
            first_reported=first[each.id],
            repeats=tuple(sorted(ids[other] for other in repeats[each.id])),
            answers=tuple(answers.get(each.id, ())),
            made_by=f"{LABEL}:same-speaker-same-words",
        )
        for digest, each in said
    ]


def claim_id(said: Attribution) -> str:
    """A claim's id follows from its attribution's."""
    return content_id("clm", said.id)


def _repeats(said: list[tuple[Digest, Attribution]]) -> dict[str, set[str]]:
    by_speaker: dict[str, list[tuple[str, frozenset[str]]]] = {}
    repeats: dict[str, set[str]] = {each.id: set() for _, each in said}
    for _, each in said:
        speaker = source_key(each.sources[-1]) if each.sources else ""
        words = frozenset(content_words(each.content.quote))
        for other, others_words in by_speaker.setdefault(speaker, []):
            if speaker and _same(words, others_words):
                repeats[each.id].add(other)
                repeats[other].add(each.id)
        by_speaker[speaker].append((each.id, words))
    return repeats


def _same(left: frozenset[str], right: frozenset[str]) -> bool:
    smaller = min(len(left), len(right))
    return smaller > 0 and len(left & right) >= SAME_WORDS * smaller


def _first_reported(
    said: list[tuple[Digest, Attribution]], repeats: Mapping[str, set[str]]
) -> dict[str, str | None]:
    when = {each.id: digest.published for digest, each in said}
    first: dict[str, str | None] = {}
    for _, each in said:
        dates = [when[id] for id in (each.id, *sorted(repeats[each.id]))]
        first[each.id] = min((date for date in dates if date is not None), default=None)
    return first


def _answers(
    said: list[tuple[Digest, Attribution]], ids: Mapping[str, str]
) -> dict[str, list[Answer]]:
    """For each denied attribution, the claims that deny it."""
    found: dict[str, list[Answer]] = {}
    for _, each in said:
        for target in each.denies:
            if target in ids:
                found.setdefault(target, []).append(Answer(ids[each.id], "denies"))
    return found
