"""The training loop: epochs of freshly augmented windows, AdamW, a linear decay by step."""

from __future__ import annotations

import json
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

import msgspec
import torch
from torch import Tensor, nn

from reportedly.models.wordpiece import WordPiece
from training.batch import collate
from training.checkpoint import Progress, load, save
from training.corpus import Corpus
from training.distil import LOSS, Teacher
from training.epoch import epoch_texts
from training.model import Reader
from training.settings import LoopSettings, ReaderSettings
from training.sharing import Threads
from training.watch import watch
from training.windows import Window, batches, windows

REPORT_EVERY = 25


def rate(step: int, loop: LoopSettings) -> float:
    """The share of the peak learning rate at a step: a rise, then a straight fall to the floor."""
    fall = 1.0 - step / loop.steps
    return min(1.0, (step + 1) / loop.warmup) * max(loop.floor, fall)


class Run:
    """One training run in a folder, begun or continued."""

    def __init__(
        self,
        settings: ReaderSettings,
        corpus: Corpus,
        model: Reader,
        pieces: WordPiece,
        folder: Path,
        source: dict[str, Any],
        device: torch.device,
        teacher: Teacher | None = None,
    ) -> None:
        self.settings, self.corpus, self.model = settings, corpus, model.to(device)
        self.pieces, self.folder, self.source, self.device = pieces, folder, source, device
        self.progress, self.teacher = Progress(), teacher
        self.weights = {each.name: each.weight for each in settings.heads}
        _keep(model, settings.loop.learn)
        self.optimiser = _optimiser(model, settings.loop)
        self.path = folder / "checkpoint.pt"
        self.average = {k: v.detach().clone() for k, v in self._learnt()}
        if self.path.exists():
            self.progress, self.average = load(self.path, model, self.optimiser, source)
            self.average = {name: each.to(device) for name, each in self.average.items()}

    def _learnt(self) -> Iterator[tuple[str, nn.Parameter]]:
        return ((k, v) for k, v in self.model.named_parameters() if v.requires_grad)

    def train(self, threads: Threads) -> None:
        """Go on until the configured number of steps is done; a learning curve as it goes.

        On SIGTERM the step under way is finished and a checkpoint written, to go on from later.
        """
        loop, progress = self.settings.loop, self.progress
        stopped = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: stopped.set())
        with (self.folder / "curve.jsonl").open("a", encoding="utf-8") as curve:
            _write(curve, {"from": progress.step, "steps": loop.steps})
            while progress.step < loop.steps and not stopped.is_set():
                for batch in self._epoch():
                    self._step(batch, curve)
                    threads.look()
                    if progress.step >= loop.steps or stopped.is_set():
                        break
                else:
                    progress.epoch, progress.batch = progress.epoch + 1, 0
        self._save()

    def _epoch(self) -> Iterator[list[Window]]:
        """The batches of the epoch under way that are still to be done."""
        loop = self.settings.loop
        chance = random.Random(f"{loop.seed}/{self.progress.epoch}/windows")
        texts = epoch_texts(self.corpus, self.settings, self.progress.epoch)
        found = windows(texts, self.pieces, loop.window_pieces, chance)
        yield from batches(found, self.pieces, loop.batch_pieces, chance)[self.progress.batch :]

    def _step(self, found: list[Window], curve: TextIO) -> None:
        loop, progress, began = self.settings.loop, self.progress, time.monotonic()
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * rate(progress.step, loop)
        self.model.train()
        batch = collate(found, self.pieces, loop.word_dropout, progress.step)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=loop.bfloat16):
            outputs = self.model.read(batch)
            losses = self.model.losses(outputs, batch)
            if self.teacher is not None:
                losses[LOSS] = self.teacher.loss(self.model, outputs, batch)
        weighted = [loss * self.weights.get(name, 1.0) for name, loss in losses.items()]
        total = torch.stack(weighted).sum()
        self.optimiser.zero_grad(set_to_none=True)
        total.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), loop.clip)
        self.optimiser.step()
        self._follow(min(loop.average, (1 + progress.step) / (10 + progress.step)))
        progress.step += 1
        progress.batch += 1
        progress.pieces += int(batch.inputs["mask"].sum())
        progress.seconds += time.monotonic() - began
        self._report({name: float(loss.detach()) for name, loss in losses.items()}, curve)

    @torch.no_grad()
    def _follow(self, share: float) -> None:
        """Move the averaged weights towards the learnt ones."""
        for name, weight in self._learnt():
            self.average[name].lerp_(weight, 1.0 - share)

    def _report(self, losses: dict[str, float], curve: TextIO) -> None:
        loop, progress = self.settings.loop, self.progress
        self._sums = getattr(self, "_sums", Counter())
        self._sums.update(losses)
        if progress.step % REPORT_EVERY == 0:
            line: dict[str, Any] = msgspec.to_builtins(progress)
            line |= {name: round(total / REPORT_EVERY, 4) for name, total in self._sums.items()}
            self._sums = Counter()
            _write(curve, line)
        if progress.step % loop.save_every == 0:
            self._save()
        if progress.step % loop.check_every == 0 or progress.step == loop.steps:
            with self.averaged():
                found = watch(self.model, self.corpus.dev, self.pieces, loop.check_texts)
            _write(curve, {"step": progress.step, "dev": found})

    def averaged(self) -> _Averaged:
        """A `with` block inside which the model holds its averaged weights."""
        return _Averaged(self.model, self.average)

    def _save(self) -> None:
        save(self.path, self.model, self.average, self.optimiser, self.progress, self.source)


class _Averaged:
    def __init__(self, model: Reader, average: dict[str, Tensor]) -> None:
        self.model, self.average = model, average

    def __enter__(self) -> None:
        state = self.model.state_dict()
        self.kept = {name: state[name].clone() for name in self.average}
        self.model.load_state_dict(self.average, strict=False)

    def __exit__(self, *_: object) -> None:
        self.model.load_state_dict(self.kept, strict=False)


def _keep(model: Reader, learn: Sequence[str]) -> None:
    """Let nothing but the heads named in `learn` change; everything, where none is named."""
    if learn:
        prefixes = tuple(f"heads.{name}." for name in learn)
        for name, weight in model.named_parameters():
            weight.requires_grad_(weight.requires_grad and name.startswith(prefixes))


def _optimiser(model: Reader, loop: LoopSettings) -> torch.optim.Optimizer:
    """AdamW with one peak rate for the encoder and one for what starts from nothing."""
    fresh, old = [], []
    for name, weight in model.named_parameters():
        if weight.requires_grad:
            started = name.startswith("encoder.") and not name.startswith("encoder.shapes")
            (old if started else fresh).append(weight)
    groups: list[dict[str, Any]] = [
        {"params": params, "peak": peak}
        for params, peak in ((old, loop.encoder_rate), (fresh, loop.head_rate))
        if params
    ]
    return torch.optim.AdamW(
        groups, lr=loop.encoder_rate, weight_decay=loop.weight_decay, betas=(0.9, 0.99), fused=True
    )


def _write(curve: TextIO, line: dict[str, Any]) -> None:
    curve.write(json.dumps(line) + "\n")
    curve.flush()
