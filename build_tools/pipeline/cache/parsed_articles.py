"""Articles as they were read, so that a text is not gone through again because an editor changed a sheet.

    file ─decode─▶ text, code ─hash─▶ kept ─▶ its paragraphs, cuts and metadata ─▶ Article
                                      else ─read─▶ Article, kept

The text itself is not kept: an article may lie outside of the project because it may not be held there.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeAlias

from pydantic import TypeAdapter, ValidationError

from build_tools.models import Article, Cut, Metadata, Settings, Span
from build_tools.models.decode import Decoded, decode_file
from build_tools.models.problem import InputError
from build_tools.models.text import digest
from build_tools.pipeline.cache.analyses import Analyses
from build_tools.pipeline.cache.digests import code_of, key_of

_Kept: TypeAlias = tuple[tuple[Span, ...], tuple[Cut, ...], Metadata, str | None]
"""Paragraphs, cuts, metadata and outlet."""


class CachingReader:
    """Reads articles as `read_article` does; of a text that it has read before it takes what is kept."""

    def __init__(self, settings: Settings, kept: Analyses) -> None:
        """Read by a project's settings, with what earlier runs kept."""
        self._settings = settings
        self._kept = kept

    def __call__(self, path: Path, article_id: str) -> Article:
        """Return the article in a file. See `read_article`.

        Raises:
            InputError: It can't be read, or is not to be taken.
        """
        limits, any_language = self._settings.limits, self._settings.any_language
        decoded = None
        with suppress(InputError, OSError):  # `read_article` reports it, or finds that it is no plain text
            decoded = decode_file(path, limits)
        article = self._known(path, decoded, article_id) if decoded else None
        if article is None:
            from build_tools.reading import read_article  # takes long to load, and most texts are known

            article = read_article(path, article_id, limits=limits, any_language=any_language)
            if decoded and article.text == decoded.text:
                self._keep(path, article)
        return article

    def _known(self, path: Path, decoded: Decoded, article_id: str) -> Article | None:
        sha256 = digest(decoded.text)
        record = self._kept.get(self._key(path, sha256))
        with suppress(ValidationError):
            if record is not None:
                paragraphs, cuts, metadata, outlet = _kept().validate_python(record)
                return Article(article_id, decoded.text, sha256, paragraphs, cuts, metadata, outlet, decoded.encoding)
        return None

    def _keep(self, path: Path, article: Article) -> None:
        made = (article.paragraphs, article.cuts, article.metadata, article.outlet)
        with suppress(OSError):  # it only costs time
            self._kept.put(self._key(path, article.sha256), _kept().dump_python(made, mode="json"))

    def _key(self, path: Path, sha256: str) -> str:
        # By its ending, too: the same words are another article in a Markdown file.
        any_language = str(self._settings.any_language)
        return key_of("parsed", code_of("reading", "models"), path.suffix.lower(), sha256, any_language)


@cache
def _kept() -> TypeAdapter[_Kept]:
    return TypeAdapter(_Kept)
