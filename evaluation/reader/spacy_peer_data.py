"""The reader's training texts as spaCy documents, one a paragraph.

spaCy's own tokeniser reads the raw text, in training as in use; what is learnt is aligned to its
words by spaCy. What a source does not say (syntax of a name corpus, names of a treebank without
them, stretches its annotators left open) is missing there, not negative.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from training.sentence import UNSURE, Sentence, Text

ROOT, SPACY_ROOT = "root", "ROOT"


def paragraphs(text: Text) -> Iterator[tuple[Sentence, ...]]:
    """The sentences of a text, a paragraph at a time."""
    current: list[Sentence] = []
    for sentence in text.sentences:
        if sentence.opens and current:
            yield tuple(current)
            current = []
        current.append(sentence)
    yield tuple(current)


def document(vocabulary: Any, paragraph: tuple[Sentence, ...]) -> Any:  # noqa: ANN401 - untyped
    """A `spacy.tokens.Doc` of one paragraph with everything its sentences say.

    Syntax and lemmas are given where every sentence of the paragraph has them.
    """
    from spacy.tokens import Doc  # noqa: PLC0415 - no dependency of the project

    words = [word for each in paragraph for word in each.words]
    glued = [glue for each in paragraph for glue in each.glued]
    layers: dict[str, Any] = {}
    if all(each.parsed for each in paragraph):
        layers = {
            "pos": list(chain.from_iterable(each.upos for each in paragraph)),
            "morphs": list(chain.from_iterable(each.feats for each in paragraph)),
            "lemmas": list(chain.from_iterable(each.lemmas for each in paragraph)),
            "heads": _heads(paragraph),
            "deps": [
                SPACY_ROOT if each == ROOT else each
                for each in chain.from_iterable(sentence.deprels for sentence in paragraph)
            ],
        }
    spaces = [*(not glue for glue in glued[1:]), False]
    made = Doc(vocabulary, words=words, spaces=spaces, **layers)
    _set_names(made, paragraph)
    return made


def _heads(paragraph: Iterable[Sentence]) -> list[int]:
    """Word numbers of the paragraph; a root is its own head."""
    heads: list[int] = []
    for each in paragraph:
        offset = len(heads)
        heads += [offset + (k if head < 0 else head) for k, head in enumerate(each.heads)]
    return heads


def _set_names(made: Any, paragraph: Iterable[Sentence]) -> None:  # noqa: ANN401 - untyped
    from spacy.tokens import Span  # noqa: PLC0415 - no dependency of the project

    names, missing, offset = [], [], 0
    for each in paragraph:
        size = len(each.words)
        if each.names is None:
            missing.append(made[offset : offset + size])
        for start, end, kind in each.names or ():
            here = offset + start, offset + end
            if kind == UNSURE:
                missing.append(made[slice(*here)])
            else:
                names.append(Span(made, *here, label=kind))
        offset += size
    made.set_ents(names, missing=missing, default="outside")


def documents(vocabulary: Any, texts: Iterable[Text]) -> Iterator[Any]:  # noqa: ANN401 - untyped
    """The documents of all paragraphs that have syntax or names to learn."""
    for text in texts:
        for paragraph in paragraphs(text):
            if any(each.parsed or each.names is not None for each in paragraph):
                yield document(vocabulary, paragraph)
