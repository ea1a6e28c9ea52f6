"""What a page says to its reader between the paragraphs: its buttons and counts, its players, its lists, its questions.

Each is a whole paragraph that says what it is from its first word to its last, or an imperative to the reader that no
report has: a report *about* a newsletter or a questionnaire has neither.
"""

from __future__ import annotations

from build_tools.reading.furniture import AGENCY, Furniture

_BUTTON = (
    r"(?:share(?: (?:this|full))?(?: (?:article|story|page|post|link))?|gift(?: this)?(?: article)?"
    r"|save(?: article| for later)?"
    r"|bookmark(?: this)?|print(?: this)?(?: page| article)?|e-?mail(?: (?:this|address))?(?: link| article)?"
    r"|tweet|post|pin"
    r"|facebook|twitter|linkedin|whatsapp|telegram|reddit|flipboard|copy(?: the)? link|link copied|like|follow"
    r"|subscribe"
    r"|add (?:to (?:\w+ )?(?:digest|bookmarks|list)|a comment)|(?:show|hide|toggle|open)(?: (?:the"
    r"|more))? ?(?:captions?|comments?"
    r"|menu|more)?|enlarge this image|(?:leave|post|write|view|read|see|join)(?: (?:a|all|the))? (?:comments?"
    r"|reply|conversation"
    r"|discussion)|comments?(?: section| \(\d[\d,]*\))?|jump to comments(?: section)?|back to top|top of page"
    r"|(?:load|show|see) (?:\d+ )?(?:more|new|older|newer)(?: updates| posts| entries)?(?: \(\d+\))?|see all|view all"
    r"|listen to (?:this|the|our) (?:article|story|episode|podcast|interview)|listen|watch|play|pause|mute"
    r"|unmute|download|transcript|close|next|prev(?:ious)?|reuse this content"
    r"|menu|(?:sign|log) in|(?:press enter or click to )?"
    r"(?:view|open) image in (?:full ?(?:screen|size)|gallery)|read online|advertise"
    r"|terms of (?:service|use)|privacy policy|\d{1,3}[ -]min(?:ute)?s?[ -](?:listen|watch|video)"
    r"|\d[\d.,]*[km]? ?(?:views?|comments?|shares?|likes?|hits?|claps?|followers?|reads?|min(?:ute)?s?(?: read)?)"
    r"|\(?opens? (?:in )?(?:a )?new (?:window|tab)\)?|\d{1,2}:\d{2}(?::\d{2})?|current progress \d+%|hits: \d+)"
)

_OF_COMMENTS = "(?:on|for|to|this|the|article|story|post|page|are|is|have|has|been|now|currently|section)"
"""What else stands in a line that says that comments are closed."""

BUTTONS = Furniture(
    "share",
    "buttons and counts of the page",
    rf"\W*{_BUTTON}(?:[\s\W]+{_BUTTON}){{0,12}}[^\w.!?]*$|.{{0,80}}[\s,(]opens (?:in )?(?:a )?new (?:window"
    rf"|tab)\)?\W*$|\W*comment(?:s|ing)?\b(?:\W+{_OF_COMMENTS})*\W+(?:closed|disabled|(?:turned|switched) off)\W*$"
    r"|\W*(?:log|sign) in (?:or (?:register|sign up|join) )?to (?:(?:post|leave|add|write|join|view)\b[^.]{0,40}"
    r"|comment)\W*$",
)

PLAYER = Furniture(
    "notice",
    "speaks of the page itself",
    r"\W*(?:we use your (?:sign-?up|data|e-?mail|information)\b.{0,200}$"
    r"|please (?:use|enable|update|turn on|switch to)\b.{0,60}\b(?:browser|javascript|cookies|player)\b.{0,80}$"
    r"|(?:your|this) browser (?:does not|doesn’t|doesn't|isn’t|is not)\b.{0,120}$|javascript (?:is"
    r"|must be)\b.{0,120}$"
    r"|this (?:content|video|post|embed|map|audio) (?:is (?:provided|hosted|unavailable|not available|blocked)"
    r"|requires|may)\b.{0,160}$"
    r"|to (?:show|view|see|display|play) (?:you )?this (?:content|video|post)\b.{0,160}$|allow cookies.{0,40}$"
    r"|(?:some|this) content (?:could|can) ?not (?:be )?(?:load|shown|displayed)\w*\b.{0,120}$|(?:video|audio"
    r"|ad) (?:could|can)"
    r" ?not (?:be )?(?:load|play)\w*.{0,60}$|(?:skip|jump) (?:to|past|over)\b.{0,60}[^.]$"
    r"|(?:start|end|beginning) of (?:carousel|list|gallery|slideshow|promotion|advertisement|recommended|related"
    r"|article|story)\b.{0,40}$"
    r"|list of \d+ items.{0,20}$|list \d+ of \d+\W*$|(?:story|article|text) continues\b.{0,40}$"
    r"|continue reading below\W*$"
    r"|(?:sponsored|promoted|paid|partner)(?: (?:content|by|post|message)\b.{0,40})?\W*$|ad\W*$"
    r"|this article is more than .{1,20} old\W*$|(?:audio|narrated|read) by [\w ]{2,40}\W*$"
    r"|(?:read|lire|leer|lesen|leggi)\b.{0,20} (?:in|en|auf|in) (?:english|german|french|spanish|italian|russian"
    r"|français|español|deutsch)\W*$"
    r"|(?:we believe in the free flow of information|republish (?:our|this) (?:articles?|stor(?:y"
    r"|ies))\b.{0,120})\W*$"
    r"|(?:this|the) (?:story|article|report|copy) (?:has not been|was not|is not"
    r"|has been)\b[^.]{0,60}\b(?:auto-?generated|syndicated feed"
    r"|edited by .{2,40} (?:staff|team))\b.{0,120}$)",
)

LETTER = Furniture(
    "sign-up",
    "asks the reader to sign up, subscribe, follow or read on",
    r"(?=.*\b(?:newsletters?|briefing|bulletin|e-?mails?|inbox|digest|whatsapp|telegram|alerts|our \w+ stories)\b)"
    r"(?:.{0,160}[.!?:–—]\s+(?:so )?|.{0,300}\byou can |\W*)(?:please |simply |just )?"
    r"(?:sign up|subscribe|register|join (?:us|our|the)|follow us|click here)\b.{0,200}$"
    r"|(?:.{0,160}[.!?:–—]\s+(?:so )?|\W*)(?:please |simply |just )?(?:download|install) (?:our [^.]{0,40}\bapp\b"
    r"|the [^.]{0,40}\bapp (?:for (?:more|the latest|live|breaking|free|news)|to (?:read|stay|follow))\b).{0,120}$"
    r"|\W*(?:unlock|get|try|read) (?:the|our) [^.]{2,60} for free\W*$"
    r"|.{0,200}\bin (?:this|our) (?:free )?(?:daily |weekly |monthly |morning |evening )?newsletter\W*$"
    r"|\W*follow us (?:on|for)\b.{0,100}$"
    r"|\W*(?:stay (?:informed|updated|up to date|ahead|connected)|never miss|don’t miss|keep up)\b[^.]{0,80}$"
    r"|\W*catch (?:all )?the\b.{0,160}\b(?:app|updates|news)\b.{0,80}$",
)

CALL = Furniture(
    "call-out",
    "asks readers for what they know or think",
    r"(?:.{0,300}[.!?]\s+|\W*)(?:we(?:’d| would|'d)? (?:want|like|love) to hear from you|fill (?:out|in) (?:our"
    r"|this|the)"
    r" (?:[\w-]+ ){0,3}(?:form|questionnaire|survey)|let us know (?:in the comments|what you think)"
    r"|share your (?:thoughts|views|story"
    r"|experiences?) (?:with us|below|in the comments)|tell us (?:what you think|your story|about your))\b.{0,200}$"
    r"|\W*help us (?:report|investigate|understand|cover|tell)\b.{0,100}$|\W*what do you think\?.{0,100}$",
)

WORKED_ON = Furniture(
    "credit",
    "a line that names who else worked on the article",
    rf"\W*(?:[a-z]{{2,4}}(?:[/,]\s?[a-z]{{2,4}})*\s*)?\((?:(?-i:[A-Z])[\w .’'-]{{1,40}}? with )?(?:{AGENCY})"
    rf"(?:(?:[,/]| and)\s*(?:{AGENCY}))*\)\W*$"
    r"|\W*(?:edited|written|produced|translated|fact-checked|photographs?|photos|video|audio|illustrations?"
    r"|graphics) by\s*:?\s"
    r"(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){0,3}(?:(?:,| and"
    r"|,? &) (?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){0,3}){0,5}\W*$"
    r"|\W*with (?:assistance|help|inputs?) (?:from|by) (?-i:[A-Z]).{1,160}$"
    r"|\W*(?:read|view) (?:the )?original (?:article|story|content|post)\b.{0,120}$",
)

RIGHTS = Furniture(
    "copyright",
    "says who holds the rights",
    r"\W*(?:copyright|©|\(c\))[^.]{0,80}\b(?:19|20)\d{2}\b.{0,120}$|\W*(?:©|\(c\)) .{2,80}$"
    r"|.{0,80}\ball rights reserved\W*$",
)

_OF_LISTS = (
    "here|now|instantly|at|any ?time|by|with|clicking|one|click|from|this|these|our|all|future|lists?|e-?mails?"
    "|messages?|newsletters?|mailings?|or|and|to|you|can|unsubscribe|update|manage|change|view|your|preferences"
    "|settings|subscriptions?|the|link|below|above|in|account|read|privacy|policy|terms"
)
"""What else stands in a line about leaving a list of mails."""

MAIL_FOOT = Furniture(
    "notice",
    "speaks of the mail that it came in",
    r".{0,200}\bby pledging a (?:\w+ )?subscription\W*$|(?:together|presented|brought to you) (?:with|by)\W*$"
    r"|.{0,20}\d{4}\s*[|•·]\s*(?:read|view) (?:online|in browser)\b.{0,60}$"
    r"|\W*(?:you(?:’|')?(?:re| are) receiving this (?:e-?mail|message|newsletter|because)\b.{0,300}$"
    r"|you (?:received|are getting|get) this (?:e-?mail|message|newsletter) because\b.{0,300}$"
    r"|this (?:e-?mail|message|newsletter) was sent to (?:\S+@|you\b|your\b).{0,300}$"
    r"|(?:our )?mailing address(?: is)?\s*:.{0,200}$"
    r"|(?:(?:you can|want to|if you|no longer|don[’']t want|to|click|or)\b.{0,200}?\b)?(?:unsubscribe"
    r"|(?:update|manage|change) (?:your )?(?:e-?mail )?(?:preferences|settings))\b"
    rf"(?:\W+(?:{_OF_LISTS}))*(?:\s*[|•·©].{{0,80}})?\W*$"
    r"|(?:view|read|open|see) (?:this (?:e-?mail|post|newsletter) |it )?(?:in|on) (?:your |the |a )?(?:web )?"
    r"(?:browser|app|web)(?:\W+https?://\S+)?\W*$"
    r"|(?:was this|forwarded this|(?=[^?]{0,90}\b(?:this|newsletter|e-?mail)\b)(?:p\.?s\.? )?did (?:someone|a friend))"
    r"\b[^?]{0,60}"
    r"\b(?:forward(?:ed)?|sen[dt])\b[^?]{0,20}\?.{0,120}$"
    r"|forwarded (?:this )?(?:e-?mail|newsletter)\?.{0,120}$|forward (?:this|to a friend)\b.{0,40}$"
    r"|sent from my [\w ]{2,30}|shared (?:via|from|with) [^.]{2,40}|get outlook for \w+)\W*$",
)

EXPORT = Furniture(
    "label",
    "a field of the database that it was exported from",
    r"\W*(?:(?:load-date|publication-type|journal code|dateline|language|graphic)\s*:\s.{1,160}"
    r"|length\s*:\s*\d[\d,]* words|\d+ of \d+ documents"
    r"|(?-i:English|ENGLISH)(?=\s*$)|section\s*:\s*(?-i:[A-Z]).{0,80}\bpg?\. ?\w{1,6}"
    r"|body|end of document|document (?=\S*\d)\S{10,40})\W*$",
)

WIRE = Furniture(
    "label",
    "speaks to the desks that an agency sends its copy to",
    r"[(-]+ ?more(?: follows)? ?[)-]+$|\W*(?:(?-i:MORE)|eds\.?\s*:.{1,300}"
    r"|(?-i:[A-Z]{2,4}-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}[A-Z]{3,4})"
    r"|(?-i:[a-z]{2,3}(?:/[a-z]{2,3}){1,4})|[\w.+-]{1,60}@[\w.-]{1,60}(?:[;,\s]+\+?\d[\d ()-]{5,25})?)\W*$",
)
"""Its last line may hold the initials of those who edited it, or where the reporter is to be reached."""

PAGE_WORDS = (WIRE, EXPORT, LETTER, PLAYER, CALL, WORKED_ON, RIGHTS, BUTTONS, MAIL_FOOT)
