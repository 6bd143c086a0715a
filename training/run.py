"""`python -m training.run`: from raw data to a trained checkpoint."""

from __future__ import annotations

import argparse
import json
import os
import random
from pathlib import Path

import numpy as np
import torch

from reportedly.models.wordpiece import WordPiece
from training.checkpoint import load_average
from training.corpus import FOLDS, Corpus, digest, load_corpus
from training.distil import begin_student
from training.encoder import encoder_file, load_pretrained
from training.loop import Run
from training.model import Reader
from training.settings import ReaderSettings, fingerprint, read_settings
from training.sharing import Threads

DATA_VARIABLE = "REPORTEDLY_DATA"


def add_common_options(parser: argparse.ArgumentParser) -> None:
    """Where configuration, data and the run's folder are."""
    parser.add_argument("--config", type=Path, default=Path("training/reader.toml"))
    parser.add_argument(
        "--data",
        type=Path,
        default=Path(os.environ.get(DATA_VARIABLE, "../shared/data")),
        help=f"folder with treebanks/ in it (or ${DATA_VARIABLE})",
    )
    parser.add_argument(
        "--work", type=Path, default=Path("build/reader"), help="checkpoints, curve"
    )


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training.run", description=__doc__)
    add_common_options(parser)
    parser.add_argument(
        "--begin", type=Path, help="a checkpoint of an earlier stage, whose weights are begun from"
    )
    parser.add_argument("--hold", type=int, choices=range(FOLDS), help="leave out a fold of PLV")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--steady", action="store_true", help="keep all threads, also when others want the cores"
    )
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    return parser.parse_args()


def prepare(settings: ReaderSettings, corpus: Corpus) -> tuple[Reader, WordPiece]:
    """A model with the starting encoder's weights and the labels of the corpus."""
    torch.manual_seed(settings.loop.seed)
    np.random.seed(settings.loop.seed)
    random.seed(settings.loop.seed)
    pieces = WordPiece.from_file(encoder_file(settings.encoder, settings.encoder.vocabulary))
    model = Reader(settings, corpus.labelled, len(pieces))
    load_pretrained(model.encoder, settings.encoder)
    return model, pieces


def main() -> None:
    """Train, or go on training."""
    asked = options()
    settings = read_settings(asked.config)
    corpus = load_corpus(asked.data, settings.data, asked.hold)
    model, pieces = prepare(settings, corpus)
    asked.work.mkdir(parents=True, exist_ok=True)
    source = {"settings": fingerprint(settings), "data": corpus.digests, "hold": asked.hold}
    teacher = None
    if asked.begin is not None:
        source["begin"] = digest(asked.begin)
        if settings.distil is None:
            load_average(asked.begin, model, partly=True)
        else:
            teacher = begin_student(asked.begin, settings, corpus.labelled, model)
    (asked.work / "source.json").write_text(json.dumps(source, indent=1) + "\n", encoding="utf-8")
    device = torch.device(asked.device)
    run = Run(settings, corpus, model, pieces, asked.work, source, device, teacher)
    run.train(Threads(asked.threads, steady=asked.steady))


if __name__ == "__main__":
    main()
