"""Where an event happened: the place its own words name, else the scene the report has set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from reportedly.extract.events.attachment import Attachment
from reportedly.extract.events.coded import Coded
from reportedly.extract.events.words import Sentence
from reportedly.records import Place, Span
from reportedly.resources import tsv

LOCAL = frozenset({"exact", "settlement", "admin2", "admin1", "region", "unknown"})
_FINE = {
    "exact": 0,
    "settlement": 0,
    "unknown": 1,
    "admin2": 1,
    "admin1": 2,
    "region": 2,
    "country": 3,
}
SETTLED = frozenset({"exact", "settlement"})
FARTHEST = 8.0
"""Cost beyond which a place in the sentence is another clause's."""
WITHIN, APART = 4.0, 0.15
"""What a place in the event's clause costs at most, and for each word between: trees err."""
UNCUED = 1.0
"""What a place costs that no preposition brings in."""
COARSE = 0.6
"""What each step of coarseness costs: a town is chosen before its country."""


@cache
def site_words(kind: str) -> frozenset[str]:
    """The words of one class of `event-sites.tsv`, as they are written there."""
    return frozenset(
        row["word"] for row in tsv("lexicons", "en", "event-sites.tsv") if row["class"] == kind
    )


def pinned(place: Place) -> bool:
    """Whether the gazetteer knows the place: it has a point, or candidates for one."""
    return place.lat is not None or bool(place.candidates)


def site_like(place: Place) -> bool:
    """Whether a place without an entry is a street, a hospital, a bridge in some other place."""
    if pinned(place):
        return False
    return place.quote.rsplit(maxsplit=1)[-1] in site_words("street")


class Where:
    """Finds the places of the events of one sentence."""

    def __init__(self, sentence: Sentence, tree: Attachment) -> None:
        self.sentence = sentence
        self.tree = tree
        scenes = (*sentence.scenes, *_grounds(sentence))
        self.scenes = [(place, at) for place, at in scenes if not site_like(place)]

    def place_of(
        self, clause: tuple[int, int], event: tuple[int, int], taken: Iterable[Span]
    ) -> Place | None:
        """The place an event's own sentence gives it.

        Args:
            clause: the words of the event's clause.
            event: the words that name the event.
            taken: spans of those who take part, which are no places unless a preposition says so.
        """
        used = tuple(taken)
        best: tuple[tuple[float, ...], Place] | None = None
        for place, at in self.scenes:
            cued = located(self.sentence, self.tree, at)
            if not cued and any(span.overlaps(place.span) for span in used):
                continue
            if self._origin(at):
                continue
            rank = self._rank(place, at, cued, clause, event)
            if rank is not None and (best is None or rank < best[0]):
                best = (rank, place)
        return None if best is None else best[1]

    def _rank(
        self, place: Place, at: int, cued: bool, clause: tuple[int, int], event: tuple[int, int]
    ) -> tuple[float, ...] | None:
        fine = _FINE.get(place.precision, 2)
        if not self.tree.parsed:
            outside = not clause[0] <= at < clause[1]
            return (outside, not cued, fine, abs(at - event[0]))
        end = at + 1
        while self.sentence.places.get(end) is place:
            end += 1
        cost = self.tree.cost(self.tree.top(*event), self.tree.top(at, end))
        if cued and clause[0] <= at < clause[1]:
            cost = min(cost, WITHIN + APART * abs(at - event[0]))
        if cost > FARTHEST:
            return None
        return (cost + (0.0 if cued else UNCUED) + COARSE * fine, abs(at - event[0]))

    def _origin(self, at: int) -> bool:
        """Whether the place says where someone is from: *ships from France and Spain*."""
        if self.sentence.word(at - 1) != "from" or not self.tree.parsed:
            return False
        return self.tree.relation(at).startswith("nmod")


def located(sentence: Sentence, tree: Attachment, at: int) -> bool:
    """Whether a preposition of place stands before the phrase of a place that begins at `at`."""
    if tree.parsed and any(sentence.low[case] in site_words("locative") for case in tree.cases(at)):
        return True
    phrase = sentence.phrase_ending(at)
    before = (at if phrase is None else phrase.start) - 1
    return sentence.word(before) in site_words("locative")


def _grounds(sentence: Sentence) -> list[tuple[Place, int]]:
    """Land and sea named by whose they are: *the Somali coast*, *off Yemen's shores*."""
    found = []
    for at, place in sentence.places.items():
        after = at + 1
        if sentence.tag(after) == "G":
            after += 1
        elif place.role == "place":
            continue
        last = sentence.places.get(at + 1) is not place
        if last and sentence.word(after) in site_words("ground"):
            found.append((place, at))
    return found


def own_place(best: Coded, group: Sequence[Coded]) -> Place | None:
    """The place that the mentions of one event give it: the anchor's, or the nearest mention's.

    Where the anchor names a country or a region, a place inside it that another mention in the
    same words names is the finer word for it.
    """
    told = [each for each in group if each.where is not None]
    told.sort(key=lambda each: abs(each.sentence - best.sentence))
    first = best.where if best.where is not None else next((e.where for e in told), None)
    if first is None or first.precision in SETTLED:
        return first
    alike = (each.where for each in told if each.family == best.family and each.where)
    return next((place for place in alike if _inside(place, first)), first)


def _inside(place: Place, other: Place) -> bool:
    if place.country is None or place.country != other.country:
        return False
    if other.admin1 is not None and place.admin1 != other.admin1:
        return False
    return _FINE.get(place.precision, 2) < _FINE.get(other.precision, 2)
