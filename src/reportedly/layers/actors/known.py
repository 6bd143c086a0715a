"""Curated names: bodies, groups, public figures, metonyms, outlets."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.grammar import head_of
from reportedly.layers.actors.knowledge import (
    Known,
    actors,
    adjectives,
    capitals,
    countries,
    doubtful_outlets,
    nationals,
    outlets,
    titles,
    words_of,
)
from reportedly.layers.actors.roles import role_across_comma, role_after, role_before
from reportedly.layers.actors.words import Words

_ACRONYM_LONGEST = 6


def known_names(words: Words) -> Iterator[Candidate]:
    """Every curated name in the text."""
    known, press = actors(), outlets()
    namesakes: dict[str, list[tuple[int, int, Known]]] = {}
    guarded: list[tuple[int, int, Known]] = []
    for i, form in enumerate(words.forms):
        if not words.caps[i] and not known.starts(form) and not press.starts(form):
            continue
        hit = known.at(words.forms, i)
        if hit is not None and _fits(words, i, *hit):
            if hit[1].homonyms:
                namesakes.setdefault(hit[1].name, []).append((i, *hit))
            elif hit[1].guarded:
                guarded.append((i, *hit))
            else:
                yield _candidate(i, *hit)
        outlet = press.at(words.forms, i)
        if outlet is not None and _prints(words, i, outlet[0]):
            yield _candidate(i, *outlet)
    evident = spoken_of(words) if guarded else frozenset()
    yield from (_candidate(*each) for each in guarded if _confirmed(words, *each, evident))
    for places in namesakes.values():
        if any(_in_office(words, *each) for each in places):
            yield from (_candidate(*each) for each in places)


def _confirmed(words: Words, first: int, last: int, known: Known, evident: frozenset[str]) -> bool:
    """Whether the report speaks of the country of a guarded name, or of the office's body."""
    if known.country is not None:
        return known.country in evident
    names = (word for word in (known.role or "").split() if word[0].isupper())
    return _in_office(words, first, last, known) or any(name in words.forms for name in names)


def spoken_of(words: Words) -> frozenset[str]:
    """The countries a report names, by name, adjective, nationals or capital, or by a body."""
    tables = (countries(), adjectives(), nationals(), capitals())
    named = {
        hit[1]
        for i in range(len(words))
        if words.caps[i]
        for table in tables
        if (hit := table.at(words.forms, i)) is not None
    }
    hits = (actors().at(words.forms, i) for i in range(len(words)) if words.caps[i])
    sure = (hit[1] for hit in hits if hit is not None)
    bodies = {each.country for each in sure if not each.guarded and not each.homonyms}
    return frozenset(named | {country for country in bodies if country is not None})


def _in_office(words: Words, first: int, last: int, known: Known) -> bool:
    """Whether the role beside a name that many bear is like the office of the one known."""
    beside = (
        role_before(words, first),
        role_after(words, last),
        role_across_comma(words, first, last),
    )
    office = _content(known.role or "")
    return any(role is not None and office & _content(role.text) for role in beside)


def _content(text: str) -> set[str]:
    return {word for word in text.lower().replace("-", " ").split() if len(word) > 3}


def _publishes(words: Words, first: int, last: int) -> bool:
    """Whether a doubtful name is spoken of as an outlet: it says, is told, quoted, or described."""
    near = words.low(first - 1)
    speaks = words_of("reporting-verbs", "lemma")
    if near == "told" or any(
        at < words.stop[first] and words.lemmas[at] in speaks for at in (last, last + 1)
    ):
        return True
    if (words.low(first - 2), near) in {("according", "to"), ("interview", "with")}:
        return True
    if near == "by" and words.lemmas[first - 2] in {"report", "quote", "cite", "publish"}:
        return True
    before = role_before(words, first)
    return before is not None and before.body == "media"


def governments(words: Words) -> Iterator[Candidate]:
    """Capitals and countries where they act or speak (`Kyiv says`) or are told (`warned Kyiv`)."""
    for i in range(len(words)):
        if not words.caps[i]:
            continue
        for rule, hit in (
            ("capital-acts", capitals().at(words.forms, i)),
            ("country-acts", countries().at(words.forms, i)),
        ):
            if hit is None:
                continue
            end, country = hit
            told = rule == "capital-acts" and _is_told(words, i, end)
            if told or (_acts(words, i, end) and not _inside_name(words, i, end)):
                yield Candidate(
                    i,
                    end,
                    "government",
                    rule,
                    45,
                    entity=f"actor:{country}-GOV",
                    country=country,
                    sector="GOV",
                    name=words.quote(i, end),
                )


def _acts(words: Words, first: int, last: int) -> bool:
    """Whether words are the subject of a verb of acting: right before it, or by the tree."""
    acting = words_of("acting-verbs")
    at = head_of(words, first, last)
    told = words.relations[at]
    if told == "nsubj:pass":
        return False
    if words.low(last) in acting:
        return True
    subject = told == "nsubj" or (told == "conj" and words.relations[words.heads[at]] == "nsubj")
    if not subject or last >= len(words) or words.caps[last]:
        return False
    verb = words.heads[at] if told == "nsubj" else words.heads[words.heads[at]]
    return verb > at and words.upos[verb] == "VERB" and words.lows[verb] in acting


def _is_told(words: Words, first: int, last: int) -> bool:
    """Whether words are the object of a verb that only someone can be the object of."""
    at = head_of(words, first, last)
    return (
        words.relations[at] in {"obj", "iobj"}
        and words.lemmas[words.heads[at]] in words_of("addressing-verbs", "lemma")
        and not (words.caps[last] if last < len(words) else False)
    )


def _inside_name(words: Words, first: int, last: int) -> bool:
    """Whether a place stands after a preposition or inside a longer name."""
    before = words.low(first - 1)
    return before in {"in", "of", "from", "near", "at", "to", "for", "into", "and", "across"} or (
        words.caps[first - 1] and not words.first[first] if first else False
    )


def _candidate(first: int, last: int, known: Known) -> Candidate:
    single = last - first == 1
    return Candidate(
        first,
        last,
        known.kind,
        "known-surname" if known.kind == "person" and single else "known",
        _strength(known, single),
        name=known.name,
        entity=known.entity,
        country=known.country,
        sector=known.sector,
        public=known.public,
        head=known.role or "",
    )


def _strength(known: Known, single: bool) -> int:
    """Full names of persons are sure; bodies compete by length with names built on head nouns."""
    if known.kind == "person":
        return 50 if single else 92
    return 80


def _fits(words: Words, first: int, last: int, known: Known) -> bool:
    """Whether a curated name may stand here."""
    if known.acting:
        return words.low(last) in words_of("acting-verbs") and not _inside_name(words, first, last)
    if last - first > 1:
        return True
    form = words.forms[first]
    if known.kind == "person" or not known.alias:
        return True
    return len(form) > 2 or words.low(first - 1) in {"the", "("} or form in {"UN", "EU"}


def _prints(words: Words, first: int, last: int) -> bool:
    """Whether an outlet's name may stand here: common words need more than a capital."""
    title = titles().at(words.lows, first - 1) if first > words.begin[first] else None
    if title is not None and title[0] == first and words.caps[first - 1]:
        return False
    following = words.form(last)
    if following and words.caps[last] and following.isalpha() and not words.first[last]:
        return False
    if words.quote(first, last) in doubtful_outlets():
        return _publishes(words, first, last)
    if last - first > 1:
        article = words.lows[first] == "the" and last - first == 2
        return not (article and following.isalpha() and adjectives().at(words.forms, last - 1))
    form = words.forms[first]
    if words.titled[first] and not form.isupper():
        return False
    common = form in words_of("common-capitals") or words.lemmas[first].islower()
    return not common and not (words.first[first] and form.lower() in words.lower)
