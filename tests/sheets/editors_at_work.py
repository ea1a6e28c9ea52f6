"""Two editors at work on one event, each on a branch: what they do, and how their branches come together."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from repositories import begin, commit, git
from sheets_world import EVENT, EVENT_ID, FACTS, OUTLETS, attribute, edit, lines, put, read

from build_tools.models import Severity
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract

QUAY = """The quay of Ostrand was cleared on Monday evening.

Mira Hollin said that the crane “was inspected in March” and that the quay was safe.

Ada Brandt said that two ships had been sent away.
"""
ATTRIBUTES = (Path(__file__).parents[2] / ".gitattributes").read_text(encoding="utf-8")


@dataclass
class Editor:
    """One editor: whose facts and sheets are whose, so that no two change the same line, and what they did."""

    branch: str
    article: str
    text: str
    fact: str
    sheet: str
    did: list[str] = field(default_factory=list)
    """Words that they wrote, which must be there in the end."""
    deleted: list[str] = field(default_factory=list)


def extracted(root: Path) -> None:
    told = extract(Cache(root), events=[EVENT_ID], attribute=attribute)
    assert not [problem for problem in told if problem.severity is Severity.ERROR], lines(told)


# ---- what an editor does ----


def add(root: Path, who: Editor, note: str) -> None:
    put(root, f"content/articles/crane/{who.article}.txt", who.text)
    extracted(root)


def put_into_words(root: Path, who: Editor, note: str) -> None:
    text = read(root, FACTS)
    title = re.compile(rf"(?<=\n  {who.fact}:\n    title: ).*")
    put(root, FACTS, title.sub(f"Retold {note}", text))
    if title.search(text):
        who.did = [one for one in who.did if not one.startswith("Retold")] + [f"Retold {note}"]


def remark(root: Path, who: Editor, note: str) -> None:
    name = f"data/events/crane/articles/{who.sheet}.yml"
    first = re.search(r"\n  [\w-]+:\n    kind: .*", read(root, name))
    if first and "note:" not in read(root, name):
        edit(root, name, first[0], f"{first[0]}\n    note: Remark {note}.")
        who.did.append(f"Remark {note}.")


def confirm(root: Path, who: Editor, note: str) -> None:
    """Take over the first cell of one's own fact that the machine suggests."""
    block = re.search(rf"\n  {who.fact}:\n(?:    .*\n)*", read(root, FACTS))
    if block and "        confirmed: false\n" in block[0]:
        edit(root, FACTS, block[0], block[0].replace("        confirmed: false\n", "", 1))


def correct(root: Path, who: Editor, note: str) -> None:
    """Say of a statement that nobody named says it."""
    name = f"data/events/crane/articles/{who.sheet}.yml"
    if "    speaker: tom-ferrow\n" in read(root, name):
        edit(root, name, "    speaker: tom-ferrow\n", "    speaker: mira-hollin\n    settled: [speaker]\n")
        who.did.append("settled: [speaker]")


def delete(root: Path, who: Editor, note: str) -> None:
    block = re.search(rf"\n  {who.fact}-too:\n(?:    .*\n)*", read(root, FACTS))
    if block:
        edit(root, FACTS, block[0], "\n")
        who.deleted.append(f"{who.fact}-too")


def rename(root: Path, who: Editor, note: str) -> None:
    if f"\n  {who.fact}-too:\n" in read(root, FACTS):
        edit(root, FACTS, f"\n  {who.fact}-too:\n", f"\n  {who.fact}-renamed:\n")
        who.did.append(f"{who.fact}-renamed:")


def look_again(root: Path, who: Editor, note: str) -> None:
    extracted(root)


WORK: list[Callable[[Path, Editor, str], None]] = [
    add, put_into_words, remark, confirm, correct, delete, rename, look_again,
]  # fmt: skip


# ---- the world that both begin with ----


def repository(project: Path) -> Path:
    """Make a repository of the finished project, in which each editor has facts and a sheet of their own."""
    put(project, "data/outlets.yml", OUTLETS + "quay:\n  name: The Quay\n")
    edit(project, EVENT, "articles: [harbour, herald]", "status: draft\narticles:\n  - harbour\n  - herald\n# listed")
    text = read(project, FACTS)
    for name in ("inspected", "nobody-hurt"):
        block = re.search(rf"\n  {name}:\n(?:    .*\n)*", text)
        assert block
        text = text.replace(block[0], block[0] + block[0][1:].replace(f"  {name}:", f"  {name}-too:", 1), 1)
    put(project, FACTS, text)
    extracted(project)
    put(project, ".gitignore", ".cache/\n.lock\ncontent/\n")
    put(project, ".gitattributes", ATTRIBUTES)
    begin(project)
    return project


def work(root: Path, who: Editor, steps: list[int]) -> None:
    """Do an editor's work on a branch of theirs, with the texts that they have."""
    git(root, "checkout", "--quiet", "-b", who.branch, "main")
    texts = Path(tempfile.mkdtemp()) / "content"
    shutil.copytree(root / "content", texts)
    for number, step in enumerate(steps):
        WORK[step](root, who, f"{who.branch} {number}")
    extracted(root)
    commit(root, f"Work of {who.branch}")
    shutil.rmtree(root / "content")
    shutil.move(texts, root / "content")


def settle(root: Path, side: str) -> None:
    """Settle every conflict: of the machine's files one side is taken, the others are merged entry by entry."""
    unmerged = [line.split() for line in git(root, "ls-files", "--unmerged").splitlines()]
    for name in sorted({words[3] for words in unmerged}):
        if name.endswith(".json"):
            git(root, "checkout", f"--{side}", "--", name)
            continue
        held = {stage: git(root, "cat-file", "blob", blob) for _, blob, stage, path in unmerged if path == name}
        put(root, name, by_hand(held.get("1", ""), held["2"], held["3"]))
    git(root, "add", "--all")


def by_hand(base: str, mine: str, theirs: str) -> str:
    """Merge two versions of a sheet as a careful editor does.

    An entry that one deleted goes. One that both have is taken from whoever put it into words, with the cells of both.
    """
    was, ours, others = entries(base), entries(mine), entries(theirs)
    names = [
        name for name in dict.fromkeys([*ours, *others]) if not (name in was and not (name in ours and name in others))
    ]
    # What is not indented ends the list of entries, and stays where it is.
    order = sorted(names, key=lambda name: (name.startswith("matches"), name not in ours))
    return "".join(joined(was.get(name, ""), ours.get(name, ""), others.get(name, "")) for name in order)


def entries(text: str) -> dict[str, str]:
    """Return the entries of a sheet in order by their first line, which holds their id."""
    inner = "(?:  )?" if re.search(r"^(?:facts|statements):", text, flags=re.MULTILINE) else ""
    parts = re.split(rf"^(?={inner}[\w-]+:)", text, flags=re.MULTILINE)
    return {part.split("\n")[0].split(":")[0] + ":": part for part in parts}


def joined(was: str, mine: str, theirs: str) -> str:
    """Return what one changed; of what both changed mine, with the lines that only theirs has and the base had not."""
    if was in {mine, theirs} or mine == theirs or not (mine and theirs):
        return theirs if mine in {was, ""} else mine
    cells = re.findall(r"^      [\w-]+:.*\n(?:        .*\n)*|^  - .*\n", theirs, flags=re.MULTILINE)
    more = [cell for cell in cells if cell.split("\n")[0] not in mine]
    title = re.search(r"    title: Retold .*", theirs)
    own = re.sub(r"    title: .*", title[0], mine) if title and "Retold" not in mine else mine
    last = max(
        (found.end() for found in re.finditer(r"^(?:      .*|  - .*)\n", own, flags=re.MULTILINE)), default=len(own)
    )
    return own[:last] + "".join(more) + own[last:]


def join(root: Path, one: Editor, other: Editor, how: str, side: str) -> None:
    """Bring two branches together; the driver of `.gitattributes` takes a side by itself where it is set up."""
    if side == "driver":
        git(root, "config", "merge.machine.driver", "true")
    git(root, "checkout", "--quiet", one.branch)
    if how == "rebase":
        git(root, "rebase", other.branch, may_fail=True)
        settle(root, side)
        git(root, "rebase", "--continue", may_fail=True)
    else:
        git(root, "merge", "--no-edit", other.branch, may_fail=True)
        settle(root, side)
        git(root, "commit", "--quiet", "--allow-empty", "--no-edit", "--message=Join")
    assert not git(root, "status", "--porcelain")
