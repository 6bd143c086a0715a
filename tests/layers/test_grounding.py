"""What a model's heads tag stands on the given text, as its words do."""

from reportedly.layers.grounding import Ground, grounded
from reportedly.models.parse import NameSpan, Parsed, Word
from reportedly.records import Repair, Span, TaggedAttribution, TaggedParty, View

TEXT = "Tom said. said he left"
SCAR = Repair(Span(4, 15), "scar", "said ", "scar")


def layers(text: str, repairs: list[Repair]) -> dict:
    view = View(text, Span(0, len(text)), repairs)
    read = view.text
    words, at = [], 0
    for form in read.split():
        start = read.index(form, at)
        at = start + len(form)
        words.append(Word(Span(start, at), form, "X", "", -1, "root"))

    def over(first: int, last: int) -> Span:
        return Span(words[first].span.start, words[last].span.end)

    parsed = Parsed(
        words=tuple(words),
        sentences=(over(0, len(words) - 1),),
        names=(NameSpan(over(0, 0), "PER", 0.9),),
        tagged=(TaggedAttribution(over(1, 1), (over(0, 0),), (over(2, 3),), 0.8),),
        parties=(TaggedParty(over(2, 2), "actor", 0.7),),
        factuality=tuple(float(k) for k in range(len(words))),
    )
    return grounded(parsed, Ground(text, read, [view], [(0, len(read))]))


def test_tags_are_cited_from_the_given_text() -> None:
    found = layers(TEXT, [SCAR])
    (said,) = found["tagged"]
    assert said.cue.quote(TEXT) == "said"
    assert [span.quote(TEXT) for span in said.sources] == ["Tom"]
    assert [span.quote(TEXT) for span in said.content] == ["he left"]
    (party,) = found["parties"]
    assert (party.span.quote(TEXT), party.role) == ("he", "actor")
    assert len(found["factuality"]) == len(found["tokens"]) == 4


def test_what_has_no_words_left_is_gone() -> None:
    text = "ab cd"
    found = layers(text, [Repair(Span(0, 5), "glue", "ab cd ef gh", "glue")])
    assert [token.form for token in found["tokens"]] == ["ab", "cd"]
    (said,) = found["tagged"]
    assert (said.cue.quote(text), said.content) == ("cd", ())
    assert found["parties"] == ()
    assert found["factuality"] == (0.0, 1.0)
