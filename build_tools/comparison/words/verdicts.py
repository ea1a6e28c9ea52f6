"""An outlet's own verdict, forecast or figure of speech: not a bare fact, whichever outlet prints it."""

from __future__ import annotations

import re

_LOADED = (
    r"bombastic|brash|brazen|clownish|clueless|corrupt|cowardly|crazed|creepy|crooked|cynical|deranged|despicable"
    r"|disgraced|disgraceful|disgusting|embattled|fanatical|fiery|foul-mouthed|frenzied|furious|greedy|gutless|hapless"
    r"|hysterical|idiotic|infamous|insane|jaw-dropping|loony|lunatic|mind-boggling|monstrous|notorious|odious"
    r"|outrageous|pathetic|rabid|reckless|reviled|ridiculous|ruthless|scandal-(?:hit|plagued|ridden|tainted)|scathing"
    r"|shady|shameful|shameless|shocking|sickening|sinister|sleazy|slimy|smug|sordid|spineless|stunning|thuggish"
    r"|under-fire|trigger-happy|plucky|feisty|gutsy|doting|pampered|heartless|twisted|unhinged|vile|wacky|woke"
    r"|bombshell|firestorm"
    r"|lefty|leftie|barbaric|bloodthirsty|brutal|cash-strapped|heroic|murderous|savage|treacherous|unprovoked"
)
_ATTACKS = (
    r"slam(?:s|med|ming)|bash(?:es|ed|ing)|rip(?:s|ped|ping)|skewer(?:s|ed|ing)|eviscerat(?:es|ed)"
    r"|lambast(?:s|es|ed)|lash(?:es|ed) out|[td]ore into"
    r"|wow(?:s|ed|ing)|stun(?:s|ned)|doubl(?:es|ed|ing) down|(?:hit|hits|fired|fires) back|t(?:akes?|ook) aim at"
    r"|foil(?:s|ed|ing)?|thwart(?:s|ed|ing)?"
    r"|(?:blast(?:s|ed|ing)|ax(?:es|ed|ing)) (?=(?:the|an?|his|her|its|their|[A-Z]))"
)
_NICKNAMES = (
    r"(?-i:(?:bigwig|fat cat|crook|thug|goon|horde|mobster|zealot|fanatic|crony|cronie|hunk|stunner"
    r"|do-gooder|rustbucket|bungler|boffin|yob|lout|pirate|bandit|mob|stooge|lackey)s?|henchm[ae]n"
    r"|boss(?:es)?)|\w+-talking"
)
"""What a tabloid calls people and things; with a capital it may be a name."""
_TABLOID = re.compile(rf"\b(?:(?:{_LOADED})(?:ly)?|{_ATTACKS}|{_NICKNAMES})\b", re.IGNORECASE)
"""What a tabloid calls whom or what it tells of; figures of speech for "criticised", and one side's for a deed."""
FORECAST = re.compile(
    r"\b(?:may|might|could|should|(?:appear|seem|look|sound)(?:s|ed)?|likely|apparently|perhaps|probably|arguably)\b"
)
"""What an outlet makes of what happened, or of what will."""
_WEIGHED = re.compile(
    r"\b(?:expected|thought|believed|poised|tipped) to\b|\b(?:considered|potentially|no doubt)\b"
    r"|\bno (?:[a-z]+ ){0,2}(?:evidence|proof|indication)\b|\bconspiracy theor|\b(?:false|erroneous|misleading|baseless"
    r"|unfounded|debunked|so-called|controversial|massive|historic|sweeping|fierce|bleak|dramatic|surprising"
    r"|unprecedented|remarkable|bitter|harsh|heated|awkward|beset|peaceful)(?:ly)?\b"
)
_QUOTED = re.compile(r"“[^”]*”")


def is_verdict(text: str) -> bool:
    """Return whether words outside quotation marks judge, foretell or dress up what they tell.

    >>> is_verdict("The board appears ready to sell"), is_verdict("Brisk called the toll “shameful”")
    (True, False)
    """
    return dresses_up(text) or FORECAST.search(_QUOTED.sub("", text)) is not None


def dresses_up(text: str) -> bool:
    """Return whether words outside quotation marks judge or dress up what they tell; a hedge ("may") doesn't.

    >>> dresses_up("The peaceful town was flooded"), dresses_up("The town may be flooded")
    (True, False)
    """
    plain = _QUOTED.sub("", text)
    return any(one.search(plain) for one in (_TABLOID, _WEIGHED))


def is_loaded(text: str) -> bool:
    """Return whether a text has a tabloid's words outside quotation marks.

    >>> is_loaded("Brisk ripped the roof off the hall"), is_loaded("Brisk criticised the toll")
    (True, False)
    """
    return bool(_TABLOID.search(_QUOTED.sub("", text)))


def without_verdict(role: str) -> str:
    """Return a role without what a tabloid thinks of the person.

    >>> without_verdict("crooked, bombastic ferry owner"), without_verdict("ferry owner")
    ('ferry owner', 'ferry owner')
    """
    return re.sub(rf"(?:^|(?<=[, ]))(?:{_LOADED})(?:ly)?\b,? ?", "", role, flags=re.IGNORECASE).strip(" ,")
