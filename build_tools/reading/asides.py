"""What isn't the article's wherever it stands: corrections, sign-up boxes, paywalls, captions, labels, repetitions.

Unlike the furniture at an article's end these stand in the middle of it as well. So each wants a whole paragraph that
says what it is from its first word on; a report about a correction or a newsletter doesn't.
"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.models import words
from build_tools.reading import sign_ups
from build_tools.reading.furniture import AGENCY
from build_tools.reading.marked import REASONS
from build_tools.reading.page_words import PAGE_WORDS
from build_tools.reading.patterns import NAME, Furniture, any_of, recognise, starting, whole

_PIECE = (
    r"(?:article|story|piece|report|post|headline|column|page|item|interview|caption|blog|version|feature|dispatch)"
)
_WRONGLY = (
    r"(?:originally|previously|initially|incorrectly|mistakenly|wrongly|erroneously|inaccurately|misstated"
    r"|misidentified|misquoted|misspelled)"
)
_ITSELF = r"(?:article|story|version|post|column|item|obituary|review)"
_PICTURED = r"(?:(?:photo |picture )?caption|headline|sub-?heading|photograph|picture|chart|map|graphic|table|tweet)"
_EARLIER = r"(?:earlier|previous|prior|original|first|print|online)"
_SAID = r"(?:said|stated|reported|named|gave|described|identified|referred|attributed|quoted|suggested|listed)"
_CHANGED = (
    r"(?:amended|corrected|updated|changed|edited|clarified|revised|modified|altered|re-?written|re-?filed|removed)"
)
_WHEN = (
    r"(?:\s*[,(]?\s*(?:(?:of|on)\s+)?(?:(?-i:[A-Z])[\w.]{2,9}\.?\s+\d{1,2}|\d{1,2}\s+(?-i:[A-Z])\w{2,9})"
    r"(?:,?\s+\d{4})?\)?)?"
)

CORRECTION = starting(
    "correction",
    "the outlet's own note of correction",
    # under its name: "Correction, May 4: …", "Editor's note"
    r"(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|amendment|erratum|correction note"
    r"|editor(?:’s|'s|s’|s')? note|editors(?:’|')? note|a note from the editors?|note to readers|update note)"
    rf"{_WHEN}\s*(?:[:—–]|-\s|$)",
    rf"(?:update|correction|clarification|editor(?:’s|'s)? note){_WHEN}\s*[:(—–-]"
    rf".*\b(?:this {_PIECE}|earlier version|previous version)\b",
    r"(?:corrected|clarified|amended)(?:\W*(?:on |at )?(?-i:[A-Z\d])[^.:]{0,38})?\s*:",
    # as agencies mark what they send again: "(Corrects the spelling in paragraph 3)"
    r"\((?:corrects|clarifies|adds|removes|recasts|refiles|updates)\b[^()]{3,300}\)\W*$",
    # that the article was changed
    r"(?:(?:note|update|notice|p\.?s\.?)\s*[:—–-]\s*)?"
    r"(?:the (?:headline|caption|photograph|picture|subheading) (?:of|on|to|in|with) )?"
    rf"(?:this|our) (?:(?-i:[A-Z])[\w.]+ (?:\d{{1,2}} )?)?{_PIECE}"
    r"(?:,? (?:first |originally )?(?:published|posted) [^,.]{3,40},?)?"
    r" (?:was|were|has been|have been|is being)"
    rf" (?:(?:also|since|further|twice|later|first|lightly|slightly) )*{_CHANGED}\b",
    rf"the {_PIECE} has (?:since )?been {_CHANGED}\b",
    r"(?:we|the (?-i:[A-Z])\w+) (?:have|has) (?:since )?(?:corrected|amended|updated|clarified)"
    rf" (?:this|the|our) {_PIECE}\b",
    rf"(?:after|following|since) publication\b.{{0,200}}?\b(?:this|the) {_PIECE} (?:was|has been) {_CHANGED}\b",
    rf"this {_ITSELF} (?:has )?(?:corrects?|corrected|clarifies|fixes) (?:that|the|an?|to|in|paragraph|spelling|\d)\b",
    r"(?:a )?corrections? (?:(?:was|were|has been|have been) )?(?:made|appended|added|issued)\b(?! by\b)",
    r"for the record\s*:.*(?:, not |\b(?:article|story|version|earlier|misstated|misspelled)\b)",
    # what an earlier version said
    rf"(?:in )?(?:an?|the) {_EARLIER} version of (?:this|our|the) {_PIECE}\b",
    rf"an? {_EARLIER} (?:(?:headline|caption|version) (?:had |has )?(?:mis\w+|named|gave|omitted|said|{_WRONGLY})"
    rf"|{_PIECE} (?:had |has )?mis\w+)\b(?<!version said)",
    rf"(?:an?|the) (?:earlier|previous|original) (?:{_PIECE} |headline )?(?:version )?(?:{_WRONGLY})\b",
    rf"(?:this|our|an earlier|a previous) {_PIECE} (?:had |has )?{_WRONGLY}\b",
    rf"the (?:story|headline|caption) (?:had |has )?{_WRONGLY} {_SAID}\b",
    rf"we (?:had |have )?{_WRONGLY} {_SAID}\b",
    rf"(?:an?|the) {_PICTURED} (?:in|on|of|for|to|with|accompanying) (?:this|our|an? {_EARLIER}) {_ITSELF}\b",
    rf"(?:an?|the) (?:{_ITSELF}|{_PICTURED})(?= (?:on|in|about|for|with|accompanying)\b)"
    r"(?!.*\b(?:said|says)\b).{3,160}?\b(?:misstated|misidentified|misquoted"
    rf"|misspelled|misnamed|misattributed|(?:incorrectly|erroneously|mistakenly|wrongly) {_SAID})\b",
    # how it came to be wrong
    r"(?:because of|due to|owing to) an? (?:editing|production|reporting|translation|transcription|agency) error\b",
    r"(?:because of|due to|owing to) (?:an? )?(?:[\w-]+ ){0,3}(?:errors?|mistakes?|information)\b.*\b"
    rf"(?:{_EARLIER} version|(?:this|an) {_ITSELF})\b",
    r"(?:we|(?:the )?(?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+)){0,3}) (?:regrets?|apologi[sz]es? for)"
    r" (?:the|this|any|these) (?:errors?|mistakes?)(?: and any \w+(?: caused)?)?\W*$",
)
"""The outlet speaks of its own article and what was wrong in it."""

CONTACT = starting(
    "press-contact",
    "whom journalists may ask",
    r"(?:media|press|news)(?: relations| office| and media)? (?:contacts?|enquiries|inquiries)\b\s*(?:[:(].{0,300})?$",
    r"for (?:media|press|further media|interview) (?:enquiries|inquiries|requests|information)"
    r"(?:\s*[^\w\s]|\s+(?:about|regarding|please|contact|call|e-?mail|write|visit|see)\b|\s*$).{0,300}$",
    r"notes to editors?\s*:?\W*$",
)

_LABELS = (
    # what kind of text it is
    r"live|live (?:blog|updates?|now|feed)|breaking(?: news)?|developing(?: story)?|exclusive|newsletter|video|podcast",
    r"new|updated|featured|published in (?-i:[A-Z])[\w ’'&-]{1,60}",
    # how long ago, how long
    r"\d+ (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month)s? ago",
    r"(?:\d+|one|two|three|four|five) min(?:ute)?s?(?: read)?|(?:listen|watch)(?: now| \(?\d+ min\w*\)?)?",
    r"listen to (?:this )?article.{0,30}",
    # that it ends
    r"ends|end of story|-?30-?",
)

INSIDE = (
    sign_ups.INSIDE,
    starting(
        "notice",
        "tells the outlet's terms",
        # what is shown from elsewhere, or isn't
        r"this (?:video|audio|content) (?:can ?not|can’t|isn’t|is not) (?:be )?(?:played|available)\b.{0,120}$",
        r"view this post on \w+\W*$|a post shared by\b.{0,120}$",
        # what is done with what a reader gives
        r"privacy (?:notice|policy)\s*:|newsletters may contain\b|for more information,? see our (?:privacy|terms)\b",
        r"(?:we use|this (?:web)?site uses) cookies\b|we use (?:google )?re-?captcha\b"
        r"|this site is protected by re-?captcha\b",
        r"by (?:signing up|subscribing|clicking|entering|providing|submitting|registering)\b[^.]{0,80}"
        r"\b(?:agree|accept|consent)\b",
        # that the article isn't finished
        r"this is a (?:breaking|developing) (?:news )?story\b.{0,120}$"
        r"|(?:more|further) (?:details )?(?:to follow|follows soon)\W*$",
    ),
    starting(
        "credit", "says where the text appeared first", r"(?:the post )?.{3,200}\bappeared first (?:on|in|at)\b.{2,80}$"
    ),
    whole(
        "topics",
        "the topics it is filed under",
        r"explore more on these topics",
        r"(?:(?:related |article )?(?:topics|tags|labels|categories|keywords)|filed under|filed in|posted in"
        r"|tagged(?: (?:with|as))?|see more on|more on these topics)\s*(?:[:—–].{0,200})?",
    ),
    starting(
        "paywall",
        REASONS["paywall"],
        # what to do to read on
        r"(?:subscribe|sign in|log in|register|upgrade(?: your account)?|become a (?:member|subscriber)) "
        r"(?:now |here )?to (?:continue|read the|keep|read on|read the rest|unlock|finish)\b.{0,200}$",
        r"(?:continue|keep) reading (?:with|by|for)\b.{0,160}$|to (?:continue|keep) reading(?:\W*$"
        r"|[,:]? (?:this|the (?:full|rest|whole)|please|subscribe|sign|log|register|create|become|for|with|by|get"
        r"|choose|start|enter|you|your|our|more|join|upgrade|all|unlimited|on|without)\b(?!.*\bsaid\b).{0,200}$)",
        r"get (?:unlimited|full|complete) (?:digital )?access\b.{0,200}$",
        r"(?:want|wish) to (?:read more|keep reading)\?.{0,200}$",
        # for whom the rest is
        r"(?:this|the rest of this) (?:article|story|content|post) is (?:only )?(?:for|available to|reserved for"
        r"|exclusive to) (?:our )?(?:[\w-]+ )?(?:subscribers|members)\b.{0,200}$",
        r"the (?:rest|remainder)(?: of (?:this|the) (?:article|story|text|post))? is (?:only )?(?:for|available to"
        r"|reserved for) (?:our )?(?:[\w-]+ )?(?:subscribers|members)\b.{0,120}$|(?:for )?subscribers(?: only)?\W*$",
        r"(?:free )?(?:article|content|story) (?:usually |normally )?reserved for (?:our )?(?:subscribers|members)",
        r"already (?:a|have an?) (?:subscriber|member|subscription|account)"
        r"(?:\s*[^\w\s,]|\s+(?:log|sign)\b|\s*$).{0,300}$",
        # how much has been read, and is left
        r"you(?:’|')?ve (?:reached|used) (?:your|all)\b.{0,120}\b(?:articles?|limit)\b.{0,200}$",
        r"you have [\d.,]+ ?% of (?:this|the) (?:article|story|text) left\b.{0,120}$",
    ),
    any_of(
        "caption",
        "the words under a picture",
        # with its label in front: "Photo by …", "Image source, …"
        r"\W*(?:(?:file |main |handout )?(?:photo(?:graph)?|image|picture|illustration|video)(?: credit)?s?"
        r"\s*(?:by\b|:|/)|credit\s*:).{0,300}$",
        r"image (?:source|caption)\s*[,:].{0,300}$|credit\s?(?:\.{3}|…).{0,120}$",
        # with whose picture it is behind it: "… (Ann Brisk/Lantern)", "… / Getty Images"
        r".{0,400}[\s(|](?:(?:photo(?:graph)?|image|picture|illustration)s?(?: credit)?|credit)"
        r"\s*:\s*[\w’'./& -]{2,60}\)?$",
        r".{0,400}\((?-i:[A-Z])[\w .’'-]{2,40}/(?-i:[A-Z])[\w .’'-]{1,40}\)\W*$",
        r".{0,400}\((?:AP Photo|Photo by|Photo|Getty Images|Image|File photo|Handout)\b[^()]{0,80}\)\W*$",
        r".{0,400}[./]\s*(?:Getty Images|AP Photo|Shutterstock|Alamy)(?:/[\w ]{1,40})?\W*$",
        # nothing but whose it is
        rf"\(?(?:{AGENCY}|EPA|Getty) (?:photo|image)s?(?:\s*/.{{2,80}}|\W*)$",
        rf"{NAME}(?:/| via | for ){AGENCY}\W*$",
    ),
    any_of(
        "label",
        "a label above or within the article",
        r"_{2,}\s*$|news provided by.{2,80}$",
        rf"\W*(?:{'|'.join(_LABELS)})\W*$",
    ),
    starting(
        "link",
        "points to another text of the outlet",
        r"(?:live|recap|gallery|in pictures|podcast)\s*: (?:follow|see|read|listen|watch)\b.{0,160}$",
        r"(?:see also|also see|also read|read also|further reading|related|read more|more|more on this(?: story)?"
        r"|from the archives?|don(?:’|')t miss|up next|watch more|recommended|more from (?-i:[A-Z])[\w ]{1,40})"
        r"\s*[:»>|].{1,200}$",
        r">>\s*.{3,200}$",
    ),
    starting("page", REASONS["page"], r"(?:[^.!?]{0,60}\s)?page \d{1,3} of \d{1,3}\W*$"),
    CONTACT,
    *PAGE_WORDS,
)
"""Each is a whole paragraph."""

_OPENERS = ("“", '"', "‘", "'")
_CLOSERS = ("”", '"', "’", "'")
_REPEATED_FEWEST = 6
_REPEATED_LONGEST = 60


def recognise_aside(outside: str, is_said: bool) -> Furniture | None:
    """Return what kind of aside a paragraph is, its quotations blanked out; None where it is the article's.

    A note of correction may quote more than it says.
    """
    if not outside[:1].isspace() and (found := recognise(outside, (CORRECTION,))):
        return found
    return None if is_said else recognise(outside, INSIDE)


def repetitions(paragraphs: Sequence[str]) -> list[int]:
    """Return the numbers of the paragraphs that are a quotation and stand in another one, too: pull quotes."""
    folded = [words(paragraph.casefold().replace("’", "'")) for paragraph in paragraphs]
    running = [f" {' '.join(own)} " for own in folded]
    whole = "\n".join(running)
    found = []
    for i, (paragraph, own) in enumerate(zip(paragraphs, folded, strict=True)):
        is_quotation = paragraph[:1] in _OPENERS and paragraph[-1:] in _CLOSERS
        if not (is_quotation and _REPEATED_FEWEST <= len(own) <= _REPEATED_LONGEST):
            continue
        if whole.count(running[i].strip()) > 1 and any(
            running[i] in other for j, other in enumerate(running) if len(folded[j]) > len(own)
        ):
            found.append(i)
    return found
