"""The zones step: what each stretch of a scraped report is, and how its paragraphs should read."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.documents.captions import claim_captions
from reportedly.documents.credits import claim_credits
from reportedly.documents.datelines import dateline_end, is_dateline
from reportedly.documents.furniture import claim_furniture, is_author_bio
from reportedly.documents.headlines import claim_headlines
from reportedly.documents.layout import Block, blocks_of
from reportedly.documents.parts import LOST, parts_of, zones_of
from reportedly.documents.related import claim_related
from reportedly.documents.repairs import LOST_LINK, repairs_of
from reportedly.records import Issue, Reading, Repair, Span, trimmed
from reportedly.steps import step

_TITLE_RULES = frozenset({"title", "title-given", "title-in-line"})


def labelled(text: str, given_title: str | None = None) -> list[Block]:
    """The blocks of `text`, each decided where a rule decides it; the rest is body."""
    length = max(len(text), 1)
    blocks = blocks_of(text, lambda line: claim_furniture(line, line.start / length))
    for block in blocks:
        claim_credits(block)
    for block in [each for each in blocks if each.zone is None][:3]:
        if is_dateline(block.text):
            block.claim("dateline", "dateline")
    claim_related(blocks)
    claim_headlines(blocks, given_title)
    _cut_datelines(blocks)
    claim_captions(blocks)
    _claim_bios(blocks)
    _cut_lost_links(blocks)
    return blocks


def _cut_datelines(blocks: Sequence[Block]) -> None:
    for block in [each for each in blocks if each.zone is None][:3]:
        end = dateline_end(block.text)
        if end:
            block.cut(0, end, "dateline", "dateline")
            return


def _cut_lost_links(blocks: Sequence[Block]) -> None:
    for block in blocks:
        if block.zone is None and "(" in block.text:
            for match in LOST_LINK.finditer(block.text):
                if match.start("link") > 0 and match.end() < len(block.text):
                    block.cut(match.start("link"), match.end(), "artefact", LOST)


def _claim_bios(blocks: Sequence[Block]) -> None:
    """An author's note stands at the end, after the report's own text."""
    for block in reversed(blocks):
        if block.zone is not None:
            continue
        if not is_author_bio(block):
            return
        block.claim("byline", "author-bio")


def _issues(repairs: Sequence[Repair], parts: int) -> tuple[Issue, ...]:
    found: list[Issue] = []
    if not parts:
        found.append(Issue("no_text", "no headline, summary, body or caption was found"))
    scars = [repair for repair in repairs if repair.kind == "scar"]
    if scars:
        message = f"{len(scars)} broken sentence(s) where links were cut out"
        found.append(Issue("link_scar", message, scars[0].span))
    return tuple(found)


@step("zones", version="1", needs=(), gives=("zones", "parts", "repairs", "title", "issues"))
def zones(reading: Reading) -> Reading:
    """Give `zones` that tile the text, the `parts` to read, their `repairs`, and the `title`."""
    text = reading.text
    blocks = labelled(text, reading.document.title)
    parts = parts_of(text, blocks)
    repairs = tuple(repair for part in parts for repair in repairs_of(text, part.span))
    headline = next((part.span for part in parts if part.zone == "headline"), None)
    title: Span | None = trimmed(text, headline) if headline else None
    return msgspec.structs.replace(
        reading,
        zones=zones_of(text, blocks),
        parts=parts,
        repairs=repairs,
        title=title,
        issues=reading.issues + _issues(repairs, len(parts)),
    )
