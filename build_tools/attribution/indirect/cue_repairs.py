"""The parse before a "that", repaired: the word right before it must be a cue, and the clause what it says.

Passage ─repair_before_that─▶ the same passage: a noun read as the verb it is, a clause hung below its cue
"""

from __future__ import annotations

from itertools import pairwise

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.cues import CueIndex
from build_tools.attribution.words.governors import NEGATIVE_ADVERBS

_OPENS = word_set("who which whose whom and but that")
"""Words behind a noun that begin something of their own."""
_AUXILIARIES = word_set("did does do has have had")


_LONGEST_COUNTED = 12
"""Tokens from "put" to "at": 'put the number of homes lost to the flood at 60'."""


def put_at(passage: Passage, at: Token, _: CueIndex) -> None:
    """'Put the number of homes lost at 60': what is put is the number, and "lost" says of which homes."""
    lost, noun = passage.head(at), passage.kid(at, "pobj")
    before = passage.tokens[max(at.i - _LONGEST_COUNTED, 0) : lost.i]
    put = next((t for t in reversed(before) if t.lemma == "put" and t.sentence == at.sentence), None)
    target = passage.kid(put, "dobj") if put is not None else None
    if put is None or target is None or noun is None or noun.tag != "CD" or not put.i < target.i < lost.i:
        return
    if lost.tag == "VBN" and at.i == lost.i + 1 and passage.kid(lost, "aux", "auxpass", "nsubj") is None:
        passage.hang(lost, target, "acl")
        passage.hang(at, put, "prep")


def repair_before_that(passage: Passage, that: Token, index: CueIndex) -> None:
    """Correct tags and heads before a conjunction in place.

    Args:
        passage: As parsed.
        that: The conjunction.
        index: The cues of the lexicon.
    """
    _cue_before(passage, passage.tokens[that.i - 1], that, index)
    _past_a_day(passage, that, index)
    _around_a_report(passage, that, index)


def _cue_before(passage: Passage, word: Token, that: Token, index: CueIndex) -> None:
    """Take the word before a conjunction for the cue that it must be, and the clause for what it says."""
    cue = index.single.get(word.lemma if word.is_verb else word.low.removesuffix("ing"))
    cue = cue or index.single.get(word.low.removesuffix("s"))
    if cue is None or "that" not in cue.frames or word.sentence != that.sentence:
        return
    if word.is_verb:
        _is_inverted(passage, word)
        _is_parted(passage, word)
        _past_a_participle(passage, word)
    elif not any(reading(passage, word) for reading in _READINGS):
        return
    if _verb_before(passage, word, that, index):
        return
    word.lemma = cue.lemma
    _take_subject(passage, word)
    _taken_for_an_article(passage, word, that, index)
    clause = passage.head(that)
    if that.dep == "mark" and clause.i > that.i and word.i not in passage.below(clause):
        passage.hang(clause, word, "ccomp")
    if word.dep in ("pobj", "dobj"):  # 'without noting that', 'avoided noting that'
        word.dep = "pcomp" if word.dep == "pobj" else "xcomp"


def _around_a_report(passage: Passage, that: Token, index: CueIndex) -> None:
    """'Rosters that the union says endanger crews': a verb that the parser took for a noun's part."""
    noun, cue = passage.tokens[that.i - 1], passage.head(that)
    entry, subject = index.single.get(cue.lemma), next((k for k in passage.kids(cue, "nsubj") if k is not that), None)
    said = passage.tokens[min(cue.i + 1, len(passage.tokens) - 1)]
    if entry is None or "that" not in entry.frames or subject is None or cue.tag not in ("VBZ", "VBP", "VBD"):
        return
    if not noun.is_noun or passage.extent(subject) != (that.i + 1, cue.i - 1) or said.tag != "VB":
        return
    over = passage.head(said)
    if over.i > said.i and over.is_noun and said.dep == "compound" and over.head == cue.i:
        said.tag = "VBP"
        passage.hang(said, cue, "xcomp")
        passage.hang(over, said, "dobj")
        passage.hang(that, said, "nsubj")
        if noun.i not in passage.below(cue):
            passage.hang(cue, noun, "relcl")


def _past_a_day(passage: Passage, that: Token, index: CueIndex) -> None:
    """'Is due to say on Monday that it was late': a clause behind a day is what the verb before the day says."""
    clause, at = passage.head(that), that.i - 1
    while at > 0 and (passage.tokens[at].entity in ("DATE", "TIME") or passage.tokens[at].low == "on"):
        at -= 1
    word = passage.tokens[at]
    cue = index.single.get(word.lemma) if word.is_verb and at < that.i - 1 else None
    if cue is None or "that" not in cue.frames or that.dep != "mark" or word.sentence != that.sentence:
        return
    if clause.head in passage.above(word) and word.i not in passage.below(clause):
        passage.hang(clause, word, "ccomp")


def _verb_before(passage: Passage, noun: Token, that: Token, index: CueIndex) -> bool:
    """'Ferry firm rejects claim that it ran late': the verb of a headline, taken for a noun before the noun."""
    verb = passage.tokens[noun.i - 1]
    if verb.tag != "NNS" or verb.i < 1 or verb.sentence != noun.sentence:
        return False
    stems = (verb.lemma, verb.low.removesuffix("s"), verb.low.removesuffix("es"))  # 'dismisses' is no plural
    cue = next((index.single[stem] for stem in stems if stem in index.single), None)
    subject = passage.tokens[verb.i - 1]
    if cue is None or "object" not in cue.frames or not subject.is_noun or subject.sentence != noun.sentence:
        return False
    clause = passage.head(that)
    verb.tag, verb.lemma = "VBZ", cue.lemma
    if noun.is_verb:
        noun.tag, noun.lemma = ("NNS" if noun.low.endswith("s") else "NN"), noun.low.removesuffix("s")
    passage.hang(verb, verb, "ROOT")
    passage.hang(subject, verb, "nsubj")
    passage.hang(noun, verb, "dobj")
    for token in passage.tokens[: subject.i]:
        if token.sentence == noun.sentence and token.head in (verb.i, noun.i):
            passage.hang(token, subject, token.dep if token.dep in ("det", "amod", "poss") else "compound")
    if that.dep == "mark" and clause.i > that.i:
        passage.hang(clause, noun, "acl")
    return True


def _taken_for_an_article(passage: Passage, word: Token, that: Token, index: CueIndex) -> None:
    """'Replied that postcards were read', 'said that water from the well made them ill': a verb behind has a subject.

    A participle may be that verb where the cue takes no object: 'maintained that money from the firm paid for it'.
    """
    noun, cue = passage.head(that), index.single.get(word.lemma)
    if that.tag != "DT" or not noun.is_noun or noun.i < that.i:
        return
    after = [t for t in passage.tokens[noun.i + 1 :] if t.sentence == noun.sentence]
    finite = next((t for t in after if t.is_finite or t.text in (",", ";") or t.low in _OPENS), None)
    if finite is None and cue is not None and "object" not in cue.frames:
        finite = next((t for t in after if t.tag == "VBN" and t.i in passage.below(word)), None)
    if finite is None or not finite.is_word or finite.low in _OPENS:
        return
    verb = passage.head(finite) if finite.dep in ("aux", "auxpass") else finite
    if that.i in passage.below(verb) or verb.i < noun.i:
        return
    that.tag, verb.tag = "IN", "VBD" if verb is finite and verb.tag == "VBN" else verb.tag
    passage.hang(verb, word, "ccomp")
    passage.hang(that, verb, "mark")
    passage.hang(noun, verb, "nsubj")
    for prep in [k for k in passage.kids(word, "prep") if noun.i < k.i < verb.i]:
        passage.hang(prep, noun, "prep")


def _is_participle(passage: Passage, word: Token) -> bool:
    """'Stopped short of warning that': a noun, by the tagger, that has a clause."""
    if not word.low.endswith("ing") or passage.tokens[word.i - 1].tag not in ("IN", "TO"):
        return False
    word.tag = "VBG"
    return True


def _is_infinitive(passage: Passage, word: Token) -> bool:
    """'Went on to state that', 'Did the mayor note that': a noun, by the tagger, behind 'to' or an auxiliary."""
    before = passage.tokens[word.i - 1]
    if before.low == "to" and word.tag == "NN" and before.dep in ("aux", "prep"):
        over = passage.head(before)
        before.tag, word.tag = "TO", "VB"
        if before.dep == "prep":
            passage.hang(word, over, "xcomp")
            passage.hang(before, word, "aux")
        return True
    return _is_inverted(passage, word)


def _is_inverted(passage: Passage, word: Token) -> bool:
    """'Did the mayor note that', 'Nor has the voice of the port said that': a subject behind its auxiliary.

    With a verb that the tagger knows as one, only at the head of its sentence or behind what negates it: there the
    parser often takes the auxiliary for the verb.
    """
    inside = [t for t in passage.tokens[: word.i] if t.sentence == word.sentence]
    first = next((t for t in reversed(inside) if t.low in _AUXILIARIES or t.tag == "MD"), word)
    between = passage.tokens[first.i + 1 : word.i]
    parted = any(t.is_verb or t.tag == "TO" or not (t.is_word or t.tag == "POS") for t in between)
    if parted or not any(t.is_noun for t in between):
        return False
    negative = inside[0].low in NEGATIVE_ADVERBS or inside[1].low in ("no", "none")
    opens = negative or (first is inside[0] and _fits(first, word))
    if not opens and (word.is_verb or any(k.i < first.i for k in passage.kids(word, "nsubj"))):
        return False
    if not word.is_verb:
        word.tag = "VB"
    elif passage.head(first) is word and passage.kid(word, "nsubj") in between:
        return True
    ends = (t for t, after in pairwise([*between, word]) if t.is_noun and not after.is_noun and after.tag != "POS")
    subject = next(ends, between[-1])
    passage.hang(word, word, "ROOT")
    for kid in [k for k in passage.kids(word, "nsubj") if k.i < first.i]:
        kid.dep = "npadvmod"  # 'Not a single time has'
    passage.hang(first, word, "aux")
    passage.hang(subject, word, "nsubj")
    for token in between:
        if token is not subject and token.head in (word.i, first.i):
            passage.hang(token, subject, token.dep)
    return True


def _fits(auxiliary: Token, verb: Token) -> bool:
    """Whether a verb has the form that an auxiliary asks for: 'did say', 'has said', 'would say'."""
    return verb.tag in ({"VBN", "VBD"} if auxiliary.lemma == "have" else {"VB", "VBP", "NN"})


def _is_parted(passage: Passage, word: Token) -> bool:
    """'Has not, as of Friday, said that', 'did not in the end claim that': an auxiliary apart from its verb."""
    near = [k.i for k in passage.kids(word, "ccomp", "aux")] if word.is_verb else passage.below(word)
    before = (passage.tokens[i] for i in near if i < word.i)
    did = next((t for t in before if (t.lemma in ("do", "have") or t.tag == "MD") and _fits(t, word)), None)
    after = passage.tokens[did.i + 1] if did is not None else word
    negative = after.low in NEGATIVE_ADVERBS or after.low in ("n't", "n’t")
    if did is None or after is word or (did.lemma == "have" and not negative):
        return False  # 'The port has tugs, aides said that'
    inside = next((k for k in passage.kids(word, "nsubj") if k.i > did.i), None)
    if inside is not None and passage.tokens[passage.extent(inside)[0] - 1].tag != "IN":
        return False  # 'Reed did not; officials say that'
    if inside is not None:
        inside.dep = "npadvmod"
    for kid in [*passage.kids(did, "nsubj", "neg")]:
        passage.hang(kid, word, kid.dep)
    passage.hang(did, word, "aux")
    if negative and word.i not in passage.below(after):
        passage.hang(after, word, "neg")
    word.tag = word.tag if word.is_verb else "VB"
    return True


def _past_a_participle(passage: Passage, verb: Token) -> None:
    """'Asked at a hearing if she had lied, the mayor said that': the verb behind the comma is the sentence's."""
    asked, subject = passage.head(verb), passage.kid(verb, "nsubj")
    opens = asked.tag == "VBN" and asked.dep == "ROOT" and asked is _first(passage, verb)
    if not opens or verb.dep != "ccomp" or subject is None or passage.kid(asked, "nsubj", "nsubjpass"):
        return
    if passage.tokens[passage.extent(subject)[0] - 1].text == ",":
        passage.hang(verb, verb, "ROOT")
        for kid in [k for k in passage.kids(asked) if k.i > verb.i]:
            passage.hang(kid, verb, kid.dep)
        passage.hang(asked, verb, "advcl")


def _is_finite(passage: Passage, word: Token) -> bool:
    """'The policy states that it must close': a sentence whose only verb was taken for a noun."""
    others = (t for t in passage.tokens if t.sentence == word.sentence and t.i <= word.i)
    if word.dep != "ROOT" or not word.is_noun or any(t.is_finite for t in others):
        return False
    left = [k for k in passage.kids(word) if k.i < word.i and not passage.kid(k, "case")]
    subject = next((k for k in left if k.dep == "nsubj"), None) or next((k for k in reversed(left) if k.is_noun), None)
    if subject is None:
        return False
    word.tag = "VBZ" if word.low.endswith("s") else "VBP"
    passage.hang(subject, word, "nsubj")
    for kid in list(passage.kids(word)):
        if kid.i < subject.i and kid.dep in ("det", "amod", "poss", "compound", "nummod", "nsubj"):
            passage.hang(kid, subject, "poss" if kid.dep == "nsubj" else kid.dep)
    return True


def _take_subject(passage: Passage, verb: Token) -> None:
    """'Has the spokesman for the line implied that …?': a subject attached to the auxiliary before it."""
    first = _first(passage, verb)
    subject = passage.kid(first, "nsubj")
    if first.head == verb.i and first.dep == "aux" and subject is not None and not passage.kid(verb, "nsubj"):
        passage.hang(subject, verb, "nsubj")


def _first(passage: Passage, token: Token) -> Token:
    at = token.i
    while at and passage.tokens[at - 1].sentence == token.sentence:
        at -= 1
    return passage.tokens[at]


_READINGS = (_is_participle, _is_infinitive, _is_parted, _is_finite)
"""What a noun before a "that" may be instead."""
