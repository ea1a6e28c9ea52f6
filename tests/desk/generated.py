"""What an event of generated outlets says: the generator knows what happened, who said it and who told it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from fictional import _happenings, event_id
from player import Cells

from build_tools.models import Kind, Person
from build_tools.sheets.edits.decision_files import DecisionFiles


@dataclass
class Generated:
    """The target of an editor at a generated event; see `player.Target`."""

    facts: dict[str, Cells]
    said_by: dict[str, str]
    files: Any
    must: frozenset[str]
    """The happenings that several outlets tell."""

    def speakers(self) -> dict[str, str]:
        """Return by statement who says it."""
        return self.said_by

    @staticmethod
    def of(root: Path, number: int, drafted: DecisionFiles) -> Generated:
        """Find what the generator made happen among the drafted statements."""
        facts: dict[str, Cells] = {}
        said_by: dict[str, str] = {}
        people: dict[str, Person] = {}
        texts = {
            article: (root / f"content/articles/{event_id(number)}/{article}.txt").read_text()
            for article in drafted.sheets
        }
        for place, (_, words, who) in enumerate(_happenings(random.Random(number))):
            cells: Cells = {}
            for article, text in texts.items():
                name = _told(text, words.split(", and ")[0], drafted, article)
                own = name is not None and drafted.sheets[article].statements[name].kind is Kind.OWN_VOICE
                stance = "not-mentioned" if name is None else "asserted" if own else "attributed"
                cells[article] = (stance, frozenset([name] if name else []))
                if name and who:
                    person, role = who.split("|")
                    people[person] = Person(name=person, roles=(role,), variants=(person.split()[1],))
                    said_by[name] = person
            facts[f"h{place}"] = cells
        event = SimpleNamespace(title="What happened", standfirst="What happened that evening, and who says so.")
        files = SimpleNamespace(people=SimpleNamespace(root=people), event=event)
        several = frozenset(name for name, cells in facts.items() if sum(bool(told) for _, told in cells.values()) > 1)
        return Generated(facts, said_by, files, several)


def _told(text: str, words: str, drafted: DecisionFiles, article: str) -> str | None:
    at = text.find(words)
    if at < 0:
        return None
    overlap = {
        name: sum(max(0, min(end, at + len(words)) - max(start, at)) for start, end in entry.at)
        for name, entry in drafted.sheets[article].statements.items()
    }
    best = max(overlap, key=lambda name: overlap[name])
    return best if overlap[best] else None
