"""What was decided is committed from the desk, in plain words; without a repository it says so."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from opened_desk import EXAMPLE, Opened

WHO = ["-c", "user.name=An Editor", "-c", "user.email=editor@example.org"]


def git(root: Path, *words: str) -> str:
    """Run Git."""
    return subprocess.run(["git", "-C", str(root), *WHO, *words], capture_output=True, text=True, check=True).stdout


def commit(desk: Opened) -> tuple[int, str]:
    """Commit from the desk."""
    seen = desk.panes()["version"]
    status, body, _ = desk.ask("POST", f"/{EXAMPLE}/commit", {"at": "", "seen": seen})
    return status, body


def test_a_commit_says_what_was_decided(open_desk: Callable[[Path], Opened], finished: Path) -> None:
    for words in (["init", "--quiet"], ["config", "user.name", "An Editor"], ["config", "user.email", "e@example.org"]):
        git(finished, *words)
    git(finished, "add", "data")
    git(finished, "commit", "--quiet", "-m", "All")
    (finished / "data/settings.yml").write_text("# being edited elsewhere\n", encoding="utf-8")
    desk = open_desk(finished)
    decision = {"do": "write-fact", "fact": "free-ferry", "fields": {"text": "A ferry is free, the mayor said."}}
    assert desk.decide(decision)[0] == 200
    assert commit(desk)[0] == 200
    message = git(finished, "log", "-1", "--format=%B")
    assert message.startswith("Edit The swing bridge that would not close\n")
    assert "A ferry is free" in message
    changed = git(finished, "show", "--name-only", "--format=", "HEAD").split()
    assert changed == [f"data/events/{EXAMPLE}/facts.yml"]
    assert "data/settings.yml" in git(finished, "status", "--short")


def test_nothing_new_is_reported(open_desk: Callable[[Path], Opened], finished: Path) -> None:
    for words in (["init", "--quiet"], ["config", "user.name", "An Editor"], ["config", "user.email", "e@example.org"]):
        git(finished, *words)
    git(finished, "add", "data")
    git(finished, "commit", "--quiet", "-m", "All")
    status, body = commit(open_desk(finished))
    assert status == 422
    assert "Git failed" in body


def test_without_a_repository_the_desk_says_so(open_desk: Callable[[Path], Opened], finished: Path) -> None:
    status, body = commit(open_desk(finished))
    assert status == 422
    assert "isn’t in a Git repository" in body
