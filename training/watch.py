"""Quick scores while learning: gold words, gold sentences, greedy heads. For the curve only."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import torch

from reportedly.models.wordpiece import WordPiece
from training.batch import collate
from training.heads.tags import Tags
from training.heads.tree import Tree, relation_scores
from training.model import Reader
from training.sentence import Text
from training.tag_layers import LAYERS
from training.treebanks import iob_names
from training.windows import Window, batches, windows

WINDOW = 128


@torch.no_grad()
def watch(model: Reader, texts: Sequence[Text], pieces: WordPiece, most: int) -> dict[str, float]:
    """Accuracy per tag layer, attachment scores, F1 of names and of sources, cues and contents.

    Measured over the last `most` texts of more than one sentence of each source, and the first
    of the others.
    """
    model.eval()
    by_source: dict[str, list[Text]] = {}
    for text in texts:
        by_source.setdefault(text.source, []).append(text)
    chosen = [
        text
        for found in by_source.values()
        for text in (found[-most:] if len(found[-1].sentences) > 1 else found[: 2 * most])
    ]
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
    scores = {}
    for name in sorted(total):
        if name.endswith(" gold"):
            tried = total[name] + total[name.replace(" gold", " found")]
            scores[name.removesuffix(" gold")] = round(200 * right[name] / max(1, tried), 2)
        elif not name.endswith(" found"):
            scores[name] = round(100 * right[name] / max(1, total[name]), 2)
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
        if head.layer not in {"names", "said", "parties"}:
            total[head.name] += sum(map(bool, gold))
            right[head.name] += sum(a == b for a, b in zip(gold, tags, strict=True))
            continue
        if "" in gold:
            continue
        expected, made = iob_names(gold), iob_names(tags)
        for kind in {each.kind for each in (*expected, *made)}:
            group = head.name if head.layer == "names" else kind
            wanted = {each for each in expected if each.kind == kind}
            have = {each for each in made if each.kind == kind}
            right[f"{group} gold"] += len(wanted & have)
            total[f"{group} gold"] += len(wanted)
            total[f"{group} found"] += len(have)


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
