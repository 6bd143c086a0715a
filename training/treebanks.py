"""UD treebanks: CoNLL-U to sentences, words after their contractions are opened."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from training.gum_names import gum_names
from training.sentence import Name, Sentence, Text


class Row(list[str]):
    """One CoNLL-U line of a word, split at tabs."""

    @property
    def tight(self) -> bool:
        """Whether no space follows."""
        return "SpaceAfter=No" in self[9]


def blocks(path: Path) -> Iterator[list[str]]:
    """The sentence blocks of a CoNLL-U or IOB file, gzipped or not, as lists of lines."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open() as lines:
        block: list[str] = []
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield block
                block = []
        if block:
            yield block


def _words(block: list[str]) -> tuple[list[Row], list[bool]]:
    """The word rows of a block and, per word, whether a space follows."""
    rows: list[Row] = []
    spaced: list[bool] = []
    inside, after = 0, True
    for line in block:
        if line.startswith("#"):
            continue
        row = Row(line.split("\t"))
        if "-" in row[0]:
            inside, after = int(row[0].split("-")[1]), not row.tight
        elif "." not in row[0]:
            number = int(row[0])
            rows.append(row)
            spaced.append(
                False if number < inside else after if number == inside else not row.tight
            )
    return rows, spaced


def comment(block: list[str], key: str) -> str | None:
    """The value of a `# key = value` line, an empty string for a bare `# key`, None without."""
    for line in block:
        if line.startswith(f"# {key}") and line[len(key) + 2 : len(key) + 3] in {" ", "", "="}:
            return line.partition("=")[2].strip()
    return None


def treebank(path: Path, source: str, names: dict[str, list[tuple[str, str]]] | None) -> list[Text]:
    """The documents of a CoNLL-U file.

    Args:
        path: the file.
        source: `ewt` or `gum`, kept on every text.
        names: per sentence id, words and IOB tags of a name layer beside the treebank; None takes
            the names from GUM's own entity annotation.
    """
    texts: list[Text] = []
    current: list[Sentence] = []
    genre = ""
    glue = False
    for block in blocks(path):
        new = comment(block, "newdoc id") or comment(block, "newdoc")
        if new is not None:
            if current:
                texts.append(Text(tuple(current), source, genre))
            current, glue = [], False
            genre = new.split("_")[1] if source == "gum" else new.split("-")[0]
        rows, spaced = _words(block)
        current.append(_sentence(block, rows, spaced, glue, names))
        glue = not spaced[-1]
    return [*texts, Text(tuple(current), source, genre)]


def _sentence(
    block: list[str],
    rows: list[Row],
    spaced: list[bool],
    glue: bool,
    names: dict[str, list[tuple[str, str]]] | None,
) -> Sentence:
    id = comment(block, "sent_id") or ""
    words = tuple(row[1] for row in rows)
    if names is None:
        found: tuple[Name, ...] | None = gum_names(rows)
        kinds = frozenset({"PER", "ORG", "LOC", "EVENT"})
    else:
        found = _aligned(words, names[id]) if id in names else None
        kinds = frozenset({"PER", "ORG", "LOC"})
    opens = any(line.startswith(("# newpar", "# newdoc")) for line in block)
    return Sentence(
        words=words,
        glued=(glue and not opens, *(not space for space in spaced[:-1])),
        upos=tuple(row[3] for row in rows),
        feats=tuple("" if row[5] == "_" else row[5] for row in rows),
        lemmas=tuple(row[2] for row in rows),
        heads=tuple(int(row[6]) - 1 for row in rows),
        deprels=tuple(row[7] for row in rows),
        names=found,
        kinds=kinds,
        opens=opens,
        id=id,
    )


def _aligned(words: tuple[str, ...], tagged: list[tuple[str, str]]) -> tuple[Name, ...] | None:
    """Names of an IOB layer over the treebank's words, by character; None where texts differ."""
    if "".join(word for word, _ in tagged) != "".join(words):
        return None
    starts, total = {}, 0
    for index, word in enumerate(words):
        starts[total] = index
        total += len(word)
    starts[total] = len(words)
    offsets = [0]
    for word, _ in tagged:
        offsets.append(offsets[-1] + len(word))
    names = []
    for start, end, kind in iob_names([tag for _, tag in tagged]):
        if offsets[start] not in starts or offsets[end] not in starts:
            return None
        names.append(Name(starts[offsets[start]], starts[offsets[end]], kind))
    return tuple(names)


def iob_names(tags: list[str]) -> list[Name]:
    """Names of IOB tags; a stray `I-` begins a name, as `B-` does."""
    names: list[Name] = []
    start, kind = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        if kind and tag != f"I-{kind}":
            names.append(Name(start, index, kind))
            kind = ""
        if not kind and tag != "O":
            start, kind = index, tag[2:]
    return names
