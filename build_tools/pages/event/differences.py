"""Which facts are told most differently, and how they differ, in a few words of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.quantities import place_of_number, told_otherwise
from build_tools.models import words
from build_tools.pages.event.wording import all_neutral, is_inflection
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import CellView, FactView, Telling, takes_back_in_its_cue, words_apart

MOST = 5
"""How many facts are told most differently, at most."""
FEWEST = 2
"""Up to so many of them may be facts that are told in other words throughout, where fewer show it better."""
BRIEF = 9
"""How many words of an answer to whether something is so are few, at most."""
FEW = 5
"""How many words of an article on anything else are few, at most."""


class FactInBrief(NamedTuple):
    """How two articles tell one fact, each in a few words; only that they differ where a few words don't show it."""

    fact: FactView
    sides: tuple[tuple[CellView, str], ...] = ()
    """The words of each article; '' where what differs is how it has the fact."""


@lru_cache(maxsize=1)
def told_differently(book: Book) -> Sequence[FactView]:
    """Return the facts told most differently: the editor's choice, or else those whose words show it best.

    Where few do, those that are told in other words throughout.
    """
    chosen = [book.facts[key] for key in book.event.told_differently if key in book.facts]
    if not chosen:
        apart = {fact.id: words_apart(*fact.differing) if len(fact.cells) > 1 else 0 for fact in book.facts.values()}
        chosen = [fact for fact in book.facts.values() if fact.difference or apart[fact.id]]
        chosen.sort(key=lambda fact: apart[fact.id], reverse=True)
        others = [fact for fact in book.facts.values() if fact not in chosen and fact.in_other_words]
        chosen += others[: max(0, FEWEST - len(chosen))]
    return chosen[:MOST]


def contrast(fact: FactView) -> FactInBrief:
    """Show the difference in a few words: values that disagree, swapped words, the verbs, else whose words they are.

    Verbs alone tell nothing where they are neutral, or where two remarks may be meant.
    """
    cells = fact.differing
    if len(cells) < 2 or not (a := cells[0].against(cells[1])) or not (b := cells[1].against(cells[0])):
        return FactInBrief(fact)
    swapped = zip((run.other for run in b.runs if run.other), (run.other for run in a.runs if run.other), strict=False)
    amounts = told_otherwise(a.statement.words.text, b.statement.words.text) if fact.difference else ("", "")
    few = (pair for pair in (*_values(fact, cells), amounts, *swapped) if _tells(*pair))
    answers = _answers(a, b) if fact.asks_whether else None
    shown = answers or next(few, _verbs(a, b) if fact.confirmed else ("", ""))
    differ = any(shown) or cells[0].says != cells[1].says
    return FactInBrief(fact, tuple(zip(cells, shown, strict=True)) if differ else ())


def _answers(a: Telling, b: Telling) -> tuple[str, str] | None:
    """Return whether a thing is so in the words of both, where these are brief: a denial with its verb."""
    said = []
    for one in (a.statement, b.statement):
        text = one.words.text.strip(" .,")
        is_turned = takes_back_in_its_cue(one)
        said.append(f"{one.cue} {text}" if is_turned and text else text.removeprefix("that "))
    return (said[0], said[1]) if all(0 < len(words(one)) <= BRIEF for one in said) else None


def _verbs(a: Telling, b: Telling) -> tuple[str, str]:
    """Return the reporting words of two tellings; "said" beside "told", or a verb beside none, shows nothing."""
    verbs = (a.statement.cue, b.statement.cue)
    return verbs if all(verbs) and verbs[0] != verbs[1] and not all_neutral((a, b)) else ("", "")


def _values(fact: FactView, cells: Sequence[CellView]) -> Iterator[tuple[str, str]]:
    """Return what an apparent contradiction is about, where both have it in their words: 20 here, 60 there."""
    for conflict in fact.conflicts:
        has = {mark.article: value for mark, value in conflict.sides}
        a, b = (_as_printed(has.get(cell.mark.article, ""), cell.tellings[0].statement.words.text) for cell in cells)
        if a and b:
            yield a, b


def _as_printed(value: str, text: str) -> str:
    """Return a value as a text has it, "at least three" for 3; '' where it has none."""
    place = place_of_number(text, value) if value else None
    return text[slice(*place)] if place else ""


def _tells(a: str, b: str) -> bool:
    """Whether a few words of one article beside a few of another show a reader that they differ.

    Words that something may follow ("that failure to", "to us, neither in") are torn out of a sentence: they show
    nothing.
    """
    sides = words(a.casefold()), words(b.casefold())
    said = any(set(side) - FUNCTION_WORDS for side in sides)
    torn = any(FUNCTION_WORDS.intersection(side[-1:]) for side in sides)
    return said and not torn and max(map(len, sides)) <= FEW and not is_inflection(a, b)
