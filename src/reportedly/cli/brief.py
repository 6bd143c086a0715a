"""`reportedly brief`: who says what about a story, for people to read."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from reportedly.cli import console
from reportedly.cli.show import whole_id
from reportedly.errors import UsageError
from reportedly.exports import Context, profile_of
from reportedly.exports.briefing import Door
from reportedly.exports.briefing.composing import compose
from reportedly.exports.briefing.markdown import markdown_of
from reportedly.exports.briefing.page import page_of
from reportedly.exports.briefing.wording import count
from reportedly.exports.output import digest_of, whole
from reportedly.jobs.exporting import View, as_of_stamp, known_rule
from reportedly.jobs.running import WHO
from reportedly.settings import load_settings
from reportedly.store import Store

FORMATS = {"md": markdown_of, "html": page_of}
"""What a brief can be written as."""


def brief_command(
    story: str | None,
    format: str,
    out: str,
    as_of: str | None,
    profile_name: str,
    location: str,
    settings_file: Path | None,
    best: str | None = None,
) -> int:
    """Write a brief to a file or stdout; all else goes to stderr. The act is logged."""
    if format not in FORMATS:
        raise UsageError(f"format '{format}'", "is not known", f"use one of: {', '.join(FORMATS)}")
    profile = profile_of(profile_name)
    settings = load_settings(settings_file)
    rule = known_rule(best)
    store = Store(location)
    view = View(store, as_of_stamp(as_of), rule)
    now = datetime.now(UTC)
    door = Door(profile, settings, Context(report=view.report, now=now, as_of=as_of))
    brief = compose(
        view,
        door,
        profile,
        story=whole_id(store, story) if story else None,
        as_of=as_of or now.strftime("%Y-%m-%d %H:%M UTC"),
        worldview=settings.geo.worldview,
    )
    with whole(sys.stdout.buffer if out == "-" else Path(out)) as file:
        file.write(FORMATS[format](brief).encode())
        digest = digest_of(file)
    store.log("export", (brief.id, digest), at=now.isoformat(timespec="microseconds"), who=WHO)
    console.note(f"brief of {count(len(brief.stories), 'story')} written to {_place(out)}")
    if profile.name == "public":
        console.note(
            "profile public: private persons masked, quotations shortened;"
            " --profile team or local gives more"
        )
    else:
        console.note(f"unsafe to pass on: written with profile {profile.name}")
    return 0


def _place(out: str) -> str:
    return "stdout" if out == "-" else out
