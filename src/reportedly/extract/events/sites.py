"""Sites: the bank, the training base, Nostrand Avenue, where a report says something happened.

They have no coordinates of their own. As a place of the document a site stands for the town it is
in, as far as the report tells it: its quote is the site, its name and point are the town's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from reportedly.extract.events.attachment import Attachment
from reportedly.extract.events.coded import Coded
from reportedly.extract.events.whereabouts import SETTLED, located, site_like, site_words
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.records import Place, Span, content_id

NEAR = 2.2
"""What may lie between an event and its site: a link or two, within the clause."""
REACH = 8
"""Words between an event and its site where there is no tree."""
ANAPHORIC = frozenset({"the", "this", "that", "these", "those"})
"""Before *area* or *town*: the one spoken of before."""
UNDERGOES = frozenset({"obj", "nsubj:pass"})
DONE_TO_SITES = frozenset({"ASSAULT", "COERCE", "AID", "MOBILIZE", "CONSULT", "PROTEST", "RETREAT"})
"""Types whose object, where it is a site, is where they happened: *evacuated the bank*."""


def site_of(
    sentence: Sentence, tree: Attachment, event: tuple[int, int], kind: str, taken: Iterable[Span]
) -> Span | None:
    """The site the event's own clause gives it, as the words of its phrase.

    Args:
        sentence: the sentence.
        tree: its tree.
        event: the words that name the event.
        kind: the event's type.
        taken: spans of those who did it, which are no sites.
    """
    used = tuple(taken)
    best: tuple[float, int, Phrase] | None = None
    for phrase in _phrases(sentence):
        span = sentence.characters(phrase.start, phrase.end)
        cued = located(sentence, tree, phrase.head)
        if any(span.overlaps(each) for each in used) and not cued:
            continue
        cost = _cost(sentence, tree, event, phrase, cued, kind)
        if cost is None:
            continue
        rank = (cost, abs(phrase.head - event[0]), phrase)
        if best is None or rank < best:
            best = rank
    return None if best is None else sentence.characters(best[2].start, best[2].end)


def _cost(
    sentence: Sentence,
    tree: Attachment,
    event: tuple[int, int],
    phrase: Phrase,
    cued: bool,
    kind: str,
) -> float | None:
    if event[0] <= phrase.head < event[1]:
        return 0.0 if kind in DONE_TO_SITES else None
    if not tree.parsed:
        return 1.0 if cued and abs(phrase.head - event[0]) <= REACH else None
    top, head = tree.top(*event), phrase.head
    cost = tree.cost(top, head)
    if cued:
        return cost if cost <= NEAR else None
    undergone = tree.head(head) == top and tree.relation(head) in UNDERGOES
    return 1.0 if undergone and kind in DONE_TO_SITES else None


def _phrases(sentence: Sentence) -> Iterable[Phrase]:
    for at, word in enumerate(sentence.low):
        if sentence.tags[at] != "O" or sentence.tag(at + 1) in "OG-":
            continue
        mention = sentence.mentions.get(at)
        facility = mention is not None and mention.kind == "facility"
        plain = any(word in site_words(kind) for kind in ("site", "area", "land"))
        street = sentence.tokens[at].form in site_words("street") and _capital(sentence, at - 1)
        if not (facility or plain or street) or _names_a_place(sentence, at):
            continue
        phrase = _named(sentence, at) or sentence.phrase_ending(at)
        if phrase is not None:
            yield phrase


def _named(sentence: Sentence, at: int) -> Phrase | None:
    """The whole name of a site the places layer found."""
    if at not in sentence.places:
        return None
    first = at
    while sentence.places.get(first - 1) is sentence.places[at]:
        first -= 1
    return Phrase(first, at + 1, at)


def _capital(sentence: Sentence, at: int) -> bool:
    return at >= 0 and sentence.tokens[at].form[:1].isupper()


def _names_a_place(sentence: Sentence, at: int) -> bool:
    """Whether the word is part of a name the gazetteer has: *Donetsk region*, *Kansas City*."""
    if at in sentence.places:
        return not site_like(sentence.places[at])
    word = sentence.low[at]
    area = word in site_words("area") or word in site_words("land")
    inner = sentence.word(at + 1) == "of" and any(k in sentence.places for k in range(at, at + 4))
    return area and (at - 1 in sentence.places or inner)


def own_site(best: Coded, group: Sequence[Coded]) -> Span | None:
    """The site the anchor of an event names, or a mention in the sentence beside it."""
    if best.site is not None:
        return best.site
    near = (each for each in group if each.site and abs(each.sentence - best.sentence) <= 1)
    return next((each.site for each in near), None)


def vague(quote: str, placed: bool) -> bool:
    """Whether a site says less than the place does: *the area*; *the north*, beside a place."""
    words = quote.lower().split()
    if words[-1] in site_words("area") and (len(words) == 1 or words[0] in ANAPHORIC):
        return True
    return stretch(quote) and (placed or len(quote.split()) == 1)


def stretch(quote: str) -> bool:
    """Whether a site is a stretch of land that lies in no one town: *the northeast*."""
    return _last(quote) in site_words("land")


def _last(quote: str) -> str:
    return quote.rsplit(maxsplit=1)[-1].lower()


def recorded(document: str, text: str, span: Span, made_by: str) -> Place:
    """A site as a place of the document, before it is known what it lies in."""
    quote = span.quote(text)
    return Place(
        id=content_id("plc", document, span.start, span.end),
        span=span,
        quote=quote,
        name=quote,
        made_by=made_by,
    )


def grounded(site: Place, around: Place | None) -> Place:
    """The site with what is known of the place around it; a town's point, never a nearer one."""
    if around is None:
        return site
    if stretch(site.quote):
        return msgspec.structs.replace(site, country=around.country, worldview=around.worldview)
    return msgspec.structs.replace(
        site,
        name=around.name,
        geonameid=around.geonameid,
        lat=around.lat,
        lon=around.lon,
        country=around.country,
        admin1=around.admin1,
        precision="settlement" if around.precision in SETTLED else around.precision,
        candidates=around.candidates,
        worldview=around.worldview,
        within=around.id,
    )
