"""Picture credits: on a line of their own, behind a caption, or glued to its last word."""

from __future__ import annotations

import re
from functools import cache

from reportedly.documents.layout import Block
from reportedly.resources import tsv

_LONGEST_LINE = 160
_LONGEST_TAIL = 140
_CREDIT_WORD = re.compile(
    r"(?:(?<=[^\w\s])|(?<=\s)|(?<=[a-z]))[(\[]?\s?(?:Photo(?:graph)?s?|Picture|Pictures|Pic|"
    r"Image|Images|Credit|PHOTO|IMAGE|"
    r"CREDIT|PICTURE|Video|Footage|Photo credit|Image credit|Picture credit)"
    r"(?:\s(?:by|credit|courtesy(?: of)?|via))?\s?[:/©]\s?[^.\n]{2,80}[)\]]?\s*\Z"
)
_PHOTO_BY = re.compile(
    r"[(\[](?:Photo|Photograph|Picture|Image|Photos|Images|Video) (?:by|courtesy of|via|"
    r"from|:) ?[^()\n]{2,100}[)\]]\s*\Z"
)


@cache
def _names() -> tuple[str, str]:
    rows = tsv("lexicons", "en", "zones_credits.tsv")
    alone = sorted((row["name"] for row in rows if row["alone"] == "yes"), key=len, reverse=True)
    glued = sorted((row["name"] for row in rows if row["glued"] == "yes"), key=len, reverse=True)
    return "|".join(map(re.escape, alone)), "|".join(map(re.escape, glued))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    alone, glued = _names()
    person = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}"
    joint = r"\s?(?:/|,|\||&|via|and|for|-|through)\s?"
    line = re.compile(
        rf"\W{{0,3}}(?:(?:©|\(c\))\s?)?(?:(?:{person}|{alone}){joint}){{0,4}}(?:{alone})"
        rf"(?:{joint}(?:{person}|{alone})){{0,4}}(?:\s?(?:Photo|file|Images|\d{{4}}))?\W{{0,3}}\Z"
    )
    tail = re.compile(
        rf"\s*[(\[](?:(?:{person}|{alone}|file|FILE){joint}){{0,4}}(?:{alone})"
        rf"(?:{joint}(?:{person}|{alone}|File|file|Handout)){{0,4}}(?:\s?(?:Photo|"
        rf"file))?[)\]]\.?\s*\Z"
        rf"|\s[—–-]\s?[A-Z][\w.]*(?:\s[A-Z][\w.]*){{0,3}}/[A-Z][\w ]{{2,30}}\s*\Z"
        rf"|\s\(Source: [^()\n]{{2,60}}\)\.?\s*\Z"
        rf"|\s(?:REUTERS|AFP|AP Photo|EPA|EPA-EFE|AP|Reuters|Getty Images|TASS|"
        rf"Photo)\s?/\s?[A-Z][^.\n]{{2,60}}\s*\Z"
    )
    glue = re.compile(rf"(?<=[a-z’”'\"»!?.,)0-9])(?:{glued})\s*\Z")
    return line, tail, glue


def is_credit_line(text: str) -> bool:
    """Whether a line names a picture agency, with or without a photographer, and nothing else."""
    return len(text) <= _LONGEST_LINE and _patterns()[0].match(text) is not None


def trailing_credit(text: str) -> tuple[int, str] | None:
    """Where a credit at the end of a longer line begins and which rule saw it, or None."""
    _, tail, glue = _patterns()
    from_ = max(0, len(text) - _LONGEST_TAIL)
    for pattern, rule in (
        (_PHOTO_BY, "photo-by"),
        (tail, "credit-tail"),
        (_CREDIT_WORD, "credit-tail"),
        (glue, "glued-credit"),
    ):
        match = pattern.search(text, from_)
        if match and match.start() >= 3:
            before = text[: match.start()]
            lead = len(match.group()) - len(match.group().lstrip())
            kept = len(before.rstrip(" -–—|•·"))
            return (kept if kept < len(before.rstrip()) else match.start() + lead), rule
    return None


def claim_credits(block: Block) -> None:
    """Decide whole-line credits; cut credits off the end of lines."""
    if block.zone is None and is_credit_line(block.text):
        block.claim("credit", "agency-line")
        return
    if block.zone not in (None, "headline", "alt_headline", "summary", "caption"):
        return
    found = trailing_credit(block.text)
    if found is not None:
        start, rule = found
        block.cut(start, len(block.text), "credit", rule)
