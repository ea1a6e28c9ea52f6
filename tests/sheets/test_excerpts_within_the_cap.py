"""Which statements have an excerpt, and how long it is, where the cap on an article's own words binds."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import pytest

from build_tools.models import Article, Facts, Kind, Settings, Statement
from build_tools.models.runs import run_words
from build_tools.models.text import digest
from build_tools.sheets.checks.citations import Citations, Cited
from build_tools.sheets.merge.entries import Rules, sheet_of
from build_tools.sheets.merge.excerpts import shown_spans


def indirect(text: str, of: str, name: str) -> Statement:
    """Make a statement of these words of a text."""
    start = text.index(of)
    span = (start, start + len(of))
    named = {"paragraph": 1, "speaker": "Mira Hollin", "cue": "said", "cue_class": "neutral"}
    return Statement(id=name, spans=(span,), text=of, kind=Kind.INDIRECT, quoted=(), **named)  # type: ignore[arg-type]


SHORT = (
    "Two cranes fell into the harbour of Ostrand in the storm, the port said.\n\n"
    "Forty men had been at work on them since Monday, the port said.\n\n"
    "No other crane in the harbour is as old, the port said."
)


@pytest.mark.parametrize(
    ("cap", "first", "told"),
    [
        (1.0, "a-1", ["Two cranes fell into the harbour of Ostrand in the storm", "Forty men had been at work on them since Monday", "No other crane in the harbour is as old"]),
        (0.75, "a-1", ["Two cranes fell into the harbour of Ostrand", "Forty men had been at work on them since Monday", "No other crane in the harbour is as old"]),
        (0.5, "a-1", ["Two cranes fell into the harbour of Ostrand in the storm", "Forty men had been at work on them", ""]),
        (0.25, "a-1", ["Two cranes fell into the harbour of Ostrand", "", ""]),
        (0.25, "a-3", ["", "", "No other crane in the harbour is as old"]),
        (0.1, "a-1", ["", "", ""]),
    ],
)  # fmt: skip
def test_where_the_cap_binds_the_first_facts_have_excerpts_and_none_is_a_stump(
    cap: float, first: str, told: list[str]
) -> None:
    cited = sorted(("a-1", "a-2", "a-3"), key=lambda one: one != first)
    assert shown_of_port(cap, Citations(dict.fromkeys(cited, Cited()))) == told


def shown_of_port(cap: float, facts: Citations) -> list[str]:
    """Return the words of each statement in the sheet of `SHORT`."""
    said = SHORT.split("\n\n")
    found = [indirect(SHORT, one.removesuffix(", the port said."), f"a-{n}") for n, one in enumerate(said, 1)]
    ends = [SHORT.index(one) + len(one) for one in said]
    port = Article("a", SHORT, digest(SHORT), tuple(zip([SHORT.index(one) for one in said], ends, strict=True)))
    sheet = sheet_of(port, found, "a", Rules(Settings(own_words_cap=cap), {}, facts))
    return [" … ".join(one.words) for one in sheet.statements.values()]


@pytest.mark.parametrize(
    ("cap", "cited", "near", "told"),
    [
        (1.0, [], [], ["Two cranes fell into the harbour of Ostrand in the storm", "", ""]),
        (1.0, [], ["a-3"], ["Two cranes fell into the harbour of Ostrand in the storm", "", "No other crane in the harbour is as old"]),
        (1.0, ["a-3"], [], ["Two cranes fell into the harbour of Ostrand in the storm", "", "No other crane in the harbour is as old"]),
        (0.7, ["a-2"], ["a-3"], ["Two cranes fell into the harbour of Ostrand in the storm", "Forty men had been at work on them since Monday", ""]),
        (0.6, ["a-2"], ["a-3"], ["Two cranes fell into the harbour of Ostrand", "Forty men had been at work on them since Monday", ""]),
        (0.5, ["a-2"], ["a-3"], ["", "Forty men had been at work on them since Monday", ""]),
        (0.25, ["a-2"], ["a-3"], ["", "Forty men had been at work on them", ""]),
    ],
)  # fmt: skip
def test_how_a_draft_begins_and_what_comes_nearest_have_a_part_of_what_cited_statements_leave(
    cap: float, cited: list[str], near: list[str], told: list[str]
) -> None:
    facts = Citations(dict.fromkeys(cited, Cited()), near=dict.fromkeys(near, Cited()), openings=True)
    assert shown_of_port(cap, facts) == told
    assert shown_of_port(cap, facts._replace(openings=False))[0] == ""


def test_only_what_is_nearest_to_an_unchecked_cell_of_a_draft_is_due_an_excerpt() -> None:
    def due(stance: str, *, draft: bool = True) -> dict[str, Cited]:
        cells = {"a": {"stance": "asserted", "statements": ["a-1"]}, "b": {"stance": stance, "nearest": "b-1"}}
        fact = {"title": "Two cranes fell", "text": "Two cranes fell.", "cells": cells}
        return dict(Citations.of(Facts.model_validate({"facts": {"f": fact}}), draft=draft).near)

    assert due("unchecked") == {"b-1": Cited(said=frozenset({"two", "cranes", "fell"}))}
    assert due("not-mentioned") == due("unchecked", draft=False) == {}


def test_what_was_matched_and_no_fact_of_a_draft_tells_is_due_an_excerpt() -> None:
    assert dict(Citations.of(Facts(), [("a-1", "b-1")], draft=True).near) == dict.fromkeys(
        ("a-1", "b-1"), Cited(first=True)
    )
    assert not Citations.of(Facts(), [("a-1", "b-1")]).near


def test_what_facts_repeat_anyway_is_shown_though_they_pass_the_cap() -> None:
    fact = "Two cranes fell into the harbour of Ostrand in the storm. Forty men had been at work on them since Monday."
    found = indirect(SHORT, "Two cranes fell into the harbour of Ostrand in the storm", "a-1")
    port = Article("a", SHORT, digest(SHORT), ((0, SHORT.index("\n")),))
    rules = Rules(Settings(own_words_cap=0.9), {}, Citations({"a-1": Cited()}, [fact]))
    assert sheet_of(port, [found], "a", rules).statements["a-1"].words == (found.text,)


HUNK = (
    "The 31-year-old keeper, who once swam for Ostrand and sold ropes on the quay for years, was caught with a lamp of the "
    "port in his boat at a small stone mooring."
)


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        ("The 31-year-old keeper was caught with a lamp of the port in his boat at a small stone mooring", "was caught with a lamp of the port in his boat at a small stone mooring"),
        ("The keeper was on the quay for years", "The 31-year-old keeper, who once swam for Ostrand and sold ropes on the quay for years"),
        ("", "The 31-year-old keeper, who once swam for Ostrand and sold ropes on the quay for years"),
    ],
)  # fmt: skip
def test_an_excerpt_holds_rather_what_a_fact_says_than_the_age_of_whom_it_tells_of(wanted: str, shown: str) -> None:
    said = frozenset(word for word, _, _ in run_words(wanted))
    (span,) = shown_spans(indirect(HUNK, HUNK[:-1], "a-1"), HUNK, Settings(), Cited(said=said, first=not wanted))
    assert HUNK[slice(*span)] == shown
