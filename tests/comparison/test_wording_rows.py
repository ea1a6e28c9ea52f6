from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, article

from build_tools.comparison.matching.compare import compare
from build_tools.comparison.wording.align import Excerpt
from build_tools.comparison.wording.chosen_words import wording
from build_tools.comparison.wording.renderings import Replaced, renderings
from build_tools.models import Comparison, MatchDecision, NameUse, Person, Side

LINE = "dam crack flood valve sluice engineer"
EAST = article(
    "east",
    ("Ada Lind", LINE, {"cue": "said"}),
    ("Ada Lind", "boat", {"cue": "admitted", "described": "concessive"}),
    names=(
        NameUse("Kyiv", "place", 3, 1),
        NameUse("U.S.", "place", 1, 0),
        NameUse("Harkov", "place", 1, 0),
        NameUse("Sarnova", "place", 1, 0),
        NameUse("Volodymyr Marchenko", "person", 1, 0, "Marchenko"),
        NameUse("Marchenko", "person", 2, 0, "Marchenko"),
        NameUse("Tom Berg", "person", 1, 0, "Berg"),
        NameUse("drones", "term", 2, 0, "drone"),
    ),
)
WEST = article(
    "west",
    ("Lind", LINE, {"cue": "claimed", "described": "implies-doubt"}),
    names=(
        NameUse("Kiev", "person", 2, 4),  # as a tagger may take it
        NameUse("US", "place", 1, 0),
        NameUse("Kharkiv", "place", 1, 0),
        NameUse("Sarnovan", "place", 1, 0),
        NameUse("Vladimir Marchenko", "person", 1, 0, "Marchenko"),
        NameUse("Eva Berg", "person", 1, 0, "Berg"),
        NameUse("UAVs", "term", 1, 0, "uav"),
    ),
)
PEOPLE = {
    "marchenko": Person(name="Volodymyr Marchenko", variants=("Vladimir Marchenko",), roles=("President",)),
    "lind": Person(name="Ada Lind", variants=("Lind",)),
}


def rows(found):
    return {row.name: row for row in found}


def test_spellings_of_a_place_are_sure_where_each_article_keeps_to_its_own():
    found = rows(wording([EAST, WEST], PEOPLE, LEXICON, Comparison(())).names)
    kyiv = found["Kyiv"]
    assert [(f.article, f.text, f.own, f.quoted) for f in kyiv.forms] == [
        ("east", "Kyiv", 3, 1),
        ("west", "Kiev", 2, 4),
    ]
    assert kyiv.sure
    assert found["Harkov"].sure
    assert "U.S." not in found
    assert "Sarnova" not in found, "an adjective is no spelling"


def test_a_person_is_sure_with_a_known_role():
    found = rows(wording([EAST, WEST], PEOPLE, LEXICON, Comparison(())).names)
    assert found["Volodymyr Marchenko"].sure
    assert "President" in found["Volodymyr Marchenko"].why
    without = {"marchenko": Person(name="Volodymyr Marchenko", variants=("Vladimir Marchenko",))}
    assert not rows(wording([EAST, WEST], without, LEXICON, Comparison(())).names)["Volodymyr Marchenko"].sure


def test_two_people_of_one_surname_are_no_row():
    assert not [r for r in wording([EAST, WEST], PEOPLE, LEXICON, Comparison(())).names if "Berg" in r.name]


def test_terms_are_suggestions():
    (row,) = wording([EAST, WEST], PEOPLE, LEXICON, Comparison(())).terms
    assert {f.text for f in row.forms} == {"drones", "UAVs"}
    assert not row.sure


@pytest.mark.parametrize(
    ("east", "west", "names"),
    [
        ({"drone": 2}, {"uav": 1}, ["drone"]),
        ({"drone": 1}, {"uav": 1}, []),
        ({"drone": 2}, {"uav": 1, "drone": 1}, []),
        ({"chief": 2}, {"leader": 1}, []),
    ],
    ids=["another word", "once each", "one word in both", "two offices"],
)
def test_words_are_a_choice_where_two_outlets_have_none_in_common(east, west, names):
    lexicon = LEXICON.model_copy(update={"thesaurus": (*LEXICON.thesaurus, ("chief", "leader"))})
    told = [
        article(outlet, names=tuple(NameUse(f"{head}s", "term", count, 0, head) for head, count in heads.items()))
        for outlet, heads in (("east", east), ("west", west))
    ]
    assert [row.name for row in wording(told, PEOPLE, lexicon, Comparison(())).terms] == names


def test_a_term_at_the_head_of_a_sentence_is_no_form_of_its_own():
    head = article("north", names=(NameUse("Drones", "term", 2, 0, "drone"), NameUse("drones", "term", 1, 0, "drone")))
    (row,) = wording([head, WEST], PEOPLE, LEXICON, Comparison(())).terms
    assert {(f.article, f.text, f.own) for f in row.forms if f.article == "north"} == {("north", "drones", 3)}


def test_cues_by_speaker_and_article():
    (lind,) = wording([EAST, WEST], PEOPLE, LEXICON, Comparison(())).cues
    assert lind.speaker == "lind"
    assert [(u.article, u.cue, u.described, u.count) for u in lind.uses] == [
        ("east", "admitted", "concessive", 1),
        ("east", "said", "neutral", 1),
        ("west", "claimed", "implies-doubt", 1),
    ]


def test_cue_pairs_are_sure_once_an_editor_confirmed_the_match():
    (pair,) = wording([EAST, WEST], {}, LEXICON, compare([EAST, WEST], {}, LEXICON)).cue_pairs
    assert (pair.a, pair.b, pair.sure) == (Side("east", "east-0"), Side("west", "west-0"), False)
    decided = [MatchDecision(statements=("east-0", "west-0"), decision="confirmed")]
    (pair,) = wording([EAST, WEST], {}, LEXICON, compare([EAST, WEST], {}, LEXICON, decided)).cue_pairs
    assert pair.sure


def test_renderings_tell_what_replaces_what_and_who_quotes_it():
    comparison = compare([EAST, WEST], {}, LEXICON)
    excerpts = {
        "east-0": Excerpt(((0, "the dam is absolutely absurd and cracked"),), ((11, 28),)),
        "west-0": Excerpt(((0, "the dam is laughable and cracked"),), ((25, 32),)),
    }
    (found,) = renderings(comparison, excerpts, LEXICON)
    assert Replaced("absurd", "laughable") in found.replaced
    assert (found.quoted_only_a, found.quoted_only_b) == ((), ("cracked",))
    assert renderings(comparison, {"east-0": excerpts["east-0"]}, LEXICON) == ()
