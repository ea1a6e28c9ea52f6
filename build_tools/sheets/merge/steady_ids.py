"""Words that several people say in one article → statements whose ids stay with whoever said them.

what was found last time, what is found now ─steady─▶ what is found now, under the ids that its speakers had

An id is made of words and counts where they recur, so that it would pass to the next speaker when one of them goes.
"""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from build_tools.models import Analysis, Kind, Machine, SheetStatement, Statement
from build_tools.models.ids import make_id

_ID = re.compile(r"(?P<words>.*-[0-9a-f]{6})(?:-\d+)?")


def steady(analysis: Analysis, then: Machine | None, sheet: Mapping[str, SheetStatement]) -> Analysis:
    """Return an analysis whose statements bear the ids that the same words of the same speakers had.

    Args:
        analysis: What is found now.
        then: What was found last time; None where nothing was.
        sheet: The statements of the article's sheet: an id in it is never given to another.
    """
    if then is None:
        return analysis
    before: dict[str, list[Statement]] = defaultdict(list)
    for statement in [*then.statements, *_left_over(then, sheet)]:
        before[_words_of(statement.id)].append(statement)
    now: dict[str, list[Statement]] = defaultdict(list)
    for statement in analysis.statements:
        now[_words_of(statement.id)].append(statement)
    renamed: dict[str, str] = {}
    for words, found in now.items():
        if words in before:
            renamed |= _ids(words, before[words], found)
    if all(old == new for old, new in renamed.items()):
        return analysis
    statements = (
        dataclasses.replace(s, id=renamed.get(s.id, s.id), inside=renamed.get(s.inside or "", s.inside))
        for s in analysis.statements
    )
    return dataclasses.replace(analysis, statements=tuple(statements))


def _words_of(name: str) -> str:
    match = _ID.fullmatch(name)
    return match["words"] if match else name


def _left_over(then: Machine, sheet: Mapping[str, SheetStatement]) -> Iterable[Statement]:
    """What stays in the sheet though it was gone last time already: its id is still its own."""
    found = {statement.id for statement in then.statements}
    for name, entry in sheet.items():
        if name not in found and entry.at:
            yield Statement(name, (), "", entry.kind, 1, speaker=entry.speaker, mention=entry.mention, cue=entry.cue)


def _ids(words: str, before: list[Statement], now: list[Statement]) -> dict[str, str]:
    """Match statements of the same words with the ids that they had, surest first; a new one gets an id of its own."""
    given: dict[str, str] = {}
    waiting, free = list(now), list(before)
    for same in (_in_place, _of_one_person, _may_be_one):
        for statement in list(waiting):
            match = next((one for one in free if same(one, statement)), None)
            if match is not None:
                given[statement.id] = match.id
                free.remove(match)
                waiting.remove(statement)
    taken = {statement.id for statement in before}
    for statement in waiting:
        names = (words if n == 1 else f"{words}-{n}" for n in range(1, len(taken) + len(now) + 1))
        given[statement.id] = next(name for name in names if name not in taken)
        taken.add(given[statement.id])
    return given


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


def _surname(name: str) -> str:
    return re.split(r"[\s-]+", name.strip())[-1].casefold()
