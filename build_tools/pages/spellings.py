"""Other spellings of the names in a text, indexed with it so that either spelling finds both (F24)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from build_tools.models import Lexicon, Person


class Spellings:
    """Sets of forms of one name, from the lexicon and the event's who's who."""

    def __init__(self, lexicon: Lexicon, people: Mapping[str, Person]) -> None:
        groups = [(s.house, *s.forms) for s in lexicon.spellings]
        groups += [(p.name, *p.variants) for p in people.values()]
        self._groups = [tuple(dict.fromkeys(group)) for group in groups if len(set(group)) > 1]

    def also(self, text: str) -> str:
        """Give the forms of the text's names that are not in it, as a phrase; empty where there are none."""
        missing: dict[str, None] = {}
        for group in self._groups:
            if any(_found(form, text) for form in group):
                missing |= dict.fromkeys(form for form in group if not _found(form, text))
        return ", ".join(missing)


def _found(form: str, text: str) -> bool:
    return bool(_pattern(form).search(text))


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}(?:s|’s|'s)?(?!\w)", re.IGNORECASE)


def joined(texts: Iterable[str | None]) -> str:
    """Join what is there of some texts."""
    return " ".join(text for text in texts if text)
