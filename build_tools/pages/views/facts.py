"""A fact and its cells as the pages show them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from build_tools.models import Cell, Stance, fold, words
from build_tools.models.lexicon import DENIAL
from build_tools.models.sheet import UNNAMED
from build_tools.models.text import NOT, listed
from build_tools.pages.views.conflicts import ConflictView
from build_tools.pages.views.links import Actions
from build_tools.pages.views.originals import OriginalView
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import SUGGESTED, sentence
from build_tools.pages.views.statements import StatementView
from build_tools.pages.views.words import WordRun, have_much_in_common

BADGES = {
    Stance.ASSERTED: ("¶", "in its own voice"),
    Stance.ATTRIBUTED: ("❝", "attributed"),
    Stance.DENIED: ("✕", "denied"),
    Stance.NOT_MENTIONED: ("–", "not mentioned"),
    Stance.UNCHECKED: ("?", "no match found, not checked"),
}
"""Glyph and word of each stance."""

NOT_SAID_GLYPH = "⊘"
OTHER_TOPIC = "other"
"""The topic of facts that the editor gave none."""
_A_WORD_OR_TWO = 2
"""Words that are the same without telling anything: "hearings", which one "called for" and another "demanded"."""
_THROUGHOUT = "worded differently throughout"


class Telling(NamedTuple):
    """One statement in a cell, with its words marked against the other outlet's."""

    statement: StatementView
    runs: tuple[WordRun, ...]
    against: Mark | None = None
    """Whose telling the runs are marked against; None where they are marked against nothing."""


class CellView(NamedTuple):
    """One article's side of a fact."""

    mark: Mark
    stance: Stance
    glyph: str
    says: str
    """The badge in words: "in its own voice", "not mentioned"; "citing" or "denied by" before names."""
    names: tuple[str, ...]
    tellings: tuple[Telling, ...]
    note: str
    confirmed: bool = True
    """Whether an editor has read it; the whole fact may be the machine's suggestion besides."""
    otherwise: tuple[Telling, ...] = ()
    """The first telling again, marked against each further article, for readers who choose what to compare."""
    nearest: StatementView | None = None
    """In an unchecked cell: the statement of the article that comes nearest."""

    @property
    def mentioned(self) -> bool:
        """Whether the article has the fact at all."""
        return self.stance.is_told

    @property
    def unchecked(self) -> bool:
        """Whether the machine found no match and nobody has looked."""
        return self.stance is Stance.UNCHECKED

    @property
    def not_said(self) -> bool:
        """Whether the article has it only as something that was not said."""
        return bool(self.tellings) and all(telling.statement.not_said for telling in self.tellings)

    def against(self, other: CellView) -> Telling | None:
        """Return its first telling as marked against another article's; None where no marks were made."""
        versions = (*self.tellings[:1], *self.otherwise)
        return next((version for version in versions if version.against == other.mark), None)

    @property
    def denies(self) -> bool:
        """Whether what is shown first of it takes something back: by a denial, or by a "no" or "not"."""
        return bool(self.tellings) and _takes_back(self.tellings[0])

    @property
    def names_itself(self) -> bool:
        """Whether the words above the quotation name the speaker as the badge does."""
        called = self.tellings[0].statement.called if self.tellings else ""
        named = bool(self.names) and all(name.split()[-1] in called for name in self.names)
        return self.stance is Stance.ATTRIBUTED and named and not self.not_said


def reported_by(cells: Iterable[CellView]) -> str:
    """Name the articles that have a fact, with their dates: "RT, 4 May 2023; The Courier, date unknown"."""
    return "; ".join(f"{cell.mark.name}, {cell.mark.date}" for cell in cells if cell.mentioned)


class FactView(NamedTuple):
    """One line of the matrix."""

    id: str
    number: int
    title: str
    text: str
    topic: str
    topic_id: str
    cells: tuple[CellView, ...]
    difference: str
    conflicts: tuple[ConflictView, ...]
    confirmed: bool
    corrected: str
    also: str
    actions: Actions
    original: OriginalView | None = None
    """What was actually said, where it is known from outside the articles."""
    two_remarks: bool = False
    """Whether an editor found that the tellings shown first are no renderings of one remark."""
    one_report: bool = False
    """Whether all who have it are one voice: a single article, or several that print the same report."""

    @property
    def beyond_title(self) -> str:
        """What its words say that the title above them doesn't: a draft's begin with the title."""
        rest = self.text.removeprefix(self.title)
        return sentence(rest.lstrip(" ,.")) if rest.startswith((",", ".")) else self.text

    @property
    def differs(self) -> bool:
        """Whether the tellings differ at all: in stance, or as the editor describes."""
        stances = {(cell.stance, cell.not_said) for cell in self.cells if not cell.unchecked}
        return bool(self.difference or self.conflicts) or len(stances) > 1

    @property
    def suggestion(self) -> str:
        """What of it nobody has confirmed, in words; '' where an editor has confirmed all of it."""
        if not self.confirmed:
            return SUGGESTED
        waiting = [cell.mark.name for cell in self.cells if not cell.confirmed]
        return f"{SUGGESTED}: {listed(waiting)}" if waiting else ""

    @property
    def differing(self) -> tuple[CellView, ...]:
        """The two cells that show best how the tellings differ, in the order of the columns; one where there is one.

        Those that the editor names or that contradict each other come first, then those that both tell it, in another
        way or in other words.
        """
        named = self._named_in_difference()

        def shows(pair: tuple[CellView, CellView]) -> tuple[int, ...]:
            return named >= {cell.mark.article for cell in pair}, *self._shows(*pair)

        return max(itertools.combinations(self.cells, 2), key=shows, default=self.cells)

    def _named_in_difference(self) -> set[str]:
        """Return the articles whose outlets the editor's note on what differs calls by the last word of their name."""
        called = [(cell.mark.article, *words(cell.mark.name.partition(" (")[0])[-1:]) for cell in self.cells]
        lasts, said = [last for _, *last in called], words(self.difference)
        return {article for article, *last in called if last and last[0] in said and lasts.count(last) == 1}

    def _shows(self, a: CellView, b: CellView) -> tuple[int, ...]:
        values = ({mark.article: has for mark, has in conflict.sides} for conflict in self.conflicts)
        sides = [(has.get(a.mark.article), has.get(b.mark.article)) for has in values]
        both = a.mentioned and b.mentioned
        return (
            both and (a.stance is Stance.DENIED) != (b.stance is Stance.DENIED),
            any(all(pair) and pair[0] != pair[1] for pair in sides),
            self.asks_whether and both and a.denies != b.denies,
            a.mentioned + b.mentioned,
            (a.stance, a.not_said) != (b.stance, b.not_said),
            words_apart(a, b),
        )

    @property
    def asks_whether(self) -> bool:
        """Whether its title asks if something is so, as a draft's does where one tells what another takes back."""
        return _asks_whether(self.title)

    @property
    def in_own_voice_and_attributed(self) -> bool:
        """Whether one outlet tells in its own voice what another leaves to somebody it names."""
        stances = {cell.stance for cell in self.cells if cell.mentioned}
        return Stance.ASSERTED in stances and len(stances) > 1

    @property
    def verbs_differ(self) -> bool:
        """Whether the outlets give the words of it another verb."""
        told = [cell.tellings[0].statement for cell in self.cells if cell.tellings]
        return len({s.cue.casefold() for s in told if s.cue}) > 1

    @property
    def in_other_words(self) -> bool:
        """Whether the tellings have nearly no word in common."""
        return self.wording.startswith(_THROUGHOUT)

    @property
    def wording(self) -> str:
        """Return what the absence of marks means: the same words, or others throughout; '' where words are marked."""
        told = [cell.tellings[0] for cell in self.cells if cell.tellings and cell.tellings[0].against]
        if self.two_remarks or len(told) < 2 or any(run.mark for telling in told for run in telling.runs):
            return ""
        texts = [fold(telling.statement.words.text).strip(" \"'.,").casefold() for telling in told]
        if len(set(texts)) == 1:
            return "in the same words" if len(words(texts[0])) > _A_WORD_OR_TWO else ""
        first, *others = map(words, texts)
        # Where words recur, an excerpt is merely shorter than another: nothing is replaced, and nothing to mark.
        if any(have_much_in_common(first, other) for other in others):
            return ""
        if not self.confirmed:
            return ""  # nobody has said that they are one, nor that they may be of different things
        some = len(told) < sum(cell.mentioned for cell in self.cells)
        named = listed([telling.statement.mark.name for telling in told]) if some else ""
        return f"{_THROUGHOUT}{': ' * bool(named)}{named}"

    @property
    def is_checked(self) -> bool:
        """Whether an editor looked at all of it."""
        return not self.suggestion and not self.unchecked

    @property
    def speakers(self) -> tuple[str, ...]:
        """The ids of all who speak in its cells, for filtering."""
        ids = (telling.statement.person for cell in self.cells for telling in cell.tellings)
        return tuple(dict.fromkeys(person for person in ids if person))

    @property
    def unchecked(self) -> bool:
        """Whether some cell of it is unchecked: what is not there is no omission yet."""
        return any(cell.unchecked for cell in self.cells)

    @property
    def only_in(self) -> CellView | None:
        """The one cell that mentions it, where an editor found it in no other; the first of one report's copies."""
        return None if self.unchecked else self.only_found_in

    @property
    def only_found_in(self) -> CellView | None:
        """The one cell that mentions it so far, be the others checked or not."""
        mentioned = [cell for cell in self.cells if cell.mentioned]
        return mentioned[0] if self.one_report and len(self.cells) > 1 else None

    @property
    def filters(self) -> dict[str, str]:
        """By filter, the values in the address that let the fact through, parted by spaces."""
        shown = {
            "differences": self.differs,
            "voice": self.in_own_voice_and_attributed,
            "verb": self.verbs_differ,
            "conflict": bool(self.conflicts),
            "single": self.only_in is not None,
            "shared": self.only_found_in is None,
            "checked": self.is_checked,
            "waiting": not self.is_checked,
        }
        return {
            "show": " ".join(name for name, holds in shown.items() if holds),
            "speaker": " ".join(self.speakers),
            "topic": self.topic_id or OTHER_TOPIC,
            "outlet": " ".join(cell.mark.article for cell in self.cells if cell.mentioned),
        }


def cell_view(mark: Mark, cell: Cell | None, statements: Mapping[str, StatementView]) -> CellView:
    """Make a cell; where the sheet has none, nobody has looked whether the article has the fact."""
    if cell is None or not cell.stance.is_told:
        stance = cell.stance if cell else Stance.UNCHECKED
        note, confirmed = (cell.note or "", cell.confirmed) if cell else ("", True)
        nearest = statements.get(cell.nearest or "") if cell else None
        return CellView(mark, stance, *BADGES[stance], (), (), note, confirmed, nearest=nearest)
    mine = [statements[i] for i in cell.statements if i in statements]
    glyph, says, names = _badge(cell.stance, mine)
    tellings = tuple(Telling(statement, statement.runs) for statement in mine)
    return CellView(mark, cell.stance, glyph, says, names, tellings, cell.note or "", cell.confirmed)


def words_apart(a: CellView, b: CellView) -> int:
    """Return how well the words of two cells show that they tell one moment differently.

    Counted in words of the lesser telling: those that differ, or those that are shared where they are fewer. One moment
    in other words has many of both; the same words, or words that have nothing in common, show little.
    """
    counted = []
    for telling in (a.against(b), b.against(a)):
        if telling:
            other = sum(len(words(run.text)) for run in telling.runs if run.mark)
            shared = sum(len(words(run.text)) for run in telling.runs if not run.mark)
            counted.append(min(other, shared))
    return min(counted, default=0)


def _asks_whether(title: str) -> bool:
    return title.startswith("Whether ")


def unconfirmed(cells: Sequence[CellView], title: str, difference: str) -> list[CellView]:
    """Return the cells of a fact that no editor has seen, with first in each the telling that shows best beside others.

    Args:
        cells: The cells.
        title: The fact's title.
        difference: What is told differently: a draft that says so puts first in each cell what differs.
    """
    if difference:
        return [*cells]
    alike = most_alike_first(cells)
    return denial_first(alike) if _asks_whether(title) else alike


def takes_back_in_its_cue(said: StatementView) -> bool:
    """Return whether its verb takes back what it says: "denied that …", "did not say that …"."""
    return said.cue_class == DENIAL or bool(said.not_said)


def _takes_back(telling: Telling) -> bool:
    said = telling.statement
    return takes_back_in_its_cue(said) or NOT.search(said.words.text) is not None


def denial_first(cells: Sequence[CellView]) -> list[CellView]:
    """Put a denial first in the last cell that has one, where all cells would show first that a thing is so."""
    if any(cell.denies for cell in cells):
        return [*cells]
    last = next((n for n in range(len(cells) - 1, -1, -1) if any(map(_takes_back, cells[n].tellings))), None)
    if last is None:
        return [*cells]
    turned = sorted(cells[last].tellings, key=lambda telling: not _takes_back(telling))
    return [*cells[:last], cells[last]._replace(tellings=tuple(turned)), *cells[last + 1 :]]


def most_alike_first(cells: Sequence[CellView]) -> list[CellView]:
    """Put first in each cell the telling that is most like one of another cell: no editor has chosen which leads."""
    said = {
        telling.statement.id: set(words(fold(telling.statement.words.text).casefold()))
        for cell in cells
        for telling in cell.tellings
    }

    def likeness(telling: Telling) -> float:
        mine = said[telling.statement.id]
        others = [said[t.statement.id] for cell in cells if telling not in cell.tellings for t in cell.tellings]
        return max((len(mine & theirs) / (len(mine | theirs) or 1) for theirs in others), default=0.0)

    return [cell._replace(tellings=tuple(sorted(cell.tellings, key=likeness, reverse=True))) for cell in cells]


def _badge(stance: Stance, statements: Sequence[StatementView]) -> tuple[str, str, tuple[str, ...]]:
    """Return a cell's glyph, its badge in words, and the speakers that it names after them."""
    glyph, words = BADGES[stance]
    if stance is Stance.ASSERTED:
        return glyph, words, ()
    speaking = sorted((s for s in statements if not s.own_voice), key=lambda s: s.who == UNNAMED)
    named = tuple(dict.fromkeys(s.named for s in speaking))
    if statements and all(s.not_said for s in statements):
        return NOT_SAID_GLYPH, "not said by" if named else "not said", named
    if stance is Stance.DENIED:
        return glyph, "denied by" if named else "denied, in its own voice", named
    return glyph, "citing" if named else words, named
