"""What was found out about an event the last time, kept while nothing changed that it depends on.

    files that count ─hash─▶ stamp ─┬─ the stamp kept beside the record ─▶ the record
                                    └─ another, or none ─▶ None: to be made anew

A record is JSON in .cache/<kind>/<event>.json; .cache may be deleted at any time, and a cache that can't be written to
is only slow. Contents are compared, never times: a clone, a copy and a restored file are what they hold.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from build_tools.models import Problem, Severity
from build_tools.sheets.check import check
from build_tools.sheets.files import Folder, event_ids
from build_tools.sheets.write import write

_CODE = Path(__file__).resolve().parents[1]


class Kept:
    """The records of one kind."""

    def __init__(self, root: Path, kind: str, *, code: Iterable[Path], also: str = "") -> None:
        """Open the records.

        Args:
            root: The project.
            kind: A name for the kind of record; a folder's.
            code: The files of the program that a record depends on.
            also: Whatever else it depends on.
        """
        data = [root / "data" / name for name in ("settings.yml", "outlets.yml")]
        shared = [*code, *data, *sorted((root / "data" / "lexicon").glob("*.yml"))]
        self._folder = root / ".cache" / kind
        self._shared = also + _stamp(shared)

    def stamp(self, folder: Folder, texts: Path | None) -> str:
        """Give an event's stamp as it is now; `texts` as in `Folder.text`."""
        at_hand = [folder.text(article, texts) for article in folder.texts(texts)]
        sheets = [path for path in sorted(folder.path.rglob("*")) if path.suffix in (".yml", ".json")]
        return hashlib.sha256((self._shared + _stamp([*sheets, *filter(None, at_hand)])).encode()).hexdigest()

    def get(self, event: str, stamp: str) -> object | None:
        """Give what was kept under this stamp, None where there is nothing or it can't be read."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            held = json.loads((self._folder / f"{event}.json").read_bytes())
            record: object = held["record"] if held["stamp"] == stamp else None
            return record
        return None

    def put(self, event: str, stamp: str, record: object) -> None:
        """Keep a record, in place of the event's last one."""
        with suppress(OSError):
            write(self._folder / f"{event}.json", json.dumps({"stamp": stamp, "record": record}))

    def keep_only(self, events: Iterable[str]) -> None:
        """Forget events that are gone, so that the cache is never larger than the project."""
        names = {f"{event}.json" for event in events}
        with suppress(OSError):
            for path in self._folder.glob("*.json"):
                if path.name not in names:
                    path.unlink()


def code_of(*rooms: str) -> list[Path]:
    """Give the files of the program's rooms, templates and all."""
    found = (path for room in rooms for path in (_CODE / room).rglob("*"))
    return sorted(path for path in found if path.is_file() and path.suffix != ".pyc")


def _stamp(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(f"{path.name} {_content(path)}\n".encode("utf-8", "surrogateescape"))
    return total.hexdigest()


def _content(path: Path) -> str:
    """Hash a file's content; "" for an absent one. Within one run a file untouched since is not read again."""
    try:
        state = path.stat()
    except OSError:
        return ""
    return _hash(path, state.st_mtime_ns, state.st_size, state.st_ino)


@lru_cache(maxsize=1 << 17)
def _hash(path: Path, changed: int, size: int, number: int) -> str:
    return hashlib.sha256(path.read_bytes() if path.is_file() else b"").hexdigest()


# ---- checking only what changed ----


def check_changed(root: Path, *, articles_dir: Path | None = None) -> list[Problem]:
    """Check all events as `check` does, taking what was found the last time for those that are as they were."""
    kept = Kept(root, "check", code=code_of("models", "reading", "comparison", "sheets"))
    there = event_ids(root)
    problems: set[Problem] = set()
    changed: dict[str, str] = {}
    for event in there:
        stamp = kept.stamp(Folder(root, event), articles_dir)
        held = _problems(kept.get(event, stamp))
        if held is None:
            changed[event] = stamp
        else:
            problems.update(held)
    shared = set(check(root, events=()))
    for event, stamp in changed.items():
        own = set(check(root, events=(event,), articles_dir=articles_dir)) - shared
        kept.put(event, stamp, [asdict(one) for one in sorted(own)])
        problems |= own
    kept.keep_only(there)
    return sorted(problems | shared)


def _problems(record: object) -> list[Problem] | None:
    """Take problems back from JSON's terms; None where there are none or they can't be read."""
    with suppress(KeyError, TypeError, ValueError):
        found = cast("list[dict[str, Any]]", record)
        return [Problem(**{**one, "severity": Severity(one["severity"])}) for one in found]
    return None
