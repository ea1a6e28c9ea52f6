"""A claim that somebody else judges in the same sentence: 'The dam was sound, Reed said, a claim that farmers dispute'.

    ', a claim' + a clause about it ──▶ a draft of the second speaker's, and no part of what the first one says

The parser hangs the noun on whatever stands near; the comma, the noun and the clause behind it decide.
"""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.tokens import PARENTHESES, Passage, Token, word_set
from build_tools.models import Span
from build_tools.models.claim_nouns import CLAIM_NOUNS

_JUDGING = frozenset({"denial", "evaluative", "implies-doubt", "implies-true", "concessive"})
"""Classes of verbs that say whether a claim is so; see the lexicon."""
_OPENS = word_set("a an something")
_INSIDE_A_PHRASE = word_set("DT JJ PRP$ POS WDT IN")
"""Tags that may stand between a claim and the verb that judges it: 'a claim that the port’s union denies'."""


def claim_judged_by(passage: Passage, word: Token) -> Token | None:
    """Return the claim in ', a claim the port denies', where the tagger takes "denies" for a plural; None elsewhere."""
    tokens = passage.tokens
    at = word.i - 1
    while at > 1 and tokens[at].lemma not in CLAIM_NOUNS and (tokens[at].is_noun or tokens[at].tag in _INSIDE_A_PHRASE):
        at -= 1
    is_judged = tokens[at].lemma in CLAIM_NOUNS and at < word.i - 1 and tokens[word.i - 1].is_noun
    return tokens[at] if is_judged and _phrase_before(passage, tokens[at]) else None


def as_judge_of(passage: Passage, word: Token, claim: Token) -> None:
    """Hang a verb that was taken for a noun below the claim that it judges, in place; its subject hangs below it."""
    subject = passage.tokens[word.i - 1]
    for above in (word, subject):
        if claim.i in passage.below(above):
            head = passage.head(above)
            passage.hang(claim, claim if head is above else head, "ROOT" if head is above else "appos")
    for kid in [k for k in passage.kids(word) if claim.i < k.i < subject.i]:
        passage.hang(kid, subject, kid.dep)
    word.tag = "VBZ"
    passage.hang(word, claim, "relcl")
    passage.hang(subject, word, "nsubj")


def judged_claim(passage: Passage, verb: Token, described: str) -> list[int] | None:
    """Return the tokens of ', a claim' before a clause that judges it, by a verb of a class; None where it judges none.

    Args:
        passage: The passage.
        verb: The clause's verb: "dispute" of "a claim that farmers dispute".
        described: The class of the cue.

    Returns:
        For ', which farmers deny' the pronoun.
    """
    noun, pronoun = passage.head(verb), passage.kid(verb, "dobj")
    if described == "denial" and verb.dep == "relcl" and pronoun and pronoun.low == "which" and pronoun.i > 1:
        return [pronoun.i] if passage.tokens[pronoun.i - 1].text in PARENTHESES else None
    if (
        described not in _JUDGING
        or verb.dep not in ("relcl", "acl")
        or noun.lemma not in CLAIM_NOUNS
        or noun.i >= verb.i
    ):
        return None
    return _phrase_before(passage, noun)


def _phrase_before(passage: Passage, noun: Token) -> list[int] | None:
    """Return the tokens of 'a claim' behind a comma or dash; None for a noun that stands elsewhere."""
    first = noun.i
    while first and passage.tokens[first - 1].tag in ("DT", "JJ", "JJR", "RB"):
        first -= 1
    behind_comma = first > 1 and passage.tokens[first - 1].text in PARENTHESES
    return [*range(first, noun.i + 1)] if behind_comma and passage.tokens[first].low in _OPENS else None


def leave_out_judged_claims(drafts: Iterable[Draft]) -> None:
    """Leave out of each content, in place, a claim that another draft of its sentence judges, and the judgement."""
    drafts = list(drafts)
    for judged in drafts:
        if judged.frame != "claim" or not judged.spans:
            continue
        tokens, start = judged.passage.tokens, judged.start
        verb = tokens[judged.anchor]
        end = max(tokens[judged.passage.extent(verb)[1]].end, verb.end)
        for draft in drafts:
            beside = draft.passage is judged.passage and draft.anchor < judged.anchor
            if beside and tokens[draft.anchor].sentence == verb.sentence:
                draft.spans = [span for whole in draft.spans for span in _around(judged.passage, whole, start, end)]
        if any(t.start == start and t.low == "which" for t in tokens):
            judged.spans = []  # a pronoun is no content


def _around(passage: Passage, span: Span, start: int, end: int) -> list[Span]:
    """Return what is left of a span before a stretch, and behind it where "and that" goes on with what was said."""
    words = [t for t in passage.tokens if t.is_word and span[0] <= t.start < span[1]]
    before, behind = [t for t in words if t.end <= start], [t for t in words if t.start >= end]
    if len(before) + len(behind) == len(words):
        return [span]
    goes_on = any(t.low == "that" for t in behind[:2])
    return [(side[0].start, side[-1].end) for side in (before, behind if goes_on else []) if side]
