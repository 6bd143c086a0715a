"""Lines: copies fold to their origin, conduits add none, each says why."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from reportedly.records import (
    Annotated,
    Attribution,
    Copy,
    Document,
    Event,
    Evidence,
    Participant,
    Source,
    Span,
)
from reportedly.stories.digest import Detail, digest
from reportedly.stories.lines import Accounts, independent_lines, roots_of_copies
from reportedly.stories.sources import SourceNames

MakeReport = Callable[..., tuple[Document, Annotated]]
NOTHING = Evidence((), "")


def _said(id: str, *names: str) -> Attribution:
    sources = tuple(
        Source((), name, name, None, "person", "witness" if name == names[-1] else "conduit")
        for name in names
    )
    return Attribution(id, sources, NOTHING, NOTHING, "indirect", "assert", "+", "certain")


def _accounts(report: MakeReport, **roots: str) -> Accounts:
    made = {id: digest(*report(f"Report {id}.", id, outlet=f"Paper {id}")) for id in "abc"}
    names = [("a doctor", None), ("a mayor", None)]
    return Accounts(made, dict.fromkeys("abc", Detail()), roots, SourceNames(names), {})


def test_chains_of_copies_end_at_their_root() -> None:
    copies = [Copy("b", "a", "near", 0.9, ()), Copy("c", "b", "near", 0.9, ())]
    assert roots_of_copies(copies) == {"b": "a", "c": "a"}


def test_of_two_origins_the_closer_one_counts() -> None:
    copies = [Copy("c", "a", "near", 0.4, ()), Copy("c", "b", "near", 0.6, ())]
    assert roots_of_copies(copies) == {"c": "b"}


def test_reports_that_quote_one_witness_are_one_line(report: MakeReport) -> None:
    carrying = {"a": (_said("1", "Wire", "a doctor"),), "b": (_said("2", "a doctor"),)}
    (line,) = independent_lines(carrying, _accounts(report))
    assert (line.root, line.documents) == ("a doctor", ("a", "b"))
    assert "innermost source" in line.why


def test_two_witnesses_are_two_lines(report: MakeReport) -> None:
    carrying = {"a": (_said("1", "a doctor"),), "b": (_said("2", "a mayor"),)}
    assert [line.root for line in independent_lines(carrying, _accounts(report))] == [
        "a doctor",
        "a mayor",
    ]


def test_a_copy_rests_on_its_origin(report: MakeReport) -> None:
    carrying: dict[str, tuple[Attribution, ...]] = {"a": (), "b": (_said("2", "a mayor"),)}
    (line,) = independent_lines(carrying, _accounts(report, b="a"))
    assert (line.root, line.documents) == ("Paper a", ("a", "b"))
    assert "1 copy folded" in line.why


def test_a_copy_that_cut_a_witness_is_not_in_his_line(report: MakeReport) -> None:
    doctor, mayor = _said("1", "a doctor"), _said("2", "a mayor")
    accounts = _with(
        _accounts(report, b="a"),
        a=Detail(attributions=(doctor, mayor)),
        b=Detail(attributions=(doctor,)),
    )
    lines = independent_lines({"a": (doctor, mayor), "b": (doctor,)}, accounts)
    assert [(line.root, line.documents) for line in lines] == [
        ("a doctor", ("a", "b")),
        ("a mayor", ("a",)),
    ]


@pytest.mark.parametrize(
    ("party", "kind"), [("the doctor", "party"), ("Doctor Street", "witness"), (None, "witness")]
)
def test_a_party_is_who_takes_part(report: MakeReport, party: str | None, kind: str) -> None:
    actors = (Participant((), party),) if party else ()
    told = {"a": [Event("e", Span(0, 1), "R", "ASSAULT", actors=actors)]}
    (line,) = independent_lines({"a": (_said("1", "a doctor"),)}, _accounts(report), told)
    assert line.kind == kind


def test_a_report_without_a_source_is_a_first_reporter(report: MakeReport) -> None:
    carrying: dict[str, tuple[Attribution, ...]] = {"a": (), "c": ()}
    lines = independent_lines(carrying, _accounts(report))
    assert [line.root for line in lines] == ["Paper a", "Paper c"]
    assert {line.kind for line in lines} == {"first_reporter"}
    assert all(msgspec.json.encode(line) for line in lines)


def _detail(*cites: tuple[str, str, int, str], **more: object) -> Detail:
    return Detail(cites=cites, **more)  # type: ignore[arg-type]


def _with(accounts: Accounts, **details: Detail) -> Accounts:
    return msgspec.structs.replace(accounts, details={**accounts.details, **details})


def test_a_report_that_passes_an_outlet_on_rests_on_what_its_report_rests_on(
    report: MakeReport,
) -> None:
    accounts = _with(_accounts(report), b=_detail(("Paper a", "reports", 40, "outlet-verb")))
    carrying = {"a": (_said("1", "a doctor"),), "b": ()}
    (line,) = independent_lines(carrying, accounts)
    assert (line.root, line.documents) == ("a doctor", ("a", "b"))
    assert "passed on from Paper a" in line.why


def test_an_outlet_whose_report_is_not_held_is_the_root(report: MakeReport) -> None:
    accounts = _with(_accounts(report), b=_detail(("Far Wire", "republishes", 0, "dateline")))
    (line,) = independent_lines({"b": ()}, accounts)
    assert (line.root, line.why) == ("Far Wire", "taken from Far Wire, which the report cites")
    assert line.kind == "outlet"


def test_a_root_that_a_state_owns_says_so(report: MakeReport) -> None:
    accounts = _with(_accounts(report), b=_detail(("TASS", "republishes", 0, "dateline")))
    (line,) = independent_lines({"b": ()}, accounts)
    assert line.why.endswith("which the report cites; owned or funded by a state (RUS)")


def test_two_outlets_that_take_from_each_other_end_the_chain(report: MakeReport) -> None:
    accounts = _with(
        _accounts(report),
        a=_detail(("Paper b", "reports", 40, "outlet-verb")),
        b=_detail(("Paper a", "reports", 40, "outlet-verb")),
    )
    lines = independent_lines({"a": (), "b": ()}, accounts)
    assert {line.root for line in lines} <= {"Paper a", "Paper b"}


def test_an_aggregator_that_loses_its_origin_is_no_root(report: MakeReport) -> None:
    accounts = _with(_accounts(report), b=_detail(("Reference", "republishes", 9, "lost-origin")))
    (line,) = independent_lines({"b": ()}, accounts)
    assert line.root == "Paper b"


def test_who_denies_it_gives_an_account(report: MakeReport) -> None:
    carrying = {"a": (_said("1", "a doctor"),)}
    lines = independent_lines(carrying, _accounts(report), None, {"a": (_said("2", "a mayor"),)})
    assert [(line.root, line.why.partition(" ")[0]) for line in lines] == [
        ("a doctor", "the"),
        ("a mayor", "denies"),
    ]


def test_a_copy_of_a_report_that_does_not_tell_of_it_rests_on_its_outlet(
    report: MakeReport,
) -> None:
    (line,) = independent_lines({"b": ()}, _accounts(report, b="a"))
    assert (line.root, line.documents) == ("Paper a", ("b",))
    assert "copy" in line.why
