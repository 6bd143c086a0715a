"""Reports that come, go and change one after another leave what they would leave at once."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.records import Annotated, Document, Span
from reportedly.stories import blocking, marks, weights
from reportedly.stories.digest import Detail, Digest, digest
from reportedly.stories.incremental import Effort, join
from reportedly.stories.particulars import Particulars
from reportedly.stories.shingles import runs
from reportedly.stories.terms import Terms, bag
from reportedly.stories.wording import sentences_of
from reportedly.stories.workings import Workings

KINDS = ("copies", "stories", "incidents", "claims")
NOTHING = zlib.compress(msgspec.msgpack.encode(Detail()))
DAYS = (None, "2023-05-01", "2023-05-20", "2023-06-15", "2023-09-01")
LANGS = ("en", "uk")
NUMBERS = ("10", "20", "30")
WORDS = [f"word{at}" for at in range(9)]
PHRASES = [" ".join(f"said{at}{word}" for word in "abcdefghij") for at in range(6)]


class Kept:
    """A heap as a store keeps it: packed workings and the records that stand."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], bytes] = {}
        self.records: dict[tuple[str, str], bytes] = {}

    def join(self, fresh: Iterable[tuple[Digest, str]], gone: Iterable[str] = ()) -> Effort:
        """Join from what is kept alone, and keep what comes of it."""
        outlines = [(id, data) for (kind, id), data in self.rows.items() if kind == "outline"]
        workings = Workings(outlines, lambda kind, id: self.rows.get((kind, id)))
        effort = Effort()
        changes = join(workings, fresh, gone, effort)
        for kind in KINDS:
            for id in changes.gone.get(kind, ()):
                del self.records[kind, id]
            for id, record in getattr(changes, kind).items():
                self.records[kind, id] = msgspec.json.encode(record, order="deterministic")
        for kind, id, data in workings.changes():
            if data is None:
                self.rows.pop((kind, id), None)
            else:
                self.rows[kind, id] = data
        return effort


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Caps and levels that a handful of reports goes through."""
    monkeypatch.setattr(blocking, "RARE", 3)
    monkeypatch.setattr(blocking, "CELL", 1)
    monkeypatch.setattr(blocking, "PROPOSING", 3)
    monkeypatch.setattr(marks, "COMMON", 3)
    monkeypatch.setattr(marks, "FIRST", 1)
    monkeypatch.setattr(weights, "PRIOR", 500)
    monkeypatch.setattr(weights, "LEVELS", tuple(range(1, 40)))
    monkeypatch.setattr(weights, "_FROM", [at + 0.5 for at in range(1, 39)])


contents = st.tuples(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6, unique=True),
    st.lists(st.sampled_from(PHRASES), max_size=3, unique=True),
    st.sampled_from(DAYS),
    st.sampled_from(LANGS),
    st.booleans(),
)
names = st.integers(0, 11).map(lambda at: f"r{at:02}")
batches = st.lists(
    st.tuples(st.dictionaries(names, contents, max_size=8), st.sets(names, max_size=2)),
    min_size=2,
    max_size=6,
)


def _digest(id: str, content: tuple[list[str], list[str], str | None, str, bool]) -> Digest:
    words, phrases, day, lang, noted = content
    text = ". ".join(phrases)
    whole = [Span(0, len(text))]
    places = [f"town{word}" for word in words[:1]]
    return Digest(
        id=id,
        outlet=f"{id} Post",
        url=None,
        published=day,
        published_end=day,
        title=words[0],
        length=len(text),
        terms=Terms(
            bag(words), bag(words[:2]), bag(["10", "20", "30"]), bag(words[1:3]), bag(places)
        ),
        particulars=Particulars(array("l", [len(words)])),
        runs=runs(text, whole),
        sentences=sentences_of(text, whole, whole) if text else (),
        cited=(),
        packed=NOTHING,
        lang=lang,
        note=Span(0, 1) if noted else None,
    )


def _basis(content: object) -> str:
    return repr(content)


@pytest.mark.usefixtures("crowded")
@given(steps=batches)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_history_leaves_what_a_rebuild_makes(
    steps: list[tuple[Mapping[str, tuple[list[str], list[str], str | None, str, bool]], set[str]]],
) -> None:
    stepwise, present = Kept(), {}
    for coming, going in steps:
        new = {id: content for id, content in coming.items() if present.get(id) != content}
        gone = {id for id in going if id in present and id not in coming}
        stepwise.join([(_digest(id, each), _basis(each)) for id, each in new.items()], gone)
        present = {id: each for id, each in {**present, **new}.items() if id not in gone}
    rebuilt = Kept()
    rebuilt.join([(_digest(id, each), _basis(each)) for id, each in sorted(present.items())])
    assert stepwise.records == rebuilt.records
    assert stepwise.rows == rebuilt.rows


@pytest.mark.usefixtures("crowded")
def test_a_translation_and_its_original_may_change_places() -> None:
    kept, rebuilt = Kept(), Kept()
    note, plain = (["word0"], [], None, "uk", True), (["word0"], [], None, "en", False)
    kept.join([(_digest("r1", plain), "1"), (_digest("r2", note), "1")])
    now = [
        (_digest("r1", (*plain[:4], True)), "2"),
        (_digest("r2", (*note[:4], False)), "2"),
    ]
    kept.join(now)
    rebuilt.join(now)
    assert kept.records == rebuilt.records
    assert ("copies", "r1>r2") in kept.records


Report = tuple[Document, Annotated]
Read = tuple[Digest, str]


def _parts(
    digests: list[tuple[Digest, str]], cuts: list[int]
) -> Iterator[list[tuple[Digest, str]]]:
    for at, end in pairwise([0, *sorted(cuts), len(digests)]):
        yield digests[at:end]


@given(order=st.permutations(range(5)), cuts=st.lists(st.integers(0, 5), max_size=3))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_reports_read_by_the_product_join_in_any_order(
    heap: tuple[Report, ...], order: list[int], cuts: list[int]
) -> None:
    digests = [(digest(*heap[at]), heap[at][0].sha256) for at in order]
    stepwise, rebuilt = Kept(), Kept()
    for part in _parts(digests, cuts):
        stepwise.join(part)
    rebuilt.join(digests)
    assert stepwise.records == rebuilt.records
    assert stepwise.rows == rebuilt.rows


def test_a_report_of_another_event_leaves_the_rest_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "PRIOR", 5000)
    kept = Kept()
    content = (["alpha", "beta"], [PHRASES[0]], "2023-05-01", "en", False)
    others = {f"o{at}": ([f"x{at}a", f"x{at}b"], [], "2023-05-01", "en", False) for at in range(20)}
    kept.join([(_digest(id, each), _basis(each)) for id, each in others.items()])
    rows = dict(kept.rows)
    effort = kept.join([(_digest("new", content), _basis(content))])
    assert (effort.reports, effort.stories) == (1, 1)
    assert {key: data for key, data in kept.rows.items() if key in rows} == rows
