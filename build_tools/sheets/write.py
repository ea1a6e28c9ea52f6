"""Writing so that the tree is, at every instant, either the old one or the new one.

A file is written beside its place under another name, brought to the disk, and then put in place in one step. A lock
keeps a second writer waiting; the system frees it when its holder dies, so that no stale lock is ever left behind.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_UNFINISHED = ".unfinished"


def write(path: Path, text: str) -> bool:
    """Put a text into a file in one step, only if that changes it.

    Args:
        path: The file; its folder is made where missing. A link is followed.
        text: What it shall hold; line ends are kept as they are.

    Returns:
        Whether the file was changed.
    """
    data = text.encode("utf-8")
    path = path.resolve()
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}{_UNFINISHED}")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, beside)
    beside.replace(path)
    _sync_folder(path.parent)
    return True


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what a killed writer left unfinished in a folder and below. To be called with the lock in hand."""
    for left in folder.rglob(f".*{_UNFINISHED}"):
        left.unlink(missing_ok=True)


@contextmanager
def lock(root: Path) -> Iterator[None]:
    """Hold the project's lock; wait while another process holds it.

    Args:
        root: The project; the lock is the file .cache/lock in it.
    """
    path = root / ".cache" / "lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
