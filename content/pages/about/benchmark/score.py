"""Score attribution and matching against gold, by the definitions that the figures on the site are given in.
A content is the set of the word tokens in its spans, so that marks, spaces and final punctuation never matter.
Predicted and gold contents are paired one to one, best token Jaccard first, from 0.5 up.

* found: paired. attrib: paired, and the mention is right (one word set holds the other; gold without one takes any).
* named: paired, and the speaker or an alias is right, of those whose gold has a speaker.
* Statements in the outlet's own voice don't count; gold marked optional is neither missed nor held against anybody.

A side of a match stands for the gold statement that it shares most tokens with, from 0.5 up; a match is right if the
pair is in `same`, a look-alike if in `never`, tolerated if in `also_ok`, otherwise wrong; a side on no gold: unjudged.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WORD = re.compile(r"\w+(?:[’']\w+)?")
TITLES = frozenset(["the", "a", "an", "of", "and", "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "president", "s"])
ENOUGH = 0.5

Spans = Sequence[Sequence[int]]


@dataclass(frozen=True)
class Figures:
    """Counts of one or more articles, and the figures made of them, 0 to 1."""

    gold: int
    made: int
    found: int
    attrib: int
    named: int
    nameable: int

    def __add__(self, other: Figures) -> Figures:
        return Figures(*(a + b for a, b in zip(self.counts(), other.counts(), strict=True)))

    def counts(self) -> tuple[int, ...]:
        return (self.gold, self.made, self.found, self.attrib, self.named, self.nameable)

    @property
    def attrib_f1(self) -> float:
        return 2 * self.attrib / (self.gold + self.made) if self.gold + self.made else 0.0


@dataclass(frozen=True)
class PairFigures:
    """What became of the gold pairs, and of the matches."""

    same: int
    recalled: int
    right: int
    wrong: int
    look_alikes: int


def load_gold(folder: Path) -> list[dict[str, Any]]:
    """Read gold.jsonl: one article a line."""
    return [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def load_pairs(folder: Path) -> dict[str, Any]:
    """Read pairs.json."""
    return json.loads((folder / "pairs.json").read_text(encoding="utf-8"))


def tokens(text: str, spans: Spans) -> frozenset[int]:
    """Return the offsets of the words that begin inside the spans."""
    return frozenset(m.start() for start, end in spans for m in WORD.finditer(text) if start <= m.start() < end)


def spans_of(gold: Mapping[str, Any]) -> Spans:
    return gold.get("spans") or [[gold["start"], gold["end"]]]


def score(gold: Mapping[str, Any], made: Iterable[Any]) -> Figures:
    """Score one article's statements (objects with spans, kind, mention and speaker)."""
    text = gold["text"]
    wanted = [(s, tokens(text, spans_of(s))) for s in gold["statements"]]
    optional = frozenset().union(*(t for s, t in wanted if s.get("optional")))
    wanted = [(s, t) for s, t in wanted if not s.get("optional")]
    covered = frozenset().union(*(t for _, t in wanted))
    found = [(s, tokens(text, s.spans)) for s in made if s.kind != "own-voice"]
    found = [(s, t) for s, t in found if t and not _lies_on(optional, t, covered)]
    pairs = [(wanted[i][0], found[j][0]) for i, j in _one_to_one([t for _, t in wanted], [t for _, t in found])]
    return Figures(
        gold=len(wanted),
        made=len(found),
        found=len(pairs),
        attrib=sum(not g["mention"] or same_name(s.mention or s.speaker, g["mention"]) for g, s in pairs),
        named=sum("speaker" in g and same_name(s.speaker, g["speaker"], *g.get("aliases", [])) for g, s in pairs),
        nameable=sum("speaker" in g for g, _ in wanted),
    )


def _lies_on(optional: frozenset[int], mine: frozenset[int], covered: frozenset[int]) -> bool:
    """Whether a prediction is on gold that nobody need find, and so is neither right nor wrong."""
    return len(mine & optional) > len(mine & covered) and 2 * len(mine & optional) >= len(mine)


def _one_to_one(gold: Sequence[frozenset[int]], made: Sequence[frozenset[int]]) -> list[tuple[int, int]]:
    ranked = sorted((-jaccard(g, m), i, j) for i, g in enumerate(gold) for j, m in enumerate(made))
    taken: dict[int, int] = {}
    for likeness, i, j in ranked:
        if -likeness >= ENOUGH and i not in taken and j not in taken.values():
            taken[i] = j
    return sorted(taken.items())


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


def name_words(name: str) -> frozenset[str]:
    found = frozenset(re.findall(r"\w+", re.sub(r"[’']s\b", "", name.lower())))
    return found - TITLES or found


def same_name(made: str | None, *gold: str) -> bool:
    """Whether one of the names has all the words of the other, titles and articles left out."""
    if not made or len(made.split()) > 20:
        return False
    words = name_words(made)
    return any(words <= name_words(name) or name_words(name) <= words for name in gold)


def score_pairs(
    golds: Sequence[Mapping[str, Any]], pairs: Mapping[str, Any], matches: Iterable[tuple[Any, Any]]
) -> PairFigures:
    """Score matches, each side given as (article id, spans)."""
    by_article = {g["article"]: g for g in golds}
    same, also, never = ({frozenset(pair) for pair in pairs[key]} for key in ("same", "also_ok", "never"))
    joined = set()
    for a, b in matches:
        ids = [_stands_for(by_article[article], spans) for article, spans in (a, b)]
        if None not in ids:
            joined.add(frozenset(ids))
    return PairFigures(
        same=len(same),
        recalled=len(same & joined),
        right=len(joined & same),
        wrong=len(joined - same - also - never),
        look_alikes=len(joined & never),
    )


def _stands_for(gold: Mapping[str, Any], spans: Spans) -> str | None:
    mine = tokens(gold["text"], spans)
    likeness, name = max((jaccard(mine, tokens(gold["text"], spans_of(s))), s["id"]) for s in gold["statements"])
    return name if likeness >= ENOUGH else None
