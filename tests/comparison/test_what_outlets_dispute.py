"""What outlets often dispute, each in words of its own, is a fact that asks and shows both; it takes no side."""

from __future__ import annotations

import pytest
from drafts_from_text import asked

from build_tools.comparison.words.matters import matters

pytest.importorskip("spacy", reason="attribution needs the extract extra")


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        ("No tear gas was used in the square, Olaf Brun, the minister, said.",
         "“They threw gas into the tram,” Mira Falk said.", "Whether gas was used"),
        ("The guards fired no shots, Olaf Brun, the minister, said.",
         "Mira Falk, a doctor, said that she had treated four men for bullet wounds.", "Whether shots were fired"),
        ("Nobody at the port had ever warned the board, Olaf Brun said.",
         "Mira Falk said that the union had warned the port in May.", "Whether there had been a warning"),
        ("“There were no talks,” Olaf Brun said.",
         "Mira Falk said that a negotiator had come to the mill on Monday.", "Whether there were talks"),
        ("The sailors took no hostages, Olaf Brun said.",
         "Mira Falk said that two cooks were held in a cabin.", "Whether anybody was held"),
        ("Olaf Brun, the fire chief, found no trace of arson.",
         "The minister, Mira Falk, blamed sabotage.", "Whether it was done on purpose"),
        ("The coastguard had no record of any distress call, Olaf Brun said.",
         "Mira Falk said that three emergency calls were answered.", "Whether calls for help were received"),
        ("The railway knew of no complaints, Olaf Brun said.",
         "Drivers had complained in May, Mira Falk said.", "Whether anything had been reported"),
        ("Bank details were not affected, Olaf Brun said.",
         "Mira Falk said that six files contained account numbers.", "Whether bank details were taken"),
        ("The mill was insured, Olaf Brun said.", "The mill had no insurance, Mira Falk said.",
         "Whether it was insured"),
        ("Two guards were on duty at the mill, Olaf Brun said.", "Mira Falk said that she was alone on her shift.",
         "Whether more than one was on duty"),
        ("Olaf Brun denied that any lower offer had been made.",
         "Mira Falk had made a second offer on Monday.", "Whether an offer was made"),
        ("The jury was unanimous, Olaf Brun said.", "The jury was split, Mira Falk said.",
         "Whether the decision was unanimous"),
        ("Olaf Brun said that the grant would not be paid back.",
         "The grant will be returned, the ministry promised.", "Whether the money is paid back"),
        # What only this event is about, denied in few words.
        ("Nobody had touched the bells since 2018, Olaf Brun said.",
         "Mira Falk said that the bells had been cleaned in March.",
         "Whether anybody had touched the bells since 2018"),
        ("“No steward was there,” Olaf Brun said.", "Mira Falk said that two stewards had guided the crowd.",
         "Whether any steward was there"),
        # The day after, somebody says more.
        ("Olaf Brun, the warden, declined to comment.",
         "Olaf Brun, the warden, said that the gate had rusted.", "Whether Olaf Brun commented"),
    ],
)  # fmt: skip
def test_a_fact_asks_what_outlets_dispute_and_shows_both(one, other, title):
    fact = asked(one, other)[title]
    assert all(cell.statements for cell in fact.cells.values())
    assert fact.conflict is None and "for an editor to decide" in (fact.difference or "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Of another danger, another year, another matter; what is feared, asked or called for.
        ("Nobody had warned the board of the rats, Olaf Brun said.", "Mira Falk had warned the town of storms."),
        ("No shots were fired, Olaf Brun said.", "In 2014 guards had opened fire on the crowd, Mira Falk said."),
        ("No tear gas was used, Olaf Brun said.", "A gas pipe burst below the mill, Mira Falk said."),
        ("There were no talks, Olaf Brun said.", "Mira Falk called for talks with the owners."),
        ("There was no autopsy, Olaf Brun said.", "The sister, Mira Falk, demanded an autopsy."),
        ("The guards fired no shots, Olaf Brun said.", "Mira Falk asked whether the guards had opened fire."),
        ("Olaf Brun found no trace of arson.", "Mira Falk said that neither sabotage nor lightning was the cause."),
        # Of another thing of the kind; a word that stands for another deed; many words.
        ("Nobody had touched the bells, Olaf Brun said.", "Mira Falk said that the roof had been cleaned in March."),
        ("The council has never inspected the boiler, Olaf Brun said.", "Two inspectors saw the boiler, it emerged."),
        ("No laws were broken, Olaf Brun said.", "The charge has no basis in the laws of Halm, Mira Falk said."),
        ("Olaf Brun, the warden, declined to comment on the gate.",
         "Olaf Brun, the warden, said that the rain had helped."),
        # One speaker says both; one is not reached in one outlet, and speaks in both.
        ("There were no talks, Olaf Brun said.", "There had been talks with the owners, Olaf Brun said."),
        ("Olaf Brun said that the gate had rusted. Olaf Brun declined to comment.",
         "Olaf Brun, the warden, said that the gate had rusted."),
    ],
)  # fmt: skip
def test_what_is_of_another_thing_or_left_open_is_not_asked(one, other):
    assert not asked(one, other)


def test_of_three_outlets_with_a_number_each_all_are_named():
    fact = asked(
        "The ferry was carrying 40 passengers, the guard said.",
        "Some 52 people were aboard the ferry, Olaf Brun said.",
        "More than 80 people were crammed into the ferry.",
    )["How many people were aboard"]
    assert (fact.difference or "").startswith("The numbers of east, west and north differ")


def test_a_toll_of_another_year_is_none_of_this_event():
    fact = asked(
        "Seven people died in a crush in Halm, a doctor said. A roof collapsed there in 1971, killing three.",
        "At least nine people are dead, doctors believe.",
    )["How many people died"]
    assert len(fact.cells["east"].statements) == 1


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        ("Hackers had stolen the data of 2.1 million customers, the bank said.",
         "Some 1.9 million customers are affected, Mira Falk said.", "How many were affected"),
        ("A petition against the bank has collected 31,000 names.", "So far 12,000 have signed up, Mira Falk said.",
         "How many people joined"),
    ],
)  # fmt: skip
def test_a_number_told_in_words_of_its_own_is_asked(one, other, title):
    assert all(cell.statements for cell in asked(one, other)[title].cells.values())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no gas was used and no shots were fired", [("gas", False), ("shots", False)]),
        ("he had not been warned", [("warning", False)]),
        ("nobody in the town said that guards opened fire", [("shots", False)]),
        ("the only sabotage is that of the board", []),
        ("another guard had opened fire", []),
        ("in 1998 the guards opened fire", []),
    ],
)
def test_what_a_text_says_of_what_is_often_disputed(text, found):
    assert [(one.name, one.is_so) for one in matters(text)] == found
