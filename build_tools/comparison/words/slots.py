"""What an amount is told of, by the words around it: two articles fill one slot in words of their own.

"carrying 212 passengers", "228 people were aboard"         ──▶ aboard
"agreed to buy the mill for 62 million", "sold for 58m"     ──▶ price
"six years in prison", "jailed for six years"               ──▶ sentence

A slot says what is asked for. Whether two amounts in it are of one thing is decided where articles are compared.
"""

from __future__ import annotations

import re

from build_tools.models import words

_PEOPLE = {
    "aboard": r"\bcarrying [^|]*\| (?:passengers|people|crew|men|women|migrants)\b|\b(?:aboard|on board)\b"
    r"|\b(?:crammed|crowded|packed|squeezed|travelling|traveling) (?:in|into|on|onto)\b[^|]*\b(?:carriages?"
    r"|coach(?:es)?|trains?|bus(?:es)?|boats?|dinghy|ferry|ship|vessel|plane|lorry|truck)\b",
    "evacuated": r"\b(?:evacuat\w+|displaced|homeless|flee|fled)\b|\bin (?:[a-z]+ )?shelters\b"
    r"|\b(?:been|were|are) moved\b|\bforced (?:out|from)\b",
    "ill": r"\b(?:f[ae]ll(?:en)?|made|taken|be(?:en|came)) (?:ill|sick)\b"
    r"|\b(?:sickens?|sickened|infected|poisoned|laid low)\b"
    r"|\| (?:[a-z]+ )?cases\b",
    "shots": r"\| (?:[a-z]+ )?(?:shots|rounds|bullets)\b",
    "in hospital": r"\b(?:hospitali[sz]ed|(?:in|to) (?:the )?(?:[a-z]+ )?hospitals?)\b",
    "employed": r"\b(?:employ(?:s|ed|ing)?|workforce|on the payroll)\b|\| [a-z]+ work (?:at|for|in)\b",
    "present": r"\b(?:filled|thronged|packed|poured into|flocked to|chanted|sang|turned out)\b"
    r"|\| (?:[a-z]+ )?(?:protesters|demonstrators|marchers|supporters)\b|\bjoined by\b",
    "arrested": r"\b(?:behind bars|in custody|(?:led|taken) away (?:by|in|for)|rounded up)\b",
    "hurt": r"\b(?:suffer\w*|sustain\w*|treated for) (?:[a-z]+ ){0,2}?(?:burns|injur\w+|wounds|cuts|fractures)\b",
    "out of work": r"\b(?:lost (?:their|its) jobs?|sacked|laid off|made redundant|jobs (?:will |would )?(?:go"
    r"|be lost|be cut)"
    r"|job (?:losses|cuts))\b",
    "jobs": r"\bjobs (?:that (?:will|would) (?:go|be lost)|(?:is|are|were) (?:at (?:risk|stake)|under threat))\b",
    "suspended": r"\b(?:suspended|on (?:[a-z]+ )?leave|desk duty|reassigned|stood down)\b",
    "on strike": r"\|(?: [\w’'-]+){0,4}? (?:stop(?:ped|ping)? work|walk(?:ed|ing)? out|on strike"
    r"|down(?:ed|ing)? tools)\b|\b(?:strikes?|walk-?outs?|stoppage) (?:by|of|involving) [^|]{0,30}\|",
    "affected": r"\b(?:data|details|records) of\b[^|]*\|"
    r"|\| (?:[a-z]+ )?(?:customers|users|patients|accounts|records|clients) (?:are|were|had been|have been|may be)"
    r" (?:affected|stolen|exposed|hit)\b"
    r"|\b(?:copied|stole|stolen)\b[^|]*\| (?:[a-z]+ )?(?:records|customers|accounts)\b",
    "joined": r"\bcollected\b[^|]*\| (?:names|signatures)\b"
    r"|\| (?:[a-z]+ )?(?:(?:have|had|has) )?(?:registered|signed up|joined|took part|taken part)\b",
    "culprits": r"\| (?:[\w’'-]+ ){0,2}?(?:raiders|robbers|thieves|burglars|gunmen|attackers|assailants|offenders"
    r"|intruders|hijackers|kidnappers|masked men)\b",
}
"""By slot, what is said of people who are counted."""
_OTHERS = {
    "money": {
        "a share": r"\|[a-z -]*\b(?:a|per|each)[ -]share\b",
        "price": r"\b(?:buy|buys|buying|bought|acquir\w+|purchas\w+|takeover|sell|sells|selling|sold|sale)\b"
        r"|(?<!good )(?<!great )\bdeal\b|\bprice (?:is|was)\b",
        "damage": r"\b(?:damage|(?:left|leaves|faces?) (?:[a-z]+ ){0,3}bill|repair bill)\b",
        "fine": r"\b(?:fine[sd]?|penalty)\b",
        "profit": r"\b(?:profits?|earnings)\b",
        "aid": r"\b(?:aid|relief|handouts?|compensation)\b"
        r"|^(?=.*\b(?:famil\w+|victims|survivors|households)\b).*\b(?:promis\w+|pledg\w+|receiv\w+|will (?:get|pay))\b",
        "loss": r"\b(?:st(?:ole|olen|eal\w*)|embezzl\w+|defraud\w*|swindl\w+|siphon\w+|made off with|insured (?:for|at)"
        r"|for insurance)\b|\| (?:[a-z]+ )?(?:heist|raid|robbery|theft|fraud|haul)\b",
        "spent": r"\b(?:spen[dt]\w*|invest\w*|put\b[^|]*\|[^|]* into)\b",
        "cost": r"\b(?:costs?|set [a-z]+ back|expens\w+|bill for)\b",
    },
    "duration": {
        "outage": r"\bwithout (?:[a-z]+ (?:and |or )?)?(?:power|electricity|gas|heating|water)\b[^|]*\|",
        "demanded": r"^(?=[^|]*\|)(?>[^|]*?\bprosecut)[^|]*?\b(?:ask|call|press|push|want|demand|sought|seek)",
        "sentence": r"\b(?:prison|jail\w*|bars|sentenc\w+)\b[^|]*\b(?:for|to|of)\s+\| ?-?(?:years?|months?)\b"
        r"|\| ?-?(?:years?|months?)[’']? (?:in |behind |of )?(?:prison|jail|bars|sentence|term)\b",
        "strike": r"\b(?:strik(?:e|es|ing)|walk(?:ing|ed)? ?out|stoppage)\b",
        "response": r"\b(?:police|officers?|ambulances?|paramedics|crews|fire engines?|firefighters|they)\b"
        r"[^|]*\b(?:took|arriv\w+|reach\w+|got there|came)\b[^|]*\| ?minutes\b",
    },
    "share": {
        "turnout": r"\bturnout\b",
        "wanted": r"\b(?:want\w*|ask(?:s|ed|ing)? for|demand\w*|claims? for)\b",
        "votes": r"\b(?:vot(?:e|es|ed|ing)|ballots?)\b",
        "fall": r"\b(?:fell|fall(?:s|en|ing)?|drop\w*|tumbl\w+|plung\w+|slump\w*|slid|cut|down|lost)\b",
        "rise": r"\b(?:r[io]se[sn]?|rising|rais\w+|increas\w+|jump\w*|soar\w*|climb\w*|grow\w*|grew|gain\w*|up|more)\b",
    },
    "length": {
        "speed": r"^(?!.*\b(?:limit|allowed|winds?|gusts?)\b)(?=.*\b(?:travel\w*|doing|going|mov\w+|driv\w+|ran|running"
        r"|rac\w+|speed\w*|sped|hit|entered)\b).*\| ?(?:kilomet\w+|km|miles?) (?:an|per) hour\b",
        "depth": r"\b(?:depth|deep|down)\b",
        "away": r"\b(?:from|off|away|(?:north|south|east|west) of)\b",
    },
}
"""By measure and slot, what tells what an amount is of."""
_NO_HOUR = re.compile(
    r"\b(?:will|would|due|expected|every|daily|curfew)\b"
    r"|\b(?:from|to|until|till|by) (?:(?:about|around|nearly|shortly (?:before|after)) )?\|",
    re.IGNORECASE,
)
"""What makes an hour that of no deed."""
ALIKE_BESIDES = frozenset(words("cost spent fall rise away votes"))
"""Slots that say too little: two clauses must have a word in common as well."""
_NO_SLOT = {
    "price": r"\b(?:offer\w*|bid|shares?|pint|debts?|profits?|asked|demand\w*|could|would|may|might)\b",
    "sentence": r"\b(?:ask(?:s|ed|ing)?|sought|seek(?:s|ing)?|press(?:ed|ing)|demand\w*|could|may|might|up to"
    r"|maximum|carr(?:y|ies)|recommend\w*|prosecutors?|guidelines?|faces?)\b",
}
"""What makes it another thing: a share's price, what a prosecutor asked for."""
DEAD = "dead"
"""The slot of those who died."""
WHATEVER_THEY_ARE = frozenset(words("shots culprits affected joined"))
"""Slots of what has many names: "shots", "rounds"; "robbers", "raiders"."""
WISHED = frozenset(words("demanded wanted"))
"""Slots of what a prosecutor or a union asks for."""
THINGS = "things"
"""The slot of things that are counted once in an article: "nine breweries"."""
OF_EACH = frozenset(words("vote seat point goal mark time step percent"))
"""What each of several has a number of."""
COUNTED_ON = frozenset(words("dead hurt missing arrested affected"))
"""Slots in which "at least 14" and "16" are two tellings: the one has not been told of two more."""
_ANYBODY = frozenset(
    words(
        "people person member crew passenger patient victim resident man woman citizen inhabitant local worker "
        "employee staff"
    )
) | {"case", "number", "job"}
"""Lemmas of what is counted that name anybody."""
_OF_A_CROWD, _CROWD = frozenset(words("arrested present")), frozenset(words("demonstrator protester marcher supporter"))
"""Slots in which those who came are anybody, and what they are called there."""
_HARMLESS = frozenset(words("last overnight without no not both"))
"""Words that limit an amount where its clause stands for itself, and leave it open what it is of."""
_OPEN = {
    "fine": frozenset(words("could may might")),
    **dict.fromkeys(("dead", "hurt"), frozenset(words("before third"))),
    "response": frozenset(words("first since after")),
    "aid": frozenset(words("each")),
}
"""The same by slot: "six died before the match"."""
_OF_ALL = re.compile(r" of (?:them|the (?:rescued|injured|wounded|victims|survivors|casualties))\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_READ = {
    measure: {slot: re.compile(pattern, re.IGNORECASE) for slot, pattern in some.items()}
    for measure, some in {"count": _PEOPLE, **_OTHERS}.items()
}


def slot_of(measure: str, state: str, told: str) -> str:
    """Return what an amount is told of; '' where nothing shows it.

    >>> clauses = "the firm was sold for a cool | million", "a rival had offered to buy it for |"
    >>> [slot_of("money", "", clause) for clause in clauses]
    ['price', '']

    Args:
        measure: What is measured.
        state: What has become of those who are counted.
        told: The words around it, with a bar for the number.
    """
    if state or measure == "age":
        return state or measure
    if measure == "clock":
        return "" if _NO_HOUR.search(told) else "hour"
    plain = " ".join(told.split())
    slot = next((name for name, pattern in _READ.get(measure, {}).items() if pattern.search(plain)), "")
    other = _NO_SLOT.get(slot)
    return "" if other and re.search(other, plain, re.IGNORECASE) else slot


def is_whole(slot: str, after: str) -> bool:
    """Return whether "of them" is of all who are told of: "eleven of the rescued are in hospital".

    Args:
        slot: What they are told of.
        after: The text behind the number.
    """
    return slot == "in hospital" and bool(_OF_ALL.match(after))


def limits(slot: str, restrictions: frozenset[str], clause: str) -> frozenset[str]:
    """Return by what words an amount in a slot is of another time, kind or degree than that of all."""
    found = {one for one in restrictions if one not in _HARMLESS} | {*_YEAR.findall(clause)}
    return frozenset(found - _OPEN.get(slot, frozenset()))


def is_anybody(thing: str, slot: str = "") -> bool:
    """Return whether what is counted may be anybody: "people", "victims", or nothing that is named."""
    return not thing or thing in _ANYBODY or (slot in _OF_A_CROWD and thing in _CROWD)
