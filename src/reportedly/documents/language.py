"""The language of a report, and whether later steps can read it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec

from reportedly.errors import ModelUnavailable
from reportedly.records import Issue, Reading
from reportedly.steps import step

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

READ_LANGUAGES = frozenset({"en"})
"""Languages the shipped lexicons and readers cover."""

ENOUGH_LETTERS = 40
"""Below this many letters a guess says more about the model than about the text."""

SAMPLE = 1500
"""Characters looked at; the identifier's answer is settled long before."""

SURE = 0.9
"""Normalised probability from which a guess overrules the bearer and raises an issue."""

NEWS_LANGUAGES = (
    "am ar az be bg bn bs cs da de el en es et eu fa fi fr ga ha he hi hr hu hy id it ja ka "
    "kk km ko ku ky lo lt lv mk ml mn mr ms mt my nb ne nl no or pa pl ps pt ro ru rw si sk "
    "sl so sq sr sv sw ta te th tl tr ug uk ur uz vi xh zh zu"
)
"""Languages with a press: the identifier's dead, liturgical and constructed ones only mislead."""


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - 0.1 s of numpy

    try:
        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError as error:
        raise ModelUnavailable(
            "the language identifier",
            f"cannot unpack its model: {error.strerror or error}",
            "free some space in the folder for temporary files",
        ) from error
    identifier.set_languages([each for each in NEWS_LANGUAGES.split() if each in identifier.labels])
    return identifier


def identified(text: str) -> tuple[str | None, float]:
    """The likeliest language of `text` (ISO 639-1) and its probability; None when too short."""
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if letters < ENOUGH_LETTERS:
        return None, 0.0
    if sum(map(str.isupper, sample)) > 0.6 * letters:
        sample = sample.lower()
    label, probability = _identifier().classify(sample)
    return str(label), float(probability)


def bearer_language(lang: str | None) -> str | None:
    """The bearer's tag as a bare ISO 639-1 code (`en-GB` and `EN_us` are `en`), or None."""
    if not lang:
        return None
    code = lang.strip().replace("_", "-").split("-")[0].lower()
    return code if len(code) in (2, 3) and code.isalpha() else None


@step("language", version="1", needs=(), gives=("lang", "issues"))
def language(reading: Reading) -> Reading:
    """Give `lang`: the bearer's tag unless the text is surely another, else the identifier's.

    A text too short to tell has no language. A text surely not in a language that is read gets
    the issue `unsupported_language`.
    """
    given = bearer_language(reading.document.lang)
    guess, probability = identified(reading.text)
    sure = guess is not None and probability >= SURE
    lang = guess if guess is not None and (given is None or (sure and guess != given)) else given
    issues = reading.issues
    if lang is not None and lang not in READ_LANGUAGES and (sure or guess is None):
        message = f"the text is in '{lang}', which no installed reader covers"
        issues = (*issues, Issue("unsupported_language", message))
    return msgspec.structs.replace(reading, lang=lang, issues=issues)
