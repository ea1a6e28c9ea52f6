"""What boilerplate sees of a paragraph: all but what stands in quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.models.quotation_marks import unquoted
from build_tools.reading.paragraphs import paragraphs


def outside(text):
    return [" ".join(paragraph.split()) for paragraph in unquoted(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("He said: “Support us.” Then he left.", ["He said: Then he left."]),
        ('He said: "Support us." Then he left.', ["He said: Then he left."]),
        ("He said: ''Support us.'' Then he left.", ["He said: Then he left."]),
        ("He said: ‘Support us.’ Then he left.", ["He said: Then he left."]),
        ("He said: 'Support us.' Then he left.", ["He said: Then he left."]),
        ("He said: «Support us.» Then he left.", ["He said: Then he left."]),
        ("He said: „Support us.“ Then he left.", ["He said: Then he left."]),
        ("He said: »Support us.« Then he left.", ["He said: Then he left."]),
        ("»Support us: the bridge needs you", ["»Support us: the bridge needs you"]),
        ('He said: “Support us." Then he left.', ["He said: Then he left."]),
        ("The readers’ news: it’s the ‘90s again", ["The readers’ news: it’s the ‘90s again"]),
        ("“We are poor.\n“Support us,” he said.", ["", "he said."]),
        ("“We are poor.\nSupport us.\nDonate,” he said.", ["", "", "he said."]),
        ("‘We are poor.\n‘Support us,’ he said.", ["", "he said."]),
        ("“A typo.\nSupport us.\nDonate.", ["", "Support us.", "Donate."]),
        ("“A typo.\nHe said: “Yes.”", ["", "He said:"]),
    ],
)
def test_what_is_left_outside_of_quotation_marks(text, left):
    assert outside(text) == left


@given(st.text(alphabet=st.sampled_from("ab .“”‘’'\"«»„\n"), max_size=80))
def test_every_character_keeps_its_place(text):
    spans = paragraphs(text)
    for (start, end), paragraph in zip(spans, unquoted(text, spans), strict=True):
        assert len(paragraph) == end - start
        assert all(new in (old, " ") for new, old in zip(paragraph, text[start:end], strict=True))
