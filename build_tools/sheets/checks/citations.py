"""Which statements an editor's sheets rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from build_tools.models import Facts, Stance
from build_tools.models.runs import run_words
from build_tools.models.yaml_tree import Node


def cited_by(facts: Facts) -> frozenset[str]:
    """Return the ids of the statements that a fact cites: those whose words a sheet may excerpt."""
    return frozenset(name for fact in facts.facts.values() for name in fact.cited)


class Cited(NamedTuple):
    """What the facts that cite a statement want of its excerpt."""

    show: tuple[str, ...] = ()
    """Words that they name: the excerpt holds them first."""
    said: frozenset[str] = frozenset()
    """The words of their titles, folded: the excerpt holds rather the clauses with these."""
    first: bool = False
    """Whether it holds the first words, whatever else is said: how an article begins, and what no fact names."""


class Citations(NamedTuple):
    """What an event's facts cite of its articles, and say."""

    cited: Mapping[str, Cited] = MappingProxyType({})
    """By statement, those of the first facts first."""
    texts: Sequence[str] = ()
    """Titles, texts, differences and notes, which may repeat an outlet's own words."""
    near: Mapping[str, Cited] = MappingProxyType({})
    """By statement that no fact cites, those of a draft's matches that none tells, and what comes nearest to a fact."""
    openings: bool = False
    """Whether how each article begins is shown as well: while an event is a draft, where an editor compares them."""

    @classmethod
    def of(cls, facts: Facts, untold: Iterable[Collection[str]] = (), *, draft: bool = False) -> Citations:
        """Gather them; a `draft` shows besides its articles' first words, what is `untold` and what comes nearest."""
        cited: dict[str, Cited] = {}
        near = {name: Cited(first=True) for match in untold if draft for name in match}
        texts: list[str | None] = []
        for fact in facts.facts.values():
            said = frozenset(word for word, _, _ in run_words(fact.title))
            texts += [fact.title, fact.text, fact.difference, *(cell.note for cell in fact.cells.values())]
            for cell in fact.cells.values():
                for name in cell.statements:
                    before = cited.get(name, Cited())
                    show = dict.fromkeys((*before.show, *cell.show, *fact.show))
                    cited[name] = Cited(tuple(show), before.said | said)
                if draft and cell.nearest and cell.stance is Stance.UNCHECKED:
                    before = near.get(cell.nearest, Cited())
                    near[cell.nearest] = before._replace(said=before.said | said)
        near = {name: wanted for name, wanted in near.items() if name not in cited}
        return cls(cited, tuple(text for text in texts if text), near, draft)

    def wanted(self, statement: str) -> Cited | None:
        """Return what facts want of a statement's excerpt; None where none cites it or has it as the nearest."""
        return self.cited.get(statement) or self.near.get(statement)


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
