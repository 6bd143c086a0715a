"""One name for a source under its several names: the commission, KNCHR, its full name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import Source
from reportedly.stories.clusters import components
from reportedly.stories.digest import Detail
from reportedly.stories.words import content_words

_CAPITALS = re.compile(r"^[A-Z]{2,8}s?$")
_BY_WAY = re.compile(r"\s+(?:by way of|via|through|quoted by|cited by)\s.*$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s(?:of|on|for|in|at|by|to|from|who|that|which)\s|[,(]")
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "who", "which", "we", "i"})
DETERMINERS = re.compile(r"^(?:the|a|an|its|their|his|her|that|this)\s+", re.IGNORECASE)


def label_of(source: Source, detail: Detail) -> str | None:
    """How a source is shown: its fullest name in the report; None for an unresolved pronoun."""
    name = source.name or detail.labels.get(source.entity or "") or source.quote
    for span in source.spans:
        known = detail.entities.get((span.start, span.end))
        if source.name is None and known is not None:
            name = known[1] or detail.labels.get(known[0] or "") or name
    name = _BY_WAY.sub("", name).strip()
    return None if name.casefold() in PRONOUNS else name


def entity_of(source: Source) -> str | None:
    """The curated id of a source, where it has one."""
    return source.entity if (source.entity or "").startswith("actor:") else None


class SourceNames:
    """The sources of one story, each under one key and one label."""

    def __init__(self, named: Iterable[tuple[str, str | None]]) -> None:
        """Group names that mean one source.

        Args:
            named: (label, curated id or None) of every source, as often as it is quoted.
        """
        counts: Counter[str] = Counter()
        curated: dict[str, str] = {}
        for label, entity in named:
            counts[label] += 1
            if entity is not None:
                curated.setdefault(label, entity)
        self._key: dict[str, str] = {}
        self._also: dict[str, tuple[str, ...]] = {}
        for group in _grouped(sorted(counts), curated):
            best = max(group, key=lambda name: (name in curated, _naming(name), counts[name], name))
            for name in group:
                self._key[name] = best
            self._also[best] = tuple(sorted(name for name in group if name != best))

    def key(self, label: str) -> str:
        """The label under which a source is counted."""
        return self._key.get(label, label)

    def also(self, key: str) -> tuple[str, ...]:
        """Its other names."""
        return self._also.get(key, ())


def _naming(name: str) -> int:
    """How much of a name a label is: capitalised words after the first."""
    return sum(word[:1].isupper() for word in DETERMINERS.sub("", name).split())


def _grouped(labels: Sequence[str], curated: Mapping[str, str]) -> list[set[str]]:
    """Names of one source: equal words, initials or curated id; then shorter forms of one name."""
    said = {label: frozenset(content_words(label)) for label in labels}
    by_words: dict[object, list[str]] = {}
    for label in labels:
        by_words.setdefault(curated.get(label) or said[label] or label.casefold(), []).append(label)
    pairs = [(group[0], other) for group in by_words.values() for other in group[1:]]
    spelled: dict[str, list[str]] = {}
    headed: dict[str, list[str]] = {}
    for label in labels:
        spelled.setdefault(_initials(label), []).append(label)
        headed.setdefault(_head(label), []).append(label)
    for label in labels:
        short = DETERMINERS.sub("", label)
        if _CAPITALS.match(short):
            pairs += [(label, other) for other in spelled.get(short.rstrip("s"), ())]
    groups = [set(group) for group in components(labels, pairs)]
    home = {label: group for group in groups for label in group}
    for label in sorted(labels, key=lambda each: (-len(said[each]), each)):
        longer = {
            id(home[other]): home[other]
            for other in headed[_head(label)]
            if said[label] and said[label] < said[other] and home[other] is not home[label]
        }
        if len(longer) == 1:
            (full,) = longer.values()
            full |= home[label]
            home.update(dict.fromkeys(full, full))
    return [group for at, group in enumerate(groups) if home[min(group)] is group]


def _head(label: str) -> str:
    """The word a name is headed by: the last one before any prepositional phrase."""
    before = _PREPOSITION.split(label, maxsplit=1)[0]
    said = list(content_words(before))
    return said[-1] if said else ""


def _initials(label: str) -> str:
    """First letters of a name's content words, in capitals."""
    return "".join(word[0] for word in content_words(label)).upper()
