"""How a claim names its speaker: before the clause ("Ann Brisk said that …") or after it ("…, according to the mayor").

The cue is used as the article has it where it stands right between speaker and content; where more stands between,
only a cue that leads to a clause is used, for then what is left out takes nothing back.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from build_tools.models import NotSaid, Statement, words
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.text import NOT, alternatives

_TOLD_ALONE = {
    "saying": "said", "telling": "told", "writing": "wrote", "adding": "said", "added": "said", "adds": "says",
    "continued": "said", "continuing": "said",
}  # fmt: skip
"""What a verb is where the sentence it hangs on is left out."""
_COLOURED = re.compile(
    r"(?:crow|fum|gloat|gush|moan|quipp|rag|rant|snarl|sneer|thunder|trumpet|whimper|whin)(?:e?d|ing)(?= that$|$)"
)
"""A tabloid's words for "said"."""
_PARTICIPLE = re.compile(
    r"(?<!\w)(?!(?:hold|find|mak|giv|see|hear|speak|think|swear|read|tak|lead|put|let|com|go|bring|mean|keep|feel|send"
    r"|writ|stand|hit|set|lay|cast|forget|know|draw|strik|blow|hang|sell|buy)ing\b)"
    r"(\w{2,}?)(?:(?<=[^aeiou])(y)|)ing\b"
)
"""A regular verb whose past ends in -ed: "urging", "denying"."""
_WHEN_INSIDE = re.compile(
    rf"^(\w+) (?:(?:on )?(?:{alternatives(map(str.capitalize, WEEKDAYS))})|as well|again|also|instead|[a-z]+ly)"
    r"(?= (?:for|on|to|about|as|out)$)"
)
"""What stands between a verb and its preposition: "called (Wednesday) for"."""
TO_CLAUSES = frozenset(
    words(
        "said says say added adds wrote writes noted notes argued argues claimed claims stated states insisted "
        "insists warned warns suggested suggests declared asserted announced announces acknowledged explained "
        "reported reports confirmed tweeted testified complained estimated predicted concluded found maintained "
        "contended alleged alleges continued stressed cautioned conceded disclosed revealed admitted charged "
        "indicated indicates believes mentioned recalled ruled held decided agreed promised vowed pledged "
        "shouted yelled shows showed"
    )
)
"""Verbs that lead to a clause: "said (on Monday) that …"."""
SAYING = TO_CLAUSES - frozenset(words("found held decided agreed charged ruled announced announces"))
"""Those that give no more than somebody's word, where the others tell a deed."""
_OF_SEVERAL = frozenset(
    words("argue claim insist warn note state acknowledge maintain contend allege suggest stress show")
)
"""The same in the present of several; it stands right behind them, or is an infinitive."""
_TELLING = frozenset(words("told tells informed informs assured assures notified"))
"""What leads to a hearer and a clause."""
_HEARER = re.compile(r"told|tells|asked|asks|reminded|urged", re.IGNORECASE)
_WHAT = re.compile(r"(?:what|which|who|whose|when|where|whether|if|why|how)\b")
_NOT = re.compile(rf"{NOT.pattern}|\b(?:declin\w+|refus\w+|unable)\b", re.IGNORECASE)
_TO_DO = re.compile(r"(?!(?:him|her|them|us|me|you)\b)(?:[\w’'-]+ ){1,5}(?:not )?to [a-z]")
"""Who is urged to do something: "states to loosen …"."""
_TO_DO_IT = re.compile(r"(?:not )?to [a-z]")
"""What somebody promised or threatened to do."""
_SAYING_ALONE = frozenset(words("said says say added adds wrote writes told tells found held reported"))
"""Verbs that no such "to" follows, or in another sense."""
_NEAR = 80
"""Characters between speaker and a cue in the past: room for "has also", or for who the speaker is."""
_WHEN = 30
"""Characters between cue and clause: room for "Thursday", "in a statement"."""
_ADVERB = 8
"""Characters between speaker and cue: room for "also", "now"."""

HEARSAY = re.compile(r"(?:reportedly|allegedly|supposedly|purportedly) ", re.IGNORECASE)
"""How a cue begins that leaves open whether something was said."""


class Reporting(NamedTuple):
    """What stands before and after a clause."""

    before: str
    after: str = ""
    needs_clause: bool = True
    """Whether what is reported must have a verb: of what somebody denied or called for a noun is enough."""


def reporting(statement: Statement, speaker: str, text: str) -> Reporting | None:
    """Return how a claim made of a statement names its speaker; None where it can't do so in the article's words."""
    cue = _WHEN_INSIDE.sub(r"\1", " ".join((statement.cue or "").split()))
    if not cue or not statement.cue_span or not statement.mention_span or _is_asked(statement, cue):
        return None
    if cue.casefold() == "according to":
        first = text[:1].isupper() and text.split(maxsplit=1)[0].casefold() not in {"that"}
        return Reporting("", f", according to {speaker}") if first or statement.said else None
    follows = statement.mention_span[1] <= statement.cue_span[0] and statement.cue_span[1] <= statement.start
    if follows:
        return _before(statement, speaker, cue, text)
    if statement.cue_span[1] <= statement.start and statement.end <= statement.mention_span[0]:
        led = cue[:1].lower() + cue[1:]  # "Noting that the port was shut, Brisk left"
        return _before(statement, speaker, led, text) if _PARTICIPLE.match(led) or led in _TOLD_ALONE else None
    if statement.start < min(statement.mention_span[0], statement.cue_span[0]) and cue in TO_CLAUSES and statement.said:
        return Reporting("", f", {speaker} {cue}")
    return None


def _is_asked(statement: Statement, cue: str) -> bool:
    if statement.said:
        return cue[:1].isupper() and cue.casefold() in {"asked", "speaking"}
    return statement.how in {NotSaid.ASKED, NotSaid.HYPOTHETICAL, None} or not _NOT.search(cue)


def _before(statement: Statement, speaker: str, cue: str, text: str) -> Reporting | None:
    assert statement.cue_span and statement.mention_span
    beside = statement.cue_span[0] - statement.mention_span[1] == 1
    meets = statement.start - statement.cue_span[1] == 1
    that = text.startswith("that ")
    led = "" if that or statement.start - statement.cue_span[1] != len(" that ") else "that "
    if not statement.said:
        return Reporting(f"{speaker} {cue} ", needs_clause=that) if beside and meets else None
    is_coloured = (that or led) and _COLOURED.fullmatch(cue)
    verb = "said" if is_coloured else _TOLD_ALONE.get(cue, _PARTICIPLE.sub(_past, cue, count=1))
    when = (
        verb in {"said", "announced", "added", "declared", "stated", "confirmed"}
        and 1 < statement.start - statement.cue_span[1] <= _WHEN
        and text[:1].isalnum()
    )
    is_deed = bool(_TO_DO_IT.match(text)) and verb not in _SAYING_ALONE  # "promised to publish it"
    leads = verb in TO_CLAUSES and not is_deed and (beside or verb not in {"say", "believes"})
    if (leads and (that or meets or led or when)) or (verb in _OF_SEVERAL and beside and (that or meets)):
        clear = that or bool(re.match(r"(?:he|she)\b", text))
        return Reporting(f"{speaker} {verb} {led}", needs_clause=not clear)
    if verb in _TELLING:
        # Each outlet may name another hearer: "told the Courier".
        is_tag = statement.addressee and len(words(statement.addressee)) <= 4 and not text.startswith("to ")
        return Reporting(f"{speaker} said ") if is_tag or (beside and that) else None
    past = verb.split(maxsplit=1)[0].endswith("ed")
    near = beside or statement.cue_span[0] - statement.mention_span[1] <= (_NEAR if past else _ADVERB)
    return _of_things(speaker, verb, text) if near and meets else None


def _past(participle: re.Match[str]) -> str:
    return f"{participle[1]}{'i' if participle[2] else ''}ed"


def _of_things(speaker: str, verb: str, text: str) -> Reporting | None:
    """Name the speaker before what need be no clause: "rejected the offer", "urged boats to stay"."""
    that = text.startswith("that ")
    if not re.fullmatch(r"(?:did \w+|\w+(?:ed|s|d))(?: (?:for|to|on|about|as|out))?", verb):
        return None
    is_asked = verb.startswith("asked") and _WHAT.match(text)  # "asked what became of it"
    if _HEARER.match(verb) and not (that or is_asked or _TO_DO.match(text)):
        return None
    return Reporting(f"{speaker} {verb} ", needs_clause=False)
