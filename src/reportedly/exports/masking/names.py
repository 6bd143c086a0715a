"""Finding the names of private persons in a string, and of strangers nobody has read yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.exports.masking.people import People, Person
from reportedly.exports.masking.words import (
    GAP,
    WORD,
    bare_end,
    common_words,
    english_words,
    given_names,
    is_capitalised,
    is_headline,
    is_ordinary,
    key,
    keys,
    known_words,
)

_LONGEST = 6
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:;…\n•|—–-]|[\"“”‘«(\[])\s*[\"“‘«(\[]?\s*$")
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:in|near|at|outside|inside|across|around|into|toward|towards|through)"
    r"|\b(?:village|town|city|settlement|region|district|province|oblast|port|area) of) $",
    re.I,
)
_PLACE_BEHIND = re.compile(
    r"['’]?s? (?:[Rr]egion|[Oo]blast|[Pp]rovince|[Dd]istrict|[Cc]ity|[Tt]own|[Vv]illage|"
    r"[Rr]iver|[Aa]irport|[Cc]ounty)\b"
)
_FOLLOWERS = re.compile(r"(?:ists?|ites?|ism|ians?|era)$")
"""Endings that make a public name a word for its followers or times."""
_ACTS = re.compile(
    r"(?:['’]s)? (?:said|says|told|added|wrote|was|is|has|had|and|who|will|would|did|could|also|"
    r"then|later|\w+ed)\b|['’]s\b|, \d|,? ?[!,]",
)
"""What follows a name that opens a sentence: a verb, a possessive, an age, a call."""
_WITHIN = re.compile(
    r"(?:\.?[ \u00a0]\s?|\.)"
    r"(?:(?:de|del|della|der|den|van|von|da|di|dos|du|la|le|el|al|bin|ibn|ben|abu|ould|ag) ){0,2}"
    r"(?:(?:al|el|as|ar|an)-)?"
)
"""What may stand between the capitalised words of a stranger's name."""


class Found(msgspec.Struct, frozen=True):
    """A stretch of a string that names a private person; `person` is None for a stranger."""

    start: int
    end: int
    person: Person | None
    words: tuple[str, ...]


class Names:
    """What may and may not be named in one record, over all documents behind it."""

    def __init__(self, people: Sequence[People], also_public: Iterable[str] = ()) -> None:
        self._private: dict[tuple[str, ...], Person] = {}
        for each in people:
            for person in each.private:
                for form in sorted(person.names):
                    self._private.setdefault(form, person)
        self._public = {form for each in people for form in each.public}
        self._public |= {keys(name) for name in also_public}
        self._public -= self._private.keys()
        self._public_words = {w for form in self._public for w in form} - given_names()
        self._lower = frozenset[str]().union(*(each.lower for each in people))
        self._midway = frozenset[str]().union(*(each.midway for each in people)) - self._lower
        self._parts: Mapping[str, Person] = {
            form[0]: person for form, person in self._private.items() if len(form) == 1
        }

    def find(self, said: str, *, strangers: bool = True) -> list[Found]:
        """Where `said` names someone private, in order; with `strangers`, unknown names too."""
        words = list(WORD.finditer(said))
        taken: list[Found] = []
        open_words: list[re.Match[str]] = []
        at = 0
        while at < len(words):
            found, length = self._known(said, words, at)
            if found is not None:
                taken.append(found)
            elif not length:
                open_words.append(words[at])
            at += length or 1
        if strangers:
            taken += self._strangers(said, open_words)
        return sorted(taken, key=lambda each: each.start)

    def _known(
        self, said: str, words: Sequence[re.Match[str]], at: int
    ) -> tuple[Found | None, int]:
        """The longest known name that begins here: a private one as Found, and its words."""
        if not is_capitalised(words[at].group()):
            return None, 0
        run = [key(words[at].group())]
        forms = [tuple(run)]
        for last in range(at + 1, min(at + _LONGEST, len(words))):
            if not GAP.fullmatch(said, words[last - 1].end(), words[last].start()):
                break
            run.append(key(words[last].group()))
            forms.append(tuple(run))
        for form in reversed(forms):
            person = self._person(form, said, words[at])
            if person is not None:
                start, end = words[at].start(), bare_end(words[at + len(form) - 1])
                return Found(start, end, person, form), len(form)
            if form in self._public:
                return None, len(form)
        return None, 0

    def _person(self, form: tuple[str, ...], said: str, first: re.Match[str]) -> Person | None:
        person = self._private.get(form)
        if person is not None:
            ordinary = len(form) == 1 and form[0] in self._lower | common_words()
            return None if ordinary and _opens(said, first.start()) else person
        if len(form) == 1 and "-" in form[0]:
            return next((self._parts[p] for p in form[0].split("-") if p in self._parts), None)
        return None

    def _strangers(self, said: str, words: Sequence[re.Match[str]]) -> list[Found]:
        headline = is_headline(said, self._lower)
        if headline:
            words = [word for word in words if self._may_name(key(word.group()))]
        found: list[Found] = []
        for run in _runs(said, words):
            kept = self._stripped(run)
            if kept and (headline or self._is_stranger(said, kept, run)):
                form = tuple(key(word.group()) for word in kept)
                found.append(Found(kept[0].start(), bare_end(kept[-1]), None, form))
        return found

    def _may_name(self, word: str) -> bool:
        named = word in self._midway or word in given_names()
        return named or not is_ordinary(word, self._lower)

    def _stripped(self, run: Sequence[re.Match[str]]) -> list[re.Match[str]]:
        """A run without the known words at its ends; nothing where only known words are left."""
        kept = list(run)
        while kept and self._is_known(kept[0]):
            kept = kept[1:]
        while kept and self._is_known(kept[-1]):
            kept = kept[:-1]
        return kept

    def _is_known(self, word: re.Match[str]) -> bool:
        said = key(word.group())
        listed = said in known_words() or said.removesuffix("s") in known_words()
        known = listed and said not in given_names()
        public = said in self._public_words or _FOLLOWERS.sub("", said) in self._public_words
        return known or public or len(said) == 1 or word.group()[1:].isupper()

    def _is_stranger(
        self,
        said: str,
        kept: Sequence[re.Match[str]],
        run: Sequence[re.Match[str]],
    ) -> bool:
        first = key(kept[0].group())
        if any(key(word.group()) in given_names() for word in kept):
            return True
        if kept[0].group() == said and first in english_words():
            return False
        if len(kept) < len(run) and _body_follows(kept, run):
            return False
        if len(kept) == 1 and _opens(said, kept[0].start()):
            unread = first not in self._lower and first not in english_words()
            return first in self._midway or (unread and bool(_ACTS.match(said, kept[0].end())))
        return not _is_place(said, kept)


def _runs(said: str, words: Sequence[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Capitalised words that follow each other like the words of a name."""
    runs: list[list[re.Match[str]]] = []
    for word in words:
        if not word.group()[0].isupper():
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and _WITHIN.fullmatch(said, last.end(), word.start()):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _body_follows(kept: Sequence[re.Match[str]], run: Sequence[re.Match[str]]) -> bool:
    """Whether a name is followed by the noun of a body or place: "Sever Battalion"."""
    last = run[-1]
    return last is not kept[-1] and key(last.group()) in known_words()


def _is_place(said: str, kept: Sequence[re.Match[str]]) -> bool:
    before = _PLACE_BEFORE.search(said, max(0, kept[0].start() - 30), kept[0].start())
    return bool(before or _PLACE_BEHIND.match(said, bare_end(kept[-1])))


def _opens(said: str, at: int) -> bool:
    """Whether a sentence or quotation begins at `at`."""
    return bool(_SENTENCE_ENDS.search(said[max(0, at - 5) : at] if at > 5 else said[:at]))
