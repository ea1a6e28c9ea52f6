"""Questions that several articles answer in words of their own, whatever else they share: what caused it, is it so.

    statements ──▶ by question, what each answers ──▶ questions that two articles answer otherwise

"a faulty cable had caused the fire", "blamed arson for the blaze" ──▶ What is said to have caused the fire
"the fire door was locked", "the doors had been open"              ──▶ Whether the doors were open
"there was no knife", "had refused to drop a knife"                ──▶ Whether there was a knife
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.matching.polarity import disputes
from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.words.absences import Absence, absences
from build_tools.comparison.words.causes import causes, happenings
from build_tools.comparison.words.concepts import FAMILY, NAMED, SYNONYM, ContentWord, Vocabulary, word_likeness
from build_tools.comparison.words.conditions import Condition, conditions
from build_tools.comparison.words.function_words import COMMON_WORDS, FUNCTION_WORDS
from build_tools.comparison.words.standings import PRONOUNS, asked_of, standings
from build_tools.models import Kind, Side, Statement, Term, words
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.text import NOT, alternatives

Statements = Mapping[Side, Statement]
CAUSE = "cause"
"""The kind of question for what brought something about."""
STANDING = "standing"
"""The kind for what stands one way or the other: whether she resigns."""
_BLAMES = re.compile(r"blam|h[eo]ld", re.IGNORECASE)
_CAUSED, _THERE = "What is said to have caused the {}", "Whether there {}"
_ARSON = "arson"
"""What it is that somebody started a fire on purpose."""
_STEM = 5
"""Letters by which a lemma is found among printed words."""
_WORDS, _LIGHT = frozenset({"", "verb-negated", *NAMED}), LIGHT | COMMON_WORDS
_ENOUGH = 2
"""Words of what is denied."""
_CLAUSE = re.compile(r"[.,;:“”\"—…]+|\b(?:but|because|which|while|although)\b")
_OPEN = re.compile(
    r"\b(?:if|whether|would|could|may|might|will|should|must|can|any|until|unless|to be|in case|lest|without)\b|\?",
    re.IGNORECASE,
)
"""What leaves open whether something is so."""
_DAY = re.compile(rf"\b(?:{alternatives(CALENDAR_NAMES)})\b")
_SEVERAL = frozenset(words("children people men women police survivors casualties"))
_SINGULAR = ("ss", "us", "is", "gas", "news")
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


class Answer(NamedTuple):
    """What a statement answers to a question."""

    side: Side
    question: str
    told: frozenset[ContentWord]
    """What it names; empty where it says that something is so, or isn't."""
    is_so: bool = True
    shown: str = ""
    """A word of the answer, as printed."""
    asks: str = ""
    """The question in words; '' where they have to come from one of the answers."""
    days: frozenset[str] = frozenset()
    """Of which days it tells."""
    value: str = ""
    """What is answered, where there are more answers than two."""


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
                sides, shown = frozenset(one.side for one in answers), {one.shown for one in answers}
                asks = answers[0].asks
                yield Answered(row.name, asks, pair[0].side, pair[1].side, sides, frozenset(filter(None, shown)))


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
    if not named.islower() or named in _LIGHT or not one.speaker:
        return False
    presented = (f"{it.role}; {it.mention}" for it in statements.values() if it.speaker == one.speaker)
    whose = rf"\b{re.escape(named)}(?:[’']s?)? \w|\b(?:of|for|at|from) (?:[\w’'-]+ )*?{re.escape(named)}\b"
    return any(re.search(whose, it, re.IGNORECASE) for it in presented)


def _within(statement: Statement, clause: str, vocabulary: Vocabulary) -> frozenset[ContentWord]:
    """Return the words of a clause that tell something."""
    printed = {word[:_STEM] for word in re.findall(r"[\w’'-]+", clause.casefold())}
    terms = (t for t in statement.terms if t.tag in _WORDS and t.lemma not in _LIGHT)
    return frozenset(
        vocabulary.word(t) for t in terms if any(part.startswith(t.lemma.split()[0][:_STEM]) for part in printed)
    )


def _meet(some: Iterable[ContentWord], others: Iterable[ContentWord]) -> bool:
    return any(word_likeness(a, b) for a in some for b in others)


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
            told = {vocabulary.word(Term(_ARSON))} if cause.is_meant else _within(one, cause.words, vocabulary)
            if of in common and told:
                shown = max(words(cause.words.casefold()), key=len)
                yield Answer(side, of, frozenset(told), cause.is_so, shown, _CAUSED.format(of))


def _are_two_causes(a: Answer, b: Answer) -> bool:
    return _meet(a.told, b.told) is (a.is_so is not b.is_so) and (a.is_so or b.is_so)


# ---- whether it is open, working, armed ----


def _conditions(statements: Statements, vocabulary: Vocabulary) -> Iterator[Answer]:
    found = [(side, it, disputes(one)) for side, one in statements.items() if one.said for it in conditions(one.text)]
    # An alarm that nobody heard did not work.
    found += [(side, it._replace(name="working"), no) for side, it, no in found if it.name == "heard" and not it.is_so]
    for side, one, denied in found:
        alike = [it for _, it, _ in found if (it.name, _head(it.thing)) == (one.name, _head(one.thing))]
        if not _are_one_thing(alike):
            alike = [it for it in alike if _which(it) == _which(one)]
        thing = min((it.thing for it in alike), key=lambda it: (len(it.split()), it))
        asks = f"Whether the {thing} {_be(thing)} {one.name}"
        question, days = f"{asks} {sorted(one.of)}", frozenset(_DAY.findall(statements[side].text))
        yield Answer(side, question, frozenset(), one.is_so is not denied, asks=asks, days=days)


def _which(condition: Condition) -> tuple[frozenset[str], frozenset[str]]:
    """Return what says which thing of its kind it is: before it, and behind it."""
    return frozenset(condition.thing.split()[:-1]), condition.of


def _are_one_thing(conditions: Sequence[Condition]) -> bool:
    """Return whether things of one kind may be one: "door" and "fire doors", not "north gate" and "south gate"."""
    which = [_which(it) for it in conditions]
    return all((a <= c or c <= a) and b == d for (a, b), (c, d) in combinations(which, 2))


def _head(thing: str) -> str:
    """Return what a thing is, be it one or several: "door" of "fire doors"."""
    return thing.rpartition(" ")[2].removesuffix("s")


def _say_yes_and_no(a: Answer, b: Answer) -> bool:
    return a.is_so is not b.is_so and not (a.days and b.days and a.days.isdisjoint(b.days))


# ---- whether the search goes on, she resigns, he was sacked ----


def _standings(statements: Statements, vocabulary: Vocabulary, persons: Collection[str]) -> Iterator[Answer]:
    by_name: dict[str, list[tuple[str, Answer]]] = {}
    in_full: dict[str, str] = {}
    for side, one in statements.items():
        days = frozenset(_DAY.findall(one.text))
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


# ---- whether there was one, whether it was done ----


def _things(statements: Statements, vocabulary: Vocabulary) -> Iterator[Answer]:
    return _absences(statements, vocabulary, are_things=True)


def _deeds(statements: Statements, vocabulary: Vocabulary) -> Iterator[Answer]:
    return _absences(statements, vocabulary, are_things=False)


def _absences(statements: Statements, vocabulary: Vocabulary, *, are_things: bool) -> Iterator[Answer]:
    """Return what somebody says isn't so, with what says that it is."""
    known = {side: vocabulary.profile(one.terms).words for side, one in statements.items() if _may_be_so(one)}
    for side, one in statements.items():
        for it in _denied(one):
            core = _within(one, it.words, vocabulary)
            least = SYNONYM if it.is_thing else FAMILY
            if it.is_thing is not are_things or len(core) < _ENOUGH - it.is_thing:
                continue
            question = " ".join(sorted(word.root for word in core))
            yes = [
                Answer(other, question, core)
                for other, held in known.items()
                if _has_all(core, held, least)
                and any(
                    _has_all(core, told := _within(statements[other], clause, vocabulary), least)
                    and (not it.is_thing or (_may_name(it.words, clause) and (len(core) == 1 or it.words in clause)))
                    and _are_of_one(_within(one, it.who, vocabulary), told)
                    for clause in _CLAUSE.split(statements[other].text)
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
    if _be(thing) == "were":
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


def _be(thing: str) -> str:
    """Return "were" for what is several."""
    noun = thing.rpartition(" ")[2].casefold()
    return "were" if noun in _SEVERAL or (noun.endswith("s") and not noun.endswith(_SINGULAR)) else "was"


def _may_name(thing: str, clause: str) -> bool:
    """Return whether a clause tells of a thing as of one that there was: not "the arson squad", no suspicion of it."""
    is_part = re.search(rf"\b{re.escape(thing)}\b", clause) and not re.search(
        rf"\b{re.escape(thing)}\b{_NO_PART}", clause
    )
    return not (is_part or _UNSURE.search(clause))


def _may_be_so(statement: Statement) -> bool:
    """Return whether a statement says of something that it is so: of what somebody promised "to have", none is yet."""
    return statement.said and not disputes(statement) and not _TO_COME.match(statement.text)


def _has_all(core: Iterable[ContentWord], held: Collection[ContentWord], least: float) -> bool:
    return all(any(word_likeness(word, met) >= least for met in held) for word in core)


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
    return not who or _meet(named or who, held)


_ROWS = (
    Row(CAUSE, _causes, _are_two_causes),
    Row("condition", _conditions, _say_yes_and_no),
    Row("absence", _things, _say_yes_and_no),
    Row("deed", _deeds, _say_yes_and_no, is_plain=False),
)
