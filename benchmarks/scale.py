"""What a site of 10, 100, 1,000 fictional events costs, stage by stage, beside a bare `mkdocs build` of its Markdown.

    python benchmarks/scale.py [--events 10 100] [--articles 4] [--keep DIR]

    grammar ─▶ texts ─extract─▶ sheets ─check─▶ ─pages─▶ Markdown ─mkdocs─▶ HTML; then all again with nothing changed,
    and with one fact edited

Every stage runs in a process of its own, so that its CPU time and its peak memory are its own. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from fictional import event_id, write_event

ROOT = Path(__file__).resolve().parents[1]
PREPARE = "import sys; from pathlib import Path; from build_tools.site import prepare; "
PREPARE += "done, wrong = prepare(Path.cwd(), None, print); sys.exit(done is None)"
STAGES = {
    "extract": ["-m", "build_tools", "extract"],
    "check": ["-m", "build_tools", "check"],
    "pages": ["-m", "build_tools", "pages"],
    "all three, nothing changed": ["-c", PREPARE],
    "all three, one fact edited": ["-c", PREPARE],
    "bare mkdocs build": ["-m", "mkdocs", "build", "--quiet"],
}


@dataclass(frozen=True)
class Cost:
    """What one stage took."""

    stage: str
    events: int
    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of the process and those it started."""
    memory: float
    """Peak resident memory in MB."""
    written: float
    """MB in the folder that the stage fills."""

    def row(self) -> str:
        """Give a row of the table."""
        each = 1000 * self.cpu / self.events
        return (
            f"| {self.events:,} | {self.stage} | {self.wall:.1f} | {self.cpu:.1f} | {each:.1f} "
            f"| {self.memory:.0f} | {self.written:.1f} |"
        )


def make_project(root: Path, events: int, articles: int) -> None:
    """Set up a project of fictional events and nothing else."""
    shutil.copytree(ROOT / "build_tools", root / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "content" / "pages" / "about", root / "content" / "pages" / "about")
    shutil.copytree(ROOT / "data" / "lexicon", root / "data" / "lexicon")
    for file in ("mkdocs.yml", "data/outlets.yml", "data/settings.yml"):
        shutil.copy(ROOT / file, root / file)
    (root / "data" / "events").mkdir()
    for number in range(events):
        write_event(root, number, articles)


def measure(root: Path, stage: str, events: int) -> Cost:
    """Run one stage and weigh what it did."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "315532800"}
    environment.pop("ARTICLES", None)
    begun = time.perf_counter()
    with (root / "log.txt").open("ab") as log:
        process = subprocess.Popen([sys.executable, *STAGES[stage]], cwd=root, env=environment, stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if process.returncode != 0:
        raise SystemExit(f"{stage} failed: {(root / 'log.txt').read_text(encoding='utf-8')[-3000:]}")
    folder = {"extract": "data/events", "bare mkdocs build": "site"}.get(stage, "content/pages")
    memory = used.ru_maxrss / 1024  # Linux counts in KiB
    return Cost(stage, events, wall, used.ru_utime + used.ru_stime, memory, weight(root / folder) / 1e6)


def weight(folder: Path) -> int:
    """Give the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def edit_one_fact(root: Path) -> None:
    """Change the title of one fact, as an editor would."""
    file = root / "data" / "events" / event_id(0) / "facts.yml"
    changed, count = re.subn(r"(?m)^    title: .*$", "    title: Another title", file.read_text("utf-8"), count=1)
    assert count == 1, file
    file.write_text(changed, encoding="utf-8")


def scale(root: Path, events: int, articles: int) -> list[Cost]:
    """Measure every stage on so many events."""
    make_project(root, events, articles)
    costs = []
    for stage in STAGES:
        if stage.endswith("edited"):
            edit_one_fact(root)
        costs.append(measure(root, stage, events))
        print(costs[-1].row(), flush=True)
    pages = [path.stat().st_size for path in (root / "site" / "events").glob("*/index.html")]
    print(f"\nHTML of an explainer at {events:,} events: {sum(pages) / len(pages) / 1000:.1f} kB\n", flush=True)
    return costs


def main() -> None:
    """Measure the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="+", default=[10, 100])
    parser.add_argument("--articles", type=int, default=4, help="articles an event")
    parser.add_argument("--keep", type=Path, help="keep the projects in this folder")
    arguments = parser.parse_args()
    print("| events | stage | wall s | CPU s | CPU ms an event | peak MB | MB there |\n|--:|---|--:|--:|--:|--:|--:|")
    for events in arguments.events:
        folder = Path(tempfile.mkdtemp(prefix=f"scale-{events}-", dir=arguments.keep))
        scale(folder / "project", events, arguments.articles)
        if arguments.keep is None:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
