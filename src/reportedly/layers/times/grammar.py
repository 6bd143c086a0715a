"""The grammar: patterns over the letters of words, tried left to right, longest kinds first."""

from __future__ import annotations

import re
from collections.abc import Callable

from reportedly.layers.times import clock, dates, relative
from reportedly.layers.times import spans_of_time as spans
from reportedly.layers.times.meaning import Meaning, Piece

Handler = Callable[[Piece], Meaning | None]

_NUMBER = "(?:(?:w(?:h?w)*|[DN]w?)h?(?:&aA|O)?)"
_SOME = f"(?:a?vo?|{_NUMBER}|aA|a)d?"
_DAY = "(?:t?Do?M(?:c?Y|D(?![cM]))?|MDc?Y|MD|t?ioM(?:c?Y)?)"
_EDGE = "(?:t?jo|t?Bh?)"
_CLOCK = "(?:K(?:m~*)?z?|Dm~*z?)"
_QUARTER_YEAR = "(?:o?Y|o?t?[LXH]U|ot?[LXHl]?U)?"

RULES: tuple[tuple[str, str, Handler], ...] = (
    ("clock-day", f"{_CLOCK}c?(?:Wc?{_DAY}|{_DAY}|W|R)", clock.time_of_day),
    ("day-clock", f"(?:Wc?{_DAY}|{_DAY}|W|R)c?{_CLOCK}", clock.time_of_day),
    ("clock", _CLOCK, clock.time_of_day),
    ("whole-date", "I", dates.whole_date),
    ("holiday", "(?:t?Po)?[LXH]?#~*(?:c?Y)?P?", dates.holiday),
    ("half-of", "Aa[UT]", spans.half),
    ("day-of-year", "(?:Wc?)?(?:t?Do?M|MD)[LXH]U", dates.day_of_month),
    ("weekday-date", f"(?:t?Po)?Wc?{_DAY}P?", dates.day_of_month),
    ("day-of-month", f"(?:t?Po)?{_DAY}P?", dates.day_of_month),
    ("quarter", f"t?(?:[LXHl]Us?)?(?:Ys?)?q?h?[iD]h?U{_QUARTER_YEAR}", dates.quarter),
    ("half", f"t?(?:[LXHl]Us?)?(?:Ys?)?q?[iDLl]h?A{_QUARTER_YEAR}", dates.half),
    ("year-end", "t?Us?h?j", relative.end),
    ("year-ago-unit", "t?Uh[EG]U", relative.year_ago),
    ("week-of", f"t?Uo{_DAY}", dates.week_of),
    ("last-day", f"[LX]{_DAY}", dates.day_of_month),
    ("part-weekday", f"t?B?PoW(?!c?{_DAY})|Pc?[WR]", relative.named_part),
    ("century", f"{_EDGE}?t?[iD]h?U", dates.century),
    ("month", f"{_EDGE}?M(?:c?o?Y|[LXH]U)|{_EDGE}?[LXH]?M", dates.month),
    ("season", f"{_EDGE}?t?[LXH]?S(?:c?o?Y|o?t?[LXHl]U)?", dates.season),
    ("decade", f"{_EDGE}?t?B?h?J", dates.decade),
    ("year-edge", f"{_EDGE}Y", dates.year),
    ("year", "Y(?!h[UT])", dates.year),
    ("every", f"V(?:W|M|P|S|{_SOME}?[UT])", spans.every),
    ("day-beyond", "tUbR", relative.day_beyond),
    ("deictic", "B?RP?", relative.deictic),
    ("weekday", "B?[LXH]?WP?", relative.named_day),
    ("ago", f"{_SOME}h?[UT](?:G|hG)", relative.ago),
    ("later", f"{_SOME}h?U(?:E|hE)", relative.later),
    ("year-earlier", "t?Uh[EG]", relative.later),
    ("part-of-day", "B?[LHXtlx]?[LHXtlx]Pb?|t?ePb?", relative.part_of_day),
    ("hour-of-day", "P", relative.hour_of_day),
    ("weekend", "t?[LXH]?U(?!h)", relative.weekend),
    ("past-spans", f"t?[LXHlxr](?:{_NUMBER}|a?vo?)h?[UT]|t?{_NUMBER}[Llx][UT]", spans.duration),
    ("recent-spans", "t?[LXHlxr][UT]", spans.vague),
    ("the-quarter", "tU(?!h)", relative.the_quarter),
    ("unit", "(?:Ept|E|Bh?|t?jo)?t?[LXHlxe]q?U", relative.unit),
    ("day-before", "tUb", relative.day_before),
    ("duration", f"{_SOME}h?[UT](?!hk|k)", spans.duration),
    ("long", "[UT]hg", spans.long),
    ("recent", "t?r[UT]", spans.vague),
    ("spans", "[UT]", spans.vague),
    ("set", "Z", spans.repeated),
    ("present", "C|tn", spans.present),
    ("past", "Q|tL|r", spans.past),
    ("current", "H", spans.current),
    ("future", "F|tf", spans.future),
)
JOINED = re.compile("[&h.](?:t?Do?M|MD|M)c?Y(?!h[UT])")
"""A date with a year, joined behind one without: both are of that year."""
JOINERS = frozenset({"and", "or", "to", "through", "until", "till", "-", "–", "&"})
PATTERNS = tuple(re.compile(pattern) for _, pattern, _ in RULES)
GRAMMAR = re.compile("|".join(f"(?:{pattern})" for _, pattern, _ in RULES))
"""Finds where any rule matches; which rule it is, PATTERNS tell in their order."""
TRIGGER = re.compile("[MWRYUTSPJIZCQFfnKmrLHA#]")
"""Letters one of which every time expression has, or nearly so."""
