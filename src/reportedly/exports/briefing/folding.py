"""What several reports let one speaker say in the same words is told once."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.exports.briefing.dossier import Row


def folded(told: list[Row], copies: Mapping[str, Row]) -> list[Row]:
    """Statements with `documents`, all reports that hold them, and `folded`, the ids left out.

    Two are one where speaker, conduits, act, polarity, certainty, content and hedges are the
    same words: a hedge that only one of two reports has keeps them apart. Originals stand
    before copies, so that the words of the original are shown.
    """
    kept: dict[tuple[object, ...], Row] = {}
    for each in sorted(told, key=lambda said: said["document"] in copies):
        key = _key(each)
        if key in kept:
            _add(kept[key], each["document"])
            kept[key]["folded"].append(each["id"])
        else:
            kept[key] = {**each, "documents": [each["document"]], "folded": []}
    order = {each["id"]: at for at, each in enumerate(told)}
    return sorted(kept.values(), key=lambda said: order[said["id"]])


def folded_figures(table: list[Row], copies: Mapping[str, Row]) -> list[Row]:
    """Rows with `documents`; a figure that its report or a copy only repeats joins the first row.

    What one speaker says twice in one report, in its headline and below, is one row.
    """
    kept: list[Row] = []
    for each in sorted(table, key=lambda row: row["document"] in copies):
        same = [row for row in kept if _row(row) == _row(each)]
        own = [row for row in same if each["document"] in row["documents"]]
        if own or (same and each["document"] in copies):
            _add((own or same)[0], each["document"])
        else:
            kept.append({**each, "documents": [each["document"]]})
    order = {each["id"]: at for at, each in enumerate(table)}
    return sorted(kept, key=lambda row: order[row["id"]])


def _add(row: Row, document: str) -> None:
    if document not in row["documents"]:
        row["documents"].append(document)


def _row(figure: Row) -> tuple[object, ...]:
    counted = (figure["measure"], figure["whom"], figure["bound"], figure["quote"])
    hedges = tuple(_plain(hedge) for said in figure["reported"] for hedge in said["hedges"])
    return (*counted, figure["low"], figure["high"], tuple(figure["speakers"]), hedges)


def _key(said: Row) -> tuple[object, ...]:
    who = tuple(_plain(each["name"] or each["quote"]) for each in said["sources"])
    how = (said["act"], said["polarity"], said["certainty"], said["form"])
    return (who, how, _plain(said["content"]["quote"]), tuple(map(_plain, said["hedges"])))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
