"""What is scored, on which development set, and which figures of the scorer are reported."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """One line of the report: a gold file, the scorer's task and the figures to show.

    `figures` are dotted paths into the scorer's JSON. `goal` says what later issues ask for.
    """

    name: str
    scorer: str
    gold: str
    figures: tuple[str, ...]
    tokens: bool = False
    predicates: bool = False
    ner: str | None = None
    limit: int | None = None
    stores: str | None = None
    """Kind exported from a store instead of annotate records: `stories`, `incidents`, `copies`."""
    gold_of_links: str | None = None
    """Gold file of the links, where it is another one than the documents'."""


TASKS: tuple[Task, ...] = (
    Task(
        "whole reports read by hand",
        "reports",
        "acceptance/reports/docs.jsonl",
        (
            "attributions.said.F1",
            "attributions.who.F1",
            "attributions.act.accuracy",
            "attributions.polarity.accuracy",
            "attributions.certainty.accuracy",
            "attributions.roles.accuracy",
            "attributions.hedge_kept.accuracy",
            "figures.found.F1",
            "figures.reading.F1",
            "figures.bounds.accuracy",
            "events.typed.F1",
            "events.typed.P",
            "events.reality.accuracy",
            "events.actors.F1",
            "events.recipients.F1",
            "events.place.accuracy",
            "events.date.accuracy",
            "events.duplicates.per_gold",
        ),
    ),
    Task(
        "PolNeAR dev",
        "attribution",
        "data/polnear/dev.jsonl.gz",
        ("source_exact.F1", "cue_exact.F1", "content_exact.F1", "joint.F1"),
    ),
    Task(
        "NewsQuant dev",
        "quantities",
        "data/newsquant/dev.jsonl",
        ("value.F1", "value_unit.F1", "value_bound.F1"),
    ),
    Task(
        "TimeBank", "timex", "data/timex/timebank.jsonl.gz", ("relaxed.F1", "strict.F1", "value.F1")
    ),
    Task(
        "AQUAINT", "timex", "data/timex/aquaint.jsonl.gz", ("relaxed.F1", "strict.F1", "value.F1")
    ),
    Task(
        "WikiWars", "timex", "data/timex/wikiwars.jsonl.gz", ("relaxed.F1", "strict.F1", "value.F1")
    ),
    *(
        Task(
            name,
            "toponyms",
            f"data/geo/{file}.jsonl.gz",
            (
                "recognition_relaxed.F1",
                "resolution.acc@161km",
                "resolution.acc@25km",
                "resolution.acc@10km",
            ),
        )
        for name, file in (
            ("TR-News", "trnews"),
            ("LGL", "lgl"),
            ("GeoWebNews dev", "geowebnews_dev"),
        )
    ),
    Task(
        "PLV train",
        "events",
        "data/plv/train.jsonl.gz",
        ("pair_root.macroF1", "pair_root_when_found.coverage", "pair_root_when_found.accuracy"),
    ),
    Task(
        "WikiEvents dev",
        "events",
        "data/wikievents/dev.jsonl.gz",
        ("trigger.F1", "type.F1", "head_arguments.F1"),
    ),
    Task("MUC-4 tst1", "casualties", "data/muc4/tst1.jsonl.gz", ("tuples.F1", "group_tuples.F1")),
    Task("MUC-4 tst2", "casualties", "data/muc4/tst2.jsonl.gz", ("tuples.F1", "group_tuples.F1")),
    Task(
        "GVA dev",
        "casualties",
        "data/gva/dev_docs.jsonl.gz",
        (
            "killed.precision_when_answered",
            "injured.precision_when_answered",
            "killed.coverage",
            "killed.exact_where_gold_is_not_zero",
        ),
    ),
    Task(
        "UW dev",
        "factuality",
        "data/factuality/uw_dev.jsonl.gz",
        ("all.macroF1",),
        predicates=True,
    ),
    Task(
        "UDS-IH2 dev",
        "factuality",
        "data/factuality/uds_ih2_dev.jsonl.gz",
        ("all.macroF1",),
        predicates=True,
    ),
    Task(
        "EWT test, from raw text",
        "parse",
        "data/treebanks/en_ewt-test.conllu.gz",
        ("tokens.F1", "sentences.F1", "upos.F1", "las.F1", "ner.F1"),
        tokens=True,
        ner="data/treebanks/en_ewt-test.ner.iob2.gz",
    ),
    Task(
        "ECB+ dev stories",
        "stories",
        "data/ecbplus/dev_docs.jsonl.gz",
        ("bcubed.F1", "bcubed.P", "bcubed.R"),
        stores="stories",
    ),
    Task(
        "GVA dev incidents",
        "stories",
        "data/gva/dev_docs.jsonl.gz",
        ("bcubed.F1", "bcubed.P", "bcubed.R"),
        stores="incidents",
    ),
    Task(
        "ECB+ dev copies",
        "copies",
        "data/ecbplus/dev_docs.jsonl.gz",
        ("pairs.F1", "direct_pairs.F1"),
        stores="copies",
        gold_of_links="data/ecbplus/dev_copies.jsonl",
    ),
)
