"""The people a report names, and which of them are private."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from reportedly.exports.context import Report
from reportedly.exports.masking.roles import NO_ROLE, Role, role_at_age, role_of
from reportedly.exports.masking.words import (
    common_words,
    given_names,
    is_capitalised,
    is_headline,
    key,
    keys,
    known_words,
)
from reportedly.records import Mention, Span

_AGE_BEHIND = re.compile(r"['’]?s?,? ?\(?(?:aged? )?(\d{1,3})(?=[,.;:)]|\s+years?)")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old(?:[ ,][^.!?\n]{0,40})?$")
_NEAR = 60
_LOWER = re.compile(r"(?<![\w'’-])[^\W\d_A-Z][^\W\d_]*")
_MIDWAY = re.compile(r"(?<=[a-z,;] )[^\W\d_a-z][^\W\d_]+")
_NAMED = r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?"
_KIND = "village|town|township|city|district|county|region|province|oblast|airfield|airport"
_STATED_PLACE = re.compile(rf"\b({_NAMED}) (?:{_KIND})\b|\b(?:{_KIND}) of ({_NAMED})")
"""A place by the noun beside it, wherever the gazetteer does not hold it."""
_SPLIT = re.compile(r"[\s\u00a0.-]+")


class Person(msgspec.Struct, frozen=True):
    """A private person of one report, by every form of the name that may give them away."""

    names: frozenset[tuple[str, ...]]
    role: Role = NO_ROLE
    age: int | None = None
    spans: tuple[Span, ...] = ()
    """Every mention of the person, by name, role or pronoun."""


class People(msgspec.Struct, frozen=True):
    """Everyone in a report: the private ones, and the names that may stand."""

    document: str
    text: str
    private: tuple[Person, ...]
    public: frozenset[tuple[str, ...]]
    """Names of public-role holders, places and bodies."""
    lower: frozenset[str]
    """Words the report writes in lower case: nobody's name at the start of a sentence."""
    midway: frozenset[str]
    """Words it capitalises within sentences."""
    private_entities: frozenset[str] = frozenset()
    """Chain ids of private persons, named or not: they may join nothing outside."""


def people_of(report: Report) -> People:
    """The people of a report. A chain is public where a mention in it is, unless protected."""
    text, mentions = report.document.text, report.annotated.mentions
    private: list[Person] = []
    entities: set[str] = set()
    public: set[tuple[str, ...]] = {keys(place.quote) for place in report.annotated.places}
    public |= {keys(place.name) for place in report.annotated.places}
    public |= {keys(name) for name in (*_stated_places(text), *_outlets(report))}
    for chain in _chains(mentions):
        names = _names(chain)
        if chain[0].kind != "person":
            public |= {keys(name) for name in names}
        elif person := _private(chain, names, text):
            private.append(person)
            entities |= {mention.entity for mention in chain if mention.entity}
        else:
            public |= _public_forms(names)
    lower = frozenset(key(word) for word in _LOWER.findall(text))
    sentences = (line for line in text.splitlines() if not is_headline(line, lower))
    midway = frozenset(key(word) for line in sentences for word in _MIDWAY.findall(line))
    return People(
        document=report.document.id,
        text=text,
        private=tuple(private),
        public=frozenset(form for form in public if form),
        lower=lower,
        midway=midway,
        private_entities=frozenset(entities),
    )


def _stated_places(text: str) -> list[str]:
    """Names that the report itself calls a village, a town, a region …"""
    found = (match.group(1) or match.group(2) for match in _STATED_PLACE.finditer(text))
    return [name for name in found if not given_names() & set(keys(name))]


def _outlets(report: Report) -> list[str]:
    """The report's own outlet and those it cites: conduits may be named."""
    own = report.document.outlet
    return [*([own] if own else []), *(cite.outlet for cite in report.annotated.cites)]


def _chains(mentions: Iterable[Mention]) -> list[list[Mention]]:
    chains: dict[str, list[Mention]] = {}
    for mention in mentions:
        chains.setdefault(mention.entity or mention.name or mention.id, []).append(mention)
    return list(chains.values())


def _names(chain: Sequence[Mention]) -> list[str]:
    said = [mention.quote for mention in chain if mention.form == "name"]
    said += [mention.name for mention in chain if mention.name]
    return list(dict.fromkeys(said))


def _private(chain: Sequence[Mention], names: Sequence[str], text: str) -> Person | None:
    """The person behind a chain, or None for a public-role holder who is not protected."""
    age = next((found for found in (_age(each, text) for each in chain) if found), None)
    role = role_at_age(_role(chain), age)
    if role.protected is None and any(mention.public for mention in chain):
        return None
    return Person(
        names=frozenset(form for name in names for form in _forms(name)),
        role=role,
        age=age,
        spans=tuple(mention.span for mention in chain),
    )


def _role(chain: Sequence[Mention]) -> Role:
    """The chain's role: a protected one before any other, then the first that says something."""
    phrases = [mention.role for mention in chain if mention.role]
    phrases += [mention.quote for mention in chain if mention.form == "role"]
    roles = [role_of(phrase) for phrase in phrases]
    protected = [role for role in roles if role.protected]
    telling = [role for role in roles if role != NO_ROLE]
    return next(iter(protected or telling), NO_ROLE)


def _age(mention: Mention, text: str) -> int | None:
    if mention.form == "pronoun":
        return None
    start, end = mention.span
    found = (
        _AGE_BEHIND.match(text[end : end + _NEAR])
        or _AGE_BEFORE.search(text[max(0, start - _NEAR) : start])
        or re.search(r"\b(\d{1,3})[- ]years?[- ]old\b", text[start:end])
    )
    return int(found.group(1)) if found else None


def _forms(name: str) -> list[tuple[str, ...]]:
    """The whole name and each of its parts that is a name by itself."""
    words = keys(name)
    while len(words) > 1 and words[0] in known_words() and words[0] not in given_names():
        words = words[1:]
    forms = [words] if words else []
    for part in _SPLIT.split(name):
        if len(part) > 1 and is_capitalised(part) and _names_someone(key(part)):
            forms += [form for form in (keys(part),) if form]
    return forms


def _public_forms(names: Sequence[str]) -> set[tuple[str, ...]]:
    """What may stand for a public-role holder: a bare given name only where a mention has it."""
    parts = {form for name in names for form in _forms(name)}
    bare = {form for form in parts if len(form) == 1 and form[0] in given_names()}
    return (parts - bare) | {keys(name) for name in names}


def _names_someone(part: str) -> bool:
    return part in given_names() or (part not in known_words() and part not in common_words())
