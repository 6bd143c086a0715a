"""One name for a source under its several names: the commission, KNCHR, its full name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from reportedly.records import Source
from reportedly.resources import tsv
from reportedly.stories.clusters import components
from reportedly.stories.digest import Detail
from reportedly.stories.words import content_words

_CAPITALS = re.compile(r"^[A-Z]{2,8}s?$")
_BY_WAY = re.compile(r"\s+(?:by way of|via|through|quoted by|cited by)\s.*$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s(?:of|on|for|in|at|by|to|from|who|that|which)\s|[,(]")
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "who", "which", "we", "i"})
DETERMINERS = re.compile(r"^(?:the|a|an|its|their|his|her|that|this)\s+", re.IGNORECASE)


def label_of(source: Source, detail: Detail) -> str | None:
    """How a source is shown: its fullest name in the report; None for an unresolved pronoun.

    One without a name is shown in as many words as the report gives: "a member of the crew".
    """
    name = source.name or detail.labels.get(source.entity or "") or source.quote
    for span in source.spans:
        known = detail.entities.get((span.start, span.end))
        if source.name is None and known is not None:
            name = known[1] or detail.labels.get(known[0] or "") or name
    if not _naming(name) and len(source.quote) > len(name) and not _naming(source.quote):
        name = source.quote
    name = " ".join(_BY_WAY.sub("", name).split())
    return None if name.casefold() in PRONOUNS else _lowered(name)


def _lowered(name: str) -> str:
    """A name as it stands within a sentence: "a paramedic", "the Norland Board", "officials"."""
    first, _, rest = name.partition(" ")
    plain = first.casefold() in _people() and rest == rest.casefold()
    common = DETERMINERS.match(name) or plain
    spelled = len(first) > 1 and first.isupper()
    return name[0].lower() + name[1:] if common and not spelled else name


@cache
def _people() -> frozenset[str]:
    """Nouns for people, which open a sentence with a capital and are no names."""
    rows = tsv("lexicons", "en", "nouns-of-people-and-things.tsv")
    return frozenset(row["form"] for row in rows if row["kind"] in ("person", "military"))


def entity_of(source: Source) -> str | None:
    """The curated id of a source, where it has one."""
    return source.entity if (source.entity or "").startswith("actor:") else None


def same_entity(source: Source, entity: str | None) -> bool:
    """Whether a source is a curated entity."""
    return entity is not None and entity_of(source) == entity


def spelled_out(sources: Sequence[Source]) -> Iterator[tuple[str, str]]:
    """The words of a curated source where they name it, with its id: they are another name."""
    for each in sources[-1:]:
        entity = entity_of(each)
        words = _lowered(" ".join(_BY_WAY.sub("", each.quote).split()))
        if entity is not None and _naming(words) and words.casefold() not in PRONOUNS:
            yield words, entity


class SourceNames:
    """The sources of one story, each under one key and one label."""

    def __init__(
        self, named: Iterable[tuple[str, str | None]], spelled: Iterable[tuple[str, str]] = ()
    ) -> None:
        """Group names that mean one source.

        Args:
            named: (label, curated id or None) of every source, as often as it is quoted.
            spelled: other words for curated sources, with the id.
        """
        counts: Counter[str] = Counter()
        curated: dict[str, str] = {}
        for label, entity in named:
            counts[label] += 1
            if entity is not None:
                curated.setdefault(label, entity)
        for label, entity in spelled:
            counts[label] += 0
            curated.setdefault(label, entity)
        self._key: dict[str, str] = {}
        self._also: dict[str, tuple[str, ...]] = {}
        for group in _grouped(sorted(counts), curated):
            best = max(group, key=lambda name: _rank(name, curated, counts))
            for name in group:
                self._key[name] = best
            self._also[best] = tuple(sorted(name for name in group if name != best))

    def key(self, label: str) -> str:
        """The label under which a source is counted."""
        return self._key.get(label, label)

    def also(self, key: str) -> tuple[str, ...]:
        """Its other names."""
        return self._also.get(key, ())


def _rank(
    name: str, curated: Mapping[str, str], counts: Mapping[str, int]
) -> tuple[bool, bool, int, int, int, str]:
    """The fullest name stands for all: curated, most of it named, the rest short, often said."""
    naming = _naming(name)
    plain = len(name.split()) - naming
    return (
        name in curated,
        counts[name] > 0,
        naming,
        -plain if naming else plain,
        counts[name],
        name,
    )


def _naming(name: str) -> int:
    """How much of a name a label is: capitalised words after the first."""
    return sum(word[:1].isupper() for word in DETERMINERS.sub("", name).split())


def _grouped(labels: Sequence[str], curated: Mapping[str, str]) -> list[set[str]]:
    """Names of one source: equal words, initials or curated id; then shorter forms of one name."""
    bodies = {label: _body(label) for label in labels}
    said = {label: frozenset(content_words(bodies[label])) for label in labels}
    by_words: dict[object, list[str]] = {}
    for label in labels:
        by_words.setdefault(curated.get(label) or said[label] or label.casefold(), []).append(label)
    pairs = [(group[0], other) for group in by_words.values() for other in group[1:]]
    spelled: dict[str, list[str]] = {}
    headed: dict[str, list[str]] = {}
    for label in labels:
        spelled.setdefault(_initials(bodies[label]), []).append(label)
        headed.setdefault(head_of(bodies[label]), []).append(label)
    for label in labels:
        short = DETERMINERS.sub("", bodies[label])
        if _CAPITALS.match(short):
            pairs += [(label, other) for other in spelled.get(short.rstrip("s"), ())]
    groups = [set(group) for group in components(labels, pairs)]
    home = {label: group for group in groups for label in group}
    for label in sorted(labels, key=lambda each: (-len(said[each]), each)):
        longer = {
            id(home[other]): home[other]
            for other in headed[head_of(bodies[label])]
            if said[label] and said[label] < said[other] and home[other] is not home[label]
        }
        if len(longer) == 1:
            (full,) = longer.values()
            full |= home[label]
            home.update(dict.fromkeys(full, full))
    return [group for at, group in enumerate(groups) if home[min(group)] is group]


@cache
def _speaking() -> re.Pattern[str]:
    """Words for those who speak for a body, behind its name or before it."""
    words = sorted((row["words"] for row in tsv("lexicons", "en", "speaks-for.tsv")), key=len)
    either = "|".join(map(re.escape, reversed(words)))
    return re.compile(rf"(?:['’]s?)?\s(?:{either})$|\b(?:{either})\s(?:for|of)\s", re.IGNORECASE)


def _body(label: str) -> str:
    """The body a label speaks for, where it names one: "a military spokesman", "the military"."""
    without = " ".join(_speaking().sub(" ", label, count=1).split())
    return without if any(content_words(without)) else label


def head_of(label: str) -> str:
    """The word a name is headed by: the last one before any prepositional phrase."""
    before = _PREPOSITION.split(label, maxsplit=1)[0]
    said = list(content_words(before))
    return said[-1] if said else ""


def _initials(label: str) -> str:
    """First letters of a name's content words, in capitals."""
    return "".join(word[0] for word in content_words(label)).upper()
