"""How alike two reports are: named features with weights, so that every pair can be explained.

Each field of terms (words, opening, numbers, names, places) is compared by the cosine of its
weighted terms; two more features say whether the people and the places that one report is
mainly about appear in the other at all, and three whether both name the same days, persons and
tolls or other ones, which keeps apart two events of one kind told in the same words. Reports
published long after each other need more in common. The weights are those of a logistic
regression over pairs of two development sets (ECB+ topics 1-25 and gun-violence reports),
equally weighted and rounded; in two-fold cross-validation over topics and incidents the last
three features raise both sets. A look-alike (`lookalikes`) is all but ruled out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from reportedly.stories.digest import Digest, interval
from reportedly.stories.distance import days_apart
from reportedly.stories.lookalikes import look_alike
from reportedly.stories.particulars import AGREEMENTS
from reportedly.stories.retelling import retold
from reportedly.stories.terms import FIELDS, MOST, Bag, Field
from reportedly.stories.weights import TermWeights, code, codes

WEIGHTS: dict[str, float] = {
    "words": 4.2,
    "lead": 10.0,
    "numbers": 3.0,
    "names": 4.6,
    "places": 1.5,
    "main_names": 0.1,
    "main_places": 0.3,
    "published": 0.4,
    "days": 1.0,
    "persons": 0.8,
    "tolls": 1.0,
    "retelling": 2.5,
    "look_alike": 12.0,
}
BIAS = -5.4
ABOUT: dict[str, str] = {
    "words": "words in common, rare ones counting more",
    "lead": "words of title and opening in common",
    "numbers": "numbers in common",
    "names": "words of names in common",
    "places": "places in common",
    "main_names": "whether each knows the other's main names",
    "main_places": "whether each knows the other's main places",
    "published": "weeks between their publication, beyond the first",
    "days": "whether they name a day in common or other days",
    "persons": "whether they name a person in common or others",
    "tolls": "whether they give the same toll or others",
    "retelling": "whether they tell of one deed: its kind, its day, and its place or target",
    "look_alike": "weeks apart with other days, tolls and people: a repetition of the event",
}
"""What each feature says, for a reader."""
MAIN: dict[str, tuple[Field, int]] = {"main_names": ("names", 3), "main_places": ("places", 2)}
"""How many of a report's weightiest terms count as its main ones."""
REMEMBERED = 8192
NEWS_DAYS = 7
"""Reports up to so many days apart are as close as those of one day."""

Vector = Mapping[int, float]
_FREQUENCY = [0.0, *(1 + math.log(count) for count in range(1, MOST + 1))]


class Comparison:
    """Compares the reports of one heap.

    Args:
        digests: of all reports that will be asked for.
        weights: what terms weigh in the heap; those of `digests` where none are given.
    """

    def __init__(self, digests: Mapping[str, Digest], weights: TermWeights | None = None) -> None:
        self._digests = digests
        self.weights = weights or TermWeights.of(codes(each.terms) for each in digests.values())
        self.vectors: Callable[[str], dict[str, Vector]] = lru_cache(REMEMBERED)(self._vectors)
        self._mains = lru_cache(REMEMBERED)(self._main_terms)

    def _vectors(self, id: str) -> dict[str, Vector]:
        terms = self._digests[id].terms
        return {field: self._weighted(field, getattr(terms, field)) for field in FIELDS}

    def _main_terms(self, id: str) -> dict[str, list[int]]:
        vectors = self.vectors(id)
        return {name: weightiest(vectors[field], most) for name, (field, most) in MAIN.items()}

    def _weighted(self, field: Field, bag: Bag) -> Vector:
        weight_of = self.weights.of_code
        weights = {
            term: _FREQUENCY[count] * weight_of(code(field, term)) for term, count in bag.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {term: weight / length for term, weight in weights.items()}

    def features(self, left: str, right: str) -> dict[str, float]:
        """Every feature of a pair by name.

        Cosines in 0..1, main ones and agreements in -1..1, time in -inf..0.
        """
        a, b = self.vectors(left), self.vectors(right)
        found: dict[str, float] = {field: cosine(a[field], b[field]) for field in FIELDS}
        ours, others = self._mains(left), self._mains(right)
        for name, (field, _) in MAIN.items():
            found[name] = agreement(ours[name], a[field], others[name], b[field])
        mine, theirs = self._digests[left].particulars, self._digests[right].particulars
        for name, agree in AGREEMENTS.items():
            found[name] = agree(mine, theirs)
        again = look_alike(self._digests[left], self._digests[right])
        found["look_alike"] = -1.0 if again else 0.0
        found["retelling"] = retold(self._digests[left].deeds, self._digests[right].deeds)
        found["published"] = nearness(self._digests[left], self._digests[right])
        return found

    def explained(self, left: str, right: str) -> dict[str, float]:
        """What every feature adds to the log-odds of the pair, by name; with `BIAS` their sum."""
        found = self.features(left, right)
        return {name: WEIGHTS[name] * found[name] for name in WEIGHTS}

    def likeness(self, left: str, right: str) -> float:
        """How likely it is that two reports are about one course of events, 0..1.

        In hundredths: a weight that moves by a level leaves most pairs where they are.
        """
        return round(1 / (1 + math.exp(-BIAS - sum(self.explained(left, right).values()))), 2)


def cosine(left: Vector, right: Vector) -> float:
    """Cosine of two unit vectors."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return sum(weight * large[term] for term, weight in small.items() if term in large)


def nearness(left: Digest, right: Digest) -> float:
    """0 within a week or without dates, then minus the logarithm of the weeks between them."""
    apart = days_apart(interval(left), interval(right))
    return 0.0 if apart is None or apart <= NEWS_DAYS else -math.log(apart / NEWS_DAYS)


def weightiest(vector: Vector, most: int) -> list[int]:
    """Its weightiest terms, the heaviest first."""
    return sorted(vector, key=lambda term: (-vector[term], term))[:most]


def agreement(main: Sequence[int], left: Vector, other: Sequence[int], right: Vector) -> float:
    """1 when each knows a main term of the other, -1 when neither does, 0 when one is silent."""
    if not left or not right:
        return 0.0
    forth, back = _any_in(main, right), _any_in(other, left)
    return (forth + back) / 2 if forth or back else -1.0


def _any_in(terms: Iterable[int], vector: Vector) -> bool:
    return any(term in vector for term in terms)
