"""Group C: hedges, modality, acts, whose words."""

from tests.acceptance.counting import figure, no_figure
from tests.acceptance.happening import event, folded, no_event, predicate
from tests.acceptance.saying import said, silent, unsaid
from tests.acceptance.standing import flagged, mention, words, zone
from tests.acceptance.wanting import either

NOT_YET_DONE = either("intend", "vow", "predict")

ROWS = {
    "C01": [
        said(cue="reportedly", certainty="possible"),
        zone("caption"),
        folded(660, 1940),
        "no field holds one certainty for a whole report",
    ],
    "C02": [predicate("massacre", certainty="unknown")],
    "C03": [
        said("footage", kind="document", certainty="probable", content="mutiny"),
        event("mutiny", type="PROTEST"),
        figure(measure="participants", low=2000, bound="vague"),
    ],
    "C05": [
        said("soldiers", act="intend", at=140, content="march on Russia"),
        said("soldiers", act="intend", at=2622, content="march on Russia"),
        said("soldiers", act=either("vow", "intend"), at=60, content="march on Russia"),
        no_event("march", reality="actual"),
    ],
    "C06": [said(act=NOT_YET_DONE, content="gather a crowd"), no_event(reality="actual")],
    "C07": [said(act="predict", content="Many more will come…"), no_event(reality="actual")],
    "C09": [predicate("shown", reality="hypothetical"), no_event(reality="actual")],
    "C10": [
        said(content="MT-LB (armoured vehicle)"),
        no_event(reality="actual"),
        predicate("grab", reality=either("hypothetical", "future")),
        "no field marks a gloss inside a quotation as the editor's",
    ],
    "C11": [said(act="advocate", content="should also be killed"), no_event(reality="actual")],
    "C13": [
        said("invaders", act="intend", content=("mobilisation", "captured territories")),
        said("They", cue="added", content=("mobilisation", "captured territories", "settlements")),
        event(type="MOBILIZE", reality="future"),
    ],
    "C14": [no_event(), no_figure()],
    "C15": [
        said("Maltsev", act="predict", form="mixed", content=("civil war", "not be as bloody")),
        no_event(reality="actual"),
    ],
    "C17": [silent(), event("revolting", type="PROTEST", reality="actual")],
    "C18": [silent(), no_event()],
    "C19": [said(nobody=True, certainty="possible", at=3160), no_event()],
    "C21": [silent(), no_event(reality="actual")],
    "C22": [silent()],
    "C23": [said("Zelensky", form="mixed", content="fierce", like=8610)],
    "C25": [zone("headline", "alt_headline"), silent()],
    "C26": [zone("headline", "alt_headline"), flagged()],
    "C27": [said("officials", act="request", content="resign from"), flagged()],
    "C29": [said("former politician", name="Maltsev", act="advocate", content="eliminate")],
    "C30": [
        said("soldier", content="[before]", at=4190),
        figure(measure="count", low=100, value=100),
        "no field marks an insertion inside a quotation as not verbatim",
    ],
    "C31": [
        said("soldier still fighting", content=("B**ch", "vacation", "f**k")),
        words("B**ch", "f**k"),
    ],
    "C33": [silent(), mention("Caesar", kind="person"), mention("freedom legion")],
    "C34": [silent(), unsaid(form="direct")],
    "C35": [
        figure(1, measure="killed", whom=either("chauffeur", "bodyguard")),
        predicate("died", polarity="+", certainty="certain"),
        "the dying man's state is the text's at its time of writing; no field dates it",
    ],
}
