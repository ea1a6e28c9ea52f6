"""What a file is, by its first bytes, else by its name; and what it seems to be where it isn't read here."""

from __future__ import annotations

import re

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
_OFFICE = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel table"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"mimetypeapplication/epub", "an EPUB book"),
    (b"META-INF/container.xml", "an EPUB book"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"[Content_Types].xml", "a Word or Excel file"),
)
_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
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
_NAMES = {
    ".docx": "a Word document", ".doc": "a Word document", ".odt": "an OpenDocument text", ".rtf": "a rich-text file",
    ".epub": "an EPUB book", ".json": "data (JSON)", ".jsonl": "data (JSON)", ".csv": "a table (CSV)",
    ".tsv": "a table", ".xlsx": "an Excel table", ".xml": "data (XML)", ".rss": "a feed", ".atom": "a feed",
    ".webarchive": "a page saved by Safari", ".jpg": "a picture", ".jpeg": "a picture",
    ".png": "a picture", ".gif": "a picture", ".webp": "a picture", ".svg": "a picture", ".mp3": "a sound",
    ".mp4": "a film", ".css": "a style sheet", ".js": "a program", ".yml": "settings (YAML)", ".py": "a program",
    ".7z": "a 7z archive", ".rar": "a RAR archive", ".url": "a bookmark", ".webloc": "a bookmark",
}  # fmt: skip


def kind_of_file(head: bytes, suffix: str) -> str | None:
    """Return the ending that a file of its kind has, with its dot; None where it is none that is read."""
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


def seems(head: bytes, suffix: str) -> str:
    """Return what a file seems to be that isn't read here."""
    known = _office(head, suffix.lower()) or next(
        (what for signature, what in _SIGNATURES if head.startswith(signature)), None
    )
    if known is None and head[4:8] == b"ftyp":
        known = "a film or a picture"
    if known is None:
        known = _NAMES.get(suffix.lower())
    if known is None and head.lstrip().startswith((b"<rss", b"<feed", b"<?xml")):
        known = "data (XML), perhaps a feed"
    if known is None and head.lstrip().startswith((b"{", b"[")):
        known = "data (JSON)"
    return known or "of a kind not known here"


def _office(head: bytes, suffix: str) -> str | None:
    """Return which kind of document a ZIP archive is, by the files in it, else by its name; None where it is none."""
    if not head.startswith(b"PK\x03\x04"):
        return None
    start = head[30:2_000]
    return next((what for sign, what in _OFFICE if sign in start), _NAMES.get(suffix))
