"""From text to draft: where outlets seem to tell one thing otherwise, a fact asks which, and claims no conflict."""

from __future__ import annotations

import pytest
from drafts_from_text import asked

pytest.importorskip("spacy", reason="attribution needs the extract extra")


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        # One says what another says is not so.
        ("Mira Falk, the warden, said that the old mill was safe.",
         "Olaf Brun, a baker, said that the old mill was not safe.",
         "Whether the old mill was safe"),
        ("Olaf Brun, a baker, said that the guards fired shots at the crowd.",
         "Mira Falk, the warden, said that no shots were fired.",
         "Whether shots were fired"),
        # The denial names it by "any such", and stands behind it in its own article.
        ("Olaf Brun, a baker, said that pilots had slept on the bridge of the ferry.",
         "Olaf Brun, a baker, said that pilots had slept on the bridge of the ferry.\n\n"
         "The harbour board denied that any such case was known to it.",
         "Whether pilots had slept on the bridge of the ferry"),
        # Amounts in one slot, and how many died by each outlet's only number.
        ("About a third of ferries were running, the harbour board said.",
         "Half of all ferries were running, said Ida Rehn, the harbour master.",
         "How many ferries were running"),
        ("Eleven people died when the dam above Hallow gave way in the night and flooded the village.",
         "The old dam broke, killing 14 people in Hallow.",
         "How many people died"),
        ("Two people were killed and five others were hurt when the tram left its rails, police said.",
         "The crash of the tram on Monday killed two people and injured six, officials said.",
         "How many people were hurt"),
        # "Of its" names no whole of which these are a part.
        ("The army of Halm said three of its border guards were killed on Monday when troops attacked their post.",
         "Two border guards were killed when troops opened fire on a post in Hallow on Monday, Mira Falk announced.",
         "How many guards were killed"),
        # Two days of one thing, done or to come.
        ("The track was last inspected on 3 February, the harbour board of Hallow said.",
         "Olaf Brun, a baker, said that the track was last inspected on 23 January.",
         "When the track was last inspected"),
        ("The harbour board of Hallow will meet the pilots on Monday.",
         "The pilots are due to meet the harbour board of Hallow on Tuesday.",
         "When the harbour board of Hallow will meet the pilots"),
    ],
)  # fmt: skip
def test_a_fact_asks_where_outlets_seem_to_tell_one_thing_otherwise(one, other, title):
    fact = asked(one, other)[title]
    assert all(cell.statements for cell in fact.cells.values())


def test_such_a_fact_leaves_it_to_an_editor_and_gives_the_words_of_each():
    (fact,) = asked(
        "Mira Falk, the warden, said that the old mill was safe.",
        "Olaf Brun, a baker, said that the old mill was not safe.",
    ).values()
    assert fact.conflict is None and not fact.confirmed
    assert "for an editor to decide" in (fact.difference or "")
    assert fact.text == (
        "east: Mira Falk said that the old mill was safe. west: Olaf Brun said that the old mill was not safe."
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One speaker, two things.
        ("Ida Rehn, the harbour master, said the port would close the bridge to lorries.",
         "Ida Rehn, the harbour master, said the port would not close the bridge to lorries yet."),
        # What is wished for is no claim that it is so.
        ("Olaf Brun, a baker, called on the police to open an inquiry.",
         "The police said they had not opened an inquiry."),
        # A name in common is not enough.
        ("Olaf Brun, a baker, said the council of Hallow had sold the mill.",
         "Ida Rehn, the harbour master, said the council of Hallow had not answered her letters."),
        # Up to what, and by how much; of all, and of some.
        ("Olaf Brun, the mayor, said the toll would rise to 9 crowns.",
         "Olaf Brun, the mayor, said the toll would rise by 2 crowns."),
        ("The minister said unemployment fell to 5 percent.",
         "The minister said youth unemployment fell to 12 percent."),
        ("Police said 12 people were hurt in the crash.", "Police said 12 people were hurt, three of them badly."),
        ("Forty people attended the funeral of the warden in Hallow.",
         "Some 900 people marched in Ostrava against the toll."),
        ("Shops had lost a fifth of their trade, Olaf Brun said.",
         "A third of ferries were running, the harbour board said."),
        # A day until which something lasts.
        ("Ida Rehn, the harbour master, will stay in Hallow until Monday.",
         "Ida Rehn, the harbour master, will be in Hallow on Tuesday."),
    ],
)  # fmt: skip
def test_no_fact_asks_what_is_of_two_things(one, other):
    assert not asked(one, other)
