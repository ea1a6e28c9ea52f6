"""The article texts at hand, read one at a time and only when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from build_tools.models import Limits
from build_tools.models.decode import decode_file
from build_tools.models.problem import InputError
from build_tools.models.text import digest
from build_tools.sheets.article_text import Text
from build_tools.sheets.files.folders import Folder, relative


class Texts(Mapping[str, Text]):
    """The texts of one event's articles by id. Few are kept in memory, whatever their number.

    As a mapping it passes over a text that can't be decoded; `read` raises why it can't.
    """

    def __init__(self, folder: Folder, base: Path | None, limits: Limits) -> None:
        self._folder = folder
        self._base = base
        self._limits = limits
        self._ids = folder.texts(base)
        self._read = lru_cache(maxsize=4)(self._load)

    def __getitem__(self, article: str) -> Text:
        try:
            text = self.read(article)
        except InputError:
            text = None
        if text is None:
            raise KeyError(article)
        return text

    def read(self, article: str) -> Text | None:
        """Return a text, None where it is not at hand.

        Raises:
            InputError: It can't be decoded.
        """
        return self._read(article) if article in self._ids else None

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def _load(self, article: str) -> Text | None:
        path = self._folder.text(article, self._base)
        if path is None:
            return None
        text = decode_file(path, self._limits, relative(self._folder.root, path)).text
        return Text(text, digest(text))
