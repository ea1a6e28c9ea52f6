"""datapackage.json: what the tables of an event are, so that programs can check and join them.

    tables + their bytes ──▶ resources with types, keys, foreign keys and hashes

Standard: Frictionless Data Package v1 with Table Schema. A column's type and meaning stand in COLUMNS below; a table
that has a column which isn't there fails the tests.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from build_tools.pages.json_text import json_file
from build_tools.pages.open_data.addresses import Addresses
from build_tools.pages.open_data.jsonld import CC0, RIGHTS
from build_tools.pages.views.book import Book

FILE = "datapackage.json"
MISSING = ("", "unknown", "unnamed")
"""What stands where there is no value: nothing, metadata nobody knows, a speaker not named with certainty."""

Node = dict[str, Any]


class Table(NamedTuple):
    """One table: its name, what a row is, its columns and rows."""

    name: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]

    @property
    def file(self) -> str:
        """The CSV's name."""
        return f"{self.name}.csv"


class Keys(NamedTuple):
    """What makes a row one of its kind, and which columns name a row of another table."""

    primary: tuple[str, ...]
    foreign: tuple[tuple[str, str], ...] = ()
    """Column and the table whose `id` it holds."""


KEYS: Mapping[str, Keys] = {
    "articles": Keys(("id",)),
    "speakers": Keys(("id",)),
    "statements": Keys(("id",), (("article", "articles"), ("speaker", "speakers"))),
    "facts": Keys(("id",)),
    "cells": Keys(("fact", "article"), (("fact", "facts"), ("article", "articles"))),
    "cited": Keys(
        ("fact", "article", "statement"), (("fact", "facts"), ("article", "articles"), ("statement", "statements"))
    ),
    "originals": Keys(("fact",), (("fact", "facts"), ("speaker", "speakers"))),
    "matches": Keys(("a", "b"), (("a", "statements"), ("b", "statements"))),
}

_TEXT: Node = {"type": "string"}
_WORDS: Node = {"type": "integer", "constraints": {"minimum": 0}}
_ID = _TEXT
_YES: Node = {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]}


def _one_of(*values: str) -> Node:
    return {**_TEXT, "constraints": {"enum": list(values)}}


COLUMNS: Mapping[str, tuple[str, Node]] = {
    "a": ("Id of the one statement", _ID),
    "article": ("Id of the article", _ID),
    "b": ("Id of the other statement", _ID),
    "confirmed": ("Whether an editor confirmed it; otherwise the machine’s suggestion", _YES),
    "cue": ("The attributing word: said, claimed", _TEXT),
    "cue_class": ("The cue’s described class in the lexicon", _TEXT),
    "date": ("Day of publication", {"type": "date"}),
    "date_basis": (
        "How the day is known: stated in the article, given by the editor, or inferred",
        _one_of("stated", "editor", "inferred"),
    ),
    "difference": ("How the tellings differ, in the editor’s words", _TEXT),
    "fact": ("Id of the fact", _ID),
    "headline": ("The headline as published", _TEXT),
    "how": ("Where it was not said: why", _one_of("negated", "unable", "hypothetical", "asked")),
    "id": ("Names the row; stays while the words do", _ID),
    "kind": ("What kind it is; a statement’s says whether its words are quoted", _TEXT),
    "language": ("Language of the original words (BCP 47)", _TEXT),
    "mention": ("The speaker’s words in the article: he, the spokesman", _TEXT),
    "name": ("Canonical name", _TEXT),
    "note": ("The editor’s remark", _TEXT),
    "offsets": ("Start and end of the content, in Unicode code points of the article’s text", _TEXT),
    "outlet": ("The outlet’s name", _TEXT),
    "own_words": ("Words outside quotation marks", _WORDS),
    "own_words_reproduced": ("How many of them the sheet reproduces", _WORDS),
    "paragraph": (
        "The paragraph in which it begins, counted from 1",
        {"type": "integer", "constraints": {"minimum": 1}},
    ),
    "roles": ("As the articles give them, joined by semicolons", _TEXT),
    "said": ("Whether the article reports that it was said", _YES),
    "said_where": ("Medium and day", _TEXT),
    "score": (
        "How alike the machine finds them, 0 to 1",
        {"type": "number", "constraints": {"minimum": 0, "maximum": 1}},
    ),
    "sha256": ("SHA-256 of the text as read, in hexadecimal", _TEXT),
    "side": ("The state or body spoken for", _TEXT),
    "speaker": ("Id of the speaker", _ID),
    "source": ("Where the original words can be read or heard", _TEXT),
    "stance": (
        "How the article has the fact",
        _one_of("asserted", "attributed", "denied", "not-mentioned", "unchecked"),
    ),
    "statement": ("Id of the statement", _ID),
    "statements": ("Ids of the statements it rests on, joined by semicolons", _TEXT),
    "text": ("The fact in the editor’s words", _TEXT),
    "tier": ("How sure the match is", _one_of("confirmed", "likely", "suggested", "opposed", "same-phrase")),
    "title": ("A few words", _TEXT),
    "topic": ("Id of the topic", _TEXT),
    "translation": ("Our own translation of the original words", _TEXT),
    "url": ("Address at the publisher, or of the source", {**_TEXT, "format": "uri"}),
    "utterance": ("Id of the utterance that both render, the same in every output", _ID),
    "variants": ("Other forms of the name, joined by semicolons", _TEXT),
    "why": ("The reasons, joined by semicolons", _TEXT),
    "words": ("Of an article, how many; of a statement, the pieces that the sheet holds", _TEXT),
}
"""Meaning and type of each column, by name; a name means the same in every table, but for `words`."""

_ELSEWHERE: Mapping[tuple[str, str], Node] = {("articles", "words"): _WORDS}
"""Types of columns whose name has another type in other tables."""


def descriptor(book: Book, tables: Sequence[Table], files: Mapping[str, bytes]) -> bytes:
    """Describe the tables.

    Args:
        book: The event.
        tables: Its tables, each of which has its keys in KEYS.
        files: The tables' bytes, by file name.
    """
    event, settings = book.event, book.project.settings
    address = Addresses.of(settings.site, f"{book.url}data/")
    package = {
        "profile": "data-package",
        "name": book.sheets.id,
        "title": f"Who said what: {book.title}",
        "description": RIGHTS,
        **({"homepage": address(book.url)} if address.base else {}),
        **({"created": f"{event.published.isoformat()}T00:00:00Z"} if event.published else {}),
        "licenses": [{"name": "CC0-1.0", "path": CC0, "title": "CC0 1.0, for our own words and numbers"}],
        "sources": [{"title": mark.name, **_path(book, key)} for key, mark in book.marks.items()],
        "resources": [_resource(table, files[table.file]) for table in tables],
    }
    return json_file(package)


def _path(book: Book, article: str) -> Node:
    address = book.sheets.articles[article].metadata.url
    return {"path": address.value} if address.is_known and not book.event.fictional else {}


def _resource(table: Table, data: bytes) -> Node:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "title": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n", "header": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> Node:
    keys = KEYS[table.name]
    schema: Node = {
        "fields": [_field(table.name, column, required=column in keys.primary) for column in table.columns],
        "missingValues": list(MISSING),
        "primaryKey": list(keys.primary),
    }
    if keys.foreign:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": ["id"]}} for column, other in keys.foreign
        ]
    return schema


def column_type(table: str, column: str) -> str:
    """Return the type of a table's column, by Table Schema's names."""
    return str(_ELSEWHERE.get((table, column), COLUMNS[column][1])["type"])


def _field(table: str, column: str, *, required: bool) -> Node:
    about, kind = COLUMNS[column]
    kind = _ELSEWHERE.get((table, column), kind)
    constraints = {**kind.get("constraints", {}), **({"required": True} if required else {})}
    described = {"name": column, "description": about, **kind}
    return described | ({"constraints": constraints} if constraints else {})
