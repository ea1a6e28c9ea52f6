"""What was actually said, from outside the articles, next to the outlets' renderings. No verdict: a third text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from build_tools.models import Lexicon, Original, Person
from build_tools.pages.views.languages import is_right_to_left, language, primary
from build_tools.pages.views.links import web
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import day
from build_tools.pages.views.statements import StatementView
from build_tools.pages.views.words import WordRun, Words, aligned


class Against(NamedTuple):
    """The original words compared with one outlet's, word by word."""

    mark: Mark
    runs: tuple[WordRun, ...]


class OriginalView(NamedTuple):
    """The original words with where they come from."""

    words: str
    translation: str
    lang: str
    language: str
    rtl: bool
    person: str
    who: str
    where: str
    """Medium and day: "daily briefing, 4 May 2023"."""
    source: str
    url: str
    note: str
    against: tuple[Against, ...]
    """One an outlet that renders them in the same language; none where the language is another."""


def original_view(
    original: Original | None,
    renderings: Iterable[StatementView],
    people: Mapping[str, Person],
    lexicon: Lexicon,
) -> OriginalView | None:
    """Make the view of the original words; None where there are none.

    Args:
        original: as the editor has it.
        renderings: the statements that render it, one an outlet.
        people: people.yml by id.
        lexicon: known spellings and the thesaurus.
    """
    if original is None:
        return None
    same = [s for s in renderings if primary(s.mark.lang) == primary(original.language) and s.words.text]
    words = Words(original.words)
    against = (Against(s.mark, aligned(words, s.words, lexicon)[0]) for s in same)
    when = day(original.day) if original.day else "day not known"
    return OriginalView(
        original.words,
        original.translation or "",
        original.language,
        language(original.language),
        is_right_to_left(original.language),
        original.speaker if original.speaker in people else "",
        people[original.speaker].name if original.speaker in people else original.speaker,
        ", ".join(filter(None, (original.medium, when))),
        original.source.title,
        web(original.source.url),
        original.note or "",
        tuple(one for one in against if any(run.mark for run in one.runs)),
    )
