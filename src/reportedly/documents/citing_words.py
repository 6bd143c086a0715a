"""The words by which a report cites an outlet, compiled from `lexicons/en/zones_citations.tsv`."""

from __future__ import annotations

import re
from functools import cache

from reportedly.resources import tsv

_LOOSE = r"(?:the\s|The\s|a\s|an\s|its\s|their\s|this\s)?"
_MODIFIERS = r"(?:[\w-]{1,30}\s){0,3}"
_OPENING = r"[“‘\"']?"


@cache
def alternatives(*kinds: str) -> str:
    """A regular expression for any of the words of some kinds, the longest first."""
    rows = tsv("lexicons", "en", "zones_citations.tsv")
    words = sorted(
        {row["words"] for row in rows if row["kind"] in kinds}, key=lambda w: (-len(w), w)
    )
    return "(?:" + "|".join(r"\s".join(map(re.escape, word.split())) for word in words) + ")"


@cache
def before(kind: str) -> re.Pattern[str]:
    """Citing words right before an outlet's name, an article and a descriptor between them."""
    noun = alternatives("kind", "weak_kind")
    kinds = "(?:report|investigation|article|story|tally)"
    report = rf"(?:\s(?:an?|the)(?:\s[\w-]+){{0,3}}\s{kinds}s?\s(?:by|in|from|on))?"
    return re.compile(
        rf"\b{alternatives(kind)}{report}\s{_LOOSE}(?:{_MODIFIERS}{noun}\s)?{_OPENING}\Z"
    )


@cache
def after() -> re.Pattern[str]:
    """A verb of publishing, quoting or saying right after an outlet's name."""
    noun = alternatives("kind", "weak_kind")
    aside = r"(?:,\s(?:which|citing|quoting|an?|the)\s[^.,\n]{0,60},?)?"
    person = r"(?:[’']s\s[A-Z]\w+(?:\s[A-Z]\w+)?)?"
    adverb = "(?:has|have|had|also|later|then|earlier|previously|first|separately)"
    when = rf"(?:(?:{adverb}|(?:on\s)?\w+day)\s){{0,2}}"
    return re.compile(
        rf"[”’\"']?(?:\s?\([A-Z]{{2,8}}\))?(?:\s{noun})?(?:\s?\([A-Z]{{2,8}}\))?{person}{aside}\s{when}"
        rf"(?:(?P<quoting>{alternatives('quoting')})|(?P<verb>{alternatives('verb')})|"
        rf"(?P<saying>{alternatives('saying')}))\b"
    )


@cache
def itself() -> re.Pattern[str]:
    """What an outlet says of itself right after its name."""
    return re.compile(rf"[”’\"']?\s{alternatives('self')}\b")


@cache
def described_after() -> re.Pattern[str]:
    """A descriptor right after a name: `Vesti newspaper`."""
    return re.compile(rf"\s{alternatives('kind', 'weak_kind')}\b")


@cache
def described_before() -> re.Pattern[str]:
    """A descriptor right before a name: `the news agency Vesti`."""
    return re.compile(rf"\b{alternatives('kind', 'weak_kind')}\s{_OPENING}\Z")


def _verbs() -> str:
    quoting = f"(?P<quoting>{alternatives('quoting')})"
    return f"(?:{quoting}|{alternatives('verb')}|{alternatives('saying')})"


@cache
def unlisted() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Outlets no register holds, named by a descriptor: before the name, and after it."""
    noun = alternatives("kind")
    name = r"(?P<name>[A-Z][\w.’'-]{0,30}(?:\s(?:[A-Z][\w.’'-]{0,30}|of|de|la)){0,3})"
    article = r"(?:the\s|a\s|an\s)?(?:[A-Z]?[\w-]{1,30}\s){0,2}"
    first = re.compile(
        rf"\b(?:(?P<told>{alternatives('told')})|{alternatives('reported')})\s"
        rf"{article}{noun}\s{_OPENING}{name}"
    )
    verbs = _verbs()
    second = re.compile(
        rf"\b(?P<name>[A-Z][\w.’'-]{{0,30}}(?:\s[A-Z][\w.’'-]{{0,30}}){{0,3}})[”’\"']?\s{noun}\s(?:has\s|"
        rf"also\s)?{verbs}\b"
    )
    return first, second


@cache
def unnamed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """`according to local media`, and `state television reported`."""
    adjective = rf"(?:{alternatives('unnamed_adjective')}|[A-Z][a-z]{{1,20}}|pro-[\w-]{{1,20}})"
    noun = alternatives("unnamed_noun")
    name = rf"(?P<name>(?:{adjective}\s){{1,3}}{noun}|media\sreports)\b"
    first = re.compile(
        rf"\b(?:(?P<told>{alternatives('told')})|{alternatives('reported')})\s{_LOOSE}{name}"
    )
    sentence = rf"(?P<name>(?:(?:{adjective}|State-run|State-owned)\s){{1,3}}{noun})"
    verbs = _verbs()
    return first, re.compile(rf"\b{sentence}\s(?:has\s|have\s|also\s|earlier\s)?{verbs}\b")
