"""The command line: a thin roof over the rooms. It parses arguments, loads what they need, calls, prints.

Results go to standard output, everything else to standard error. Exit status 0 when all went well, 1 when something is
wrong with the input (each problem is told with file, line and cure), 2 for a wrong command line.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from build_tools.models import Analysis, Article, Problem, Severity, Side
from build_tools.models.problem import InputError
from build_tools.models.refusal import refused
from build_tools.workers import WorkerLostError, Workers

ROOT = Path(__file__).resolve().parents[1]
"""The project that this package stands in: its lexicon, settings and sheets are used from wherever it is called."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The words after the program's name; those of the process by default.

    Returns:
        The exit status.
    """
    _print_any_text()
    arguments = _parser().parse_args(argv)
    try:
        return _told(lambda: arguments.run(arguments))
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
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
    except ImportError as error:
        return tell([Problem(error.name or "Python", 0, 0, f"a package is missing: {error}", "run: make setup")])


def _print_any_text() -> None:
    r"""Print UTF-8 whatever the locale, and what even UTF-8 can't hold (half a pair, an odd file name) as \udc80.

    In JSON that is its own way of writing such a character.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(line: str) -> None:
    """Tell the person at the terminal; standard output is for results."""
    print(line, file=sys.stderr)


def tell(problems: Sequence[Problem]) -> int:
    """Print problems, and give the exit status that they call for: 1 if one is an error."""
    for problem in sorted(problems):
        say(str(problem))
    return int(any(problem.severity is Severity.ERROR for problem in problems))


# ---- attribute and compare: any files, no project data but the lexicon ----


def _attribute(arguments: argparse.Namespace) -> int:
    articles, problems = _read(arguments.files)
    for (file, article), analysis in zip(articles, _analyses(arguments, articles), strict=True):
        print(json.dumps(_analysis_record(file, article, analysis), ensure_ascii=False))
    return tell(problems)


def _compare(arguments: argparse.Namespace) -> int:
    from build_tools.comparison.lines import match_line
    from build_tools.comparison.matching import compare
    from build_tools.sheets import load_lexicon

    articles, problems = _read(arguments.files)
    analyses = list(_analyses(arguments, articles))
    files = {article.id: file for file, article in articles}
    statements = {Side(found.article, statement.id): statement for found in analyses for statement in found.statements}
    for match in compare(analyses, {}, load_lexicon(ROOT)).matches:
        print(json.dumps(match_line(match, files, statements), ensure_ascii=False))
    return tell(problems)


Read = tuple[str, Article]
"""A file's name as it was given, and the article in it."""


def _read(files: Sequence[str]) -> tuple[list[Read], list[Problem]]:
    """Read the files that can be read; of the others give what is wrong. Two files of one name get two ids."""
    from build_tools.reading import read_article

    articles: list[Read] = []
    problems: list[Problem] = []
    taken: Counter[str] = Counter()
    for file in files:
        try:
            article = read_article(Path(file))
        except InputError as error:
            problems.extend(error.problems)
            continue
        taken[article.id] += 1
        again = taken[article.id]
        articles.append((file, article if again == 1 else replace(article, id=f"{article.id}-{again}")))
    return articles, problems


def _analyses(arguments: argparse.Namespace, articles: Sequence[Read]) -> Iterator[Analysis]:
    from build_tools.attribution import attribute
    from build_tools.sheets import load_lexicon, load_settings

    cache = None if arguments.no_cache else ROOT / ".cache" / "attribution"
    given = (article for _, article in articles)
    below = load_settings(ROOT).unnamed_below
    return attribute(given, load_lexicon(ROOT), unnamed_below=below, cache=cache, workers=_workers(arguments))


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
                "chain": statement.chain,
                "quoted": statement.quoted,
                "paragraph": statement.paragraph,
            }
            for statement in analysis.statements
        ],
    }


# ---- the project: its articles, sheets and pages ----


def _add(arguments: argparse.Namespace) -> int:
    from build_tools.sheets.add import Told, add, draft, summary

    given = Path(arguments.file)
    source: Path | bytes = sys.stdin.buffer.read() if arguments.file == "-" else given
    known = {name: value for name in KNOWN if (value := getattr(arguments, name)) is not None}
    somebody = arguments.file != "-" and sys.stdin.isatty() and sys.stderr.isatty()
    told = Told(arguments.event, arguments.outlet, arguments.article, known, _ask if somebody else None)
    added = add(ROOT, source, told, suffix=arguments.type)
    drafted, problems = draft(ROOT, told.event, _articles(arguments))
    for path in [*added.written, *drafted]:
        print(_relative(path))
    status = tell([*added.missing, *problems])
    for line in summary(ROOT, told.event, added.articles):
        say(line)
    say("next: read what is drafted, with `make serve` beside it; `make check` tells what is left to do")
    return status


def _ask(question: str) -> str:
    """Put a question at the terminal."""
    print(question, end=": ", file=sys.stderr, flush=True)
    return sys.stdin.readline()


def _extract(arguments: argparse.Namespace) -> int:
    from build_tools.sheets import extract

    where = _articles(arguments)
    problems = extract(ROOT, events=_events(arguments), articles_dir=where, workers=_workers(arguments))
    return tell(problems)


def _check(arguments: argparse.Namespace) -> int:
    from build_tools.sheets import FORMATS, check, has_errors
    from build_tools.sheets.check import verdict

    problems = check(
        ROOT, events=_events(arguments), articles_dir=_articles(arguments), require_text=arguments.require_text
    )
    said = FORMATS[arguments.format](problems)
    if arguments.format == "text":
        say(said + verdict(problems))
    else:
        print(said)
    return int(has_errors(problems))


def _pages(arguments: argparse.Namespace) -> int:
    from build_tools import site
    from build_tools.pages.writer import remove

    if arguments.remove:
        remove(ROOT / site.PAGES)
        return 0
    _, problems = site.write_pages(ROOT, say)
    return tell(problems)


def _build(arguments: argparse.Namespace) -> int:
    from build_tools import site

    status, problems = site.build(ROOT, _articles(arguments), say, _workers(arguments))
    return tell(problems) or status


def _serve(arguments: argparse.Namespace) -> int:
    from build_tools import site

    articles = _articles(arguments)

    def prepare() -> int:
        site.prepare_and_mark(ROOT, articles, tell, say)
        return 0

    if arguments.once:
        return prepare()
    return site.serve(ROOT, articles, arguments.address, lambda: _told(prepare), _events(arguments) or ())


def _changes(arguments: argparse.Namespace) -> int:
    from build_tools.sheets.changes import FORMATS, changes

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
    from build_tools.sheets.files import event_ids

    texts = [ROOT / "content" / "articles", Path(getattr(arguments, "articles", None) or ROOT / "content" / "articles")]
    known = sorted({*event_ids(ROOT), *(entry.name for folder in texts for entry in folder.glob("*/"))})
    unknown = [name for name in arguments.events if name not in known]
    if unknown:
        cure = f"there are: {', '.join(known)}"
        raise InputError([Problem(f"data/events/{name}", 0, 0, "there is no such event", cure) for name in unknown])
    return arguments.events or None


def _relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m build_tools", description="Who said what, where, in which words.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], says: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=says, description=says)
        added.set_defaults(run=run)
        return added

    attribute = command("attribute", _attribute, "print who said what in each file, one JSON object a file")
    compare = command("compare", _compare, "print which statements of several files match, one JSON object a match")
    for over_files in (attribute, compare):
        _over_files(over_files)
    add = command("add", _add, "take an article into the project, and draft its sheet: text, HTML or Markdown")
    _to_add(add)

    extract = command("extract", _extract, "read the articles, find who said what, draft or merge the sheets")
    check = command("check", _check, "check the sheets: schema, references, every quotation")
    pages = command("pages", _pages, "write the pages from the sheets")
    build = command("build", _build, "everything, in order; the site is then in site/")
    serve = command("serve", _serve, "everything, shown in a browser and done again at every change")
    changes = command("changes", _changes, "tell in plain language what changed in data/")

    for over_events in (extract, check, pages):
        over_events.add_argument("events", nargs="*", metavar="EVENT", help="all of them by default")
    serve.add_argument("events", nargs="*", metavar="EVENT", help="show these alone: quick on a site of many")
    for with_texts in (add, extract, check, build, serve):
        with_texts.add_argument(
            "--articles",
            metavar="DIR",
            default=os.environ.get("ARTICLES"),
            help="where texts are that may not be kept here, as <event>/<article>.txt (default: ARTICLES)",
        )
    for over_articles in (attribute, compare, extract, build):
        _spread(over_articles)
    check.add_argument("--format", choices=("text", "github", "json"), default="text")
    check.add_argument("--require-text", action="store_true", help="an article without its text is an error")
    pages.add_argument("--remove", action="store_true", help="remove the generated pages and nothing else")
    serve.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT")
    serve.add_argument("--once", action="store_true", help=argparse.SUPPRESS)  # what serve runs at a change
    changes.add_argument("--format", choices=("text", "markdown"), default="text")
    changes.add_argument("rev", nargs="?", default="HEAD", metavar="REV", help="since when; HEAD by default")
    return parser


def _over_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="text, HTML or Markdown")
    parser.add_argument("--no-cache", action="store_true", help="neither use nor keep results")


def _spread(parser: argparse.ArgumentParser) -> None:
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--jobs", type=_positive, metavar="N", help="processes; by default one a processor, if there is enough to do"
    )
    where.add_argument("--cluster", type=_scheduler, metavar="tcp://HOST:PORT", help="a Dask scheduler to read at")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; give 1 or more")
    return int(text)


def _scheduler(text: str) -> str:
    if not re.fullmatch(r"(?:tcp|tls)://[^\s/]+:\d+", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no scheduler's address; give tcp://host:port")
    return text


def _to_add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a file, a folder of them, or - for standard input")
    parser.add_argument("--event", required=True, metavar="ID", help="an id makes the address: harbour-fire")
    parser.add_argument("--outlet", metavar="ID", help="an id of data/outlets.yml; for a new one a card is drafted")
    parser.add_argument("--article", metavar="ID", help="the article's own id; made of the file's name by default")
    parser.add_argument("--type", choices=(".txt", ".html", ".md"), default=".txt", help="what standard input is")
    for name, meaning in KNOWN.items():
        parser.add_argument(f"--{name}", help=meaning)


KNOWN = {
    "url": "address at the publisher",
    "date": "day of publication, YYYY-MM-DD",
    "headline": "as published",
    "licence": "SPDX identifier, or all-rights-reserved",
}
"""What `add` can be told of an article."""
