"""Extraction: article texts → drafted and merged sheets, and the machine files that prove them.

    events that changed ─┬─ large, or for a cluster: articles ─attribute─▶ cache     in even lots, wherever workers are
                         └─ an event at a time ─plan─▶ changes ─▶ written here       planned in processes, if it pays

An event of which nothing has changed since the last time is passed over before anything is read. A run that is stopped
leaves whole files, and the next one goes on from what was attributed, planned and written.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import Any, cast

from build_tools.models import Analysis, Article, Lexicon, Problem, Settings, Severity
from build_tools.models.ids import id_fault
from build_tools.models.text import digest
from build_tools.parser_model import model_version
from build_tools.pipeline.plan import Attribute, Context, Plan, read_texts
from build_tools.pipeline.planned import PLANS, is_kept, planned
from build_tools.pipeline.records import Kept, State, code_of, state_of
from build_tools.pipeline.store import trim
from build_tools.pipeline.suggestions import BEARING, Files
from build_tools.pipeline.survey import Survey
from build_tools.pipeline.workers import HERE, Given, Workers
from build_tools.sheets.files.atomic import held, lock, recover, sweep, write_together
from build_tools.sheets.files.folders import Folder, asked_for, load_outlets, load_settings, relative, text_event_ids
from build_tools.sheets.files.lexicon import load_lexicon
from build_tools.sheets.files.symlinks import name_fault

LARGE = 24
"""Articles from which on an event's are attributed before its plan is made: one process would have them to itself."""

TOGETHER = 32
"""Events whose kept plans are written at once: to bring many files to the disk takes hardly longer than a few."""

_ROOMS = ("models", "reading", "attribution", "comparison", "sheets", "pipeline")


def extract(  # noqa: PLR0913 - the project, and what may be otherwise than usual
    root: Path,
    *,
    events: Sequence[str] | None = None,
    articles_dir: Path | None = None,
    attribute: Attribute | None = None,
    workers: Workers = HERE,
    survey: Survey | None = None,
) -> list[Problem]:
    """Read and attribute the articles at hand; draft what is missing, merge the rest, write the machine files.

    Args:
        root: The project.
        events: Ids of the events; by default all that have a folder in data/events or content/articles.
        articles_dir: Where texts lie that the project may not hold, as <event>/<article>.txt.
        attribute: What finds the statements; by default the project's own, loaded only when there is work.
        workers: Where the work is done; the files are the same wherever that is.
        survey: What the run has seen so far; by default nothing.

    Returns:
        What to tell: errors (a text or sheet that can't be used; its files are left alone) and warnings (conflicts,
        statements no longer found, texts not at hand).

    Raises:
        InputError: The settings, the outlets or the lexicon can't be used.
        WorkerLostError: A worker is gone.
    """
    survey = survey or Survey(root)
    if survey.led_out:
        return survey.led_out  # before a file is read that may lie anywhere
    settings = load_settings(root)
    own = _OwnAttribution(root / ".cache" / "attribution", settings)
    workers = replace(workers, job_seconds=settings.limits.job_seconds)
    kept = Kept(root, "extract", code=code_of(*_ROOMS), also=model_version())
    version = "" if attribute else kept.shared
    outlets, lexicon = load_outlets(root), load_lexicon(root, cues=attribute is None)
    context = Context(root, settings, outlets, lexicon, articles_dir, attribute or own, version)
    with _locked(root):
        there = sorted({*survey.events, *text_event_ids(root)})
        known, problems = _usable(there if events is None else list(dict.fromkeys(events)), there)
        for event in known:
            problems += _absent(Folder(root, event), survey.state(event, articles_dir))
        writing = _Writing(
            context, kept, Kept(root, "bearing", code=code_of("models", "sheets", "pipeline")), problems, survey
        )
        stale = [event for event in known if not writing.is_done(Folder(root, event))]
        if stale and attribute is None:
            own.ahead(context, stale, workers)
        unsettled = stale
        for _ in range(2):  # an editor may save something while a plan is made: it is made once more
            unsettled = writing.plans(unsettled, workers)
        writing.keep_only(there)
        if stale and attribute is None:
            own.trim()
    return sorted(set(problems))


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """Hold the lock; finish what a killed run began."""
    with lock(root):
        recover(root)
        for folder in (root / "data", root / "content" / "articles"):
            sweep(folder)
        yield


@dataclass(frozen=True)
class _OwnAttribution:
    """The project's own attribution, with its cache."""

    cache: Path
    settings: Settings

    def __call__(self, articles: Sequence[Article], lexicon: Lexicon) -> Iterable[Analysis]:
        from build_tools.attribution import attribute

        return attribute(articles, lexicon, unnamed_below=self.settings.unnamed_below, cache=self.cache)

    def ahead(self, context: Context, events: Sequence[str], workers: Workers) -> None:
        """Fill the cache, in lots that can be handed out evenly, with what would make an event's plan take long.

        A cluster gets all articles: its machines have none of the files that a plan is made of.
        """
        folders = [Folder(context.root, event) for event in events]
        sizes = [len(folder.texts(context.articles_dir)) for folder in folders]
        least = 1 if workers.cluster else LARGE
        folders = [folder for folder, size in zip(folders, sizes, strict=True) if size >= least]
        if folders and workers.pays(sum(sizes)):
            from build_tools.attribution import attribute

            articles = [article for folder in folders for article in read_texts(context, folder)[0]]
            below, lexicon = self.settings.unnamed_below, context.lexicon
            for _ in attribute(articles, lexicon, unnamed_below=below, cache=self.cache, workers=workers):
                pass

    def trim(self) -> None:
        """Keep the cache within its limit."""
        trim([self.cache, self.cache.parent / PLANS.name], self.settings.limits.cache_megabytes)


def _usable(named: Sequence[str], there: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """Give those of the events named that are there under a name that can be an id; tell the others."""
    known, problems = asked_for(named, there)
    for event in known:
        problems += name_fault(f"content/articles/{event}", event)
    return [event for event in known if id_fault(event) is None], problems


def _absent(folder: Folder, state: State) -> list[Problem]:
    """Tell, in one line, the articles that have a sheet and no text."""
    at_hand = {os.path.basename(path).removesuffix(".txt") for path in state if path.endswith(".txt")}  # noqa: PTH119
    sheets = f"{folder.path}/articles/"
    named = [path.removeprefix(sheets).removesuffix(".yml") for path in state if path.startswith(sheets)]
    absent = [article for article in named if article not in at_hand]
    if not absent:
        return []
    what = f"texts not at hand, files left alone: {', '.join(absent)}"
    file = relative(folder.root, folder.path)
    return [Problem(file, 0, 0, what, "name their folder: --articles DIR, or ARTICLES=DIR", Severity.WARNING)]


@dataclass(frozen=True)
class _Writing:
    """The writing of many plans."""

    context: Context
    kept: Kept
    """Of each event what was told of it: nothing is to be done while it is as it was."""
    bearing: Kept
    """Of each event, what bears on it in the files that an editor writes."""
    problems: list[Problem]
    """Gets what is to be told."""
    survey: Survey

    def keep_only(self, events: Sequence[str]) -> None:
        """Forget other events."""
        self.kept.keep_only(events)
        self.bearing.keep_only(events)

    def is_done(self, folder: Folder) -> bool:
        """Whether an event is as it was when its plan was written; then what was told of it is told again."""
        stamp = self._stamp(folder, self.survey.state(folder.event, self.context.articles_dir))
        told = cast("list[dict[str, Any]] | None", self.kept.get(folder.event, stamp))
        self.problems.extend(map(Problem.of, told or ()))
        return told is not None

    def _stamp(self, folder: Folder, state: State) -> str:
        """Give the stamp of all that a plan is made of; of some files that is only what bears on it."""
        own = [str(folder.path / name) for name in BEARING]
        stamp = self._stamp_of_bearing(folder, state)
        bearing = self.bearing.get(folder.event, stamp)
        if bearing is None:
            files = Files.of(folder)
            bearing = files.bearing
            seen = [state.get(path, "") for path in own]
            if any(seen) and files.hashes == seen:  # nobody saved one meanwhile
                self.bearing.put(folder.event, stamp, bearing)
        others = {path: content for path, content in state.items() if path not in own}
        return self.kept.stamp_of(f"{self.kept.stamp_in(others)} {bearing}")

    def _stamp_of_bearing(self, folder: Folder, state: State) -> str:
        return self.bearing.stamp_of(" ".join(state.get(str(folder.path / name), "") for name in BEARING))

    def plans(self, events: Sequence[str], workers: Workers) -> list[str]:
        """Plan events and write the plans; give the events whose files somebody else changed meanwhile."""
        kept = [event for event in events if is_kept(self.context, event)]
        others = [event for event in events if event not in kept]
        sizes = [len(Folder(self.context.root, event).texts(self.context.articles_dir)) for event in others]
        plans = Given(planned, self.context)
        made = workers.here().map(plans, others, "articles read, compared and written", sizes)
        batches = chain(_batches(map(plans, kept), TOGETHER), _batches(made, 1))
        return [event for batch in batches for event in self._write(batch)]

    def _write(self, batch: Sequence[Plan]) -> list[str]:
        """Write plans, and note what the events' files hold then; give the events whose files hold something else."""
        texts = [self._texts(made) for made in batch]
        write_together(self.context.root, {path: text for each in texts for path, text in each.items()})
        return [made.folder.event for made, each in zip(batch, texts, strict=True) if not self._note(made, each)]

    def _texts(self, made: Plan) -> dict[Path, str]:
        """Give what is to be written of a plan: a file that was saved since it was made is left as it is."""
        texts: dict[Path, str] = {}
        for change in made.changes:
            if saved := [path for path, was in change.before.items() if held(path) != was]:
                what = "saved while `extract` ran; left as it is"
                file = relative(self.context.root, saved[0])
                made.problems.append(Problem(file, 0, 0, what, "run it again", Severity.WARNING))
                continue
            texts.update(change.texts)
        return texts

    def _note(self, made: Plan, texts: Mapping[Path, str]) -> bool:
        """Note that a plan was written, unless something is to be mended; give whether its files are as left by it."""
        self.survey.forget(made.folder.event)
        self.problems.extend(made.problems)
        if any(problem.severity is Severity.ERROR for problem in made.problems):
            return True  # nothing changes before its editor has mended it
        after = {**made.state, **{str(path): digest(text) for path, text in texts.items()}}
        if state_of(made.folder, self.context.articles_dir) != after:
            return False
        self.bearing.put(made.folder.event, self._stamp_of_bearing(made.folder, after), made.bearing)
        self.kept.put(made.folder.event, self._stamp(made.folder, after), [asdict(told) for told in made.problems])
        return True


def _batches(plans: Iterable[Plan], size: int) -> Iterator[list[Plan]]:
    plans = iter(plans)
    return iter(lambda: list(islice(plans, size)), [])
