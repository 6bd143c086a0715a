"""`reportedly annotate`: one document in, one record out."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from reportedly.records import Annotated

FIRST = {"id": "one", "text": "Police arrested 12 protesters in Minsk, the ministry said."}
SECOND = {"id": "two", "html": "<html><body><p>The mayor of Kherson denied it.</p></body></html>"}


def lines(*records):
    return b"".join(json.dumps(each).encode() + b"\n" for each in records)


def test_stdin_is_the_default_and_order_is_kept(reportedly):
    made = reportedly("annotate", stdin=lines(FIRST, SECOND))
    assert made.code == 0 and made.err == ""
    assert [json.loads(line)["id"] for line in made.lines] == ["one", "two"]
    assert reportedly("annotate", "-", stdin=lines(FIRST, SECOND)) == made


@pytest.mark.parametrize("workers", ["1", "2"])
def test_many_records_stay_in_order_whatever_the_workers(reportedly, workers):
    given = [{"id": f"r{n}", "text": f"Report {n} from Lviv."} for n in range(20)]
    ran = reportedly("annotate", "--workers", workers, stdin=lines(*given))
    assert [json.loads(line)["id"] for line in ran.lines] == [each["id"] for each in given]


def test_every_field_of_the_contract_is_there_and_spans_hold(reportedly):
    record = json.loads(reportedly("annotate", stdin=lines(FIRST)).out)
    wanted = [
        "id",
        "sha256",
        "lang",
        "title",
        "published",
        "zones",
        "sentences",
        "mentions",
        "places",
        "times",
        "figures",
        "attributions",
        "events",
        "checks",
        "cites",
        "issues",
    ]
    assert [name for name in wanted if name not in record] == []
    assert "tokens" not in record and "predicates" not in record
    for each in (*record["mentions"], *record["figures"], *record["places"], *record["events"]):
        start, end = each["span"]
        assert FIRST["text"][start:end] == each["quote"]
    assert [each["value"] for each in record["figures"]] == [12]
    zones = record["zones"]
    assert zones[0]["span"][0] == 0 and zones[-1]["span"][1] == len(FIRST["text"])
    assert all(a["span"][1] == b["span"][0] for a, b in pairwise(zones))


def test_tokens_and_predicates_on_demand(reportedly):
    record = json.loads(reportedly("annotate", "--tokens", "--predicates", stdin=lines(FIRST)).out)
    assert {"lemma", "upos", "feats", "head", "deprel"} <= record["tokens"][0].keys()
    assert {"polarity", "certainty", "reality"} <= record["predicates"][0].keys()


def test_the_command_and_the_function_give_the_same(reportedly):
    import msgspec

    import reportedly as package

    record = package.annotate(FIRST)
    assert isinstance(record, Annotated)
    (line,) = reportedly("annotate", stdin=lines(FIRST)).lines
    assert msgspec.json.decode(line, type=Annotated) == record


def test_a_bad_line_is_told_on_stderr_and_the_rest_goes_out(reportedly):
    ran = reportedly("annotate", stdin=lines(FIRST) + b"{nonsense\n" + lines(SECOND))
    assert ran.code == 1
    assert [json.loads(line)["id"] for line in ran.lines] == ["one", "two"]
    assert ran.err.startswith("reportedly: -:2: is not JSON") and ran.err.count("\n") == 1


def test_files_and_no_store(reportedly, examples, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = reportedly("annotate", examples / "kenya" / "agencies.jsonl", "--workers", "1")
    assert ran.code == 0 and len(ran.lines) == 4
    assert list(tmp_path.iterdir()) == []


def test_nothing_readable_is_code_3(reportedly):
    ran = reportedly("annotate", stdin=b"")
    assert ran.code == 3 and ran.out == b""
