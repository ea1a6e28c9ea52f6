"""Who "he" is at the start of an outlet's own sentence: given where two articles mean the same person by it.

"Brisk was elected in May. | She had been a pilot." ─┐
"Brisk, 43, won easily. | She had been a pilot."    ─┴─▶ Ann Brisk had been a pilot
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from build_tools.comparison.drafting.claims.full_names import in_full
from build_tools.comparison.drafting.claims.speaker_names import DraftNames
from build_tools.comparison.drafting.tellings.membership import SURE
from build_tools.models import Analysis, Comparison, Kind, Side, Statement, words

_HE = re.compile(r"((?:(?:From|In|Since|Until|Between) [^,A-Z]*\d, )?)(?:[Hh]e|[Ss]he)(?= (?!and\b|or\b)\w)")
_SAYS_HE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")


def with_subjects(analyses: Sequence[Analysis], comparison: Comparison, called: DraftNames) -> dict[Side, Statement]:
    """Return all statements by where they stand, an outlet's own with a name for the "he" that it begins with.

    Args:
        analyses: The event's articles.
        comparison: Which statements likely tell the same.
        called: How persons are called.
    """
    statements = {Side(a.article, s.id): s for a in analyses for s in a.statements}
    before = {Side(a.article, s.id): a.statements[:at] for a in analyses for at, s in enumerate(a.statements)}
    for match in comparison.matches:
        sides = (match.a, match.b)
        if match.tier not in SURE or not all(_is_told_of(statements[side]) for side in sides):
            continue
        meant = {_subject(statements[side], before[side], called) for side in sides}
        name = meant.pop()
        for side in sides if name and not meant else ():
            statements[side] = _named(statements[side], name)
    return statements


def is_of_another(own: Statement, told: Statement, called: DraftNames) -> bool:
    """Return whether an outlet's own sentence begins with another person than who says a thing, and names no such one.

    Args:
        own: The outlet's sentence.
        told: What somebody says.
        called: How persons are called.
    """
    speaker = called.people.get(told.speaker or "")
    if own.kind is not Kind.OWN_VOICE or told.kind is Kind.OWN_VOICE or not speaker or speaker.kind != "person":
        return False
    first = _first_named(own, called)
    return bool(first) and first != speaker.name and speaker.name.split()[-1] not in words(own.text)


def _is_told_of(statement: Statement) -> bool:
    """Whether a statement is an outlet's own sentence, or one that it has from records: who speaks is no "he"."""
    return statement.kind is Kind.OWN_VOICE or (statement.cue or "").casefold() == "according to"


def _named(statement: Statement, name: str) -> Statement:
    led = _HE.match(statement.text)
    text = f"{led[1]}{name}{statement.text[led.end() :]}" if led else statement.text
    return replace(statement, text=text, spans=((statement.start, statement.start + len(text)),), pieces=())


def _subject(statement: Statement, before: Sequence[Statement], called: DraftNames) -> str:
    """Return who begins a sentence, by name or as "he"; '' where that may be several."""
    if not _HE.match(statement.text):
        return _first_named(statement, called)
    near = takewhile(lambda one: statement.paragraph - one.paragraph <= 1, reversed(before))
    for one in near:
        is_own = one.kind is Kind.OWN_VOICE
        named = {_first_named(one, called)} if is_own else {""}
        named = named if named != {""} else _persons(one, called)
        if named or not (is_own and _SAYS_HE.search(one.text)):
            return next(iter(named)) if len(named) == 1 else ""
    return ""


def _first_named(statement: Statement, called: DraftNames) -> str:
    told = in_full(re.sub(r"^(?:M(?:r|s|rs)|Dr)\. ", "", statement.text), called.full)
    return next((name for name in called.full.values() if name and re.match(rf"{re.escape(name)}[ ,]", told)), "")


def _persons(statement: Statement, called: DraftNames) -> set[str]:
    """Return the persons whom a statement names, who speaks among them; one of two with a surname is nobody's."""
    printed = {called.full[word] for word in words(re.sub(r"[’']s\b", "", statement.text)) if word in called.full}
    speaker = called.people.get(statement.speaker or "")
    return printed | ({speaker.name} if speaker and speaker.kind == "person" else set())
