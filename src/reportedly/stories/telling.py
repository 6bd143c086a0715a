"""Components of likely pairs and what is told of them: copies, stories, incidents, claims.

A component is taken from the ties of its reports, one report leading to the next. A story whose
reports, likenesses and copies are what they were when it was last told is not told again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from reportedly.records import Claim, Copy, Incident, Match, Story, content_id
from reportedly.stories.claims import claims_of
from reportedly.stories.clusters import Pair
from reportedly.stories.copies import copies
from reportedly.stories.explaining import closest, match
from reportedly.stories.grouping import JOIN, SHARED_WORDING, story_groups
from reportedly.stories.incidents import incidents_of
from reportedly.stories.lookalikes import look_alike
from reportedly.stories.outline import Outline
from reportedly.stories.overlapping import Overlap
from reportedly.stories.packing import pack
from reportedly.stories.similarity import Comparison
from reportedly.stories.story import Membership, accounts_of, story_of, title_in
from reportedly.stories.workings import Told, Workings

LIKELY = round(100 * JOIN)


class Changes(msgspec.Struct):
    """Records that are to be put in, by id, and ids of those that are there no more, by kind."""

    copies: dict[str, Copy] = {}
    stories: dict[str, Story] = {}
    incidents: dict[str, Incident] = {}
    claims: dict[str, Claim] = {}
    gone: dict[str, set[str]] = {}
    retold: int = 0
    """Stories whose incidents and claims were told again."""

    def take_out(self, kind: str, ids: Iterable[str]) -> None:
        """Note that records may be there no more."""
        self.gone.setdefault(kind, set()).update(ids)

    def settle(self) -> None:
        """Keep of those taken out the ones that were not put in again."""
        for kind, ids in self.gone.items():
            ids.difference_update(getattr(self, kind))


def tell(
    workings: Workings,
    outlines: Mapping[str, Outline],
    seeds: Collection[str],
    removed: Iterable[str],
    comparison: Comparison,
) -> Changes:
    """Tell the stories of all components that hold one of some reports, where they are others.

    Args:
        workings: the ties as they are.
        outlines: of the heap as it is.
        seeds: reports whose ties, content or vectors are other than before.
        removed: reports that are there no more.
        comparison: compares reports.
    """
    telling = _Telling(workings, outlines, comparison)
    for id in removed:
        telling.leave(id)
    done: set[str] = set()
    for id in sorted(seeds):
        if id not in done:
            component = telling.component(id)
            done.update(component)
            telling.tell(component)
    telling.forget()
    return telling.changes


class _Telling:
    def __init__(
        self, workings: Workings, outlines: Mapping[str, Outline], comparison: Comparison
    ) -> None:
        self._workings, self._outlines, self._comparison = workings, outlines, comparison
        self._left: set[str] = set()
        self._kept: set[str] = set()
        self.changes = Changes()

    def leave(self, id: str) -> None:
        """A report leaves the story and the copies that it was in."""
        ties = self._workings.ties[id]
        if ties.story:
            self._left.add(ties.story)
        self.changes.take_out("copies", (f"{id}>{origin}" for origin in ties.origins))

    def component(self, start: str) -> list[str]:
        """All reports that likely pairs lead to from one, in order."""
        found, waiting = {start}, [start]
        while waiting:
            id = waiting.pop()
            ties = self._workings.ties[id]
            near = {other for other, score in ties.likeness.items() if score >= LIKELY}
            near.update(self._wordings(id))
            waiting += near - found
            found |= near
        return sorted(found)

    def _wordings(self, id: str) -> Iterator[str]:
        ties = self._workings.ties[id]
        yield from ties.shared
        for other in ties.translated:
            if other not in ties.shared and not self._look_alike(id, other):
                yield other

    def _look_alike(self, id: str, other: str) -> bool:
        return look_alike(self._workings.digests[id], self._workings.digests[other])

    def tell(self, component: list[str]) -> None:
        """Tell the stories of one component."""
        digests = {id: self._workings.digests[id] for id in component}
        likeness, shared = self._pairs(component)
        made = copies(digests, shared)
        for id in component:
            self.leave(id)
        for each in made:
            self.changes.copies[f"{each.document}>{each.copy_of}"] = each
        groups = story_groups(digests, likeness, self._comparison.likeness)
        home = {id: at for at, group in enumerate(groups) for id in group}
        inside: list[dict[Pair, float]] = [{} for _ in groups]
        own: list[list[Copy]] = [[] for _ in groups]
        for (left, right), score in likeness.items():
            if home[left] == home[right]:
                inside[home[left]][left, right] = score
        for each in made:
            if home[each.document] == home[each.copy_of]:
                own[home[each.document]].append(each)
        for at, group in enumerate(groups):
            self._tell_story(Membership(group, digests, inside[at], own[at]))
        origins: dict[str, list[str]] = {}
        for each in made:
            origins.setdefault(each.document, []).append(each.copy_of)
        for id in component:
            ties = self._workings.ties[id]
            ties.story = content_id("sty", *groups[home[id]])
            ties.origins = tuple(origins.get(id, ()))

    def _pairs(self, component: Iterable[str]) -> tuple[dict[Pair, float], list[Overlap]]:
        """Likeness of the pairs of a component, and the wording they share, in order."""
        likeness: dict[Pair, float] = {}
        shared: dict[Pair, Overlap] = {}
        members = set(component)
        for id in component:
            ties = self._workings.ties[id]
            for other, score in sorted(ties.likeness.items()):
                if id < other and other in members:
                    likeness[id, other] = score / 100
            for other in sorted(self._wordings(id)):
                if id < other:
                    shared[id, other] = ties.shared.get(other) or ties.translated[other]
        likeness.update(dict.fromkeys(shared, SHARED_WORDING))
        return likeness, list(shared.values())

    def _tell_story(self, of: Membership) -> None:
        id, told = of.id, self._workings.told
        self._kept.add(id)
        known, matches, title = told.get(id), self._matches(of), title_in(of)
        basis = self._basis(of)
        whole = _hashed((basis, title, matches))
        if known is not None and known.whole == whole:
            return
        if known is None or known.basis != basis:
            if known is not None:
                self._take_out(known)
            incidents, claims, lines = self._incidents(of)
        else:
            incidents, claims, lines = known.incidents, known.claims, known.lines
        self.changes.stories[id] = story_of(of, title, incidents, lines, matches)
        told[id] = Told(basis, whole, incidents, claims, lines)

    def _incidents(self, of: Membership) -> tuple[tuple[str, ...], tuple[str, ...], int]:
        """Tell the incidents and claims of a story: their ids, and how many roots there are."""
        self.changes.retold += 1
        accounts = accounts_of(of)
        incidents = incidents_of(of.id, of.documents, accounts)
        claims = claims_of(of.id, of.documents, incidents, accounts)
        self.changes.incidents.update((each.id, each) for each in incidents)
        self.changes.claims.update((each.id, each) for each in claims)
        roots = {line.root for each in incidents for line in each.independent_lines}
        named = tuple(each.id for each in incidents)
        return named, tuple(sorted(each.id for each in claims)), len(roots)

    def _matches(self, of: Membership) -> tuple[Match, ...]:
        ties = closest([of.documents], of.likeness)
        explained = self._comparison.explained
        return tuple(
            match(id, *ties[id], explained(id, ties[id][0])) for id in of.documents if id in ties
        )

    def _basis(self, of: Membership) -> str:
        read = [self._outlines[id].basis for id in of.documents]
        likeness = [(*pair, score) for pair, score in sorted(of.roughly.items())]
        return _hashed((of.documents, read, likeness, of.copies))

    def _take_out(self, known: Told) -> None:
        self.changes.take_out("incidents", known.incidents)
        self.changes.take_out("claims", known.claims)

    def forget(self) -> None:
        """Take out the stories that nobody is in any more."""
        for id in sorted(self._left - self._kept):
            self._take_out(self._workings.told[id])
            self.changes.take_out("stories", [id])
            del self._workings.told[id]
        self.changes.settle()


def _hashed(said: object) -> str:
    return hashlib.blake2b(pack(said), digest_size=16).hexdigest()
