from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statements_by_hand import FILLER, LEXICON, article, found, says, two

from build_tools.comparison.matching.compare import compare
from build_tools.models import Kind, Lexicon, MatchDecision, Person, Side, Tier


def test_the_same_utterance_in_two_renderings_is_likely():
    comparison = two(
        ("Ada Lind", "decision flood valve make Washington/place not/negation Kyiv/place"),
        ("A. Lind", "decision flood valve take US/place not/negation Kiev/place"),
    )
    (match,) = [m for m in comparison.matches if m.a.statement == "east-0"]
    assert match.tier is Tier.LIKELY
    assert match.why[0] == "same speaker"
    assert "'decision'" in match.why[1]
    assert "'Kyiv'" in match.why[1]


def test_the_same_phrase_by_another_speaker_is_only_a_look_alike():
    line = "reserve right retaliatory measure"
    comparison = two(("Ada Lind", line), ("Tom Berg", line))
    assert found(comparison, Tier.SAME_PHRASE) == {("east-0", "west-0")}
    assert comparison.groups == ()


def test_an_accusation_and_its_denial_are_opposed_and_never_joined():
    line = "sabotage flood valve council order"
    comparison = two(("Ada Lind", line), ("Ada Lind", line, {"described": "denial", "cue": "denied"}))
    assert found(comparison) == set()
    assert [(o.a.statement, o.b.statement) for o in comparison.opposed] == [("east-0", "west-0")]
    assert not [n for n in comparison.nearest if n.side.statement == "east-0"]


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ({"described": "denial"}, "sabotage flood valve council order/verb-negated not/negation", False),
        ({}, "sabotage flood valve council order/verb-negated not/negation", True),
        ({}, "sabotage flood valve council order not/negation", False),
    ],
)
def test_a_statement_and_its_denial_are_opposed(one, other, are):
    comparison = two(("Ada Lind", "sabotage flood valve council order", one), ("Ada Lind", other))
    assert bool(comparison.opposed) is are


@pytest.mark.parametrize(("words", "are"), [("", True), ("If it floods, ", False), ("“Unless it floods, ", False)])
def test_what_would_be_so_contradicts_nobody_who_says_what_is(words, are):
    text = f"{words}nobody opens the flood valve"
    comparison = two(
        ("Ada Lind", "sabotage flood valve council order"),
        ("Ada Lind", "sabotage flood valve council order/verb-negated not/negation", {"text": text}),
    )
    assert bool(comparison.opposed) is are


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("gate open", "gate shut", True),
        ("mine safe", "mine unsafe", True),
        ("judge grant bail", "judge dismiss bail", True),
        ("ballot valid", "ballot invalid", True),
        ("gate open", "barn shut", False),
        ("gate open monday/day", "gate shut friday/day", False),
        ("warn", "warn/verb-negated not/negation", True),
        ("gate open", "gate shut not/negation", False),
        ("grain spend", "grain spend spend/verb-negated not/negation", False),
    ],
)
def test_one_speaker_with_words_that_exclude_each_other(one, other, are):
    assert bool(two(("Ada Lind", one), ("Ada Lind", other)).opposed) is are


@pytest.mark.parametrize(
    ("cue", "pieces", "are"),
    [("denied", "", True), ("declined", "", False), ("refused", "", False), ("declined", "quoted", False)],
)
def test_whoever_declines_to_do_something_denies_nothing(cue, pieces, are):
    denial = {"described": "denial", "cue": cue, "kind": Kind.MIXED}
    line = "quarrel harbour newspaper cover" if not pieces else "harbour newspaper cover"
    denial |= {"words": 3, "quoted_words": 3} if pieces else {}
    comparison = two(("Ada Lind", line, denial), ("Tom Berg", "harbour newspaper cover"))
    assert bool(comparison.opposed) is are


def test_two_persons_who_each_speak_of_their_own_mind_contradict_nobody():
    line = "support ferry tunnel island winter bridge toll pilot"
    for text, are in (("I do not support the ferry", False), ("Ada Lind does not support the ferry", True)):
        negated = f"{line} support/verb-negated not/negation quay harbour"
        mine = ("Tom Berg", f"{line} harbour quay", {"text": "he supports the ferry"})
        assert bool(two(mine, ("Ada Lind", negated, {"text": text})).opposed) is are


@pytest.mark.parametrize(("other", "are"), [("nobody/negation one/verb-negated hit ferry", False), ("hit ferry", True)])
def test_nobody_and_no_one_agree(other, are):
    comparison = two((None, "hit/verb-negated ferry nobody/negation"), ("Ada Lind", other))
    assert bool(comparison.opposed) is are


def test_the_same_words_once_denied_are_opposed_however_few():
    comparison = two(("Ada Lind", "photograph see"), ("Ada Lind", "photograph see", {"described": "denial"}))
    assert len(comparison.opposed) == 1


def test_two_only_denials_of_one_speaker_are_suggested():
    denies = {"described": "denial", "cue": "denied"}
    comparison = two(("Ada Lind", "sabotage council", denies), ("Lind", "involvement incident", denies))
    (match,) = comparison.matches
    assert match.tier is Tier.SUGGESTED
    assert "both deny" in match.why


def test_what_one_outlet_asserts_and_another_attributes_is_likely_the_same():
    line = "2/number drone strike palace residence night gate"
    comparison = two(("own", line), ("Ada Lind", line))
    (group,) = comparison.groups
    assert group.tier is Tier.LIKELY


def test_an_unnamed_speaker_needs_nearly_the_same_words():
    line = "river dam crack engineer warn sluice gate"
    assert found(two((None, line), ("Ada Lind", line)), Tier.LIKELY) == {("east-0", "west-0")}
    assert not found(two((None, line), ("Ada Lind", "river dam holiday lake swim boat regatta")), Tier.LIKELY)


def test_what_tells_of_words_that_were_not_said_is_no_telling_of_them():
    """ "Nobody has said that Berg will resign" beside "Berg will resign"."""
    line = "berg/name resign Monday/day"
    comparison = two(("Ada Lind", f"{line} nobody/negation say/unsaid"), ("Ada Lind", line))
    assert not found(comparison)


@pytest.mark.parametrize(("word", "suggested"), [("want", False), ("send", False), ("sluice", True)])
def test_one_of_the_commonest_words_suggests_nothing(word, suggested):
    comparison = two(("Ada Lind", f"{word} river"), ("Ada Lind", f"{word} holiday"))
    assert bool(found(comparison, Tier.SUGGESTED)) is suggested


def test_names_and_places_alone_make_nothing_likely():
    places = "Sarn/place Tollwick/place Ostrava/place Brno/place"
    comparison = two(
        ("Ada Lind", f"{places} attack/verb river dam"), ("Ada Lind", f"{places} strike ambassador question")
    )
    assert not found(comparison, Tier.LIKELY)


def test_one_voice_of_people_yml_joins_institutions():
    line = "two drone disable air defence palace residence"
    people = {
        "palace": Person(name="Palace", kind="office"),
        "guard": Person(name="Royal Guard", voice="palace", kind="office"),
    }
    assert found(two(("palace", line), ("guard", line), people), Tier.LIKELY)
    people = {"palace": Person(name="Palace", kind="office"), "guard": Person(name="Royal Guard", kind="office")}
    assert found(two(("palace", line), ("guard", line), people)) == found(
        two(("palace", line), ("guard", line), people), Tier.SAME_PHRASE
    )


LINE = "river dam crack engineer sluice gate"


def test_a_confirmed_match_stands_and_a_rejected_one_is_never_proposed_again():
    a, b = ("Ada Lind", LINE), ("Ada Lind", "holiday lake swim boat")
    confirmed = MatchDecision(statements=("east-0", "west-0"), decision="confirmed")
    comparison = two(a, b, decisions=[confirmed])
    (match,) = comparison.matches
    assert (match.tier, match.why[-1]) == (Tier.CONFIRMED, "an editor confirmed it")
    rejected = MatchDecision(statements=("east-0", "west-0"), decision="rejected")
    comparison = two(a, a, decisions=[rejected])
    assert found(comparison) == set()
    (near,) = [n for n in comparison.nearest if n.side.statement == "east-0"]
    assert near.other == Side("west", "west-0")


def test_what_an_editor_confirmed_is_never_dropped():
    articles = [
        article(name, (speaker, LINE))
        for name, speaker in (("east", "Ada Lind"), ("north", None), ("west", "Tom Berg"))
    ]
    decisions = [
        MatchDecision(statements=("east-0", "north-0"), decision="confirmed"),
        MatchDecision(statements=("north-0", "west-0"), decision="confirmed"),
    ]
    comparison = compare(articles, {}, LEXICON, decisions)
    assert found(comparison, Tier.CONFIRMED) == {("east-0", "north-0"), ("north-0", "west-0")}
    assert len(comparison.groups[0].members) == 3


def test_a_rejected_pair_is_not_brought_together_by_a_third():
    articles = [article(name, ("Ada Lind", LINE), *FILLER) for name in ("east", "north", "west")]
    rejected = MatchDecision(statements=("east-0", "west-0"), decision="rejected")
    comparison = compare(articles, {}, LEXICON, [rejected])
    assert comparison.groups
    assert all(not {Side("east", "east-0"), Side("west", "west-0")} <= set(g.members) for g in comparison.groups)


def test_a_decision_on_unknown_statements_is_skipped():
    decision = MatchDecision(statements=("east-0", "gone-1"), decision="confirmed")
    assert two(("Ada Lind", LINE), ("Ada Lind", LINE), decisions=[decision]).matches


def test_a_statement_without_any_like_it_has_no_nearest():
    comparison = two(("Ada Lind", "zeppelin"), ("Ada Lind", "quagga"))
    assert comparison.nearest == ()


def test_nothing_to_compare():
    assert compare([], {}, Lexicon()).matches == ()
    assert compare([article("east")], {}, Lexicon()).nearest == ()


WORD = st.sampled_from(["dam", "crack", "gate", "pump", "river", "boat", "lake", "crane", "roof", "not/negation"])
WORDS = st.lists(WORD, max_size=6)
LINES = st.lists(
    st.tuples(
        st.sampled_from(["own", None, "Ada Lind", "Lind", "Tom Berg", "the Kremlin"]),
        WORDS.map(" ".join),
        st.sampled_from([{}, {"described": "denial"}, {"paragraph": 1}]),
    ),
    max_size=5,
)


@given(st.lists(LINES, min_size=2, max_size=4), st.data())
def test_the_order_of_articles_changes_nothing(lines, data):
    articles = [article(name, *own) for name, own in zip("abcd", lines, strict=False)]
    order = data.draw(st.permutations(articles))
    assert compare(order, {}, LEXICON) == compare(articles, {}, LEXICON)


@given(st.lists(LINES, min_size=2, max_size=4))
def test_no_group_contradicts_itself(lines):
    articles = [article(name, *own) for name, own in zip("abcd", lines, strict=False)]
    comparison = compare(articles, {}, LEXICON)
    statements = {s.id: s for a in articles for s in a.statements}
    for group in comparison.groups:
        surnames = {str(s.speaker).split()[-1] for side in group.members if (s := statements[side.statement]).speaker}
        assert len(surnames) <= 1 or group.tier is Tier.OPPOSED or len(group.members) == 2
        assert len({side.article for side in group.members}) > 1
        assert len(group.parts) == len(group.members)


@given(st.lists(LINES, min_size=2, max_size=4))
def test_what_is_likely_stands_in_one_group_and_what_is_matched_has_no_nearest(lines):
    articles = [article(name, *own) for name, own in zip("abcd", lines, strict=False)]
    comparison = compare(articles, {}, LEXICON)
    groups = [set(group.members) for group in comparison.groups]
    by_id = {group.id: set(group.members) for group in comparison.groups}
    assert all({m.a, m.b} <= by_id[m.group] for m in comparison.matches if m.group)
    assert all(m.group for m in comparison.matches if m.tier is Tier.LIKELY)
    pairs = {(m.a, m.b) for m in comparison.matches if m.tier is Tier.LIKELY}
    assert all(any({a, b} <= members for members in groups) for a, b in pairs)
    met = {(a, b.article) for m in (*comparison.matches, *comparison.opposed) for a, b in ((m.a, m.b), (m.b, m.a))}
    phrases = {(m.a, m.b) for m in comparison.matches if m.tier is Tier.SAME_PHRASE}
    met -= {(a, b.article) for x, y in phrases for a, b in ((x, y), (y, x))}
    assert not met & {(n.side, n.other.article) for n in comparison.nearest}


def test_says_writes_what_it_is_reported():
    assert says("east", 1, None, "dam/place").terms == (("dam", "place"),)


def test_what_was_not_said_is_at_most_suggested():
    believes = {"cue": "hopes", "described": "belief"}
    comparison = two(("Ada Lind", LINE, believes), ("Ada Lind", LINE))
    assert found(comparison, Tier.SUGGESTED) == {("east-0", "west-0")}
    assert comparison.matches[0].why[-1] == "not both are said"


def test_one_negated_verb_does_not_turn_a_long_statement_round():
    words = "dam crack engineer sluice gate pump basement cellar museum archive"
    comparison = two(("Ada Lind", f"{words} see"), ("Ada Lind", f"{words} see/verb-negated not/negation"))
    assert found(comparison, Tier.LIKELY) == {("east-0", "west-0")}


@pytest.mark.parametrize(("mention", "joined"), [("his spokeswoman", True), ("an engineer", False), (None, False)])
def test_two_openings_with_one_role_are_suggested(mention, joined):
    first = {"paragraph": 1}
    comparison = two(
        (None, "dam plan Kyiv/place Washington/place reservoir lock tunnel bridge", first | {"mention": mention}),
        (
            "Ada Lind",
            "decision Ukraine/place US/place valve flood pump cellar museum",
            first | {"mention": "the spokeswoman"},
        ),
    )
    assert (("east-0", "west-0") in found(comparison, Tier.SUGGESTED)) is joined


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("the Halm Herald", "Ada Lind", True),
        ("harbour safety task force", "task force", True),
        ("harbour safety task force", "school task force", False),
    ],
)
def test_a_newspaper_retells_and_a_body_has_a_short_name(one, other, joined):
    line = "river dam crack engineer warn sluice gate"
    assert bool(found(two((one, line), (other, line)), Tier.LIKELY)) is joined
