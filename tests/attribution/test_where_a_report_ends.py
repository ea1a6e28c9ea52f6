"""Where what somebody said ends, and another report in the same sentence begins."""

from __future__ import annotations

import pytest

# ruff: noqa: E501 - a table reads better with one case a line


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Ada Penn called on the port to open the gates and called on people to march.", ["the port to open the gates", "people to march"]),
        ("Ada Penn said the ships were late, though she noted the crews are back.", ["the ships were late", "the crews are back"]),
        ("Analysts said the wind has helped the port, citing the price of oil.", ["the wind has helped the port", "the price of oil"]),
        ("Ada Penn told the crew this week she would wait.", ["she would wait"]),
        ("Ada Penn told the crew last month it was late.", ["it was late"]),
        ("Ada Penn said she was tired, but we saw her dance.", ["she was tired"]),
        ("According to the navy, the port lost nine boats, but Ada Penn said that it lost ten.", ["the port lost nine boats", "that it lost ten"]),
        ("The port lost nine boats, according to the navy, but Ada Penn said that it lost ten.", ["The port lost nine boats", "that it lost ten"]),
        ("According to the navy, the port lost nine boats, while Ada Penn said that it lost ten.", ["the port lost nine boats", "that it lost ten"]),
        ("According to the navy, the port lost nine boats, while Ada Penn slept.", ["the port lost nine boats, while Ada Penn slept"]),
        ("Ada Penn has been making the case for weeks that it lost ten.", ["that it lost ten"]),
        ("By one estimate, the port lost nine boats, but Ada Penn said that it lost ten.", ["the port lost nine boats", "that it lost ten"]),
        ("According to the navy, Tom Reed lost a boat, and Ada Penn told the crew that it was late.", ["Tom Reed lost a boat, and Ada Penn told the crew that it was late"]),
        ("According to the navy, Ada Penn said that it was late, but the port was shut.", ["Ada Penn said that it was late, but the port was shut"]),
        ("Ada Penn said the port was safe, but she knows that it is not.", ["the port was safe", "that it is not"]),
        ("Ada Penn said she was tired, but she knows that she slept.", ["she was tired", "that she slept"]),
        ("Ada Penn said the port would open, but they believe it will not.", ["the port would open", "it will not"]),
        ("Ada Penn argued that towns have had years to act on their own and, for all her doubts, said nobody lost.", ["that towns have had years to act on their own", "nobody lost"]),
    ],
)  # fmt: skip
def test_another_report_or_time_is_no_part_of_what_was_said(said, text, contents):
    assert [s.text for s in said(text)] == contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Penn said the ships were late, though she hoped they would come.", "the ships were late, though she hoped they would come"),
        ("Ada Penn said the mayor had left, citing his health.", "the mayor had left, citing his health"),
        ("Ada Penn said this year it would close.", "this year it would close"),
        ("Ada Penn said last month was hard.", "last month was hard"),
        ("Ada Penn said this weekend the fair would open.", "this weekend the fair would open"),
        ("Ada Penn said Bo Lott liked the plan, though he warned that it was late.", "Bo Lott liked the plan, though he warned that it was late"),
        ("Ada Penn said the mayor was right, though she admitted that it was late.", "the mayor was right, though she admitted that it was late"),
        ("Ada Penn said the port was attempting to alter the log and ignored the crew.", "the port was attempting to alter the log and ignored the crew"),
        ("Ada Penn said the pump was old and, after a long pause, failed.", "the pump was old and, after a long pause, failed"),
        ("Ada Penn says the port is full, and “we’re going to close it” if she wins.", "the port is full, and “we’re going to close it” if she wins"),
        ("Ada Penn says she hopes to win, but she knows that the port is full.", "she hopes to win, but she knows that the port is full"),
        ("The pay is good, but it wasn't just the money that kept her on the line, Ms. Penn said.", "The pay is good, but it wasn't just the money that kept her on the line"),
        ("Spokesman Jo Ek said Monday that Mayor Penn has long called for fairness, the closure of loopholes that benefit the rich and for relief for families.", "that Mayor Penn has long called for fairness, the closure of loopholes that benefit the rich and for relief for families"),
        ("Ada Penn said no to the war.", "no to the war"),
    ],
)  # fmt: skip
def test_what_is_said_as_well_is_kept(said, text, content):
    assert said(text)[0].text == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Tom Reed criticized the Port Act as a “crazy system” during a stop in Varna.",
            "the Port Act as a “crazy system”",
        ),
        ("Tom Reed likened the port to the fleet, which gets money, in an interview.", "the port to the fleet"),
        ("Tom Reed called her vote in favor of the port law a mistake.", "her vote in favor of the port law a mistake"),
        ("Tom Reed mentioned remarks Ada Penn had made about Osk.", "remarks Ada Penn had made about Osk"),
        ("Tom Reed suggested the plan failed.", "the plan failed"),
        ("Tom Reed asked Ada Penn to speak during the vote.", "Ada Penn to speak during the vote"),
    ],
)
def test_what_a_thing_is_called_has_its_edges(said, text, content):
    assert [s.text.rstrip(",") for s in said(text)] == [content]
