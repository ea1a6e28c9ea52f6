"""A standfirst opens with the first sentence that says best what happened, and then tells two sides of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import event_of, opened, own, reported, source_of

from build_tools.comparison.drafting.clauses.cutting import says_so_last
from build_tools.comparison.drafting.explainer.first_sentences import firsts
from build_tools.comparison.drafting.explainer.sides import two_sides
from build_tools.comparison.drafting.explainer.told import Told
from build_tools.comparison.drafting.facts.drafted import Drafted
from build_tools.models import Analysis, Basis, Known, Metadata

BRIDGE = own("The council of Ostrand voted to close its old swing bridge.", "wire-1")
CLOSED = "The council of Ostrand voted on Friday to close its swing bridge after a crack was found in a pillar."


def found_in(*sentences, headline=None):
    metadata = Metadata(headline=Known(value=headline, basis=Basis.STATED)) if headline else Metadata()
    articles = [opened(f"o{n}", own(text, f"o{n}-1")) for n, text in enumerate(sentences)]
    return [one.text for one in firsts(source_of(articles, Drafted(), metadata=metadata)).sentences]


@pytest.mark.parametrize(
    ("other", "headline"),
    [
        ("Pilots had lit forty candles on the bridge of Ostrand by Friday, one for each year that it was open.", None),
        ("It was the kind of evening on which the council of Ostrand likes to close a bridge after dinner.", None),
        ("“We close it on Friday,” the council of Ostrand said of its swing bridge, after a crack in a pillar.", None),
        ("Crooked councillors of Ostrand voted on Friday to close a swing bridge over a crack in a pillar.", None),
        ("A mob of Ostrand councillors voted on Friday to close a swing bridge over a crack in a pillar.", None),
        (
            "The council of Ostrand and its swing bridge had a long Friday after a vote.",
            "Ostrand to close swing bridge",
        ),
    ],
    ids=[
        "a scene",
        "no point yet",
        "a quotation",
        "a tabloid's words",
        "a tabloid's nouns",
        "not what the headlines say",
    ],
)
def test_the_sentence_that_says_plainly_what_happened_comes_first(other, headline):
    third = "The swing bridge of Ostrand was closed on Friday by its council after a pillar had a crack."
    assert found_in(other, CLOSED, third, headline=headline)[0] in (CLOSED[:-1], third[:-1])


def test_what_came_of_it_all_stands_behind_what_happened():
    other = "It was quiet when the young diver drowned at the sluice of Ostrand, and nobody had told the harbour."
    drowned = "A young diver drowned on Monday while 40 guests of the harbour hotel looked on from its new terrace."
    followed = "A boat club went to court on Tuesday to reopen the bridge after a young diver drowned at the sluice."
    assert found_in(followed, drowned, other)[0] == drowned[:-1]
    closed = "The council closed the old bridge on Monday after a young diver drowned."
    assert found_in(closed, "The council of Ostrand closed the old bridge, angering boat owners.")[0] == closed[:-1]


def test_what_an_outlet_adds_of_its_own_at_the_end_is_left_out():
    other = "The swing bridge of Ostrand was closed on Friday by its council after a pillar had a crack."
    assert CLOSED[:-1] in found_in(f"{CLOSED[:-1]}, in the worst failure of a bridge in ten years.", other)
    assert CLOSED[:-1] in found_in(f"{CLOSED[:-1]}, which few in the town will miss.", other)
    kept = f"{CLOSED[:-1]}, which the mayor said few would miss."
    assert kept[:-1] in found_in(kept, other)


@pytest.mark.parametrize(
    ("sentence", "ends_so"),
    [
        ("The port of Halm closed, the harbour board said on Friday", True),
        ("The port of Halm closed, according to the harbour board", True),
        ("The port of Halm closed, a day after Ann Brisk said it would", False),
        ("The harbour board said the port of Halm closed", False),
    ],
)
def test_a_sentence_that_ends_in_who_says_so(sentence, ends_so):
    assert says_so_last(sentence) is ends_so


def test_a_first_sentence_that_ends_in_who_says_so_is_told_as_its_outlet_tells_it():
    text = "The council of Ostrand closed its old swing bridge to carts, lorries and trams, the mayor said on Friday."
    told = event_of([opened("courier", BRIDGE), opened("wire", own(text, "wire-9"))], Drafted()).standfirst
    assert told.startswith("As wire tells it, the council of Ostrand closed its old swing bridge to carts, lorries")


@pytest.mark.parametrize(
    "dateline",
    [
        "HALM — ",
        "HALM, Norl. (Wire) – ",
        "PORT OSTRAND, Nov 15 (Wire).- ",
        "HALM BRIDGE, Norland-Ostrand border, Nov. 19 — ",
    ],
)
def test_where_an_article_was_written_is_no_part_of_its_first_sentence(dateline):
    assert CLOSED[:-1] in found_in(f"{dateline}{CLOSED}", "The swing bridge of Ostrand was closed by its council.")


def test_a_noun_at_the_end_is_nobody_who_says_so():
    text = "Thieves took the logs of the old swing bridge of Ostrand, and, for some of its ferries, medical notes."
    told = event_of([opened("courier", BRIDGE), opened("wire", own(text, "wire-9"))], Drafted()).standfirst
    assert told.casefold().endswith(text.casefold())


def two(one, other, *, told=CLOSED, names=("courier", "wire")):
    """Return what is told of two statements, each (speaker, cue, content), of two outlets."""
    said = []
    for (speaker, cue, content), name in zip((one, other), names, strict=True):
        mention = {"ann-brisk": "Brisk", "tom-berg": "Berg"}[speaker]
        said.append(reported(content, speaker=speaker, mention=mention, cue=cue, name=f"{name}-{len(said) + 2}"))
    beside = [own(f"Ferry {number} sails to Halm.", f"x-{number}") for number in range(8)]
    articles = [Analysis(name, (replace(one, paragraph=2), *beside)) for one, name in zip(said, names, strict=True)]
    return [side.text for side in two_sides(source_of(articles, Drafted()), {"bridge", "council"}, [told])]


CRACK = "a crack was found in a pillar of the bridge in Ostrand"
PILLAR = ("ann-brisk", "said", f"that {CRACK}")


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        (("tom-berg", "said", "that no crack was found in any pillar of the Ostrand bridge"), True),
        (("tom-berg", "said", "that a pillar of the Ostrand bridge had a crack"), False),
        (("tom-berg", "said", "that no ferry of Halm sails in winter"), False),
        (("ann-brisk", "said", "that no crack was found in any pillar of the Ostrand bridge"), False),
        (("tom-berg", "rejected", "the account of Ann Brisk"), True),
    ],
    ids=["against it", "the same", "another matter", "the same speaker", "an answer"],
)
def test_two_sides_are_two_speakers_on_one_matter_the_one_against_the_other(other, is_told):
    told = two(PILLAR, other, told="The council of Ostrand spoke of a crack in its bridge")
    assert bool(told) is is_told
    assert not told or told[0] == f"Ann Brisk said that {CRACK}"  # what is taken back comes before


def test_a_side_that_was_just_told_is_not_told_again():
    against = ("tom-berg", "said", "that no crack was found in any pillar of the Ostrand bridge")
    told = two(PILLAR, against, told=f"Ann Brisk said that {CRACK}")
    assert told == ["Tom Berg said that no crack was found in any pillar of the Ostrand bridge"]


def beside(*said, roles=("", "")):
    """Return what is told of statements of one article, each (speaker, cue, content), one a paragraph."""
    told = []
    for number, (speaker, cue, content) in enumerate(said):
        mention, role = {"ann-brisk": ("Brisk", roles[0]), "tom-berg": ("Berg", roles[1])}[speaker]
        one = reported(content, speaker=speaker, mention=mention, cue=cue, name=f"wire-{number + 2}")
        told.append(replace(one, paragraph=number + 2, role=role or None))
    articles = [opened("courier", BRIDGE), Analysis("wire", (*told, *(own(f"Ferry {n}.", f"x-{n}") for n in range(8))))]
    read = ["The council of Ostrand spoke of a crack in its bridge"]
    return [one.text for one in two_sides(source_of(articles, Drafted()), {"bridge", "council"}, read)]


@pytest.mark.parametrize(
    ("answer", "roles", "told"),
    [
        (("tom-berg", "rejected", "the claim"), ("", ""), "Tom Berg rejected the claim"),
        (("tom-berg", "said", "that the bridge of Ostrand was old"), ("union leader", "police commissioner"),
         "Tom Berg said that the bridge of Ostrand was old"),
        (("tom-berg", "said", "that the bridge of Ostrand was old"), ("union leader", "union secretary"), ""),
        (("tom-berg", "said", "that the bridge of Ostrand was old"), ("", ""), ""),
        (("ann-brisk", "rejected", "the claim"), ("", ""), ""),
    ],
    ids=["rejects what stands before", "accuser and accused", "two accusers", "nobody knows", "the same speaker"],
)  # fmt: skip
def test_who_answers_right_behind_a_claim_is_its_other_side(answer, roles, told):
    found = beside(PILLAR, answer, roles=roles)
    assert found == ([f"Ann Brisk said that {CRACK}", told] if told else [])


def test_what_is_rejected_must_stand_right_before():
    apart = [("ann-brisk", "said", f"that ferry {number} of Halm sails") for number in range(6)]
    assert not beside(PILLAR, *apart, ("tom-berg", "rejected", "the claim"))


def test_an_outlet_that_has_both_sides_is_named_once():
    told = Told(source_of([opened("wire", BRIDGE)], Drafted()), "The bridge is shut", None)
    sides = [("wire", "Ann Brisk said that it leaks"), ("wire", "Tom Berg: “No”"), ("courier", "The mayor left")]
    assert told.each_in_its_words(sides) == (
        "According to wire, Ann Brisk said that it leaks; Tom Berg said “No”; according to courier, the mayor left."
    )
