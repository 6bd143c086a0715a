"""The command line's front door: options in, exit codes out. Rooms are imported when used."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from reportedly import __version__
from reportedly.cli.leaving import FrontDoor

app = typer.Typer(
    name="reportedly",
    cls=FrontDoor,
    help="Turn news reports into a sourced dataset: who did what to whom, and who says so.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Paths = Annotated[
    Optional[list[str]],  # noqa: UP045 - Typer reads this at run time
    typer.Argument(metavar="PATH...", help="Files, folders, globs, or - for JSONL on stdin."),
]
StorePath = Annotated[
    str, typer.Option("--store", metavar="FILE_OR_URL", help="SQLite file or PostgreSQL URL.")
]
Json = Annotated[bool, typer.Option("--json", help="Machine output on stdout.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on stderr.")]
SettingsFile = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--settings", metavar="FILE", help="Default: reportedly.toml in this folder."),
]
BestRule = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(
        "--best",
        metavar="RULE",
        help="One number of several, by ucdp, most_conservative or latest_official.",
    ),
]
Workers = Annotated[
    Optional[int],  # noqa: UP045
    typer.Option("--workers", "-w", min=1, help="Processes that read. Default: one per core."),
]
DEFAULT_STORE = "reportedly.db"


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        typer.echo(f"reportedly {__version__}")
        raise typer.Exit


@app.command(epilog="Example: reportedly run heap/ 'more/*.html' --store heap.db")
def run(
    paths: Paths = None,
    store: StorePath = DEFAULT_STORE,
    workers: Workers = None,
    settings: SettingsFile = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Read reports, extract, link and store them. Safe to stop and to run again."""
    from reportedly.cli.run import run_command

    raise typer.Exit(run_command(paths or [], store, workers, settings, json=json, quiet=quiet))


@app.command(epilog="Example: reportedly demo")
def demo(json: Json = False, quiet: Quiet = False) -> None:
    """Run the main job on the shipped examples in a temporary store."""
    from reportedly.cli.run import demo_command

    raise typer.Exit(demo_command(json=json, quiet=quiet))


@app.command(epilog="Example: reportedly annotate report.txt | head -c 400")
def annotate(
    paths: Paths = None,
    tokens: Annotated[bool, typer.Option("--tokens", help="Add words to each record.")] = False,
    predicates: Annotated[
        bool, typer.Option("--predicates", help="Add predicates with their factuality.")
    ] = False,
    workers: Workers = None,
    settings: SettingsFile = None,
    quiet: Quiet = False,
) -> None:
    """One document in, one JSON record out, in input order; no store."""
    from reportedly.cli.annotate import annotate_command

    code = annotate_command(
        paths or ["-"], workers, settings, tokens=tokens, predicates=predicates, quiet=quiet
    )
    raise typer.Exit(code)


@app.command(epilog="Example: reportedly export events --format csv --out events.csv")
def export(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="What to export; see below.")],
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            help="jsonl csv parquet geojson; events, incidents: acled-columns ged-columns plover",
        ),
    ] = "jsonl",
    out: Annotated[str, typer.Option("--out", "-o", metavar="FILE", help="- is stdout.")] = "-",
    as_of: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--as-of", metavar="TIME", help="What was held then: RFC 3339 or a date."),
    ] = None,
    profile: Annotated[
        str, typer.Option("--profile", help="public (masked, the default), team or local.")
    ] = "public",
    store: StorePath = DEFAULT_STORE,
    settings: SettingsFile = None,
    json: Annotated[bool, typer.Option("--json", help="Print the manifest on stderr.")] = False,
    best: BestRule = None,
) -> None:
    """Write records of one kind: documents attributions claims figures events incidents stories
    checks copies.
    """
    from reportedly.cli.export import export_command

    raise typer.Exit(
        export_command(kind, format, out, as_of, profile, store, settings, json=json, best=best)
    )


@app.command(epilog="Example: reportedly show evt-0123456789abcdef")
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="Any id that an export prints.")],
    store: StorePath = DEFAULT_STORE,
    reveal: Annotated[
        bool, typer.Option("--reveal", help="Show masked names; the act is logged.")
    ] = False,
    json: Json = False,
    best: BestRule = None,
) -> None:
    """Print one record with its evidence: the sentences, with the words marked."""
    from reportedly.cli.show import show_command

    raise typer.Exit(show_command(id, store, reveal=reveal, json=json, best=best))


@app.command(epilog="Example: reportedly brief --format html --out brief.html")
def brief(
    story: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--story", metavar="ID", help="Default: the stories with most reports."),
    ] = None,
    format: Annotated[str, typer.Option("--format", "-f", help="md or html")] = "md",
    out: Annotated[str, typer.Option("--out", "-o", metavar="FILE", help="- is stdout.")] = "-",
    as_of: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--as-of", metavar="TIME", help="What was held then: RFC 3339 or a date."),
    ] = None,
    profile: Annotated[
        str, typer.Option("--profile", help="public (masked, the default), team or local.")
    ] = "public",
    store: StorePath = DEFAULT_STORE,
    settings: SettingsFile = None,
    best: BestRule = None,
) -> None:
    """Write who says what about a story; every sentence with its source and its hedges."""
    from reportedly.cli.brief import brief_command

    raise typer.Exit(brief_command(story, format, out, as_of, profile, store, settings, best))


@app.command(epilog="Example: reportedly verify --store heap.db")
def verify(store: StorePath = DEFAULT_STORE, json: Json = False) -> None:
    """Re-hash everything stored; exit code 4 on any mismatch."""
    from reportedly.cli.verify import verify_command

    raise typer.Exit(verify_command(store, json=json))


@app.command(epilog="Example: reportedly models")
def models(json: Json = False) -> None:
    """List the installed models and verify their checksums."""
    from reportedly.cli.models import models_command

    raise typer.Exit(models_command(json=json))


gazetteer = typer.Typer(help="Places of your own.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(gazetteer, name="gazetteer")


@gazetteer.callback()
def _gazetteer() -> None:
    """Places of your own, beside the shipped ones."""


@gazetteer.command(
    "build", epilog="Example: reportedly gazetteer build UA.zip alternateNamesV2.zip --out ua.gaz"
)
def gazetteer_build(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="GeoNames dumps, alternate names or postal codes (.txt, .zip), CSV, GeoJSON.",
        ),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The file to make.")],
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Make a gazetteer file of the places in files; `[geo] gazetteer` in the settings uses it."""
    from reportedly.cli.gazetteer import build_command

    raise typer.Exit(build_command(paths, out, json=json, quiet=quiet))


def main() -> None:
    """Run the command line and exit with the codes of CONTRACT.md."""
    app()


if __name__ == "__main__":
    main()
