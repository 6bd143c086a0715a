"""Claims: attributions in their story, with who said it first, who repeats and who answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.records import Answer, Attribution, Claim, Incident, content_id
from reportedly.stories.answers import answers_between
from reportedly.stories.lines import Accounts
from reportedly.stories.saying import Saying, about, saying_of
from reportedly.stories.wording import ALIKE

SAME_WORDS = 0.7
"""Share of the shorter content's words that two claims of one speaker have in common."""
COMPARED = 400
"""Claims of one speaker that a further one is compared with."""
LABEL = "claims/3"


def claims_of(
    story: str, documents: Iterable[str], incidents: Iterable[Incident], accounts: Accounts
) -> list[Claim]:
    """The claims of one story: every attribution that has a content."""
    known = list(incidents)
    incident_of = {m.event: each.id for each in known for m in each.mentions}
    scope_of = {
        value.figure: figures.scope
        for each in known
        for figures in each.figures
        for value in figures.values
        if figures.scope
    }
    said = [
        saying_of(accounts, id, each, incident_of, scope_of)
        for id in sorted(documents)
        for each in accounts.details[id].attributions
        if each.content.spans and each.form != "none"
    ]
    repeats = _repeats(said)
    answers = answers_between(said)
    first = _first_reported(said, repeats)
    return [
        Claim(
            id=claim_id(each.attribution),
            attribution=each.attribution.id,
            document=each.document,
            story=story,
            incident=each.incident,
            speaker=each.speaker,
            said=each.attribution.content.quote,
            about=about(each, accounts.details[each.document]),
            first_reported=first[each.id],
            repeats=tuple(sorted(content_id("clm", other) for other in repeats[each.id])),
            answers=tuple(
                Answer(content_id("clm", other), relation)
                for other, relation in sorted(answers.get(each.id, {}).items())
            ),
            made_by=f"{LABEL}:same-speaker-same-words",
        )
        for each in said
    ]


def claim_id(said: Attribution) -> str:
    """A claim's id follows from its attribution's."""
    return content_id("clm", said.id)


def _repeats(said: Iterable[Saying]) -> dict[str, set[str]]:
    """Claims of one speaker in the same words, or of the same figure, whoever reports them."""
    repeats: dict[str, set[str]] = {}
    by_speaker: dict[str, list[Saying]] = {}
    for each in said:
        repeats[each.id] = set()
        if each.speaker is None:
            continue
        for other in by_speaker.setdefault(each.speaker, [])[-COMPARED:]:
            if _same(each, other):
                repeats[each.id].add(other.id)
                repeats[other.id].add(each.id)
        by_speaker[each.speaker].append(each)
    return repeats


def _same(left: Saying, right: Saying) -> bool:
    if (left.attribution.act == "deny") != (right.attribution.act == "deny"):
        return False
    smaller = min(len(left.words), len(right.words))
    shared = len(left.words & right.words)
    if smaller and shared >= SAME_WORDS * smaller:
        return True
    return bool(left.values & right.values) and shared >= ALIKE * smaller > 0


def _first_reported(
    said: Iterable[Saying], repeats: Mapping[str, set[str]]
) -> dict[str, str | None]:
    sayings = list(said)
    when = {each.id: each.published for each in sayings}
    first: dict[str, str | None] = {}
    for each in sayings:
        dates = [when[id] for id in (each.id, *repeats[each.id])]
        first[each.id] = min((date for date in dates if date is not None), default=None)
    return first
