"""Questions that several articles answer in words of their own, whatever else they share: what caused it, is it so.

    statements ──▶ by question, what each answers ──▶ questions that two articles answer otherwise

"a faulty cable had caused the fire", "blamed arson for the blaze" ──▶ What is said to have caused the fire
"the fire door was locked", "the doors had been open"              ──▶ Whether the doors were open
"there was no knife", "had refused to drop a knife"                ──▶ Whether there was a knife
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.matching.absent_or_there import deeds, things
from build_tools.comparison.matching.answer import (
    DAYS,
    TELL_LITTLE,
    Answer,
    Statements,
    meet,
    say_yes_and_no,
    to_be,
    within,
)
from build_tools.comparison.matching.denied import denied
from build_tools.comparison.matching.disputed import are_told_otherwise, disputed
from build_tools.comparison.matching.polarity import disputes
from build_tools.comparison.words.causes import causes, happenings
from build_tools.comparison.words.concepts import Vocabulary
from build_tools.comparison.words.conditions import Condition, conditions
from build_tools.comparison.words.standings import PRONOUNS, asked_of, standings
from build_tools.models import Kind, Side, Statement, Term, words

CAUSE = "cause"
"""The kind of question for what brought something about."""
STANDING = "standing"
"""The kind for what stands one way or the other: whether she resigns."""
DENIED = "denied"
"""The kind for what one denies in few words, and another tells in words of its own."""
MATTER = "matter"
"""The kind for what outlets often dispute: whether shots were fired."""
_BLAMES = re.compile(r"blam|h[eo]ld", re.IGNORECASE)
_CAUSED = "What is said to have caused the {}"
_ARSON = "arson"
"""What it is that somebody started a fire on purpose."""


class Row(NamedTuple):
    """A kind of question."""

    name: str
    read: Callable[[Statements, Vocabulary], Iterable[Answer]]
    differ: Callable[[Answer, Answer], bool]
    is_plain: bool = True
    """Whether it says enough that an article lacks one of two answers; else neither may have the other's."""


class Answered(NamedTuple):
    """A question that two articles answer otherwise."""

    row: str
    asks: str
    """The question in words; '' where they have to come from one of the answers."""
    a: Side
    b: Side
    sides: frozenset[Side]
    """All statements that answer it."""
    values: frozenset[str]
    """Words of the answers, as printed."""


def answered_otherwise(
    statements: Statements, vocabulary: Vocabulary, persons: Collection[str] = ()
) -> Iterator[Answered]:
    """Return the questions to which two articles have different answers.

    Args:
        statements: Those of all articles.
        vocabulary: Which words are one.
        persons: Ids of speakers who are persons.
    """
    for row in (*_ROWS, Row(STANDING, partial(_standings, persons=persons), _stand_otherwise, is_plain=False)):
        asked: dict[str, list[Answer]] = {}
        for answer in row.read(statements, vocabulary):
            asked.setdefault(answer.question, []).append(answer)
        for answers in asked.values():
            if pair := _apart(answers, row, statements):
                its = [one for one in answers if row.name != MATTER or any(_is_with(one, it) for it in pair)]
                sides, shown = frozenset(one.side for one in its), {one.shown for one in its}
                asks = answers[0].asks
                yield Answered(row.name, asks, pair[0].side, pair[1].side, sides, frozenset(filter(None, shown)))


def _is_with(one: Answer, other: Answer) -> bool:
    return one == other or are_told_otherwise(one, other)


def _apart(answers: Sequence[Answer], row: Row, statements: Statements) -> tuple[Answer, Answer] | None:
    """Return two answers of two articles of which the one isn't given in the other article; None where all are."""
    by_article: dict[str, list[Answer]] = {}
    for one in answers:
        by_article.setdefault(one.side.article, []).append(one)
    for mine, theirs in combinations(by_article.values(), 2):
        for a in mine:
            for b in theirs:
                is_one_sided = [all(row.differ(a, it) for it in theirs), all(row.differ(b, it) for it in mine)]
                is_by_two = not _speak_as_one(a.side, b.side, statements)
                if is_by_two and row.differ(a, b) and (any if row.is_plain else all)(is_one_sided):
                    return a, b
    return None


def _speak_as_one(a: Side, b: Side, statements: Statements) -> bool:
    """Return whether two are of one speaker, or of a body and its spokesperson: "the union", "its chairwoman"."""
    one, other = statements[a], statements[b]
    if Kind.OWN_VOICE in (one.kind, other.kind):
        return False
    is_one = one.speaker is not None and one.speaker == other.speaker
    return is_one or _speaks_for(one, other, statements) or _speaks_for(other, one, statements)


def _speaks_for(one: Statement, body: Statement, statements: Statements) -> bool:
    *_, named = words(body.mention or "") or [""]
    if not named.islower() or named in TELL_LITTLE or not one.speaker:
        return False
    presented = (f"{it.role}; {it.mention}" for it in statements.values() if it.speaker == one.speaker)
    whose = rf"\b{re.escape(named)}(?:[’']s?)? \w|\b(?:of|for|at|from) (?:[\w’'-]+ )*?{re.escape(named)}\b"
    return any(re.search(whose, it, re.IGNORECASE) for it in presented)


# ---- what caused it ----


def _causes(statements: Statements, vocabulary: Vocabulary) -> Iterator[Answer]:
    met: dict[str, set[str]] = {}
    for side, one in statements.items():
        for name in happenings(one.text):
            met.setdefault(name, set()).add(side.article)
    common = Counter({name: len(articles) for name, articles in met.items() if len(articles) > 1})
    main = next((name for name, _ in common.most_common(1)), "")
    for side, one in statements.items():
        cue = one.cue or ""
        for cause in causes(f"{cue} {one.text}" if _BLAMES.match(cue) else one.text) if one.said else ():
            of = main if cause.of in ("", "attack") and main else cause.of
            told = {vocabulary.word(Term(_ARSON))} if cause.is_meant else within(one, cause.words, vocabulary)
            if of in common and told:
                shown = max(words(cause.words.casefold()), key=len)
                yield Answer(side, of, frozenset(told), cause.is_so, shown, _CAUSED.format(of))


def _are_two_causes(a: Answer, b: Answer) -> bool:
    return meet(a.told, b.told) is (a.is_so is not b.is_so) and (a.is_so or b.is_so)


# ---- whether it is open, working, armed ----


def _conditions(statements: Statements, vocabulary: Vocabulary) -> Iterator[Answer]:
    found = [(side, it, disputes(one)) for side, one in statements.items() if one.said for it in conditions(one.text)]
    # An alarm that somebody heard worked; one that nobody heard did not.
    working = {_head(it.thing) for _, it, _ in found if it.name == "working"}
    heard = [one for one in found if one[1].name == "heard" and _head(one[1].thing) in working]
    found += [(side, it._replace(name="working"), no) for side, it, no in heard]
    for side, one, is_denied in found:
        alike = [it for _, it, _ in found if (it.name, _head(it.thing)) == (one.name, _head(one.thing))]
        is_one = _are_one_thing(alike)
        alike = alike if is_one else [it for it in alike if _which(it) == _which(one)]
        thing = min((it.thing for it in alike), key=lambda it: (len(it.split()), it))
        asks = f"Whether the {thing} {to_be(thing)} {one.name}"
        question, days = f"{asks} {[] if is_one else sorted(one.of)}", frozenset(DAYS.findall(statements[side].text))
        yield Answer(side, question, frozenset(), one.is_so is not is_denied, asks=asks, days=days)


def _which(condition: Condition) -> tuple[frozenset[str], frozenset[str]]:
    """Return what says which thing of its kind it is: before it, and behind it."""
    return frozenset(condition.thing.split()[:-1]), condition.of


def _are_one_thing(conditions: Sequence[Condition]) -> bool:
    """Return whether things of one kind may be one: "door" and "fire doors", not "north gate" and "south gate".

    An "inner gate" may be the "inner gate of the mill", a "gate" need not be the "gate of the castle".
    """
    which = [_which(it) for it in conditions]
    return all(
        (b == d and (a <= c or c <= a)) or (bool(a) and a == c and not (b and d))
        for (a, b), (c, d) in combinations(which, 2)
    )


def _head(thing: str) -> str:
    """Return what a thing is, be it one or several: "door" of "fire doors"."""
    return thing.rpartition(" ")[2].removesuffix("s")


# ---- whether the search goes on, she resigns, he was sacked ----


def _standings(statements: Statements, vocabulary: Vocabulary, persons: Collection[str]) -> Iterator[Answer]:
    by_name: dict[str, list[tuple[str, Answer]]] = {}
    in_full: dict[str, str] = {}
    for side, one in statements.items():
        days = frozenset(DAYS.findall(one.text))
        for it in standings(one.text) if one.said else ():
            is_so = (it.value != "not so") is not disputes(one)
            shown = " ".join(words(it.shown.casefold()))
            answer = Answer(side, it.name, frozenset(), is_so, shown, days=days, value=it.value)
            whose = _whose(it.who, one, persons)
            in_full |= {whose: it.called} if it.called else {}
            by_name.setdefault(it.name, []).append((whose, answer))
    for name, found in by_name.items():
        known = sorted({who for who, _ in found} - PRONOUNS)
        is_one = len(known) == 1 and len({who for who, _ in found if who in PRONOUNS}) == 1
        for whose in known:
            # "He" is the person asked about, if there is only one.
            answers = [answer for who, answer in found if who == whose or (is_one and who in PRONOUNS)]
            asks = asked_of(name, in_full.get(whose, whose.capitalize()), [answer.value for answer in answers])
            yield from (answer._replace(question=f"{name} {whose}", asks=asks) for answer in answers)


def _whose(who: str, statement: Statement, persons: Collection[str]) -> str:
    """Return whose an answer is, by the last of the name; a pronoun where it may be somebody else's."""
    who, mention = who.casefold(), (statement.mention or "").casefold()
    is_speaker = who in PRONOUNS and statement.speaker in persons and statement.kind is not Kind.OWN_VOICE
    is_speaker = is_speaker and (who == "i" or statement.kind is Kind.INDIRECT)
    if is_speaker and (who == "i" or mention not in PRONOUNS or mention == who):
        return str(statement.speaker).rpartition("-")[2].rpartition(" ")[2].casefold()
    return who


def _stand_otherwise(a: Answer, b: Answer) -> bool:
    is_otherwise = a.is_so is not b.is_so if {a.value, b.value} <= {"so", "not so"} else a.value != b.value
    return is_otherwise and not (a.days and b.days and a.days.isdisjoint(b.days))


_ROWS = (
    Row(CAUSE, _causes, _are_two_causes),
    Row(MATTER, disputed, are_told_otherwise),
    Row("condition", _conditions, say_yes_and_no),
    Row("absence", things, say_yes_and_no),
    Row("deed", deeds, say_yes_and_no, is_plain=False),
    Row(DENIED, denied, say_yes_and_no),
)
