"""The command line: a thin roof over the rooms. It loads what a command needs, calls, prints.

What can be typed is in arguments.py.

Results go to standard output, everything else to standard error. Exit status 0 when all went well, 1 when something is
wrong with the input (each problem is told with file, line and cure), 2 for a wrong command line.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from build_tools.arguments import ADDRESS, KNOWN, checked, parser
from build_tools.models import Analysis, Article, Problem, Settings, Severity, Side
from build_tools.models.problem import InputError
from build_tools.models.refusal import refused
from build_tools.pipeline.workers import WorkerLostError, Workers

if TYPE_CHECKING:
    from build_tools.pipeline.add import Added

ROOT = Path(__file__).resolve().parents[1]
"""The project that this package stands in: its lexicon, settings and sheets are used from wherever it is called."""

INSTALLED_BY = {
    "starlette": "desk",
    "uvicorn": "desk",
    "wordfreq": "gather",
    "dask": "cluster",
    "distributed": "cluster",
}
"""The Makefile's target that installs a package which only some commands need."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The words after the program's name; those of the process by default.

    Returns:
        The exit status.
    """
    if not _standard_streams():
        return tell([Problem("standard output", 0, 0, "it is closed", "send it to a file or to /dev/null")])
    _print_any_text()
    known = parser()
    arguments = checked(known, known.parse_args(argv))
    try:
        return _told(lambda: _printed(lambda: COMMANDS[arguments.command](arguments)))
    except BrokenPipeError:  # the reader of our output has seen enough
        return 1
    except WorkerLostError as error:
        return tell([Problem("build_tools", 0, 0, str(error), "run it again: what was finished is kept")])
    except KeyboardInterrupt:
        say("stopped; what was finished is kept")
        return 130


def _told(run: Callable[[], int]) -> int:
    """Run something; tell in words what keeps it from going on, and give the exit status."""
    try:
        return run()
    except InputError as error:
        return tell(error.problems)
    except BrokenPipeError:
        raise
    except OSError as error:
        return tell([refused(error)])
    except MemoryError:
        return tell(
            [Problem("build_tools", 0, 0, "there is not enough memory", "give it more, or less to read at once")]
        )
    except ImportError as error:
        name = (error.name or "Python").partition(".")[0]
        return tell(
            [Problem(name, 0, 0, f"a package is missing: {error}", f"run: make {INSTALLED_BY.get(name, 'setup')}")]
        )


def _printed(run: Callable[[], int]) -> int:
    """Run something, and insist that its results have gone out: a full disk refuses them only in the end."""
    try:
        status = run()
        sys.stdout.flush()
    except OSError:
        try:
            sys.stdout.flush()
        except OSError:  # else Python would try once more as it ends, and tell it in its own way
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise
    return status


def _standard_streams() -> bool:
    """Put /dev/null where whoever started us closed a standard stream; give whether results have a place to go.

    Else the next file opened would take a closed stream's number, and what any program prints would end up in it.
    """
    is_open = sys.stdout is not None
    while (null := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(null)
    sys.stdin = sys.stdin or open(0)  # noqa: SIM115 - open for as long as we run
    sys.stdout = sys.stdout or open(1, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w")  # noqa: SIM115
    return is_open


def _print_any_text() -> None:
    r"""Print UTF-8 whatever the locale, and what even UTF-8 can't hold (half a pair, an odd file name) as \udc80.

    In JSON that is its own way of writing such a character.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(line: str) -> None:
    """Report the person at the terminal; standard output is for results."""
    print(line, file=sys.stderr)


def tell(problems: Sequence[Problem]) -> int:
    """Print problems, and give the exit status that they call for: 1 if one is an error."""
    for problem in sorted(problems, key=lambda one: (one.severity is Severity.ERROR, one)):  # errors last
        say(str(problem))
    return int(any(problem.severity is Severity.ERROR for problem in problems))


MOST_WARNINGS = 20
"""So many are told with each build; a large project has thousands, among which nobody would find an error."""


def tell_briefly(problems: Sequence[Problem], known: Collection[Problem] = ()) -> int:
    """Print all errors and the first warnings, and say where the others are told; gives the exit status.

    Warnings that are known, because they were there the last time, are among the others.
    """
    warnings = sorted(problem for problem in problems if problem.severity is Severity.WARNING)
    new = [problem for problem in warnings if problem not in known]
    left = set(warnings).difference(new[:MOST_WARNINGS])
    status = tell(list(set(problems).difference(left)))
    if left:
        noun = "warning" if len(left) == 1 else "warnings"
        say(f"… and {len(left):,} more {noun}: `extract` and `check` tell them all")
    return status


# ---- attribute and compare: any files, no project data but the lexicon ----


def _attribute(arguments: argparse.Namespace) -> int:
    from build_tools.sheets.files.folders import load_settings

    articles, problems = _read(arguments.files, load_settings(ROOT))
    for (file, article), analysis in zip(articles, _analyses(arguments, articles), strict=True):
        print(json.dumps(_analysis_record(file, article, analysis), ensure_ascii=False))
    return tell(problems)


def _compare(arguments: argparse.Namespace) -> int:
    from build_tools.comparison.lines import lines
    from build_tools.comparison.matching import compare
    from build_tools.sheets.files.folders import load_settings
    from build_tools.sheets.files.lexicon import load_lexicon

    articles, problems = _read(arguments.files, load_settings(ROOT))
    analyses = list(_analyses(arguments, articles))
    files = {article.id: file for file, article in articles}
    statements = {Side(found.article, statement.id): statement for found in analyses for statement in found.statements}
    for line in lines(compare(analyses, {}, load_lexicon(ROOT)), files, statements):
        print(json.dumps(line, ensure_ascii=False))
    return tell(problems)


Read = tuple[str, Article]
"""A file's name as it was given, and the article in it."""


def _read(files: Sequence[str], settings: Settings) -> tuple[list[Read], list[Problem]]:
    """Read the files that can be read; of the others give what is wrong. Two files of one name get two ids."""
    from build_tools.reading import read_article

    articles: list[Read] = []
    problems: list[Problem] = []
    taken: Counter[str] = Counter()
    for file in files:
        try:
            article = read_article(Path(file), limits=settings.limits, any_language=settings.any_language)
        except InputError as error:
            problems.extend(error.problems)
            continue
        taken[article.id] += 1
        again = taken[article.id]
        articles.append((file, article if again == 1 else replace(article, id=f"{article.id}-{again}")))
    return articles, problems


def _analyses(arguments: argparse.Namespace, articles: Sequence[Read]) -> Iterator[Analysis]:
    from build_tools.pipeline.attribute import Attribution
    from build_tools.pipeline.cache import Cache
    from build_tools.sheets.files.folders import load_settings
    from build_tools.sheets.files.lexicon import load_lexicon

    kept = None if arguments.no_cache else Cache(ROOT).analyses
    settings = load_settings(ROOT)
    workers = replace(_workers(arguments), job_seconds=settings.limits.job_seconds)
    attribution = Attribution(load_lexicon(ROOT, cues=True), settings.unnamed_below, kept)
    yield from attribution((article for _, article in articles), workers)
    if kept:
        kept.trim(settings.limits.cache_megabytes)


def _analysis_record(file: str, article: Article, analysis: Analysis) -> dict[str, Any]:
    return {
        "file": file,
        "sha256": article.sha256,
        "cut": [{"start": cut.start, "end": cut.end, "what": cut.what} for cut in article.cuts],
        "statements": [
            {
                "id": statement.id,
                "start": statement.start,
                "end": statement.end,
                "spans": statement.spans,
                "text": statement.text,
                "speaker": statement.introduced,
                "name": statement.speaker,
                **({"names": statement.names} if statement.names else {}),
                "role": statement.role,
                "mention": statement.mention,
                "candidate": statement.candidate,
                "cue": statement.cue,
                "cue_class": statement.cue_class,
                "kind": statement.kind,
                "resolved_by": statement.resolved_by,
                "confidence": statement.confidence,
                "medium": statement.medium,
                "addressee": statement.addressee,
                "day": statement.day,
                "inside": statement.inside,
                "said": statement.said,
                **({} if statement.said else {"how": statement.how}),
                "voiced": statement.voiced,
                "chain": statement.chain,
                "quoted": statement.quoted,
                "paragraph": statement.paragraph,
            }
            for statement in analysis.statements
        ],
    }


# ---- the project: its articles, sheets and pages ----


def _add(arguments: argparse.Namespace) -> int:
    from build_tools.models.decode import MEGABYTE
    from build_tools.pipeline.add import Told, add
    from build_tools.sheets.files.folders import load_settings

    if arguments.proposal is not None:
        return _add_proposed(arguments)
    settings = load_settings(ROOT)
    source: Path | str | bytes = Path(arguments.file)
    if arguments.file == "-":
        source = sys.stdin.buffer.read(int(settings.limits.page_megabytes * MEGABYTE) + 1)
    elif ADDRESS.match(arguments.file):
        source = arguments.file
    known = {name: value for name in KNOWN if (value := getattr(arguments, name)) is not None}
    somebody = arguments.file != "-" and sys.stdin.isatty() and sys.stderr.isatty()
    told = Told(arguments.event, arguments.outlet, arguments.article, known, _ask if somebody else None)
    added = add(ROOT, source, told, suffix=arguments.type, settings=settings)
    return _drafted(arguments, told.event, added)


def _add_proposed(arguments: argparse.Namespace) -> int:
    from build_tools.pipeline.add import Told, add_each
    from build_tools.pipeline.proposal import MOST_BYTES, read_proposal
    from build_tools.sheets.files.folders import load_outlets, load_settings

    name = "standard input" if arguments.proposal == "-" else arguments.proposal
    with sys.stdin.buffer if arguments.proposal == "-" else Path(arguments.proposal).open("rb") as file:
        chosen = read_proposal(name, file.read(MOST_BYTES + 1), arguments.event, load_outlets(ROOT))
    told = [(one.file, Told(chosen.event, arguments.outlet or one.outlet, one.article)) for one in chosen.articles]
    added = add_each(ROOT, chosen.event, told, load_settings(ROOT))
    for path in chosen.passed_over:
        say(f"{path}: passed over, the same text as another")
    return _drafted(arguments, chosen.event, added)


def _drafted(arguments: argparse.Namespace, event: str, added: Added) -> int:
    """Draft the event's sheets, and tell what comes of what was added."""
    from build_tools.pipeline.added import draft, summary

    for line in added.told:
        say(line)
    drafted, problems = draft(ROOT, event, _articles(arguments))
    for path in [*added.written, *drafted]:
        print(_relative(path))
    status = tell([*added.missing, *problems])
    for line in summary(ROOT, event, added.articles):
        say(line)
    say("next: read what is drafted, with `make serve` beside it; `make check` tells what is left to do")
    return status


def _gather(arguments: argparse.Namespace) -> int:
    from build_tools.pipeline.gather import gather
    from build_tools.sheets.files.folders import load_settings

    settings = load_settings(ROOT)
    workers = replace(_workers(arguments), job_seconds=settings.limits.job_seconds)
    folder = Path(arguments.folder)
    events, problems = gather(ROOT, folder, settings=settings, since=arguments.since, workers=workers)
    for event in events:
        print(json.dumps(event, ensure_ascii=False))
    return tell(problems)


def _ask(question: str) -> str:
    """Put a question at the terminal."""
    print(question, end=": ", file=sys.stderr, flush=True)
    return sys.stdin.readline()


def _extract(arguments: argparse.Namespace) -> int:
    from build_tools.pipeline.extract import extract

    where = _articles(arguments)
    problems = extract(ROOT, events=_events(arguments), articles_dir=where, workers=_workers(arguments))
    return tell(problems)


def _check(arguments: argparse.Namespace) -> int:
    from build_tools.pipeline.check import check_changed
    from build_tools.sheets.checks.check import FORMATS, check, has_errors, verdict

    events, articles = _events(arguments), _articles(arguments)
    if arguments.require_text:
        problems = check(ROOT, events=events, articles_dir=articles, require_text=True)
    else:
        problems = check_changed(ROOT, events=events, articles_dir=articles)
    said = FORMATS[arguments.format](problems)
    if arguments.format == "text":
        say(said + verdict(problems))
    else:
        print(said)
    return int(has_errors(problems))


def _pages(arguments: argparse.Namespace) -> int:
    from build_tools.pages.writer import remove
    from build_tools.pipeline import site

    if arguments.remove:
        remove(ROOT / site.PAGES)
        return 0
    _, problems = site.write_pages(ROOT, say)
    return tell(problems)


def _build(arguments: argparse.Namespace) -> int:
    from build_tools.pipeline import site

    status, problems = site.build(ROOT, _articles(arguments), say, _workers(arguments), drafts=arguments.drafts)
    wrong = tell_briefly(problems)
    if wrong:
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        faulty = site.faulty_events(problems)
        built = "" if None in faulty else f"; the site is built without {', '.join(sorted(filter(None, faulty)))}"
        say(f"{errors} {'error' if errors == 1 else 'errors'}{built}")
    if status and not wrong:
        say("the site is not built: what MkDocs or the pages’ policy says stands above these warnings")
    return wrong or status


def _serve(arguments: argparse.Namespace) -> int:
    from build_tools.pipeline import site
    from build_tools.pipeline.publishing.address import PUBLIC, read_address

    articles = _articles(arguments)
    known: set[Problem] = set()

    def tell_new(problems: Sequence[Problem]) -> None:
        tell_briefly(problems, known)
        known.clear()
        known.update(problems)

    def publish() -> int:
        site.publish_and_mark(ROOT, articles, tell_new, say)
        return 0

    if arguments.once:
        return publish()
    address = read_address(arguments.address, public=arguments.public)
    if not address.is_on_loopback:
        say(f"shown beyond this machine, as --public asks: {PUBLIC}")
    return site.serve(ROOT, articles, address, lambda: _told(publish), say)


def _remove(arguments: argparse.Namespace) -> int:
    from build_tools.pipeline.remove import parts_of, remove

    _events(arguments)  # insists that it is there
    parts = parts_of(ROOT, arguments.events[0], texts=arguments.texts)
    for path in parts.removed:
        say(f"removes {_relative(path)}")
    for path in parts.kept:
        say(f"keeps   {_relative(path)} (--texts removes it too)")
    if not arguments.yes and not (sys.stdin.isatty() and _ask("Remove these? [y/N]").strip().lower() in {"y", "yes"}):
        say("nothing was removed; --yes answers for you")
        return 1
    remove(ROOT, parts)
    say("removed; the next build takes its pages off the site")
    return 0


def _desk(arguments: argparse.Namespace) -> int:
    arguments.events = [arguments.event] if arguments.event else []
    _events(arguments)
    from build_tools.desk.server import run

    say("the desk is open at this address, for you alone; Ctrl+C closes it")
    return run(ROOT, _articles(arguments), arguments.address, arguments.event, lambda line: print(line, flush=True))


def _changes(arguments: argparse.Namespace) -> int:
    from build_tools.sheets.history.changes import FORMATS, changes

    print(FORMATS[arguments.format](changes(ROOT, arguments.rev)), end="")
    return 0


def _workers(arguments: argparse.Namespace) -> Workers:
    return Workers(arguments.jobs, arguments.cluster)


def _articles(arguments: argparse.Namespace) -> Path | None:
    """The folder of article texts that may not be kept in the project; insists that it is one."""
    if not arguments.articles:
        return None
    folder = Path(arguments.articles).resolve()
    if not folder.is_dir():
        raise InputError(
            [Problem(str(arguments.articles), 0, 0, "is no folder", "name the one that holds <event>/<article>.txt")]
        )
    return folder


def _events(arguments: argparse.Namespace) -> list[str] | None:
    """The events named; insists that each has sheets, or articles to make them from. None for all."""
    from build_tools.sheets.files.folders import event_ids
    from build_tools.sheets.yaml.validate import did_you_mean

    texts = [ROOT / "content" / "articles", Path(getattr(arguments, "articles", None) or ROOT / "content" / "articles")]
    known = sorted({*event_ids(ROOT), *(entry.name for folder in texts for entry in folder.glob("*/"))})
    unknown = [name for name in arguments.events if name not in known]
    if unknown:
        what = "there is no such event"
        raise InputError([Problem(f"data/events/{n}", 0, 0, what, did_you_mean(n, known)) for n in unknown])
    return arguments.events or None


def _relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "attribute": _attribute,
    "compare": _compare,
    "add": _add,
    "gather": _gather,
    "extract": _extract,
    "check": _check,
    "pages": _pages,
    "build": _build,
    "serve": _serve,
    "desk": _desk,
    "changes": _changes,
    "remove": _remove,
}
"""What each command does; it gives the exit status."""
