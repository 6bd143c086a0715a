"""What was edited between two texts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.stories.editing import changes, kept, pieces, retold

OLD = "Ten people died. The mayor spoke.\n\nRescue work went on."
NEW = "Twelve people died. The mayor spoke.\n\nRescue work went on. It ended at dawn."


def _told(old: str, new: str) -> list[tuple[str, list[str], list[str]]]:
    return [
        (each.kind, [s.quote(old) for s in each.before], [s.quote(new) for s in each.after])
        for each in changes(old, new)
    ]


def test_each_edit_is_named_with_its_sentences() -> None:
    assert _told(OLD, NEW) == [
        ("changed", ["Ten people died."], ["Twelve people died."]),
        ("added", [], ["It ended at dawn."]),
    ]
    assert _told(NEW, OLD)[1] == ("removed", ["It ended at dawn."], [])


def test_spaces_are_no_edit() -> None:
    assert changes(OLD, OLD.replace("\n\n", "\n").replace("Ten people", "Ten  people")) == ()


def test_what_is_kept_is_measured_on_the_shorter_text() -> None:
    assert kept(OLD, f"{OLD} And much more was said about it on the next day.") == 1.0
    assert kept(OLD, "Nothing of this.") == 0.0
    assert 0.5 < kept(OLD, NEW) < 1.0


def test_a_reworded_text_is_retold() -> None:
    again = "The ferry sank in heavy rain near Poti, police and sailors said on Sunday."
    assert retold("Near Poti the ferry sank in heavy rain on Sunday, sailors said.", again) == 1.0
    assert retold("The mayor of Kovel opened a bakery beside the railway station.", again) == 0.0


TEXTS = st.text(st.sampled_from("ab. \n!?A"), max_size=200)


@given(TEXTS)
def test_pieces_hold_every_sign_that_is_no_space(text: str) -> None:
    held = "".join(span.quote(text) for span in pieces(text))
    assert held.split() == "".join(held).split()
    assert "".join(held.split()) == "".join(text.split())


@given(TEXTS, TEXTS)
@settings(max_examples=60)
def test_edits_turn_one_text_into_the_other(old: str, new: str) -> None:
    removed = {span for each in changes(old, new) for span in each.before}
    added = {span for each in changes(old, new) for span in each.after}
    rest_old = [" ".join(s.quote(old).split()) for s in pieces(old) if s not in removed]
    rest_new = [" ".join(s.quote(new).split()) for s in pieces(new) if s not in added]
    assert rest_old == rest_new
