"""Headlines in title case are read as sentences: only names keep their capitals."""

from __future__ import annotations

import pytest
from attributed_texts import article_of

from build_tools.attribution import attribute
from build_tools.attribution.parsing.headlines import capitals_of_headlines

BODY = (
    "The council met on Monday. According to Ada Penn, nobody had asked for a new bridge. On Tuesday Ada Penn of the "
    "Harbour List went to Halm, where the builders of Halm showed her their drawings, and the papers wrote about it. "
) * 4


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("Ada Penn Slams Plan For New Bridge", "Ada Penn slams plan for new bridge"),
        ("Builders Of Halm Say Bridge Is Late", "builders of Halm say bridge is late"),
        ("Ada Penn’s Friends Leave Halm", "Ada Penn’s friends leave Halm"),
        ("Ada Penn slams the plan for a new bridge", "Ada Penn slams the plan for a new bridge"),
        ("Ada Penn", "Ada Penn"),
    ],
)
def test_what_the_article_never_writes_large_is_read_small(headline, read):
    article = article_of(f"{headline}\n\n{BODY}")
    small = set(capitals_of_headlines(article))
    shown = "".join(c.lower() if i in small else c for i, c in enumerate(article.text))
    assert shown.startswith(read + "\n")
    assert shown[len(read) :] == article.text[len(read) :]


def test_without_a_body_nobody_can_tell_a_name():
    assert not list(capitals_of_headlines(article_of("Ada Penn Slams Plan For New Bridge\n\nIt rained.")))


def test_a_headline_says_who_says_what(lexicon):
    (analysis,) = attribute([article_of(f"Ada Penn Calls New Bridge A Mistake\n\n{BODY}")], lexicon)
    first = analysis.statements[0]
    assert (first.mention, first.cue, first.text) == ("Ada Penn", "Calls", "New Bridge A Mistake")


@pytest.mark.parametrize(
    ("headline", "mention", "cue", "said"),
    [
        ("Bridge firm rejects claim that mast was cracked", "Bridge firm", "rejects", "claim that mast was cracked"),
        (
            "Harbour union rejects claims that crews were late",
            "Harbour union",
            "rejects",
            "claims that crews were late",
        ),
        ("Mayor dismisses report that bridge was cracked", "Mayor", "dismisses", "report that bridge was cracked"),
    ],
)
def test_who_rejects_a_claim_does_not_make_it(headline, mention, cue, said, lexicon):
    (analysis,) = attribute([article_of(f"{headline}\n\n{BODY}")], lexicon)
    first = next(s for s in analysis.statements if s.cue)
    assert (first.mention, first.cue, first.text) == (mention, cue, said)


LABELLED = [
    ("UPDATE 2-Minister says bridge to open", "Minister"),
    ("Analysis-Minister says bridge to open", "Minister"),
    ("WATCH: Minister says bridge to open", "Minister"),
    ("EXCLUSIVE - Minister says bridge to open", "Minister"),
    ("Breaking: Minister says bridge to open", "Minister"),
]


@pytest.mark.parametrize(("text", "mention"), LABELLED)
def test_a_label_of_the_newsroom_is_no_part_of_a_speaker(said, text, mention):
    (statement,) = said(text + "\nThe bridge has been shut since a ship struck it in the night.")
    assert (statement.mention, statement.text) == (mention, "bridge to open")


HARBOUR = "\nHarbour boss Ann Lund met the mayor, Rosa Tindle, on Monday. Tom Ames was suspended on Friday."
COLONS = [
    ("Mayor: no sign of sabotage at the port", "Rosa Tindle", "no sign of sabotage at the port"),
    ("Tom Ames: harbour boss Ann Lund ‘sorry’ for delay", "Ann Lund", "‘sorry’"),
    ("Ames: we will not pay", "Tom Ames", "we will not pay"),
    ("“We will not pay”: Ann Lund", "Ann Lund", "“We will not pay”"),
    ("Pier was ‘a ruin’: mayor", "Rosa Tindle", "Pier was ‘a ruin’"),
    ("Crew had been warned: Ames", "Tom Ames", "Crew had been warned"),
    ("‘We will not pay for it’: Ann Lund on the row", "Ann Lund", "‘We will not pay for it’"),
]


@pytest.mark.parametrize(("headline", "speaker", "text"), COLONS)
def test_a_speaker_before_or_behind_a_colon_is_told_from_a_topic(said, headline, speaker, text):
    statement = said(headline + HARBOUR)[0]
    assert (statement.speaker, statement.text) == (speaker, text)


@pytest.mark.parametrize("headline", ["‘Everyone is safe’ - live updates", "‘It went dark, then we ran’"])
def test_words_in_a_headline_are_those_of_whoever_says_them_below(said, headline):
    below = "Ann Lund, the guard, spoke. “Everyone is safe. It went dark, then we ran,” she said."
    text = f"{headline}\n\nThe tunnel was shut.\n{below}"
    assert (said(text)[0].speaker, said(text)[0].kind) == ("Ann Lund", "direct")


def test_the_time_of_an_entry_is_no_part_of_a_body(said):
    assert said("12:24 Harbour Union calls for the lock to be shut")[0].speaker == "Harbour Union"
