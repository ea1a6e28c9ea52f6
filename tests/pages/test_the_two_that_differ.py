"""Of three articles, the two that a phone shows side by side: those that differ."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from harbour_event import harbour

from build_tools.pages.views.book import Book

BURNED, LAID, ASHES = "A warehouse burned down", "A warehouse was set on fire", "A warehouse burned to ashes"


def telling(words: str, kind: str = "own-voice", speaker: str | None = None) -> dict[str, Any]:
    cue = {"cue": "said", "mention": "Ines Tarrow"} if speaker else {}
    return {"words": [words], "kind": kind, "speaker": speaker, **cue}


def differing(*cells: tuple[str, str], difference: str = "") -> tuple[str, ...]:
    """Return the articles that differ most in a fact that the Bugle, the Gazette and the Wire tell in these words."""
    project = harbour()
    sheets = project.events[0]
    articles, told = {}, {}
    for article, (stance, words) in zip(("bugle", "gazette", "wire"), cells, strict=True):
        attributed = ("indirect", "ines-tarrow") if stance in ("attributed", "denied") else ()
        update = {"outlet": article, "statements": {}}
        if words:
            update["statements"] = {f"{article}-1": telling(words, *attributed)}
        base = sheets.articles["bugle"].model_dump(mode="json", exclude_none=True)
        articles[article] = type(sheets.articles["bugle"]).model_validate({**base, **update})
        told[article] = {"stance": stance, "statements": [f"{article}-1"] if words else [], "confirmed": True}
    fact = {"title": "A fire", "text": "A warehouse burned.", "confirmed": True, "cells": told}
    facts = sheets.facts.model_validate({"facts": {"a-fire": {**fact, "difference": difference or None}}})
    event = replace(sheets, articles=articles, machines={}, facts=facts)
    view = Book(project, event).facts["a-fire"]
    return tuple(cell.mark.article for cell in view.differing)


@pytest.mark.parametrize(
    ("cells", "pair"),
    [
        ([("asserted", BURNED), ("asserted", BURNED), ("asserted", LAID)], ("bugle", "wire")),
        ([("asserted", BURNED), ("asserted", BURNED), ("attributed", BURNED)], ("bugle", "wire")),
        ([("attributed", BURNED), ("asserted", BURNED), ("attributed", BURNED)], ("bugle", "gazette")),
        ([("asserted", BURNED), ("not-mentioned", ""), ("asserted", ASHES)], ("bugle", "wire")),
        ([("not-mentioned", ""), ("not-mentioned", ""), ("asserted", BURNED)], ("bugle", "wire")),
        ([("asserted", BURNED), ("attributed", BURNED), ("denied", BURNED)], ("bugle", "wire")),
        ([("asserted", BURNED), ("asserted", BURNED), ("asserted", BURNED)], ("bugle", "gazette")),
    ],
    ids=["other words", "other voice", "other voice in the middle", "one silent", "one alone", "denied", "all alike"],
)  # fmt: skip
def test_a_phone_shows_the_two_that_differ(cells, pair):
    assert differing(*cells) == pair


@pytest.mark.parametrize(
    ("difference", "pair"),
    [
        ("The Bugle has it burn; the wire has it burn to ashes.", ("bugle", "wire")),
        ("The Gazette alone says who set it on fire.", ("bugle", "gazette")),
    ],
    ids=["two named", "one named"],
)
def test_those_that_the_editor_names_come_first(difference, pair):
    cells = ("asserted", BURNED), ("attributed", LAID), ("asserted", ASHES)
    assert differing(*cells, difference=difference) == pair
