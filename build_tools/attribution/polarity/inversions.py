"""Why a verb's auxiliary stands before its subject: a question, a condition, or a clause negated from its front."""

from __future__ import annotations

from enum import Enum, auto

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.governors import NEGATIVE_ADVERBS

_NEGATIVE_FRONT = NEGATIVE_ADVERBS | word_set("no none nobody nothing")  # 'In none of her letters did she say'
_SAID_ALL_THE_SAME = word_set("only until sooner but")
_NOT_THEN = (
    ["not", "without"],
    ["not", "least"],
    ["not", "for", "nothing"],
    ["never", "before"],
)
"""What opens a clause that is said all the same: 'Not without reason has she said'."""
_CONDITIONAL_FRONT = word_set("had should were")


class Inversion(Enum):
    """Why a verb's auxiliary stands before its subject."""

    QUESTION = auto()
    CONDITION = auto()
    NEGATIVE = auto()


def grammatical_subject(passage: Passage, verb: Token) -> Token | None:
    """Return a verb's subject; not the 'neither' of 'Neither did the board say', which the parser takes for one."""
    found = list(passage.kids(verb, "nsubj", "nsubjpass"))
    return found[-1] if len(found) > 1 and found[0].low == "neither" else found[0] if found else None


def fronted(passage: Passage, verb: Token) -> Inversion | None:
    """Return why a verb, or its auxiliary, stands before its subject; None where it does not."""
    sentence = [t for t in passage.tokens if t.sentence == verb.sentence]
    is_question = any(t.text == "?" for t in sentence[-3:])
    subject, over = grammatical_subject(passage, verb), passage.head(verb)
    torn = over.i == sentence[0].i and over.lemma == "be" and verb.tag == "VBG"
    if subject is None or (is_question and torn):
        return Inversion.QUESTION if is_question and torn else None  # 'Is the head of the port saying …?'
    who = passage.tokens[passage.extent(subject)[0]].tag in ("WP", "WDT", "WP$")
    if is_question and who and verb.dep == "ROOT":
        return Inversion.QUESTION
    front = next((k for k in passage.kids(verb, "aux", "auxpass") if k.i < subject.i), None)
    supposes = verb.low == "were" and passage.kid(verb, "xcomp", "advcl") is not None  # 'Were the mayor to say'
    if front is None and verb.lemma == "be" and verb.i < subject.i and (is_question or supposes):
        front = verb
    if front is None:
        return None
    if is_question:
        return Inversion.QUESTION
    if _negative_before(passage, front) is not None:
        return Inversion.NEGATIVE
    before = [t for t in sentence if t.i < front.i]
    opens = not before or not before[-1].is_word or before[-1].tag == "CC"
    supposes = opens or any(t.tag == "MD" for t in before)  # 'it would close had she said so'; 'long before had she'
    return Inversion.CONDITION if front.low in _CONDITIONAL_FRONT and supposes else None


def _negative_before(passage: Passage, front: Token) -> Token | None:
    """Return what negates a clause before the auxiliary that opens it: 'Not once in May did the mayor say'.

    'Not until May', 'not only', 'not for nothing', 'never before' and 'no sooner' say when, what else or why.
    """
    first = front.i
    while first and _may_stand_before(passage.tokens[first - 1], front):
        first -= 1
    before = passage.tokens[first : front.i]
    when = _SAID_ALL_THE_SAME | ({"hardly", "scarcely"} if front.low == "had" else set())
    said = any(t.low in when for t in before) or any([t.low for t in before[: len(n)]] == n for n in _NOT_THEN)
    return None if said else next((t for t in before if t.low in _NEGATIVE_FRONT), None)


def _may_stand_before(token: Token, front: Token) -> bool:
    joins = token.tag == "CC" and token.low not in _NEGATIVE_FRONT
    return token.sentence == front.sentence and not joins and not token.is_finite and token.text not in (";", ":")


def clause_front(passage: Passage, verb: Token, *, negative: bool) -> int:
    """Return the first of a clause whose verb or auxiliary stands before its subject: 'Nor did', 'At no point has'.

    Args:
        passage: The passage.
        verb: The clause's verb.
        negative: Whether what negates it opens the clause.
    """
    tokens = passage.tokens
    subject = grammatical_subject(passage, verb)
    first = min((k.i for k in passage.kids(verb, "aux", "auxpass") if k.i < verb.i), default=verb.i)
    if subject is not None and subject.i < first:
        return passage.extent(subject)[0]  # 'Who has said …?'
    opening = _negative_before(passage, tokens[first]) if negative else None
    if opening is not None:
        before = tokens[opening.i - 1].low if opening.i else ""
        return opening.i - (before in ("at", "in", "on", "to", "under"))
    return first
