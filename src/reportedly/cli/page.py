"""Plain text as wide as the screen, with marked words in colour where colour is wanted."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap

import typer

from reportedly.cli import console

_WIDEST = 110
_NARROWEST = 40
_COLOURS = {"source": "36", "cue": "33", "hedge": "31", "actor": "35", "recipient": "34"}
_PLAIN_MARK = "1"
_MARK = re.compile(r"⟦(?:(\w+): )?|⟧")


class Page:
    """Where a record is told: headings, fields and items, wrapped with hanging indents."""

    def __init__(self) -> None:
        columns = shutil.get_terminal_size((100, 24)).columns
        self._width = max(_NARROWEST, min(columns, _WIDEST))
        self._coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def title(self, said: str) -> None:
        """The first line or lines of a record; told whole."""
        self._put(said, "", "")

    def part(self, said: str) -> None:
        """A heading after an empty line."""
        typer.echo("")
        self._put(said, "", "")

    def field(self, name: str, said: object) -> None:
        """`name: words`, or nothing where there are no words."""
        if said not in (None, "", []):
            self._put(f"{name}: {said}", "  ", "    ")

    def item(self, said: str, level: int = 1, bullet: str = "- ") -> None:
        """One item of a list."""
        indent = "  " * level
        self._put(said, indent + bullet, indent + " " * len(bullet))

    def branch(self, said: str, first: str, rest: str) -> None:
        """One entry of a tree: `first` before its first line, `rest` before all others."""
        self._put(said, first, rest)

    def _put(self, said: str, first: str, rest: str) -> None:
        lines = textwrap.wrap(
            console.inert(said),
            self._width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in self._marked(lines or [first.rstrip()]):
            typer.echo(line)

    def _marked(self, lines: list[str]) -> list[str]:
        if not self._coloured:
            return lines
        open_marks: list[str] = []

        def coloured(found: re.Match[str]) -> str:
            if found.group() == "⟧":
                if open_marks:
                    open_marks.pop()
                return "⟧" + _paint(open_marks)
            open_marks.append(_COLOURS.get(found.group(1) or "", _PLAIN_MARK))
            return _paint(open_marks) + found.group()

        made = []
        for line in lines:
            before = _paint(open_marks) if open_marks else ""
            told = before + _MARK.sub(coloured, line)
            made.append(told + ("\x1b[0m" if open_marks else ""))
        return made


def _paint(open_marks: list[str]) -> str:
    return "\x1b[0m" + (f"\x1b[{open_marks[-1]}m" if open_marks else "")
