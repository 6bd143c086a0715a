"""The artefact: ONNX, int8 weights, label lists, lemma table."""

from __future__ import annotations

import gzip
import io
import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from reportedly.models import bundle
from reportedly.models.wordpiece import WordPiece
from training.batch import INPUTS, collate
from training.encoder import encoder_file
from training.model import Reader, as_head
from training.sentence import Sentence, Text
from training.settings import ReaderSettings

OPSET = 17
FULL = tuple(f"layers.{number}/narrow" for number in range(3))
"""Products that stay in full precision: what leaves the widest part of the first three layers has
outliers that eight bits round away, and every later layer reads what is lost there. Of all parts
of the encoder these give the most agreement with full precision for the time they cost
(docs/decisions/reader-stages.md)."""
LEMMA_SHARE = 0.7
"""Share of a form's uses that must agree on a lemma for it to enter the table."""


class _Positional(nn.Module):
    """The model with its outputs as a tuple, which is what the exporter wants."""

    def __init__(self, model: Reader, names: Sequence[str]) -> None:
        super().__init__()
        self.model, self.names = model, names

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        """The outputs in the order of their names."""
        found = self.model(*inputs)
        shipped = {}
        for head in self.model.heads.values():
            shipped.update(as_head(head).shipped(found))
        return tuple(shipped[name] for name in self.names)


def export_reader(
    settings: ReaderSettings, model: Reader, pieces: WordPiece, texts: Sequence[Text], out: Path
) -> None:
    """Write every file of the artefact but the card, the licence and the notice.

    The unquantised model stays beside it as `../<name>-fp32/` for the comparison of the two.
    """
    out.mkdir(parents=True, exist_ok=True)
    full = out.parent / f"{out.name}-fp32"
    full.mkdir(exist_ok=True)
    model.eval()
    entries = [as_head(head).describe() for head in model.heads.values()]
    names = [output for entry in entries for output in entry["outputs"]]
    _onnx(model, pieces, names, full / bundle.MODEL)
    _quantised(full / bundle.MODEL, out / bundle.MODEL)
    vocabulary = encoder_file(settings.encoder, settings.encoder.vocabulary).read_bytes()
    for folder in (out, full):
        (folder / bundle.VOCABULARY).write_bytes(vocabulary)
        (folder / bundle.HEADS).write_text(json.dumps(entries, indent=0) + "\n", encoding="utf-8")
        (folder / bundle.LEMMAS).write_bytes(lemma_table(texts))


def _onnx(model: Reader, pieces: WordPiece, names: Sequence[str], path: Path) -> None:
    words = ["Kirill", "spoke", "in", "Kherson", "on", "Thursday", "."]
    sentence = Sentence(tuple(words), (False,) * 6 + (True,))
    batch = collate([(sentence,), (sentence, sentence)], pieces)
    axes = {name: {0: "batch", 1: "pieces"} for name in ("ids", "shapes", "mask")}
    axes |= {name: {0: "batch", 1: "words"} for name in ("first", "last", *names)}
    axes["tree.arcs"] = {0: "batch", 1: "words", 2: "columns"}
    axes["tree.heads"] = {0: "batch", 1: "columns"}
    torch.onnx.export(
        _Positional(model, names),
        tuple(batch.inputs[name] for name in INPUTS),
        str(path),
        input_names=list(INPUTS),
        output_names=list(names),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def _quantised(source: Path, target: Path) -> None:
    """Weights in int8, per output channel, but those of `FULL`; the embedding tables too."""
    nodes = (node.name for node in onnx.load(source).graph.node if node.op_type == "MatMul")
    kept = [name for name in nodes if any(part in name for part in FULL)]
    with tempfile.TemporaryDirectory() as beside:
        made = Path(beside) / target.name
        quantize_dynamic(
            source,
            made,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            nodes_to_exclude=kept,
        )
        target.write_bytes(made.read_bytes())


def lemma_table(texts: Sequence[Text]) -> bytes:
    """The gzipped lemma table: forms whose lemma the treebanks agree on, sorted.

    Proper nouns are left to the rules, so that a text's own spelling stays.
    """
    counts: dict[tuple[str, str], Counter[str]] = {}
    for text in texts:
        for each in text.sentences:
            for word, upos, lemma in zip(each.words, each.upos, each.lemmas, strict=False):
                if upos not in {"PROPN", "PUNCT", "SYM", "X", "NUM"} and lemma != "_":
                    counts.setdefault((word.lower(), upos), Counter())[lemma] += 1
    lines = []
    for (form, upos), found in sorted(counts.items()):
        lemma, often = max(found.items(), key=lambda item: (item[1], item[0]))
        if often >= LEMMA_SHARE * sum(found.values()) and "\t" not in form + lemma:
            lines.append(f"{form}\t{upos}\t{lemma}\n")
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as stream:
        stream.write("".join(lines).encode())
    return packed.getvalue()
