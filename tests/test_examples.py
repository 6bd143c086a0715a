"""The shipped reports against what a careful reader finds in them (examples/expected.yml)."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import reportedly as package
from reportedly.stories.words import content_words

ROOT = Path(__file__).parents[1]
EXPECTED = yaml.safe_load((ROOT / "examples" / "expected.yml").read_text(encoding="utf-8"))
STORIES = EXPECTED["stories"]
KEYS = ["id", "about", "documents", "copies", "chains", "main_incident", "tolls", "denials"]
KEYS += ["unverified", "revisions", "sums"]
KINDS = {"same", "near", "excerpt", "rewrite", "translation"}


def excused(what, *words):
    """Whether `not_yet` lists it: so many words, as the file has them."""
    wanted = " ".join(map(str, words))
    return any(each["what"] == what and each["item"] == wanted for each in EXPECTED["not_yet"])


def rows(layer):
    return [(story["id"], row) for story in STORIES for row in story[layer]]


def names_of(examples):
    for path in sorted(each for each in examples.rglob("*") if each.is_file()):
        name = path.relative_to(examples).as_posix()
        if path.suffix == ".jsonl":
            count = len(path.read_text(encoding="utf-8").splitlines())
            yield from (f"{name}:{number}" for number in range(1, count + 1))
        else:
            yield name


@pytest.fixture(scope="module")
def store(examples_store):
    return package.open_store(str(examples_store))


@pytest.fixture(scope="module")
def name(store, examples):
    """Report names by document id."""
    named = {}
    for document in store.rows("documents"):
        (found,) = store.item_names(document["id"])
        named[document["id"]] = Path(found).relative_to(examples).as_posix()
    return named


@pytest.fixture(scope="module")
def found(store, name):
    """Every record of a kind with the name of its report."""
    return {
        kind: [(name[row["document"]], row) for row in store.rows(kind)]
        for kind in ("attributions", "figures", "checks", "copies")
    }


def test_the_file_is_well_formed():
    assert set(EXPECTED) == {"stories", "not_yet"}
    for story in STORIES:
        assert list(story) == KEYS, story["id"]
        for copy in story["copies"]:
            assert copy["kind"] in KINDS
        for line in story["main_incident"]["independent_lines"]:
            assert line["root"] and line["documents"]
        for each in story["sums"]:
            assert sum(each["parts"]) == each["total"]
    for each in EXPECTED["not_yet"]:
        assert set(each) == {"what", "item", "why"} and each["why"]


def test_every_report_belongs_to_exactly_one_story(examples):
    listed = [name for story in STORIES for name in story["documents"]]
    assert sorted(listed) == sorted(names_of(examples))


def test_every_name_is_that_of_a_report_of_its_story():
    for story in STORIES:
        own = set(story["documents"])
        for layer in ("copies", "chains", "tolls", "denials", "unverified", "sums"):
            for row in story[layer]:
                assert row["document"] in own and row.get("copy_of", row["document"]) in own
        for each in story["main_incident"]["independent_lines"]:
            assert set(each["documents"]) <= own
        for each in story["revisions"]:
            assert {each["from"], each["to"]} <= own


def test_no_third_name_stands_in_the_reports(examples):
    """They are written for this project: every address is one that cannot exist."""
    for path in examples.rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        for host in [part.split("/")[0] for part in text.split("https://")[1:]]:
            assert host.endswith(".example"), f"{path.name}: {host}"


def test_the_readme_counts_what_is_there(examples):
    readme = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    names = list(names_of(examples))
    assert readme.count(f"{len(names)} short reports") == 1
    for folder in sorted({each.split("/")[0] for each in names}):
        count = sum(each.startswith(f"{folder}/") for each in names)
        line = next(line for line in readme.splitlines() if line.startswith(f"| `{folder}/`"))
        assert f"| {count} |" in line


@pytest.mark.parametrize(("story", "copy"), rows("copies"))
def test_copies_are_found(found, name, story, copy):
    if excused("copy", copy["document"]):
        pytest.skip("listed under not_yet")
    parents = {document: name[row["copy_of"]] for document, row in found["copies"]}
    line, at = [], copy["document"]
    while at in parents and at not in line:  # a copy of a copy descends from both
        line.append(at)
        at = parents[at]
    assert copy["copy_of"] in {parents[each] for each in line}


def test_nothing_else_is_called_a_copy(found):
    listed = {row["document"] for _, row in rows("copies")}
    read = {document for document, _ in found["copies"] if not excused("no copy", document)}
    assert read <= listed


def says(found, wanted):
    """Whether a name found and the one written down share a word that carries content."""
    return bool(set(content_words(found)) & set(content_words(wanted)))


@pytest.mark.parametrize(("story", "chain"), rows("chains"))
def test_every_chain_is_followed_to_its_innermost_source(found, store, name, story, chain):
    """Sources of one attribution; the outlet whose text it is, or is passed on, stands before."""
    if excused("chain", chain["document"]):
        pytest.skip("listed under not_yet")
    (cites,) = [
        row["cites"] for row in store.rows("documents") if name[row["id"]] == chain["document"]
    ]
    outlets = [each["outlet"] for each in cites if each["relation"] in ("republishes", "reports")]
    wanted = chain["chain"]
    read = []
    for document, row in found["attributions"]:
        if document == chain["document"]:
            told = [f"{each['name'] or ''} {each['quote']}" for each in row["sources"]]
            read += [told, *([outlet, *told] for outlet in outlets)]
    assert any(len(told) == len(wanted) and all(map(says, told, wanted)) for told in read), [
        told for told in read if told
    ]


LINES = [
    (story["id"], line) for story in STORIES for line in story["main_incident"]["independent_lines"]
]


@pytest.fixture(scope="module")
def told_of(store, name):
    """The incidents of each story, with the names of reports in each line."""
    home = {each: story["id"] for story in STORIES for each in story["documents"]}
    told = {story["id"]: [] for story in STORIES}
    for row in store.rows("incidents"):
        lines = [
            (line["root"], line["why"], {name[each] for each in line["documents"]})
            for line in row["independent_lines"]
        ]
        for id in sorted({home[name[each["document"]]] for each in row["mentions"]}):
            told[id].append((row, lines))
    return told


@pytest.mark.parametrize(("story", "line"), LINES)
def test_every_line_is_found_with_its_reports(told_of, story, line):
    """Reports that rest on one root are one line, whichever incidents of the story they tell of."""
    if excused("line", story, line["root"]):
        pytest.skip("listed under not_yet")
    names, folded = {}, {}
    for _, lines in told_of[story]:
        for root, why, reports in lines:
            names[root] = f"{names.get(root, root)} {why}"
            folded.setdefault(root, set()).update(reports)
    assert any(
        says(names[root], line["root"]) and set(line["documents"]) <= reports
        for root, reports in folded.items()
    )


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["id"])
def test_the_main_incident_has_its_status(told_of, story):
    if excused("status", story["id"]):
        pytest.skip("listed under not_yet")
    wanted = story["main_incident"]
    roots = [line["root"] for line in wanted["independent_lines"]]
    matched = [
        (
            sum(any(says(f"{found} {why}", root) for found, why, _ in lines) for root in roots),
            row["status"],
        )
        for row, lines in told_of[story["id"]]
    ]
    most = max(count for count, _ in matched)
    assert wanted["status"] in {status for count, status in matched if count == most}


@pytest.mark.parametrize(("story", "toll"), rows("tolls"))
def test_every_toll_is_read_with_its_measure(found, story, toll):
    wanted = toll["document"], toll["measure"], toll["value"]
    if excused("toll", *wanted):
        pytest.skip("listed under not_yet")
    read = {
        (document, row["measure"], value)
        for document, row in found["figures"]
        for value in (row["value"], row["low"])
    }
    assert wanted in read


@pytest.mark.parametrize(("story", "denial"), rows("denials"))
def test_every_denial_is_read_with_who_denies(found, story, denial):
    if excused("denial", denial["document"]):
        pytest.skip("listed under not_yet")
    who = [
        source
        for document, row in found["attributions"]
        if document == denial["document"] and (row["act"] == "deny" or row["polarity"] == "-")
        for source in row["sources"]
    ]
    wanted = denial["by"].lower()
    quoted = any(wanted in each["quote"].lower() for each in who)
    assert quoted or any(each["name"] and each["name"].lower() in wanted for each in who), who


@pytest.mark.parametrize(("story", "hedge"), rows("unverified"))
def test_what_is_unverified_says_so(store, name, story, hedge):
    if excused("unverified", hedge["document"]):
        pytest.skip("listed under not_yet")
    (report,) = [each for each in store.reports() if name[each.document.id] == hedge["document"]]
    text = report.document.text
    at = text.index(hedge["words"])
    until = at + len(hedge["words"])
    told = [
        span
        for each in report.annotated.attributions
        for span in (*each.scope_hedges, *each.cue.spans)
    ]
    assert any(span.start < until and at < span.end for span in told)


@pytest.mark.parametrize(("story", "total"), rows("sums"))
def test_sums_are_checked_and_add_up(found, story, total):
    if excused("sum", total["document"], total["total"], *total["parts"]):
        pytest.skip("listed under not_yet")
    checked = {
        (document, row["expected"], row["verdict"])
        for document, row in found["checks"]
        if row["kind"] == "sum"
    }
    assert (total["document"], total["total"], "consistent") in checked


def test_contradicting_tolls_stand_side_by_side(store):
    """Somewhere an incident holds figures of several reports that differ, and none is chosen."""
    several = [
        figure
        for incident in store.rows("incidents")
        for figure in incident["figures"]
        if len({(value["low"], value["high"]) for value in figure["values"]}) > 1
    ]
    assert several
    assert all(figure["best"] is None or figure["rule"] for figure in several)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["id"])
def test_reports_of_one_story_are_found_together(store, name, story):
    grouped = [{name[each] for each in row["documents"]} for row in store.rows("stories")]
    wanted = {each for each in story["documents"] if not excused("story", each)}
    assert any(wanted <= group for group in grouped)


def test_reports_of_different_stories_are_kept_apart(store, name):
    home = {each: story["id"] for story in STORIES for each in story["documents"]}
    for row in store.rows("stories"):
        together = [name[each] for each in row["documents"]]
        homes = {home[each] for each in together if not excused("apart", each)}
        assert len(homes) <= 1, sorted(together)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["id"])
def test_reports_of_other_stories_are_kept_apart(store, name, story):
    own = {each for each in story["documents"] if not excused("apart", each)}
    for row in store.rows("stories"):
        group = {name[each] for each in row["documents"]}
        if group & own:
            assert {each for each in group if not excused("apart", each)} <= own
