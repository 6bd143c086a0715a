"""`reportedly gazetteer build`: a user's places in, one file out, used by a setting."""

from __future__ import annotations

import json
import zipfile

import pytest


def dump(geonameid, name, lat="48.5", lon="37.5", code="PPL"):
    cells = [str(geonameid), name, name, f"{name}ske", lat, lon, "P", code, "UA", "", "05",
             "", "", "", "900", "", "100", "Europe/Kyiv", "2024-01-01"]  # fmt: skip
    return "\t".join(cells) + "\n"


TABLE = "name,lat,lon,kind,country,names\nDepot 7,48.1,37.2,site,UKR,Depot Seven\n"
POSTAL = "UA\t84000\tTestodar\tDonetsk\t05\t\t\t\t\t48.9\t37.9\t4\n"
ALTERNATES = (
    "1\t706483\ten\tKharkivtown\t\t\t\t\t\t\n"
    "2\t706483\tlink\thttps://example.org/k\t\t\t\t\t\t\n"
    "3\t99\ten\tTestborough\t\t\t\t\t\t\n"
)  # 706483 is Kharkiv, a shipped place; 99 is in the dump
GEOJSON = json.dumps(
    {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"name": "Grey Strip"},
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [[[37, 48], [38, 48], [38, 49], [37, 49], [37, 48]]],
                },
            }
        ],
    }
)


@pytest.fixture
def files(tmp_path):
    with zipfile.ZipFile(tmp_path / "UA.zip", "w") as archive:
        archive.writestr("UA.txt", dump(99, "Testove"))
        archive.writestr("readme.txt", "not a table")
    (tmp_path / "alternateNamesV2.txt").write_text(ALTERNATES)
    (tmp_path / "mine.csv").write_text(TABLE)
    (tmp_path / "postal.txt").write_text(POSTAL)
    (tmp_path / "strip.geojson").write_text(GEOJSON)
    return sorted(each for each in tmp_path.iterdir())


def test_files_of_every_kind_become_one_gazetteer_the_same_each_time(reportedly, files, tmp_path):
    out = tmp_path / "own.gaz"
    ran = reportedly("gazetteer", "build", *files, "--out", out, "--json")
    assert ran.code == 0
    made = json.loads(ran.out)
    assert made["places"] == {"region": 1, "settlement": 2, "site": 1, "village": 1}
    assert "GeoNames" in made["credit"]
    first = out.read_bytes()
    reportedly("gazetteer", "build", *reversed(files), "--out", out, "--quiet")
    assert out.read_bytes() == first
    assert not list(tmp_path.glob(".*.part"))


def test_the_setting_adds_the_places_to_the_shipped_ones(reportedly, files, tmp_path):
    out = tmp_path / "own.gaz"
    assert reportedly("gazetteer", "build", *files, "--out", out).code == 0
    settings = tmp_path / "with.toml"
    settings.write_text(f'[geo]\ngazetteer = "{out}"\n')
    report = tmp_path / "report.txt"
    report.write_text(
        "Soldiers attacked Depot Seven near Testborough on Monday. Shells hit Kharkivtown and"
        " Odesa.\n"
    )
    ran = reportedly("annotate", report, "--settings", settings)
    places = {each["quote"]: each for each in json.loads(ran.out)["places"]}
    assert places["Depot Seven"]["name"] == "Depot 7"
    assert places["Testborough"]["geonameid"] == 99
    assert places["Kharkivtown"]["geonameid"] == 706483
    assert places["Odesa"]["country"] == "UKR"
    without = json.loads(reportedly("annotate", report).out)["places"]
    assert "Depot Seven" not in [each["quote"] for each in without]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bad.txt", "a\tb\n", "bad.txt: has 2 columns and is no table of places"),
        ("bad.txt", dump(1, "Testove", lat="95"), "bad.txt line 1: 95, 37.5 is no latitude"),
        ("bad.csv", TABLE.replace("UKR", "UKK"), "bad.csv line 2: country 'UKK'"),
        ("bad.csv", TABLE.replace("Depot 7", ""), "bad.csv line 2: has no name"),
        ("bad.geojson", "{}", "bad.geojson: is no GeoJSON FeatureCollection"),
        ("bad.geojson", GEOJSON.replace('"name"', '"label"'), "feature 1: lacks 'name'"),
        ("bad.zip", "no zip", "is not a zip file or is cut short"),
        ("bad.csv", b"name,lat,lon\n\xff,1,2\n", "bad.csv: is not UTF-8 text"),
        ("bad.txt", POSTAL.replace("48.9", "north"), "bad.txt line 1: is no line of postal codes"),
        ("bad.txt", ALTERNATES.replace("706483", "Kharkiv"), "bad.txt line 1: is no line of alt"),
    ],
)
def test_a_bad_file_is_one_line_that_names_it_and_nothing_is_written(
    reportedly, tmp_path, name, content, said
):
    data = content if isinstance(content, bytes) else content.encode()
    (tmp_path / name).write_bytes(data)
    out = tmp_path / "own.gaz"
    ran = reportedly("gazetteer", "build", tmp_path / name, "--out", out)
    assert ran.code == 1
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert not out.exists()


def test_missing_files_and_places_that_cannot_be_written(reportedly, files, tmp_path):
    ran = reportedly("gazetteer", "build", tmp_path / "none.txt", "--out", tmp_path / "o.gaz")
    assert ran.code == 2 and "there is no such file" in ran.err
    ran = reportedly("gazetteer", "build", *files, "--out", tmp_path / "none" / "o.gaz")
    assert ran.code == 2 and "cannot be written" in ran.err
    (tmp_path / "empty.csv").write_text("name,lat,lon\n")
    ran = reportedly("gazetteer", "build", tmp_path / "empty.csv", "--out", tmp_path / "o.gaz")
    assert ran.code == 3 and "no place was found" in ran.err


@pytest.mark.parametrize("command", [["annotate"], ["run", "--store", "s.db"]])
@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('worldview = "mars"', "use one of de-facto, iso3166, un"),
        ('gazetteer = "none.gaz"', "reportedly gazetteer build"),
        ('gazetteer = "report.txt"', "is not a gazetteer file"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_before_anything_is_read(
    reportedly, tmp_path, monkeypatch, command, setting, said
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text("Shells hit Odesa on Monday.\n")
    (tmp_path / "wrong.toml").write_text(f"[geo]\n{setting}\n")
    ran = reportedly(*command, "report.txt", "--settings", "wrong.toml")
    assert ran.code == 2
    assert said in ran.err
    assert ran.out == b""
