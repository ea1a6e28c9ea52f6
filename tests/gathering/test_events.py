"""A pile of articles is sorted into the events that they tell of."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import FERRY, LIBRARY, ORCHARD, all_texts, dated, proposals

from build_tools.gathering import Pile, propose
from build_tools.gathering.propose import confidence_of

FERRIES = {"ferry-courier", "ferry-lantern", "ferry-wire"}
ORCHARDS = {"orchard-courier", "orchard-lantern"}


def test_what_tells_of_one_event_is_together_and_what_tells_of_nothing_else_is_alone() -> None:
    _, events = proposals(all_texts())
    assert sorted(map(sorted, events)) == sorted(map(sorted, [FERRIES, ORCHARDS, {"library"}]))


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (["ferry-courier"], 1),
        (["ferry-courier", "ferry-lantern"], 1),
        (["ferry-courier", "ferry-lantern", "ferry-wire"], 1),
        (["ferry-courier", "orchard-courier"], 2),
        (["orchard-lantern", "library"], 2),
        (["ferry-wire", "orchard-lantern", "library"], 3),
        ([], 0),
    ],
    ids=["one article", "a pair", "one event alone", "two strangers", "two others", "three strangers", "none"],
)
def test_a_pile_may_be_small(names: list[str], count: int) -> None:
    _, events = proposals({name: all_texts()[name] for name in names})
    assert len(events) == count


@settings(max_examples=15)
@given(st.permutations(sorted(all_texts())))
def test_the_order_of_the_pile_changes_no_event(names: list[str]) -> None:
    made, events = proposals({name: all_texts()[name] for name in names})
    assert FERRIES in events and ORCHARDS in events
    ferry = made[events.index(FERRIES)]
    plain = proposals(all_texts())
    assert ferry.confidence == plain[0][plain[1].index(FERRIES)].confidence
    assert ferry.why == plain[0][plain[1].index(FERRIES)].why


def test_why_names_what_the_articles_share() -> None:
    made, events = proposals({name: dated(text, "2031-04-07") for name, text in all_texts().items()})
    why = made[events.index(FERRIES)].why
    assert {"Halcyon", "Skarholm"} <= set(why.names) or {"Halcyon", "Inge Varrow"} <= set(why.names)
    assert "radar" in why.words and "lighthouse" in why.words
    assert why.days == ("2031-04-07",)
    assert not {"Monday", "Tuesday"} & set(why.names)


def test_days_that_several_texts_name_are_a_reason() -> None:
    tail = "\n\nThe hearing is set for 3 May."
    made, _ = proposals({"a": FERRY["courier"] + tail, "b": FERRY["wire"] + "\n\nA judge will hear it on May 3."})
    assert made[0].why.days == ("3 May",)


def test_the_same_subject_months_later_is_another_event() -> None:
    again = {
        "first-a": dated(ORCHARD["courier"], "2031-05-02"),
        "first-b": dated(ORCHARD["lantern"], "2031-05-03"),
        "later-a": dated(ORCHARD["courier"].replace("half", "a third").replace("eggs", "nuts"), "2032-05-02"),
        "others": dated(LIBRARY, "2031-05-02"),
    }
    _, events = proposals(again)
    assert {"first-a", "first-b"} in events
    assert {"later-a"} in events


def test_the_title_is_a_headline_of_the_first_day() -> None:
    texts = {
        "a": dated(FERRY["courier"], "2031-04-08", headline="Ferry runs aground off Skarholm"),
        "b": dated(FERRY["lantern"], "2031-04-09", headline="Broken radar behind stranding"),
    }
    assert proposals(texts)[0][0].title == "Ferry runs aground off Skarholm"


def test_without_a_headline_the_title_is_what_the_articles_share() -> None:
    title = proposals({"a": FERRY["courier"], "b": FERRY["lantern"]})[0][0].title
    assert "Halcyon" in title or "Skarholm" in title
    assert ": " in title


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        (({0: 0.4, 1: 0.4}, 0.0), ({0: 0.25, 1: 0.25}, 0.0)),
        (({0: 0.4, 1: 0.4, 2: 0.4}, 0.0), ({0: 0.4, 1: 0.4, 2: 0.2}, 0.0)),
        (({0: 0.4, 1: 0.4}, 0.0), ({0: 0.4, 1: 0.4}, 0.14)),
        (({0: 0.0}, 0.0), ({0: 0.0}, 0.14)),
    ],
    ids=["the articles are near", "all of them are", "no other event is near", "alone, and nothing near"],
)
def test_confidence_is_what_speaks_for_the_event(
    surer: tuple[dict[int, float], float], less_sure: tuple[dict[int, float], float]
) -> None:
    assert 0 < confidence_of(*less_sure) < confidence_of(*surer) <= 1


@example(["aA1b\u4e2d", "aA“a\u4e2d"])
@given(st.lists(st.text(alphabet="abcdeéABC ’“”.,-\n1", min_size=1, max_size=200), max_size=8))
def test_every_article_is_in_one_event_whatever_it_holds(texts: list[str]) -> None:
    usable = {str(number): f"Words. {text}" for number, text in enumerate(texts)}
    made, events = proposals(usable) if usable else ([], [])
    assert sorted(name for event in events for name in event) == sorted(usable)
    assert all(0 <= proposal.confidence <= 1 for proposal in made)


def test_an_empty_pile_has_no_events() -> None:
    assert propose(Pile()) == []
