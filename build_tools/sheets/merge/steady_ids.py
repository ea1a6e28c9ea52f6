"""Words that several people say in one article → statements whose ids stay with their speakers.

what was found last time, what is found now ─steady─▶ what is found now, under the ids that its speakers had

An id is made of content words and counts where they recur, so that it would pass to the next speaker when one of them
goes. What stands where it stood keeps its id, too, whichever version of the program made it.
"""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property

from build_tools.models import (
    Analysis,
    Article,
    Kind,
    Machine,
    SheetStatement,
    Span,
    Statement,
    fold,
    id_of_words,
    words,
)
from build_tools.models.ids import free_id, make_id
from build_tools.models.lexicon import DENIAL

_ID = re.compile(r"(?P<stem>.*-[0-9a-f]{6})(?:-\d+)?")


def steady(article: Article, analysis: Analysis, then: Machine | None, sheet: Mapping[str, SheetStatement]) -> Analysis:
    """Return an analysis whose statements bear the ids that the same words of the same speakers had.

    Args:
        article: The article as it is now.
        analysis: What is found in it.
        then: What was found last time; None where that is not known.
        sheet: The statements of the article's sheet: an id in it is never given to another.
    """
    found = {statement.id: statement for statement in (then.statements if then else ())}
    left_over = list(_left_over(found.keys(), sheet))
    if not found and not left_over:
        return analysis
    same_text = then is not None and then.sha256 == article.sha256
    sure = found.keys() if same_text else frozenset()
    known = _Known(article, [*found.values(), *left_over], sheet, sure, _decided(then, sheet))
    for statement in [*(found.values() if same_text else ()), *left_over]:
        known.by_place[statement.spans].append(statement)
    renamed = known.ids(analysis.statements)
    if all(old == new for old, new in renamed.items()):
        return analysis
    statements = (
        dataclasses.replace(s, id=renamed.get(s.id, s.id), inside=renamed.get(s.inside or "", s.inside))
        for s in analysis.statements
    )
    return dataclasses.replace(analysis, statements=tuple(statements))


def _decided(then: Machine | None, sheet: Mapping[str, SheetStatement]) -> Set[str]:
    """Return the ids of the statements of which the sheet has another speaker than the machine wrote."""
    drafted = then.drafted.statements if then and then.drafted else {}
    return {name for name, one in sheet.items() if name not in drafted or drafted[name].speaker != one.speaker}


def _left_over(found: Set[str], sheet: Mapping[str, SheetStatement]) -> Iterable[Statement]:
    """Yield what is in the sheet and was not found last time: its id is still its own."""
    for name, entry in sheet.items():
        if name not in found and entry.at:
            # Without words nothing shows that its place is one in this version of the text.
            at = entry.at if entry.words else ()
            who = {"speaker": entry.speaker, "mention": entry.mention, "cue": entry.cue, "cue_class": entry.cue_class}
            yield Statement(name, at, "", entry.kind, 1, said=entry.said, **who)  # type: ignore[arg-type]


@dataclass
class _Known:
    """The statements that have ids, as those found now are looked for among them."""

    article: Article
    before: list[Statement]
    sheet: Mapping[str, SheetStatement]
    sure: Set[str]
    """Ids of those that were found in the very same text."""
    decided: Set[str] = frozenset()
    """Ids of those whose speaker an editor has chosen."""
    by_stem: dict[str, list[Statement]] = field(default_factory=lambda: defaultdict(list))
    by_place: dict[tuple[Span, ...], list[Statement]] = field(default_factory=lambda: defaultdict(list))
    """Those of which the place is one in this text, or seems to be."""
    used: set[str] = field(default_factory=set)
    """Ids of those that have been found again."""

    def __post_init__(self) -> None:
        for statement in self.before:
            self.by_stem[_stem(statement.id)].append(statement)

    @cached_property
    def words(self) -> str:
        """The words of the article, as `_stands_in` looks for others in them."""
        return _spaced(self.article.text)

    def ids(self, now: Iterable[Statement]) -> dict[str, str]:
        """Match what is found now with what has an id, surest first; what is new gets an id of its own."""
        waiting, given = list(now), dict[str, str]()
        waiting = self._matched(waiting, given, self._at_one_place, _may_be_one)
        for same in (_in_place, _of_one_person, _may_be_one):
            waiting = self._matched(waiting, given, self._of_the_same_words, same)
        taken = {statement.id for statement in self.before}
        for statement in waiting:
            name = free_id(_stem(statement.id), taken)
            given[statement.id] = name
            taken.add(name)
        return given

    def _matched(
        self,
        waiting: Iterable[Statement],
        given: dict[str, str],
        near: Callable[[Statement], list[Statement]],
        same: Callable[[Statement, Statement], bool],
    ) -> list[Statement]:
        """Add to `given` the id of the same statement near each, and return those for which there is none."""
        left = []
        for statement in waiting:
            match = next((one for one in near(statement) if one.id not in self.used and same(one, statement)), None)
            if match is None:
                left.append(statement)
            else:
                given[statement.id] = match.id
                self.used.add(match.id)
        return left

    def _at_one_place(self, now: Statement) -> list[Statement]:
        near = self.by_place.get(now.spans, ())
        return [one for one in near if one.id in self.sure or self._stands_in(one, _spaced(now.text))]

    def _of_the_same_words(self, now: Statement) -> list[Statement]:
        alike = [*self.by_stem[_stem(now.id)], *self.by_stem[id_of_words(self.article.id, now.text)]]
        return [
            one
            for one in alike
            if one.id in self.sure
            or (_report_alike(one, now) and self._has_its_speaker(one, now) and self._stands_in(one, self.words))
        ]

    def _has_its_speaker(self, then: Statement, now: Statement) -> bool:
        """Whether "he said" is still of the person that the page shows, be it the machine's or the editor's choice."""
        if not then.speaker or not now.speaker or _of_one_person(then, now):
            return True
        entry = self.sheet.get(then.id)
        return entry is not None and (then.id in self.decided or entry.speaker == make_id(now.speaker))

    def _stands_in(self, then: Statement, said: str) -> bool:
        """Whether the words that the sheet has of a statement stand in others, in their order."""
        entry = self.sheet.get(then.id)
        return entry is None or all(_spaced(piece) in said for piece in entry.words)


def _stem(name: str) -> str:
    """Return an id without the number that counts statements of the same words."""
    match = _ID.fullmatch(name)
    return match["stem"] if match else name


def _spaced(text: str) -> str:
    """Return a text's words, folded, each between spaces, so that whole words are found in it."""
    return f" {' '.join(words(fold(text).casefold()))} "


def _in_place(then: Statement, now: Statement) -> bool:
    """At the same place, of a speaker who may be the same: nothing before it has changed."""
    return then.spans == now.spans and _may_be_one(then, now)


def _of_one_person(then: Statement, now: Statement) -> bool:
    if not then.speaker or not now.speaker or not _alike(then, now):
        return False
    return _surname(then.speaker) == _surname(now.speaker) or then.speaker == make_id(now.speaker)


def _may_be_one(then: Statement, now: Statement) -> bool:
    """Whether the speaker may be the same: not named in one of the two, or given the same words and cue."""
    if not _alike(then, now):
        return False
    unnamed = not then.speaker or not now.speaker
    return (
        unnamed or _of_one_person(then, now) or ((then.mention, then.cue) == (now.mention, now.cue) and bool(now.cue))
    )


def _alike(then: Statement, now: Statement) -> bool:
    return (then.kind is Kind.OWN_VOICE) == (now.kind is Kind.OWN_VOICE)


def _report_alike(then: Statement, now: Statement) -> bool:
    """Whether both report that something was said, or both don't, and both or neither as a denial.

    What rests on the one doesn't rest on the other, though the words be the same: an editor has to look again.
    """
    return then.said == now.said and (then.cue_class == DENIAL) == (now.cue_class == DENIAL)


def _surname(name: str) -> str:
    return re.split(r"[\s-]+", name.strip())[-1].casefold()
