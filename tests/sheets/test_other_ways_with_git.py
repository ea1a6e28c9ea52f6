"""What editors do with Git besides merges: a part of a branch is taken over, or an article is taken back.

Whichever side of the machine's files is taken, no edit is lost, and its text brings the article back whole.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from editors_at_work import QUAY, Editor, add, confirm, extracted, put_into_words, remark, repository, settle
from repositories import commit, git
from sheets_world import HARBOUR, POST, SHEET, edit, lines, put, read, run, snapshot

from build_tools.models import Severity
from build_tools.sheets.checks.check import check
from build_tools.sheets.history.changes import changes
from build_tools.sheets.history.log import history

MACHINE = "data/events/crane/machine/harbour.json"


@pytest.fixture
def shared(project: Path) -> Path:
    return repository(project)


@pytest.fixture
def one() -> Editor:
    return Editor("one", "post", POST, "inspected", "harbour")


@pytest.fixture
def other() -> Editor:
    return Editor("other", "quay", QUAY, "nobody-hurt", "herald")


def work_on(root: Path, *acts: Callable[[Path, Editor, str], None], who: Editor, on: str = "") -> None:
    """Commit what an editor does, each on the branch given or the one that is there."""
    if on:
        git(root, "checkout", "--quiet", "-B", on)
    for act in acts:
        act(root, who, who.branch)
    extracted(root)
    commit(root, f"{who.branch}: {acts[-1].__name__}")


def without_the_text(root: Path) -> None:
    (root / "content/articles/crane/post.txt").unlink(missing_ok=True)


def only_the_later_part(root: Path, one: Editor, other: Editor, side: str) -> list[str]:
    """Rebase the other's work, done upon an article that one added, onto a branch without that article."""
    work_on(root, add, who=one, on="one")
    work_on(root, put_into_words, remark, confirm, who=other, on="other")
    without_the_text(root)
    git(root, "rebase", "--onto", "main", "one", "other", may_fail=True)
    settle(root, side)
    git(root, "rebase", "--continue", may_fail=True)
    return other.did


def one_commit_of_a_branch(root: Path, one: Editor, other: Editor, side: str) -> list[str]:
    """Pick an edit, without the article that was added before it, onto a branch that has another article."""
    work_on(root, add, who=one, on="one")
    work_on(root, put_into_words, remark, who=one)
    git(root, "checkout", "--quiet", "main")
    without_the_text(root)
    work_on(root, add, who=other)
    git(root, "cherry-pick", "one", may_fail=True)
    settle(root, side)
    git(root, "commit", "--quiet", "--allow-empty", "--message=Pick", may_fail=True)
    return [*one.did, *other.did]


def the_added_article_alone(root: Path, one: Editor, other: Editor, side: str) -> list[str]:
    """Pick an added article without the edit that was made before it."""
    work_on(root, put_into_words, who=one, on="one")
    work_on(root, add, who=one)
    git(root, "checkout", "--quiet", "main")
    without_the_text(root)
    work_on(root, put_into_words, remark, who=other)
    git(root, "cherry-pick", "one", may_fail=True)
    settle(root, side)
    git(root, "commit", "--quiet", "--allow-empty", "--message=Pick", may_fail=True)
    return other.did


def an_article_taken_back(root: Path, one: Editor, other: Editor, side: str) -> list[str]:
    """Revert the commit that added an article, after edits that were made since."""
    work_on(root, add, who=one)
    work_on(root, put_into_words, remark, confirm, who=other)
    without_the_text(root)
    git(root, "revert", "--no-edit", "HEAD~1", may_fail=True)
    settle(root, side)
    git(root, "commit", "--quiet", "--allow-empty", "--message=Take back", may_fail=True)
    return other.did


@pytest.mark.parametrize("side", ["ours", "theirs"])
@pytest.mark.parametrize(
    "way", [only_the_later_part, one_commit_of_a_branch, the_added_article_alone, an_article_taken_back]
)
def test_no_edit_is_lost_and_the_article_can_come_again(
    shared: Path, one: Editor, other: Editor, way: Callable[[Path, Editor, Editor, str], list[str]], side: str
) -> None:
    did = way(shared, one, other, side)
    assert did and not git(shared, "status", "--porcelain")

    extracted(shared)

    wrong = [problem.what for problem in check(shared) if problem.severity is Severity.ERROR]
    assert all("there is no article `post`" in what for what in wrong), wrong  # cells of what was left behind
    assert all(words in whole(shared) for words in did)
    put(shared, "content/articles/crane/post.txt", POST)
    extracted(shared)
    assert not [problem for problem in check(shared) if problem.severity is Severity.ERROR], lines(check(shared))
    assert all(words in whole(shared) for words in [*did, "lena-orsk"])
    before = snapshot(shared)
    extracted(shared)
    assert snapshot(shared) == before


def whole(root: Path) -> str:
    return "".join(data.decode() for name, data in snapshot(root).items() if name.endswith(".yml"))


# ---- where the repository itself lies elsewhere ----


def linked(root: Path, to: Path) -> Path:
    git(root, "worktree", "add", "--quiet", str(to / "linked"), "-b", "linked")
    return to / "linked"


def inside_another(root: Path, to: Path) -> Path:
    git(to, "init", "--quiet", "outer")
    local = ("-c", "protocol.file.allow=always")
    git(to / "outer", *local, "submodule", "--quiet", "add", str(root), "project")
    return to / "outer" / "project"


def a_folder_of_another(root: Path, to: Path) -> Path:
    shutil.copytree(root, to / "outer" / "project", ignore=shutil.ignore_patterns(".git"))
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message=Begin"]):
        git(to / "outer", *words)
    return to / "outer" / "project"


@pytest.mark.parametrize("place", [linked, inside_another, a_folder_of_another])
def test_its_history_is_read_wherever_the_repository_lies(
    shared: Path, other: Editor, tmp_path: Path, place: Callable[[Path, Path], Path]
) -> None:
    root = place(shared, tmp_path)
    assert changes(root) == []
    edited = (root / "data/events/crane/facts.yml").read_text(encoding="utf-8")
    (root / "data/events/crane/facts.yml").write_text(
        edited.replace("Inspected in March", "Seen in March", 1), encoding="utf-8"
    )
    assert [change.field for change in changes(root)] == ["title"]
    git(root, "commit", "--quiet", "--all", "--message=Word it anew")
    assert changes(root) == [] and len(changes(root, "HEAD~1")) == 1
    commits = history(root)
    assert commits is not None and [since.commit.subject for since in commits] == ["Word it anew", "Begin"]


VERSIONS = {
    "a paragraph before all others": "A new paragraph.\n\n" + HARBOUR,
    "other words in a statement": HARBOUR.replace("nobody had asked why", "the board had known it"),
}


@pytest.mark.parametrize("version", VERSIONS.values(), ids=VERSIONS)
def test_a_sheet_of_one_side_and_a_machine_file_of_the_other_are_told_as_such(project: Path, version: str) -> None:
    run(project)
    ours = read(project, MACHINE)
    run(project, version)
    theirs = read(project, MACHINE)
    shutil.rmtree(project / "content")
    put(project, MACHINE, ours)
    told = [(one.file, one.cure) for one in check(project) if "of two versions of the article" in one.what]
    assert [(file, "from the same side" in cure) for file, cure in told] == [(SHEET, True)]
    put(project, MACHINE, theirs)
    assert not [one for one in check(project) if "of two versions" in one.what]


def test_offsets_that_an_editor_got_wrong_are_no_mixture(project: Path) -> None:
    edit(project, SHEET, "[[66, 141]]", "[[6, 14]]")
    told = lines(check(project))
    assert "not where `at` says" in told and "of two versions" not in told
