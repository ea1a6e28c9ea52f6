"""Projects as Git repositories; neither who runs the tests nor when is in them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_DAY = "2026-03-01T12:00:00Z"
_SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_EDITOR": "true"}
for _who in ("AUTHOR", "COMMITTER"):
    _SETTINGS |= {f"GIT_{_who}_NAME": "An Editor", f"GIT_{_who}_EMAIL": "editor@example.org", f"GIT_{_who}_DATE": _DAY}


def git(root: Path, *words: str, may_fail: bool = False, committed: str = _DAY) -> str:
    """Run Git in a folder and return what it prints.

    Args:
        root: The folder.
        words: What follows `git`.
        may_fail: Whether it may fail, as where a conflict is to be settled.
        committed: The time that a commit is given.
    """
    environment = {**os.environ, **_SETTINGS, "GIT_COMMITTER_DATE": committed}
    done = subprocess.run(["git", *words], cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert may_fail or done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def begin(root: Path, *paths: str) -> None:
    """Make a folder a repository, with these of its paths, or else all there is, in the first commit."""
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root, "Begin", *paths)


def commit(root: Path, subject: str, *paths: str, committed: str = _DAY) -> None:
    """Commit these paths, or else all there is; an empty commit where nothing has changed."""
    git(root, "add", "--all", *paths)
    git(root, "commit", "--quiet", "--allow-empty", f"--message={subject}", committed=committed)


def shallow_clone(root: Path, to: Path) -> Path:
    """Clone the last commit alone; return the folder."""
    git(root, "clone", "--quiet", "--depth=1", f"file://{root}", str(to))
    return to
