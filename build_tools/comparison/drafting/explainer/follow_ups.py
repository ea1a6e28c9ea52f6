"""Which articles tell what came of an event, rather than what happened: a day later, or with the event by the way."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Mapping

from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.explainer.draft_source import DraftSource
from build_tools.comparison.drafting.explainer.event_day import day_in, printed_on
from build_tools.comparison.drafting.explainer.leads import share_elsewhere, telling_words, words_held

_AFTER = re.compile(r",? (?:after|over|following|since|in the wake of|as a result of) (?!\w+ing\b)(?=\w)")
"""What stands between what came of an event and the event: "Boat owners went to court after a diver drowned"."""
_MORE = 0.45
"""How much more of what came before than of what came of it the other articles open with, at least."""


def printed_later(source: DraftSource) -> frozenset[str]:
    """Return the articles printed a day or more after the first: what they begin with has come of the event since."""
    printed = {article: day for article, metadata in source.articles.items() if (day := printed_on(metadata))}
    return frozenset(article for article, day in printed.items() if day > min(printed.values()))


def tells_an_aftermath(text: str) -> bool:
    """Return whether a headline has something happen after something else.

    >>> tells_an_aftermath("Mill reopens after fire"), tells_an_aftermath("Mill reopens after inspecting a wall")
    (True, False)
    """
    return bool(_AFTER.search(text))


class FollowUps:
    """Says which sentences tell what came of an event."""

    def __init__(self, source: DraftSource, sentences: Mapping[str, str]) -> None:
        """Take what is told first.

        Args:
            source: What the explainer is drafted from.
            sentences: The first sentence of each article, by the article's id.
        """
        self._source, self._printed_later = source, printed_later(source)
        self._openings = [held.opening for held in words_held(source).values()]
        days = {article: self._day(text, article) for article, text in sentences.items()}
        known = [day for day in days.values() if day]
        count = Counter(known)
        self._later = {one for one, day in days.items() if day and day > min(known) and count[day] == 1}

    def _day(self, sentence: str, article: str) -> datetime.date | None:
        printed = printed_on(self._source.articles[article])
        return day_in(sentence, printed) if printed else None

    def tells(self, text: str, article: str) -> bool:
        """Return whether a sentence of an article tells what came of an event.

        So it does where its article alone begins with a later day than another, where the others open with what it has
        behind an "after", and where an article printed later has anything done there.
        """
        is_later = article in self._printed_later and any(map(has_verb, _AFTER.split(text)[1:]))
        return is_later or article in self._later or self._has_it_behind(text)

    def _has_it_behind(self, text: str) -> bool:
        for found in _AFTER.finditer(text):
            parts = text[: found.start()], text[found.end() :]
            followed, before = (telling_words(one, self._source) for one in parts)
            if all(map(has_verb, parts)) and followed and before:
                more = share_elsewhere(before, self._openings) - share_elsewhere(followed, self._openings)
                return more >= _MORE
        return False
