"""Descent: which report came first and which are copies of it, in chains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.records import Copy, Span
from reportedly.stories.clusters import components
from reportedly.stories.digest import Digest
from reportedly.stories.overlapping import Kind, Overlap
from reportedly.stories.publishers import outlet_key
from reportedly.stories.rewrites import retelling
from reportedly.stories.wording import joined, reworded

LABEL = "copies/4"
RULES = {
    "same": "same-runs",
    "near": "shared-runs",
    "excerpt": "contained-runs",
    "translation": "note-and-numbers",
}

CLOSE = frozenset({"same", "near"})

Rank = tuple[bool, str, bool, str, int, str]


def precedence(digest: Digest, outlets: frozenset[str] = frozenset()) -> Rank:
    """Where a report stands in the order of descent.

    A report that credits an outlet of the group comes after those that do not; then the earlier
    day; then the one without a republishing notice; then the earlier minute, the longer text and
    the lower id, so that the order is always the same. A report without a date comes last.

    Args:
        digest: the report.
        outlets: keys of the outlets of the reports it may descend from.
    """
    published = digest.published or "~"
    return (
        bool(_cited(digest) & outlets),
        published[:10],
        digest.republished,
        published,
        -digest.length,
        digest.id,
    )


def _cited(digest: Digest) -> set[str]:
    own = outlet_key(digest.outlet or "")
    return {outlet_key(outlet) for outlet, relation in digest.cited if relation != "self"} - {own}


def copies(digests: Mapping[str, Digest], found: Sequence[Overlap]) -> list[Copy]:
    """Every report but the first of its group, as a copy of its closest predecessor.

    A report made of two that share nothing with each other is a copy of both: the copies span
    every group of shared wording. An excerpt or a rewording counts only
    where nothing stronger is known.
    """
    neighbours: dict[str, list[Overlap]] = {}
    for each in found:
        neighbours.setdefault(each.left, []).append(each)
        neighbours.setdefault(each.right, []).append(each)
    made: list[Copy] = []
    for group in components(neighbours, [(each.left, each.right) for each in found]):
        outlets = frozenset(outlet_key(digests[id].outlet or "") for id in group) - {""}
        order = sorted(group, key=lambda id: precedence(digests[id], outlets))
        made += _descent(digests, order, neighbours)
    return sorted(made, key=lambda copy: (copy.document, copy.copy_of))


def _descent(
    digests: Mapping[str, Digest], order: Sequence[str], neighbours: Mapping[str, list[Overlap]]
) -> list[Copy]:
    place = {id: at for at, id in enumerate(order)}
    family = {id: {id} for id in order}
    made: list[Copy] = []
    for id in order[1:]:
        parents = 0
        for overlap, origin in _predecessors(digests, id, neighbours[id], place):
            if origin in family[id] or (parents and overlap.kind not in CLOSE):
                continue
            made.append(_copy(digests, id, origin, overlap))
            parents += 1
            if overlap.kind in CLOSE:
                united = family[id] | family[origin]
                family.update(dict.fromkeys(united, united))
    return made


def _predecessors(
    digests: Mapping[str, Digest], id: str, found: Sequence[Overlap], place: Mapping[str, int]
) -> list[tuple[Overlap, str]]:
    """Earlier neighbours, closest first; among equals one that is credited, then the first."""
    cited = _cited(digests[id])

    def closeness(pair: tuple[Overlap, str]) -> tuple[bool, float, bool, float, int]:
        overlap, other = pair
        credited = outlet_key(digests[other].outlet or "") in cited
        return (
            overlap.kind in CLOSE,
            round(overlap.contained, 1),
            credited,
            round(overlap.jaccard, 2),
            -place[other],
        )

    others = [(each, each.left if each.right == id else each.right) for each in found]
    return sorted(
        [pair for pair in others if place[pair[1]] < place[id]], key=closeness, reverse=True
    )


def _copy(digests: Mapping[str, Digest], id: str, origin: str, overlap: Overlap) -> Copy:
    longer = digests[id].length > digests[origin].length
    kind: Kind = "near" if overlap.kind == "excerpt" and longer else overlap.kind
    return Copy(
        document=id,
        copy_of=origin,
        kind=kind,
        overlap=round(overlap.contained, 4),
        evidence=_evidence(digests[id], digests[origin], kind),
        made_by=f"{LABEL}:{overlap.rule or RULES[kind]}",
    )


def _evidence(copy: Digest, origin: Digest, kind: Kind) -> tuple[Span, ...]:
    if kind == "translation":
        return (copy.note,) if copy.note is not None else ()
    if kind == "rewrite":
        return joined(retelling(copy.sentences, origin.sentences))
    return joined(reworded(copy.sentences, origin.sentences))
