"""What asks the reader to sign up, subscribe, follow or read on, by where it stands.

At an article's end little else speaks to the reader: how a line begins is enough. Inside the article a whole paragraph
must say it from the first word to the last, or must have the imperative somewhere in it.
"""

from __future__ import annotations

from build_tools.reading.patterns import NAME, any_of, starting

_SENT = r"(?:newsletters?|briefing|bulletin|digest|e-?mails?|alerts?)"
"""What an outlet sends to its readers."""
_WHY = "asks the reader to sign up, subscribe, follow or read on"

AT_THE_END = starting(
    "sign-up",
    _WHY,
    r"(?:please )?(?:sign up|subscribe|register|join)\b[^.]{0,40}?\b(?:for|to)\s+(?:(?:our|the|this|my|a|an)\s+)?"
    rf"(?:[\w’',-]+\s+){{0,6}}(?:{_SENT}|channel|app|podcast|updates)\b",
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
)

INSIDE = starting(
    "sign-up",
    _WHY,
    # the box of a newsletter, and where it ends
    r"(?:skip past|after|end of) (?:the )?newsletter(?: promotion| sign-?up)?\W*$",
    r"(?:free|our|the)?\s*(?:daily|weekly|morning|evening|weekday)?\s*newsletters?\W*$",
    # what it offers
    r"(?:sign up|subscribe)(?: now| here| today)?(?: (?:to|for) (?:(?:our|the|this|my) )?(?:[\w’'&-]+ ){0,6}"
    rf"(?:{_SENT}|brief|updates|round-?up|letter)\b.{{0,200}})$",
    r"(?:sign up|subscribe) (?:to|for) (?-i:[A-Z])[\w’'&-]+(?: (?-i:[A-Z])[\w’'&-]+){0,4}"
    r"(?:\W*$|\s*[:,.–—-]\s*(?:our|the|a|an|your)\b.{0,200}$)",
    r"(?:want|like|enjoy(?:ed|ing)?|love|looking for) [^?]{0,80}\?.{0,40}"
    r"\b(?:sign up|subscribe|become an?|join us|follow us)\b.{0,200}$",
    r"(?:get|receive|start your day with) (?:(?:the|our|all|this) )?[^.]{0,80}"
    r"(?:(?:to|in|into) your (?:inbox|e-?mail)|delivered (?:to you|straight|every|daily)|by e-?mail)\b.{0,120}$",
    rf"(?:get|receive) (?:the|our) (?:[\w’'-]+ ){{0,3}}{_SENT}\W*$",
    rf"our (?:[\w’'-]+ ){{0,4}}{_SENT}"
    r" (?:breaks? down|brings?|delivers?|rounds? up|guides?|helps?|gives?|tells?)\b.{0,200}$",
    # its field and its thanks
    r"(?:please )?enter your e-?mail(?: address)?\b.{0,80}$",
    r"thank(?:s| you) for (?:subscribing|signing up)\b.{0,80}$",
    # where else the outlet is
    r"follow [^.:]{1,60} on (?:twitter|x|facebook|instagram|telegram|threads|bluesky|mastodon|whatsapp|youtube"
    r"|tiktok|google news)\W*$",
    r"follow (?:all )?our [^.:]{0,60}\b(?:coverage|blog|updates)\b[^.]{0,60}$",
)

_LEAD = r"(?:.{0,160}[.!?:–—]\s+(?:so )?|\W*)(?:please |simply |just )?"
"""What may stand before an imperative to the reader: a sentence or two."""

ANYWHERE = any_of(
    "sign-up",
    _WHY,
    # to a newsletter: any sentence with such a word and the imperative
    rf"(?=.*\b(?:{_SENT}|inbox|whatsapp|telegram|our \w+ stories)\b)"
    rf"(?:.{{0,300}}\byou can (?:please |simply |just )?|{_LEAD})"
    r"(?:sign up|subscribe|register|join (?:us|our|the)|follow us|click here)\b.{0,200}$",
    r".{0,200}\bin (?:this|our) (?:free )?(?:daily |weekly |monthly |morning |evening )?newsletter\W*$",
    # to an app
    rf"{_LEAD}(?:download|install) (?:our [^.]{{0,40}}\bapp\b"
    r"|the [^.]{0,40}\bapp (?:for (?:more|the latest|live|breaking|free|news)|to (?:read|stay|follow))\b).{0,120}$",
    r"\W*catch (?:all )?the\b.{0,160}\b(?:app|updates|news)\b.{0,80}$",
    # to a subscription
    r"\W*(?:unlock|get|try|read) (?:the|our) [^.]{2,60} for free\W*$",
    # to the author elsewhere
    r"\W*if you (?:liked?|enjoy(?:ed)?) (?:this|my|what)\b.{0,80}"
    r"\b(?:claps?|follow|subscribe|share it|pass it on)\b.{0,80}$",
    # to the outlet elsewhere
    r"\W*follow us (?:on|for)\b.{0,100}$",
    r"\W*(?:stay (?:informed|updated|up to date|ahead|connected)|never miss|don’t miss|keep up)\b[^.]{0,80}$",
    r"\W*be the first to (?:get|know|hear|read)\b[^.]{0,60}$",
)
