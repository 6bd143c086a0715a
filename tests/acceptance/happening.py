"""Demands on events and predicates."""

from __future__ import annotations

from typing import Any

from tests.acceptance.seen import Seen
from tests.acceptance.wanting import Check, equals, holds, require

from reportedly.records import Event


def event(
    *words: str, reality: Any = None, at: int | None = None, wide: bool = False, **wants: Any
) -> Check:
    """An event here, anchored to `words` if given: type mode actor recipient place."""
    wants |= {"reality": reality, "words": words}

    def check(seen: Seen) -> None:
        where = seen if at is None else seen.at(at)
        where = where.paragraphs() if wide else where
        here = _events(where)
        met = [each for each in here if _meets(where, each, wants)]
        require(met, f"no event {wants}; there is {list(map(_shown, here))}")

    return check


def no_event(*words: str, wide: bool = False, **wants: Any) -> Check:
    """No event here (of that kind, anchored to those words)."""

    def check(seen: Seen) -> None:
        where = seen.paragraphs() if wide else seen
        met = [each for each in _events(where) if _meets(where, each, {**wants, "words": words})]
        require(not met, f"read as events: {list(map(_shown, met))}")

    return check


def folded(*places: int) -> Check:
    """One event stands for every window (or place): told twice, counted once."""

    def check(seen: Seen) -> None:
        spots = [seen.at(place) for place in places] or [
            Seen(seen.text, seen.record, (window,)) for window in seen.windows
        ]
        wide = [spot.paragraphs() if places else spot for spot in spots]
        one = [e for e in seen.record.events if all(s.touches(e.span, *e.also) for s in wide)]
        require(one, "no event joins both tellings")

    return check


def predicate(word: str, **wants: Any) -> Check:
    """How the author stands to the verb or event noun `word` here."""

    def check(seen: Seen) -> None:
        here = [p for p in seen.record.predicates if seen.touches(p.span) and holds(p.quote, word)]
        met = [p for p in here if all(equals(getattr(p, n), w) for n, w in wants.items())]
        shown = [(p.quote, p.polarity, p.certainty, p.reality) for p in here]
        require(met, f"no predicate {word} {wants}; there is {shown}")

    return check


def _events(seen: Seen) -> list[Event]:
    return [each for each in seen.record.events if seen.touches(each.span, *each.also)]


def _meets(seen: Seen, event: Event, wants: dict[str, Any]) -> bool:
    here = [span for span in (event.span, *event.also) if seen.touches(span)]
    for name, want in wants.items():
        if not want:
            continue
        if name == "words":
            met = any(all(holds(span.quote(seen.text), word) for word in want) for span in here)
        elif name == "mode":
            met = want in event.modes
        elif name in ("actor", "recipient"):
            sides = event.actors if name == "actor" else event.recipients
            met = any(holds(f"{p.quote} {p.name or ''} {p.entity or ''}", want) for p in sides)
        elif name == "place":
            met = any(holds(p.name, want) for p in seen.record.places if p.id == event.place)
        else:
            met = equals(getattr(event, name), want)
        if not met:
            return False
    return True


def _shown(event: Event) -> str:
    actors, recipients = ([p.quote for p in side] for side in (event.actors, event.recipients))
    return f"{event.quote!r} {event.type} {event.modes} {event.reality} {actors} -> {recipients}"
