"""Who said what: each speaker's card, and what each outlet has them say, matched utterances together.

A speaker with more to say has a page of their own, so that search finds it by name; the others stand whole in the list.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from build_tools.comparison.words.names import given, same_given
from build_tools.models import Person, Tier, words
from build_tools.models.sheet import UNNAMED
from build_tools.models.text import counted, listed
from build_tools.pages.event.frame import Files, Link, event_page
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import FactView, Telling
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import headed, inside_sentence
from build_tools.pages.views.statements import RESOLVED, StatementView, is_pronoun

SAMPLE = 2
"""How many utterances the list shows of a speaker who has a page."""
_DESCRIBED = re.compile(r"[’']s? | (?:of|at|from) ")
"""What shows that a name only describes a speaker by somebody else's: "Brun's lawyer", "engineers of Brun"."""


class Utterance(NamedTuple):
    """What is taken to be one utterance: a telling by each article that has it, or one alone."""

    tellings: tuple[Telling, ...]
    confirmed: bool
    facts: tuple[FactView, ...]
    """The facts that cite one of the tellings, in the editor's order."""

    @property
    def shown(self) -> bool:
        """Whether the words of every telling are shown."""
        return all(telling.runs for telling in self.tellings)

    @property
    def wordless(self) -> bool:
        """Whether the words of none are."""
        return not any(telling.runs for telling in self.tellings)

    @property
    def paired(self) -> bool:
        """Whether more than one article tells it."""
        return len(self.tellings) > 1


class FactGroup(NamedTuple):
    """Utterances on the same fact, or those that no fact cites."""

    fact: FactView | None
    utterances: tuple[Utterance, ...]


class NameUsed(NamedTuple):
    """What one article calls a speaker where it lets them speak."""

    mark: Mark
    mentions: tuple[str, ...]
    statements: int


class Silent(NamedTuple):
    """Articles in which a speaker has no words."""

    says: str
    """What that means: "Not quoted in"; of a draft only what the articles' words show."""
    marks: tuple[Mark, ...]
    besides: str = ""
    """What follows their names."""


class SpeakerView(NamedTuple):
    """One speaker."""

    id: str
    name: str
    person: Person | None
    called: tuple[NameUsed, ...]
    groups: tuple[FactGroup, ...]
    page: str
    """The address of their own page; empty where the list shows them whole."""
    silent: tuple[Silent, ...] = ()

    @property
    def variants(self) -> tuple[str, ...]:
        """What else they are called, beyond words of the name itself and other punctuation."""
        if not self.person:
            return ()
        known = words(self.person.name)
        return tuple(name for name in self.person.variants if words(name) != known and name not in self.person.name)

    @property
    def sample(self) -> tuple[Utterance, ...]:
        """What the list shows: where there is a page, a few, first those with words, and of these the paired ones."""
        utterances = [utterance for group in self.groups for utterance in group.utterances]
        utterances.sort(key=lambda utterance: (utterance.wordless, not utterance.shown, not utterance.paired))
        return tuple(utterances[:SAMPLE] if self.page else utterances)

    @property
    def statements(self) -> int:
        """How many statements all articles together give them."""
        return sum(called.statements for called in self.called)


def make(book: Book) -> Files:
    """Render the list of speakers, those with most statements first, and the pages of those with many."""
    speakers = [speaker(book, key) for key in book.said_by]
    speakers.sort(key=lambda view: (view.id == UNNAMED, -view.statements))
    files: Files = {}
    for view in speakers:
        if view.page:
            files |= _page(book, view)
    return files | event_page(
        book,
        "who-said-what/",
        "who_said_what",
        "Who said what",
        f"Every speaker in {book.quoted_title}, with their words as each outlet reports them.",
        speakers=speakers,
        silent=[person for key, person in book.sheets.people.items() if key not in book.said_by],
    )


def _page(book: Book, view: SpeakerView) -> Files:
    outlets = [called.mark.name for called in view.called if called.statements]
    said = f"{counted(view.statements, 'statement')}, as reported by {listed(outlets)}."
    return event_page(
        book,
        "who-said-what/",
        "speaker",
        view.name,
        f"{view.name} in {book.quoted_title}: {said}",
        below=Link(view.page, view.name),
        speaker=view,
        said=said,
    )


def speaker(book: Book, key: str) -> SpeakerView:
    """Make one speaker's card."""
    mine = book.said_by[key]
    person = book.sheets.people.get(key)
    called = []
    for mark in book.marks.values():
        here = [view for view in mine if view.mark.article == mark.article]
        # "The letter" that somebody wrote is no name of theirs.
        by_name = (view.mention for view in here if view.mention and view.resolved != RESOLVED["document"])
        named = (mention for mention in by_name if not is_pronoun(mention))
        mentions = tuple(dict.fromkeys(map(inside_sentence, named)))
        called.append(NameUsed(mark, mentions, len(here)))
    name = headed(person.name) if person else ("Speakers not named" if key == UNNAMED else key)
    page = book.speaker_page(key)
    silent = _silent(book, person, [one.mark for one in called if not one.statements]) if person else ()
    return SpeakerView(key, name, person, tuple(called), tuple(_groups(_utterances(book, mine))), page, silent)


def _silent(book: Book, person: Person, marks: Sequence[Mark]) -> tuple[Silent, ...]:
    """Say in which articles a person has no words; of a draft, whether they are named there, where words may be missed.

    A name that isn't printed proves that nobody is quoted by it; one that is proves nothing.
    """
    if book.event.status != "draft":
        return (Silent("Not quoted in", tuple(marks)),) if marks else ()
    known = {mark: is_named(person, _printed(book, mark.article)) for mark in marks}
    found = (
        Silent("Not named in", tuple(mark for mark in marks if known[mark] is False)),
        Silent(
            "Named in", tuple(mark for mark in marks if known[mark]), "; the program found no words of theirs there"
        ),
    )
    return tuple(one for one in found if one.marks)


def _printed(book: Book, article: str) -> list[str]:
    """Return the names that an article prints, alone or within what it calls a speaker: "Brun boss Ada Lind"."""
    analysis = book.sheets.analyses[article]
    called = (form for s in analysis.statements for form in (s.mention, s.speaker, s.role) if form)
    return [*(use.text for use in analysis.names), *called]


def is_named(person: Person, printed: Collection[str]) -> bool | None:
    """Return whether somebody's name is printed; None where that can't be told.

    A surname is enough of a person, but for another who has it too. "The ministry" is none of two, "Brun's lawyer" is
    not Brun, and "Halm" may be short for "Halm FC".
    """
    forms = [words(name) for name in (person.name, *person.variants) if words(name)]
    if _DESCRIBED.search(person.name):
        return None
    told = [f" {' '.join(words(name.casefold()))} " for name in printed]
    if any(f" {' '.join(form).casefold()} " in name for form in forms for name in told):
        return True
    if person.kind == "person":
        bearing = [name for form in forms for name in told if f" {form[-1].casefold()} " in name]
        namesake = re.compile(rf"[A-Z][\w’'-]+(?: [A-Z]\.?)* {re.escape(forms[0][-1])}")
        first = given(person.name)
        is_shared = any(namesake.fullmatch(name) and not same_given(given(name), first) for name in printed)
        return None if bearing and is_shared else bool(bearing)
    own = {word.casefold() for form in forms for word in form if word[:1].isupper()}
    return None if not own or any(f" {word} " in name for word in own for name in told) else False


def _groups(utterances: list[Utterance]) -> list[FactGroup]:
    """Group utterances by the first fact that cites them, in the order of the facts; uncited ones come last."""

    def number(utterance: Utterance) -> float:
        return utterance.facts[0].number if utterance.facts else float("inf")

    found = []
    for _, together in itertools.groupby(sorted(utterances, key=number), key=number):
        mine = tuple(sorted(together, key=lambda utterance: utterance.wordless))
        found.append(FactGroup(mine[0].facts[0] if mine[0].facts else None, mine))
    return found


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
            found.append(Utterance(book.pairs.of(view, other), tier is Tier.CONFIRMED, _citing(book, view, other)))
        else:
            found.append(Utterance((Telling(view, view.runs),), True, _citing(book, view)))
    return found


def _citing(book: Book, *views: StatementView) -> tuple[FactView, ...]:
    """Return the facts whose cells have all of some statements: a page contradicts no cell that is empty."""
    facts = {fact.number: fact for view in views for fact in book.fact_of.get(view.id, ())}
    common = set[int].intersection(*({fact.number for fact in book.fact_of.get(view.id, ())} for view in views))
    return tuple(facts[number] for number in sorted(common))
