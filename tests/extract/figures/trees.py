"""Readings with a tree written by hand: `form|upos|head|relation`, heads counted from one."""

from __future__ import annotations

from reportedly.extract.figures import figures
from reportedly.records import Document, Figure, Mention, Part, Reading, Span, Token
from reportedly.records.document import Origin

NO_SPACE = frozenset({".", ",", "'s"})


def tree_reading(*sentences: str, persons: tuple[str, ...] = ()) -> Reading:
    """A reading of sentences in the notation above; `persons` are phrases that name someone."""
    text, tokens, spans = "", [], []
    for sentence in sentences:
        begin = len(text) + bool(text)
        before = len(tokens)
        for word in sentence.split(" "):
            form, upos, head, relation = word.split("|")
            text += form if form in NO_SPACE or not text else f" {form}"
            span = Span(len(text) - len(form), len(text))
            above = int(head) - 1 + before if int(head) else -1
            tokens.append(Token(span, form, form.lower(), upos, "", above, relation))
        spans.append(Span(begin, len(text)))
    document = Document.of(text, Origin("test", "record", "", "none/1"), id="doc-test")
    return Reading(
        document,
        parts=(Part(Span(0, len(text)), "body"),),
        sentences=tuple(spans),
        tokens=tuple(tokens),
        mentions=_mentions(text, persons),
    )


def _mentions(text: str, persons: tuple[str, ...]) -> tuple[Mention, ...]:
    found = []
    for phrase in persons:
        start = -1
        while (start := text.find(phrase, start + 1)) >= 0:
            span = Span(start, start + len(phrase))
            entity = f"ent-{phrase.split()[-1]}"
            found.append(Mention(f"men-{start}", span, phrase, "person", phrase, entity))
    return tuple(sorted(found, key=lambda each: each.span.start))


def tree_figures(*sentences: str, persons: tuple[str, ...] = ()) -> list[Figure]:
    """The figures of sentences in that notation."""
    return list(figures.read(tree_reading(*sentences, persons=persons)).figures)
