"""Somebody's own words as a claim: a sentence that can be quoted alone, or with the one before it that it points at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.comparison.claim import Claim, reads_alone
from build_tools.comparison.clauses import (
    EXPLETIVE,
    FEWEST_WORDS,
    MOST_WORDS,
    OPEN_ENDS,
    PRONOUN,
    SUBORDINATE,
    bare,
    quotable,
    sentences,
)
from build_tools.comparison.english_verbs import has_verb
from build_tools.comparison.function_words import FUNCTION_WORDS
from build_tools.comparison.loose_ends import has_open_pronoun, loose_ends
from build_tools.comparison.pronouns import points_outside
from build_tools.comparison.speaker_names import POINTS_BACK
from build_tools.models import Statement, words

_QUOTE_LEADING = frozenset(words("it its this that these those they their them he his him she her such then which who"))
_DETERMINERS = frozenset(words("a an the no some all any each every many most more his her our my your there i we you"))
_GREETING = re.compile(r"(?:thank(?:s| you)|hello|hi|welcome|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
_WIDEST = 40
"""Words of two quoted sentences, of which the second leans on the first."""
_ALTERED = re.compile(r"…|\.\.|[\[\]*\"]")
"""Marks of words left out or put in, and of a quotation inside another that isn't told apart from it."""
_QUOTES = '“”" '


def quotations(statement: Statement, text: str, before: str, speaker: str, most: int) -> Iterator[Claim]:
    """Return the claims that quoted words make.

    Args:
        statement: What was said.
        text: The quoted words that are meant.
        before: What was said right before them.
        speaker: How the speaker is called.
        most: How many words a claim may have.
    """
    inner = _inside(text)
    if inner is None:
        return
    room, earlier = most - len(words(speaker)), _last_sentence(before)
    for sentence in sentences(inner):
        for said, cut in quotable(sentence.strip(" ,"), room):
            if not _is_quotable(said, room):
                continue
            yield _quotation(statement, speaker, said, cut)
            wider = f"{earlier} {bare(sentence)}"
            if earlier and most >= MOST_WORDS and _names_what_is_open(said, earlier, wider):
                yield _quotation(statement, speaker, wider, cut=False)._replace(loose=0, leans=False)
        earlier = sentence if sentence.endswith((".", "?", "!")) else ""


def _last_sentence(before: str) -> str:
    """Return the quoted sentence right before a quotation, with "…" where the outlet's own words stand between."""
    stretch, gap, after = before.rpartition(" … ")
    said = after.strip(_QUOTES) or stretch.strip(_QUOTES)
    last = sentences(_inside(said) or "")[-1]
    if not last[:1].isupper() or _ALTERED.search(last):
        return ""
    if after.strip(_QUOTES):
        return last if last.endswith((".", "?", "!")) else ""
    return f"{last.rstrip(',.')} …" if gap else ""


def _names_what_is_open(said: str, earlier: str, wider: str) -> bool:
    """Whether a quotation points at something that the sentence before it names."""
    open_still = loose_ends(earlier) or has_open_pronoun(wider)
    return bool(loose_ends(said)) and not open_still and len(words(wider)) <= _WIDEST


def _inside(text: str) -> str | None:
    """Return what stands in quotation marks, with marks of a second kind inside it; None where one has no partner."""
    inner = text.strip(_QUOTES)
    if "“" in inner or "”" in inner:
        inner = inner.replace("“", "‘").replace("”", "’")
        if inner.count("‘") != len(re.findall(r"’(?!\w)", inner)):
            return None
    return inner


def _is_quotable(said: str, room: int) -> bool:
    """Whether a quoted sentence says something."""
    found = words(said)
    if not FEWEST_WORDS <= len(found) <= room or ":" in said:
        return False
    if said[:1].islower() and found[0] in FUNCTION_WORDS - _DETERMINERS:
        return False
    if found[0].casefold() in SUBORDINATE and "," not in said:
        return False  # "If somebody asks": and then?
    return has_verb(said) and found[-1].casefold() not in OPEN_ENDS and not _GREETING.match(said)


def _quotation(statement: Statement, speaker: str, said: str, cut: bool) -> Claim:
    points_back = bool(POINTS_BACK.search(said))
    first = speaker[:1].upper() + speaker[1:]
    score = reads_alone(said, cut) - 0.3 + statement.confidence
    score -= 0.5 * (bool(PRONOUN.search(said)) + points_back + said[:1].islower())
    return Claim(
        statement.id,
        f"{first}: “{said}”",
        score,
        is_own=False,
        quoted=(first, said),
        loose=loose_ends(said),
        leans=_leans(said),
    )


def _leans(said: str) -> bool:
    """Whether quoted words lean on what was said before them."""
    first = re.split(r"['’]", words(said)[0].casefold())[0]
    if first in _QUOTE_LEADING and not EXPLETIVE.match(said):
        return True
    return points_outside(said) or bool(POINTS_BACK.search(said) and not re.match(r"(?:I|We)\b", said))
