"""What a draft's side by side shows last: matches of which no fact tells two articles."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from build_tools.models import Group, Side, Tier
from build_tools.pages.event.side_by_side import without_a_fact

REED, OWN = "Ann Reed", ""
PAIR, TRIO = ["courier-1", "wire-1"], ["courier-1", "wire-1", "post-1"]


def statement(article, number, speaker=REED, text="The ferry left late."):
    return SimpleNamespace(
        id=f"{article}-{number}",
        named=speaker,
        own_voice=not speaker,
        words=SimpleNamespace(text=text),
        runs=(),
    )


def shown(*untold, cited=(), grouped=(TRIO,), **changed):
    """Return the ids and the speakers of what is shown of matches that no drafted fact tells."""
    statements = {one: changed.get(one.replace("-", "_")) or statement(*one.split("-")) for one in TRIO}
    groups = [Group("g", Tier.LIKELY, tuple(Side(one.split("-")[0], one) for one in ids)) for ids in grouped]
    book = SimpleNamespace(
        sheets=SimpleNamespace(untold=untold),
        comparison=SimpleNamespace(groups=groups),
        statements=statements,
        fact_of={one: [SimpleNamespace(id=f"f-{n}")] for n, fact in enumerate(cited) for one in fact},
        pairs=SimpleNamespace(of=lambda a, b: (SimpleNamespace(statement=a), SimpleNamespace(statement=b))),
    )
    found = without_a_fact(book)
    return [([telling.statement.id for telling in one.tellings], one.speakers) for one in found]


@pytest.mark.parametrize(
    ("cited", "is_shown"),
    [((), True), ((PAIR,), False), ((PAIR[:1],), True), ((PAIR[:1], PAIR[1:]), True)],
    ids=["no fact", "a fact of both", "a fact of one", "a fact each"],
)
def test_a_match_is_shown_where_no_fact_tells_it_of_two_articles(cited, is_shown):
    assert shown(PAIR, cited=cited) == ([(PAIR, (REED,))] if is_shown else [])


def test_a_match_needs_the_words_of_two_articles():
    nothing = statement("wire", "1", text="")
    assert shown(PAIR, wire_1=nothing) == []
    assert shown(TRIO, wire_1=nothing) == [(["courier-1", "post-1"], (REED,))]


def test_what_an_editor_rejected_is_not_shown():
    assert shown(PAIR, grouped=(["courier-1", "post-1"],)) == []


def test_speakers_are_named_once_and_an_outlet_not_at_all():
    told = {"wire_1": statement("wire", "1", "Bo Hale"), "post_1": statement("post", "1", OWN)}
    assert shown(TRIO, **told) == [(TRIO, (REED, "Bo Hale"))]
