"""Datelines: `KYIV, Oct 3 (Reuters) -` before a report's first sentence."""

from __future__ import annotations

import re

_PLACE = r"[A-Z][\w.'’-]*(?:[ -][A-Z(][\w.'’)-]*){0,4}"
_CAPITALS = r"[A-Z][A-Z.'’\xc0-\xde-]+(?:[ -/][A-Z(][A-Z.'’)\xc0-\xde-]*){0,5}"
_REGION = r"(?:\s*,\s*(?!\d)[A-Z][\w.'’ -]{1,30}){0,3}"
_DATE = (
    r"(?:\s*,?\s*(?:\d{1,2}\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*,?\s*)?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?(?:\s+\d{1,4})?"
    r"(?:\s*,\s*\d{4}|\s+\d{2,4})?\.?)"
)
_DATE_FIRST = (
    r"(?:\s*,?\s*\d{1,2}\s+(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?\s+\d{2,4})"
)
_AGENCY = r"\s*[(/\[{][^()/\[\]\n{}]{2,50}[)/\]}]\.?"
_DASH = r"\s*(?:--+|[-–—_�:]|\.\s*[-–—])+\s*(?:\[[A-Z][^\]]{2,60}\]\s*)*"
_FORMS = (
    rf"{_PLACE}{_REGION}{_DATE}?{_AGENCY}{_DASH}",
    rf"(?:[A-Z]{{2,}}{_REGION}|{_CAPITALS}{_REGION}){_DATE}{_DASH}",
    rf"{_CAPITALS}{_REGION}{_DATE_FIRST}(?:{_AGENCY})?{_DASH}",
    rf"{_PLACE}{_REGION}{_DATE}\s*\.?\s*/[A-Z][\w .-]{{1,30}}/\.?\s*[-–—]?\s*",
    rf"\((?:Reuters|AP|AFP|CNN|UPI|Bloomberg|ANI|PTI|IANS|dpa|DPA|Xinhua|EFE|WAM|AA|TNS|NEXSTAR|[A-Z]{{3,6}})\){_DASH}",
)
_DATELINE = re.compile("|".join(f"(?:{form})" for form in _FORMS))
_BARE = re.compile(rf"{_CAPITALS}{_REGION}(?:\s*(?:--+|[–—-])|:)\s+(?=[A-Z“\"‘'])")
_LONGEST = 140


def is_dateline(text: str) -> bool:
    """Whether a line is a dateline and nothing else."""
    match = _DATELINE.match(text) if len(text) <= _LONGEST else None
    return match is not None and match.end() == len(text)


def dateline_end(text: str) -> int:
    """Length of the dateline a paragraph begins with, trailing space included; 0 without one."""
    head = text[:_LONGEST]
    match = _DATELINE.match(head)
    if match is None and not head[:80].isupper():
        match = _BARE.match(head)
    if match is None or match.end() >= len(text.rstrip()):
        return 0
    return match.end()
