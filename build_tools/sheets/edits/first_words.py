"""The first words of a fact that an editor makes of a statement: to be put into neutral words."""

from __future__ import annotations

import re

from build_tools.models import Kind
from build_tools.sheets.checks.editorial_rules import is_unbalanced
from build_tools.sheets.edits.buffer import EditBuffer

LONGEST_TITLE = 70
"""Characters."""
_HANGING = frozenset(
    {"a", "an", "and", "as", "at", "before", "but", "by", "for", "from", "had", "has", "have", "in", "into"}
)
_HANGING |= {"is", "of", "on", "or", "that", "the", "to", "was", "were", "with"}
"""What no title ends with."""


def title_and_text(draft: EditBuffer, statement: str) -> tuple[str, str]:
    """Return a title and a text for a fact that rests on a statement: its words, and who says them."""
    entry = draft.entry(statement)
    said = _paired(next(iter(entry.words), draft.said(statement)).strip(" ‘’“”\"',."))
    said = re.sub(r"^that\s+", "", said) if entry.kind is Kind.INDIRECT else said
    person = draft.files.people.root.get(entry.speaker or "")
    title = _paired(_beginning(said))
    title = title[:1].upper() + title[1:]
    if entry.kind is Kind.OWN_VOICE or not entry.said or person is None:
        return title, f"{said[:1].upper()}{said[1:]}."
    return title, f"{person.name}: “{said}.”" if entry.kind is Kind.DIRECT else f"{person.name}: {said}."


def _paired(text: str) -> str:
    """Return a text without its quotation marks if one of them has lost its partner."""
    return re.sub('[“”"]', "", text) if is_unbalanced(text) else text


def _beginning(words: str) -> str:
    """Return words that are short enough for a title: a clause, or what comes before a small word that would hang."""
    if len(words) <= LONGEST_TITLE:
        return words
    start = words[: LONGEST_TITLE + 1].rpartition(" ")[0]
    clause = max(start.rfind(mark) for mark in (", ", "; ", " – ", ": "))
    if clause > LONGEST_TITLE // 3:
        return start[:clause]
    kept = start.split()
    while len(kept) > 3 and kept[-1].casefold() in _HANGING:
        kept.pop()
    return " ".join(kept)
