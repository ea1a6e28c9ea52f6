"""What an event's explainer is drafted from, and who tells what in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from build_tools.comparison.drafting.claims.speaker_names import DraftNames, speaker_of
from build_tools.comparison.drafting.tellings.overlap import share_held, shared_by
from build_tools.comparison.drafting.tellings.telling import MOST, has_the_quoted, tells
from build_tools.comparison.words.names import surname
from build_tools.models import Analysis, Fact, Kind, Metadata, Side, Stance, Statement, words

MOST_OUTLETS = 3
"""Outlets that a title or a sentence names; of more it gives the number."""


@dataclass(frozen=True)
class DraftSource:
    """What an explainer is drafted from."""

    event_id: str
    articles: Mapping[str, Metadata]
    """By id, in the order of the columns."""
    called: DraftNames
    """How outlets and speakers are called."""
    facts: Mapping[str, Fact]
    topics: Mapping[str, str]
    sure: Collection[str]
    """Ids of the facts whose tellings are likely to tell the same."""
    analyses: Sequence[Analysis]

    @cached_property
    def statements(self) -> Mapping[Side, Statement]:
        """All that the articles say."""
        return {Side(a.article, s.id): s for a in self.analyses for s in a.statements}

    def outlet(self, article: str) -> str:
        """Return the name of an article's outlet; an article without one goes by its id."""
        return self.called.outlets.get(article, article)

    def outlets(self, articles: Iterable[str]) -> list[str]:
        """Return the names of the outlets of articles, each once: one may have several articles."""
        return list(dict.fromkeys(map(self.outlet, articles)))

    def cited(self, fact: Fact, article: str) -> list[Statement]:
        """Return the statements of an article that a fact rests on, as far as they are at hand."""
        sides = (Side(article, one) for one in fact.cells[article].statements)
        return [self.statements[side] for side in sides if side in self.statements]

    def is_printed_by_all(self, fact: Fact) -> bool:
        """Whether every article that has a fact has the words that its title quotes."""
        printed = (" ".join(one.text for one in self.cited(fact, article)) for article in fact.cells)
        return all(has_the_quoted(one, fact.title) for one in printed)

    def is_reported_by_all(self, fact: Fact) -> bool:
        """Whether every article that has a fact tells most of its title: who says it as well, or none has it said."""
        printed = {article: " ".join(one.text for one in self.cited(fact, article)) for article in told_by(fact)}
        if not all(printed.values()):
            return True
        lead = max(printed.values(), key=lambda text: len(words(shared_by(fact.title, text))))
        names_speaker = shared_by(fact.title, " ".join(printed.values())) != " ".join(words(fact.title))
        asserted = any(fact.cells[article].stance is Stance.ASSERTED for article in printed)
        return not (names_speaker and asserted) and all(tells(text, lead, fact.title) for text in printed.values())

    def names_whoever_speaks(self, fact: Fact) -> bool:
        """Whether an outlet that has a fact in its own voice names who says so in the others: it attributes as well."""
        told = [(fact.cells[one].stance, self.cited(fact, one)) for one in told_by(fact)]
        others = (one for stance, cited in told if stance is not Stance.ASSERTED for one in cited)
        names = {surname(name) for one in others if (name := speaker_of(one, self.called))}
        own = " ".join(one.text for stance, cited in told if stance is Stance.ASSERTED for one in cited)
        return bool(names & {*words(own)})

    def is_in_headline_alone(self, fact: Fact, article: str) -> bool:
        """Whether an article has a fact in its own voice in its headline alone, and below from somebody."""
        headline, cited = self.articles[article].headline, self.cited(fact, article)
        if fact.cells[article].stance is not Stance.ASSERTED or not headline.is_known:
            return False
        if not all({*words(one.text)} <= {*words(headline.value)} for one in cited):
            return False
        below = (one for side, one in self.statements.items() if side.article == article)
        said = (one.text for one in below if one.kind is not Kind.OWN_VOICE and one.said)
        return any(share_held(headline.value, text) >= MOST for text in said)


def told_by(fact: Fact) -> list[str]:
    """Return the articles that have a fact."""
    return [article for article, cell in fact.cells.items() if cell.stance.is_told]


def is_told_by_all(fact: Fact) -> bool:
    """Whether all of several articles have a fact."""
    return len(fact.cells) > 1 and len(told_by(fact)) == len(fact.cells)
