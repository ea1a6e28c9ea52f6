"""Turns of phrase over an infinitive that no class of words explains: 'had no choice but to', 'the first to'."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.governors import Above, Effect

RANKS = word_set("first second third last latest next only")
"""'Was the first to say': it was said."""
_CHOICES = word_set("choice option alternative")
_ATTEMPTS = word_set("try attempt seek strive struggle endeavour endeavor labour labor fight battle hope wait")
"""Verbs with 'in vain' right behind them, over an infinitive that did not come about."""
_BUT = word_set("but except save besides")
_FIRST = 2
"""Words of 'no minister' before a "but"."""
_OTHER_THAN = {("other", "than"), ("apart", "from"), ("aside", "from"), ("short", "of"), ("save", "for")}
"""Behind 'nobody', who speaks: 'nobody but Ames', 'no minister other than Ames'."""
_NOBODY = word_set("nobody none no no-one noone nothing neither not")


def excepted(words: Sequence[Token]) -> Token | None:
    """Return what excepts somebody from nobody, its last word: the "than" of 'no minister other than Ames'."""
    if not words or words[0].low not in _NOBODY:
        return None
    for at, word in enumerate(words[1:], start=1):
        if word.text == "," or (word.is_verb and word.low != "save"):
            break
        if (words[at - 1].low, word.low) in _OTHER_THAN:
            return word
        alone = len(words) <= at + 1 or (word.low, words[at + 1].low) not in _OTHER_THAN
        if at <= _FIRST and word.low in _BUT and alone:
            return word
    return None


def idiom(passage: Passage, verb: Token, word: Token) -> Above | None:
    """Read 'had no choice but to say', 'knew better than to say', 'waited in vain for the port to say'.

    Args:
        passage: The passage.
        verb: The infinitive.
        word: The word before its "to".
    """
    before, head = passage.tokens[max(0, word.i - 1)], passage.head(verb)
    phrasal = before if word.tag == "RP" and passage.governing.get(before.i) == "unsaid" else word
    if phrasal.is_verb and (phrasal is not word or word.lemma == "stop"):
        return Above(phrasal, (), phrasal.i)  # 'stopped to say', 'broke off to say'
    ranked, be = is_ranked((before, word)), head if head.lemma == "be" else passage.head(head)
    if (
        (ranked or word.low == "one")
        and (head.i >= word.i or (ranked and head is be and word.entity != "DATE"))
        and be.lemma == "be"
    ):
        return Above(be, (Effect.FACT,) if ranked else (), be.i)  # 'would be the first to say', 'is not one to say'
    no_choice = word.low == "but" and before.lemma in _CHOICES and passage.head(before).is_verb
    if no_choice or left_to(passage, verb) is not None:
        over = passage.head(before) if no_choice else head
        return Above(over, (), over.i)
    knew_better = (before.low, word.low) == ("better", "than")
    over = passage.head(before if knew_better else word)
    if (knew_better or has_nothing_to(passage, verb)) and over.is_verb:
        return Above(over, (Effect.NEGATE,), over.i)
    behind = [t.low for t in passage.tokens[head.i + 1 : verb.i] if t.is_word]
    if head.lemma in _ATTEMPTS and behind[:2] == ["in", "vain"]:
        return Above(head, (Effect.NEGATE,), head.i, climbs=False)
    return _over_wait(passage, head, verb) if head.lemma == "wait" and head.i < verb.i else None


def _over_wait(passage: Passage, wait: Token, verb: Token) -> Above | None:
    """'Waited until Friday to say', 'waited two years to say': it was said; 'waited for the port to say'."""
    between = passage.tokens[wait.i + 1 : verb.i]
    if any(t.low in ("until", "till") or t.entity == "DATE" for t in between):
        return Above(wait, (Effect.SUPPOSE,) if wait.tag == "VBG" else (Effect.FACT,), wait.i)
    awaited = any(k.low == "for" for k in passage.kids(verb, "mark"))
    return Above(wait, (Effect.SUPPOSE,), wait.i, climbs=False) if awaited else None


def left_to(passage: Passage, verb: Token) -> Token | None:
    """Return the mayor of 'it was left to the mayor to say', 'it fell to the mayor to say'."""
    over = passage.head(verb)
    it = passage.kid(over, "nsubj", "nsubjpass")
    if over.lemma not in ("leave", "fall") or it is None or it.low != "it" or over.i > verb.i:
        return None
    to = next((k for k in passage.kids(over, "prep", "dative") if k.low == "to" and k.i == over.i + 1), None)
    return passage.kid(to, "pobj") if to is not None else None


def has_nothing_to(passage: Passage, verb: Token) -> bool:
    """Return whether an infinitive tells that nothing was said: 'had nothing to say about it'."""
    nothing = passage.head(verb)
    held = nothing.low == "nothing" and nothing.dep == "dobj" and passage.head(nothing).lemma == "have"
    return held and verb.tag == "VB" and verb.dep in ("relcl", "acl")


def left_to_others(passage: Passage, verb: Token) -> Token | None:
    """Return the 'left' of 'left it to others to say'."""
    leave = passage.head(verb)
    words = [t.low for t in passage.tokens[leave.i + 1 : leave.i + 4]]
    others = bool(words) and words[0] in ("it", "that") and bool({"to", "for"} & set(words[1:]))
    return leave if leave.lemma == "leave" and others and leave.i < verb.i else None


def first_of_several(passage: Passage, verb: Token) -> Token:
    """Return the first of joined infinitives: what governs it governs all, 'refused to resign or to say'."""
    first = verb
    while first.dep == "conj" and not passage.kid(first, "nsubj", "nsubjpass", "neg"):
        first = passage.head(first)
    alike = first.tag == verb.tag or (first.tag == "VBN" and passage.kid(first, "auxpass") is not None)
    words = {k.tag for one in (verb, first) for k in passage.kids(one, "aux", "auxpass")}
    return first if verb.tag == "VB" and alike and words <= {"TO", "VB"} else verb


def is_all_that_was_said(passage: Passage, verb: Token) -> bool:
    """'“I wish her luck,” was all he would say', 'All he could say was that she left': he said that."""
    subject, about = passage.kid(verb, "nsubj"), passage.head(verb)
    if (
        verb.dep == "relcl"
        and about.low in ("all", "thing")
        and about.dep == "nsubj"
        and passage.head(about).lemma == "be"
    ):
        return True
    if verb.dep == "csubj" and passage.tokens[passage.extent(verb)[0]].low == "all":
        return True
    before = passage.tokens[: passage.extent(subject)[0]][-2:] if subject is not None else []
    return len(before) > 1 and before[0].lemma == "be" and before[1].low == "all"


def leads_on(before: Sequence[Token]) -> bool:
    """Return whether two words make an infinitive behind them their own: 'so far as to say', 'did little to add'."""
    if len(before) < 2:
        return False
    first, word = before[-2:]
    did = first.lemma == "do" and word.low in ("little", "nothing", "much")
    return did or (first.low, word.low) == ("far", "as")


def is_ranked(before: Sequence[Token]) -> bool:
    """Return whether two words before an infinitive pick out who does it: 'the first to say', 'the only man to say'."""
    named = bool(before) and (before[-1].low == "one" or before[-1].is_noun)
    return bool(before) and (before[-1].low in RANKS or (named and before[0].low in RANKS))


def impossible(passage: Passage, verb: Token) -> bool:
    """Return whether nobody could do what an infinitive says: 'it was not possible to verify', 'impossible to say'."""
    subject = passage.kid(passage.head(verb), "nsubj", "expl") or passage.kid(be_over(passage, verb), "nsubj", "expl")
    if verb.tag != "VB" or subject is None or subject.low != "it":
        return False
    words = {t.low for t in passage.tokens[subject.i : verb.i]}
    return "impossible" in words or ("possible" in words and bool(words & {"not", "n't", "n’t", "never"}))


def be_over(passage: Passage, verb: Token) -> Token:
    """Return the verb over an infinitive, past the adjective between them."""
    over = passage.head(verb)
    return over if over.is_verb else passage.head(over)
