"""Suggestions from file to file: what the articles say, what was suggested before → people.yml, facts.yml, event.yml.

    articles that joined, or whose text changed ─▶ people, facts ─┬─suggest─▶ into files that an editor has edited
                                                                  └─draft───▶ as new files, where nobody has

The files change only when an article joins or its text changes: so a run in which none does costs nothing here, and the
machine's next version doesn't rewrite an event. As long as nobody edits a file, articles that came one by one leave the
same bytes as articles that came together.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from build_tools.comparison.facts import draft_facts
from build_tools.comparison.matching import compare
from build_tools.comparison.people import merge_people, speaker_ids
from build_tools.models import (
    Analysis,
    ArticleSheet,
    Corrections,
    Drafts,
    Event,
    Fact,
    Facts,
    Lexicon,
    Metadata,
    Person,
    Problem,
)
from build_tools.models.event import People
from build_tools.models.text import digest
from build_tools.pipeline.load import corrected
from build_tools.sheets.checks.citations import named_in
from build_tools.sheets.files.folders import Folder, Loaded, load_bytes, load_optional, relative
from build_tools.sheets.files.machine import dump_drafts
from build_tools.sheets.merge import drafts as draft
from build_tools.sheets.merge.suggest import Joining, suggest_facts, suggest_people
from build_tools.sheets.yaml.edit import Surgeon
from build_tools.sheets.yaml.rewrite import rewrite_event, rewrite_facts, rewrite_people, rewritten

Model = TypeVar("Model", bound=BaseModel)


class File(NamedTuple, Generic[Model]):
    """One of an event's own files, as it is."""

    path: Path
    data: bytes | None
    """None where there is no such file."""
    loaded: Loaded[Model]

    @property
    def held(self) -> str | None:
        """The SHA-256 of what it holds, None where there is no such file."""
        return None if self.data is None else hashlib.sha256(self.data).hexdigest()


def read(folder: Folder, name: str, model: type[Model]) -> File[Model]:
    """Read one of an event's own files, which need not be there."""
    path = folder.path / name
    if not path.exists():
        return File(path, None, load_optional(folder.root, path, model))
    data = path.read_bytes()
    return File(path, data, load_bytes(relative(folder.root, path), data, model))


@dataclass(frozen=True)
class Files:
    """An event's own files."""

    people: File[People]
    facts: File[Facts]
    event: File[Event]
    corrections: File[Corrections]

    @classmethod
    def of(cls, folder: Folder) -> Files:
        """Read them."""
        return cls(
            read(folder, "people.yml", People),
            read(folder, "facts.yml", Facts),
            read(folder, "event.yml", Event),
            read(folder, "corrections.yml", Corrections),
        )

    @property
    def faults(self) -> list[Problem]:
        """What keeps the machine from telling what their editor meant."""
        faults = [*self.people.loaded.problems, *self.facts.loaded.problems]
        unreadable = (one.loaded for one in (self.event, self.corrections) if one.loaded.root is None)
        return faults + [problem for loaded in unreadable for problem in loaded.problems]

    @property
    def are_there(self) -> bool:
        """Whether none is missing."""
        return None not in (self.people.data, self.facts.data, self.event.data, self.corrections.data)

    @property
    def people_there(self) -> Mapping[str, Person]:
        """The people that they hold."""
        return self.people.loaded.model.root if self.people.loaded.model else {}

    @property
    def named(self) -> frozenset[str]:
        """Every id that the explainer and the log of corrections name: what has it must not vanish."""
        return named_in(self.event.loaded.root, self.corrections.loaded.root)


@dataclass(frozen=True)
class Found:
    """What is known of an event's articles, those whose text is not at hand among them."""

    texts: Mapping[str, str]
    """The SHA-256 of each one's text."""
    extracted: Mapping[str, str]
    """The SHA-256 of the text that each one's machine file was made from."""
    metadata: Mapping[str, Metadata]
    outlets: Mapping[str, str]
    """The outlets' printed names, where there is a card."""
    analyses: Mapping[str, Analysis]
    """The statements that enter a sheet, with the speakers' names as the machine gives them."""
    sheets: Mapping[str, ArticleSheet]
    """As the editor has them, without what the machine wrote there and no longer finds."""
    edited: Collection[str]
    """Ids of the people whom a sheet names that an editor has edited."""
    lexicon: Lexicon


@dataclass
class Outcome:
    """An event's people and facts as they are to be, and the files to be written together."""

    people: Mapping[str, Person]
    facts: Facts
    texts: dict[Path, str] = field(default_factory=dict)
    before: dict[Path, str | None] = field(default_factory=dict)
    """The hash of what the sheets among them held when this was made of them, as in `Change`."""
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class _Look:
    """An event as one set of suggestions sees it."""

    folder: Folder
    files: Files
    then: Drafts
    found: Found
    columns: Sequence[str]
    """The articles compared, in the order of the columns."""
    joined: Collection[str]
    """Those of them that joined since, or whose text has changed."""
    known: Collection[str]
    """Those that did not join."""

    @property
    def analyses(self) -> list[Analysis]:
        return [self.found.analyses[name] for name in self.columns]

    def is_due_whole(self, file: File[Model]) -> bool:
        """Whether a file is to be drafted: it isn't there, or there is news and nobody has edited it."""
        return file.data is None or (bool(self.joined) and _is_ours(file, self.then))


@dataclass
class _Part(Generic[Model]):
    """What becomes of one file."""

    file: File[Model]
    text: str | None = None
    """Its new text; None where it stays as it is."""
    whole: bool = False
    """Whether every word of it is the machine's."""
    problems: list[Problem] = field(default_factory=list)


def suggest(folder: Folder, files: Files, then: Drafts | None, found: Found) -> Outcome:
    """Draft an event's own files where there are none; bring in what articles that joined have brought.

    Args:
        folder: The event's.
        files: What it holds, without faults that would keep the machine from reading it.
        then: What was suggested before; None where that is not known, and then what could be counts as decided on.
        found: What is known of its articles.
    """
    known = then.articles if then else _known(files, found)
    joined = [name for name, text in found.texts.items() if known.get(name) != text]
    as_it_is = Outcome(files.people_there, files.facts.loaded.model or Facts())
    if then and not joined and files.are_there and then.articles == found.texts:
        return as_it_is
    columns = _columns(files.event, then, known, found)
    look = _Look(folder, files, then or Drafts(), found, columns, joined, known)
    if then is None:
        look = dataclasses.replace(look, then=_as_if_suggested(look))
    people_part, people, people_then = _people(look)
    facts_part, facts, facts_then = _facts(look, people)
    parts: list[_Part[Any]] = [people_part, facts_part, _event(look), _corrections(look)]
    if problems := [problem for part in parts for problem in part.problems]:
        return dataclasses.replace(as_it_is, problems=problems)
    made = Outcome(people, facts)
    for part in parts:
        if part.text is not None:
            made.texts[part.file.path], made.before[part.file.path] = part.text, part.file.held
    drafts = Drafts(articles=dict(found.texts), people=people_then, facts=facts_then, sealed=_sealed(look, parts))
    made.texts[folder.drafts] = dump_drafts(drafts)
    return made


def _known(files: Files, found: Found) -> dict[str, str]:
    """Tell, where nothing says what was suggested before, the articles that people and facts were made with."""
    facts = files.facts.loaded.model.facts.values() if files.facts.loaded.model else ()
    in_cells = {article for fact in facts for article in fact.cells}
    return {**{name: text for name, text in found.texts.items() if name in in_cells}, **found.extracted}


def _columns(event: File[Event], then: Drafts | None, known: Collection[str], found: Found) -> list[str]:
    """Give the articles in the order of the columns, without those that an editor took out of the event."""
    if event.loaded.model is None or (then and _is_ours(event, then)):
        return sorted(found.texts)
    listed = event.loaded.model.articles
    new = [name for name in found.texts if name not in listed and name not in known]
    return [name for name in dict.fromkeys([*listed, *new]) if name in found.texts]


def _as_if_suggested(look: _Look) -> Drafts:
    """Give what could have been suggested of the articles known: an editor has decided on it without us."""
    known = dataclasses.replace(look, columns=[name for name in look.columns if name in look.known])
    there, facts = look.files.people_there, look.files.facts
    return Drafts(
        articles=dict.fromkeys(look.known, ""),
        people=merge_people(known.analyses, look.found.lexicon) if look.files.people.data is not None else {},
        facts=_drafted_facts(known, _told(known, there), there) if facts.data is not None else {},
    )


def _is_ours(file: File[Model], then: Drafts) -> bool:
    """Whether every word of a file is the machine's."""
    return file.data is not None and then.sealed.get(file.path.name) == digest(file.data.decode("utf-8", "replace"))


def _sealed(look: _Look, parts: Sequence[_Part[Any]]) -> dict[str, str]:
    """Give the hashes of the files that are the machine's: those just drafted, and those drafted once."""
    new = {part.file.path.name: digest(part.text) for part in parts if part.whole and part.text is not None}
    changed = {part.file.path.name for part in parts if part.text is not None}
    kept = {name: seal for name, seal in look.then.sealed.items() if name not in changed}
    return dict(sorted({**kept, **new}.items()))


# ---- file by file ----


def _people(look: _Look) -> tuple[_Part[People], Mapping[str, Person], Mapping[str, Person]]:
    """Give people.yml, the people in it, and who has been suggested up to now."""
    file, sheet = look.files.people, look.files.people_there
    now = merge_people(look.analyses, look.found.lexicon)
    if look.is_due_whole(file) and not (sheet.keys() - now.keys()) & set(look.found.edited):
        return _Part(file, draft.people_sheet(now), whole=True), now, now
    if not look.joined:
        return _Part(file), sheet, look.then.people
    known = speaker_ids(look.analyses, sheet, look.found.lexicon)
    made = suggest_people(look.then.people, now, sheet, known, lambda name: _surgeon(file).commented(name))
    old, new = People(dict(sheet)), People(made.sheet)
    return _cut(file, old, new, lambda surgeon: rewrite_people(surgeon, old, new)), made.sheet, made.then


def _facts(look: _Look, people: Mapping[str, Person]) -> tuple[_Part[Facts], Facts, Mapping[str, Fact]]:
    """Give facts.yml, what it says, and which facts have been suggested up to now."""
    file = look.files.facts
    sheet, named = file.loaded.model or Facts(), look.files.named
    if not look.joined and file.data is not None:
        return _Part(file), sheet, look.then.facts
    told = _told(look, people)
    now = _drafted_facts(look, told, people)
    if look.is_due_whole(file) and not named & sheet.facts.keys():
        return _Part(file, draft.facts_sheet(now), whole=True), Facts(facts=now), now
    joining = Joining(
        joined=look.joined,
        articles=look.columns,
        statements={statement.id for analysis in told for statement in analysis.statements},
        held=named,
        commented=lambda name: _surgeon(file).commented("facts", name, whole=True),
    )
    made = suggest_facts(look.then.facts, now, sheet.facts, joining)
    new = sheet.model_copy(update={"facts": made.sheet})
    return _cut(file, sheet, new, lambda surgeon: rewrite_facts(surgeon, sheet, new)), new, made.then


def _told(look: _Look, people: Mapping[str, Person]) -> list[Analysis]:
    """Give what the articles say, with the corrections that the sheets hold and the people's ids."""
    speakers = speaker_ids(look.analyses, people, look.found.lexicon)
    told: list[Analysis] = []
    for analysis in look.analyses:
        statements = tuple(
            dataclasses.replace(s, speaker=speakers.get(s.speaker or "", s.speaker)) for s in analysis.statements
        )
        named, sheet = dataclasses.replace(analysis, statements=statements), look.found.sheets.get(analysis.article)
        told.append(corrected(named, sheet) if sheet else named)
    return told


def _drafted_facts(look: _Look, told: Sequence[Analysis], people: Mapping[str, Person]) -> dict[str, Fact]:
    """Draft facts from what matches, and what an editor decided on matches.

    Articles are compared as the sheets will give them, where speakers whom people.yml doesn't know are unnamed.
    """
    facts = look.files.facts.loaded.model
    in_sheets = [_of_people(analysis, people) for analysis in told]
    comparison = compare(in_sheets, people, look.found.lexicon, facts.matches if facts else ())
    return draft_facts(comparison, told, people, look.found.lexicon, look.found.outlets)


def _of_people(analysis: Analysis, people: Collection[str]) -> Analysis:
    """Leave unnamed whoever is none of these people."""
    named = (s if s.speaker in people else dataclasses.replace(s, speaker=None) for s in analysis.statements)
    return dataclasses.replace(analysis, statements=tuple(named))


def _event(look: _Look) -> _Part[Event]:
    file, old = look.files.event, look.files.event.loaded.model
    if look.is_due_whole(file):
        days = {name: look.found.metadata[name] for name in look.columns}
        return _Part(file, draft.event_sheet(look.folder.event, days), whole=True)
    if old is None:  # its faults are for `check` to tell
        return _Part(file)
    new = old.model_copy(update={"articles": (*old.articles, *(n for n in look.columns if n not in old.articles))})
    return _cut(file, old, new, lambda surgeon: rewrite_event(surgeon, old, new))


def _corrections(look: _Look) -> _Part[Corrections]:
    file = look.files.corrections
    return _Part(file, draft.corrections_sheet() if file.data is None else None)


def _surgeon(file: File[Model]) -> Surgeon:
    if file.data is None or file.loaded.root is None:
        raise ValueError(f"{file.path} can't be cut: it isn't there, or no YAML")
    return Surgeon(file.data.decode("utf-8-sig"), file.loaded.root)


def _cut(file: File[Model], old: Model, new: Model, cut: Callable[[Surgeon], None]) -> _Part[Model]:
    """Bring a file from what it says to what it shall say, and tell where that can't be done."""
    if old == new or file.data is None or file.loaded.root is None:
        return _Part(file)
    text = rewritten(file.data, file.loaded.root, type(new), new, cut)
    if text is not None:
        return _Part(file, text)
    what = "suggestions can’t be put in here without touching what an editor wrote; it was left as it is"
    cure = "write each key on a line of its own, or delete the file to have it drafted anew"
    return _Part(file, problems=[Problem(file.loaded.file, 0, 0, what, cure)])
