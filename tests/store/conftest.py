"""Every kind of store, for the one contract test."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import msgspec
import pytest

from reportedly.records import (
    Document,
    Figure,
    Origin,
    Published,
    Reading,
    Span,
    annotated,
    content_id,
    sha256,
)
from reportedly.store import Store, StoredItem
from reportedly.store.payload import encoded

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1:]


def make_item(
    text, *, name="a.txt", id=None, reading="1", published="2024-01-01", outlet=None, url=None
):
    """An item as the jobs would store it, with one figure: the text's first word."""
    raw = text.encode()
    origin = Origin(name, "txt", sha256(raw), "none/1")
    document = Document.of(text, origin, id=id, outlet=outlet, url=url)
    word = Span(0, len(text.split()[0]))
    figure = Figure(content_id("fig", document.id, text), word, word.quote(text), "count")
    record = annotated(Reading(document, published=Published(published), figures=(figure,)))
    return StoredItem(
        key=content_id("itm", sha256(raw), id, outlet, url, reading),
        name=name,
        raw_sha256=sha256(raw),
        raw=raw,
        document=document.id,
        sha256=document.sha256,
        text=text,
        document_json=encoded(_without_text(document)),
        reading_key=content_id("rdg", document.id, document.sha256, reading),
        reading_json=encoded(record),
        published=published,
        facts=(("figures", figure.id),),
    )


def _without_text(document):
    plain = msgspec.to_builtins(document)
    del plain["text"]
    return plain


@pytest.fixture
def stored_item():
    """How to make an item as the jobs would store it."""
    return make_item


@pytest.fixture(scope="session")
def postgres():
    """URL of a PostgreSQL server of our own, or of the one named in the environment."""
    named = os.environ.get("REPORTEDLY_TEST_POSTGRES")
    if named:
        yield named
        return
    if not PROGRAMS:
        pytest.skip("no PostgreSQL server is installed, and REPORTEDLY_TEST_POSTGRES names none")
    pytest.importorskip("psycopg", reason="the extra 'postgres' is not installed")
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # pytest prunes its own while others run
    as_user = _unprivileged(folder)
    data = folder / "data"
    _run([*as_user, PROGRAMS[0] / "initdb", "-D", data, "-A", "trust", "-U", "tester"])
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    log = folder / "log"
    _run([*as_user, PROGRAMS[0] / "pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start"])
    yield f"postgresql+psycopg://tester@/postgres?host={folder}"
    _run([*as_user, PROGRAMS[0] / "pg_ctl", "-D", data, "-m", "immediate", "stop"])
    shutil.rmtree(folder)


def _unprivileged(folder):
    """PostgreSQL refuses to run as root; its package brings a user that may."""
    if os.geteuid() != 0:
        return []
    if shutil.which("runuser") is None:
        pytest.skip("PostgreSQL cannot run as root here")
    shutil.chown(folder, "postgres")
    for above in (folder, *folder.parents[:3]):
        mode = above.stat().st_mode
        if mode | 0o011 != mode:
            above.chmod(mode | 0o011)
    return ["runuser", "-u", "postgres", "--"]


def _run(command):
    subprocess.run([str(part) for part in command], check=True, capture_output=True, timeout=60)


@pytest.fixture(params=["sqlite", "postgres"])
def store(request, tmp_path):
    """An empty store of each kind."""
    if request.param == "sqlite":
        return Store(str(tmp_path / "test.db"), create=True)
    from sqlalchemy import NullPool, create_engine

    url = request.getfixturevalue("postgres")
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    return Store(url, create=True)
