"""What changed in the data between two states of it, for a pull request and commit by commit for log.py.

    two trees (commits, or a commit and the folder) ─▶ the sheets that differ ─▶ old model, new model ─▶ changes

A sheet that couldn't be read in a commit counts as absent there. Of one that can't be read now nothing is told but
that: what is wrong with it is for `check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from build_tools.models import (
    ArticleSheet,
    Cell,
    Corrections,
    Event,
    Fact,
    Facts,
    Known,
    Person,
    SheetStatement,
)
from build_tools.models.event import Correction, People
from build_tools.models.problem import InputError
from build_tools.models.settings import Outlets
from build_tools.sheets.files.folders import load_bytes
from build_tools.sheets.files.symlinks import leading_out
from build_tools.sheets.history import git
from build_tools.sheets.history.change import Change, Thing
from build_tools.sheets.history.git import Tree

Model = TypeVar("Model", bound=BaseModel)


def changes(root: Path, rev: str = "HEAD") -> list[Change]:
    """Return what has changed in data/ since a commit, the folder's own state included.

    Raises:
        InputError: There is no such commit, or no Git; or a file lies who knows where.
    """
    if led_out := leading_out(root):
        raise InputError(led_out)
    return between(root, git.commit(root, rev), None)


def between(root: Path, old: str | None, new: str | None) -> list[Change]:
    """Compare two commits; None is no commit at all before the first one, and the folder after the last."""
    before, after = Tree(root, old) if old else None, Tree(root, new)
    names = git.changed(root, old, new)
    if names is None:
        names = sorted({*(before.sheets() if before else ()), *after.sheets()})
    found: list[Change] = []
    for name in names:
        if new is None and _is_unreadable(name, after.read(name)):
            found.append(Change("", Thing.FILE, name, detail="unreadable"))
        else:
            found += _file(name, before, after)
    return found


def _is_unreadable(name: str, data: bytes | None) -> bool:
    parts = PurePosixPath(name).parts
    model = ArticleSheet if "articles" in parts[3:4] else _MODELS.get(parts[-1])
    return data is not None and model is not None and load_bytes(name, data, model).model is None


def _file(name: str, before: Tree | None, after: Tree) -> Iterator[Change]:
    old, new = before.read(name) if before else None, after.read(name)
    if old == new:
        return
    parts = PurePosixPath(name).parts
    if parts[:2] == ("data", "events") and len(parts) > 3:
        event = parts[2]
        if parts[3] == "articles":
            yield from _sheet(
                Change(event, Thing.ARTICLE, PurePosixPath(name).stem), *_before_and_after(name, ArticleSheet, old, new)
            )
        elif parts[3] == "facts.yml":
            then, now = _before_and_after(name, Facts, old, new)
            yield from _facts(event, then or Facts(), now or Facts(), _names(after, event))
        elif parts[3] in _SHEETS:
            yield from _SHEETS[parts[3]](event, name, old, new)
    elif parts == ("data", "outlets.yml"):
        yield from _outlets(name, old, new)
    else:
        yield _whole(Change("", Thing.FILE, name), old, new)


def _before_and_after(
    name: str, model: type[Model], old: bytes | None, new: bytes | None
) -> tuple[Model | None, Model | None]:
    then = load_bytes(name, old, model).model if old is not None else None
    return then, load_bytes(name, new, model).model if new is not None else None


def _whole(thing: Change, old: object, new: object) -> Change:
    """Return that a thing is new, or gone, or neither."""
    return replace(thing, before=None if old is None else "", after=None if new is None else "")


def _ids(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    """Return the ids of what is there, and then of what was."""
    return list(dict.fromkeys([*new, *old]))


# ---- each kind of sheet; the change that is passed on says what it is of ----


def _sheet(article: Change, old: ArticleSheet | None, new: ArticleSheet | None) -> Iterator[Change]:
    if old is None or new is None:
        sheet = new or old
        yield _whole(replace(article, detail=str(len(sheet.statements) if sheet else 0)), old, new)
        return
    if old.outlet != new.outlet:
        yield replace(article, field="outlet", before=old.outlet, after=new.outlet)
    yield from _fields(article, old.metadata, new.metadata)
    if old.cut != new.cut:
        yield replace(article, field="cut")
    yield from _statements(article, old.statements, new.statements)


def _statements(
    article: Change, old: Mapping[str, SheetStatement], new: Mapping[str, SheetStatement]
) -> Iterator[Change]:
    for name in _ids(old, new):
        statement = Change(article.event, Thing.STATEMENT, name, name=article.target)
        then, now = old.get(name), new.get(name)
        if then and now:
            yield from _fields(statement, then, now, leave_out=("confidence",))
        elif entry := now or then:
            by = f"speaker: {entry.speaker}" if entry.speaker else "the outlet’s own voice"
            yield _whole(replace(statement, detail=by), then, now)
    surer = [name for name in new if name in old and old[name].confidence != new[name].confidence]
    if surer:  # the machine changed its mind: one change for all
        yield Change(article.event, Thing.CONFIDENCE, surer[0], detail=str(len(surer)))


def _names(tree: Tree, event: str) -> dict[str, str]:
    """Return the outlets' names by article."""
    cards = load_bytes("", tree.read("data/outlets.yml") or b"", Outlets).model
    names: dict[str, str] = {}
    for path in tree.sheets():
        if path.startswith(f"data/events/{event}/articles/"):
            sheet = load_bytes("", tree.read(path) or b"", ArticleSheet).model
            card = cards.root.get(sheet.outlet) if cards and sheet else None
            names[PurePosixPath(path).stem] = card.name if card else PurePosixPath(path).stem
    return names


def _facts(event: str, old: Facts, new: Facts, outlets: Mapping[str, str]) -> Iterator[Change]:
    for name, fact in old.facts.items():
        if name not in new.facts:
            yield Change(event, Thing.FACT, name, after=None, name=fact.title)
    for name, fact in new.facts.items():
        then = old.facts.get(name)
        thing = Change(event, Thing.FACT, name, name=fact.title)
        if then is None:
            yield replace(thing, before=None, suggested=not fact.confirmed)
        elif not then.confirmed and not fact.confirmed:
            if then != fact:  # one change for all that became of what nobody has confirmed
                yield replace(thing, field="suggestion", before=_shown(then.title) if then.title != fact.title else "")
        else:
            yield from _confirmation(thing, then, fact)
            yield from _fields(thing, then, fact, leave_out=("cells", "confirmed"))
            yield from _cells(replace(thing, kind=Thing.CELL), then.cells, fact.cells, outlets)
    yield from _matches(event, old, new)


def _confirmation(thing: Change, old: Fact | Person | Cell, new: Fact | Person | Cell) -> Iterator[Change]:
    if old.confirmed != new.confirmed:
        yield replace(thing, field="confirmed", suggested=not new.confirmed)


def _cells(
    fact: Change, old: Mapping[str, Cell], new: Mapping[str, Cell], outlets: Mapping[str, str]
) -> Iterator[Change]:
    for article in _ids(old, new):
        then, now = old.get(article), new.get(article)
        cell = replace(fact, detail=outlets.get(article, article))
        suggested = now is not None and not now.confirmed
        known = replace(cell, before=_cell(then), after=_cell(now), suggested=suggested)
        if then is None or now is None or (then.stance, then.statements) != (now.stance, now.statements):
            yield known
        elif then.confirmed != now.confirmed:
            yield replace(known, field="confirmed")
        if then and now and then.note != now.note:
            yield replace(cell, field="note", before=_shown(then.note), after=_shown(now.note))


def _cell(cell: Cell | None) -> str | None:
    if cell is None:
        return None
    stance = f"‘{str(cell.stance).replace('-', ' ')}’"
    return f"{stance}, citing {', '.join(cell.statements)}" if cell.statements else stance


def _matches(event: str, old: Facts, new: Facts) -> Iterator[Change]:
    then = {frozenset(match.statements): match for match in old.matches}
    now = {frozenset(match.statements): match for match in new.matches}
    for pair in dict.fromkeys([*now, *then]):
        was, match = then.get(pair), now.get(pair)
        before, after = was.decision if was else None, match.decision if match else None
        ids = (match or then[pair]).statements
        if before != after:
            yield Change(event, Thing.MATCH, ids[0], before=before, after=after, name=" and ".join(ids))


def _people(event: str, name: str, old: bytes | None, new: bytes | None) -> Iterator[Change]:
    then, now = (one.root if one else {} for one in _before_and_after(name, People, old, new))
    for person in _ids(then, now):
        yield from _card(Change(event, Thing.PERSON, person), then.get(person), now.get(person))


def _outlets(name: str, old: bytes | None, new: bytes | None) -> Iterator[Change]:
    then, now = (one.root if one else {} for one in _before_and_after(name, Outlets, old, new))
    for outlet in _ids(then, now):
        yield from _card(Change("", Thing.OUTLET, outlet), then.get(outlet), now.get(outlet))


def _card(thing: Change, old: BaseModel | None, new: BaseModel | None) -> Iterator[Change]:
    thing = replace(thing, name=getattr(new or old, "name", thing.target))
    if old is None or new is None:
        yield _whole(thing, old, new)
        return
    if isinstance(old, Person) and isinstance(new, Person):
        yield from _confirmation(thing, old, new)
    yield from _fields(thing, old, new, leave_out=("confirmed",))


def _event(event: str, name: str, old: bytes | None, new: bytes | None) -> Iterator[Change]:
    then, now = _before_and_after(name, Event, old, new)
    thing = Change(event, Thing.EXPLAINER, "event")
    if then is None or now is None:
        sheet = now or then
        yield _whole(replace(thing, name=sheet.title if sheet else name), then, now)
    else:
        yield from _fields(thing, then, now)


def _corrections(event: str, name: str, old: bytes | None, new: bytes | None) -> Iterator[Change]:
    then, now = (one.corrections if one else () for one in _before_and_after(name, Corrections, old, new))
    yield from (_correction(event, entry) for entry in now if entry not in then)
    yield from (replace(_correction(event, entry), after=None) for entry in then if entry not in now)


def _correction(event: str, entry: Correction) -> Change:
    what, day = entry.kind, str(entry.date)
    return Change(event, Thing.CORRECTION, entry.target, what, entry.was, entry.now, name=day, detail=entry.why)


_MODELS: Mapping[str, type[BaseModel]] = {
    "event.yml": Event,
    "people.yml": People,
    "facts.yml": Facts,
    "corrections.yml": Corrections,
    "outlets.yml": Outlets,
}
_SHEETS: Mapping[str, Callable[[str, str, bytes | None, bytes | None], Iterator[Change]]] = {
    "event.yml": _event,
    "people.yml": _people,
    "corrections.yml": _corrections,
}


# ---- fields in words ----


_IN_WORDS = {
    "at": "place in the text",
    "cue": "reporting word",
    "cue_class": "reporting word’s class",
    "resolved_by": "way of finding the speaker",
    "said": "whether it was said",
    "how": "way in which it was not said",
    "inside": "surrounding statement",
}
"""Keys whose names say little to a reader."""


def _fields(thing: Change, old: BaseModel, new: BaseModel, leave_out: Sequence[str] = ()) -> Iterator[Change]:
    """Return a change for each field in which two models of a thing differ."""
    for field, was, given in _differing(old, new, leave_out):
        yield replace(thing, field=field, before=was, after=given)


def _differing(old: BaseModel, new: BaseModel, leave_out: Sequence[str] = ()) -> Iterator[tuple[str, str, str]]:
    """Return the fields in which two models differ, in words: its name, what it was, what it is."""
    for field in type(new).model_fields:
        then, now = getattr(old, field), getattr(new, field)
        if then != now and field not in leave_out:
            yield from _parts(_IN_WORDS.get(field, field.replace("_", " ")), then, now)


def _parts(field: str, then: object, now: object) -> Iterator[tuple[str, str, str]]:
    """Report mappings, lists of things and things by their parts; everything else as a whole."""
    if isinstance(then, tuple) and isinstance(now, tuple) and any(isinstance(x, BaseModel) for x in (*then, *now)):
        then = {f"no. {number}": item for number, item in enumerate(then, 1)}
        now = {f"no. {number}": item for number, item in enumerate(now, 1)}
    if isinstance(then, dict) and isinstance(now, dict):
        for key in _ids(then, now):
            if then.get(key) != now.get(key):
                yield from _parts(f"{field}, {key}", then.get(key), now.get(key))
    elif isinstance(then, BaseModel) and isinstance(now, BaseModel) and not isinstance(then, Known):
        yield from ((f"{field}: {part}", was, given) for part, was, given in _differing(then, now))
    else:
        yield field, _shown(then), _shown(now)


def _shown(value: object) -> str:
    if value is None or value in ((), "", {}):
        return "empty"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Known):
        return f"“{value.value}” ({value.basis})" if value.is_known else "unknown"
    if isinstance(value, BaseModel):
        inner = [f"{name}: {_shown(part)}" for name in type(value).model_fields if (part := getattr(value, name))]
        return "; ".join(inner)
    if isinstance(value, tuple | list):
        return ", ".join(_shown(item) for item in value)
    return f"“{value}”" if isinstance(value, str) else str(value)
