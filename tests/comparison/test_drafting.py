"""What a draft says: one claim in its title, a cell for each article, nothing that no article says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import CALLED, PEOPLE, drafted, event_of, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.comparison.drafting.facts.drafted import Drafted
from build_tools.comparison.drafting.titles.titles import Titles
from build_tools.comparison.matching.compare import compare
from build_tools.models import (
    Analysis,
    Cell,
    Comparison,
    Fact,
    Group,
    Kind,
    Match,
    Metadata,
    Side,
    Stance,
    Statement,
    Term,
    Tier,
)


def test_of_a_he_and_a_she_without_a_name_another_telling_is_rather_taken():
    _, found = drafted(reported("that she had not met him"), reported("that she had not met Tom Berg", name="wire-1"))
    assert [fact.title for fact in found.facts.values()] == ["Ann Brisk said that she had not met Tom Berg"]


def test_a_cell_is_unchecked_where_the_title_has_none_of_its_words():
    told = (
        "that she was deeply hurt by Tom Ferrow",
        "that she was deeply hurt",
        "that the harbour of Ostrand would lose nine million crowns",
    )
    names = ("courier", "wire", "lantern")
    _, found = drafted(*(reported(one, name=f"{name}-1") for one, name in zip(told, names, strict=True)))
    (fact,) = found.facts.values()
    assert [bool(fact.cells[name].statements) for name in names] == [True, True, False]
    assert fact.cells["lantern"].nearest == "lantern-1"


def test_an_article_without_a_match_is_unchecked():
    articles = [
        Analysis("courier", (own("Two dockers of Tollwick were hurt at the Ostrand gate."),)),
        Analysis("wire", ()),
    ]
    (fact,) = draft_facts(Comparison(()), articles, {}, LEXICON).facts.values()
    assert fact.cells["wire"].stance is Stance.UNCHECKED


def test_what_no_title_was_found_for_is_not_missing_where_a_question_has_it():
    def fact(title: str, *statements: str) -> Fact:
        cells = {one.partition("-")[0]: Cell(stance=Stance.ATTRIBUTED, statements=[one]) for one in statements}
        return Fact(title=title, text="", cells=cells, confirmed=False)

    found = Drafted(
        facts={"f-gate": fact("Whether the gate had been stuck", "courier-1", "wire-1")},
        left_out={"f-1": fact("", "courier-1", "wire-1"), "f-2": fact("", "courier-2", "wire-1")},
    )
    assert list(found.untold) == ["f-2"]


@pytest.mark.parametrize("told", ["Two dockers were hurt at the gate.", "The Ostrand gate was closed."])
def test_what_leans_on_the_sentences_around_it_is_no_fact_of_one_outlet(told):
    articles = [Analysis("courier", (own(told),)), Analysis("wire", ())]
    assert draft_facts(Comparison(()), articles, {}, LEXICON).facts == {}


def test_what_no_claim_can_be_made_of_is_left_out_and_named():
    _, found = drafted(own("It was closed."), own("It was shut.", "wire-1"))
    assert not found.facts
    assert [sorted(cell.statements) for cell in found.left_out["f-1"].cells.values()] == [["courier-9"], ["wire-1"]]


def test_one_claim_under_a_whole_name_and_a_surname_is_one_title():
    content = "that the board of the harbour would buy the two old ferries from the heirs of the owner of the yard"
    articles = [Analysis(name, (reported(content, name=f"{name}-1"),)) for name in ("courier", "wire")]
    groups = tuple(Group(f"g-{a.article}", Tier.LIKELY, (Side(a.article, a.statements[0].id),)) for a in articles)
    found = draft_facts(Comparison((), groups=groups), articles, PEOPLE, LEXICON)
    assert len(found.facts) == 1 and list(found.left_out) == ["f-wire"]


@pytest.mark.parametrize(
    ("tier", "day"), [(Tier.LIKELY, "wire"), (Tier.SUGGESTED, "wire"), (Tier.SUGGESTED, "courier")]
)
def test_the_day_of_one_telling_is_not_given_to_another_that_is_not_surely_the_same(tier, day):
    one = reported("that the bridge would close", day="Monday" if day == "courier" else None)
    other = replace(
        reported("his bridge to close", cue="wanted", name="wire-1"), day="Monday" if day == "wire" else None
    )
    articles, found = drafted(one, other, tier=tier)
    event = event_of(articles, found, metadata=Metadata.model_validate({"date": "2031-04-09"}))
    told = [moment.text for moment in event.timeline]
    assert told == ([] if (tier, day) == (Tier.SUGGESTED, "wire") else ["Ann Brisk said that the bridge would close."])


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("The navy stopped the ferry on Sunday", False),
        ("The navy stopped the ferry on Monday", True),
        ("Ann Brisk said that the navy stopped the ferry on Sunday", True),
    ],
)
def test_what_was_done_on_one_day_is_not_dated_by_when_it_was_said(title, is_told):
    said = reported("that the navy stopped the ferry on Sunday", name="wire-1", day="Monday")
    cells = {"wire": Cell(stance=Stance.ATTRIBUTED, statements=("wire-1",))}
    found = Drafted(facts={"f-1": Fact(title=title, text=f"{title}.", cells=cells)}, sure=frozenset({"f-1"}))
    event = event_of([Analysis("wire", (said,))], found, metadata=Metadata.model_validate({"date": "2031-04-09"}))
    assert bool(event.timeline) is is_told


def test_a_denial_with_nothing_agrees_with_one_with_not():
    told = Statement("wire-1", ((0, 9),), "", Kind.INDIRECT, 1, speaker="Ann Brisk", cue="said", cue_class="neutral")
    nothing = (Term("do", "verb-negated"), Term("nobody", "negation"), Term("wrong"))
    anything = (Term("anything"), Term("do", "verb-negated"), Term("not", "negation"), Term("wrong"))
    articles = [
        Analysis("courier", (replace(told, id="courier-1", terms=nothing),)),
        Analysis("wire", (replace(told, terms=anything),)),
    ]
    assert compare(articles, {}, LEXICON).opposed == ()


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("Meanwhile, Ostrand also closed the old bridge.", "Ostrand closed the old bridge"),
        ("To wit, the council of Ostrand closed the bridge.", "The council of Ostrand closed the bridge"),
        ("The dockers, though, went home at noon.", "The dockers went home at noon"),
        ("Today dockers of Ostrand will come together at the gate.", None),
        ("Former harbour master Tom Ferrow earned 6 percent.", None),
    ],
)
def test_an_outlets_own_sentence_is_untied_from_what_stood_before_it(content, title):
    claims = claims_of(own(content), (), CALLED)
    assert (claims[0].text if claims else None) == title


@pytest.mark.parametrize(
    ("told", "waiting"),
    [
        (
            "Ann Brisk is going to the port of Ostrand for a speech on Thursday morning, but not before the council of "
            "the town has met once more in the hall.",
            "not",
        ),
        (
            "A fire at the port of Ostrand drove about 300 of the dockers and their families from the houses early on "
            "Thursday, the second one in the same month of the year.",
            "early",
        ),
    ],
)
def test_no_cut_leaves_a_clause_that_waits_for_its_end(told, waiting):
    assert not any(claim.text.endswith(waiting) for claim in claims_of(own(told), (), CALLED))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("that he had misused it", False),
        ("that Tom Ferrow had misused a boat", True),
        ("that Tom Ferrow left his job", True),
    ],
)
def test_a_letter_is_never_called_he(content, told):
    letter = reported(content, mention="A harbour letter", speaker=None)
    assert bool(claims_of(letter, (), CALLED)) is told


def test_what_only_a_suggestion_joins_to_a_sure_fact_is_told_as_doubtful_and_leads_nowhere():
    said, again, other = (
        reported("that the bridge would close", name=f"{name}-1") for name in ("courier", "herald", "wire")
    )
    sides = [Side(one.id[:-2], one.id) for one in (said, again, other)]
    comparison = Comparison(
        matches=(
            Match(sides[0], sides[1], Tier.LIKELY, 0.9, "g-1"),
            Match(sides[0], sides[2], Tier.SUGGESTED, 0.3, "g-1"),
        ),
        groups=(Group("g-1", Tier.LIKELY, tuple(sides), ((), (), ())),),
    )
    articles = [Analysis(side.article, (one,)) for side, one in zip(sides, (said, again, other), strict=True)]
    found = draft_facts(comparison, articles, PEOPLE, LEXICON)
    assert found.sure == set()
    (fact,) = found.facts.values()
    assert fact.text == (
        "Ann Brisk said that the bridge would close, according to courier and herald. "
        "wire may tell the same: Ann Brisk said that the bridge would close."
    )


@pytest.mark.parametrize(
    ("mention", "title"),
    [
        ("an official", None),
        ("Brisk’s spokesman", "Brisk’s spokesman said that the bridge would close"),
        ("An official of the port", "An official of the port said that the bridge would close"),
        ("Port official", None),
        ("people", None),
        ("the original", None),
        ("who", None),
    ],
)
def test_whoever_speaks_is_somebody(mention, title):
    claims = claims_of(reported("that the bridge would close", mention=mention, speaker=None), (), CALLED)
    assert (claims[0].text if claims else None) == title


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("urged", "that he read the report of the port"),
        ("claimed", "that the complaints of the dockers are false and questioning the council’s word"),
    ],
)
def test_what_belongs_to_somebody_else_or_to_another_verb_is_no_claim(cue, content):
    assert claims_of(reported(content, cue=cue), (), CALLED) == []


def test_nothing_of_a_list_is_left_out():
    told = "The port and the council of Ostrand have been reading the dockers’ letters to look for any plans, lists, "
    told += "maps, names and numbers of the ships that left on Monday night and came back."
    assert not any(claim.text.endswith(("plans", "lists", "maps")) for claim in claims_of(own(told), (), CALLED))


@pytest.mark.parametrize("told", ["The death of Mr. Ferrow’s father in Ostrand left her to raise her children alone."])
def test_a_her_who_is_nobody_named_is_no_claim(told):
    assert claims_of(own(told), (), CALLED) == []


def test_several_people_are_never_called_he():
    assert claims_of(reported("that he must pay the town", mention="Prosecutors", speaker=None), (), CALLED) == []


def test_a_speaker_named_after_the_clause_has_the_letter_of_the_middle_of_a_sentence():
    text = "The dockers of Ostrand were hurt at the gate"
    said = Statement(
        "courier-1", ((0, len(text)),), text, Kind.INDIRECT, 1, mention="Documents", mention_span=(50, 59), cue="said",
        cue_span=(60, 64), cue_class="neutral",
    )  # fmt: skip
    assert [claim.text for claim in claims_of(said, (), CALLED)] == [f"{text}, documents said"]


def test_what_two_surely_quote_is_no_fact_where_nobody_else_knows_what_is_meant():
    said = reported("“This is the third letter to the port of Ostrand.”", kind=Kind.DIRECT)
    _, found = drafted(said, replace(said, id="wire-1"))
    assert not found.facts and len(found.left_out) == 1


@pytest.mark.parametrize(
    ("told", "titles"),
    [
        (["The bridge was closed at noon."], ["The bridge was closed at noon"]),
        (
            ["The bridge was closed at noon.", "Ann Brisk met Tom Berg in Ostrand."],
            ["Ann Brisk met Tom Berg in Ostrand"],
        ),
    ],
)
def test_a_title_is_about_what_another_introduces_unless_there_is_none_else(told, titles):
    articles = [
        Analysis(name, tuple(own(text, f"{name}-{n}") for n, text in enumerate(told))) for name in ("courier", "wire")
    ]
    groups = tuple(
        Group(f"g-{n}", Tier.LIKELY, tuple(Side(a.article, a.statements[n].id) for a in articles))
        for n in range(len(told))
    )
    found = draft_facts(Comparison((), groups=groups), articles, PEOPLE, LEXICON)
    assert [fact.title for fact in found.facts.values()] == titles


@pytest.mark.parametrize(
    ("taken", "title", "has"),
    [
        ("Ann Brisk sold the port", "Tom Brisk sold the port", True),
        ("Ann Brisk sold the port", "Ann Brisk sold the port, the yard and a crane", True),
        ("Ann Brisk sold the port, the yard and a crane", "Ann Brisk sold the port", True),
        ("Ann Brisk sold the port", "Ann Brisk sold the portable crane", False),
    ],
)
def test_a_title_is_taken_where_another_has_its_words(taken, title, has):
    titles = Titles()
    titles.add(taken)
    assert titles.has(title) is has


def test_without_the_texts_a_fact_that_rested_on_nothing_lends_no_words():
    told = [replace(reported("that the bridge would close", name=name), text="") for name in ("courier-1", "wire-1")]
    articles = [Analysis(one.id.split("-")[0], (one,)) for one in told]
    sides = tuple(Side(one.id.split("-")[0], one.id) for one in told)
    comparison = Comparison((), groups=(Group("g-1", Tier.LIKELY, sides),))
    for statements, titles in ((("courier-1",), ["The bridge"]), ((), [])):
        stance = Stance.ATTRIBUTED if statements else Stance.UNCHECKED
        before = Fact(title="The bridge", text="It.", cells={"courier": Cell(stance=stance, statements=statements)})
        found = draft_facts(comparison, articles, PEOPLE, LEXICON, earlier=[before])
        assert [fact.title for fact in found.facts.values()] == titles


def test_no_title_is_cut_to_what_the_other_article_doesnt_tell():
    cut = "The port of Ostrand met the council of Tollwick in the hall of the old mill after the pilots of the ferry"
    long = own(f"{cut} had asked for a pay rise of nine per cent and for a second boat at the outer quay.", "wire-1")
    told = reported("that the pilots had asked for a pay rise of nine per cent")
    _, found = drafted(told, long, tier=Tier.SUGGESTED)
    assert all("met the council" not in fact.title for fact in found.facts.values())


def test_a_title_tells_what_most_articles_tell():
    quoted = "“The ferry of Ostrand is old and far too slow. The bridge of Tollwick will be closed in May.”"
    _, found = drafted(
        reported(quoted, kind=Kind.DIRECT),
        reported(quoted, kind=Kind.DIRECT, name="wire-1"),
        reported("the bridge in May closed for good", cue="wanted", name="lantern-1", kind=Kind.MIXED),
    )
    (fact,) = found.facts.values()
    assert "ferry" not in fact.title


@pytest.mark.parametrize(
    ("told", "count"),
    [
        (["Ann Brisk sold the ferry of Ostrand to Tom Berg for 300 crowns."], 1),
        (["Ann Brisk was selling the ferry of Ostrand to Tom Berg for 300 crowns."], 0),
        (["Ann Brisk sold the ferry of Ostrand to Tom Berg for 300 crowns.",
          "Ann Brisk sold the ferry of Ostrand for 300 crowns in cash to Tom Berg."], 1),
    ],
    ids=["a deed", "under way", "told twice"],
)  # fmt: skip
def test_what_one_outlet_alone_tells_is_a_fact_once_and_when_it_is_done(told, count):
    statements = tuple(own(one, f"courier-{number}") for number, one in enumerate(told))
    found = draft_facts(Comparison(()), [Analysis("courier", statements)], PEOPLE, LEXICON)
    assert len(found.facts) == count
