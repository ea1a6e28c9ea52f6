"""croissant.json: the tables of an event for those who load data sets by machine, next to datapackage.json.

    tables (data.py) + their bytes ──▶ files with hashes · a set of records for each, a field for each column

Standard: MLCommons Croissant 1.0, a vocabulary on top of schema.org's Dataset.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from build_tools.pages.json_text import json_file
from build_tools.pages.open_data.addresses import Addresses
from build_tools.pages.open_data.datapackage import COLUMNS, KEYS, Table, column_type
from build_tools.pages.open_data.jsonld import CC0, RIGHTS
from build_tools.pages.views.book import Book

FILE = "croissant.json"
CONFORMS_TO = "http://mlcommons.org/croissant/1.0"
CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""As the standard gives it."""
_TYPES = {"integer": "sc:Integer", "number": "sc:Float", "date": "sc:Date"}

Node = dict[str, Any]


def description(book: Book, tables: Sequence[Table], files: Mapping[str, bytes]) -> bytes:
    """Describe the tables; see `datapackage.descriptor` for the arguments. A table without a row is left out."""
    event, site = book.event, book.project.settings.site
    at = Addresses.of(site, f"{book.url}data/")
    filled = [table for table in tables if files[table.file].count(b"\n") > 1]
    return json_file(
        {
            "@context": dict(CONTEXT),
            "@type": "sc:Dataset",
            "conformsTo": CONFORMS_TO,
            "name": f"Who said what: {book.title}",
            "description": f"Statements, speakers, facts and matches of “{event.title}”. {RIGHTS}",
            "license": CC0,
            "citeAs": f"“{event.title}”, {site.name}, {at(book.url)}",
            "version": f"{1 + len(book.sheets.corrections.corrections)}.0.0",
            **({"url": at(book.url)} if at.base else {"url": "https://schema.org/"}),
            **({"datePublished": event.published.isoformat()} if event.published else {}),
            "creator": {"@type": "Organization", "name": site.publisher or site.name},
            "inLanguage": "en",
            "distribution": [_file(table, files[table.file]) for table in filled],
            "recordSet": [_records(table) for table in filled],
        }
    )


def _file(table: Table, data: bytes) -> Node:
    return {
        "@type": "cr:FileObject",
        "@id": table.file,
        "name": table.file,
        "contentUrl": table.file,
        "encodingFormat": "text/csv",
        "contentSize": f"{len(data)} B",
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _records(table: Table) -> Node:
    foreign = dict(KEYS[table.name].foreign)
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.about,
        "key": [{"@id": f"{table.name}/{column}"} for column in KEYS[table.name].primary],
        "field": [_field(table, column, foreign.get(column)) for column in table.columns],
    }


def _field(table: Table, column: str, other: str | None) -> Node:
    about, _ = COLUMNS[column]
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column}",
        "name": column,
        "description": about,
        "dataType": _TYPES.get(column_type(table.name, column), "sc:Text"),
        "source": {"fileObject": {"@id": table.file}, "extract": {"column": column}},
        **({"references": {"field": {"@id": f"{other}/id"}}} if other else {}),
    }
