"""Every row of the acceptance list is read, or listed with the cause why not yet."""

import pytest
from tests.acceptance.rows import CROSS, ROWS, not_yet, outcomes


@pytest.fixture(scope="session")
def met(shared):
    if not (shared / "acceptance" / "phenomena.jsonl").exists():
        pytest.skip("the acceptance list (../shared/acceptance) is not beside this checkout")
    return outcomes(shared)


def test_every_row_of_the_list_has_a_check(met):
    assert set(met) == set(ROWS) | set(CROSS)


@pytest.mark.parametrize("row", sorted({*ROWS, *CROSS} - set(not_yet())))
def test_row_is_read(met, row):
    assert met[row] is None


@pytest.mark.parametrize("row", sorted(not_yet()))
def test_listed_row_is_not_read_yet(met, row):
    assert met[row] is not None, f"{row} is read now: promote it (take it out of not_yet.tsv)"


def test_causes_are_said():
    assert all(len(known.cause) > 10 and known.where for known in not_yet().values())
    assert set(not_yet()) <= set(ROWS) | set(CROSS)


def test_no_row_is_only_a_note():
    assert all(any(not isinstance(check, str) for check in checks) for checks in ROWS.values())
