"""Quality and speed of matching, by hand or in CI; never a timed test.

    .venv/bin/python benchmarks/comparison.py
    .venv/bin/python benchmarks/comparison.py speed
    .venv/bin/python benchmarks/comparison.py pairs GOLD.jsonl PAIRS.json
    .venv/bin/python benchmarks/comparison.py read ARTICLES.jsonl EVENT... [--tier suggested]

Without a command it does both, `pairs` on the worked example and on what GOLD (a folder) holds. `speed` compares
made-up statements: two articles of 1,000, and two to eight articles of 200. `pairs` runs the whole way from text to
matches and counts them against gold pairs (lists of pairs under `same`, `also_ok`, `never`). `read` prints the matches
of events for somebody to read and judge; ARTICLES has an object a line with `event`, `outlet` and `text`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from build_tools.comparison.matching.compare import compare  # noqa: E402 (the project is not installed, only its requirements)
from build_tools.models import Analysis, Kind, Lexicon, Side, Statement, Term, Tier  # noqa: E402
from build_tools.models.text import WORD  # noqa: E402

SEED = 20230504
VOCABULARY = 4000
SPEAKERS = 12
TERMS = 12


def made_up(articles: int, statements: int) -> list[Analysis]:
    """Make articles of statements whose words follow Zipf's law; a third of them retell what others tell."""
    rng = random.Random(SEED)
    lemmas = [f"word{n}" for n in range(VOCABULARY)]
    weights = [1 / (n + 2) for n in range(VOCABULARY)]

    def some(count: int) -> list[str]:
        return rng.choices(lemmas, weights, k=count)

    told = [some(TERMS) for _ in range(statements)]

    def words_of(number: int) -> list[str]:
        return some(TERMS // 4) + (told[number][TERMS // 4 :] if rng.random() < 1 / 3 else some(TERMS - TERMS // 4))

    return [
        Analysis(f"article-{a}", tuple(_statement(f"article-{a}-{n}", n, words_of(n)) for n in range(statements)))
        for a in range(articles)
    ]


def _statement(name: str, number: int, words: list[str]) -> Statement:
    return Statement(
        id=name,
        spans=((number * 100, number * 100 + 80),),
        text="",
        kind=Kind.INDIRECT,
        paragraph=1,
        speaker=f"Given{number % SPEAKERS} Family{chr(97 + number % SPEAKERS) * 3}",
        cue="said",
        cue_class="neutral",
        terms=tuple(sorted(Term(word) for word in words)),
    )


def speed() -> None:
    """Time comparisons and print them with the peak memory so far."""
    lexicon = _lexicon()
    for articles, statements in ((2, 1000), (2, 200), (3, 200), (4, 200), (6, 200), (8, 200)):
        analyses = made_up(articles, statements)
        start, cpu = time.perf_counter(), time.process_time()
        found = compare(analyses, {}, lexicon)
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024) / 1024
        shown = f"{articles} x {statements}: {seconds:.2f} s ({cpu:.2f} s of CPU), {len(found.matches)} matches"
        print(f"{shown}, peak {peak * 1024:.0f} MB")


def _lexicon() -> Lexicon:
    from build_tools.sheets.files.lexicon import load_lexicon

    return load_lexicon(ROOT)


@dataclass(frozen=True)
class Score:
    """How the matches of some tiers stand against gold pairs."""

    tiers: str
    judged: int
    right: int
    gold: int
    look_alikes: int

    @property
    def precision(self) -> float:
        """The share of judged matches that are right; 1 where there is none."""
        return self.right / self.judged if self.judged else 1.0

    @property
    def recall(self) -> float:
        """The share of gold pairs found."""
        return self.right / self.gold


def score(gold_file: Path, pairs_file: Path) -> list[Score]:
    """Score matches between gold articles, from text to match: the likely ones, and all.

    A match with a side on no gold statement is not judged, nor one that the gold passes over (`also_ok`).
    """
    from build_tools.attribution import attribute
    from build_tools.reading import parse_article

    golds = [json.loads(line) for line in gold_file.read_text(encoding="utf-8").splitlines()]
    judged = json.loads(pairs_file.read_text(encoding="utf-8"))
    lexicon = _lexicon()
    analyses = list(attribute([parse_article(gold["text"], gold["article"]) for gold in golds], lexicon))
    names = _names(golds, analyses)
    same, passed, never = ({frozenset(pair) for pair in judged[kind]} for kind in ("same", "also_ok", "never"))
    matches = compare(analyses, {}, lexicon).matches
    scores = []
    for tiers in ((Tier.LIKELY,), (Tier.LIKELY, Tier.SUGGESTED)):
        found = {frozenset((names.get(m.a.statement), names.get(m.b.statement))) for m in matches if m.tier in tiers}
        counted = {pair for pair in found if None not in pair and pair not in passed}
        scores.append(Score("+".join(tiers), len(counted), len(counted & same), len(same), len(counted & never)))
    return scores


def pairs(gold_file: Path, pairs_file: Path) -> None:
    """Print precision and recall of matches between gold articles, by tier."""
    for found in score(gold_file, pairs_file):
        print(
            f"{found.tiers}: {found.judged} judged, precision {found.precision:.1%}, recall {found.recall:.1%}, "
            f"look-alikes {found.look_alikes}"
        )


def read(articles_file: Path, events: list[str], tier: Tier) -> None:
    """Print the matches of events, both sides of each in full, numbered for judging."""
    from build_tools.attribution import attribute
    from build_tools.reading import parse_article

    articles = [json.loads(line) for line in articles_file.read_text(encoding="utf-8").splitlines()]
    lexicon, number = _lexicon(), 0
    for event in events:
        texts = [one for one in articles if one["event"] == event]
        analyses = list(attribute([parse_article(one["text"], one["outlet"]) for one in texts], lexicon))
        statements = {Side(a.article, s.id): s for a in analyses for s in a.statements}
        print(f"===== {event}: {texts[0].get('about', '') if texts else 'no such event'}")
        for match in compare(analyses, {}, lexicon).matches:
            if match.tier is tier:
                number += 1
                print(f"[{number}] {match.score:.2f} {'; '.join(match.why)}")
                for side in (match.a, match.b):
                    told = statements[side]
                    words = " ".join(told.text.split())
                    print(f"    {side.article} | {told.speaker or '-'} | {told.cue or '-'} | {words}")
    print(f"{number} {tier} matches in {len(events)} events")


def _names(golds, analyses) -> dict[str, str]:
    """Name each found statement after the gold statement with which it shares at least half of all words."""
    named = {}
    for gold, analysis in zip(golds, analyses, strict=True):
        starts = [match.start() for match in WORD.finditer(gold["text"])]
        there = {s["id"]: _within(starts, s.get("spans") or [(s["start"], s["end"])]) for s in gold["statements"]}
        for found in analysis.statements:
            here = _within(starts, found.spans)
            share, best = max((len(here & words) / max(1, len(here | words)), name) for name, words in there.items())
            if share >= 0.5:
                named[found.id] = best
    return named


def _within(starts, spans) -> set[int]:
    return {start for start in starts for a, b in spans if a <= start < b}


def everything() -> None:
    """Score the worked example and, where GOLD names a folder, every gold there that has pairs; then time."""
    worked = ROOT / "tests" / "fixtures" / "worked-example"
    golds = [(worked / "gold.jsonl", worked / "pairs.json")]
    if os.environ.get("GOLD"):
        found = sorted(Path(os.environ["GOLD"]).glob("*_pairs.json"))
        golds += [(file.with_name(file.name.replace("_pairs.json", ".jsonl")), file) for file in found]
    for gold, pairs_file in golds:
        print(f"{gold.parent.name}/{gold.name}")
        pairs(gold, pairs_file)
    speed()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("speed")
    scored = commands.add_parser("pairs")
    scored.add_argument("gold", type=Path)
    scored.add_argument("pairs", type=Path)
    reading = commands.add_parser("read")
    reading.add_argument("articles", type=Path)
    reading.add_argument("events", nargs="+")
    reading.add_argument("--tier", type=Tier, default=Tier.LIKELY)
    given = parser.parse_args()
    if given.command == "speed":
        speed()
    elif given.command == "pairs":
        pairs(given.gold, given.pairs)
    elif given.command == "read":
        read(given.articles, given.events, given.tier)
    else:
        everything()


if __name__ == "__main__":
    main()
