"""Whose channel a channel is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.records import Annotated, Document
from reportedly.stories.channels import channel_owners, is_general, owner_of
from reportedly.stories.digest import detail, digest
from reportedly.stories.sources import SourceNames, innermost_label

MakeReport = Callable[..., tuple[Document, Annotated]]


@pytest.mark.parametrize(
    ("label", "owner"),
    [
        ("the health ministry's Telegram channel", "the health ministry"),
        ("the Telegram channel of the interior ministry", "the interior ministry"),
        ("the army's official Facebook page", "the army"),
        ("the ministry’s channel on Telegram", "the ministry"),
        ("a police website", "a police"),
        ("a television channel", None),
        ("a Russian military channel", None),
        ("a Telegram channel", None),
        ("the Telegram channel Rybar", None),
        ("the health ministry", None),
    ],
)
def test_whose_channel_it_is(label: str, owner: str | None) -> None:
    assert owner_of(label) == owner
    assert not is_general(label)


@pytest.mark.parametrize(
    "label", ["a government channel", "an official Telegram channel", "the state portal"]
)
def test_a_channel_of_a_government_says_not_which_body_it_is(label: str) -> None:
    assert is_general(label) and owner_of(label) is None


def test_a_body_and_its_channel_are_one_source() -> None:
    labels = ["the health ministry", "the health ministry's Telegram channel"]
    names = SourceNames((label, None) for label in labels)
    assert {names.key(label) for label in labels} == {"the health ministry"}
    assert names.channels("the health ministry") == (labels[1],)
    assert names.also("the health ministry") == ()


@pytest.mark.parametrize(
    ("others", "owner"),
    [
        (["The health ministry said that 164 people had been killed."], "the health ministry"),
        (["The health ministry said that 120 people had been killed."], None),
        (["A doctor said that 164 people had been killed."], None),
        (
            [
                "The health ministry said that 164 people had been killed.",
                "The interior ministry said that 164 people had been killed.",
            ],
            None,
        ),
    ],
)
def test_its_number_tells_which_body_a_channel_is_of(
    report: MakeReport, others: list[str], owner: str | None
) -> None:
    texts = ["A government channel said that 164 people had been killed.", *others]
    details = {
        str(at): detail(digest(*report(text, str(at), published="2023-05-01")))
        for at, text in enumerate(texts)
    }
    found = channel_owners(details, innermost_label, lambda label: label)
    assert found == ([] if owner is None else [("a government channel", owner)])
