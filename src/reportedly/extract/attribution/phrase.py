"""What noun phrases on either side of a cue have in common: limits, marks, attachment."""

from __future__ import annotations

from reportedly.extract.attribution.line import Line

Range = tuple[int, int]
"""Words `[first, past the last)` of a line."""

MARKS = frozenset({"“", "”", "‘", "’", '"', "''", "``", "`", "'", "«", "»", "„"})
"""Quotation marks as single words."""
POSSESSIVE = frozenset({"'s", "'", "s'"})
"""Genitive endings as single words."""
ATTACHING = frozenset({"of", "in", "from", "for", "at", "with", "on", "to", "by", "behind", "near"})
"""Prepositions whose phrase may belong to the noun before them."""
LONGEST = 24
"""Words in the longest noun phrase that is looked for."""


def inner_mark(line: Line, at: int) -> bool:
    """Whether a quotation mark belongs to a name or scare quotation inside the phrase."""
    start, end = line.tokens[at].span
    return any(s.start <= start and end <= s.end for q in line.scares for s in q.spans)
