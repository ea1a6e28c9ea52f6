"""What each commit changed in the data, from Git's own history: for the page "What is new"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from build_tools.models import Event
from build_tools.models.problem import InputError
from build_tools.sheets.files.folders import load_bytes
from build_tools.sheets.history import git
from build_tools.sheets.history.change import Change, Thing
from build_tools.sheets.history.changes import between
from build_tools.sheets.history.git import Commit, Tree

_RELEASED = "released"
COMMITS = 30
"""How many commits are looked at."""
NOTHING: Mapping[str, tuple[Change, ...]] = MappingProxyType({})


@dataclass(frozen=True)
class Since:
    """What one commit changed in the data."""

    commit: Commit
    changes: tuple[Change, ...]


def history(root: Path, known: Mapping[str, tuple[Change, ...]] = NOTHING) -> list[Since] | None:
    """Return the last changes of the data commit by commit, newest first; commits that changed nothing among them.

    Args:
        root: The project.
        known: What is known already of commits, by hash: what a commit changed never changes.

    Returns:
        None where the whole history is not at hand: no Git, or a shallow clone.
    """
    try:
        found = git.commits(root, COMMITS)
    except InputError:
        return None
    if found is None:
        return None
    return [Since(commit, known[commit.sha] if commit.sha in known else _changes(root, commit.sha)) for commit in found]


def _changes(root: Path, sha: str) -> tuple[Change, ...]:
    """Return what a commit changed of what readers see: nothing of a draft, nor what it was before its release."""
    parent = git.parent(root, sha)
    before, after = Tree(root, parent) if parent else None, Tree(root, sha)
    of: dict[str, list[Change]] = {}
    for change in between(root, parent, sha):
        of.setdefault(change.event, []).append(change)
    shown = (_shown(event, _status(before, event), _status(after, event), found) for event, found in of.items())
    return tuple(change for found in shown for change in found)


def _shown(event: str, then: str, now: str, changes: list[Change]) -> list[Change]:
    if not event or (_RELEASED in {then, now} and {then, now} <= {_RELEASED, ""}):
        return changes
    itself = Change(event, Thing.EXPLAINER, "event")
    if now == _RELEASED:
        return [replace(itself, before=None)]
    return [replace(itself, after=None)] if then == _RELEASED else []


def _status(tree: Tree | None, event: str) -> str:
    """Return whether an event was a draft or released; '' where there was none."""
    data = tree.read(f"data/events/{event}/event.yml") if tree else None
    if data is None:
        return ""
    found = load_bytes("", data, Event).model
    return found.status if found else "draft"
