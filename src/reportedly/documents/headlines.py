"""Headlines: which lines above the report are its title, its deck and its bullets."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.documents.datelines import dateline_end
from reportedly.documents.folding import retold
from reportedly.documents.layout import BULLET, Block, normal_words

_LONGEST_HEADLINE = 300
_MOST_WORDS = 40
_LONGEST_CRUMB = 8
_SHORTEST_COPY = 4
_DECK = 450
_SECTION = 2
_LOOK_AHEAD = 6


def claim_headlines(blocks: Sequence[Block], given_title: str | None) -> Block | None:
    """Decide headline, other headlines, deck and bullets; return the headline's block or None."""
    free = [block for block in blocks if block.zone is None]
    if not free:
        return None
    headline = _by_metadata(free, given_title) or _by_shape(free)
    if headline is None:
        return None
    if headline.zone is None:
        headline.claim("headline", "title")
    at = blocks.index(headline)
    _claim_copies(blocks, at)
    _claim_deck(blocks, at)
    return headline


def _by_metadata(free: Sequence[Block], given: str | None) -> Block | None:
    wanted = normal_words(given or "")
    if len(wanted) < 2:
        return None
    for block in free[:_LOOK_AHEAD]:
        if block.words == wanted:
            block.claim("headline", "title-given")
            return block
    return None


def _by_shape(free: Sequence[Block]) -> Block | None:
    first = free[0]
    if len(free) < 2 or first.bullet or len(first.text) > _LONGEST_HEADLINE or len(first.words) < 2:
        return None
    if any(cut.zone == "credit" for cut in first.cuts) or len(first.words) > _MOST_WORDS:
        return None
    if dateline_end(first.text) or first.text[:1].islower() or first.text.rstrip()[-1:] in ":,;":
        return None
    following = free[1]
    if following.words and _glued_crumb(first, following):
        following.claim("headline", "title")
        return following
    if first.text.rstrip("”’'\" ")[-1:] == ".":
        return first if _sentence_as_title(first, following) else None
    body = [block for block in free[1:] if block.terminal or len(block.text) > _LONGEST_HEADLINE]
    return first if body else None


def _sentence_as_title(first: Block, following: Block) -> bool:
    """A line with a final stop is a title when a dateline follows or it is set in title case."""
    if len(first.words) > 25:
        return False
    return bool(dateline_end(following.text)) or title_case(first.text)


def title_case(text: str) -> bool:
    """Whether nearly all longer words of a line begin with a capital."""
    if text.isupper():
        return False
    long = [word for word in text.split() if len(word) > 3 and word[:1].isalpha()]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _glued_crumb(first: Block, second: Block) -> bool:
    """`Home World News TITLE` above `TITLE`: the crumb is cut off, the rest is a second title."""
    extra = len(first.words) - len(second.words)
    same = first.words[extra:] == second.words
    if not 0 < extra <= _LONGEST_CRUMB or len(second.words) < _SHORTEST_COPY or not same:
        return False
    tail = first.text.rfind(second.text)
    if tail <= 0:
        return False
    first.cut(0, tail, "breadcrumb", "breadcrumb-glued")
    first.claim("alt_headline", "title-copy")
    return True


def _claim_copies(blocks: Sequence[Block], at: int) -> None:
    """Whole lines that repeat the title: beside it another headline, in the text an image text."""
    title = blocks[at].words
    for index, block in enumerate(blocks):
        if block.zone is not None or index == at or (block.terminal and block.words != title):
            continue
        words = block.words
        if len(words) < _SHORTEST_COPY or len(words) > len(title) + 3:
            continue
        whole = words == title
        part = len(words) >= 6 and (title[: len(words)] == words or words[: len(title)] == title)
        if whole or part:
            beside = abs(index - at) == 1
            if beside and len(words) >= len(title):
                block.claim("alt_headline", "title-copy")
            elif len(words) <= len(title):
                block.claim("artefact", "title-repeat")


def _claim_deck(blocks: Sequence[Block], at: int) -> None:
    """What stands between the title and the text: second titles, standfirst, bullets."""
    below = list(range(at + 1, min(at + 1 + 2 * _LOOK_AHEAD, len(blocks))))
    title = blocks[at].words
    stamped = False
    for index in below:
        block = blocks[index]
        if block.zone is not None:
            stamped = stamped or block.zone in ("dateline", "byline")
            continue
        if block.bullet:
            block.claim("summary", "bullet")
        elif stamped:
            break
        elif index <= at + 2 and len(block.words) <= _SECTION and not block.terminal:
            block.claim("breadcrumb", "section")
        elif block.terminal or len(block.text) > _LONGEST_HEADLINE or block.text[-1] in ":,;–-":
            break
        elif index == at + 1 and retold(title, block.words) >= 0.4:
            block.claim("alt_headline", "second-title")
        elif index == at + 1 and not _beside_caption(blocks, index):
            block.claim("summary", "deck")
        else:
            break
    _claim_standfirst(blocks, at)


def _beside_caption(blocks: Sequence[Block], index: int) -> bool:
    """Whether the line is a picture's: a credit follows, or the same words again."""
    if blocks[index].cuts:
        return True
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None:
        return False
    again = not following.terminal and retold(blocks[index].words, following.words) >= 0.7
    return following.zone == "credit" or again


def _claim_standfirst(blocks: Sequence[Block], at: int) -> None:
    for index in range(at + 1, min(at + 4, len(blocks) - 1)):
        block, following = blocks[index], blocks[index + 1]
        if block.zone is not None:
            return
        stamped = following.zone in ("dateline", "byline")
        if stamped and len(block.text) <= _DECK and not dateline_end(block.text):
            block.claim("summary", "standfirst")
            return


def has_bullet(text: str) -> bool:
    """Whether a line begins with a bullet marker."""
    return BULLET.match(text) is not None
