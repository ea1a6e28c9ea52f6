"""A file's bytes, whatever form they have → plain text and what their maker states about it.

    .txt ─────────────────────────────▶ text, paragraphs wrapped by hand joined
    .html .mhtml, a page of a .warc ──▶ html: the article notes from the page, what the page states
    .md ──────────────────────────────▶ a page first
    .eml ─────────────────────────────▶ the page in it, or its text
    .pdf ─────────────────────────────▶ forms.pdf: paragraphs made of lines

All come out as one line a paragraph, with blank lines between; what isn't the article's stays in place, marked as cut.
Nothing is fetched, no script runs, no entity is loaded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from build_tools.models import LIMITS, Basis, Known, Limits, Metadata
from build_tools.models.decode import Decoded, FalseLabelError, decode, refuse_larger
from build_tools.models.problem import InputError
from build_tools.models.text import counted
from build_tools.reading.forms.kinds import FORMATS, HTML, MAIL, MARKDOWN, MHTML, PDF, TEXT
from build_tools.reading.front_matter import NO_FRONT_MATTER, compose, read_front_matter
from build_tools.reading.marked import mark_of, marked
from build_tools.reading.mojibake import repair
from build_tools.reading.not_taken import NotTaken
from build_tools.reading.note_properties import read_note
from build_tools.reading.origin import NOWHERE, Origin
from build_tools.reading.paragraphs import joined
from build_tools.reading.typed import as_read, single_spaced

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from build_tools.reading.html import PageText

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*"""
    rb"(windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|utf-8|shift_jis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5)\b",
    re.IGNORECASE,
)
_KNOWN_CHARSET = re.compile(
    r"(?:windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|utf-?8|us-ascii|shift_jis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5"
    r"|iso-2022-jp)$",
    re.IGNORECASE,
)
_WEB_READING = {"iso-8859-1": "windows-1252", "us-ascii": "windows-1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""As browsers read these labels (WHATWG Encoding Standard, 4.2)."""
_DATA_ADDRESS = re.compile(rb"data:[\w.+-]{1,60}/[\w.+-]{1,60}(?:;[\w=.+-]{1,60}){0,5},[A-Za-z0-9+/=%._~-]{200,}")
"""A picture or a typeface inside a page."""
_ADDRESS_LINE = re.compile(r"https?://[^\s<>\"']{4,1000}")
_FIRST_LINES = 4
_LAST_LINES = 6
"""Lines at a text's beginning and end, blank ones among them."""
_SAVED_FROM = re.compile(
    r"<!--\s*(?:Page saved with SingleFile\s+url:\s*|saved from url=\(\d{1,6}\))(https?://[^\s<>\"']{1,2000})",
    re.IGNORECASE,
)
"""As browsers and SingleFile write where they saved a page."""


class Converted(NamedTuple):
    """What came out: the text without front matter, what is known about it, and the outlet's id if it is stated."""

    text: str
    metadata: Metadata
    outlet: str | None
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    """What is worth knowing about how it was read, a line each."""

    def composed(self) -> str:
        """Return the .txt that `add` writes of it: front matter, then the text."""
        return compose(self.text, self.metadata, self.outlet)


def convert(
    data: bytes,
    suffix: str,
    *,
    name: str = "standard input",
    limits: Limits = LIMITS,
    origin: Origin = NOWHERE,
) -> Converted:
    """Turn a file's bytes into plain text and metadata.

    Args:
        data: the bytes.
        suffix: the ending of the file's name, with its dot, which says the format; '' is text.
        name: the file's name, for messages.
        limits: how large it may be.
        origin: where the bytes came from, where a server or an archive says so.

    Raises:
        NotTaken: a page that is no article.
        InputError: another format, not text, or nothing to read in it.
    """
    suffix = suffix.lower()
    refuse_larger(data, name, limits, "page_megabytes")
    if suffix in HTML:
        converted = _from_html(data, name, limits, origin)
    elif suffix in MARKDOWN:
        converted = _from_markdown(data, name, limits)
    elif suffix in TEXT:
        converted = _from_text(data, name, limits)
    elif suffix in MHTML:
        converted = _from_mhtml(data, name, limits)
    elif suffix in MAIL:
        converted = _from_mail(data, name, limits)
    elif suffix in PDF:
        converted = _from_pdf(data, name, limits)
    else:
        raise InputError.of(name, f"{suffix!r} is not a format known here", f"give {FORMATS}")
    if not converted.text.strip():
        cure = "if a script loads it, open the page in a browser and save it from there; else give its text as .txt"
        if suffix in TEXT:
            cure = "put the article's text into the file"
        raise InputError.of(name, "no article text in it", cure)
    return converted._replace(metadata=origin.added_to(converted.metadata))


def _from_text(
    data: bytes, name: str, limits: Limits, charset: str | None = None, *, may_state: bool = True
) -> Converted:
    """Read plain text; `may_state` says whether front matter in it is believed."""
    decoded, encoding = _decoded(data, name, limits, [charset or ""])
    text, notes = repair(decoded)
    front = read_front_matter(text, name) if may_state else NO_FRONT_MATTER
    body = as_read(text[front.end :].lstrip("\r\n") if front.end else text)
    unwrapped = joined(body)
    if unwrapped != body:
        notes = (*notes, "its lines are wrapped by hand: each paragraph was made one line")
    return Converted(single_spaced(unwrapped), _with_address(front.metadata, body), front.outlet, encoding, notes)


def _with_address(metadata: Metadata, body: str) -> Metadata:
    """Add the address that stands on a line of its own above or below a text, as where it was shared from a phone."""
    lines = body.split("\n")
    ends = {
        line.strip() for line in (*lines[:_FIRST_LINES], *lines[-_LAST_LINES:]) if _ADDRESS_LINE.fullmatch(line.strip())
    }
    if metadata.url.is_known or len(ends) != 1:
        return metadata
    found = Known(value=ends.pop(), basis=Basis.INFERRED, note="an address on a line of its own, by the text")
    return metadata.model_copy(update={"url": found})


def _from_markdown(data: bytes, name: str, limits: Limits) -> Converted:
    from build_tools.reading.markdown_text import read_markdown

    refuse_larger(data, name, limits, "markdown_megabytes")  # the library takes time squared in the paragraphs
    decoded, encoding = decode(data, name, limits=limits)
    source, notes = repair(decoded)
    front = read_front_matter(source, name)
    note = read_note(source[front.end :])
    found = read_markdown(note.text, name)
    new = {key: known for key, known in note.metadata if known.is_known and not getattr(front.metadata, key).is_known}
    metadata = front.metadata.model_copy(update=new)
    if not metadata.headline.is_known and found.headline:
        metadata = metadata.model_copy(update={"headline": Known(value=found.headline, basis=Basis.STATED)})
    lines = [*found.lines[:1], *(marked("label", line) for line in note.left_out), *found.lines[1:]]
    return Converted("\n\n".join(lines), metadata, front.outlet, encoding, notes)


def _from_html(data: bytes, name: str, limits: Limits, origin: Origin) -> Converted:
    from build_tools.reading.html import load_page, page_metadata, page_outlet, read_page

    decoded, encoding = _decoded_page(_without_embedded_data(data), name, limits, origin.charset)
    source, notes = repair(decoded)
    saved = _SAVED_FROM.search(source[:8_000])
    page = load_page(source)
    if page is None:
        raise InputError.of(name, "this isn't HTML", "save the page again, or give its text as .txt")
    address = origin.address or (saved[1] if saved else None)
    metadata = page_metadata(page, address)
    known = metadata.author
    stated = metadata.headline.value if metadata.headline.is_known else ""
    address = address or (metadata.url.value if metadata.url.is_known else "")
    found = read_page(page, known.value.split(", ") if known.is_known else (), stated, address)
    lines = list(found.lines)
    _refuse_other_pages(page, found, address, name)
    if found.several:
        shown = "; ".join(f"“{heading[:60]}”" for heading in found.several[:4])
        what = f"the page holds {len(found.several)} articles ({shown}): save the page of the one that you mean"
        notes = (*notes, what)
    if found.is_part:
        notes = (*notes, "the page offers a subscription where its text stops: this may be a part of the article")
        if lines and not any(mark_of(line) == "paywall" for line in lines):
            lines.append(marked("paywall", f"{found.hidden:,} words that the page hides from its readers"))
    if found.hidden:
        notes = (*notes, f"{found.hidden:,} words that the page hides from its readers were left out")
    return Converted("\n\n".join(lines), metadata, page_outlet(page), encoding, notes)


def _refuse_other_pages(page: HtmlElement, found: PageText, address: str, name: str) -> None:
    """Refuse a page that is sent instead of an article, and one that only lists articles."""
    from build_tools.reading.html import is_front, is_stated_article, said_instead, titles_of_list

    if said := said_instead(page, found.lines):
        cure = "open it in a browser until the article is there, save the page, and add the file"
        raise NotTaken.of(name, f"this page was sent instead of the article: it says “{said[:80]}”", cure)
    leads_to = titles_of_list(page, found.blocks, address)
    titles = leads_to or (found.several if is_front(address) else ())
    if titles and not is_stated_article(page):
        shown = "; ".join(f"“{title[:60]}”" for title in titles[:3])
        does = f"leads to {len(titles)} others" if leads_to else f"holds {len(titles)} articles"
        what = f"this seems to be a front page or a list, not an article: it {does} ({shown} …)"
        raise NotTaken.of(name, what, "give the address of the article that you mean, or its saved page")


def _from_mhtml(data: bytes, name: str, limits: Limits) -> Converted:
    from build_tools.reading.forms.mhtml import read_mhtml

    page = read_mhtml(data, name)
    converted = _from_html(page.data, name, limits, Origin(page.address, page.charset))
    others = [f"another page in this file was left out: {place}" for place in page.others]
    return converted._replace(notes=(*converted.notes, *others))


def _from_mail(data: bytes, name: str, limits: Limits) -> Converted:
    from build_tools.reading.forms.mail import read_mail

    mail = read_mail(data, name)
    if mail.kind in HTML:
        converted = _from_html(mail.data, name, limits, Origin(charset=mail.charset))
    else:
        converted = _from_text(mail.data, name, limits, mail.charset, may_state=False)
    stated = {key: known for key, known in mail.metadata if known.is_known}
    metadata = converted.metadata.model_copy(update=stated)
    notes = list(converted.notes)
    if mail.signature:
        notes.append(f"its signature was left out: {mail.signature[:60]}")
    if mail.others:
        notes.append(
            f"{counted(mail.others, 'more text')} in this e-mail left out: give each as a file if it is needed"
        )
    return converted._replace(metadata=metadata, outlet=mail.outlet or converted.outlet, notes=tuple(notes))


def _from_pdf(data: bytes, name: str, limits: Limits) -> Converted:
    from build_tools.reading.forms.pdf import read_pdf

    found = read_pdf(data, name, limits)
    notes = ("from a PDF: compare it with the pages, since columns and notes may have been put together wrongly",)
    return Converted("\n\n".join(found.lines), found.metadata, None, "utf-8", notes)


def _without_embedded_data(data: bytes) -> bytes:
    """Remove from a page what holds no words: embedded pictures and fonts, style sheets, scripts."""
    data = _DATA_ADDRESS.sub(b"", data)
    for begin, end, kept in (
        (b"<style", b"</style", b""),
        (b"<script", b"</script", b"json"),
        (b"<svg", b"</svg", b""),
    ):
        data = _without_elements(data, begin, end, kept)
    return data


def _without_elements(data: bytes, begin: bytes, end: bytes, kept: bytes) -> bytes:
    """Take out elements whole, but those with `kept` in their first tag."""
    lower, pieces, at = data.lower(), [], 0
    while (start := lower.find(begin, at)) >= 0:
        opened, closed = lower.find(b">", start), lower.find(end, start)
        if opened < 0 or closed < 0:
            break
        if kept and kept in lower[start:opened]:
            pieces.append(data[at:closed])
        else:
            pieces.append(data[at:start])
            closed = lower.find(b">", closed) + 1 or len(data)
        at = closed
    return b"".join([*pieces, data[at:]])


def _decoded_page(data: bytes, name: str, limits: Limits, charset: str | None) -> Decoded:
    """Decode a page as its server says, else as it says itself."""
    declared = _CHARSET.search(data[:2048])
    return _decoded(data, name, limits, [charset or "", declared[1].decode("ascii") if declared else ""])


def _decoded(data: bytes, name: str, limits: Limits, stated: list[str]) -> Decoded:
    """Decode by the first label that holds true; where none does, by the bytes themselves."""
    labels = [label.lower() for label in stated if _KNOWN_CHARSET.match(label)]
    for label in dict.fromkeys(_WEB_READING.get(label, label) for label in labels):
        try:
            return decode(data, name, limits=limits, declared=label)
        except FalseLabelError:
            continue
    return decode(data, name, limits=limits)
