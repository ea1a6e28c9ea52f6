"""What a page says to its reader between the paragraphs: its buttons and counts, its players, its lists, its questions.

Each is a whole paragraph that says what it is from its first word to its last, or an imperative to the reader that no
report has: a report *about* a newsletter or a questionnaire has neither.
"""

from __future__ import annotations

from build_tools.reading import sign_ups
from build_tools.reading.furniture import AGENCY
from build_tools.reading.patterns import any_of, whole

# ---- the page and what works on it ----

_BUTTONS = (
    # sharing and keeping the article
    r"share(?: (?:this|full))?(?: (?:article|story|page|post|link))?|gift(?: this)?(?: article)?|tweet|post|pin|like",
    r"facebook|twitter|linkedin|whatsapp|telegram|reddit|flipboard|copy(?: the)? link|link copied",
    r"e-?mail(?: (?:this|address))?(?: link| article)?|print(?: this)?(?: page| article)?|reuse this content",
    r"save(?: article| for later)?|bookmark(?: this)?|add to (?:\w+ )?(?:digest|bookmarks|list)|follow|subscribe",
    # readers' comments
    r"(?:leave|post|write|view|read|see|join)(?: (?:a|all|the))? (?:comments?|reply|conversation|discussion)",
    r"comments?(?: section| \(\d[\d,]*\))?|jump to comments(?: section)?|add a comment",
    # moving about on the page
    r"(?:show|hide|toggle|open)(?: (?:the|more))? ?(?:captions?|comments?|menu|more)?|menu|close|next|prev(?:ious)?",
    r"(?:load|show|see) (?:\d+ )?(?:more|new|older|newer)(?: updates| posts| entries)?(?: \(\d+\))?|see all|view all",
    r"\d{1,3} new (?:updates?|posts?|entries|messages?)",
    r"back to top|top of page|\(?opens? (?:in )?(?:a )?new (?:window|tab)\)?",
    # pictures and players
    r"(?:press enter or click to )?(?:view|open) image in (?:full ?(?:screen|size)|gallery)|enlarge this image",
    r"listen to (?:this|the|our) (?:article|story|episode|podcast|interview)|listen|watch|play|pause|mute|unmute",
    r"download|transcript|\d{1,3}[ -]min(?:ute)?s?[ -](?:listen|watch|video)|current progress \d+%",
    # the outlet's own
    r"(?:sign|log) in|read online|advertise|terms of (?:service|use)|privacy policy",
    # how often, how long
    r"\d[\d.,]*[km]? ?(?:views?|comments?|shares?|likes?|hits?|claps?|followers?|reads?|min(?:ute)?s?(?: read)?)",
    r"\d{1,2}:\d{2}(?::\d{2})?|hits: \d+",
)
_BUTTON = f"(?:{'|'.join(_BUTTONS)})"
_OF_COMMENTS = "(?:on|for|to|this|the|article|story|post|page|are|is|have|has|been|now|currently|section)"
"""What else stands in a line that says that comments are closed."""

BUTTONS = whole(
    "share",
    "buttons and counts of the page",
    # a row of buttons: "Share Save 12 comments"
    rf"(?:\d{{1,4}}\s+){{0,4}}{_BUTTON}(?:[\s\W]+{_BUTTON}){{0,12}}[^\w.!?]*$",
    # a link that only its title explains: "The Lantern (opens in new tab)"
    r".{0,80}[\s,(]opens (?:in )?(?:a )?new (?:window|tab)\)?",
    # "Comments are closed", "Log in to comment"
    rf"comment(?:s|ing)?\b(?:\W+{_OF_COMMENTS})*\W+(?:closed|disabled|(?:turned|switched) off)",
    r"(?:log ?in|sign in) (?:or (?:register|sign up|join|subscribe) )?to "
    r"(?:(?:post|leave|add|write|join|view|participate|vote)\b[^.]{0,40}|comment)",
)

PLAYER = whole(
    "notice",
    "speaks of the page itself",
    # what the browser has to do
    r"please (?:use|enable|update|turn on|switch to)\b.{0,60}\b(?:browser|javascript|cookies|player)\b.{0,80}",
    r"(?:your|this) browser (?:does not|doesn[’']t|isn’t|is not)\b.{0,120}|javascript (?:is|must be)\b.{0,120}",
    # what is shown from elsewhere, or isn't
    r"no (?:media|video|audio) (?:source )?(?:is )?(?:currently )?available",
    r"this (?:content|video|post|embed|map|audio)"
    r" (?:is (?:provided|hosted|unavailable|not available|blocked)"
    r"|requires (?:javascript|cookies|(?:your )?consent|an? )|may (?:not|use|set|contain|collect|take)\b)\b.{0,160}",
    r"this (?:article|page|story) (?:contains|includes) content (?:provided|hosted|from)\b.{0,500}",
    r"to (?:show|view|see|display|play) (?:you )?this (?:content|video|audio|post)\b.{0,160}|allow cookies.{0,40}",
    r"(?:some|this) content (?:could|can) ?not (?:be )?(?:load|shown|displayed)\w*\b.{0,120}",
    r"(?:video|audio|ad) (?:could|can) ?not (?:be )?(?:load|play)\w*.{0,60}",
    # what is done with what a reader gives
    r"we use your (?:sign-?up|data|e-?mail|information)\b.{0,200}",
    # where boxes begin and end, for screen readers
    r"(?:skip|jump) (?:to|past|over)\b.{0,60}[^.]$|list of \d+ items.{0,20}|list \d+ of \d+",
    r"(?:start|end|beginning) of (?:carousel|list|gallery|slideshow|promotion|advertisement|recommended|related|article"
    r"|story)\b.{0,40}",
    r"(?:story|article|text) continues\b.{0,40}|continue reading below",
    # advertisements
    r"(?:sponsored|promoted|paid|partner)(?: (?:content|post|message)\b.{0,40})?|(?:sponsored|promoted) by\b.{0,40}|ad",
    # what is added where it is printed
    r"(?:source url|printed (?:on|from)|retrieved from|article printed from .{2,60})\s*:?\s+(?:https?://\S+|.{0,40}\b(?:19|20)\d\d"
    r"\b.{0,20})",
    # how the outlet works
    r"this is how we work\b.{0,200}",
    r"you (?:need|must|have)\b.{0,20}\bjavascript\b.{0,80}|why you can trust (?-i:[A-Z]).{1,60}",
    # where it stops
    r"this live ?blog (?:is|has been|has) (?:now )?closed\W*",
    # a transcript that isn't final
    r"this is a rush transcript\..{0,160}",
    # the article as the page has it: its age, its voice, its languages, its origin, whether it may be printed
    r"this article is more than .{1,20} old|(?:audio|narrated|read) by [\w ]{2,40}",
    r"(?:read|lire|leer|lesen|leggi)\b.{0,20} (?:in|en|auf|in)"
    r" (?:english|german|french|spanish|italian|russian|français|español|deutsch)",
    r"(?:this|the) (?:story|article|report|copy) (?:has not been|was not|is not|has been)\b[^.]{0,60}"
    r"\b(?:auto-?generated|syndicated feed|edited by .{2,40} (?:staff|team))\b.{0,120}",
    r"we believe in the free flow of information|republish (?:our|this) (?:articles?|stor(?:y|ies))\b.{0,120}",
)

# ---- asking the reader ----

CALL = any_of(
    "call-out",
    "asks readers for what they know or think",
    r"(?:.{0,300}[.!?]\s+|\W*)(?:we(?:’d| would|'d)? (?:want|like|love) to hear from you"
    r"|fill (?:out|in) (?:our|this|the) (?:[\w-]+ ){0,3}(?:form|questionnaire|survey)"
    r"|let us know (?:in the comments|what you think)|tell us (?:what you think|your story|about your)"
    r"|share your (?:thoughts|views|story|experiences?) (?:with us|below|in the comments))\b.{0,200}$",
    r"\W*(?:do|did|are|were) you\b(?! have)[^?]{1,120}\?\W+(?:please )?(?:write to|e-?mail|contact|tell) us\b.{0,160}$",
    # what is wrong in the article
    r"\W*(?:is (?:something|anything) wrong (?:with|in|on) (?:this|our) (?:article|story|page|report|text|site)"
    r"|(?:have you )?(?:found|seen|spotted|noticed) (?:an?|any) (?:error|mistake|typo)s?)\b[^?]{0,80}\?.{0,80}$",
    r"\W*help us (?:report|investigate|understand|cover|tell)\b.{0,100}$|\W*what do you think\?.{0,100}$",
)

# ---- who made the article, and whose it is ----

_NAME = r"(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){0,3}"

WORKED_ON = whole(
    "credit",
    "a line that names who else worked on the article",
    # initials of the desk and the agencies it drew on: "ab/cd (AP, dpa)"
    rf"(?:[a-z]{{2,4}}(?:[/,]\s?[a-z]{{2,4}})*\s*)?\((?:(?-i:[A-Z])[\w .’'-]{{1,40}}? with )?{AGENCY}"
    rf"(?:(?:[,/]| and)\s*{AGENCY})*\)",
    r"(?:edited|written|produced|translated|fact-checked|photographs?|photos|video|audio|illustrations?|graphics) by"
    rf"\s*:?\s{_NAME}(?:(?:,| and|,? &) {_NAME}){{0,5}}",
    r"with (?:assistance|help|inputs?) (?:from|by) (?-i:[A-Z]).{1,160}",
    r"(?:read|view) (?:the )?original (?:article|story|content|post)\b.{0,120}",
)

RIGHTS = whole(
    "copyright",
    "says who holds the rights",
    r"(?:copyright(?=\W*(?:by )?(?-i:[A-Z\d]))|©|\(c\))[^.]{0,80}\b(?:19|20)\d{2}\b.{0,120}"
    r"|(?:©|\(c\)) .{2,80}|.{0,80}\ball rights reserved",
)

# ---- what it came in ----

_OF_LISTS = (
    "here|now|instantly|at|any ?time|by|with|clicking|one|click|from|this|these|our|all|future|lists?|e-?mails?"
    "|messages?|newsletters?|mailings?|or|and|to|you|can|unsubscribe|update|manage|change|view|your|preferences"
    "|settings|subscriptions?|the|link|below|above|in|account|read|privacy|policy|terms"
)
"""What else stands in a line about leaving a list of mails."""
_LETTER = r"(?:e-?mail|message|newsletter)"

MAIL_FOOT = whole(
    "notice",
    "speaks of the mail that it came in",
    # who pays for the letter
    r".{0,200}\bby pledging a (?:\w+ )?subscription|(?:together|presented|brought to you) (?:with|by)",
    r"you currently have \d+ referrals?\b.{0,120}|(?:or )?copy (?:and|&|/) ?paste this link\b.{0,200}",
    # why it comes, and from where
    rf"you(?:’|')?(?:re| are) receiving this (?:{_LETTER}|because)\b.{{0,300}}",
    rf"you (?:received|are getting|get) this {_LETTER} because\b.{{0,300}}",
    rf"this {_LETTER} was sent to (?:\S+@|you\b|your\b).{{0,300}}|(?:our )?mailing address(?: is)?\s*:.{{0,200}}",
    # how to stop it
    r"(?:(?:you can|want to|if you|no longer|don[’']t want|to|click|or)\b.{0,200}?\b)?"
    r"(?:unsubscribe|(?:update|manage|change) (?:your )?(?:e-?mail )?(?:preferences|settings))\b"
    rf"(?:\W+(?:{_OF_LISTS}))*(?:\s*[|•·©].{{0,80}})?",
    # how to read it elsewhere
    r".{0,20}\d{4}\s*[|•·]\s*(?:read|view) (?:online|in browser)\b.{0,60}",
    r"(?:view|read|open|see) (?:this (?:e-?mail|post|newsletter) |it )?(?:in|on) (?:your |the |a )?(?:web )?"
    r"(?:browser|app|web)(?:\W+https?://\S+)?",
    r"(?:view|read) this (?:e-?mail|post|newsletter) (?:on|in) the web at https?://\S+|unsubscribe:? https?://\S+",
    # whether somebody passed it on
    r"(?:was this|forwarded this|(?=[^?]{0,90}\b(?:this|newsletter|e-?mail)\b)(?:p\.?s\.? )?did (?:someone|a friend))"
    r"\b[^?]{0,60}\b(?:forward(?:ed)?|sen[dt])\b[^?]{0,20}\?.{0,120}",
    r"forwarded (?:this )?(?:e-?mail|newsletter)\?.{0,120}|forward (?:this|to a friend)\b.{0,40}",
    # what a program adds
    r"sent from my [\w ]{2,30}|shared (?:via|from|with) (?:the |my )?(?-i:[A-Z]|iP)[^.]{1,40}|get outlook for \w+",
)

EXPORT = whole(
    "label",
    "a field of the database that it was exported from",
    r"(?:load-date|publication-type|journal code|dateline)\s*:\s.{1,160}",
    r"language\s*:\s*\w{2,20}|graphic\s*:\s*(?-i:[A-Z]).{0,160}",
    r"length\s*:\s*\d[\d,]* words|section\s*:\s*(?-i:[A-Z]).{0,80}\bpg?\. ?\w{1,6}",
    r"\d+ of \d+ documents|document (?=\S*\d)\S{10,40}|body|end of document|(?-i:English|ENGLISH)(?=\s*$)",
)

WIRE = whole(
    "label",
    "speaks to the desks that an agency sends its copy to",
    # that more is to come, and notes to editors
    r"[(-]+ ?more(?: follows)? ?[)-]+|(?-i:MORE)|eds\.?\s*:.{1,300}",
    # where it ends
    r"(?-i:ends?|ENDS?)|-+ ?(?:ends?|30) ?-+",
    # when it was sent
    r"(?-i:[A-Z]{2,4}-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}[A-Z]{3,4})",
    # the initials of those who edited it, or where the reporter is to be reached
    r"(?-i:[a-z]{2,3}(?:/[a-z]{2,3}){1,4}(?: \([^()]{2,60}\))?)"
    r"|[\w.+-]{1,60}@[\w.-]{1,60}(?:[;,\s]+\+?\d[\d ()-]{5,25})?",
)

PAGE_WORDS = (WIRE, EXPORT, sign_ups.ANYWHERE, PLAYER, CALL, WORKED_ON, RIGHTS, BUTTONS, MAIL_FOOT)
