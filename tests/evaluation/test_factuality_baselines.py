"""The baselines beside the predicates step."""

from __future__ import annotations

from evaluation.factuality.baselines import lexicon, majority, predicted


def test_baselines_guess_by_the_words_near() -> None:
    text = "They did not leave the old town but may return later if paid in full there ; he slept"
    targets = [
        {"start": text.index(word), "end": text.index(word) + len(word)}
        for word in ("leave", "return", "paid", "slept")
    ]
    rows = [{"id": "1", "text": text, "targets": targets}]
    (plain,) = predicted(rows, majority)
    assert {each["certainty"] for each in plain["predicates"]} == {"certain"}
    (listed,) = predicted(rows, lexicon)
    assert [each["quote"] for each in listed["predicates"]] == ["leave", "return", "paid", "slept"]
    assert [each["reality"] for each in listed["predicates"]] == [
        "negated", "actual", "hypothetical", "actual",
    ]  # fmt: skip
    assert listed["predicates"][1]["certainty"] == "possible"
