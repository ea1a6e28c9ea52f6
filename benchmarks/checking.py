"""How long `check` takes on many sheets, and how much memory: 1,000 sheets of 40 statements unless told otherwise.

    python benchmarks/checking.py [SHEETS] [STATEMENTS]

Bounds (issue "Fact sheets that editors trust"): 15 s and 400 MB on two cores for the default, memory flat in the number
of sheets: a quarter of them is checked as well.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from build_tools.models import Analysis, Article, Kind, Machine, Settings, Statement, Term, statement_id  # noqa: E402
from build_tools.models.text import digest  # noqa: E402
from build_tools.pipeline.machine_files import machine_of  # noqa: E402
from build_tools.sheets.checks.check import check  # noqa: E402
from build_tools.sheets.files.machine import dump_machine  # noqa: E402
from build_tools.sheets.merge import drafts as draft  # noqa: E402
from build_tools.sheets.merge.entries import Rules, sheet_of  # noqa: E402
from build_tools.sheets.merge.three_way import hashed  # noqa: E402

EVENT = """title: Many
standfirst: Many articles.
date: 2026-01-01
published: 2026-01-02
reviewed: 2026-01-02
articles: [{}]
"""
OPENING = "The harbour of the old town lay still on that long and windy day.\n"
"""The outlet's own words, which what editors wrote in other sheets is looked through for."""


def made(name: str, statements: int) -> tuple[str, str]:
    """Return a sheet's text and its machine file's, of an article that was never written."""
    sentences = [
        f"The {name} crane number {n} was seen by nobody at all on that long and windy day" for n in range(statements)
    ]
    text = OPENING + "".join(f"“{sentence},” Mira Hollin said.\n" for sentence in sentences)
    found, paragraphs, at = [], [(0, len(OPENING) - 1)], len(OPENING)
    for sentence in sentences:
        span = (at + 1, at + 1 + len(sentence))
        terms = tuple(Term(word.casefold()) for word in sorted(set(sentence.split())))
        found.append(
            Statement(
                id=statement_id(name, sentence, terms),
                spans=(span,),
                text=sentence,
                kind=Kind.DIRECT,
                paragraph=len(found) + 2,
                speaker="Mira Hollin",
                mention="Mira Hollin",
                cue="said",
                cue_class="neutral",
                resolved_by="full-name",
                quoted=(span,),
                terms=terms,
            )
        )
        end = text.index("\n", at)
        paragraphs.append((at, end))
        at = end + 1
    article = Article(name, text, digest(text), tuple(paragraphs))
    sheet = sheet_of(article, found, "outlet", Rules(Settings(), {"Mira Hollin": "mira-hollin"}, ()))
    machine: Machine = machine_of(article, Analysis(name, tuple(found)), sheet, hashed(sheet))
    return draft.article_sheet(sheet), dump_machine(machine)


def write_project(root: Path, sheets: int, statements: int) -> None:
    """Write a project with one event of so many sheets."""
    event = root / "data" / "events" / "many"
    for part in ("articles", "machine"):
        (event / part).mkdir(parents=True)
    names = [f"a{number}" for number in range(sheets)]
    for name in names:
        sheet, machine = made(name, statements)
        (event / "articles" / f"{name}.yml").write_text(sheet, encoding="utf-8")
        (event / "machine" / f"{name}.json").write_text(machine, encoding="utf-8")
    (event / "event.yml").write_text(EVENT.format(", ".join(names)), encoding="utf-8")
    (event / "people.yml").write_text("mira-hollin: {name: Mira Hollin, roles: [witness]}\n", encoding="utf-8")
    (root / "data" / "outlets.yml").write_text("outlet: {name: Outlet}\n", encoding="utf-8")


def check_project(root: Path) -> int:
    """Check a project and print what it took; return the exit status."""
    wall, cpu = time.perf_counter(), time.process_time()
    problems = check(root)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    errors = [problem for problem in problems if problem.severity == "error"]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{wall:.1f} s ({cpu:.1f} s CPU), peak {peak:.0f} MB, {len(errors)} errors")
    print(*errors[:3], sep="\n", end="")
    return int(bool(errors))


def main() -> int:
    """Make the sheets, and a quarter as many; check both, each in a process of its own."""
    if sys.argv[1:2] == ["--check"]:
        return check_project(Path(sys.argv[2]))
    sheets, statements = (int(word) for word in (*sys.argv[1:], *("1000", "40")[len(sys.argv) - 1 :]))
    status = 0
    for number in (sheets // 4, sheets):
        with tempfile.TemporaryDirectory() as folder:
            write_project(Path(folder), number, statements)
            print(f"{number} sheets x {statements} statements: ", end="", flush=True)
            status |= subprocess.run([sys.executable, __file__, "--check", folder], check=False).returncode
    return status


if __name__ == "__main__":
    sys.exit(main())
