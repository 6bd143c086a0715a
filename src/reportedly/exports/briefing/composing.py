"""A brief: who says what about a story, each sentence with its source and its hedges."""

from __future__ import annotations

import msgspec

from reportedly.errors import UsageError
from reportedly.exports.briefing import wording as w
from reportedly.exports.briefing.door import Door
from reportedly.exports.briefing.dossier import (
    Held,
    Row,
    copies_by_document,
    document_line,
    found_reports,
    in_order,
    incident_dossier,
    saying_dossier,
    statements,
)
from reportedly.exports.briefing.folding import folded, folded_figures
from reportedly.exports.context import Report
from reportedly.exports.excerpts import LEFT_OUT
from reportedly.exports.profiles import Profile
from reportedly.records import content_id

SHOWN = 3
"""How many stories a brief holds where none is named: those with most reports."""
_MASKING = {
    "public": "Private persons are masked, quotations shortened, places coarsened.",
    "team": "Private persons are masked; quotations and places stand as reported.",
    "local": "Nobody is masked: not for passing on.",
}


class StoryBrief(msgspec.Struct, frozen=True):
    """One story: its incidents told in full, those of one plain report, and other statements.

    All are dossiers that have passed the door. `reports` are in order of publication.
    """

    record: Row
    incidents: tuple[Row, ...]
    single: tuple[Row, ...]
    reports: tuple[Row, ...]


class Brief(msgspec.Struct, frozen=True):
    """What a page or a file is made from."""

    id: str
    opening: tuple[str, ...]
    stories: tuple[StoryBrief, ...]


def compose(
    held: Held, door: Door, profile: Profile, *, story: str | None, as_of: str, worldview: str
) -> Brief:
    """The brief of one story, or of the stories with most reports.

    `as_of` is told to the reader as it is; `held` is the store as of that time.

    Raises:
        UsageError: there is no such story.
        PolicyRefusal: something would leave that may not.
    """
    chosen = _chosen(held, story)
    copies = copies_by_document(held)
    told = tuple(_story(held, door, each, copies) for each in chosen)
    documents = {each["document"] for one in told for each in one.reports}
    lines = sum(each["independent_lines"] for each in chosen)
    folded_copies = sum(each["copies_folded"] for each in chosen)
    opening = (
        f"As of {as_of}.",
        f"Documents: {len(documents)}, of them copies folded: {folded_copies}. "
        f"Independent lines: {lines}. Stories: {len(told)}.",
        f"Countries are those of the worldview “{worldview}”.",
        _MASKING[profile.name],
        "Machine-coded, reviewed 0 %. Certainty is the speaker's own, as reported. "
        "Nothing here is a finding; absence of a denial is not agreement.",
    )
    return Brief(content_id("brf", as_of, *(each["id"] for each in chosen)), opening, told)


def _chosen(held: Held, story: str | None) -> list[Row]:
    stories = list(held.rows("stories"))
    if story is None:
        stories.sort(key=lambda each: (-each["reports"], each["id"]))
        if not stories:
            raise UsageError("brief", "no story is held as of that time", "run reports first")
        return stories[:SHOWN]
    found = [each for each in stories if each["id"] == story]
    if not found:
        raise UsageError(story, "is no story of this store", "see: reportedly export stories")
    return found


def _story(held: Held, door: Door, story: Row, copies: dict[str, Row]) -> StoryBrief:
    reports = found_reports(held, story["documents"])
    incidents = [each for each in held.rows("incidents") if each["story"] == story["id"]]
    incidents.sort(key=_weight)
    full = [each for each in incidents if _weighs(each)]
    dossiers = [_incident(each, reports, copies) for each in full]
    used = {said["id"] for each in dossiers for said in each["statements"]}
    used |= {id for each in dossiers for said in each["statements"] for id in said["folded"]}
    rest = [
        said for id in sorted(reports) for said in statements(reports[id]) if said["id"] not in used
    ]
    others = saying_dossier(dict(story), folded(rest, copies), reports)
    others["lines"] = in_order(document_line(each, copies) for each in reports.values())
    others["mentions"] = [{"document": id} for id in reports]
    others["line_count"] = others.pop("independent_lines")
    passed = tuple(door.out(each) for each in dossiers)
    single = tuple(
        door.out(_bare(each, reports, copies)) for each in incidents if not _weighs(each)
    )
    told = door.out(others)
    return StoryBrief(told, passed, single, tuple(told["lines"]))


def _incident(incident: Row, reports: dict[str, Report], copies: dict[str, Row]) -> Row:
    """The incident's dossier; what copies repeat is folded into what they copy."""
    mine = {each["document"] for each in incident["mentions"]}
    mine |= {id for line in incident["independent_lines"] for id in line["documents"]}
    made = incident_dossier(incident, {id: reports[id] for id in mine if id in reports}, copies)
    made["statements"] = folded(made["statements"], copies)
    made["table"] = folded_figures(made["table"], copies)
    return made


def _bare(incident: Row, reports: dict[str, Report], copies: dict[str, Row]) -> Row:
    made = _incident(incident, reports, copies)
    for said in made["statements"]:
        said.update(content={"quote": "", "spans": []}, topics=[], numbers=[])
    return {**made, "table": []}


def _weighs(incident: Row) -> bool:
    """Whether an incident is told in full: several reports, figures, a denial or a dispute."""
    return bool(
        incident["reports"] > 1
        or incident["figures"]
        or incident["denials"]
        or incident["status"] in ("disputed", "unconfirmed")
    )


def _weight(incident: Row) -> tuple[object, ...]:
    """Most reported first, disputed before undisputed, then in order of time."""
    started = (incident["time"] or {}).get("start") or "9999"
    return (-incident["reports"], incident["status"] != "disputed", started, incident["id"])


def carriers(incident: Row) -> list[dict[str, str | list[str]]]:
    """Who carries an incident that is told in one line: the sentences without their words."""
    return [sentence(each, {}) for each in incident["statements"]]


def sentence(said: Row, known: dict[str, Row]) -> dict[str, str | list[str]]:
    """A statement as the parts of one sentence: speaker, through, act, words, notes, hedges."""
    words = " ".join(said["content"]["quote"].split())
    told = words if words[:1] in "“‘\"'«" else f"“{words}”"
    notes = []
    if LEFT_OUT in words:
        at = ", ".join(f"{start}–{end}" for start, end in said["content"]["spans"])
        told = f"not quoted here, characters {at}" if words == LEFT_OUT else told
        notes = [f"it speaks of {each}" for each in _topics(said)]
    denied = [known[id] for id in said["denies"] if id in known]
    notes += [f"denies what {w.speaker(each)} {w.act(each)} ({each['id']})" for each in denied]
    return {
        "speaker": w.speaker(said),
        "through": " → ".join(w.conduits(said)),
        "act": f"{w.act(said)}, {w.certainty(said)}",
        "words": told,
        "notes": notes,
        "hedges": [" ".join(each.split()) for each in said["hedges"]],
        "id": said["id"],
    }


def _topics(said: Row) -> list[str]:
    told = [
        ", ".join(filter(None, (w.kind_of_event(each), w.who_to_whom(each), w.reality(each))))
        for each in said["topics"]
    ]
    return told + [f"{w.reading(each)} ({w.counted(each)})" for each in said["numbers"]]
