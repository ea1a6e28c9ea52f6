"""The parts of a person's name: surname, suffix, and the key by which its spellings meet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from build_tools.attribution.parsing.tokens import HYPHENS, Token, word_set
from build_tools.models import titles
from build_tools.models.quotation_marks import MARKS
from build_tools.models.text import without_accents

GENERATIONS = word_set("jr sr ii iii iv")
"""Suffixes that tell a father from a son, and so are part of a name, in small letters without stops."""

POSTNOMINALS = word_set("esq phd md kc qc mp mep msp mla mpp mna mlc obe cbe mbe kbe dbe frs usn usmc usaf")
"""What somebody is or has been given, behind a name of which it is no part."""

SUFFIXES = GENERATIONS | POSTNOMINALS
"""What stands behind a surname and is none."""

PARTICLES = titles.PARTICLES | word_set("ben abu st saint")
"""Particles, and words that are one where they stand inside a name."""

MARK_TOKENS = frozenset({*MARKS, "``", "''"})
"""Quotation marks as the parser parts them from words."""
_APOSTROPHES_AND_STOPS = str.maketrans("", "", "’'‘`.")


def is_suffix(token: Token) -> bool:
    """Return whether a token is a suffix of a name: 'Jr.', 'III'."""
    return token.low.replace(".", "") in SUFFIXES and token.text[:1].isupper()


def surname_at(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the token of the surname in a run: the last that is no suffix."""
    while last > first and (is_suffix(tokens[last]) or not tokens[last].is_word):
        last -= 1
    return last


def double(tokens: Sequence[Token], last: int) -> int:
    """Return the first token of a surname that ends here: of 'Holt-Reed' that of 'Holt'."""
    first = last
    while first > 1 and tokens[first - 1].text in HYPHENS and tokens[first - 1].end == tokens[first].start:
        if tokens[first - 2].end != tokens[first - 1].start or not tokens[first - 2].text[:1].isupper():
            break
        first -= 2
    return first


def written(tokens: Sequence[Token]) -> str:
    """Return a name as printed, without what is no part of it: a comma, brackets, a nickname in marks."""
    marks = [n for n, token in enumerate(tokens) if token.text in MARK_TOKENS]
    nickname = range(marks[0], marks[1] + 1) if len(marks) > 1 else range(0)
    text, end = "", -1
    for n, token in enumerate(tokens):
        if token.text in (",", "(", ")") or n in nickname:
            continue
        text += ("" if end < 0 or token.start == end else " ") + token.text
        end = token.end
    return text


@cache
def plain(word: str) -> str:
    """Return a word in small letters without accents and apostrophes, by which its spellings meet: Martínez, O’Neil."""
    return without_accents(word.lower()).translate(_APOSTROPHES_AND_STOPS)


def surname(name: str) -> str:
    """Return the surname of a full name, with all parts of a double one: 'Ann Holt-Reed Jr.' → 'Holt-Reed'."""
    return without_suffix(name).split()[-1].rstrip(",")


def without_suffix(name: str) -> str:
    """Return a name without what stands behind its surname: 'Ann Reed Jr.' → 'Ann Reed'."""
    words = name.split()
    while len(words) > 1 and plain(words[-1]) in SUFFIXES:
        words.pop()
    return " ".join(words)


def without_postnominals(name: str) -> str:
    """Return a name without offices and honours behind it: 'Ann Reed Jr. MP' → 'Ann Reed Jr.'."""
    words = name.split()
    while len(words) > 1 and plain(words[-1]) in POSTNOMINALS:
        words.pop()
    return " ".join(words)


def generation(name: str) -> str:
    """Return the suffix that tells father from son, 'jr' or 'iii'; '' where there is none."""
    return next((low for low in map(plain, name.split()[1:]) if low in GENERATIONS), "")


def key(surname: str) -> str:
    """Return the key of a surname: its last part, as the parser parts a double one at its hyphen."""
    return plain(surname.rsplit("-", 1)[-1])
