"""Lemmas: a table of what the treebanks say, the model's rule, and the rules of regular verbs."""

from __future__ import annotations

from collections.abc import Mapping

_VOWELS = frozenset("aeiou")
_MARKS = {**dict.fromkeys("'‘’‚‛", "'"), **dict.fromkeys("“”„‟", '"')}
"""Quotation marks and the plain ones that are their lemmas in UD English."""


def lemma_of(form: str, rule: str) -> str:
    """The lemma a rule gives.

    A rule is `=lemma` (a whole word) or `|cut|ending|case`: so many characters off the end of the
    lower-cased form, then the ending; case 0 leaves lower case, 1 keeps the form's own case, 2
    capitalises.
    """
    if rule.startswith("="):
        return rule[1:]
    _, cut, ending, case = rule.split("|")
    kept = form[: len(form) - int(cut)] if int(cut) else form
    if case == "1":
        return kept + ending
    lemma = kept.lower() + ending
    return lemma.capitalize() if case == "2" else lemma


def lemmatise(
    form: str, upos: str, rule: str, table: Mapping[tuple[str, str], str], verbs: frozenset[str]
) -> str:
    """The lemma of a word.

    Args:
        form: the word as written.
        upos: its part of speech.
        rule: the rule the model proposes.
        table: (lower-cased form, part of speech) to lemma, where the treebanks agree.
        verbs: known verb lemmas, which decide between the readings of a regular ending.
    """
    if upos == "PUNCT" and form in _MARKS:
        return _MARKS[form]
    proposed = lemma_of(form, rule)
    known = table.get((form.lower(), upos))
    if known is not None:
        named = upos in {"NOUN", "ADJ"} and _named(form, proposed)
        return known.capitalize() if named else known
    if upos in {"VERB", "AUX"}:
        return _regular_verb(form.lower(), proposed, verbs)
    if upos == "NOUN" and form.lower().endswith("ies") and proposed.endswith("ie"):
        return proposed[:-2] + "y"
    return proposed


def _named(form: str, proposed: str) -> bool:
    """Whether the model takes a capitalised word for part of a name, whose lemma keeps its case."""
    return form[0].isupper() and form[1:].islower() and proposed[:1].isupper()


def _regular_verb(form: str, proposed: str, verbs: frozenset[str]) -> str:
    """The first known verb among the regular readings of `form`, else the likeliest reading.

    The model's proposal decides only where the ending leaves it open whether an `e` was lost.
    """
    if proposed in verbs or form in verbs:
        return proposed if proposed in verbs else form
    readings, open_ending = _readings(form)
    for reading in readings:
        if reading in verbs:
            return reading
    if not readings or (open_ending and proposed in readings):
        return proposed
    return readings[0]


def _readings(form: str) -> tuple[list[str], bool]:
    """Lemmas a regular ending allows, the likeliest first, and whether they are a guess."""
    for ending in ("ing", "ed"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1 and any(char in "aeiouy" for char in stem):
            return _stem_readings(stem, ending)
    if form.endswith("ies") and len(form) > 4:
        return [form[:-3] + "y"], False
    if form.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return [form[:-2]], False
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return [form[:-1]], False
    return [], False


def _stem_readings(stem: str, ending: str) -> tuple[list[str], bool]:
    if ending == "ed" and stem.endswith("i"):
        return [stem[:-1] + "y"], False
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiouslfz":
        return [stem[:-1], stem], False
    with_e = stem + "e"
    sibilant = stem.endswith("s") and stem[-2:-1] not in {"s", "e", "o"}
    if sibilant or stem.endswith(("v", "u", "c", "z", "dg", "rg", "ng", "at", "iz")):
        return [with_e, stem], False
    short = len(stem) > 2 and stem[-1] not in "wxyhaeiou" and stem[-2] in _VOWELS
    if short and stem[-3] not in _VOWELS:
        weak = stem.endswith(("er", "en", "on", "el"))
        return ([stem, with_e] if weak else [with_e, stem]), True
    return [stem, with_e], False
