"""What a page states about the article on it: right, or unknown.

Each field has its own order of places, the most reliable first. An address is taken only from what is an address,
a date only from a day, an author only from names. What a page states of other articles is nothing to this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit, urlunsplit

from build_tools.models import Basis, Known, Metadata
from build_tools.models.ids import make_id
from build_tools.models.text import FEWEST_OF_HEADLINE
from build_tools.reading.bylines import parse_byline, with_given_names_first
from build_tools.reading.dates import day_of
from build_tools.reading.html.head_and_foot import head_and_foot, line_of, written_authors, written_day
from build_tools.reading.html.linked_data import LinkedData, Node, address_key, heading_key, same_words
from build_tools.reading.html.properties import Metas, marked_up, named, value_of
from build_tools.reading.html.titles import SEPARATOR, is_host, site_in_title, whole_of, without_site
from build_tools.reading.origin import hour_of_copy, original_address
from build_tools.reading.plain import unescaped

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_ADDRESS = re.compile(r"https?://[^\s<>\"']{1,1000}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_BY = re.compile(r"\W*by\b", re.IGNORECASE)
_WORKED_ON = re.compile(r"edit|photo|graphic|produc|illustrat|translat|contribut", re.IGNORECASE)
"""Words of a byline that may name others than its authors."""
_LONGEST_NAME = 80
"""Characters of a site's name."""
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_LONGEST = 500
_OF_TITLES = frozenset({"MsoTitle", "title", "Title"})
"""Classes of the paragraph with a document's title, as Word and Google Docs write them."""
_LEADING = re.compile(r"[^:]{2,60}:\s+(?=\S)")
_DATES = (
    "article:published_time", "article:published", "og:published_time", "article.published", "datepublished",
    "dc.date.issued",
    "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
    "publish-date",
    "publication_date", "publish_date", "cxenseparse:recs:publishtime", "article_date_original",
    "citation_publication_date", "citation_date", "pdate", "date",
)  # fmt: skip
_AUTHORS = (
    "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "cxenseparse:author", "byl",
    "article:author", "citation_author",
)  # fmt: skip
_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher", "cre")


def page_metadata(page: Element, address: str | None) -> Metadata:
    """Return what a page states about its article.

    Args:
        page: the page as an lxml element.
        address: where the page came from, as a browser or an archive kept it; where the page itself states none.
    """
    found = _Stated(page, address).values()
    known = {key: Known(value=value[:_LONGEST], basis=Basis.STATED) for key, value in found.items() if value}
    return Metadata(**known)


def page_outlet(page: Element) -> str | None:
    """Return the site's name as the page states it, made an id; None where it doesn't."""
    return make_id(next(iter(_Stated(page, None).sites()), "")) or None


def is_stated_article(page: Element) -> bool:
    """Return whether a page's linked data describe an article as what it is about."""
    return _Stated(page, None).is_article


class _Stated:
    """Looks for what a page states."""

    def __init__(self, page: Element, address: str | None) -> None:
        self._page = page
        self._came_from = original_address(address or "") or self._base()
        self._metas = Metas(page)
        self._linked = LinkedData(page)
        self._head, self._foot = head_and_foot(page)
        title = page.find(".//title")
        self._title = unescaped(title.text_content()) if title is not None else ""
        self._h1 = [heading for element in page.iter("h1") if (heading := unescaped(element.text_content()))]
        self._h1 = self._h1 or self._title_paragraph()
        shown = [self._title, *self._h1, *self._metas.all("og:title"), *self._metas.all("twitter:title")]
        headings = {heading_key(part) for text in shown for part in (text, self._without_site(text, ()))}
        addresses = {address_key(text) for text in self._own_addresses()}
        copies = {hour_of_copy(text) for text in (address or "", *self._canonical())}
        self._hours_of_copies = {hour for hour in copies if hour}
        self._article: Node = self._linked.article(addresses - {""}, headings - {""}) or {}

    def values(self) -> dict[str, str]:
        """Return each field's value; '' where it isn't stated."""
        people, agency = self._authors()
        return {
            "headline": self._headline(),
            "date": self._date(),
            "url": self._address(),
            "author": ", ".join(people),
            "credit": agency,
            "language": self._language(),
        }

    @property
    def is_article(self) -> bool:
        """Whether the page's linked data describe an article as what it is about."""
        return bool(self._article)

    # ---- address ----

    def _base(self) -> str:
        """Return the page's own address as a copy of it keeps it for its links; '' where only a folder is given."""
        base = _usable_address(next((element.get("href") or "" for element in self._page.iter("base")), ""))
        return base if urlsplit(base).path and not base.endswith("/") else ""

    def _canonical(self) -> Iterator[str]:
        base = self._came_from or self._metas.first("og:url", "twitter:url")
        for link in self._page.iter("link"):
            if "canonical" in (link.get("rel") or "").lower().split():
                href = (link.get("href") or "").strip()
                try:
                    yield urljoin(base, href) if base and not _ADDRESS.fullmatch(href) else href
                except ValueError:
                    continue  # no address

    def _own_addresses(self) -> Iterator[str]:
        stated = (*self._canonical(), *self._metas.all("og:url"))
        yield from map(original_address, stated)
        yield from self._metas.all("twitter:url", "dc.identifier", "parsely-link")

    def _address(self) -> str:
        stated = [*self._own_addresses()]
        for key in ("url", "mainEntityOfPage", "@id"):
            stated += self._linked.addresses(self._article, key)
        for name in ("mainEntityOfPage", "url"):
            stated += [e.get("itemid") or e.get("href") or e.get("content") or "" for e in marked_up(self._page, name)]
        usable = [usable for text in [*stated, self._came_from] if (usable := _usable_address(text))]
        deep = [text for text in usable if urlsplit(text).path.strip("/") or urlsplit(text).query]
        return next(iter(deep), "") if usable and not deep and len(usable) > 1 else next(iter(deep or usable), "")

    # ---- the site ----

    def sites(self) -> list[str]:
        """Return the names that the page gives its site, the most reliable first."""
        found = [text for name in _SITES for text in self._metas.all(name)]
        own = self._linked.strings(self._article.get("publisher"))
        own += [name for element in marked_up(self._page, "publisher") for name in named(element)]
        if not own and not found:
            pages = self._linked.described("WebPage", "ItemPage")
            own += [text for page in pages for text in self._linked.strings(page.get("publisher"))]
        if not own and not found:
            address = self._stated_address()
            own += [site_in_title(self._title, address), *(name for name in self._h1 if is_host(name, address))]
        all_ = (*found[:1], *own, *found[1:])
        usable = [text for text in all_ if text and not _ADDRESS.match(text) and len(text) <= _LONGEST_NAME]
        return sorted(usable, key=lambda text: _HOST.fullmatch(text) is not None)  # a host where there is no other name

    def _without_site(self, heading: str, sites: Iterable[str]) -> str:
        return without_site(heading, sites, self._stated_address())

    def _stated_address(self) -> str:
        """Return the address that the page gives itself, else where it came from."""
        return next(filter(None, map(_usable_address, self._own_addresses())), self._came_from)

    # ---- headline ----

    def _headline(self) -> str:
        sites = tuple(self.sites())
        linked = (
            self._linked.strings(self._article.get("headline"))[:1]
            or self._linked.strings(self._article.get("name"))[:1]
        )
        others = [*linked, *(value_of(element) for element in marked_up(self._page, "headline"))]
        others += [
            self._metas.first("og:title"),
            self._metas.first("twitter:title"),
            self._metas.first("dc.title", "title"),
            self._title,
        ]
        cleaned = [text for other in others if other and (text := self._without_site(other, sites))]
        keys = {heading_key(site) for site in sites}
        shown = [
            text
            for heading in self._h1
            if (text := self._without_site(heading, sites)) and heading_key(text) not in keys
        ]
        if not any(len(heading.split()) >= FEWEST_OF_HEADLINE for heading in shown) and (part := self._part_on_page()):
            return part
        for heading in shown:
            if any(same_words(heading_key(heading), heading_key(other)) for other in cleaned):
                return heading
        if len(shown) == 1 and (len(shown[0].split()) >= FEWEST_OF_HEADLINE or not cleaned[:-1]):
            return shown[0]  # what stands over the article is its headline, whatever is stated for other sites
        found = whole_of(next((text for text in cleaned if heading_key(text) not in keys), ""), cleaned)
        return found if len(found.split()) > 1 else ""  # a single word is a section's, or a file's

    def _title_paragraph(self) -> list[str]:
        """Return the title of a document that a word processor saved as a page."""
        titles = (p for p in self._page.iter("p") if not _OF_TITLES.isdisjoint((p.get("class") or "").split()))
        return [title for title in map(line_of, titles) if title][:1]

    def _part_on_page(self) -> str:
        """Return the part of the page's title, before or behind a site's name, that stands on a line of its own."""
        leading = _LEADING.match(self._title)
        parts = [*SEPARATOR.split(self._title), self._title[leading.end() :] if leading else ""]
        keys = {heading_key(part): part for part in parts if len(part.split()) >= FEWEST_OF_HEADLINE}
        elements = (
            self._page.iter("h1", "h2", "h3", "h4", "b", "strong", "font", "p", "td", "div", "span") if keys else ()
        )
        return next((line for element in elements if heading_key(line := line_of(element)) in keys), "")

    # ---- date ----

    def _date(self) -> str:
        for value in self._dates():
            if (day := day_of(value)) and not self._is_of_copy(value):
                return day
        return written_day(self._head, self._is_of_copy) or written_day(self._foot, self._is_of_copy, is_below=True)

    def _is_of_copy(self, value: str) -> bool:
        """Whether a time is the hour, to the second, at which an archive took its copy of the page."""
        return re.sub(r"\D", "", value).startswith(tuple(self._hours_of_copies))

    def _dates(self) -> Iterator[str]:
        yield from self._linked.strings(self._article.get("datePublished"))[:1]
        for element in marked_up(self._page, "datePublished"):
            yield value_of(element)
        yield self._metas.first(*_DATES)
        for name in _DATES:
            yield self._metas.first(name)
        pages = list(self._linked.described("WebPage", "ItemPage"))
        if len(pages) == 1:
            yield from self._linked.strings(pages[0].get("datePublished"))[:1]
        yield from self._linked.strings(self._article.get("dateCreated"))[:1]

    # ---- author ----

    def _authors(self) -> tuple[tuple[str, ...], str]:
        sites = self.sites()
        keys = {heading_key(site).removeprefix("the ") for site in sites}
        agency = ""
        found: tuple[str, ...] = ()
        for values in self._author_values():
            people: list[str] = []
            for value in values:
                if (
                    _ADDRESS.match(value)
                    or value.startswith(("/", "@"))
                    or heading_key(value).removeprefix("the ") in keys
                ):
                    continue
                byline = parse_byline(_without_end(value, sites))
                agency = agency or byline.agency or ""
                people += [name for name in byline.people if heading_key(name).removeprefix("the ") not in keys]
            if not found or _names_more(values, people, found):
                found = tuple(dict.fromkeys(people))
        return found, agency

    def _author_values(self) -> Iterator[list[str]]:
        stated = self._linked.strings(self._article.get("author") or self._article.get("creator"))
        yield list(map(with_given_names_first, stated))
        yield [name for element in marked_up(self._page, "author") for name in named(element)]
        for name in _AUTHORS:
            yield list(map(with_given_names_first, self._metas.all(name)))
        if self._metas.first("twitter:label1").lower() == "written by":
            yield self._metas.all("twitter:data1")
        yield from written_authors(self._head)
        yield from written_authors(self._foot)

    def _language(self) -> str:
        root = self._page.getroottree().getroot()
        stated = [
            root.get("lang") or "",
            root.get("xml:lang") or "",
            *self._linked.strings(self._article.get("inLanguage")),
        ]
        stated += [self._metas.first("og:locale"), self._metas.first("content-language", "language", "dc.language")]
        usable = [text.strip() for text in stated if _LANGUAGE.fullmatch(text.strip())]
        return usable[0].replace("_", "-") if usable else ""


def _names_more(values: Sequence[str], people: Sequence[str], known: Sequence[str]) -> bool:
    """Whether one byline names all who are known as authors, and others beside them."""
    others = set(people) - set(known)
    is_byline = len(values) == 1 and _BY.match(values[0]) is not None and not _WORKED_ON.search(values[0])
    return is_byline and set(known) < set(people) and not any(name in other for name in known for other in others)


def _without_end(byline: str, sites: Iterable[str]) -> str:
    """Return a byline without the site's name behind the author's: “By Lior Bell Salt Post”."""
    for site in sites:
        if byline.lower().endswith(f" {site.lower()}"):
            return byline[: -len(site)].rstrip()
    return byline


def _usable_address(text: str) -> str:
    """Return an address without its fragment; '' where it is none."""
    text = unescaped(text)
    if not _ADDRESS.fullmatch(text):
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return urlunsplit(parts._replace(fragment="")) if parts.hostname else ""
