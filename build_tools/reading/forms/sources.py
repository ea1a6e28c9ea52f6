"""A file, a folder or an archive → the articles in it, each as bytes with what is known of where they come from.

Names inside archives are text: nothing is unpacked to a disk, no path is made of them. What isn't understood in a
folder or an archive is skipped and reported, with what it seems to be; a file given by itself that isn't
understood is a problem.
"""

from __future__ import annotations

import hashlib
import io
import re
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from build_tools.models import Limits
from build_tools.models.decode import MEGABYTE
from build_tools.models.problem import InputError, cure_of
from build_tools.models.text import counted
from build_tools.reading.forms.kinds import FORMATS, HEAD, ONE, SEVERAL, TAR, WARC, ZIP, kind_of_file, seems
from build_tools.reading.forms.limited import BROKEN, too_much, unpacked
from build_tools.reading.forms.warc import read_warc
from build_tools.reading.origin import NOWHERE, Origin

_COMPANIONS = ("_files", ".files", "_file", "-Dateien", "_fichiers", "_archivos")
"""What a browser calls the folder of a saved page's pictures and frames."""

_LIKE_ADDRESS = re.compile(r"(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?/)", re.IGNORECASE)
"""How an address begins that lacks its https://: “www.”, “salt.example/”."""
_ENCRYPTED = 0x1
"""The flag of a file in a ZIP archive that a password protects."""
_LIST_OF_PAGES = "pages/pages.jsonl"
"""Where a WACZ archive lists its pages."""
_LISTED = re.compile(rb'"url": ?"(https?://[^"\\]{1,2000})"')
"""A page's address in a line of that list."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article's bytes, and what is known of them."""

    name: str
    """What messages call it."""
    stem: str
    """What its id is made of."""
    data: bytes
    kind: str
    """The ending that files of its kind have, with its dot."""
    origin: Origin = NOWHERE
    """Where it came from, where that is known."""


class Sources:
    """Looks for articles in what was given."""

    def __init__(self, limits: Limits) -> None:
        self.notes: list[str] = []
        """What was skipped, a line each."""
        self._limits = limits
        self._most_page = int(limits.page_megabytes * MEGABYTE)
        self._budget = int(limits.archive_megabytes * MEGABYTE)
        self._files = 0

    def of_path(self, path: Path) -> Iterator[Source]:
        """Return the articles of a file, a folder or an archive.

        Raises:
            InputError: It can't be read, or it isn't understood; the message says what it seems to be.
        """
        is_folder = path.is_dir()
        found = False
        try:
            for source in self._of_folder(path) if is_folder else self._of_file(path, one_of_many=False):
                found = True
                yield source
        except (FileNotFoundError, NotADirectoryError):  # "article.txt/x" is no such file either
            like = _LIKE_ADDRESS.match(str(path))
            cure = "begin it with https:// if it is an address" if like else "check its name, and the folder you are in"
            raise InputError.of(str(path), "there is no such file or folder", cure) from None
        except OSError as error:
            what = f"can't be read: {error.strerror or error}"
            raise InputError.of(str(path), what, cure_of(error) or f"give {FORMATS}") from None
        if not found:
            note = f" ({self.notes[0]})" if self.notes else ""
            what = f"no article in this {'folder' if is_folder else 'archive'}{note}"
            raise InputError.of(str(path), what, f"give {FORMATS}")

    def of_bytes(self, data: bytes, suffix: str, name: str) -> Source:
        """Return the article of bytes that came without a file."""
        kind = kind_of_file(data[:HEAD], suffix)
        if kind is None or kind not in ONE:
            raise _not_understood(name, data[:HEAD], suffix)
        return Source(name, name, data, kind)

    def _of_folder(self, folder: Path) -> Iterator[Source]:
        for path in sorted(folder.rglob("*")):
            inside = path.relative_to(folder)
            if not is_shown(inside.parts) or path.is_dir() or (path.is_symlink() and len(inside.parts) > 1):
                continue
            if self._is_over(str(folder)):
                break
            if path.is_file():
                yield from self._of_file(path, one_of_many=True)

    def _is_over(self, name: str) -> bool:
        self._files += 1
        if self._files == self._limits.archive_files + 1:
            self.notes.append(f"{name}: more than {self._limits.archive_files:,} files; the rest was not looked at")
        return self._files > self._limits.archive_files

    def _of_file(self, path: Path, *, one_of_many: bool) -> Iterator[Source]:
        with path.open("rb") as file:
            head = file.read(HEAD)
            kind = kind_of_file(head, path.suffix)
            file.seek(0)
            if kind is None:
                if not one_of_many:
                    raise _not_understood(str(path), head, path.suffix)
                self.notes.append(f"{path}: skipped: it is {seems(head, path.suffix).what}")
            elif kind in ONE:
                data = file.read(self._most_page + 1)
                yield Source(str(path), path.stem, data, kind)
            else:
                yield from self._of_archive(file, str(path), path.stem, kind)

    def _of_archive(self, file: IO[bytes], name: str, stem: str, kind: str) -> Iterator[Source]:
        try:
            if kind in ZIP:
                yield from self._of_zip(file, name)
                return
            stream = unpacked(file, self._budget, name)
            head = stream.peek(HEAD)[:HEAD]
            inner = kind_of_file(head, PurePosixPath(stem).suffix)
            if inner in WARC:
                yield from self._of_warc(stream, name, stem)
            elif inner in TAR:
                yield from self._of_tar(stream, name)
            elif inner in ONE and inner is not None:
                yield Source(name, PurePosixPath(stem).stem, stream.read(self._most_page + 1), inner)
            else:
                raise _not_understood(name, head, PurePosixPath(stem).suffix)
        except (zipfile.BadZipFile, tarfile.TarError, NotImplementedError, RuntimeError, *BROKEN):
            raise InputError.of(
                name, "this archive is damaged, or compressed in a format that isn't supported", f"give {FORMATS}"
            ) from None

    def _of_zip(self, file: IO[bytes], name: str) -> Iterator[Source]:
        with zipfile.ZipFile(file) as archive:
            listed = self._listed_pages(archive)
            for member in sorted(archive.infolist(), key=lambda each: each.filename):
                path = PurePosixPath(member.filename.replace("\\", "/"))
                if member.is_dir() or not self._is_taken(path, name):
                    continue
                if self._is_over(name):
                    break
                if member.flag_bits & _ENCRYPTED:
                    self.notes.append(
                        f"{name}: {path.name} is protected by a password, and was skipped: unpack it yourself"
                    )
                    continue
                with archive.open(member) as stream:
                    yield from self._of_member(stream, name, path, listed)

    def _listed_pages(self, archive: zipfile.ZipFile) -> frozenset[str]:
        """Return the addresses that a web archive (WACZ) lists as its pages: what a page shows in a frame is none."""
        if _LIST_OF_PAGES not in archive.namelist() or archive.getinfo(_LIST_OF_PAGES).flag_bits & _ENCRYPTED:
            return frozenset()
        with archive.open(_LIST_OF_PAGES) as stream:
            lines = stream.read(self._most_page).splitlines()
        return frozenset(found[1].decode("utf-8", "replace") for line in lines if (found := _LISTED.search(line)))

    def _of_tar(self, stream: IO[bytes], name: str) -> Iterator[Source]:
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for member in archive:
                path = PurePosixPath(member.name)
                if not member.isfile() or not self._is_taken(path, name):
                    continue
                if self._is_over(name):
                    break
                if inner := archive.extractfile(member):
                    yield from self._of_member(inner, name, path)

    def _is_taken(self, path: PurePosixPath, name: str) -> bool:
        """Return whether a file of an archive is read; note it where its path leads out of the archive."""
        if ".." in path.parts:
            self.notes.append(f"{name}: {path.name}: skipped: its path leads out of the archive")
            return False
        return is_shown(path.parts)

    def _of_member(
        self, stream: IO[bytes], name: str, path: PurePosixPath, listed: frozenset[str] = frozenset()
    ) -> Iterator[Source]:
        """Return the article of one file of an archive, or the pages of a web archive in it."""
        called = f"{name}: {path.name}"
        head = stream.read(HEAD)
        kind = kind_of_file(head, path.suffix)
        if kind == ".gz" and path.name.lower().endswith(".warc.gz"):
            data = head + stream.read(self._most_page + 1)
            yield from self._of_warc(unpacked(io.BytesIO(data), self._budget, called), called, path.stem, listed)
            return
        if kind is None or kind not in ONE | WARC:
            what = "an archive itself" if kind in SEVERAL else seems(head, path.suffix).what
            self.notes.append(f"{called}: skipped: it is {what}")
            return
        data = head + stream.read(self._most_page + 1)
        self._budget -= len(data)
        if self._budget < 0:
            raise too_much(name, int(self._limits.archive_megabytes * MEGABYTE))
        if kind in WARC:
            yield from self._of_warc(io.BytesIO(data), called, path.stem, listed)
        else:
            yield Source(called, path.stem, data, kind)

    def _of_warc(
        self, stream: IO[bytes], name: str, stem: str, listed: frozenset[str] = frozenset()
    ) -> Iterator[Source]:
        stem = PurePosixPath(stem).stem if stem.endswith(".warc") else stem
        before = len(self.notes)
        found = read_warc(stream, name, self._limits, self.notes)
        # Some lists lack the pages from which nothing else was loaded: what was opened on its own is a page too.
        all_count = not any(page.address in listed for page in found)
        pages = [page for page in found if all_count or page.address in listed or page.opened]
        if len(pages) < len(found):
            others = f"{counted(len(found) - len(pages), 'page')} left out: not among those that it lists"
            self.notes.append(f"{name}: {others}")
        for number, page in enumerate(pages, start=1):
            own = _stem_of(page.address) or f"{stem}-{number}"
            yield Source(
                f"{name}: {page.address}",
                stem if len(found) == 1 else own,
                page.data,
                ".html",
                Origin(page.address, page.charset, page.retrieved, hashlib.sha256(page.data).hexdigest()),
            )
        if not pages:
            left_out = "".join(f"; {note.removeprefix(f'{name}: ')}" for note in self.notes[before:][:3])
            raise InputError.of(name, f"no page in this web archive{left_out}", "save the page again, as HTML")


def is_shown(parts: tuple[str, ...]) -> bool:
    """Return whether a file is neither hidden nor part of a saved page.

    Args:
        parts: The names of its folders, below the one that was given, and its own.
    """
    if any(part.startswith((".", "__MACOSX")) for part in parts):
        return False
    return not any(part.endswith(_COMPANIONS) for part in parts[:-1])


def _stem_of(address: str) -> str:
    """Return the last part of an address's path that says anything."""
    parts = [part for part in address.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0].split("/")[3:] if part]
    return PurePosixPath(parts[-1]).stem if parts else ""


def _not_understood(name: str, head: bytes, suffix: str) -> InputError:
    what, cure = seems(head, suffix)
    return InputError.of(name, f"this format isn't supported: it is {what}", cure)
