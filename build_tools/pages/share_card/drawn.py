"""A card's picture, drawn once: the words of most cards are those of the last run, and drawing takes longest of all.

Card ─hash─▶ kept under this hash ─▶ PNG
             else ─draw─▶ PNG ─▶ kept
"""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.pipeline.records import Kept, code_of

if TYPE_CHECKING:
    from build_tools.pages.share_card.card import Card

NO_EVENT = "_site"
"""The name of the picture of all other pages; no event has such an id."""


def drawn(root: Path, name: str, card: Card) -> bytes:
    """Give a card as a PNG.

    Args:
        root: The project.
        name: Under which its picture is kept: the event's id, or NO_EVENT.
        card: Its words.

    Raises:
        InputError: A font can't be read.
    """
    kept = pictures(root)
    stamp = kept.stamp_of(repr(card))
    held = kept.get(name, stamp)
    if isinstance(held, str):
        return base64.b64decode(held)
    from build_tools.pages.share_card.draw import draw  # with Pillow, which most runs don't need

    picture = draw(card)
    kept.put(name, stamp, base64.b64encode(picture).decode())
    return picture


@lru_cache(maxsize=4)
def pictures(root: Path) -> Kept:
    """Open the pictures that are kept of a project's cards."""
    return Kept(root, "cards", code=code_of("pages/share_card"))
