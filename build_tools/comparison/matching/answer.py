"""What a statement answers to a question, and which words of it do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.words.concepts import NAMED, ContentWord, Vocabulary, word_likeness
from build_tools.comparison.words.function_words import COMMON_WORDS
from build_tools.models import Side, Statement, words
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.text import alternatives

Statements = Mapping[Side, Statement]
CLAUSE = re.compile(r"[.,;:“”\"—…]+|\b(?:and(?= that\b)|but|because|which|while|although)\b")
"""Where a clause ends."""
DAYS = re.compile(rf"\b(?:{alternatives(CALENDAR_NAMES)})\b")
WISHES = re.compile(r"demand|call|ask|urg|want|propos|threat|fear|refus|hope|seek|sought|insist\w* on", re.IGNORECASE)
"""Cues of what is not so yet."""
LEFT_OPEN = r"if|whether|would|could|might|should|must|can|any|until|unless|to be|in case|lest|without"
"""Words that leave open whether something is so, as alternatives of a pattern."""
_SEVERAL = frozenset(words("children people men women police survivors casualties"))
_SINGULAR = ("ss", "us", "is", "gas", "news")
_WORDS = frozenset({"", "verb-negated", *NAMED})
TELL_LITTLE = LIGHT | COMMON_WORDS
"""What any two statements may share."""
_STEM = 5
"""Letters by which a lemma is found among printed words."""


class Answer(NamedTuple):
    """What a statement answers to a question."""

    side: Side
    question: str
    told: frozenset[ContentWord]
    """What it names; empty where it says that something is so, or isn't."""
    is_so: bool = True
    shown: str = ""
    """A word of the answer, as printed."""
    asks: str = ""
    """The question in words; '' where they have to come from one of the answers."""
    days: frozenset[str] = frozenset()
    """Of which days it tells."""
    value: str = ""
    """What is answered, where there are more answers than two."""


def within(statement: Statement, clause: str, vocabulary: Vocabulary) -> frozenset[ContentWord]:
    """Return the words of a clause that tell something."""
    printed = {word[:_STEM] for word in re.findall(r"[\w’'-]+", clause.casefold())}
    terms = (t for t in statement.terms if t.tag in _WORDS and t.lemma not in TELL_LITTLE)
    return frozenset(
        vocabulary.word(t) for t in terms if any(part.startswith(t.lemma.split()[0][:_STEM]) for part in printed)
    )


def meet(some: Iterable[ContentWord], others: Iterable[ContentWord]) -> bool:
    """Return whether two have a word in common."""
    return any(word_likeness(a, b) for a in some for b in others)


def say_yes_and_no(a: Answer, b: Answer) -> bool:
    """Return whether of two answers one is yes and the other no, and not of two days."""
    return a.is_so is not b.is_so and not (a.days and b.days and a.days.isdisjoint(b.days))


def to_be(thing: str) -> str:
    """Return "were" for what is several."""
    noun = thing.rpartition(" ")[2].casefold()
    return "were" if noun in _SEVERAL or (noun.endswith("s") and not noun.endswith(_SINGULAR)) else "was"
