"""The setting `models.reader` decides who reads a report."""

import pytest

from reportedly.jobs.annotating import annotate
from reportedly.settings import Models, Settings

REPORT = "KYIV — The 47th brigade left Lyman on Friday.\n\nMayor Oleh Moroz said nothing."


@pytest.mark.parametrize("setting", ["auto", "model:reader-en"])
def test_the_shipped_model_reads(setting: str) -> None:
    pytest.importorskip("onnxruntime", reason="the shipped model runs on onnxruntime")
    record = annotate(REPORT, tokens=True, settings=Settings(models=Models(setting)))
    assert any(step.startswith("reader-en/") for step in record.steps)
    assert all(token.upos for token in record.tokens)
    assert "Oleh Moroz" in {mention.quote for mention in record.mentions}


def test_a_model_that_is_not_there_is_noted_on_the_record(caplog: pytest.LogCaptureFixture) -> None:
    record = annotate(REPORT, settings=Settings(models=Models("model:reader-xx")))
    assert [issue.code for issue in record.issues] == ["model_unavailable"]
    assert len(record.sentences) == 2
    assert len(caplog.records) == 1


def test_rules_can_be_asked_for() -> None:
    record = annotate(REPORT, settings=Settings(models=Models("rules")))
    assert "tokens/1" in record.steps
    assert record.issues == ()
