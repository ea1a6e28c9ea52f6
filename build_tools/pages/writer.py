"""Put the pages on disk: only what changed is written, only what we once wrote is removed.

    Files (path → bytes) ──▶ compare with the disk ──▶ write / keep ──▶ the manifest's leftovers are removed

The manifest, content/pages/.generated, lists what is ours, a path a line. Nothing that is not on it is ever removed,
and a page whose bytes did not change keeps its time stamp, so that a watching MkDocs builds once and not for ever.

A page is put in place in one step, and noted in the manifest before it is: a run that is killed leaves whole pages, all
of them known to the next. Nothing is brought to the disk by force, as sheets are: a page can always be made again.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_PLAIN = re.compile(r"[\w-][\w.-]*(?:/[\w-][\w.-]*)*")
"""Paths without a part that could lead up or out."""
MANIFEST = ".generated"
UNFINISHED = ".writing"
"""The folder of files that are not yet in place; empty but while a run writes."""


@dataclass(frozen=True, slots=True)
class Written:
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
    return finish(files, put(files, out), out)


def put(files: Mapping[str, bytes], out: Path, known: set[str] | None = None) -> list[str]:
    """Write some of the generated files; gives those that changed. `finish` must follow, once all are written.

    Args:
        files: By path relative to `out`, with forward slashes.
        out: The folder; made where it is missing.
        known: What the manifest lists, to which the paths are added; read from the disk by default.
    """
    for path in files:
        _inside(path)
    known = set(manifest(out)) if known is None else known
    new = sorted(files.keys() - known)
    if new:
        out.mkdir(parents=True, exist_ok=True)
        with (out / MANIFEST).open("a", encoding="utf-8") as noted:  # `finish` puts them in order
            noted.write("".join(f"\n{path}" for path in new) + "\n")
        known.update(new)
    return [path for path in sorted(files) if _write_changed(path, files[path], out)]


def finish(files: Iterable[str], changed: Iterable[str], out: Path) -> Written:
    """Take stock: note the paths of all generated files that are to be there; remove those noted before that are not.

    Args:
        files: The paths of all of them, changed or not.
        changed: Those that were written.
        out: The folder.
    """
    ours, written = set(files), sorted(changed)
    known = manifest(out)
    removed = [path for path in known if path not in ours and _remove(out, path)]
    _note(ours, out)
    shutil.rmtree(out / UNFINISHED, ignore_errors=True)  # with what a killed run left in it
    return Written(tuple(written), tuple(sorted(ours.difference(written))), tuple(removed))


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
    """Give the paths that earlier runs wrote; lines that lead elsewhere are not ours and are passed over."""
    try:
        lines = (out / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    return sorted(_safe(lines))


def _safe(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        try:
            _inside(line)
        except ValueError:
            continue
        yield line


def _note(paths: Iterable[str], out: Path) -> None:
    _write_changed(MANIFEST, "".join(f"{path}\n" for path in sorted(paths)).encode(), out)


def _write_changed(name: str, data: bytes, out: Path) -> bool:
    """Write by way of another file, so that a reader never meets half a page. Tell whether anything changed."""
    path = out / name
    beside = out / UNFINISHED / path.name
    with suppress(FileNotFoundError):
        if path.read_bytes() == data:
            return False
    try:
        _in_folder(beside, lambda: beside.write_bytes(data))
        _in_folder(path, lambda: beside.replace(path))
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return True


def _in_folder(path: Path, write: Callable[[], object]) -> None:
    """Do what puts a file there; its folder is made where it is missing, which is known only by trying."""
    try:
        write()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
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
