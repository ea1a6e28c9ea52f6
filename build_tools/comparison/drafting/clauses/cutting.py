"""A long clause cut where what follows may be left out, for it says more and takes nothing back.

"The bridge was closed, which had stood for years" is also true without its second half; "The bridge was closed unless
somebody paid" is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.comparison.drafting.clauses.english_verbs import has_verb, is_auxiliary
from build_tools.comparison.drafting.clauses.reporting import SAYING
from build_tools.comparison.drafting.clauses.sentences import FEWEST_WORDS
from build_tools.models import words
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.text import alternatives

# ---- where a clause may end ----

_DAYS = "|".join(map(str.capitalize, WEEKDAYS))
_GOES_ON = r"(?! (?:of|that|to|for|the|an?|his|her|its|their)\b)"
"""What may not follow the day before which a clause is cut: "unveiled (on Friday the ship)"."""
_BORDER = re.compile(
    r"\s+(?:--+|–|—)\s*|;\s+"
    r"|, (?=(?:who|which|where|whose|with|regardless of|after|before|while|as|\w+ing)\b)"
    r"| (?=(?:after|while|before|because|amid|during|following|in connection with|in response to|as part of|in an? "
    rf"(?:effort|interview|statement)|in the (?:wake|aftermath) of|on (?:{_DAYS}){_GOES_ON})\b)"
)
"""Where a clause may end and what follows be left out: it says more, and takes nothing back."""
_AND = re.compile(
    r", (?=(?:and|so)\b)"
    r"| (?=and (?:he|she|they|that|has|have|had|was|were|will|would|is|are|who|what|how|why|whether)\b)"
)
"""Where a second clause begins."""
_VERB_BY = 7
"""Words by which a second clause has its verb; what has none is the rest of a list."""
_COMMA = re.compile(r",”? ")
"""Where a clause may end if no other border will do."""
_ASIDE = re.compile(
    r", (?:the|a|an|who|which|whose|one of|now|then|once|long|(?:best )?known|formerly|[A-Z]\w+ of)\b"
    r"[^,“”]*(?:, [A-Z][^,“”]*)?,(?= \w)"
)
"""What is said of somebody between two commas."""
_VERB_NEXT = re.compile(r" (?:\w+ly )?(?:\w+ed|\w+s|said|told|met|won|lost|left|took|gave|made|went|came)\b")
"""What follows an aside and looks like a verb: "Ann Brisk, the owner, firmly denied …"."""

# ---- where it may not ----

_BREAK = re.compile(r"--|—|;|\s[–-]\s")
"""What parts a sentence: a claim has none."""
_DASH = re.compile(r"\s[–—-]+\s|[–—-]{2,}|—")
"""A dash, however it is written, but no hyphen."""
SUBORDINATE = frozenset(
    words(
        "if when while unless although though because since as after before until whether whatever whoever whichever "
        "wherever whenever however"
    )
)
"""What begins a clause that leads to another."""
_CONDITION = re.compile(
    r"\b(?:if|unless|until|but|except|only|without|although|though|whether|or|than|not(?! (?:only|just)\b)|once"
    r"|provided|assuming|pending|as long|as soon|so|in case|in the event|subject|should|rather|instead|contrary"
    r"|nor|neither)\b"
)
"""What takes back what stands before it."""
_REACHES = re.compile(r"\b(?:both|either|neither|between|nobody|none|no|not|never)\b|n[’']t\b")
"""What reaches beyond the end of a first clause."""
_WITH, _ING = re.compile(r"\bwith (?!.*\bwith )"), re.compile(r"\w+ing\b")
"""Of "with a pilot asking for more" nothing may be left out behind the pilot."""
_RESUMED = re.compile(
    r"(?:(?:an?|the|now|then|formerly) [^,]*(?:,[^,]*)?, )?(?:to [a-z]|as (?:an?|the)\b|for (?:the|an?)\b)"
)
"""How a clause goes on, after an aside or not: "appointed Ann Brisk, (a pilot,) to lead the port"."""
_WHILE = re.compile(r"as (?:an?|the) [\w’'-]+ \w")
"""How a clause may begin that tells of the same time: "as the mayor held his ground"."""
_LOOKS = re.compile(r"\b(?:appear|seem|look|remain|sound)(?:s|ed)?(?: \w+ly)? \w+(?: on \w+day)?$")
"""How something looked, and nobody says in what: "appeared divided (during a hearing on …)"."""
_TO_DO = re.compile(r"\bto \w+")
_SCORE = re.compile(r"\d[^,]*, (?:in|among|of|for|at|on|with|by)\b")
"""Figures between commas, and of whom or where all that is told: "leads Brisk, 49 to 44, (in Ostrand)"."""
_CANNOT_END = re.compile(
    r"\b(?:but|and|or|not|just|only|even|shortly|long|soon|right|immediately|well|far|early|late|said|says|told)$"
)
"""What no cut may leave at the end: "but not (before …)"."""
_DATE = re.compile(r"\d$"), re.compile(r"\d{4}\b")
"""A day of a month, and the year that may follow its comma."""
_OF_A_DATE = re.compile(r"\bthe [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?$")
"""What a date tells apart follows it: "the May 3, 2019, (storm)"."""
_SECOND_SUBJECT = re.compile(r", (?:but|yet|while|though) ([^,“”]+)$")
"""A second clause at the end, of which only the subject may be left: "…, but a part of the crew"."""
_STATE = re.compile(r"^[A-Z][\w.]{0,12}, ")
"""What tells in which state a place is, up to its second comma: "in Ostrand, Norl., (is …)"."""
_THAT_ALONE = (
    re.compile(r"\b(?:said|says|\w{3,}ed) (?:\w+ ){0,2}that ([^,“”]+)$"),
    re.compile(r"\bsaid ((?:the|an?|his|her|its|their) [^,“”]+)$"),
)
"""What somebody said, of which only the subject may be left: "reported on Friday that the port", "said the port"."""
_LEADS_UP = re.compile(rf"\bthat (?:{alternatives(SUBORDINATE | {'as', 'where', 'once'})})\b[^,“”]*$")
"""What comes before the point of what somebody said: "announced that when it comes to the toll, (…)"."""
_CONDITION_BEHIND = re.compile(r"(?:[–—,]|--) ?(?:if|unless|until|provided|as long as|on condition)\b")
"""A condition behind an aside: "would close – for good – unless somebody paid"."""
_ONE_OF_MANY = re.compile(
    r"\b(?:an?|one|another|its own) (?:[\w-]+ ){0,2}(?:decision|ruling|order|verdict|letter|statement|message|memo"
    r"|resolution|report|bill|law|plan|proposal|petition|note|speech|advertisement|ad|policy)"
    r"(?: (?:by|from|of|to|at|in) [^,“”]*)?(?:, [A-Z]\w+ of [^,“”]*)?$"
)
_TELLS_WHICH = re.compile(
    r"(?:[^,“”]{1,40}, )?(?:(?:under |in )?which\b"
    r"|(?:say|call|urg|ask|demand|accus|warn|argu|stat|declar|charg|descri|propos|oppos|prais|condemn|support|requir|bann"
    r"|overturn|allow|barr)\w*ing\b)"
)
"""Something that is told apart only by what follows: "signed a letter from Ann Brisk(, calling the toll unfair)"."""
_MEASURE = re.compile(r"\b(?:moments?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$")
"""What is measured up to something: "two days (before …)"."""
_UP_TO = re.compile(r"(?:before|after)\b")
_ITEMS = re.compile(
    r"(?!(?:the|an?|who|which|where|his|her|its|their|and|or|not)\b)[\w’'-]+(?: [\w’'-]+){0,6},? (?:and|or) "
)
"""How what is left of a list begins: "video and photographs"."""
_RELATIVE = re.compile(r" (?:who|which|that|whose|whom|where|when)\b")


SAYS_SO = re.compile(
    r"\baccording to\b|(?:^|, )(?!(?:after|as|because|before|while|with|when|if|wh[oei]\w+|\w+ing)\b)"
    r"(?:(?!(?:is|are|was|were|been|be|who|which|that)\b)[\w.’'-]+ ){1,8}?"
    rf"(?:{alternatives(SAYING)})(?=[,.]|$| (?:on|in|at|to|as|after|{_DAYS})\b)"
)
"""Who says so, behind what is said: without that it would be the outlet's own word."""
_SAYS_SO_LAST = re.compile(rf"(?:{SAYS_SO.pattern})[^,“”]*$")


def without_who_says_so(sentence: str) -> str:
    """Return a sentence without who says so at its end."""
    found = _SAYS_SO_LAST.search(sentence)
    return sentence[: found.start()].rstrip(" ,") if found else sentence


def says_so_last(sentence: str) -> bool:
    """Return whether a sentence ends in who says so: "The port closed, the board said on Friday"."""
    return bool(_SAYS_SO_LAST.search(sentence))


def shortened(clause: str, most: int) -> Iterator[tuple[str, bool]]:
    """Return a clause as it is where it is short enough, else cut; with whether it was."""
    if _fits(clause, most):
        yield clause, False
    elif next(iter(words(clause.removeprefix("that "))), "").casefold() not in SUBORDINATE:
        # What "if" or "when" leads to is the point of a clause, and would be cut off.
        without_aside = _without_aside(clause)
        if without_aside != clause and _fits(without_aside, most):
            yield without_aside, True
        else:
            yield from ((head, True) for head in _heads(without_aside, most))


def first_of_two(clause: str) -> Iterator[str]:
    """Return the first of two thoughts that "and that" joins, where it is a whole clause.

    >>> [*first_of_two("the filter was blocked and that all would be refunded")]
    ['the filter was blocked']
    """
    first, joint, rest = clause.partition(" and that ")
    is_clause = _is_whole(_TO_DO.sub("", first)) and len(words(first)) >= FEWEST_WORDS
    if joint and is_clause and _may_end(first, rest):
        yield first.removesuffix(",")


def _fits(clause: str, most: int) -> bool:
    return len(words(clause)) <= most and not _BREAK.search(clause)


def _without_aside(clause: str) -> str:
    """Return a clause without what it says of its subject between two commas."""
    aside = _ASIDE.search(clause)
    if aside is None or not _VERB_NEXT.match(clause[aside.end() :]):
        return clause
    subject = clause[: aside.start()]
    is_subject = len(words(subject)) <= 5 and not has_verb(subject) and "“" not in subject
    return subject + clause[aside.end() :] if is_subject else clause


def _heads(clause: str, most: int) -> Iterator[str]:
    """Return a beginning of a clause, of so many words, from which nothing is taken back; none where there is none."""
    for border in _borders(clause):
        head, rest = clause[: border.start()].rstrip(" ,"), clause[border.end() :]
        if FEWEST_WORDS <= len(words(head)) <= most and has_verb(head) and _may_end(head, rest):
            yield head
            return


def _borders(clause: str) -> Iterator[re.Match[str]]:
    """Return where a clause may be cut: rather before what merely says more, last of all at a comma."""
    for border in reversed([*_BORDER.finditer(clause)]):
        # "She did not leave because of the storm": she left.
        head = clause[: border.start()]
        if border[0] != " " or head.endswith(",") or not _REACHES.search(head):
            yield border
    for border in _AND.finditer(clause):
        has_its_verb = has_verb(" ".join(words(clause[border.end() :])[:_VERB_BY]))
        if _is_whole(clause[: border.start()]) and has_its_verb:
            yield border
    for border in _COMMA.finditer(clause):
        if _is_whole(clause[: border.start()]) and not _is_list(clause[: border.start()], clause[border.end() :]):
            yield border


def _may_end(head: str, rest: str) -> bool:
    """Whether a beginning has its marks in pairs and isn't taken back by what follows: no "if", no "but"."""
    balanced = head.count("“") == head.count("”") and head.count("(") == head.count(")")
    absolute = _WITH.search(head) and _ING.match(rest)  # "with a pilot, asking …"
    is_dated = (_DATE[0].search(head) and _DATE[1].match(rest)) or _OF_A_DATE.search(head)
    second = _SECOND_SUBJECT.search(head) or _THAT_ALONE[0].search(head) or _THAT_ALONE[1].search(head)
    is_parted = (
        is_dated
        or _LOOKS.search(head)
        or _LEADS_UP.search(head)
        or (second is not None and not has_verb(second[1]))
        or _CONDITION_BEHIND.search(rest)
        or (_ONE_OF_MANY.search(head) is not None and _TELLS_WHICH.match(rest))
    )
    waits = is_parted or absolute or _CANNOT_END.search(head) or (_MEASURE.search(head) and _UP_TO.match(rest))
    goes_on = (
        is_auxiliary(next(iter(words(_STATE.sub("", rest))), ""))
        or _CONDITION.match(rest)
        or SAYS_SO.search(rest)
        or _SCORE.match(rest)
        or (_RESUMED.match(rest) and not _tells_of_the_same_time(rest))
    )
    return balanced and not waits and not goes_on and not _DASH.search(head)


def _tells_of_the_same_time(rest: str) -> bool:
    """Whether "as the …" begins a clause with a verb, and says not what somebody is."""
    return bool(_WHILE.match(rest)) and has_verb(" ".join(words(re.split(r"[,;–—]", rest)[0])[:_VERB_BY]))


def _is_whole(head: str) -> bool:
    """Whether a beginning says something by itself: no "both" or "no one" reaches beyond it."""
    return has_verb(_RELATIVE.split(head)[0]) and not _REACHES.search(head)


def _is_list(head: str, rest: str) -> bool:
    """Whether what follows a comma goes on with a list: of that nothing may be left out."""
    if re.search(r", an? [^,]*$", head) and re.match(r"(?:and )?an? ", rest):
        return True
    found = _ITEMS.match(
        re.sub(r"^(?:[\w’'-]+(?: [\w’'-]+){0,6}, )+(?=[\w’'-]+(?: [\w’'-]+){0,6},? (?:and|or) )", "", rest)
    )
    return found is not None and not has_verb(found[0])
