"""The versions of a document, and the sentences that were edited in each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.exports.briefing import Row
from reportedly.store import Store


def told_versions(store: Store, document: str) -> list[Row]:
    """Every version of an edited document with its edits in words; empty where it has one only."""
    edits = store.versions(document)
    if not edits:
        return []
    first = edits[0]
    keys = [(first["previous"], first["previous_sha256"])]
    keys += [(each["document"], each["sha256"]) for each in edits]
    held = {(each.document, each.sha256): each for each in store.editions({id for id, _ in keys})}
    told: list[Row] = []
    for number, (key, edit) in enumerate(zip(keys, [None, *edits], strict=True), 1):
        told.append(
            {
                "id": key[0],
                "sha256": key[1],
                "number": number,
                "start": held[key].published,
                "recorded": held[key].recorded_at,
                "basis": edit["basis"] if edit else None,
                "edits": _edits(edit, store.text_of(*keys[number - 2]), store.text_of(*key))
                if edit
                else [],
            }
        )
    return told


def _edits(edit: Row, before: str, after: str) -> list[Row]:
    return [
        {
            "kind": each["kind"],
            "before": list(_quoted(each["before"], before)),
            "after": list(_quoted(each["after"], after)),
        }
        for each in edit["changes"]
    ]


def _quoted(spans: Iterable[Sequence[int]], text: str) -> Iterable[str]:
    return (" ".join(text[start:end].split()) for start, end in spans)
