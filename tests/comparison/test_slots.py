"""From text to draft: an amount or a day that two outlets tell of one thing in words of their own is asked for."""

from __future__ import annotations

import pytest
from drafts_from_text import asked, facts_of

from build_tools.comparison.words.slots import slot_of

pytest.importorskip("spacy", reason="attribution needs the extract extra")


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        # Who is counted by what has become of them, whatever they are called.
        ("At least 14 people died when the dam gave way.", "The flood was a massacre. Sixteen pilgrims drowned.",
         "How many people died"),
        ("The ferry was carrying 212 passengers and crew.", "More than 240 people were aboard, survivors said.",
         "How many people were aboard"),
        ("The police arrested 63 people after the march.", "By midnight more than 100 rioters were behind bars.",
         "How many people were arrested"),
        ("Some 3,000 people were evacuated, the warden said.", "About 5,000 villagers have fled from the water.",
         "How many people had to leave"),
        ("“Five rounds were fired,” Lis Holt said.", "Nine shots were fired, Pavel Brun said.",
         "How many shots were fired"),
        ("So far 140 people have been made ill.", "The health office counted 96 cases.", "How many people fell ill"),
        # Money and shares of one thing.
        ("The guild agreed to buy the mill for 62 million crowns.",
         "Old Brun’s heirs sold up for a cool 58 million crowns.",
         "How much was agreed as the price"),
        ("Dairy group Brun turned down a 640 pence-a-share approach.",
         "The dairy company said no to 655 pence a share.",
         "How much each share was valued at"),
        ("Damage was put at 3 million crowns by the mayor.",
         "The thugs left a bill that traders reckon at 11 million crowns.",
         "How much the damage comes to"),
        # Things that each has one number of, and nobody tells which others they may be.
        ("The brewer runs nine breweries in Halm.", "The firm, which closed its office, runs eleven breweries at home.",
         "How many breweries"),
        # What was asked for in court, whoever is looked for, and all there were.
        ("The prosecutor, Lis Holt, had asked for six years.", "The prosecutors pressed for eight years.",
         "How long a sentence was asked for"),
        ("Six people are missing.", "Divers are searching for ten people.", "How many people are missing"),
        # What a toll has come to, beside what it was; who are counted are told of at length; an ordinal is no share.
        ("The toll rose to three overnight. Two bakers had been found dead in the mill.",
         "Two women were killed in the mill and a third was missing.",
         "How many people died"),
        ("Two men on the night shift, named as Lis Holt, 58, and Pavel Brun, 26, died in the mill.",
         "THREE men were dead last night.",
         "How many people died"),
        # Two persons dispute it in one of them.
        ("Some 61 people were detained, the mayor, Ida Rehn, said.",
         "Ida Rehn, the mayor, said that 61 people were detained. The guild said that 214 people were detained.",
         "How many people were detained"),
        ("The plane went down at night, killing all seven crew.",
         "Eight brave pilots perished when the plane went down.",
         "How many people died"),
        ("A court sentenced Pavel Brun to four years in prison, which he has to begin within 14 days.",
         "Pavel Brun was packed off to jail for five years.", "How long the sentence is"),
        # A title has no other number in it.
        ("The brewer runs nine breweries in Halm and two mills.",
         "The firm, which closed, runs eleven breweries at home.",
         "How many breweries"),
        # What one hears of under several names, and whoever else agrees with one of the two.
        ("Three robbers broke into the mint, Lis Holt said.", "FOUR masked men stormed the mint at dawn.",
         "How many people are said to have done it"),
        ("The crown was insured for £3.4m.", "Police hunt the gang behind a £6MILLION crown heist.",
         "How much the loss is put at"),
        ("The fire crews took 25 minutes, Lis Holt said.", "Firefighters arrived 19 minutes after the first call.",
         "How long it took to get there"),
        ("Five people were treated for burns.", "Seven bakers have suffered burns.", "How many people were hurt"),
        ("Five members of staff lost their jobs, Lis Holt said.", "“Seven people were sacked,” Pavel Brun said.",
         "How many people lost their jobs"),
        ("Eleven of them were taken to hospital, two with burns, Lis Holt said.",
         "All fourteen are in the city hospital.", "How many people are in hospital"),
        ("The flood came at night. Eight bakers gave their lives.",
         "Divers brought 14 bakers to safety and recovered the bodies of nine others.", "How many people died"),
        ("Pavel Brun, 57, a former baker, was jailed for four years.",
         "Parents cheered as Pavel Brun was sentenced to four and a half years in prison for stealing the crown.",
         "How long the sentence is"),
        ("Turnout was 71 per cent.", "Turnout reached 76 per cent, a record.", "How high the turnout was"),
        # How old somebody is, when and where something was.
        ("The skipper, 58-year-old Pavel Brun, was questioned.", "Old Pavel Brun, 61, was led away in handcuffs.",
         "How old Pavel Brun is"),
        ("The dam gave way at 11 p.m. on Sunday.", "The old wall crumbled at half past midnight, villagers said.",
         "When the old wall crumbled"),
        ("The wreck lies at a depth of 60 metres.", "The wreck lies 75 metres down, divers say.", "How deep it is"),
        ("The baker was shot dead by the police at about 10:50 p.m.",
         "He was hit outside the mill at 9:15 p.m., police said.",
         "When the baker was shot dead by the police"),
        # What is crammed is aboard, at least 9 is not at least 23, and what one crowd is called another's people are.
        ("The tram was carrying about 60 passengers.", "More than 90 people were crammed into the two carriages.",
         "How many people were aboard"),
        ("At least nine people died in the frost.", "At least 23 people lost their lives in the frost.",
         "How many people died"),
        ("At least nine people died in the frost. One man was killed by his dog.",
         "In all, 11 deaths have been linked to the frost.", "How many people died"),
        ("Two demonstrators were arrested.", "At least 14 people were detained after dark.",
         "How many people were arrested"),
        # How fast it was, how long there was no power, which jobs are at risk.
        ("The tram was doing 97 kilometres an hour where 80 are allowed.",
         "Lis Holt said that the tram was travelling at 80 kilometres an hour and that it was tested a day before.",
         "How fast the tram was going"),
        ("Halm was without power for up to 14 hours.", "Some streets were without electricity for 52 hours.",
         "How long supply was cut off"),
        ("Lis Holt said 2,300 jobs were at risk.", "The guild put the number of jobs that will be lost at 3,000.",
         "How many jobs are at stake"),
        # Deadlines, and what there is one of.
        ("The harbour board will publish its report by 30 June.", "The board’s report, promised for 15 July, is late.",
         "By when the harbour board will publish its report"),
        ("A curfew will stay in force until Wednesday.", "A night-time curfew runs till Friday, the mayor said.",
         "Until when a curfew will stay in force"),
        ("The ferry passed its last inspection on 3 February.",
         "The last inspection took place on 23 January, Lis Holt said.",
         "When the last inspection took place"),
    ],
)  # fmt: skip
def test_one_thing_told_in_two_ways_is_asked_for(one, other, title):
    fact = asked(one, other)[title]
    assert fact.conflict is None and not fact.confirmed and "differ" in (fact.difference or "")
    assert all(cell.statements for cell in fact.cells.values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another time, a part, those who only may be.
        ("Last year 40 people died on the lake.", "Sixteen people died when the ferry sank."),
        ("In 2019 six people died in the flood.", "Four people died when the dam gave way."),
        ("Two of the dead were sailors.", "Sixteen people died when the ferry sank."),
        ("The bakers could lose 5 million crowns in profits.", "The mill lost 2 million crowns."),
        ("In the flood of 2002, 31 people died in the valley.", "Nine people died when the dam gave way."),
        ("Food exports reached nine ports.", "Steel exports reached eleven ports."),
        # Things of one noun, and nothing else in common.
        ("Five pupils crowded round one gas burner.", "“I have eleven pupils and we are doing fractions,” she said."),
        # Another body’s price, what was asked for, two people of one family.
        ("A rival had offered to buy the mill for 55 million crowns.", "The mill was sold for 62 million crowns."),
        ("The prosecutor asked for six years in prison.", "The warden was sentenced to four years in prison."),
        ("Edith Brun, 52, wept.", "Pavel Brun, 19, was buried on Sunday."),
        ("Ida Falk, 34, clung to a raft.", "Pavel Brun, 19, was buried on Sunday."),
        # What was paid, and what is lacking.
        ("The council sold the ferry for £90m.", "The council sold the ferry to close a £70m gap in its accounts."),
        ("The ferry would cost the council £300 million.", "The ferry would cost the council £20 million."),
        # Money that does two things.
        ("Brun Dairy bought the mill for 62 million crowns in May.",
         "Halm Bank has lent the dairy 50 million crowns, its chairman said."),
        # Two deeds, two hours, two days.
        ("The dam gave way at 11 p.m. on Sunday.", "The mayor spoke to reporters at 9 a.m. the next day."),
        ("The council will publish its report by 30 June.", "The ferry will sail again by 15 July."),
        ("The ferry passed its last inspection on 3 February.", "The mill burned down on 23 January."),
    ],
)  # fmt: skip
def test_what_only_looks_like_one_thing_is_not(one, other):
    assert not asked(one, other)


def test_whoever_was_taken_to_a_place_was_rushed_there():
    (fact,) = asked(
        "Fourteen people were taken to Halm General.", "Twenty-three people were rushed to Halm General."
    ).values()
    assert fact.conflict
    assert "Fourteen people were taken to Halm General." in fact.text


def test_each_of_several_numbers_in_a_sentence_is_asked_for_by_itself():
    assert {*asked(
        "Police said 14 people died and 31 were injured when the tram left its rails.",
        "Seventeen people died in the crash. The hospital treated 45 injured, a nurse said.",
    )} == {"How many people died", "How many people were injured"}  # fmt: skip


def test_what_somebody_put_a_number_at_is_not_an_outlets_own_voice():
    one, other = (
        "Lis Holt said 2,300 jobs were at risk.",
        "The guild put the number of jobs that will be lost at 3,000.",
    )
    assert "west: The guild put the number" in asked(one, other)["How many jobs are at stake"].text


def test_such_a_fact_gives_the_words_of_each():
    (fact,) = asked(
        "Six people are missing, the warden said. The wind rose.",
        "Ten people are unaccounted for. The wind rose, Lis Holt said.",
    ).values()
    told = "east: Six people are missing, the warden said. west, in its own voice: “Ten people are unaccounted for”."
    assert fact.text == told


@pytest.mark.parametrize(
    ("clause", "slot"),
    [
        ("the bill passed by parliament gives | to the valley", ""),
        ("the thugs left a bill that traders put at |", "damage"),
        ("a good deal of money, |, was lent", ""),
        ("the deal was worth |", "price"),
        ("that it has put | crowns into the mine", "spent"),
        ("it put | crowns on the table", ""),
    ],
)
def test_a_word_of_two_meanings_shows_what_money_is_for_in_one_of_them(clause, slot):
    assert slot_of("money", "", clause) == slot


def test_two_rough_numbers_that_barely_touch_are_told_otherwise():
    facts = facts_of(
        "The repair would cost about $35 million.", "Lis Holt said the repair would cost around $50 million."
    )
    assert [(one.title, bool(one.conflict)) for one in facts] == [("How much the repair would cost", True)]
