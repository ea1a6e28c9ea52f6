"""Which statements of a group become cells of a drafted fact."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import PEOPLE, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.comparison.drafting.tellings.membership import memberships
from build_tools.models import (
    SENTENCE,
    Analysis,
    Comparison,
    Group,
    Match,
    Meeting,
    NotSaid,
    Opposed,
    Side,
    Term,
    Tier,
)

EAST, WEST, NORTH = (Side(name, f"{name}-1") for name in ("east", "west", "north"))


def match(a, b, tier=Tier.SUGGESTED, probability=0.5, part=()):
    return Match(a, b, tier, 0.5, "g-1", (), (Meeting(part, (), 0.5, "u-1"),), "u-1", probability)


def group(*matches, opposed=(), tier=Tier.SUGGESTED):
    members = (EAST, NORTH, WEST)
    return Comparison(tuple(matches), (Group("g-1", tier, members, parts=((), (), ())),), opposed)


@pytest.mark.parametrize(
    ("comparison", "lead", "telling"),
    [
        (group(match(EAST, WEST), match(NORTH, WEST)), WEST, {EAST, WEST, NORTH}),
        (group(match(EAST, WEST), match(NORTH, WEST)), EAST, {EAST, WEST}),
        (group(match(EAST, WEST, Tier.LIKELY), match(NORTH, WEST)), EAST, {EAST, WEST, NORTH}),
        (group(match(EAST, WEST, Tier.LIKELY), match(NORTH, WEST)), NORTH, {NORTH, WEST}),
        (group(match(EAST, WEST, probability=0.1), match(NORTH, WEST)), WEST, {WEST, NORTH}),
        (group(match(EAST, WEST, part=SENTENCE), match(NORTH, WEST)), WEST, {WEST, NORTH}),
        (group(match(EAST, WEST, Tier.CONFIRMED), opposed=(Opposed(EAST, NORTH, 0.5, (), "g-1"),)), WEST,
         {EAST, WEST, NORTH}),
        (group(), EAST, {EAST, WEST, NORTH}),
    ],
    ids=[
        "both met directly",
        "met by another cell alone",
        "met by what is likely the same",
        "no way round by a sure one",
        "hardly probable",
        "who speaks is shared, not the words",
        "an opposite of what is surely the same",
        "nothing known",
    ],
)  # fmt: skip
def test_a_cell_tells_what_the_clearest_statement_tells(comparison, lead, telling):
    assert memberships(comparison, {})["g-1"].telling(lead) == telling


@pytest.mark.parametrize(
    ("headline", "paragraph", "is_sure"),
    [
        ("Pilots of Tollwick to strike on Monday", 1, True),
        ("Pilots of Tollwick to strike on Monday", 3, False),
        ("Mates of Tollwick to strike on Monday", 1, False),
    ],
    ids=["told whole below", "no headline", "another thing"],
)
def test_what_is_matched_with_a_headline_tells_what_is_told_below_it(headline, paragraph, is_sure):
    below = own("The pilots of Tollwick will strike on Monday, they say.", "east-2")
    above = replace(own(headline, "east-1"), paragraph=paragraph)
    told = {EAST: above, Side("east", "east-2"): below, WEST: own("Pilots strike on Monday", "west-1")}
    small = {"to", "of", "on"}
    terms = {a: replace(s, terms=tuple(t for t in s.terms if t.lemma not in small)) for a, s in told.items()}
    comparison = Comparison((match(EAST, WEST, Tier.LIKELY),), (Group("g-1", Tier.LIKELY, tuple(told)),))
    assert (WEST in memberships(comparison, terms)["g-1"].sure(Side("east", "east-2"))) is is_sure


def drafted(comparison):
    told = {EAST: "that the bridge would close in May", WEST: "that the bridge would close", NORTH: "that May was cold"}
    articles = [Analysis(side.article, (reported(told[side], name=side.statement),)) for side in (EAST, WEST, NORTH)]
    return draft_facts(comparison, articles, PEOPLE, LEXICON)


def test_what_meets_only_another_cell_is_left_unchecked_and_named_as_the_nearest():
    (fact,) = drafted(group(match(EAST, WEST), match(NORTH, WEST, probability=0.2))).facts.values()
    assert fact.cells["east"].statements == ("east-1",)
    assert fact.cells["west"].statements == ("west-1",)
    assert (fact.cells["north"].statements, fact.cells["north"].nearest) == ((), "north-1")


def test_a_group_in_which_nothing_holds_is_no_fact():
    found = drafted(group(match(EAST, WEST, probability=0.1), match(NORTH, WEST, probability=0.2)))
    assert (found.facts, found.left_out) == ({}, {})


def test_of_a_match_without_a_title_what_was_matched_best_is_kept():
    told = {side: own("It was closed.", side.statement) for side in (EAST, WEST, NORTH, Side("east", "east-2"))}
    articles = [
        Analysis(name, tuple(one for side, one in told.items() if side.article == name))
        for name in ("east", "north", "west")
    ]
    matches = (
        match(EAST, WEST, Tier.LIKELY),
        match(Side("east", "east-2"), WEST, probability=0.4),
        match(NORTH, WEST, Tier.LIKELY),
    )
    found = draft_facts(
        Comparison(matches, (Group("g-1", Tier.LIKELY, tuple(sorted(told))),)), articles, PEOPLE, LEXICON
    )
    assert found.best == {"f-1": ("east-1", "north-1", "west-1")}


def test_an_article_that_tells_both_sides_contradicts_no_other():
    twice = Side("west", "west-2")
    matches = (match(EAST, WEST, Tier.LIKELY),)
    for other, against in ((NORTH, {NORTH}), (twice, set())):
        opposed = (Opposed(EAST, other, 0.5, (), "g-1", sure=True),)
        members = (EAST, WEST, other)
        comparison = Comparison(matches, (Group("g-1", Tier.OPPOSED, members, parts=((), (), ())),), opposed)
        found = memberships(comparison, {})["g-1"]
        assert found.against(EAST) == against
        assert found.agree(EAST, other) is (other is twice)
        assert found.is_sure


@pytest.mark.parametrize(
    ("probability", "articles"), [(0.5, {"east", "west"}), (0.3, {"east"})], ids=["probably the same", "merely alike"]
)
def test_what_an_outlet_asserts_and_another_reports_is_one_fact_where_that_is_probable(probability, articles):
    told = {
        EAST: reported("that Ann Brisk has sent a frigate to Tollwick", name="east-1"),
        WEST: own("Ann Brisk sent a frigate to Tollwick in the night.", name="west-1"),
    }
    comparison = Comparison(
        (match(EAST, WEST, probability=probability),), (Group("g-1", Tier.SUGGESTED, (EAST, WEST), parts=((), ())),)
    )
    found = draft_facts(comparison, [Analysis(s.article, (one,)) for s, one in told.items()], PEOPLE, LEXICON)
    told_by = [{name for name, cell in fact.cells.items() if cell.statements} for fact in found.facts.values()]
    assert (told_by == [articles]) is (articles == {"east", "west"})


@pytest.mark.parametrize(
    ("west", "probability", "joint"),
    [
        ("At night a frigate left for Tollwick, which had asked for a guard.", 0.85, True),
        ("At night a frigate left for Tollwick, which had asked for a guard.", 0.7, False),
        ("Ann Brisk, the master of Tollwick, was born in Ostrand.", 0.95, False),
        ("On Monday night a frigate left for Tollwick, which had asked for a guard.", 0.95, True),
        ("On Friday night a frigate left for Tollwick, which had asked for a guard.", 0.95, False),
    ],
    ids=["almost surely", "probably", "names alone", "on the same day", "on another day"],
)
def test_what_two_outlets_almost_surely_tell_needs_less_of_the_titles_words(west, probability, joint):
    told = {
        EAST: own("Ann Brisk of Ostrand sent a frigate and four pilots on Monday to guard Tollwick.", name="east-1"),
        WEST: own(west, name="west-1"),
    }
    comparison = Comparison(
        (match(EAST, WEST, probability=probability),), (Group("g-1", Tier.SUGGESTED, (EAST, WEST), parts=((), ())),)
    )
    found = draft_facts(comparison, [Analysis(s.article, (one,)) for s, one in told.items()], PEOPLE, LEXICON)
    assert any({"east-1", "west-1"} <= set(fact.cited) for fact in found.facts.values()) is joint


def test_one_word_is_enough_of_a_demand_for_one_thing():
    told = {
        EAST: reported("an apology", cue="demanded", name="east-1"),
        WEST: reported("an apology and the payment of damages", cue="demanded", name="west-1"),
    }
    comparison = Comparison((match(EAST, WEST),), (Group("g-1", Tier.SUGGESTED, (EAST, WEST), parts=((), ())),))
    found = draft_facts(comparison, [Analysis(s.article, (one,)) for s, one in told.items()], PEOPLE, LEXICON)
    (fact,) = found.facts.values()
    assert fact.title == "Ann Brisk demanded an apology"


@pytest.mark.parametrize(
    ("east", "west", "title"),
    [
        (("that the pilot target Tollwick", "demanded"), ("a goal", "named"),
         "Ann Brisk demanded that the pilot target Tollwick"),
        (("the charge as absurd", "dismissed"), ("the charge as laughable and an insult to pilots", "rejected"),
         "Ann Brisk dismissed the charge as absurd"),
        (("the move reckless", "called"), ("its order to send a ferry reckless", "called"),
         "Ann Brisk called the move reckless"),
        (("that the pilot target Tollwick", "demanded"), ("that the ferry sail in May", "demanded"), None),
        (("that the harbour would pay for cranes, ferries, pilots and a bridge", "said"), ("that cranes rust", "said"),
         None),
    ],
    ids=["a synonym", "a verdict", "what it calls a move", "nothing shared", "what it begins with"],
)  # fmt: skip
def test_what_one_speaker_says_in_two_articles_is_one_fact_where_they_share_what_the_title_ends_in(east, west, title):
    told = {EAST: reported(east[0], cue=east[1], name="east-1"), WEST: reported(west[0], cue=west[1], name="west-1")}
    comparison = Comparison(
        (match(EAST, WEST, probability=0.3),), (Group("g-1", Tier.SUGGESTED, (EAST, WEST), parts=((), ())),)
    )
    found = draft_facts(comparison, [Analysis(s.article, (one,)) for s, one in told.items()], PEOPLE, LEXICON)
    assert [fact.title for fact in found.facts.values()] == ([title] if title else [])


def test_who_rejects_a_charge_as_absurd_denies_nothing_that_the_same_speaker_says_elsewhere():
    told = {
        EAST: reported("the charge as absurd", cue="dismissed", name="east-1"),
        WEST: replace(reported("the charge as absurd", cue="rejected", name="west-1"), cue_class="denial"),
    }
    comparison = Comparison((match(EAST, WEST),), (Group("g-1", Tier.SUGGESTED, (EAST, WEST), parts=((), ())),))
    found = draft_facts(comparison, [Analysis(s.article, (one,)) for s, one in told.items()], PEOPLE, LEXICON)
    (fact,) = found.facts.values()
    assert {str(cell.stance) for cell in fact.cells.values()} == {"attributed"}


def dated(statement):
    """Return a statement whose days and numbers are known as such."""
    tags = {"june": "day", "monday": "day", "friday": "day", "23": "number", "40": "number"}
    return replace(statement, terms=tuple(Term(term.lemma, tags.get(term.lemma, "")) for term in statement.terms))


def told_by_two(east, west, probability):
    """Draft from one statement of each of two articles that may tell the same."""
    comparison = Comparison(
        (match(EAST, WEST, probability=probability),), (Group("g-1", Tier.SUGGESTED, (EAST, WEST), parts=((), ())),)
    )
    articles = [Analysis(side.article, (dated(one),)) for side, one in ((EAST, east), (WEST, west))]
    found = draft_facts(comparison, articles, PEOPLE, LEXICON)
    return any({"east-1", "west-1"} <= set(fact.cited) for fact in found.facts.values())


@pytest.mark.parametrize(
    ("east", "west", "probability", "joint"),
    [
        ("that somebody turned off the siren", "that the siren had been switched off", 0.22, True),
        ("that the pressure was normal in May", "that nothing was wrong with the pressure", 0.27, True),
        ("an investigation of the rudder", "that the investigation ends in May", 0.22, True),
        ("that somebody turned off the siren", "that the siren had been switched off", 0.17, False),
        ("the ferry of Ostrand", "the date of the ferry", 0.25, False),
        ("that the charge of the port is absurd", "a charge", 0.3, False),
        ("that the ferry would sail on Monday", "that the ferry would sail on Friday", 0.3, True),
        ("that the ferry would sail on Monday", "that the ferry would dock on Friday", 0.3, False),
        ("that the harbour pays for cranes, ferries, pilots and a bridge", "that cranes rust", 0.3, False),
        ("that the bridge would close", "that May was cold", 0.35, False),
        ("a collapse", "that nobody had warned of a collapse", 0.35, False),
        ("that the crew was tired", "that the captain had been tired", 0.35, False),
        ("that the steel was cheap", "that the work was cheap", 0.35, False),
        ("that the ban was illegal", "that the decision was illegal", 0.35, True),
        ("that the captain was tired", "that the captain of the ferry had been tired", 0.35, True),
    ],
    ids=[
        "one word of a brief report", "said the other way", "of a phrase too", "hardly probable",
        "a phrase about another thing", "a word for what was said", "another day of the same", "two days of two things",
        "one of many things", "nothing shared",
        "negated", "two subjects", "two things", "a subject by another name", "one subject",
    ],
)  # fmt: skip
def test_what_one_speaker_says_in_a_few_words_is_one_fact(east, west, probability, joint):
    two = reported(east, name="east-1"), reported(west, name="west-1")
    assert told_by_two(*two, probability) is joint


@pytest.mark.parametrize(
    ("east", "west", "probability", "joint"),
    [
        ("The strike of Ostrand is to end in June.", "that the strike would go on until June", 0.15, True),
        ("The strike of Ostrand was long.", "that the strike would go on", 0.15, False),
        ("A ferry that the pilots left was found in Ostrand.", "that the ferry of the pilots was found", 0.45, True),
        ("Ann Brisk left the ferry of Ostrand.", "a ferry", 0.45, False),
        ("Ann Brisk made the same argument in Ostrand.", "that argument", 0.46, False),
        ("The port counted 40 ferries in Ostrand.", "the ferries at 23", 0.15, False),
        ("Tom Berg called on Ann Brisk to leave the race.", "that Tom Berg leave the race", 0.16, False),
    ],
    ids=[
        "the same day",
        "neither a day nor probable",
        "probably one",
        "a thing",
        "an argument",
        "another number",
        "a call to another",
    ],
)
def test_what_an_outlet_tells_in_few_words_that_another_attributes_is_one_fact(east, west, probability, joint):
    assert told_by_two(own(east, name="east-1"), reported(west, name="west-1"), probability) is joint


@pytest.mark.parametrize(("probability", "joint"), [(0.48, True), (0.2, False)])
def test_a_title_that_holds_lost_holds_what_another_says_is_lost(probability, joint):
    east, west = (
        "the pilots lost a tenth of the pay that ferries bring at night",
        "crews on cranes lose a tenth of pay and buy bread at night",
    )
    lemmas = "pilot lose tenth pay ferry bring night", "crew crane lose tenth pay buy bread night"
    two = [
        reported(text, name=name, speaker=speaker, terms=tuple(map(Term, found.split())))
        for text, name, speaker, found in zip(
            (east, west), ("east-1", "west-1"), ("ann-brisk", None), lemmas, strict=True
        )
    ]
    assert told_by_two(*two, probability) is joint


@pytest.mark.parametrize(
    ("mention", "speaker", "joint"),
    [("Berg", "tom-berg", False), ("some pilots", "some pilots", True), ("Brisk", "ann-brisk", True)],
)
def test_what_may_be_the_same_is_no_other_speaker_s_unless_it_is_a_crowd_s(mention, speaker, joint):
    said = "that the pilots of Halm lost a tenth of their pay"
    one = reported(said, name="east-1")
    other = reported(f"{said} in May", name="west-1", mention=mention, speaker=speaker)
    assert told_by_two(one, other, 0.5) is joint


@pytest.mark.parametrize(("other", "joint"), [("the crane", False), ("the photo of the crane", True)])
def test_what_two_did_not_say_is_the_same_where_more_than_a_word_is(other, joint):
    unsaid = {"cue": "did not mention", "said": False, "how": NotSaid.NEGATED}
    one = reported("the photo of the crane of Halm", name="east-1", **unsaid)
    assert told_by_two(one, reported(other, name="west-1", **unsaid), 0.5) is joint


def test_what_is_no_contradiction_after_all_is_not_told_as_one_thing():
    told = {
        EAST: reported("that she would not resign", name="east-1"),
        WEST: own("The ferry of Ostrand sank in May.", name="west-1"),
    }
    against = (Opposed(EAST, WEST, 0.5, (), "g-1"),)
    comparison = Comparison((), (Group("g-1", Tier.OPPOSED, (EAST, WEST), parts=((), ())),), against)
    found = draft_facts(comparison, [Analysis(s.article, (one,)) for s, one in told.items()], PEOPLE, LEXICON)
    assert not any({"east-1", "west-1"} <= set(fact.cited) for fact in found.facts.values())
    assert list(found.left_out) == ["f-1"]


def test_what_several_surely_tell_is_a_fact_though_its_title_leans_on_what_came_before():
    told = "that the kitchen had been shut by the authority"
    two = reported(told, name="east-1"), reported(told, name="west-1")
    comparison = Comparison(
        (match(EAST, WEST, Tier.LIKELY),), (Group("g-1", Tier.LIKELY, (EAST, WEST), parts=((), ())),)
    )
    articles = [
        Analysis(EAST.article, (two[0], own("Tom Berg sank a ferry of Ostrand in May.", name="east-2"))),
        Analysis(WEST.article, two[1:]),
    ]
    titles = [fact.title for fact in draft_facts(comparison, articles, PEOPLE, LEXICON).facts.values()]
    assert f"Ann Brisk said {told}" in titles


@pytest.mark.parametrize(
    ("east", "west", "joint"),
    [
        ("that the filter was cleaned every week", "that the filter was cleaned daily", True),  # and told as a conflict
        ("that the filter was cleaned every week", "that ropes, pipes and sails were cleaned daily", False),
        ("that the filter was cleaned every day", "that the filter was cleaned daily", True),
        ("that the filter was cleaned every week", "that the filter was cleaned", True),
        ("that the filter failed a day after the storm", "that the filter failed a week after the storm", True),
        (
            "that the stop costs 12 million crowns a day",
            "that the stop costs 12 million crowns over the week",
            False,
        ),  # the same
        ("that the stop costs 12 million crowns a day", "that the stop costs 12 million crowns per day", True),
        ("that a quarter of the ferries will sail", "that one in five ferries will sail", True),  # the same
        ("that a quarter of the ferries will sail", "that one in four ferries will sail", True),
        ("that the third of the ferries will sail", "that 20 per cent of the ferries will sail", True),
        ("that half of the ferries will sail", "that 49 per cent of the ferries will sail", True),
    ],
)
def test_a_title_is_true_to_how_often_and_which_share_others_tell(east, west, joint):
    assert told_by_two(reported(east, name="east-1"), reported(west, name="west-1"), 0.5) is joint
