"""The dependency head: deep biaffine attention (Dozat and Manning 2017)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.batch import Batch
from training.dropout import Dropout
from training.heads.head import Head
from training.labels import IGNORED, Labels
from training.sentence import Sentence, Text
from training.settings import HeadSettings

BLOCKED = -1e4


class Tree(Head):
    """Scores for every head of every word, and states that score the relation of one arc.

    Outputs: `tree.arcs` batch × words × (1 + words), column 0 is the root; `tree.dependents` batch
    × words × r and `tree.heads` batch × (1 + words) × r, which `relations` (labels × r+1 × r+1)
    turns into relation scores. The shipped model has `tree.relations` (batch × words × labels ×
    r+1) in place of the dependents: its product with the state of a word's head (and a one)
    scores the relations of that arc.
    """

    def __init__(self, settings: HeadSettings, labels: Labels, width: int) -> None:
        super().__init__()
        arc, relation = settings.sizes["arc"], settings.sizes["relation"]
        self.name = settings.name
        self.labels = labels
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc_dependent = nn.Linear(width, arc)
        self.arc_head = nn.Linear(width, arc)
        self.relation_dependent = nn.Linear(width, relation)
        self.relation_head = nn.Linear(width, relation)
        self.arcs = nn.Parameter(torch.empty(arc + 1, arc))
        nn.init.xavier_uniform_(self.arcs)
        self.relations = nn.Parameter(torch.empty(len(labels), relation + 1, relation + 1))
        nn.init.normal_(self.relations, std=0.02)
        self.dropout = Dropout(0.25)

    def forward(self, states: Tensor) -> dict[str, Tensor]:
        """The three outputs named in the class's documentation."""
        root = self.root.to(states.dtype).expand(states.shape[0], 1, -1)
        with_root = torch.cat([root, states], 1)
        dependent = self._part(self.arc_dependent, states)
        head = self._part(self.arc_head, with_root)
        biased = _with_one(dependent)
        return {
            f"{self.name}.arcs": biased @ self.arcs.to(biased.dtype) @ head.transpose(1, 2),
            f"{self.name}.dependents": self._part(self.relation_dependent, states),
            f"{self.name}.heads": self._part(self.relation_head, with_root),
        }

    def _part(self, linear: nn.Linear, states: Tensor) -> Tensor:
        done: Tensor = self.dropout(functional.gelu(linear(states)))
        return done

    def loss(self, outputs: dict[str, Tensor], batch: Batch) -> Tensor:
        """Cross-entropy of heads, among the words of the sentence, plus that of relations."""
        arcs = outputs[f"{self.name}.arcs"].float()
        heads = batch.padded([_heads(window) for window in batch.windows]).to(arcs.device)
        known = heads != IGNORED
        if not bool(known.any()):
            return arcs.sum() * 0.0
        arc_loss = functional.cross_entropy(_in_sentence(arcs, batch)[known], heads[known])
        gold = batch.padded([self._relations(window) for window in batch.windows]).to(arcs.device)
        at = (known & (gold != IGNORED)).nonzero(as_tuple=True)
        scores = self._relation_scores(outputs, at, heads)
        return arc_loss + functional.cross_entropy(scores, gold[at])

    def taught(self, outputs: dict[str, Tensor], batch: Batch) -> tuple[Tensor, ...]:
        """The scores of heads of every parsed word, and of relations on its gold arc."""
        arcs = outputs[f"{self.name}.arcs"].float()
        heads = batch.padded([_heads(window) for window in batch.windows]).to(arcs.device)
        at = (heads != IGNORED).nonzero(as_tuple=True)
        return _in_sentence(arcs, batch)[at], self._relation_scores(outputs, at, heads)

    def _relation_scores(
        self, outputs: dict[str, Tensor], at: tuple[Tensor, ...], heads: Tensor
    ) -> Tensor:
        """Relation scores of the words at `at` (windows, words) as dependents of `heads`."""
        dependents = outputs[f"{self.name}.dependents"][at].float()
        chosen = outputs[f"{self.name}.heads"][at[0], heads[at]].float()
        return relation_scores(self.relations, dependents, chosen)

    def _relations(self, window: Sequence[Sentence]) -> list[int]:
        numbers: list[int] = []
        for each in window:
            if each.parsed:
                numbers += [self.labels.number(name) for name in each.deprels]
            else:
                numbers += [IGNORED] * len(each.words)
        return numbers

    def shipped(self, outputs: dict[str, Tensor]) -> dict[str, Tensor]:
        """Arcs, the dependents' half of the relation scores, and head states with their one."""
        dependents = _with_one(outputs[f"{self.name}.dependents"])
        labels, width, _ = self.relations.shape
        table = self.relations.transpose(0, 1).reshape(width, labels * width)
        left = (dependents @ table).view(dependents.shape[0], -1, labels, width)
        return {
            f"{self.name}.arcs": outputs[f"{self.name}.arcs"],
            f"{self.name}.relations": left,
            f"{self.name}.heads": _with_one(outputs[f"{self.name}.heads"]),
        }

    def describe(self) -> dict[str, Any]:
        """The entry of `heads.json`."""
        outputs = [f"{self.name}.{part}" for part in ("arcs", "relations", "heads")]
        return {
            "name": self.name,
            "module": "tree",
            "outputs": outputs,
            "labels": list(self.labels.names),
        }


def _with_one(states: Tensor) -> Tensor:
    """States with a one at their end, the bias of a biaffine product."""
    return torch.cat([states, torch.ones_like(states[..., :1])], -1)


def relation_scores(table: Tensor, dependents: Tensor, heads: Tensor) -> Tensor:
    """Relation scores (arcs × labels) of chosen arcs, from their dependents' and heads' states."""
    dependents, heads = _with_one(dependents), _with_one(heads)
    labels, width, _ = table.shape
    left = (dependents @ table.transpose(0, 1).reshape(width, -1)).view(-1, labels, width)
    return (left * heads[:, None, :]).sum(-1)


def _heads(window: Sequence[Sentence]) -> list[int]:
    """Per word the gold head's column: 0 the root, 1 + index of a word of the window."""
    columns: list[int] = []
    for each in window:
        offset = len(columns) + 1
        if each.parsed:
            columns += [0 if head < 0 else offset + head for head in each.heads]
        else:
            columns += [IGNORED] * len(each.words)
    return columns


def _in_sentence(arcs: Tensor, batch: Batch) -> Tensor:
    """Arc scores with those that leave the word's sentence blocked."""
    own = batch.padded([_sentence_numbers(window) for window in batch.windows]).to(arcs.device)
    same = own[:, :, None] == own[:, None, :]
    allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
    return arcs.masked_fill(~allowed, BLOCKED)


def _sentence_numbers(window: Sequence[Sentence]) -> list[int]:
    return [number for number, each in enumerate(window) for _ in each.words]


def build(settings: HeadSettings, texts: Sequence[Text], width: int) -> Tree:
    """A dependency head whose relations are counted over `texts`."""
    names = (name for text in texts for each in text.sentences for name in each.deprels)
    return Tree(settings, Labels.counted(names, settings.least), width)
