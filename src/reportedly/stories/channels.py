"""A body's own channel is the body: its Telegram channel, its page, its website.

Where the words say whose channel it is ("the ministry's Telegram channel"), the channel is that
body. A channel of a government says which body of it only by what stands there: it is that of the
one body of a government which other reports of the story name for the same number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from reportedly.records import Attribution
from reportedly.resources import tsv
from reportedly.stories.digest import Detail
from reportedly.stories.numbers import Number, numbers_of
from reportedly.stories.words import content_words

GENERAL = frozenset({"government", "state", "official"})
"""Words for a government that do not say which body of it."""


@cache
def _channel() -> re.Pattern[str]:
    rows = sorted((row["words"] for row in tsv("lexicons", "en", "channels.tsv")), key=len)
    words = "|".join(map(re.escape, reversed(rows)))
    return re.compile(
        rf"^(?P<before>.+?)(?P<owns>['’]s?)?\s(?:official\s)?(?:{words})(?:\son\s.+)?$"
        rf"|^(?:(?:the|an?|its|their)\s)?(?:official\s)?(?:{words})\s"
        rf"(?:of|run by|belonging to)\s(?P<behind>.+)$",
        re.IGNORECASE,
    )


@cache
def _bodies() -> frozenset[str]:
    """Nouns that head the names of bodies of a state: "a police channel" is the police's."""
    rows = tsv("lexicons", "en", "body-heads.tsv")
    return frozenset(row["head"].casefold() for row in rows if row["kind"] == "government")


def owner_of(label: str) -> str | None:
    """Whose channel a label names; None where it names none, or does not say whose it is."""
    found = _channel().match(label)
    if found is None or is_general(label):
        return None
    owner = found.group("before") or found.group("behind")
    if found.group("owns") or found.group("behind"):
        return owner
    heads = list(content_words(owner))[-1:]
    return owner if heads and heads[0] in _bodies() else None


def is_general(label: str) -> bool:
    """Whether a label names a channel of a government that does not say of which body."""
    found = _channel().match(label)
    if found is None or found.group("behind"):
        return False
    words = set(content_words(label[: found.end("before")]))
    if not words:
        return "official" in content_words(label)
    return words <= GENERAL


def channel_owners(
    details: Mapping[str, Detail],
    named: Callable[[Attribution, Detail], str | None],
    key: Callable[[str], str],
) -> list[tuple[str, str]]:
    """Channels of a government, each with the one body of it that gave the same number.

    Args:
        details: what the reports of a story claim.
        named: the label of an attribution's innermost source.
        key: the label under which a source is counted.
    """
    channels: dict[str, set[Number]] = {}
    bodies: dict[Number, set[str]] = {}
    for detail in details.values():
        for said in detail.attributions:
            label = named(said, detail)
            if label is None:
                continue
            if is_general(label):
                channels.setdefault(label, set()).update(numbers_of(said, detail))
            elif said.sources[-1].kind == "government" and said.act != "deny":
                for number in numbers_of(said, detail):
                    bodies.setdefault(number, set()).add(key(label))
    return list(_owned(channels, bodies))


def _owned(
    channels: Mapping[str, Iterable[Number]], bodies: Mapping[Number, set[str]]
) -> Iterator[tuple[str, str]]:
    for label, numbers in sorted(channels.items()):
        owners = {body for number in numbers for body in bodies.get(number, ())}
        if len(owners) == 1:
            yield label, owners.pop()
