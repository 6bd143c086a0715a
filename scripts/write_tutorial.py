"""Run every command of docs/tutorial.md on the shipped examples and write what it printed.

    python scripts/write_tutorial.py

A block that begins with ```console holds commands after `$ ` (continued after `> `) and what they
print. Ids of incidents and stories follow from what is read; where one is gone, the most disputed
incident, or the story with most reports, takes its place.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from reportedly import open_store
from reportedly.jobs.summary import summary

ROOT = Path(__file__).parents[1]
TUTORIAL = ROOT / "docs" / "tutorial.md"
STORE = "demo/demo.db"
_BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.S)
_COMMAND = re.compile(r"^\$ .*(?:\n> .*)*", re.M)
_ID = re.compile(r"\b(?:inc|sty)-[0-9a-f]{16}\b")


def main() -> None:
    """Write the tutorial anew."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        (desk / "examples").symlink_to(ROOT / "examples")
        (desk / "demo").mkdir()

        def block(found: re.Match[str]) -> str:
            commands = _COMMAND.findall(found.group(2))
            return found.group(1) + "".join(_shown(each, desk) for each in commands) + "```"

        TUTORIAL.write_text(_BLOCK.sub(block, TUTORIAL.read_text("utf-8")), "utf-8")


def _shown(command: str, desk: Path) -> str:
    command = _ID.sub(lambda found: _present(found.group(), desk), command)
    typed = command.removeprefix("$ ").replace("\n> ", "\n")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", typed],
        cwd=desk,
        env={**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    said = done.stdout.decode()
    if done.returncode:
        sys.exit(f"{typed}\nended with {done.returncode}\n{said}")
    return f"{command}\n{said}" + ("" if said.endswith("\n") else "\n")


def _present(id: str, desk: Path) -> str:
    store = open_store(str(desk / STORE))
    if store.link(id) is not None:
        return id
    found = summary(store)
    if id.startswith("sty-"):
        return found.stories[0].id
    return found.first_disputed or id


if __name__ == "__main__":
    main()
