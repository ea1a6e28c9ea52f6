"""Refuse an article that would take another's place: its sheet may be here without its text, which Git ignores."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from build_tools.models import Article, ArticleSheet, Machine, Problem
from build_tools.models.text import fold
from build_tools.sheets.files.folders import Folder, load_file, relative
from build_tools.sheets.files.machine import load_machine

LEAST = 0.5
"""The share of a sheet's words that must stand in the text of the same article: a later version keeps most of them."""
LEAST_WORDS = 0.7
"""The share of its content words that do where its quotations don't."""


def refusals(root: Path, event: str, article: Article, outlet: str) -> Iterator[Problem]:
    """Return why an article can't be the one whose sheet has its id; nothing where it can, or there is no sheet.

    Args:
        root: The project.
        event: The event's id.
        article: The article to be added, under the id that it would have.
        outlet: The outlet's id that it would have.
    """
    folder = Folder(root, event)
    path = folder.sheet(article.id)
    machine, _ = load_machine(root, folder.machine(article.id))
    if not path.exists() or (machine is not None and machine.sha256 == article.sha256):
        return
    sheet = load_file(root, path, ArticleSheet).model
    if sheet is None:
        return
    file, cure = relative(root, path), "give the new article another id with --article"
    if sheet.outlet != outlet:
        yield Problem(file, 0, 0, f"this sheet is of another outlet, `{sheet.outlet}`", cure)
    there, given = sheet.metadata.date, article.metadata.date
    if there.is_known and given.is_known and there.value != given.value:
        yield Problem(file, 0, 0, f"this sheet is of an article of {there.value}, not of {given.value}", cure)
    known, found = _known_pieces(sheet, machine, article.text)
    if found < LEAST * known:
        what = f"only {found} of the {known} known pieces of this sheet’s article are in the new text"
        yield Problem(file, 0, 0, f"{what}: it is another one", cure)


def is_another(sheet: ArticleSheet | None, machine: Machine | None, article: Article) -> bool:
    """Whether a text at hand can't be that of the article that its sheet was made of, nor a later version of it.

    Few of the sheet's quotations stand in it, nor do most of the content words: articles on one event share up to
    two thirds of them.
    """
    if sheet is None or machine is None or machine.sha256 == article.sha256:
        return False
    known, found = _quotations(sheet, article.text)
    words, common = _content_words(machine, article.text)
    return found < LEAST * known and common < LEAST_WORDS * words if known else common < LEAST_WORDS * words


def _known_pieces(sheet: ArticleSheet, machine: Machine | None, text: str) -> tuple[int, int]:
    """Count the pieces that are known of a sheet's article, and those of them that stand in a text."""
    known, found = _quotations(sheet, text)
    if known:
        return known, found
    if machine is not None:
        return _content_words(machine, text)
    headline = sheet.metadata.headline
    return (1, int(fold(headline.value) in fold(text))) if headline.is_known else (0, 0)


def _quotations(sheet: ArticleSheet, text: str) -> tuple[int, int]:
    """Count the pieces that a sheet quotes, and those of them that stand in a text."""
    pieces, folded = [fold(piece) for one in sheet.statements.values() for piece in one.words], fold(text)
    return len(pieces), sum(piece in folded for piece in pieces)


def _content_words(machine: Machine, text: str) -> tuple[int, int]:
    """Count the content words that a machine file holds of its article, and those that begin a word in a text."""
    folded = fold(text).casefold()
    words = {term.lemma[:5] for one in machine.statements for term in one.terms if not term.tag}
    return len(words), sum(word in folded for word in words)


def same_text(root: Path, event: str, article: Article) -> str | None:
    """Return the id of another article of the event that has the same text, None where there is none.

    What is known about the two may differ, and the other's text need not be at hand: the same text has paragraphs of
    the same lengths, and what is known of the other's stands in it.
    """
    folder = Folder(root, event)
    shape = [(end - start, len(article.text[start:end].split())) for start, end in article.paragraphs]
    for other in folder.sheets():
        machine, _ = load_machine(root, folder.machine(other))
        sheet = load_file(root, folder.sheet(other), ArticleSheet).model
        if other == article.id or machine is None or sheet is None:
            continue
        if [(end - start, words) for start, end, words in machine.paragraphs] == shape:
            known, found = _known_pieces(sheet, machine, article.text)
            if found >= LEAST * known:
                return other
    return None
