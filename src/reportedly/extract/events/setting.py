"""Where and when: the place and the time of an event among those its sentence names."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.extract.events.attachment import Attachment
from reportedly.extract.events.sites import site_of
from reportedly.extract.events.timing import time_of
from reportedly.extract.events.whereabouts import Where
from reportedly.extract.events.words import Sentence
from reportedly.records import Place, Span, Timex


class Setting:
    """The places and times of one sentence, asked for by each of its events."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self._tree = Attachment(sentence)
        self._where = Where(sentence, self._tree)

    def place(
        self, clause: tuple[int, int], event: tuple[int, int], taken: Iterable[Span]
    ) -> Place | None:
        """The place that the sentence gives an event; see `Where.place_of`."""
        return self._where.place_of(clause, event, taken)

    def time(self, clause: tuple[int, int], event: tuple[int, int]) -> Timex | None:
        """The time that the sentence gives an event; see `time_of`."""
        return time_of(self.sentence, self._tree, clause, event)

    def site(self, event: tuple[int, int], kind: str, taken: Iterable[Span]) -> Span | None:
        """The site without a name of its own that the sentence gives an event; see `site_of`."""
        return site_of(self.sentence, self._tree, event, kind, taken)
