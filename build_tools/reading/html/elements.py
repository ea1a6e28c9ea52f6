"""What an element of a page is for, by its tag, its classes and its role: the article's, or furniture.

Class names are the page's own, so that nothing rests on them alone: an element that holds most of the page's prose, its
heading or its main part is never furniture, whatever it is called; nor is a paragraph that reads like the article's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element


class FurnitureKind(NamedTuple):
    """A kind of furniture: what the cut is called, and why in words."""

    what: str
    reason: str


HIDDEN = FurnitureKind("hidden", "the page doesn't show it")
DELETED = FurnitureKind("deleted", "the page strikes it out")
MENU = FurnitureKind("menu", "a menu of the page")
ASIDE = FurnitureKind("aside", "stands beside the article")
CAPTION = FurnitureKind("caption", "the words under a picture")
DATE_LINE = FurnitureKind("date-line", "a line that holds a date and nothing else")
BYLINE = FurnitureKind("byline", "a line that names the author")
LINK = FurnitureKind("link", "points to another text of the outlet")
PULL_QUOTE = FurnitureKind("pull-quote", "repeats words of the article")
FORM = FurnitureKind("sign-up", "a form to fill in")
OUTSIDE = FurnitureKind("outside", "stands outside of the article on its page")
OTHER_ARTICLE = FurnitureKind("other-article", "another article on the same page")

_BY_TAG = {
    "nav": MENU,
    "menu": MENU,
    "dialog": FurnitureKind("notice", "a box over the page"),
    "form": FORM,
    "fieldset": FORM,
    "aside": ASIDE,
    "figcaption": CAPTION,
    "caption": CAPTION,
    "del": DELETED,
    "s": DELETED,
    "strike": DELETED,
}
_BY_ROLE = {
    "navigation": MENU,
    "search": MENU,
    "banner": MENU,
    "menu": MENU,
    "dialog": FurnitureKind("notice", "a box over the page"),
    "contentinfo": FurnitureKind("notice", "the foot of the page"),
    "complementary": ASIDE,
}
FOOT = FurnitureKind("notice", "the foot of the page")
PRINTED = FurnitureKind("page", "the head or foot of a printed page")
_SMALL = 60
"""Words. A byline, a date, a list of topics is no longer."""

_BY_NAME: tuple[tuple[FurnitureKind, str, bool], ...] = (
    # kind, how the classes look, whether only something small can be it
    (
        FurnitureKind("correction", "the outlet's own note of correction"),
        r"corrections?|clarification|amendment",
        False,
    ),
    (PULL_QUOTE, r"(?:pull ?|side ?|block ?)?quotes?(?:box| promo| attribution)?", False),
    (
        FurnitureKind("comment", "readers' comments"),
        r"comments?(?: (?:add|area|list|section|thread|template))?|disqus\w*(?: thread)?|respond",
        False,
    ),
    (
        FurnitureKind("sign-up", "asks the reader to sign up or subscribe"),
        r"(?:e ?mail )?(?:sign ?up|newsletters?)|subscri(?:be|ption)s?|mailing list|mc4wp\w*|newsletter\w*",
        False,
    ),
    (
        FurnitureKind("paywall", "offers a subscription"),
        r"(?:paywall|pay wall|subscri\w+|reg ?wall|barrier|meter) (?:offer|prompt|message|banner|cta|box|modal|notice)"
        r"|reg ?wall|offer|piano|tp modal|subscription offer|(?:article )?barrier|gateway",
        False,
    ),
    (
        FurnitureKind("notice", "a player or a post of another site"),
        r"(?:video|media|audio) ?(?:player|pholder|placeholder)(?: audio| video)?|instagram ?media|pop ?ups?|modals?",
        False,
    ),
    (
        FurnitureKind("appeal", "asks the reader to support the outlet"),
        r"support(?:er)?s?(?: us)?|donat(?:e|ions?)|member(?:ship)? (?:cta|promo|appeal)|fundrais\w+"
        r"|contribut(?:e|ions?)|tip ?jar",
        True,
    ),
    (
        FurnitureKind("notice", "tells the outlet's terms"),
        r"(?:[\w ]{1,20} )?(?:print ?)?footer|republish\w*|disclosure|privacy(?: \w+)?|cookies?|consent"
        r"|gdpr|disclaimer|recaptcha",
        False,
    ),
    (
        FurnitureKind("bio", "tells who the author is"),
        r"bios?|biography|(?:about )?(?:the )?author (?:bio|box|card|description|info|profile|about|footer)"
        r"|about (?:the )?author|contributor bio|post author (?:box|bio)",
        False,
    ),
    (
        LINK,
        r"related(?: \w+)?|recirc\w*|recommend\w*|read ?(?:more|next|also)|more (?:on|from|stories|news|like|in"
        r"|coverage)"
        r"|most (?:read|popular|viewed)|popular|trending|(?:may|might) also like|up next|next (?:article|story|post)"
        r"|teasers?|rich ?link|inline (?:link|related|promo)|see also|jp relatedposts|yarpp\w*|cross ?links?|promo\w*"
        r"|onward\w*|further reading|story ?package|headlines? list|latest(?: \w+)?|digest post",
        False,
    ),
    (
        FurnitureKind("advertisement", "the place of an advertisement"),
        r"ads?(?: \w+)?|advert\w*|ad(?:slot|unit|container|box)|sponsor\w*|dfp|outbrain|taboola|commercial"
        r"|cta|product card",
        False,
    ),
    (ASIDE, r"(?<!with )(?<!has )(?<!no )(?:side ?bar|(?:side|right|left) rail)", False),
    (
        FurnitureKind("share", "buttons to share the article"),
        r"shar(?:e|ing)(?: \w+)?|social(?: \w+)?|sharedaddy|addtoany\w*|follow(?: us)?|tool ?bar|article tools"
        r"|print only|no ?print|not printed|d print none"
        r"|(?:content|user|star) rating|(?:story|page) ?tools|post actions|utility(?: bar)?|audio player|listen",
        True,
    ),
    (
        MENU,
        r"breadcrumbs?|pagination|pager|site sub(?:title)?|tag ?line"
        r"|(?:site|main|global|top|sub) ?(?:nav\w*|menu|header)|skip ?links?|nav",
        False,
    ),
    (
        FurnitureKind("topics", "the topics it is filed under"),
        r"(?:article |post |entry )?(?:tags?|topics?|terms|keywords?|categor(?:y|ies))(?: (?:list|links|cloud))?"
        r"|filed under"
        r"|cat links|tags links|sub ?meta",
        True,
    ),
    (
        CAPTION,
        r"(?:wp |image |photo |media |fig(?:ure)? |video |thumb ?)?captions?(?: text)?"
        r"|(?:photo|image|media|picture) credits?"
        r"|gallery(?: \w+)?|slide ?show|carousel|lightbox",
        False,
    ),
    (
        BYLINE,
        r"by ?lines?(?: \w+)?|meta ?data(?: items?)?"
        r"|(?:entry|post|article|story|node) (?:meta|info|author|details|submitted)|authors?(?: (?:names?|line"
        r"|link))?"
        r"|contributors?|written by|vcard",
        True,
    ),
    (
        DATE_LINE,
        r"(?:publish\w*|pub|posted|updated?|modified|article|entry|post|story|display)?(?: on)? ?(?:dates?|date ?time"
        r"|time(?: ?stamp)?)|posted on|(?:last )?updated|published|modified|date published|pubdate",
        True,
    ),
    (
        FurnitureKind("label", "a label above or within the article"),
        r"(?:live )?badges?|kicker|eyebrow|overline|rubric|section (?:name|label|title|tag)|(?:article "
        r"|post )?label|flag|(?:p )?location"
        r"|reading time|read time|time to read|min read",
        True,
    ),
    (
        FurnitureKind("press-contact", "whom journalists may ask"),
        r"(?:press|media) ?contacts?|contact (?:info|details|box)",
        False,
    ),
)
_HOLDER = (
    r"(?: (?:form|box|block|widget|module|banner|cta|inline|wrap(?:per)?|container|section|area|unit|panel|items?|list"
    r"|component|embed|group|inner|row|slot|links?|bar|card|template))*"
)
_NAMES = tuple(
    (kind, re.compile(rf"(?:[\w ]{{0,40}}? )?(?:{looks}){_HOLDER}$"), small) for kind, looks, small in _BY_NAME
)
_STAYS_IN_PROSE = frozenset(
    {"sign-up", "bio", "caption", "correction", "notice", "comment", "press-contact", "pull-quote"}
)
"""Kinds that a paragraph of whole sentences can be; any other name on such a paragraph says nothing about its words."""

_HIDING = ("hidden", "placeholder", "fallback")
"""Attributes; the last two are AMP's, of what is shown until something is loaded, or where it can't be."""
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ONLY_HEARD = re.compile(
    r"\b(?:sr only|visually hidden|screen reader(?: text)?|assistive text|off ?screen|a11y hidden)\b"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_JOINT = re.compile(r"[-_:/.]+")


@lru_cache(maxsize=20_000)
def _spaced(name: str) -> str:
    """Write a class name as words: `articleBody__share-bar` is `article body share bar`."""
    return " ".join(_JOINT.sub(" ", _CAMEL.sub(" ", name)).lower().split())


def names(element: Element) -> list[str]:
    """Return an element's custom tag, classes, id and test ids as words."""
    given = [element.tag] if "-" in element.tag else []
    given += f"{element.get('class') or ''} {element.get('id') or ''}"[:2_000].split()
    given += [
        value
        for key in ("data-testid", "data-component", "data-type", "data-qa", "data-hook", "itemprop")
        if (value := element.get(key))
    ]
    return [_spaced(name[:80]) for name in given[:40]]


@lru_cache(maxsize=20_000)
def _by_name(name: str) -> tuple[FurnitureKind, bool] | None:
    return next(((kind, small) for kind, looks, small in _NAMES if looks.match(name)), None)


def is_hidden(element: Element) -> bool:
    """Return whether a page doesn't show an element."""
    if any(element.get(name) is not None for name in _HIDING) or element.get("aria-hidden") == "true":
        return True
    if _NOT_SHOWN.search(element.get("style") or ""):
        return True
    return any(_ONLY_HEARD.search(name) for name in names(element))


@lru_cache(maxsize=20_000)
def is_apart(name: str) -> bool:
    """Return whether a name is of what is no part of an article: links, comments, what stands beside it."""
    found = _by_name(name)
    return found is not None and found[0].what in ("link", "comment", "aside", "advertisement", "bio", "menu")


def is_set_apart(element: Element) -> bool:
    """Return whether an element stands in what was recognised as no part of the article: beside, below, another's."""
    for above in (element, *element.iterancestors()):
        if above.tag in ("aside", "nav", "footer"):
            return True
        if above.tag not in ("body", "html", "main", "article") and any(map(is_apart, names(above))):
            return True
    return False


def is_beside(element: Element) -> bool:
    """Return whether an element's name is of what stands beside an article or below it: a sidebar, comments."""
    found = (_by_name(name) for name in names(element))
    return element.tag == "aside" or any(each is not None and each[0].what in ("comment", "aside") for each in found)


def kind_of(element: Element, tag: str, words: int, is_prose: bool, is_main: bool) -> FurnitureKind | None:
    """Return what kind of furniture an element is; None where it is the article's for all that it says of itself.

    Args:
        element: the element.
        tag: its tag.
        words: how many words it holds.
        is_prose: whether it is one paragraph of whole sentences that aren't links.
        is_main: whether it holds most of the page's prose, its heading or its main part.
    """
    if is_hidden(element) and not is_main:
        return HIDDEN
    if is_main:
        return None
    by_tag = _BY_TAG.get(tag) or _BY_ROLE.get((element.get("role") or "").lower())
    if tag == "footer":
        by_tag = FOOT
    if tag == "div" and element.get("title") in ("header", "footer") and words <= _SMALL:
        return PRINTED  # as LibreOffice writes them
    if tag == "address" or (element.get("rel") or "").lower() == "author":
        by_tag = BYLINE if words <= _SMALL else None
    for name in names(element):
        found = _by_name(name)
        if found is None or (found[1] and words > _SMALL) or (is_prose and found[0].what not in _STAYS_IN_PROSE):
            continue
        return found[0]
    return by_tag
