"""Extraction: article texts → drafted and merged sheets, and the machine files that prove them.

    events that changed ─┬─ large, or for a cluster: articles ─attribute─▶ cache     in even lots, wherever workers are
                         └─ an event at a time ─plan─▶ changes ─▶ written here       planned in processes, if it pays
                                                └─ nothing to write: checked, and its pages made, at once

An event of which nothing has changed since the last time is skipped before anything is read. A run that is stopped
leaves whole files, and the next one goes on from what was attributed, planned and written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.models import Problem, Severity
from build_tools.models.ids import id_fault
from build_tools.models.text import digest
from build_tools.pipeline.attribute import Attribution
from build_tools.pipeline.cache.parsed_articles import CachingReader
from build_tools.pipeline.cache.parsed_lexicon import lexicon_of
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.pages import PagesAhead
from build_tools.pipeline.plan import Attribute, Plan, PlanContext, known_articles, plan, read_texts
from build_tools.pipeline.workers import HERE, Given, Workers
from build_tools.sheets.checks.check import Common, has_errors
from build_tools.sheets.files.atomic import lock, recover, sweep_files, write_together
from build_tools.sheets.files.folders import Folder, asked_for, load_outlets, load_settings, relative
from build_tools.sheets.files.symlinks import name_fault

LARGE = 24
"""Articles from which on an event's are attributed before its plan is made: one process would have them to itself."""


def extract(  # noqa: PLR0913 - the project, and what may be otherwise than usual
    cache: Cache,
    *,
    events: Sequence[str] | None = None,
    asked: Set[str] | None = None,
    attribute: Attribute | None = None,
    workers: Workers = HERE,
    common: Common | None = None,
    ahead: PagesAhead | None = None,
) -> list[Problem]:
    """Read and attribute the articles at hand; draft what is missing, merge the rest, write the machine files.

    Args:
        cache: What this run sees of the project, its texts elsewhere included.
        events: Ids of the events, which may be new; by default all that have a folder in data/events.
        asked: Ids of the articles whose texts are drafted though neither event.yml lists them nor a sheet describes
            them, or though their sheet was made of another article; by default all of the events named, else none.
        attribute: What finds the statements; by default the project's own, loaded only when there is work.
        workers: Where the work is done; the files are the same wherever that is.
        common: By what events are checked, too, of which nothing is written; what is found is kept for `check_changed`.
        ahead: Makes the pages of those in which no error is found.

    Returns:
        What to report: errors (a text or sheet that can't be used; its files are left alone) and warnings (conflicts,
        statements no longer found, texts not at hand).

    Raises:
        InputError: The settings, the outlets or the lexicon can't be used.
        WorkerLostError: A worker is gone.
    """
    if cache.leading_out:
        return cache.leading_out  # before a file is read that may lie anywhere
    asked = frozenset() if events is None else asked
    own, context = _background(cache, attribute, asked)
    context = replace(context, common=common, pages_of=ahead.of if ahead else None)
    limits = context.settings.limits
    workers = replace(workers, job_seconds=limits.job_seconds)
    with _locked(cache):
        known, problems = _events_at_hand(events, asked, cache)
        extracted = {event: _extracted(cache, event, asked) for event in known}
        problems += [problem for reported in extracted.values() for problem in reported or ()]
        stale = [event for event in known if extracted[event] is None]
        if attribute is None:
            _attribute_ahead(own, context, stale, workers)
        writing = _Writing(context, problems, cache, ahead)
        with ahead or nullcontext():
            for _ in range(2):  # an editor may save something while a plan is made: it is made once more
                stale = writing.plans(stale, workers)
        cache.close(limits.cache_megabytes if any(extracted[event] is None for event in known) else None)
    return sorted(set(problems))


def _background(cache: Cache, attribute: Attribute | None, asked: Set[str] | None) -> tuple[Attribution, PlanContext]:
    """Return the project's own attribution, and what every plan is made of beside the event's files."""
    root, settings = cache.root, load_settings(cache.root)
    outlets, lexicon = load_outlets(root), lexicon_of(cache, cues=attribute is None)
    own = Attribution(lexicon, settings.unnamed_below, cache.analyses)
    read = CachingReader(settings, cache.analyses)
    return own, PlanContext(root, settings, outlets, lexicon, cache.articles_dir, read, attribute or own, asked)


def _extracted(cache: Cache, event: str, asked: Set[str] | None) -> tuple[Problem, ...] | None:
    """Return what the last run reported of an event; None where there is work, as with texts that it left."""
    if asked is None and {*cache.texts(event)} - {*cache.sheets(event)}:
        return None
    return cache.record(event).extracted


def _events_at_hand(
    events: Sequence[str] | None, asked: Set[str] | None, cache: Cache
) -> tuple[list[str], list[Problem]]:
    """Return the events to extract, and what is to be reported of texts and sheets that lack each other."""
    there = cache.events_at_hand
    known, problems = _usable(cache.events if events is None else list(dict.fromkeys(events)), there)
    for event in there if events is None else known:
        if event not in cache.same or cache.record(event).extracted is None:  # else they are kept with it
            problems += _lacking(event, asked, cache)
    return known, problems


def _lacking(event: str, asked: Set[str] | None, cache: Cache) -> list[Problem]:
    """Return what is to be reported of texts and sheets of an event that lack each other."""
    without_sheets = [] if asked is None else _texts_without_sheets(event, asked, cache)
    return [*without_sheets, *_sheets_without_texts(Folder(cache.root, event), cache)]


@contextmanager
def _locked(cache: Cache) -> Iterator[None]:
    """Hold the lock; finish what a killed run began."""
    root = cache.root
    with lock(root):
        if recover(root):
            cache.look_again()
        inputs = cache.snapshot.files(f"{root}/data", f"{root}/content/articles", but=cache.folders_as_left)
        sweep_files(file.path for file in inputs)
        yield


def _attribute_ahead(own: Attribution, context: PlanContext, events: Sequence[str], workers: Workers) -> None:
    """Attribute, in lots that can be handed out evenly, the articles that would make an event's plan take long.

    A cluster gets all articles: its machines have none of the files that a plan is made of.
    """
    folders = [Folder(context.root, event) for event in events]
    sizes = [len(folder.texts(context.articles_dir)) for folder in folders]
    least = 1 if workers.cluster else LARGE
    folders = [folder for folder, size in zip(folders, sizes, strict=True) if size >= least]
    if folders and workers.pays(sum(sizes)):
        articles = [article for folder in folders for article in read_texts(context, folder)[0]]
        for _ in own(articles, workers):
            pass


def _usable(named: Sequence[str], there: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """Return those of the events named that are there under a name that can be an id; report the others."""
    known, problems = asked_for(named, there)
    for event in known:
        problems += name_fault(f"content/articles/{event}", event)
    return [event for event in known if id_fault(event) is None], problems


def _texts_without_sheets(event: str, asked: Set[str], cache: Cache) -> list[Problem]:
    """Warn of texts that no sheet knows: a run that nobody asked to draft them leaves them alone.

    They may be another branch's, or what is left of an event that was removed or renamed.
    """
    place, texts = f"content/articles/{event}", [*cache.texts(event)]
    if set(texts).issubset(cache.sheets(event)):  # then event.yml need not be read
        return name_fault(place, event)
    known = known_articles(Folder(cache.root, event)) | asked
    texts = [name for name in texts if name not in known]
    faults = [one for name in texts for one in name_fault(f"{place}/{name}.txt", name)]
    unknown = [name for name in texts if id_fault(name) is None]
    problems = name_fault(place, event) or faults
    if id_fault(event) is None and unknown:
        what = f"texts without sheets, left unchanged: {', '.join(unknown)}"
        cure = f"draft them with: python -m build_tools extract {event}, or delete them"
        problems.append(Problem(place, 0, 0, what, cure, Severity.WARNING))
    return problems


def _sheets_without_texts(folder: Folder, cache: Cache) -> list[Problem]:
    """Report, in one line, the articles that have a sheet and no text."""
    at_hand = cache.texts(folder.event)
    absent = [article for article in cache.sheets(folder.event) if article not in at_hand]
    if not absent:
        return []
    what = f"texts not available, files left unchanged: {', '.join(absent)}"
    file = relative(folder.root, folder.path)
    return [Problem(file, 0, 0, what, "name their folder: --articles DIR, or ARTICLES=DIR", Severity.WARNING)]


@dataclass(frozen=True)
class _Writing:
    """The writing of many plans."""

    context: PlanContext
    problems: list[Problem]
    """Gets what is to be reported."""
    cache: Cache
    ahead: PagesAhead | None

    def plans(self, events: Sequence[str], workers: Workers) -> list[str]:
        """Plan events and write the plans; return the events whose files somebody else changed meanwhile."""
        texts = [len(Folder(self.context.root, event).texts(self.context.articles_dir)) for event in events]
        sizes = [max(1, count) for count in texts]
        made = workers.here().map(Given(plan, self.context), events, "articles read, compared and written", sizes)
        return [each.folder.event for each in made if not self._write(each)]

    def _write(self, made: Plan) -> bool:
        """Write a plan and keep what it reports; return whether the event's files are as the plan leaves them."""
        texts = self._texts(made)
        write_together(self.context.root, texts)
        self.problems.extend(made.problems)
        event = made.folder.event
        self.cache.forget(event)
        if made.left or has_errors(made.problems):
            return True  # nothing changes before its editor has fixed it, or asks for it
        after = {**made.state, **{str(path): digest(text) for path, text in texts.items()}}
        if self.cache.state(event) != after:
            return False
        lacking = _lacking(event, self.context.asked, self.cache)
        checked = {} if made.checked is None else {"checked": made.checked}
        self.cache.keep(event, extracted=(*made.problems, *lacking), **checked)
        if self.ahead is not None and made.pages is not None:
            self.ahead.put(event, made.pages)
        return True

    def _texts(self, made: Plan) -> dict[Path, str]:
        """Return what is to be written of a plan: a file that was saved since it was made is left as it is."""
        texts: dict[Path, str] = {}
        for change in made.changes:
            if saved := change.saved_since():
                what = "changed while `extract` was running; left as it is"
                file = relative(self.context.root, saved[0])
                made.problems.append(Problem(file, 0, 0, what, "run it again", Severity.WARNING))
                continue
            texts.update(change.texts)
        return texts
