"""Every statement as a W3C Web Annotation, for tools that mark up texts.

    statement ──piece by piece──▶ Annotation: body (who, how) · target (where: quote and position selectors)

A target is the text we hold, named by its hash (RFC 6920), in which offsets count Unicode code points; where the
publisher's address is known it is named too, by the quotation alone, for a page has other offsets. `prefix` and
`suffix` are made only of words that the sheet holds anyway, that is of pieces, mentions and cues that stand right
next to the quotation, or of the whole text where its licence allows it: a file of data gives away no more of an article
than its page does.

Standard: Web Annotation Data Model, W3C Recommendation 23 February 2017, sections 3.1, 3.2, 4.2.4, 4.2.5 and 5.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.models import Machine
from build_tools.pages.event.frame import Files
from build_tools.pages.json_text import json_file
from build_tools.pages.open_data.addresses import Addresses
from build_tools.pages.views.book import Book
from build_tools.pages.views.context import beside, exact, held_characters
from build_tools.pages.views.facts import FactView
from build_tools.pages.views.links import web
from build_tools.pages.views.statements import StatementView
from build_tools.sheets.pieces import PlacedPiece

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
FILE = "annotations.jsonld"
Node = dict[str, Any]


def make(book: Book) -> Files:
    """Write data/annotations.jsonld of one event."""
    folder = f"{book.url}data/"
    at = Addresses.of(book.project.settings.site, folder)
    items = [item for key in book.marks for item in _of_article(book, at, key)]
    items += [_of_original(book, at, fact) for fact in book.facts.values() if fact.original]
    collection = {
        "@context": CONTEXT,
        "id": at(folder + FILE),
        "type": "AnnotationCollection",
        "label": f"Who said what: {book.event.title}",
        "total": len(items),
        "first": {"id": at(f"{folder}{FILE}#items"), "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return {folder + FILE: json_file(collection)}


def _of_article(book: Book, at: Addresses, article: str) -> Iterator[Node]:
    machine, placed = book.sheets.machines.get(article), book.held.pieces[article]
    held = held_characters(placed, machine, book.sheets.texts.get(article, ""))
    sources = _sources(book, article, machine)
    for view in book.of_article(article):
        for number, piece in enumerate(placed[view.id], 1):
            yield {
                "id": at(f"{book.url}data/{FILE}#{view.id}-{number}"),
                "type": "Annotation",
                "motivation": "describing",
                "body": _bodies(book, at, view),
                "target": _targets(sources, piece, held),
            }


def _of_original(book: Book, at: Addresses, fact: FactView) -> Node:
    """Annotate what was actually said where it can be read: with the fact that renders it."""
    original = fact.original
    words, who = (original.words, original.who) if original else ("", "")
    text = {"type": "TextualBody", "value": f"{who}: what was actually said", "format": "text/plain", "language": "en"}
    link = {"type": "SpecificResource", "source": at(fact.actions.permalink), "purpose": "linking"}
    page = {"id": original.url, "type": "Text", "language": original.lang} if original else {}
    # An ellipsis of ours joins pieces: each is a quotation of its own.
    quotes = [{"type": "TextQuoteSelector", "exact": piece.strip()} for piece in words.split(" … ")]
    return {
        "id": at(f"{book.url}data/{FILE}#original-{fact.id}"),
        "type": "Annotation",
        "motivation": "describing",
        "body": [{**text, "purpose": "describing"}, link],
        "target": [{"source": page, "selector": [quote]} for quote in quotes],
    }


def _bodies(book: Book, at: Addresses, view: StatementView) -> list[Node]:
    """Return in words who speaks and how, and link the statement and the speaker."""
    how = ", ".join(part for part in (view.who, view.not_said or view.how, f"“{view.cue}”" if view.cue else "") if part)
    links = [at(view.actions.permalink)]
    if view.person:
        links.append(at(f"{book.url}who-said-what/#{view.person}"))
    text = {"type": "TextualBody", "value": how, "format": "text/plain", "language": "en", "purpose": "describing"}
    return [text, *({"type": "SpecificResource", "source": link, "purpose": "linking"} for link in links)]


def _sources(book: Book, article: str, machine: Machine | None) -> list[tuple[Node, bool]]:
    """Name what an article's targets are, each with whether our offsets count in it."""
    mark, meta = book.marks[article], book.sheets.articles[article].metadata
    address = web(meta.url.value) if not book.event.fictional else ""
    language = {"language": mark.lang}
    found: list[tuple[Node, bool]] = []
    if machine:
        held = {"id": named_by_hash(machine.sha256), "type": "Text", "format": "text/plain", **language}
        found.append((held, True))
    if address or not found:
        # Without an address and a hash, the article's page here is all there is to point at.
        page = Addresses.of(book.project.settings.site, f"{book.url}data/")(mark.url)
        found.append(({"id": address or page, "type": "Text", "format": "text/html", **language}, False))
    return found


def named_by_hash(sha256: str) -> str:
    """Name a text by its SHA-256, given in hexadecimal (RFC 6920).

    >>> named_by_hash("00" * 32)
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


def _targets(sources: list[tuple[Node, bool]], piece: PlacedPiece, held: Mapping[int, str]) -> list[Node]:
    quote: Node = {"type": "TextQuoteSelector", "exact": exact(piece)}
    if piece.at:
        before, after = beside(held, piece.at)
        quote |= ({"prefix": before} if before else {}) | ({"suffix": after} if after else {})
    found = []
    for source, ours in sources:
        selectors = [quote]
        if ours and piece.at:
            selectors.append({"type": "TextPositionSelector", "start": piece.at[0], "end": piece.at[1]})
        found.append({"source": source, "selector": selectors})
    return found
