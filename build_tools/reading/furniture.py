"""What the furniture around an article looks like: one table of patterns, each with its reason in words.

Patterns see a paragraph with all quotations blanked out. They are anchored at its beginning (and the ones for whole
lines at its end too), and want the outlet to speak to its reader in the imperative or of itself in the first person: a
report *about* a donation, a newsletter or a subscription has neither. What they find is cut only where `boilerplate`
allows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from build_tools.models.agencies import AGENCY_PATTERN


class Furniture(NamedTuple):
    """A kind of furniture: what it is called in the cut, why in words, and how it looks."""

    what: str
    reason: str
    looks: str
    """A pattern, compiled when it is first used: a run that reads no article doesn't wait for it."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return _compiled(self.looks)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def any_of(what: str, reason: str, *patterns: str) -> Furniture:
    """Return the furniture that one of some patterns matches, each with what stands around it."""
    return Furniture(what, reason, "|".join(patterns))


def starting(what: str, reason: str, *patterns: str) -> Furniture:
    """Return the furniture that begins with what one of some patterns matches."""
    return Furniture(what, reason, rf"\W*(?:{'|'.join(patterns)})")


def whole(what: str, reason: str, *patterns: str) -> Furniture:
    """Return the furniture that is wholly what one of some patterns matches, but for marks around it."""
    return Furniture(what, reason, rf"\W*(?:{'|'.join(patterns)})\W*$")


NAME = r"(?-i:(?:[A-Z][\w’'-]*\.?\s+){1,3}[A-Z][\w’'-]*)"
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
_NEWSLETTER = r"(?:[\w’',-]+\s+){0,6}(?:newsletters?|briefing|bulletin|e-?mails?|alerts?|channel|app|podcast|updates)\b"
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
    starting(
        "sign-up",
        "asks the reader to sign up, subscribe, follow or read on",
        r"(?:please )?(?:sign up|subscribe|register|join)\b[^.]{0,40}?\b(?:for|to)\s+(?:(?:our|the|this|my|a|an)\s+)?"
        + _NEWSLETTER,
        r"(?:get|receive|have|want)\b[^.]{0,80}\b(?:(?:to|in|into) your (?:inbox|phone|e-?mail)|delivered to you)\b",
        r"our (?:\w+ ){0,3}newsletters?\b.{0,300}\b(?:you|inbox|mailbox)\b",
        r"don.t (?:forget to|miss)\b[^.]{0,80}\b(?:sign up|subscribe|follow us|newsletter|confirm)\b",
        r"(?:like|love|enjoy(?:ed|ing)?) (?:what (?:you|we)|this|our)\b[^?]{0,60}\?",
        r"follow [^.]{0,60}\bcoverage\b.{0,60}(?:\bat|\bon|:) (?:https?://|our )",
        r"(?:sign up|subscribe) (?:here|now|today|to read|to continue|for (?:free|just|only|unlimited))\b",
        r"(?:please )?(?:follow|like|find|join|reach|contact|e-?mail|tweet) (?:us|me|the author) (?:directly )?"
        r"(?:on|at|via|@)",
        r"(?:you can )?(?:follow|contact|reach|e-?mail) (?:him|her|them|the (?:reporter|author|writer)"
        r"|(?-i:[A-Z])[^.]{0,60}?) (?:directly )?"
        r"(?:on (?:twitter|x|facebook|instagram|telegram|threads|bluesky|mastodon)\b|(?:at|via|@) ?\S*@\S)",
        rf"{NAME} can be (?:reached|contacted|followed) (?:at|on|via)\b",
        r".{1,300}[.!?] follow (?:us|me|him|her|them) on (?:twitter|x|facebook|instagram|telegram|threads|bluesky)\b",
        rf"(?:(?:write to|e-?mail|contact) {NAME} (?:at|on|via) |contact\s*: ?[^@]{{0,80}}\b)\S*@\S",
        r"(?:if you have|do you have|have|got) (?:(?:a|any|more) )?(?:tip|story|information|details)s?\b.{0,60}"
        r"\b(?:contact|e-?mail|write to|get in touch)\b.{0,40}(?:\bus\b|\bour\b|\S@\S)",
        r"(?:download|get|install) (?:our|the) [^.]{0,40}\bapp\b",
        r"click (?:here|the link|below|on the (?:link|button))\b",
        r"(?:do you have|have you got|have|got) (?:a|any) (?:tip|story|news tip|question|comment)s?\b[^?]{0,120}\?"
        r".{0,60}\b(?:us|our|e-?mail|contact|write)\b",
        r"(?:you can )?share (?:this (?:article|story|post)|your (?:thoughts|views))\b",
        r"(?:register|log in|sign in) (?:now |here )?(?:for free|to (?:read|continue|comment|unlock|access))\b",
        r"join (?:our|the) (?:conversation|community|commenting|discussion|telegram|whatsapp)\b",
        r"(?:subscribe|follow|join)\b[^.@]{0,30}@\w{3,40}\W*$",
        r"(?:read|see|watch|view|check out|listen to) (?:the )?"
        r"(?:rest|more|full (?:story|article|report|interview|video)|original)\b[^.]{0,60}"
        r"\b(?:here|below|at|on|online)\b[^.]{0,40}\W*$",
        r"(?:for more (?:information|details|on|stories|news|coverage|analysis|from)|to (?:read|learn|hear) more)\b"
        r"[^.]{0,80}\b(?:visit|click|go to|follow us|sign up|subscribe)\b",
    ),
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


LONGEST = 1_500
"""Characters. Longer paragraphs are no furniture, whatever they begin with."""


def recognise(paragraph: str, kinds: tuple[Furniture, ...]) -> Furniture | None:
    """Return the first kind of furniture that a paragraph, its quotations blanked out, looks like."""
    if len(paragraph) > LONGEST:
        return None
    return next((kind for kind in kinds if kind.pattern.match(paragraph)), None)
