"""The parse behind a "that", repaired: a clause that lacks nothing is about no noun, but what a cue before it says.

Passage ─hang_clause─▶ the same passage: 'said in a memo that it leaked', 'word from the port that it leaked'
"""

from __future__ import annotations

from itertools import pairwise

from build_tools.attribution.indirect.objects import OCCASIONS, TOLD_IN
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.body_nouns import can_speak
from build_tools.attribution.words.cues import CueIndex
from build_tools.attribution.words.names import MARK_TOKENS
from build_tools.models.pronouns import SUBJECT

_TAKE_NO_OBJECT = word_set(
    "die fall rise fail collapse sink leak happen occur arrive resign resume go come work lie stay remain exist matter "
    "flood burn vanish disappear appear emerge crash sleep wait agree retire recover survive grow shrink appeal "
    "testify vote"
)
"""Verbs that, without an object, lack none."""
_COMES = word_set("come be emerge arrive spread reach")
"""Verbs of news, whose clause may stand behind them: 'Word came from the port that it leaked'."""
_WHERE = word_set("in at on during via through over by under")
_MADE = word_set("hold give attend chair call write send publish issue file sign make release post lead join watch")
"""What is done with an occasion or a piece of writing: 'told reporters at a briefing that the mayor held'."""
_TOLD_IN = TOLD_IN | word_set("word point time stage moment occasion")


def hang_clause(passage: Passage, that: Token, index: CueIndex) -> None:
    """Hang the clause behind a "that" below the cue that it is the content of, in place.

    Args:
        passage: As parsed.
        that: The conjunction, or what the parser took for a pronoun.
        index: The cues of the lexicon.
    """
    if that.i == 0:
        return  # with no word before it
    _past_a_condition(passage, that, index)
    _about_what_is_meant(passage, that, index)
    _past_an_aside(passage, that, index)
    clause = passage.head(that)
    noun = passage.head(clause)
    subject = next((k for k in passage.kids(clause, "nsubj", "nsubjpass", "expl") if k is not that), None)
    if (
        clause.dep not in ("relcl", "acl", "ccomp")
        or not noun.is_noun
        or subject is None
        or not noun.i < that.i < clause.i
    ):
        return
    own = index.match(passage, noun) if noun.is_noun and noun.lemma not in _TOLD_IN else None
    phrase = index.match(passage, passage.head(noun)) if noun.dep == "dobj" else None
    of_noun = own is not None and own.takes("noun-that") and (phrase is None or phrase.last < noun.i)
    if noun.dep == "npadvmod" or of_noun:
        return  # 'replied the same way that he did', 'asked about her claim that it leaked'
    cue = _cue_above(passage, noun, index)
    if cue is None or cue.sentence != that.sentence:
        return
    if not (_is_whole(passage, clause, that, noun) or _says_nothing_else(passage, cue, noun, that)):
        return
    that.tag, that.dep = "IN", "mark"
    passage.hang(clause, cue, "acl" if cue.is_noun else "ccomp")


def told_without_that(passage: Passage, clause: Token, index: CueIndex) -> None:
    """'Told the panel she saw needles': a clause that lacks nothing is about no panel, but what the panel is told."""
    hearer = passage.head(clause)
    verb = passage.head(hearer)
    hit = index.match(passage, verb) if hearer.dep in ("dobj", "dative") and verb.is_verb else None
    subject = passage.kid(clause, "nsubj", "nsubjpass")
    if hit is None or subject is None or not (hit.takes("hearer") and hit.takes("that") and can_speak(hearer)):
        return
    opens = passage.extent(clause)[0] == subject.i == hearer.i + 1 and subject.low in SUBJECT - {"you"}
    whole = passage.kid(clause, "dobj", "oprd", "ccomp", "xcomp", "acomp", "attr", "auxpass") is not None
    if opens and whole and passage.kid(verb, "ccomp") is None:
        passage.hang(clause, verb, "ccomp")


def _past_a_condition(passage: Passage, that: Token, index: CueIndex) -> None:
    """'Said that, should the wind drop, the ship would sail': the clause behind the second comma is what is said."""
    tokens, cue = passage.tokens, passage.tokens[that.i - 1]
    closes = next((t.i for t in tokens[that.i + 2 :] if t.text == ","), None)
    main, hit = passage.head(cue), index.match(passage, cue) if cue.is_verb else None
    if tokens[that.i : that.i + 2][-1].text != "," or closes is None or hit is None or not hit.takes("that"):
        return
    if cue.dep == "ccomp" and main.i > closes and passage.extent(main, frozenset({cue.i}))[0] in (closes, closes + 1):
        condition = passage.kid(cue, "ccomp")
        passage.hang(main, cue, "ccomp")
        passage.hang(that, main, "mark")
        if condition is not None and condition is not main:
            passage.hang(condition, main, "advcl")


def _past_an_aside(passage: Passage, that: Token, index: CueIndex) -> None:
    """'Would say, if asked, that it leaked': no circumstance of a cue that has no other content, but what it says."""
    clause, before = passage.head(that), passage.tokens[that.i - 1]
    cue = passage.head(clause)
    hit = index.match(passage, cue) if cue.is_verb and cue.i < that.i and before.text == "," else None
    if that.dep != "mark" or clause.dep != "advcl" or hit is None or not hit.takes("that"):
        return
    if passage.kid(cue, "ccomp", "dobj", "xcomp") is None:
        for aside in [k for k in passage.kids(clause) if k.i < that.i]:
            passage.hang(aside, cue, aside.dep)
        passage.hang(clause, cue, "ccomp")


def _about_what_is_meant(passage: Passage, that: Token, index: CueIndex) -> None:
    """'Pointed to quays that would not open': about the quays, and nothing that is said of them."""
    clause, before = passage.head(that), passage.tokens[that.i - 1]
    verb = passage.head(clause)
    to, cue = passage.kid(verb, "prep"), index.single.get(verb.lemma)
    points = to is not None and to.low == "to" and cue is not None and "prep-to" in cue.frames
    if points and that.tag == "WDT" and clause.dep == "ccomp" and before.is_noun:
        passage.hang(clause, before, "relcl")


def _cue_above(passage: Passage, noun: Token, index: CueIndex) -> Token | None:
    """Return the next word over a noun that may have the clause behind it."""
    for i in passage.above(noun):
        word = passage.tokens[i]
        if word.is_verb and word.lemma in _COMES and (news := passage.kid(word, "nsubj", "attr")):
            word = news
        over = passage.head(word)
        phrase = index.match(passage, over) if word.dep == "dobj" and over.is_verb else None
        word = over if phrase is not None and phrase.last >= word.i else word  # 'made the case to us that'
        hit = index.match(passage, word) if word.is_verb or word.is_noun else None
        if hit is not None and hit.takes("that" if word.is_verb else "noun-that"):
            free = passage.kid(word, "ccomp", "acl", "relcl") is None
            target = passage.kid(word, "dobj", "nsubjpass") if word.is_verb and not hit.takes("hearer") else None
            return word if free and (target is None or target.i <= hit.last) else None
        if word.is_verb and word.tag != "VBN":
            return None
    return None


def _is_whole(passage: Passage, clause: Token, that: Token, noun: Token) -> bool:
    """'That she had shut it'; not 'that the mayor had shut', of which "that" is the object."""
    if that.dep in ("mark", "advmod") or passage.kid(clause, "nsubjpass", "attr", "acomp"):
        return True
    if any(k is not that and k.i > clause.i for k in passage.kids(clause, "dobj", "ccomp")):
        return True
    return noun.lemma in OCCASIONS and lacks_nothing(passage, clause, that)


def lacks_nothing(passage: Passage, clause: Token, that: Token) -> bool:
    """'That she had shut it', 'that it leaks'; not 'that the mayor held on Friday', which "that" is the object of."""
    has_object = any(k is not that for k in passage.kids(clause, "dobj", "ccomp", "xcomp"))
    out_of = any(passage.kid(of, "pobj") for out in passage.kids(clause, "prep") for of in passage.kids(out, "prep"))
    return has_object or out_of or clause.lemma in _TAKE_NO_OBJECT  # 'had run out of money'


def _says_nothing_else(passage: Passage, cue: Token, noun: Token, that: Token) -> bool:
    """'Noted in a memo that the crane was turning': a cue that has no other content, before it or behind it."""
    if cue.is_noun:
        return passage.head(noun).low in ("of", "from", "by") and can_speak(noun)
    over = next((k for k in passage.kids(cue, "prep", "agent") if noun.i in passage.below(k)), None)
    where = over is not None and noun.lemma in _TOLD_IN and over.low in _WHERE and passage.head(that).lemma not in _MADE
    if not where and (over is None or over.dep != "agent"):
        return False
    subject = passage.kid(cue, "nsubj", "nsubjpass")
    first = passage.extent(subject)[0] if subject is not None else cue.i
    before = [t for t in passage.tokens[:first] if t.sentence == cue.sentence]
    between = passage.tokens[cue.i : that.i]
    marked = any(t.text in MARK_TOKENS for t in (*before, *between))
    gaps = any(b.start - a.end > 1 for a, b in pairwise([*before, passage.tokens[first]]))
    return not marked and not gaps and not any(t.text == "," for t in (*before, *between))
