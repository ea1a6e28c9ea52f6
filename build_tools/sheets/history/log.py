"""What each commit changed in the data, from Git's own history: for the page "What is new"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from build_tools.models.problem import InputError
from build_tools.sheets.history import git
from build_tools.sheets.history.change import Change
from build_tools.sheets.history.changes import between
from build_tools.sheets.history.git import Commit

NOTHING: Mapping[str, tuple[Change, ...]] = MappingProxyType({})


@dataclass(frozen=True)
class Since:
    """What one commit changed in the data."""

    commit: Commit
    changes: tuple[Change, ...]


def history(root: Path, limit: int = 30, known: Mapping[str, tuple[Change, ...]] = NOTHING) -> list[Since] | None:
    """Return the last changes of the data commit by commit, newest first; commits that changed nothing among them.

    Args:
        root: The project.
        limit: How many commits are looked at.
        known: What is known already of commits, by hash: what a commit changed never changes.

    Returns:
        None where the whole history is not at hand: no Git, or a shallow clone.
    """
    try:
        found = git.commits(root, limit)
    except InputError:
        return None
    if found is None:
        return None
    return [Since(commit, known[commit.sha] if commit.sha in known else _changes(root, commit.sha)) for commit in found]


def _changes(root: Path, sha: str) -> tuple[Change, ...]:
    return tuple(between(root, git.parent(root, sha), sha))
