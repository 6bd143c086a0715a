"""Shared wording: what is a copy, an excerpt, a form letter."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.records import Annotated, Document
from reportedly.stories.copies import copies
from reportedly.stories.digest import Digest, digest
from reportedly.stories.overlapping import form_letter, overlaps

Report = tuple[Document, Annotated]
MakeReport = Callable[..., Report]


def _digests(*reports: Report) -> dict[str, Digest]:
    return {document.id: digest(document, annotated) for document, annotated in reports}


def test_the_same_text_is_the_same(report: MakeReport, strike: str) -> None:
    found = overlaps(_digests(report(strike, "a"), report(strike, "b")), [])
    assert [(each.kind, each.contained) for each in found] == [("same", 1.0)]


def test_a_text_inside_a_much_longer_one_is_an_excerpt(
    report: MakeReport, strike: str, riot: str
) -> None:
    long = f"{strike}\n\n{riot}\n\n{riot.replace('Friday', 'Sunday')}"
    found = overlaps(_digests(report(strike, "a"), report(long, "b")), [])
    assert [each.kind for each in found] == ["excerpt"]


def test_two_events_share_no_wording(report: MakeReport, strike: str, riot: str) -> None:
    assert overlaps(_digests(report(strike, "a"), report(riot, "b")), [("a", "b")]) == []


def test_a_chain_of_copies_is_followed(report: MakeReport, strike: str) -> None:
    second = f"{strike} A second crew came from the next town after dark."
    third = f"{second} The road to the market stayed closed until the morning of the next day."
    digests = _digests(
        report(strike, "a", published="2023-05-01T08:00:00Z"),
        report(second, "b", published="2023-05-01T09:00:00Z"),
        report(third, "c", published="2023-05-01T10:00:00Z"),
    )
    made = {each.document: each.copy_of for each in copies(digests, overlaps(digests, []))}
    assert made["b"] == "a"
    assert set(made) == {"b", "c"}


FORM = (
    "The enemy carried out {a} missile strikes and {b} air strikes near {town}, the general staff "
    "said on {day}. Defenders repelled {c} attacks in the direction of {village} over the past "
    "day. Units of the air force struck {d} areas where personnel and equipment were gathered."
)


def test_the_same_form_with_other_particulars_is_no_copy(report: MakeReport) -> None:
    monday = FORM.format(a=14, b=31, c=22, d=9, town="Kovel", village="Ruzyn", day="Monday")
    tuesday = FORM.format(a=3, b=18, c=41, d=5, town="Anino", village="Lutsk", day="Tuesday")
    edited = monday.replace("22 attacks", "24 attacks")
    one, other, again = _digests(
        report(monday, "a"), report(tuesday, "b"), report(edited, "c")
    ).values()
    assert form_letter(one, other)
    assert not form_letter(one, again)
    found = overlaps({each.id: each for each in (one, other, again)}, [("a", "b")])
    assert [(each.left, each.right) for each in found] == [("a", "c")]


def test_a_text_cut_to_fit_is_near_and_a_passage_an_excerpt_of_the_longer(
    report: MakeReport, strike: str, riot: str
) -> None:
    cut = strike[: strike.index("Rescue workers")]
    passage = strike[: strike.index("Governor")]
    long = f"{strike}\n\n{riot}"
    by_date = {"a": "2023-05-01", "b": "2023-05-02"}
    for text, origin, kind in ((cut, strike, "near"), (passage, long, "excerpt")):
        digests = _digests(
            report(origin, "a", published=by_date["a"]), report(text, "b", published=by_date["b"])
        )
        assert [each.kind for each in copies(digests, overlaps(digests, []))] == [kind]
    grown = _digests(
        report(passage, "a", published=by_date["a"]), report(long, "b", published=by_date["b"])
    )
    (copy,) = copies(grown, overlaps(grown, []))
    assert (copy.document, copy.kind) == ("b", "near")


REWORDED = (
    "An air strike killed 30 people on Monday at the market of Kovel, the Volyn health "
    "office said. Governor Petro Savchuk told reporters 45 people were wounded and forty stalls "
    "destroyed by fire. The strike drew no comment from the defence ministry. Until evening the "
    "rescue workers searched ruins of the market."
)


def test_a_text_in_other_words_is_a_rewrite(report: MakeReport, strike: str) -> None:
    found = overlaps(_digests(report(strike, "a"), report(REWORDED, "b")), [("a", "b")])
    assert [each.kind for each in found] == ["rewrite"]
    assert overlaps(_digests(report(strike, "a"), report(REWORDED, "b")), []) == []


def test_a_report_that_quotes_an_outlet_is_no_rewrite_of_it(report: MakeReport) -> None:
    own = (
        "Villagers buried 71 people after the strike on Ostrov, a gravedigger told Delta Newswire. "
        "He said that 24 of them were women. The ministry speaks of 68 dead. Nobody could say "
        "how many were still missing in the forest."
    )
    told = (
        "The toll of the strike on Ostrov rose to 71 people, Delta Newswire reported, citing a "
        "gravedigger who buried the people after the strike. The ministry speaks of 68 dead, and "
        "nobody said how many were missing. It blamed the weather for the delay."
    )
    digests = _digests(
        report(own, "a", outlet="Delta Newswire", published="2023-05-01"),
        report(told, "b", outlet="Gazette", published="2023-05-02"),
    )
    assert overlaps(digests, [("a", "b")]) == []


def test_reports_that_share_a_sentence_are_always_compared(report: MakeReport) -> None:
    shared = (
        "Firefighters were called to the chapel of Kovel about 9 in the evening and found flames "
        "and smoke coming out of the windows at the back of the building."
    )
    digests = _digests(
        report(f"{shared} Nobody was hurt.", "a"), report(f"{shared} A hall burned too.", "b")
    )
    assert len(overlaps(digests, [])) == 1
