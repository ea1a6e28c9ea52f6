"""How like two statements are: by the content words that the machine found in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from build_tools.models import Machine
from build_tools.sheets.edits.buffer import Background

ALIKE = 0.5
"""The share of common content words from which two statements are taken to say the same, until an editor says no."""
Terms = Mapping[str, frozenset[str]]
"""By statement its content words, as lemmas."""


def terms_of(articles: Iterable[str], known: Background) -> Terms:
    """Return the content words of all statements that the machine found in some articles."""
    machines: Iterator[Machine] = (machine for article in articles if (machine := known.machine(article)))
    return {s.id: frozenset(t.lemma for t in s.terms if t.tag != "run") for m in machines for s in m.statements}


def likeness(one: frozenset[str], two: frozenset[str]) -> float:
    """Return the content words that two statements have in common, as a share of all that they have (Jaccard)."""
    return len(one & two) / (len(one | two) or 1)


def most_alike(statement: str, among: Iterable[str], terms: Terms) -> str | None:
    """Return the statement that says the same as another; None where none is like enough."""
    sought = terms.get(statement, frozenset())
    ranked = [(-likeness(sought, terms.get(name, frozenset())), name) for name in among]
    best = min(ranked, default=(0.0, ""))
    return best[1] if -best[0] >= ALIKE else None
