"""What `import reportedly` promises: these names, these costs."""

from __future__ import annotations

import subprocess
import sys
import types

import msgspec
import pytest

import reportedly

REPORT = "Police arrested 12 protesters in Minsk, the interior ministry said."
HEAVY = "trafilatura sqlalchemy numpy yaml pint rapidfuzz typer rich warcio pypdf polars".split()  # noqa: SIM905


def test_the_exported_names_are_exactly_those_of_all():
    assert dir(reportedly) == sorted(reportedly.__all__)
    for name in reportedly.__all__:
        assert not isinstance(getattr(reportedly, name), types.ModuleType), name
    with pytest.raises(AttributeError, match="no attribute 'frobnicate'"):
        _ = reportedly.frobnicate


def test_every_public_name_is_documented():
    for name in set(reportedly.__all__) - {"__version__"}:
        assert getattr(reportedly, name).__doc__, name


def test_importing_costs_nothing(program):
    look = f"import sys, reportedly; print([m for m in {HEAVY} if m in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, env=program[1], check=True
    )
    assert ran.stdout == "[]\n"


def test_annotate_stays_the_function_whatever_is_imported():
    """Submodules set attributes on their package: none may take the place of a public name."""
    import reportedly.jobs.annotating

    assert callable(reportedly.annotate) and callable(reportedly.annotate_many)


def test_annotate_takes_a_text_or_a_record():
    from_text = reportedly.annotate(REPORT)
    assert isinstance(from_text, reportedly.Annotated)
    assert [each.value for each in from_text.figures] == [12]
    from_record = reportedly.annotate({"id": "r1", "text": REPORT, "published": "2023-05-03"})
    assert from_record.id == "r1" and from_record.published.start == "2023-05-03"
    assert from_record.figures[0].quote == from_text.figures[0].quote


def test_annotate_many_keeps_the_order_and_is_the_same_for_any_workers():
    given = [f"{REPORT} This is report {n}." for n in range(20)]
    one = list(reportedly.annotate_many(given))
    assert [each.sha256 for each in one] == [reportedly.annotate(text).sha256 for text in given]
    assert list(reportedly.annotate_many(given, workers=2)) == one


def test_a_bad_record_raises_an_error_with_a_remedy():
    from reportedly.errors import ItemError

    with pytest.raises(ItemError, match="neither 'text' nor 'html'; put the report"):
        reportedly.annotate({"id": "r1"})


def test_records_are_frozen_and_say_who_made_them():
    record = reportedly.annotate(REPORT)
    with pytest.raises(AttributeError):
        record.lang = "de"
    for layer in (record.figures, record.events, record.attributions, record.mentions):
        assert layer and all(":" in each.made_by for each in layer)


def test_a_store_reads_as_of_and_in_relations(heap):
    store = reportedly.open_store(str(heap))
    documents = list(store.documents())
    assert len(documents) == 31
    assert list(store.documents(as_of="1999-01-01")) == []
    assert all(each["status"] == "disputed" for each in store.incidents(status="disputed"))
    assert "documents" in repr(store.documents())


def test_a_missing_store_says_how_to_make_one(tmp_path):
    from reportedly.errors import StoreUnavailable

    with pytest.raises(StoreUnavailable, match="make one with: reportedly run"):
        reportedly.open_store(str(tmp_path / "none.db"))


def test_the_record_is_json_and_back():
    record = reportedly.annotate(REPORT)
    assert msgspec.json.decode(msgspec.json.encode(record), type=reportedly.Annotated) == record
