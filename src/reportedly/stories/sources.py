"""One name for a source under its several names: the commission, KNCHR, its full name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from reportedly.records import Attribution, Source
from reportedly.resources import tsv
from reportedly.stories.channels import is_general, owner_of
from reportedly.stories.clusters import components
from reportedly.stories.digest import Detail
from reportedly.stories.offices import same_offices
from reportedly.stories.words import content_words

_CAPITALS = re.compile(r"^[A-Z]{2,8}s?$")
_BY_WAY = re.compile(r"\s+(?:by way of|via|through|quoted by|cited by)\s.*$", re.IGNORECASE)
_TRAILING = re.compile(
    r"(?:,\s*(?:who|which|whose|whom|that)\b.*|[\s,]+|\s(?:now|also|later|then|earlier|again|still))$",
    re.IGNORECASE,
)
"""What follows a name and is none of it: a relative clause, an adverb of the verb of saying."""
_PREPOSITION = re.compile(r"\s(?:of|on|for|in|at|by|to|from|who|that|which)\s|[,(]")
_OWNER = re.compile(r"['’]s?\s\w")
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
    if not _naming(name) and not DETERMINERS.match(name):
        name = _in_full(name, source, detail)
    if source.name is None and _OWNER.match(source.quote[len(name) :]):
        name = source.quote if source.quote.startswith(name) else name
    name = _trimmed(name)
    return None if name.casefold() in PRONOUNS else _lowered(name)


def _in_full(name: str, source: Source, detail: Detail) -> str:
    """A bare noun ("leader") in the words of the report's first source of its chain that has more.

    What is set off by a comma is left: "the group's leader, Ann Other" is the group's leader.
    """
    same = (
        each.quote.partition(",")[0]
        for said in detail.attributions
        for each in said.sources
        if each is source or (source.entity and each.entity == source.entity)
    )
    return next((each for each in same if name in each and len(each) > len(name)), name)


def _trimmed(name: str) -> str:
    """A name without the conduits, clauses and adverbs that follow it."""
    name = " ".join(_BY_WAY.sub("", name).split())
    return _TRAILING.sub("", name) or name


def innermost_label(said: Attribution, detail: Detail) -> str | None:
    """How the innermost source of a statement is shown; None where it names none."""
    return label_of(said.sources[-1], detail) if said.sources else None


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
        words = _lowered(_trimmed(each.quote))
        if entity is not None and _naming(words) and words.casefold() not in PRONOUNS:
            yield words, entity


class SourceNames:
    """The sources of one story, each under one key and one label."""

    def __init__(
        self,
        named: Iterable[tuple[str, str | None]],
        spelled: Iterable[tuple[str, str]] = (),
        tied: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Group names that mean one source.

        Args:
            named: (label, curated id or None) of every source, as often as it is quoted.
            spelled: other words for curated sources, with the id.
            tied: labels known to mean one source, for reasons that lie outside their words.
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
        for group in _grouped(sorted(counts), curated, tied):
            best = max(group, key=lambda name: _rank(name, curated, counts))
            for name in group:
                self._key[name] = best
            self._also[best] = tuple(sorted(name for name in group if name != best))

    def key(self, label: str) -> str:
        """The label under which a source is counted."""
        return self._key.get(label, label)

    def also(self, key: str) -> tuple[str, ...]:
        """Its other names, each once, however it is written."""
        plain = {_plain(key): key}
        for name in reversed(self._also.get(key, ())):
            if not _is_channel(name):
                plain.setdefault(_plain(name), name)
        return tuple(sorted(name for name in plain.values() if name != key))

    def channels(self, key: str) -> tuple[str, ...]:
        """The channels, pages and accounts on which it speaks itself."""
        return tuple(name for name in self._also.get(key, ()) if _is_channel(name))


def _rank(
    name: str, curated: Mapping[str, str], counts: Mapping[str, int]
) -> tuple[bool, bool, bool, int, int, int, str]:
    """The fullest name stands for all: curated, most of it named, the rest short, often said."""
    naming = _naming(name)
    own = not _is_channel(name)
    plain = len(name.split()) - naming
    return (
        own,
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


def _plain(name: str) -> str:
    return DETERMINERS.sub("", name).casefold()


def _is_channel(name: str) -> bool:
    return is_general(name) or owner_of(name) is not None


def _grouped(
    labels: Sequence[str], curated: Mapping[str, str], tied: Sequence[tuple[str, str]] = ()
) -> list[set[str]]:
    """Names of one source: equal words, initials, curated id or office; then its shorter forms."""
    bodies = {label: _body(label) for label in labels}
    said = {label: frozenset(content_words(bodies[label])) for label in labels}
    by_words: dict[object, list[str]] = {}
    for label in labels:
        by_words.setdefault(curated.get(label) or said[label] or label.casefold(), []).append(label)
    pairs = [(group[0], other) for group in by_words.values() for other in group[1:]]
    pairs += [pair for pair in tied if set(pair) <= set(labels)]
    pairs += same_offices(bodies, curated)
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
    """The body a label speaks for, where it names one: "a military spokesman", "the military".

    A body's own channel speaks for it.
    """
    label = owner_of(label) or label
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
