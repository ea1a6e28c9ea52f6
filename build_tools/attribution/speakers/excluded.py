"""Whom a pronoun that speaks, or whose lawyer does, can't stand for."""

from __future__ import annotations

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.tokens import word_set
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.persons import Cast

_COUNSEL = word_set("lawyer attorney barrister solicitor counsel defender")
_OF_COURTS = _COUNSEL | word_set("judge justice magistrate prosecutor coroner")


def not_meant(draft: Draft, mention: Mention, cast: Cast) -> list[Figure]:
    """Return whom the pronoun of a mention doesn't stand for.

    'He said Reed was late' is not Reed's; of a judge and somebody else, 'his lawyer' is that of the other.

    Args:
        draft: The statement.
        mention: Its speaker's words.
        cast: The article's persons.
    """
    tokens = draft.passage.tokens
    opening, head = tokens[mention.first], tokens[mention.head]
    if opening.tag == "PRP$" and head.lemma in _COUNSEL:
        of_courts = [figure for figure in cast.figures if figure.roles & _OF_COURTS]
        return of_courts if len(of_courts) < len(cast.figures) else []
    if head.tag != "PRP":
        return []
    subjects = (t for t in tokens[mention.last + 1 :] if t.dep in ("nsubj", "nsubjpass"))
    told = [t for t in subjects if any(start <= t.start < end for start, end in draft.spans)]
    return [figure for token in told if (figure := cast.bearer(token))]
