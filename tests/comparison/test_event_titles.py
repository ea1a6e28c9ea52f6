"""An event's title: what an article opens with, in words that the others have too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import opened, own, reported, source_of

from build_tools.comparison.drafting.explainer.counted import happening
from build_tools.comparison.drafting.explainer.event_title import event_title, gives_what_is_disputed
from build_tools.comparison.drafting.explainer.first_sentences import firsts
from build_tools.comparison.drafting.explainer.leads import Reach, leads
from build_tools.comparison.drafting.explainer.openings import openings
from build_tools.comparison.drafting.facts.drafted import Drafted
from build_tools.comparison.drafting.titles.undated import without_day
from build_tools.models import Analysis, Cell, Fact, Kind, Metadata, NameUse, Stance


def opening(*told):
    """Return articles that open with one statement each."""
    return [opened(name, replace(one, id=f"{name}-1")) for name, one in zip("abc", told, strict=False)]


def title_of(articles, facts=(), metadata=Metadata()):
    """Return the title of an event with such facts, all of them sure."""
    found = Drafted(facts={f"f-{n}": fact for n, fact in enumerate(facts)}, sure={f"f-{n}" for n in range(len(facts))})
    source = source_of(articles, found, metadata=metadata)
    return event_title(source, firsts(source))


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
        ("Ann Brisk seemed to rule the council of Ostrand.", "The council of Ostrand may look like Ann Brisk’s."),
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
    assert title.lead.articles == ("a",)


def test_a_fact_of_several_comes_before_what_one_opens_with():
    articles = opening(
        reported("that the bridge of Ostrand would close", mention="Ann Brisk"),
        reported("that the bridge of Ostrand would close", mention="Ann Brisk"),
        own("The bridge of Ostrand is old."),
    )
    title = title_of(articles, [told_in("a", "b", title="Ann Brisk said the bridge of Ostrand would close")])
    assert (title.text, title.lead.fact) == ("Ann Brisk said the bridge of Ostrand would close", "f-0")


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


def test_what_one_outlet_alone_dwells_on_is_the_title_only_where_nothing_is_everybodys():
    articles = opening(
        own("Ann Brisk dominated the council of Ostrand on Friday."),
        own("Ann Brisk came to the council of Ostrand on Friday."),
        reported("that Ostrand’s council let Ann Brisk speak on Friday"),
    )
    assert title_of(articles[:2]).text == "Ann Brisk came to the council of Ostrand on Friday"
    assert title_of(articles).text == "Ann Brisk said that Ostrand’s council let Ann Brisk speak"


def test_a_plain_telling_is_the_title_rather_than_one_that_is_dressed_up():
    dressed = "Guards of Ostrand boarded the peaceful ferry of Halm on Friday."
    plain = "Guards of Ostrand boarded the wooden ferry of Halm on Friday."
    third = "Nobody was hurt when guards of Ostrand boarded the ferry of Halm."
    for told in ((dressed, plain, third), (plain, dressed, third)):
        assert title_of(opening(*map(own, told))).text == "Guards of Ostrand boarded the wooden ferry of Halm"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("The bridge of Ostrand to close", "The bridge of Ostrand to close"),
        ("Old Bridge Of Ostrand Would Close", "Old bridge of Ostrand would close"),
        ("Bridge: What Ostrand Would Lose", "Ann Brisk said that the old bridge of Ostrand would close"),
        ("Bunglers axe beloved bridge of Ostrand", "Ann Brisk said that the old bridge of Ostrand would close"),
    ],
    ids=["as printed", "in sentence case", "a question is none", "words that no sentence has"],
)
def test_a_headline_is_the_title_where_the_others_have_its_words(headline, title):
    told = reported("that the old bridge of Ostrand would close", mention="Ann Brisk")
    other = reported("that Ostrand would close its old bridge", speaker="stv", mention="The STV")
    articles, metadata = opening(told, other), Metadata.model_validate({"headline": headline})
    assert title_of(articles, metadata=metadata).text == title


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The council of Ostrand shut the bridge of Tollwick after declaring it a danger to all of the town.",
         "The council of Ostrand shut the bridge of Tollwick"),
        ("OSTRAND — Joining pilots, cooks and mates, the council of Ostrand shut the bridge of Tollwick.",
         "The council of Ostrand shut the bridge of Tollwick"),
        ("Council head Lisa Holt, Liberal of Ostrand, closed the bridge of Tollwick – it was old – to all.",
         "Council head Lisa Holt closed the bridge of Tollwick"),
        ("With a vote set for May, the council of Ostrand shut the bridge of Tollwick.",
         "The council of Ostrand shut the bridge of Tollwick"),
        ("The council of Ostrand shut the bridge of Tollwick, which it called “[a] danger”.",
         "The council of Ostrand shut the bridge of Tollwick"),
        ("The council of Ostrand on Friday shut the bridge of Tollwick on Monday that Ann Brisk had opened.",
         "The council of Ostrand on Friday shut the bridge of Tollwick on Monday that Ann Brisk had opened"),
        ("Men hired by the town of Ostrand on Friday shut the old bridge of Tollwick, not only for a day, but years.",
         "Men hired by the town of Ostrand on Friday shut the old bridge of Tollwick"),
    ],
)  # fmt: skip
def test_what_happened_is_told_without_what_somebody_says_of_it(sentence, told):
    article = Analysis("a", (), (), (own(sentence),))
    assert told in [one.claim.text for one in openings(source_of([article], Drafted()))]


@pytest.mark.parametrize(
    ("title", "undated"),
    [
        ("Ann Brisk on Friday sold the ferry", "Ann Brisk sold the ferry"),
        ("Ann Brisk said Thursday the port was shut", "Ann Brisk said the port was shut"),
        ("Ann Brisk spoke Friday morning in Ostrand", "Ann Brisk spoke in Ostrand"),
        ("Ann Brisk died on Sunday", "Ann Brisk died"),
        ("Ann Brisk sold the ferry last Friday", "Ann Brisk sold the ferry"),
        ("Ann Brisk on Friday firmly refused to go", "Ann Brisk firmly refused to go"),
        ("A poll released Tuesday shows Ann Brisk ahead", None),
        ("Ann Brisk threatened Monday to close the port", "Ann Brisk threatened to close the port"),
        ("Ann Brisk on Tuesday refused to call a vote", "Ann Brisk refused to call a vote"),
        ("Ann Brisk is expected Monday to close the port", None),
        ("The bridge will be closed Monday", None),
        ("Ann Brisk stepped down Monday in Ostrand", "Ann Brisk stepped down in Ostrand"),
        ("Ann Brisk sang in “The Mill” last Sunday", "Ann Brisk sang in “The Mill”"),
        ("Letters released by Ostrand on Friday showed a dispute", "Letters released by Ostrand showed a dispute"),
        ("The port has to answer by Friday", None),
        ("Nobody sailed before Monday or after Friday", None),
        ("The ferry will sail on Friday", None),
        ("Ostrand voted to close the bridge on Friday", None),
        ("Ostrand votes on Friday", None),
        ("The bridge is closed on Monday", None),
        ("Pilots call strike on Friday", None),
        ("Ann Brisk may resign Friday", None),
        ("Ann Brisk denies she met Tom Ferrow on Friday", None),
        ("The ferry sank on Friday, not Thursday", None),
        ("Ann Brisk resigned late on Friday", "Ann Brisk resigned"),
        ("Ann Brisk has run the port since Monday", None),
        ("A Friday vote split the council", None),
        ("Pilots met on Monday and Tuesday", None),
        ("Shops shut on Black Friday", None),
        ("Nobody sailed last Friday", None),
        ("Ann Brisk met Tom Ferrow on Friday talk shows", None),
        ("Sheffield Wednesday won", None),
        ("Ann Brisk spent Saturday night at the bridge", None),
        ("The mill, on Friday, burned", None),
        ("The deal was signed on Friday the 13th", None),
        ("Ann Brisk left on Friday, 3 May", None),
        ("Ann Brisk spoke on Thursday’s plan", None),
        ("Ann Brisk said “we met on Friday in Ostrand”", None),
    ],
)
def test_a_title_gives_no_weekday_on_which_something_was_done(title, undated):
    assert without_day(title) == (undated or title)


@pytest.mark.parametrize(
    ("before", "sentence", "told"),
    [
        ("Mayor Ann Brisk came by boat.", "The mayor opened the bridge of Ostrand to carts and horses.", "Ann Brisk"),
        # Not named right before; of another office; or of two who have it.
        ("Mayor Ann Brisk came. It was cold.", "The mayor opened the bridge of Ostrand to carts.", "The mayor"),
        ("Mayor Ann Brisk came by boat.", "The senator opened the bridge of Ostrand to carts.", "The senator"),
        ("Mayor Ann Brisk met Mayor Lisa Holt.", "The mayor opened the bridge of Ostrand to carts.", "The mayor"),
        ("Former Mayor Ann Brisk came by boat.", "The mayor opened the bridge of Ostrand.", "The mayor"),
        ("Vice President Ann Brisk came by boat.", "The president opened the bridge of Ostrand.", "The president"),
        ("Mayor Ann Brisk came by boat.", "The mayor of Halm opened the bridge of Ostrand.", "The mayor of Halm"),
        ("Mayor Ann Brisk met the mayor of Halm, Cy Moss.", "The mayor opened the bridge of Ostrand.", "The mayor"),
        ("Mayor Ann Brisk met Mayor Rook.", "The mayor opened the bridge of Ostrand.", "The mayor"),
        ("Mayor Ann Brisk came by boat.", "The mayor and a pilot opened the bridge of Ostrand.", "The mayor and"),
        ("Mayor Ann Brisk came by boat.", "The mayor’s aide opened the bridge of Ostrand.", "The mayor’s aide"),
    ],
)
def test_whoever_is_named_right_before_goes_by_the_name(before, sentence, told):
    first, *others = before.split(". ")
    names = (NameUse(name, "person", 2, 0) for name in ("Ann Brisk", "Brisk", "Lisa Holt", "Holt"))
    sentences = tuple(
        replace(own(one, name=f"a-{n}"), kind=Kind.OWN_VOICE) for n, one in enumerate((first, *others, sentence))
    )
    article = Analysis("a", (), tuple(names), sentences)
    found = [one.claim.text for one in openings(source_of([article], Drafted()))]
    assert any(one.startswith(told) and "opened" in one for one in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Even though Ann Brisk said that the bridge of Ostrand would close, the pilots went on.",
        "Ann Brisk said that the bridge of Ostrand would close, but the pilots went on.",
        "Two pilots were killed when Ann Brisk said that the bridge of Ostrand would close.",
    ],
)
def test_what_leads_up_to_the_point_of_a_sentence_is_not_the_point(sentence):
    start = sentence.index("that the bridge")
    text = "that the bridge of Ostrand would close"
    who = sentence.index("Ann Brisk")
    said = reported(text, mention="Ann Brisk")
    said = replace(
        said, spans=((start, start + len(text)),), mention_span=(who, who + 9), cue_span=(who + 10, who + 14)
    )
    article = Analysis("a", (said,), (), (own(sentence, name="a-2"),))
    found = openings(source_of([article], Drafted()))
    assert not [one for one in found if one.claim.statement == said.id]


def test_no_outlet_is_given_what_somebody_says_there():
    said = reported("that the bridge of Ostrand would close on Friday", mention="Ann Brisk", name="a-1")
    whole = own(f"Ann Brisk said {said.text}.", name="a-2")
    behind = replace(said, spans=((0, len(said.text)),), cue_span=(len(said.text) + 2, len(said.text) + 6))
    for statement, sentence, expected in (
        (said, whole, {"Ann Brisk said that the bridge of Ostrand would close on Friday"}),
        (behind, own(f"{said.text[5:].capitalize()}, said Ann Brisk.", name="a-2"), set()),
    ):
        article = Analysis("a", (statement,), (), (sentence,))
        found = [one.claim for one in openings(source_of([article], Drafted())) if one.claim.statement == "a-2"]
        assert {one.text for one in found} == expected and not any(one.is_own for one in found)


def test_a_list_of_many_names_is_read_in_linear_time():
    # With a pattern that can part each name from its comma in two ways this would take minutes.
    title = f"{'Halm, ' * 24}Ostrand met"
    assert title_of(opening(own("Halm met."), own("Ostrand met.")), [told_in("a", "b", title=title)]).text == title


def test_a_headline_that_tells_what_was_done_comes_before_what_somebody_says_of_it():
    articles = opening(
        reported("that the old council of Ostrand had become a burden to the town of Ostrand"),
        reported("that the old council of Ostrand had become a burden to the town of Ostrand"),
        own("Ann Brisk leaves the old council of Ostrand, a burden to the town."),
    )
    headline = Metadata.model_validate({"headline": "Brisk leaves council of Ostrand"})
    assert title_of(articles).text.startswith("Ann Brisk said")
    assert title_of(articles, metadata=headline).text == "Brisk leaves council of Ostrand"


@pytest.mark.parametrize(
    ("title", "undated"),
    [
        ("Ann Brisk joined other pilots Tuesday in Ostrand", "Ann Brisk joined other pilots in Ostrand"),
        (
            "Ann Brisk joined several Ostrand Pilots Tuesday in a walk",
            "Ann Brisk joined several Ostrand Pilots in a walk",
        ),
        ("The council adopted the plan Tuesday in Ostrand", "The council adopted the plan in Ostrand"),
        ("The council plans to sail Tuesday in Ostrand", "The council plans to sail Tuesday in Ostrand"),
        ("Shops open for Black Friday in Ostrand", "Shops open for Black Friday in Ostrand"),
        ("The plan was passed in March by the council", "The plan was passed by the council"),
        ("Ann Brisk lost the vote in early May to Tom Holt", "Ann Brisk lost the vote to Tom Holt"),
        ("The vote will be held in March", "The vote will be held in March"),
        ("Ann Brisk won in March 2019", "Ann Brisk won in March 2019"),
    ],
)
def test_a_day_or_month_is_left_out_behind_a_name_and_beside_a_plan(title, undated):
    assert without_day(title) == undated


@pytest.mark.parametrize(
    ("speaker", "reach"), [("Norland", Reach.NOBODY), ("Tom Ferrow", Reach.ALL)], ids=["its own word", "a witness"]
)
def test_a_headline_that_gives_as_a_fact_what_its_subject_says_is_no_title(speaker, reach):
    headline = "Norland captures two villages near Orla"
    below = reported("that Norland captured two villages near Orla", mention=speaker, speaker=speaker)
    articles = [
        opened(one, replace(own(headline), id=f"{one}-1"), replace(below, id=f"{one}-2", paragraph=2)) for one in "ab"
    ]
    source = source_of(articles, Drafted(), metadata=Metadata.model_validate({"headline": headline}))
    assert {one.reach for one in leads(source) if one.paragraph == 0 and one.text == headline} == {reach}


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("UPDATE 2-Ferry of Tollwick sinks off Halm", "Ferry of Tollwick sinks off Halm"),
        ("Ferry of Tollwick sinks off Halm; union blames port", "Ferry of Tollwick sinks off Halm; union blames port"),
        ("Ferry of Tollwick sinks off Halm; rain tomorrow", "Ferry of Tollwick sinks off Halm"),
        ("Port speech: Ferry of Tollwick never sank", None),
        ("How the ferry of Tollwick sank", None),
        ("Live-storm ferry of Tollwick sinks off Halm", "Live-storm ferry of Tollwick sinks off Halm"),
        ("LIVE: Ferry of Tollwick sinks off Halm", "Ferry of Tollwick sinks off Halm"),
    ],
    ids=[
        "an agency's mark",
        "a second side",
        "a second matter",
        "somebody's word",
        "a question",
        "a compound",
        "a site's mark",
    ],
)
def test_a_headline_is_told_without_what_a_newsroom_hangs_on_it(headline, title):
    first = "The ferry of Tollwick sank off Halm after a storm, and the union of its pilots blamed the port of Ostrand."
    articles = opening(own(first), own("The ferry of Tollwick sank off Halm in a storm."))
    metadata = Metadata.model_validate({"headline": headline})
    assert title_of(articles, metadata=metadata).text == (title or "The ferry of Tollwick sank off Halm in a storm")


def test_a_title_has_no_number_of_dead_that_another_article_tells_otherwise():
    first = own("At least 12 sailors drowned when the ferry of Tollwick sank off Halm.", "a-1")
    below = replace(own("All 14 sailors were killed.", "b-2"), paragraph=6)
    leaning = own("They saw sailors near Halm and Tollwick in the storm, and the ferry of Tollwick.", "b-1")
    assert title_of([opened("a", first), opened("b", leaning, below)]).text == "The ferry of Tollwick sank off Halm"
    assert title_of([opened("a", first), opened("b", leaning)]).text == first.text.rstrip(".")


@pytest.mark.parametrize(
    ("clause", "happened"),
    [
        ("Six die in crush at Ostrand fair", "Crush at Ostrand fair"),
        ("Six were killed by guards in a riot at the port of Ostrand", ""),
        ("Six were killed by the cart of the mayor of Ostrand", ""),
        ("Six die in custody of the Ostrand guard", ""),
        ("Two were killed when the guards say a gunman opened fire in Halm", ""),
    ],
)
def test_what_happened_to_victims_is_told_without_their_number_where_it_is_an_event(clause, happened):
    assert happening(clause, may_be_phrase=True) == happened


@pytest.mark.parametrize(
    ("days", "title"),
    [
        (("2026-03-03", "2026-03-02"), "Council of Ostrand closes old bridge"),
        (("2026-03-02", "2026-03-02"), "Pilots of Tollwick sue Ostrand after council closes old bridge"),
    ],
    ids=["printed a day later", "printed the same day"],
)
def test_what_an_article_of_a_later_day_tells_is_no_title_where_another_has_what_happened(days, title):
    headlines = "Pilots of Tollwick sue Ostrand after council closes old bridge", "Council of Ostrand closes old bridge"
    firsts_of = (
        own("The pilots of Tollwick sued Ostrand after its council had closed the old bridge of Tollwick.", "a-1"),
        own("The council of Ostrand closed the bridge of the pilots of Tollwick for good.", "b-1"),
    )
    articles = [opened(name, first) for name, first in zip("ab", firsts_of, strict=True)]
    source = source_of(articles, Drafted())
    of_each = (
        Metadata.model_validate({"headline": line, "date": day}) for line, day in zip(headlines, days, strict=True)
    )
    source = replace(source, articles=dict(zip("ab", of_each, strict=True)))
    assert event_title(source, firsts(source)).text == title


@pytest.mark.parametrize(("price", "is_disputed"), [("$290 million", True), ("$310 million", False)])
def test_an_amount_that_outlets_dispute_is_rather_not_in_a_title(price, is_disputed):
    told = "Halm sells its old swing bridge to the harbour board for {}."
    one, other = (own(told.format(sum_), name) for sum_, name in (("$310 million", "a-1"), (price, "b-1")))
    fact = told_in("a", "b", title="How much was agreed as the price").model_copy(update={"difference": "Different."})
    source = source_of(opening(one, other), Drafted(facts={"f-1": fact}))
    assert gives_what_is_disputed(one.text, source) is is_disputed
