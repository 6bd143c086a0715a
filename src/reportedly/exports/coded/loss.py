"""What each coded layout cannot hold, for the manifest beside the file and docs/exports.md."""

from __future__ import annotations

_COMMON = (
    "Lost: the claims as records, the spans of every field, who passed a statement on, the"
    " candidates of ambiguous places, the checks on figures; the jsonl export has them.",
    "Best numbers are set only by a named rule. one-number: every figure of killed is exact and"
    " they are all the same.",
)
ACLED_LOSS = (
    "Column-compatible with ACLED's export; not ACLED data, not endorsed by ACLED.",
    "Left out: records without an ACLED code, and what was negated, planned, demanded or"
    " threatened.",
    "event_id_cnty holds our ids. region holds UN M49 subregions. Always empty: admin3,"
    " source_scale. inter code 4 (identity militias) is never given.",
    "Hedges, denials and disputes are words in notes; wounded and arrested too.",
    "fatalities is the most conservative figure of killed, empty where none is given; tens is 10,"
    " dozens 12, hundreds 100, and notes say so.",
    "event_date is the middle of the interval; it is empty where no report says when, or says it"
    " no closer than a month. It is never the date of publication.",
    *_COMMON,
)
GED_LOSS = (
    "Column-compatible with the UCDP GED; not UCDP data, not vetted: code_status is Check.",
    "Left out: everything but ASSAULT that happened with at least one reported death.",
    "id holds our ids. Empty, since only UCDP can give them: relid, active_year, all dset and new"
    " ids, conflict_name. gwno and country_id are empty where a number is not sure.",
    "source_original holds the innermost sources and, in brackets, every hedge and denial.",
    "low and high span the reported figures; high is empty where one is open upwards. best and"
    " its parts are empty where reports differ; the dead are deaths_unknown unless a report"
    " calls them civilians.",
    "event_clarity is 1 for a single day in a district or closer, else 2.",
    *_COMMON,
)
PLOVER_LOSS = (
    "PLOVER 2.0's JSON; date is null where no report says when. Country codes only in code.",
    "Reality is an auxiliary mode: negation, future, hypothetical, historical; called_for and"
    " threatened become hypothetical, and comment tells which.",
    "text_info and cite_info are lists, one entry for each mention and report; citation is the"
    " date of publication.",
    "Hedges, denials and disputes are words in comment. size holds exact, undisputed numbers.",
    *_COMMON,
)
