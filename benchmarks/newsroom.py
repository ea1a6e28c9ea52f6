"""Attribution as a newsroom counts its sources, for attribution.py: what is found, whose it is, what is made beside it.

Gold is a list of sourced statements an article, in its words or shortened, with the source's name; thoughts, intentions
and orders that nobody voiced are none. A row is found where a piece of it between commas is more than 70 % alike to a
piece of the sentences around one of our voiced statements, and the whole at least 30 %.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from build_tools.models import Kind, Statement

ALIKE, WHOLE = 70.0, 30.0
NOISE = {"found": 3.3, "on a row": 3.3, "another name": 5.0}
"""Half the 95 % interval of shares near those measured, of some 280 rows, 300 statements and 75 persons."""


def newsroom(golds: Sequence[Mapping[str, Any]], made: Sequence[Iterable[Statement]]) -> dict[str, Any]:
    """Score what is voiced.

    Args:
        golds: {"text", "rows": [{"statement", "type", "name"}]}.
        made: Our statements of each.

    Returns:
        Shares in per cent: of rows found, of our statements on a row, of named persons with another name.
    """
    count: Counter[str] = Counter()
    for gold, statements in zip(golds, made, strict=True):
        text = gold["text"]
        ours = [
            (_clean(_sentences(text, s.start, s.end)), _clean(s.speaker or ""))
            for s in statements
            if s.kind is not Kind.OWN_VOICE and s.said and s.voiced
        ]
        rows = [(_clean(r["statement"]), r["type"].lower(), _clean(r["name"] or "")) for r in gold["rows"]]
        for words, kind, name in rows:
            count.update(_row(words, kind, name, ours))
        count["made"] += len(ours)
        count["on"] += sum(any(_alike(around, row[0]) > ALIKE for row in rows) for around, _ in ours)
    return {
        "articles": len(golds),
        "rows": count["rows"],
        "found": _share(count["found"], count["rows"]),
        "on a row": _share(count["on"], count["made"]),
        "another name": _share(count["other"], count["persons"]),
        "noises": NOISE,
    }


def _row(words: str, kind: str, name: str, ours: Sequence[tuple[str, str]]) -> Iterable[str]:
    best, around = max(((_alike(words, o[0]), o[0]) for o in ours), default=(0.0, ""))
    yield "rows"
    if best <= ALIKE or not (_ratio(words, around) >= WHOLE or around in words):
        return
    yield "found"
    if not name or "person" not in kind or "unnamed" in kind:
        return
    yield "persons"
    surname = re.findall(r"[\w’'-]+", name)[-1]
    speakers = [speaker for at, speaker in ours if _alike(words, at) == best and speaker]
    if speakers and not any(surname in speaker for speaker in speakers):
        yield "other"


def _share(part: int, whole: int) -> float:
    return round(100 * part / max(whole, 1), 1)


def _clean(text: str) -> str:
    return " ".join(text.lower().split())


def _sentences(text: str, start: int, end: int) -> str:
    """Widen a stretch to the sentences that it stands in."""
    openings = [m.end() for m in re.finditer(r"(?<=[.!?])[\"”]*\s+", text[:start])]
    first = max(text.rfind("\n", 0, start) + 1, *openings, 0)
    inner = max(end - 2, start)
    close = re.search(r"[.!?][\"”]*(\s|$)|\n", text[inner:])
    return text[first : inner + close.end()] if close else text[first:]


@cache
def _pieces(text: str) -> tuple[str, ...]:
    sentences = re.split(r"(?<=[.!?])[\"”’']*\s+", text)
    return tuple(piece.strip() for s in sentences for piece in s.split(",") if piece.strip())


def _alike(a: str, b: str) -> float:
    return max((_ratio(x, y) for x in _pieces(a) for y in _pieces(b)), default=0.0)


@cache
def _ratio(a: str, b: str) -> float:
    """Twice the longest common subsequence over both lengths, in per cent (bit-parallel: Hyyrö 2004)."""
    if not a or not b:
        return 0.0
    places: dict[str, int] = {}
    for n, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << n
    full = row = (1 << len(a)) - 1
    for letter in b:
        common = row & places.get(letter, 0)
        row = ((row + common) | (row - common)) & full
    return 200.0 * (len(a) - row.bit_count()) / (len(a) + len(b))
