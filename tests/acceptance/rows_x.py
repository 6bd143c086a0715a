"""Checks across rows: per report (by the number its file begins with) what must hold in it."""

from tests.acceptance.counting import checked, figure, no_figure, unchecked
from tests.acceptance.happening import no_event
from tests.acceptance.saying import said
from tests.acceptance.seen import Seen
from tests.acceptance.standing import no_source, one_entity
from tests.acceptance.wanting import Check, either, require

from reportedly.records import READ_KINDS, require_grounded

LONGEST = 700
"""Characters: no statement of these reports is longer."""
CALL = range(410, 1840)
"""Where the callers of report 004 speak."""


def at(place: int, check: Check) -> Check:
    """The check, made where `place` is."""
    return lambda seen: check(seen.at(place))


def the_call_is_unconfirmed(seen: Seen) -> None:
    """Every statement of the two callers carries the hedge on the call."""
    calls = [a for a in seen.record.attributions if a.content.spans[0].start in CALL]
    bare = [a.content.quote[:30] for a in calls if not a.scope_hedges]
    require(calls and not bare, f"without the hedge: {bare}")


def boilerplate_is_silent(seen: Seen) -> None:
    """No statement, figure or event lies outside the zones that are read."""
    record = seen.record
    shut = [zone.span for zone in record.zones if zone.zone not in READ_KINDS]
    spans = [each.span for each in (*record.figures, *record.events)]
    spans += [span for each in record.attributions for span in each.content.spans]
    leaks = [span for span in spans for zone in shut if span.overlaps(zone)]
    require(not leaks, f"read in boilerplate: {leaks}")


def no_runaway_quotation(seen: Seen) -> None:
    """Unbalanced marks swallow nothing."""
    long = [
        a for a in seen.record.attributions for s in a.content.spans if s.end - s.start > LONGEST
    ]
    require(not long, f"too long: {[each.content.quote[:40] for each in long]}")


def grounded(seen: Seen) -> None:
    """Every quote is what its spans point at."""
    require_grounded(seen.record, seen.text)


EVERY = ("000", "001", "002", "003", "004")

ROWS: dict[str, dict[str, list[Check]]] = {
    "X01": {"004": [checked("sum", "consistent", 1120, 990, 900, 3010)]},
    "X02": {"004": [checked("ratio", "consistent", 315000, 360000, 90)]},
    "X03": {"004": [checked("ratio", either("rounded", "inconsistent"), 2200, 3500)]},
    "X04": {
        "000": [checked("unit_pair", "consistent", 5, 3)],
        "002": [
            checked("unit_pair", "consistent", 70, 43),
            checked("unit_pair", either("rounded", "inconsistent"), 3000, 1100),
        ],
    },
    "X05": {"000": [checked("scope", "incomparable", 1, 300), unchecked("sum", 300, 1)]},
    "X06": {"000": [checked("scope", "incomparable", 300)]},
    "X07": {"000": [no_figure(value=300, measure="killed")]},
    "X08": {"004": [one_entity(200, 270), one_entity(2173, 2385)]},
    "X09": {
        "000": [said("ministry", "RIA"), said("Baranovsky", "Gazeta Wyborcza")],
        "001": [said("rookie", "Sota")],
        "002": [said("Marchenko", "The New York Times")],
    },
    "X10": {"004": [no_source("Getty"), no_source("Reuters")]},
    "X11": {"004": [the_call_is_unconfirmed]},
    "X12": {"001": [unchecked("sum", 100), unchecked("duplicate", 100)]},
    "X13": {
        "000": [figure(100000, measure="killed")],
        "004": [figure(315000, measure="casualties"), no_figure(measure="killed", value=315000)],
    },
    "X14": {
        "003": [
            said("Moscow", act="accuse", cue="blames"),
            said("armed opposition", act="claim_responsibility"),
            said("One man", "anti-terrorist authorities"),
        ]
    },
    "X15": {
        "000": [at(2300, no_event(reality="actual"))],
        "001": [at(1347, no_event(reality="actual"))],
        "002": [at(3726, no_event(reality="actual"))],
        "004": [at(140, no_event(reality="actual"))],
    },
    "X16": {each: [boilerplate_is_silent] for each in EVERY},
    "X17": {each: [no_runaway_quotation] for each in EVERY},
    "X18": {each: [grounded] for each in EVERY},
}
