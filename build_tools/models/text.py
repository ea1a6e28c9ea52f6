"""Words and offsets: the little that every stage must do in the same way."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import Field

Offset = Annotated[int, Field(le=1_000_000_000)]
"""A place in a text. No text is longer, and Python cuts no string at a number beyond 2^63."""

Span = tuple[Offset, Offset]
"""Start and end (exclusive) in Unicode code points of the article's text as decoded."""

Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
"""A number of words or characters. A forged machine file may say any number: one that nobody could divide, too."""

WORD = re.compile(r"\w+(?:['’]\w+)*")
"""A word: letters and digits, with apostrophes inside. Punctuation and marks are none."""

NUMBER_WORDS = tuple(
    str.split(
        "zero one two three four five six seven eight nine ten eleven twelve "
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    )
)
"""Numbers in words, each at its own place: the third of them is "two"."""

NOT = re.compile(r"\b(?:no|not|cannot|never|none|nothing|nobody|neither|nor|without|\w+n[’']t)\b", re.IGNORECASE)
"""A word that turns what a sentence says into its opposite."""
DENYING = r"(?:den(?:y|ies|ied|ying|ial)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing))"
"""What somebody does who says that what another says isn't so."""

_FOLDED = {
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
    # Invisible: soft hyphen, zero-width space and joiners, byte order mark, direction marks.
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f", ""),
}


_STRETCH = re.compile(r"(?P<plain>[!-_a-~]+(?: [!-_a-~]+)*)|.", re.DOTALL)
"""Words of ASCII with single spaces, which folding leaves as they are, or any one character."""


_NO_ACCENT = frozenset({0, 7, 9})
"""Classes of what is a letter, or makes another one of it: the nukta and the virama of Indian scripts."""


def words(text: str) -> list[str]:
    """Return the words of a text, in order, as they are written."""
    return WORD.findall(text)


def without_accents(text: str) -> str:
    """Return a text without the accents on its letters, in compatible forms; what makes another letter is kept.

    >>> without_accents("Martínez"), without_accents("स्त")
    ('Martinez', 'स्त')
    """
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if unicodedata.combining(letter) in _NO_ACCENT)


def alternatives(choices: Iterable[str]) -> str:
    """Return words as the alternatives of a regular expression, in a fixed order.

    >>> alternatives({"his", "her"})
    'her|his'
    """
    return "|".join(map(re.escape, sorted(choices)))


def fold_map(text: str) -> tuple[str, list[int]]:
    """Fold typography and white space, keeping the way back.

    Curly marks become straight, dashes hyphens, an ellipsis three dots, any run of white space one space; invisible
    characters go. Letters keep their case: a quotation is proved to the letter.

    Returns the folded text and, for each of its characters, the offset in `text` that it comes from.
    """
    folded: list[str] = []
    offsets: list[int] = []
    last = ""
    for match in _STRETCH.finditer(text):
        start, stretch = match.start(), match[0]
        if match.lastgroup == "plain":
            pieces = stretch
            offsets += range(start, match.end())
        elif stretch.isspace():
            pieces = "" if last == " " else " "
            offsets += [start] * len(pieces)
        else:
            pieces = _FOLDED[stretch] if stretch in _FOLDED else unicodedata.normalize("NFC", stretch)
            offsets += [start] * len(pieces)
        if pieces:
            folded.append(pieces)
            last = pieces[-1]
    return "".join(folded), offsets


def fold(text: str) -> str:
    """Fold typography and white space, without leading or trailing space. See `fold_map`."""
    if text.isascii() and text.isalnum():  # nothing in it is folded; thousands are single words
        return text
    return fold_map(text)[0].strip()


def without_space(span: Span, text: str) -> Span:
    """Return a span without the white space at its ends; an empty one where nothing else is in it.

    >>> without_space((2, 10), "on Monday, they")
    (3, 10)
    """
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def united(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap or touch as one.

    >>> united([(5, 9), (0, 3), (2, 4)])
    [(0, 4), (5, 9)]
    """
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def is_within(span: Span, others: Iterable[Span]) -> bool:
    """Return whether a span lies in one of some others.

    >>> is_within((2, 4), [(0, 3), (3, 9)]), is_within((2, 4), [(0, 4)])
    (False, True)
    """
    return any(start <= span[0] and span[1] <= end for start, end in others)


def clipped(spans: Iterable[Span], others: Sequence[Span]) -> list[Span]:
    """Return the parts of spans that lie in others.

    >>> clipped([(0, 5), (7, 9)], [(3, 8)])
    [(3, 5), (7, 8)]
    """
    return [(max(a, c), min(b, d)) for a, b in spans for c, d in others if max(a, c) < min(b, d)]


def digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal. Lone surrogates are hashed as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


_ARTICLE = re.compile(r"(?i:the|a)(?!\S)|[Aa]n(?= (?:[AEIOUaeiou]|8|1[18](?!\d)|h|Hon|[FHLMNRSX](?:[A-Z.-]|\b)))")
"""An article; "an" only before what sounds like a vowel: an aide, an FBI agent, an 11th, but An Nguyen."""


def begins_with_article(text: str) -> bool:
    """Return whether a text begins with an article: its capital goes where the text stands inside a sentence.

    >>> begins_with_article("An Ostrand aide"), begins_with_article("An Nguyen"), begins_with_article("A. N. Bell")
    (True, False, False)
    """
    return _ARTICLE.match(text) is not None


def listed(items: Iterable[str]) -> str:
    """Return items in a row, as prose joins them: "the Courier, the Lantern and the Wire"; '' of none."""
    *others, last = list(items) or [""]
    return f"{', '.join(others)} and {last}" if others else last


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 fact", "4,000 words".

    >>> counted(2, "fact")
    '2 facts'
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


FEWEST_OF_HEADLINE, LONGEST_HEADLINE = 4, 20
"""Words of a headline; fewer are the name of somebody, of a section or a site, more are a paragraph."""

RUN_WORDS = 4
"""Words in a run of a quotation: fewer recur in what different people say."""


def word_runs(text: str) -> list[str]:
    """Return a short digest of each run of four words, in order, so that two quotations can be compared without them.

    Case, marks and punctuation don't matter. A text of fewer words has no run.
    """
    found = words(fold(text).casefold())
    return [digest(" ".join(found[i : i + RUN_WORDS]))[:8] for i in range(len(found) - RUN_WORDS + 1)]
