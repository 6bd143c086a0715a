"""Heads: what is asked of the encoder's word states. One module a head; its name is its key.

A module under this package offers `build(settings, texts, width) -> Head`. The configuration
names the module, so a new head is one file here and one entry there.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from training.heads.head import Head
from training.sentence import Text
from training.settings import HeadSettings

__all__ = ["Head", "build_head"]


def build_head(settings: HeadSettings, texts: Sequence[Text], width: int) -> Head:
    """The head a configuration entry describes, with its labels counted over `texts`.

    Raises:
        ModuleNotFoundError: there is no such module under `training.heads`.
    """
    head: Head = import_module(f"training.heads.{settings.module}").build(settings, texts, width)
    return head
