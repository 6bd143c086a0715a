"""The part of the reader's report that is about names and chains inside a report."""

from __future__ import annotations

from pathlib import Path

from evaluation.reader import chains, seeds


def shown(data: Path, scorer: Path, reader: str = "auto", split: str = "test") -> str:
    """Tables for GUM and, where the seed reports are beside the data, for these."""
    gum = data / "treebanks" / f"en_gum-clean-{split}.conllu.gz"
    parts = [
        f"Chains, GUM clean {split}, end to end:",
        chains.table(chains.scores(gum, scorer, reader)),
    ]
    folder = data.parent / "seeds"
    if folder.is_dir():
        parts += ["The five seeds by hand:", seeds.table(seeds.reports(folder, reader))]
    return "\n\n".join(parts)
