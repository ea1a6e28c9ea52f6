"""What a file is, by its first bytes, else by its name; and what it seems to be where it isn't read here."""

from __future__ import annotations

import re
from typing import NamedTuple

HTML = frozenset({".html", ".htm", ".xhtml"})
MARKDOWN = frozenset({".md", ".markdown"})
TEXT = frozenset({".txt", ".text", ""})
MHTML = frozenset({".mhtml", ".mht"})
MAIL = frozenset({".eml"})
PDF = frozenset({".pdf"})
WARC = frozenset({".warc"})
ZIP = frozenset({".zip", ".wacz"})
TAR = frozenset({".tar", ".tgz", ".tbz", ".txz"})
PACKED = frozenset({".gz", ".bz2", ".xz"})

ONE = HTML | MARKDOWN | TEXT | MHTML | MAIL | PDF
"""What holds one article."""
SEVERAL = WARC | ZIP | TAR | PACKED
"""What may hold several."""

FORMATS = "a .txt, .html, .md, .mhtml, .eml, .pdf or .warc file, a folder or a .zip or .tar archive of such"
"""What is read, for messages."""

HEAD = 4_096
"""Bytes of a file that tell what it is."""

_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_MHTML_START = re.compile(
    rb"(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){0,40}?content-type:\s*multipart/related", re.IGNORECASE
)
_SAVED_BY = re.compile(rb"(?im)^(?:snapshot-content-location:|from:.{0,3}<?saved by\b)")
"""As browsers begin a page that they save as one file."""


class Seeming(NamedTuple):
    """What a file that isn't read here seems to be, and how what is in it can be given."""

    what: str
    cure: str


_DOCUMENT = "open it where it was written, and save it from there as plain text (.txt), as a web page (.html) or as PDF"
_UNPACK = "unpack it, and give the folder"
_TYPE = "type the words in it into a .txt file"
_PAGE = "open the page in a browser, and save it as HTML or as MHTML"
_TEXT = f"if there is an article in it, put its text into a .txt file; else give {FORMATS}"
_KINDS = {
    _DOCUMENT: {
        "a Word document": ".docx .doc", "an OpenDocument text": ".odt", "a rich-text (RTF) file": ".rtf",
        "an EPUB book": ".epub", "an Excel table": ".xlsx .xls", "a PowerPoint presentation": ".pptx .ppt",
        "a Pages document": ".pages", "an OpenDocument file": "", "an office document": "",
    },
    "open it in Outlook, and save it as HTML or as .eml": {"a message of Outlook": ".msg"},
    "export the mail that you mean as .eml": {"a mailbox": ".mbox"},
    _UNPACK: {"a 7z archive": ".7z", "a RAR archive": ".rar", "a file packed with Zstandard": ".zst"},
    _TYPE: {
        "a picture": ".jpg .jpeg .png .gif .webp .svg .heic .tiff", "a sound": ".mp3 .m4a .wav .ogg",
        "a film": ".mp4 .mov .mkv", "a picture or a sound": "", "a film or a picture": "", "a sound or a film": "",
    },
    _PAGE: {"a page saved by Safari": ".webarchive"},
    "give the address in it": {"a bookmark": ".url .webloc"},
    _TEXT: {
        "data (JSON)": ".json .jsonl", "a table (CSV)": ".csv .tsv", "data (XML)": ".xml", "a feed": ".rss .atom",
        "settings (YAML)": ".yml .yaml", "a style sheet": ".css", "a program": ".js .py", "a database": "",
        "data (XML), perhaps a feed": "", "of a kind not known here": "",
    },
}  # fmt: skip
"""What isn't read here: how it can be given, what it is called, and the endings of its files."""
_CURES = {what: cure for cure, kinds in _KINDS.items() for what in kinds}
_NAMES = {ending: what for kinds in _KINDS.values() for what, endings in kinds.items() for ending in endings.split()}

_OFFICE = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel table"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"Index/Document.iwa", "a Pages document"),
    (b"mimetypeapplication/epub", "an EPUB book"),
    (b"META-INF/container.xml", "an EPUB book"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""The compound files of Microsoft: Word and Excel before 2007, messages of Outlook."""
_SIGNATURES = (
    (_OLD_OFFICE, "an office document"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a file packed with Zstandard"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or a film"),
    (b"\x1a\x45\xdf\xa3", "a film"),
)


def kind_of_file(head: bytes, suffix: str) -> str | None:
    """Return the ending that a file of its kind has, with its dot; None where no such file is read."""
    suffix = suffix.lower()
    if _office(head, suffix) or any(head.startswith(signature) for signature, _ in _SIGNATURES):
        return None
    signs = (
        (".pdf", head[:1024].lstrip().startswith(b"%PDF-")),
        (".warc", head.startswith(b"WARC/")),
        (".zip", head.startswith((b"PK\x03\x04", b"PK\x05\x06"))),
        (".gz", head.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"))),
        (".tar", head[257:262] == b"ustar"),
        (".eml", suffix in MAIL and not _SAVED_BY.search(head)),
        (".mhtml", _MHTML_START.match(head) is not None),
        (".html", suffix not in MARKDOWN and _HTML_START.match(head) is not None),
        (suffix, suffix in ONE | WARC),
    )
    return next((kind for kind, holds in signs if holds), None)


def seems(head: bytes, suffix: str) -> Seeming:
    """Return what a file seems to be that isn't read here."""
    suffix = suffix.lower()
    what = _office(head, suffix) or next((what for signature, what in _SIGNATURES if head.startswith(signature)), None)
    if head.startswith(_OLD_OFFICE):
        what = _NAMES.get(suffix, what)
    if what is None and head[4:8] == b"ftyp":
        what = "a film or a picture"
    if what is None:
        what = _NAMES.get(suffix)
    if what is None and head.lstrip().startswith((b"<rss", b"<feed", b"<?xml")):
        what = "data (XML), perhaps a feed"
    if what is None and head.lstrip().startswith((b"{", b"[")):
        what = "data (JSON)"
    what = what or "of a kind not known here"
    return Seeming(what, _CURES[what])


def _office(head: bytes, suffix: str) -> str | None:
    """Return which kind of document a ZIP archive is, by its files, else by its name; None where it is no document."""
    if not head.startswith(b"PK\x03\x04"):
        return None
    start = head[30:2_000]
    unknown = "an office document" if b"[Content_Types].xml" in start else None
    return next((what for sign, what in _OFFICE if sign in start), _NAMES.get(suffix, unknown))
