"""An event's title: what an article opens with, in words that the others have too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import own, reported, source_of

from build_tools.comparison.drafted import Drafted
from build_tools.comparison.event_title import event_title
from build_tools.models import Analysis, Cell, Fact, Kind, Metadata, NameUse, Stance


def opening(*told):
    """Return articles that open with one statement each."""
    return [Analysis(name, (replace(one, id=f"{name}-1"),)) for name, one in zip("abc", told, strict=False)]


def title_of(articles, facts=(), metadata=Metadata()):
    """Return the title of an event with such facts, all of them sure."""
    found = Drafted(facts={f"f-{n}": fact for n, fact in enumerate(facts)}, sure={f"f-{n}" for n in range(len(facts))})
    return event_title(source_of(articles, found, metadata=metadata))


def told_in(*articles, title):
    """Return a fact that articles tell in their first statement."""
    return Fact(
        title=title,
        text=f"{title}.",
        cells={one: Cell(stance=Stance.ATTRIBUTED, statements=(f"{one}-1",)) for one in articles},
    )


def test_the_opening_whose_words_most_others_have_gives_the_title():
    articles = opening(
        reported("that the old bridge of Ostrand would close", mention="Ann Brisk"),
        own("Dockers of Ostrand heard that their bridge would close."),
        own("Nobody in Tollwick has sold a boat in years."),
    )
    assert title_of(articles).text == "Ann Brisk said that the old bridge of Ostrand would close"


@pytest.mark.parametrize(
    ("content", "others"),
    [
        (
            "Ann Brisk dominated the council of Ostrand on Friday.",
            "Ann Brisk came to the council of Ostrand on Friday.",
        ),
        ("Ann Brisk is a hardliner in the council of Ostrand.", "Ann Brisk is a hardliner in the council of Ostrand."),
        ("The bridge was closed for good.", "The bridge was closed for good."),
    ],
    ids=["a verdict", "who somebody is", "which bridge?"],
)
def test_what_one_outlet_finds_is_no_title_and_no_description(content, others):
    names = NameUse("Ostrand", "place", 2, 0), NameUse("Tollwick Council", "organisation", 1, 0)
    articles = [replace(one, names=names) for one in opening(own(content), own(others))]
    assert title_of(articles).text == "Ostrand and Tollwick Council, as a and b tell it"


def test_what_says_when_is_taken_off_the_beginning():
    articles = opening(
        own("And on the second day of the strike, the council of Ostrand sold the bridge of Tollwick."),
        own("They heard how the council of Ostrand sold the bridge of Tollwick."),
    )
    title = title_of(articles)
    assert title.text == "The council of Ostrand sold the bridge of Tollwick"
    assert title.article == "a" and title.holders == {"a", "b"}


def test_a_fact_of_several_comes_before_what_one_opens_with():
    articles = opening(
        reported("that the bridge of Ostrand would close", mention="Ann Brisk"),
        reported("that the bridge of Ostrand would close", mention="Ann Brisk"),
        own("The bridge of Ostrand is old."),
    )
    title = title_of(articles, [told_in("a", "b", title="Ann Brisk said the bridge of Ostrand would close")])
    assert (title.text, title.fact) == ("Ann Brisk said the bridge of Ostrand would close", "f-0")


def test_background_that_one_outlet_tells_is_no_title():
    articles = opening(own("Dockers heard it."), own("The port heard it."))
    fact = told_in("a", title="Ostrand built the bridge in 1919")
    assert title_of(articles, [fact]).text == "Crane"


def test_a_quotation_is_the_title_only_where_no_clause_is():
    said = reported("“Ostrand has lost its bridge”", kind=Kind.DIRECT, mention="Ann Brisk")
    clause = reported("that Ostrand has lost its bridge", mention="Ann Brisk")
    for told, title in (((said, said), "Ann Brisk: “Ostrand has lost its bridge”"),
                        ((said, clause), "Ann Brisk said that Ostrand has lost its bridge")):  # fmt: skip
        assert title_of(opening(*told)).text == title


def test_words_of_a_headline_count_as_an_opening():
    told = [reported("that the bridge of Ostrand would close"), reported("that the ferry of Tollwick was sold")]
    for headline, title in (
        ("The bridge of Ostrand to close", "Ann Brisk said that the bridge of Ostrand would close"),
        ("Ferry of Tollwick sold", "Ann Brisk said that the ferry of Tollwick was sold"),
    ):
        articles = [Analysis("a", tuple(replace(one, id=f"a-{n}") for n, one in enumerate(told))), Analysis("b", ())]
        metadata = Metadata.model_validate({"headline": headline})
        assert title_of(articles, metadata=metadata).text == title


def test_a_list_of_many_names_is_read_in_linear_time():
    # With a pattern that can part each name from its comma in two ways this would take minutes.
    title = f"{'Halm, ' * 24}Ostrand met"
    assert title_of(opening(own("Halm met."), own("Ostrand met.")), [told_in("a", "b", title=title)]).text == title
