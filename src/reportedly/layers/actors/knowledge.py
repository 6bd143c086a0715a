"""What `data/actors` and the lexicons know, indexed for one pass over the words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

import msgspec

from reportedly.layers.actors.phrases import Phrases
from reportedly.records.mention import MentionKind
from reportedly.resources import data_path, tsv


class Known(msgspec.Struct, frozen=True):
    """A curated actor. `acting` marks names that stand for a body only as a subject.

    `homonyms` marks people whose name many others bear, `guarded` short forms and surnames that
    mean something or someone else where the country is not spoken of.
    """

    name: str
    kind: MentionKind
    entity: str | None
    country: str | None
    sector: str | None
    role: str | None = None
    public: bool = False
    acting: bool = False
    alias: bool = False
    homonyms: bool = False
    guarded: bool = False


class Agent(msgspec.Struct, frozen=True):
    """A role noun: what one or many of them are, and their sector."""

    lemma: str
    sector: str
    kind: MentionKind
    plural: bool
    collective: bool


def _kind(row: Mapping[str, str]) -> MentionKind:
    """The kind of a row; the data tests hold every row to the kinds there are."""
    return cast(MentionKind, row["kind"])


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@cache
def words_of(name: str, column: str = "form") -> frozenset[str]:
    """The first or named column of an English lexicon as a set."""
    return frozenset(row[column] for row in tsv("lexicons", "en", f"{name}.tsv"))


@cache
def actors() -> Phrases[Known]:
    """Bodies, groups, metonyms and public figures by every name they go by."""
    entries: list[tuple[str, Known]] = []
    for row in tsv("actors", "metonyms.tsv"):
        entries.append(
            (
                row["name"],
                Known(
                    row["name"],
                    _kind(row),
                    row["id"],
                    row["country"] or None,
                    row["sector"],
                    acting=row["acting"] == "yes",
                ),
            )
        )
    for table in ("bodies.tsv", "groups.tsv"):
        for row in tsv("actors", table):
            known = Known(
                row["name"],
                _kind(row),
                row["id"],
                row["country"] or None,
                row["sector"],
            )
            alias = msgspec.structs.replace(known, alias=True)
            guarded = msgspec.structs.replace(alias, guarded=row["guarded"] == "yes")
            entries.append((row["name"], known))
            for name in _split(row["aliases"]):
                entries.append((name, guarded if name.isupper() else alias))
    for row in tsv("actors", "public-figures.tsv"):
        known = Known(
            row["name"],
            "person",
            row["id"],
            row["country"] or None,
            None,
            row["office"],
            public=True,
            homonyms=row["homonyms"] == "yes",
        )
        alias = msgspec.structs.replace(known, alias=True)
        alone = row["alone"] == "yes"
        surname = msgspec.structs.replace(alias, guarded=alone, homonyms=not alone)
        entries.append((row["name"], known))
        for name in _split(row["aliases"]):
            entries.append((name, alias if " " in name else surname))
    return Phrases(entries)


@cache
def outlets() -> Phrases[Known]:
    """Newspapers, agencies and broadcasters by name."""
    if not data_path("outlets", "outlets.tsv").exists():
        return Phrases(())
    entries = []
    for row in tsv("outlets", "outlets.tsv"):
        known = Known(row["name"], "media", None, row["country"] or None, "JRN")
        entries.append((row["name"], known))
        entries += [(name, known) for name in _split(row["variants"])]
    return Phrases(entries)


@cache
def doubtful_outlets() -> frozenset[str]:
    """Names of outlets that are also words, first names or initials of other bodies."""
    return frozenset(row["name"] for row in tsv("outlets", "ambiguous.tsv"))


@cache
def countries() -> Phrases[str]:
    """Country names to alpha-3."""
    entries = []
    for row in tsv("actors", "countries.tsv"):
        entries += [(name, row["alpha3"]) for name in (row["name"], *_split(row["aliases"]))]
    return Phrases(entries)


@cache
def capitals() -> Phrases[str]:
    """Capitals whose name may stand for the government, to alpha-3."""
    entries = []
    for row in tsv("actors", "countries.tsv"):
        entries += [(name, row["alpha3"]) for name in _split(row["capitals"])]
    return Phrases(entries)


@cache
def adjectives() -> Phrases[str]:
    """Adjectives of countries, and adjectival nationals, to alpha-3."""
    entries = []
    for row in tsv("actors", "countries.tsv"):
        entries += [(name, row["alpha3"]) for name in _split(row["adjectives"])]
    return Phrases(entries)


@cache
def nationals() -> Phrases[str]:
    """Words for nationals of a country, to alpha-3."""
    entries = []
    for row in tsv("actors", "countries.tsv"):
        entries += [(name, row["alpha3"]) for name in _split(row["demonyms"])]
    return Phrases(entries)


@cache
def agents() -> Phrases[Agent]:
    """Role nouns in lower case, singular and plural."""
    entries: list[tuple[str, Agent]] = []
    for row in tsv("actors", "agents.tsv"):
        lemma = row["singular"] or row["plural"]
        kind = _kind(row)
        collective = row["collective"] == "yes"
        if row["singular"]:
            one = kind if collective else "person"
            entries.append(
                (row["singular"], Agent(lemma, row["sector"], one, collective, collective))
            )
        if row["plural"]:
            entries.append((row["plural"], Agent(lemma, row["sector"], kind, True, False)))
    return Phrases(entries)


@cache
def titles() -> Phrases[tuple[str, bool]]:
    """Ranks, titles and offices in lower case, with sector and whether they are public roles."""
    entries = [
        (
            row["rank"],
            ("COP" if row["class"] == "police" else "MIL", row["public"] == "yes"),
        )
        for row in tsv("actors", "ranks.tsv")
    ]
    entries += [
        (row["title"], (row["sector"], row["public"] == "yes"))
        for row in tsv("actors", "titles.tsv")
    ]
    entries += [(row["office"], (row["sector"], True)) for row in tsv("actors", "offices.tsv")]
    return Phrases(entries, lower=True)


@cache
def body_heads() -> dict[str, tuple[MentionKind, str]]:
    """Head nouns of names of organisations: kind and sector."""
    return {
        row["head"]: (_kind(row), row["sector"]) for row in tsv("lexicons", "en", "body-heads.tsv")
    }


@cache
def given_names() -> dict[str, str]:
    """Given names and their usual sex: m, f or mf."""
    found: dict[str, str] = {}
    for row in tsv("lexicons", "en", "first-names.tsv"):
        sex = found.get(row["name"], "")
        found[row["name"]] = sex if row["sex"] in sex else sex + row["sex"]
    return found
