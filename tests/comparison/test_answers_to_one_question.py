"""What two articles answer otherwise in words of their own is a fact that asks; what comes to the same is none."""

from __future__ import annotations

import pytest
from drafts_from_text import asked

from build_tools.comparison.words.absences import absences
from build_tools.comparison.words.causes import causes
from build_tools.comparison.words.conditions import conditions

pytest.importorskip("spacy", reason="attribution needs the extract extra")


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        # What caused it.
        ("Olaf Brun, the owner of the mill, said a faulty heater had caused the fire.",
         "The baker Mira Falk blamed arson for the blaze.",
         "What is said to have caused the fire"),
        ("The derailment was due to a broken rail, the railway board said.",
         "Ida Rehn, the minister, blamed the driver for the crash.",
         "What is said to have caused the crash"),
        ("The fire was started deliberately, Olaf Brun said.",
         "Mira Falk said there was no sign of arson.\n\nThe fire is out.",
         "What is said to have caused the fire"),
        # In which of two conditions a thing was.
        ("The stable door was open, Olaf Brun said.", "Mira Falk said that the doors had been bolted.",
         "Whether the doors were open"),
        ("Ida Rehn said that the siren was not working.", "All sirens were in working order, the port said.",
         "Whether the siren was working"),
        # What there was, or was not.
        ("The guards gave no warning, Olaf Brun said.", "The captain said that the guards shouted two warnings.",
         "Whether there were any warnings"),
        ("“There was no knife,” Mira Falk said.", "Olaf Brun, a sergeant, said that the man had drawn a knife.",
         "Whether there was a knife"),
        ("The guards made no arrests, Olaf Brun said.", "Mira Falk said that the guards made two arrests.",
         "Whether there were any arrests"),
        # What a device did: nobody needs to say that it was in a condition.
        ("“The alarm sounded at once,” Olaf Brun said.", "No alarm sounded, Mira Falk said.",
         "Whether the alarm was heard"),
        ("Olaf Brun said that the alarm system was “fully operational”.", "And the alarm never went off.",
         "Whether the alarm was working"),
        ("The sensors worked faultlessly, Olaf Brun said.",
         "Mira Falk said that sensors in the north hall had been disabled for weeks.",
         "Whether the sensors were working"),
        # What stands one way or the other.
        ("The search for the crew will continue overnight, Olaf Brun said.", "The search was called off at dusk.",
         "Whether the search goes on"),
        ("Olaf Brun will not appeal, a friend said.", "Mira Falk told reporters that her client intended to appeal.",
         "Whether there will be an appeal"),
        ("Mira Falk, a director, said that she had no plans to resign.",
         "Director Mira Falk, who earns £84,000 a year, has offered to quit.", "Whether Mira Falk steps down"),
        ("The director of the mill, Olaf Brun, has been dismissed.",
         "The mill’s director, Olaf Brun, has been suspended, Mira Falk said.",
         "Whether Olaf Brun was dismissed or suspended"),
        ("Governor Olaf Brun visited the town of Halm on Monday.", "Governor Olaf Brun did not come to Halm on Monday.",
         "Whether Olaf Brun came"),
        ("None of the money has been recovered.", "Mira Falk said half of it had been recovered.",
         "Whether anything was recovered"),
        ("Travellers will be refunded, Mira Falk said.", "Travellers will get no refund, it emerged.",
         "Whether money is refunded"),
        ("The firm had acted voluntarily, Mira Falk said.", "The board forced the recall, Olaf Brun said.",
         "Whether it was voluntary"),
        ("No ferries will run at all, Olaf Brun said.", "One ferry in three would run, Mira Falk said.",
         "Whether any ferries will run"),
        # What was done, or was not.
        ("The ministry denied that soldiers had shelled the market.", "Soldiers shelled the market, Olaf Brun said.",
         "Whether soldiers shelled the market"),
    ],
)  # fmt: skip
def test_a_fact_asks_what_two_outlets_answer_otherwise(one, other, title):
    fact = asked(one, other)[title]
    assert all(cell.statements for cell in fact.cells.values())
    assert fact.conflict is None and "for an editor to decide" in (fact.difference or "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One cause, in more words; what nobody knows; of two things.
        ("Ida Rehn blamed the driver for the crash.", "The crash was caused by the driver’s haste, the board said."),
        ("Ida Rehn blamed the driver for the crash.", "The board has yet to say what caused the crash."),
        ("Olaf Brun blamed a heater for the fire.", "The flood was caused by a burst pipe, Mira Falk said."),
        ("The fire, which did not spread, was caused by a heater, Ida Rehn said.",
         "A heater caused the fire, Mira Falk said."),
        ("In the fire two deaths were caused by smoke, Olaf Brun said.", "A heater caused the fire, Mira Falk said."),
        # Two things in two conditions; what would be so.
        ("The stable door was open, Olaf Brun said.", "Mira Falk said that the shop had been shut."),
        ("The stable door was open, Olaf Brun said.", "Mira Falk said that the door would be shut."),
        ("The east gate was open, Olaf Brun said.", "Mira Falk said that the west gate was locked."),
        ("The gate was open, Olaf Brun said.", "Mira Falk said that the gate of the castle was locked."),
        ("The baker was sober, Olaf Brun said.", "Mira Falk said that another baker was drunk."),
        # At two times; by one speaker, or by a body and whoever speaks for it.
        ("The market was open on Sunday, Olaf Brun said.", "Mira Falk said that the market was closed on Monday."),
        ("The gate was open, Olaf Brun said.", "The gate was closed, Olaf Brun said."),
        ("The union said that sensors had been switched off.",
         "The union’s chairwoman, Mira Falk, said that the sensors were working."),
        # Another’s post; what somebody calls for, or did before; one who may be somebody else; at two times.
        ("Director Mira Falk has been dismissed.", "Manager Olaf Brun has been suspended."),
        ("Governor Olaf Brun will resign, aides said.", "Mira Falk called on Governor Olaf Brun to resign."),
        ("Mira Falk will resign in May.", "Olaf Brun said that he had no plans to resign."),
        ("Olaf Brun visited Halm on Monday.", "Olaf Brun did not come to Halm on Friday."),
        ("The search was called off.", "The search will go on if the wind drops, Mira Falk said."),
        ("One siren in three did not work, Olaf Brun said.", "The sirens were not working, Mira Falk said."),
        # Nobody says that there was one; nothing that somebody else disputes.
        ("The guards gave no warning, Olaf Brun said.", "Mira Falk asked whether there had been a warning."),
        ("The mill had received no permit, Olaf Brun said.", "Mira Falk promised to have building permits signed."),
        ("Olaf Brun said there was no plan to sell.", "Mira Falk has a plan for the mill."),
        ("Olaf Brun has no children, he said.", "Two children were treated, Mira Falk said."),
        ("There was no evidence of arson, Olaf Brun said.", "The arson squad came, Mira Falk said."),
        ("There was no evidence of arson, Olaf Brun said.", "Police held a man on suspicion of arson, Mira Falk said."),
    ],
)  # fmt: skip
def test_what_comes_to_the_same_or_is_of_another_thing_is_not_asked(one, other):
    assert not asked(one, other)


def test_who_denies_it_in_one_outlet_and_says_so_in_the_other_are_both_given():
    fact = asked(
        "The guards gave no warning, Olaf Brun said. The captain, Ida Rehn, said that they gave a warning.",
        "Ida Rehn, a captain, said that the guards gave a warning.",
    )["Whether there was a warning"]
    assert sorted(len(cell.statements) for cell in fact.cells.values()) == [1, 2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the outage lasted an hour and was due to a fault in the hall", [("outage", "a fault in the hall")]),
        ("a broken rail may have caused the accident", [("", "a broken rail")]),
        ("they attacked as the men were sitting down to breakfast", []),
        ("nobody knows what caused the fire", []),
        ("the fire brigade was delayed by fire doors", []),
        ("the fire was caused by arson, not a heater", [("fire", "arson")]),
        ("after the crash the closure of the road was due to ice", []),
        ("the fire started in a shed and spread because of wind", []),
        ("the flood of complaints caused by the change", []),
        ("the fire that killed two at the mill was caused by a heater", [("fire", "a heater")]),
    ],
)
def test_what_a_text_says_caused_something(text, found):
    assert [(one.of, one.words) for one in causes(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("he said the stable door in the yard was always locked", [("stable door", "open", False)]),
        ("the siren hadn’t been switched off", [("siren", "working", True)]),
        ("the gate could be open", []),
        ("Olaf Brun was open about it", []),
        ("the barge was off the pier, and the baker was running late", []),
        ("the sensors had been disabled", [("sensors", "working", False)]),
        ("the door was locked at noon", []),
        ("the school was opened by the king", []),
        ("no doors were locked", []),
    ],
)
def test_in_which_condition_a_text_says_a_thing_is(text, found):
    assert [(one.thing, one.name, one.is_so) for one in conditions(text)] == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the guards gave no warning", ["warning"]),
        ("there was no evidence of arson", ["arson"]),
        ("no patient was harmed", ["patient was harmed"]),
        ("they did not fire on the crowd", ["fire on the crowd"]),
        ("there is no doubt", []),
        ("she does not know the man", []),
        ("she has no children", []),
    ],
)
def test_what_a_text_says_is_not_so(text, words):
    assert [one.words for one in absences(text)] == words
