"""Group E: structure and provenance."""

from tests.acceptance.happening import folded, no_event
from tests.acceptance.saying import said, silent, unsaid
from tests.acceptance.standing import (
    cites,
    flagged,
    mention,
    no_blank_in_words,
    no_source,
    one_entity,
    place,
    sentence_starts,
    title_is,
    zone,
    zone_at,
)

ROWS = {
    "E01": [zone("body"), folded(3700, 4060), "claims fold where reports are linked"],
    "E02": [folded(), "claims fold where reports are linked"],
    "E03": [folded(), "claims fold where reports are linked"],
    "E05": [zone("caption"), silent()],
    "E06": [
        zone("caption"),
        silent(),
        said("defence ministry", at=7390, content="advanced", like=7120),
    ],
    "E07": [zone("notice"), silent(), cites("", "republishes"), no_source("Full Article")],
    "E09": [sentence_starts(1309), zone_at(1309, 1389, "caption")],
    "E10": [zone("credit"), silent(), no_source("Reuters")],
    "E11": [zone("notice"), silent(), no_event(), cites("Elite News", "republishes")],
    "E13": [zone("related"), silent(), no_event()],
    "E14": [zone_at(0, 19, "breadcrumb"), title_is(143), zone_at(19, 141, "alt_headline")],
    "E15": [one_entity(185, 302, 4012)],
    "E17": [mention("Staatsschutzdienst"), unsaid(form="direct"), unsaid(form="mixed")],
    "E18": [zone("artefact"), silent(), "no field points at evidence whose link is lost"],
    "E19": [cites("Avvenire", "self")],
    "E21": [
        said("Peskov", content="such an editor", lacks="Leave a Comment"),
        flagged("unclosed_quotation"),
    ],
    "E22": [place(name="Serpukhov")],
    "E23": [
        no_blank_in_words(),
        said("soldiers", content="Vladimir Putin is personally told"),
    ],
}
