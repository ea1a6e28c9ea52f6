"""What was found on a page, held against what is true of it: right, unknown or wrong, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from page_templates import Story

from build_tools.models import words
from build_tools.models.ids import make_id

FIELDS = ("headline", "date", "author", "outlet", "address", "text")
_FOUND = 0.995
_TAKEN = 0.005


class Shares(NamedTuple):
    """Words of an article, how many of them were found, and how many others were taken in."""

    words: int
    found: int
    taken: int


def score_text(story: Story, paragraphs: Sequence[str]) -> Shares:
    """Count an article's words among those that were read; its headline may stand among them, or not."""
    want = Counter(words(" ".join(story.paragraphs)))
    read = Counter(words(" ".join(paragraphs)))
    heading = Counter(words(story.headline))
    return Shares(want.total(), (want & read).total(), (read - want - heading).total())


def scored(shares: Sequence[Shares]) -> tuple[float, float]:
    """Return the share of words found, and of others taken in, over all pages."""
    total = sum(each.words for each in shares)
    return sum(each.found for each in shares) / total, sum(each.taken for each in shares) / total


def verdicts(story: Story, found: dict[str, object]) -> dict[str, str]:
    """Judge each field of what was found."""
    truth = {
        "headline": story.headline, "date": story.day.isoformat(), "author": ", ".join(story.authors),
        "outlet": make_id(story.outlet), "address": story.url,
    }  # fmt: skip
    judged = {field: _verdict(str(found[field] or ""), true) for field, true in truth.items()}
    text = found["text"]
    shares = score_text(story, text if isinstance(text, list) else [])
    is_right = shares.found >= _FOUND * shares.words and shares.taken <= _TAKEN * shares.words
    judged["text"] = "right" if is_right else "wrong" if shares.found or shares.taken else "unknown"
    return judged


def _verdict(found: str, true: str) -> str:
    return "right" if found == true else "wrong" if found else "unknown"
