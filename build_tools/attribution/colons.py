"""Attributions that punctuation or bare word order makes, without a verb of the lexicon.

Ames: We will appeal.     a transcript or headline: a name, a colon, words
The mayor smiled: "No."   a quotation that a colon introduces
"No," the mayor beamed.   a quotation that a subject and some verb follow
"""

from __future__ import annotations

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.marks import Quotation
from build_tools.attribution.mentions import of_verb, plain
from build_tools.attribution.persons import Cast
from build_tools.attribution.tokens import Passage, Token
from build_tools.models import Span

LONGEST_LABEL = 5
"""Words before the colon of a transcript or headline."""

NEAREST_VERB = 8
"""Words between a quotation and a verb that is no cue in itself."""


def labelled(passage: Passage, cast: Cast) -> Draft | None:
    """Read 'AMES: We will appeal' where the words before the colon end with the name of a person in the article."""
    tokens = passage.tokens
    colon = next((t.i for t in tokens[: LONGEST_LABEL + 2] if t.text == ":"), None)
    if not colon or colon + 1 >= len(tokens):
        return None
    name = tokens[colon - 1]
    if not all(t.text[0].isupper() or not t.is_word for t in tokens[:colon]):
        return None
    known = cast.at(name) or cast.by_surname.get(name.low)
    if not known or not name.is_word:
        return None
    spans: list[Span] = [(tokens[colon + 1].start, tokens[-1].end)]
    mention = Mention(0, colon - 1, colon - 1)
    return Draft(passage, colon, colon, colon, "neutral", "colon", spans, mention)


def introduced(passage: Passage, quotation: Quotation, before: Span, text: str) -> Draft | None:
    """Read a quotation that a colon introduces: the speaker is the subject of what stands before the colon."""
    lead = text[before[0] : quotation.start].rstrip()
    if not lead.endswith(":"):
        return None
    tokens = [t for t in passage.tokens if before[0] <= t.start < quotation.start]
    colon = next((t for t in reversed(tokens) if t.text == ":"), None)
    if colon is None:
        return None
    mention = _subject(passage, tokens)
    if mention is None:
        return None
    spans = [(quotation.start, quotation.end)]
    return Draft(passage, colon.i, colon.i, colon.i, "neutral", "introduced", spans, mention, has_quotes=True)


def _subject(passage: Passage, tokens: list[Token]) -> Mention | None:
    for token in reversed(tokens):
        if token.is_verb and (mention := of_verb(passage, token)) and tokens[0].i <= mention.head <= tokens[-1].i:
            return mention
    name = next((t for t in reversed(tokens) if t.entity == "PERSON"), None)
    return plain(passage, name, "inverted") if name else None


def followed(passage: Passage, quotation: Quotation, after: Span) -> Draft | None:
    """Read a quotation that a subject and a finite verb follow, whatever the verb."""
    tokens = [t for t in passage.tokens if after[0] <= t.start < after[1]]
    for verb in tokens[:NEAREST_VERB]:
        if verb.tag in (",", ":", ".", "CC", "IN", "TO", "WP", "WDT"):
            return None
        if (
            verb.tag not in ("VBD", "VBZ", "VBP")
            or verb.dep in ("aux", "auxpass")
            or verb.lemma in ("be", "have", "do")
        ):
            continue
        mention = of_verb(passage, verb)
        if mention is None or mention.how != "subject" or passage.tokens[mention.head].start < after[0]:
            return None
        if passage.tokens[mention.head].start >= after[1] or passage.kid(verb, "dobj"):
            return None
        spans = [(quotation.start, quotation.end)]
        return Draft(passage, verb.i, verb.i, verb.i, "neutral", "followed", spans, mention, has_quotes=True)
    return None
