"""Words made into a clause that stands by itself: sentences told apart, marks paired, ends cut at clauses' borders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.comparison.english_verbs import has_verb
from build_tools.comparison.function_words import FUNCTION_WORDS
from build_tools.models import words
from build_tools.models.calendar import WEEKDAYS

ROOMS = 14, 20, 26, 44
"""Words that a claim may have: the fewer the better, if a clause's border allows it."""
MOST_WORDS, LONG_WORDS = 26, 40
"""Words of a title, and of one of what several are sure to tell where it can't be said in fewer."""
FEWEST_WORDS = 4
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"]?\s+(?=[“‘\"(]?[A-Z])")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Sens?|Reps?|Gov|Gens?|Col|Lt|Capt|Sgt|Maj|Adm|Rev|Hon|Prof|Jr|Sr|Inc|Corp|Co|vs?|No"
    r"|[JS]an|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))\.$"
)
_BORDER = re.compile(
    r"\s+(?:--+|–|—)\s*|;\s+|, (?=(?:who|which|where|whose|with|according to|after|before|while|as|\w+ing)\b)"
    r"| (?=(?:after|while|before|because|amid|during|following|in connection with|in response to|in an? "
    rf"(?:effort|interview|statement)|on (?:{'|'.join(map(str.capitalize, WEEKDAYS))}))\b)"
)
"""Where a clause may end and what follows be left out: it says more, and takes nothing back."""
_BREAK = re.compile(r"--|—|;|\s[–-]\s")
"""What parts a sentence: a claim has none."""
_DASH = re.compile(r"\s[–—-]+\s|[–—-]{2,}|—")
SUBORDINATE = frozenset(
    words(
        "if when while unless although though because since as after before until whether whatever whoever whichever "
        "wherever whenever however"
    )
)
"""What begins a clause that leads to another."""
_AND = re.compile(r", (?=(?:and|so)\b)| (?=and (?:he|she|they|that|has|have|had|was|were|will|would|is|are)\b)")
"""Where a second clause begins."""
_VERB_BY = 7
"""Words by which a second clause has its verb; what has none is the rest of a list."""
_REACHES = re.compile(r"\b(?:both|either|neither|between|nobody|none|no|not|never)\b|n[’']t\b")
_COMMA = re.compile(r",”? ")
_CANNOT_END = re.compile(r"\b(?:but|and|or|not|just|only|even|shortly|long|soon|right|immediately|well|far)$")
"""What no cut may leave at the end: "but not (before …)"."""
_MEASURE = re.compile(r"\b(?:moments?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$")
"""What is measured up to something: "two days (before …)"."""
_UP_TO = re.compile(r"(?:before|after)\b")
_LINKS = re.compile(
    r"^(?:to wit|in fact|indeed|of course|however|meanwhile|in the meantime|at the same time|moreover|furthermore"
    r"|by contrast|in turn|on the other hand|to that end"
    r"|in addition|additionally|also|nonetheless|nevertheless|likewise|similarly|for (?:example|instance)), (?=\w)",
    re.IGNORECASE,
)
"""What ties a sentence to the one before and says nothing itself."""
_ASIDE_LINK = r"though|however|meanwhile|in fact|of course|indeed|by contrast|in turn|for (?:example|instance)"
_ALSO = re.compile(
    r"(?<=[\w,]) also(?= \w)|(?<=is|as|re|ad) then(?= \w)"
    rf"|, (?:{_ASIDE_LINK}),(?= \w)|, too(?=,)"
)
"""The same inside a sentence."""
_ITEMS = re.compile(
    r"(?!(?:the|an?|who|which|where|his|her|its|their|and|or)\b)[\w’'-]+(?: [\w’'-]+){0,6},? (?:and|or) "
)
"""How what is left of a list begins: "video and photographs"."""
_ING = re.compile(
    r"\b(?:am|is|are|was|were|be|been|by|of|for|in|from|about|on|to|at|with|while) (?:\w+ly )?\w{2,}ing\b|, \w+ing\b"
)
_AND_ING = re.compile(r" and \w{2,}ing (?:the|an?|his|her|their|its|that|whether|how)\b")
"""Verbs in -ing that have an auxiliary, a preposition or a comma before them; and one that has "and" and an object."""
_RELATIVE = re.compile(r" (?:who|which|that|whose|whom|where|when)\b")
_HANGS = re.compile(
    r"\b(?:so|such|too|as|more|less) [\w-]+$|^[^,]*, (?:titled|called|known|named|based|dubbed)\b"
    r"|\b(?:have|has|had) done(?: (?:last|this) \w+)?$|\b(?:declined|refused|spoke|nonetheless|nevertheless|though)$"
)
"""What an end like this waits for, or a beginning that names and doesn't tell."""
_SUBJECT_ALONE = re.compile(r"\bthat ([^,]*), (?:who|which|whose|where|an?|the)\b[^,]*$")
"""A subject and who it is, of a clause whose verb was cut off: "fears that Brisk, who once left the port"."""
_ASIDE = re.compile(r", (?:the|a|an|who|which|whose|one of|now|then|formerly)\b[^,“”]*(?:, [A-Z][^,“”]*)?,(?= \w)")
"""What is said of somebody between two commas."""
_WHO = re.compile(r"(?:who|whose|whom|which)\b")
_ARTICLES = frozenset(words("the a an"))
_WHEN = frozenset(
    words(
        "last next earlier later today yesterday tomorrow now once monday tuesday wednesday thursday friday saturday "
        "sunday instead still meanwhile however indeed"
    )
)
"""What begins a beginning that says when or how: the subject comes after its comma."""
OPEN_ENDS = FUNCTION_WORDS - frozenset(
    words("it him her them me us you this that so not too again there here now yet out up down in on off over more one")
)
_CONDITION = re.compile(
    r"\b(?:if|unless|until|but|except|only|without|although|though|whether|or|than|not|once|provided"
    r"|assuming|pending|as long|as soon|so|in case|in the event|subject|should|rather|instead|contrary|nor|neither)\b"
)


def sentences(text: str) -> list[str]:
    """Return a text's sentences; "Mr. Brisk" and "the U.S. Navy" end none.

    >>> sentences("Mr. Brisk left. The bridge stays.")
    ['Mr. Brisk left.', 'The bridge stays.']
    """
    found: list[str] = []
    at = 0
    for end in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text[: end.start()]):
            found.append(text[at : end.start()] + end[0].strip())
            at = end.end()
    return [*found, text[at:]]


def curly(text: str) -> str | None:
    """Return words with curly quotation marks, each with its partner; None where one has none.

    >>> curly('the "old" bridge'), curly('the "old bridge')
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


def untied(sentence: str) -> str:
    """Return a sentence without what ties it to the one before: "Meanwhile," and "also".

    >>> untied("Meanwhile, the port also closed")
    'The port closed'
    """
    led = _LINKS.sub("", sentence)
    led = led[:1].upper() + led[1:] if led != sentence else sentence
    if "only" in led:
        return led  # "not only … but also"
    return "".join(p if p.startswith("“") else _ALSO.sub("", p) for p in re.split(r"(“[^”]*”)", led))


def unquoted(text: str) -> str:
    """Return words without what stands in quotation marks."""
    return re.sub(r"“[^”]*”", "“”", text)


def bare(sentence: str) -> str:
    """Take off brackets and the stop at the end; a quotation keeps its brackets, for its words stay as printed."""
    outside = (p if p.startswith("“") else re.sub(r"\s*\([^()]*\)", "", p) for p in re.split(r"(“[^”]*”)", sentence))
    return without_stop("".join(outside))


def without_stop(sentence: str) -> str:
    """Take off the stop at the end, but not that of an abbreviation."""
    kept = sentence.strip()
    if re.search(r"(?:\b(?:[A-Z]\.)+|, [A-Z][a-z]{1,4}\.)”?$", kept):
        return kept  # "the U.S.", "Ostrand, Norl."
    return re.sub(r"[,;:.\s–—-]+(?=[’”]*$)", "", kept).strip()


def shortened(clause: str, most: int) -> Iterator[tuple[str, bool]]:
    """Return a clause as it is where it is short enough, else cut where what follows may be left out."""
    if len(words(clause)) <= most and not _BREAK.search(clause):
        yield clause, False
        return
    if words(clause.removeprefix("that "))[0].casefold() in SUBORDINATE:
        return  # what is cut off may be what it leads to
    aside = _ASIDE.search(clause)
    if (
        aside
        and re.match(r" (?:\w+ly )?(?:\w+ed|\w+s)\b", clause[aside.end() :])
        and _is_subject(clause[: aside.start()])
    ):
        clause = clause[: aside.start()] + clause[aside.end() :]
        if len(words(clause)) <= most and not _BREAK.search(clause):
            yield clause, True
            return
    commas = [
        border
        for border in _COMMA.finditer(clause)
        if _is_whole(clause[: border.start()]) and not _is_list(clause[: border.start()], clause[border.end() :])
    ]
    joined = [
        border
        for border in _AND.finditer(clause)
        if _is_whole(clause[: border.start()]) and has_verb(" ".join(words(clause[border.end() :])[:_VERB_BY]))
    ]
    for border in [*reversed([*_BORDER.finditer(clause)]), *joined, *commas]:
        head, rest = clause[: border.start()].rstrip(" ,"), clause[border.end() :]
        balanced = head.count("“") == head.count("”") and head.count("(") == head.count(")")
        # What a condition or a "but" follows is not said without it.
        if (
            balanced
            and FEWEST_WORDS <= len(words(head)) <= most
            and not _CONDITION.match(rest)
            and not _DASH.search(head)
            and not _CANNOT_END.search(head)
            and not (_MEASURE.search(head) and _UP_TO.match(rest))
        ):
            yield head, True
            return


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


def _is_subject(start: str) -> bool:
    """Whether nothing but a subject stands here, so that its verb follows."""
    return len(words(start)) <= 5 and not has_verb(start) and "“" not in start


def hangs(clause: str) -> bool:
    """Return whether a clause waits for what its end leads to: "so loud", "in the past when others"."""
    tail = re.split(
        r"\b(?:though|although|whereas|unless|when|if|because|while|where|who|which|to \w+ that|\w+ed that)\b", clause
    )
    led = _SUBJECT_ALONE.search(clause)
    waits = led is not None and not has_verb(led[1])
    return waits or bool(_HANGS.search(clause)) or (len(tail) > 1 and not has_verb(tail[-1]))


def _lacks_its_verb(clause: str) -> bool:
    """Whether a subject and what is said of it between commas is all: "Ann Brisk, once thought to be a rival"."""
    subject, *rest = clause.split(", ")
    first = (words(subject) or [""])[0].casefold()
    leads_in = first in FUNCTION_WORDS - _ARTICLES or first in _WHEN or first.endswith("ly")
    if not rest or leads_in or has_verb(subject):
        return False
    # Of "Ann Brisk, whose son, Tom, was hurt" the only verb is the son's.
    verbs = [at for at, part in enumerate(rest) if has_verb(part)]
    return not verbs or verbs[-1] == 0 or (len(verbs) == 1 and bool(_WHO.match(rest[0])))


def is_torn(clause: str) -> bool:
    """Return whether a clause goes on with what belongs to another verb: "are false and questioning the minister"."""
    found = _AND_ING.search(clause)
    return found is not None and not _ING.search(clause[: found.start()])


def is_clause(clause: str) -> bool:
    """Return whether words are a clause with a verb that nothing is missing from at its end."""
    found = words(clause)
    ends_open = not found or found[-1] in OPEN_ENDS
    return (
        not hangs(clause)
        and not _lacks_its_verb(clause)
        and len(found) >= FEWEST_WORDS
        and not ends_open
        and has_verb(clause)
        and "(" not in clause
        and ")" not in clause
    )


def reads(clause: str, *, cut: bool = False) -> float:
    """Return how well a clause reads: six to twelve words, uncut, with a name or a number."""
    count = len(words(clause))
    score = 1.0 - 0.15 * max(0, 6 - count) - 0.1 * max(0, count - 12)
    score += 0.3 * bool(re.search(r"(?<!^)\b[A-Z]\w|\d", clause[1:]))
    return score - 0.3 * cut
