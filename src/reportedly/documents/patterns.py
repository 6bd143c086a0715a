"""The small pattern language of the zone lexicons, and what a line must hold to match.

Plain words; `*` anything, `#` digits, `{a|b}` alternatives (an empty one makes it optional), a
backslash before a mark takes it literally, a space is any white space, an apostrophe any
apostrophe or none.
"""

from __future__ import annotations

import re
import typing
from typing import NamedTuple

_TOKEN = re.compile(r"\\[*#{}|]|[*#{}|]|[^*#{}|\\]+")
_WORD = re.compile(r"\w+")
_APOSTROPHE = "['’‘`´]?"
NUMBER = "#"
"""Stands for any number among the first words of a pattern."""


class Alternatives(NamedTuple):
    """`{a|b}`: one sequence for each alternative."""

    choices: tuple[Sequence_, ...]


class Literal(NamedTuple):
    """Plain text."""

    text: str


class Wild(NamedTuple):
    """`*` or `#`."""

    mark: str


Node = Alternatives | Literal | Wild
Sequence_ = tuple["Node", ...]
Outcome = typing.Literal["fixed", "passes", "open"]


def parsed(pattern: str) -> Sequence_:
    """The pattern as a tree.

    Raises:
        ValueError: braces do not pair.
    """
    tokens = _TOKEN.findall(pattern)
    nodes, at = _alternatives(tokens, 0)
    if at != len(tokens) or len(nodes) != 1:
        raise ValueError(f"braces do not pair in {pattern!r}")
    return nodes[0]


def _alternatives(tokens: list[str], at: int) -> tuple[list[Sequence_], int]:
    choices: list[Sequence_] = []
    nodes: list[Node] = []
    while at < len(tokens) and tokens[at] != "}":
        token = tokens[at]
        at += 1
        if token == "{":
            inner, at = _alternatives(tokens, at)
            if at >= len(tokens):
                raise ValueError("an opened brace is never closed")
            nodes.append(Alternatives(tuple(inner)))
            at += 1
        elif token == "|":
            choices.append(tuple(nodes))
            nodes = []
        elif token in ("*", "#"):
            nodes.append(Wild(token))
        else:
            nodes.append(Literal(token.removeprefix("\\")))
    choices.append(tuple(nodes))
    return choices, at


def expression_of(pattern: str) -> str:
    """The regular expression of a pattern, held to whole words at its ends."""
    left = r"(?<!\w)" if pattern[:1].isalnum() else ""
    right = r"(?!\w)" if pattern[-1:].isalnum() else ""
    return f"{left}(?:{_expression(parsed(pattern))}){right}"


def _expression(nodes: Sequence_) -> str:
    out: list[str] = []
    for node in nodes:
        if isinstance(node, Alternatives):
            out.append("(?:" + "|".join(map(_expression, node.choices)) + ")")
        elif isinstance(node, Wild):
            out.append(r"[^\n]{0,300}?" if node.mark == "*" else r"\d{1,9}")
        else:
            pieces = re.split(r"(\s+|['’])", node.text)
            out += [
                _APOSTROPHE if p in ("'", "’") else r"\s+" if p.isspace() else re.escape(p)
                for p in pieces
                if p
            ]
    return "".join(out)


def first_words(pattern: str) -> frozenset[str] | None:
    """The words (lower case, `#` for a number) one of which must open a line; None when any may."""
    found: set[str] = set()
    return frozenset(found) if _collect(parsed(pattern), found) == "fixed" else None


def _collect(nodes: Sequence_, found: set[str]) -> Outcome:
    """Add the first words of a sequence: `fixed` by one, `passes` without, or `open` to any."""
    for at, node in enumerate(nodes):
        if isinstance(node, Wild):
            if node.mark == "*":
                return "open"
            found.add(NUMBER)
            return "fixed"
        if isinstance(node, Alternatives):
            ends = {_collect(choice, found) for choice in node.choices}
            if "open" in ends:
                return "open"
            if "passes" not in ends:
                return "fixed"
            continue
        word = _WORD.search(node.text)
        if word is None:
            continue
        cut_off = word.end() == len(node.text) and at + 1 < len(nodes)
        if cut_off or node.text[word.end() : word.end() + 1] in ("'", "’"):
            return "open"
        found.add(word.group().lower())
        return "fixed"
    return "passes"


def needed_words(pattern: str) -> frozenset[str]:
    """Texts (lower case) one of which every matching line holds; empty when nothing is certain."""
    best = _needed(parsed(pattern))
    return frozenset(best or ())


def _needed(nodes: Sequence_) -> set[str] | None:
    options: list[set[str]] = []
    for node in nodes:
        if isinstance(node, Literal):
            pieces = re.split(r"\s+|['’]", node.text.lower())
            longest = max(pieces, key=len, default="")
            if len(longest) >= 3:
                options.append({longest})
        elif isinstance(node, Alternatives):
            inner = [_needed(choice) for choice in node.choices]
            if all(inner):
                options.append({word for each in inner if each for word in each})
    return max(options, key=lambda option: min(map(len, option)), default=None)
