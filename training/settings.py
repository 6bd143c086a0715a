"""The training's configuration: one TOML file, read into frozen records."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import msgspec


class HeadSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One head: its name, the module under `training.heads` that builds it, its loss weight.

    `layer` is what it learns (a tag layer's name; unused by other heads), `least` how often
    a label must occur, `sizes` whatever its module reads.
    """

    name: str
    module: str
    weight: float
    layer: str = ""
    least: int = 1
    sizes: dict[str, int] = {}


class EncoderSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The starting encoder: an importable package, the folder of its files, and their digest."""

    package: str
    folder: str
    weights: str
    vocabulary: str
    sha256: str
    layers: int
    width: int
    attention_heads: int
    inner: int
    dropout: float


class LoopSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long and how fast: steps, batch size in pieces, learning rates and their warm-up.

    `learn` names the heads that learn while the encoder and the others stay as they are; empty,
    everything learns.
    """

    seed: int
    steps: int
    batch_pieces: int
    window_pieces: tuple[int, ...]
    encoder_rate: float
    head_rate: float
    warmup: int
    floor: float
    weight_decay: float
    clip: float
    average: float
    word_dropout: float
    bfloat16: bool
    save_every: int
    check_every: int
    check_texts: int
    learn: tuple[str, ...] = ()


class DataSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is learnt from: genres of GUM, and whether most of the development parts as well.

    Genres are named only where the corpus's own licence file places their texts under CC BY or in
    the public domain (`docs/decisions/reader-training.md`).
    """

    genres: frozenset[str]
    development: bool = False


class DistilSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a smaller reader takes from the checkpoint it begins from, and learns from it.

    `layers` are the teacher's layers it begins with, in order, one for each of its own; `weight` is
    that of the teacher's loss beside the heads' own, `states` that of the distance of word states
    inside it, `temperature` softens the scores of both.
    """

    layers: tuple[int, ...]
    weight: float
    temperature: float
    states: float = 1.0


class AugmentSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often each change is made to a sentence, as a probability."""

    swap_names: float
    lower: float
    upper: float
    title: float
    quotes: float
    no_stop: float
    spacing: float
    inverted: float


class ReaderSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The whole configuration; `repeat` says how often a source is read per epoch.

    A part of one in `repeat` (0.25, 1.5) is the chance of each text to be read once more. A section
    that is not there, as `distil` mostly, has no part in the fingerprint.
    """

    name: str
    encoder: EncoderSettings
    loop: LoopSettings
    data: DataSettings
    augment: AugmentSettings
    repeat: dict[str, int | float]
    heads: tuple[HeadSettings, ...]
    distil: DistilSettings | None = None


def read_settings(path: Path) -> ReaderSettings:
    """The configuration in `path`.

    Raises:
        OSError: the file cannot be read.
        msgspec.ValidationError: an entry is unknown or of the wrong type.
    """
    return msgspec.toml.decode(path.read_bytes(), type=ReaderSettings)


PACE = ("steps", "save_every", "check_every", "check_texts")
"""Loop settings that a run may change on the way: how far it goes, not what it learns from."""


def fingerprint(settings: ReaderSettings) -> str:
    """SHA-256, in hexadecimal, of the configuration without the settings named in `PACE`."""
    content = msgspec.to_builtins(settings, order="deterministic")
    for name in PACE:
        del content["loop"][name]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
