"""What the furniture around an article looks like: tables of patterns, each with its reason in words.

Patterns see a paragraph with all quotations blanked out. They are anchored at its beginning (and the ones for whole
lines at its end too), and want the outlet to speak to its reader in the imperative or of itself in the first person: a
report *about* a donation, a newsletter or a subscription has neither. What they find is cut only where `boilerplate`
allows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.models.agencies import AGENCY_PATTERN
from build_tools.reading import sign_ups
from build_tools.reading.patterns import NAME, Furniture, starting, whole

_NAMES = rf"{NAME}(?:(?:,|,?\s+and)\s+{NAME})*"
AGENCY = rf"(?:{AGENCY_PATTERN}|(?:News )?agencies|Wire reports)"
_WORK = r"(?:reporting|writing|editing|research|translation|graphics|photography|video)"
_IN_CREDITS = (
    r"(?>(?-i:[A-Z0-9])\w*(?:['’-]\w+)*|by|and|in|from|for|at|of|the|with|additional|further|also|contributed"
    r"|contributing"
    r"|reported|compiled|edited|written|bureau|newsroom|desk|staff|news|agencies|writers?|reporters?|correspondents?"
    rf"|producers?|photos?|photographs?|videos?|del?|van|von|der|al|bin|la|{_WORK})"
)
"""Atomic: a word that two of these match, such as “By”, would else be tried in both ways, and many of them for ever."""
_ONLY_NAMES = rf"(?:\W+{_IN_CREDITS})*\W*$"
"""The rest of a line in which only names and a credit's own words stand: a verb makes it a sentence of the article."""
_LIST_OF_NAMES = rf"{_IN_CREDITS}(?:\W+{_IN_CREDITS}){{0,60}}?"
_OURS = (
    r"(?=.*(?:\b(?:us|journalism|journalists|newsroom|subscri\w+|paywall|this (?:newspaper|paper|site|website)"
    r"|our (?:work|report\w+|readers|mission|coverage|team|paper|site|independence|members\w*|newsletter)"
    r"|your (?:donation|gift|contribution)s?)\b"
    r"|[$£€]\s?\d))"
)
"""What makes an appeal the outlet's own: it says `us`, speaks of journalism, or names a price. `Our` alone is any
columnist's: our troops, our children."""

CONTRIBUTORS = starting(
    "credit",
    "a line that names who else worked on the article",
    rf"(?:additional |further )?{_WORK}(?: and {_WORK})? (?:by|from)\b{_ONLY_NAMES}",
    rf"(?:additional|further) {_WORK}(?: and {_WORK})?\s*:{_ONLY_NAMES}",
    rf"with (?:additional )?(?:reporting|files|reports?|inputs?|contributions?) (?:by|from)\b{_ONLY_NAMES}",
    rf"{_LIST_OF_NAMES}\W+contributed (?:(?:additional )?(?:reporting|research)\b"
    rf"|to (?:this|our) (?:report|story|article|piece|coverage)\b){_ONLY_NAMES}",
)
"""Lines of nothing but names and what they did for the article: cut wherever they stand."""

CREDITS = (
    CONTRIBUTORS,
    starting(
        "credit",
        "a line that names who else worked on the article",
        rf"(?:written|compiled|edited|translated|reported)(?: and \w+)? by\b{_ONLY_NAMES}",
        rf"{_NAMES}(?:,? (?:of|for) [^,.]{{2,40}},?)? (?:reported|contributed) from\b{_ONLY_NAMES}",
        r"this (?:article|story|piece|post) (?:was|is|has been|first|originally)\b[^.]{0,60}"
        r"\b(?:(?:re)?published|appeared|(?:re)?produced|distributed|translated|adapted)\b",
        r"this (?:article|story|piece|post) (?:was|is) "
        r"(?:made possible|(?:funded|supported)(?= by (?:an? grant|the (?-i:[A-Z]))))\b",
        r"translation of an? (?:original )?(?:article|story|text|piece)\b",
        r"(?:an?|this) (?:shorter |longer |different )?(?:version|form|excerpt) of this (?:article|story|piece|post"
        r"|report) (?:was |is |has |also |first |originally ){0,3}(?:appear(?:s|ed)|published|printed|ran)\b",
        rf"(?:sources?|credit|via)\s*:(?:\s*{AGENCY}\b)?{_ONLY_NAMES}",
        rf"(?-i:SOURCE)(?=\s+(?-i:[A-Z])){_ONLY_NAMES}",
    ),
    Furniture(
        "credit",
        "a line that says who contributed",
        rf"\W*{_LIST_OF_NAMES}\W+contributed\W*$",
    ),
    whole("credit", "an agency's name on a line of its own", rf"(?:with )?{AGENCY}(?:(?:/|, | and ){AGENCY})*"),
)
"""Lines after the last words of the article that say where it comes from."""

_ASKING_AT_LAST = (
    r"(?=.*\b(?:we|our|us)\b).*?(?:[.!?]\s+(?:so )?(?:please |now )?|\bplease )"
    r"(?:(?:consider|think about) (?:supporting|subscribing|donating|becoming|making a)"
    r"|support (?:us|our (?:work|journalism|newsroom|reporting))|make a (?:donation|contribution)"
    r"|donate (?:now|today|here|to us)\b|chip in\b|subscribe (?:to|now|today)\b"
    r"|become a (?:\w+ )?(?:member|supporter|subscriber)|join our community)"
)

HEADING = whole(
    "appeal",
    "heads an appeal to the reader",
    r"an? (?:message|note|word|letter|appeal) from (?:the |our )?(?-i:[A-Z]).{1,60}",
    r"(?:an? )?(?:message|note|word|letter) from (?:the|our|your) (?:author|reporter|writer|newsroom|team)",
    r"an? (?:message|note|word|letter|appeal) to (?:all )?our (?:readers|subscribers)",
)
"""The one line that says what everything below it is."""

APPEALS = (
    HEADING,
    starting(
        "appeal",
        "asks the reader to support the outlet",
        _OURS
        + r"(?:(?:please |help )?(?:to )?(?:support|back|fund) (?:us|our|independent|quality|local|free|fearless)\b"
        r"|(?:please )?(?:consider|think about) (?:supporting|making a|donating|becoming|subscribing|giving)\b"
        r"|(?:please )?(?:donate|chip in|contribute|make a (?:donation|contribution|gift))\b"
        r"|(?:please )?become an? (?:\w+ ){0,3}(?:member|supporter|subscriber|patron|donor)\b"
        r"|your (?:\w+ ){0,2}(?:support|donation|contribution|gift|subscription|membership)\b"
        r"|by (?:supporting|donating|contributing|subscribing|becoming)\b[^.]{0,80}\byou"
        r"|(?:buy (?:me|us) a coffee|leave (?:me|us) a tip)\b"
        r"|(?:help (?:us|keep|fund|sustain)|every (?:contribution|donation|gift|subscription))\b"
        r"|we (?:\w+ly )?(?:need|rely on|depend on|count on|live on|ask for) (?:your|you|our readers|readers)\b"
        r"|if you (?:can|are able|value|like|enjoy|appreciate|believe in|read|care about)\b"
        r".{0,200}\b(?:support|subscri|donat|contribut|member|chip in)"
        r"|(?:unlike many|because we have)\b[^.]{0,120}\bpaywall"
        r"|you can (?:help|support|make a difference)\b|support (?-i:[A-Z]).{1,150}\b(?:we|us|our)\b)",
        r"(?:thank you|thanks) for (?:your support|supporting|standing with|reading|subscribing)\b",
        r"donate to (?-i:[A-Z]).{1,30}$",
        r"(?:please )?consider (?:supporting|subscribing to|becoming a (?:member|supporter) of) (?-i:[A-Z]).{1,60}$",
        r"(?:before you go|while you.re here)\b.{0,300}\b(?:support|subscribe|donat|contribut|member)",
    ),
    Furniture("appeal", "speaks of the outlet and ends in asking the reader to support it", _ASKING_AT_LAST),
    whole(
        "appeal",
        "a button's label",
        r"remind me (?:later|in \w+)",
        r"continue",
        r"maybe later",
        r"once|monthly|annual|annually",
        r"(?:donate|subscribe|support us|contribute)(?: (?:now|today|here|monthly|once))?",
        r"become an? (?:member|supporter|subscriber|patron)(?: today| now)?",
        r"(?:one-?time|once|monthly|annually|annual)(?:[\s|/,]+(?:one-?time|once|monthly|annually|annual|other))+",
        r"not ready to (?:support|subscribe|donate)[^.?]*\?(?: remind me later)?",
    ),
)

SIGN_UPS = (
    sign_ups.AT_THE_END,
    starting(
        "notice",
        "tells the outlet's terms",
        r"our standards\s*:",
        r"(?:by (?:signing up|subscribing|clicking|continuing)\b[^.]{0,60}|subscribers )\b(?:agree|consent|accept)\b",
        r"(?:we have sent|we.ve sent|an error (?:has )?occurred)\b.{0,60}\b(?:e-?mail|again)\b",
        r"[\w ]{2,40} (?:is|are) not responsible for the content of external\b",
    ),
    whole(
        "sign-up",
        "a button's label",
        r"sign up|log in|share|share this|print|preview|loading|close|learn more|(?:show|load|view|see) (?:more|all)",
        r"(?:view |leave a |show )?comments?(?: \(\d+\))?|continue reading|delivered every \w+",
        r"listen to (?:our|the|this) (?:podcast|article|story)",
        r"(?:is|was) this (?:page|article|story|information) (?:useful|helpful)",
    ),
    starting(
        "copyright",
        "says who holds the rights",
        r"(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?(?:\d{4}|by )",
        r"all rights reserved\b",
        r"this (?:material|content|article|copy) may not be (?:published|reproduced|copied)",
    ),
)

_ADDRESS = r"(?:\[?\d{1,3}[\]).]\s+)?(?:https?://|www\.|t\.me/)\S+"
"""As print pages number them: “[1] https://…”."""

LINKS = (
    starting(
        "link",
        "points to another text of the outlet",
        r"(?:(?:read|see) (?:more|also|next)(?: about| on)?|tags|topics|tagged)\s*(?::|»|>|$)",
        r"(?:related(?: (?:stories|articles|links|topics|coverage|content|news))?|also read|more on this(?: story)?"
        r"|recommended (?:for you|reading)|must[ -]reads?|most (?:read|viewed|popular|shared)(?: in [\w ]{1,30})?"
        r"|filed under|in this article"
        r"|what to read next|you may also like|more stories|more (?:from|on|in) [\w’' ]{1,40})\s*(?::|$)",
    ),
    starting(
        "link",
        "points to another text of the outlet",
        r"(?:watch|listen|read|explainer|explained|opinion|quiz)\s*[:|»>].{3,160}[^\s.!…:;,]$",
    ),
    whole("link", "addresses on a line of their own", rf"(?:links?\W+)?{_ADDRESS}(?:\s+{_ADDRESS})*"),
    whole(
        "advertisement",
        "marks the place of an advertisement",
        r"(?:skip )?advertisements?(?:\W+scroll to continue)?",
        r"(?:story|article) continues (?:below|after)[\w ]*",
    ),
)
"""Lines that point elsewhere."""

ALONE = (*LINKS, CONTRIBUTORS)
"""Lines that aren't the article's wherever they stand, if they stand alone."""

TAIL = (*CREDITS, *APPEALS, *SIGN_UPS, *LINKS)

_WRITES = (
    r"(?:is|was|writes|covers|reports|has (?:covered|reported|written|worked)|joined|works|can be|lives|teaches"
    r"|edits|contributes"
    r"|reported|contributed|worked|previously)\b"
)

BIO = starting(
    "bio",
    "tells who the author is",
    rf"(?:about the authors?|{NAME}),? (?:is|was) (?:an?|the|our) (?:[\w’'&-]+ ){{0,5}}(?:reporter|correspondent|editor"
    r"|writer|columnist|journalist|contributor|producer|fellow|intern|critic)\b"
    r"(?: (?:at|for|with|based|covering|who covers|in)\b|[.,]| (?-i:[A-Z]))"
    r"(?!.*\b(?:said|told|killed|arrested|detained|jailed|died|shot)\b)",
    r"about the authors?\W*$",
)


def about(authors: Sequence[str]) -> tuple[Furniture, ...]:
    """Return the kinds of line that tell who the authors are: at the end of an article nothing else does."""
    names = "|".join(map(re.escape, authors[:10]))
    surnames = "|".join(re.escape(author.split()[-1]) for author in authors[:10])
    looks = (
        rf"(?:{names})(?:,? .{{0,60}}?\b{_WRITES}|\W*$)",
        rf"(?:{surnames}) (?:covers|writes about|reports on|joined (?:us|the (?:paper|newspaper|newsroom|staff)))\b",
    )
    return (BIO, starting("bio", BIO.reason, *looks)) if names else (BIO,)


ADDRESS = re.compile(
    r"\b(?:we|our|(?-i:[Uu]s)|ours|you|your|yours)\b|\bdear (?:readers?|friends?|supporters?)\b", re.IGNORECASE
)
"""The outlet speaks of itself or to its reader."""

REPORTING = re.compile(r"\b(?:said|says|told|added|according to|announced|warned)\b", re.IGNORECASE)
"""Somebody else is being reported: the words of a journalist at work."""
