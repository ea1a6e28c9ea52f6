"""The cap on the share of each article's own words that an event reproduces: in excerpts, and wherever else they recur.

    excerpts, headline, long mentions ─offsets─┐
    notes, texts, differences, titles ─runs of eight words─┴─▶ words of the article, each counted once ─▶ the cap

What editors write stands in the event's files, in the sheets of its other articles, in outlets.yml and in settings.yml.
The files of other events are not looked at.

With the text at hand its words themselves are compared, without it the runs whose digests the machine file holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple

from build_tools.models import ArticleSheet, Machine, Problem, Severity, Span, words
from build_tools.models.runs import RUN, run_digest, run_words
from build_tools.models.yaml_tree import KeyPath, Node
from build_tools.sheets.checks.own_words import (
    OwnWords,
    count,
    headline_spans,
    is_naming,
    overlap,
    own_spans,
    runs_in,
)
from build_tools.sheets.checks.scope import Scope, warning
from build_tools.sheets.checks.sheet_rules import Seen
from build_tools.sheets.files.folders import Loaded

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


class _Reproduced(NamedTuple):
    """What is kept of an article once its sheet has passed: little beside its text."""

    article: str
    at: tuple[str, int, int]
    """The sheet, for messages."""
    own: int
    """The article's own words."""
    reproduced: int
    """How many of them excerpts and headline hold."""
    repeats: Callable[[Iterable[EditorText]], _Repeats]
    """Returns what else repeats the article in what editors wrote."""
    most_repeats: int
    """How many words of the article that can be, whatever they wrote."""
    long_pieces: tuple[Problem, ...]


OVER_THE_CAP = "over-the-cap"
"""The kind of the problem that too many of an article’s own words are reproduced."""


class OwnWordsCap:
    """The share of each article's own words that an event reproduces, judged when all of its sheets have passed."""

    def __init__(self, scope: Scope, shared: Iterable[EditorText]) -> None:
        """Begin with an event; `shared` is what editors wrote in the files that all events share."""
        self._scope = scope
        self._shared = shared
        self._of_sheets: list[EditorText] = []
        self._articles: list[_Reproduced] = []

    def note(self, article: str, sheet: Loaded[ArticleSheet]) -> None:
        """Note what editors wrote in a sheet."""
        self._of_sheets += _of_sheet(article, sheet)

    def add(self, seen: Seen) -> None:
        """Add an article whose share is capped: one whose licence is not open."""
        machine = seen.machine
        if machine is None or seen.sheet.model is None or not machine.own_words or seen.is_open:
            return
        excerpts = list(_excerpts(seen))
        reproduced, most = machine.own_words_reproduced, machine.own_words
        if seen.text is not None and seen.text.sha256 == machine.sha256:
            text = seen.text.text
            own = own_spans(text, [(start, end) for start, end, _ in machine.paragraphs])
            shown = overlap(own, [*excerpts, *headline_spans(seen.sheet.model.metadata, seen.text)])
            reproduced, repeats = count(text, shown), partial(_in_text, text, own, shown)
        else:
            known = _runs_apart(machine, excerpts)
            repeats = partial(_in_digests, known, _headline_found(machine))
            most = RUN * sum(map(len, known.values()))
        place, long_pieces = seen.sheet.place(), tuple(_long_pieces(seen))
        self._articles.append(
            _Reproduced(seen.article, place, machine.own_words, reproduced, repeats, most, long_pieces)
        )

    @cached_property
    def _writings(self) -> list[EditorText]:
        """What editors wrote, which few events need looked at."""
        return [*self._of_sheets, *_of_event(self._scope), *self._shared]

    def problems(self) -> Iterator[Problem]:
        """Return where too much is reproduced, with the places at which words can be saved."""
        cap = self._scope.settings.own_words_cap
        for one in self._articles:
            if one.reproduced + one.most_repeats <= cap * one.own:
                continue  # the digests of all runs that editors wrote take as long as all other checks
            repeats = one.repeats(text for text in self._writings if text.found_in in ("", one.article))
            share = (one.reproduced + repeats.total) / one.own
            if share <= cap:
                continue
            others = f", {repeats.total} of the words outside the excerpts" if repeats.total else ""
            what = f"{share:.0%} of the article’s own words are reproduced{others}; the cap is {cap:.0%}"
            cure = "cite fewer statements in the outlet’s own words, or shorten `excerpt_words`"
            yield Problem(*one.at, what, cure, kind=OVER_THE_CAP)
            yield from one.long_pieces
            for writing, number in repeats.places:
                what = f"{number} own words of `{one.article}` are copied here, in runs of eight or more"
                yield Problem(*writing.place, what, "use your own words", Severity.WARNING)


def _long_pieces(seen: Seen) -> Iterator[Problem]:
    """Return the mentions and cues that are longer than what names somebody."""
    for name, findings in seen.findings.items():
        for piece in (finding.piece for finding in findings if finding.piece.path[0] != "words"):
            if not is_naming(piece.words):
                what = f"{len(words(piece.words))} of the outlet’s own words are here"
                yield warning(seen.sheet, ("statements", name, *piece.path), what, "shorten it to the name")


def _excerpts(seen: Seen) -> Iterator[Span]:
    for findings in seen.findings.values():
        for finding in findings:
            if finding.span and (finding.piece.path[0] == "words" or not is_naming(finding.piece.words)):
                yield finding.span


def _in_text(text: str, own: Sequence[Span], shown: Sequence[Span], writings: Iterable[EditorText]) -> _Repeats:
    """Return what repeats an article's own words, but for those that excerpts show."""
    article = OwnWords(text, own)
    taken = article.within(shown)
    found = [(writing, article.repeated(writing.words) - taken) for writing in writings]
    places = [(writing, len(here)) for writing, here in found if here]
    return _Repeats(len(set().union(*(here for _, here in found))), places)


def _runs_apart(machine: Machine, excerpts: Sequence[Span]) -> dict[str, set[Span]]:
    """Return, by digest, the runs of a machine file that no excerpt holds in part: which of its words are new there?"""
    known: dict[str, set[Span]] = {}
    for passage in machine.passages:
        if not overlap([(passage.start, passage.end)], excerpts):
            known.setdefault(passage.digest, set()).add((passage.start, passage.end))
    return known


def _in_digests(known: Mapping[str, set[Span]], headline: Sequence[str], writings: Iterable[EditorText]) -> _Repeats:
    """Return what repeats the article as far as its machine file tells, which keeps one run in five or more."""
    total = 0
    told: set[Span] = set()
    places: list[tuple[EditorText, int]] = []
    for writing in writings if known else ():
        runs = {i: known.get(run_digest(" ".join(run)), set()) for i, run in enumerate(runs_in(writing.words))}
        here = {i + n for i, spans in runs.items() if spans for n in range(RUN)}
        if here and not (writing.path[:2] == ("metadata", "headline") and writing.words == headline):
            places.append((writing, len(here)))
            total += len({i + n for i, spans in runs.items() if spans - told for n in range(RUN)})
            told |= set().union(*runs.values())
    return _Repeats(total, places)


def _headline_found(machine: Machine) -> list[str]:
    """Return the words of the headline that `extract` has looked for in the text, and counted."""
    return _folded(machine.drafted.metadata.headline.value) if machine.drafted else []


def _folded(text: str) -> list[str]:
    return [word for word, _, _ in run_words(text)]


# ---- what editors wrote ----


@dataclass(frozen=True)
class _Leaf:
    path: KeyPath
    text: str


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
