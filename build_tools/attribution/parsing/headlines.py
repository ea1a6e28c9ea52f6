"""Headlines In Title Case, told apart from sentences, so that the parser can read them as one.

The parser takes "Mayor Slams Plan For New Bridge" for one long name. What the article itself never writes with a
capital inside a sentence is no name, and is read small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.models import Article, Span
from build_tools.models.text import FEWEST_OF_HEADLINE

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_INSIDE_A_SENTENCE = re.compile(r"(?<=[a-z,;] )[A-Z][^\W\d_]*(?:[’'][^\W\d_]+)*")
_LONG = 4
"""Letters; a headline may write shorter words small."""

_SHARE = 0.8
"""Of the long words that have a capital, in a headline."""

_BODY = 600
"""Characters of other text that it takes to tell which words are names."""


_LABELS = (
    "watch|watch live|live|live updates?|listen|read|read more|video|photos?|pictures?|in pictures|gallery|breaking|"
    "breaking news|exclusive|update|updated|wrapup|factbox|fact[- ]check|analysis|news analysis|opinion|comment|column|"
    "commentary|editorial|explainer|explained|insight|feature|special report|corrected|correction|clarification|"
    "timeline|refile|rpt|repeat|advisory|just in|developing|alert|news alert|obituary|profile|podcast|must read|"
    "top story|interview|preview|recap|roundup|briefing|bulletin|graphic|infographic|perspective|viewpoint|essay|"
    "investigation|first look|as it happened|brief|sources?"
)
_LABEL = re.compile(
    rf"(?P<label>(?:{_LABELS})(?: \d{{1,2}})?)(?:(?::| ?\||\.\.\.| [–—-]) +|[–—-](?=[A-Z\"“‘]))", re.IGNORECASE
)
"""'WATCH: …', 'UPDATE 2-…', 'Analysis-…', 'Opinion | …': what kind of text follows; nobody says it."""


def label_of(text: str, start: int, end: int) -> int | None:
    """Return where a paragraph's words begin behind a label of the newsroom; None where it has none."""
    match = _LABEL.match(text, start, end) if text[start : start + 1].isupper() else None
    return match.end() if match and match.end() < end else None


def capitals_of_headlines(article: Article) -> Iterator[int]:
    """Return the offsets of capital letters that are no names' but those of a headline in title case.

    Args:
        article: As read; nothing outside its paragraphs is looked at.
    """
    headlines = [span for span in article.paragraphs if _is_title_case(article.text[slice(*span)])]
    body = [span for span in article.paragraphs if span not in headlines]
    if not headlines or sum(end - start for start, end in body) < _BODY:
        return
    names = {name for span in body for name in _names(article.text, span)}
    for start, end in headlines:
        for match in _WORD.finditer(article.text, start, end):
            word = match.group()
            first, rest = word[0], word[1:]
            if first.isupper() and rest.islower() and len(first.lower()) == 1 and not {word, _bare(word)} & names:
                yield match.start()


def _is_title_case(paragraph: str) -> bool:
    words = _WORD.findall(paragraph)
    long = [word for word in words if len(word) >= _LONG]
    capitals = sum(word[0].isupper() for word in long)
    return len(words) >= FEWEST_OF_HEADLINE and len(paragraph) < 200 and bool(long) and capitals >= _SHARE * len(long)


def _names(text: str, span: Span) -> Iterator[str]:
    """Words with a capital inside a sentence of the body, with and without their possessive."""
    for match in _INSIDE_A_SENTENCE.finditer(text, *span):
        yield match.group()
        yield _bare(match.group())


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)
