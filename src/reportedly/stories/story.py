"""The record of one story, and what its incidents and claims are drawn from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.records import Copy, Match, Story, content_id
from reportedly.stories.channels import channel_owners
from reportedly.stories.clusters import Pair
from reportedly.stories.digest import Detail, Digest, detail
from reportedly.stories.lines import Accounts, roots_of_copies
from reportedly.stories.repeated import repeated_numbers
from reportedly.stories.sources import SourceNames, entity_of, innermost_label, spelled_out
from reportedly.stories.titles import likeness_sums, title_of

LABEL = "stories/9"


class Membership(msgspec.Struct, frozen=True):
    """The reports of one story: their ids in order, how alike they are, which are copies."""

    documents: tuple[str, ...]
    digests: Mapping[str, Digest]
    likeness: Mapping[Pair, float]
    copies: Sequence[Copy]

    @property
    def id(self) -> str:
        """The story's id, which follows from its reports."""
        return content_id("sty", *self.documents)

    @property
    def roughly(self) -> dict[Pair, float]:
        """Likeness in tenths, as it bears on incidents: they seldom change when it does."""
        rounded = ((pair, round(score, 1)) for pair, score in self.likeness.items())
        return {pair: score for pair, score in rounded if score}

    @property
    def roots(self) -> dict[str, str]:
        """Every copy to the report it descends from."""
        return roots_of_copies(self.copies)


def accounts_of(of: Membership) -> Accounts:
    """What the lines and claims of a story are drawn from."""
    details = {id: detail(of.digests[id]) for id in of.documents}
    spelled = [
        each
        for own in details.values()
        for said in own.attributions
        for each in spelled_out(said.sources)
    ]
    names = SourceNames(_named(details), spelled)
    if tied := channel_owners(details, innermost_label, names.key):
        names = SourceNames(_named(details), spelled, tied)
    repeated = repeated_numbers(of.digests, details, names)
    return Accounts(of.digests, details, of.roots, names, of.roughly, repeated)


def _named(details: Mapping[str, Detail]) -> Iterator[tuple[str, str | None]]:
    for each in details.values():
        for said in each.attributions:
            label = innermost_label(said, each)
            if label is not None:
                yield label, entity_of(said.sources[-1])


def title_in(of: Membership) -> str | None:
    """What a story is called."""
    sums = likeness_sums([of.documents], of.likeness)
    return title_of([of.digests[each] for each in of.documents], of.roots, sums)


def story_of(
    of: Membership,
    title: str | None,
    incidents: tuple[str, ...],
    lines: int,
    matches: tuple[Match, ...],
) -> Story:
    """The record of a story.

    Args:
        of: its reports.
        title: what it is called.
        incidents: ids of its incidents.
        lines: how many roots the lines of its incidents have.
        matches: what ties each report to it.
    """
    members, roots = [of.digests[each] for each in of.documents], of.roots
    dates = [each.published for each in members if each.published is not None]
    ends = [each.published_end or each.published for each in members]
    return Story(
        id=of.id,
        title=title,
        documents=of.documents,
        first_reported=min(dates, default=None),
        last_reported=max((end for end in ends if end is not None), default=None),
        incidents=incidents,
        reports=len(of.documents),
        copies_folded=sum(each in roots for each in of.documents),
        independent_lines=lines or len({roots.get(each, each) for each in of.documents}),
        made_by=f"{LABEL}:named-features",
        matches=matches,
    )
