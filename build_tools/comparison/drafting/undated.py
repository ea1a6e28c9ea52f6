"""A title without the weekday on which something was done, which tells no day to whoever reads it a week later."""

from __future__ import annotations

import re

from build_tools.comparison.drafting.english_verbs import has_verb
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.text import alternatives

_DAYS = alternatives(map(str.capitalize, WEEKDAYS))
_DAY = re.compile(
    r"(?:(?P<bare>(?<![\w’'-])(?!(?:last|late|early)\b)[\w’'-]+)|(?<!late)(?<!early) on)"
    rf"(?: (?:last|late|early))? (?:{_DAYS})"
    r"(?: (?:morning|afternoon|evening|night))?(?=$|, (?!\d)| (?P<after>(?!of\b|and\b|or\b)[\w’'-]+))"
)
"""When something was done, with the word that follows."""
_NO_DAY_OF_A_DEED = re.compile(
    r"\b(?:will|would|may|might|must|should|can|could|is|are|scheduled|due|set|expected|next"
    r"|plan(?:ned|ning|s?(?= to))"
    r"|(?:open|reopen|start|begin|close|end|return|leave|vote|face|call|order|pledge|vow|promise)s?"
    r"|not|never|[Nn]o|[Nn]obody|[Nn]othing|\w+n[’']t|den(?:y|ies|ied))\b"
    rf"|\bto (?:[\w’'-]+ ){{1,6}}(?:on )?(?:{_DAYS})"
)
"""What may be still to come on a day, counts from today, or was not done on this day."""


def without_day(title: str) -> str:
    """Return a title without the weekday on which something was done, which the page gives below it.

    >>> without_day("Ann Brisk on Friday sold the ferry"), without_day("The ferry will sail on Friday")
    ('Ann Brisk sold the ferry', 'The ferry will sail on Friday')
    """
    if _NO_DAY_OF_A_DEED.search(title):
        return title
    return "".join(p if p.startswith("“") else _DAY.sub(_undated, p) for p in re.split(r"(“[^”]*”)", title))


def _undated(found: re.Match[str]) -> str:
    """Return what is left where a day says when: not "Black Friday", nor "on Friday talk shows"."""
    bare, after = found["bare"] or "", found["after"]
    is_verb = after is not None and after not in FUNCTION_WORDS and has_verb(f"x {after}")
    is_adverb = after is not None and after.endswith("ly")
    says_when = after is None or after in FUNCTION_WORDS or is_adverb or (is_verb and not bare.endswith("ed"))
    is_plain = bare == bare.lower() or bare.endswith("s")
    return bare if says_when and bare not in FUNCTION_WORDS and is_plain else found[0]
