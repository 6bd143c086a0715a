"""Words: exact character spans after the conventions of UD English (EWT and GUM 2.16).

Pure rules, no data and no model. Clitics are split from their hosts, hyphenated compounds at
their hyphens except after the prefixes the treebanks keep; abbreviations, numbers, addresses,
censored words and symbol runs are one word. The rules were written on the training and
development parts of both treebanks, never on their test parts.
"""

from __future__ import annotations

import re

_MARK = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u200b-\u200d\u2060\ufeff\u00ad"
_LETTER = rf"(?:[^\W\d_][{_MARK}]*)"
_CHAR = rf"(?:[^\W_][{_MARK}]*)"
_APOS = "['’‘ʼ`´]"
_END = r"(?![^\W_])"
_START = r"(?<![^\W_])"

_DOMAIN = (
    "com|org|net|gov|edu|mil|info|biz|int|news|media|press|online|site|ru|su|ua|fi|de|uk|eu|fr|pl"
    "|cz|se|ee|lv|lt|ge|kz|tv|io|cn|jp|br|mx|za|ng|ke|ca|au|nl|ch|рф|укр"
)
_FILE = "doc|docx|xls|xlsx|pdf|txt|url|html?|php|jpe?g|png|gif|zip|exe|ppt|csv|mp[34]"
_TITLES = (
    "Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|St|Ste|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Cpl|Pvt|Cmdr|Adm|Brig"
    "|Sen|Reps?|Gov|Pres|Hon|Rev|Fr|Supt|Insp|Atty|Jr|Sr|Inc|Ltd|Corp|Co|Bros|Dept|Univ|Assn|Ave"
    "|Blvd|Conf|Mlle|Mme|Ph\\.D|vs|approx|esp|obl|sq|cf|ca|al|Sept|Oct|Nov|Dec|Jan|Feb|Aug"
    "|Tues?|Thurs?|Attn|Arrv|arrv|Esq"
)
_BEFORE_NUMBER = "No|Nos|no|nos|p|pp|vol|Vol|Fig|fig|Art|art|ch|Ch|sec|Sec|para|Para|Apr|Jun|Jul"
_BEFORE_DATE = "Mar|Mon|Wed|Fri|Sat|Sun"
_PREFIXES = (
    "anti|bi|co|counter|cross|e|ex|extra|infra|inter|intra|macro|mega|micro|mid|mini|multi|neo"
    "|non|over|pan|para|post|pre|pro|pseudo|quasi|re|semi|socio|sub|super|supra|ultra|un|under"
    "|vice"
)
_UNITS = (
    "km|cm|mm|kg|mg|lbs?|ft|mph|kph|km/h|hp|kW|MW|GW|kWh|MWh|bn|mn|tn|am|pm|AM|PM|hrs?|mins?|secs?"
    "|ml|GB|MB|TB|kb|Hz|GHz|MHz|px|mW|kV|ha|nm|m|k|K|g"
)
_NUMBER = (
    r"(?:(?:\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?!\d)|\d+)(?:[.:]\d+){0,8}|\.\d+|\d+,\d{1,2}(?![\d,]))"
)

_WORD = re.compile(
    "|".join(
        (
            r"(?:https?|ftp)://[^\s<>\"“”«»]{0,2000}[^\s<>\"“”«».,;:!?'’)\]}…]",
            r"(?i:www)\.[^\s<>\"“”«»]{0,2000}[^\s<>\"“”«».,;:!?'’)\]}…]",
            r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.[A-Za-z]{2,12}",
            rf"(?<![@\w])(?:[A-Za-z0-9][\w-]{{0,62}}\.){{1,6}}(?i:{_DOMAIN}){_END}(?:/[^\s<>\"“”«»]{{0,2000}}[\w/])?",
            rf"{_START}t\.me/[\w/+]{{0,200}}\w",
            rf"{_START}[A-Za-z0-9][\w#-]{{0,80}}\.(?i:{_FILE}){_END}",
            r"[@#](?=\w{0,40}[^\W\d_])\w+(?:\.\w+){0,3}",
            r"\[\.\.\.\]",
            # Phone and account numbers, then dates written with hyphens.
            r"(?<![\w-])(?:\d{1,2}-)?(?:\d{3}-)?\d{3}-\d{4}(?![\w-])",
            r"(?<![\w-])\d{1,2}-\d{1,2}-\d{2,4}(?![\w-])|(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])",
            # Dotted abbreviations.
            rf"{_START}(?i:[ap]\.m\.|e\.g\.|i\.e\.|o\.k\.|n\.d\.|a\.k\.a\.?)",
            rf"{_START}(?:{_LETTER}\.){{2,}}(?:[A-Z](?![^\W_]))?",
            rf"{_START}[A-Z]\.[A-Z]{_END}",
            rf"{_START}(?:Ph\.D|M\.Sc|B\.Sc)\.",
            rf"{_START}(?:{_TITLES})\.",
            rf"{_START}(?:{_BEFORE_NUMBER})\.(?=\s*\d)",
            rf"{_START}(?:{_BEFORE_DATE})\.(?=,|\s+\d)",
            rf"{_START}[A-HJ-Z]\.(?=\s+[A-Z])",
            rf"{_START}v\.(?=\s+(?:[A-Z]|the\s))",
            rf"{_START}etc\.(?=\s*[a-z,;:)\]])",
            # A clitic whose host ends in a sign or a figure.
            rf"(?<=[\d.#&)\]%]){_APOS}(?i:s|re|ve|ll|d|m){_END}",
            rf"(?<=[A-Z]&[A-Z]){_APOS}s{_END}",
            # Numbers: fractions and dates with slashes, decades, ordinals, sums before a unit.
            r"(?<![\w/])\d{1,4}(?:/\d{1,4}){1,2}(?![\w/])",
            rf"(?<![\w-])(?:\d\d)?\d0{_APOS}s{_END}",
            rf"{_APOS}\d\ds?{_END}",
            rf"{_START}(?:\d{{1,3}},){{0,6}}\d+(?i:st|nd|rd|th|s){_END}",
            rf"{_START}\+?{_NUMBER}(?=(?:{_UNITS}){_END})",
            rf"{_START}\+?{_NUMBER}{_END}",
            r"(?:US|U|A|C|CA|AU|NZ|HK|NT|S|R)\$(?=\s?\d)",
            # Words: censored, joined by an ampersand, after a kept prefix, plain.
            rf"{_START}[A-Za-z]{{1,40}}\*{{1,40}}[A-Za-z]+|{_START}[A-Za-z]{{1,2}}\*{{2,}}",
            rf"{_START}[A-Z]{{1,20}}&[A-Z]{{1,20}}{_END}",
            rf"{_START}(?i:{_PREFIXES})-{_LETTER}{{2,40}}(?={_APOS}s?(?!\w)|(?![\w'’]))",
            rf"{_APOS}(?i:em|cause|til|bout|n){_END}(?:(?<=n){_APOS})?",
            rf"{_START}(?i:w/o){_END}",
            rf"{_CHAR}+(?:_+{_CHAR}+)*(?:{_APOS}{_LETTER}+)*",
            # Emoticons, emoji, runs of one symbol, single symbols.
            r"(?<![\w(])[:;=]['’]?-?[)(DPp]+(?!\w)|\^_+\^|<3(?!\d)",
            "[\U0001f1e6-\U0001f1ff]{2}",
            "[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*"
            "(?:\u200d[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*)*",
            r"[!?]{2,}|([.=_*~#+<>-])\1+|''|``|‘‘|’’|´´",
            r"\S",
        )
    )
)

_NOT = rf"n{_APOS}t"
_CLITIC = re.compile(rf"(?:(?i:{_NOT})|{_APOS}(?i:s|re|ve|ll|d|m))$")
_DECADE = re.compile(rf"(?:\d\d)?\d0{_APOS}s")
_BARE = {
    **dict.fromkeys(("cannot", "gonna", "gotta", "wanna"), -3),
    **dict.fromkeys(("dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent"), -2),
    **dict.fromkeys(("wouldnt", "couldnt", "shouldnt", "havent", "hasnt", "hadnt"), -2),
    **dict.fromkeys(("cant", "wont", "aint", "youre", "theyre", "youve", "ive", "youll"), -2),
    **dict.fromkeys(("im", "thats", "whats", "theres"), -1),
    "gonna": -2,
    "gotta": -2,
    "wanna": -2,
}
"""Words written without their apostrophe or space, and where they are cut, from the end."""


def tokenise(text: str) -> tuple[tuple[int, int], ...]:
    """The words of `text` as `[start, end)` spans in code points, in reading order.

    Words never overlap, never hold white space (a no-break space is white space), and together
    cover every character that is not white space. Any text is accepted, in linear time.
    """
    return tuple(span for match in _WORD.finditer(text) for span in _parts(text, *match.span()))


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A matched word cut into its host and at most three clitics."""
    parts: list[tuple[int, int]] = []
    for _ in range(3):
        cut = _cut(text, start, end)
        if cut is None:
            break
        parts.append((cut, end))
        end = cut
    parts.append((start, end))
    return parts[::-1]


def _cut(text: str, start: int, end: int) -> int | None:
    """Where the last clitic of the word begins, or None where it has none."""
    if end - start < 2 or not text[end - 1].isalpha():
        return None
    word = text[start:end] if end - start < 9 else ""
    bare = _BARE.get(word.lower())
    if bare is not None and not (word.isupper() and len(word) < 4):
        return end + bare
    found = _CLITIC.search(text, max(start, end - 3), end)
    if found is None or found.start() == start or _DECADE.fullmatch(word):
        return None
    return found.start()
