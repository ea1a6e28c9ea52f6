"""What stands on the card of an event: title, day, outlets, and the one moment told most differently.

The pair is the first of the explainer's "told differently" that two articles tell in words; where none is, the outlets
stand there with how much of their texts we hold. An event whose title or outlets the fonts can't write has no card.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from build_tools.pages.event.differences import told_differently
from build_tools.pages.event.frame import Files
from build_tools.pages.share_card.contents import Card, Half
from build_tools.pages.share_card.letters import composed, covered, drawable
from build_tools.pages.site.home import CLAIM
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import FactView, Telling
from build_tools.pages.views.phrases import day, number_word
from build_tools.pages.views.words import WordRun
from build_tools.sheets.bundle import Project

FILE = "card.png"

Draw: TypeAlias = Callable[[Card], bytes]
"""Returns a card as a PNG."""


def drawn(card: Card) -> bytes:
    """Draw a card."""
    from build_tools.pages.share_card.draw import draw  # with Pillow, which most runs don't need

    return draw(card)


def make(book: Book, draw: Draw = drawn) -> Files:
    """Draw an event's card."""
    card = card_of(book)
    return {f"{book.url}{FILE}": draw(card)} if card else {}


def of_site(project: Project) -> Files:
    """Draw the card of the pages that belong to no event."""
    name = project.settings.site.name
    card = Card(name, "", CLAIM, foot="Explainers of contested news, with every outlet’s exact words")
    return {FILE: drawn(card)} if covered(name) else {}


def card_of(book: Book) -> Card | None:
    """Return an event's card, None where the fonts lack letters for it."""
    if not drawable(book):
        return None
    event, site = book.event, book.project.settings.site.name
    parts = ("Fictional" if event.fictional else "", event.place, event.date and day(event.date))
    kicker = " · ".join(part for part in parts if part)
    for fact in told_differently(book):
        pair = _pair(fact)
        if pair:
            about = fact.title if fact.title != event.title else ""
            return Card(site, kicker, composed(event.title), composed(about), tuple(map(_side, pair)))
    held = tuple(Half(mark.number, mark.name, mark.held) for mark in list(book.marks.values())[:2])
    others = len(book.marks) - len(held)
    about = f"Two of {number_word(len(book.marks))} articles" if others else ""
    return Card(site, kicker, composed(event.title), about, held)


def _pair(fact: FactView) -> Sequence[Telling]:
    """Return the first two tellings of different articles whose words can be drawn; nothing where there is one."""
    told = [cell.tellings[0] for cell in fact.cells if cell.tellings and cell.tellings[0].runs]
    drawable = [telling for telling in told if covered(_written(telling)) and _written(telling)]
    return drawable[:2] if len(drawable) > 1 and covered(fact.title) else ()


def _written(telling: Telling) -> str:
    return "".join(run.text for run in telling.runs)


def _side(telling: Telling) -> Half:
    statement = telling.statement
    named = (statement.cue, statement.named) if statement.cue_first else (statement.named, statement.cue)
    who = "in its own voice" if statement.own_voice else " ".join(part for part in named if part)
    who = f"{statement.not_said}: {who}" if statement.not_said else who
    shown = who if covered(who) else ""
    runs = tuple(WordRun(composed(run.text), run.quoted, run.mark) for run in telling.runs)
    return Half(statement.mark.number, statement.mark.name, composed(shown), runs)
