"""Put the pages on disk: only what changed is written, only what we once wrote is removed.

    Files (path → bytes) ──▶ compare with the disk ─┬─▶ keep
                                                    └─▶ write aside ──▶ bring to the disk ──▶ put in place
    the manifest's leftovers are removed

The manifest, content/pages/.generated, lists what is ours, a path a line. Nothing that is not on it is ever removed,
and a page whose bytes did not change keeps its time stamp, so that a watching MkDocs builds once and not for ever.

A page is put in place in one step, and noted in the manifest before it is: a run that is killed leaves whole pages, all
of them known to the next. Its bytes are on the disk before its name points at them (fsync, then rename), so that even
when the power fails a page is the old or the new one, never half or empty. That is done for many pages at once, which
wait together. Folders are not brought to the disk: a rename that the power takes back leaves the old page, and the next
run sees that.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from build_tools.sheets.checks.hand_written import MANIFEST
from build_tools.sheets.files.atomic import flush_to_disk

_PLAIN = re.compile(r"[\w-][\w.-]*(?:/[\w-][\w.-]*)*")
"""Paths without a part that could lead up or out."""

UNFINISHED = ".writing"
"""The folder of files that are not yet in place; it is there only while a run writes."""
_AT_ONCE = 500
"""Files that wait for one another; a run that is killed has lost no more than these."""


class Written(NamedTuple):
    """What a run did, each a sorted tuple of paths relative to the pages' folder."""

    changed: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]


def write(files: Mapping[str, bytes], out: Path) -> Written:
    """Make `out` hold these generated files, and no other generated ones.

    Args:
        files: By path relative to `out`, with forward slashes.
        out: The folder; made where it is missing.

    Raises:
        ValueError: A path leads out of the folder.
    """
    with Writing(out) as writing:
        writing.put(files)
        return writing.finish(files)


class Writing:
    """One run's writing: `put` files, a part of the site at a time, then `finish`.

    To be used in a `with` block, which removes what was not put in place.
    """

    def __init__(self, out: Path, changed: Iterable[str] = ()) -> None:
        """Begin; `out` is the folder, made where it is missing, `changed` what this run has written before."""
        self._out = out
        self._known = _noted(out)
        self.changed = [*changed]
        self._beside: dict[str, str] = {}
        """Files that are written and not yet in place, as paths, for there are thousands."""

    def __enter__(self) -> Writing:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._out / UNFINISHED, ignore_errors=True)  # with what a killed run left in it

    def put(self, files: Mapping[str, bytes]) -> None:
        """Write generated files, by path relative to the folder, with forward slashes."""
        for path in files:
            _inside(path)
        for path in sorted(files):
            if _bytes_of(f"{self._out}/{path}") != files[path]:
                beside = f"{self._out}/{UNFINISHED}/{len(self._beside)}"
                _in_folder(beside, partial(_write, beside, files[path]))
                self._beside[path] = beside
                self.changed.append(path)
        if len(self._beside) >= _AT_ONCE:
            self.put_in_place()

    def state(self, path: str) -> str:
        """Return size and time of change of a file that was put: those that it keeps in its place."""
        return state_of(self._beside.get(path, f"{self._out}/{path}"))

    def finish(self, files: Iterable[str]) -> Written:
        """Put the last files in place; remove the generated ones noted before that are not among `files`."""
        self.put_in_place()
        listed = sorted(dict.fromkeys(files))  # an event's are in order nearly, which a set would lose
        removed: list[str] = []
        noted = "\n".join([*listed, ""]).encode()
        target, beside = f"{self._out}/{MANIFEST}", f"{self._out}/{UNFINISHED}/{MANIFEST}"
        if _bytes_of(target) != noted:
            removed = [path for path in _safe(sorted(set(self._known).difference(listed))) if _remove(self._out, path)]
            _in_folder(beside, partial(_write, beside, noted))
            flush_to_disk(Path(beside))
            os.replace(beside, target)  # noqa: PTH105
        changed = set(self.changed).intersection(listed)
        return Written(tuple(sorted(changed)), tuple(path for path in listed if path not in changed), tuple(removed))

    def put_in_place(self) -> None:
        """Put in place what was put so far."""
        new = sorted(set(self._beside).difference(self._known))
        if new:
            self._out.mkdir(parents=True, exist_ok=True)
            with (self._out / MANIFEST).open("a", encoding="utf-8") as noted:  # `finish` puts them in order
                noted.write("".join(f"\n{path}" for path in new) + "\n")
            self._known += new
        if self._beside:
            flush_to_disk(*map(Path, self._beside.values()))
        for path, beside in self._beside.items():
            target = f"{self._out}/{path}"
            _in_folder(target, partial(os.replace, beside, target))
        self._beside = {}


def state_of(file: str) -> str:
    """Return size and time of change of a file's content, in one text."""
    found = os.stat(file)  # noqa: PTH116 - asked for thousands of times
    return f"{found.st_size} {found.st_mtime_ns}"


def remove(out: Path) -> Written:
    """Remove every generated file and the manifest; hand-written pages stay."""
    removed = [path for path in manifest(out) if _remove(out, path)]
    (out / MANIFEST).unlink(missing_ok=True)
    return Written((), (), tuple(removed))


def _inside(path: str) -> None:
    if not _PLAIN.fullmatch(path):
        _refuse_outside(path)


def _refuse_outside(path: str) -> None:
    parts = PurePosixPath(path)
    if parts.is_absolute() or ".." in parts.parts or "\\" in path or not parts.parts:
        raise ValueError(f"a generated page may not leave its folder: {path!r}")


def manifest(out: Path) -> list[str]:
    """Return the paths that earlier runs wrote; lines that lead elsewhere are not ours and are skipped."""
    return sorted(_safe(_noted(out)))


def _noted(out: Path) -> list[str]:
    try:
        return (out / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []


def _safe(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        try:
            _inside(line)
        except ValueError:
            continue
        yield line


def _bytes_of(path: str) -> bytes | None:
    with suppress(FileNotFoundError), open(path, "rb") as file:  # noqa: PTH123
        return file.read()
    return None


def _write(path: str, data: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(data)


def _in_folder(path: str, write: Callable[[], object]) -> None:
    """Do what puts a file there; its folder is made where it is missing, which is known only by trying."""
    try:
        write()
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        write()


def _remove(out: Path, path: str) -> bool:
    """Remove a file of ours and the folders that it leaves empty."""
    target = out / path
    if not target.is_file() or target.is_symlink():
        return False
    target.unlink()
    for folder in target.parents:
        if folder == out or any(folder.iterdir()):
            break
        folder.rmdir()
    return True
