"""Whether words are a whole clause: with a verb, and with all that its beginning or its end leads to."""

from __future__ import annotations

import re

from build_tools.comparison.drafting.clauses.english_verbs import has_verb, is_auxiliary
from build_tools.comparison.drafting.clauses.sentences import FEWEST_WORDS, unquoted
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.models import words
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.text import alternatives

# ---- what lacks its end ----

OPEN_ENDS = FUNCTION_WORDS - frozenset(
    words(
        "it him her them me us you this that so not too again there here now yet out up down in on off over more "
        "one why all both same much less once ever before around behind mine ours yours hers theirs myself himself "
        "herself itself ourselves themselves done"
    )
)
"""Words that something follows: "of", "and", "the"."""
_CLOCK = re.compile(r"\d ?[ap]\.m\.?[’”]*$")
"""The hour at the end of a clause: its "m" is no verb."""
_HANGS = re.compile(
    r"\b(?:so|such|too|as|more|less) [\w-]+$|^[^,]*, (?:titled|called|known|named|based|dubbed)\b"
    r"|\b(?:got|had|has|have|with|received|won|lost|sold|bought|of)"
    r" (?:one|two|three|four|five|six|seven|eight|nine|ten|several|many)$"
    r"|\b(?:have|has|had) done(?: (?:last|this) \w+)?$|\b(?:declined|refused|spoke|nonetheless|nevertheless|though)$"
)
"""What an end like this waits for, or a beginning that names and doesn't tell."""
_SUBJECT_ALONE = re.compile(r"\bthat ([^,]*), (?:who|which|whose|where|an?|the|one of)\b[^,]*$")
"""A subject and who it is, of a clause whose verb was cut off: "fears that Brisk, who once left the port"."""
_NOUN_THAT = re.compile(
    r"\b(?:fact|claim|idea|belief|notion|news|hope|view|argument|warning|report|fear)s? that ([^,“”]+)$"
)
"""A thought, of which only a beginning may be left: "the fact that eight years ago"."""
_AND_IN = re.compile(r"^(.*)\band (in|on|at|under|by|after|before|with|for|from|during) ([^,“”]+)$")
"""Where a second clause may have begun that was cut off: "will be spent in 2036 and under current law"."""
_LED = re.compile(
    r"\b(?:though|although|whereas|unless|when|if|because|while|where|who|which|to \w+ that|\w+ed that)\b"
)
"""What leads to a clause with a verb of its own."""
_ING = re.compile(
    r"\b(?:am|is|are|was|were|be|been|by|of|for|in|from|about|on|to|at|with|while) (?:\w+ly )?\w{2,}ing\b|, \w+ing\b"
)
_AND_ING = re.compile(r" and \w{2,}ing (?:the|an?|his|her|their|its|that|whether|how)\b")
"""Verbs in -ing that have an auxiliary, a preposition or a comma before them; and one that has "and" and an object."""

_DAYS = alternatives(map(str.capitalize, WEEKDAYS))
_WITHOUT_AN_OBJECT = re.compile(
    r"\b(?:back(?:s|ed|ing)? down|participat(?:es?|ed|ing)|t(?:akes?|aken|ook|aking) part|compl(?:y|ies|ied|ying)"
    rf"|relent(?:s|ed|ing)?|follow(?:s|ed|ing)? suit|in charge|whether to run|published none|(?:had been|was|were) told"
    rf"(?: by [a-z]+)?|came)(?: (?:on )?(?:{_DAYS}))?$"
    r"|\bblamed (?!.* (?:for|on|over)\b)|\b(?:called for|demanded) (?:an? (?:[a-z]+ )?)?"
    r"(?:(?:hearing|investigation|review|probe)s?|inquir(?:y|ies))$"
    r"|\b(?:asked|told|urged|invited|the|that|for|with) members\b(?! of\b)"
    r"|[’'](?:s )?(?:position|stance)\b(?! (?:on|of|about|towards?|that|against|for)\b)"
)
"""A deed of which a sentence before told in what: "refused to take part"."""
_GAP = re.compile(r"\b(?:in|with|of) (?:which|what)\b")
"""A word for that in the clause itself: "a race in which four ferries took part"."""
_NO_SUBJECT = re.compile(
    rf"\b(?:said|announced|declared|added|interview|statement|{_DAYS})"
    r" that (?:plans|intends|hopes|wants|expects|aims) to\b"
)
"""A report whose subject an outlet forgot: "said in an interview that plans to sail"."""

# ---- what says nothing ----

_HOLLOW = re.compile(r"(?:(?:the|an?|his|her|their|its) )?(?:efforts?|attempts?|bids?|moves?|plans?)\b(?!.* to\b)")
"""An effort, and nobody says to what end."""
_CONCESSION_ALONE = re.compile(
    r"(?:no matter (?:how|what|when|where|which|who)|although|whereas|unless)\b[^,]*$", re.IGNORECASE
)
"""What is granted, and nothing that holds all the same: "no matter how loud the crane is"."""
_MESSAGE_ALONE = re.compile(
    r"\b(?:releas|issu|publish|post|sign|circulat|writ|wrote|sen[dt]|deliver|air|hit back|responded|replied|answered)"
    rf"\w*(?: (?:on )?(?:{_DAYS}))? (?:with |of )?"
    r"(?:an?|(?:his|her|its|their)(?: own)?|several|two|three)? ?(?:[\w-]+ )??"
    r"(?:statement|letter|message|memo|note|response|reply|resolution|petition|tweet|ad|advert|advertisement|commercial)"
    r"s?\b(?!.* (?:about|against|of (?!(?:the )?[A-Z])|for|as|that|which|who|whose"
    r"|(?!morning|evening|meeting|hearing)\w{3,}ing)\b|.* (?:on|in) (?!the \w+day|[A-Z]\w+day))"
)
"""That somebody wrote or said something, and not what: "released a statement late Tuesday"."""
_SHARE_ALONE = re.compile(r"\d+(?:\.\d+)? ?(?:percent|per cent|%)$")
"""A share without what it is of: "… earned 6 percent"."""
_TIME_ALONE = re.compile(
    r"(?:that )?(?:(?:an?|one|two|three|four|five|six|seven|ten|\d+|some|just|only|less than) )*"
    r"(?:moments?|minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|long|just) (?:after|before)\b[^,]*$"
)
"""When something was said, and not what: "said … a day after the vote"."""

# ---- what lacks its beginning ----

_INVERTED = re.compile(r"[A-Z][a-z]+(?:ed|ing) (?:across|above|among|in|on|at|by|from|to|with|over|into|up|out|down)\b")
"""A sentence whose subject comes last: "Moored in the port is a ferry"."""
_WHO = re.compile(r"(?:who|whose|whom|which)\b")
_ARTICLES = frozenset(words("the a an"))
_WHEN = frozenset(
    words(
        "last next earlier later today yesterday tomorrow now once monday tuesday wednesday thursday friday saturday "
        "sunday instead still meanwhile however indeed"
    )
)
"""What begins a beginning that says when or how: the subject comes after its comma."""


def is_complete(clause: str) -> bool:
    """Return whether nothing is missing that the end of a clause leads to, and it says more than when or how much.

    >>> is_complete("the crane was so loud"), is_complete("no matter how loud"), is_complete("the crane fell")
    (False, False, True)
    """
    own_words, found = unquoted(clause), words(clause)  # in capitals as they stand: "in May" is complete
    says_nothing = _HOLLOW.match(clause) or _TIME_ALONE.match(clause) or _SHARE_ALONE.search(clause)
    says_nothing = says_nothing or _CONCESSION_ALONE.match(clause) or _MESSAGE_ALONE.search(own_words)
    is_open = not found or (found[-1] in OPEN_ENDS and not _CLOCK.search(clause))
    return not (is_open or says_nothing or _waits(own_words) or _is_torn(clause))


def lacks_its_object(clause: str) -> bool:
    """Return whether a clause ends in a deed of which a sentence before told in what.

    >>> lacks_its_object("Ann Brisk refused to take part"), lacks_its_object("Ann Brisk took part in the race")
    (True, False)
    """
    return bool(_WITHOUT_AN_OBJECT.search(clause)) and not _GAP.search(clause)


def is_sentence(clause: str) -> bool:
    """Return whether words are complete and begin with a subject that has its verb.

    >>> is_sentence("Ann Brisk, once thought to be a rival"), is_sentence("Ann Brisk left the port")
    (False, True)
    """
    return (
        len(words(clause)) >= FEWEST_WORDS
        and has_verb(clause)
        and not re.search(r"[()]", clause)
        and is_complete(clause)
        and not is_auxiliary(words(clause)[0].casefold())
        and not _INVERTED.match(clause)
        and not _lacks_its_verb(clause)
    )


def _waits(clause: str) -> bool:
    """Whether a clause waits for what its end leads to: "so loud", "in the past when others"."""
    led, alone = _LED.split(clause), _SUBJECT_ALONE.search(clause)
    unled = len(led) > 1 and not has_verb(f"who {led[-1]}") and "“" not in led[-1]
    thought, second = _NOUN_THAT.search(clause), _AND_IN.match(clause)
    is_cut = thought is not None and not has_verb(thought[1])
    is_cut = is_cut or (second is not None and not re.search(rf"\b{second[2]}\b", second[1]) and has_verb(second[1]))
    is_cut = is_cut or bool(_NO_SUBJECT.search(clause)) or (alone is not None and not has_verb(alone[1]))
    return unled or is_cut or bool(_HANGS.search(clause))


def _is_torn(clause: str) -> bool:
    """Whether a clause goes on with what belongs to another verb: "are false and questioning the minister"."""
    found = _AND_ING.search(clause)
    return found is not None and not _ING.search(clause[: found.start()])


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
