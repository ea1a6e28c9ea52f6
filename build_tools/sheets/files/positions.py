"""Where each thing of an event stands in its YAML, for edit links: ('facts', id) → file and line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel

from build_tools.models import ArticleSheet, Event, Facts
from build_tools.sheets.bundle import YamlPlace
from build_tools.sheets.files.event_files import EventFiles
from build_tools.sheets.files.folders import Loaded

Name = tuple[str, ...]
Model = TypeVar("Model", bound=BaseModel)


def places_of(files: EventFiles) -> dict[Name, YamlPlace]:
    """Return the place of every event, question, person, fact, cell, match and correction.

    The names are ('event',), ('questions', id), ('people', id), ('facts',), ('facts', id), ('facts', id, article),
    ('matches', index) and ('corrections', index).
    """
    places = dict(_of_event(files.event.loaded))
    places |= {("people", name): _at(files.people.loaded, name) for name in files.person_by_id}
    places |= dict(_of_facts(files.facts.loaded))
    entries = files.corrections.model.corrections if files.corrections.model else ()
    places |= {("corrections", str(i)): _at(files.corrections.loaded, "corrections", i) for i in range(len(entries))}
    return places


def places_in_sheet(article: str, sheet: Loaded[ArticleSheet]) -> dict[Name, YamlPlace]:
    """Return the place of an article, ('articles', article), and of its statements, ('statements', article, id)."""
    places: dict[Name, YamlPlace] = {("articles", article): _at(sheet)}
    for statement in sheet.model.statements if sheet.model else ():
        places["statements", article, statement] = _at(sheet, "statements", statement)
    return places


def _at(loaded: Loaded[Model], *path: str | int) -> YamlPlace:
    file, line, _ = loaded.place(*path, key=True)
    return YamlPlace(file, line)


def _of_event(event: Loaded[Event]) -> Iterator[tuple[Name, YamlPlace]]:
    yield ("event",), _at(event)
    for question in event.model.questions if event.model else ():
        yield ("questions", question), _at(event, "questions", question)


def _of_facts(facts: Loaded[Facts]) -> Iterator[tuple[Name, YamlPlace]]:
    if facts.model is None:
        return
    yield ("facts",), _at(facts)
    for name, fact in facts.model.facts.items():
        yield ("facts", name), _at(facts, "facts", name)
        for article in fact.cells:
            yield ("facts", name, article), _at(facts, "facts", name, "cells", article)
    for i in range(len(facts.model.matches)):
        yield ("matches", str(i)), _at(facts, "matches", i)
