"""The lexicons are well formed, and verbs inflect as English does."""

from __future__ import annotations

from typing import get_args

import pytest

from reportedly.extract.attribution.lexicon import (
    cognates,
    cue_forms,
    hedges,
    inflected,
    reporting_nouns,
    scope_hedges,
    source_nouns,
    speech_media,
)
from reportedly.records.attribution import Act, SourceKind
from reportedly.records.token import Certainty
from reportedly.resources import tsv

FRAMES = {
    "about", "about-for", "as", "bare", "bare-subj", "evidence", "for", "gerund", "none", "np",
    "np-at", "np-blow", "np-by",
    "np-cite", "np-comp", "np-count", "np-for", "np-in", "np-neg", "np-record", "np-soft",
    "np-tally", "np-to-inf", "of", "of-for", "undergone",
    "of-quote", "of-with", "quote", "raising", "tell", "that", "to-inf", "to-inf-soft", "to-np",
    "wh", "whether", "inf-after",
}  # fmt: skip
FILES = [
    "reporting-verbs", "reporting-nouns", "source-nouns", "hedges", "media-of-speech",
    "scope-hedges", "word-classes", "attacks-in-words", "verification-words", "stance-words",
    "cognates", "records-made", "unharmed-words", "counted-harm", "object-effects",
    "complement-effects", "predicate-nouns", "record-verbs",
]  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_every_entry_says_where_it_is_known_from(name: str) -> None:
    rows = tsv("lexicons", "en", f"{name}.tsv")
    assert rows
    assert all(all(cell or key == "forms" for key, cell in row.items()) for row in rows)


@pytest.mark.parametrize("name", ["reporting-verbs", "reporting-nouns", "stance-words"])
def test_cues_use_known_frames_acts_and_levels(name: str) -> None:
    rows = tsv("lexicons", "en", f"{name}.tsv")
    assert {frame for row in rows for frame in row.get("frames", "").split()} <= FRAMES
    assert {row["act"] for row in rows} <= set(get_args(Act))
    assert {row["certainty"] for row in rows} <= set(get_args(Certainty))
    lemmas = [row.get("lemma", row.get("word")) for row in rows]
    assert len(lemmas) == len(set(lemmas))


def test_regular_and_irregular_inflection() -> None:
    assert set(inflected("deny")) == {"deny", "denies", "denied", "denying"}
    assert set(inflected("urge")) == {"urge", "urges", "urged", "urging"}
    assert set(inflected("stress")) == {"stress", "stresses", "stressed", "stressing"}
    assert set(inflected("agree")) == {"agree", "agrees", "agreed", "agreeing"}
    assert inflected("tell", "tells told told telling")["told"] == {"past", "part"}


def test_longest_cues_come_first() -> None:
    lengths = [len(form.rest) for form in cue_forms()["called"]]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] > 0


def test_tables_lead_to_contract_words() -> None:
    assert set(source_nouns().values()) <= set(get_args(SourceKind))
    assert reporting_nouns()["allegations"].act == "accuse"
    assert speech_media()["telegram"] == "platform"
    assert hedges("modal")["might"] == "possible"
    assert "could not be verified" in scope_hedges("back")
    assert cognates()["losses"] == cognates()["lost"]
