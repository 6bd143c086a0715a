"""What becomes of a complement under its governor, by implication signatures.

A governor that holds gives its complement the first of its two effects, a negated one the second
(Nairn, Condoravdi and Karttunen 2006); under a governor that is itself unsure no complement is
surer than it, except what it presupposes.
"""

from __future__ import annotations

from reportedly.extract.predicates.status import OF_EFFECT, Status


def under(governor: Status, effect: tuple[str, str]) -> Status:
    """The status of the complement of a governor with that status and those effects."""
    outcome = effect[1] if governor.polarity == "-" else effect[0]
    status = OF_EFFECT[outcome]
    presupposed = effect == ("+", "+") or (
        governor.polarity == "-" and outcome == "+" and governor.rule == "hedged"
    )
    if presupposed or governor.firm or status.certainty != "certain":
        return status
    return governor._replace(polarity=status.polarity)
