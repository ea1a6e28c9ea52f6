"""What was decided is committed from the desk, in plain words; without a repository it says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from opened_desk import EXAMPLE, Opened
from repositories import begin, git


def commit(desk: Opened) -> tuple[int, str]:
    """Commit from the desk."""
    seen = desk.panes()["version"]
    status, body, _ = desk.ask("POST", f"/{EXAMPLE}/commit", {"at": "", "seen": seen})
    return status, body


def test_a_commit_says_what_was_decided(open_desk: Callable[[Path], Opened], finished: Path) -> None:
    begin(finished, "data")
    git(finished, "config", "user.name", "An Editor")
    git(finished, "config", "user.email", "editor@example.org")
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
    begin(finished, "data")
    git(finished, "config", "user.name", "An Editor")
    git(finished, "config", "user.email", "editor@example.org")
    status, body = commit(open_desk(finished))
    assert status == 422
    assert "Git failed" in body


def test_without_a_repository_the_desk_says_so(open_desk: Callable[[Path], Opened], finished: Path) -> None:
    status, body = commit(open_desk(finished))
    assert status == 422
    assert "isn’t in a Git repository" in body
