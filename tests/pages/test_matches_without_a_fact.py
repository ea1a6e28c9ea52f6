"""What a draft's side by side shows last: matches of which no fact tells two articles."""

from __future__ import annotations

from itertools import combinations
from types import SimpleNamespace

import pytest

from build_tools.models import Group, Match, Side, Tier
from build_tools.pages.event.side_by_side import without_a_fact

REED, OWN = "Ann Reed", ""


def statement(article, number, speaker=REED, text="The ferry left late."):
    return SimpleNamespace(
        id=f"{article}-{number}",
        named=speaker,
        own_voice=not speaker,
        words=SimpleNamespace(text=text),
        runs=(),
    )


def group(*ids, tier=Tier.LIKELY):
    return Group(f"g-{'-'.join(ids)}", tier, tuple(Side(one.split("-")[0], one) for one in ids))


def matched(group, a, b, probability=0.5):
    return Match(
        *(Side(one.split("-")[0], one) for one in (a, b)), Tier.SUGGESTED, 0.5, group.id, probability=probability
    )


def shown(*groups, cited=(), status="draft", matches=None, **changed):
    """Return the ids and the speakers of what is shown of articles that each have two statements."""
    pairs = [(one, a, b) for one in groups for a, b in combinations(one.members, 2) if a.article != b.article]
    all_matched = [matched(one, a.statement, b.statement) for one, a, b in pairs]
    ids = [f"{article}-{number}" for article in ("courier", "wire", "post") for number in (1, 2)]
    statements = {one: changed.get(one.replace("-", "_")) or statement(*one.split("-")) for one in ids}
    book = SimpleNamespace(
        event=SimpleNamespace(status=status),
        comparison=SimpleNamespace(groups=groups, matches=matches or all_matched, opposed=()),
        marks=dict.fromkeys(("courier", "wire", "post")),
        statements=statements,
        fact_of={one: [SimpleNamespace(id=f"f-{n}")] for n, fact in enumerate(cited) for one in fact},
        pairs=SimpleNamespace(of=lambda a, b: (SimpleNamespace(statement=a), SimpleNamespace(statement=b))),
    )
    found = without_a_fact(book)
    return [([telling.statement.id for telling in one.tellings], one.speakers) for one in found]


PAIR = ["courier-1", "wire-1"]


@pytest.mark.parametrize(
    ("cited", "is_shown"),
    [((), True), ((PAIR,), False), ((PAIR[:1],), True), ((PAIR[:1], PAIR[1:]), True)],
    ids=["no fact", "a fact of both", "a fact of one", "a fact each"],
)
def test_a_match_is_shown_where_no_fact_tells_it_of_two_articles(cited, is_shown):
    assert shown(group(*PAIR), cited=cited) == ([(PAIR, (REED,))] if is_shown else [])


def test_of_two_statements_of_an_article_a_fact_may_cite_either_and_the_first_is_shown():
    several = group("courier-1", "courier-2", "wire-1")
    assert shown(several, cited=(["courier-1", "wire-1"],)) == shown(several, cited=(["courier-2", "wire-1"],)) == []
    assert shown(several) == [(PAIR, (REED,))]


def test_what_is_shown_was_matched_with_each_other_and_best():
    several = group("courier-1", "courier-2", "wire-1", "wire-2", "post-1")
    matches = [
        matched(several, "courier-1", "wire-1", 0.2),
        matched(several, "courier-2", "wire-1", 0.9),
        matched(several, "courier-2", "post-1", 0.3),
        matched(several, "wire-2", "post-1", 0.8),
    ]
    assert shown(several, matches=matches) == [(["courier-2", "wire-1", "post-1"], (REED,))]
    nothing = statement("wire", "1", text="")
    assert shown(several, matches=matches[:3], wire_1=nothing) == [(["courier-2", "post-1"], (REED,))]
    assert shown(several, matches=matches[:2], wire_1=nothing) == []


def test_what_was_released_shows_none():
    assert shown(group(*PAIR), status="released") == []


def test_a_match_needs_the_words_of_two_articles():
    assert shown(group(*PAIR), wire_1=statement("wire", "1", text="")) == []
    assert shown(group(*PAIR, "post-1"), wire_1=statement("wire", "1", text="")) == [(["courier-1", "post-1"], (REED,))]


def test_the_surest_come_first_and_speakers_are_named_once():
    doubtful, opposed = group(*PAIR, tier=Tier.SUGGESTED), group("courier-2", "wire-2", "post-2", tier=Tier.OPPOSED)
    told = {"wire_2": statement("wire", "2", "Bo Hale"), "post_2": statement("post", "2", OWN)}
    assert shown(doubtful, opposed, **told) == [
        (["courier-2", "wire-2", "post-2"], (REED, "Bo Hale")),
        (PAIR, (REED,)),
    ]
