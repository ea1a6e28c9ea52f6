"""Other spellings of the names in a text, indexed with it so that either spelling finds both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from build_tools.models import Lexicon, Person


class Spellings:
    """Sets of forms of one name, from the lexicon and the event's who's who."""

    def __init__(self, lexicon: Lexicon, people: Mapping[str, Person], within: str) -> None:
        """Take the names of the people, and of the lexicon those of which a form stands in `within`."""
        persons = [(p.name, *p.variants) for p in people.values()]
        everything = _folded(joined((within, *(form for group in persons for form in group))))
        groups = [*((s.house, *s.forms) for s in lexicon.spellings), *persons]
        several = [tuple(dict.fromkeys(group)) for group in groups if len(set(group)) > 1]
        folded = [tuple((form, _folded(form)) for form in group) for group in several]
        self._groups = [group for group in folded if any(letters in everything for _, letters in group)]

    def also(self, text: str) -> str:
        """Return the forms of the text's names that are not in it, as a phrase; empty where there are none."""
        missing: dict[str, None] = {}
        whole = _folded(text)
        for group in self._groups:
            # Looking for the letters first costs a hundredth of looking for the word, and most are not there.
            there = {form for form, letters in group if letters in whole and _pattern(form).search(text)}
            if there:
                missing |= dict.fromkeys(form for form, _ in group if form not in there)
        return ", ".join(missing)


def _folded(text: str) -> str:
    """Make letters that a pattern takes for the same, whatever their case, the same."""
    folded = text.casefold()
    return folded.translate(_SAME_I) if _OTHER_I.search(folded) else folded


_SAME_I = {ord("ı"): "i", 0x307: ""}
"""To a pattern i, ı and İ are one letter; folding makes İ an i with a combining dot."""
_OTHER_I = re.compile("[ı\u0307]")


@cache
def _pattern(form: str) -> re.Pattern[str]:
    # An acronym is no small word: IS is not "is", US is not "us".
    case = re.NOFLAG if form.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(form)}(?:s|’s|'s)?(?!\w)", case)


def joined(texts: Iterable[str | None]) -> str:
    """Join what is there of some texts."""
    return " ".join(text for text in texts if text)
