"""`python -m training.release`: a trained run's averaged weights as the artefact, with its card.

Run once to export, measure the artefact with `python -m evaluation.reader.measure --out ROWS`, and
run again with `--scores ROWS` to put the figures into the card; nothing else changes then.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from pathlib import Path
from typing import Any

import torch

from training.card import write_card
from training.checkpoint import load_average
from training.corpus import load_corpus
from training.export import export_reader
from training.run import add_common_options, prepare
from training.settings import read_settings

STAGES = ("first", "second", "third", "again", "")
"""Folders of a run's stages, in order, under the folder of the whole."""


def training_facts(work: Path, digests: dict[str, str], commit: str) -> dict[str, Any]:
    """How the weights came to be: commit, data digests, and what each stage did."""
    folders = [work / stage for stage in STAGES if (work / stage / "checkpoint.pt").exists()]
    return {"commit": commit, "stages": [_stage(folder) for folder in folders], "data": digests}


def _stage(folder: Path) -> dict[str, Any]:
    """Steps, schedule, pieces seen and hours of one stage."""
    state = torch.load(folder / "checkpoint.pt", map_location="cpu", weights_only=False)
    curve = (folder / "curve.jsonl").read_text(encoding="utf-8").splitlines()
    legs = [line for line in map(json.loads, curve) if "steps" in line]
    return {
        "steps": state["progress"]["step"],
        "epochs": state["progress"]["epoch"],
        "pieces": state["progress"]["pieces"],
        "hours": round(state["progress"]["seconds"] / 3600, 2),
        "schedule": [
            f"from step {leg['from']} to fall to nothing at {leg['steps']}" for leg in legs
        ],
    }


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training.release", description=__doc__)
    add_common_options(parser)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default="1.0.0")
    parser.add_argument("--commit", help="training commit, default the current one")
    parser.add_argument("--scores", type=Path, help="rows of evaluation.reader.measure")
    return parser.parse_args()


def main() -> None:
    """Export, or with `--scores` only write the card again."""
    asked = options()
    settings = read_settings(asked.config)
    corpus = load_corpus(asked.data, settings.data)
    if asked.scores is None:
        model, pieces = prepare(settings, corpus)
        load_average(asked.work / "checkpoint.pt", model)
        export_reader(settings, model, pieces, corpus.train, asked.out)
    rows = asked.scores.read_text(encoding="utf-8").splitlines() if asked.scores else []
    scores = {f"{row.pop('set')}, {row.pop('copy')}": row for row in map(json.loads, rows)}
    head = ["git", "rev-parse", "HEAD"]
    commit = asked.commit or subprocess.run(head, capture_output=True, text=True, check=True).stdout
    facts = training_facts(asked.work, corpus.digests, commit.strip())
    for folder in (asked.out, asked.out.parent / f"{asked.out.name}-fp32"):
        if folder.is_dir():
            write_card(folder, settings, asked.version, facts, scores)


if __name__ == "__main__":
    main()
