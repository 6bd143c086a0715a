"""The event coder: PLOVER events from lexicon and ontology data, by rules."""

from reportedly.extract.events.step import events

__all__ = ["events"]
