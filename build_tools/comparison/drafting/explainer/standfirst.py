"""A drafted standfirst: what happened beside the title, where the outlets part, and else what more is told.

Each sentence says which outlet has it. A sentence that would say nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from build_tools.comparison.drafting.claims.claim import Standing
from build_tools.comparison.drafting.claims.speaker_names import speaker_of
from build_tools.comparison.drafting.clauses.cutting import says_so_last
from build_tools.comparison.drafting.explainer.draft_source import MOST_OUTLETS, DraftSource
from build_tools.comparison.drafting.explainer.event_title import EventTitle, gives_words
from build_tools.comparison.drafting.explainer.first_sentences import Firsts
from build_tools.comparison.drafting.explainer.leads import Lead, Reach, says_who_somebody_is, telling_words
from build_tools.comparison.drafting.explainer.told import Told
from build_tools.comparison.drafting.explainer.where_they_part import LENGTH, WhereTheyPart
from build_tools.comparison.drafting.tellings.overlap import are_one_wording
from build_tools.comparison.drafting.tellings.telling import closed, ends_in, has_the_quoted, spoken
from build_tools.comparison.words.function_words import COMMON_WORDS
from build_tools.comparison.words.verdicts import dresses_up, is_loaded
from build_tools.models import Fact, Kind, words
from build_tools.models.text import listed

_LEAST = 0.6
"""The weight below which a clause is a side matter."""
_LEAST_MORE = -0.5
"""The same for what is told last: what one outlet opens with, or several report below."""
_LESS_FOR_WORDS = 2.0
"""How much less is asked of somebody's bare words."""
_ADDS = 3
"""Telling words that a first sentence has more than the title."""
_AS_THE_TITLE = 0.3
"""What it weighs that a first sentence is of the article that gives the title."""
_DRESSED_UP = 1.0
"""What it weighs less that its outlet dresses up what it tells."""
_REPORTED_LAST = re.compile(r", [^,]*\breport(?:s|ed)?$")
"""What one outlet has from another."""
_ONE_TEXT = 0.8
"""The share of an article's statements from which another that has them too prints the same text."""


def standfirst(source: DraftSource, title: EventTitle, found: Firsts, differ: Sequence[str]) -> str:
    """Return up to three sentences that add to an event's title.

    Args:
        source: What the explainer is drafted from.
        title: The event's.
        found: What may be said first.
        differ: Ids of the facts that are told differently, the surest first.
    """
    return _Standfirst(source, title, found, differ).text()


def first_sentence(source: DraftSource, title: EventTitle, sentences: Sequence[Lead]) -> Lead | None:
    """Return the sentence of an article that a standfirst opens with; None where none says more than the title."""
    told_by, of_title = title.lead.articles if title.lead else (), telling_words(title.text, source)

    def adds(text: str) -> bool:  # and not only who somebody is
        more = [word for word in words(text) if not word[:1].isupper() and word.casefold() not in COMMON_WORDS]
        return len(telling_words(" ".join(more), source) - of_title) >= _ADDS

    fit = [one for one in sentences if one.weight >= _LEAST and adds(one.text)]

    def rank(one: Lead) -> float:
        return one.weight + _AS_THE_TITLE * (one.articles == told_by) - _DRESSED_UP * dresses_up(one.text)

    return max(fit, key=rank, default=None)


class _Standfirst:
    """What has been said of an event, and what may be said next."""

    def __init__(self, source: DraftSource, title: EventTitle, found: Firsts, differ: Sequence[str]) -> None:
        self._source, self._title = source, title
        self._leads, self._sentences = found
        self._reader = Told(source, title.text, title.lead)
        self._part = WhereTheyPart(source, differ, self._reader)

    def text(self) -> str:
        """Return the standfirst: at most what happened, and whose voice it is, where they part or what more is told."""
        of_title = self._part.whose_voice_the_title_is()
        happened = self._lede() or self._what_happened()
        part, victims = "" if of_title else self._part.between_outlets(), self._part.how_many_victims()
        found = [of_title, happened, part, victims]
        if not (of_title or part or victims):
            more = self._part.who_alone_asserts() or self._what_several_tell() or self._what_one_opens_with()
            found.append(more or self._what_else_is_told())
        told = listed(outlets := self._source.outlets(self._source.articles))
        told = f"The event as {told} {'tell' if outlets[1:] else 'tells'} it."
        return " ".join(filter(None, found)) or _of_one_text(self._source) or told

    # ---- what happened ----

    def _lede(self) -> str:
        """Return the first sentence that says best what happened, and more than the title."""
        lede = first_sentence(self._source, self._title, self._sentences)
        if lede is None:
            return ""
        outlet = self._source.outlet(lede.articles[0])
        self._reader.told.append(lede.text)
        self._reader.heard.add(outlet)
        said = re.sub(rf", (?:the )?{re.escape(outlet)} has learned$", "", lede.text, flags=re.IGNORECASE)
        if (led := self._reader.with_speaker_first(said)) == said and says_so_last(said):
            return closed(f"As {outlet} tells it, {self._reader.case.inside(said)}")
        return f"{led}, {outlet} reports."

    def _what_happened(self) -> str:
        """Return what most outlets tell beside the title, which says too little, with those that do."""
        if self._title.lead and any(one.weight >= _LEAST for one in self._sentences):
            return ""  # the title is as much as the first sentence that says best what happened
        found = [one for one in self._leads if self._adds(one, _LEAST)]
        return self._told_by_outlets(sorted(found, key=lambda one: (one.reach is not Reach.ALL, gives_words(one.text))))

    def _what_several_tell(self) -> str:
        """Return one more thing that several outlets report in much the same words."""
        found = [one for one in self._leads if one.fact and self._adds(one, _LEAST)]
        return self._told_by_outlets([one for one in found if len(self._printing(one)) > 1])

    def _what_else_is_told(self) -> str:
        """Return what several outlets have, each in its words, or quote alike."""
        found = [one for one in self._leads if one.fact and self._adds(one, _LEAST_MORE, may_quote=True)]
        return self._told_by_outlets(sorted(found, key=lambda one: one.is_quotation))

    def _told_by_outlets(self, found: Sequence[Lead]) -> str:
        """Return the first of what may be told, with the outlets that do."""
        if not found:
            return ""
        lead = max((one for one in found if _are_of_one_sentence(one, found[0])), key=_length)
        outlets = self._source.outlets(self._printing(lead))
        said = self._reader.with_speaker_first(self._reader.introduced(spoken(lead.text)))
        self._reader.told.append(lead.text)
        self._reader.use(lead)
        self._reader.heard.update(outlets)
        verb = how_many_report(self._source.facts.get(lead.fact or ""), self._printing(lead), self._source)
        return f"{said}, {_together(outlets)} {verb}."

    def _adds(self, lead: Lead, least: float, *, may_quote: bool = False) -> bool:
        """Whether a clause tells of the event what was not told yet."""
        least -= _LESS_FOR_WORDS * lead.is_quotation
        if lead.paragraph == 0 or lead.weight < least or lead.text.endswith(("?", "!")):
            return False
        if lead.is_quotation > may_quote:
            return False
        if lead.is_verdict or not _is_news(lead):
            return False
        fact = self._source.facts[lead.fact] if lead.fact else None
        is_agreed = fact is None or (lead.is_sure and fact.conflict is None)
        may_lean = lead.is_quotation or self._opens(lead)
        is_clear = lead.claim.standing(self._reader.known()) <= (Standing.NEARLY if may_lean else Standing.ALONE)
        is_printed = bool(self._printing(lead))
        return (
            is_agreed
            and is_clear
            and is_printed
            and len(words(lead.text)) in LENGTH
            and self._reader.is_new(lead.text)
            and not self._reader.is_told_of(lead)
        )

    def _opens(self, lead: Lead) -> bool:
        """Whether an article begins with a clause: whoever reads that has read nothing else."""
        headline = self._source.articles[lead.articles[0]].headline
        return lead.fact is None and lead.paragraph <= 1 + headline.is_known

    def _printing(self, lead: Lead) -> list[str]:
        """Return the articles that have a clause, and what it quotes."""
        if lead.fact is None:
            return list(lead.articles)
        fact = self._source.facts[lead.fact]
        printed = {one: " ".join(s.text for s in self._source.cited(fact, one)) for one in lead.articles}
        in_all = self._source.is_reported_by_all(fact)
        has_it = has_the_quoted if in_all else lambda text, told: ends_in(told, text)
        kept = (article for article, text in printed.items() if has_it(text, lead.text))
        return [article for article in kept if self._has_from_the_same(fact, article, lead.text)]

    def _has_from_the_same(self, fact: Fact, article: str, told: str) -> bool:
        """Whether an article has a fact in its own voice, or from whom a clause names."""
        cited = self._source.cited(fact, article)
        names = (speaker_of(one, self._source.called) for one in cited if one.kind is not Kind.OWN_VOICE)
        is_own = any(one.kind is Kind.OWN_VOICE for one in cited)
        return is_own or any(name and name.casefold() in told.casefold() for name in names)

    # ---- what one more tells first ----

    def _what_one_opens_with(self) -> str:
        """Return what somebody says in an outlet's opening, rather one whose words were not given yet."""
        opened_by = self._source.outlet(self._title.lead.articles[0]) if self._title.lead else ""
        given = self._reader.heard | {opened_by}
        found = [one for one in self._leads if self._says_something(one)]
        best = min(found, key=lambda o: (o.is_verdict, self._source.outlet(o.articles[0]) in given), default=None)
        if best is None:
            return ""
        lead = max((one for one in found if _are_of_one_sentence(one, best)), key=_length)
        said = self._reader.case.inside(self._reader.introduced(spoken(lead.text)))
        outlet = self._source.outlet(lead.articles[0])
        if "according to " in said:
            return f"{said[:1].upper()}{said[1:]}, {outlet} reports."
        return closed(f"According to {outlet}, {said}")

    def _says_something(self, lead: Lead) -> bool:
        """Whether a clause of one outlet's opening adds something of the event, in more than somebody's bare words."""
        if lead.fact or lead.paragraph == 0 or lead.is_quotation or not _is_news(lead):
            return False
        if lead.claim.is_own and self._reader.told[1:]:
            return False  # of what one outlet finds, what happened is enough
        is_clear = lead.claim.standing(self._reader.known()) is Standing.ALONE and lead.weight >= (
            _LEAST if self._reader.told[1:] else _LEAST_MORE
        )
        is_news = self._reader.is_new(lead.text) and not self._reader.is_told_of(lead)
        return is_clear and len(words(lead.text)) in LENGTH and is_news


def how_many_report(fact: Fact | None, articles: Sequence[str], source: DraftSource) -> str:
    """Return "both report" of what outlets tell; what they print in one wording is a copy, and no second voice."""
    outlets = source.outlets(articles)
    if fact is None or not outlets[1:]:
        return "reports"
    cited = [source.cited(fact, one) for one in articles]
    is_own = all(one.kind is Kind.OWN_VOICE for told in cited for one in told)
    if is_own and are_one_wording([" ".join(one.text for one in told) for told in cited]):
        return "report in the same words"
    return "all report" if outlets[2:] else "both report"


def _together(outlets: Sequence[str]) -> str:
    return listed(outlets) if len(outlets) <= MOST_OUTLETS else f"{len(outlets)} outlets"


def _is_news(lead: Lead) -> bool:
    """Whether a clause tells plainly what happened, or whole words of somebody, and doesn't end in who says so."""
    is_half = lead.is_quotation and bool(re.search(r"^“|“[a-z]", lead.text))
    return not (is_half or is_loaded(lead.text) or says_who_somebody_is(lead.text) or _REPORTED_LAST.search(lead.text))


def _are_of_one_sentence(one: Lead, other: Lead) -> bool:
    """Whether two are the same, or made of the same sentence of one article."""
    return one == other or (bool(one.claim.statement) and one.claim.statement == other.claim.statement)


def _length(lead: Lead) -> int:
    return len(words(lead.text))


def _of_one_text(source: DraftSource) -> str:
    """Say that articles print one report, where all do."""
    texts = [{one.text for one in analysis.statements if one.text} for analysis in source.analyses]
    pairs = list(combinations(texts, 2))
    are_one = bool(pairs) and all(a and b and len(a & b) >= _ONE_TEXT * min(len(a), len(b)) for a, b in pairs)
    return "They print one report, which counts as one voice." if are_one else ""
