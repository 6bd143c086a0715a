"""The measure of given mentions: right, wrong and missing count as they should."""

from __future__ import annotations

from evaluation.given_toponyms import scores

TEXT = "Police in Paris, Texas, and in Berlin met in Xqzville."


def mention(name: str, lat: float, lon: float) -> dict[str, object]:
    start = TEXT.index(name)
    return {"start": start, "end": start + len(name), "lat": lat, "lon": lon, "core": True}


def test_shares_are_of_all_mentions() -> None:
    gold = [
        mention("Paris", 33.66, -95.55),
        mention("Texas", 31.25, -99.25),
        mention("Berlin", 44.47, -71.19),
        mention("Xqzville", 1.0, 1.0),
    ]
    found = scores([{"text": TEXT, "toponyms": gold}])
    assert found["gold"] == 4
    assert found["acc@161km"] == 0.5
    assert found["missing"] == 0.25
    assert found["admin1"] == 0.5


def test_what_is_no_core_mention_is_left_out() -> None:
    gold = [mention("Texas", 31.25, -99.25), {**mention("Berlin", 0.0, 0.0), "core": False}]
    assert scores([{"text": TEXT, "toponyms": gold}])["gold"] == 1
