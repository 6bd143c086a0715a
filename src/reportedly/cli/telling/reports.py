"""Stories and documents."""

from __future__ import annotations

from reportedly.cli.page import Page
from reportedly.cli.telling.incident import folded_reports
from reportedly.cli.telling.matches import tell_matches
from reportedly.exports.briefing import Row
from reportedly.exports.briefing import wording as w


def tell_story(page: Page, record: Row) -> None:
    """Put a story on the page: its reports in order, copies folded, then its incidents."""
    page.title(record["title"] or "(no title)")
    page.field("first reported", w.day(record["first_reported"]))
    page.field("last reported", w.day(record["last_reported"]))
    page.field("independent lines", record["independent_lines"])
    page.part(f"Reports: {record['reports']}, copies folded: {record['copies_folded']}")
    folded_reports(page, record["lines"])
    page.part(f"Incidents: {len(record['told'])}")
    for each in record["told"]:
        page.item(_incident(each))
    tell_matches(page, record.get("matches", ()))


def _incident(record: Row) -> str:
    told = [f"{w.kind_of_event(record)}: {w.who_to_whom(record)}"]
    told += [part for part in (w.where(record["place"]), w.when(record["time"])) if part]
    lines = len(record["independent_lines"])
    counts = w.count(record["reports"], "report")
    if record["status"] != "single_line":
        counts += f", {w.count(lines, 'line')}"
    return f"{', '.join(told)}. {counts}, {w.code(record['status'])} ({record['id']})"


def tell_document(page: Page, record: Row) -> None:
    """Put a document on the page: metadata, zones, what was found in it."""
    page.title(record["title"] or "(no headline)")
    page.part("Report")
    page.field("outlet", record["outlet"] or "unknown")
    published = record["published"]
    basis = f" ({published['basis']})"
    page.field("published", (published["start"] or "unknown") + basis)
    page.field("address", record["url"])
    page.field("language", record["lang"])
    for name in ("format", "collected", "rights", "robots", "extractor"):
        page.field(name, record["origin"][name])
    page.field("sha256", record["sha256"])
    page.field("story", record["story"])
    if record["copied"]:
        copy = record["copied"]
        page.field("copy of", f"{copy['copy_of']} ({copy['kind']}, {copy['overlap']:.0%})")
    _versions(page, record)
    page.part("Zones")
    for name, count, size in record["zones"]:
        page.field(w.code(name), f"{w.count(count, 'span')}, {size} characters")
    page.part("Found")
    for kind, count in record["counted"].items():
        page.field(kind, count)
    for cite in record["cites"]:
        page.field("cites", f"{cite['outlet']} ({cite['relation']}): “{cite['quote']}”")
    for issue in record["issues"]:
        page.field("issue", issue["message"])


_SAME = {
    "id": "the same id",
    "address": "the same address",
    "headline": "the same headline and outlet",
}


def _versions(page: Page, record: Row) -> None:
    history = record["history"]
    if not history:
        return
    page.part(f"Versions: {len(history)}; stories, incidents and claims follow the newest")
    for each in history:
        this = each["sha256"] == record["sha256"] and each["id"] == record["id"]
        dated = f"published {each['start']}" if each["start"] else "undated"
        page.item(
            f"{each['id']}, {dated}, stored {w.day(each['recorded'])}"
            + (", this one" if this else ""),
            bullet=f"{each['number']}. ",
        )
    for each in history[1:]:
        page.part(f"Edited in version {each['number']} (one document by {_SAME[each['basis']]})")
        for edit in each["edits"]:
            for said in edit["before"]:
                page.item(said, bullet="− ")
            for said in edit["after"]:
                page.item(said, bullet="+ ")
        if not each["edits"]:
            page.item("no word of the text")
