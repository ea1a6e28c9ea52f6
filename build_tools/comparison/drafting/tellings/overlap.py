"""How much of one telling stands in another's words: a quotation in part or almost whole, or the words of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from build_tools.comparison.words.function_words import COMMON_WORDS, FUNCTION_WORDS
from build_tools.comparison.words.stems import beginning
from build_tools.models import fold, words
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.text import NOT, NUMBER_WORDS, WORD, alternatives

_ALMOST = 0.8
"""The share of words alike from which two quotations are almost the same."""
_MORE_OR_LESS = 2
"""How many more words one of two such quotations may have."""
_FEWEST_QUOTED, _FEWEST_CARRYING = 3, 2
"""How many words in a row two quotations must share, and how many of these must carry content."""
_FEWEST_COPIED = 8
"""How many words in a row two newsrooms hardly write alike by chance."""
_HEDGED = re.compile(
    r"\b(?:nearly|almost|hardly|virtually|all but) (all|every|no|none|never|everybody|everyone)\b", re.IGNORECASE
)
"""A word for all or none that the word before it limits: "nearly all"."""
_QUOTED = re.compile(r"[“\"]([^“”\"]*)[”\"]")
_NUMBERS = NUMBER_WORDS[2:13]
""""One" counts nothing by itself, and what is over twelve stands in digits."""
DETAIL = re.compile(
    rf"\d[\d.,]*\d|\d|\b(?i:{'|'.join(_NUMBERS)}|dozens?|hundreds?|thousands?|millions?)\b"
    rf"|\b(?:{alternatives(CALENDAR_NAMES)})\b"
)
"""What can be checked and is no verdict of a newsroom: a number, a day."""


def words_that_tell(claim: str) -> set[str]:
    """Return the words by which a claim says something, names only where there is little else."""
    claimed = {word for word in words(claim) if word.casefold() not in FUNCTION_WORDS}
    small = {word for word in claimed if not word[0].isupper()}
    return {word.casefold() for word in (small if len(small) > 1 else claimed)}


def share_held(claim: str, printed: str) -> float:
    """Return which share of what a claim tells stands in an article's words, whatever the form of a word.

    Names count only where there is little else: an article may have "he" and "this country".

    >>> share_held("the ferry was sold", "the sale of a ferry")
    0.5
    """
    told = words_that_tell(claim)
    held = [word.casefold() for word in words(printed) if word.casefold() not in FUNCTION_WORDS]
    found = sum(any(_are_forms(word, other) for other in held) for word in told)
    return found / len(told) if told else 1.0


def details(text: str) -> frozenset[str]:
    """Return the numbers and days in a text.

    >>> sorted(details("Five of 40 boats sank on Tuesday"))
    ['40', '5', 'tuesday']
    """
    found = (one.casefold() for one in DETAIL.findall(text))
    return frozenset(str(_NUMBERS.index(one) + 2) if one in _NUMBERS else one for one in found)


def shares_a_word(claim: str, printed: str) -> bool:
    """Return whether a word of a claim that says something, and no name, stands in an article's words in any form.

    >>> shares_a_word("the young pilots paid", "asked a young man"), shares_a_word("the pilots paid", "a pilot’s pay")
    (False, True)
    """
    told, held = ([word for word in words(text) if not word[0].isupper()] for text in (claim, printed))
    return any(
        _are_forms(word, other)
        for word in {*told} - FUNCTION_WORDS - COMMON_WORDS
        for other in {*held} - FUNCTION_WORDS - COMMON_WORDS
    )


def shared_by(claim: str, printed: str) -> str:
    """Return the words of a claim that stand in what was printed: all but who says it, and how.

    >>> shared_by("Ann Brisk said the ferry was sold", "that the ferry was sold")
    'the ferry was sold'
    """
    held = {word.casefold() for word in words(printed)}
    return " ".join(word for word in words(claim) if word.casefold() in held)


def _are_forms(word: str, other: str) -> bool:
    return word.startswith(beginning(other)) or other.startswith(beginning(word))


def holds(printed: str, text: str) -> bool:
    """Return whether a text stands in an article's words, marks, hyphens and case aside."""
    held, sought = (f" {' '.join(words(fold(one).replace('-', ' ')))} ".casefold() for one in (printed, text))
    return sought in held


def is_almost_quoted(said: str, printed: str) -> bool:
    """Return whether a quotation has nearly the words of another, neither with a number or a "not" of its own.

    >>> is_almost_quoted("I’m ashamed that I’m old", '"I’m ashamed I’m old," she said')
    True
    """
    one = _plain(said)
    return any(_is_almost(one, _plain(stretch)) for stretch in stretches(printed))


def _is_almost(one: list[str], other: list[str]) -> bool:
    """Whether a quotation's words stand in another's, and hardly any between them."""
    starts = [at for at, word in enumerate(other) if word in one[:2]]
    lengths = range(max(1, len(one) - _MORE_OR_LESS), len(one) + _MORE_OR_LESS + 1)
    beside = max(
        (other[at : at + length] for at in starts for length in lengths),
        key=lambda window: SequenceMatcher(None, one, window, autojunk=False).ratio(),
        default=[],
    )
    alike = SequenceMatcher(None, one, beside, autojunk=False).ratio()
    changed = " ".join({*one} ^ {*beside})
    return alike >= _ALMOST and not NOT.search(changed) and not re.search(r"\d", changed)


def are_one_wording(printed: Sequence[str]) -> bool:
    """Return whether articles print one sentence, its edges aside: one has it from the other, or both from a third.

    >>> are_one_wording(["Mr. Brisk never sailed the old ferry of Halm", "Brisk never sailed the old ferry of Halm"])
    True
    """
    first, *others = [_plain(one) for one in printed] or [[]]
    runs = (SequenceMatcher(None, first, one, autojunk=False).find_longest_match().size for one in others)
    lengths = (min(len(first), len(one)) for one in others)
    return all(run >= max(_FEWEST_COPIED, _ALMOST * most) for run, most in zip(runs, lengths, strict=True))


def quoted_part(said: str, printed: str, *, whole: bool = False) -> str:
    """Return the words of a quotation that an article has in quotation marks, as it prints them; '' for too few.

    Args:
        said: The quotation.
        printed: The article's words.
        whole: Whether they have to be nearly all that stands in these marks.

    >>> quoted_part("We sold the old ferry at last", 'She spoke of "the old ferry."')
    'the old ferry'
    """
    found, sought = "", _plain(said)
    for stretch in stretches(printed):
        theirs = [*WORD.finditer(stretch)]
        matcher = SequenceMatcher(None, sought, [fold(one[0]).casefold() for one in theirs], autojunk=False)
        block = matcher.find_longest_match()
        shared = theirs[block.b : block.b + block.size]
        carrying = [one for one in shared if one[0].casefold() not in FUNCTION_WORDS]
        if block.size >= max(_FEWEST_QUOTED, whole * _ALMOST * len(theirs)) and len(carrying) >= _FEWEST_CARRYING:
            found = max(found, stretch[shared[0].start() : shared[-1].end()], key=len)
    return found


def stretches(printed: str) -> list[str]:
    """Return what stands between quotation marks."""
    return [found[1] for found in _QUOTED.finditer(printed)]


def _plain(text: str) -> list[str]:
    return words(re.sub(r"(?<=\b[A-Z])\.(?=[A-Z]\b|\s)", "", fold(text)).casefold())


def is_overstated(title: str, printed: str) -> bool:
    """Return whether a title says "all" where an article says "nearly all".

    >>> is_overstated("The port sold all boats", "sold nearly all boats")
    True
    """
    hedged = {found[1].casefold() for found in _HEDGED.finditer(printed)}
    return any(word in hedged for word in map(str.casefold, words(_HEDGED.sub("", title))))
