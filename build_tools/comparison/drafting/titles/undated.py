"""A title without its weekday, which says nothing to somebody who reads it a week later."""

from __future__ import annotations

import re

from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.models import words
from build_tools.models.calendar import MONTHS, WEEKDAYS
from build_tools.models.text import alternatives

_DAYS = alternatives(map(str.capitalize, WEEKDAYS))
_DAY = re.compile(
    r"(?:(?P<bare>(?<![\w’'-])(?!(?:last|late|early)\b)[\w’'-]+)|(?<!,)(?: (?:late|early))? (?P<on>on)|^)"
    rf"(?: (?:last|late|early))? (?:{_DAYS})"
    r"(?: (?:morning|afternoon|evening|night))?(?=$|, (?!\d)| (?P<after>(?!of\b|and\b|or\b|the \d)[\w’'-]+))"
)
"""When something was done, with the word that follows."""
_MONTH = re.compile(
    rf" in (?:(?:early|late|mid)[ -])?(?:{alternatives(map(str.capitalize, MONTHS))})"
    r"(?=$|, (?!\d)| (?:by|to|from|at|with|for|after|before)\b)"
)
"""The month in which something was done, of a year that no title gives."""
_TO_COME = re.compile(
    r"\b(?:will|would|may|might|must|should|can|could|scheduled|due|set|expected|plan(?:ned|s?(?= to))|next)\b"
)
"""What may be still to come in a month."""
_NO_DAY_OF_A_DEED = re.compile(
    r"\b(?:will|would|may|might|must|should|can|could|is|are|scheduled|due|set|expected|next"
    r"|plan(?:ned|ning|s?(?= to))"
    r"|(?:open|reopen|start|begin|close|end|return|leave|vote|face|call|order|pledge|vow|promise)s?)\b"
    rf"|\bto (?:[\w’'-]+ ){{1,6}}(?:on )?(?:{_DAYS})"
)
"""What may be still to come on a day, or counts from today."""
_TO_BE = re.compile(r"\b(?:be|is|are|been|being|gets?) $")
_NOT_DONE = re.compile(r"\b(?:not|never|[Nn]o|[Nn]obody|[Nn]othing|\w+n[’']t|den(?:y|ies|ied))\b")
"""What was not done on this day."""
_DONE = re.compile(r"(?!(?:need|scheduled|expected|planned|invited|allowed|supposed)$)\w{3,}ed")
"""A deed, right beside its day."""
_SPENDS = frozenset(words("spend spends spent spending waste wastes wasted"))
"""What somebody does with a day: "spent (Saturday) at the bedside" is no sentence."""
_PARTICLES = frozenset(words("up down out off over back away"))
"""What belongs to the verb before it: "stepped down (Tuesday)"."""


def without_day(title: str) -> str:
    """Return a title without the weekday on which something was done, or the month: the page gives the day below it.

    >>> without_day("Ann Brisk on Friday sold the ferry"), without_day("The ferry will sail on Friday")
    ('Ann Brisk sold the ferry', 'The ferry will sail on Friday')
    """
    if _NOT_DONE.search(title):
        return title
    undated = _surely_undated if _NO_DAY_OF_A_DEED.search(title) else _undated
    is_over = not _TO_COME.search(title)
    parts = re.split(r"(“[^”]*”)", title)
    return "".join(p if p.startswith("“") else _DAY.sub(undated, _MONTH.sub("", p) if is_over else p) for p in parts)


def _surely_undated(found: re.Match[str]) -> str:
    """Return what is left where a day stands right beside what was done on it, whatever else is still to come."""
    is_done = _DONE.fullmatch(found["after"] or "") if found["on"] else _DONE.fullmatch(found["bare"] or "")
    is_to_be = _TO_BE.search(found.string[: found.start()])
    return _undated(found) if is_done and not is_to_be else found[0]


def _undated(found: re.Match[str]) -> str:
    """Return what is left where a day says when: not "Black Friday", nor "on Friday talk shows"."""
    bare, after = found["bare"] or "", found["after"]
    is_verb = after is not None and after not in FUNCTION_WORDS and has_verb(f"x {after}")
    is_adverb = after is not None and after.endswith("ly")
    says_when = after is None or after in FUNCTION_WORDS or is_adverb or (is_verb and not bare.endswith("ed"))
    is_plain = (bare == bare.lower() or bare.endswith("s")) and bare not in _SPENDS
    return bare if says_when and bare not in FUNCTION_WORDS - _PARTICLES and is_plain else found[0]
