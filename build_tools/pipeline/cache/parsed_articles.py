"""Articles as they were parsed, so that a text is not gone through again because an editor changed a sheet.

    text, code ─hash─▶ kept ─▶ its paragraphs, cuts and metadata ─┬─▶ Article
                       else ─parse─▶ the same, kept               │
    text ─────────────────────────────────────────────────────────┘

The text itself is not kept: an article may lie outside of the project because it may not be held there.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TypeAlias

from pydantic import TypeAdapter, ValidationError

from build_tools.models import Article, Cut, Metadata, Span
from build_tools.models.text import digest
from build_tools.pipeline.cache.analyses import Analyses
from build_tools.pipeline.cache.digests import CODE, digests_of, files_below, key_of
from build_tools.reading import parse_article

_Kept: TypeAlias = tuple[tuple[Span, ...], tuple[Cut, ...], Metadata, str | None]
"""Paragraphs, cuts, metadata and outlet."""


class Parsing:
    """Parses texts as `parse_article` does; of one that it has parsed before it takes what is kept."""

    def __init__(self, kept: Analyses | None) -> None:
        """Parse with what an earlier run kept.

        Args:
            kept: Where parsed articles are kept; None keeps none.
        """
        self._kept = kept

    def __call__(
        self, text: str, article_id: str, *, name: str = "text", encoding: str = "utf-8", any_language: bool = False
    ) -> Article:
        """Return the article that a text makes. See `parse_article`."""
        sha256 = digest(text)
        key = key_of("parsed", _code(), sha256, str(any_language))
        if self._kept is not None and (record := self._kept.get(key)) is not None:
            with suppress(ValidationError):
                paragraphs, cuts, metadata, outlet = _kept().validate_python(record)
                return Article(article_id, text, sha256, paragraphs, cuts, metadata, outlet, encoding)
        article = parse_article(text, article_id, name=name, encoding=encoding, any_language=any_language)
        if self._kept is not None:
            with suppress(OSError):  # it only costs time
                made = (article.paragraphs, article.cuts, article.metadata, article.outlet)
                self._kept.put(key, _kept().dump_python(made, mode="json"))
        return article


@cache
def _kept() -> TypeAdapter[_Kept]:
    return TypeAdapter(_Kept)


@cache
def _code() -> str:
    rooms = [path for room in ("reading", "models") for path in files_below(str(CODE / room), (".py",))]
    return digests_of(CODE.parent).of_all(rooms)
