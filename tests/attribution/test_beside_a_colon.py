"""Who speaks where a colon, a recording or a heading stands beside the words."""

from __future__ import annotations

import pytest

# ruff: noqa: E501 - a table reads better with one case a line


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Carl Moss: Joan Birch ‘Not Fit To Serve As Mayor Of Kent.’\nMoss was in Kent on Friday.", "Carl Moss"),
        (
            "Carl Moss: Board's Vote On Harbour ‘Defies Explanation,’ Needs More Inquiry\nMoss was in Kent on Friday.",
            "Carl Moss",
        ),
        ("The timing of the vote does not surprise engineer Carl Moss: “Boards have often seen it late.”", "Carl Moss"),
        ("The delay angered Joan Birch: “It is too late for all of us.”", "Joan Birch"),
        ("The report quoted Joan Birch: “It is too late for all of us.”", "Joan Birch"),
        ("Carl Moss met Joan Birch: “It is too late for all of us.”", "Carl Moss"),
        ("Mayor Carl Moss is facing calls to go, with rival Joan Birch thundering: “It is too late.”", "Joan Birch"),
        ("Carl Moss was booed, with the council’s leader fuming: “It is too late.”", "council’s leader"),
        ("Carl Moss came to the gate on Monday, with Joan Birch watching: “It is too late.”", "Carl Moss"),
        ("Carl Moss replied to Joan Birch, with a shrug: “It is too late.”", "Carl Moss"),
        ("Carl Moss said it was dark.\nMoss counters: “A month in which nobody called us.”", "Carl Moss"),
        ("‘We Are Too Late For That’: Carl Moss", "Carl Moss"),
        ("“We will pay for all of it by then”: Khoza", "Khoza"),
        ("Shipping Chamber: “A costly lesson for us.”", "Shipping Chamber"),
        ("‘We are far too late for all of that’: Five minutes with Carl Moss", None),
        ("Joan Birch, who chairs the board that runs the port, was angry: “It is too late for us.”", "Joan Birch"),
        ("The Gazette dwells on what the men who robbed it were able to carry: “It is too late for us.”", "Gazette"),
        ("Joan Birch met the men who row at Kent: “It is too late for all of us.”", "Joan Birch"),
        ("Wait, it gets better: “It is too late for all of us.”", None),
        ("The union says otherwise: its chair, Joan Birch, said a man had drowned. “We ran,” she said.", "Joan Birch"),
        ("The union said so: the chair, Joan Birch, told us it would strike.", "union"),
    ],
)
def test_before_a_colon_a_person_speaks(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ad uses footage of Joan Birch asking, “Why are we not safe by now?”", "Joan Birch"),
        ("The spot ends with a clip of Carl Moss saying last week, “That makes me smart,” to the board.", "Carl Moss"),
        ("The ad shows Joan Birch at the gate, saying, “We are not safe by now.”", "Joan Birch"),
    ],
)
def test_in_a_recording_whoever_is_heard_speaks(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_a_heading_in_marks_is_no_words_of_the_last_speaker(said):
    text = "“It is far too late for that,” Ann Reed said. “We must go.”\n‘No Way Back.’\nThe gates were shut for eight years."
    assert [s.text for s in said(text)] == ["“It is far too late for that,” … “We must go.”"]


def test_a_nickname_in_marks_is_nobodys_words(said):
    (statement,) = said("Moss’s niece, Maria “Cia” Birch, shouted to the crowd. “We will have his back for years.”")
    assert (statement.speaker, statement.text) == ("Maria Birch", "“We will have his back for years.”")
