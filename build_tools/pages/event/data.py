"""Data: the sheets as CSV and JSON, for readers who want to count for themselves.

Each table has one row a thing and a header; ids join them. Files are UTF-8, lines end with CRLF as RFC 4180 says.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from typing import Any

from build_tools.models.settings import UNKNOWN
from build_tools.pages.event.frame import Files
from build_tools.pages.json_text import json_file
from build_tools.pages.open_data import croissant, datapackage
from build_tools.pages.open_data.datapackage import Table
from build_tools.pages.templating import clean
from build_tools.pages.views.book import Book

_FORMULA = re.compile(r"(?:^|(?<=[;\t\r\n]))(?=\s*[=+@＝＋－＠-])")
"""Where a spreadsheet program may take what follows for a formula: at the beginning of a cell, and, since many set a
semicolon between cells, behind one."""


def make(book: Book) -> Files:
    """Write the files that the page of sources offers."""
    found = tables(book)
    folder = f"{book.url}data/"
    written = {table.file: _csv(table) for table in found}
    files: Files = {folder + name: data for name, data in written.items()}
    files[folder + datapackage.FILE] = datapackage.descriptor(book, found, written)
    files[folder + croissant.FILE] = croissant.description(book, found, written)
    everything = {table.name: [dict(zip(table.columns, row, strict=True)) for row in table.rows] for table in found}
    files[folder + "event.json"] = json_file({"id": book.sheets.id, **_about(book), **everything})
    return files


def tables(book: Book) -> list[Table]:
    """Make the tables: articles, speakers, statements, facts, cells, cited, matches, originals."""
    return [
        _articles(book),
        _speakers(book),
        _statements(book),
        _facts(book),
        _cells(book),
        _cited(book),
        _matches(book),
        _originals(book),
    ]


def _about(book: Book) -> dict[str, Any]:
    event = book.event
    return {
        "title": event.title,
        "standfirst": event.standfirst,
        "date": _iso(event.date),
        "fictional": event.fictional,
        "published": _iso(event.published),
        "reviewed": _iso(event.reviewed),
    }


def _iso(day: datetime.date | None) -> str:
    return day.isoformat() if day else UNKNOWN


def _articles(book: Book) -> Table:
    rows = []
    for key, mark in book.marks.items():
        sheet, machine = book.sheets.articles[key], book.sheets.machines.get(key)
        meta = sheet.metadata
        basis = str(meta.date.basis) if meta.date.basis else ""
        own = (machine.own_words, machine.own_words_reproduced) if machine else (0, 0)
        sha = machine.sha256 if machine else ""
        rows.append(
            (key, mark.name, meta.headline.value, meta.date.value, basis, meta.url.value, mark.words, *own, sha)
        )
    columns = "id outlet headline date date_basis url words own_words own_words_reproduced sha256"
    return Table("articles", "One row per article", tuple(columns.split()), tuple(rows))


def _speakers(book: Book) -> Table:
    rows = (
        (key, p.name, p.kind, p.side or "", "; ".join(p.variants), "; ".join(p.roles), _yes(p.confirmed))
        for key, p in book.sheets.people.items()
    )
    columns = "id name kind side variants roles confirmed"
    return Table("speakers", "One row per speaker", tuple(columns.split()), tuple(rows))


def _statements(book: Book) -> Table:
    rows = []
    for article, sheet in book.sheets.articles.items():
        for key, s in sheet.statements.items():
            view = book.statements[key]
            paragraph = view.strip.paragraph if view.strip else ""
            at = "; ".join(f"{a}-{b}" for a, b in s.at)
            words = " … ".join(s.words)
            speaker, mention = s.speaker or "", s.mention or ""
            said = (_yes(s.said), "" if s.said or not s.how else str(s.how))
            cue = (s.cue or "", s.cue_class or "")
            row = (key, article, str(s.kind), speaker, mention, *cue, paragraph, at, words, *said)
            rows.append(row)
    columns = "id article kind speaker mention cue cue_class paragraph offsets words said how"
    return Table("statements", "One row per statement", tuple(columns.split()), tuple(rows))


def _facts(book: Book) -> Table:
    rows = ((f.id, f.title, f.text, f.topic, f.difference, _yes(f.confirmed)) for f in book.facts.values())
    columns = "id title text topic difference confirmed"
    return Table(
        "facts", "One row per fact (a detail on the pages), in the editor’s words", tuple(columns.split()), tuple(rows)
    )


def _cells(book: Book) -> Table:
    rows = (
        (
            fact.id,
            cell.mark.article,
            str(cell.stance),
            "; ".join(t.statement.id for t in cell.tellings),
            cell.note,
            _yes(fact.confirmed and cell.confirmed),
        )
        for fact in book.facts.values()
        for cell in fact.cells
    )
    columns = ("fact", "article", "stance", "statements", "note", "confirmed")
    return Table("cells", "One row per fact and article", columns, tuple(rows))


def _cited(book: Book) -> Table:
    """Repeat the statements of each cell, a row each, so that they can be joined."""
    rows = (
        (fact.id, cell.mark.article, telling.statement.id)
        for fact in book.facts.values()
        for cell in fact.cells
        for telling in cell.tellings
    )
    return Table("cited", "One row per statement that a cell rests on", ("fact", "article", "statement"), tuple(rows))


def _matches(book: Book) -> Table:
    rows = (
        (m.a.statement, m.b.statement, str(m.tier), f"{m.score:.3f}", "; ".join(m.why), m.utterance)
        for m in book.comparison.matches
    )
    columns = ("a", "b", "tier", "score", "why", "utterance")
    return Table("matches", "One row per pair of statements taken to be one utterance", columns, tuple(rows))


def _originals(book: Book) -> Table:
    """Return what was actually said, by fact."""
    rows = (
        (fact.id, o.lang, o.person, o.words, o.translation, o.where, o.source, o.url, o.note)
        for fact in book.facts.values()
        if (o := fact.original)
    )
    columns = "fact language speaker words translation said_where source url note"
    return Table("originals", "One row per fact whose original words are known", tuple(columns.split()), tuple(rows))


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _csv(table: Table) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return out.getvalue().encode()


def _cell(value: str | int) -> str | int:
    """Keep a spreadsheet from running a quotation: a sign that begins a formula gets an apostrophe before it."""
    return value if isinstance(value, int) else _FORMULA.sub("'", clean(value))
