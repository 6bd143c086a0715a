"""Subjects as a reader model's tree gives them."""

from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.tree import subject_end
from reportedly.records import Span, Token


def line(*words: tuple[str, int, str]) -> Line:
    """A line of (form, place of its head, relation), as it stands ten words into a reading."""
    tokens, at = [], 0
    for form, head, deprel in words:
        span, above = Span(at, at + len(form)), head + 10 if head >= 0 else -1
        tokens.append(Token(span, form, form.lower(), "X", "", above, deprel))
        at += len(form) + 1
    return Line(" ".join(word[0] for word in words), tuple(tokens), 0, "body", [], [], 10)


def test_an_apposition_is_not_the_subject() -> None:
    found = line(
        ("Ana", 6, "nsubj"), ("Roe", 0, "flat"), (",", 4, "punct"), ("a", 4, "det"),
        ("baker", 0, "appos"), (",", 4, "punct"), ("spoke", -1, "root"),
    )  # fmt: skip
    assert subject_end(found, 6) == (0, 1)


def test_a_joined_verb_shares_the_subject_before_it() -> None:
    found = line(
        ("Doctors", 1, "nsubj"), ("wept", -1, "root"), ("and", 3, "cc"), ("spoke", 1, "conj")
    )
    assert subject_end(found, 3) == (0, 0)


def test_without_a_tree_there_is_no_subject() -> None:
    assert subject_end(line(("Doctors", -1, ""), ("spoke", -1, "")), 1) is None
