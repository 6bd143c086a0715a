"""Group D: quantities, periods and what is not a quantity."""

from tests.acceptance.counting import (
    OPEN,
    checked,
    figure,
    no_figure,
    published,
    time,
    unchecked,
)
from tests.acceptance.saying import said
from tests.acceptance.standing import flagged, mention, one_entity, place, zone
from tests.acceptance.wanting import either

CASUALTIES = either("killed", "wounded", "casualties", "missing")

ROWS = {
    "D01": [
        figure(100000, measure="killed", bound="about", whom="Russian soldiers", place="Ukraine"),
    ],
    "D02": [
        figure(
            300,
            measure="casualties",
            bound="exact",
            whom="men",
            period="four days",
            place="Ukraine",
        ),
    ],
    "D03": [
        figure(300, measure="casualties", whom="servicemen", period="four-day"),
        no_figure(measure="killed"),
        checked("duplicate", "consistent", 300),
    ],
    "D05": [
        figure(
            1,
            high=1,
            bound="at_most",
            measure="share",
            base="combat strength",
            period=either("given period", "10 days"),
        ),
        figure(7, bound="exact", measure="share", base="combat strength"),
    ],
    "D06": [
        figure(10, measure="duration", unit="day"),
        time(type="duration", value="P10D"),
        checked("scope", "incomparable", 300),
    ],
    "D07": [no_figure()],
    "D09": [
        figure(None, low=24, high=OPEN, bound="vague", whom="marines"),
        no_figure(measure=CASUALTIES),
    ],
    "D10": [figure(None, low=2, measure="killed", bound="vague")],
    "D11": [
        figure(500000, low=500000, high=OPEN, bound="at_least"),
        no_figure(measure=CASUALTIES),
    ],
    "D13": [no_figure(), mention("155th Naval Brigade", kind="military"), one_entity(3312, 3727)],
    "D14": [no_figure(value=80)],
    "D15": [no_figure(), time(start="1970-01-01", end="1979-12-31")],
    "D17": [
        figure(
            500,
            bound="about",
            whom="recruits",
            place="Belgorod",
            measure=either("participants", "count"),
        ),
    ],
    "D18": [
        figure(
            100,
            low=100,
            high=OPEN,
            bound="more_than",
            measure="refused",
            whom="newly mobilized soldiers",
        ),
        unchecked("sum", 100),
    ],
    "D19": [
        figure(100, bound="about", whom="others"),
        said("soldier", form="indirect", content="about 100 others"),
    ],
    "D21": [
        figure(10, low=10, high=OPEN, bound="at_least", measure="killed", whom="recruits"),
        said("local media", content="At least 10"),
    ],
    "D22": [
        figure(13, bound="exact", whom="soldiers", measure=either("participants", "count")),
    ],
    "D23": [
        figure(
            700000, high=700000, measure="fled", whom="citizens", bound=either("less_than", "about")
        ),
        said("Forbes Russia", content="700,000"),
    ],
    "D25": [figure(None, low=200000, high=OPEN, measure="mobilised", whom="people")],
    "D26": [figure(10, high=10, unit="year", bound="at_most", measure="duration")],
    "D27": [figure(1, measure="victims", whom="lieutenant-colonel", place="Penza")],
    "D29": [
        figure(3000, low=3000, bound="more_than", measure="area", unit="square kilometre"),
        figure(1100, measure="area", unit="square mile"),
        checked("unit_pair", either("rounded", "inconsistent"), 3000, 1100),
    ],
    "D30": [
        figure(5, measure="duration", unit="day"),
        time(quote="September 6th", start="2022-09-06"),
    ],
    "D31": [
        figure(
            75,
            bound="more_than",
            measure="wounded",
            whom="Russian soldiers",
            place="Valuyki",
            period="previous day",
        ),
        figure(100, bound="more_than", measure="count", whom="occupiers"),
        said("military officials", content=("more than 75", "more than a hundred")),
        unchecked("sum", 75, 100),
    ],
    "D33": [no_figure(), time(quote="April", start="2022-04-01")],
    "D34": [zone("dateline"), no_figure(), published("2022-09-11T12:34")],
    "D35": [zone("related"), no_figure()],
    "D37": [figure(500, measure="distance", unit=None), flagged()],
    "D38": [no_figure(), mention("Evgenia", kind="person", public=False)],
    "D39": [no_figure()],
    "D41": [zone("artefact"), no_figure()],
    "D42": [time(quote="August 27", start="2022-08-27")],
    "D43": [figure(None, low=3, bound="vague", what="explosive packages")],
    "D45": [no_figure()],
    "D46": [
        figure(3010, measure="casualties", whom="soldiers", period="three days"),
        figure(32, measure="equipment_lost", what="tanks", period="three days"),
        no_figure(measure="killed"),
        "no field says whose figure an unattributed total probably is",
    ],
    "D47": [
        figure(1120, measure="casualties", period="December 7"),
        figure(990, measure="casualties", period="December 8"),
        figure(900, measure="casualties", period="December 9"),
        said("Kyiv", content=("1,120", "900")),
        checked("sum", "consistent", 1120, 990, 900, 3010),
        "the year follows from no date the report states, so the days stay without one",
    ],
    "D49": [
        figure(2 / 3, measure="share", base="tank force"),
        checked("ratio", either("rounded", "inconsistent"), 2200, 3500),
    ],
    "D50": [figure(315000, measure="casualties", whom="soldiers", period="February 2022")],
    "D51": [
        figure(315000, measure="casualties", whom="troops"),
        figure(2200, measure="equipment_lost", what=either("tanks"), period="February 2022"),
        checked("duplicate", "consistent", 315000),
        said(either("report", "assessment", "US intelligence"), content="2,200 tanks"),
    ],
    "D53": [
        figure(18, measure="duration", unit="year"),
        said("assessment", certainty="probable", content="18 years"),
    ],
    "D54": [figure(300000, measure="mobilised", whom="personnel", period="late 2022")],
    "D55": [
        zone("caption"),
        figure(None, low=200000, high=OPEN, measure="casualties", whom="soldiers"),
    ],
    "D57": [
        figure(2, bound="exact", whom="soldiers", measure=either("count", "participants")),
        place(name="Moscow", role=either("metonym", "demonym", "modifier")),
    ],
    "D58": [figure(None, low=50, measure="share", place="Avdiyivka")],
    "D59": [time(quote="mid-October", start="2023-10-10", end="2023-10-20")],
    "D61": [zone("notice"), no_figure()],
    "D62": [
        figure(100000, measure="killed"),
        "that two reports do not contradict one another is shown across reports",
    ],
}
