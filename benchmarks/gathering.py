"""How well and how fast `gather` sorts articles into events.

    python benchmarks/gathering.py accuracy [--gold FOLDER] [--made-up 2000]
    python benchmarks/gathering.py scale [--articles 1000 10000] [--more 100] [--jobs N]
    python benchmarks/gathering.py scikit-learn [--gold FOLDER]

*accuracy* writes articles of known events into one folder, shuffled, under names that tell nothing, and gives B³ (Bagga
and Baldwin 1998), the mean over articles of how much of their event as proposed is right and how much of it is there.
A folder of gold has .jsonl files whose lines have `event` and `text` (lines without an event stand alone). Made-up
articles are those of `piles`. *scale* gives the time, the CPU time of all processes and the most memory of one, for
piles of several sizes, for the same pile again, and for more articles that come later. *scikit-learn*, for comparison,
sorts the same articles with TfidfVectorizer and AgglomerativeClustering, at the best threshold there is for them.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from piles import Telling, tellings, write_pile

ROOT = Path(__file__).resolve().parents[1]
SEED = 11


class Score(NamedTuple):
    """B³ in percent."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    def __str__(self) -> str:
        return f"P {self.precision:.1f}  R {self.recall:.1f}  F1 {self.f1:.1f}"


def b_cubed(proposed: Iterable[set[str]], events: Mapping[str, str], only: set[str]) -> Score:
    """Return B³ over some files, given the event of each file and the sets proposed."""
    whole = defaultdict(set)
    for file, event in events.items():
        whole[event].add(file)
    precision = recall = 0.0
    for together in proposed:
        for file in together & only:
            right = len(together & whole[events[file]])
            precision += right / len(together)
            recall += right / len(whole[events[file]])
    return Score(100 * precision / len(only), 100 * recall / len(only))


class Run(NamedTuple):
    """A run of gather."""

    proposed: list[set[str]]
    seconds: float
    cpu: float
    megabytes: float


def gather(folder: Path, *options: str) -> Run:
    """Run gather as a process of its own; memory is that of the largest process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.monotonic()
    words = [sys.executable, "-m", "build_tools", "gather", str(folder), *options]
    done = subprocess.run(
        words, cwd=ROOT, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONUTF8": "1"}
    )
    seconds = time.monotonic() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    proposed = [
        {Path(article["file"]).name for article in json.loads(line)["articles"]} for line in done.stdout.splitlines()
    ]
    return Run(proposed, seconds, cpu, after.ru_maxrss / 1000)


def gold(folder: Path | None) -> list[Telling]:
    """Read the articles of known events."""
    found = []
    for file in sorted(folder.glob("*.jsonl")) if folder else ():
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            record = json.loads(line)
            found.append(Telling(f"{file.stem} {record.get('event', f'alone {number}')}", record["text"], False))
    return found


def accuracy(folder: Path | None, made_up: int) -> None:
    """Print B³ of the known events alone, and with made-up articles among them."""
    known = gold(folder)
    with tempfile.TemporaryDirectory() as place:
        if known:
            events = write_pile(Path(place) / "known", known, SEED)
            alone = b_cubed(gather(Path(place) / "known").proposed, events, set(events))
            print(f"{len(known):,} articles of known events: {alone}")
        mixed = [*known, *tellings(made_up, SEED)]
        events = write_pile(Path(place) / "mixed", mixed, SEED)
        proposed = gather(Path(place) / "mixed").proposed
    real = {file for file, event in events.items() if not event.startswith("made-up")}
    for what, only in (("known", real), ("made-up", set(events) - real), ("all", set(events))):
        if only:
            print(f"{what} of {len(events):,}, {made_up:,} of them made up: {b_cubed(proposed, events, only)}")


def scale(sizes: list[int], more: int, options: list[str]) -> None:
    """Print what piles of several sizes cost, again, and with more articles."""
    print("| articles | run | s | CPU s | CPU ms an article | MB | B³ F1 |\n|--:|---|--:|--:|--:|--:|--:|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "pile"
            pile = list(tellings(size + more, SEED))
            later = random.Random(SEED).sample(range(len(pile)), more)
            events = write_pile(folder, pile, SEED)
            names = sorted(events)
            aside = {names[number]: (folder / names[number]).read_bytes() for number in later}
            for name in aside:
                (folder / name).unlink()
            _row(size, "first", gather(folder, *options), {name: events[name] for name in events if name not in aside})
            _row(size, "again", gather(folder, *options), {name: events[name] for name in events if name not in aside})
            for name, held in aside.items():
                (folder / name).write_bytes(held)
            _row(size, f"{more:,} more", gather(folder, *options), events)


def _row(size: int, what: str, run: Run, events: Mapping[str, str]) -> None:
    each = 1000 * run.cpu / len(events)
    score = b_cubed(run.proposed, events, set(events)).f1
    print(
        f"| {size:,} | {what} | {run.seconds:.1f} | {run.cpu:.1f} | {each:.2f} | {run.megabytes:.0f} | {score:.1f} |",
        flush=True,
    )


def scikit_learn(folder: Path | None, made_up: int) -> None:
    """Print what scikit-learn makes of the same articles, without dates, at the threshold that suits them best."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    pile = [*gold(folder), *tellings(made_up, SEED)]
    events = {str(number): telling.event for number, telling in enumerate(pile)}
    begun = time.process_time()
    texts = [telling.text.rpartition("---\n\n")[2] for telling in pile]
    made = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    distances = 1 - (made @ made.T).toarray()
    for threshold in (0.7, 0.75, 0.8, 0.85, 0.9):
        joining = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=threshold)
        groups = defaultdict(set)
        for number, label in enumerate(joining.fit_predict(distances)):
            groups[label].add(str(number))
        known = {file for file, event in events.items() if not event.startswith("made-up")} or set(events)
        scores = b_cubed(groups.values(), events, known), b_cubed(groups.values(), events, set(events))
        print(
            f"threshold {threshold}: known {scores[0]}, all {scores[1]}, {time.process_time() - begun:.1f} CPU s so far"
        )
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


def main() -> None:
    """Run what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("accuracy", "scale", "scikit-learn"))
    parser.add_argument("--gold", type=Path, help="a folder of .jsonl files with `event` and `text`")
    parser.add_argument("--made-up", type=int, default=2000)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--more", type=int, default=100)
    parser.add_argument("--jobs")
    given = parser.parse_args()
    if given.what == "accuracy":
        accuracy(given.gold, given.made_up)
    elif given.what == "scale":
        scale(given.articles, given.more, ["--jobs", given.jobs] if given.jobs else [])
    else:
        scikit_learn(given.gold, given.made_up)


if __name__ == "__main__":
    main()
