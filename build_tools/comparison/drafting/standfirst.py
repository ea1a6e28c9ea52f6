"""A drafted standfirst: what happened beside the title, where the outlets part, and else what more is told.

Each sentence says which outlet has it. A sentence that would say nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from build_tools.comparison.drafting.claim import Claim, Standing
from build_tools.comparison.drafting.claims import claims_of
from build_tools.comparison.drafting.draft_source import MOST_OUTLETS, DraftSource, told_by
from build_tools.comparison.drafting.event_title import EventTitle, gives_words
from build_tools.comparison.drafting.first_sentences import Firsts, says_so_last
from build_tools.comparison.drafting.full_names import as_met, introductions
from build_tools.comparison.drafting.leads import MOST_WORDS, Lead, Reach, says_who_somebody_is, telling_words
from build_tools.comparison.drafting.neutral_titles import asks
from build_tools.comparison.drafting.overlap import DETAIL, are_one_wording
from build_tools.comparison.drafting.parting import are_apart, count_otherwise, is_of_polarity
from build_tools.comparison.drafting.printed_case import PrintedCase
from build_tools.comparison.drafting.reporting import SAYING
from build_tools.comparison.drafting.sides import two_sides
from build_tools.comparison.drafting.speaker_names import speaker_of
from build_tools.comparison.drafting.telling import closed, ends_in, has_the_quoted, spoken
from build_tools.comparison.words.function_words import COMMON_WORDS
from build_tools.comparison.words.quantities import tolls
from build_tools.comparison.words.verdicts import is_loaded
from build_tools.models import Fact, Kind, Stance, words
from build_tools.models.text import alternatives, listed

_ALIKE = 0.45
"""The share of the words of the shorter of two clauses from which they tell the same."""
_ALIKE_IN_ALL = 0.55
"""The share of a clause's words from which all that was told tells it."""
_LEAST = 0.6
"""The weight below which a clause is a side matter."""
_LEAST_MORE = -0.5
"""The same for what is told last: what one outlet opens with, or several report below."""
_LESS_FOR_WORDS = 2.0
"""How much less is asked of somebody's bare words."""
_LENGTH = range(8, MOST_WORDS + 1)
"""Words of a sentence that has something to say and is read in one go."""
_ADDS = 3
"""Telling words that a first sentence has more than the title."""
_AS_THE_TITLE = 0.3
"""What it weighs that a first sentence is of the article that gives the title."""
_SAYS = alternatives(SAYING - {"reported", "reports", "notes", "claims"} | {"announced", "announces"})
_SAID_LAST = re.compile(rf"([^“”]+), ((?:according to )?[^,“”]+?)( (?:{_SAYS}))?")
"""A clause with who says so behind it: there is no room for who reports it."""
_REPORTED_LAST = re.compile(r", [^,]*\breport(?:s|ed)?$")
"""What one outlet has from another."""
_ONE_TEXT = 0.8
"""The share of an article's statements from which another that has them too prints the same text."""
_HOW = {
    Stance.ASSERTED: ("states {} in its own voice", "state {} in their own voice"),
    Stance.ATTRIBUTED: ("attributes {}", "attribute {}"),
    Stance.DENIED: ("has {} denied", "have {} denied"),
}
"""What one outlet does with a fact, and what several do."""


def standfirst(source: DraftSource, title: EventTitle, found: Firsts, differ: Sequence[str]) -> str:
    """Return up to three sentences that add to an event's title.

    Args:
        source: What the explainer is drafted from.
        title: The event's.
        found: What may be said first.
        differ: Ids of the facts that are told differently, the surest first.
    """
    return _Standfirst(source, title, found, differ).text()


class _Standfirst:
    """What has been said of an event, and what may be said next."""

    def __init__(self, source: DraftSource, title: EventTitle, found: Firsts, differ: Sequence[str]) -> None:
        self._source, self._title, self._differ = source, title, differ
        self._leads, self._sentences = found
        self._case = PrintedCase(source.analyses)
        self._introductions = introductions(source.analyses, source.called.full)
        self._told = [title.text]
        self._used: set[str] = set()
        """The statements that what was told is made of."""
        if title.lead:
            self._use(title.lead)
        self._later: list[str] = []
        """What is told below."""
        self._heard: set[str] = set()
        """The outlets whose words were given."""

    def text(self) -> str:
        """Return the standfirst: at most what happened, and whose voice it is, where they part or what more is told."""
        of_title, victims = self._whose_voice_the_title_is(), self._how_many_victims()
        happened = victims or self._lede() or self._what_happened()
        found = [of_title, happened, "" if of_title or victims else self._where_they_part()]
        if not (of_title or found[-1]):
            more = self._who_alone_asserts() or self._what_several_tell() or self._what_one_opens_with()
            found.append(more or self._what_else_is_told())
        told = listed(outlets := self._source.outlets(self._source.articles))
        told = f"The event as {told} {'tell' if outlets[1:] else 'tells'} it."
        return " ".join(filter(None, found)) or _of_one_text(self._source) or told

    # ---- what happened ----

    def _lede(self) -> str:
        """Return the first sentence that says best what happened, and more than the title."""
        told_by = self._title.lead.articles if self._title.lead else ()
        fit = [one for one in self._sentences if one.weight >= _LEAST and self._adds_to_the_title(one.text)]
        lede = max(fit, key=lambda one: one.weight + _AS_THE_TITLE * (one.articles == told_by), default=None)
        if lede is None:
            return ""
        outlet = self._source.outlet(lede.articles[0])
        self._told.append(lede.text)
        self._heard.add(outlet)
        said = re.sub(rf", (?:the )?{re.escape(outlet)} has learned$", "", lede.text, flags=re.IGNORECASE)
        if (led := self._with_speaker_first(said)) == said and says_so_last(said):
            return closed(f"As {outlet} tells it, {self._case.inside(said)}")
        return f"{led}, {outlet} reports."

    def _adds_to_the_title(self, text: str) -> bool:
        """Whether a sentence tells more than the title, and not only who somebody is."""
        of_title = telling_words(self._title.text, self._source)
        more = [word for word in words(text) if not word[:1].isupper() and word.casefold() not in COMMON_WORDS]
        return len(telling_words(" ".join(more), self._source) - of_title) >= _ADDS

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
        said = self._with_speaker_first(self._introduced(spoken(lead.text)))
        self._told.append(lead.text)
        self._use(lead)
        self._heard.update(outlets)
        verb = how_many_report(self._source.facts.get(lead.fact or ""), self._printing(lead), self._source)
        return f"{said}, {self._together(outlets)} {verb}."

    def _with_speaker_first(self, said: str) -> str:
        """Return "The board said the port closed" of "The port closed, the board said"."""
        found = _SAID_LAST.fullmatch(said)
        if found is None or not (found[3] or found[2].startswith("according to ")):
            return said
        first = f"{found[2]}{found[3] or ','} {self._case.inside(found[1])}"
        return first[:1].upper() + first[1:]

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
        is_clear = lead.claim.standing(self._known()) <= (Standing.NEARLY if may_lean else Standing.ALONE)
        is_printed = bool(self._printing(lead))
        return (
            is_agreed
            and is_clear
            and is_printed
            and len(words(lead.text)) in _LENGTH
            and self._is_new(lead.text)
            and not self._is_told_of(lead)
        )

    def _opens(self, lead: Lead) -> bool:
        """Whether an article begins with a clause: whoever reads that has read nothing else."""
        headline = self._source.articles[lead.articles[0]].headline
        return lead.fact is None and lead.paragraph <= 1 + headline.is_known

    def _known(self) -> set[str]:
        """Return the nouns that a reader has met."""
        return {word for told in self._told for word in words(told.casefold())}

    def _introduced(self, text: str) -> str:
        """Return a clause with the office of whoever is new in it, and by surname whoever was named before."""
        return as_met(text, " ".join(self._told), self._source.called.full, self._introductions)

    def _use(self, lead: Lead) -> None:
        """Note what a clause is made of that is told."""
        self._used |= self._source.facts[lead.fact].cited if lead.fact else {lead.claim.statement} - {""}

    def _is_told_of(self, lead: Lead) -> bool:
        """Whether a clause is of a fact that was told in the words of another."""
        told = (fact for fact in self._source.facts.values() if fact.cited & self._used)
        return any(lead.claim.statement in fact.cited for fact in told)

    def _is_new(self, text: str) -> bool:
        one = telling_words(text, self._source)
        told = [telling_words(told, self._source) for told in (*self._told, *self._later)]
        is_told = len(one & frozenset[str]().union(*told)) >= _ALIKE_IN_ALL * len(one)
        return not is_told and not any(_are_alike(one, other) for other in told)

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

    def _together(self, outlets: Sequence[str]) -> str:
        if len(outlets) > MOST_OUTLETS:
            return f"{len(outlets)} outlets"
        return listed(outlets)

    # ---- where they part ----

    def _where_they_part(self) -> str:
        """Say what outlets tell differently, in the words of both."""
        # Where each outlet's words are given, no number and no day need surely be of one thing.
        facts, surely = [self._source.facts[name] for name in self._differ], self._surely_different()
        plain = [one for one in facts if one in surely or (one.conflict and one.conflict.about != "polarity")]
        facts = [*plain, *(one for one in facts if one.conflict is None and asks(one.title))]
        of_detail = [one for one in facts if not is_of_polarity(one)]
        told = next(filter(None, map(self._in_words_of_both, (one for one in facts if one not in of_detail))), "")
        return told or self._two_sides() or next(filter(None, map(self._in_words_of_both, of_detail)), "")

    def _whose_voice_the_title_is(self) -> str:
        """Say who asserts what the title says where another attributes it."""
        plain = (fact for fact in self._surely_different() if "“" not in fact.title and fact.conflict is None)
        fact = next((one for one in plain if not self._is_new(one.title)), None)
        return f"{self._in_whose_voice(fact)}." if fact else ""

    def _who_alone_asserts(self) -> str:
        """Say of something new who asserts it where another attributes it."""
        facts = (one for one in self._surely_different() if not gives_words(one.title) and one.conflict is None)
        fact = next((one for one in facts if self._is_new(one.title) and len(words(one.title)) in _LENGTH), None)
        return f"{self._introduced(fact.title)}: {self._in_whose_voice(fact)}." if fact else ""

    def _two_sides(self) -> str:
        """Say what two speakers tell on one matter, the one against the other, each as one outlet has it."""
        said = dict[str, str]()
        for one in two_sides(self._source, self._known(), self._told):
            text = as_met(self._introduced(one.claim.text), " ".join(said), self._source.called.full, {})
            said[self._with_speaker_first(text)] = self._source.outlet(one.article)
        self._later += said
        return self._each_in_its_words({outlet: text for text, outlet in said.items()}) if said else ""

    def _surely_different(self) -> list[Fact]:
        return [self._source.facts[name] for name in self._differ if name in self._source.sure]

    def _in_words_of_both(self, fact: Fact) -> str:
        """Return a fact as two outlets put it, where they seem to contradict each other or its title asks."""
        if fact.conflict is None and not asks(fact.title):
            return ""
        versions: dict[str, str] = {}
        for article in told_by(fact):
            if (claim := self._clearest(fact, article)) is not None:
                versions.setdefault(self._source.outlet(article), claim.text)
        pairs = combinations(versions.items(), 2)
        both = next((two for two in pairs if are_apart(fact, two[0][1], two[1][1])), ())
        return self._each_in_its_words(dict(both)) if both else ""

    def _each_in_its_words(self, versions: Mapping[str, str]) -> str:
        """Return what two outlets tell, each in its words."""
        told = versions.items()
        self._later += versions.values()
        said = "; ".join(f"according to {outlet}, {self._case.inside(spoken(text))}" for outlet, text in told)
        return closed(f"{said[:1].upper()}{said[1:]}")

    def _how_many_victims(self) -> str:
        """Say how many died, were hurt or are missing, where two outlets open with another number of them."""
        found: dict[str, Lead] = {}
        for lead in self._leads:
            if tolls(lead.text) and lead.fact is None and lead.paragraph and lead.reach is not Reach.NOBODY:
                found.setdefault(lead.articles[0], lead)
        for one, other in combinations(found.values(), 2):
            if count_otherwise(one.text, other.text):
                self._told += [one.text, other.text]
                return self._each_in_its_words({self._source.outlet(o.articles[0]): o.text for o in (one, other)})
        return ""

    def _clearest(self, fact: Fact, article: str) -> Claim | None:
        cited = self._source.cited(fact, article)
        found = (claim for one in cited for claim in claims_of(one, (), self._source.called))
        is_apart = not is_of_polarity(fact)  # in what stands in its details
        return max(found, key=lambda c: (is_apart and bool(DETAIL.search(c.text)), c.score, c.text), default=None)

    def _in_whose_voice(self, fact: Fact) -> str:
        """Say who states a fact in its own voice, and who attributes it to whom."""
        by_stance: dict[Stance, list[str]] = {}
        for article in told_by(fact):
            by_stance.setdefault(fact.cells[article].stance, []).append(article)
        pieces: list[str] = []
        for stance in sorted(by_stance):
            outlets = self._source.outlets(by_stance[stance])
            how = _HOW[stance][len(outlets) > 1].format("it" if pieces else "this")
            pieces.append(f"{listed(outlets)} {how}{self._to_whom(fact, by_stance[stance])}")
        return ", ".join(pieces)

    def _to_whom(self, fact: Fact, articles: Sequence[str]) -> str:
        """Return " to Ann Brisk" where articles attribute a fact to nobody else."""
        cited = [one for article in articles for one in self._source.cited(fact, article)]
        names = {speaker_of(one, self._source.called) for one in cited if one.kind is not Kind.OWN_VOICE}
        is_one = len(names) == 1 and None not in names and fact.cells[articles[0]].stance is Stance.ATTRIBUTED
        return f" to {self._case.inside(str(next(iter(names))))}" if is_one else ""

    # ---- what one more tells first ----

    def _what_one_opens_with(self) -> str:
        """Return what somebody says in an outlet's opening, rather one whose words were not given yet."""
        opened_by = self._source.outlet(self._title.lead.articles[0]) if self._title.lead else ""
        given = self._heard | {opened_by}
        found = [one for one in self._leads if self._says_something(one)]
        best = min(found, key=lambda o: (o.is_verdict, self._source.outlet(o.articles[0]) in given), default=None)
        if best is None:
            return ""
        lead = max((one for one in found if _are_of_one_sentence(one, best)), key=_length)
        said = self._case.inside(self._introduced(spoken(lead.text)))
        outlet = self._source.outlet(lead.articles[0])
        if "according to " in said:
            return f"{said[:1].upper()}{said[1:]}, {outlet} reports."
        return closed(f"According to {outlet}, {said}")

    def _says_something(self, lead: Lead) -> bool:
        """Whether a clause of one outlet's opening adds something of the event, in more than somebody's bare words."""
        if lead.fact or lead.paragraph == 0 or lead.is_quotation or not _is_news(lead):
            return False
        if lead.claim.is_own and self._told[1:]:
            return False  # of what one outlet finds, what happened is enough
        is_clear = lead.claim.standing(self._known()) is Standing.ALONE and lead.weight >= (
            _LEAST if self._told[1:] else _LEAST_MORE
        )
        is_news = self._is_new(lead.text) and not self._is_told_of(lead)
        return is_clear and len(words(lead.text)) in _LENGTH and is_news


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


def _is_news(lead: Lead) -> bool:
    """Whether a clause tells plainly what happened, or whole words of somebody, and doesn't end in who says so."""
    is_half = lead.is_quotation and bool(re.search(r"^“|“[a-z]", lead.text))
    return not (is_half or is_loaded(lead.text) or says_who_somebody_is(lead.text) or _REPORTED_LAST.search(lead.text))


def _are_of_one_sentence(one: Lead, other: Lead) -> bool:
    """Whether two are the same, or made of the same sentence of one article."""
    return one == other or (bool(one.claim.statement) and one.claim.statement == other.claim.statement)


def _length(lead: Lead) -> int:
    return len(words(lead.text))


def _are_alike(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two clauses share most of their telling words."""
    return len({*one} & {*other}) >= _ALIKE * min(len(one), len(other))


def _of_one_text(source: DraftSource) -> str:
    """Say that articles print one report, where all do."""
    texts = [{one.text for one in analysis.statements if one.text} for analysis in source.analyses]
    pairs = list(combinations(texts, 2))
    are_one = bool(pairs) and all(a and b and len(a & b) >= _ONE_TEXT * min(len(a), len(b)) for a, b in pairs)
    return "They print one report, which counts as one voice." if are_one else ""
