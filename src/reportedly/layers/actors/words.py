"""The words of a reading as parallel tuples, cheap to scan."""

from __future__ import annotations

from bisect import bisect_left

from reportedly.records import Reading, Span

_TITLED_SHARE = 0.6
_TITLED_LEAST = 4


class Words:
    """Forms, lower-case forms and spans of all tokens, with their sentences.

    `first[i]` tells whether word `i` opens its sentence (after marks); `stop[i]` is the index
    after the last word of its sentence; `begin[i]` the index of its first. `titled[i]` tells
    whether the sentence is written with capitals throughout, as headlines are, so that a capital
    shows nothing; a full stop shows that it is no headline. `lower` holds the forms the text
    writes in lower case.
    """

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.forms = tuple(token.form.replace("’", "'") for token in reading.tokens)
        self.lows = tuple(form.lower() for form in self.forms)
        self.lemmas = tuple(token.lemma for token in reading.tokens)
        self.spans = tuple(token.span for token in reading.tokens)
        self.lower = frozenset(form for form in self.forms if form.islower())
        self.caps = tuple(form[0].isupper() for form in self.forms)
        count = len(self.forms)
        self.first = [False] * count
        self.stop = [count] * count
        self.begin = [0] * count
        self.titled = [False] * count
        self.sentence = [0] * count
        self._mark_sentences(reading)

    def __len__(self) -> int:
        return len(self.forms)

    def _mark_sentences(self, reading: Reading) -> None:
        starts = [span.start for span in self.spans]
        for number, sentence in enumerate(reading.sentences):
            low = bisect_left(starts, sentence.start)
            high = bisect_left(starts, sentence.end)
            titled = self._titled(low, high)
            opened = False
            for i in range(low, high):
                self.begin[i], self.stop[i], self.sentence[i] = low, high, number
                self.titled[i] = titled
                if not opened and self.forms[i][0].isalnum():
                    self.first[i] = opened = True
                elif i > low and self.forms[i - 1] in {":", "“", '"', "‘", "«", "'"}:
                    self.first[i] = self.caps[i]

    def _titled(self, low: int, high: int) -> bool:
        if self.forms[high - 1 : high] == (".",):
            return False
        long = [i for i in range(low + 1, high) if len(self.forms[i]) > 3]
        capital = sum(1 for i in long if self.caps[i])
        return len(long) >= _TITLED_LEAST and capital >= _TITLED_SHARE * len(long)

    def span(self, first: int, last: int) -> Span:
        """The given-text span of words `[first, last)`."""
        return Span(self.spans[first].start, self.spans[last - 1].end)

    def quote(self, first: int, last: int) -> str:
        """The given text of words `[first, last)`."""
        return self.text[self.spans[first].start : self.spans[last - 1].end]

    def form(self, index: int) -> str:
        """The form at `index`, or an empty string outside the text."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def low(self, index: int) -> str:
        """The lower-case form at `index`, or an empty string outside the text."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""
