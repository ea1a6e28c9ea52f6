"""What nobody has confirmed says so wherever it is shown, and stays out of what others may build on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from harbour_event import harbour

from build_tools.pages.open_data.jsonld import facts_graph
from build_tools.pages.render import pages
from build_tools.pages.views.book import Book

EVENT = "events/harbour-fire/"
FLAG = "not confirmed"


def shown(project):
    return {path: data.decode(errors="replace") for path, data in pages(project).items() if path.startswith(EVENT)}


def suggested(*, fact=False, cell=False, person=False):
    """Return the harbour's project with its first fact, a cell of it or its people as suggestions."""
    project = harbour()
    [event] = project.events
    name, first = next(iter(event.facts.facts.items()))
    article, side = next(iter(first.cells.items()))
    cells = {**first.cells, article: side.model_copy(update={"confirmed": not cell})}
    mine = first.model_copy(update={"confirmed": not fact, "cells": cells})
    facts = event.facts.model_copy(update={"facts": {**event.facts.facts, name: mine}})
    people = {key: one.model_copy(update={"confirmed": not person}) for key, one in event.people.items()}
    return replace(project, events=(replace(event, facts=facts, people=people),))


@pytest.mark.parametrize(
    ("what", "where"),
    [
        ("fact", ["side-by-side/index.md"]),
        ("cell", ["side-by-side/index.md"]),
        ("person", ["who-said-what/index.md"]),
    ],
)
def test_a_suggestion_says_so_wherever_it_is_shown(what, where):
    plain, marked = shown(harbour()), shown(suggested(**{what: True}))
    for page in where:
        path = f"{EVENT}{page}"
        assert marked[path].count(FLAG) > plain[path].count(FLAG), path


def test_the_sources_claim_no_editors_work_that_is_not_done():
    made = "an editor chose the details, put them into neutral words and confirmed the pairs"
    whole = suggested()
    [event] = whole.events
    done = {name: fact.model_copy(update={"confirmed": True}) for name, fact in event.facts.facts.items()}
    whole = replace(whole, events=(replace(event, facts=event.facts.model_copy(update={"facts": done})),))
    assert made in shown(whole)[f"{EVENT}sources/index.md"]
    assert made not in shown(suggested(cell=True))[f"{EVENT}sources/index.md"]


def test_tables_say_what_is_confirmed_and_the_graph_leaves_out_what_is_not():
    project = suggested(cell=True, person=True)
    marked = shown(project)
    rows, plain = (pages_[f"{EVENT}data/cells.csv"].splitlines() for pages_ in (marked, shown(harbour())))
    assert rows[0].endswith(",confirmed")
    assert sum(row.endswith(",no") for row in rows) == sum(row.endswith(",no") for row in plain) + 1
    assert all(row.endswith(",no") for row in marked[f"{EVENT}data/speakers.csv"].splitlines()[1:])
    claims, fewer = appearances(harbour()), appearances(project)
    assert {fact: len(told) - len(fewer[fact]) for fact, told in claims.items()} == {"it-burned": 1, "who-laid-it": 0}


def appearances(project):
    """Give, by fact, the statements in which the graph lets it appear."""
    nodes = facts_graph(Book(project, project.events[0]))["@graph"]
    claims = {node["@id"]: node.get("appearance", []) for node in nodes if node["@type"] == "Claim"}
    return {at.removeprefix("#"): told for at, told in claims.items()}


def test_what_is_a_draft_is_not_said_to_be_published():
    project = harbour()
    [event] = project.events
    draft = replace(project, events=(replace(event, event=event.event.model_copy(update={"status": "draft"})),))
    assert "Published " in shown(project)[f"{EVENT}index.md"]
    assert "Not yet published" in shown(draft)[f"{EVENT}index.md"]


def drafted(*, confirmed):
    """Return the harbour's project as a draft, of which an editor has confirmed nothing, or one point."""
    project = suggested(fact=True, person=True)
    [event] = project.events
    facts = {key: fact.model_copy(update={"confirmed": False}) for key, fact in event.facts.facts.items()}
    if confirmed:
        facts |= {key: event.facts.facts[key] for key in list(facts)[-2:]}
    written = event.event.model_copy(update={"status": "draft", "confirmed": False})
    return replace(
        project,
        events=(replace(event, facts=event.facts.model_copy(update={"facts": facts, "matches": ()}), event=written),),
    )


@pytest.mark.parametrize(("confirmed", "untouched"), [(False, True), (True, False)])
def test_a_draft_that_nobody_has_touched_says_so_once_at_its_top(confirmed, untouched):
    said = "No editor has confirmed any of it"
    for path, text in shown(drafted(confirmed=confirmed)).items():
        if "wsw-sections" in text:
            assert (said in text) == ('<div class="wsw wsw-untouched">' in text) == untouched, path
