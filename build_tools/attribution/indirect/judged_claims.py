"""A claim that somebody else judges in the same sentence: 'The dam was sound, Reed said, a claim that farmers dispute'.

    ', a claim' + a clause about it ──▶ a draft of the second speaker's, and no part of what the first one says

The parser hangs the noun on whatever stands near; the comma, the noun and the clause behind it decide.
"""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.tokens import PARENTHESES, Passage, Token, word_set
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


def cut_before_judged_claims(drafts: Iterable[Draft]) -> None:
    """Cut from each content, in place, a claim behind it that another draft of its sentence judges."""
    drafts = list(drafts)
    for judged in drafts:
        if judged.frame != "claim" or not judged.spans:
            continue
        start = judged.start
        for draft in drafts:
            if draft.passage is judged.passage and draft.anchor < judged.anchor and draft.spans:
                cut = ((a, _before_comma(draft, min(b, start))) for a, b in draft.spans)
                draft.spans = [(a, b) for a, b in cut if a < b]
        if any(t.start == start and t.low == "which" for t in judged.passage.tokens):
            judged.spans = []  # a pronoun is no content


def _before_comma(draft: Draft, end: int) -> int:
    """Return the end of the last word before an offset, or the offset where it ends a word."""
    words = (t.end for t in reversed(draft.passage.tokens) if t.end <= end and t.is_word)
    return next(words, end)
