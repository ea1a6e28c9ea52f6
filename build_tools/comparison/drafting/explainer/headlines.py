"""Headlines as titles: without what a newsroom hangs on them, and the first of their pieces alone.

"UPDATE 2-Ferry sinks off Halm, 19 dead; union blames company" ──▶ "Ferry sinks off Halm, 19 dead; union blames company"
                                                               ──▶ "Ferry sinks off Halm, 19 dead"
                                                               ──▶ "Ferry sinks off Halm"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.comparison.drafting.clauses.sentences import with_curly_marks
from build_tools.comparison.words.quantities import tolls
from build_tools.models import words
from build_tools.models.text import DENYING

_FEWEST = 4
"""Words from which a headline says what happened."""
_TAG = re.compile(
    r"^(?:(?i:UPDATE \d+) ?[-–—:] ?|(?:(?i:BREAKING|EXCLUSIVE|URGENT|JUST IN)|WATCH|LIVE|VIDEO)(?i: NEWS)?"
    r"(?: ?[:|–—] ?| - ))"
)
"""What an agency or a site hangs on a headline; a hyphen alone may join a word: "Live-fire exercise"."""
_OPEN = re.compile(r"[:?!|“”‘]|\.\.|…| [–—-] |^(?:how|why|what|who|where|when)\b", re.IGNORECASE)
"""What makes a headline more than one plain sentence, or no sentence at all."""
_DISPUTES = re.compile(
    rf"\b(?:{DENYING}|contests?|challenges?|alleges?|blames?|accuses?"
    r"|trade blame|criticises?|criticizes?|says?|say|claims?|insists?|demands?|vows?|calls?)\b"
)
"""What a second sentence says of somebody who has it otherwise, or of a second side."""


def pieces(headline: str) -> Iterator[str]:
    """Return what of a headline may be a title: the whole, and the first of its sentences.

    What stands behind a colon may be somebody's word: "Ferry speech: Halm needs no bridge".

    >>> list(pieces("UPDATE 2-Ferry of Halm sinks; union blames company"))
    ['Ferry of Halm sinks; union blames company', 'Ferry of Halm sinks']
    """
    text = with_curly_marks(_TAG.sub("", headline.strip())) or ""
    first = text.partition("; ")[0]
    for one in dict.fromkeys((text, first, _without_toll(first))):
        if len(words(one)) >= _FEWEST and not _OPEN.search(one):
            yield one[:1].upper() + one[1:]


def main_piece(title: str) -> str:
    """Return what happened of a headline whose second sentence tells what somebody says against it.

    >>> main_piece("Ferry of Halm sinks; union blames company")
    'Ferry of Halm sinks'
    """
    first, _, second = title.partition("; ")
    return first if _DISPUTES.search(second) else title


def _without_toll(text: str) -> str:
    """Return a headline without how many died where it says what happened beside: "Ferry sinks, 19 dead"."""
    first, *others = text.split(", ")
    kept = [first, *(one for one in others if not tolls(one))]
    return ", ".join(kept) if not tolls(first) else ""
