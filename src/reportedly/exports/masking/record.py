"""One record as it may leave: names, pointers and special categories taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import msgspec

from reportedly.exports.masking.categories import near_private, without_categories
from reportedly.exports.masking.names import Names
from reportedly.exports.masking.places import narrow_names, without_places
from reportedly.exports.masking.pointers import without_ages, without_pointers
from reportedly.exports.masking.scope import Scope
from reportedly.exports.masking.tokens import Tokens

_IDS = (
    "id sha256 document documents copy_of place time period figure figures event events "
    "attribution attributions denies denials story incident incidents claim claims repeats checks"
)
_CODES = (
    "type event_type sub_event_type modes contexts form act polarity certainty kind role reality "
    "status measure bound unit made_by lang relation verdict anchor granularity value mod start "
    "end precision country admin1 worldview sector basis rule side steps code zone "
    "first_reported last_reported origin outlet geonameid entity"
)
CODES = frozenset(f"{_IDS} {_CODES}".split())
"""Keys whose strings are ids, codes and dates made by the program, or an outlet's name.

Every other string is words, and is masked.
"""
_BODIES = frozenset({"organization", "government", "military", "media", "document"})
_YEARS = re.compile(r"(?i)years?$")


class Masked(msgspec.Struct, frozen=True):
    """A record as it may leave, and what was done to it."""

    record: dict[str, Any]
    people: int
    dropped: int
    changed: bool


def mask(record: Mapping[str, Any], scope: Scope) -> Masked:
    """The record without anything that names or describes a private person.

    Names become role and number, pointers such as ages and addresses go, and where a private
    person is spoken of, words of special categories go too. Strings of unknown keys are masked
    like any other words. The given record is not changed.
    """
    tokens = Tokens()
    names = Names(scope.people, also_public=bodies_of(record, scope))
    hidden = _hidden_places(scope)

    def unnamed(said: str, key: str) -> str:
        if key == "url":
            return _plain_url(said, names)
        for found in reversed(names.find(said)):
            said = tokens.put(said, found)
        return without_places(without_ages(without_pointers(said)), hidden)

    _number_in_order(record, names, tokens)
    made: dict[str, Any] = _mapped(record, unnamed)
    dropped = 0
    if tokens.count or _speaks_of_private(record, scope):
        made, dropped = _uncategorised(made)
    made = _unlinked(made, record, scope)
    changed = made != _mapped(record, lambda said, _: said)
    if changed:
        made["masked"] = True
    return Masked(made, tokens.count, dropped, changed)


def _number_in_order(record: Mapping[str, Any], names: Names, tokens: Tokens) -> None:
    """Hand out the masks in reading order, before strings are rewritten from their ends."""
    for said in words_of(record):
        for found in names.find(said):
            tokens.of(found)


def words_of(value: object, key: str = "") -> Iterator[str]:
    """Every string of a record that holds words, not codes made by the program."""
    if isinstance(value, str):
        if key not in CODES and key != "url":
            yield value
    elif isinstance(value, dict):
        for inner, each in value.items():
            yield from words_of(each, inner)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from words_of(each, key)


def _mapped(value: Any, change: Callable[[str, str], str], key: str = "") -> Any:  # noqa: ANN401
    """The same tree with every string of words changed; program codes stay."""
    if isinstance(value, str):
        return value if key in CODES else change(value, key)
    if isinstance(value, dict):
        if key == "origin":
            return dict(value)
        return {inner: _mapped(each, change, inner) for inner, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_mapped(each, change, key) for each in value]
    return value


def _uncategorised(record: dict[str, Any]) -> tuple[dict[str, Any], int]:
    dropped = 0

    def change(said: str, key: str) -> str:
        nonlocal dropped
        if key == "url":
            return said
        kept, gone = without_categories(said)
        dropped += gone
        return kept

    return _mapped(record, change), dropped


def bodies_of(record: Mapping[str, Any], scope: Scope) -> list[str]:
    """Names the record itself or its documents give to bodies and outlets."""
    sources = record.get("sources") or ()
    named = [each["name"] for each in sources if each.get("kind") in _BODIES and each.get("name")]
    outlets = [report.document.outlet for report in scope.reports.values()]
    cited = [cite.outlet for report in scope.reports.values() for cite in report.annotated.cites]
    return [name for name in (*named, *outlets, *cited) if name]


def _hidden_places(scope: Scope) -> frozenset[str]:
    if not scope.fresh:
        return frozenset()
    places = (place for report in scope.reports.values() for place in report.annotated.places)
    return narrow_names(msgspec.to_builtins(place) for place in places)


def _plain_url(url: str, names: Names) -> str:
    """The address, cut to its host where its path spells a private name."""
    parts = urlsplit(url)
    slug = re.sub(r"[\W\d_]+", " ", f"{parts.path} {parts.query} {parts.fragment}").title()
    known = [found for found in names.find(slug, strangers=False) if found.person is not None]
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/" if known else url


def _speaks_of_private(record: Mapping[str, Any], scope: Scope) -> bool:
    by_id = {people.document: people for people in scope.people}
    for document, spans in _spans(record, record.get("document")):
        people, report = by_id.get(document), scope.reports.get(document)
        if people and report and near_private(people, spans, report.annotated.sentences):
            return True
    return False


def _spans(value: object, document: object) -> Iterator[tuple[str, Sequence[Sequence[int]]]]:
    """Every group of spans in a record, with the document it points into."""
    if isinstance(value, dict):
        document = value.get("document", document)
        if isinstance(document, str):
            if value.get("span"):
                yield document, [value["span"]]
            if value.get("spans"):
                yield document, value["spans"]
        for each in value.values():
            yield from _spans(each, document)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _spans(each, document)


def _unlinked(made: dict[str, Any], record: Mapping[str, Any], scope: Scope) -> dict[str, Any]:
    """Without what would join records of one private person, and ages given as figures."""
    private = frozenset(entity for people in scope.people for entity in people.private_entities)

    def walk(value: Any, was: Any) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(value, dict):
            kept = {key: walk(each, was[key]) for key, each in value.items()}
            if kept.get("entity") in private or (
                kept.get("entity") and kept.get("name") != was.get("name")
            ):
                kept["entity"] = None
            return kept
        if isinstance(value, list):
            return [walk(each, old) for each, old in zip(value, was, strict=True)]
        return value

    kept: dict[str, Any] = walk(made, record)
    if (
        "measure" in kept
        and _YEARS.search(str(record.get("unit") or ""))
        and (kept["quote"] != record["quote"])
    ):
        kept.update(value=None, low=None, high=None)
    return kept
