"""Whether a name the tables know is meant as a place here: evidence, added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log10

from reportedly.layers.gazetteer import fold, open_gazetteer
from reportedly.layers.places.named import Named, words_of
from reportedly.layers.places.toponym import Toponym
from reportedly.layers.places.words import mistakable, words
from reportedly.records import Token

ENOUGH = 3.0
AGAIN = 4.0
"""What another mention of the name that is surely a place adds, where little is missing."""
LISTED = 2.0
SUPPORT = 2.0
"""What a country already spoken of adds to a small place of it, after `in` or `near`."""
"""Evidence from which a name counts as a place."""
SURE_KINDS = frozenset({"country", "continent", "region", "site"})
GREAT = 8.0
KNOWN_CITY = 3.0
"""The fame of a city of a hundred thousand."""
WELL_KNOWN, BYNAME = 50_000, 1.5
"""What a small place loses that bears the name only as another name: it is the rarer meaning."""
OWN = 3.5
"""The fame of a place of the user's own gazetteer: it was put there to be found."""
LONG_ACRONYM = 3
READ = 3.0
"""What a reader model's word for a place adds, and its word for a person takes away."""


class Judge:
    """Adds up what speaks for a name being a place in one document.

    Args:
        tokens: the document's tokens.
        starts: indices of tokens that begin a sentence.
        people: indices of tokens inside mentions of people or bodies, where they are known.
        names: the names of a reader model, where there is one.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        starts: frozenset[int],
        people: frozenset[int],
        names: Sequence[Named] = (),
    ) -> None:
        self.tokens = tokens
        self.starts = starts
        self.people = people
        self.read_as_place = words_of(names, "LOC")
        self.read_as_person = words_of(names, "PER")
        self.surnames = self._surnames()
        self.small = frozenset(token.form for token in tokens if token.form.islower())

    def accepted(self, found: Sequence[Toponym]) -> list[bool]:
        """Which of the names are places: those with evidence of their own, and those a place
        of the same name or a list of places beside them speaks for."""
        weights = [self._first_weight(each) for each in found]
        sure = {each.key for each, weight in zip(found, weights, strict=True) if weight >= ENOUGH}
        for number, each in enumerate(found):
            if ENOUGH > weights[number] > ENOUGH - AGAIN and each.key in sure:
                weights[number] += AGAIN
        around = self._countries(found, weights)
        for number, each in enumerate(found):
            if (
                ENOUGH > weights[number] >= ENOUGH - SUPPORT
                and self._cued(each)
                and any(entry.country in around for entry in each.entries)
            ):
                weights[number] += SUPPORT
        for number in range(1, len(found)):
            one, other = number - 1, number
            if self._listed(found[one], found[other]):
                best = max(weights[one], weights[other])
                if best >= ENOUGH:
                    weights[one] += LISTED
                    weights[other] += LISTED
        return [weight >= ENOUGH for weight in weights]

    def _countries(self, found: Sequence[Toponym], weights: Sequence[float]) -> frozenset[str]:
        """Countries that two places, or one country's own name, have brought up."""
        told: Counter[str] = Counter()
        for each, weight in zip(found, weights, strict=True):
            entry = each.entries[0]
            if weight >= ENOUGH and entry.country:
                told[entry.country] += 2 if entry.kind == "country" else 1
        return frozenset(country for country, count in told.items() if count > 1)

    def _cued(self, found: Toponym) -> bool:
        before = self.tokens[found.first - 1].form.lower() if found.first else ""
        return before in words("preposition")

    def _first_weight(self, found: Toponym) -> float:
        if found.rule == "abbreviation":
            return GREAT
        if found.rule == "spelling":
            return -GREAT if {found.first} & self.people else ENOUGH
        if found.demonym:
            return 0.0 if self._language(found) else GREAT
        return self.weight(found)

    def _listed(self, one: Toponym, other: Toponym) -> bool:
        between = self.tokens[one.last + 1 : other.first]
        return len(between) in (1, 2) and all(each.form in (",", "and", "or") for each in between)

    def weight(self, found: Toponym) -> float:
        """The evidence for one name, in decades of population."""
        tokens = self.tokens
        total = self._fame(found) + self._before(found) + self._after(found)
        name = tokens[found.first].form.lower().rstrip(".")
        if found.first == found.last:
            total -= self._mistakable(found, name)
            if name in words("org_last") or name in _type_words() or name in words("direction"):
                total -= 9.0
            if name in self.surnames:
                total -= 5.0
            if self._acronym(found):
                total -= 9.0
        elif found.key in mistakable():
            total -= 9.0
        if found.first in self.people:
            total -= 4.0
        return total + self._read(found)

    def _read(self, found: Toponym) -> float:
        """What a reader model that read the sentence adds or takes away."""
        words = range(found.first, found.last + 1)
        if self.read_as_place.issuperset(words):
            return READ
        return -READ if not self.read_as_person.isdisjoint(words) else 0.0

    def _mistakable(self, found: Toponym, name: str) -> float:
        """What an everyday word, a name of people or a title takes away."""
        reason = "word" if name in words("title") else mistakable().get(name, "")
        begins = found.first in self.starts and not self.tokens[found.first].form.isupper()
        if reason in ("word", "given_name"):
            return 4.0
        if name in self.small:
            return 4.0
        return {"common": 4.0 if begins else 1.5}.get(reason, 0.0)

    def _fame(self, found: Toponym) -> float:
        best = found.entries[0]
        kinds = {each.kind for each in found.entries}
        if kinds & SURE_KINDS:
            return GREAT
        if "admin1" in kinds:
            return 6.0
        if found.last > found.first and self.tokens[found.last].form in words("after_admin2"):
            return 4.0
        if any(each.number >= len(open_gazetteer()) for each in found.entries):
            return OWN
        population = max(each.population for each in found.entries)
        words_in_name = found.last - found.first
        called = any(fold(each.name) == found.key for each in found.entries)
        return (
            log10(population + 10)
            - (2.0 if called or population >= WELL_KNOWN else 2.0 + BYNAME)
            + 0.7 * min(words_in_name, 2)
            + (1.0 if best.kind == "capital" else 0.0)
        )

    def _before(self, found: Toponym) -> float:
        if found.first in self.starts or found.first == 0:
            return 1.0 if self._dateline(found) else -0.5
        word = self.tokens[found.first - 1].form
        low = word.lower()
        if low in words("person_title") or low.rstrip(".") in words("person_title"):
            return -5.0
        if low == "the" and not any(fold(entry.name) == found.key for entry in found.entries):
            return -4.0
        if low == "of" and self._before_of(found.first - 2):
            return 3.0
        if low in words("preposition"):
            return 2.0
        if low in words("direction"):
            return 1.5
        if found.inside is not None:
            return 3.0
        if low in words("calendar"):
            return 0.0
        if word[0].isupper() and word.isalpha() and low not in words("function"):
            return self._after_capital(found)
        return 0.0

    def _after_capital(self, found: Toponym) -> float:
        """A capitalised word stands before: a first name, a body's name, or another place."""
        before = self.tokens[found.first - 1].form.lower()
        if mistakable().get(before) == "given_name":
            return -9.0
        if found.first - 1 in self.starts:
            return -2.0
        return -9.0

    def _after(self, found: Toponym) -> float:
        total = 3.0 if found.inside is not None else 0.0
        if found.last + 1 >= len(self.tokens):
            return total
        word = self.tokens[found.last + 1].form
        low = word.lower()
        if word in _types():
            return total + 3.0
        if low.rstrip(".") in words("title"):
            return total + 0.5
        if low.rstrip(".") in words("brand") and word[0].isupper():
            return total - 9.0
        if low.rstrip(".") in words("org_last") and word[0].isupper():
            return total - 1.0
        if word[0].isupper() and word.isalpha() and found.last + 1 not in self.starts:
            return total - self._crowded(found, low)
        return total

    def _crowded(self, found: Toponym, after: str) -> float:
        """What a capitalised word behind the name takes away: it may be a surname or a body."""
        if self._dateline(found) or after in words("calendar"):
            return -2.0 if self._dateline(found) else 0.0
        if found.last > found.first and self.tokens[found.last].form in words("after_admin2"):
            return 0.0
        if self._institution(found):
            return 1.0
        if mistakable().get(found.key) == "given_name":
            return 9.0
        return 3.0 if self._fame(found) >= KNOWN_CITY else 9.0

    def _institution(self, found: Toponym) -> bool:
        """`Mount Pleasant Civic Center`: the capitals behind name a body or a site of the place."""
        for token in self.tokens[found.last + 1 : found.last + 6]:
            word = token.form.lower().rstrip(".")
            if not token.form[0].isupper() or word in words("brand"):
                return False
            if word in words("org_last") or word in words("title"):
                return True
        return False

    def _dateline(self, found: Toponym) -> bool:
        """Capitals at the head of a report: `WASHINGTON (AP)`, `DETROIT The …`."""
        form = self.tokens[found.first].form
        after = self.tokens[found.last + 1].form if found.last + 1 < len(self.tokens) else ""
        return (
            found.first in self.starts
            and form.isupper()
            and len(form) > LONG_ACRONYM
            and not (after.isupper() and len(after) > 1)
        )

    def _acronym(self, found: Toponym) -> bool:
        """Capitals in running text: a body's short name, unless a table made by hand has it."""
        form = self.tokens[found.first].form
        if not form.isupper() or len(form) > LONG_ACRONYM + 1 or "." in form:
            return False
        return found.entries[0].kind not in SURE_KINDS and found.inside is None

    def _before_of(self, at: int) -> bool:
        if at < 0:
            return False
        word = self.tokens[at].form.lower()
        return word in words("before_town") or word in words("before_admin")

    def _language(self, found: Toponym) -> bool:
        """`in Russian`, `speaks Arabic`: the language, no place."""
        before = self.tokens[found.first - 1].form.lower() if found.first else ""
        after = self.tokens[found.last + 1].form if found.last + 1 < len(self.tokens) else "."
        ends = not after[0].isalpha() or after.lower() in words("function")
        return ends and before in words("language")

    def _surnames(self) -> frozenset[str]:
        """Words that follow a given name or a personal title somewhere in the document."""
        found = set()
        for n in range(1, len(self.tokens)):
            form = self.tokens[n].form
            if form[0].isupper() and form.isalpha() and n not in self.starts:
                before = self.tokens[n - 1].form.lower()
                titled = before.rstrip(".") in words("person_title")
                if titled or mistakable().get(before) == "given_name":
                    found.add(form.lower())
        return frozenset(found)


@cache
def _types() -> frozenset[str]:
    return words("after_admin1") | words("after_admin2") | words("after_town")


@cache
def _type_words() -> frozenset[str]:
    return frozenset(each.lower() for each in _types())
