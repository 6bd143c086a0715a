"""Ukrainian names in Latin letters, after the Cabinet's resolution 55 of 27 January 2010."""

from __future__ import annotations

_LETTERS = {
    "а": "a",
    "б": "b",
    "в": "v",
    "г": "h",
    "ґ": "g",
    "д": "d",
    "е": "e",
    "є": "ie",
    "ж": "zh",
    "з": "z",
    "и": "y",
    "і": "i",
    "ї": "i",
    "й": "i",
    "к": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "о": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ф": "f",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ь": "",
    "ю": "iu",
    "я": "ia",
}
_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_APOSTROPHES = "'’ʼ`"


def romanise(name: str) -> str:
    """`name` as Ukraine writes it in Latin letters; other characters stay."""
    words = (_word(word) for word in name.split(" "))
    return " ".join("-".join(_title(part) for part in word.split("-")) for word in words)


def spellings(name: str) -> tuple[str, ...]:
    """The official spelling and the one with `i` for и, which agencies still use."""
    official = romanise(name)
    older = romanise(name.replace("и", "і").replace("И", "І"))
    return (official,) if older == official else (official, older)


def _word(word: str) -> str:
    return "-".join(_part(part) for part in word.lower().replace("зг", "зgh").split("-"))


def _part(part: str) -> str:
    letters = [each for each in part if each not in _APOSTROPHES]
    return "".join(
        _INITIAL[each] if n == 0 and each in _INITIAL else _LETTERS.get(each, each)
        for n, each in enumerate(letters)
    )


def _title(word: str) -> str:
    return word[:1].upper() + word[1:]
