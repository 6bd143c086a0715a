"""The words of the acceptance tables can be met and can be missed."""

import pytest
from tests.acceptance.counting import figure, no_figure
from tests.acceptance.happening import event, no_event
from tests.acceptance.saying import said, silent, unsaid
from tests.acceptance.seen import Seen, Unmet
from tests.acceptance.standing import mention, no_source, zone
from tests.acceptance.wanting import either

from reportedly.jobs.annotating import annotate
from reportedly.records import Span

TEXT = "Mayor Anna Berg said on Telegram that 12 people were killed when rebels shelled the port."
WHOLE = Seen(TEXT, annotate(TEXT), (Span(0, len(TEXT)),))

MET = [
    said("Berg", act="assert", polarity="+", medium="Telegram", content=("12", "shelled")),
    said(either("Orlov", "Berg"), form="indirect", times=1),
    unsaid(source="Orlov"),
    figure(12, low=12, high=12, measure="killed", bound="exact", whom="people"),
    no_figure(measure="wounded"),
    event("shelled", type="ASSAULT", reality="actual", actor="rebels"),
    no_event(type="CONSULT"),
    mention("Anna Berg", kind="person"),
    zone("body", "headline"),
    no_source("Reuters"),
]
MISSED = [
    said("Orlov"),
    said("Berg", act="deny"),
    said("Berg", lacks="shelled"),
    said("Berg", hedged=True),
    said("Berg", "Reuters"),
    said("Berg", times=2),
    unsaid(source="Berg"),
    silent(),
    figure(13),
    figure(12, measure="wounded"),
    no_figure(),
    event(type="CONSULT"),
    event("shelled", reality="negated"),
    no_event("shelled"),
    mention("Anna Berg", kind="military"),
    zone("caption"),
    no_source("Berg"),
]


@pytest.mark.parametrize("check", MET)
def test_met(check):
    assert check(WHOLE) is None


@pytest.mark.parametrize("check", MISSED)
def test_missed(check):
    with pytest.raises(Unmet):
        check(WHOLE)


def test_a_want_that_does_not_exist_is_an_error():
    with pytest.raises(ValueError, match="colour"):
        said("Berg", colour="red")(WHOLE)
