"""The words of a reading as parallel tuples, cheap to scan."""

from __future__ import annotations

from bisect import bisect_left

from reportedly.records import Reading, Span

_TITLED_SHARE = 0.6
_TITLED_LEAST = 4
_REPEATED_LEAST = 6
"""Words a sentence must have for its repetition to be no chance."""


SURE = 0.8
"""Score from which a model's name is held against what a form alone suggests."""


class Words:
    """Forms, lower-case forms and spans of all tokens, with their sentences.

    `first[i]` tells whether word `i` opens its sentence (after marks); `stop[i]` is the index
    after the last word of its sentence; `begin[i]` the index of its first. `titled[i]` tells
    whether the sentence is written with capitals throughout, as headlines are, so that a capital
    shows nothing; a full stop shows that it is no headline. `lower` holds the forms the text
    writes in lower case. `spoken[i]` tells whether it stands in direct speech. `upos`, `heads`
    and `relations` are the reader's; `parsed` is False where it gives no trees.
    `model_places` holds the characters of what a model is sure is a place's name.
    """

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.forms = tuple(token.form.replace("’", "'") for token in reading.tokens)
        self.lows = tuple(form.lower() for form in self.forms)
        self.lemmas = tuple(token.lemma for token in reading.tokens)
        self.spans = tuple(token.span for token in reading.tokens)
        self.lower = frozenset(form for form in self.forms if form.islower())
        self.caps = tuple(form[0].isupper() for form in self.forms)
        self.upos = tuple(token.upos for token in reading.tokens)
        self.heads = tuple(token.head for token in reading.tokens)
        self.relations = tuple(token.deprel for token in reading.tokens)
        self.parsed = any(self.relations)
        count = len(self.forms)
        self.first = [False] * count
        self.stop = [count] * count
        self.begin = [0] * count
        self.titled = [False] * count
        self.sentence = [0] * count
        self.spoken = [False] * count
        self.model_places = frozenset(
            (name.span.start, name.span.end)
            for name in reading.names
            if name.kind == "LOC" and name.score >= SURE
        )
        self._same: dict[int, int] = {}
        self._sentences: dict[tuple[str, ...], int] = {}
        self._mark_sentences(reading)
        self._mark_speech(reading)

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

    def _mark_speech(self, reading: Reading) -> None:
        starts = [span.start for span in self.spans]
        for quotation in reading.quotations:
            if quotation.scare or quotation.depth:
                continue
            for span in quotation.spans:
                low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
                self.spoken[low:high] = [True] * (high - low)

    def _titled(self, low: int, high: int) -> bool:
        if self.forms[high - 1 : high] == (".",):
            return False
        long = [i for i in range(low + 1, high) if len(self.forms[i]) > 3]
        capital = sum(1 for i in long if self.caps[i])
        return len(long) >= _TITLED_LEAST and capital >= _TITLED_SHARE * len(long)

    def repeats(self, index: int) -> int | None:
        """The word in an earlier sentence of the same words that answers to the one at `index`."""
        begin, stop = self.begin[index], self.stop[index]
        if begin not in self._same:
            while stop > begin and not self.forms[stop - 1][0].isalnum():
                stop -= 1
            key = self.lows[begin:stop]
            known = self._sentences.setdefault(key, begin) if len(key) >= _REPEATED_LEAST else begin
            self._same[begin] = known
        earlier = self._same[begin]
        return None if earlier == begin else earlier + index - begin

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
