"""Denials of an incident, in reports that tell of it and in others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.records import Annotated, Document
from reportedly.stories.denials import denying
from reportedly.stories.digest import detail, digest
from reportedly.stories.lines import Accounts
from reportedly.stories.sources import SourceNames
from reportedly.stories.views import views_of

MakeReport = Callable[..., tuple[Document, Annotated]]


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("denied reports of an air strike on the market of Kovel", True),
        ("denied that any strike had hit the market of Kovel", True),
        ("denied that it had bought new aircraft from abroad", False),
        ("confirmed the air strike on the market of Kovel", False),
    ],
)
def test_a_denial_counts_where_it_speaks_of_the_incident(
    report: MakeReport, strike: str, said: str, counts: bool
) -> None:
    other = f"The transport ministry {said} on Tuesday. Trains ran according to plan."
    digests = {id: digest(*report(text, id)) for id, text in (("a", strike), ("b", other))}
    details = {id: detail(each) for id, each in digests.items()}
    accounts = Accounts(digests, details, {}, SourceNames([]), {})
    views = [each for each in views_of(digests["a"], details["a"]) if each.event.quote != "said"]
    found = denying(views[:1], {"a": ()}, accounts)
    assert (list(found) == ["b"]) == counts
