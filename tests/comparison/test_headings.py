"""Where no clause can head what outlets tell alike, a fact has a heading that names the matter and claims nothing."""

from __future__ import annotations

import pytest
from drafts_by_hand import drafted, reported, source_of

from build_tools.comparison.drafting.explainer.leads import leads
from build_tools.models import Kind, NotSaid

_SPEECH = {"kind": Kind.DIRECT}


def titles(*statements):
    return [fact.title for fact in drafted(*statements)[1].facts.values()]


@pytest.mark.parametrize(
    ("courier", "wire", "said"),
    [
        ("“They sold it to harbour pilots.”", "“They sold it to harbour pilots,”", "They sold it to harbour pilots"),
        ("“They sold it to harbour pilots. We had no pilots.”", "“They knew. They sold it to harbour pilots.”",
         "They sold it to harbour pilots"),
        # The one cuts it where a clause ends.
        ("“They sold it to harbour pilots, whatever they say.”", "“They sold it to harbour pilots,”",
         "They sold it to harbour pilots"),
        # Nothing is left out that turns it round.
        ("“It is not so that they sold it to harbour pilots.”", "“They sold it to harbour pilots,”", None),
        ("“They sold it to harbour pilots.”", "“They sold it to harbour ferries,”", None),
        # What points elsewhere, speaks to a hearer or is no sentence says nothing by itself.
        ("“That is why they sold harbour pilots.”", "“That is why they sold harbour pilots,”", None),
        ("“I will sell him harbour pilots.”", "“I will sell him harbour pilots,”", None),
        ("“You sold it to harbour pilots.”", "“You sold it to harbour pilots,”", None),
        ("“not selling it to harbour pilots”", "“not selling it to harbour pilots,”", None),
    ],
)  # fmt: skip
def test_what_two_outlets_quote_of_one_speaker(courier, wire, said):
    found = titles(reported(courier, **_SPEECH), reported(wire, name="wire-1", **_SPEECH))
    assert found == ([f"What Ann Brisk said: “{said}”"] if said else [])


def test_whose_words_they_are_is_said_once_and_by_which_outlets():
    said = "“They sold it to harbour pilots.”"
    articles, found = drafted(reported(said, **_SPEECH), reported(said, name="wire-1", **_SPEECH))
    (fact,) = found.facts.values()
    assert fact.text == "Ann Brisk said, according to The Courier and The Wire: “They sold it to harbour pilots.”"
    assert not any(one.fact for one in leads(source_of(articles, found)))


def test_no_heading_for_words_of_two_speakers():
    said = "“They sold it to harbour pilots.”"
    other = reported(said, name="wire-1", speaker="tom-berg", mention="Berg", **_SPEECH)
    assert not [title for title in titles(reported(said, **_SPEECH), other) if title.startswith("What ")]


def test_what_one_speaker_left_unsaid():
    how = {"said": False, "how": NotSaid.NEGATED}
    statements = (
        reported("whether it would close", cue="would not say", **how),
        reported("the vote", cue="declined to explain", name="wire-1", **how),
    )
    (fact,) = drafted(*statements)[1].facts.values()
    assert fact.title == "What Ann Brisk did not say"
    assert fact.text == (
        "The Courier: Ann Brisk would not say whether it would close. The Wire: Ann Brisk declined to explain the vote."
    )
