"""Ask the person who adds an article what it doesn't say itself: one question at a time, each may be skipped."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from build_tools.models import Metadata
from build_tools.models.ids import id_fault, make_id
from build_tools.reading import value_fault

Ask = Callable[[str], str]
"""Puts a question to a person and gives the answer; "" where they pass it over."""

WANTED = {
    "headline": "the headline, as published",
    "date": "the day of publication, YYYY-MM-DD",
    "url": "the address at the publisher, https://…",
    "licence": "the licence: an SPDX identifier, or all-rights-reserved",
}
"""What a reader asks of an article first."""


def outlet_of(name: str, ask: Ask) -> str | None:
    """Ask for the outlet; return its id, or None."""
    question = f"{name}: the outlet’s id, as in data/outlets.yml (Enter to stop)"
    while answer := ask(question).strip():
        if id_fault(answer) is None:
            return answer
        question = f"  an id has lower-case letters, digits and hyphens: {make_id(answer) or 'some-outlet'}?"
    return None


def rest_of(name: str, metadata: Metadata, known: Mapping[str, str], ask: Ask) -> dict[str, str]:
    """Ask for what neither the article nor the command line says.

    Returns:
        What is known now, the answers among it.
    """
    answers = dict(known)
    for key, what in WANTED.items():
        if key in answers or getattr(metadata, key).is_known:
            continue
        question = f"{name}: {what} (Enter if unknown)"
        while answer := ask(question).strip():
            fault = value_fault(key, answer)
            if fault is None:
                answers[key] = answer
                break
            question = f"  {fault[0]}: {fault[1]}"
    return answers
