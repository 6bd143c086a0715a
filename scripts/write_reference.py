"""Write docs/reference/ from the program itself: commands, steps, records, errors.

    python scripts/write_reference.py [--check]

With --check nothing is written and the exit code is 1 when a page is out of date.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_type_hints

import msgspec
import typer
from typer.main import get_command

from reportedly import errors, records
from reportedly.cli.main import app
from reportedly.jobs.pipeline import reader
from reportedly.settings import DEFAULTS

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
HEADING = "<!-- written by scripts/write_reference.py: do not edit -->\n\n"


def commands() -> str:
    """Every command's own help text."""
    root = get_command(app)
    context = typer.Context(root, info_name="reportedly")
    lines = ["# Commands", ""]
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        own = typer.Context(command, info_name=f"reportedly {name}", parent=None)
        lines += [f"## {name}", "", "```", command.get_help(own).strip(), "```", ""]
    lines += [
        "Exit codes: 0 fine · 1 ran, with items that failed · 2 usage · 3 nothing readable in the",
        "input · 4 integrity · 5 refused by policy · 130 interrupted.",
    ]
    return "\n".join(lines)


def steps() -> str:
    """Every step in order, what it needs and gives, and its docstring's first paragraph."""
    using = reader(DEFAULTS, with_predicates=True)
    lines = ["# Steps", "", "In the order in which a report is read.", ""]
    for each in (*using.cleaning.steps, *using.reading.steps):
        said = inspect.getdoc(each.read) or ""
        lines += [
            f"## {each.name}",
            "",
            f"Version {each.version}. Needs: {_listed(each.needs)}. Gives: {_listed(each.gives)}.",
            "",
            said,
            "",
        ]
    return "\n".join(lines)


def _listed(layers: frozenset[str]) -> str:
    return ", ".join(sorted(layers)) or "the text alone"


def record_pages() -> str:
    """Every record with its fields and types."""
    lines = [
        "# Records",
        "",
        "All records are frozen. Spans are `[start, end)` in code points.",
        "",
    ]
    for name in sorted(records.__all__):
        kind = getattr(records, name)
        if not (inspect.isclass(kind) and issubclass(kind, msgspec.Struct)):
            continue
        lines += [
            f"## {name}",
            "",
            inspect.getdoc(kind) or "",
            "",
            "| field | type |",
            "| --- | --- |",
        ]
        lines += [f"| {field} | {_type(hint)} |" for field, hint in _fields(kind)]
        lines.append("")
    return "\n".join(lines)


def _fields(kind: type[msgspec.Struct]) -> Iterator[tuple[str, object]]:
    hints = get_type_hints(kind)
    for field in kind.__struct_fields__:
        yield field, hints[field]


def _type(hint: object) -> str:
    shown = hint.__name__ if inspect.isclass(hint) else str(hint)
    for prefix in ("typing.", "msgspec."):
        shown = shown.replace(prefix, "")
    words = [
        word.rsplit(".", 1)[-1] if "reportedly." in word else word for word in shown.split(" ")
    ]
    return "`" + " ".join(words).replace("|", "or") + "`"


def error_pages() -> str:
    """The tree of errors."""
    return f"# Errors\n\n```\n{inspect.getdoc(errors)}\n```\n"


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "steps.md": steps,
    "records.md": record_pages,
    "errors.md": error_pages,
}


def stale(write: bool) -> list[str]:
    """Names of pages that are out of date; they are brought up to date when `write` is true."""
    found = []
    for name, make in PAGES.items():
        path, fresh = REFERENCE / name, HEADING + make().rstrip() + "\n"
        if not path.exists() or path.read_text(encoding="utf-8") != fresh:
            found.append(name)
            if write:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(fresh, encoding="utf-8")
    return found


if __name__ == "__main__":
    checking = "--check" in sys.argv
    out_of_date = stale(write=not checking)
    for page in out_of_date:
        print(f"docs/reference/{page} {'is out of date: run make docs' if checking else 'written'}")
    sys.exit(1 if checking and out_of_date else 0)
