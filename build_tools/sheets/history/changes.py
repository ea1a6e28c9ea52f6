"""A change of the data told in plain language: for a pull request, and commit by commit for history.py.

    two trees (commits, or a commit and the folder) ─▶ the sheets that differ ─▶ old model, new model ─▶ sentences

A sheet that couldn't be read then counts as absent then: what is wrong with it now is for `check`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
from build_tools.models.event import People
from build_tools.models.problem import InputError
from build_tools.models.settings import Outlets
from build_tools.sheets.files.folders import load_bytes
from build_tools.sheets.files.symlinks import leading_out
from build_tools.sheets.history import git
from build_tools.sheets.history.git import Tree

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, order=True)
class Change:
    """One change: the event, the id of what changed (a fact, a statement, a person …), and a sentence.

    The id is '' where nothing that a page shows has changed: a setting, or how sure the machine is.
    """

    event: str
    target: str
    what: str
    part: str = dataclasses.field(default="", compare=False)
    """What it concerns, for those who sum changes up: "fact text", "fact new", "statement gone", "person Ann Ames"."""


def changes(root: Path, rev: str = "HEAD") -> list[Change]:
    """Report what has changed in data/ since a commit, the folder's own state included.

    Raises:
        InputError: There is no such commit, or no Git; or a file lies who knows where.
    """
    if led_out := leading_out(root):
        raise InputError(led_out)
    return between(root, git.commit(root, rev), None)


def as_text(told: Sequence[Change]) -> str:
    """Return changes as people read them at a terminal: the event, and a line a change."""
    if not told:
        return "Nothing has changed in the data.\n"
    return "\n".join(f"{event}\n" + "".join(f"- {what}\n" for what in changed) for event, changed in _by_event(told))


def as_markdown(told: Sequence[Change], most: int = 120) -> str:
    """Return changes as a comment on a pull request shows them; `most` are told one by one.

    What the data say stands there as text: it is no markup, calls nobody by @name and links to no issue.
    """
    if not told:
        return "Nothing changes in the data.\n"
    lines = ["## What changes in the data"]
    for event, changed in _by_event(told[:most]):
        lines += ["", f"### {_plain(event)}", "", *(f"- {_plain(what)}" for what in changed)]
    if len(told) > most:
        lines += ["", f"And {len(told) - most} more: `python -m build_tools changes` tells them all."]
    return "\n".join(lines) + "\n"


FORMATS = {"text": as_text, "markdown": as_markdown}
"""What `changes --format` takes."""

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&!]")
_CALLS = re.compile(r"[@#]")
_LONGEST = 400
"""Characters of one change in a comment; forges limit a comment's length."""


def _plain(text: str) -> str:
    """Take away what a forge would read as markup in a text; an empty comment parts @ and # from what follows."""
    line = " ".join(text.split())
    short = line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
    return _CALLS.sub(r"\g<0><!-- -->", _MARKUP.sub(r"\\\g<0>", short))


def _by_event(told: Sequence[Change]) -> Iterator[tuple[str, list[str]]]:
    for event in dict.fromkeys(change.event for change in told):
        yield event or "The site", [change.what for change in told if change.event == event]


def between(root: Path, old: str | None, new: str | None) -> list[Change]:
    """Compare two commits; None is no commit at all before the first one, and the folder after the last."""
    before, after = Tree(root, old) if old else None, Tree(root, new)
    names = git.changed(root, old, new)
    if names is None:
        names = sorted({*(before.sheets() if before else ()), *after.sheets()})
    return [change for name in names for change in _file(name, before, after)]


def _file(name: str, before: Tree | None, after: Tree) -> Iterator[Change]:
    old, new = before.read(name) if before else None, after.read(name)
    if old == new:
        return
    parts = PurePosixPath(name).parts
    if parts[:2] == ("data", "events") and len(parts) > 3:
        event = parts[2]
        if parts[3] == "articles":
            article = PurePosixPath(name).stem
            yield from (Change(event, *told) for told in _sheet(article, *_two(name, ArticleSheet, old, new)))
        elif parts[3] == "facts.yml":
            then, now = _two(name, Facts, old, new)
            told = _facts(then or Facts(), now or Facts(), _outlets(after, event))
            yield from (Change(event, *one) for one in told)
        elif parts[3] in _TELLERS:
            yield from (Change(event, *told) for told in _TELLERS[parts[3]](name, old, new))
    elif parts == ("data", "outlets.yml"):
        outlets = _two(name, Outlets, old, new)
        yield from (Change("", *told) for told in _cards(*(one.root if one else {} for one in outlets)))
    elif old is not None and new is not None:
        yield Change("", "", f"{name} was changed.")
    else:
        yield Change("", "", f"{name} {'is new' if old is None else 'was taken out'}.")


def _two(name: str, model: type[Model], old: bytes | None, new: bytes | None) -> tuple[Model | None, Model | None]:
    then = load_bytes(name, old, model).model if old is not None else None
    return then, load_bytes(name, new, model).model if new is not None else None


# ---- what each kind of file has to tell: an id, a sentence, what it concerns ----

Told = Iterator[tuple[str, ...]]


def _sheet(article: str, old: ArticleSheet | None, new: ArticleSheet | None) -> Told:
    if old is None or new is None:
        sheet = new or old
        count = len(sheet.statements) if sheet else 0
        yield (
            article,
            f"Article {article} {'is new' if old is None else 'was taken out'}, with {count} statements.",
            "article",
        )
        return
    if old.outlet != new.outlet:
        yield article, f"Article {article}: its outlet is now {new.outlet}; it was {old.outlet}.", "article"
    for field, then, now in _fields(old.metadata, new.metadata):
        yield article, f"Article {article}: its {_now(field, then, now)}.", "article"
    if old.cut != new.cut:
        yield article, f"Article {article}: what is cut from its text has changed.", "article"
    yield from _statements(old.statements, new.statements)


def _statements(old: Mapping[str, SheetStatement], new: Mapping[str, SheetStatement]) -> Told:
    both = [name for name in new if name in old]
    surer = [name for name in both if old[name].confidence != new[name].confidence]
    for name in [*new, *(name for name in old if name not in new)]:
        if name not in old:
            yield name, f"Statement {name} is new{_by(new[name])}.", "statement new"
        elif name not in new:
            yield name, f"Statement {name} was taken out{_by(old[name])}.", "statement gone"
        else:
            for field, was, given in _fields(old[name], new[name], leave_out=("confidence",)):
                shown = "" if field in _UNSHOWN else name
                yield shown, f"Statement {name}: its {_now(field, was, given)}.", "statement"
    if surer:  # the machine thought anew: one line for all
        which = surer[0] if len(surer) == 1 else f"{len(surer)} statements"
        first = "" if len(surer) == 1 else f", {surer[0]} the first"
        yield "", f"The machine’s confidence in {which} has changed{first}."


_UNSHOWN = ("settled", "candidate")
"""Keys of a statement that are for editors alone."""


def _by(entry: SheetStatement) -> str:
    return f" (speaker: {entry.speaker})" if entry.speaker else " (the outlet’s own voice)"


def _outlets(tree: Tree, event: str) -> dict[str, str]:
    """Return the outlets' names by article."""
    cards = load_bytes("", tree.read("data/outlets.yml") or b"", Outlets).model
    names: dict[str, str] = {}
    for path in tree.sheets():
        if path.startswith(f"data/events/{event}/articles/"):
            sheet = load_bytes("", tree.read(path) or b"", ArticleSheet).model
            card = cards.root.get(sheet.outlet) if cards and sheet else None
            names[PurePosixPath(path).stem] = card.name if card else PurePosixPath(path).stem
    return names


def _facts(old: Facts, new: Facts, outlets: Mapping[str, str]) -> Told:
    for name, fact in old.facts.items():
        if name not in new.facts:
            yield name, f"Fact “{fact.title}” was taken out.", "fact gone"
    for name, fact in new.facts.items():
        then = old.facts.get(name)
        if then is None:
            yield name, f"Fact “{fact.title}” is new{_as_suggested(fact)}.", "fact new"
            continue
        if not then.confirmed and not fact.confirmed:
            yield from _drafted(name, then, fact)
            continue
        yield from _confirmation(name, f"Fact “{fact.title}”", then, fact)
        for field, was, given in _fields(then, fact, leave_out=("cells", "confirmed")):
            yield name, f"Fact “{fact.title}”: its {_now(field, was, given)}.", f"fact {field}"
        for sentence in _cells(then.cells, fact.cells, outlets):
            yield name, f"Fact “{fact.title}”: {sentence}", "fact cells"
    yield from _matches(old, new)


def _drafted(name: str, old: Fact, new: Fact) -> Told:
    """Report in one line what became of a fact that nobody has confirmed."""
    if old != new:
        was = f"; it was “{old.title}”" if old.title != new.title else ""
        yield name, f"Fact “{new.title}”, the machine’s suggestion, reads otherwise{was}.", "fact text"


def _as_suggested(entry: Fact | Cell | Person) -> str:
    return "" if entry.confirmed else ", as the machine’s suggestion"


def _confirmation(name: str, called: str, old: Fact | Person, new: Fact | Person) -> Told:
    if old.confirmed != new.confirmed:
        of = f"person {new.name}" if isinstance(new, Person) else "fact confirmed"
        yield name, f"{called} {'is confirmed' if new.confirmed else 'is a suggestion again'}.", of


def _cells(old: Mapping[str, Cell], new: Mapping[str, Cell], outlets: Mapping[str, str]) -> Iterator[str]:
    for article in [*new, *(article for article in old if article not in new)]:
        whose = _possessive(outlets.get(article, article))
        then, now = old.get(article), new.get(article)
        if now is None:
            yield f"{whose} cell was taken out."
        elif then is None:
            yield f"{whose} cell is new{_as_suggested(now)}: {_cell(now)}."
        elif (then.stance, then.statements) != (now.stance, now.statements):
            yield f"{whose} cell is now {_cell(now)}{_as_suggested(now)}; it was {_cell(then)}."
        elif then.confirmed != now.confirmed:
            yield f"{whose} cell {'is confirmed' if now.confirmed else 'is a suggestion again'}: {_cell(now)}."
        if then and now and then.note != now.note:
            yield f"the note on {whose} cell is now {_shown(now.note)}; it was {_shown(then.note)}."


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _cell(cell: Cell) -> str:
    stance = f"‘{str(cell.stance).replace('-', ' ')}’"
    return f"{stance}, citing {', '.join(cell.statements)}" if cell.statements else stance


def _matches(old: Facts, new: Facts) -> Told:
    then = {frozenset(match.statements): match for match in old.matches}
    now = {frozenset(match.statements): match for match in new.matches}
    for pair, match in now.items():
        if pair not in then or then[pair].decision != match.decision:
            yield match.statements[0], f"The match of {' and '.join(match.statements)} is {match.decision}.", "pair"
    for pair, match in then.items():
        if pair not in now:
            yield match.statements[0], f"The match of {' and '.join(match.statements)} is undecided again.", "pair"


def _people(name: str, old: bytes | None, new: bytes | None) -> Told:
    then, now = (one.root if one else {} for one in _two(name, People, old, new))
    for person in [*now, *(person for person in then if person not in now)]:
        yield from _card(person, "Person", then.get(person), now.get(person))


def _cards(old: Mapping[str, BaseModel], new: Mapping[str, BaseModel]) -> Told:
    for outlet in [*new, *(outlet for outlet in old if outlet not in new)]:
        yield from _card(outlet, "Outlet", old.get(outlet), new.get(outlet))


def _card(name: str, noun: str, old: BaseModel | None, new: BaseModel | None) -> Told:
    of = f"{noun.lower()} {getattr(new or old, 'name', name)}"
    if old is None or new is None:
        yield name, f"{noun} {name} {'is new' if old is None else 'was taken out'}.", of
        return
    if isinstance(old, Person) and isinstance(new, Person):
        yield from _confirmation(name, f"{noun} {name}", old, new)
    for field, then, now in _fields(old, new, leave_out=("confirmed",)):
        yield name, f"{noun} {name}: {_now(field, then, now)}.", of


def _event(name: str, old: bytes | None, new: bytes | None) -> Told:
    then, now = _two(name, Event, old, new)
    if then is None or now is None:
        sheet = now or then
        yield (
            "event",
            f"The explainer “{sheet.title if sheet else name}” {'is new' if then is None else 'was taken out'}.",
            "event",
        )
        return
    for field, was, given in _fields(then, now):
        yield "event", f"The explainer’s {_now(field, was, given)}.", f"event {re.split('[,:]', field)[0]}"


def _corrections(name: str, old: bytes | None, new: bytes | None) -> Told:
    then, now = (one.corrections if one else () for one in _two(name, Corrections, old, new))
    for entry in now:
        if entry not in then:
            article = "An" if entry.kind == "update" else "A"
            said = f"“{entry.was}” now reads “{entry.now}”: {entry.why}"
            yield (
                entry.target,
                f"{article} {entry.kind} of {entry.date}, {entry.target}: {said}",
                f"correction {entry.kind}",
            )
    for entry in then:
        if entry not in now:
            yield entry.target, f"The {entry.kind} of {entry.date} of {entry.target} was taken out.", "correction"


_TELLERS: Mapping[str, Callable[[str, bytes | None, bytes | None], Told]] = {
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


_SEVERAL = (
    "words",
    "speakers",
    "roles",
    "variants",
    "articles",
    "topics",
    "questions",
    "references",
    "languages",
    "facts",
)


def _now(field: str, was: str, given: str) -> str:
    are, were = ("are", "they were") if field.rpartition(" ")[2] in _SEVERAL else ("is", "it was")
    return f"{field} {are} now {given}; {were} {was}"


def _fields(old: BaseModel, new: BaseModel, leave_out: Sequence[str] = ()) -> Iterator[tuple[str, str, str]]:
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
        for key in [*now, *(key for key in then if key not in now)]:
            if then.get(key) != now.get(key):
                yield from _parts(f"{field}, {key}", then.get(key), now.get(key))
    elif isinstance(then, BaseModel) and isinstance(now, BaseModel) and not isinstance(then, Known):
        yield from ((f"{field}: {part}", was, given) for part, was, given in _fields(then, now))
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
