"""What was there when an event was last extracted: if it still is, there is nothing to do.

A stamp is a hash over the contents of all that extraction reads and writes: the code, the lexicon and settings, the
event's sheets and machine files, the texts at hand. It is kept in .cache, which may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_tools.sheets.files import Folder
from build_tools.sheets.write import write

_ROOMS = ("models", "reading", "attribution", "comparison", "sheets")
_CODE = Path(__file__).resolve().parents[1]


class Stamps:
    """The stamps of a project's events."""

    def __init__(self, root: Path) -> None:
        self._file = root / ".cache" / "extract.json"
        self._stamps = self._load()
        self._shared = _hash(_shared_files(root))

    def _load(self) -> dict[str, str]:
        try:
            stamps = json.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return {}
        return stamps if isinstance(stamps, dict) else {}

    def is_fresh(self, event: str, stamp: str) -> bool:
        """Whether an event is as it was when it was noted."""
        return self._stamps.get(event) == stamp

    def note(self, event: str, stamp: str) -> None:
        """Remember an event as it is."""
        self._stamps[event] = stamp

    def save(self) -> None:
        """Write the stamps down."""
        write(self._file, json.dumps(self._stamps, indent=1, sort_keys=True) + "\n")

    def of(self, folder: Folder, articles_dir: Path | None) -> str:
        """Give an event's stamp as it is now."""
        texts = [folder.text(article, articles_dir) for article in folder.texts(articles_dir)]
        sheets = [path for path in sorted(folder.path.rglob("*")) if path.suffix in (".yml", ".json")]
        return hashlib.sha256((self._shared + _hash([*sheets, *filter(None, texts)])).encode()).hexdigest()


def _shared_files(root: Path) -> Iterator[Path]:
    for room in _ROOMS:
        yield from sorted((_CODE / room).rglob("*.py"))
    yield from (root / "data" / name for name in ("settings.yml", "outlets.yml"))
    yield from sorted((root / "data" / "lexicon").glob("*.yml"))


def _hash(paths: Iterable[Path]) -> str:
    """Hash names and contents of files; an absent file counts by its name."""
    total = hashlib.sha256()
    for path in paths:
        content = path.read_bytes() if path.is_file() else b""
        total.update(f"{path.name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return total.hexdigest()
