"""What a fact rests on in an article: statements cited, and the stance and the excerpts that follow from it."""

from __future__ import annotations

import re
from typing import Any

from build_tools.models import SheetStatement, Stance
from build_tools.models.sheet import stance_of
from build_tools.sheets.edits.buffer import EditBuffer, RefusedError
from build_tools.sheets.edits.decision_files import ARTICLES, DecisionFiles
from build_tools.sheets.edits.marked_words import words_of

NOT_MENTIONED, UNCHECKED = Stance.NOT_MENTIONED.value, Stance.UNCHECKED.value
EMPTY = (NOT_MENTIONED, UNCHECKED)


def cite(draft: EditBuffer, fact: str, article: str, statement: str) -> None:
    """Cite a statement, which the draft may have added, in a fact's cell; the stance follows unless it was chosen.

    Raises:
        RefusedError: It is cited there already.
    """
    cells = draft.fact(fact)["cells"]
    cell = cells.get(article, {"stance": NOT_MENTIONED})
    cited: list[str] = cell.get("statements", [])
    if statement in cited:
        raise RefusedError("the fact rests on it already")
    chosen = cell["stance"] not in (*EMPTY, stance_after(draft, article, cited))
    cell = {**cell, "statements": [*cited, statement]}
    for name in ("confirmed", "nearest"):
        cell.pop(name, None)
    if not chosen:
        cell["stance"] = stance_after(draft, article, cell["statements"])
    cells[article] = cell
    excerpt(draft, article, statement)
    drop_redundant(draft, fact, statement)
    drop_stale(draft, fact)


def drop_stale(draft: EditBuffer, fact: str) -> None:
    """Take out the machine's own words on what differs between the tellings: they were of other statements."""
    suggested = draft.files.drafts.facts.get(fact)
    if suggested is not None and suggested.difference == draft.fact(fact).get("difference"):
        draft.fact(fact).pop("difference", None)


def drop_sentence(draft: EditBuffer, fact: str, article: str) -> None:
    """Take out of the machine's text what it says of an article in which the fact rests on nothing any more."""
    if not is_drafted(draft.files, fact):
        return
    draft.fact(fact)["text"] = without_outlet(draft.files, draft.fact(fact)["text"], draft.called(article))
    update_explainer(draft, fact)


def without_outlet(files: DecisionFiles, text: str, outlet: str) -> str:
    """Return a text without what begins with an outlet's name; its first sentence always stays."""
    first, *rest = by_outlet(files, text)
    names = _outlet_names(files)
    return " ".join([first, *(part for part in rest if (found := re.match(names, part)) and found[0] != outlet)])


def is_drafted(files: DecisionFiles, fact: str) -> bool:
    """Return whether a fact's text is still the machine's, perhaps without what it said of an article."""
    then = files.drafts.facts.get(fact)
    return then is not None and set(by_outlet(files, files.facts.facts[fact].text)) <= set(by_outlet(files, then.text))


def by_outlet(files: DecisionFiles, text: str) -> list[str]:
    """Return a text cut where a sentence begins with the name of one of the event's outlets."""
    return re.split(rf"(?<=\.) (?={_outlet_names(files)})", text)


def _outlet_names(files: DecisionFiles) -> str:
    """Return a pattern for the name of any of the event's outlets, the longest first: one may begin with another."""
    cards = files.outlets.root
    names = {cards[sheet.outlet].name for sheet in files.sheets.values() if sheet.outlet in cards}
    found = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return rf"(?:{found})(?!\w)" if found else "(?!)"


def update_explainer(draft: EditBuffer, fact: str) -> None:
    """Write a fact's new title and text wherever the explainer still has the old ones, word for word."""
    old, new = draft.fact_model(fact), draft.fact(fact)
    if (old.title, old.text) == (new["title"], new["text"]):
        return
    event = draft.of("event")
    for point in [point for key in ("known", "unknown", "timeline") for point in event.get(key, ())]:
        if fact in point.get("facts", ()) and point["text"] == old.text:
            point["text"] = new["text"]
    for question in event.get("questions", {}).values():
        if fact in question.get("facts", ()):
            question["question"] = question["question"].replace(old.title, new["title"])
            if question["answer"] == old.text:
                question["answer"] = new["text"]


def stance_after(draft: EditBuffer, article: str, statements: list[str]) -> str:
    """Return the stance that follows from statements of an article, new ones among them."""
    name = ARTICLES + article
    values: dict[str, Any] = draft.values[name].get("statements", {}) if name in draft.values else {}
    known = draft.sheet(article).statements
    found = [SheetStatement.model_validate(values[one]) if one in values else known[one] for one in statements]
    return stance_of(found, empty=Stance.NOT_MENTIONED).value


def excerpt(draft: EditBuffer, article: str, statement: str) -> None:
    """Write the words that pages show of a statement which a fact now cites, unless it has some."""
    entry = draft.sheet(article).statements.get(statement)
    if entry is None or entry.words:
        return
    machine = draft.known.machine(article)
    found = next((one for one in machine.statements if one.id == statement), None) if machine else None
    words = words_of(entry, found, draft.known.text_as_read(article), draft.settings)
    if words:
        draft.statement(statement)["words"] = list(words)


def drop_redundant(draft: EditBuffer, fact: str, statement: str) -> None:
    """Take out the machine's own suggestions that rest on nothing but a statement which now has a fact."""
    referred_to = {name for facts in draft.references() for name in facts}
    for name, other in list(draft.facts().items()):
        cited = [one for cell in other["cells"].values() for one in cell.get("statements", [])]
        if name != fact and name not in referred_to and other.get("confirmed") is False and cited == [statement]:
            del draft.facts()[name]
