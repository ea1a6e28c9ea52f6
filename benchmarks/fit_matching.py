"""Fit and cross-validate what weighs a pair of statements; by hand, never a test.

    .venv/bin/python benchmarks/fit_matching.py EVENTS ARTICLES.jsonl [--ridge 1.5] [--folds]

EVENTS is a folder of event*.json that people read: {"statements": [{"id", "article", "quote"}], "same", "opposed",
"also_ok", "never"}, the last four lists of pairs of ids; a quote is a slice of its article's `text` in ARTICLES.
Prints the table of build_tools/comparison/matching/features.py; then how `compare` scores with the table in the
code, and with weights fitted without each event in turn. `--folds` prints each event's own figures.

Logistic regression with a ridge, by Newton's method. A pair of units stands for a pair of gold statements where each
shares at least half of the words of the shorter; of several that stand for one, the most alike is the example.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from build_tools.comparison.matching import features as weighed  # noqa: E402 (the project is not installed)
from build_tools.comparison.matching.compare import compare  # noqa: E402
from build_tools.comparison.matching.lines import lines, spans_of  # noqa: E402
from build_tools.comparison.matching.pairs import Field  # noqa: E402
from build_tools.models import Analysis, Lexicon, Side  # noqa: E402
from build_tools.pipeline.attribute import Attribution  # noqa: E402
from build_tools.pipeline.cache.project import Cache  # noqa: E402
from build_tools.reading import parse_article  # noqa: E402
from build_tools.sheets.files.folders import load_settings  # noqa: E402
from build_tools.sheets.files.lexicon import load_lexicon  # noqa: E402

WORD = re.compile(r"\w+")
STEPS = 25
"""Of Newton's method: it stands still long before."""
HELD = np.array([float(name == "few") for name in weighed.Features._fields])
"""Weights that are set and not fitted: fitted, `few` says mostly whether one speaker speaks, which is no feature."""
Pair = frozenset[str]


@dataclass
class Event:
    """One event with what people say of it."""

    name: str
    analyses: list[Analysis]
    texts: Mapping[str, str]
    gold: dict[str, dict[str, set[int]]]
    """By article and statement, where its words begin."""
    pairs: dict[str, set[Pair]]
    owed: set[tuple[str, str]]
    """Statements with the articles in which they have a counterpart."""
    starts: dict[str, list[int]] = field(default_factory=dict)

    def stands_for(self, article: str, spans: Sequence[Sequence[int]]) -> str | None:
        """Return the gold statement that a stretch stands for."""
        mine = {start for start in self.starts[article] if any(a <= start < b for a, b in spans)}
        shared = [(len(mine & words), -len(words), name) for name, words in self.gold[article].items()]
        most, length, name = max(shared, default=(0, 0, ""))
        return name if most and most >= 0.5 * min(len(mine), -length) else None

    def article_of(self, name: str) -> str:
        """Return the article of a gold statement."""
        return next(article for article, found in self.gold.items() if name in found)


def read_events(folder: Path, articles: Path, lexicon: Lexicon) -> list[Event]:
    """Read the events and find who says what in their articles; kept as `compare` keeps it."""
    lines_read = articles.read_text(encoding="utf-8").splitlines()
    texts = {row["article"]: row["text"] for row in map(json.loads, lines_read)}
    attribution = Attribution(lexicon, load_settings(ROOT).unnamed_below, Cache(ROOT).analyses)
    found = []
    for file in sorted(folder.glob("event*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        names = sorted({row["article"] for row in told["statements"]})
        read = [parse_article(texts[name], name) for name in names]
        analyses = list(attribution(read))
        found.append(_event(file.stem, told, analyses, {name: texts[name] for name in names}))
    return found


def _event(name: str, told: Mapping[str, Any], analyses: list[Analysis], texts: Mapping[str, str]) -> Event:
    starts = {article: [m.start() for m in WORD.finditer(text)] for article, text in texts.items()}
    gold: dict[str, dict[str, set[int]]] = {article: {} for article in texts}
    of = {}
    for row in told["statements"]:
        first = texts[row["article"]].index(row["quote"])
        last = first + len(row["quote"])
        gold[row["article"]][row["id"]] = {start for start in starts[row["article"]] if first <= start < last}
        of[row["id"]] = row["article"]
    pairs = {kind: {frozenset(pair) for pair in told.get(kind, ())} for kind in ("same", "opposed", "also_ok", "never")}
    owed = {(a, of[b]) for pair in pairs["same"] | pairs["opposed"] for a in pair for b in pair - {a}}
    return Event(name, analyses, texts, gold, pairs, owed, starts)


# ---- examples ----


def examples(event: Event, lexicon: Lexicon) -> tuple[np.ndarray, np.ndarray]:
    """Return the features of an event's pairs that people judged, and whether each is the same."""
    area = Field(event.analyses, {}, lexicon)
    named = [event.stands_for(u.side.article, spans_of(u.statement, u.part)) for u in area.units]
    rows: list[tuple[float, Pair, weighed.Features]] = []
    likeness = area.likenesses()
    for (one, other), like in likeness.items():
        a, b = named[one], named[other]
        pair = frozenset((a, b)) if a and b else None
        if pair and pair not in event.pairs["also_ok"]:
            values = area.features(one, other, area.relation(one, other), likeness)
            rows.append((like.overlap, pair, values))
    rows.sort(key=lambda row: (-row[0], sorted(row[1]), row[2]))
    taken: set[Pair] = set()
    kept, same = [], []
    for _, pair, values in rows:
        is_same = pair in event.pairs["same"]
        if not (is_same and pair in taken):
            kept.append(values)
            same.append(is_same)
            taken.add(pair)
    return np.array(kept, dtype=float).reshape(-1, len(weighed.WEIGHTS)), np.array(same, dtype=float)


def fit(rows: np.ndarray, same: np.ndarray, ridge: float) -> tuple[float, weighed.Features]:
    """Fit bias and weights; the ridge pulls half-way between weights of plain and of scaled features.

    Of plain features it would pull all weights alike, and of features scaled to one deviation hardly those of what a
    handful of pairs have, which a single event decides.
    """
    given = rows @ HELD
    rows = rows * (HELD == 0)
    mean, scale = rows.mean(0), np.sqrt(rows.std(0)) + 1e-9
    scaled = np.c_[np.ones(len(rows)), (rows - mean) / scale]
    weights = np.zeros(scaled.shape[1])
    pull = np.eye(len(weights)) * ridge
    pull[0, 0] = 0
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-scaled @ weights - given))
        slope = scaled.T @ (likely - same) + pull @ weights
        bend = (scaled * (likely * (1 - likely) + 1e-6)[:, None]).T @ scaled + pull
        weights -= np.linalg.solve(bend, slope)
    plain = weights[1:] / scale * (HELD == 0) + HELD
    bias = weights[0] - plain @ mean
    return round(float(bias), 2), weighed.Features(*(round(float(w), 2) for w in plain))


@contextmanager
def weighing(bias: float, weights: weighed.Features) -> Iterator[None]:
    """Let `compare` weigh with these for a while."""
    kept = weighed.BIAS, weighed.WEIGHTS
    weighed.BIAS, weighed.WEIGHTS = bias, weights
    try:
        yield
    finally:
        weighed.BIAS, weighed.WEIGHTS = kept


# ---- scores ----


def judged(event: Event, lexicon: Lexicon) -> Counter[str]:
    """Count how an event's matches stand against what people say."""
    statements = {Side(a.article, s.id): s for a in event.analyses for s in a.statements}
    files = {a.article: a.article for a in event.analyses}
    counted: Counter[str] = Counter()
    right: dict[str, set[Pair]] = {"likely": set(), "suggested": set(), "opposed": set()}
    found: set[tuple[str, str]] = set()
    for line in lines(compare(event.analyses, {}, lexicon), files, statements):
        a, b = (event.stands_for(line[side]["file"], line[side]["spans"]) for side in ("a", "b"))
        tier = line["tier"]
        if not a or not b or tier not in right:
            continue
        pair, gold = frozenset((a, b)), event.pairs["opposed" if tier == "opposed" else "same"]
        if pair in event.pairs["also_ok"] or pair in gold or tier == "opposed":
            found |= {(a, event.article_of(b)), (b, event.article_of(a))}
        if pair in event.pairs["also_ok"]:
            continue
        counted[f"{tier} made"] += 1
        counted[f"{tier} wrong"] += pair not in gold
        counted["look-alikes"] += tier != "opposed" and pair in event.pairs["never"]
        right[tier] |= {pair} & gold
    counted["likely found"] = len(right["likely"])
    counted["joined found"] = len(right["likely"] | right["suggested"])
    counted["opposed found"] = len(right["opposed"])
    counted["same"], counted["opposed"] = len(event.pairs["same"]), len(event.pairs["opposed"])
    counted["owed"], counted["missed"] = len(event.owed), len(event.owed - found)
    return counted


def report(counted: Counter[str]) -> str:
    """Say precision and recall of each tier."""
    made = counted["likely made"] + counted["suggested made"]
    wrong = counted["likely wrong"] + counted["suggested wrong"]
    parts = [
        f"likely {_share(counted['likely made'] - counted['likely wrong'], counted['likely made'])}"
        f" / {_share(counted['likely found'], counted['same'])}",
        f"with suggested {_share(made - wrong, made)} / {_share(counted['joined found'], counted['same'])}",
        f"opposed {_share(counted['opposed made'] - counted['opposed wrong'], counted['opposed made'])}"
        f" / {_share(counted['opposed found'], counted['opposed'])}",
        f"false only {_share(counted['missed'], counted['owed'])}",
        f"look-alikes joined {counted['look-alikes']}",
    ]
    return ", ".join(parts)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--ridge", type=float, default=1.5)
    parser.add_argument("--folds", action="store_true")
    given = parser.parse_args()
    lexicon = load_lexicon(ROOT, cues=True)
    events = read_events(given.events, given.articles, lexicon)
    told = [examples(event, lexicon) for event in events]
    bias, weights = fit(
        np.concatenate([rows for rows, _ in told]), np.concatenate([same for _, same in told]), given.ridge
    )
    print(f"BIAS = {bias}\n" + "\n".join(f"    {name}={w}," for name, w in weights._asdict().items()))
    print("precision / recall")
    print("weights in the code:", report(sum((judged(event, lexicon) for event in events), Counter())))
    with weighing(bias, weights):
        print("weights fitted on all:", report(sum((judged(event, lexicon) for event in events), Counter())))
    unseen: Counter[str] = Counter()
    for held, event in enumerate(events):
        rest = [one for number, one in enumerate(told) if number != held]
        with weighing(*fit(np.concatenate([r for r, _ in rest]), np.concatenate([s for _, s in rest]), given.ridge)):
            counted = judged(event, lexicon)
        unseen += counted
        if given.folds:
            print(f"    {event.name}:", report(counted))
    print("each event with weights fitted on the others:", report(unseen))


if __name__ == "__main__":
    main()
