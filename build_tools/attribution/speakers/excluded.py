"""Whom a pronoun that speaks, or whose lawyer does, can't stand for."""

from __future__ import annotations

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.holders import Holders
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.speakers.roles import ANY_PERSON
from build_tools.attribution.words.body_nouns import KIN

_JUST_TOLD_WITHIN = 350
"""How many characters before a paragraph a relative may have been mentioned and still be meant."""

_COUNSEL = word_set("lawyer attorney barrister solicitor counsel defender")
_OF_COURTS = _COUNSEL | word_set("judge justice magistrate prosecutor coroner witness")


def not_meant(draft: Draft, mention: Mention, cast: Cast, holders: Holders) -> list[Figure]:
    """Return the persons that the pronoun of a mention can't stand for.

    'He said Reed was late' and 'he told Reed' are not Reed's; of a judge and somebody else, 'his lawyer' is that of the
    other, and of several that of the one who is accused.

    Args:
        draft: The statement.
        mention: Its speaker's words.
        cast: The article's persons.
        holders: Who holds the roles of the article: 'he told the mayor'.
    """
    tokens = draft.passage.tokens
    opening, head = tokens[mention.first], tokens[mention.head]
    if opening.tag == "PRP$" and head.lemma in _COUNSEL:
        accused = [figure for figure in cast.figures if figure.is_accused]
        of_courts = [f for f in cast.figures if f.held & _OF_COURTS or (len(accused) == 1 and not f.is_accused)]
        return of_courts if len(of_courts) < len(cast.figures) else []
    if head.tag != "PRP":
        return []
    if _goes_back(draft, head, cast):
        return [*cast.figures]
    subjects = (t for t in tokens[mention.last + 1 :] if t.dep in ("nsubj", "nsubjpass"))
    told = [t for t in subjects if any(start <= t.start < end for start, end in draft.spans)]
    told += _objects(draft)
    return [figure for token in told if (figure := cast.bearer(token) or _holder(draft.passage, token, holders))]


def _goes_back(draft: Draft, pronoun: Token, cast: Cast) -> bool:
    """'Reed’s father, Tom, paid. ¶ He has a job where, he says, …': of the two, either may begin the paragraph."""
    tokens = draft.passage.tokens
    begins = tokens[0].low == pronoun.low and tokens[0].dep in ("nsubj", "nsubjpass") and not draft.has_quotes
    if not begins or pronoun is tokens[0] or draft.start != tokens[0].start:
        return False
    near = [f for f in cast.figures if any(0 < tokens[0].start - p < _JUST_TOLD_WITHIN for p in f.places)]
    return any(figure.held & KIN for figure in near)


def _objects(draft: Draft) -> list[Token]:
    """Whom a cue's verb acts upon: 'he told Reed', 'she said to the mayor'."""
    if draft.anchor < 0:
        return []
    verb, passage = draft.passage.tokens[draft.anchor], draft.passage
    to = [k for k in passage.kids(verb, "prep", "dative") if k.low == "to"]
    return [*passage.kids(verb, "dobj", "dative"), *(o for k in to for o in passage.kids(k, "pobj"))]


def _holder(passage: Passage, token: Token, holders: Holders) -> Figure | None:
    """The person that a role stands for: 'the mayor'."""
    definite = any(k.low == "the" for k in passage.kids(token, "det"))
    is_person = token.lemma in ANY_PERSON or holders.describes(token)  # 'the fire' is not Fire Chief Reed
    return holders.find(passage, plain(passage, token, "object"), token) if definite and is_person else None
