"""What articles open with, as clauses: the first sentences say what happened, whoever is quoted in them.

first sentences ─▶ without what says when or where in front ─▶ cut at the borders of clauses ─▶ claims
what somebody says there ──────────────────────────────────────────────────────────────────────┘
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from build_tools.comparison.drafting.claim import Claim
from build_tools.comparison.drafting.claims import claims_of, is_headline
from build_tools.comparison.drafting.draft_source import DraftSource
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.models import Analysis, Kind, Span, Statement, words
from build_tools.models.statement import OPENING

_FRONT = re.compile(
    r"(?:(?:And|But|Now) )?"
    r"(?:[Oo]n|[Aa]t|[Aa]fter|[Dd]uring|[Ff]ollowing|[Ii]n|[Ww]ith|[Ll]ike|[Aa]s|[Ww]hile|[Aa]mid"
    r"|[Ee]ven (?:for|though|as)|\w+ing)\b"
    r"(?:[^,;:“”\"–—]*,|[^,;:“”\"–—]{0,120} [–—-]{1,3} [^–—]{0,120} [–—-]{1,3})"
    r"(?: (?:delivered|held|taken|to be)\b[^,]*,)? (?=\w)",
)
"""What stands in front of a sentence and says when, where or how: "On the second day of the strike, …"."""
_ALTERED = re.compile(r", (?:[^,\"“”]{0,40}, )?[^,\"“”]{0,40}[\"“][^\"“”]*\[.*")
"""A quotation with words that a newsroom put in, at the end of a sentence, with what leads to it."""
_OPEN = "whether ", "if "
"""How a clause begins that leaves open what is so: "when Brisk announces whether she will go"."""
_DETERMINERS = frozenset(words("the a an all some many most every two three several hundreds thousands people members"))


class Opening(NamedTuple):
    """A clause with which an article opens."""

    claim: Claim
    article: str
    paragraph: int


def openings(source: DraftSource) -> Iterator[Opening]:
    """Return what articles open with: what outlets say themselves, and what somebody says in these paragraphs."""
    for analysis in source.analyses:
        told = [one for one in analysis.statements if one.text and one.paragraph <= OPENING]
        told = [one for one in told if one.kind is not Kind.OWN_VOICE]
        reports = [one for one in told if not one.text.startswith(_OPEN)]
        outlet, printed = source.outlet(analysis.article), source.articles[analysis.article].headline
        headline = words(printed.value) if printed.is_known else []
        for one in reports:
            for claim in claims_of(_in_own_voice(one) if _is_said_by(one, outlet) else one, (), source.called):
                if not is_headline(claim.text):
                    yield Opening(claim, analysis.article, one.paragraph)
        for sentence in (one for one in _sentences(analysis) if words(one.text) != headline):
            for claim in claims_of(sentence, (), source.called):
                held = _stretch(claim.text, sentence)
                if all(_is_whole(one, sentence, held) for one in told):
                    is_report = any(one.cue_span and _meet(one.cue_span, held) for one in told)
                    yield Opening(claim._replace(is_own=not is_report), analysis.article, sentence.paragraph)


def _sentences(analysis: Analysis) -> Iterator[Statement]:
    """Return the first sentences as the outlet's own, each without what stands in front of its subject."""
    for sentence in analysis.opening:
        if sentence.text and sentence.text[0] not in "“\"'‘":
            altered = _ALTERED.search(sentence.text)
            yield _without_front(_cut(sentence, 0, altered.start() if altered else len(sentence.text)))


def _is_said_by(statement: Statement, outlet: str) -> bool:
    """Whether it is the outlet that says so: "…, the Courier has learned"."""
    mention = re.sub(r"^the ", "", (statement.mention or "").casefold())
    return mention == re.sub(r"^the ", "", outlet.casefold()) and not statement.quoted and statement.said


def _in_own_voice(statement: Statement) -> Statement:
    start = len("that ") if statement.text.startswith("that ") else 0
    return replace(_cut(statement, start, len(statement.text)), kind=Kind.OWN_VOICE)


def _cut(statement: Statement, start: int, end: int) -> Statement:
    """Return a part of a statement that stands in one stretch, with a capital."""
    if len(statement.spans) > 1:
        return statement
    first, text = statement.start, statement.text[start:end]
    return replace(statement, text=text[:1].upper() + text[1:], spans=((first + start, first + end),), pieces=())


def _without_front(sentence: Statement) -> Statement:
    front = _FRONT.match(sentence.text)
    first = words(sentence.text[front.end() :])[:1] if front else []
    is_subject = bool(first) and (first[0] in _DETERMINERS or first[0].casefold() not in FUNCTION_WORDS)
    if front is None or not is_subject or (first[0].islower() and first[0] not in _DETERMINERS):
        return sentence
    return _cut(sentence, front.end(), len(sentence.text))


def _is_whole(one: Statement, sentence: Statement, held: Span) -> bool:
    """Whether a stretch of a sentence has of a statement both what is said and who says so, or neither.

    Where "Ann Brisk said" stands behind what she said, it is told as hers.
    """
    content = any(_meet(span, held) for span in one.spans)
    cue = one.cue_span is not None and _meet(one.cue_span, held)
    is_behind = one.cue_span is not None and one.cue_span[0] > one.start
    return content is cue and not (content and (is_behind or one.start <= sentence.start))


def _stretch(text: str, sentence: Statement) -> Span:
    """Return from where to where a clause stands in the article: up to its last words in the sentence."""
    for count in (3, 1):
        tail = r"\W+".join(map(re.escape, words(text)[-count:]))
        if found := re.search(rf"\b{tail}\b", sentence.text):
            return sentence.start, sentence.start + found.end()
    return sentence.start, sentence.end


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
