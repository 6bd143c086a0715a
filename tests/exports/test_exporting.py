"""The door of the exports room: profiles, limits, hedges, manifests, whole files or none."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import PolicyRefusal, SpanMismatch, UsageError
from reportedly.exports import (
    FORMATS,
    KINDS,
    LOCAL,
    PROFILES,
    PUBLIC,
    TEAM,
    Context,
    export,
    manifest_path,
    profile_of,
)
from reportedly.exports.validating import require_writable
from reportedly.settings import Legal, Rights, Settings

PAIRS = [(kind, format) for format, each in FORMATS.items() for kind in KINDS if kind in each.kinds]
PAIRS = [(kind, format) for kind, format in PAIRS if kind != "checks"]
SAYING = [pair for pair in PAIRS if pair[0] not in ("documents", "stories", "copies")]
SAYING = [pair for pair in SAYING if pair[1] != "ged-columns"]  # nobody dies in this report
PRIVATE = (b"Oksana", b"Tarnov", b"tarnov", b"Hrim", b"Vakula", b"Mykolka", b"psychiatric")
HEDGE = b"The claim could not be verified"


def exported(rows, kind, format, profile, context, using=None) -> bytes:
    out = io.BytesIO()
    export(rows, kind, format, out, profile, using or Settings(), context)
    return out.getvalue()


def as_text(data: bytes, format: str) -> bytes:
    if format != "parquet":
        return data
    import pyarrow.parquet as pq

    return json.dumps(pq.read_table(io.BytesIO(data)).to_pylist(), ensure_ascii=False).encode()


@pytest.mark.parametrize(("kind", "format"), PAIRS)
@pytest.mark.parametrize("profile", [PUBLIC, TEAM])
def test_no_private_person_leaves_in_any_format(kind, format, profile, rows, read, context):
    left = as_text(exported(rows(kind, read), kind, format, profile, context), format)
    assert not [name for name in PRIVATE if name in left]


@pytest.mark.parametrize(("kind", "format"), SAYING)
@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_hedges_and_denials_survive_every_exporter(kind, format, profile, rows, read, context):
    left = as_text(exported(rows(kind, read), kind, format, profile, context), format)
    if kind == "figures":
        assert b"deny" in left
    else:
        assert HEDGE in left
    if kind in ("attributions", "claims"):
        assert b"deny" in left
        assert b"unknown" in left


@pytest.mark.parametrize(("kind", "format"), PAIRS)
def test_the_same_records_give_the_same_bytes(kind, format, rows, read, context):
    first = exported(rows(kind, read), kind, format, PUBLIC, context)
    assert first == exported(rows(kind, read), kind, format, PUBLIC, context)


def test_local_holds_everything_and_says_what_is_unsafe(tmp_path, rows, read, context):
    out = tmp_path / "documents.jsonl"
    manifest = export(
        rows("documents", read), "documents", "jsonl", out, LOCAL, Settings(), context
    )
    (row,) = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert row["text"] == read.document.text
    assert row["extra"]["from"].startswith("Pavlo")
    assert "full texts of reports" in manifest.unsafe
    assert any("personal data" in each for each in manifest.unsafe)


def test_texts_never_leave_in_public_and_for_a_team_only_with_rights(rows, read, context):
    for profile, using, wanted in [
        (PUBLIC, Settings(rights=Rights("licensed")), False),
        (TEAM, Settings(), False),
        (TEAM, Settings(rights=Rights("licensed")), True),
    ]:
        (row,) = map(
            json.loads,
            exported(rows("documents", read), "documents", "jsonl", profile, context, using)
            .decode()
            .splitlines(),
        )
        assert ("text" in row) == wanted
        assert "Tarnova" not in json.dumps(row)
        assert row["extra"] == {"published_basis": "metadata"}
        assert row["url"] == "https://mill.example/"


def test_the_manifest_lies_beside_the_file(tmp_path, rows, read, context):
    out = tmp_path / "claims.csv"
    using = Settings(legal=Legal("research", "desk@mill.example"))
    manifest = export(rows("claims", read), "claims", "csv", out, PUBLIC, using, context)
    told = json.loads(manifest_path(out).read_text(encoding="utf-8"))
    assert told == json.loads(msgspec.json.encode(manifest))
    assert manifest_path(out).name == "claims.csv.manifest.json"
    assert (told["legal_basis"], told["profile"], told["unsafe"]) == ("research", "public", [])
    assert told["counts"]["records"] == 4
    assert told["counts"]["people"] == 5
    assert told["counts"]["special_categories_dropped"] == 2
    assert told["export_id"].startswith("exp-")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "claims.csv",
        "claims.csv.manifest.json",
    ]


def test_the_export_id_is_of_content_and_terms(rows, read, context):
    def id_of(profile, kind="claims"):
        out = io.BytesIO()
        return export(rows(kind, read), kind, "jsonl", out, profile, Settings(), context).export_id

    assert id_of(PUBLIC) == id_of(PUBLIC)
    assert len({id_of(PUBLIC), id_of(TEAM), id_of(LOCAL), id_of(PUBLIC, "events")}) == 4


def test_a_quote_that_is_not_at_its_spans_stops_the_export(tmp_path, rows, read, context):
    out = tmp_path / "figures.jsonl"
    out.write_text("as it was")
    bad = [{**rows("figures", read)[0], "quote": "50 men"}]
    with pytest.raises(SpanMismatch, match="fig-1"):
        export(bad, "figures", "jsonl", out, PUBLIC, Settings(), context)
    assert out.read_text() == "as it was"
    assert [path.name for path in tmp_path.iterdir()] == ["figures.jsonl"]


def test_a_place_that_cannot_be_written_is_named(tmp_path, rows, read, context):
    out = tmp_path / "missing" / "figures.jsonl"
    with pytest.raises(UsageError, match="cannot be written"):
        export(rows("figures", read), "figures", "jsonl", out, PUBLIC, Settings(), context)


@pytest.mark.parametrize(
    ("kind", "format", "remedy"),
    [
        ("claims", "geojson", "for claims use: jsonl, csv, parquet"),
        ("events", "xlsx", "for events use: jsonl, csv, parquet, geojson"),
        ("people", "csv", "documents, attributions"),
    ],
)
def test_impossible_pairs_list_what_is_possible(kind, format, remedy, context):
    with pytest.raises(UsageError) as refused:
        export([], kind, format, io.BytesIO(), PUBLIC, Settings(), context)
    assert remedy in str(refused.value)


def test_profiles_by_name():
    assert profile_of("team") is TEAM
    with pytest.raises(UsageError, match="use one of: public, team, local"):
        profile_of("press")


@pytest.mark.parametrize("format", FORMATS)
def test_no_records_make_a_valid_file(format, context):
    data = exported([], "events", format, PUBLIC, context)
    if format in ("jsonl", "plover"):
        assert data == b""
    else:
        assert as_text(data, format)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"id": "fig-1", "quote": "w" * 161}, "quotes 161 characters"),
        ({"id": "fig-1", "quote": " ".join(["on"] * 27)}, "27 words"),
        ({"id": "clm-1", "said": "word " * 40}, "quotes 200 characters"),
        ({"id": "clm-1", "said": "w" * 301, "form": "direct", "speaker": "x"}, "300 characters"),
    ],
)
def test_an_excerpt_over_the_limit_fails_the_writer(record, reason, read, context, scope_of):
    with pytest.raises(PolicyRefusal, match=reason):
        require_writable(record, record, "figures", PUBLIC, scope_of(context, read))


def test_a_lost_hedge_and_a_named_person_fail_the_writer(read, context, scope_of):
    scope = scope_of(context, read)
    before = {"id": "c", "act": "deny", "polarity": "-", "certainty": "certain", "hedges": ["x"]}
    with pytest.raises(PolicyRefusal, match="would lose a hedge"):
        require_writable({**before, "hedges": []}, before, "claims", LOCAL, scope)
    with pytest.raises(PolicyRefusal, match="would lose polarity"):
        require_writable({**before, "polarity": "+"}, before, "claims", LOCAL, scope)
    with pytest.raises(PolicyRefusal, match="would name a private person"):
        require_writable({"id": "e", "note": "by OKSANA Tarnova’s"}, {}, "events", TEAM, scope)
    sources = [{"kind": "organization", "name": "Oksana Tarnova Fund for the Arts"}]
    kept = {"id": "a", "sources": sources}
    require_writable(kept, {}, "events", TEAM, scope)
    with pytest.raises(PolicyRefusal, match="would name a private person"):
        require_writable({**kept, "note": "Oksana Tarnova"}, {}, "events", TEAM, scope)
    for harmless in ({"note": "oksana tarnova"}, {"outlet": "Oksana Tarnova"}):
        require_writable({"id": "e", **harmless}, {}, "events", TEAM, scope)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    hedge=st.sampled_from(["reportedly", "it could not be verified", "unconfirmed " * 30]),
    certainty=st.sampled_from(["certain", "probable", "possible", "unknown"]),
    polarity=st.sampled_from("+-"),
    act=st.sampled_from(["deny", "assert", "accuse"]),
    format=st.sampled_from(["jsonl", "csv", "parquet"]),
)
def test_any_hedge_reaches_the_file(hedge, certainty, polarity, act, format, read, rows):
    text = f"{read.document.text}{hedge.strip()}"
    span = (len(read.document.text), len(text))
    said = msgspec.structs.replace(
        read.annotated.attributions[2],
        act=act,
        polarity=polarity,
        certainty=certainty,
        scope_hedges=(span,),
    )
    said = msgspec.convert(msgspec.to_builtins(said), type(said))
    changed = type(read)(
        msgspec.structs.replace(read.document, text=text),
        msgspec.structs.replace(read.annotated, attributions=(said,)),
    )
    context = Context(report={"doc-1": changed}.get, now=datetime(2023, 6, 1, tzinfo=UTC))
    for kind in ("attributions", "claims", "figures"):
        left = as_text(exported(rows(kind, changed), kind, format, PUBLIC, context), format)
        assert hedge.strip().encode() in left
        assert act.encode() in left
        assert certainty.encode() in left
