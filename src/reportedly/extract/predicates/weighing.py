"""A reader model's judgement of a predicate, weighed against what its grammar says.

The head is learnt from UDS-IH2, whose judges said whether something happened, not how far the
author commits to it: what will be, is wanted or asked for did not happen there. So grammar that
speaks (a modal, a negation, a condition, a governor) has the last word, and the model is heard
where nothing in the sentence marks the predicate.
"""

from __future__ import annotations

from reportedly.extract.predicates.status import HELD, OF_EFFECT, Status

_SURE = 2.0
"""Value from which the model says that something certainly happened (as in UDS-IH2)."""
_RULE = "model"


def weighed(status: Status, value: float) -> Status:
    """The status of a predicate after the model's value, from -3 to +3.

    What no word marks is only possible where the model is not sure that it happened; the purpose
    of a deed, and what is asked about, is held where it is.
    """
    if status.rule == "asserted" and status.polarity == "+" and value < _SURE:
        return OF_EFFECT["possible"]._replace(rule=_RULE)
    if status.rule in {"purpose", "asked"} and status.polarity == "+" and value >= _SURE:
        return HELD._replace(rule=_RULE)
    return status
