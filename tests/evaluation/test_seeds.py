"""Scoring names and chains against hand labels, on a toy report."""

from __future__ import annotations

import pytest
from evaluation.reader.coreference import Counts
from evaluation.reader.seeds import Report, chain_pair, core, name_counts

from reportedly.jobs.annotating import annotate
from reportedly.settings import Models, Settings

TEXT = "President Vladimir Putin spoke in Latvia. Putin praised Latvia’s Ministry of Defence."


def at(words: str, nth: int = 0) -> list[int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return [start, start + len(words)]


def report(names: list[dict], chains: list[list[dict]]) -> Report:
    record = annotate(TEXT, settings=Settings(models=Models("rules")))
    return Report("toy", TEXT, ((0, len(TEXT)),), tuple(names), tuple(map(tuple, chains)), record)


NAMES = [
    {"span": at("Vladimir Putin"), "kind": "PER"},
    {"span": at("Putin", 1), "kind": "PER"},
    {"span": at("Latvia"), "kind": "LOC"},
    {"span": at("Latvia", 1), "kind": "GPE", "optional": True},
    {"span": at("Latvia’s Ministry of Defence"), "kind": "ORG:government"},
]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("the New Post", "New Post"),
        ("Latvia’s Ministry of Defence", "Ministry of Defence"),
        ("the Fed", "Fed"),
        ("Orlov", "Orlov"),
    ],
)
def test_articles_and_possessors_are_left_out(words: str, left: str) -> None:
    start, end = core(words, (0, len(words)))
    assert words[start:end] == left


def test_names_found_are_right() -> None:
    counts, lines = name_counts(report(NAMES, []), inner=True)
    assert lines == []
    assert counts["PER"] == Counts(2, 2, 2, 2)
    assert counts["ORG"] == Counts(1, 1, 1, 1)
    assert counts["LOC"] == Counts(1, 1, 1, 1)


def test_a_name_too_many_and_one_too_few_are_told() -> None:
    labels = [*NAMES[1:], {"span": at("spoke"), "kind": "PER"}]
    counts, lines = name_counts(report(labels, []), inner=True)
    assert counts["PER"] == Counts(1, 2, 1, 2)
    assert [line.split()[0] for line in lines] == ["missed", "wrong"]


def test_chains_meet_by_their_least_part() -> None:
    chain = [
        {"span": [0, at("Vladimir Putin")[1]], "least": at("Putin")},
        {"span": at("Putin", 1), "least": at("Putin", 1)},
    ]
    gold, found = chain_pair(report([], [chain]))
    assert any(gold[0] <= each for each in found)
