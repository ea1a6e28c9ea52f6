"""From text to draft: where it is said that two outlets contradict each other or differ in voice, and where not."""

from __future__ import annotations

import pytest
from drafts_from_text import facts_of

from build_tools.comparison.drafting.tellings.overlap import details

pytest.importorskip("spacy", reason="attribution needs the extract extra")


def labels(one, other):
    """Return what a draft of two articles says they contradict each other in, and whose voice it says differs."""
    drafted = facts_of(one, other)
    texts = " ".join(fact.text for fact in drafted)
    said = {fact.conflict.about for fact in drafted if fact.conflict} | {"voice" for fact in drafted if fact.difference}
    return said | ({"otherwise"} if "otherwise" in texts else set())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Falk, the warden, said that the gate of the mill was locked on Sunday.",
         "Mira Falk, the warden, said the gate of the mill was not locked on Sunday."),
        ("Hugo Stahl, the treasurer, said the club had sold 40 paintings.",
         "Hugo Stahl, the treasurer, denied that the club had sold 40 paintings."),
        ("Ida Rehn, the harbour master, said the ferry had been inspected in May.",
         "Ida Rehn, the harbour master, said the ferry had never been inspected in May."),
        ("Ida Rehn, the harbour master, said the guards had moved all the boats to the harbour.",
         "Ida Rehn, the harbour master, said the guards had not moved all the boats to the harbour."),
    ],
)  # fmt: skip
def test_the_same_words_with_a_negation_or_a_denial_are_said_to_contradict(one, other):
    assert "polarity" in labels(one, other)


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        ("Ida Rehn, the harbour master, said the ferry carried 40 passengers.",
         "Ida Rehn, the harbour master, said the ferry, which was built in Ostrava, carried 52 passengers.", "number"),
        ("The police of Ostrava said 3,000 people took part in the march.",
         "The Guild of Pilots said 9,000 people took part in the march through the old harbour.", "number"),
        # What another thing is counted with says nothing of the first.
        ("Ida Rehn, the harbour master, said the guards had stopped 30 sailors.",
         "Ida Rehn, the harbour master, said the guards stopped 24 sailors, who had come in 30 boats.", "number"),
        # That outlets differ is told though one has to know which bridge is meant.
        ("The board said 12 percent of the pilots had backed the bridge.",
         "The board said 21 percent of the pilots had backed the bridge.", "number"),
        ("Masked men burned the old ferry hall of Ostrava on Monday and got away in two boats.",
         "Masked men burned the old ferry hall of Ostrava on Sunday.", "day"),
        # Who was killed is counted, whatever else the two sentences tell.
        ("Twelve miners were killed when a shaft of the old mine at Ostrava caved in on Monday, rescuers said.",
         "A cave-in at the old Ostrava mine on Monday has killed 14 miners, officials said.", "number"),
        ("Nine weavers were killed when fire swept through the old mill of Ostrava, rescuers said.",
         "A fire at the old mill of Ostrava has killed ten weavers, officials said.", "number"),
        ("At least 51 people were hurt when a tram left its rails near the market in Ostrava, police said.",
         "Some 28 people were injured near the market when a tram left its rails in Ostrava, rescuers said.", "number"),
        # One voice tells it with a word more or less, and with another day just behind the same word.
        ("Mira Falk, the warden, said the mill had passed its inspection in March.",
         "Mira Falk, the warden, said it had been inspected in May.", "day"),
        ("Ida Rehn, the harbour master, said she would meet the pilots of the port on Tuesday.",
         "Ida Rehn, the harbour master, has agreed to meet the pilots of the port on Thursday.", "day"),
        ("Olaf Brun, the mayor, said the navy had sent six boats.",
         "Olaf Brun, the mayor, said: “Our navy has eight boats at sea.”", "number"),
        ("Olaf Brun, the mayor, said a third of the firm’s boats were lost.",
         "Olaf Brun, the mayor, said that half of the company’s boats were lost.", "number"),
        ("Olaf Brun, the mayor, said the town would vote for the new tax on boats.",
         "Olaf Brun, the mayor, said the town would vote against the new tax on boats.", "polarity"),
        ("Olaf Brun, the mayor, said the town would hold a day of mourning on Friday.",
         "Olaf Brun, the mayor, said Ostrava would observe a day of mourning on Saturday.", "day"),
        ("The statistics office said ferry fares rose 9 percent in the quarter.",
         "The statistics office said ferry fares were up 11 %.", "number"),
        # How often, and in which time an amount is reached.
        ("Mira Falk, the warden, said the boiler of the mill had been cleaned every month.",
         "Mira Falk, the warden, said she was relieved and the boiler of the mill had been cleaned daily.", "number"),
        ("The Guild of Millers said the flood would cost Ostrava 40 million crowns a week.",
         "The Guild of Millers said the flood would cost the town 40 million crowns over the month.", "number"),
    ],
)  # fmt: skip
def test_another_number_of_the_same_or_another_day_of_the_same_deed_is_told(one, other, about):
    assert labels(one, other) == {about, "otherwise"}
    (title,) = [fact.title for fact in facts_of(one, other) if fact.conflict]
    assert not details(title), "a title takes no side"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One article tells how the one number became the other.
        ("Ida Rehn, the harbour master, said 14 sailors drowned when the ferry sank.",
         "Ida Rehn, the harbour master, said 17 sailors drowned when the ferry sank. Earlier 14 sailors were known."),
        # A part and its whole.
        ("Hugo Stahl, the builder, said three of the old bridges in the town were closed.",
         "Hugo Stahl, the builder, said nine bridges in the old town were closed."),
        # Other amounts in other times may agree; so do "not daily" and "weekly".
        ("Ida Rehn, the harbour master, said the ferry carried 70 lorries a day.",
         "Ida Rehn, the harbour master, said the ferry carried 490 lorries a week."),
        ("Mira Falk, the warden, said the boiler of the mill had been cleaned weekly.",
         "Mira Falk, the warden, said the boiler of the mill had not been cleaned daily."),
        ("Mira Falk, the warden, said the boiler of the mill had been cleaned every week.",
         "Mira Falk, the warden, said the boiler of the mill had been cleaned in a daily drill."),
        ("Mira Falk, the warden, said the mill had sacked 12 weavers a month ago.",
         "Mira Falk, the warden, said the mill had sacked 12 weavers a day before the fire."),
        ("Mira Falk, the warden, said the boiler was cleaned every week.",
         "Mira Falk, the warden, said the old pumps of the mill were painted every month."),
        ("Mira Falk, the warden, said the boiler of the mill had been cleaned every week.",
         "Mira Falk, the warden, said the boiler of the mill had been cleaned once a week."),
        ("Ida Rehn, the harbour master, said the pilots were paid 900 crowns a week.",
         "Ida Rehn, the harbour master, said the pilots would get a bonus of 900 crowns."),
        ("Ida Rehn, the harbour master, said the port was open 24 hours a day.",
         "Ida Rehn, the harbour master, said the port was open every week of the year."),
        ("Ida Rehn, the harbour master, said five trains a day had come to the port.",
         "Ida Rehn, the harbour master, said five lorries an hour had come to the port."),
        ("Mira Falk, the warden, said the boiler of the mill was cleaned almost every day.",
         "Mira Falk, the warden, said the boiler of the mill was cleaned every week."),
        # A day until which something is to be done is no day on which it is.
        ("Mira Falk, the warden, told both sides to return to the table by Tuesday.",
         "Mira Falk, the warden, told both sides to return to the table on Friday."),
        # What should have been used for one thing should not have been used for another.
        ("Olaf Brun, the mayor, said: “I used money that should have been used for my office.”",
         "Olaf Brun, the mayor, admitted that he “used money that shouldn’t have been used.”"),
        # Whoever refutes reports that he calls misleading calls them misleading.
        ("Karl Ness, the guild’s head, issued a statement calling the report “misleading” on Monday.",
         "Karl Ness, the guild’s head, put out a statement refuting what he described as “misleading” press reports."),
        # An era is no place.
        ("Pia Holm, the candidate, stated clearly that she had not served in Ostrava.",
         "Pia Holm, the candidate, said: “I served during the Ostrava era. I remember the taunts and the insults.”"),
        # Each article tells both sides.
        ("Mira Falk, the warden, said that the gate was locked. Olaf Brun, a baker, said the gate was not locked.",
         "Mira Falk, the warden, said the gate was locked. Olaf Brun, a baker, said that the gate was not locked."),
        ("Ida Rehn, the harbour master, said that the pilots had not changed their minds on the toll.",
         "Ida Rehn, the harbour master, said that the pilots would change the toll for all who come late."),
        # "When we came back, nobody met us" is not what others tell of people who come back.
        ("Hugo Stahl, a former pilot, described the welcome for pilots returning from the strike.",
         "Hugo Stahl, a former pilot, said: “When we returned from the strike, we saw no welcome like this.”"),
        # Not all, not again, not yet.
        ("Ida Rehn, the harbour master, said the guards had moved the boats to the harbour.",
         "Ida Rehn, the harbour master, said the guards had not moved all the boats to the harbour."),
        ("Ida Rehn, the harbour master, said the town had rented the hall to the club.",
         "Ida Rehn, the harbour master, said the town would not rent the hall to the club again."),
        ("Ida Rehn, the harbour master, said the port would close the bridge to lorries.",
         "Ida Rehn, the harbour master, said the port would not close the bridge to lorries yet."),
        # Two meetings on two days.
        ("The mayor of Ostrava, Olaf Brun, travels to the mine on Monday, a day after he met Speaker Ida Rehn.",
         "The mayor of Ostrava, Olaf Brun, and Speaker Ida Rehn met for nearly an hour on Thursday."),
        # An outlet that says whom he told it, or who is reporting it, asserts nothing.
        ("Karl Ness, the singer, said on Monday that he will decide by June whether to sell the old theatre.",
         "Karl Ness told the Ostrava Courier that plans to decide by June whether to sell the old theatre."),
        ("Tilda Ness criticised her brother’s plan for the old theatre in a letter, the Courier reports.",
         "Tilda Ness has taken to a letter to criticise her brother’s plan for the theatre, the Courier is reporting."),
        ("Hugo Stahl, the builder, said the roof of the hall was not built for snow like this.",
         "Hugo Stahl, the builder, said the roof of the hall was built for snow of half a metre."),
        ("The council of Ostrava voted on Monday to close the old hall.",
         "The council of Ostrava is to vote on Thursday on money for the old hall."),
        # Two days of two things: another part, another matter, a day until which, another deed.
        ("Mira Falk, the warden, said the mill was inspected in March.",
         "Mira Falk, the warden, said the boiler of the mill was inspected in May."),
        ("Olaf Brun, the mayor, said the council would vote on the tax on Monday.",
         "Olaf Brun, the mayor, said the council would vote on the harbour on Tuesday."),
        ("Olaf Brun, the mayor, said the council would meet the pilots on Monday.",
         "Olaf Brun, the mayor, said the guild would meet the pilots on Tuesday."),
        ("Ida Rehn, the harbour master, said the lock would close on Friday.",
         "Ida Rehn, the harbour master, said the lock would close by Monday."),
        ("Ida Rehn, the harbour master, said the ferry sank on Friday.",
         "Ida Rehn, the harbour master, said the ferry was raised on Sunday."),
        ("Ida Rehn, the harbour master, said the search had begun on Friday and ended on Sunday.",
         "Ida Rehn, the harbour master, said the search had ended on Monday."),
        # Numbers that may both be right: as many or more, about as many, a rounded one.
        ("The police of Ostrava said more than 900 people took part in the march.",
         "The police of Ostrava said 1,200 people took part in the march."),
        ("The police of Ostrava said about 40 people took part in the march.",
         "The police of Ostrava said 43 people took part in the march."),
        ("The police of Ostrava said nearly 12 people were hurt in the fire.",
         "The police of Ostrava said 11 people were hurt in the fire."),
        ("The statistics office said ferry fares rose 9 percent.",
         "The statistics office said ferry fares rose 9.2 percent."),
        ("Olaf Brun, the mayor, said the ferry carried 40 or so passengers.",
         "Olaf Brun, the mayor, said the ferry carried 43 passengers."),
        ("Olaf Brun, the mayor, said 40-odd boats had sunk.", "Olaf Brun, the mayor, said 43 boats had sunk."),
        ("Olaf Brun, the mayor, said a minimum of 40 boats had sunk.",
         "Olaf Brun, the mayor, said 43 boats had sunk."),
        ("Between 10 and 15 people were hurt when a tram left its rails in Ostrava, police said.",
         "Twelve people were hurt when a tram left its rails in Ostrava, police said."),
        ("Police said one or two people were killed when a tram left its rails in Ostrava.",
         "Police said one person was killed when a tram left its rails in Ostrava."),
        # Shares of two things.
        ("The Courier gave Olaf Brun 48 percent of the vote.", "The Courier gave Ida Rehn 44 percent of the vote."),
        ("The statistics office said fares rose 9 percent this year.",
         "The statistics office said fares would rise 11 percent next year."),
        ("The statistics office said fares rose 9 percent in March.",
         "The statistics office said fares rose 11 percent in April."),
        ("The statistics office said food exports rose 9 percent.",
         "The statistics office said exports were up 11 percent."),
        ("The statistics office said exports to Ostrava rose 9 percent.",
         "The statistics office said exports rose 11 percent."),
        ("The statistics office said exports rose 9 percent.",
         "The statistics office said imports rose 11 percent."),
        ("The statistics office said fares rose 9 percent for children.",
         "The statistics office said fares rose 11 percent for adults."),
        ("The statistics office said taxes would rise by 9 percent.",
         "The statistics office said the growth of taxes would be 11 percent over ten years."),
        # Two days on which one was asked and did it, or met and will meet again.
        ("Olaf Brun, the mayor, said he would sign the contract on Monday.",
         "Olaf Brun, the mayor, said he had been asked to sign the contract on Friday."),
        ("Olaf Brun, the mayor, said the council would meet again on Monday.",
         "Olaf Brun, the mayor, said the council met on Friday."),
        # Nobody is for anything whom somebody is against.
        ("Olaf Brun, the mayor, said the guild had voted for a strike at the port.",
         "Olaf Brun, the mayor, said the guild had argued against a strike at the port."),
        # Amounts of two deeds, of two sorts, of each and of both.
        ("Ida Rehn, the harbour master, said the alarm was raised at 10 p.m. by a guard.",
         "Ida Rehn, the harbour master, said the alarm was switched off at 11 p.m. by a guard."),
        ("Olaf Brun, the mayor, said the hall was built in 1921 for the guild.",
         "Olaf Brun, the mayor, said the hall was rebuilt in 1954 for the guild."),
        ("Olaf Brun, the mayor, said half of the boats of the guild were old.",
         "Olaf Brun, the mayor, said a third of the boats of the guild were new."),
        ("The guild said the strike would cost the port 12 million crowns.",
         "The guild said the strike would cost the town 30 million crowns."),
        ("Ida Rehn, the harbour master, said each ferry carried 40 passengers.",
         "Ida Rehn, the harbour master, said both ferries carried 80 passengers."),
        ("Ida Rehn, the harbour master, said tickets cost 12 crowns for children.",
         "Ida Rehn, the harbour master, said tickets cost 30 crowns."),
        # Victims of two kinds, of two places, or some of them.
        ("Police said 23 marchers were hurt when the bridge of Ostrava fell on Monday.",
         "Police said 11 guards were hurt when the bridge of Ostrava fell on Monday."),
        ("Police said 12 people were killed when the storm hit Ostrava on Monday.",
         "Police said three people were killed when the storm hit Hallow on Monday."),
        ("Police said 12 people were killed when the old mine of Ostrava caved in.",
         "Police said two of the people killed when the old mine of Ostrava caved in were children."),
        ("Police said 12 people were killed when the old mine of Ostrava caved in.",
         "Police said another five people were killed when the old mine of Ostrava caved in."),
        ("Police said 12 people were killed when the old mine of Ostrava caved in.",
         "Police said the old mine of Ostrava had caved in 12 years after five people died there."),
        ("Police said 12 people were killed when the old mine of Ostrava caved in.",
         "Police said no one was killed when the old mine of Ostrava fell, but 30 could have been killed."),
        # Victims of two deeds or times, of two degrees, or who only may be some.
        ("Police said three people were killed in the first blast at the mill of Ostrava on Monday.",
         "Police said two people were killed in the second blast at the mill of Ostrava on Monday."),
        ("Police said three people were killed on Monday when shells hit Ostrava.",
         "Police said five people were killed on Tuesday when shells hit Ostrava."),
        ("Police said 40 people had been killed in Ostrava since the war began.",
         "Police said three people had been killed in Ostrava overnight."),
        ("Police said 12 people were arrested before the march in Ostrava on Monday.",
         "Police said three people were arrested after the march in Ostrava on Monday."),
        ("Police said 12 people were seriously hurt in the crash in Ostrava.",
         "Police said 40 people were hurt in the crash in Ostrava."),
        ("Police said 12 miners were feared dead after the cave-in at the mine of Ostrava.",
         "Police said nine miners were dead after the cave-in at the mine of Ostrava."),
        ("Police said the other two people on the tram died when it left its rails in Ostrava.",
         "Police said five people on the tram died when it left its rails in Ostrava."),
        # A day to which something is moved, and one on which another thing came of it.
        ("Olaf Brun, the mayor, said the council had moved the vote on Monday.",
         "Olaf Brun, the mayor, said the council had moved the vote to Tuesday."),
        ("Olaf Brun, the mayor, said the mill had failed its inspection in March.",
         "Olaf Brun, the mayor, said the mill had passed its inspection in May."),
        # A part of it is another thing.
        ("The Guild of Pilots urges harbours to allow more armed guards on ferries.",
         "At least one harbour, Ostrava, is considering the idea of armed guards on ferries."),
        ("The Guild of Pilots said harbours should allow more armed guards on ferries.",
         "At least one harbour, Ostrava, is considering the idea of armed guards on ferries."),
        ("Pia Holm’s decision will likely include limits on guns and sharing of records, according to those briefed.",
         "Pia Holm on Monday directed the harbours to share records; proposed limits on guns; and took other steps."),
    ],
)  # fmt: skip
def test_nothing_is_said_of_what_only_looks_like_a_contradiction(one, other):
    assert not labels(one, other)


def test_an_outlet_that_says_itself_what_another_attributes_differs_in_voice():
    one = "The old bridge of Ostrava will be closed to lorries from June, said Ida Rehn, the harbour master."
    other = "The old bridge of Ostrava will be closed to lorries from June. Many drivers take another road."
    assert labels(one, other) == {"voice"}
