"""Attributions without a verb: `according to X`, `for X,`, `in X's view`, `X: …`, `reportedly`."""

from __future__ import annotations

from reportedly.extract.attribution.content import content_left
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import Cue, hedges, source_nouns
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.media import MADE_PUBLIC, SHOWN
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.phrase_left import clause_start, phrase_left
from reportedly.extract.attribution.phrase_right import phrase_right

_ACCORDING = Cue("according to", frozenset({"that", "quote"}), "assert", "certain")
_AS_SHOWN = Cue("as revealed", frozenset({"that"}), "assert", "certain")
_FOR = Cue("for", frozenset({"that"}), "assert", "certain")
_SIGNED = Cue("signed", frozenset({"quote"}), "assert", "certain")
_COLON = Cue(":", frozenset({"quote"}), "assert", "certain")
_SHORT = 8
"""Words between a fronted source and the comma that closes it, if one does."""
_THEIRS = frozenset({"his", "her", "its", "their"})
_VIEWS = frozenset({"view", "opinion", "words", "eyes", "estimation"})


def prepositional_drafts(line: Line, number: int) -> list[Draft]:
    """Attributions of this line by preposition, headline colon or reportative adverb."""
    found = [*_according(line, number), *_as_shown(line, number)]
    found += [*_stance(line, number), *_reportative(line, number)]
    more = (_headline_colon(line, number), _signature(line, number))
    return [*found, *(each for each in more if each is not None)]


def _make(
    line: Line, number: int, cue: Cue, at: Range, source: Range | None, content: list[Range]
) -> Draft | None:
    kept = [(a, b) for a, b in content if a < b and any(line.wordlike(k) or line.quoted[k] >= 0
            for k in range(a, b))]  # fmt: skip
    if not kept:
        return None
    spans = [line.span(a, b) for a, b in kept]
    quotes = []
    first, last = kept[0]
    whole = line.quoted[first] if len(kept) == 1 else -1
    if whole >= 0 and line.quote_range(whole) == (first, last):
        quotes = [line.quotations[whole]]
        spans = list(quotes[0].spans)
    return Draft(
        rule=cue.lemma.replace(" ", "-"),
        part=line.part,
        line=number,
        cue=cue,
        cue_spans=[line.span(*at)],
        source=[line.span(*source)] if source else [],
        content=spans,
        quotes=quotes,
    )


def _according(line: Line, number: int) -> list[Draft]:
    found: list[Draft] = []
    for at, word in enumerate(line.low):
        if word != "according" or line.word(at + 1) != "to" or line.quoted[at] >= 0:
            continue
        source = phrase_right(line, at + 2)
        if source is None:
            continue
        publisher = _publisher(line, source[1])
        after = publisher[1] if publisher else source[1]
        draft = _make(line, number, _ACCORDING, (at, at + 2), source, _around(line, at, after))
        if draft is not None:
            draft.tail = draft.content[-1].end <= draft.cue_spans[0].start
            draft.conduits = [[line.span(*publisher)]] if publisher else []
            found.append(draft)
    return found


def _publisher(line: Line, at: int) -> Range | None:
    """Who made a document public (`records obtained by the agency`): it passes the words on."""
    if line.word(at) in MADE_PUBLIC and line.word(at + 1) == "by":
        return phrase_right(line, at + 2)
    return None


def _as_shown(line: Line, number: int) -> list[Draft]:
    """`…, as revealed in a call released by X`, `…, as reported by X`."""
    found: list[Draft] = []
    for at in range(1, len(line.low) - 3):
        if line.low[at] != "as" or line.word(at + 1) not in SHOWN or line.quoted[at] >= 0:
            continue
        if line.word(at + 2) not in {"in", "by", "on"}:
            continue
        source = phrase_right(line, at + 3)
        if source is None:
            continue
        publisher = _publisher(line, source[1])
        content = content_left(line, at).ranges
        draft = _make(line, number, _AS_SHOWN, (at + 1, at + 2), source, content)
        if draft is not None:
            draft.conduits = [[line.span(*publisher)]] if publisher else []
            found.append(draft)
    return found


def _around(line: Line, at: int, after: int) -> list[Range]:
    """What `according to X` reaches: the sentence after it, before it, or both sides."""
    lead = [k for k in range(at) if line.wordlike(k) or line.quoted[k] >= 0]
    rest = after
    while rest < line.end and line.word(rest) != ",":
        if line.word(rest) in {"who", "which", "and", "but", "as", "—", "–", ";"}:
            break
        rest += 1
    if not lead or (len(lead) == 1 and line.has(lead[0], "coord", "adv")):
        bare = any(line.verbal(k) for k in range(after, line.end)) and not line.verbal(after)
        if line.word(rest) == "," and not (bare and rest > after + _SHORT):
            return [(rest + 1, line.end)]
        return [(after, line.end)] if bare and line.word(after) != "," else []
    inner = _interrupted(line, at, rest)
    if inner:
        return inner
    floor = 0
    semicolon = line.word(at - 1) != "," and ";" in line.low[:at]
    if semicolon:
        floor = max(k for k in range(at) if line.low[k] == ";") + 1
    end = at - 1 if line.word(at - 1) == "," else at
    left = content_left(line, at, floor).ranges or [(floor, end)]
    fronted = line.has(left[0][0], "prep", "sub") and not any(
        line.verbal(k) for k in range(left[0][0], end)
    )
    follows = line.word(rest) == "," and rest + 1 < line.end
    verbless = not any(line.verbal(k) for k in range(left[0][0], end))
    if follows and not line.has(rest + 1, "rel", "coord") and (fronted or verbless):
        return [*left, (rest + 1, line.end)]
    return left


def _interrupted(line: Line, at: int, rest: int) -> list[Range]:
    """The clause an aside stands in, where another one's words lead up to it.

    `The agency said that, according to the ministry, the ship sank` and `The agency said the
    ship, according to the ministry, sank`.
    """
    if line.word(at - 1) != "," or line.word(rest) != "," or rest + 1 >= line.end:
        return []
    if line.word(at - 2) == "that":
        return [(rest + 1, line.end)]
    verb = next((k for k in range(at - 2, -1, -1) if line.verbal(k)), -1)
    first = verb + 2 if line.word(verb + 1) == "that" else verb + 1
    if verb < 0 or first >= at - 1 or not line.verbal(rest + 1):
        return []
    return [(first, at - 1), (rest + 1, line.end)]


def _stance(line: Line, number: int) -> list[Draft]:
    """A fronted `For the Kremlin, it is …` or `In his view, …`."""
    word = line.word(0)
    if word not in {"for", "in", "to"} or line.quoted[:1] != [-1]:
        return []
    source = phrase_right(line, 1, attach=False)
    if source is None or line.word(source[1]) != "," or source[1] + 1 >= line.end:
        return []
    last = source[1] - 1
    if line.word(last) in _VIEWS and word in {"in", "to"}:
        owned = line.word(last - 1) in {"'s", "'"}
        if not owned and line.word(1) not in _THEIRS:
            return []
        source = (1, last - 1 if owned else last)
    elif (
        word != "for"
        or not _speaker(line, source)
        or line.word(source[1] + 1) not in {"it", "this", "these"}
        or not line.has(source[1] + 2, "aux")
    ):
        return []
    draft = _make(line, number, _FOR, (0, 1), source, [(source[1] if line.word(last) not in _VIEWS
                  else last + 1, line.end)])  # fmt: skip
    if draft is not None and draft.content:
        draft.content = [line.span(min(last + 2, line.end - 1), line.end)]
    return [draft] if draft is not None else []


def _speaker(line: Line, source: Range) -> bool:
    head = line.word(source[1] - 1)
    return head in source_nouns() or line.capital(source[1] - 1)


def _reportative(line: Line, number: int) -> list[Draft]:
    """`reportedly`, `allegedly`: hearsay with no source expressed."""
    found: list[Draft] = []
    words = hedges("reportative")
    for at, word in enumerate(line.low):
        if word not in words or line.quoted[at] >= 0:
            continue
        cue = Cue(word, frozenset(), "accuse" if word == "allegedly" else "assert", words[word])
        end = _clause_stop(line, at + 1)
        content: list[Range] = [(at + 1, end)]
        before = at - 1
        if line.has(before, "aux", "modal") or line.verbal(at + 1):
            start = clause_start(line, at)
            while line.has(start, "coord", "rel"):
                start += 1
            content.insert(0, (start, at))
        if at == 0 and line.word(1) == ",":
            content = [(2, line.end)]
        draft = _make(line, number, cue, (at, at + 1), None, content)
        if draft is not None:
            found.append(draft)
    return found


def _clause_stop(line: Line, k: int) -> int:
    while k < line.end:
        if line.quoted[k] < 0 and (line.word(k) in {",", ";", ")"} or line.dash(k)):
            break
        k += 1
    return k


def _headline_colon(line: Line, number: int) -> Draft | None:
    """`Minister: we will not leave` and `‘We will not leave’: minister` in headlines."""
    if ":" not in line.low:
        return None
    at = line.low.index(":")
    if line.quoted[at] >= 0 or at + 1 >= line.end:
        return None
    headline = line.zone in {"headline", "alt_headline"}
    opens = line.tokens[at + 1].form[:1] in "“‘\"'«`"
    if line.quoted[at - 1] >= 0 or line.low[at - 1] in {"’", "'", "”", "''"}:
        if not headline:
            return None
        source = _subject_after(line, at + 1)
        return _make(line, number, _COLON, (at, at + 1), source, [(0, at)]) if source else None
    if any(line.verbal(k) for k in range(at)) or at > 8:
        return None
    if not (headline or opens):
        return None
    source = phrase_left(line, at - 1)
    if source is None or source[0] > 1 or not _speaker(line, source):
        return None
    return _make(line, number, _COLON, (at, at + 1), source, [(at + 1, line.end)])


def _signature(line: Line, number: int) -> Draft | None:
    """A quotation signed with a dash and a name (`“We stay.” – Anna Berg, teacher`)."""
    if not line.quotations or line.quoted[0] != 0:
        return None
    end = line.quote_range(0)[1]
    if end + 1 >= line.end or not line.dash(end) or not line.capital(end + 1):
        return None
    source = phrase_right(line, end + 1)
    if source is None or any(line.verbal(k) for k in range(end + 1, line.end)):
        return None
    return _make(line, number, _SIGNED, (end, end + 1), source, [(0, end)])


def _subject_after(line: Line, at: int) -> Range | None:
    """The noun phrase of a headline after its colon, before the verb."""
    phrase = phrase_right(line, at)
    if phrase is None or not any(line.capital(k) for k in range(*phrase)):
        return None
    return phrase
