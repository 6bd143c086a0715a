"""Zones on texts written for this project, in the manner of scraped pages."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from reportedly.documents.zones import zones
from reportedly.records import READ_KINDS, Document, Origin, Reading, View

LEAD = "Rebel fighters seized a military airfield on Sunday after three days of shelling."
SECOND = "The army said it had carried out a tactical withdrawal from the northern base."
THIRD = "The governor said at least 12 soldiers were killed in the fighting near the river."
FOURTH = "Residents said the shelling stopped at dawn and that the roads were open again."


def read(text: str, title: str | None = None) -> Reading:
    return zones.read(Reading(Document.of(text, Origin("test", "txt", "", "none/1"), title=title)))


def zone_of(reading: Reading, words: str) -> str:
    at = reading.text.index(words)
    return next(z.zone for z in reading.zones if z.span.start <= at < z.span.end)


def rule_of(reading: Reading, words: str) -> str:
    at = reading.text.index(words)
    return next(z.rule for z in reading.zones if z.span.start <= at < z.span.end)


def page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_plain_paragraphs_are_body() -> None:
    reading = read(page(LEAD, SECOND, THIRD))
    assert {zone.zone for zone in reading.zones} == {"body"}
    assert reading.title is None
    assert len(reading.parts) == 3


def test_one_unbroken_paragraph_is_body_even_with_a_title_elsewhere() -> None:
    reading = read(f"{LEAD} {SECOND}", title="Airfield falls to rebels")
    assert [zone.zone for zone in reading.zones] == ["body"]


def test_headline_then_body() -> None:
    reading = read(page("Airfield falls to rebels in the north", LEAD, SECOND))
    assert reading.title is not None
    assert reading.title.quote(reading.text) == "Airfield falls to rebels in the north"


def test_dateline_is_only_the_prefix() -> None:
    reading = read(page(f"KYIV, Oct 3 (Reuters) - {LEAD}", SECOND))
    assert zone_of(reading, "KYIV") == "dateline"
    assert reading.parts[0].span.quote(reading.text) == LEAD
    assert reading.title is None


def test_breadcrumb_glued_to_a_title() -> None:
    title = "Airfield falls to rebels after three days"
    reading = read(page(f"Home World News {title}", title, LEAD, SECOND))
    assert zone_of(reading, "Home") == "breadcrumb"
    assert sum(part.zone == "headline" for part in reading.parts) == 1
    second = next(part for part in reading.parts if part.zone == "alt_headline")
    assert second.repeats is not None
    assert reading.parts[second.repeats].zone == "headline"


def test_related_block_inside_a_quotation_is_cut_and_joined() -> None:
    reading = read(
        page(
            "Airfield falls to rebels in the north",
            "The commander wrote in a letter, “We hold the airfield and the road.",
            "Read more on the northern war:",
            "Fuel prices double in a week as convoys are cut off",
            "Army denies losing a second base as rebels push south",
            "“We ask the garrison of the town to lay down its arms.”",
            THIRD,
        )
    )
    assert zone_of(reading, "Fuel prices") == zone_of(reading, "Army denies") == "related"
    parts = {part.span.quote(reading.text)[:4]: part for part in reading.parts}
    joined = parts["“We "].joins
    assert joined is not None
    assert reading.parts[joined].span.quote(reading.text).startswith("The commander")


def test_caption_that_repeats_the_body_folds_into_it() -> None:
    reading = read(page("Airfield falls to rebels", LEAD, SECOND, LEAD[:-1], THIRD, FOURTH))
    captions = [part for part in reading.parts if part.zone == "caption"]
    assert len(captions) == 1
    assert captions[0].repeats is not None
    assert reading.parts[captions[0].repeats].span.quote(reading.text) == LEAD


def test_caption_that_splits_a_statement_is_joined_over() -> None:
    caption = "Soldiers inspect a damaged bridge near the northern town on Saturday"
    reading = read(page("Airfield falls to rebels", LEAD, SECOND, caption, THIRD, FOURTH))
    assert zone_of(reading, "Soldiers inspect") == "caption"
    after = next(p for p in reading.parts if p.span.quote(reading.text) == THIRD)
    assert after.joins is not None
    assert reading.parts[after.joins].span.quote(reading.text) == SECOND


def test_agency_names_on_their_own_are_credits() -> None:
    caption = "Smoke rises over the captured airfield in the north"
    reading = read(
        page("Airfield falls to rebels", LEAD, caption, "Reuters", SECOND, THIRD, FOURTH)
    )
    assert zone_of(reading, "Reuters") == "credit"
    assert zone_of(reading, "Smoke") == "caption"


def test_image_text_glued_to_credit_and_to_caption() -> None:
    title = "Airfield falls to rebels after three days of shelling"
    glued = "Tanks and soldiers on a road near the airfieldAirfield troops are moving south"
    reading = read(page(title, LEAD, f"{title}Getty", SECOND, glued, "AFP", THIRD, FOURTH))
    assert zone_of(reading, "Getty") == "credit"
    assert rule_of(reading, f"{title}Getty") == "title-repeat"
    assert zone_of(reading, "Tanks and soldiers") == "artefact"
    assert zone_of(reading, "Airfield troops") == "caption"


def test_page_furniture_is_never_read() -> None:
    furniture = [
        "Advertisement",
        "Share this:",
        "Click to share on Twitter (Opens in new window)",
        "Sign up for our weekly newsletter",
        "READ ALSO: What the fall of the airfield means for the north",
        "We use cookies to give you the best experience on our site.",
        "Reporting by Ann Lee; Editing by Bob Ray",
        "Tags: army, rebels, airfield",
        "[contact-form id=3]",
        "1672345678 Airfield falls to rebels",
        "© 2021 Example News. All rights reserved.",
        "Denial of responsibility! Example is an automatic aggregator of the world media.",
        "Source: Read Full Article",
        "Leave a Comment",
        "Your email address will not be published. Required fields are marked *",
    ]
    reading = read(page("Airfield falls to rebels", LEAD, SECOND, THIRD, *furniture))
    kept = {part.span.quote(reading.text) for part in reading.parts}
    assert kept == {"Airfield falls to rebels", LEAD, SECOND, THIRD}


def test_summary_bullets_keep_their_marks_outside_the_part() -> None:
    reading = read(
        page("Airfield falls to rebels", f"  • {LEAD[:-1]}\n  • {THIRD[:-1]}", LEAD, THIRD)
    )
    bullets = [part for part in reading.parts if part.zone == "summary"]
    assert [part.span.quote(reading.text) for part in bullets] == [LEAD[:-1], THIRD[:-1]]
    assert all(part.repeats is not None for part in bullets)


def test_hard_wraps_are_one_paragraph_with_a_repair() -> None:
    wrapped = "The statement said that the northern base\nhad been left in good order."
    reading = read(page("Airfield falls to rebels", LEAD, wrapped))
    part = reading.parts[-1]
    assert part.span.quote(reading.text) == wrapped
    assert View(reading.text, part.span, reading.repairs).text == wrapped.replace("\n", " ")


def test_sentence_cut_in_two_by_an_advertisement_is_joined() -> None:
    reading = read(page("Airfield falls to rebels", LEAD, "The army said it would", "Advertisement",
                        "retake the base within days.", THIRD, FOURTH))  # fmt: skip
    part = next(p for p in reading.parts if p.span.quote(reading.text).startswith("retake"))
    assert part.joins is not None
    assert reading.parts[part.joins].span.quote(reading.text) == "The army said it would"


def test_lost_link_is_cut_out_of_the_view_but_not_of_the_part() -> None:
    said = "Before leaving (here is the video of the strike), the aircraft dropped two bombs."
    reading = read(page("Airfield falls to rebels", said, SECOND))
    part = reading.parts[1]
    assert part.span.quote(reading.text) == said
    view = View(reading.text, part.span, reading.repairs)
    assert view.text == "Before leaving, the aircraft dropped two bombs."
    assert zone_of(reading, "(here") == "artefact"


def test_nothing_to_read_is_an_issue() -> None:
    assert [issue.code for issue in read("").issues] == ["no_text"]
    assert read("").zones == ()
    assert [zone.rule for zone in read(" \n ").zones] == ["blank"]


PIECES = [
    *(LEAD, SECOND, "Reuters", "Read more:", "•", "“Open", " x ", "A.\nb", "\u00a0"),
    *("Leave a Comment", "Tank in war", "KYIV (AP) -"),
]


@given(st.lists(st.sampled_from(PIECES)))
def test_zones_tile_and_parts_are_trimmed(pieces: list[str]) -> None:
    check(read("\n\n".join(pieces)))


@example("\x1f")
@example("Fire at the port\n\x1f\nTen people were hurt.")
@given(st.text(max_size=400))
def test_never_raises_on_any_text(text: str) -> None:
    check(read(text))


def check(reading: Reading) -> None:
    at = 0
    for zone in reading.zones:
        assert zone.span.start == at < zone.span.end
        assert zone.rule
        at = zone.span.end
    assert at == len(reading.text)
    for index, part in enumerate(reading.parts):
        said = part.span.quote(reading.text)
        assert said == said.strip() != ""
        assert part.zone in READ_KINDS
        assert part.joins is None or part.joins < index
        assert part.repeats is None or part.repeats != index
        View(reading.text, part.span, reading.repairs)
