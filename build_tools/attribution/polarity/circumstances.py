"""What a clause makes of its verb: nobody as the subject, 'if', a question, 'it is not true that'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.polarity.inversions import Inversion, fronted, grammatical_subject
from build_tools.attribution.words.governed import TOO_MUCH
from build_tools.attribution.words.governors import EFFECTS, Effect
from build_tools.attribution.words.idioms import RANKS, excepted

LIMITS = word_set("only just merely simply solely")
"""'Did not only say': it was said, and more."""

_NOBODY = word_set("nobody none no-one noone nothing")
_NEXT_TO_NOTHING = _NOBODY | {"little"}
"""What is said or shown where hardly anything is; as a speaker, "Little" is a name."""
_NOT_THESE = word_set("one a any anyone anybody all everyone everybody every")
_ANYBODY = word_set("anyone anybody whoever")
_FEWER = word_set("fewer less more doubt matter")
_SEEMS = word_set("turn emerge transpire follow seem appear happen prove")  # 'if it turns out that'
_IMAGINE = word_set("suppose imagine assume pretend")
_DOUBTS = word_set("doubt dispute question contest deny")
"""Verbs of who says or thinks that somebody said nothing of the kind: 'Reed doubts that she said so'."""
_COPULAS = word_set("be remain seem appear sound look prove stay become")


@dataclass(frozen=True, slots=True)
class Outer:
    """Something around a verb that turns what it reports, and where that begins."""

    effects: tuple[Effect, ...]
    first: int
    nobody: bool = False
    """Whether it takes the place of a speaker: nobody, anyone."""


def subject_of(passage: Passage, verb: Token, mention: Mention | None) -> Outer | None:
    """Read a subject that is no speaker: 'nobody', 'no official', 'neither of them', 'anyone who'."""
    subject = grammatical_subject(passage, verb)
    around = _in_place_of_speaker(passage, verb, mention, subject)
    acted_upon = mention is not None and mention.how in ("controlled", "quoted", "recorded")
    if around is None and subject is not None and acted_upon and subject.i < verb.i:
        around = _no_speaker(passage.tokens[passage.extent(subject)[0] : min(passage.extent(subject)[1] + 1, verb.i)])
        return replace(around, nobody=False) if around is not None else None  # 'nothing could stop Ames from saying'
    return around


def _in_place_of_speaker(passage: Passage, verb: Token, mention: Mention | None, subject: Token | None) -> Outer | None:
    if mention is not None and mention.how == "relative" and mention.antecedent is not None:
        head = passage.tokens[mention.antecedent]
        first = min((k.i for k in passage.kids(head, "det", "amod", "neg", "preconj")), default=head.i)
        words = passage.tokens[min(first, head.i) : head.i + 1]
    elif mention is not None and mention.how != "agent" and (subject is None or subject.tag != "WP"):
        words = passage.tokens[mention.first : mention.last + 1]
        before = passage.tokens[mention.first - 1] if mention.first else None
        if before and before.low in ("not", "neither", "hardly", "no") and before.sentence == words[0].sentence:
            words = [before, *words]
    elif mention is not None and mention.how == "agent":
        words = passage.tokens[mention.first : mention.last + 1]
        if subject is not None and subject.low == "little":
            return Outer((Effect.NEGATE,), subject.i)  # 'little was said by Ames'
        if subject is not None and (none := _no_speaker(passage.tokens[passage.extent(subject)[0] : subject.i + 1])):
            return replace(none, nobody=False)
    elif subject is not None:
        first, last = passage.extent(subject)
        words = passage.tokens[first : min(last, verb.i - 1) + 1] if first < verb.i else []
    else:
        return None
    return _no_speaker(words)


def _no_speaker(words: list[Token]) -> Outer | None:
    if not words or excepted(words):
        return None  # 'nobody but Reed said'
    low = [t.low for t in words[:4]] + ["", "", ""]
    first = words[0].i
    if low[:2] == ["not", "even"]:
        return Outer((Effect.NEGATE,), first)
    if low[0] in _ANYBODY:
        return Outer((Effect.SUPPOSE,), first, nobody=True)
    several = any(t.low == "nor" for t in words)
    if low[0] == "neither":
        return Outer((Effect.NEGATE,), first, nobody=not several)
    negative = (
        low[0] in _NOBODY
        or (low[0] == "no" and low[1] not in _FEWER and _is_article(words))
        or (low[0] in ("not", "hardly") and low[1] in _NOT_THESE)
    )
    return Outer((Effect.NEGATE,), first, nobody=True) if negative else None


def _is_article(words: list[Token]) -> bool:
    """Whether 'no' is an article: not the number of a house, nor the first word of a name."""
    named = words[1:] and words[1].is_name and words[1].text[:1].isupper() and words[0].text[:1].isupper()
    return len(words) > 1 and words[1].text[:1].isalpha() and not (named and words[0].entity)


def conjunction(passage: Passage, verb: Token) -> Outer | None:
    """Read what opens a verb's clause: 'if she says', 'whether he said'."""
    top = verb
    while top.dep == "conj" and passage.kid(top, "nsubj", "nsubjpass") is None and passage.head(top) is not top:
        top = passage.head(top)
    for mark in passage.kids(top, "mark", "advmod"):
        if mark.i > verb.i or _is_of_a_name(mark, verb) or _ends_before(passage, mark, top):
            continue
        if mark.i in passage.links and (mark.low != "if" or passage.links[mark.i][0] < mark.i):
            break  # 'in case', 'as if', read below
        if mark.low == "whether" or (mark.low == "if" and top.dep in ("ccomp", "pcomp", "csubj")):
            return Outer((Effect.ASK,), mark.i)
        if mark.low == "if":
            return Outer((Effect.SUPPOSE,), mark.i)
    return _condition(passage, top)


def _ends_before(passage: Passage, mark: Token, verb: Token) -> bool:
    """'If only for once, she said': what a conjunction opens ends at a comma before the verb's subject."""
    subject = grammatical_subject(passage, verb)
    if subject is not None and subject.i < mark.i:
        return subject.i < verb.i  # 'The mayor, whether by accident or not, said'
    between = passage.tokens[mark.i + 1 : passage.extent(subject)[0]] if subject is not None else []
    return bool(between) and between[0].text != "," and between[-1].text == ","


def _is_of_a_name(mark: Token, verb: Token) -> bool:
    """'IF Metall said so': no condition, but the name of a body."""
    return len(mark.text) > 1 and mark.text.isupper() and not verb.text.isupper()


def _condition(passage: Passage, verb: Token) -> Outer | None:
    """Read the conjunction that opens a clause, whatever the parser took it for: 'Supposing she says'.

    Those of a time suppose nothing in the past: 'once she says', but not 'once she said'.
    """
    subject, tokens = grammatical_subject(passage, verb), passage.tokens
    before = passage.extent(subject)[0] - 1 if subject is not None and subject.i < verb.i else -1
    for at in range(verb.i - 1, -1, -1):
        token = tokens[at]
        seems = token.lemma in _SEEMS and at and tokens[at - 1].low == "it"  # 'If it turns out that she said so'
        finite = token.is_finite and token.head != verb.i and not seems
        if finite or token.sentence != verb.sentence or token.text in (",", ";", ":"):
            return None
        first, makes = passage.links.get(at, (at, "said"))
        doer = passage.kid(token, "nsubj") if token.is_verb and at in passage.links else None
        if doer is not None and doer.low not in ("us", "'s", "’s"):
            return None  # 'We can only assume that she said so'
        opens = first == 0 or not tokens[first - 1].is_word or tokens[first - 1].tag == "CC"
        next_to = at == before or (at == before - 1 and tokens[before].low == "that")
        to_come = (passage.kid(verb, "aux") or verb).tag in ("VBZ", "VBP")
        at_once = first and tokens[first - 1].tag == "IN" and tokens[first - 1].low not in ("from", "on")
        if token.low == "when" and not any(k.low == "will" for k in passage.kids(passage.head(verb), "aux")):
            return None  # 'When she says so, she means it'
        supposes = makes == "hypothetical" or (makes == "chance" and to_come and not at_once)
        if supposes and (opens or next_to) and not _is_of_a_name(token, verb):
            return Outer((Effect.SUPPOSE,), first)
    return None


def outside_of(passage: Passage, verb: Token) -> Iterator[Outer]:
    """Read what a clause is the complement of: 'it is not true that', 'there is no evidence that', 'nobody heard'."""
    top = verb
    while top.dep == "conj" and passage.kid(top, "nsubj", "nsubjpass") is None and passage.head(top) is not top:
        top = passage.head(top)
    head = passage.head(top)
    if head is top or not _is_complement(passage, top):
        yield from _somebody_else(passage, top, head, passage.head(head))
        return
    if top.dep == "acl" and head.dep == "pobj" and top.tag == "VBG":
        head = passage.head(head)  # 'no record of the mayor saying'
    if head.tag == "IN":
        head = passage.head(head)
    be = head if head.lemma in _COPULAS else passage.head(head)
    if be is head or (be.lemma in _COPULAS and head.dep in ("acomp", "attr", "oprd") and head.tag[:2] in ("JJ", "NN")):
        told = list(_predicate(passage, be, head))
        yield from told
        if told:
            return
    yield from _somebody_else(passage, top, head, be)
    yield from _nothing_shows(passage, head)
    yield from _so_it_seems(passage, head)
    if head.is_noun:
        yield from _about_noun(passage, head, be, verb)
    elif head.is_verb and (proof := grammatical_subject(passage, head)) and _judges(passage, proof) == "said":
        yield from _evidence(passage, proof)  # 'no evidence has emerged that'
    elif any(k.tag == "TO" for k in passage.kids(head, "aux")):
        yield from _to_say(passage, head)
    elif head.lemma in _DOUBTS and head.is_verb and not (_is_negated(passage, head) or passage.kid(head, "det")):
        yield Outer((Effect.ASK,), _beginning(passage, head))
    elif head.lemma == "wish" or (head.lemma in _IMAGINE and passage.kid(head, "nsubj", "aux") is None):
        yield Outer((Effect.SUPPOSE,), head.i)  # 'Suppose she says tomorrow that …', 'wished she had said'
    elif (
        head.is_verb
        and head.i not in passage.tellers
        and _judges(passage, head) == "said"
        and _is_negated(passage, head)
    ):
        yield Outer((Effect.NEGATE,), _beginning(passage, head))


def _to_say(passage: Passage, verb: Token) -> Iterator[Outer]:
    """'It is wrong to say that she said so', 'That is not to say that she said so'."""
    over = passage.head(verb)
    be = over if over.lemma == "be" else passage.head(over)
    subject = grammatical_subject(passage, be)
    if be.lemma != "be" or subject is None:
        return
    if subject.low == "it":
        yield from _predicate(passage, be, be, TOO_MUCH)
    elif subject.low in ("that", "this") and (passage.kid(verb, "neg") or _is_negated(passage, be)):
        yield Outer((Effect.NEGATE,), _beginning(passage, be))


def _is_complement(passage: Passage, verb: Token) -> bool:
    """Whether a clause says what a word above it is about: 'the idea that she said so', not 'the man who said so'."""
    if verb.dep == "acl" and verb.tag == "VBG":
        return passage.head(verb).dep == "pobj"  # 'no record of the mayor saying'
    if ":" in (t.text for t in passage.tokens[verb.i : passage.head(verb).i]):
        return False  # 'Reed replied: “That is a lie”'
    opening = passage.tokens[passage.extent(verb)[0]]
    that = opening.low == "that" and opening.dep not in ("nsubj", "nsubjpass")  # 'rules that she says are old'
    return verb.dep in ("ccomp", "csubj", "acl", "pcomp", "xcomp") or (that and verb.dep in ("relcl", "advcl"))


def _so_it_seems(passage: Passage, verb: Token) -> Iterator[Outer]:
    """'If it turns out that she said so', 'it did not emerge that'."""
    it = grammatical_subject(passage, verb) if verb.lemma in _SEEMS else None
    if it is None or it.low != "it":
        return
    if (condition := conjunction(passage, verb)) is not None:
        yield condition
    if _is_negated(passage, verb):
        yield Outer((Effect.NEGATE,), _beginning(passage, verb))


def _nothing_shows(passage: Passage, verb: Token) -> Iterator[Outer]:
    """'Nothing indicates that she said so', 'there is nothing to suggest that'."""
    noun = passage.head(verb) if verb.dep in ("relcl", "acl") else grammatical_subject(passage, verb)
    if verb.dep == "advcl" and noun is None and passage.head(verb).lemma == "be":
        noun = passage.kid(passage.head(verb), "attr")  # 'there is nothing in the minutes to show that'
    if not verb.is_verb or _judges(passage, verb) != "said" or noun is None:
        return
    while verb.dep in ("relcl", "acl") and noun.dep == "pobj" and noun.low not in _NEXT_TO_NOTHING:
        noun = passage.head(passage.head(noun))  # 'nothing in the minutes to show that'
    if noun.low in _NEXT_TO_NOTHING or any(k.low == "no" for k in passage.kids(noun, "det")):
        yield Outer((Effect.NEGATE,), _beginning(passage, passage.head(noun)))


def _about_noun(passage: Passage, noun: Token, be: Token, verb: Token) -> Iterator[Outer]:
    """'Reports that she said so are false', 'there is no evidence that she said so'."""
    if noun.dep in ("nsubj", "nsubjpass") and be.is_verb:
        yield from _predicate(passage, be, be)
    if noun.dep == "ROOT" and _ends_as_false(passage, verb):
        yield Outer((Effect.NEGATE,), passage.extent(noun)[0])
    yield from _evidence(passage, noun)
    over = passage.head(passage.head(noun)) if noun.dep == "pobj" else noun
    if over is not noun and over.is_noun:
        yield from _evidence(passage, over)  # 'there is no truth in the report that'


def _somebody_else(passage: Passage, clause: Token, who: Token, be: Token) -> Iterator[Outer]:
    """'It was not Reed who said', '“Go” is not what she said'; but 'not the only one who' has said it."""
    subject, what = passage.kid(clause, "nsubj"), passage.kid(clause, "dobj", "dative")
    apart = who.dep == "appos" and be.low == "it"  # 'Was it divers who said …?', parsed as one noun
    be = passage.head(be) if apart else be
    is_said_of = (apart or who.dep == "attr") and subject is not None and subject.tag in ("WP", "WDT")
    is_said = who is be and what is not None and what.low == "what" and be.i < what.i
    if be.lemma != "be" or not (is_said_of or is_said):
        return
    if fronted(passage, be) is Inversion.QUESTION:
        yield Outer((Effect.ASK,), be.i)  # 'Was it Reed who said …?'
    elif _is_negated(passage, be) and not {t.low for t in passage.tokens[be.i : clause.i]} & (RANKS | LIMITS):
        yield Outer((Effect.NEGATE,), _beginning(passage, be))


def _ends_as_false(passage: Passage, verb: Token) -> bool:
    """Whether a sentence without a main verb ends in 'is false': the parser attached that to what was reported."""
    after = [t for t in passage.tokens[verb.i :] if t.sentence == verb.sentence and t.is_word][-4:]
    be = next((n for n, t in enumerate(after) if t.lemma in _COPULAS), None)
    negated = any(t.low in ("not", "n't", "n’t") for t in after[be:])
    return be is not None and _judges(passage, after[-1]) == "unsaid" and not negated


def _predicate(passage: Passage, be: Token, head: Token, false: frozenset[str] = frozenset()) -> Iterator[Outer]:
    if fronted(passage, be) is Inversion.QUESTION:
        yield Outer((Effect.ASK,), be.i)  # 'Is it true that she said so?'
        return
    words = [head, *passage.kids(be, "acomp", "attr", "oprd"), *passage.kids(head, "conj")]
    words += [noun for k in passage.kids(be, "prep") if k.low == "in" for noun in passage.kids(k, "pobj")]  # 'in doubt'
    words += [k for prep in passage.kids(be, "prep") if prep.low == "as" for k in passage.kids(prep)]  # 'as untrue'
    found = {_judges(passage, word) for word in (*words, be) if word is not head or be is not head or be.tag == "VBN"}
    negated = _is_negated(passage, be) or _is_none(passage, be)
    is_false = "unsaid" in found or any(word.low in false for word in words)
    if ("said" in found and negated) or (is_false and not negated):
        yield Outer((Effect.NEGATE,), _beginning(passage, be))
    elif ("known" in found and negated) or ("asked" in found and not negated):
        yield Outer((Effect.ASK,), _beginning(passage, be))


def _judges(passage: Passage, word: Token) -> str | None:
    """Return what a word over a clause makes of it: 'absurd', 'evidence', 'unclear'."""
    return passage.judging.get(word.i)


def _is_none(passage: Passage, be: Token) -> bool:
    """'It is no stretch to say', 'it is no secret that'."""
    return any(k.low == "no" for noun in passage.kids(be, "attr") for k in passage.kids(noun, "det"))


def _evidence(passage: Passage, noun: Token) -> Iterator[Outer]:
    """'There is no evidence that', 'the false claim that', 'they found no record of'."""
    verb = passage.head(noun)
    none = any(k.low == "no" for k in passage.kids(noun, "det")) or (verb.is_verb and _is_negated(passage, verb))
    judges = _judges(passage, noun)
    if judges == "asked" and not none:
        yield Outer((Effect.ASK,), _beginning(passage, verb) if verb.is_verb else passage.extent(noun)[0])
    if judges == "said" and none:
        yield Outer((Effect.NEGATE,), _beginning(passage, verb) if verb.is_verb else passage.extent(noun)[0])
    for adjective in passage.kids(noun, "amod"):
        if (effects := EFFECTS[_judges(passage, adjective) or "said"]) and Effect.FACT not in effects:
            yield Outer(effects, passage.extent(noun)[0])


def _is_negated(passage: Passage, verb: Token) -> bool:
    if passage.kid(verb, "neg") is not None:
        return True
    subject = grammatical_subject(passage, verb)
    if subject is None:
        return False
    first, last = passage.extent(subject)
    found = _no_speaker(passage.tokens[first : last + 1])
    return found is not None and Effect.NEGATE in found.effects


def _beginning(passage: Passage, verb: Token) -> int:
    """The first token of a verb with its subject."""
    kids = passage.kids(verb, "nsubj", "nsubjpass", "expl", "aux", "neg")
    return min([verb.i, *(passage.extent(k)[0] for k in kids)])
