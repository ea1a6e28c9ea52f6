"""Which words articles print in small letters: what a headline's capitals hide, and a sentence's beginning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from build_tools.comparison.drafting.clauses.sentences import is_headline
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import TITLES, plain
from build_tools.models import Analysis, words
from build_tools.models.text import NUMBER_WORDS

_INSIDE = re.compile(r"(?<=[\w,;’'-] )[\w’'-]+")
"""Words that begin no sentence and no quotation."""
_ENDING = re.compile(r"(?:[’']s?|[.-]+)$")
"""What a word has behind it: "Lind’s" is the name Lind."""
_BEFORE_OFFICES = frozenset(words("former acting deputy"))
"""What an office may have before it and no name has: "former Mayor Brisk"."""
_NUMBERS = frozenset({*NUMBER_WORDS, *words("first second third fourth fifth sixth seventh eighth ninth tenth")})
"""Words that are common whether or not the articles print them small elsewhere."""
_MANY = 0.6
"""The share of a headline's longer words that have capitals where it is printed With Capitals."""


class PrintedCase:
    """How the articles of an event print words inside their sentences."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        """Count them in what the articles say and open with."""
        self._small: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()
        told = (one.text for analysis in analyses for one in (*analysis.statements, *analysis.opening))
        for text in (one for one in told if not is_headline(one) and not _is_in_capitals(one)):
            for found in _INSIDE.findall(text):
                (self._small if found[:1].islower() else self._capital)[_form(found)] += 1
        self._persons = tuple(
            f"{use.text} " for a in analyses for use in a.names if use.what == "person" and " " in use.text
        )
        for use in (use for analysis in analyses for use in analysis.names if use.what != "term"):
            self._capital.update(_form(word) for word in words(use.text) if word[:1].isupper())

    def is_small(self, word: str) -> bool:
        """Return whether a word is one that has a capital only at the beginning of a sentence or in a headline."""
        folded = _form(word)
        is_name = self._capital[folded] > self._small[folded] or (len(word) > 1 and word[1:] != word[1:].lower())
        return folded in FUNCTION_WORDS or (self._small[folded] > 0 and not is_name)

    def _is_common(self, word: str) -> bool:
        """Whether a word is no name, as far as the articles show."""
        is_unseen = not self._capital[_form(word)] and word[1:] == word[1:].lower()
        return self.is_small(word) or is_unseen

    def shouts(self, text: str) -> bool:
        """Return whether a text has a common word in capitals, for emphasis: "the TENTH ferry"."""
        loud = (word for word in words(text) if len(word) > 3 and word.isalpha() and word.isupper())
        return any(word.casefold() in _NUMBERS or self.is_small(word.capitalize()) for word in loud)

    def inside(self, clause: str) -> str:
        """Return a clause as it stands inside a sentence: "The port closed" after "According to the Courier, "."""
        first, second, third = [*words(clause), "", "", ""][:3]
        is_title = second[:1].isupper() and plain(first) in TITLES - FUNCTION_WORDS  # "President Brisk"
        is_title = is_title or (second[:1].isupper() and not self.is_small(first))  # "Ann Brisk"
        is_title = is_title or (second[:1].isupper() and third[:1].isupper() and first.casefold() not in FUNCTION_WORDS)
        is_title = (is_title and first.casefold() not in _BEFORE_OFFICES) or clause.startswith(self._persons)
        is_small = clause.startswith(first) and first != "I" and not is_title and self._is_common(first)
        return clause[:1].lower() + clause[1:] if is_small else clause

    def sentence(self, headline: str) -> str:
        """Return a headline in sentence case, with names as the articles print them."""
        longer = [word for word in words(headline)[1:] if len(word) > 3]
        if sum(word[:1].isupper() for word in longer) < _MANY * len(longer):
            return headline
        first, *rest = re.split(r"([\w’'.-]+)", headline, maxsplit=1)
        told = re.sub(r"[\w’'.-]+", lambda found: self._lowered(found[0]), rest[1]) if len(rest) > 1 else ""
        return first + (rest[0] if rest else "") + told

    def _lowered(self, word: str) -> str:
        is_compound = "-" in word and self.is_small(word.capitalize())  # "Ice-Free"
        return word.lower() if is_compound or self._is_common(word) else word


def _is_in_capitals(text: str) -> bool:
    """Whether all longer words have capitals: half a headline, "Loosening Ferry Rules"."""
    longer = [word for word in words(text) if len(word) > 3 and word.casefold() not in FUNCTION_WORDS]
    return len(longer) > 1 and all(word[:1].isupper() for word in longer)


def _form(word: str) -> str:
    return _ENDING.sub("", word).casefold()
