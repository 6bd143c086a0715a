"""What footage lets one see: `can be seen lying`, `can be heard screaming`."""

from __future__ import annotations

from reportedly.extract.attribution.adjuncts import medium_in
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import Cue, cue_forms
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase_left import phrase_left
from reportedly.records import Span

_SEEN = Cue("be seen", frozenset({"evidence"}), "assert", "certain")
_SENSES = frozenset({"seen", "heard"})
_VISUAL = frozenset(
    ["footage", "video", "videos", "photo", "photos", "photograph", "photographs", "picture",
     "pictures", "image", "images", "clip", "clips", "film", "recording", "tape"]
)  # fmt: skip


def perceived_drafts(line: Line, number: int, witness: Span | None) -> list[Draft]:
    """`X can be seen V-ing` and, with a quotation beside it, `X can be heard V-ing`."""
    found: list[Draft] = []
    for at, word in enumerate(line.low):
        if word not in _SENSES or line.word(at - 1) != "be" or line.quoted[at] >= 0:
            continue
        start = at - 2 if line.has(at - 2, "modal") else at - 1
        who = phrase_left(line, start - 1)
        if who is None or at + 1 >= line.end:
            continue
        spoken = cue_forms().get(line.word(at + 1), ())
        quote = _quote_beside(line, who[0])
        if word == "heard" and spoken and quote is not None:
            spans = list(line.quotations[quote].spans)
            cue = line.span(start, at + 2)
            shown = medium_in(line, at + 2) if line.word(at + 2) in {"in", "on"} else None
            found.append(
                Draft("heard", line.part, number, spoken[0].cue, [cue], [line.span(*who)], spans,
                      quotes=[line.quotations[quote]],
                      medium=line.span(*shown) if shown else None)
            )  # fmt: skip
            continue
        end = next((k for k in range(at + 1, line.end) if line.word(k) == ";"), line.end)
        content = [line.span(*who), line.span(at + 1, end)]
        source = [witness] if witness is not None else []
        cue = line.span(start, at + 1)
        found.append(Draft("seen", line.part, number, _SEEN, [cue], source, content))
    return found


def _quote_beside(line: Line, at: int) -> int | None:
    k = at - 1
    while k >= 0 and line.word(k) == "," and line.quoted[k] < 0:
        k -= 1
    return line.quoted[k] if k >= 0 and line.quoted[k] >= 0 else None


def visual_source(line: Line, drafts: list[Draft]) -> Span | None:
    """The footage this line's attributions rest on, which `can be seen` later refers to."""
    for draft in drafts:
        for span in draft.source:
            words = line.text[span.start : span.end].lower().split()
            if any(word.strip(",.") in _VISUAL for word in words):
                return span
    return None
