"""Citations: which outlets a report says it took something from, and whose copy it is.

Photo credits are never citations. `reports`: the outlet's own reporting is passed on. `quotes`:
somebody spoke to the outlet. `republishes`: the page says it is the outlet's text or names it as
its origin. `self`: the outlet speaks of itself in its own text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from reportedly.documents.outlets import Named, named_outlets, same_outlet
from reportedly.documents.republication import republications
from reportedly.records import Citation, Reading, Span
from reportedly.records.check import Citation as _Citation
from reportedly.steps import step

_KIND = (
    r"(?:newspapers?|paper|dail(?:y|ies)|weekly|magazine|tabloid|broadsheet|news agency|news agencies|state news agency|"
    r"agency|news outlets?|media outlets?|outlets?|news site|news website|news portal|website|portal|broadcaster|"
    r"state broadcaster|public broadcaster|TV channel|television channel|TV station|television station|channel|"
    r"television|TV|radio station|radio|Telegram channel|publication|news service|wire service|news channel|"
    r"investigative outlet|media)"
)
_NATION = r"(?:[A-Z][a-z]+(?:-language)?(?: state| public| opposition| independent)?(?:-run|-owned|-backed|-controlled)?\s)?"
_LEAD = rf"(?:the\s|The\s|a\s|an\s|its\s)?(?:\w+-)?(?:local\s|state\s|state-run\s|state-owned\s|independent\s|pro-\w+\s|private\s|semi-official\s|official\s|opposition\s|{_NATION})?(?:{_KIND}\s)?[“‘\"']?"
_SAID_TO = re.compile(
    rf"\b(?:told|tells|telling|informed|interview (?:with|to|for|by|on|given to|published by|published in|aired by|aired on)|"
    rf"(?:speaking|spoke|speaks|talking|talked|remarks|comments?|statement|statements|op-ed|letter|interviewed|"
    rf"confirmed|explained|said|wrote|written|appearing|appearance) (?:to|with|in|for|by|on)|"
    rf"quoted (?:by|in)|cited (?:by|in)|(?:an )?interview[,:]? )\s?{_LEAD}\Z"
)
_REPORTED_BY = re.compile(
    rf"\b(?:reports?|reported|reporting|writes|wrote|according to(?: (?:a|an|the)(?: \w+){{0,3}} (?:report|investigation|article|story|analysis|interview|"
    rf"account|dispatch|survey|tally|poll|reports)s? (?:by|in|from|published by|published in|on))?|as reported (?:by|in|on)|"
    rf"(?:first )?(?:reported|published|obtained|seen|reviewed|revealed|verified|broadcast|aired|released|shared|carried|posted|disclosed|compiled) (?:by|in|on)|"
    rf"(?:report|reports|investigation|article|story|analysis|footage|video|dispatch|editorial|column) "
    rf"(?:by|in|from|on|published by|published in)|citing|cites|quoting|quotes|says|said|per|via|from|monitored by)\s{_LEAD}\Z"
)
_NEWS_VERB = (
    r"(?:reported|reports|quoted|quotes|cited|cites|wrote|writes|published|publishes|broadcast|aired|"
    r"carried|ran|revealed|added|noted|showed|claimed|described|called|also reported|first reported|earlier reported|"
    r"has reported|have reported|had reported|later reported|is reporting|are reporting)\b"
)
_AFTER = re.compile(
    rf"[”’\"']?(?:\s?\([A-Z]{{2,8}}\))?(?:\s{_KIND})?(?:\s?\([A-Z]{{2,8}}\))?(?:[’']s [A-Z]\w+(?: \w+)?)?(?:, (?:which|citing|quoting|a|an|the)[^.,\n]{{0,60}},?)?\s"
    rf"(?:(?:has|have|had|also|later|then|earlier|previously|first|separately|on \w+day|\w+day)\s){{0,2}}(?P<verb>{_NEWS_VERB}|said\b|says\b)"
)
_QUOTES_VERB = re.compile(r"\A(?:quot|cit)")
_SELF = re.compile(
    r"[”’\"']?\s(?:has had access|had access|has gained access|has seen|has obtained|has learned|has learnt|can reveal|"
    r"can exclusively reveal|understands|has reviewed|has verified|could not (?:independently|immediately)|"
    r"was (?:un)?able to|was not able to|has contacted|has approached|contacted|reached out to|"
    r"has asked|did not (?:immediately|independently)|(?:was )?(?:not|unable) (?:immediately|independently))\b"
)
_DESCRIBED = re.compile(rf"\s{_KIND}\b")
_DESCRIBED_BEFORE = re.compile(rf"\b{_KIND}\s[“‘\"']?\Z")
_PARENTHESIS = re.compile(r"\(\s?\Z")
_UNLISTED = re.compile(
    rf"\b(?P<cue>according to|reports?|told|citing|quoting|quoted by|cited by|reported by|interview with)\s(?:the\s|a\s)?{_NATION}"
    rf"(?P<kind>newspaper|daily|weekly|magazine|news agency|news outlet|media outlet|outlet|news site|news website|website|"
    rf"broadcaster|TV channel|television channel|radio station|Telegram channel|publication|tabloid)\s"
    r"[“‘\"']?(?P<name>[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|of|de|la)){0,3})"
)
_UNLISTED_AFTER = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})[”’\"']?\s(?P<kind>newspaper|news agency|news outlet|magazine|"
    rf"news website|TV channel|television channel|radio station|Telegram channel)\s(?P<verb>{_NEWS_VERB}|said\b|says\b)"
)
_UNNAMED = re.compile(
    r"\b(?:(?P<cue>according to|citing|reported by|quoted by|reports? (?:in|from|by)|told)\s(?:reports (?:in|from|by)\s)?"
    r"(?P<a>(?:(?:several|some|many|various|multiple|other)\s)?(?:[A-Z][a-z]+\s|local\s|state\s|state-run\s|regional\s|foreign\s|international\s|"
    r"independent\s|domestic\s|national\s|official\s|social\s|opposition\s|pro-[\w-]+\s|Western\s){1,3}"
    r"(?:media(?: outlets| reports)?|press|newspapers|television|TV|broadcasters|news agencies|news outlets|outlets)|media reports)\b"
    r"|(?P<b>(?:[A-Z][a-z]+\s|[Ll]ocal\s|[Ss]tate\s|[Ss]tate-run\s|[Rr]egional\s|[Ii]ndependent\s|[Oo]fficial\s){1,3}"
    r"(?:media(?: outlets)?|press|television|TV|news agencies|news outlets|newspapers))\s(?P<verb>reported|reports?|quoted|cited|said|says|have reported|has reported)\b)"
)
_WINDOW = 110


@step("citations", version="1", needs=("zones",), gives=("cites",))
def citations(reading: Reading) -> Reading:
    """Give `cites`, in text order, each with the words that cite."""
    found: dict[tuple[int, int], Citation] = {}
    for part in reading.parts:
        text = part.span.quote(reading.text)
        for start, end, outlet, relation, rule in _in_part(text, reading.document.outlet):
            span = Span(part.span.start + start, part.span.start + end)
            said = span.quote(reading.text)
            made_by = f"{citations.label}:{rule}"
            found.setdefault(span, _Citation(span, said, outlet, relation, made_by))
    for cite in republications(reading, citations.label):
        found.setdefault(cite.span, cite)
    return msgspec.structs.replace(reading, cites=tuple(found[key] for key in sorted(found)))


_Found = tuple[int, int, str, str, str]


def _in_part(text: str, own: str | None) -> Iterator[_Found]:
    taken: list[tuple[int, int]] = []
    for name in named_outlets(text):
        found = _cited(text, name, own)
        if found is not None:
            taken.append((name.start, name.end))
            yield found
    for start, end, outlet, relation, rule in _without_register(text):
        if not any(start < busy_end and busy_start < end for busy_start, busy_end in taken):
            yield start, end, outlet, relation, rule


def _cited(text: str, name: Named, own: str | None) -> _Found | None:
    before = text[max(0, name.start - _WINDOW) : name.start]
    floor = name.start - len(before)
    outlet = name.outlet.name
    described = bool(_DESCRIBED.match(text, name.end) or _DESCRIBED_BEFORE.search(before))
    sure = name.plain or described
    own_name = same_outlet(own, outlet) if own else False
    after = _AFTER.match(text, name.end, name.end + _WINDOW)
    if after and (sure or after.group("verb")[:4] not in ("said", "says")):
        quoting = _QUOTES_VERB.match(after.group("verb").split()[-1])
        relation = "self" if own_name else ("quotes" if quoting else "reports")
        return name.start, after.end("verb"), outlet, relation, "outlet-verb"
    itself = _SELF.match(text, name.end, name.end + _WINDOW)
    if itself and sure:
        relation = "self" if own is None or own_name else "reports"
        return name.start, itself.end(), outlet, relation, "own-voice"
    if not sure:
        return None
    told = _SAID_TO.search(before)
    if told:
        return (
            floor + told.start(),
            name.end,
            outlet,
            "self" if own_name else "quotes",
            "told-outlet",
        )
    by = _REPORTED_BY.search(before)
    if by:
        return floor + by.start(), name.end, outlet, "self" if own_name else "reports", "by-outlet"
    return None


def _without_register(text: str) -> Iterator[_Found]:
    for match in _UNLISTED.finditer(text):
        quoted = match.group("cue") in ("told", "quoted by", "cited by", "interview with")
        name = match.group("name").rstrip(".’'")
        end = match.start("name") + len(name)
        yield match.start(), end, name, "quotes" if quoted else "reports", "unlisted"
    for match in _UNLISTED_AFTER.finditer(text):
        quoted = match.group("verb").startswith(("quot", "cit"))
        yield (
            match.start(),
            match.end("verb"),
            match.group("name"),
            "quotes" if quoted else "reports",
            "unlisted",
        )
    for match in _UNNAMED.finditer(text):
        said = match.group("a") or match.group("b")
        quoted = (match.group("verb") or match.group("cue") or "").startswith(
            ("quot", "cited", "told")
        )
        yield match.start(), match.end(), said, "quotes" if quoted else "reports", "unnamed"
