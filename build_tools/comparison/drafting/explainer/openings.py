"""What articles open with, as clauses: the first sentences say what happened, whoever is quoted in them.

first sentences ─▶ without what says when or where in front ─▶ cut at the borders of clauses ─▶ claims
what somebody says there ──────────────────────────────────────────────────────────────────────┘
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.clauses.contents import cut_from, in_own_voice
from build_tools.comparison.drafting.clauses.sentences import DATELINE, is_headline
from build_tools.comparison.drafting.explainer.counted import counts_victims
from build_tools.comparison.drafting.explainer.draft_source import DraftSource
from build_tools.comparison.people.person_roles import ANOTHER_OFFICE, ROLE_NOUNS
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import surname
from build_tools.models import Analysis, Kind, Span, Statement, words
from build_tools.models.statement import OPENING
from build_tools.models.text import alternatives

_FRONT = re.compile(
    r"(?:(?:And|But|Now) )?"
    r"(?:[Oo]n|[Aa]t(?! (?:least|most)\b)|[Aa]fter|[Dd]uring|[Ff]ollowing|[Ii]n|[Ww]ith|[Ll]ike"
    r"|[Aa]s(?! (?:many|much|few) as\b)|[Ww]hile|[Aa]mid"
    r"|[Ee]ven (?:for|though|as)|\w+ing)\b"
    r"(?:[^,;:“”\"–—]*,|[^,;:“”\"–—]{0,120} [–—-]{1,3} [^–—]{0,120} [–—-]{1,3})"
    r"(?: (?:delivered|held|taken|to be)\b[^,]*,)? (?=\w)",
)
"""What stands in front of a sentence and says when, where or how: "On the second day of the strike, …"."""
_ALTERED = re.compile(r", (?:[^,\"“”]{0,40}, )?[^,\"“”]{0,40}[\"“][^\"“”]*\[.*")
"""A quotation with words that a newsroom put in, at the end of a sentence, with what leads to it."""
_OPEN = "whether ", "if "
"""How a clause begins that leaves open what is so: "when Brisk announces whether she will go"."""
_BUT = re.compile(r",? (?:but|yet) (?:he|she|it|they|the|an?|[A-Z])\b")
"""How a sentence goes on to its point."""
_WHEN = re.compile(r" (?:when|after|as) (?:the |an? )?$", re.IGNORECASE)
"""What stands between victims and whoever says what happened: "two were killed when (police say …)"."""
_ROLE, _SAYS_WHICH = alternatives(ROLE_NOUNS), "of|for|at|in|from|who|whose|that|and|or"
_THE_OFFICE = re.compile(rf"The ((?:[\w’-]+ ){{0,3}}?(?:{_ROLE})) (?=[a-z])(?!(?:{_ROLE}|{_SAYS_WHICH})\b)")
"""Whoever goes by an office as a sentence begins."""
_DETERMINERS = frozenset(
    words("the a an all some many most every two three several nearly hundreds thousands people members")
)


class Opening(NamedTuple):
    """A clause with which an article opens."""

    claim: Claim
    article: str
    paragraph: int
    """Counted from the article's first sentences; 0 for its headline."""


def openings(source: DraftSource) -> Iterator[Opening]:
    """Return what articles open with: what outlets say themselves, and what somebody says in these paragraphs."""
    for analysis in source.analyses:
        first = min((one.paragraph for one in analysis.opening), default=1)
        told = [one for one in analysis.statements if one.text and first <= one.paragraph < first + OPENING]
        told = [one for one in told if one.kind is not Kind.OWN_VOICE]
        reports = [one for one in told if not (one.text.startswith(_OPEN) or _leads_up(one, analysis.opening))]
        outlet, printed = source.outlet(analysis.article), source.articles[analysis.article].headline
        headline = words(printed.value) if printed.is_known else []
        for one in reports:
            for claim in claims_of(in_own_voice(one) if _is_said_by(one, outlet) else one, (), source.called):
                if not is_headline(claim.text):
                    is_of_it = {*words(one.text)} <= {*headline}
                    yield Opening(claim, analysis.article, 0 if is_of_it else one.paragraph - first + 1)
        for sentence in (one for one in _sentences(analysis, source) if words(one.text) != headline):
            for claim in claims_of(sentence, (), source.called):
                held = _stretch(claim.text, sentence)
                if all(_is_whole(one, sentence, held) for one in told):
                    is_report = any(one.cue_span and _meet(one.cue_span, held) for one in told)
                    yield Opening(
                        claim._replace(is_own=not is_report), analysis.article, sentence.paragraph - first + 1
                    )


def _sentences(analysis: Analysis, source: DraftSource) -> Iterator[Statement]:
    """Return the first sentences as the outlet's own, each without what stands in front of its subject."""
    before = ""
    for sentence in analysis.opening:
        if sentence.text and sentence.text[0] not in "“\"'‘":
            altered = _ALTERED.search(sentence.text)
            main = _without_front(cut_from(sentence, 0, altered.start() if altered else len(sentence.text)))
            before += sentence.text.removesuffix(main.text[1:])
            yield _with_name(main, before, source)
        before = sentence.text


def _with_name(sentence: Statement, before: str, source: DraftSource) -> Statement:
    """Return a sentence with whose office it begins with, where that is named right before and one person's alone."""
    office = _THE_OFFICE.match(sentence.text)
    if office is None:
        return sentence
    holder = re.compile(rf"(?<![\w-])(?:([\w]+)[ -])?(?i:{re.escape(office[1])}) ((?:[A-Z][\w.’'-]* ?)+)")
    told = [text for one in source.statements.values() for text in (one.text, one.mention or "")]
    told += [one.text for analysis in source.analyses for one in analysis.opening]
    holders = [found for text in told for found in holder.findall(text)]
    names = {_full_name(held_by, source) for first, held_by in holders if first.casefold() not in ANOTHER_OFFICE}
    name = next(iter(names)) if len(names) == 1 else ""
    if not name or surname(name) not in words(before) or _has_another(before, office[1], surname(name)):
        return sentence
    text = f"{name} {sentence.text[office.end() :]}"
    return replace(sentence, text=text, spans=((sentence.start, sentence.start + len(text)),))


def _has_another(before: str, office: str, last_name: str) -> bool:
    """Whether an office stands in a text where it is not surely somebody's: "the mayor of Halm, Cy Moss"."""
    theirs = rf"(?i:\b{re.escape(office)}) (?:[A-Z][\w.’'-]* )*{re.escape(last_name)}\b"
    as_gloss = rf"\b{re.escape(last_name)}, (?:[\w’'-]+ ){{0,3}}(?i:{re.escape(office)})\b"
    return words(office)[-1].casefold() in words(re.sub(f"{theirs}|{as_gloss}", "", before).casefold())


def _full_name(names: str, source: DraftSource) -> str:
    """Return the full name that words with capitals end in; '' where none is known."""
    return next((name for last in reversed(words(names)) if (name := source.called.full.get(last))), "")


def _leads_up(one: Statement, sentences: Sequence[Statement]) -> bool:
    """Whether what somebody says stands before the point of its sentence: "Even though …, …", "…, but …".

    So it does behind those who were killed "when police say …".
    """
    for sentence in sentences:
        if sentence.start <= one.start < sentence.end:
            front = sentence.end - len(_without_front(sentence).text)
            before = sentence.text[: min(one.start, *(one.mention_span or (one.start,))) - sentence.start]
            if _WHEN.search(before) and counts_victims(before):
                return True
            return one.end <= front or bool(_BUT.match(sentence.text[one.end - sentence.start :]))
    return False


def _is_said_by(statement: Statement, outlet: str) -> bool:
    """Whether it is the outlet that says so: "…, the Courier has learned"."""
    mention = re.sub(r"^the ", "", (statement.mention or "").casefold())
    return mention == re.sub(r"^the ", "", outlet.casefold()) and not statement.quoted and statement.said


def _without_front(sentence: Statement) -> Statement:
    dateline = DATELINE.match(sentence.text)
    front = _FRONT.match(sentence.text, dateline.end() if dateline else 0)
    start = front.end() if front else 0
    while front and not _begins_with_a_subject(sentence.text[start:]):
        # "Joining pilots, cooks and mates, the board …": the front may hold a list.
        comma = re.match(r"[\w’' -]{1,60} ?, (?=\w)", sentence.text[start:])
        if comma is None:
            return sentence
        start += comma.end()
    return cut_from(sentence, start, len(sentence.text)) if front else sentence


def _begins_with_a_subject(text: str) -> bool:
    first = next(iter(words(text)), "")
    return first in _DETERMINERS or (first[:1].isupper() and first.casefold() not in FUNCTION_WORDS)


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
