"""The step `figures`: every quantity of the read zones as a figure record."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.clause import Clause
from reportedly.extract.figures.context import doer_after, doer_before, period_of, place_of
from reportedly.extract.figures.counted import Counted, counted
from reportedly.extract.figures.grammar import quantities
from reportedly.extract.figures.harmed import harms
from reportedly.extract.figures.lexicon import cues
from reportedly.extract.figures.lone import SHOT, TREATED, Lone, lone_figures
from reportedly.extract.figures.meaning import Measured
from reportedly.extract.figures.measured import measure_all
from reportedly.extract.figures.numbered import numbered
from reportedly.extract.figures.paired import paired
from reportedly.extract.figures.persons import persons
from reportedly.extract.figures.referring import referring
from reportedly.extract.figures.report import read_together
from reportedly.extract.figures.unmeasured import without_unit
from reportedly.extract.figures.unnumbered import unnumbered
from reportedly.records import Figure, Reading, Repair, Span, View, content_id
from reportedly.records.figure import PEOPLE_MEASURES
from reportedly.steps import step

_LABEL = "figures/3"
_LONGEST_SENTENCE = 4000
"""Characters of one sentence that are read at once; a longer one is cut at a space."""
_NEIGHBOURS = 8
_LAYERS = ("sentences", "tokens", "repairs", "mentions", "places", "times")


@step("figures", version="3", needs=_LAYERS, gives=("figures", "issues"))
def figures(reading: Reading) -> Reading:
    """Read every sentence on its repaired view; sentences without a quantity cost one pass."""
    found: list[Figure] = []
    alone: list[Lone] = []
    for sentence in reading.sentences:
        for stretch in _stretches(reading.text, sentence):
            counted_here, alone_here = sentence_figures(reading, stretch)
            clause = Clause.of(reading, stretch)
            told = harms(clause) if clause is not None else []
            if clause is not None and told:
                counted_here = numbered(clause, told, counted_here)
            counted_here, lone = lone_figures(
                reading, stretch, clause, told, counted_here, alone_here
            )
            found += referring(reading, stretch, counted_here, found[-1] if found else None)
            alone += lone
    found, issues = without_unit(reading, found)
    together = read_together(reading, found, alone)
    return msgspec.structs.replace(reading, figures=together, issues=reading.issues + tuple(issues))


def _stretches(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, or the pieces of one that no author wrote as a sentence."""
    start = sentence.start
    while sentence.end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        end = cut if cut > start else start + _LONGEST_SENTENCE
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def sentence_figures(reading: Reading, sentence: Span) -> tuple[list[Figure], list[Figure]]:
    """The figures of one sentence, in text order, and the single persons killed or hurt in it."""
    view = View(reading.text, sentence, _repairs(reading.repairs, sentence))
    pieces, numbered = quantities(view.text)
    owner = [-1] * len(pieces)
    for index, each in enumerate(numbered):
        for at in range(each.first, each.after):
            owner[at] = -2 if each.unit is not None else index
    found = unnumbered(pieces, owner, numbered)
    for index, each in enumerate(found):
        for at in range(each.first, each.after):
            implicit = -3 if each.implicit else index
            owner[at] = -2 if each.unit is not None else implicit
    measured = paired(pieces, measure_all(pieces, found, owner)) if found else []
    made = [_figure(reading, view, pieces, measured, index) for index in range(len(measured))]
    one_by_one = [_figure(reading, view, pieces, [each], 0) for each in persons(pieces, owner)]
    return _joined(made, measured), one_by_one


def _joined(made: list[Figure], measured: Sequence[Measured]) -> list[Figure]:
    """Figures joined under one verb share their period and place: "300 men and 4 tanks in May"."""
    for index in range(1, len(made)):
        this, before = measured[index], measured[index - 1]
        joined = this.rule == "series" or before.rule == "shared"
        if not joined or this.hit is None or this.noun is before.noun:
            continue
        first, second = made[index - 1], made[index]
        period, place = first.period or second.period, first.place or second.place
        made[index - 1] = msgspec.structs.replace(first, period=period, place=place)
        made[index] = msgspec.structs.replace(
            second, period=second.period or period, place=second.place or place
        )
    return made


def _repairs(repairs: Sequence[Repair], span: Span) -> Sequence[Repair]:
    first = bisect_left(repairs, span.start, key=lambda each: each.span.start)
    last = bisect_left(repairs, span.end, lo=first, key=lambda each: each.span.start)
    return repairs[first:last]


def _figure(
    reading: Reading, view: View, pieces: Sequence[Atom], measured: Sequence[Measured], index: int
) -> Figure:
    each = measured[index]
    quantity, noun = each.quantity, each.noun
    span = view.origin(quantity.start, quantity.end)
    limits = _limits(view, measured, index)
    counted = _noun_span(view, pieces, noun)
    words = counted.quote(reading.text) if counted else None
    base = _base(view, pieces, each)
    people = _counts_people(pieces, each)
    what, what_span = (None, None) if people else (words, counted)
    if each.measure == "share":
        what, what_span, people = None, None, False
        base = base or _base_before(view, pieces, measured, index)
    if quantity.unit is not None:
        what, what_span = _money_words(reading, view, pieces, quantity.first, quantity.after, each)
    by = _doer(reading, view, pieces, each)
    return Figure(
        id=content_id("fig", reading.document.id, span.start, span.end),
        span=span,
        quote=span.quote(reading.text),
        measure=each.measure,  # type: ignore[arg-type]
        what=what,
        whom=words if people else None,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        unit=quantity.unit.name if quantity.unit else None,
        base=base.quote(reading.text) if base else None,
        period=period_of(span, reading.times, limits, measured=each.measure == "duration"),
        place=place_of(reading.text, span, reading.places, limits),
        by=by.quote(reading.text) if by else None,
        what_span=what_span,
        whom_span=counted if people else None,
        base_span=base,
        by_span=by,
        made_by=f"{_LABEL}:{_rule(each)}",
    )


def _rule(each: Measured) -> str:
    said = "implicit-" if each.quantity.implicit else ""
    return f"{said}{each.rule}{_until_read(each)}"


def _until_read(each: Measured) -> str:
    """What marks a figure whose measure the rest of the report decides."""
    if each.hit is None:
        return ""
    cue = each.hit.cue
    if each.measure == "casualties" and cue.words == ("shot",):
        return SHOT
    treated = each.quantity.implicit and each.measure == "wounded" and len(cue.words) > 2
    return TREATED if treated else ""


def _limits(view: View, measured: Sequence[Measured], index: int) -> Span:
    """From the end of the count before to the start of the count after, units not counted."""
    start, end = view.span
    for other in measured[max(0, index - _NEIGHBOURS) : index][::-1]:
        if other.quantity.unit is None:
            start = view.origin(other.quantity.start, other.quantity.end).end
            break
    for other in measured[index + 1 : index + 1 + _NEIGHBOURS]:
        if other.quantity.unit is None:
            end = view.origin(other.quantity.start, other.quantity.end).start
            break
    return Span(start, end)


def _noun_span(view: View, pieces: Sequence[Atom], noun: Counted) -> Span | None:
    if not noun.found or noun.head < 0:
        return None
    return view.origin(pieces[noun.first].start, pieces[noun.after - 1].end)


_THINGS = frozenset({"equipment", "thing"})


def _counts_people(pieces: Sequence[Atom], each: Measured) -> bool:
    """Whether the counted noun goes to `whom`; nouns that are the measure itself do not."""
    noun = each.noun
    if noun.found and pieces[noun.head].low in cues("head"):
        return False
    if noun.noun is not None:
        return noun.noun.kind not in _THINGS
    return each.measure in PEOPLE_MEASURES


def _money_words(
    reading: Reading, view: View, pieces: Sequence[Atom], first: int, after: int, each: Measured
) -> tuple[str | None, Span | None]:
    """The words of a currency, which are what is counted where money is."""
    said = (each.quantity.unit_text or "").lower()
    if each.measure != "money" or not said:
        return None, None
    begin, end = pieces[first].start, pieces[after - 1].end
    at = view.text.lower().find(said, begin, end)
    if at < 0:
        return None, None
    span = view.origin(at, at + len(said))
    return span.quote(reading.text), span


def _base(view: View, pieces: Sequence[Atom], each: Measured) -> Span | None:
    """What a share is a share of: the noun phrase behind "of"."""
    if each.measure != "share":
        return None
    at = each.quantity.after
    if each.noun.found:
        return _noun_span(view, pieces, each.noun)
    if at >= len(pieces) or pieces[at].low not in ("of", "wounded", "killed"):
        return None
    if pieces[at].low != "of":
        return None
    return _noun_span(view, pieces, counted(pieces, each.quantity))


def _base_before(
    view: View, pieces: Sequence[Atom], measured: Sequence[Measured], index: int
) -> Span | None:
    """The base of the share before, where this one names none: "1% of the force, and 7% hurt"."""
    if index and measured[index - 1].measure == "share":
        return _base(view, pieces, measured[index - 1])
    return None


def _doer(reading: Reading, view: View, pieces: Sequence[Atom], each: Measured) -> Span | None:
    hit = each.hit
    if hit is None or hit.cue.role != "act" or hit.first >= len(pieces):
        return None
    verb = view.origin(pieces[hit.first].start, pieces[hit.after - 1].end)
    start, end = view.span
    if hit.rule.startswith("object"):
        return doer_before(reading.mentions, Span(start, verb.start))
    return doer_after(reading.text, reading.mentions, Span(verb.end, min(end, verb.end + 100)))
