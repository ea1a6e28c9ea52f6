"""What a site of 10, 100, 1,000 fictional events costs, stage by stage, beside a bare `mkdocs build` of its Markdown.

    python benchmarks/scale.py [--events 10 100] [--articles 4] [--large 50] [--rounds 1] [--keep DIR]

    grammar ─▶ texts ─extract─▶ sheets ─┬─ check ─▶ pages ─▶ bare mkdocs build ─▶ policy ─▶ bare/
                                        └─ build: all of that, in parts ──────────────────▶ site/, the same bytes
    the same of pages that are written already: that is rendering alone, as the bare build does it
    then the whole build again: with nothing changed, with one fact edited, and both with Pagefind's index in shards

Every stage runs in a process of its own, so that its CPU time and its peak memory are its own; a bare `mkdocs build` is
MkDocs with the site's own configuration and nothing of ours running. Prints a Markdown table for each number of events,
then one event of many articles, then how the cost of an event grows from each number to the next. On a machine that
others use as well two runs of one program differ by a fifth: the builds that have little to do run three times, and
`--rounds` goes from check to policy so often; both take the median. The first build is that of a clone: there are
only the open articles, as they were read before, no pages and nothing rendered. It is told beside bare build and
policy, which begin with finished pages. So does rendering alone, told beside the same; of both their CPU, their time by
the clock and their peak.
"""

from __future__ import annotations

import argparse
import itertools
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from fictional import event_id, write_event
from worked_example import EXAMPLE, copy_project

POLICY = """
from pathlib import Path
from build_tools.pipeline.policy import BLANK, known_scripts, protected
known = known_scripts(Path("bare", BLANK).read_bytes())
for path in sorted(Path("bare").rglob("*.html")):
    page, blocked = protected(path.read_bytes(), known)
    assert not blocked, path
    path.write_bytes(page)
"""
BUILD = ["-m", "build_tools", "build"]
FIRST = "first build, two processes"
RENDERING = "rendering alone, two processes"
UNCHANGED = "build, nothing changed"
EDIT = "build, one fact edited"
REPEATED = 3
"""Times that a build runs which has little to do."""
STAGES = {
    "extract": ["-m", "build_tools", "extract"],
    "check": ["-m", "build_tools", "check"],
    "pages": ["-m", "build_tools", "pages"],
    "bare mkdocs build": ["-m", "mkdocs", "build", "--quiet", "--site-dir", "bare"],
    "policy": ["-c", POLICY],
    FIRST: [*BUILD, "--jobs", "2"],
    RENDERING: [*BUILD, "--jobs", "2"],
    UNCHANGED: BUILD,
    EDIT: BUILD,
    "first build with Pagefind": BUILD,
    "build with Pagefind, one fact edited": BUILD,
}
FOLDERS = {"extract": "data/events", "bare mkdocs build": "bare", "policy": "bare"}
"""What a stage fills; the pages, or of a build the site."""
OURS = ("check", "pages", "policy")
FROM_SHEETS = ("check", "pages", "bare mkdocs build", "policy")
GROWING = ("extract", "pages", "bare mkdocs build", FIRST)


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

    @property
    def each(self) -> float:
        """Milliseconds of CPU an event."""
        return 1000 * self.cpu / self.events

    def row(self) -> str:
        """Return a row of the table."""
        return (
            f"| {self.events:,} | {self.stage} | {self.wall:.1f} | {self.cpu:.1f} | {self.each:.1f} "
            f"| {self.memory:.0f} | {self.written:.1f} |"
        )


def make_project(root: Path, events: int, articles: int) -> None:
    """Set up a project of fictional events, the worked example among them."""
    copy_project(root)  # the pages about the site link to the worked example
    search_with(root, "material")
    for number in range(events):
        write_event(root, number, articles)


def measure(root: Path, stage: str, events: int) -> Cost:
    """Run one stage and weigh what it did."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "315532800"}
    for name in ("ARTICLES", "PYTHONDONTWRITEBYTECODE"):  # compiled modules are kept, as they are on anyone's machine
        environment.pop(name, None)
    begun = time.perf_counter()
    with (root / "log.txt").open("ab") as log:
        named = [EXAMPLE, *map(event_id, range(events))] if stage == "extract" else []  # drafts need a name
        words = [sys.executable, *STAGES[stage], *named]
        process = subprocess.Popen(words, cwd=root, env=environment, stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if process.returncode != 0:
        raise SystemExit(f"{stage} failed: {(root / 'log.txt').read_text(encoding='utf-8')[-3000:]}")
    folder = FOLDERS.get(stage, "site" if STAGES[stage][:3] == BUILD else "content/pages")
    memory = used.ru_maxrss / 1024  # Linux counts in KiB
    return Cost(stage, events, wall, used.ru_utime + used.ru_stime, memory, weight(root / folder) / 1e6)


def weight(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def search_with(root: Path, search: str) -> None:
    """Choose the search."""
    settings = f"search: {search}\nown_words_cap: 1.0\n"  # articles of a grammar are short, and cited nearly whole
    (root / "data" / "settings.yml").write_text(settings, encoding="utf-8")


def release(root: Path) -> None:
    """Release what was drafted, as its editor would: a draft is on no site, and no cell may be left unchecked."""
    for file in (root / "data" / "events").glob("*/event.yml"):
        replace(file, r"(?m)^status: draft\b", "status: released")
        replace(file.with_name("facts.yml"), r"\{stance: unchecked[^}]*\}", "{stance: not-mentioned}")
        replace(file.with_name("facts.yml"), r"(?m)stance: unchecked$(\n +nearest: .*)?", "stance: not-mentioned")


def replace(file: Path, pattern: str, text: str) -> None:
    """Change a file at all places that a pattern fits."""
    file.write_text(re.sub(pattern, text, file.read_text(encoding="utf-8")), encoding="utf-8")


def same_bytes(root: Path) -> bool:
    """Return whether the site in parts is the bare build's with the policy."""
    compared = subprocess.run(["diff", "-rq", "bare", "site"], cwd=root, capture_output=True, check=False)
    return compared.returncode == 0


def edit_one_fact(root: Path, title: str) -> None:
    """Change the title of one fact, as an editor would."""
    file = root / "data" / "events" / event_id(0) / "facts.yml"
    changed, count = re.subn(r"(?m)^    title: .*$", f"    title: {title}", file.read_text("utf-8"), count=1)
    assert count == 1, file
    file.write_text(changed, encoding="utf-8")


@dataclass(frozen=True)
class Site:
    """What one number of events took."""

    costs: dict[str, Cost]
    page: float
    """Bytes of an explainer's HTML, on average."""
    shares: tuple[float, ...]
    """Our stages without extraction, as a share of the bare MkDocs build, in each round."""


HEAD = "| events | stage | wall s | CPU s | CPU ms an event | peak MB | MB there |\n|--:|---|--:|--:|--:|--:|--:|"


def share(costs: dict[str, Cost]) -> float:
    """Return our stages without extraction as a share of the bare MkDocs build."""
    return sum(costs[stage].cpu for stage in OURS) / costs["bare mkdocs build"].cpu


def put_away(root: Path, *names: str) -> None:
    """Take away things that were made, as if they had never been.

    What was made is put away and not removed, which would make writing it anew dearer for the file system.
    """
    away = Path(tempfile.mkdtemp(prefix="round-", dir=root.parent))
    for path in filter(Path.exists, (root / name for name in names)):
        path.rename(away / f"{path.parent.name}-{path.name}")


def pages_of(root: Path) -> list[str]:
    """Name the pages that were generated."""
    folder = root / "content" / "pages"
    return [path.relative_to(root).as_posix() for path in folder.iterdir() if path.name != "about"]


def another_round(root: Path, events: int) -> float:
    """Go from the sheets to the site again, as if for the first time; return the share."""
    put_away(root, *pages_of(root), ".cache/noted.db", "bare")
    return share({stage: measure(root, stage, events) for stage in FROM_SHEETS})


def first_build(root: Path, events: int) -> Cost:
    """Build as in a clone, which has open articles alone, as they were read; then, unmeasured, with all of them."""
    articles = root / "content" / "articles"
    articles.rename(root.parent / "articles")
    shutil.copytree(root.parent / "articles" / EXAMPLE, articles / EXAMPLE)
    put_away(root, *pages_of(root), ".cache/noted.db", ".cache/rendered", "site")
    cost = measure(root, FIRST, events)
    shutil.rmtree(articles)
    (root.parent / "articles").rename(articles)
    measure(root, UNCHANGED, events)
    return cost


def rendering(root: Path, events: int) -> Cost:
    """Build where all pages are written and nothing of the site is there, with other settings of MkDocs than before."""
    put_away(root, ".cache/rendered", "site")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("# with this line\n")
    return measure(root, RENDERING, events)


def repeated(root: Path, stage: str, events: int) -> Cost:
    """Run a build a few times, with a fact edited before each where the stage says so; return the median by CPU."""
    costs = []
    for turn in range(REPEATED if stage in (UNCHANGED, EDIT) else 1):
        if stage.endswith("edited"):
            edit_one_fact(root, f"A title for {stage}, {turn}")
        costs.append(measure(root, stage, events))
    return sorted(costs, key=lambda cost: cost.cpu)[len(costs) // 2]


def scale(root: Path, events: int, articles: int, rounds: int) -> Site:
    """Measure every stage on so many events."""
    make_project(root, events, articles)
    print(HEAD, flush=True)
    costs = {}
    for stage in STAGES:
        if stage == "first build with Pagefind":
            search_with(root, "pagefind")
        begun_anew = {FIRST: first_build, RENDERING: rendering}.get(stage)
        costs[stage] = begun_anew(root, events) if begun_anew else repeated(root, stage, events)
        print(costs[stage].row(), flush=True)
        if stage == "extract":
            release(root)
            measure(root, stage, events)  # a draft's sheets show more than those of a released event
        if stage == FIRST:
            print(f"The same bytes as the bare build’s with the policy: {'yes' if same_bytes(root) else 'NO'}.\n{HEAD}")
    print(beside_the_bare_build(costs))
    pages = [path.stat().st_size for path in (root / "site" / "events").glob("*/index.html")]
    site = Site(
        costs, sum(pages) / len(pages), (share(costs), *(another_round(root, events) for _ in range(1, rounds)))
    )
    each = f" ({', '.join(f'{one:.1%}' for one in site.shares)})" if rounds > 1 else ""
    median = statistics.median(site.shares)
    print(
        f"\nHTML of an explainer: {site.page / 1000:.1f} kB. Check, pages and policy: {median:.0%} of MkDocs{each}.\n"
    )
    return site


def beside_the_bare_build(costs: dict[str, Cost]) -> str:
    """Say what each whole build costs beside a bare one, in CPU and by the clock."""
    bare = costs["bare mkdocs build"]
    shares = {stage: costs[stage].cpu / bare.cpu for stage in STAGES if stage.startswith("build")}
    told = [f"{stage} {share:.2%}" for stage, share in shares.items()]
    of_pages = ("bare mkdocs build", "policy")
    for stage, stages in ((FIRST, of_pages), (FIRST, FROM_SHEETS), (RENDERING, of_pages)):
        cpu, wall = (sum(getattr(costs[one], of) for one in stages) for of in ("cpu", "wall"))
        one = costs[stage]
        told.append(
            f"{stage} {one.cpu / cpu:.2f} × the CPU of {' + '.join(stages)}, {one.wall / wall:.2f} × by the clock,"
            f" peak of a process {one.memory:.0f} MB"
        )
    return f"\nBeside the bare build: {', '.join(told)}."


def growth(before: Site, after: Site) -> str:
    """Say by how much an event's cost grows from one number of events to another."""
    sizes = (site.costs["extract"].events for site in (before, after))
    grown = (f"{stage} {after.costs[stage].each / before.costs[stage].each:.2f} ×" for stage in GROWING)
    edit = after.costs[EDIT].cpu / before.costs[EDIT].cpu
    return (
        f"From {' to '.join(map(str, sizes))} events: {', '.join(grown)}, HTML {after.page / before.page:.3f} ×;"
        f" one edit {edit:.2f} × as a whole."
    )


def main() -> None:
    """Measure the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="*", default=[10, 100])
    parser.add_argument("--articles", type=int, default=4, help="articles an event")
    parser.add_argument("--large", type=int, default=50, help="articles of one large event; 0 for none")
    parser.add_argument("--rounds", type=int, default=1, help="times to go from the sheets to the site")
    parser.add_argument("--keep", type=Path, help="keep the projects in this folder")
    arguments = parser.parse_args()
    sizes = [(events, arguments.articles) for events in arguments.events]
    sites: list[Site] = []
    for events, articles in [*sizes, *([(1, arguments.large)] if arguments.large else [])]:
        print(f"{events:,} × {articles} articles\n")
        folder = Path(tempfile.mkdtemp(prefix=f"scale-{events}-", dir=arguments.keep))
        sites.append(scale(folder / "project", events, articles, arguments.rounds))
        if arguments.keep is None:
            shutil.rmtree(folder)
    for before, after in itertools.pairwise(sites[: len(sizes)]):
        print(growth(before, after))


if __name__ == "__main__":
    main()
