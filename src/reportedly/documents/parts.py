"""Parts: the paragraphs that later steps read, what each continues and what it repeats."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.documents.folding import folds, retold
from reportedly.documents.layout import Block, ends_sentence
from reportedly.records import READ_KINDS, Part, Span, Zone, trimmed

LOST = "lost-link"
"""Rule of the stretches in a sentence that only pointed at a link."""

_RETOLD = 0.6
_PAIRS = {"“": "”", "«": "»", "„": "“"}


def zones_of(text: str, blocks: Sequence[Block]) -> tuple[Zone, ...]:
    """Zones that tile the text: white space and bullet marks go to the zone before them."""
    if not text:
        return ()
    pieces = [piece for block in blocks for piece in _with_mark(block)]
    if not pieces:
        return (Zone(Span(0, len(text)), "artefact", "blank"),)
    zones: list[Zone] = []
    for at, piece in enumerate(pieces):
        start = 0 if at == 0 else piece.span.start
        end = pieces[at + 1].span.start if at + 1 < len(pieces) else len(text)
        last = zones[-1] if zones else None
        if last is not None and (last.zone, last.rule) == (piece.zone, piece.rule):
            zones[-1] = Zone(Span(last.span.start, end), last.zone, last.rule)
        else:
            zones.append(Zone(Span(start, end), piece.zone, piece.rule))
    return tuple(zones)


def _with_mark(block: Block) -> list[Zone]:
    first, *rest = pieces_of(block)
    begin = min(block.begin, first.span.start) if block.begin >= 0 else first.span.start
    return [Zone(Span(begin, first.span.end), first.zone, first.rule), *rest]


def pieces_of(block: Block) -> list[Zone]:
    """The block's own stretches and its cuts, in order."""
    zone, rule = (block.zone, block.rule) if block.zone else ("body", "paragraph")
    pieces: list[Zone] = []
    at = block.start
    for cut in sorted(block.cuts, key=lambda each: each.span):
        if cut.span.start < at:
            continue
        if cut.span.start > at:
            pieces.append(Zone(Span(at, cut.span.start), zone, rule))
        pieces.append(cut)
        at = cut.span.end
    if at < block.end:
        pieces.append(Zone(Span(at, block.end), zone, rule))
    return pieces


def parts_of(text: str, blocks: Sequence[Block]) -> tuple[Part, ...]:
    """One part for each stretch in a read zone, trimmed, with joins and repeats."""
    parts: list[Part] = []
    holders: list[int] = []
    interrupted = False
    last_body: int | None = None
    for number, block in enumerate(blocks):
        for piece in _read_over(pieces_of(block)):
            span = trimmed(text, piece.span)
            if piece.zone not in READ_KINDS or span.start == span.end:
                interrupted = True
                continue
            part = Part(span, piece.zone)
            if piece.zone == "body":
                if last_body is not None and _joins(text, parts[last_body], part, interrupted):
                    part = msgspec.structs.replace(part, joins=last_body)
                last_body, interrupted = len(parts), False
            else:
                interrupted = True
            parts.append(part)
            holders.append(number)
    return _with_repeats(parts, holders, blocks)


def _read_over(pieces: list[Zone]) -> list[Zone]:
    """The pieces with lost links left out: a repair removes those, the sentence goes on."""
    whole: list[Zone] = []
    lost = False
    for piece in pieces:
        if piece.rule == LOST:
            lost = True
        elif lost and whole and whole[-1].zone == piece.zone:
            whole[-1] = Zone(Span(whole[-1].span.start, piece.span.end), piece.zone, piece.rule)
            lost = False
        else:
            whole.append(piece)
            lost = False
    return whole


def _joins(text: str, before: Part, after: Part, interrupted: bool) -> bool:
    """Whether a paragraph goes on with the one before: cut apart, in a sentence or quotation."""
    if interrupted:
        return True
    first, second = before.span.quote(text), after.span.quote(text)
    if not ends_sentence(first) and first[-1:] not in ":;" and second[:1].islower():
        return True
    for opening, closing in _PAIRS.items():
        if second.startswith(opening) and first.rfind(opening) > first.rfind(closing):
            return True
    return False


def _with_repeats(
    parts: list[Part], holders: Sequence[int], blocks: Sequence[Block]
) -> tuple[Part, ...]:
    held = [Block(*part.span, text="") for part in parts]
    for own, part, holder in zip(held, parts, holders, strict=True):
        block = blocks[holder]
        own.text = block.text[part.span.start - block.start : part.span.end - block.start]
    copies = folds(held)
    bodies = [index for index, part in enumerate(parts) if part.zone == "body"]
    headline = next((i for i, part in enumerate(parts) if part.zone == "headline"), None)
    done: list[Part] = []
    for index, part in enumerate(parts):
        same = _repeated(index, parts, copies, held, bodies, headline)
        done.append(part if same is None else msgspec.structs.replace(part, repeats=same))
    return tuple(done)


def _repeated(
    index: int,
    parts: Sequence[Part],
    copies: dict[int, list[int]],
    held: Sequence[Block],
    bodies: Sequence[int],
    headline: int | None,
) -> int | None:
    zone = parts[index].zone
    candidates = copies.get(index, [])
    if zone == "body":
        return next((i for i in candidates if i < index and parts[i].zone == "body"), None)
    if zone == "headline":
        return None
    ranked = sorted(candidates, key=lambda other: (parts[other].zone != "body", other))
    for other in ranked:
        if parts[other].zone in ("body", "headline") or other < index:
            return other
    if zone == "alt_headline" and headline is not None:
        told = retold(held[index].words, held[headline].words)
        return headline if told >= _RETOLD else None
    if zone in ("summary", "caption") and bodies:
        best = max(bodies, key=lambda other: retold(held[index].words, held[other].words))
        return best if retold(held[index].words, held[best].words) >= _RETOLD else None
    return None
