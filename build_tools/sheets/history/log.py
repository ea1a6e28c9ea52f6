"""What each commit changed in the data, from Git's own history: for the page "What is new" (F28).

What a commit changed never changes: it is told once, kept in .cache, and told anew only when the program changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import cast

from build_tools.models.problem import InputError
from build_tools.pipeline.records import Kept, code_of
from build_tools.sheets.history import git
from build_tools.sheets.history.changes import Change, between
from build_tools.sheets.history.git import Commit


@dataclass(frozen=True)
class Since:
    """What one commit changed in the data."""

    commit: Commit
    changes: tuple[Change, ...]


def history(root: Path, limit: int = 30) -> list[Since] | None:
    """Tell the last changes of the data commit by commit, newest first.

    Args:
        root: The project.
        limit: How many commits are looked at.

    Returns:
        The commits that changed something; None where the whole history is not at hand: no Git, or a shallow clone.
    """
    try:
        found = git.commits(root, limit)
    except InputError:
        return None
    if found is None:
        return None
    kept = Kept(root, "history", code=code_of("models", "sheets", "pipeline"))
    told = [Since(commit, _changes(root, kept, commit.sha)) for commit in found]
    kept.keep_only(commit.sha for commit in found)
    return [since for since in told if since.changes]


def _changes(root: Path, kept: Kept, sha: str) -> tuple[Change, ...]:
    stamp = kept.stamp_of(sha)
    held = cast("Sequence[Sequence[str]] | None", kept.get(sha, stamp))
    if held is not None:
        return tuple(Change(*fields) for fields in held)
    made = tuple(between(root, git.parent(root, sha), sha))
    kept.put(sha, stamp, [astuple(change) for change in made])
    return made
