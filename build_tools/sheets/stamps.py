"""What was there when an event was last extracted: if it still is, there is nothing to do.

A stamp is a hash over the contents of all that extraction reads and writes: the code, the lexicon and settings, the
event's sheets and machine files, the texts at hand. It is kept in .cache, which may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from build_tools.sheets.contents import contents_of, files_below, stamp
from build_tools.sheets.files import Folder
from build_tools.sheets.write import write

_ROOMS = ("models", "reading", "attribution", "comparison", "sheets")
_CODE = Path(__file__).resolve().parents[1]

State: TypeAlias = Mapping[Path, str]
"""The files that an event's extraction reads and writes, with the hash of what each holds."""


def state_of(folder: Folder, articles_dir: Path | None) -> State:
    """Give an event's state as it is now: its sheets, its machine files, the texts at hand."""
    contents = contents_of(folder.root)
    texts = (folder.text(article, articles_dir) for article in folder.texts(articles_dir))
    sheets = files_below(str(folder.path), (".yml", ".json"))
    return {Path(path): contents.of(path) for path in [*sheets, *map(str, filter(None, texts))]}


class Stamps:
    """The stamps of a project's events."""

    def __init__(self, root: Path) -> None:
        self._file = root / ".cache" / "extract.json"
        self._stamps = self._load()
        self._contents = contents_of(root)
        self._shared = stamp(self._contents, _shared_files(root))

    def _load(self) -> dict[str, str]:
        try:
            stamps = json.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return {}
        return stamps if isinstance(stamps, dict) else {}

    def is_fresh(self, event: str, state: State) -> bool:
        """Whether an event is as it was when it was noted."""
        return self._stamps.get(event) == self._stamp(state)

    def note(self, event: str, state: State) -> None:
        """Remember that there is nothing to do for an event in this state."""
        self._stamps[event] = self._stamp(state)

    def save(self) -> None:
        """Write the stamps down."""
        write(self._file, json.dumps(self._stamps, indent=1, sort_keys=True) + "\n", lasting=False)
        self._contents.save()

    def _stamp(self, state: State) -> str:
        return _hash([self._shared, *sorted(f"{path.parent.name}/{path.name} {held}" for path, held in state.items())])


def _shared_files(root: Path) -> Iterator[str]:
    for room in _ROOMS:
        yield from files_below(str(_CODE / room), (".py",))
    yield from (str(root / "data" / name) for name in ("settings.yml", "outlets.yml"))
    yield from files_below(str(root / "data" / "lexicon"), (".yml",))


def _hash(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()
