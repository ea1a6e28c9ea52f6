"""Who does what an infinitive or a participle says, where it has no subject: by the verb over it."""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.governed import RECEIVE, leaves_out
from build_tools.attribution.words.idioms import left_to

_KEEPS_ITS_SUBJECT = word_set(
    "promise threaten vow pledge use spend take make do have need give hold find build put call write interrupt"
)
"""Verbs before whose infinitive the subject, not the object, is the doer: 'promised them to stay', 'used it to say'."""
_MOVES = word_set(
    "force compel lead cause allow let enable permit get help persuade convince push press pressure prompt drive "
    "oblige require move inspire provoke bring prod coax train teach sway spur induce trick tempt shame goad "
    "nudge lobby hear see watch pay hire choose elect appoint commission send leave motivate embolden entitle "
    "authorise authorize select pick designate trust empower"
)
"""Verbs before whose infinitive the object is the doer, beside those of the lexicon; before any other, it is a purpose
of the subject: 'interrupted Ames to say'."""
LIGHT = word_set(
    "make issue give express have offer repeat reiterate voice raise release deliver share hold reject withdraw retract"
)
"""Verbs that leave what is done to their object: 'issued a statement', 'made a point of saying'."""
_WITHHOLD = word_set("withhold decline refuse avoid evade dodge duck sidestep shun eschew forgo forego omit")
"""Verbs before a comment that is not made; 'dropped', 'retracted' and 'deleted' stand before one that was."""
_PREVENT = word_set(
    "stop keep discourage dissuade deter save spare exempt excuse exclude restrict divert distract scare"
)
"""Verbs that keep their object from something, beside those of the lexicon that make somebody unable."""


def withholds(verb: Token, noun: Token) -> bool:
    """Return whether a verb keeps back what its object stands for: 'declined comment on', 'avoided mention of'."""
    return noun.lemma in ("comment", "mention") and verb.lemma in _WITHHOLD


def controller(passage: Passage, at: Token) -> Token | None:
    """Return who is acted upon and is the doer: 'forced Ames to admit', 'rounded on her for it', 'kept her from it'."""
    head = passage.head(at)
    if at.tag == "VB" and (whose := left_to(passage, at)) is not None:
        return whose
    if at.dep == "xcomp" and at.tag == "VB":
        verb = head
    elif at.dep == "pcomp" and head.low in ("for", "from") and head.dep == "prep":
        verb = passage.head(head)
    else:
        return None
    prevents = verb.lemma in _PREVENT or passage.governing.get(verb.i) == "unable"
    if at.dep == "pcomp" and (verb.lemma in RECEIVE or (head.low == "from" and not prevents)):
        return None  # 'drew fire for saying'
    target = passage.kid(verb, "dobj") or (_turned_on(passage, verb) if at.dep == "pcomp" else None)
    acts = target is None or target.is_reflexive or not verb.i < target.i < at.i or verb.lemma in _KEEPS_ITS_SUBJECT
    moves = verb.lemma in _MOVES or verb.i in passage.governing or verb.i in passage.tellers
    acts = acts or (at.dep == "xcomp" and (not moves or leaves_out(passage, verb)))
    acts = acts or (target is not None and target.entity in ("DATE", "TIME"))  # 'waited two years to say'
    return target if target and not acts and (target.is_name or target.tag in ("NN", "NNS", "PRP")) else None


def _turned_on(passage: Passage, verb: Token) -> Token | None:
    """Return the target of 'rounded on the mayor', 'hit out at Ames'."""
    prep = next((k for k in passage.kids(verb, "prep") if k.low in ("on", "at", "into", "against")), None)
    noun = passage.kid(prep, "pobj") if prep else None
    return noun if noun and noun.entity not in ("DATE", "TIME", "GPE") else None


def idiom_over(passage: Passage, at: Token) -> Token | None:
    """Return the verb whose subject would say it: 'backed out of saying', 'made a point of saying'."""
    head = passage.head(at)
    if at.tag[:2] in ("RB", "RP", "JJ", "IN") and head.is_verb:
        return head
    over, said = passage.head(head), passage.kid(at, "pcomp")
    light = at.dep == "prep" and head.dep == "dobj" and over.lemma in LIGHT
    return over if light and said is not None and passage.kid(said, "ccomp") else None
