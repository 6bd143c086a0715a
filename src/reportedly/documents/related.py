"""Related blocks: labels such as `Read more on …` and the headlines of other stories below."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.documents.headlines import title_case
from reportedly.documents.layout import Block

_BETWEEN = frozenset({"form", "artefact", "notice", "dateline", "breadcrumb"})
_LONGEST_ITEM = 240
_MOST_ITEMS = 15
_MOST_BODY_AFTER_END = 0.35


def claim_related(blocks: Sequence[Block]) -> None:
    """Decide the items below every related label, and all that follows a comment form."""
    for index, block in enumerate(blocks):
        if block.then == "items":
            _claim_items(blocks, _items(blocks, index))
    _claim_after_end(blocks)


def _claim_items(blocks: Sequence[Block], items: Sequence[int]) -> None:
    for item in items:
        blocks[item].claim("related", "related-item")


def _items(blocks: Sequence[Block], label: int) -> list[int]:
    items: list[int] = []
    for index in range(label + 1, min(label + 1 + _MOST_ITEMS, len(blocks))):
        block = blocks[index]
        if block.zone is not None:
            if block.zone == "credit" and items:
                return items[:-1] if index == items[-1] + 1 else items
            if block.zone in _BETWEEN and block.then != "end":
                continue
            break
        if not is_item(block):
            break
        items.append(index)
    return items


def is_item(block: Block) -> bool:
    """Whether a line looks like a link to another story: short, and no sentence with a stop."""
    text = block.text.rstrip()
    if len(text) > _LONGEST_ITEM or text[-1] in ":,;…":
        return False
    if block.cuts:
        return False
    if not block.terminal:
        return not text.startswith(("“", '"')) or text.rstrip().endswith(("”", '"'))
    if text.rstrip("”’'\" ")[-1:] in "?!":
        return len(block.words) <= 18
    return block.bullet or title_case(text)


def _claim_after_end(blocks: Sequence[Block]) -> None:
    """After a comment form the report is over, unless most of the text would be lost."""
    total = sum(len(block.text) for block in blocks if block.zone is None)
    for index, block in enumerate(blocks):
        if block.then != "end":
            continue
        after = [each for each in blocks[index + 1 :] if each.zone is None]
        if sum(len(each.text) for each in after) <= _MOST_BODY_AFTER_END * total:
            for each in after:
                each.claim("form", "after-comment-form")
            return
