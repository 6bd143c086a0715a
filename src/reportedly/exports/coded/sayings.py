"""Who says that an event happened, how surely, and who denies it, in one line of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportedly.exports.context import Report
from reportedly.exports.excerpts import shortened
from reportedly.exports.hedging import hedges_of
from reportedly.records import Attribution

NAME_CHARACTERS = 80
_SAYING = {
    "claim_responsibility": "responsibility claimed by",
    "accuse": "according to an accusation by",
    "counter": "countered by",
    "question": "questioned by",
    "evade": "neither confirmed nor denied by",
    "predict": "predicted by",
    "demand": "demanded by",
    "request": "requested by",
}
_UNSURE = {"probable": "as probable", "possible": "as possible"}


def sayings_of(
    record: Mapping[str, Any], kind: str, reports: Mapping[str, Report]
) -> list[dict[str, Any]]:
    """Every saying that carries the event or its figures or denies one of those that do."""
    made = []
    for report in reports.values():
        events, figures = _ids(record, kind, report.document.id)
        for said in _about(report.annotated.attributions, events, figures, record):
            made.append(
                {
                    "act": said.act,
                    "polarity": said.polarity,
                    "certainty": said.certainty,
                    "speaker": _speaker(said, report),
                    "hedges": hedges_of(report, said),
                }
            )
    return made


def _ids(
    record: Mapping[str, Any], kind: str, document: str
) -> tuple[frozenset[str], frozenset[str]]:
    if kind == "events":
        return frozenset({record["id"]}), frozenset(record.get("figures") or ())
    events = (each["event"] for each in record["mentions"] if each["document"] == document)
    values = (value for one in record["figures"] for value in one["values"])
    figures = (value["figure"] for value in values if value["document"] == document)
    return frozenset(events), frozenset(figures)


def _about(
    attributions: Sequence[Attribution],
    events: frozenset[str],
    figures: frozenset[str],
    record: Mapping[str, Any],
) -> Iterator[Attribution]:
    named = frozenset((*(record.get("attributions") or ()), *(record.get("denials") or ())))
    carrying = {
        each.id
        for each in attributions
        if each.id in named or events & set(each.events) or figures & set(each.figures)
    }
    for each in attributions:
        if each.id in carrying or carrying & set(each.denies):
            yield each


def _speaker(said: Attribution, report: Report) -> str | None:
    """The innermost source by its name, else by the words of the report."""
    if not said.sources:
        return None
    innermost = said.sources[-1]
    named = (
        mention.name
        for mention in report.annotated.mentions
        if innermost.entity and mention.entity == innermost.entity and mention.name
    )
    name = innermost.name or next(named, None)
    return shortened(name or _midway(innermost.quote), NAME_CHARACTERS, None)


def _midway(words: str) -> str:
    """Words that may open a sentence as they stand inside one: `The ministry`, `the ministry`."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if rest and first in ("The", "A", "An") else words


def reportedly(coding: Mapping[str, Any]) -> list[str]:
    """One phrase for each way of saying, the hedges and denials in the words of the reports."""
    phrases: dict[str, str] = {}
    for each in coding["sayings"]:
        phrase = _phrase(each)
        phrases.setdefault(phrase.casefold().replace(" the ", " "), phrase)
    if not coding["sayings"]:
        outlets = [each["outlet"] for each in coding["sources"] if each["outlet"]]
        return [f"reported by {' and '.join(dict.fromkeys(outlets)) or 'an unnamed outlet'}"]
    return list(phrases.values())


def _phrase(said: Mapping[str, Any]) -> str:
    speaker = said["speaker"] or "an unstated source"
    denied = said["act"] == "deny" or said["polarity"] == "-"
    verb = "denied by" if denied else _SAYING.get(said["act"], "said by")
    words = [f"{verb} {speaker}"]
    if said["certainty"] in _UNSURE:
        words.append(_UNSURE[said["certainty"]])
    hedges = ", ".join(f"“{each}”" for each in said["hedges"])
    return " ".join(words) + (f" (unconfirmed: {hedges})" if hedges else "")


def innermost(sayings: Iterable[Mapping[str, Any]]) -> list[str]:
    """The sources that make the claim themselves, each once."""
    speakers = [each["speaker"] for each in sayings if each["speaker"]]
    return list({each.casefold().removeprefix("the "): each for each in speakers}.values())
