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

from build_tools.comparison.drafted import Drafted
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
    Severity,
)
from build_tools.models.event import People
from build_tools.models.text import counted, digest
from build_tools.pipeline.load import corrected
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


@dataclass
class EventUpdate:
    """An event's people and facts as they are to be, and the files that must change for that."""

    people: Mapping[str, Person]
    facts: Facts
    change: FileChange = field(default_factory=lambda: FileChange({}, {}))
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    """What to report though everything is written: what could not be put into words."""


@dataclass(frozen=True)
class _EventContext:
    """An event as one set of suggestions sees it."""

    folder: Folder
    files: EventFiles
    then: Drafts
    found: EventArticles
    columns: Sequence[str]
    """The articles compared, in the order of the columns."""
    joined: Collection[str]
    """Those of them that joined since, or whose text has changed."""
    known: Collection[str]
    """Those that did not join."""
    edits: str = ""
    """The hash of what editors said of speakers."""

    @property
    def analyses(self) -> list[Analysis]:
        return [self.found.analyses[name] for name in self.columns]

    @property
    def is_short(self) -> bool:
        """Whether a file that is drafted from facts is missing."""
        return self.files.facts.data is None or self.files.event.data is None

    def is_due_whole(self, file: SheetFile[Model]) -> bool:
        """Return whether a file is to be drafted: it isn't there, or there is news and nobody has edited it."""
        return file.data is None or (self.has_news and _is_ours(file, self.then))

    @property
    def has_news(self) -> bool:
        """Whether an article joined, or an editor has corrected who speaks since the last drafts."""
        return bool(self.joined) or bool(self.then.edits and self.then.edits != self.edits)

    @property
    def named(self) -> frozenset[str]:
        """Every id that an editor named; an explainer that is all ours follows the facts."""
        event = None if _is_ours(self.files.event, self.then) else self.files.event.loaded.root
        return named_in(event, self.files.corrections.loaded.root)


@dataclass
class _FileUpdate(Generic[Model]):
    """What becomes of one file."""

    file: SheetFile[Model]
    text: str | None = None
    """Its new text; None where it stays as it is."""
    whole: bool = False
    """Whether every word of it is the machine's."""
    problems: list[Problem] = field(default_factory=list)


def suggest(folder: Folder, files: EventFiles, then: Drafts | None, found: EventArticles) -> EventUpdate:
    """Draft an event's own files where there are none; add what new articles suggest.

    Args:
        folder: The event's.
        files: What it holds, without faults that would keep the machine from reading it.
        then: What was suggested before; None where that is not known, and then what could be counts as decided on.
        found: What is known of its articles.
    """
    known = then.articles if then else _known(files, found)
    joined = [name for name, text in found.texts.items() if known.get(name) != text]
    as_it_is = EventUpdate(files.person_by_id, files.facts.model or Facts())
    edits = _edits(files, then, found)
    columns = _columns(files.event, then, known, found)
    same = then and not joined and files.are_there and then.articles == found.texts
    # Drafts of before edits were noted stay as they are, and so does what is out: there only an article brings news.
    event = files.event.model
    is_settled = then is not None and (then.edits in {"", edits} or (event is not None and event.status == "released"))
    if then and same and is_settled and not _lacks_cells(files.facts, columns):
        return as_it_is
    look = _EventContext(folder, files, then or Drafts(), found, columns, joined, known, edits)
    if then is None:
        look = dataclasses.replace(look, then=_as_if_suggested(look))
    people_part, people, people_then = _people(look)
    analyses = _as_corrected(look, people)
    is_due = look.has_news or look.is_short or _lacks_cells(files.facts, columns)
    drafted = _drafted_facts(look, analyses, people) if is_due else Drafted()
    facts_part, facts, facts_then = _facts(look, analyses, drafted)
    event_part = _event(look, analyses, facts, drafted)
    parts: list[_FileUpdate[Any]] = [people_part, facts_part, event_part, _corrections(look)]
    if problems := [problem for part in parts for problem in part.problems]:
        return dataclasses.replace(as_it_is, problems=problems)
    drafts = Drafts(
        articles=dict(found.texts), people=people_then, facts=facts_then, edits=edits, sealed=_sealed(look, parts)
    )
    texts = {part.file.path: part.text for part in parts if part.text is not None}
    before = {part.file.path: part.file.sha256 for part in parts if part.text is not None}
    change = FileChange({**texts, folder.drafts: dump_drafts(drafts)}, before)
    return EventUpdate(people, facts, change, warnings=_left_out(look, drafted))


def _lacks_cells(facts: SheetFile[Facts], columns: Sequence[str]) -> bool:
    """Whether a fact has no cell for one of the event's articles, as after a merge that lost it."""
    there = facts.model.facts.values() if facts.loaded.is_sound and facts.model else ()
    return any(article not in fact.cells for fact in there for article in columns)


def _edits(files: EventFiles, then: Drafts | None, found: EventArticles) -> str:
    """Return the hash of what editors said of speakers: in sheets they edited, and of names in people.yml."""
    names = {name: person.name for name, person in files.person_by_id.items()}
    ours = {name: person.name for name, person in (then.people if then else {}).items()}
    renamed = sorted((name, given) for name, given in names.items() if ours.get(name, given) != given)
    return digest(repr((sorted(found.corrections), renamed)))


def _known(files: EventFiles, found: EventArticles) -> dict[str, str]:
    """Return, where nothing says what was suggested before, the articles that people and facts were made with."""
    facts = files.facts.model.facts.values() if files.facts.model else ()
    in_cells = {article for fact in facts for article in fact.cells}
    return {**{name: text for name, text in found.texts.items() if name in in_cells}, **found.extracted}


def _columns(event: SheetFile[Event], then: Drafts | None, known: Collection[str], found: EventArticles) -> list[str]:
    """Return the articles in the order of the columns, without those that an editor took out of the event."""
    if event.model is None or (then and _is_ours(event, then)):
        return sorted(found.texts)
    listed = event.model.articles
    new = [name for name in found.texts if name not in listed and name not in known]
    return [name for name in dict.fromkeys([*listed, *new]) if name in found.texts]


def _as_if_suggested(look: _EventContext) -> Drafts:
    """Return what could have been suggested of the articles known: an editor has decided on it without us."""
    known = dataclasses.replace(look, columns=[name for name in look.columns if name in look.known])
    there, facts = look.files.person_by_id, look.files.facts
    return Drafts(
        articles=dict.fromkeys(look.known, ""),
        people=merge_people(known.analyses, look.found.lexicon) if look.files.people.data is not None else {},
        facts=_drafted_facts(known, _as_corrected(known, there), there).facts if facts.data is not None else {},
    )


def _is_ours(file: SheetFile[Model], then: Drafts) -> bool:
    """Whether every word of a file is the machine's."""
    return file.is_as_written(then.sealed.get(file.path.name, ""))


def _sealed(look: _EventContext, parts: Sequence[_FileUpdate[Any]]) -> dict[str, str]:
    """Return the hashes of the files that are the machine's: those just drafted, and those drafted once."""
    new = {part.file.path.name: written_digest(part.text) for part in parts if part.whole and part.text is not None}
    changed = {part.file.path.name for part in parts if part.text is not None}
    kept = {name: written for name, written in look.then.sealed.items() if name not in changed}
    return dict(sorted({**kept, **new}.items()))


# ---- file by file ----


def _people(look: _EventContext) -> tuple[_FileUpdate[People], Mapping[str, Person], Mapping[str, Person]]:
    """Return people.yml, the people in it, and who has been suggested up to now."""
    file, sheet = look.files.people, look.files.person_by_id
    now = merge_people(look.analyses, look.found.lexicon)
    if look.is_due_whole(file) and not (sheet.keys() - now.keys()) & set(look.found.edited):
        return _FileUpdate(file, draft.people_sheet(now), whole=True), now, now
    if not look.joined:
        return _FileUpdate(file), sheet, look.then.people
    known = speaker_ids(look.analyses, sheet, look.found.lexicon)
    made = suggest_people(look.then.people, now, sheet, known, lambda name: _layout(file).commented(name))
    old, new = People(dict(sheet)), People(made.sheet)
    return _cut(file, old, new), made.sheet, made.then


def _facts(
    look: _EventContext, analyses: Sequence[Analysis], drafted: Drafted
) -> tuple[_FileUpdate[Facts], Facts, Mapping[str, Fact]]:
    """Return facts.yml, what it says, and which facts have been suggested up to now."""
    file, now = look.files.facts, drafted.facts
    sheet, named = file.model or Facts(), look.named
    context = SuggestionContext(
        articles=look.columns,
        statements={statement.id for analysis in analyses for statement in analysis.statements},
        held=named,
        wordless=drafted.left_out.keys(),
        commented=lambda name: _layout(file).commented("facts", name, whole=True),
    )
    offers = {**now, **drafted.left_out}
    if not look.has_news and file.data is not None:
        new = sheet.model_copy(update={"facts": fill_cells(offers.values(), sheet.facts, context)})
        return _cut(file, sheet, new), new, look.then.facts
    if look.is_due_whole(file) and not named & sheet.facts.keys():
        return _FileUpdate(file, draft.facts_sheet(now), whole=True), Facts(facts=now), now
    made = suggest_facts(look.then.facts, offers, sheet.facts, context)
    new = sheet.model_copy(update={"facts": made.sheet})
    return _cut(file, sheet, new), new, made.then


def _as_corrected(look: _EventContext, people: Mapping[str, Person]) -> list[Analysis]:
    """Return what the articles say, with the corrections that the sheets hold and the people's ids."""
    speakers = speaker_ids(look.analyses, people, look.found.lexicon)
    analyses: list[Analysis] = []
    for analysis in look.analyses:
        statements = tuple(
            dataclasses.replace(s, speaker=speakers.get(s.speaker or "", s.speaker)) for s in analysis.statements
        )
        named, sheet = dataclasses.replace(analysis, statements=statements), look.found.sheets.get(analysis.article)
        analyses.append(_with_words(corrected(named, sheet), analysis) if sheet else named)
    return analyses


def _with_words(shortened: Analysis, found: Analysis) -> Analysis:
    """Return an analysis with the whole words of its statements, of which a sheet holds excerpts."""
    whole = {statement.id: statement for statement in found.statements}
    statements = (
        dataclasses.replace(s, text=whole[s.id].text) if s.id in whole and whole[s.id].spans == s.spans else s
        for s in shortened.statements
    )
    return dataclasses.replace(shortened, statements=tuple(statements))


def _drafted_facts(look: _EventContext, analyses: Sequence[Analysis], people: Mapping[str, Person]) -> Drafted:
    """Draft facts from what matches, and what an editor decided on matches.

    Articles are compared as the sheets will give them, where speakers whom people.yml doesn't know are unnamed.
    """
    from build_tools.comparison.drafting import draft_facts  # only where facts are drafted: it takes long to load

    facts = look.files.facts.model
    in_sheets = [_of_people(analysis, people) for analysis in analyses]
    comparison = compare(in_sheets, people, look.found.lexicon, facts.matches if facts else ())
    earlier = look.then.facts.values()
    drafted = draft_facts(comparison, analyses, people, look.found.lexicon, outlets=look.found.outlets, earlier=earlier)
    event = look.files.event.model
    if event is None or _is_ours(look.files.event, look.then):
        return drafted
    return dataclasses.replace(drafted, facts={n: _with_known_topic(f, event.topics) for n, f in drafted.facts.items()})


def _with_known_topic(fact: Fact, topics: Collection[str]) -> Fact:
    """Return a fact without its topic where an editor's event.yml doesn't have it."""
    return fact if fact.topic is None or fact.topic in topics else fact.model_copy(update={"topic": None})


def _left_out(look: _EventContext, drafted: Drafted) -> list[Problem]:
    """Name, in one line, what matches and has no claim that a reader understands alone."""
    if not drafted.left_out:
        return []
    count = len(drafted.left_out)
    named = [" and ".join(sorted(fact.cited)[:3]) for fact in drafted.left_out.values()]
    shown = "; ".join(named[:5]) + (" …" if count > 5 else "")
    what = f"no fact drafted for {counted(count, 'match', 'matches')}, for lack of a title that stands alone"
    cure = "write a fact that cites them, where it matters"
    file = relative(look.folder.root, look.files.facts.path)
    return [Problem(file, 0, 0, f"{what}: {shown}", cure, Severity.WARNING)]


def _of_people(analysis: Analysis, people: Collection[str]) -> Analysis:
    """Leave unnamed whoever is none of these people."""
    named = (s if s.speaker in people else dataclasses.replace(s, speaker=None) for s in analysis.statements)
    return dataclasses.replace(analysis, statements=tuple(named))


def _event(look: _EventContext, analyses: Sequence[Analysis], facts: Facts, drafted: Drafted) -> _FileUpdate[Event]:
    file, old = look.files.event, look.files.event.model
    if look.is_due_whole(file):
        from build_tools.comparison.event_draft import DraftSource, draft_event

        articles = {name: look.found.metadata[name] for name in look.columns}
        topics = drafted.topics if facts.facts == drafted.facts else _topics(facts)
        source = DraftSource(
            look.folder.event, articles, look.found.outlets, facts.facts, topics, drafted.sure, analyses
        )
        return _FileUpdate(file, draft.event_sheet(draft_event(source)), whole=True)
    if old is None:  # its faults are for `check` to report
        return _FileUpdate(file)
    new = old.model_copy(update={"articles": (*old.articles, *(n for n in look.columns if n not in old.articles))})
    return _cut(file, old, new)


def _topics(facts: Facts) -> dict[str, str]:
    """Return the topics that an editor's facts name, called by their ids: event.yml is to have each."""
    named = dict.fromkeys(fact.topic for fact in facts.facts.values() if fact.topic)
    return {topic: topic.replace("-", " ").capitalize() for topic in named}


def _corrections(look: _EventContext) -> _FileUpdate[Corrections]:
    file = look.files.corrections
    return _FileUpdate(file, draft.corrections_sheet() if file.data is None else None)


def _layout(file: SheetFile[Model]) -> Layout:
    if file.data is None or file.loaded.root is None:
        raise ValueError(f"{file.path} can't be shortened: it is missing or isn't YAML")
    return Layout(file.data.decode("utf-8-sig"), file.loaded.root)


def _cut(file: SheetFile[Model], old: Model, new: Model) -> _FileUpdate[Model]:
    """Return a file's update from one model to another, or report that its text can't be changed so."""
    if old == new or file.data is None or file.loaded.root is None:
        return _FileUpdate(file)
    text = rewritten(file.data, file.loaded.root, old, new)
    if text is not None:
        return _FileUpdate(file, text)
    what = "new suggestions would change what an editor wrote here; the file was left as it is"
    cure = "write each key on a line of its own, or delete the file to have it drafted anew"
    return _FileUpdate(file, problems=[Problem(file.loaded.file, 0, 0, what, cure)])
