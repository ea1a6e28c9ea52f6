"""Writing so that the tree is, at every instant, either the old one or the new one.

A file is written beside its place under another name, brought to the disk, and then put in place in one step. Files
that belong together go through a journal: a run that is killed between them is finished by the next. A lock keeps a
second writer waiting; the system frees it when its holder dies, so that no stale lock is ever left behind.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_UNFINISHED = ".unfinished"
_JOURNAL = Path(".cache") / "journal.json"


def write(path: Path, text: str, *, lasting: bool = True) -> bool:
    """Put a text into a file in one step, only if that changes it.

    Args:
        path: The file; its folder is made where missing. A link is followed.
        text: What it shall hold; line ends are kept as they are.
        lasting: Whether to wait until it is on the disk. What can be made again need not.

    Returns:
        Whether the file was changed.
    """
    data = text.encode("utf-8")
    path = path.resolve()
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}{_UNFINISHED}")
    try:
        with beside.open("wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    if lasting:
        bring_to_the_disk(path.parent)
    return True


def write_together(root: Path, texts: Mapping[Path, str]) -> None:
    """Put texts into files that must not be told apart: all are changed, or after a kill `recover` changes the rest.

    Args:
        root: The project; the files lie in it.
        texts: What each file shall hold, in the order in which they are written.
    """
    changed = {path: text for path, text in texts.items() if _hash(path) != _hash_of(text)}
    if len(changed) > 1:
        entries = [[path.relative_to(root).as_posix(), _hash(path), text] for path, text in changed.items()]
        write(root / _JOURNAL, json.dumps(entries))
    for path, text in changed.items():
        write(path, text)
    (root / _JOURNAL).unlink(missing_ok=True)


def recover(root: Path) -> None:
    """Finish what a killed `write_together` began. A file that somebody has changed since is left as it is."""
    journal = root / _JOURNAL
    if not journal.exists():
        return
    for name, before, text in json.loads(journal.read_bytes()):
        if _hash(root / name) == before:
            write(root / name, text)
    journal.unlink()


def _hash(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def _hash_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def bring_to_the_disk(path: Path) -> None:
    """Wait until what a file or a folder holds would outlast a loss of power."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what a killed writer left unfinished in a folder and below. To be called with the lock in hand."""
    for path, _, names in os.walk(folder):
        for name in names:
            if name.startswith(".") and name.endswith(_UNFINISHED):
                Path(path, name).unlink(missing_ok=True)


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
