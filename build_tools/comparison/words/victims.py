"""What has become of those who are counted: "12 people were killed", "killing 12", "a crowd of 300"."""

from __future__ import annotations

import re

from build_tools.comparison.words.numbers import NUMBER

_STATES = {
    "dead": (
        r"killed|dead|died|dies|die|perished|drowned|murdered|slaughtered|(?:lost|gave) their lives"
        r"|deaths (?:(?:were|are|have been|had been) )?(?:linked|blamed|recorded|reported|confirmed|registered)"
        r"|bodies (?:(?:were|have been|had been) )?(?:recovered|found|pulled|retrieved)"
        r"|(?:burn(?:ed|t)|starved|stabbed|shot|beaten|crushed|frozen|froze|bled|choked|hacked|trampled|battered|stoned)"
        r" to death",
        r"kill(?:s|ed|ing)?|claim(?:s|ed|ing)? the lives of|deaths of|bodies of|the dead (?:now )?number(?:ed|s)?",
    ),
    "hurt": (r"injured|hurt|wounded", r"injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?"),
    "missing": (r"missing|unaccounted for", r"(?:search|look)(?:es|s|ed|ing)? for"),
    "arrested": (r"arrested|detained", r"arrest(?:s|ed|ing)|detain(?:s|ed|ing)"),
    "present": (
        r"attended|(?:took|taken|taking) part|protested|demonstrated|marched|rallied|gathered|turned (?:out|up)",
        r"(?:crowd|turnout|gathering) of",
    ),
}
"""By state, what is said of those who are counted, and what counts them behind it."""
_NO_TOLL = (
    r"(?:and|or|of|more|if|not|never|could|would|might|may|can|(?:seconds?|minutes?|hours?|days?|weeks?|months?|"
    r"years?|percent|per|cent|miles?|kilomet\w+|met\w+|times?|an?|said|says|who|whose|that|when|after|before|"
    r"feared|presumed|believed|thought)\b)"
)
"""What stands between a number and "killed" where it counts no victims."""
_THOSE = (
    rf"(?: (?!{_NO_TOLL}\b|{NUMBER})[\w’'-]+){{0,4}}?(?P<of> of (?:the|its|their) (?!dead|victims|injured)[\w’'-]+)?"
    rf"(?: (?!{_NO_TOLL}\b|{NUMBER})[\w’'-]+){{0,4}}?"
)
"""Who is counted: "employees of the mill"."""
_THEY = (
    r"(?(of)(?:(?<= were)|(?<= are)|(?<= been)|(?<= found)"
    r"|(?= (?:die[ds]?|perished|lost|attended|took|protested|marched)\b)))"
)
"""That "of the girl" is followed by what has become of those counted: not "two friends of the girl killed there"."""
_NAMED = r"(?:(?:later |since )?(?:named|identified)|all|both|one|two|three|an?|the|aged|including|among them)"
"""How what tells more of them begins."""
_ASIDE = r"(?:(?! (?:where|who|which|whose|whom)\b)[^.;:])"
"""A letter of it: no clause of somebody else stands in it."""
_TOLD = {
    state: (
        re.compile(
            rf"(?! ?%)(?: of (?:my|its|their|our|his|her))?{_THOSE}"
            rf"(?:, (?:{_NAMED} {_ASIDE}{{1,120}}?|[^,.;:]{{1,40}}),"
            rf"(?: have| had| were| are)?)?{_THEY} (?:{told})\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!have )(?<!not )\b(?:{counting}) (?:all |the |its |their )?$"
            + (r"|\b(?:death toll|the toll) (?:[a-z]+ ){0,3}$" if state == "dead" else ""),
            re.IGNORECASE,
        ),
    )
    for state, (told, counting) in _STATES.items()
}
_NOT_COUNTED = re.compile(rf" ?%| (?:{_NO_TOLL})\b", re.IGNORECASE)


def state_of(before: str, after: str) -> str:
    """Return what has become of those whom a number counts: dead, hurt, missing, arrested, present; '' if nothing.

    >>> state_of("the storm killed ", " people"), state_of("", " sailors were hurt"), state_of("", " boats sank")
    ('dead', 'hurt', '')

    Args:
        before: The text before the number.
        after: The text behind it.
    """
    return next((state for state in _TOLD if _has_become(state, before, after)), "")


def _has_become(state: str, before: str, after: str) -> bool:
    told, counting = _TOLD[state]
    return bool(told.match(after) or (counting.search(before) and not _NOT_COUNTED.match(after)))
