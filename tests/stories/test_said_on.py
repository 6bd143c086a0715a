"""Days of saying beside days of deeds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.records import Annotated, Document
from reportedly.stories.digest import detail, digest
from reportedly.stories.views import views_of

MakeReport = Callable[..., tuple[Document, Annotated]]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The governor said on Friday that a man had shot two guards in Kovel.", False),
        ("The governor said that a man had shot two guards in Kovel on Friday.", True),
        ("A man shot two guards in Kovel on Friday.", True),
    ],
)
def test_only_the_day_of_the_deed_is_its_own(report: MakeReport, text: str, dated: bool) -> None:
    own = digest(*report(text, "one", published="2023-05-02T10:00:00Z"))
    (view,) = [each for each in views_of(own, detail(own)) if each.event.type == "ASSAULT"]
    assert (view.time is not None) == dated
