"""Decompression with a limit: streams that stop at an archive bomb, and report it."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from typing import IO, Any

from build_tools.models.decode import MEGABYTE
from build_tools.models.problem import InputError

BROKEN = (EOFError, OSError, zlib.error, lzma.LZMAError, ValueError)
"""What unpacking raises at broken data."""


class Limited(io.RawIOBase):
    """A stream that stops at so many bytes with a problem that names the setting."""

    def __init__(self, inner: IO[bytes], most: int, name: str) -> None:
        self._inner, self._left, self._most, self._name = inner, most, most, name

    def readable(self) -> bool:
        """Return whether it can be read: it can."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read as much as fits; raise InputError beyond the limit."""
        data = self._inner.read(min(len(buffer), self._left + 1))
        self._left -= len(data)
        if self._left < 0:
            raise too_much(self._name, self._most)
        buffer[: len(data)] = data
        return len(data)


def too_much(name: str, most: int) -> InputError:
    """Return the problem of an archive that unpacks to more than the limit."""
    what = f"it unpacks to more than {most / MEGABYTE:g} MB"
    cure = "unpack it yourself and add its articles, or raise `archive_megabytes` under `limits` in data/settings.yml"
    return InputError.of(name, what, cure)


def unpacked(stream: IO[bytes], most: int, name: str) -> io.BufferedReader:
    """Return a stream's bytes as they are when unpacked, by what it begins with; as they come where it isn't packed."""
    head = stream.read(6)
    stream.seek(0)
    inner: Any = stream
    if head.startswith(b"\x1f\x8b"):
        inner = gzip.GzipFile(fileobj=stream)
    elif head.startswith(b"BZh"):
        inner = bz2.BZ2File(stream)
    elif head.startswith(b"\xfd7zXZ\x00"):
        inner = lzma.LZMAFile(stream)  # noqa: SIM115 - the caller reads on
    return io.BufferedReader(Limited(inner, most, name))
