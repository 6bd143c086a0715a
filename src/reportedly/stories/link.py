"""Linking a heap: reports in, copies, stories, incidents and claims out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from reportedly.records import Annotated, Claim, Copy, Document, Incident, Match, Story, content_id
from reportedly.stories.blocking import candidate_pairs
from reportedly.stories.channels import channel_owners
from reportedly.stories.claims import claims_of
from reportedly.stories.copies import copies
from reportedly.stories.digest import Detail, Digest, detail, digest
from reportedly.stories.explaining import closest, match
from reportedly.stories.grouping import SHARED_WORDING, story_groups
from reportedly.stories.incidents import incidents_of
from reportedly.stories.lines import Accounts, roots_of_copies
from reportedly.stories.lookalikes import look_alike
from reportedly.stories.overlapping import overlaps
from reportedly.stories.repeated import repeated_numbers
from reportedly.stories.similarity import Comparison
from reportedly.stories.sources import SourceNames, entity_of, innermost_label, spelled_out
from reportedly.stories.titles import likeness_sums, title_of

VERSION = "stories/8"
"""Raised when the same reports would be linked otherwise."""
REWORDED = 0.5
"""Likeness from which two reports are compared for rewording."""
SCORED = 0.02
"""A pair less alike than this counts as not alike at all."""


class Linked(msgspec.Struct, frozen=True):
    """All cross-document records of a heap, each list in a stable order."""

    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    incidents: tuple[Incident, ...]
    claims: tuple[Claim, ...]


def link(reports: Iterable[tuple[Document, Annotated]]) -> Linked:
    """Link every report of a heap. The result depends on the set of reports, not their order."""
    digests = {document.id: digest(document, annotated) for document, annotated in reports}
    comparison = Comparison(digests)
    likeness = {
        pair: score
        for pair in candidate_pairs(digests, comparison)
        if (score := comparison.likeness(*pair)) >= SCORED
    }
    alike = [pair for pair, score in likeness.items() if score >= REWORDED]
    shared = [
        each
        for each in overlaps(digests, alike)
        if not look_alike(digests[each.left], digests[each.right])
    ]
    likeness.update({(each.left, each.right): SHARED_WORDING for each in shared})
    made_copies = copies(digests, shared)
    stories: list[Story] = []
    incidents: list[Incident] = []
    claims: list[Claim] = []
    groups = story_groups(digests, likeness, comparison.likeness)
    home = {id: at for at, group in enumerate(groups) for id in group}
    copy_roots = roots_of_copies(
        each for each in made_copies if home[each.document] == home[each.copy_of]
    )
    ties = closest(groups, likeness)
    sums = likeness_sums(groups, likeness)
    for group in groups:
        id = content_id("sty", *group)
        accounts = _accounts(group, digests, copy_roots, likeness)
        own = incidents_of(id, group, accounts)
        matches = tuple(
            match(each, ties[each][0], ties[each][1], comparison.explained(each, ties[each][0]))
            for each in group
            if each in ties
        )
        title = title_of([digests[each] for each in group], copy_roots, sums)
        stories.append(_story(id, title, group, own, digests, copy_roots, matches))
        incidents += own
        claims += claims_of(id, group, own, accounts)
    return Linked(
        copies=tuple(made_copies),
        stories=tuple(sorted(stories, key=lambda each: each.id)),
        incidents=tuple(sorted(incidents, key=lambda each: each.id)),
        claims=tuple(sorted(claims, key=lambda each: each.id)),
    )


def _accounts(
    group: Iterable[str],
    digests: Mapping[str, Digest],
    copy_roots: Mapping[str, str],
    likeness: Mapping[tuple[str, str], float],
) -> Accounts:
    details = {id: detail(digests[id]) for id in group}
    spelled = [
        each
        for own in details.values()
        for said in own.attributions
        for each in spelled_out(said.sources)
    ]
    names = SourceNames(_named(details), spelled)
    if tied := channel_owners(details, innermost_label, names.key):
        names = SourceNames(_named(details), spelled, tied)
    repeated = repeated_numbers(digests, details, names)
    return Accounts(digests, details, copy_roots, names, likeness, repeated)


def _named(details: Mapping[str, Detail]) -> Iterator[tuple[str, str | None]]:
    for each in details.values():
        for said in each.attributions:
            label = innermost_label(said, each)
            if label is not None:
                yield label, entity_of(said.sources[-1])


def _story(
    id: str,
    title: str | None,
    group: tuple[str, ...],
    incidents: list[Incident],
    digests: Mapping[str, Digest],
    copy_roots: Mapping[str, str],
    matches: tuple[Match, ...],
) -> Story:
    members = [digests[each] for each in group]
    dates = [each.published for each in members if each.published is not None]
    ends = [each.published_end or each.published for each in members]
    roots = {line.root for each in incidents for line in each.independent_lines}
    return Story(
        id=id,
        title=title,
        documents=group,
        first_reported=min(dates, default=None),
        last_reported=max((end for end in ends if end is not None), default=None),
        incidents=tuple(each.id for each in incidents),
        reports=len(group),
        copies_folded=sum(each in copy_roots for each in group),
        independent_lines=len(roots) or len({copy_roots.get(each, each) for each in group}),
        made_by=f"{VERSION}:named-features",
        matches=matches,
    )
