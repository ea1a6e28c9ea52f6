"""Whom somebody speaks for: the phrase that introduces a person, kept with the name."""

from __future__ import annotations

import pytest

INTRODUCED = [
    ("Council spokeswoman Mira Holt said it was late.", "Mira Holt", "Council spokeswoman"),
    ("Mira Holt, a spokeswoman for the Tollwick council, said it was late.", "Mira Holt",
     "spokeswoman for the Tollwick council"),
    ("“It is late,” said Mira Holt, president of the Tollwick, Kent, branch of the Ferry Union, which met on Monday.",
     "Mira Holt", "president of the Tollwick, Kent, branch of the Ferry Union"),
    ("Fellow Ferry Union organizer Mira Holt said it was late.", "Mira Holt", "Ferry Union organizer"),
    ("The bridge won the praise of Senator Mira Holt, who said it was late.", "Mira Holt", "Senator"),
    ("Three-term Kent Governor Mira Holt said it was late.", "Mira Holt", "Three-term Kent Governor"),
    ("The union backed four term Kent Governor Mira Holt. Holt said it was late.", "Mira Holt",
     "four term Kent Governor"),
    ("The union backed two Kent Governor Mira Holt. Holt said it was late.", "Mira Holt", "Kent Governor"),
    ("Mayor Reed’s press secretary, Mira Holt, said it was late.", "Mira Holt", "Mayor Reed’s press secretary"),
    ("The deputy mayor of Tollwick, Mira Holt, said it was late.", "Mira Holt", "deputy mayor of Tollwick"),
    ("The head of the town museum, Mira Holt, said it was late.", "Mira Holt", "head of the town museum"),
    ("National Union of Teachers President Dora Penn said it was late.", "Dora Penn",
     "National Union of Teachers President"),
    ("Center for Rural Affairs director Mira Holt said it was late.", "Mira Holt", "Center for Rural Affairs director"),
    ("A lawyer for Tollwick Bank president Mira Holt said it was late.",
     "lawyer for Tollwick Bank president Mira Holt", None),
    ("Her father, civil rights leader Rev. Abel Holt, said it was late.", "Abel Holt", "civil rights leader"),
    ("The chair of the inquiry, Dame Mira Holt, said it was late.", "Mira Holt", "chair of the inquiry"),
    ("A lawyer for the families, Mira Holt, said it was late.", "Mira Holt", "lawyer for the families"),
    ("A spokesman for Penn, Abel Holt, said it was late.", "Abel Holt", "spokesman for Penn"),
    ("Dora Penn arrived. A lawyer for Dora Penn, Abel Holt, said it was late.", "Abel Holt", "lawyer for Dora Penn"),
    ("The company’s chief executive, Mira Holt, said it was late.", "Mira Holt", "chief executive"),
    ("The engineer, Mira Holt, said it was late.", "Mira Holt", "engineer"),
    ("Her spokesman, Abel Holt, said it was late.", "Abel Holt", "spokesman"),
    ("His rival, Mira Holt, said it was late.", "Mira Holt", None),  # Mira is somebody's rival: no office
    ("Mira Holt, MP for Tollwick South, said it was late.", "Mira Holt", "MP for Tollwick South"),
    ("Ilara Dovo, the UN secretary-general, said it was late.", "Ilara Dovo", "UN secretary-general"),
    ("The League secretary-general, Ilara Dovo, called for calm.", "Ilara Dovo", "League secretary-general"),
    ("Mira Holt, the no-nonsense head of the town museum, said it was late.", "Mira Holt",
     "no-nonsense head of the town museum"),
    ("The no-nonsense director Mira Holt said it was late.", "Mira Holt", "no-nonsense director"),
    ("Mira Holt said it was late.", "Mira Holt", None),
    ("After the mayors of Halm and Ness left the company, the mayor of Tollwick, Kent, suggested it was “late”.",
     "mayor of Tollwick, Kent", None),
    ("Against the wish of the mayor of Tollwick, Penn, a lawyer, said it was late.", "Penn", "lawyer"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), INTRODUCED)
def test_the_phrase_that_introduces_a_person(said, text, name, role):
    statement = said(text)[-1]
    assert (statement.speaker, statement.role) == (name, role)


def test_the_role_stays_with_the_person(said):
    statement = said("Ferry Union organizer Mira Holt arrived at noon.\n“It is late,” she said.")[-1]
    assert statement.introduced == "Mira Holt, Ferry Union organizer"


@pytest.mark.parametrize(
    ("text", "introduced"),
    [
        ("Ferry Union organizer Mira Holt said it was late.", "Mira Holt, Ferry Union organizer"),
        ("Senator Mira Holt said it was late.", "Mira Holt"),  # a title tells nobody apart
        ("Mr. Holt, a Ferry Union organizer, said it was late.", "Holt"),  # half a name is no introduction
        ("They said it was late.", None),
    ],
)
def test_a_speaker_is_introduced_with_the_body_spoken_for(said, text, introduced):
    assert said(text)[-1].introduced == introduced
