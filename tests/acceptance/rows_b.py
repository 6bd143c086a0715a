"""Group B: denial, confirmation, verification."""

from tests.acceptance.counting import checked, figure, no_figure
from tests.acceptance.happening import event, no_event, predicate
from tests.acceptance.saying import denied_by, said, silent, unsaid
from tests.acceptance.standing import flagged, one_entity, zone
from tests.acceptance.wanting import either

ROWS = {
    "B01": [
        said(
            "defence ministry",
            entity="actor:RUS-MOD",
            act="deny",
            polarity="-",
            content="disastrous losses",
            denies="300 servicemen",
        ),
    ],
    "B02": [
        said(
            "defence ministry",
            entity="actor:RUS-MOD",
            act="deny",
            polarity="-",
            content="pointless losses",
            denies="300 servicemen",
            times=1,
        ),
    ],
    "B03": [said("ministry", "RIA", act="counter", content="advanced", denies=True)],
    "B05": [
        figure(1, low=0, high=1, bound="at_most", measure="share", base="combat strength"),
        checked(either("scope", "ratio", "range"), "incomparable", 1, 300),
    ],
    "B06": [
        said("defence ministry", form="direct", content="competent actions", polarity="+"),
    ],
    "B07": [silent()],
    "B09": [
        said(source=either("Kyiv", "General Staff"), at=2190, hedged="Unverified"),
        said("General Staff", medium="Facebook"),
        one_entity(2173, 2385),
    ],
    "B10": [
        no_figure(measure=either("killed", "wounded")),
        said("Kyiv", act="evade", content=("wounded", "dead")),
        said("Kyiv", at=2190, content="casualties"),
    ],
    "B11": [
        said("US report", act="evade", content="casualties"),
        checked("scope", "incomparable", 315000),
    ],
    "B13": [
        said("Moscow", at=509, act="accuse"),
        no_event(type="ASSAULT", actor=either("Kiev", "Ukrain"), wide=True),
    ],
    "B14": [said("armed opposition", at=2440, act="claim_responsibility", hedged="question")],
    "B15": [
        said("One man", "anti-terrorist authorities", at=3440, hedged="did not release"),
    ],
    "B17": [
        said("Peskov", act=either("question", "evade"), content="Is it published"),
        flagged("unclosed_quotation"),
        no_event("published", reality="actual"),
    ],
    "B18": [unsaid(source="Moscow"), predicate("admit", polarity="-")],
    "B19": [zone("related"), silent(), no_event(), no_figure()],
    "B21": [
        event("refuse", type="REJECT", reality="actual"),
        no_event(type="ASSAULT", reality="actual"),
    ],
    "B22": [
        predicate("deter", polarity="-", certainty="probable"),
        predicate("withdrawing", polarity="+", certainty="certain"),
    ],
    "B23": [
        said("soldiers", at=5690, content="300 servicemen"),
        denied_by("defence ministry"),
        "the status of a dispute is kept with the incident, across reports",
    ],
}
