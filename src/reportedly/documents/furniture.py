"""Furniture seen by its shape: stamps, bylines, image names, shortcodes, scraps of markup."""

from __future__ import annotations

import re

from reportedly.documents.layout import Block
from reportedly.documents.stamps import is_stamp_line
from reportedly.documents.wording import claim_wording

_UNIX_STAMP = re.compile(r"1[0-9]{9}(?:[0-9]{3})?\b(?:[ _-]+\d{1,4}\b)?")
_IMAGE_NAME = re.compile(
    r"[^\n]{0,120}\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|mp4|avif|heic)(?:\s*\(\d+.{0,20}\))?\Z",
    re.IGNORECASE,
)
_CAMERA_NAME = re.compile(
    r"(?:IMG|DSC[FN]?|PXL|VID|WhatsApp[ -]Image|Screenshot)[ _-]?\d[\w .-]{2,40}\Z"
)
_SHORTCODE = re.compile(r"\[/?[a-z][\w-]{1,40}(?:[ =/][^\]\n]{0,300})?\]\Z|\{\{[^}\n]{1,200}\}\}\Z")
_MARKUP = re.compile(r"</?[a-zA-Z][^>\n]{0,400}>")
_SCRIPT = re.compile(
    r"(?:window\.|document\.|googletag|var \w+ ?=|function ?\(|\(function|\$\(|jQuery|gtag\(|"
    r"_gaq|__tnt|if \(typeof|@media |\.[a-z-]+ ?\{|#[a-z-]+ ?\{|\{\"@?\w+\":)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|t\.me/)\S+(?:\s+https?://\S+)*\Z")
_MASKED_MAIL = re.compile(
    r"\W{0,3}\[email\s+protected\]\W{0,3}\Z|\S{1,60}@\S{1,60}\.\w{2,10}\Z", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?:By|BY)\s+(?=[A-Z])(?:[A-Z][\w.'’-]*\.?\s?|(?:and|for|in|of|the|de|van|von|der|al|"
    r"bin|la|du)\s|[,&|/]\s?)"
    r"{1,16}(?:[|•·-].{0,80})?\Z"
)
_HANDLE = re.compile(r"@\w{2,30}\Z")
_BIO = re.compile(
    r"(?:[A-Z][\w.'’-]+\s){2,4}(?:is|was|has been|covers|writes|reports|works|"
    r"joined)\s(?:an?|the|as|on|about|for|from)?\s?"
    r"[^\n]{0,120}?\b(?:reporter|correspondent|editor|journalist|columnist|writer|producer|"
    r"fellow at|"
    r"bureau chief|freelance\w*|contributor|based in|news desk)\b[^\n]{0,400}\Z"
)
_LONGEST_BIO = 500
_LONGEST_CAPITAL_BYLINE = 6


def claim_furniture(block: Block, place: float) -> None:
    """Decide what a line is where its wording or its shape alone gives it away.

    `place` is where the line begins, as a share of the whole text.
    """
    text = block.text
    if not any(map(str.isalnum, text)):
        block.claim("artefact", "symbols-only")
        return
    if len(text) <= 600:
        _claim_shape(block, text)
    if block.zone is None:
        claim_wording(block, place)


def _claim_shape(block: Block, text: str) -> None:
    if _UNIX_STAMP.match(text) and not block.terminal:
        block.claim("artefact", "image-name")
    elif " " not in text.strip() and _ADDRESS.match(text):
        block.claim("artefact", "bare-address")
    elif _IMAGE_NAME.match(text) or _CAMERA_NAME.match(text):
        block.claim("artefact", "image-name")
    elif _SHORTCODE.match(text):
        block.claim("artefact", "shortcode")
    elif _SCRIPT.match(text) or (_MARKUP.match(text) and _MARKUP.sub("", text).strip() == ""):
        block.claim("artefact", "markup")
    elif _ADDRESS.match(text):
        block.claim("artefact", "bare-address")
    elif _MASKED_MAIL.match(text):
        block.claim("notice", "masked-address")
    elif not any(map(str.isalpha, text)) and not is_stamp_line(text):
        block.claim("artefact", "bare-number")
    elif is_stamp_line(text):
        block.claim("dateline", "stamp")
    elif _is_byline(text):
        block.claim("byline", "byline")


def _is_byline(text: str) -> bool:
    if len(text) > 200 or (text.isupper() and len(text.split()) > _LONGEST_CAPITAL_BYLINE):
        return False
    return _BYLINE.match(text) is not None or _HANDLE.match(text) is not None


def is_author_bio(block: Block) -> bool:
    """Whether a paragraph says who the author is and what they write about."""
    return len(block.text) <= _LONGEST_BIO and _BIO.match(block.text) is not None
