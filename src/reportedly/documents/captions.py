"""Captions: paragraphs that describe a picture, seen by wording, place, and what they repeat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reportedly.documents.folding import folds
from reportedly.documents.headlines import title_case
from reportedly.documents.layout import Block

_OPENS = re.compile(
    r"(?:\[\d{1,3}/\d{1,3}\]|FILE(?: PHOTO| IMAGE| PICTURE)?\s?[:–—-]|(?:File|"
    r"Archive) (?:photo|image|picture|footage)\s?[:–—-]|"
    r"(?:Pictured|PICTURED|Above|Caption|Image caption|Media caption|Photo caption)\s?[:,]|"
    r"(?:In this|This|A|An) (?:\w+ ){0,3}(?:photo|photograph|image|picture|handout|"
    r"frame grab|screengrab|still|"
    r"video grab)(?: \w+){0,3} (?:taken|released|provided|made available|grabbed|shows?|"
    r"published|issued|distributed|"
    r"from (?:a )?video|on|dated)\b[^\n]{0,200}\b(?:provided by|released by|taken (?:from|"
    r"on|by)|shows?|made available|"
    r"handout|via)\b)"
)
_SHOWN = re.compile(
    r"(?:In this|This|These|A|An) (?:\w+ ){0,3}(?:photos?|photographs?|images?|pictures?|"
    r"handouts?)\b"
)
_PICTURED = re.compile(
    r"\((?:pictured|above|below|left|right|seen|centre|center|file photo|file image|"
    r"file pic|stock image|"
    r"file|inset|top|bottom|[LRC])\b[^)\n]{0,60}\)|\b(?:is |are |was |were )?pictured\b|"
    r"\b(?:file photo|file image|stock image|screengrab|video grab)\b",
    re.IGNORECASE,
)
_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_WORD_AT_END = re.compile(r"\w+\Z")
_WORD_AT_START = re.compile(r"\w+")
_OPENING = frozenset(
    ["the", "this", "these", "a", "an", "in", "on", "at", "it", "he", "she", "they", "his", "her"]
)
_STOP_INSIDE = re.compile(r"\w{2}[.!?][”’\"']*\s+[“‘\"'`]*[A-Z]")
_WELL_STOPPED = 0.7
_LONG_ENOUGH = 60
_SUBHEADING = 7
_LONGEST_CAPTION = 450


def claim_captions(blocks: Sequence[Block]) -> None:
    """Decide captions, sub-headings and image texts among the paragraphs not yet decided."""
    free = [index for index, block in enumerate(blocks) if block.zone is None]
    if not free:
        return
    _claim_by_wording(blocks, free)
    _split_glued_alts(blocks, free)
    if not _well_stopped([blocks[index] for index in free]):
        return
    repeated = folds(blocks)
    first = next((index for index in free if _is_sentence(blocks[index])), None)
    if first is None:
        return
    for index in free:
        block = blocks[index]
        if block.zone is None and not block.terminal:
            _claim_unstopped(blocks, index, repeated.get(index, []), first)
    _claim_alts(blocks)


def _is_sentence(block: Block) -> bool:
    return block.terminal and len(block.words) >= 8


def _well_stopped(blocks: Sequence[Block]) -> bool:
    """Whether the report ends its paragraphs with full stops, so that a missing one tells."""
    long = [block for block in blocks if len(block.text) >= _LONG_ENOUGH and not block.bullet]
    stopped = sum(block.terminal or block.text[-1] in ":,;" for block in long)
    unstopped_doubles = len(long) - stopped
    return stopped >= 3 and (stopped >= _WELL_STOPPED * len(long) or unstopped_doubles <= stopped)


def _claim_by_wording(blocks: Sequence[Block], free: Sequence[int]) -> None:
    for index in free:
        block = blocks[index]
        if len(block.text) > _LONGEST_CAPTION:
            continue
        shown = _SHOWN.match(block.text) and any(cut.zone == "credit" for cut in block.cuts)
        if _OPENS.match(block.text) or shown:
            block.claim("caption", "caption-opening")
        elif not _stopped(block) and _PICTURED.search(block.text) and len(block.words) >= 4:
            block.claim("caption", "pictured")


def _stopped(block: Block) -> bool:
    return block.core.rstrip("’”\"' ")[-1:] in ".!?…:,;"


def _claim_unstopped(
    blocks: Sequence[Block], index: int, copies: Sequence[int], first: int
) -> None:
    block = blocks[index]
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    credited = any(cut.zone == "credit" for cut in block.cuts) or (
        following is not None and following.zone == "credit"
    )
    if block.core[-1:] in ":;" or len(_STOP_INSIDE.findall(block.core)) > 1:
        return
    if block.bullet or len(block.text) > _LONGEST_CAPTION:
        return
    repeated = any(blocks[copy].zone in (None, "caption") for copy in copies)
    if repeated:
        block.claim("caption", "caption-repeat")
    elif block.text.isupper() or block.text.count("\n") > 1:
        return
    elif credited:
        if len(block.words) >= 5:
            block.claim("caption", "caption-credited")
        else:
            block.claim("artefact", "image-text")
    elif not _open_ended(block) and not _goes_on(blocks, index):
        _claim_standing_alone(blocks, index, first)


def _open_ended(block: Block) -> bool:
    return block.core[-1] in ":,;-–—" or block.core[:1].islower() or _open_quote(block.core)


def _claim_standing_alone(blocks: Sequence[Block], index: int, first: int) -> None:
    """Decide a line without a stop that neither repeats another nor carries a credit."""
    block = blocks[index]
    if _beyond_end(blocks, index):
        block.claim("related", "tail-line")
    elif _in_list(blocks, index):
        return
    elif title_case(block.core) and len(block.words) > _SUBHEADING:
        block.claim("related", "headline-between")
    elif len(block.words) > _SUBHEADING:
        block.claim("caption", "caption-unstopped")
    elif index > first:
        block.claim("alt_headline", "subheading")


def _open_quote(text: str) -> bool:
    whole = text[:1] in '“"‘«' and text[-1:] in '”"’»'
    return whole or text.count("“") > text.count("”") or text.count("«") > text.count("»")


def _goes_on(blocks: Sequence[Block], index: int) -> bool:
    """Whether the next paragraph begins in mid-sentence: this one was cut apart."""
    following = next((each for each in blocks[index + 1 :] if each.zone in (None, "caption")), None)
    return following is not None and following.core[:1].islower()


def _beyond_end(blocks: Sequence[Block], index: int) -> bool:
    """Whether the report is over: no sentence follows, and page furniture stands before."""
    if any(each.zone is None and _is_sentence(each) for each in blocks[index + 1 :]):
        return False
    for each in reversed(blocks[:index]):
        if each.zone is None:
            return False
        if each.zone in ("form", "notice", "related", "breadcrumb", "byline"):
            return True
    return False


def _in_list(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line stands in a list: after a colon, or among three lines without a stop."""
    before = index - 1
    run = 1
    while before >= 0 and blocks[before].zone is None and not blocks[before].terminal:
        if blocks[before].text[-1] == ":":
            return True
        run, before = run + 1, before - 1
    after = index + 1
    while after < len(blocks) and blocks[after].zone is None and not blocks[after].terminal:
        run, after = run + 1, after + 1
    return run >= 3


def _claim_alts(blocks: Sequence[Block]) -> None:
    """A short phrase right above a caption is the image's own text."""
    for block, following in pairwise(blocks):
        subheading = block.zone == "alt_headline" and block.rule == "subheading"
        if subheading and following.zone == "caption":
            block.claim("artefact", "image-text")


def _split_glued_alts(blocks: Sequence[Block], free: Sequence[int]) -> None:
    vocabulary: set[str] | None = None
    for index in free:
        block = blocks[index]
        if block.zone is not None or block.terminal or len(block.text) > _LONGEST_CAPTION:
            continue
        for seam in _GLUE.finditer(block.text):
            if vocabulary is None:
                vocabulary = {word for each in blocks for word in each.words}
            if _is_seam(block.text, seam.start(), vocabulary):
                block.cut(0, seam.start(), "artefact", "glued-image-text")
                block.claim("caption", "caption-glued")
                break


def _is_seam(text: str, at: int, vocabulary: set[str]) -> bool:
    """Whether two words meet at `at` without a space: both stand elsewhere, or are one word."""
    left, right = _WORD_AT_END.search(text[:at]), _WORD_AT_START.match(text, at)
    if left is None or right is None:
        return False
    one, two = left.group().lower(), right.group().lower()
    handle = text[: left.start()][-1:] in "@#/." and left.start() > 0
    if handle or len(text[:at].split()) < 3:
        return False
    if one == two:
        return len(one) >= 4
    return len(one) >= 3 and one in vocabulary and (two in vocabulary or two in _OPENING)
