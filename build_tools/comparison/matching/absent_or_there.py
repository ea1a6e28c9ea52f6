"""What one article says there was not, or was not done, and what says in others that it was.

"the guards gave no warning"     ∥ "the guards shouted two warnings"
"denied that soldiers shelled …" ∥ "soldiers shelled the market"
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from build_tools.comparison.matching.answer import CLAUSE, LEFT_OPEN, WISHES, Answer, Statements, meet, to_be, within
from build_tools.comparison.matching.polarity import disputes
from build_tools.comparison.words.absences import Absence, absences
from build_tools.comparison.words.concepts import FAMILY, NAMED, ContentWord, Vocabulary, word_likeness
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.other_times import are_of_one_time
from build_tools.models import Statement
from build_tools.models.text import NOT, alternatives

_THERE = "Whether there {}"
_ENOUGH = 2
"""Words of what is denied."""
_OPEN = re.compile(rf"\b(?:{LEFT_OPEN}|may|will)\b|\?", re.IGNORECASE)
"""What leaves open whether something is so."""
_NO_PART = rf"(?=\s*$|[^\w\s-]| (?:{alternatives(FUNCTION_WORDS)}|\w+(?:ed|ing))\b)"
"""What follows a noun that is no part of another's name, as "arson" is of "arson squad"."""
_TO_COME = re.compile(r"to (?!have (?:been|had|\w+(?:ed|en))\b)")
"""How a statement begins that tells of what is still to be done: "(promised) to have permits signed"."""
_UNSURE = re.compile(
    r"\b(?:suspicion|suspect\w*|accus\w+|charg\w+|alleg\w+|convict\w+|fear\w*|inquir\w+|investigat\w+|threat\w*|risk\w*"
    r"|possib\w+)\b",
    re.IGNORECASE,
)
"""What tells of a thing that there need not have been."""


def things(statements: Statements, vocabulary: Vocabulary) -> Iterator[Answer]:
    """Return what somebody says there was not, with what says that there was."""
    return _absences(statements, vocabulary, are_things=True)


def deeds(statements: Statements, vocabulary: Vocabulary) -> Iterator[Answer]:
    """Return what somebody says was not done, with what says that it was."""
    return _absences(statements, vocabulary, are_things=False)


def _absences(statements: Statements, vocabulary: Vocabulary, *, are_things: bool) -> Iterator[Answer]:
    """Return what somebody says isn't so, with what says that it is."""
    known = {side: vocabulary.profile(one.terms).words for side, one in statements.items() if _may_be_so(one)}
    for side, one in statements.items():
        for it in _denied(one):
            core = within(one, it.words, vocabulary)
            if it.is_thing is not are_things or len(core) < _ENOUGH - it.is_thing:
                continue
            question = " ".join(sorted(word.root for word in core))
            yes = [
                Answer(other, question, core)
                for other, held in known.items()
                if _has_all(core, held)
                and are_of_one_time(statements[other].text, one.text)
                and any(
                    _has_all(core, told := within(statements[other], clause, vocabulary))
                    and (not it.is_thing or (_may_name(it.words, clause) and (len(core) == 1 or it.words in clause)))
                    and _are_of_one(within(one, it.who, vocabulary), told)
                    for clause in CLAUSE.split(statements[other].text)
                    if not NOT.search(clause) and not _OPEN.search(clause)
                )
            ]
            if any(answer.side.article != side.article for answer in yes):
                asks = _is_there(it.words, [statements[a.side].text for a in yes]) if it.is_thing else ""
                if it.is_thing and not asks:
                    continue
                asks += _where(it.words, one.text) if it.is_thing else ""
                yield Answer(side, question, core, is_so=False, asks=asks)
                yield from (a._replace(asks=asks) for a in yes)


def _is_there(thing: str, texts: Sequence[str]) -> str:
    """Return the question whether there was a thing, by how those print it who say that there was.

    >>> _is_there("warning", ["two warnings"]), _is_there("knife", ["he had a knife"]), _is_there("petrol", ["petrol"])
    ('Whether there were any warnings', 'Whether there was a knife', 'Whether there was any petrol')
    """
    name = re.escape(thing)
    if to_be(thing) == "were":
        return _THERE.format(f"were any {thing}")
    if any(re.search(rf"\b{name}s\b", text) for text in texts):
        return _THERE.format(f"were any {thing}s")
    if any(re.search(rf"\b[Aa]n? (?:[a-z-]+ ){{0,2}}{name}\b{_NO_PART}", text) for text in texts):
        return _THERE.format(f"was {'an' if thing[0].lower() in 'aeiou' else 'a'} {thing}")
    is_bare = any(re.search(rf"(?:^|\b(?:some|of|with|and|for) ){name}\b{_NO_PART}", text) for text in texts)
    return _THERE.format(f"was any {thing}") if is_bare else ""


def _where(thing: str, denial: str) -> str:
    """Return where a text says that there was no such thing, from its blank on; '' where it leaves that open.

    >>> _where("racism", "there is no racism within the movement")
    ' within the movement'
    """
    found = re.search(rf"\b{re.escape(thing)}( (?:within|inside|among|in|at) the [a-z]+)(?=$|[.,;:”\"])", denial)
    return found[1] if found else ""


def _may_name(thing: str, clause: str) -> bool:
    """Return whether a clause tells of a thing as of one that there was: not "the arson squad", no suspicion of it."""
    is_part = re.search(rf"\b{re.escape(thing)}\b", clause) and not re.search(
        rf"\b{re.escape(thing)}\b{_NO_PART}", clause
    )
    return not (is_part or _UNSURE.search(clause))


def _may_be_so(statement: Statement) -> bool:
    """Return whether a statement says of something that it is so: of what somebody promised "to have", none is yet."""
    is_wished = WISHES.match(statement.cue or "")
    return statement.said and not disputes(statement) and not is_wished and not _TO_COME.match(statement.text)


def _has_all(core: Iterable[ContentWord], held: Collection[ContentWord]) -> bool:
    return all(any(word_likeness(word, met) >= FAMILY for met in held) for word in core)


def _denied(statement: Statement) -> Iterable[Absence]:
    """Return what a statement says isn't so; a denial of a claim denies all that it is."""
    if not statement.said:
        return ()
    if disputes(statement):
        is_clause = statement.text.startswith("that ") and not NOT.search(statement.text)
        return [Absence(statement.text, is_thing=False)] if is_clause else ()
    return absences(statement.text)


def _are_of_one(who: frozenset[ContentWord], held: frozenset[ContentWord]) -> bool:
    named = [word for word in who if word.tag in NAMED]
    return not who or meet(named or who, held)
