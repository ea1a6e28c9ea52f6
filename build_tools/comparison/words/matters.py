"""What outlets dispute in one event after another: were shots fired, was there a warning, did it happen on purpose.

"no shots were fired"                     ──▶ shots, not so
"they shot", "treated for bullet wounds"  ──▶ shots, so

Of each matter the words of a denial are narrow; those that tell it as so may be wide, for they count only where
another outlet denies it. Which words answer is a closed table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_tools.comparison.words.other_times import OF_ANOTHER_TIME
from build_tools.models import words
from build_tools.models.text import NOT

_WAS = r"(?:was|were|is|are|had been|has been|have been|had ever been|was ever|were ever)"
_BEEN = rf"(?:(?:{_WAS}|had|has|have|ever|been) )*"
_NEVER = r"(?:had not|has not|have not|did not|does not|do not|was not|were not|never|\w+n[’']t)"
_ANY = r"(?:any |an? |the )?"
_SIGN = (
    r"no (?:[a-z]+ )?(?:signs?|traces?|evidence|indications?|proof|records?|knowledge)(?: at all| so far)?"
    r" (?:of|that|for)"
)
_SOME = r"(?:[\w-]+ ){0,2}?"


class _Matter(NamedTuple):
    asks: str
    stems: str
    """Beginnings of words one of which a text has that tells of it."""
    yes: str
    no: str
    may_be_several: bool = False
    """Whether two may tell of two such things, so that they have to share a word more."""


_TABLE = {
    "gas": _Matter(
        "Whether gas was used",
        "gas",
        r"tear[- ]gas\w*|(?:fired|used|sprayed|lobbed|threw|through|with) gas|gas (?:was |were )?(?:fired|used"
        r"|grenades?"
        r"|canisters?|cartridges?)",
        rf"no (?:tear[- ]?)?gas {_BEEN}(?:used|fired|deployed|thrown)|(?:used|fired|threw) no (?:tear[- ]?)?gas"
        rf"|{_NEVER} (?:used?|fired?|throw|thrown) {_ANY}(?:tear[- ]?)?gas|without (?:using )?(?:tear[- ]?)?gas",
    ),
    "shots": _Matter(
        "Whether shots were fired",
        "shot shoot fire firing bullet gun round",
        r"opened fire|fir(?:ed|ing) (?:[\w-]+ )?(?:shots?|rounds|bullets|in(?:to)? the (?:air|crowd)|at|on|live)"
        rf"|shots? {_BEEN}(?:fired|rang out|heard)|gunfire|they shot|(?:bullet|gunshot) (?:wounds?|holes?)"
        r"|(?:heard|hearing) (?:[\w-]+ )?(?:shots|gunfire)",
        rf"no (?:live |warning )?(?:shots?|rounds?|bullets?) {_BEEN}(?:fired|heard|used)|not a (?:single )?shot"
        r"|fired no (?:shots?|rounds|bullets)|(?:did not|didn[’']t|had not|hadn[’']t|never) (?:shoot|shot|fired a"
        r"|fire a|open(?:ed)? fire)|without (?:firing )?a shot",
    ),
    "warning": _Matter(
        "Whether there had been a warning",
        "warn",
        r"(?:had|has|have) (?:\w+ )?warned|warned (?:in|on|last|the|them|him|her|us|its|his|their|twice|weeks|months"
        r"|years|days)\b|(?:had|has|have|were|was) (?:\w+ )?been warned|(?:ignored|received|dismissed|got) "
        rf"{_SOME}warnings?",
        rf"(?:never|not) (?:been )?warned|no warnings? (?:{_WAS}|had|from|about|of|that|reached|came)|no warning$"
        r"|(?:received|had|got|given|heard|gave) (?:no|any) warnings?"
        r"|(?:nobody|no[ -]one)(?: in the \w+)? (?:had |has )?(?:ever )?warned"
        r"|(?:nobody|no[ -]one)(?: in the \w+)? (?:had |has )?(?:ever )?(?:received|got) (?:any|a) warning",
        may_be_several=True,
    ),
    "talks": _Matter(
        "Whether there were talks",
        "talk negotiat bargain spok",
        r"(?:held|in|secret|began|broke off|during|after|hours of|days of|weeks of) (?:\w+ )?(?:talks|negotiations)"
        r"|negotiat(?:ed|ors?|ing)\b|(?:spoken|spoke|talked|met|bargained) with the (?:leaders?|hijackers|blackmailers"
        r"|kidnappers|rebels|strikers|hackers|attackers|inmates|owners|gang)"
        r"|(?:talks|negotiations) (?:had|took|with|between|have|are|were|went)",
        r"(?:was|were|been|are|is|had|held|be) no (?:\w+ )?(?:talks|negotiations?)|no (?:talks|negotiations) (?:had"
        r"|have|were|are|took|with)"
        r"|(?:not|never) (?:been )?(?:negotiat\w+|bargain(?:ed)?)\b|without (?:talks|negotiations)",
    ),
    "hostages": _Matter(
        "Whether anybody was held",
        "hostage captive held kidnap",
        rf"{_WAS} (?:held|kept|locked) (?:hostage|captive|in an? |for (?:\w+ )?hours)|held (?:[\w-]+ )?{_SOME}hostage"
        rf"|(?:took|taken) {_SOME}hostages?|(?:the|two|three|four|five|six) hostages",
        r"(?:took|were|are|was|been|held|had) no hostages?|no hostages? (?:was|were|had|has|have)"
        r"|(?:nobody|no[ -]one) (?:was|had been|is) (?:being )?held",
    ),
    "purpose": _Matter(
        "Whether it was done on purpose",
        "arson sabot deliberat purpose accident foul",
        r"(?<!only )sabotage|saboteurs|arson(?!ists? squad| squad)|criminal attack|deliberate (?:act|attack)"
        r"|deliberately (?:set|lit"
        r"|started|cut|caused|damaged)|on purpose",
        rf"{_SIGN} (?:it was )?(?:any )?(?:arson|sabotage|foul play|deliberate|a bomb|an attack)"
        r"|not (?:arson|sabotage|deliberate)|(?:ruled|ruling|rule) out (?:arson|sabotage|foul play)"
        r"|(?:was|were|been) (?:purely )?(?:accidental|an accident)|by accident",
    ),
    "calls": _Matter(
        "Whether calls for help were received",
        "call signal mayday",
        rf"(?:distress|emergency|mayday) (?:calls?|signals?)|calls? (?:for help )?{_WAS} (?:received|answered|logged"
        rf"|ignored|made)|called for help|(?:sent|received|logged|answered|ignored) {_SOME}(?:calls?|signals?)\b",
        rf"{_SIGN} (?:any )?(?:an? )?(?:distress |emergency |mayday )?(?:calls?|signals?)|no (?:distress|emergency"
        rf"|mayday) (?:calls?|signals?)|(?:received|got|heard) no {_SOME}(?:calls?|signals?)",
    ),
    "reports": _Matter(
        "Whether anything had been reported",
        "report complain",
        rf"(?:reports?|complaints?) {_WAS} (?:received|filed|made|ignored|passed on)|(?:had|has"
        r"|have) (?:\w+ )?(?:been )?"
        r"(?:complained|reported (?:an? |the |its )?(?:[\w-]+ )?(?:defect\w*|faults?|leaks?|cracks?|problems?"
        r"|smells?|noises?"
        rf"|dangers?|joint)\b)|(?:filed|received|sent) {_SOME}(?:reports|complaints)\b"
        rf"|(?:reports?|complaints?) that {_SOME}\w+ (?:filed|made|sent)",
        rf"{_SIGN} (?:any |an? )?(?:such |earlier )?(?:reports?|complaints?)|(?:knew|aware) of no (?:such )?(?:reports?"
        rf"|complaints?)|no (?:such )?(?:reports?|complaints?) {_BEEN}(?:received|reached|made|filed)"
        r"|received no (?:reports?|complaints?)|(?:nobody|no[ -]one) (?:had )?(?:ever )?(?:reported|complained)",
    ),
    "bank": _Matter(
        "Whether bank details were taken",
        "bank account card payment",
        r"(?:bank|account|card|credit[ -]card|payment) (?:details|data|numbers|information)",
        r"no (?:bank|account|card|credit[ -]card|payment) (?:details|data|numbers|information)"
        rf"|(?:bank|account|card|payment) (?:details|data|numbers) (?:{_WAS} )?(?:not|never|untouched|unaffected|safe)"
        rf"|(?:bank|account|card|payment) (?:details|data|numbers) {_WAS} (?:not|never|untouched|unaffected|safe)",
    ),
    "insured": _Matter(
        "Whether it was insured",
        "insur polic",
        r"(?:was|is|were|are|been|fully) insured|insured (?:for|by|with|against)",
        r"(?:no|without|lacked) (?:\w+ )?insurance|(?:not|never) (?:been )?insured|uninsured"
        r"|(?:policy|insurance|cover)\b(?: [^.;]{1,40})? (?:had )?(?:run out|ran out|lapsed|expired)",
    ),
    "duty": _Matter(
        "Whether more than one was on duty",
        "alone duty shift own",
        r"(?:two|three|four|both|several) [a-z]+ (?:[a-z]+ )?(?:were|had been) on (?:duty|shift|watch)",
        r"(?:was|been|worked|working) alone (?:on|at|in|that|when|during|with)\b|was on (?:her|his) own\b"
        r"|the only [a-z]+ (?:[a-z]+ )?on (?:duty|shift)|(?:one|single|lone) [a-z]+ (?:was )?on (?:duty|shift)",
    ),
    "contract": _Matter(
        "Whether a contract was signed",
        "contract agreement sign paper",
        r"(?:contract|agreement) (?:had been |has been |was |had )signed|signed (?:an? |the )(?:[\w-]+ )?(?:contract"
        r"|agreement)|put pen to paper|the signed (?:agreement|contract)|there was an? (?:agreement|contract)",
        rf"no (?:[\w-]+ )?(?:contract|agreement) {_BEEN}(?:\w*signed|completed|concluded)"
        rf"|(?:contract|agreement|papers|paperwork) {_WAS} never (?:\w*signed|completed)"
        r"|(?:never|not) signed (?:an?|any|the) (?:contract|agreement)",
    ),
    "offer": _Matter(
        "Whether an offer was made",
        "offer bid",
        r"(?:made|make|submitted|put in|received) (?:an?|two|three|any) (?:\w+ )?(?:offer|bid)\b"
        r"|(?:had |has |have )?offered (?:it|him|her|them|us|the \w+|[$£€\d])"
        rf"|(?:any|an?) (?:\w+ )?(?:offer|bid) {_WAS} (?:made|rejected|accepted|thrown)",
        rf"no (?:\w+ )?(?:offers?|bids?) {_BEEN}(?:made|submitted|received)|(?:made|received"
        r"|offered) no (?:\w+ )?(?:offer"
        rf"|bid|money)|(?:had |has |have )?(?:not|never) (?:offered|made an (?:offer|bid))",
        may_be_several=True,
    ),
    "ransom": _Matter(
        "Whether money was demanded",
        "ransom money demand asked",
        r"(?:demanded|asked for|demanding|asking for) (?:a ransom|[$£€]?\d[\d.,]*|(?:two|three|four|five|six|ten"
        r"|half a)"
        r" (?:million|thousand))|ransom (?:demand|note|of)|(?:a|the) ransom",
        rf"no (?:ransom|money)(?: demand| note)?s? {_BEEN}(?:received|made|asked|demanded)"
        rf"|no (?:ransom )?demands? {_BEEN}"
        r"(?:received|made)|(?:nobody|no[ -]one) (?:has |had )?(?:asked|demanded) (?:for )?(?:any )?(?:money|ransom)"
        r"|(?:received|got) no (?:ransom )?(?:demand|note)",
    ),
    "inside": _Matter(
        "Whether there was help from inside",
        "inside insider staff employee help",
        r"(?:somebody|someone|an? (?:insider|employee|guard)) (?:on the staff |inside |at the \w+ )?(?:had )?(?:helped"
        r"|let|opened)|inside(?:r)? (?:job|help)|with (?:the )?help of (?:an? )?(?:insider|employee|guard|staff)",
        rf"{_SIGN} (?:any )?(?:help from inside|inside help|an insider|an inside job)|no (?:inside help"
        r"|help from inside)"
        r"|none of (?:them|the (?:staff|employees)) (?:is|was) (?:a suspect|suspected|involved)",
    ),
    "faults": _Matter(
        "Whether faults were found",
        "crack fault defect damage flaw inspect corro rust rotten wrong",
        rf"(?:seen|saw|found|reported|discovered|showed|noticed) {_SOME}(?:cracks?|faults?|defects?|corrosion|rust"
        r"|damaged)\b|(?:defective|corroded|rotten|rusted) \w+|failed (?:its|the|an?|two"
        r"|three) (?:\w+ )?(?:inspections?"
        r"|tests?|checks?)",
        rf"found (?:no|nothing|no sign of) {_SOME}(?:cracks?|faults?|defects?|damage|wrong|flaws?)\b"
        rf"|no {_SOME}(?:cracks?|faults?|defects?|flaws?) {_BEEN}(?:found|seen|detected)|show(?:ed|n) no (?:damage"
        r"|faults?"
        r"|cracks?)|passed (?:its|their|the|every|all) (?:\w+ )?(?:inspections?|checks?)",
    ),
    "autopsy": _Matter(
        "Whether there was an autopsy",
        "autops post-mortem",
        rf"(?:autops(?:y|ies)|post-mortems?) (?:{_WAS}|had|has|showed|found)|(?:an|the) autopsy|a post-mortem",
        r"no (?:autops\w+|post-mortems?)|without (?:an autopsy|a post-mortem)",
    ),
    "repaid": _Matter(
        "Whether the money is paid back",
        "paid repa return",
        r"(?:subsid\w+|money|grants?|loans?|cent|funds?|aid)\b[^.;]{0,20} (?:will|would) be (?:paid back|repaid"
        r"|returned)",
        r"(?:subsid\w+|money|grants?|loans?|cent|funds?|aid)\b[^.;]{0,20} (?:will|would) (?:not|never) be (?:paid back"
        r"|repaid|returned)",
    ),
    "unanimous": _Matter(
        "Whether the decision was unanimous",
        "unanim split divided votes agree dissent",
        r"unanimous(?:ly)?|all (?:\w+ )?(?:had )?agreed",
        r"(?:jury|court|board|council|committee|cabinet|panel|judges|members|bench) (?:was|were|is|are"
        r"|had been) (?:\w+ly )?"
        r"(?:split|divided)|by \w+ votes? to \w+|dissent(?:ed|ing)\b",
    ),
    "contact": _Matter(
        "Whether there was any contact",
        "contact telephon phone spoken spoke called met rang wrote written",
        r"telephoned|phoned|phone call|(?:had |has )?contacted|rang the|called the (?:head|director|chief|mayor|editor"
        r"|office)|spoke (?:to|with) the|wrote to the",
        r"(?:had|has|have) (?:not|never) (?:contacted|telephoned|phoned|spoken (?:to|with)|written to)"
        r"|(?:did not|never) (?:contact|phone|telephone|speak to|write to|spoke to|contacted)"
        r"|no contact (?:with|between)",
        may_be_several=True,
    ),
    "medical": _Matter(
        "Whether the medical was passed",
        "medical cartilage ligament fitness",
        r"(?:passed|sailed through|came through) (?:the|his|her|a) (?:medical|fitness test)",
        r"failed (?:his|her|the|a) (?:medical|fitness test)|damaged (?:cartilage|ligaments?)",
    ),
    "deleted": _Matter(
        "Whether anything was deleted",
        "delet destroy shred wipe",
        rf"(?:files?|documents?|messages?|e-?mails?|records?) {_BEEN}(?:deleted|destroyed|shredded|wiped)|(?:deleted"
        r"|destroyed|shredded|wiped) (?:[\w-]+ ){0,3}?(?:files?|documents?|messages?|e-?mails?|records?)",
        rf"(?:no|not a single) (?:files?|documents?|messages?|e-?mails?|records?) {_BEEN}(?:deleted|destroyed|shredded)"
        r"|(?:deleted|destroyed|shredded) (?:no|nothing)|nothing (?:was|had been|has been) (?:deleted|destroyed"
        r"|shredded)",
    ),
    "bribe": _Matter(
        "Whether money changed hands",
        "money bribe paid cash",
        rf"(?:took|paid|received|accepted|handed) {_SOME}(?:money|bribes?|cash)\b|bribed\b|money (?:had )?changed hands"
        r"|(?:offered|paid) (?:us|them|him|her) money",
        rf"no (?:money|bribes?|cash) {_BEEN}(?:paid|changed hands|offered|taken)|(?:paid|took|received"
        r"|accepted) no (?:money"
        r"|bribes?)|(?:never|not) (?:paid|taken|received|accepted|took) (?:any |a )?(?:money|bribes?|cash)",
    ),
    "hurt": _Matter(
        "Whether anybody was hurt",
        "hurt injur harm wound casualt",
        rf"{_WAS} (?:\w+ly )?(?:hurt|injured|wounded)|(?:suffered|treated for) {_SOME}(?:injur\w+|burns|wounds|cuts)"
        r"|injuring \w+|leaving \w+ (?:\w+ )?(?:hurt|injured|wounded)",
        rf"(?:nobody|no[ -]one) {_BEEN}(?:hurt|injured|harmed|wounded)|no (?:injuries|casualties)\b",
    ),
    "force": _Matter(
        "Whether force was used",
        "force violence beat kick drag club baton truncheon",
        r"(?:were|was|been) (?:beaten|kicked|dragged|clubbed|punched)|(?:beat|kicked|dragged"
        r"|clubbed) (?:\w+ )?(?:him|her"
        r"|them|protesters|demonstrators|women|men|people)|with (?:batons|truncheons)|used (?:batons|truncheons|force)",
        rf"no (?:force|violence) {_BEEN}used|used no (?:force|violence)|without (?:the use of |any )?(?:force|violence)"
        r"|(?:nobody|no[ -]one) (?:was|had been) (?:beaten|hit|kicked|dragged)",
    ),
    "drink": _Matter(
        "Whether alcohol was involved",
        "drunk drink sober alcohol breath influence intoxicated",
        r"(?:was|were|been) (?:drunk|drinking|intoxicated)|smel(?:led|t) of (?:alcohol|beer|wine|drink)"
        r"|under the influence"
        r"|failed a breath test|over the drink-drive limit",
        r"not been drinking|(?:was|were|been) sober|passed a breath test|no alcohol\b|not (?:drunk"
        r"|under the influence)",
        may_be_several=True,
    ),
    "fast": _Matter(
        "Whether it was going too fast",
        "fast speed limit flying",
        r"(?:was|were|been) (?:speeding|going too fast)|(?:over|above|twice) the (?:speed )?limit|breakneck speed"
        r"|excessive speed|too fast",
        r"(?:within|inside|under) the (?:[\w-]+ )?(?:speed )?limit|at the permitted|not (?:been )?(?:speeding"
        r"|going too fast)",
    ),
    "compensation": _Matter(
        "Whether compensation is offered",
        "compensat money penny cent",
        r"(?:promis\w+|offer\w*|paid|announced|pledged) (?:[\w-]+ ){0,2}?compensation|compensation (?:of|will"
        r"|would|for)",
        r"(?:offered|promised|paid|seen) no (?:money|compensation)|no compensation (?:was|had been|has been"
        r"|will be|would be)"
        r"|(?:not|never) (?:been )?(?:paid|offered|promised|received) (?:a cent|a penny|any (?:money|compensation)"
        r"|compensation)",
    ),
    "permit": _Matter(
        "Whether there was a permit",
        "permit licen permission",
        r"(?:had|has|with|held|granted|issued|obtained) (?:an? |the |all )?(?:\w+ )?(?:permits?|licen[cs]es?"
        r"|permission)\b"
        r"|(?:was|were|is) licensed",
        r"(?:had|was|were|has|without|with|held) no (?:\w+ )?(?:permit|licen[cs]e|permission)\b|without (?:an? "
        r"|any )?(?:\w+ )?"
        r"(?:permit|licen[cs]e|permission)\b|unlicensed|no (?:permit|licen[cs]e|permission) (?:was|had|has)",
    ),
    "supply": _Matter(
        "Whether supply was cut off",
        "water power electric gas heat suppl",
        rf"(?:water|power|electricity|gas|heating)(?: supply)? {_BEEN}(?:cut off|shut off|turned off|interrupted)"
        r"|(?:cut|shut|turned) off the (?:water|power|electricity|gas|heating)",
        r"(?:water|power|electricity|gas|heating)(?: supply)? (?:was|were|is|had been|has been) (?:never"
        r"|not) (?:cut|shut"
        r"|turned|interrupted)|(?:water|power|electricity|gas|heating)(?: supply)? (?:had|has) (?:never"
        r"|not) been (?:cut"
        r"|shut|turned|interrupted)",
    ),
    "consulted": _Matter(
        "Whether people were consulted",
        "consult",
        r"consulted (?:for|in|with|every|all|the)\b|(?:were|was|been) (?:fully |properly |widely )?consulted",
        r"(?:were|was|been|had) (?:not|never) (?:been )?consulted|(?:nobody|no[ -]one) (?:had |has "
        r"|was )?(?:ever )?(?:been )?"
        r"consulted|without (?:being )?consult\w+|no (?:proper |real )?consultation",
    ),
}
_READ = {
    name: (
        re.compile(rf"\b(?:{'|'.join(words(one.stems))})", re.IGNORECASE),
        (
            (re.compile(rf"\b(?:{one.no})", re.IGNORECASE), False),
            (re.compile(rf"\b(?:{one.yes})", re.IGNORECASE), True),
        ),
    )
    for name, one in _TABLE.items()
}
_ANY_STEM = re.compile(
    rf"\b(?:{'|'.join(sorted({stem for one in _TABLE.values() for stem in words(one.stems)}))})", re.I
)
_OPEN = re.compile(
    r"\b(?:if|whether|unless|until|should|must|could|might|may|can|call(?:s|ed|ing)? (?:on|for)|urg\w+"
    r"|asked (?:if|about)"
    r"|want\w*|before|once|last year|years? ago|fail\w* to|refus\w+|risk\w*|fear\w*|suspicion|investigat\w+"
    r"|claims? (?:of|that)"
    r"|allegations?|charge[sd]?|rumou?rs?|denied|denies|rejected|another|other)\b[^.;”\"]*$",
    re.IGNORECASE,
)
"""What leaves it open, or tells of another time."""
_SENTENCE = re.compile(r"[.;“”\"?!](?=\s|$)|[“”\"]")
"""Where a sentence or a quotation ends."""
_NOBODY = re.compile(r"\b(?:neither|nobody|no[ -]one|none)\b[^,]*$", re.IGNORECASE)
"""A subject of which what follows is not so."""
_NEAR = 3
"""Words before an answer in which a "not" turns it."""


class Matter(NamedTuple):
    """One answer in a text."""

    name: str
    is_so: bool
    shown: str
    """The words that say so."""


def asks_of(name: str) -> str:
    """Return a matter as a question."""
    return _TABLE[name].asks


def may_be_several(name: str) -> bool:
    """Return whether there may be several such things in an event: two warnings of two dangers."""
    return _TABLE[name].may_be_several


def stems_of(name: str) -> tuple[str, ...]:
    """Return the beginnings of the words that tell of a matter."""
    return tuple(words(_TABLE[name].stems))


def matters(text: str) -> Iterator[Matter]:
    """Return what a text answers; of each matter a denial before what tells it as so.

    >>> list(matters("No tear gas was used, said Reed"))
    [Matter(name='gas', is_so=False, shown='No tear gas was used')]
    """
    if not _ANY_STEM.search(text) or OF_ANOTHER_TIME.search(text):
        return
    for name, (stems, sides) in _READ.items():
        taken: list[tuple[int, int]] = []
        for pattern, is_so in sides if stems.search(text) else ():
            for found in pattern.finditer(text):
                before = _SENTENCE.split(text[: found.start()])[-1]
                is_taken = any(a < found.end() and found.start() < b for a, b in taken)
                if is_taken or _OPEN.search(before) or text[found.end() :].startswith("?"):
                    continue
                taken.append(found.span())
                is_turned = is_so and bool(NOT.search(" ".join(before.split()[-_NEAR:])) or _NOBODY.search(before))
                yield Matter(name, is_so is not is_turned, found[0])
