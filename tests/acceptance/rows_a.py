"""Group A: who is speaking, through whom. Strings are notes on what no field can hold."""

from tests.acceptance.counting import checked, figure, time
from tests.acceptance.happening import event, folded, no_event
from tests.acceptance.saying import said, silent, unsaid
from tests.acceptance.standing import cites, flagged, mention, one_entity
from tests.acceptance.wanting import either

SOLDIER_A, SOLDIER_B = 430, 530
"""Where the two callers of report 004 first speak."""
SPEAKER_OF_REPORT = 2723

ROWS = {
    "A01": [
        said(
            "ministry",
            "RIA",
            name="Russia's defence ministry",
            cue="saying",
            polarity="+",
            certainty="certain",
            content=("10 days", "advanced 5 km"),
            wide=True,
        ),
        cites("RIA", "quotes"),
        "the referent of “it” inside the content is not demanded",
    ],
    "A02": [
        said(
            "Baranovsky",
            "Gazeta Wyborcza",
            act="advocate",
            cue=("said", "reports"),
            content="remained loyal",
            wide=True,
        ),
        no_event("killed", reality="actual"),
    ],
    "A03": [
        said(
            "assessment",
            "the source",
            kind="document",
            via_kind="anonymous",
            form="direct",
            cue=("said", "according to"),
            content=("scale of losses", "older civilians"),
            wide=True,
        ),
    ],
    "A05": [
        said("report from US intelligence", kind="document", cue="revealed", content="90 per cent"),
        figure(90, measure="share"),
    ],
    "A06": [
        said(
            "report",
            kind="document",
            cue="showed",
            content=("two-thirds", "destroyed"),
            like=SPEAKER_OF_REPORT,
        ),
    ],
    "A07": [
        said(
            "assessment",
            kind="document",
            cue="calculated",
            certainty="probable",
            content=("modernisation", "18 years"),
            like=SPEAKER_OF_REPORT,
            wide=True,
        ),
    ],
    "A09": [
        said(
            "local media",
            kind="media",
            content="At least 10 Russian recruits",
            lacks="revolting",
            wide=True,
        ),
        "independence of unnamed plural sources is counted across reports",
    ],
    "A10": [
        said("Rus Sidyashaya", kind="organization", content="also revolting", wide=True),
        said(
            "Rus Sidyashaya", kind="organization", cue="revealed", content=("13 soldiers", "in tow")
        ),
        time(quote="Thursday"),
        "CONTRACT has no field for the day of saying; the time itself is demanded",
    ],
    "A11": [
        said("Mozhem Obyasnit", kind="media", content=("Serpuhkov", "Penza", "brawl"), wide=True),
    ],
    "A13": [
        said(
            chain="actor:RUS-ZAKHAROVA",
            cue="wrote",
            medium="Telegram",
            content="terrorist cell",
            wide=True,
        ),
        mention("Zakharova", public=True),
        mention("Russian Foreign Ministry", kind="government"),
    ],
    "A14": [said(chain="Zakharova", pieces=1, content=("feed another", "criminals"))],
    "A15": [
        said(
            "Ministry of Defence",
            kind="government",
            form="direct",
            medium="tweet",
            content="Balakliya",
        ),
        event(
            "liberated", type="ASSAULT", mode="seize", reality="actual", actor="Ukrainian troops"
        ),
    ],
    "A17": [said("Sinegubov", form="direct"), flagged()],
    "A18": [
        said("Marchenko", "New York Times", to="New York Times", content="Izyum was liberated"),
        time(quote="today", start="2022-09-11"),
    ],
    "A19": [
        said(
            "Institute for the Study of War",
            medium="bulletin",
            form="indirect",
            like=2850,
            content="the Russian army is in total disarray",
        ),
    ],
    "A21": [
        said(
            name="Institute for the Study of War",
            cue="added",
            form="direct",
            pieces=2,
            content=("penetrated Russian lines", "This is more territory"),
        ),
    ],
    "A22": [
        said(cue="added", like=3450, unlike=2850, content="Due to significant losses"),
        said("invaders", act="intend", content="carry out", wide=True),
    ],
    "A23": [
        said("military officials", kind="military", form="direct", content="more than 75 wounded"),
        time(quote="previous day", start="2022-09-10"),
    ],
    "A25": [
        said("municipal officials", act="request", medium="letter", content="resign"),
        event(type="REQUEST", recipient="Putin"),
    ],
    "A26": [
        said(cue="said", medium="statement", content="We believe", like=2810, wide=True),
        said(cue="adding", act="demand", content="We demand", like=2810),
    ],
    "A27": [
        said(
            "former politician",
            kind="anonymous",
            form="direct",
            content=("fight against terrorists", "methods"),
        ),
    ],
    "A29": [
        said(
            "one of the conscripts",
            cue="heard screaming",
            form="direct",
            medium="video",
            content=("No one needs us", "preparation"),
            wide=True,
        ),
    ],
    "A30": [
        said(
            "Russian reporter",
            kind=either("person", "anonymous", "media"),
            cue="notes",
            content="We rule out",
            wide=True,
        ),
    ],
    "A31": [
        said(
            cue="adds", like=745, pieces=2, lacks="he adds", content=("own goal", "penetrability")
        ),
    ],
    "A33": [
        said(
            name="Caesar",
            cue="says",
            pieces=2,
            lacks="he says",
            content=("criminal proceedings", "is afraid"),
        ),
    ],
    "A34": [
        said(
            "soldiers",
            ("Ukrainian intelligence", "call"),
            hedged="not been confirmed",
            content="march on Russia",
            wide=True,
        ),
    ],
    "A35": [one_entity(200, 270)],
    "A37": [
        said(
            "wounded soldier", act="question", content="When are you going home", unlike=SOLDIER_A
        ),
        mention("Vasya", kind="person", public=False),
        no_event(),
    ],
    "A38": [said(like=SOLDIER_A, unlike=SOLDIER_B, cue="replied", content="I wish I knew")],
    "A39": [
        said(like=SOLDIER_B, unlike=SOLDIER_A, cue="replied", content="More than 500 people"),
    ],
    "A41": [
        said("injured soldier", act="agree", polarity="+", like=SOLDIER_B, unlike=SOLDIER_A),
        no_event(reality="actual"),
    ],
    "A42": [said("his friend", cue="replied", like=SOLDIER_B, unlike=SOLDIER_A)],
    "A43": [
        said(
            "fighting soldier",
            like=SOLDIER_A,
            unlike=SOLDIER_B,
            content="Everything is the same",
            wide=True,
        ),
    ],
    "A45": [
        said("puppet leaders", form="direct", content="Yes, really", wide=True, times=1),
        said(cue="said", wide=True, times=1),
        time(quote="Thursday", wide=True),
    ],
    "A46": [one_entity(590, 715), silent()],
    "A47": [
        said(
            "Peskov",
            entity="actor:RUS-PESKOV",
            pieces=2,
            content=("publication Forbes", "Is it published"),
            wide=True,
        ),
        mention("Peskov", public=True),
    ],
    "A49": [
        said("Solovyov", cue="suggested", act="advocate", content="execute"),
        no_event("execute", reality="actual"),
    ],
    "A50": [
        said(
            "the Kremlin",
            kind="government",
            act=either("predict", "assert", "intend"),
            content="hometown",
            lacks="800 miles",
        ),
    ],
    "A51": [
        said(
            "rights groups",
            kind=either("group", "organization"),
            content=("personally recruited", "detainees"),
        ),
        event("recruited", actor=either("Prigozhin", "who")),
    ],
    "A53": [said("many", either("Stremousov", "puppet leaders"), content="shoot himself")],
    "A54": [said("Kremlin", cue="For", act="accuse", content="NATO")],
    "A55": [
        said("Moscow", entity="actor:RUS-GOV", act="accuse", cue="blames"),
        event("blames", type="ACCUSE", actor="Moscow", recipient=either("Kiev", "Kyiv")),
    ],
    "A57": [said("partisan saboteurs", cue="described", content="success", lacks="blocking")],
    "A58": [said("armed opposition", act="claim_responsibility", content="numerous attacks")],
    "A59": [
        said("press organs", kind="media", cue="announced", content="arrest"),
        event("arrest", type="COERCE", mode="arrest", recipient="Belova"),
        mention("Belova", kind="person", public=False),
    ],
    "A61": [
        said(
            "relatives", cue="asserted", medium="interviews", content="hypnotized", hedged="excuse"
        ),
    ],
    "A62": [
        said(
            "marines", kind="military", act="criticise", medium="open letter", content="incompetent"
        ),
    ],
    "A63": [
        unsaid(content="300 men", wide=True),
        checked("duplicate", "consistent", 300, 300),
    ],
    "A65": [said("marines", act="accuse", content=("hiding", "playing down"))],
    "A66": [
        said("soldiers", act="demand", medium="letter", content=("personally told", "commission")),
    ],
    "A67": [
        said(
            "Soldiers who led the mutiny",
            to="superiors",
            form="mixed",
            content=("could not fight", "because", "rusty machine guns"),
        ),
    ],
    "A69": [
        said("Kremlin", act="accuse", cue="accused", content="extremist"),
        mention("him", name="Maltsev"),
        said("Maltsev", at=1460, lacks="extremist"),
    ],
    "A70": [
        said("some", act="advocate", content="should be killed", at=460),
        said("some", act="advocate", content="should be killed", at=996),
        folded(),
    ],
    "A71": [
        said("former Russian politicians", polarity="-", content="plan of killing"),
        said(
            "former Russian politicians",
            cue="saying",
            act="advocate",
            content="international courts",
        ),
    ],
    "A73": [
        said(source, act="criticise", content="illegal")
        for source in ("Kyiv", "the West", "United Nations")
    ],
    "A74": [
        said(
            "Moscow",
            entity="actor:RUS-GOV",
            act="assert",
            cue="proclaimed",
            content="own territory",
        ),
    ],
    "A75": [
        said(
            "Videos",
            kind="document",
            cue="show",
            certainty="certain",
            content="fleeing from their burning tanks",
        ),
    ],
    "A77": [
        said(
            nobody=True,
            act=either("advocate", "demand", "request"),
            content=("suicide", "execution"),
        ),
        "no field links a headline's call to the claims below",
    ],
    "A78": [
        said("team", act=either("request", "advocate", "demand"), content="blow"),
        "no field links the overstatement to the remark it rests on",
    ],
    "A79": [said(nobody=True, certainty="possible", content="further infighting")],
    "A81": [
        said(nobody=True, cue="news", content="Slobodenyuk", wide=True),
        event("stopped", type="COERCE", place="Moscow", reality="actual", wide=True),
    ],
    "A82": [
        said(nobody=True, act="accuse", cue="accused", content="Cold War"),
        "no field links an agentless accusation to the letter that made it",
    ],
    "A83": [
        said("Security Service of Ukraine", act="vow", form="direct"),
        one_entity(2165, 2207),
    ],
    "A85": [
        said("General Staff", kind="military", act="vow", content="beat the occupier", wide=True)
    ],
    "A86": [
        said(
            "Russian leader",
            entity="actor:RUS-PRES-PUTIN",
            cue="hoped",
            content="defending the fatherland",
            lacks="devouring",
        ),
    ],
}
