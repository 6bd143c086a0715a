"""Where an event word gets its root: the type of its pattern, or of what is done in saying it.

This is the one place to weigh another opinion, such as a model's score per word and type: what
is returned here decides which participants are looked for and what the record says.
"""

from __future__ import annotations

from reportedly.extract.events.stance import voiced
from reportedly.extract.events.triggers import Trigger
from reportedly.extract.events.words import Sentence


def rooted(sentence: Sentence, trigger: Trigger) -> Trigger:
    """The trigger with the type and modes its event is coded with."""
    return voiced(sentence, trigger)
