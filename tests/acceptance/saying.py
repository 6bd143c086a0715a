"""Demands on attributions: `said(…)`, `unsaid(…)`, `silent()`."""

from __future__ import annotations

from typing import Any

from tests.acceptance.seen import Seen
from tests.acceptance.wanting import Check, Words, equals, holds, require

from reportedly.records import Attribution, Source

PLAIN = ("act", "polarity", "certainty", "form")


def said(
    source: Words | None = None,
    via: Words | None = None,
    *,
    at: tuple[int, ...] | int | None = None,
    wide: bool = False,
    times: int | None = None,
    **wants: Any,
) -> Check:
    """An attribution here whose innermost source and conduits are these.

    `at` looks elsewhere, `wide` in the whole paragraph; `times` asks for so many and no more.
    Further wants: act polarity certainty form kind name entity cue content lacks medium to hedged
    denies pieces nobody chain like unlike covers (see `_meets`).
    """
    wants |= {"source": source, "via": via}
    given = {name: want for name, want in wants.items() if want is not None}

    def check(seen: Seen) -> None:
        where = _where(seen, at, wide)
        found = [each for each in _touched(where) if _meets(where, each, given)]
        require(found, f"nothing said with {given}; there is {list(map(_shown, _touched(where)))}")
        if times is not None:
            require(len(found) == times, f"said {len(found)} times: {list(map(_shown, found))}")

    return check


def unsaid(*, at: int | None = None, wide: bool = False, **wants: Any) -> Check:
    """No attribution here is like that."""

    def check(seen: Seen) -> None:
        where = _where(seen, at, wide)
        found = [_shown(each) for each in _touched(where) if _meets(where, each, wants)]
        require(not found, f"should not be there: {found}")

    return check


def silent(*, at: int | None = None, wide: bool = False) -> Check:
    """Nobody is made to say any of these words: they are the author's, or nothing's."""

    def check(seen: Seen) -> None:
        where = _where(seen, at, wide)
        found = [_shown(a) for a in seen.record.attributions if where.touches(*a.content.spans)]
        require(not found, f"should be nobody's words: {found}")

    return check


def denied_by(source: Words) -> Check:
    """An attribution here is denied by one of that source."""

    def check(seen: Seen) -> None:
        here = {each.id for each in _touched(seen)}
        deniers = [a for a in seen.record.attributions if here & set(a.denies)]
        require(any(_source_is(a, source) for a in deniers), f"not denied by {source}")

    return check


def _where(seen: Seen, at: tuple[int, ...] | int | None, wide: bool) -> Seen:
    where = seen if at is None else seen.at(*((at,) if isinstance(at, int) else at))
    return where.paragraphs() if wide else where


def _touched(seen: Seen) -> list[Attribution]:
    return [
        each
        for each in seen.record.attributions
        if seen.touches(*each.content.spans, *each.cue.spans)
    ]


def _meets(seen: Seen, said: Attribution, wants: dict[str, Any]) -> bool:
    return all(_met(seen, said, name, want) for name, want in wants.items())


def _met(seen: Seen, said: Attribution, name: str, want: Any) -> bool:  # noqa: PLR0912 - one per want
    inner = said.sources[-1] if said.sources else None
    match name:
        case "act" | "polarity" | "certainty" | "form":
            return equals(getattr(said, name), want)
        case "source":
            return _source_is(said, want)
        case "via":
            carriers = " ".join(_words(each) for each in said.sources if each.role == "conduit")
            return holds(carriers, want)
        case "chain":
            return holds(" ".join(map(_words, said.sources)), want)
        case "kind" | "name" | "entity":
            value = inner and getattr(inner, name)
            return holds(value, want) if name == "name" else equals(value, want)
        case "via_kind":
            return any(each.role == "conduit" and each.kind == want for each in said.sources)
        case "nobody":
            return not said.sources and said.form != "none"
        case "cue":
            return holds(said.cue.quote, want)
        case "content":
            return holds(said.content.quote, want)
        case "lacks":
            return not holds(said.content.quote, want)
        case "medium":
            return said.medium is not None and holds(said.medium.quote, want)
        case "to":
            return said.addressee is not None and holds(said.addressee.quote, want)
        case "hedged":
            hedges = [span.quote(seen.text) for span in said.scope_hedges]
            return bool(hedges) and (want is True or holds(" ".join(hedges), want))
        case "denies":
            denied = [a.content.quote for a in seen.record.attributions if a.id in said.denies]
            return bool(denied) and (want is True or any(holds(each, want) for each in denied))
        case "pieces":
            return len(said.content.spans) == want
        case "like":
            return inner is not None and inner.entity in _speakers(seen, want)
        case "unlike":
            return inner is not None and inner.entity not in _speakers(seen, want)
    raise ValueError(name)


def _speakers(seen: Seen, place: int) -> set[str]:
    """Who says the words at `place`."""
    said = [a for a in seen.record.attributions if any(s <= place < e for s, e in a.content.spans)]
    return {a.sources[-1].entity for a in said if a.sources and a.sources[-1].entity}


def _source_is(said: Attribution, want: Words) -> bool:
    return bool(said.sources) and holds(_words(said.sources[-1]), want)


def _words(source: Source) -> str:
    return f"{source.quote} {source.name or ''} {source.entity or ''}"


def _shown(said: Attribution) -> str:
    chain = " > ".join(f"{each.quote}={each.name}" for each in said.sources)
    return f"[{chain}: {said.act} {said.polarity} {said.certainty} {said.cue.quote!r}]"
