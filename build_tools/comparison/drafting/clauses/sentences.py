"""Sentences told apart, their marks paired, and what ties them to others taken off: what clauses are cut from."""

from __future__ import annotations

import re

from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.models import words
from build_tools.models.sentences import sentence_spans

LENGTHS = 14, 20, 26, 32, 44
"""How many words a clause is shortened to, in turn: where it can't be cut at one length, it may be at the next."""
SHORT_WORDS, MOST_WORDS, LONG_WORDS = 20, 26, 30
"""How many a title had better have, how many at most, and how many if several surely report it in their own words."""
FEWEST_WORDS = 4
DATELINE = re.compile(
    r"^[A-Z][A-Z .'’-]{2,}(?:, [A-Z][\w. -]{1,24}?){0,2}(?: \([\w ]+\))?(?:\.? ?(?:--+|–-|[–—])|\.-| -) ?(?=[A-Z])"
)
"""Where an article was written, as it stands before its first words."""
_LINKS = re.compile(
    r"^(?:to wit|in fact|indeed|of course|however|meanwhile|in the meantime|at the same time|moreover|furthermore"
    r"|by contrast|in turn|on the other hand|to that end"
    r"|in addition|additionally|also|nonetheless|nevertheless|likewise|similarly), (?=\w)",
    re.IGNORECASE,
)
"""What ties a sentence to the one before and says nothing itself."""
_LED_BY = re.compile(r"^[A-Z][a-z]+ly, (?=\w)")
"""An adverb that leads: "Unilaterally, the port …"."""
_ASIDE_LINK = r"though|however|meanwhile|in fact|of course|indeed|by contrast|in turn|for (?:example|instance)"
_ASIDES = re.compile(r"\s*\([^()]*\)|, [A-Z]-[A-Z][a-z]*\.?,(?= )")
"""What stands in brackets, and whom somebody sits for: "Ann Brisk, D-Norl., said"."""
_ALSO = re.compile(
    r"(?<=[\w,]) also(?= \w)|(?<=is|as|re|ad) then(?= \w)"
    rf"|, (?:{_ASIDE_LINK}),(?= \w)|, too(?=,)"
)
"""The same inside a sentence."""


def sentences(text: str) -> list[str]:
    """Return a text's sentences; "Mr. Brisk" and "the U.S. Navy" end none.

    >>> sentences("Mr. Brisk left. The bridge stays.")
    ['Mr. Brisk left.', 'The bridge stays.']
    """
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


def with_curly_marks(text: str) -> str | None:
    """Return words with curly quotation marks, each with its partner; None where one has none.

    >>> with_curly_marks('the "old" bridge'), with_curly_marks('the "old bridge')
    ('the “old” bridge', None)
    """
    straight = text.count('"')
    if straight:
        if straight % 2 or "“" in text or "”" in text:
            return None
        halves = text.split('"')
        text = "".join(
            half + ("" if i == len(halves) - 1 else "“" if i % 2 == 0 else "”") for i, half in enumerate(halves)
        )
    depth = 0
    for sign in text:
        depth += (sign == "“") - (sign == "”")
        if depth not in {0, 1}:
            return None
    return text.replace("``", "").strip() if depth == 0 else None


def without_connectives(sentence: str) -> str:
    """Return a sentence without what ties it to the one before: "Meanwhile," and "also".

    >>> without_connectives("Meanwhile, the port also closed")
    'The port closed'
    """
    led = _LED_BY.sub("", _LINKS.sub("", sentence))
    led = led[:1].upper() + led[1:] if led != sentence else sentence
    if "only" in led:
        return led  # "not only … but also"
    return "".join(p if p.startswith("“") else _ALSO.sub("", p) for p in re.split(r"(“[^”]*”)", led))


def unquoted(text: str) -> str:
    """Return words without what stands in quotation marks."""
    return re.sub(r"“[^”]*”", "“”", text)


def bare(sentence: str) -> str:
    """Take off brackets and the stop at the end; a quotation keeps its brackets, for its words stay as printed."""
    outside = (p if p.startswith("“") else _ASIDES.sub("", p) for p in re.split(r"(“[^”]*”)", sentence))
    return without_stop("".join(outside))


def without_stop(sentence: str) -> str:
    """Take off the stop at the end, but not that of an abbreviation."""
    kept = sentence.strip()
    if re.search(r"(?:\b(?:[A-Z]\.)+|, [A-Z][a-z]{1,4}\.|\d ?[ap]\.m\.)”?$", kept):
        return kept  # "the U.S.", "Ostrand, Norl.", "7 p.m."
    return re.sub(r"[,;:.\s–—-]+(?=[’”]*$)", "", kept).strip()


def readability(clause: str, *, cut: bool = False) -> float:
    """Return how readable a clause is: six to twelve words, uncut, with a name or a number."""
    count = len(words(clause))
    score = 1.0 - 0.15 * max(0, 6 - count) - 0.1 * max(0, count - 12)
    score += 0.3 * bool(re.search(r"(?<!^)\b[A-Z]\w|\d", clause[1:]))
    return score - 0.3 * cut


def is_headline(sentence: str) -> bool:
    """Return whether a sentence is printed With Its Words in Capitals."""
    telling = [word for word in words(sentence)[1:] if len(word) > 3 and word.casefold() not in FUNCTION_WORDS]
    return len(telling) > 3 and sum(word[:1].isupper() for word in telling) > 0.9 * len(telling)
