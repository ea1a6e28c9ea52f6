"""Decisions on a fact as a whole: its words, how it stands to other facts, and its order. See `about_cells`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from build_tools.models import Fact, Stance
from build_tools.models.text import listed
from build_tools.sheets.edits.about_cells import Uncite
from build_tools.sheets.edits.base import Decision, Id, Line, named, quoted
from build_tools.sheets.edits.buffer import EditBuffer, RefusedError
from build_tools.sheets.edits.evidence import (
    NOT_MENTIONED,
    UNCHECKED,
    cite,
    drop_redundant,
    excerpt,
    stance_after,
    update_explainer,
)
from build_tools.sheets.edits.fields import set_fields
from build_tools.sheets.edits.first_words import title_and_text
from build_tools.sheets.edits.likeness import most_alike, terms_of


class ConfirmFact(Decision):
    """The fact is right as it stands, cells and all; its words may be written in the same breath."""

    do: Literal["confirm-fact"] = "confirm-fact"
    fact: Id
    fields: dict[str, Any] = Field(default_factory=dict)
    looked: bool = False
    """Whether the editor has looked for it in the articles whose cells are unchecked: they don't mention it."""

    def make(self, draft: EditBuffer) -> None:
        """Take out `confirmed: false` of the fact and of its cells."""
        fact = draft.fact(self.fact)
        set_fields(Fact, fact, self.fields, barred=("cells", "confirmed"))
        update_explainer(draft, self.fact)
        for article, cell in fact["cells"].items():
            cell.pop("confirmed", None)
            if self.looked and cell["stance"] == UNCHECKED:
                fact["cells"][article] = {**cell, "stance": NOT_MENTIONED}
                fact["cells"][article].pop("nearest", None)
        fact.pop("confirmed", None)

    def summary(self, draft: EditBuffer) -> str:
        return f"the fact {quoted(str(self.fields.get('title') or draft.fact_model(self.fact).title))} confirmed"


class WriteFact(Decision):
    """A fact's title, text, topic, difference, or its conflict with what resolves it."""

    do: Literal["write-fact"] = "write-fact"
    fact: Id
    fields: dict[str, Any]

    def make(self, draft: EditBuffer) -> None:
        """Write the fields."""
        set_fields(Fact, draft.fact(self.fact), self.fields, barred=("cells", "confirmed"))
        update_explainer(draft, self.fact)

    def summary(self, draft: EditBuffer) -> str:
        return f"{named(self.fields)} of the fact {quoted(draft.fact_model(self.fact).title)} saved"


class JoinStatements(Decision):
    """Statements of two articles tell the same fact, or one of them the opposite."""

    do: Literal["join"] = "join"
    one: Id
    other: Id
    opposite: bool = False
    """Whether the other's article denies what the first's tells."""

    def make(self, draft: EditBuffer) -> None:
        """Cite both in one fact, made where there is none; the facts of both become one."""
        of_one, of_other = self._fact(draft, self.one), self._fact(draft, self.other)
        article = draft.article_of(self.other)
        if of_one is None:
            _new_fact(draft, (self.one,), "", None)
            of_one = next(name for name in draft.facts() if name not in draft.files.facts.facts)
        if of_other is not None and of_other != of_one and of_other in draft.facts():
            MergeFacts(into=of_one, other=of_other).make(draft)
        elif of_other != of_one:
            cite(draft, of_one, article, self.other)
        if self.opposite:
            draft.fact(of_one)["cells"][article]["stance"] = Stance.DENIED.value
            draft.fact(of_one).setdefault("conflict", {"about": "polarity"})

    def _fact(self, draft: EditBuffer, statement: str) -> str | None:
        facts = draft.files.facts.facts.items()
        return next((n for n, fact in facts for cell in fact.cells.values() if statement in cell.statements), None)

    def summary(self, draft: EditBuffer) -> str:
        how = "contradict each other" if self.opposite else "report the same fact"
        return f"{quoted(draft.said(self.one))} and {quoted(draft.said(self.other))} {how}"


class MergeFacts(Decision):
    """Two facts are one."""

    do: Literal["merge-facts"] = "merge-facts"
    into: Id
    other: Id

    def make(self, draft: EditBuffer) -> None:
        """Bring what the other rests on into the first, and what refers to the other to the first."""
        if self.into == self.other:
            raise RefusedError("that is the same fact")
        fact, other = draft.fact(self.into), draft.fact(self.other)
        for article, theirs in other["cells"].items():
            mine = fact["cells"].get(article, {"stance": NOT_MENTIONED})
            cited = list(dict.fromkeys([*mine.get("statements", []), *theirs.get("statements", [])]))
            if cited == mine.get("statements", []):
                continue
            mine = {**mine, "statements": cited}
            mine["stance"] = stance_after(draft, article, cited)
            mine.pop("confirmed", None)
            fact["cells"][article] = mine
        for facts in draft.references():
            named = [self.into if name == self.other else name for name in facts]
            if named != facts:
                facts[:] = list(dict.fromkeys(named))
        del draft.facts()[self.other]

    def summary(self, draft: EditBuffer) -> str:
        one, two = draft.fact_model(self.into).title, draft.fact_model(self.other).title
        return f"the facts {quoted(one)} and {quoted(two)} merged"


class SplitFact(Decision):
    """Some of the statements that a fact rests on tell another one."""

    do: Literal["split-fact"] = "split-fact"
    fact: Id
    statements: tuple[Id, ...]
    title: Line = ""

    def make(self, draft: EditBuffer) -> None:
        """Take them out of the first and put a new one after it."""
        for statement in self.statements:
            Uncite(fact=self.fact, statement=statement).make(draft)
        if not any(cell.get("statements") for cell in draft.fact(self.fact)["cells"].values()):
            raise RefusedError("leave at least one statement in the first fact")
        _new_fact(draft, self.statements, self.title, after=self.fact)

    def summary(self, draft: EditBuffer) -> str:
        return f"the fact {quoted(draft.fact_model(self.fact).title)} split in two"


class NewFact(Decision):
    """What statements tell is a fact."""

    do: Literal["new-fact"] = "new-fact"
    statements: tuple[Id, ...]
    title: Line = ""
    after: Id | None = None
    alike: bool = False
    """Whether it rests as well on what the other articles say in much the same words."""

    def make(self, draft: EditBuffer) -> None:
        """Put it in, to be put into words and confirmed."""
        _new_fact(draft, (*self.statements, *self._alike(draft)), self.title, self.after)

    def _alike(self, draft: EditBuffer) -> list[str]:
        if not self.alike:
            return []
        told = {draft.article_of(statement) for statement in self.statements}
        terms = terms_of(draft.files.sheets, draft.known)
        others = [sheet.statements for article, sheet in draft.files.sheets.items() if article not in told]
        found = [most_alike(self.statements[0], entries, terms) for entries in others if self.statements]
        return [name for name in found if name]

    def summary(self, draft: EditBuffer) -> str:
        made = f"new fact from {quoted(self.title or draft.said(self.statements[0]))}"
        others = [draft.called(draft.article_of(name)) for name in self._alike(draft)]
        return f"{made}; {listed(others)} {'says' if len(others) == 1 else 'say'} much the same" if others else made


def _new_fact(draft: EditBuffer, statements: tuple[str, ...], title: str, after: str | None) -> None:
    if not statements:
        raise RefusedError("choose a statement for the fact to rest on")
    drafted, text = title_and_text(draft, statements[0])
    title = title or drafted
    articles = list(draft.files.event.articles)
    # A released event holds no unchecked cell: there the fact, which is still to be confirmed, says all of it at once.
    empty = UNCHECKED if draft.files.event.status == "draft" else NOT_MENTIONED
    cells: dict[str, Any] = {article: {"stance": empty} for article in articles}
    for statement in statements:
        article = draft.article_of(statement)
        cited = [*cells[article].get("statements", []), statement]
        cells[article] = {"stance": stance_after(draft, article, cited), "statements": cited}
        excerpt(draft, article, statement)
    facts = draft.facts()
    name = draft.new_id(title, facts, "fact")
    items = list(facts.items())
    at = list(facts).index(after) + 1 if after in facts else len(items)
    items.insert(at, (name, {"title": title, "text": text, "cells": cells, "confirmed": False}))
    facts.clear()
    facts.update(items)
    for statement in statements:
        drop_redundant(draft, name, statement)


class DropFact(Decision):
    """A fact is dropped: it isn’t one."""

    do: Literal["drop-fact"] = "drop-fact"
    fact: Id

    def make(self, draft: EditBuffer) -> None:
        """Take it out, and what of the explainer rests on it alone; elsewhere only its id goes."""
        draft.fact(self.fact)
        event = draft.of("event")
        for key in ("known", "unknown", "timeline"):
            if key in event:
                event[key] = [point for point in event[key] if not self._bears_alone(point)]
        if "questions" in event:
            event["questions"] = {n: one for n, one in event["questions"].items() if not self._bears_alone(one)}
        for facts in draft.references():
            if self.fact in facts:
                facts.remove(self.fact)
        del draft.facts()[self.fact]

    def _bears_alone(self, point: dict[str, Any]) -> bool:
        return list(point.get("facts", ())) == [self.fact] and not point.get("statements")

    def summary(self, draft: EditBuffer) -> str:
        return f"the fact {quoted(draft.fact_model(self.fact).title)} dropped"


class MoveFact(Decision):
    """The order of the facts on the page."""

    do: Literal["move-fact"] = "move-fact"
    fact: Id
    before: Id | None = None
    """The fact that it now stands before; None for the end."""

    def make(self, draft: EditBuffer) -> None:
        """Put it there, with the comments that are its own."""
        facts = draft.facts()
        draft.fact(self.fact)
        if self.before is not None:
            draft.fact(self.before)
        if self.before == self.fact:
            raise RefusedError("a fact can’t be moved before itself")
        names = [name for name in facts if name != self.fact]
        names.insert(names.index(self.before) if self.before else len(names), self.fact)
        ordered = {name: facts[name] for name in names}
        if list(ordered) == list(facts):
            raise RefusedError("it is there already")
        facts.clear()
        facts.update(ordered)

    def summary(self, draft: EditBuffer) -> str:
        return f"the fact {quoted(draft.fact_model(self.fact).title)} moved"


class DecideMatch(Decision):
    """Whether statements of different articles are one utterance or assertion."""

    do: Literal["match"] = "match"
    statements: tuple[Id, ...]
    decision: Literal["confirmed", "rejected"]
    note: Line = ""

    def make(self, draft: EditBuffer) -> None:
        """Write it into facts.yml; what was decided on the same statements before gives way."""
        for statement in self.statements:
            draft.article_of(statement)
        matches = draft.of("facts").setdefault("matches", [])
        made: dict[str, Any] = {"statements": list(self.statements), "decision": self.decision}
        made |= {"note": self.note} if self.note else {}
        for i, match in enumerate(matches):
            if set(match["statements"]) == set(self.statements):
                matches[i] = {**match, **made, "statements": match["statements"]}
                return
        matches.append(made)

    def summary(self, draft: EditBuffer) -> str:
        same = "are" if self.decision == "confirmed" else "are not"
        return f"{listed([quoted(draft.said(name)) for name in self.statements])} {same} the same utterance"


FactDecision = (
    ConfirmFact | WriteFact | JoinStatements | MergeFacts | SplitFact | NewFact | DropFact | MoveFact | DecideMatch
)
