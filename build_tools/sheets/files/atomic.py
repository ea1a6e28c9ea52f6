"""Atomic writes, journal and lock: the tree is, at every instant, either the old one or the new one.

A file is written next to its place under another name, brought to the disk, and then put in place in one step. Files
that belong together go through a journal: a run that is killed between them is finished by the next. A lock keeps a
second writer waiting; the system frees it when its holder dies, so that no stale lock is ever left behind.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock
from pydantic import TypeAdapter

from build_tools.models.problem import InputError

_UNFINISHED = ".unfinished"
_JOURNAL = Path(".journal.json")


_THREADS = 16
"""Threads that wait at most. More wait no faster: a file system writes its journal for all."""
_EACH = 4
"""Files that are worth a thread's start."""
_MANY = 64
"""From so many files on one call for all that is unwritten costs less than one for each."""


def write(path: Path, content: str | bytes, *, lasting: bool = True) -> bool:
    """Put a text or bytes into a file in one step, only if that changes it.

    Args:
        path: The file; its folder is made where missing. A link is followed.
        content: What it shall hold; line ends are kept as they are.
        lasting: Whether to wait until it is on the disk. What can be made again need not.

    Returns:
        Whether the file was changed.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return False
    _put_in_place({path: data}, lasting=lasting)
    return True


@dataclass(frozen=True)
class FileChange:
    """Texts of files that must change together, and what each file held when its text was made."""

    texts: Mapping[Path, str]
    before: Mapping[Path, str | None]
    """The SHA-256 of each file that somebody else may save; None where there was no such file."""

    def saved_since(self) -> list[Path]:
        """Return the files that somebody has saved since."""
        return [path for path, was in self.before.items() if digest_on_disk(path) != was]


def write_together(root: Path, texts: Mapping[Path, str]) -> None:
    """Put texts into files that must change together: all are changed, or after a kill `recover` changes the rest.

    Args:
        root: The project; the files lie in its data/.
        texts: What each file shall hold, in the order in which they are written.
    """
    given = {path: text.encode("utf-8") for path, text in texts.items()}
    changed = {path: data for path, data in given.items() if digest_on_disk(path) != hashlib.sha256(data).hexdigest()}
    if len(changed) > 1:
        entries = [[path.relative_to(root).as_posix(), digest_on_disk(path), texts[path]] for path in changed]
        write(root / _JOURNAL, json.dumps(entries))
    _put_in_place(changed, lasting=True)
    (root / _JOURNAL).unlink(missing_ok=True)


def _put_in_place(files: Mapping[Path, bytes], *, lasting: bool) -> None:
    """Write files next to their places, then put each in its place in one step, in their order."""
    beside: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for path, data in files.items():
            target = path.resolve()
            made += [folder for folder in target.parents if not folder.exists()]
            target.parent.mkdir(parents=True, exist_ok=True)
            beside[target] = target.with_name(f".{target.name}{_UNFINISHED}")
            beside[target].write_bytes(data)
        if lasting:
            flush_to_disk(*beside.values())
        for target, unfinished in beside.items():
            if target.exists():
                shutil.copymode(target, unfinished)
            unfinished.replace(target)
    except OSError:
        for unfinished in beside.values():
            unfinished.unlink(missing_ok=True)
        for folder in sorted(made, reverse=True):
            with suppress(OSError):  # something else is in it by now
                folder.rmdir()
        raise
    if lasting:
        flush_to_disk(*{target.parent: None for target in beside})


def recover(root: Path) -> bool:
    """Finish what a killed `write_together` began. A file that somebody has changed since is left as it is.

    Returns:
        Whether there was something to finish.

    Raises:
        InputError: The journal is damaged, or names a file that no run of ours would have written.
    """
    journal = root / _JOURNAL
    journal.with_name(f".{journal.name}{_UNFINISHED}").unlink(missing_ok=True)
    if not journal.exists():
        return False
    try:
        noted = TypeAdapter(list[tuple[str, str | None, str]]).validate_json(journal.read_bytes())
        entries = [(in_data(root, name), before, text) for name, before, text in noted]
    except ValueError:
        what = "the journal of an interrupted run is damaged"
        raise InputError.of(_JOURNAL.as_posix(), what, "delete this file and run `extract` again") from None
    for path, before, text in entries:
        if digest_on_disk(path) == before:
            write(path, text)
    journal.unlink()
    return True


def in_data(root: Path, name: str) -> Path:
    """Return the file that a record of ours means by a name; a forged record in .cache must write nowhere else.

    Raises:
        ValueError: It does not lie in the project's data/.
    """
    path = root / name
    if not path.resolve().is_relative_to((root / "data").resolve()):
        raise ValueError(f"{name} is not in data/")
    return path


def digest_on_disk(path: Path) -> str | None:
    """Return the SHA-256 of what a file holds, None where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def flush_to_disk(*paths: Path) -> None:
    """Flush files or folders to the disk, so that they outlast a loss of power; many take no longer than one."""
    if len(paths) >= _MANY and sys.platform == "linux":  # elsewhere sync(2) may return before all is written
        os.sync()
        return
    if len(paths) <= _EACH:
        for path in paths:
            _flush(path)
        return
    try:
        with ThreadPoolExecutor(min(_THREADS, -(-len(paths) // _EACH))) as threads:
            list(threads.map(_flush, paths))
    except RuntimeError:  # the system lets no more threads start
        for path in paths:
            _flush(path)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what a killed writer left unfinished in a folder and below. To be called with the lock in hand."""
    sweep_files(f"{path}/{name}" for path, _, names in os.walk(folder) for name in names)


def sweep_files(paths: Iterable[str]) -> None:
    """Remove those of some files that a killed writer left unfinished. To be called with the lock in hand."""
    for path in paths:
        if path.endswith(_UNFINISHED) and os.path.basename(path).startswith("."):  # noqa: PTH119 - thousands of paths
            Path(path).unlink(missing_ok=True)


def lock(root: Path) -> FileLock:
    """Return the project's lock, to be held with `with`; it waits while another process holds it.

    Args:
        root: The project; the lock is the file .lock in it.
    """
    return FileLock(root / ".lock")
