"""Who said what: each speaker's card, and what each outlet has them say, matched utterances together."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.models import Person, Tier
from build_tools.pages.book import Book
from build_tools.pages.facts import Telling
from build_tools.pages.frame import Files, event_page
from build_tools.pages.outlets import Mark
from build_tools.pages.statements import UNNAMED, StatementView

_PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "them", "who", "i", "we"})
"""What is no name for anybody."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is taken to be one utterance: a telling by each article that has it, or one alone."""

    tellings: tuple[Telling, ...]
    confirmed: bool

    @property
    def paired(self) -> bool:
        """Whether more than one article tells it."""
        return len(self.tellings) > 1


@dataclass(frozen=True, slots=True)
class Called:
    """What one article calls a speaker where it lets them speak."""

    mark: Mark
    mentions: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """One speaker."""

    id: str
    name: str
    person: Person | None
    called: tuple[Called, ...]
    utterances: tuple[Utterance, ...]
    place: str

    @property
    def statements(self) -> int:
        """How many statements all articles together give them."""
        return sum(called.statements for called in self.called)


def make(book: Book) -> Files:
    """Render the page of speakers, those with most statements first."""
    speakers = [speaker(book, key) for key in _ids(book)]
    speakers.sort(key=lambda view: (view.id == UNNAMED, -view.statements))
    return event_page(
        book,
        "who-said-what/",
        "who_said_what",
        "Who said what",
        f"Every speaker in “{book.event.title}”, with their words as each outlet gives them.",
        speakers=speakers,
    )


def _ids(book: Book) -> list[str]:
    said = [view for view in book.statements.values() if not view.own_voice]
    return list(dict.fromkeys(view.person or (UNNAMED if view.who == UNNAMED else view.who) for view in said))


def speaker(book: Book, key: str) -> SpeakerView:
    """Make one speaker's card."""
    mine = [view for view in book.statements.values() if not view.own_voice and (view.person or view.who) == key]
    person = book.sheets.people.get(key)
    called = []
    for mark in book.marks.values():
        here = [view for view in mine if view.mark.article == mark.article]
        named = (view.mention for view in here if view.mention and view.mention.casefold() not in _PRONOUNS)
        mentions = tuple(dict.fromkeys(named))
        called.append(Called(mark, mentions, len(here)))
    place = book.place("people", key)
    name = person.name if person else ("Speakers not named" if key == UNNAMED else key)
    where = f"{place.file}:{place.line}" if place else ""
    return SpeakerView(key, name, person, tuple(called), tuple(_utterances(book, mine)), where)


def _utterances(book: Book, mine: list[StatementView]) -> list[Utterance]:
    """Pair each statement with its best counterpart by the same speaker; each statement is told once."""
    found: list[Utterance] = []
    told: set[str] = set()
    ids = {view.id for view in mine}
    for view in mine:
        if view.id in told:
            continue
        partners = [(other, tier) for other, tier in book.counterparts.get(view.id, ()) if other.id in ids - told]
        told.add(view.id)
        if partners and partners[0][0].mark.article != view.mark.article:
            other, tier = partners[0]
            told.add(other.id)
            found.append(Utterance(book.pair(view, other), tier is Tier.CONFIRMED))
        else:
            found.append(Utterance((Telling(view, view.runs),), True))
    return sorted(found, key=lambda utterance: not utterance.paired)
