"""The attributions step: lines in, attribution records out, in text order."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import Literal

import msgspec

from reportedly.extract.attribution.act import act_of
from reportedly.extract.attribution.announced import announced_drafts
from reportedly.extract.attribution.asides import aside_drafts
from reportedly.extract.attribution.carried import carry_on, resumed
from reportedly.extract.attribution.chain import merge_tails, nest
from reportedly.extract.attribution.commitment import Commitment
from reportedly.extract.attribution.denials import countered, linked
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.head_clause import stated
from reportedly.extract.attribution.inner import inner_drafts
from reportedly.extract.attribution.joining import joined, tags_by_line
from reportedly.extract.attribution.line import Line, lines_of
from reportedly.extract.attribution.media import give_media
from reportedly.extract.attribution.nominal import nominal_drafts
from reportedly.extract.attribution.perceived import perceived_drafts, visual_source
from reportedly.extract.attribution.prepositional import prepositional_drafts
from reportedly.extract.attribution.relays import citing, quoted_as
from reportedly.extract.attribution.sources import Sources
from reportedly.extract.attribution.speakers import Speakers
from reportedly.extract.attribution.verbal import verbal_drafts
from reportedly.extract.attribution.verification import hedged
from reportedly.records import Attribution, Evidence, Issue, Quotation, Reading, Span, content_id
from reportedly.steps import step

LABEL = "attributions/3"


@step(
    "attributions",
    version="3",
    needs=("parts", "sentences", "tokens", "tagged", "quotations", "mentions", "cites"),
    gives=("attributions", "issues"),
)
def attributions(reading: Reading) -> Reading:
    """Who says what, through whom, how surely, and who denies it."""
    drafts = drafted(reading)
    carried = tuple(
        Issue("carried_speaker", "a quotation without a speaker is given to the last one", span)
        for span in (draft.content[0] for draft in drafts if draft.carried)
    )
    return msgspec.structs.replace(
        reading, attributions=recorded(reading, drafts), issues=reading.issues + carried
    )


def drafted(reading: Reading) -> list[Draft]:
    """Every attribution of a reading as drafts, nested and in text order."""
    lines = list(lines_of(reading))
    drafts: list[Draft] = []
    footage: Span | None = None
    nested = [each for each in reading.quotations if each.depth == 1 and each.spans]
    tags = tags_by_line(lines, reading.tagged)
    for number, line in enumerate(lines):
        found = _of_line(line, number, footage, nested)
        give_media(line, found)
        if reading.tagged:
            found = joined(line, number, found, tags.get(number, []))
            give_media(line, found)
        found = merge_tails(found, line.text)
        footage = visual_source(line, found) or footage
        drafts.extend(found)
    joins = {k: part.joins for k, part in enumerate(reading.parts) if part.joins is not None}
    drafts += carry_on(lines, drafts, joins, _breaks(reading))
    drafts += [rest for draft in drafts for rest in resumed(draft, reading.text)]
    nest(drafts)
    return sorted(drafts, key=lambda draft: (draft.start, draft.content[0].start))


def _breaks(reading: Reading) -> list[bool]:
    """Whether a blank line stands before each part."""
    found = [True]
    for before, after in pairwise(reading.parts):
        between = reading.text[before.span.end : after.span.start]
        found.append(between.count("\n") != 1 or before.zone != after.zone)
    return found


def _of_line(line: Line, number: int, footage: Span | None, nested: list[Quotation]) -> list[Draft]:
    drafts = quoted_as(line, number) + verbal_drafts(line, number)
    drafts += prepositional_drafts(line, number)
    drafts += perceived_drafts(line, number, footage)
    drafts += nominal_drafts(line, number, drafts)
    drafts += announced_drafts(line, number, drafts)
    citing(line, drafts)
    asides = aside_drafts(line, number)
    inner = [] if asides else inner_drafts(line, number, nested)
    return drafts + asides + inner


def recorded(reading: Reading, drafts: list[Draft]) -> tuple[Attribution, ...]:
    """The records of drafts, with acts, commitment, denials and hedges of wider scope."""
    sources = Sources(reading)
    commitment = Commitment()
    quoted = sorted(s for q in reading.quotations if q.depth == 0 for s in q.spans)
    seen: set[str] = set()
    found: list[Attribution] = []
    for draft in drafts:
        record = _record(reading, draft, sources, commitment, quoted)
        if record.id not in seen:
            seen.add(record.id)
            found.append(record)
    found = countered(Speakers(reading.document.id, found).settled())
    denied = linked(found)
    scopes = hedged(reading, found)
    return tuple(
        msgspec.structs.replace(each, denies=denies, scope_hedges=scope)
        for each, denies, scope in zip(found, denied, scopes, strict=True)
    )


def _record(
    reading: Reading, draft: Draft, sources: Sources, commitment: Commitment, quoted: list[Span]
) -> Attribution:
    text = reading.text
    content = Evidence.of(text, *draft.content)
    said = stated(content.quote)
    act = act_of(draft, said)
    places = [at for span in (*draft.cue_spans, *draft.content) for at in span]
    return Attribution(
        id=content_id("att", reading.document.id, *places),
        sources=sources.chain(draft),
        cue=Evidence.of(text, *draft.cue_spans),
        content=content,
        form=_form(text, draft, quoted),
        act=act,
        polarity=commitment.polarity(draft, said, act),
        certainty=commitment.certainty(draft, said, act),
        addressee=Evidence.of(text, draft.addressee) if draft.addressee else None,
        medium=Evidence.of(text, draft.medium) if draft.medium else None,
        made_by=f"{LABEL}:{_maker(draft)}",
    )


def _maker(draft: Draft) -> str:
    """Which rule, tagger or both made a record."""
    return {"rule": draft.rule, "tagger": "tagger", "rule+tagger": f"{draft.rule}+tagger"}[draft.by]


def _form(text: str, draft: Draft, quoted: list[Span]) -> Literal["direct", "mixed", "indirect"]:
    """`direct` when nothing but quoted words, `mixed` when some are, else `indirect`."""
    bare = sum(len(span.quote(text).strip()) for span in draft.content)
    inside = 0
    for content in draft.content:
        at = max(0, bisect_left(quoted, content.start, key=lambda span: span.start) - 1)
        while at < len(quoted) and quoted[at].start < content.end:
            inside += max(
                0, min(quoted[at].end, content.end) - max(quoted[at].start, content.start)
            )
            at += 1
    if inside == 0:
        return "indirect"
    return "direct" if inside >= bare - 2 else "mixed"
