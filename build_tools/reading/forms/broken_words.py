"""A word that a line's end parts at a hyphen: was the hyphen the word's own ("half-hidden"), or put there to break it?

What the same document prints in one piece decides; else the parser's vocabulary, which is read as a list of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from build_tools.reading.vocabulary import vocabulary

SOFT = "\u00ad"
"""A hyphen that shows only where it breaks a word: never a word's own."""
_MARKS = "-\u2010\u0002\ufffe"
"""Hyphens, and what pdfium gives for one at a line's end."""
_BROKEN = re.compile(rf"([^\W_]+)[{_MARKS}{SOFT}]$")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LINKS = frozenset({"and", "or", "nor", "to"})
"""What stands between two words that share their end: "short- and long-term", "a two- to three-week delay"."""


def printed_words(lines: Iterable[str]) -> frozenset[str]:
    """Return the words that lines hold whole, in lower case: none that an end of a line may have parted."""
    found: set[str] = set()
    after_break = False
    for line in lines:
        words = [word.casefold() for word in _WORD.findall(line.replace("\u2010", "-"))]
        is_broken = bool(_BROKEN.search(line))
        found.update(words[1 if after_break else 0 : len(words) - is_broken])
        after_break = is_broken
    return frozenset(found)


def joined_lines(lines: Iterable[str], printed: Set[str]) -> str:
    """Join the lines of a paragraph, and the words that were broken at their ends."""
    text = ""
    for line in lines:
        broken = _BROKEN.search(text)
        if broken is None or not line[:1].isalnum():
            text = f"{text} {line}" if text else line
            continue
        second = _WORD.match(line)
        hyphen = "" if text[-1] == SOFT else _hyphen(broken[1], second[0] if second else "", printed)
        text = text[:-1] + hyphen + line
    return text.translate(dict.fromkeys(map(ord, "\u0002\ufffe"), "-"))


def _hyphen(first: str, second: str, printed: Set[str]) -> str:
    """Return what is between two parts: nothing, a hyphen ("state-owned"), or one and a gap ("pre- and post-war")."""
    last = second.partition("-")[0]
    if not last.islower() or any(character.isdigit() for character in first + last):
        return "-"
    one, two = first.casefold(), last.casefold()
    if one + two in printed or f"{one}-{two}" in printed:
        return "-" if f"{one}-{two}" in printed and one + two not in printed else ""
    known = vocabulary()
    if second in _LINKS and one + two not in known:
        return "- "
    return "-" if one + two not in known and one in known and two in known else ""
