"""A file → an Article: decode, front matter, paragraphs, boilerplate, metadata, in that order."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

from build_tools.models import LIMITS, Article, Basis, Cut, Known, Limits, Metadata, words
from build_tools.models.agencies import AGENCY_PATTERN
from build_tools.models.decode import decode
from build_tools.models.ids import make_id
from build_tools.models.problem import InputError
from build_tools.models.text import LONGEST_HEADLINE, digest, without_space
from build_tools.reading import boilerplate
from build_tools.reading.convert import convert
from build_tools.reading.dates import days_in
from build_tools.reading.english_only import in_english
from build_tools.reading.forms.kinds import TEXT
from build_tools.reading.forms.sources import Source, Sources
from build_tools.reading.front_matter import read_front_matter
from build_tools.reading.mojibake import repair
from build_tools.reading.paragraphs import paragraphs

_DATELINE = re.compile(
    r"(?:[A-Z][\w.’' ]{1,40})(?:, [\w. ]{2,30}){0,3} ?"
    rf"\((?P<agency>{AGENCY_PATTERN})\) ?[-–—―]"
)
_HANDLE = re.compile(r"(?:[^@(]{2,60} \()?@[\w.-]{2,40}(?:@[\w.-]{2,60})?\)?(?:\s*$| ?·)")
"""A line below the name of the person who posted the text."""
_LONGEST_HANDLE = 120
_EDITION = re.compile(r"[A-Z][^.!?]{2,40} \([A-Z][\w .,-]{2,40}\)")
"""A paper with the place where it comes out, as databases of news write it: “The Post (Sarn)”."""
_MOST_BETWEEN = 3
"""Lines with the outlet, the day and the author between a headline and its article."""
_LONGEST_BETWEEN = 8
"""Words in such a line."""


def read_article(
    path: Path | str, article_id: str | None = None, *, limits: Limits = LIMITS, any_language: bool = False
) -> Article:
    """Read one article from a file of text, or of HTML or Markdown as `add` would write it.

    Args:
        path: the file.
        article_id: the article's id; made of the file's name if not given.
        limits: how large it may be.
        any_language: whether it is taken in whatever language it is.

    Raises:
        InputError: no such file, not text, too large, faulty front matter, in another language, or no words in it.
    """
    path = Path(path)
    source = _only_source(path, limits)
    article_id = article_id or make_id(path.stem) or "article"
    text, encoding, _ = _text_of(source, str(path), limits, repairs=False)
    return parse_article(text, article_id, name=str(path), encoding=encoding, any_language=any_language)


def read_with_notes(
    path: Path, *, limits: Limits = LIMITS, any_language: bool = False
) -> tuple[Article, tuple[str, ...]]:
    """Read one article as `add` would, with its characters repaired, and what is worth knowing of how it was read.

    Offsets then count in the repaired text. Otherwise as `read_article`, which repairs nothing: what is in the project
    is what its editor sees.

    Raises:
        InputError: as `read_article` does.
    """
    source = _only_source(path, limits)
    text, encoding, notes = _text_of(source, str(path), limits, repairs=True)
    article_id = make_id(path.stem) or "article"
    return parse_article(text, article_id, name=str(path), encoding=encoding, any_language=any_language), notes


def article_of(
    source: Source, article_id: str, *, name: str, limits: Limits = LIMITS, any_language: bool = False
) -> Article:
    """Make an Article of a source's bytes, with its characters repaired. See `read_with_notes`.

    Args:
        source: the bytes, and what they are.
        article_id: the article's id.
        name: what messages call it.
        limits: how large it may be.
        any_language: whether it is taken in whatever language it is.

    Raises:
        InputError: not text, too large, faulty front matter, in another language, or no words in it.
    """
    text, encoding, _ = _text_of(source, name, limits, repairs=True)
    return parse_article(text, article_id, name=name, encoding=encoding, any_language=any_language)


def _text_of(source: Source, name: str, limits: Limits, *, repairs: bool) -> tuple[str, str, tuple[str, ...]]:
    """Return a source's text, its encoding, and what is worth knowing of how it was read."""
    if source.kind not in TEXT:
        converted = convert(source.data, source.kind, name=name, limits=limits, origin=source.origin)
        return converted.composed(), converted.encoding, converted.notes
    text, encoding = decode(source.data, name, limits=limits)
    repaired, notes = repair(text) if repairs else (text, ())
    return repaired, encoding, notes


def parse_article(
    text: str, article_id: str, *, name: str = "text", encoding: str = "utf-8", any_language: bool = False
) -> Article:
    """Make an Article of a decoded text; `name` is what messages call it.

    Raises:
        InputError: faulty front matter, in another language than the one understood, or no words in it.
    """
    front = read_front_matter(text, name)
    known = front.metadata.author
    rest = boilerplate.cut(text, paragraphs(text, front.end), known.value if known.is_known else "")
    if not any(words(text[start:end]) for start, end in rest.paragraphs):
        raise InputError.of(name, "no words of an article in it", "put the article's text into the file")
    if not any_language:
        rest = in_english(text, rest, front.metadata.language, name)
    begin, end = without_space((0, front.end), text)
    reason = "what is known about the article, before its text"
    cuts = (Cut(begin, end, "front-matter", reason), *rest.cuts) if front.end else rest.cuts
    return Article(
        id=article_id,
        text=text,
        sha256=digest(text),
        paragraphs=rest.paragraphs,
        cuts=cuts,
        metadata=_completed(front.metadata, text, rest),
        outlet=front.outlet,
        encoding=encoding,
    )


def _only_source(path: Path, limits: Limits) -> Source:
    """Return the one article of a file, without reading more of it than may be read."""
    if not path.is_file():
        what = "this is not a file" if path.exists() else "there is no such file"
        raise InputError.of(str(path), what, "give the path of an article's text")
    found = list(itertools.islice(Sources(limits).of_path(path), 2))
    if len(found) != 1:
        what = "this holds more than one article" if found else "there is no article in this"
        raise InputError.of(str(path), what, "put each into a file of its own: `add` does")
    return found[0]


def _completed(given: Metadata, text: str, rest: boilerplate.Rest) -> Metadata:
    """Add what the text itself shows to what front matter says; where both speak, front matter is believed."""
    agency = _DATELINE.match(text, rest.paragraphs[0][0]) or (
        _DATELINE.match(text, rest.paragraphs[1][0]) if len(rest.paragraphs) > 1 else None
    )
    found = {
        "headline": _headline(text, rest),
        "date": _stated(rest.date),
        "author": _stated(rest.author),
        "credit": _stated(rest.credit) or (_stated(agency["agency"], "from the dateline") if agency else None),
    }
    new = {key: known for key, known in found.items() if known and not getattr(given, key).is_known}
    return given.model_copy(update=new)


def _stated(value: str | None, note: str | None = None) -> Known | None:
    return Known(value=value, basis=Basis.STATED, note=note) if value else None


def _headline(text: str, rest: boilerplate.Rest) -> Known | None:
    """Take the first line for the headline where it looks like one: short, no sentence, and a longer paragraph follows.

    A line or two with the outlet, the day or who wrote it may stand between. Not where a scraper's prefix shares its
    line: what is glued to that may be any part of the page.
    """
    if len(rest.paragraphs) < 2 or any(cut.what == "date-prefix" for cut in rest.cuts):
        return None
    line, *lines = (text[start:end] for start, end in rest.paragraphs[: 2 + _MOST_BETWEEN])
    between = itertools.takewhile(
        lambda one: len(words(one)) <= _LONGEST_BETWEEN and not _ends_a_sentence(one), lines[:-1]
    )
    after = lines[len(list(between))]
    count = len(words(line))
    below = text[rest.paragraphs[0][1] :][:_LONGEST_HANDLE].strip().partition("\n")[0]
    if _HANDLE.match(line) or _HANDLE.match(below) or (_EDITION.fullmatch(line) and days_in(below)):
        return None
    if not 2 <= count <= LONGEST_HEADLINE or len(words(after)) <= count or _ends_a_sentence(line):
        return None
    note = "the first line: short, without a full stop, and followed by a longer paragraph"
    return Known(value=" ".join(line.split()), basis=Basis.INFERRED, note=note)


def _ends_a_sentence(line: str) -> bool:
    return line.rstrip("\"'”’»)").endswith((".", ":", ";", ",", "…"))
