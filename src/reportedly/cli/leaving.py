"""How a command ends when it does not end well: one line on stderr and the right exit code.

Typer has endings of its own for a broken pipe (code 1) and for Ctrl-C (silence); ours come first.
"""

from __future__ import annotations

import os
import sys

import typer
from typer.core import TyperGroup

from reportedly.cli import console
from reportedly.errors import ReportedlyError, UsageError


class FrontDoor(TyperGroup):
    """All commands, behind the one place where errors become exit codes (CONTRACT)."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run a command; whatever it raises on purpose leaves as a code."""
        try:
            return super().invoke(ctx)
        except ReportedlyError as error:
            console.error(str(error))
            raise typer.Exit(error.exit_code) from error
        except BrokenPipeError as error:  # the reader, such as `head`, has had enough
            _drop_output()
            raise typer.Exit(0) from error
        except KeyboardInterrupt as error:
            console.error("interrupted: what was stored stays; run again to go on")
            raise typer.Exit(130) from error
        except OSError as error:
            _drop_output()
            where, said = error.filename or "the output", error.strerror or str(error)
            console.error(str(UsageError(str(where), said, "give it room and permission")))
            raise typer.Exit(UsageError.exit_code) from error


def _drop_output() -> None:
    """Send what is still to be written to stdout nowhere, so that leaving does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
