"""RULES G, end to end: from a report in a folder to every file that may leave the desk."""

from __future__ import annotations

import json
import re

import pytest

from reportedly.records.kinds import KINDS

ARSON = (
    "Woman held over burnt car\n\n"
    "On 27 August 2022 police in Minsk announced the arrest of Ludvika Tarrowby. She had poured"
    " fuel on the car of an officer, they said. Ludvika, 65, was treated in a psychoneurological"
    " clinic, according to the reports. Relatives said that somebody had hypnotised her.\n"
)
CALL = (
    "Soldiers talk of revolt in recorded call\n\n"
    "A wounded soldier asked the other, who"
    " was at the front: “When are you going home, Vasya? At least tell me.” He replied: “I wish I"
    " knew.” The other said: “Everything is as it was.” The"
    " authenticity of the call could not be confirmed.\n"
)


def every_export(reportedly, store):
    """Every kind in every format that needs nothing optional."""
    from reportedly.exports.writers import FORMATS

    for kind in KINDS:
        for format in ("jsonl", "csv", "geojson"):
            if kind in FORMATS[format].kinds:
                ran = reportedly("export", kind, "--format", format, "--store", store)
                assert ran.code == 0, ran.err
                yield kind, format, ran.out.decode()


def store_of(reportedly, folder, path):
    store = folder / "s.db"
    ran = reportedly("run", path, "--store", store, "--quiet", "--workers", "1")
    assert ran.code == 0, ran.err
    return store


def assert_gone(reportedly, store, patterns):
    for kind, format, data in every_export(reportedly, store):
        for pattern in patterns:
            found = re.search(pattern, data)
            assert found is None, (
                kind,
                format,
                data[max(0, found.start() - 80) : found.end() + 40],
            )


@pytest.fixture
def arson(reportedly, tmp_path):
    (tmp_path / "a.txt").write_text(ARSON)
    return store_of(reportedly, tmp_path, tmp_path / "a.txt")


@pytest.fixture
def call(reportedly, tmp_path):
    (tmp_path / "c.txt").write_text(CALL)
    return store_of(reportedly, tmp_path, tmp_path / "c.txt")


PRIVATE = [r"Tarrowby", r"Ludvika", r"(?<![\d.])65(?![\d.])\b", r"(?i)psychoneurological"]


def test_t1_a_private_person_accused_and_ill_leaves_no_trace(reportedly, arson):
    exported = {(kind, format): data for kind, format, data in every_export(reportedly, arson)}
    assert "arrest" in exported["events", "jsonl"]  # the event itself is told
    for data in exported.values():
        without_ids = re.sub(r'"[a-z]{3}-[0-9a-f]{16}"|\[\d+,\d+\]|[0-9a-f]{64}', "", data)
        without_spans = re.sub(
            r"\b\d+-\d+(?:;\d+-\d+)*\b|\b[a-z]{3}-[0-9a-f]{16}\b", "", without_ids
        )
        for pattern in PRIVATE:
            assert not re.search(pattern, without_spans), (pattern, data)


def test_t2_a_name_inside_a_quotation_is_gone_and_the_hedge_is_there(reportedly, call):
    exported = list(every_export(reportedly, call))
    assert all("Vasya" not in data for _, _, data in exported)
    attributions = next(data for kind, format, data in exported if kind == "attributions")
    assert "could not be confirmed" in attributions


def test_t1_on_the_seed(reportedly, shared, tmp_path):
    (seed,) = (shared / "seeds").glob("003_*.txt")
    store = store_of(reportedly, tmp_path, seed)
    assert_gone(
        reportedly,
        store,
        [r"Belova", r"Evgenia", r"[ ,“]65\b(?![\].,;-]?\d)(?!\])", r"(?i)psychoneuro"],
    )


def test_t2_on_the_seed(reportedly, shared, tmp_path):
    (seed,) = (shared / "seeds").glob("004_*.txt")
    store = store_of(reportedly, tmp_path, seed)
    assert_gone(reportedly, store, [r"Vasya"])
    lines = reportedly("export", "attributions", "--store", store).lines
    hedged = [json.loads(line) for line in lines if b"authenticity" in line]
    assert hedged and all(each["hedges"] for each in hedged)


def test_t7_a_disputed_town_goes_out_with_its_worldview(reportedly, tmp_path):
    text = "Two people were detained in Simferopol on 3 May 2021, a rights group said.\n"
    (tmp_path / "t.txt").write_text(text)
    store = store_of(reportedly, tmp_path, tmp_path / "t.txt")
    (event,) = [
        json.loads(line)
        for line in reportedly("export", "events", "--store", store).lines
        if json.loads(line)["type"] == "COERCE"
    ]
    assert event["where"]["worldview"] == "iso3166" and event["where"]["country"] == "UKR"
    out = tmp_path / "e.jsonl"
    reportedly("export", "events", "--store", store, "--out", out)
    assert json.loads((tmp_path / "e.jsonl.manifest.json").read_text())["worldview"] == "iso3166"


def test_t10_nothing_about_a_masked_person_in_messages_or_the_log(reportedly, arson, tmp_path):
    """A masked name leaves no line: not in messages, not in the custody log."""
    import reportedly as package

    said = [
        reportedly("run", tmp_path / "a.txt", "--store", arson, *more).err for more in ([], ["-q"])
    ]
    said += [reportedly("verify", "--store", arson).out.decode()]
    said += [reportedly("export", "events", "--store", arson, "--json").err]
    log = package.open_store(str(arson)).custody_entries()
    assert len(log) >= 2
    for each in (*said, *map(str, log)):
        assert "Tarrowby" not in each and "Ludvika" not in each


HEDGED = [
    ("The army reportedly shelled Kherson.", "reportedly"),
    ("Twelve people were allegedly beaten in Gomel, a rights group said.", "allegedly"),
    ("The ministry denied that it had detained 40 people in Minsk.", "deny"),
    (
        "Police killed 3 people in Almaty, an activist said. The claim could not be verified.",
        "could not be verified",
    ),
    ("The mayor said the army may have shelled Odesa.", "may"),
]


@pytest.mark.parametrize(("text", "kept"), HEDGED)
@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_t11_hedges_and_denials_reach_every_table(reportedly, tmp_path, text, kept, format):
    store = tmp_path / "s.db"
    given = json.dumps({"text": text}).encode()
    assert reportedly("run", "-", "--store", store, "-q", stdin=given).code == 0
    saying = reportedly("export", "attributions", "--format", format, "--store", store).out
    assert kept in saying.decode()  # in words
    for kind in ("claims", "events"):  # and as codes wherever the content goes
        told = reportedly("export", kind, "--store", store).lines
        assert any(is_hedged(line) for line in told), told


def is_hedged(line: bytes) -> bool:
    codes = (b'"possible"', b'"probable"', b'"unknown"', b'"deny"', b'"hedges":["')
    return any(code in line for code in codes) or b'"certain"' not in line


def test_t8_no_rows_of_other_peoples_datasets(examples):
    """Neither tests nor examples nor data hold rows with the columns of ACLED's files."""
    root = examples.parents[1]
    own = {"event_id_cnty", "inter1", "inter2", "assoc_actor_1", "source_scale"}
    for folder in ("tests", "examples", "src/reportedly/data"):
        for path in (root / folder).rglob("*"):
            if path.suffix in {".csv", ".tsv", ".jsonl"}:
                with path.open(encoding="utf-8", errors="replace") as file:
                    header = file.readline()
                assert len(own & set(re.findall(r"\w+", header))) < 2, path
