"""Where a clause is cut: nowhere that changes what is left."""

from __future__ import annotations

import pytest
from drafts_by_hand import CALLED, own, reported

from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.clauses.cutting import shortened
from build_tools.models import Kind


@pytest.mark.parametrize(
    ("told", "cut"),
    [
        ("The council named Ann Brisk, a pilot, to lead the port for three years after the flood", "named Ann Brisk"),
        ("There were days when pilots – old and young, of both guilds – left the port in the fog", "when pilots"),
    ],
)
def test_no_cut_ends_where_a_clause_goes_on_after_an_aside(told, cut):
    for kind in (own(f"{told}."), reported(f"“{told} of that year, and nobody went with them.”", kind=Kind.DIRECT)):
        assert not any(claim.text.rstrip("”").endswith(cut) for claim in claims_of(kind, (), CALLED))


@pytest.mark.parametrize(("clause", "most"), [("", -1), ("—", 14), ("that ", -1)])
def test_nothing_is_cut_from_what_has_no_words(clause, most):
    assert list(shortened(clause, most)) == []


def test_no_cut_makes_a_denial_of_what_was_merely_for_another_reason():
    told = "Tom Ferrow did not sell the two old ferries of Ostrand because of the storm that had broken the quay of the"
    claims = claims_of(own(f"{told} upper harbour and the mill."), (), CALLED)
    assert not any(claim.text.endswith("ferries of Ostrand") for claim in claims)


def test_no_cut_leaves_a_subject_without_its_verb():
    long = "Some in the port of Ostrand feared that Tom Ferrow, who had once left the council over a loan of the bank, "
    claims = claims_of(
        own(f"{long}would sell the two old ferries to the heirs of the owner of the yard in Tollwick."), (), CALLED
    )
    assert not any("who had once left" in claim.text and "would sell" not in claim.text for claim in claims)
