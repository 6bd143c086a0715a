"""Demands on zones, names, places, citations, issues and words."""

from __future__ import annotations

from typing import Any

from tests.acceptance.seen import Seen
from tests.acceptance.wanting import Check, equals, holds, require


def zone(*kinds: str) -> Check:
    """Every window lies in a zone of one of these kinds."""

    def check(seen: Seen) -> None:
        found = {z.zone for z in seen.record.zones if seen.touches(z.span)}
        require(found <= set(kinds), f"zones here: {sorted(found)}")

    return check


def zone_at(start: int, end: int, kind: str) -> Check:
    """A zone of that kind has exactly these characters, white space aside."""

    def check(seen: Seen) -> None:
        wanted = seen.text[start:end].strip()
        found = [z for z in seen.record.zones if z.span.start <= start < z.span.end]
        require(
            found and found[0].zone == kind and found[0].span.quote(seen.text).strip() == wanted,
            f"{start} to {end} is no {kind} of its own",
        )

    return check


def mention(word: str, **wants: Any) -> Check:
    """Someone is mentioned here in these words: kind public entity form, name by words."""

    def check(seen: Seen) -> None:
        here = [m for m in seen.record.mentions if seen.touches(m.span) and holds(m.quote, word)]
        met = [
            m
            for m in here
            if all(
                holds(m.name, want) if name == "name" else equals(getattr(m, name), want)
                for name, want in wants.items()
            )
        ]
        shown = [(m.quote, m.kind, m.name, m.public) for m in here]
        require(met, f"no mention {word} {wants}; there is {shown}")

    return check


def one_entity(*places: int) -> Check:
    """The names at these places are names of one and the same."""

    def check(seen: Seen) -> None:
        found = [
            {m.entity for m in seen.record.mentions if m.entity and m.span.start <= at < m.span.end}
            for at in places
        ]
        require(set.intersection(*found), f"not one: {found}")

    return check


def place(**wants: Any) -> Check:
    """A place here: name by words, role precision country as wanted."""

    def check(seen: Seen) -> None:
        here = [each for each in seen.record.places if seen.touches(each.span)]
        met = [
            p
            for p in here
            if all(
                holds(p.name, want) if name == "name" else equals(getattr(p, name), want)
                for name, want in wants.items()
            )
        ]
        require(met, f"no place {wants}; there is {[(p.quote, p.name, p.role) for p in here]}")

    return check


def cites(outlet: str, relation: str) -> Check:
    """The report names that outlet so (an empty name: an origin that is lost)."""

    def check(seen: Seen) -> None:
        met = [c for c in seen.record.cites if c.relation == relation and holds(c.outlet, outlet)]
        require(met, f"cited: {[(c.outlet, c.relation) for c in seen.record.cites]}")

    return check


def flagged(*codes: str) -> Check:
    """An issue (of one of these codes) is raised here."""

    def check(seen: Seen) -> None:
        here = [i.code for i in seen.record.issues if i.span and seen.touches(i.span)]
        require(set(here) & set(codes) if codes else here, f"issues here: {here}")

    return check


def no_source(name: str) -> Check:
    """Nothing in the report is said by that name."""

    def check(seen: Seen) -> None:
        found = [s.quote for a in seen.record.attributions for s in a.sources]
        require(not any(holds(each, name) for each in found), f"{name} is made a source")

    return check


def words(*wanted: str) -> Check:
    """Each of these is one token here."""

    def check(seen: Seen) -> None:
        forms = {t.span.quote(seen.text) for t in seen.record.tokens if seen.touches(t.span)}
        require(set(wanted) <= forms, f"tokens here: {sorted(forms)}")

    return check


def no_blank_in_words() -> Check:
    """No token here holds white space of any kind."""

    def check(seen: Seen) -> None:
        forms = [t.span.quote(seen.text) for t in seen.record.tokens if seen.touches(t.span)]
        require(forms and not any(c.isspace() for form in forms for c in form), f"{forms}")

    return check


def sentence_starts(offset: int) -> Check:
    """A sentence starts exactly there."""

    def check(seen: Seen) -> None:
        require(any(s.start == offset for s in seen.record.sentences), f"none at {offset}")

    return check


def title_is(start: int) -> Check:
    """The title is the words that start there."""

    def check(seen: Seen) -> None:
        title = seen.record.title
        require(title is not None and title.start == start, f"title {title}")

    return check
