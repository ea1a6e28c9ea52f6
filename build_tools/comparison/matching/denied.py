"""What one article says was not so, short and of the past, and what tells of the same things and deeds in another.

"No steward was at the gate"                   ∥ "Two stewards had stood at the north gate"
"The mill has never been inspected"            ∥ "The mill had been checked in June"
"Nobody from the port rang the baker"          ∥ "The port telephoned Falk, a baker"

Looser than `absent_or_there`: not all words of a denial need be told. What it names has to be rare in the event.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.matching.answer import CLAUSE, LEFT_OPEN, TELL_LITTLE, WISHES, Answer, Statements, within
from build_tools.comparison.matching.polarity import disputes
from build_tools.comparison.words.concepts import FAMILY, ContentWord, Vocabulary, word_likeness
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.other_times import are_of_one_time
from build_tools.models import Kind, Side, Statement, words
from build_tools.models.text import NOT

_PAST = r"(?:had|has|have|was|were|did)"
_NO_THING = re.compile(rf"^(?:that )?no (?P<thing>(?:[a-z]+ ){{1,2}}?){_PAST}\b", re.IGNORECASE)
"""A denial of a thing: "no steward was"."""
_NOBODY = re.compile(
    rf"^(?:that )?(?:nobody|no[ -]one|none of (?:the|them|his|her|its|their)(?: [a-z]+)?)\b"
    rf"(?: (?!{_PAST}\b)[\w’'-]+){{0,5}}? (?:{_PAST} )?(?:ever |been |even |to )*(?P<deed>[a-z]+)\b",
    re.IGNORECASE,
)
"""A denial of a doer: "nobody from the port had rung"."""
_NOT_DONE = re.compile(
    rf"\b(?:{_PAST}(?: not| never)|{_PAST}n[’']t|never)(?: (?:been|ever|even|yet))* (?P<deed>[a-z]+(?:[ntdgw]))\b",
    re.IGNORECASE,
)
"""A denial of a deed: "was never inspected"."""
_OPEN = re.compile(
    rf"\b(?:{LEFT_OPEN}|may|more|than|only|other|another|such|enough|yet|again|still)\b|\?", re.IGNORECASE
)
"""What leaves open whether something is so, or tells of others than these."""
_LONGEST, _LONGEST_TELLING = 16, 30
"""Words of a denial, and of what tells it otherwise, that are about one thing."""
_RARE = 4
"""Statements of an event in which a word stands that tells what one is about."""
_STEM = 4
"""Letters by which a lemma is found among printed words."""
_NOUNS = ("or", "ors", "er", "ers", "ion", "ions", "ment", "ments")
"""How nouns end that are made of verbs."""
_ALIKE = tuple(
    frozenset(words(line))
    for line in (
        "telephone phone call ring contact speak",
        "inspect inspection inspector check examine test",
        "close shut seal",
        "ask beg request plead urge",
        "visit see come",
        "tell inform notify alert",
        "shoot shot fire",
        "touch clean change alter",
        "eat meal dish helping",
        "stay remain keep",
        "repair mend fix renew replace",
        "find discover see",
        "pay money",
        "throw hurl",
        "attack hit strike beat",
    )
)
"""Deeds for which newsrooms have several words."""


class _Denial(NamedTuple):
    told: Sequence[ContentWord]
    """The words that it shares with what tells it otherwise, all of them rare."""
    deeds: Sequence[ContentWord]
    """What was not done; empty where a thing is denied."""
    things: Sequence[ContentWord]
    """What was not there, or to what or by whom it was not done."""


def denied(statements: Statements, vocabulary: Vocabulary) -> Iterator[Answer]:
    """Return what statements deny in few words, with what seems to tell it as so.

    Args:
        statements: Those of all articles.
        vocabulary: Which words are one.
    """
    known = {side: vocabulary.profile(one.terms).words for side, one in statements.items()}
    counted = Counter(root for held in known.values() for root in {word.root for word in held})
    claims = {side: found for side, one in statements.items() if (found := _claimed(one, vocabulary))}
    for side, one in statements.items():
        if denial := _denial(one, vocabulary, counted):
            others = ((other, statements[other]) for other in claims if _is_other(one, side, other, statements))
            met = [other for other, its in others if _meets(denial, its, claims[other])]
            if met:
                question = f"denied {side.statement}"
                yield Answer(side, question, frozenset(denial.told), is_so=False)
                yield from (Answer(other, question, frozenset(denial.told)) for other in met)


def _is_other(one: Statement, side: Side, other: Side, statements: Mapping[Side, Statement]) -> bool:
    """Whether another article's statement may tell otherwise: not the same speaker's, nor of another time."""
    told = statements[other]
    is_by_one = one.speaker and one.speaker == told.speaker and Kind.OWN_VOICE not in (one.kind, told.kind)
    return side.article != other.article and not is_by_one and are_of_one_time(one.text, told.text)


def _denial(one: Statement, vocabulary: Vocabulary, counted: Mapping[str, int]) -> _Denial | None:
    """Return what a statement denies; None where it denies nothing, or in many words."""
    if not one.said or disputes(one) or _OPEN.search(one.text):
        return None
    for clause in map(str.strip, CLAUSE.split(one.text)):
        if len(NOT.findall(clause)) != 1 or len(words(clause)) > _LONGEST:
            continue
        things = deeds = ""
        if found := _NO_THING.match(clause):
            things = found["thing"]
        elif found := _NOBODY.match(clause) or _NOT_DONE.search(clause):
            deeds = found["deed"]
        else:
            continue
        told = [word for word in within(one, clause, vocabulary) if _tells(word) and counted[word.root] <= _RARE]
        heads = within(one, deeds or things.split()[-1], vocabulary)
        heads = frozenset(word for word in heads if word.exact not in TELL_LITTLE or deeds)
        if heads:
            done = [w for w in within(one, clause, vocabulary) if w in heads or any(w.exact in line for line in _ALIKE)]
            rest = [word for word in told if word not in done]
            return _Denial(told, done if deeds else [], rest if deeds else [*heads])
    return None


def _claimed(one: Statement, vocabulary: Vocabulary) -> tuple[ContentWord, ...]:
    """Return the words of a short statement that says plainly that something is so."""
    is_plain = one.said and not disputes(one) and not WISHES.match(one.cue or "") and not NOT.search(one.text)
    if not is_plain or _OPEN.search(one.text) or len(words(one.text)) > _LONGEST_TELLING:
        return ()
    return vocabulary.profile(one.terms).words


def _meets(denial: _Denial, other: Statement, told: Sequence[ContentWord]) -> bool:
    """Whether a statement tells of the things and deeds of a denial, or of a thing as of one that did something."""
    if not denial.deeds:
        return bool(denial.things) and all(_is_subject(it.exact, other.text) for it in denial.things)
    spoken = {*words((other.mention or "").casefold())}
    things = [it for it in denial.things if it.exact in spoken or any(word_likeness(it, w) >= FAMILY for w in told)]
    rest = [word for word in told if word not in things and _is_deed(word.exact, other.text)]
    return bool(things) and any(_are_one_deed(it, word) for it in denial.deeds for word in rest)


def _is_subject(noun: str, text: str) -> bool:
    """Whether a clause of a text begins with a noun that has its verb right behind it: "two stewards had stood"."""
    led = rf"^\W*(?:that )?(?:[\w’'-]+ ){{0,2}}?{re.escape(noun)}(?:e?s)? (?:{_PAST}|[a-z]+ed)\b"
    return any(re.search(led, clause, re.IGNORECASE) for clause in CLAUSE.split(text))


def _is_deed(lemma: str, text: str) -> bool:
    """Whether a word is printed as a verb may be, as far as its end shows: "inspected", not "inspectors"."""
    printed = [word for word in words(text.casefold()) if word.startswith(lemma[:_STEM])]
    return not printed or any(not word.endswith(_NOUNS) for word in printed)


def _are_one_deed(one: ContentWord, other: ContentWord) -> bool:
    return word_likeness(one, other) >= FAMILY or any({one.exact, other.exact} <= line for line in _ALIKE)


def _tells(word: ContentWord) -> bool:
    return word.exact not in FUNCTION_WORDS | TELL_LITTLE and word.tag not in ("number", "day")
