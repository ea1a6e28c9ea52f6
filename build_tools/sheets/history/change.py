"""A change of the data, as data: what changed, and what it was and is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Thing(StrEnum):
    """What it is that changed."""

    ARTICLE = "article"
    STATEMENT = "statement"
    CONFIDENCE = "confidence"
    FACT = "fact"
    CELL = "cell"
    MATCH = "match"
    PERSON = "person"
    OUTLET = "outlet"
    EXPLAINER = "explainer"
    CORRECTION = "correction"
    FILE = "file"


@dataclass(frozen=True)
class Change:
    """One change of one thing: of one of its fields, or of the thing as a whole.

    `sentences.py` writes it as a sentence, the page "What is new" in an editor's words.
    """

    event: str
    """'' for what all events share."""
    kind: Thing
    target: str
    """The id of what changed; of a match that of its first statement, of a file its path."""
    field: str = ""
    """In words, parts of it behind ":" and ","; '' for the thing as a whole; of a correction its kind."""
    before: str | None = ""
    """As text; None if the thing is new."""
    after: str | None = ""
    """As text; None if the thing was taken out."""
    name: str = ""
    """What it is called: a title, a person's name, the article of a statement, the statements of a match."""
    detail: str = ""
    """Who speaks a statement, how many statements an article has, whose a cell is, why something is corrected."""
    suggested: bool = False
    """Whether it is now the machine's suggestion, which no editor has confirmed."""

    @property
    def is_new(self) -> bool:
        """Whether the thing was not there before."""
        return self.before is None

    @property
    def is_gone(self) -> bool:
        """Whether the thing is no longer there."""
        return self.after is None
