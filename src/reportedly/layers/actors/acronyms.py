"""Short forms of bodies: those a text defines, and unknown ones that act or speak."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import words_of
from reportedly.layers.actors.words import Words

_QUOTES = frozenset("“”‘’\"'«»„")
_MEANS = (("stands", "for"), ("short", "for"), ("acronym", "for"), ("abbreviation", "for"))


def acronyms(words: Words, bodies_found: list[Candidate]) -> dict[str, Candidate]:
    """Short forms a text defines.

    `Institute for War Studies (IWS)`, `…, known as the IWS`, `IWS (Institute for War Studies)`,
    `“Iws”, which stands for “Institute for War Studies”`.
    """
    defined: dict[str, Candidate] = {}
    for each in bodies_found:
        explained = _explained(words, each)
        if explained is not None:
            defined.setdefault(explained, each)
        at = each.last
        if words.low(at) == "(" and words.low(at + 2) == ")":
            short = words.form(at + 1)
        else:
            at = at + 1 if words.low(at) == "," else at
            at = at + 1 if words.low(at) in {"better", "also", "commonly"} else at
            if (words.low(at), words.low(at + 1)) not in {("known", "as"), ("or", "the")}:
                continue
            at += 2
            short = words.form(at + 1) if words.low(at) == "the" else words.form(at)
        if short.isupper() and 2 <= len(short) <= 8:
            defined.setdefault(short, each)
    return defined


def _explained(words: Words, each: Candidate) -> str | None:
    """The short form before a name that explains it."""
    at = _back_over(words, each.first - 1)
    if words.low(at) == "(" and words.low(each.last) == ")":
        short = words.form(_back_over(words, at - 1))
        initials = "".join(
            form[0] for form in words.forms[each.first : each.last] if form[0].isupper()
        )
        return short if len(short) > 1 and short.upper() == initials else None
    if words.low(at) in {"the", "a"}:
        at = _back_over(words, at - 1)
    if (words.low(at - 1), words.low(at)) not in _MEANS:
        return None
    at -= 2
    while at >= words.begin[each.first] and (
        words.lows[at] in _QUOTES or words.lows[at] in {"which", "that", ",", "is", "an", "it"}
    ):
        at -= 1
    short = words.form(at)
    return (
        short if at >= words.begin[each.first] and short[:1].isupper() and len(short) > 1 else None
    )


def _back_over(words: Words, at: int) -> int:
    """The first word from `at` backward that is no quotation mark."""
    while at > 0 and words.lows[at] in _QUOTES:
        at -= 1
    return at


def abbreviated(words: Words, defined: dict[str, Candidate]) -> Iterator[Candidate]:
    """Every use of a short form the text defines."""
    for i, form in enumerate(words.forms):
        each = defined.get(form)
        if each is not None:
            yield Candidate(
                i,
                i + 1,
                each.kind,
                "acronym",
                91,
                name=each.name,
                entity=each.entity,
                country=each.country,
                sector=each.sector,
                head=each.head,
            )


def acting_acronyms(words: Words) -> Iterator[Candidate]:
    """Unknown capitals that act or speak: `the XYZ said`."""
    acting, known = words_of("acting-verbs"), words_of("plain-acronyms")
    for i, form in enumerate(words.forms):
        if not (3 <= len(form) <= 6 and form.isupper() and form.isalpha()) or words.titled[i]:
            continue
        shouted = words.form(i - 1).isupper() and len(words.form(i - 1)) > 1
        owns = words.low(i - 1) == "the" and words.low(i + 1) == "'s"
        if form not in known and not shouted and (owns or words.low(i + 1) in acting):
            yield Candidate(i, i + 1, "organization", "acronym-acts", 42, name=form)
