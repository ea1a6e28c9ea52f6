"""Questions put to somebody by nobody in particular: 'was pressed on whether it was so', 'faced questions over it'."""

from __future__ import annotations

from build_tools.attribution.drafts import Content
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.cues import Hit
from build_tools.attribution.words.governed import RECEIVE

OPENS = word_set("if whether why what when where who whom which how")
_ASKS = word_set("ask question press quiz grill challenge")
_ABOUT = word_set("on about over of to")
_MEETS = RECEIVE | {"meet", "field", "dodge", "answer"}


def put_to(passage: Passage, word: Token, _: Hit) -> Content | None:
    """Return what somebody was asked, by a passive or by the noun "question", where nobody is said to ask it."""
    if word.is_verb:
        passive = word.tag == "VBN" and word.lemma in _ASKS and passage.kid(word, "agent", "ccomp", "xcomp") is None
        return _behind_preposition(passage, word) if passive else None
    over = passage.head(word)
    if word.lemma != "question" or passage.kid(word, "poss") is not None:
        return None
    if word.dep == "dobj" and over.lemma in _MEETS:
        return _behind_preposition(passage, word)
    somebody = any(k.low in ("to", "for") for i in passage.below(word) for k in passage.kids(passage.tokens[i], "prep"))
    clause = passage.kid(over, "ccomp") if word.dep == "nsubj" and over.lemma == "be" and somebody else None
    opens = clause is not None and passage.tokens[passage.extent(clause)[0]].low in OPENS
    return ("asked", passage.below(clause)) if clause is not None and opens else None


def _behind_preposition(passage: Passage, word: Token) -> Content | None:
    """'Pressed after the vote on whether it was late': whatever word the parser hung the preposition on."""
    inside = passage.below(word)
    for i in inside:
        opening = passage.tokens[i]
        clause = next((c for c in map(passage.tokens.__getitem__, passage.above(opening)) if c.dep == "pcomp"), None)
        if i > word.i and opening.low in OPENS and clause is not None and passage.tokens[i - 1].low in _ABOUT:
            return "asked", [n for n in passage.below(clause) if n >= i]
    return None
