"""Statements, people and outlets that drafts are made of."""

from __future__ import annotations

from statements_by_hand import LEXICON

from build_tools.comparison.drafting.claims.speaker_names import DraftNames, draft_names
from build_tools.comparison.drafting.explainer.draft_source import DraftSource
from build_tools.comparison.drafting.explainer.event_draft import draft_event
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.models import Analysis, Comparison, Group, Kind, Metadata, Person, Side, Statement, Term, Tier, words

PEOPLE = {
    "ann-brisk": Person(name="Ann Brisk"),
    "tom-berg": Person(name="Tom Berg"),
    "stv": Person(name="STV", kind="organisation", variants=("the STV",)),
    "courier": Person(name="Ostrand Courier", kind="organisation", variants=("the Ostrand Courier",)),
}
CALLED = DraftNames(PEOPLE, {"courier": "The Courier", "wire": "The Wire"}, {"Kiev": "Kyiv"})


def reported(
    content, *, mention="Brisk", cue="said", speaker="ann-brisk", kind=Kind.INDIRECT, name="courier-1", apart=1, **more
):
    """Return the statement of a sentence "MENTION CUE CONTENT.", with `apart` letters between mention and cue."""
    start = len(mention) + apart + len(cue) + 1
    more.setdefault("terms", tuple(Term(word.casefold()) for word in words(content)))
    return Statement(
        name, ((start, start + len(content)),), content, kind, 1, speaker=speaker, mention=mention,
        mention_span=(0, len(mention)), cue=cue, cue_span=(len(mention) + apart, start - 1), cue_class="neutral",
        **more,
    )  # fmt: skip


def own(content, name="courier-9"):
    found = tuple(sorted({Term(word.casefold()) for word in words(content)}))
    return Statement(name, ((0, len(content)),), content, Kind.OWN_VOICE, 1, terms=found)


def opened(article, *statements, names=()):
    """Return an article whose first sentences are the outlet's own statements."""
    own_voice = tuple(one for one in statements if one.kind is Kind.OWN_VOICE)
    return Analysis(article, statements, names, own_voice)


def drafted(*statements, tier=Tier.LIKELY, opposed=()):
    """Draft of statements that are one group, one an outlet."""
    articles = [Analysis(s.id.split("-")[0], (s,)) for s in statements]
    members = tuple(sorted(Side(a.article, a.statements[0].id) for a in articles))
    comparison = Comparison((), groups=(Group("g-1", tier, members),), opposed=opposed)
    outlets = {"courier": "The Courier", "wire": "The Wire", "lantern": "The Lantern"}
    return articles, draft_facts(comparison, articles, PEOPLE, LEXICON, outlets=outlets)


def source_of(articles, found, outlets=None, metadata=Metadata(), people=PEOPLE):
    """Return what the event is drafted from that facts were drafted of."""
    days = {analysis.article: metadata for analysis in articles}
    called = draft_names(people, outlets or {}, articles, LEXICON)
    return DraftSource("crane", days, called, found.facts, found.topics, found.sure, articles)


def event_of(articles, found, outlets=None, metadata=Metadata(), people=PEOPLE):
    """Draft the event that facts were drafted of."""
    return draft_event(source_of(articles, found, outlets, metadata, people))
