"""Questions as what is said, left unsaid or asked: 'was pressed on whether it was so', 'would not say why'."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.attribution.drafts import Content
from build_tools.attribution.indirect.purposes import to_before
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.cues import Hit
from build_tools.attribution.words.governed import RECEIVE, above
from build_tools.attribution.words.governors import Effect

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


def bare_question(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Return what is left of 'would not say why': all that somebody left unsaid."""
    start = hit.last + 1
    if [t.tag for t in passage.tokens[start : start + 2]] == ["IN", "WP"]:
        start += 1  # 'would not say by whom'
    word, *after = passage.tokens[start : start + 2] or [verb]
    alone = not after or after[0].sentence != word.sentence or not after[0].is_word or after[0].tag == "CC"
    alone = alone and not (word.tag == "WDT" and after and after[0].text == ",")  # 'which, if any, would go'
    return (
        ("unsaid", [*range(hit.last + 1, start + 1)])
        if hit.takes("that") and word.tag in ("WRB", "WP", "WDT") and alone
        else None
    )


def yes_or_no(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Return the answer in 'Asked whether it was late, she said no'."""
    answer = passage.kid(verb, "intj")
    if answer is None or answer.low not in ("yes", "no") or answer.i != verb.i + 1 or not hit.takes("that"):
        return None
    to = next((k for k in passage.kids(verb, "prep") if k.low == "to" and k.i == answer.i + 1), None)
    return "that", [answer.i, *(passage.below(to) if to else ())]  # 'said no to the war'


def asked(passage: Passage, verb: Token, hit: Hit) -> Iterator[Token]:
    """Return the questions of 'asked them if it was late', 'did not say when', which the parser took for conditions."""
    unsaid = is_unsaid(passage, verb)
    told = [k for k in passage.kids(verb, "dobj", "dative", "prep") if k.dep != "prep" or k.low == "to"]
    ends = {hit.last, *(passage.extent(k)[1] for k in told)}  # 'would not tell residents when'
    for kid in passage.kids(verb, "advcl"):
        opening = passage.tokens[passage.extent(kid)[0]]
        # 'No one objected when Reed said that'
        reports = kid.i in passage.cues and passage.kid(kid, "ccomp") is not None
        behind = unsaid and opening.i - 1 in ends  # 'would not say if it was late'
        marks = {k.low for k in passage.kids(kid, "mark")}
        alone = passage.kid(verb, "nsubj") and not passage.kid(verb, "dobj", "ccomp", "xcomp", "prep")
        fits = kid.i > verb.i or (unsaid and alone)  # 'Whether it was late, she would not say'
        asks = "whether" in marks or ("if" in marks and (behind or verb.lemma == "ask"))
        if hit.takes("that") and ((fits and asks) or (behind and not reports and opening.tag == "WRB")):
            yield kid


def is_unsaid(passage: Passage, verb: Token) -> bool:
    """Return whether a verb or its subject is negated: 'did not say when', 'neither the port nor Reed would say'."""
    subject, to = passage.kid(verb, "nsubj"), to_before(passage, verb)
    opening = passage.tokens[passage.extent(subject)[0]].low if subject is not None else ""
    over = above(passage, verb, to.i) if to else None  # 'have still to say when'
    negated = passage.kid(verb, "neg") is not None
    if over is not None and not negated:
        negated = bool({Effect.NEGATE, Effect.UNABLE} & {*over.effects}) or passage.kid(over.token, "neg") is not None
    return negated or opening in ("neither", "no", "nobody", "none")


def is_manner(passage: Passage, verb: Token) -> bool:
    """Return whether a clause says how words before it were meant: '“Nonsense” is how Reed described it'."""
    be = passage.head(verb)
    opening = passage.tokens[be.i + 1 : be.i + 2] if be.lemma == "be" else ()
    meant = [word for word in opening if word.head == verb.i]
    return any(word.low == "how" or (word.low == "what" and verb.i not in passage.cues) for word in meant)
