"""Suggestions from file to file: what the articles say, what was suggested before → people.yml, facts.yml, event.yml.

    articles that joined, or whose text changed ─▶ people, facts ─┬─suggest─▶ into files that an editor has edited
                                                                  └─draft───▶ as new files, where nobody has

The files change only when an article joins or its text changes: so a run in which none does costs nothing here, and the
machine's next version doesn't rewrite an event. As long as nobody edits a file, articles that came one by one leave the
same bytes as articles that came together.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic

from build_tools.comparison.drafting.facts.drafted import Drafted
from build_tools.comparison.matching.compare import compare
from build_tools.comparison.people.merging import merge_people, speaker_ids
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
    Severity,
)
from build_tools.models.event import People
from build_tools.models.text import counted, digest
from build_tools.pipeline.corrected import as_in_sheets
from build_tools.sheets.checks.citations import named_in
from build_tools.sheets.files.atomic import FileChange
from build_tools.sheets.files.event_files import EventFiles
from build_tools.sheets.files.folders import Folder, Model, SheetFile, relative, written_digest
from build_tools.sheets.files.machine import dump_drafts
from build_tools.sheets.merge import drafts as draft
from build_tools.sheets.merge.suggest import SuggestionContext, fill_cells, suggest_facts, suggest_people
from build_tools.sheets.yaml.layout import Layout
from build_tools.sheets.yaml.revise import rewritten


@dataclass(frozen=True)
class EventArticles:
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
    corrections: Collection[tuple[str, ...]] = ()
    """What editors said of statements otherwise than the machine: the id, and who says it."""
    drafted_speakers: Collection[str] = ()
    """Ids of the statements whose speaker stands in a sheet as the machine wrote it."""


@dataclass
class EventUpdate:
    """An event's people and facts as they are to be, and the files that must change for that."""

    people: Mapping[str, Person]
    facts: Facts
    change: FileChange = field(default_factory=lambda: FileChange({}, {}))
    problems: list[Problem] = field(default_factory=list)
    untold: tuple[tuple[str, ...], ...] = ()
    """Of each match that no drafted fact tells the ids of a statement of each article."""
    warnings: list[Problem] = field(default_factory=list)
    """What to report though everything is written: what could not be put into words."""


@dataclass(frozen=True)
class _Context:
    """An event and its articles, before anything is suggested."""

    folder: Folder
    files: EventFiles
    last: Drafts
    """What was suggested up to now."""
    found: EventArticles
    columns: Sequence[str]
    """The articles compared, in the order of the columns."""
    joined: Collection[str]
    """Those of them that joined since, or whose text has changed."""
    known: Collection[str]
    """Those that did not join."""
    edits: str
    """The hash of what editors said of speakers."""

    @property
    def analyses(self) -> list[Analysis]:
        """What was found in each article, in the order of the columns."""
        return [self.found.analyses[name] for name in self.columns]

    @property
    def lacks_a_draft(self) -> bool:
        """Whether a file that is drafted from facts is missing."""
        return self.files.facts.data is None or self.files.event.data is None

    def is_to_be_drafted(self, file: SheetFile[Model]) -> bool:
        """Return whether a file is to be drafted: it isn't there, or there is news and nobody has edited it."""
        return file.data is None or (self.has_news and _is_ours(file, self.last))

    @property
    def has_news(self) -> bool:
        """Whether an article joined, or an editor has corrected who speaks since the last drafts."""
        return bool(self.joined) or bool(self.last.edits and self.last.edits != self.edits)

    @property
    def lacks_cells(self) -> bool:
        """Whether a fact has no cell for one of the event's articles, as after a merge that lost it."""
        facts = self.files.facts
        there = facts.model.facts.values() if facts.loaded.is_sound and facts.model else ()
        return any(article not in fact.cells for fact in there for article in self.columns)

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing to suggest beyond what was suggested last.

        Drafts of before edits were noted stay as they are, and so does a released event: there only an article
        brings news.
        """
        event = self.files.event.model
        heeds_edits = self.last.edits != "" and (event is None or event.status != "released")
        are_same = not self.joined and self.files.are_there and self.last.articles == self.found.texts
        return are_same and not self.lacks_cells and not (heeds_edits and self.last.edits != self.edits)

    @property
    def named(self) -> frozenset[str]:
        """Every id that an editor named; an explainer that is all ours follows the facts."""
        event = None if _is_ours(self.files.event, self.last) else self.files.event.loaded.root
        return named_in(event, self.files.corrections.loaded.root)


@dataclass
class _Update(Generic[Model]):
    """What becomes of one file."""

    file: SheetFile[Model]
    text: str | None = None
    """Its new text; None where it stays as it is."""
    whole: bool = False
    """Whether every word of it is the machine's."""
    problems: list[Problem] = field(default_factory=list)


def suggest(folder: Folder, files: EventFiles, last: Drafts | None, found: EventArticles) -> EventUpdate:
    """Draft an event's own files where there are none; add what new articles suggest.

    Args:
        folder: The event's.
        files: What it holds, without faults that would keep the machine from reading it.
        last: What was suggested before; None where that is not known, and then what could be counts as decided on.
        found: What is known of its articles.
    """
    unchanged = EventUpdate(files.person_by_id, files.facts.model or Facts(), untold=last.untold if last else ())
    context = _context(folder, files, last, found)
    if last is not None and context.is_settled:
        return unchanged
    people_part, people, people_suggested = _people(context)
    analyses = _as_corrected(context, people)
    is_due = context.has_news or context.lacks_a_draft or context.lacks_cells
    drafted = _drafted_facts(context, analyses, people) if is_due else Drafted()
    untold = tuple(filter(None, map(drafted.best.get, drafted.untold))) if is_due else context.last.untold
    facts_part, facts, facts_suggested = _facts(context, analyses, drafted)
    event_part = _event(context, analyses, people, facts, drafted)
    parts: list[_Update[Any]] = [people_part, facts_part, event_part, _corrections(context)]
    if problems := [problem for part in parts for problem in part.problems]:
        return dataclasses.replace(unchanged, problems=problems)
    drafts = Drafts(
        articles=dict(found.texts),
        people=people_suggested,
        facts=facts_suggested,
        untold=untold,
        edits=context.edits,
        sealed=_sealed(context, parts),
    )
    texts = {part.file.path: part.text for part in parts if part.text is not None}
    before = {part.file.path: part.file.sha256 for part in parts if part.text is not None}
    change = FileChange({**texts, folder.drafts: dump_drafts(drafts)}, before)
    return EventUpdate(people, facts, change, untold=untold, warnings=_left_out(context, drafted))


def _context(folder: Folder, files: EventFiles, last: Drafts | None, found: EventArticles) -> _Context:
    known = last.articles if last else _known(files, found)
    joined = [name for name, text in found.texts.items() if known.get(name) != text]
    columns, edits = _columns(files.event, last, known, found), _edits(files, last, found)
    context = _Context(folder, files, last or Drafts(), found, columns, joined, known, edits)
    return context if last else dataclasses.replace(context, last=_as_if_suggested(context))


def _edits(files: EventFiles, last: Drafts | None, found: EventArticles) -> str:
    """Return the hash of what editors said of speakers: in sheets they edited, and of names in people.yml."""
    names = {name: person.name for name, person in files.person_by_id.items()}
    ours = {name: person.name for name, person in (last.people if last else {}).items()}
    renamed = sorted((name, given) for name, given in names.items() if ours.get(name, given) != given)
    return digest(repr((sorted(found.corrections), renamed)))


def _known(files: EventFiles, found: EventArticles) -> dict[str, str]:
    """Return, where nothing says what was suggested before, the articles that people and facts were made with."""
    facts = files.facts.model.facts.values() if files.facts.model else ()
    in_cells = {article for fact in facts for article in fact.cells}
    return {**{name: text for name, text in found.texts.items() if name in in_cells}, **found.extracted}


def _columns(event: SheetFile[Event], last: Drafts | None, known: Collection[str], found: EventArticles) -> list[str]:
    """Return the articles in the order of the columns, without those that an editor took out of the event."""
    if event.model is None or (last and _is_ours(event, last)):
        return sorted(found.texts)
    listed = event.model.articles
    new = [name for name in found.texts if name not in listed and name not in known]
    return [name for name in dict.fromkeys([*listed, *new]) if name in found.texts]


def _as_if_suggested(context: _Context) -> Drafts:
    """Return what could have been suggested of the articles known: an editor has decided on it without us."""
    known = dataclasses.replace(context, columns=[name for name in context.columns if name in context.known])
    there, facts = context.files.person_by_id, context.files.facts
    return Drafts(
        articles=dict.fromkeys(context.known, ""),
        people=merge_people(known.analyses, context.found.lexicon) if context.files.people.data is not None else {},
        facts=_drafted_facts(known, _as_corrected(known, there), there).facts if facts.data is not None else {},
    )


def _is_ours(file: SheetFile[Model], last: Drafts) -> bool:
    """Whether every word of a file is the machine's."""
    return file.is_as_written(last.sealed.get(file.path.name, ""))


def _sealed(context: _Context, parts: Sequence[_Update[Any]]) -> dict[str, str]:
    """Return the hashes of the files that are the machine's: those just drafted, and those drafted once."""
    new = {part.file.path.name: written_digest(part.text) for part in parts if part.whole and part.text is not None}
    changed = {part.file.path.name for part in parts if part.text is not None}
    kept = {name: written for name, written in context.last.sealed.items() if name not in changed}
    return dict(sorted({**kept, **new}.items()))


# ---- file by file ----


def _people(context: _Context) -> tuple[_Update[People], Mapping[str, Person], Mapping[str, Person]]:
    """Return people.yml, the people in it, and who has been suggested up to now."""
    file, sheet = context.files.people, context.files.person_by_id
    now = merge_people(context.analyses, context.found.lexicon)
    if context.is_to_be_drafted(file) and not (sheet.keys() - now.keys()) & set(context.found.edited):
        return _Update(file, draft.people_sheet(now), whole=True), now, now
    if not context.joined:
        return _Update(file), sheet, context.last.people
    known = speaker_ids(context.analyses, sheet, context.found.lexicon)
    made = suggest_people(context.last.people, now, sheet, known, lambda name: _layout(file).commented(name))
    old, new = People(dict(sheet)), People(made.sheet)
    return _revised(file, old, new), made.sheet, made.then


def _facts(
    context: _Context, analyses: Sequence[Analysis], drafted: Drafted
) -> tuple[_Update[Facts], Facts, Mapping[str, Fact]]:
    """Return facts.yml, what it says, and which facts have been suggested up to now."""
    file, now = context.files.facts, drafted.facts
    sheet, named = file.model or Facts(), context.named
    known = SuggestionContext(
        articles=context.columns,
        statements={statement.id for analysis in analyses for statement in analysis.statements},
        named=named,
        wordless=drafted.left_out.keys(),
        commented=lambda name: _layout(file).commented("facts", name, whole=True),
    )
    offers = {**now, **drafted.left_out}
    if not context.has_news and file.data is not None:
        new = sheet.model_copy(update={"facts": fill_cells(offers.values(), sheet.facts, known)})
        return _revised(file, sheet, new), new, context.last.facts
    if context.is_to_be_drafted(file) and not named & sheet.facts.keys():
        return _Update(file, draft.facts_sheet(now), whole=True), Facts(facts=now), now
    made = suggest_facts(context.last.facts, offers, sheet.facts, known)
    new = sheet.model_copy(update={"facts": made.sheet})
    return _revised(file, sheet, new), new, made.then


def _as_corrected(context: _Context, people: Mapping[str, Person]) -> list[Analysis]:
    """Return what the articles say, with the corrections that the sheets hold and the people's ids."""
    speakers = speaker_ids(context.analyses, people, context.found.lexicon)
    return as_in_sheets(context.analyses, context.found.sheets, speakers, context.found.drafted_speakers)


def _drafted_facts(context: _Context, analyses: Sequence[Analysis], people: Mapping[str, Person]) -> Drafted:
    """Draft facts from what matches, and what an editor decided on matches.

    Articles are compared as the sheets will give them, where speakers whom people.yml doesn't know are unnamed.
    """
    from build_tools.comparison.drafting.facts.draft_facts import (
        draft_facts,  # only where facts are drafted: it takes long to load
    )

    facts = context.files.facts.model
    in_sheets = [_of_people(analysis, people) for analysis in analyses]
    comparison = compare(in_sheets, people, context.found.lexicon, facts.matches if facts else ())
    earlier = context.last.facts.values()
    drafted = draft_facts(
        comparison, analyses, people, context.found.lexicon, outlets=context.found.outlets, earlier=earlier
    )
    event = context.files.event.model
    if event is None or _is_ours(context.files.event, context.last):
        return drafted
    known = {None, *event.topics}  # an editor's event.yml need not have every topic
    kept = {n: f if f.topic in known else f.model_copy(update={"topic": None}) for n, f in drafted.facts.items()}
    return dataclasses.replace(drafted, facts=kept)


def _left_out(context: _Context, drafted: Drafted) -> list[Problem]:
    """Name, in one line, what matches and has no claim that a reader understands alone."""
    named = [*dict.fromkeys(" and ".join(sorted(fact.cited)[:3]) for fact in drafted.untold.values())]
    if not named:
        return []
    shown = "; ".join(named[:5]) + (" …" if len(named) > 5 else "")
    what = f"no fact drafted for {counted(len(named), 'match', 'matches')}, for lack of a title that stands alone"
    cure = "write a fact that cites them, where it matters"
    file = relative(context.folder.root, context.files.facts.path)
    return [Problem(file, 0, 0, f"{what}: {shown}", cure, Severity.WARNING)]


def _of_people(analysis: Analysis, people: Collection[str]) -> Analysis:
    """Return an analysis in which speakers who are not among these people are unnamed."""
    named = (s if s.speaker in people else dataclasses.replace(s, speaker=None) for s in analysis.statements)
    return dataclasses.replace(analysis, statements=tuple(named))


def _event(
    context: _Context, analyses: Sequence[Analysis], people: Mapping[str, Person], facts: Facts, drafted: Drafted
) -> _Update[Event]:
    file, old = context.files.event, context.files.event.model
    if context.is_to_be_drafted(file):
        from build_tools.comparison.drafting.claims.speaker_names import draft_names
        from build_tools.comparison.drafting.explainer.draft_source import DraftSource
        from build_tools.comparison.drafting.explainer.event_draft import draft_event

        articles = {name: context.found.metadata[name] for name in context.columns}
        topics = drafted.topics if facts.facts == drafted.facts else _topics(facts)
        called = draft_names(people, context.found.outlets, analyses, context.found.lexicon)
        source = DraftSource(context.folder.event, articles, called, facts.facts, topics, drafted.sure, analyses)
        return _Update(file, draft.event_sheet(draft_event(source)), whole=True)
    if old is None:  # its faults are for `check` to report
        return _Update(file)
    new = old.model_copy(update={"articles": (*old.articles, *(n for n in context.columns if n not in old.articles))})
    return _revised(file, old, new)


def _topics(facts: Facts) -> dict[str, str]:
    """Return the topics that an editor's facts name, called by their ids: event.yml is to have each."""
    named = dict.fromkeys(fact.topic for fact in facts.facts.values() if fact.topic)
    return {topic: topic.replace("-", " ").capitalize() for topic in named}


def _corrections(context: _Context) -> _Update[Corrections]:
    file = context.files.corrections
    return _Update(file, draft.corrections_sheet() if file.data is None else None)


def _layout(file: SheetFile[Model]) -> Layout:
    if file.data is None or file.loaded.root is None:
        raise ValueError(f"{file.path} can't be shortened: it is missing or isn't YAML")
    return Layout(file.data.decode("utf-8-sig"), file.loaded.root)


def _revised(file: SheetFile[Model], old: Model, new: Model) -> _Update[Model]:
    """Return a file's update from one model to another, or report that its text can't be changed so."""
    if old == new or file.data is None or file.loaded.root is None:
        return _Update(file)
    text = rewritten(file.data, file.loaded.root, old, new)
    if text is not None:
        return _Update(file, text)
    what = "new suggestions would change what an editor wrote here; the file was left as it is"
    cure = "write each key on a line of its own, or delete the file to have it drafted again"
    return _Update(file, problems=[Problem(file.loaded.file, 0, 0, what, cure)])
