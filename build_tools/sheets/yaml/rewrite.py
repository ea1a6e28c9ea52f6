"""A sheet's text rewritten to say something else, by the kind of sheet, with the proof that it then says just that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeVar

from pydantic import BaseModel

from build_tools.models import ArticleSheet, Event, Facts, SheetStatement
from build_tools.models.event import People
from build_tools.sheets.yaml.edit import Surgeon, comments
from build_tools.sheets.yaml.emit import Value
from build_tools.sheets.yaml.parser import Node, parse_text
from build_tools.sheets.yaml.validate import validate

Model = TypeVar("Model", bound=BaseModel)


def sheet_values(sheet: ArticleSheet) -> dict[str, Value]:
    """Return a whole sheet as plain values in the order in which it is written."""
    head: dict[str, Value] = {"outlet": sheet.outlet, "metadata": sheet.metadata.model_dump(mode="json")}
    if sheet.cut:
        head["cut"] = [cut.model_dump(mode="json", exclude_defaults=True) for cut in sheet.cut]
    return {**head, "statements": {name: entry_values(entry) for name, entry in sheet.statements.items()}}


def entry_values(entry: SheetStatement) -> dict[str, Value]:
    """Return a statement as plain values, without what it doesn't have."""
    return {str(name): value for name, value in entry.model_dump(mode="json", exclude_defaults=True).items()}


def rewrite_article(surgeon: Surgeon, old: ArticleSheet, new: ArticleSheet) -> None:
    """Change an article's sheet; the statements of `new` are in the order in which new ones are to be put in."""
    root = surgeon.root
    order = list(ArticleSheet.model_fields)
    values = sheet_values(new)
    if old.outlet != new.outlet:
        surgeon.put(root, "outlet", new.outlet, order)
    _rewrite_metadata(surgeon, root, old, new, order)
    if old.cut != new.cut and new.cut:
        surgeon.put(root, "cut", values["cut"], order)
    elif old.cut != new.cut:
        surgeon.remove(root, "cut")
    _rewrite_statements(surgeon, root, old, new, order)


def _rewrite_metadata(surgeon: Surgeon, root: Node, old: ArticleSheet, new: ArticleSheet, order: list[str]) -> None:
    if old.metadata == new.metadata:
        return
    plain: dict[str, Value] = new.metadata.model_dump(mode="json")
    holder = root.child("metadata")
    if holder is None or not holder.keys:
        surgeon.put(root, "metadata", plain, order)
        return
    for name in type(new.metadata).model_fields:
        if getattr(old.metadata, name) == getattr(new.metadata, name):
            continue
        if name in plain:
            surgeon.put(holder, name, plain[name], list(type(new.metadata).model_fields))
        elif holder.child(name) is not None:
            surgeon.remove(holder, name)


def _rewrite_statements(surgeon: Surgeon, root: Node, old: ArticleSheet, new: ArticleSheet, order: list[str]) -> None:
    holder = root.child("statements")
    kept = [name for name in old.statements if name in new.statements]
    if holder is None or not holder.keys or not kept:
        if old.statements != new.statements:
            entries: dict[str, Value] = {name: entry_values(entry) for name, entry in new.statements.items()}
            surgeon.put(root, "statements", entries, order)
        return
    for name in old.statements:
        if name not in new.statements:
            surgeon.remove(holder, name)
        elif old.statements[name] != new.statements[name]:
            _rewrite_entry(surgeon, holder, name, old.statements[name], new.statements[name])
    _insert_statements(surgeon, holder, old, new)


def _rewrite_entry(surgeon: Surgeon, holder: Node, name: str, old: SheetStatement, new: SheetStatement) -> None:
    before, after = entry_values(old), entry_values(new)
    entry = holder.keys[name].value
    order = list(SheetStatement.model_fields)
    for field in order:
        if before.get(field) == after.get(field):
            continue
        if field in after:
            surgeon.put(entry, field, after[field], order)
        elif field in entry.keys:
            surgeon.remove(entry, field)


def _insert_statements(surgeon: Surgeon, holder: Node, old: ArticleSheet, new: ArticleSheet) -> None:
    """Put each run of new statements after the one that it follows."""
    anchor: str | None = None
    runs: dict[str | None, dict[str, Value]] = {}
    for name, entry in new.statements.items():
        if name in old.statements:
            anchor = name
        else:
            runs.setdefault(anchor, {})[name] = entry_values(entry)
    for after, entries in runs.items():
        if holder.flow:
            for name, values in entries.items():
                surgeon.put(holder, name, values, [])
        elif after is None:
            surgeon.insert_first(holder, entries)
        else:
            surgeon.insert(holder, holder.keys[after], entries)


# ---- the files of the event as a whole ----


def rewrite_people(surgeon: Surgeon, old: People, new: People) -> None:
    """Change the entries of people.yml that differ, and put new ones at its end."""
    _rewrite_entries(surgeon, surgeon.root, old.root, new.root)


def rewrite_facts(surgeon: Surgeon, old: Facts, new: Facts) -> None:
    """Change the facts of facts.yml that differ, cell by cell where only cells are new, and put new ones after them."""
    holder = surgeon.root.child("facts")
    if holder is None or not holder.keys:
        values: dict[str, Value] = {name: plain(fact) for name, fact in new.facts.items()}
        surgeon.put(surgeon.root, "facts", values, list(Facts.model_fields))
        return
    whole = dict(new.facts)
    for name, fact in old.facts.items():
        now = new.facts.get(name)
        added = now and {article: cell for article, cell in now.cells.items() if article not in fact.cells}
        cells = holder.keys[name].value.child("cells")
        if now and added and cells and cells.keys and fact == now.model_copy(update={"cells": fact.cells}):
            for article, cell in added.items():
                surgeon.put(cells, article, plain(cell), list(now.cells))
            whole[name] = fact
    _rewrite_entries(surgeon, holder, old.facts, whole)


def rewrite_event(surgeon: Surgeon, old: Event, new: Event) -> None:
    """Put the articles that are new at the end of event.yml's list."""
    holder = surgeon.root.child("articles")
    if holder is None or not holder.items:
        surgeon.put(surgeon.root, "articles", list(new.articles), list(Event.model_fields))
        return
    for article in new.articles[len(old.articles) :]:
        surgeon.append(holder, article)


def _rewrite_entries(
    surgeon: Surgeon, holder: Node, old: Mapping[str, BaseModel], new: Mapping[str, BaseModel]
) -> None:
    for name, entry in old.items():
        if name not in new:
            surgeon.remove(holder, name)
        elif new[name] != entry:
            surgeon.put(holder, name, plain(new[name]), [])
    added: dict[str, Value] = {name: plain(entry) for name, entry in new.items() if name not in old}
    if holder.flow:
        for name, value in added.items():
            surgeon.put(holder, name, value, [])
    elif added:
        surgeon.insert(holder, None, added)


def plain(model: BaseModel) -> Value:
    """Return an entry as plain values, without what it doesn't have."""
    value: Value = model.model_dump(mode="json", exclude_defaults=True)
    return value


# ---- proving ----


def rewritten(data: bytes, root: Node, model: type[Model], wanted: Model, cut: Callable[[Surgeon], None]) -> str | None:
    """Cut a sheet's text; None where it then wouldn't say just what is wanted, with every comment that it had.

    Args:
        data: The file, in whatever style; a byte order mark stays.
        root: Its tree.
        model: What it holds.
        wanted: What it shall say.
        cut: Makes the edits.
    """
    text = data.decode("utf-8-sig")
    surgeon = Surgeon(text, root)
    cut(surgeon)
    changed = surgeon.finish()
    parsed = parse_text(changed)
    if parsed.root is None or parsed.faults:
        return None
    said, problems = validate(model, parsed.root, "")
    kept = Counter(changed[start:end] for start, end in comments(changed, parsed.root))
    had = Counter(text[start:end] for start, end in comments(text, root))
    if problems or said != wanted or had - kept:
        return None
    return ("\ufeff" if data.startswith(b"\xef\xbb\xbf") else "") + changed
