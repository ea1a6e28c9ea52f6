"""The data as Git knows it: files of a commit, and the commits that changed the data. Read only."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from build_tools.models.problem import InputError

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""Git lets a commit be of the year 10000, too, which no calendar of ours has."""


@dataclass(frozen=True)
class Commit:
    """A commit: its hash, the day it was made and its subject."""

    sha: str
    day: str
    subject: str


@dataclass(frozen=True)
class Tree:
    """The project's files at a commit, or, without one, as they lie in the folder."""

    root: Path
    sha: str | None = None

    def read(self, name: str) -> bytes | None:
        """Return a file's bytes by its name in the project; None where there is none."""
        if self.sha is None:
            path = self.root / name
            return path.read_bytes() if path.is_file() else None
        done = _run(self.root, "cat-file", "blob", f"{self.sha}:./{name}")
        return done.stdout if done.returncode == 0 else None

    def sheets(self) -> list[str]:
        """Return the names of all YAML files under data/, sorted."""
        if self.sha is None:
            return sorted(path.relative_to(self.root).as_posix() for path in (self.root / "data").rglob("*.yml"))
        listed = _run(self.root, "ls-tree", "-r", "-z", "--name-only", self.sha, "data/").stdout
        return sorted(name for name in os.fsdecode(listed).split("\0") if name.endswith(".yml"))


def commit(root: Path, rev: str) -> str:
    """Return the hash of a commit by any name that Git knows.

    Raises:
        InputError: The project is not kept in Git, or there is no such commit.
    """
    done = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{rev}^{{commit}}")
    if done.returncode:
        cure = "give a commit, a tag or a branch; in a shallow clone fetch it first: git fetch --unshallow"
        raise InputError.of("git", f"there is no commit `{rev}`", cure)
    return done.stdout.decode().strip()


def commits(root: Path, limit: int) -> list[Commit] | None:
    """Return the commits that changed the data, newest first; None where the whole history is not at hand."""
    shallow = _run(root, "rev-parse", "--is-shallow-repository")
    if shallow.returncode or shallow.stdout.strip() != b"false":
        return None
    shape = "--format=%H%x00%cs%x00%s"  # ended by NUL: a subject may hold what only Python takes for the end of a line
    listed = _run(root, "log", "-z", f"-{limit}", "--no-merges", shape, "--", "data/").stdout.decode("utf-8", "replace")
    fields = iter(listed.removesuffix("\0").split("\0")) if listed else iter(())
    found = (Commit(*each) for each in zip(fields, fields, fields, strict=True))
    return [commit for commit in found if _DAY.fullmatch(commit.day)]


def parent(root: Path, sha: str) -> str | None:
    """Return the hash of a commit's first parent; None for the first commit."""
    done = _run(root, "rev-parse", "--verify", "--quiet", f"{sha}^")
    return done.stdout.decode().strip() if done.returncode == 0 else None


def changed(root: Path, old: str | None, new: str | None) -> list[str] | None:
    """Return the names of the sheets that differ between two commits; None where that can't be said in advance."""
    if old is None or new is None:
        return None
    listed = _run(root, "diff", "--name-only", "--no-renames", "--relative", "-z", old, new, "--", "data/")
    return sorted(name for name in os.fsdecode(listed.stdout).split("\0") if name.endswith(".yml"))


def answer(root: Path, *words: str) -> str:
    """Return what Git answers in one line; '' where it refuses, or isn't installed."""
    try:
        done = _run(root, *words)
    except InputError:
        return ""
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""


def _run(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run Git; a machine without it is reported as one without a repository."""
    try:
        return subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except FileNotFoundError:
        raise InputError.of("git", "Git is not installed", "install it, or do without") from None


def is_repository(root: Path) -> bool:
    """Return whether the project is kept in Git and has a commit to compare with."""
    return _run(root, "rev-parse", "--verify", "--quiet", "HEAD").returncode == 0


def record(root: Path, names: list[str], message: str) -> str:
    """Commit what stands in some files and folders of the project, and nothing else; return why not, or nothing."""
    for words in (("add", "--", *names), ("commit", "--quiet", f"--message={message}", "--", *names)):
        done = _run(root, *words)
        if done.returncode:
            output = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
            return f"Git failed: {output.splitlines()[-1] if output else 'nothing has changed'}"
    return ""
