"""A small fictional project on disk, and an attribution simple enough to foretell, for the tests of the sheets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import folders
from folders import files

from build_tools.models import Analysis, Article, Facts, Kind, Problem, Statement, Term, id_of_words, words
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.checks.check import check
from build_tools.sheets.files.folders import load_file

HARBOUR = """The harbour of Ostrand was closed on Monday after a crane fell.

“The crane was inspected in March and nothing was found to be wrong with it,” Mira Hollin said.

Tom Ferrow said that the crane had “not been inspected” for two years and that nobody had asked why.

Nobody was hurt. Ferrow denied that the warning had come too late.
"""
HERALD = """A crane fell into the harbour of Ostrand, the port office reported.

Mira Hollin claimed that the crane “was inspected in March” and was safe.

“Nobody looked at it for two whole years,” Tom Ferrow said.
"""
POST = """The harbour of Ostrand was shut, the mayor’s office wrote.

Mira Hollin said that the crane “was inspected in March” and that it was sound.

Lena Orsk said that the port would open on Friday.

The port of Vestholm closed 12 lifts at Brint Quay to save money.
"""
EVENT_YAML = """# yaml-language-server: $schema=../../schema/event.json
title: The fall of a crane
standfirst: A crane fell in Ostrand. The outlets differ on whether it had been inspected.
date: 2026-03-02
published: 2026-03-05
reviewed: 2026-03-06
articles: [harbour, herald]
"""
OUTLETS = """harbour:
  name: The Harbour Gazette
herald:
  name: The Ostrand Herald
post:
  name: The Ostrand Post
"""
TEXTS = {"harbour": HARBOUR, "herald": HERALD, "post": POST}
"""By article. The event names the first two; the third joins later."""
FACTS, PEOPLE, EVENT = (f"data/events/crane/{name}.yml" for name in ("facts", "people", "event"))
SHEET = "data/events/crane/articles/harbour.yml"
TEXT = "content/articles/crane/harbour.txt"
EVENT_ID = "crane"

_DIRECT = re.compile(r"“(?P<words>[^”]+)” (?P<who>[A-Z]\w+(?: [A-Z]\w+)?) (?P<cue>said)\.")
_INDIRECT = re.compile(r"(?P<who>[A-Z]\w+(?: [A-Z]\w+)?) (?P<cue>said|claimed|denied) that (?P<words>[^.]+)\.")
_QUOTED = re.compile(r"“([^”]+)”")
_SENTENCE = re.compile(r"\S[^.“”]*\.")
_CLASSES = {"said": "neutral", "claimed": "implies-doubt", "denied": "denial"}


def attribute(articles: Sequence[Article]) -> Iterator[Analysis]:
    """Find `“words,” NAME said.`, `NAME said that words.` and, for the rest, the outlet's own sentences."""
    for article in articles:
        full = {
            name.split()[-1]: name
            for name in re.findall(r"[A-Z]\w+ [A-Z]\w+(?= (?:said|claimed|denied))", article.text)
        }
        yield Analysis(article.id, tuple(_statements(article, full)))


def _statements(article: Article, full: dict[str, str]) -> Iterable[Statement]:
    seen: Counter[str] = Counter()
    for statement in _each(article, full):
        seen[statement.id] += 1
        yield replace(statement, id=f"{statement.id}-{seen[statement.id]}") if seen[statement.id] > 1 else statement


def _each(article: Article, full: dict[str, str]) -> Iterable[Statement]:
    for number, (start, end) in enumerate(article.paragraphs, 1):
        at = start
        while at < end:
            match = next((m for p in (_DIRECT, _INDIRECT, _SENTENCE) if (m := p.match(article.text, at, end))), None)
            if match is None:
                at += 1
                continue
            yield _statement(article, match, number, full)
            at = match.end()


def _statement(article: Article, match: re.Match[str], paragraph: int, full: dict[str, str]) -> Statement:
    group = "words" if match.re is not _SENTENCE else 0
    span, text = match.span(group), match[group]
    terms = tuple(sorted({Term(word.casefold()) for word in words(text)}))
    common = {
        "id": id_of_words(article.id, text),
        "spans": (span,),
        "text": text,
        "paragraph": paragraph,
        "terms": terms,
    }
    if match.re is _SENTENCE:
        return Statement(kind=Kind.OWN_VOICE, **common)
    quoted = (
        (span,)
        if match.re is _DIRECT
        else tuple((span[0] + m.start(1), span[0] + m.end(1)) for m in _QUOTED.finditer(text))
    )
    kind = Kind.DIRECT if match.re is _DIRECT else Kind.MIXED if quoted else Kind.INDIRECT
    return Statement(
        kind=kind,
        speaker=full.get(match["who"].split()[-1], match["who"]),
        mention=match["who"],
        mention_span=match.span("who"),
        cue=match["cue"],
        cue_span=match.span("cue"),
        cue_class=_CLASSES[match["cue"]],
        resolved_by="full-name" if " " in match["who"] else "surname",
        confidence=0.9,
        quoted=quoted,
        **common,
    )


def make_project(root: Path, *, event: str = EVENT_ID) -> Path:
    """Write a project with two texts, without any sheet but event.yml; return its root."""
    put(root, "data/outlets.yml", OUTLETS)
    put(root, f"data/events/{event}/event.yml", EVENT_YAML)
    put(root, f"content/articles/{event}/harbour.txt", HARBOUR)
    put(root, f"content/articles/{event}/herald.txt", HERALD)
    return root


def put(root: Path, name: str, text: str) -> Path:
    """Write a file of the project."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def snapshot(root: Path) -> dict[str, bytes]:
    """Return all files of a project's data by name."""
    return {f"data/{name}": held for name, held in files(root / "data").items()}


def lines(problems: Iterable[Problem]) -> str:
    """Return problems as text, for messages of tests."""
    return "\n".join(map(str, problems))


def run(root: Path, text: str | None = None) -> str:
    """Extract, from another text of the first article if one is given; return what is reported."""
    if text is not None:
        put(root, TEXT, text)
    return lines(extract(Cache(root), events=[EVENT_ID], attribute=attribute))


def edit(root: Path, name: str, old: str, new: str) -> str:
    """Put words in place of others that a file of the project has; return its text."""
    return folders.edit(root / name, old, new)


def read(root: Path, name: str = SHEET) -> str:
    """Return a file's text, line ends as they are."""
    return (root / name).read_bytes().decode()


def facts(root: Path) -> Facts:
    """Return the event's facts as they stand."""
    return load_file(root, root / FACTS, Facts).model or Facts()


def disputes(root: Path) -> list[str]:
    """Return what check tells of values on which editor and machine disagree."""
    return [problem.what for problem in check(root) if "the machine now says" in problem.what]
