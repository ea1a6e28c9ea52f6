"""A text → its words as gathering compares them: families of inflected forms, and which of them are names."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"((?:[.!?:;“”\"‘(\[–—\n]\s*)+)?([^\W_]+(?:['’.-][^\W_]+)*)")
"""A word, and before it what may give it a capital that is no name's."""
_NAME = re.compile(r"(?<=[\w,;’'] )[A-Z][\w’'.-]*[\w’'](?: (?:[A-Z][\w’'.-]*[\w’']|of(?= [A-Z]))){0,4}")
"""Words with a capital inside a sentence."""
_LONGEST = 40
"""Characters of a word; what is longer is no word."""
_LAST_OF_ENDINGS = frozenset("degs")
"""The letters in which the endings end that `family` takes off."""


def forms(text: str) -> tuple[list[str], list[str]]:
    """Return the words of a text in order: all of them, and those inside sentences, where a capital is a name's."""
    found = [(gap, word) for gap, word in _WORD.findall(f"\n{text}") if 1 < len(word) <= _LONGEST]
    return [word for _, word in found], [word for gap, word in found if not gap]


def names(text: str) -> list[str]:
    """Return the names in full that stand inside sentences, without a genitive's ’s."""
    return [bare(name) for name in _NAME.findall(text)]


def bare(form: str) -> str:
    """Return a word without a genitive's ’s."""
    return form[:-2] if form[-2:] in ("'s", "’s") else form


@lru_cache(maxsize=200_000)
def family(form: str) -> str:
    """Return one spelling for a word and its inflected forms: 'Resigned' and 'resigns' become 'resign'.

    Endings of the plural, the past and the participle are taken off, after the first step of Porter (1980, "An
    algorithm for suffix stripping"). It need not be a word: it is only compared.
    """
    word = bare(form).casefold()
    if word[-1:] not in _LAST_OF_ENDINGS:
        return word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word
