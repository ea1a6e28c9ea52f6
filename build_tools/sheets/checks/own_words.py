"""How much of an article's own words the project gives: excerpts, and whatever else repeats the article.

    excerpts, headline, long mentions ─offsets─┐
    notes, texts, differences, titles ─runs of eight words─┴─▶ words of the article, each counted once ─▶ the cap

What editors write stands in the event's files, in the sheets of its other articles, in outlets.yml and in settings.yml.
The files of other events are not looked at.

With the text at hand its words themselves are compared, without it the runs whose digests the machine file holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from build_tools.models import ArticleSheet, Machine, Metadata, Problem, Severity, Span, words
from build_tools.models.runs import RUN, run_digest, run_words
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.reuse import (
    OwnWords,
    count,
    headline_spans,
    is_naming,
    overlap,
    own_spans,
    runs_in,
)
from build_tools.sheets.checks.scope import Scope, error, warning
from build_tools.sheets.checks.sheet_rules import Rule, Seen
from build_tools.sheets.files.folders import Loaded
from build_tools.sheets.yaml.parser import KeyPath, Node

_WORD_FOR_WORD = ("words", "mention", "cue")
"""Of a statement: counted by where they stand in the article."""


class EditorText(NamedTuple):
    """A text that an editor wrote, where, and its words."""

    place: tuple[str, int, int]
    path: KeyPath
    words: list[str]
    found_in: str = ""
    """The article in which the machine found it, as its headline: no other's words."""


class _Repeats(NamedTuple):
    """How many own words an event's files give that no excerpt holds, and in which places."""

    total: int
    places: list[tuple[EditorText, int]]


OVER_THE_CAP = "over-the-cap"
"""The kind of the problem that too many of an article’s own words are reproduced."""


def share_is_capped(seen: Seen) -> Iterator[Problem]:
    """The share of an article's own words that is reproduced keeps within the cap, unless its licence is open."""
    machine, sheet = seen.machine, seen.sheet.model
    if machine is None or sheet is None or not machine.own_words or seen.is_open:
        return
    if seen.text is not None and seen.text.sha256 == machine.sha256:
        reproduced, repeats = _by_text(seen, seen.text, [(start, end) for start, end, _ in machine.paragraphs])
    else:
        reproduced, repeats = machine.own_words_reproduced, _by_digests(seen)
    share, cap = (reproduced + repeats.total) / machine.own_words, seen.scope.settings.own_words_cap
    if share <= cap:
        return
    others = f", {repeats.total} of the words outside the excerpts" if repeats.total else ""
    what = f"{share:.0%} of the article’s own words are reproduced{others}; the cap is {cap:.0%}"
    cure = "cite fewer statements in the outlet’s own words, or shorten `excerpt_words`"
    yield error(seen.sheet, (), what, cure)._replace(kind=OVER_THE_CAP)
    for path, number in _long_pieces(seen):
        yield warning(seen.sheet, path, f"{number} of the outlet’s own words are here", "shorten it to the name")
    for writing, number in repeats.places:
        what = f"{number} own words of `{seen.article}` are copied here, in runs of eight or more"
        yield Problem(*writing.place, what, "use your own words", Severity.WARNING)


def _long_pieces(seen: Seen) -> Iterator[tuple[KeyPath, int]]:
    """Return the mentions and cues that are longer than what names somebody, and how long they are."""
    for name, findings in seen.findings.items():
        for piece in (finding.piece for finding in findings if finding.piece.path[0] != "words"):
            if not is_naming(piece.words):
                yield ("statements", name, *piece.path), len(words(piece.words))


def _by_text(seen: Seen, text: Text, paragraphs: Sequence[Span]) -> tuple[int, _Repeats]:
    """Return how many own words excerpts and headline hold, and what else repeats the text."""
    own = own_spans(text.text, paragraphs)
    metadata = seen.sheet.model.metadata if seen.sheet.model else Metadata()
    reproduced = overlap(own, [*_reproduced(seen), *headline_spans(metadata, text)])
    article = OwnWords(text.text, own)
    taken = article.within(reproduced)
    found = [(writing, article.repeated(writing.words) - taken) for writing in _writings(seen)]
    places = [(writing, len(here)) for writing, here in found if here]
    return count(text.text, reproduced), _Repeats(len(set().union(*(here for _, here in found))), places)


def _reproduced(seen: Seen) -> Iterator[Span]:
    for findings in seen.findings.values():
        for finding in findings:
            if finding.span and (finding.piece.path[0] == "words" or not is_naming(finding.piece.words)):
                yield finding.span


def _by_digests(seen: Seen) -> _Repeats:
    """Return what repeats the article as far as its machine file tells, which keeps one run in five or more.

    A run that an excerpt holds in part is skipped: which of its words are new can't be told.
    """
    if seen.machine is None:
        return _Repeats(0, [])
    excerpts = list(_reproduced(seen))
    known: dict[str, set[Span]] = {}
    for passage in seen.machine.passages:
        if not overlap([(passage.start, passage.end)], excerpts):
            known.setdefault(passage.digest, set()).add((passage.start, passage.end))
    total = 0
    told: set[Span] = set()
    places: list[tuple[EditorText, int]] = []
    for writing in _writings(seen) if known else ():
        runs = {i: known.get(run_digest(" ".join(run)), set()) for i, run in enumerate(runs_in(writing.words))}
        here = {i + n for i, spans in runs.items() if spans for n in range(RUN)}
        if here and not _is_counted(seen.machine, writing):
            places.append((writing, len(here)))
            total += len({i + n for i, spans in runs.items() if spans - told for n in range(RUN)})
            told |= set().union(*runs.values())
    return _Repeats(total, places)


def _is_counted(machine: Machine, writing: EditorText) -> bool:
    """Whether it is the headline that `extract` has looked for in the text."""
    headline = machine.drafted.metadata.headline if machine.drafted else None
    is_headline = writing.path[:2] == ("metadata", "headline")
    return is_headline and headline is not None and _folded(headline.value) == writing.words


def _folded(text: str) -> list[str]:
    return [word for word, _, _ in run_words(text)]


# ---- what editors wrote ----


@dataclass(frozen=True)
class _Leaf:
    path: KeyPath
    text: str


def _writings(seen: Seen) -> Iterable[EditorText]:
    """Return every text that is long enough to hold a run, but for headlines that other articles have."""
    scope = seen.scope
    if scope.writings is None:
        of_sheets = (one for article, sheet in scope.sheets() for one in _of_sheet(article, sheet))
        scope.writings = [*of_sheets, *_of_event(scope), *scope.shared]
    return [one for one in scope.writings if one.found_in in ("", seen.article)]


def _of_sheet(article: str, sheet: Loaded[ArticleSheet]) -> Iterator[EditorText]:
    for leaf in _leaves(sheet.root):
        if leaf.path[:1] == ("statements",) and len(leaf.path) > 2 and leaf.path[2] in _WORD_FOR_WORD:
            continue
        if leaf.path[:1] == ("cut",) and leaf.path[-1] == "words":
            continue  # the outlet's note of correction, which is no part of its article
        is_found = leaf.path[:2] == ("metadata", "headline") and sheet.model and sheet.model.metadata.headline.is_found
        yield from _long_enough(sheet, leaf, article if is_found else "")


def _of_event(scope: Scope) -> Iterator[EditorText]:
    for file in (scope.event, scope.people, scope.facts, scope.corrections):
        for leaf in _leaves(file.root):
            if not _is_role(leaf) and not _is_suggested(scope, file, leaf):
                yield from _long_enough(file, leaf)


def texts_of(loaded: Loaded[Any]) -> list[EditorText]:
    """Return every text of a file that is long enough to hold a run."""
    return [one for leaf in _leaves(loaded.root) for one in _long_enough(loaded, leaf)]


def _is_suggested(scope: Scope, file: Loaded[Any], leaf: _Leaf) -> bool:
    """Whether it is the machine's draft, in the articles' words, that an editor has yet to read: not on the site."""
    if scope.event.model is None or scope.event.model.status != "draft":
        return False
    fact = scope.facts.model.facts.get(str(leaf.path[1])) if scope.facts.model and len(leaf.path) > 1 else None
    return file is scope.event or (file is scope.facts and fact is not None and not fact.confirmed)


def _is_role(leaf: _Leaf) -> bool:
    """Whether it says what somebody is, which has one wording: "deputy chair of the board of …"."""
    return leaf.path[1:2] == ("roles",) and len(leaf.path) == 3 and len(words(leaf.text)) < 2 * RUN


def _long_enough(loaded: Loaded[Any], leaf: _Leaf, found_in: str = "") -> Iterator[EditorText]:
    if len(leaf.text) >= 2 * RUN - 1 and len(found := _folded(leaf.text)) >= RUN:
        yield EditorText(loaded.place(*leaf.path), leaf.path, found, found_in)


def _leaves(root: Node | None, path: KeyPath = ()) -> Iterator[_Leaf]:
    """Return the texts of a file with their places."""
    if root is None:
        return
    for name, key in root.keys.items():
        yield from _leaves(key.value, (*path, name))
    for i, item in enumerate(root.items):
        yield from _leaves(item, (*path, i))
    if isinstance(root.data, str):
        yield _Leaf(path, root.data)


RULES: tuple[Rule, ...] = (share_is_capped,)
