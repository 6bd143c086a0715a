"""What is checked of every record before it is written. A failure stops the whole export."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from reportedly.errors import PolicyRefusal, SpanMismatch
from reportedly.exports import excerpts
from reportedly.exports.context import Report
from reportedly.exports.hedging import SAYING
from reportedly.exports.masking import Scope, bodies_of, words_of
from reportedly.exports.masking.words import WORD, is_capitalised, key, keys
from reportedly.exports.profiles import Profile
from reportedly.records import Span, quote


def require_quotes(record: Mapping[str, Any], reports: Mapping[str, Report]) -> None:
    """Check, before masking, that every quote is what its spans point at.

    Raises:
        SpanMismatch: naming the record and the quote.
    """
    for document, spans, said in _quoted(record, record.get("document")):
        report = reports.get(document)
        if report is not None and quote(report.document.text, spans) != said:
            where = ", ".join(f"[{start}, {end})" for start, end in spans)
            raise SpanMismatch(_name(record), f"its quote is not at its spans {where}")


def require_writable(
    record: Mapping[str, Any], before: Mapping[str, Any], kind: str, profile: Profile, scope: Scope
) -> None:
    """Check a finished record: hedges kept, quotations short enough, nobody named.

    `before` is the record before masking, hedges included.

    Raises:
        PolicyRefusal: naming the record and the rule it breaks.
    """
    _require_hedges(record, before, kind)
    if profile.cut:
        _require_limits(record)
    if profile.masked:
        _require_masked(record, scope)


def _require_hedges(record: Mapping[str, Any], before: Mapping[str, Any], kind: str) -> None:
    if kind in ("attributions", "claims"):
        lost = [name for name in SAYING if before.get(name) and record.get(name) != before[name]]
        if lost or len(record.get("hedges") or ()) != len(before.get("hedges") or ()):
            what = lost[0] if lost else "a hedge"
            raise PolicyRefusal(_name(record), f"would lose {what}", "report this as a bug")
    told, was = record.get("reported") or (), before.get("reported") or ()
    if [_hedged(each) for each in told] != [_hedged(each) for each in was]:
        raise PolicyRefusal(_name(record), "would lose a hedge", "report this as a bug")


def _hedged(said: Mapping[str, Any]) -> tuple[Any, ...]:
    return (*(said[name] for name in SAYING), len(said["hedges"]))


def _require_limits(record: Mapping[str, Any]) -> None:
    for field, said in _excerpts(record, ""):
        exact = (field == "content" and excerpts.is_exact_speech(record)) or (
            field == "said" and excerpts.exact_said(record)
        )
        limit = excerpts.SAID_CHARACTERS if exact else excerpts.CHARACTERS
        if len(said) > limit or (not exact and len(said.split()) > excerpts.WORDS + 1):
            raise PolicyRefusal(
                _name(record),
                f"quotes {len(said)} characters and {len(said.split())} words; the limit is "
                f"{limit} characters" + ("" if exact else f" and {excerpts.WORDS} words"),
                "shorten the quotation, or export with another profile",
            )


def _require_masked(record: Mapping[str, Any], scope: Scope) -> None:
    words = f" {' '.join(map(_names_in, words_of(record)))} "
    for people in scope.people:
        for person in people.private:
            for name in person.names:
                if len(name) > 1 and f" {' '.join(name)} " in _without_bodies(
                    words, name, record, scope
                ):
                    raise PolicyRefusal(
                        _name(record), "would name a private person", "report this as a bug"
                    )


def _without_bodies(
    words: str, name: tuple[str, ...], record: Mapping[str, Any], scope: Scope
) -> str:
    """`words` without the longer public names that hold `name`: a foundation called after him."""
    if f" {' '.join(name)} " not in words:
        return words
    public = {form for people in scope.people for form in people.public}
    public |= {keys(body) for body in bodies_of(record, scope)}
    for form in sorted(public, key=len, reverse=True):
        if len(form) > len(name) and f" {' '.join(name)} " in f" {' '.join(form)} ":
            words = re.sub(_spelled(form), " _ ", words)
    return words


def _spelled(form: tuple[str, ...]) -> str:
    """A pattern for a name in compared words, where its lower-case words are `_`."""
    return " " + " ".join(f"(?:{re.escape(word)}|_)" for word in form) + " "


def _names_in(said: str) -> str:
    """The words of a string as names are compared, with `_` for each in lower case."""
    words = (match.group() for match in WORD.finditer(said))
    return " ".join(key(word) if is_capitalised(word) else "_" for word in words) + " _"


def _name(record: Mapping[str, Any]) -> str:
    return str(record.get("id") or f"{record.get('document')} > {record.get('copy_of')}")


def _excerpts(value: object, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for inner, each in value.items():
            if inner in ("quote", "said") and isinstance(each, str):
                yield (key if inner == "quote" else inner), each
            else:
                yield from _excerpts(each, inner)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _excerpts(each, key)


def _quoted(value: object, document: object) -> Iterator[tuple[str, list[Span], str]]:
    """Every quote with its spans, where the document they point into is known."""
    if isinstance(value, dict):
        document = value.get("document", document)
        said, spans = value.get("quote"), value.get("spans") or [value.get("span")]
        if isinstance(document, str) and isinstance(said, str) and None not in spans:
            yield document, [Span(*each) for each in spans], said
        for each in value.values():
            yield from _quoted(each, document)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _quoted(each, document)
