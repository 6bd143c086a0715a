"""Quick scores while learning: gold words, gold sentences, greedy heads. For the curve only."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import torch

from reportedly.models.wordpiece import WordPiece
from training.batch import collate
from training.heads.tags import LAYERS, Tags
from training.heads.tree import Tree, relation_scores
from training.model import Reader
from training.sentence import Text
from training.treebanks import iob_names
from training.windows import Window, batches, windows

WINDOW = 128


@torch.no_grad()
def watch(model: Reader, texts: Sequence[Text], pieces: WordPiece, most: int) -> dict[str, float]:
    """Accuracy per tag layer, attachment scores, and name F1 over the first `most` long texts."""
    model.eval()
    long = [text for text in texts if len(text.sentences) > 1][-most:]
    chosen = [*long, *(text for text in texts if len(text.sentences) == 1)][: most * 3]
    chance = random.Random(0)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    found = windows(chosen, pieces, (WINDOW,), chance)
    for batch_windows in batches(found, pieces, 4096, chance):
        batch = collate(batch_windows, pieces)
        outputs = {name: each.float().cpu() for name, each in model.read(batch).items()}
        for name, head in model.heads.items():
            if isinstance(head, Tags):
                _tags(head, outputs[name].argmax(-1).tolist(), batch_windows, right, total)
            elif isinstance(head, Tree):
                _tree(head, outputs, batch_windows, right, total)
    tried = total.pop("names_gold", 0) + total.pop("names_found", 0)
    scores = {name: round(100 * right[name] / max(1, total[name]), 2) for name in sorted(total)}
    scores["names"] = round(200 * right["names_gold"] / max(1, tried), 2)
    return scores


def _tags(
    head: Tags,
    found: list[list[int]],
    rows: Sequence[Window],
    right: Counter[str],
    total: Counter[str],
) -> None:
    for numbers, window in zip(found, rows, strict=True):
        gold = [tag for each in window for tag in LAYERS[head.layer](each)]
        tags = [head.labels.names[number] for number in numbers[: len(gold)]]
        if head.layer != "names":
            total[head.name] += sum(map(bool, gold))
            right[head.name] += sum(a == b for a, b in zip(gold, tags, strict=True))
            continue
        if "" in gold:
            continue
        expected, made = set(iob_names(gold)), set(iob_names(tags))
        right["names_gold"] += len(expected & made)
        total["names_gold"] += len(expected)
        total["names_found"] += len(made)


def _tree(
    head: Tree,
    outputs: dict[str, torch.Tensor],
    rows: Sequence[Window],
    right: Counter[str],
    total: Counter[str],
) -> None:
    table = head.relations.detach().float().cpu()
    for row, window in enumerate(rows):
        offset = 0
        for each in window:
            size = len(each.words)
            if each.parsed:
                columns = [0, *range(offset + 1, offset + size + 1)]
                scores = outputs[f"{head.name}.arcs"][row, offset : offset + size][:, columns]
                heads = scores.argmax(-1)
                dependents = outputs[f"{head.name}.dependents"][row, offset : offset + size]
                states = outputs[f"{head.name}.heads"][row][torch.tensor(columns)[heads]]
                names = relation_scores(table, dependents, states).argmax(-1).tolist()
                gold = [0 if k < 0 else k + 1 for k in each.heads]
                for arc, name, wanted, rel in zip(
                    heads.tolist(), names, gold, each.deprels, strict=True
                ):
                    same = arc == wanted
                    total["uas"] += 1
                    right["uas"] += same
                    total["las"] += 1
                    label = head.labels.names[name].split(":")[0]
                    right["las"] += same and label == rel.split(":")[0]
            offset += size
