"""Figures on two sides of a dispute that cannot be set against each other."""

from reportedly.jobs.annotating import annotate


def notes(text):
    record = annotate(text)
    return [each.note for each in record.checks if each.verdict == "incomparable"]


def test_a_share_answers_no_count():
    found = notes(
        "The miners claimed that the company had lost 300 men in the shaft.\n\n"
        "The ministry denied that the company had lost men in the shaft.\n\n"
        "The ministry said losses do not exceed 1% of the workforce."
    )
    assert any("1%" in note and "300" in note for note in found)


def test_counts_without_a_denial_are_left_alone():
    assert notes("The miners said 300 men died. The ministry said 1% of the men died.") == []


def test_a_source_silent_on_coverage_leaves_its_figures_open():
    found = notes(
        "The report said 400 people were killed in the floods.\n\n"
        "The report does not state whether the deaths include rescuers."
    )
    assert found == ["“400”: its source does not say whom it covers"]


def test_a_source_that_says_it_does_not():
    assert notes("The report said 400 people were killed, and that these include rescuers.") == []
