"""Which statements an editor's sheets rest on."""

from __future__ import annotations

from build_tools.models import Facts
from build_tools.models.yaml_tree import Node


def cited_by(facts: Facts) -> frozenset[str]:
    """Return the ids of the statements that a fact cites: those whose words a sheet may excerpt."""
    return frozenset(name for fact in facts.facts.values() for name in fact.cited)


def shown_by(facts: Facts) -> dict[str, tuple[str, ...]]:
    """Return, by statement, the words that the facts citing it name: an excerpt holds them first."""
    found: dict[str, dict[str, None]] = {}
    for fact in facts.facts.values():
        for cell in fact.cells.values():
            for name in cell.statements:
                found.setdefault(name, {}).update(dict.fromkeys((*cell.show, *fact.show)))
    return {name: tuple(phrases) for name, phrases in found.items() if phrases}


def told_by(facts: Facts) -> tuple[str, ...]:
    """Return what facts say in words: titles, texts, differences and notes."""
    return tuple(
        text
        for fact in facts.facts.values()
        for text in (fact.title, fact.text, fact.difference, *(cell.note for cell in fact.cells.values()))
        if text
    )


def named_by(facts: Facts) -> frozenset[str]:
    """Return the ids of the statements that a fact or a decision on a match names: they must not vanish."""
    return cited_by(facts) | {name for match in facts.matches for name in match.statements}


def named_in(*roots: Node | None) -> frozenset[str]:
    """Return every text of some files, ids among them: what they name must not vanish from a sheet.

    It looks at the trees, so that a file with a fault elsewhere still holds what it names.
    """
    names: set[str] = set()
    waiting = [root for root in roots if root]
    while waiting:
        node = waiting.pop()
        waiting += node.items
        waiting += [key.value for key in node.keys.values()]
        if isinstance(node.data, str):
            names.add(node.data)
    return frozenset(names)
