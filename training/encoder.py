"""The encoder: BERT layers (Devlin et al. 2019) over word pieces, plus an embedding of shapes."""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from reportedly.models.features import SHAPES
from training.dropout import Dropout
from training.settings import EncoderSettings

POSITIONS = 512


class Layer(nn.Module):
    """One transformer layer, normalised after each part, as in BERT."""

    def __init__(self, settings: EncoderSettings) -> None:
        super().__init__()
        width = settings.width
        self.heads = settings.attention_heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)
        self.after_attention = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, settings.inner)
        self.narrow = nn.Linear(settings.inner, width)
        self.after_inner = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(settings.dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States after this layer; `mask` is added to the attention scores."""
        batch, length, width = states.shape
        parts = self.query_key_value(states).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5 + mask
        seen = (scores.softmax(-1).to(value.dtype) @ value).transpose(1, 2)
        seen = seen.reshape(batch, length, width)
        states = self.after_attention(states + self.dropout(self.output(seen)))
        inner = self.narrow(functional.gelu(self.widen(states)))
        return self.after_inner(states + self.dropout(inner))


class Encoder(nn.Module):
    """Piece ids and shapes to one state per piece. Word embeddings stay as they are."""

    def __init__(self, settings: EncoderSettings, vocabulary: int) -> None:
        super().__init__()
        width = settings.width
        self.words = nn.Embedding(vocabulary, width)
        self.words.weight.requires_grad_(False)
        self.positions = nn.Embedding(POSITIONS, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.shapes = nn.Embedding(SHAPES, width)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(settings.dropout)
        self.layers = nn.ModuleList(Layer(settings) for _ in range(settings.layers))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """States (batch × pieces × width); `mask` is 1 on pieces and 0 on padding."""
        positions = self.positions.weight[: ids.shape[1]]
        states = self.words(ids) + positions + self.kind + self.shapes(shapes)
        states = self.dropout(self.norm(states))
        hidden = (mask[:, None, None, :] - 1.0) * 1e4
        for layer in self.layers:
            states = layer(states, hidden.to(states.dtype))
        return states


def encoder_file(settings: EncoderSettings, name: str) -> Path:
    """A file of the starting encoder's installed package.

    Raises:
        FileNotFoundError: the package is not installed.
    """
    found = find_spec(settings.package)
    if found is None or found.origin is None:
        raise FileNotFoundError(f"the encoder package {settings.package} is not installed")
    return Path(found.origin).parent / settings.folder / name


def load_pretrained(encoder: Encoder, settings: EncoderSettings) -> None:
    """Fill an encoder with the starting weights.

    Raises:
        ValueError: the weights are not the ones the configuration pins.
    """
    raw = encoder_file(settings, settings.weights).read_bytes()
    if hashlib.sha256(raw).hexdigest() != settings.sha256:
        raise ValueError(f"{settings.weights} of {settings.package} is not the pinned file")
    table = _safetensors(raw)
    with torch.no_grad():
        encoder.words.weight.copy_(table["embeddings.word_embeddings.weight"])
        encoder.positions.weight.copy_(table["embeddings.position_embeddings.weight"])
        encoder.kind.copy_(table["embeddings.token_type_embeddings.weight"][0])
        _copy(encoder.norm, table, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            start = f"encoder.layer.{number}"
            for end in ("weight", "bias"):
                joined = [
                    table[f"{start}.attention.self.{n}.{end}"] for n in ("query", "key", "value")
                ]
                getattr(layer.query_key_value, end).copy_(torch.cat(joined))
            _copy(layer.output, table, f"{start}.attention.output.dense")
            _copy(layer.after_attention, table, f"{start}.attention.output.LayerNorm")
            _copy(layer.widen, table, f"{start}.intermediate.dense")
            _copy(layer.narrow, table, f"{start}.output.dense")
            _copy(layer.after_inner, table, f"{start}.output.LayerNorm")


def _copy(module: nn.Module, table: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(table[f"{name}.weight"])
    module.bias.copy_(table[f"{name}.bias"])


def _safetensors(raw: bytes) -> dict[str, Tensor]:
    """The float32 tensors of a safetensors file: a length, a JSON header, then the bytes."""
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    table = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        start, end = entry["data_offsets"]
        flat = np.frombuffer(raw, np.float32, (end - start) // 4, 8 + size + start)
        table[name] = torch.from_numpy(flat.reshape(entry["shape"]).copy())
    return table
