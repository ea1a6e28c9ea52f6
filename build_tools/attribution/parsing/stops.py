"""Ends of sentences that stand behind an abbreviation: 'ended at 5 p.m. Moscow denied it'.

The parser goes on after them. A capital alone proves nothing ("5 p.m. Monday", "the U.S. Senate"): the word must be one
that opens sentences, or, where a country or an hour can be followed by a name, a verb must follow that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.attribution.parsing.tokens import word_set
from build_tools.models.calendar import CALENDAR_NAMES

_STOP = re.compile(
    r"\b(?:(?P<hour>[ap]\.m\.)|(?P<state>(?:in|to|from|into|across|with|by|of|for|between|outside|inside|within|against"
    r"|and|leave|left|visit|visited) (?:the )?(?:U\.S\.A?\.?|U\.K\.|U\.N\.|E\.U\.|U\.A\.E\.))"
    r"|(?:D\.C|Inc|Corp|Co|Ltd|Jr|Sr)\.)[\"”’]?\s+(?=[“\"‘]?(?P<next>[A-Z][\w’'-]*))"
)
_OPENS = word_set(
    "The A An This That These Those It He She They We You I There Its His Her Their Our My But And Or So Yet In On At "
    "By For From With After Before Since While When Where If As Because Although Though However Still Then Now Some "
    "Many Most Several Both Each No Nobody None Neither Not Officials Police Asked Here What Who Why How"
)
_ZONES = word_set(
    "ET EST EDT CT CST CDT MT MST PT PST PDT GMT UTC BST CET CEST IST MSK Eastern Central Mountain Pacific Greenwich "
    "Local Standard Daylight"
)
_TIMES = ("time", "standard", "daylight")
"""Words that make a place before them a zone of time: '5 p.m. Moscow time'."""
_OF_A_STATE = word_set(
    "Senate House Congress Supreme Capitol Department State Treasury Army Navy Air Marine Marines Coast Attorney "
    "District Court Courts Embassy Constitution Sen Sens Rep Reps Federal Census Bureau Chamber Open Justice Customs "
    "Food Geological Fish Forest Secret Postal Steel Security General Human High Trade Central Olympic Soccer Virgin"
)
"""Words that make one name with the state before them: 'the U.S. Senate'."""
_VERB = (
    r"(?:(?:has|have|had|also|later|then|never|again|still)\s+)*"
    r"(?:said|says|told|tells|denied|denies|was|were|is|are|has|have|had|will|would|could|did|does|wrote|called|calls|"
    r"went|took|made|held|met|sent|gave|left|came|saw|found|put|[a-z]{3,}ed)\b"
)
_NAME_AND_VERB = re.compile(r"(?:[A-Z][\w’'.-]*,?\s+){1,5}(?:of (?:the )?[A-Z][\w’'-]*\s+)?" + _VERB)
_PEOPLE_AND_VERB = re.compile(r"(?:[A-Z][\w’'-]*\s+){1,3}(?:(?:and|[a-z]{3,})\s+){0,2}" + _VERB)
_MOVES = re.compile(
    r"\b(?:left|leaves|flew|flies|flown|fled|went|goes|gone|moved|came|returned|travell?ed|emigrated|sailed|drove|headed|"
    r"deported|extradited|shipped|exported)(?: back| home)? $"
)
"""Before 'for the U.K.': the sentence is whole without more words, so what follows is another."""


def openings(text: str) -> Iterator[int]:
    """Return where sentences open behind an abbreviation; offsets into the text."""
    for match in _STOP.finditer(text):
        if match["next"] not in CALENDAR_NAMES and (match["next"] in _OPENS or _is_sentence(text, match)):
            yield match.end()


def _is_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether a name behind an hour or a country is the subject of a sentence of its own."""
    word = match["next"]
    if match["hour"]:
        is_zone = word in _ZONES or text[match.end("next") :].lstrip().lower().startswith(_TIMES)
    elif match["state"]:
        if _MOVES.search(text, max(0, match.start("state") - 20), match.start("state")):
            return _PEOPLE_AND_VERB.match(text, match.start("next")) is not None
        is_zone = word in _OF_A_STATE
    else:
        return False
    return not is_zone and _NAME_AND_VERB.match(text, match.start("next")) is not None


def opens_sentence(text: str, start: int, at: int) -> bool:
    """Return whether a sentence opens at the first word behind a place, which follows an abbreviation.

    Args:
        text: The article's text.
        start: Where the paragraph begins.
        at: The end of the abbreviation.
    """
    near = max(start, at - 30)
    return any(0 <= near + opening - at < 4 for opening in openings(text[near : at + 80]))
