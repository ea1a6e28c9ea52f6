"""Watch what a build is made from: one yield for each burst of changes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

WATCHED = ("data", "content/articles", "content/pages/about", "build_tools/pages", "build_tools/theme")
SETTLE_SECONDS = 0.2
"""An editor's save is several file events; they are taken together once this long has been quiet."""
_COMES_OR_GOES = frozenset({"created", "moved", "deleted"})
"""Of files and of folders: an event's folder that is renamed or moved away as a whole gives no event of its files."""


def changes(root: Path) -> Iterator[None]:
    """Watch what a build is made from, from now on; return an iterator that yields once for each burst of changes.

    What is changed while the receiver builds counts. So does what the build itself writes (machine files, drafted
    sheets), which costs one look at a project where nothing is to be done.
    """
    watch = _Watch(root)
    watch.start()
    return watch.bursts()


class _Watch:
    """The watched folders of a project, and whether something in them has changed."""

    def __init__(self, root: Path) -> None:
        self._observer = Observer()
        self._changed, self._lost = threading.Event(), threading.Event()
        self._watched = {str(root / folder) for folder in WATCHED}
        parents = {parent for folder in self._watched for parent in Path(folder).parents}
        self._parents = {str(parent) for parent in parents if parent.is_relative_to(root)}

    def start(self) -> None:
        """Notice changes from now on."""
        self._observer.start()
        self._schedule()

    def bursts(self) -> Iterator[None]:
        """Yield once for each burst of changes; stop watching when the receiver is done."""
        try:
            while True:
                self._changed.wait()
                while self._changed.is_set():
                    self._changed.clear()
                    time.sleep(SETTLE_SECONDS)
                    if self._lost.is_set():  # before it is built from, so that nothing falls between the two
                        self._lost.clear()
                        self._schedule()
                yield
        finally:
            self._observer.stop()
            self._observer.join()

    def _schedule(self) -> None:
        """Watch all folders that are there, from the start: at first, and once one of them was lost."""
        self._observer.unschedule_all()
        inside, above = _Handler(self._note_change), _Handler(self._note_loss)
        for folder in sorted(self._parents):  # first: what comes meanwhile is noticed there
            self._observe(above, folder, recursive=False)
        for folder in sorted(self._watched):
            self._observe(inside, folder, recursive=True)

    def _observe(self, handler: FileSystemEventHandler, folder: str, *, recursive: bool) -> None:
        with suppress(OSError):  # it isn't there now; its parent tells when it comes
            self._observer.schedule(handler, folder, recursive=recursive)

    def _note_change(self, event: FileSystemEvent) -> None:
        """Note that something in a watched folder changed."""
        counts = event.event_type in _COMES_OR_GOES or (event.event_type == "modified" and not event.is_directory)
        if counts and "__pycache__" not in str(event.src_path):  # Python's own, made by the first build
            self._changed.set()

    def _note_loss(self, event: FileSystemEvent) -> None:
        """Note that a watched folder itself goes or comes: a watch dies with its folder, whatever is put there."""
        touched = {str(event.src_path), str(event.dest_path)} & (self._watched | self._parents)
        if event.event_type in _COMES_OR_GOES and touched:
            self._lost.set()
            self._changed.set()


class _Handler(FileSystemEventHandler):
    """Hands every event to a function."""

    def __init__(self, take: Callable[[FileSystemEvent], None]) -> None:
        self._take = take

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._take(event)
