"""Shared passages: runs of the same words outside quotations, found from hashes and offsets alone.

    text ──words outside quotation marks──▶ hashes of runs ──winnowing──▶ OwnRun …  (extract, with the text)
    OwnRun … of several articles ──▶ shared runs ──▶ copies of one report           (compare, without it)

Winnowing (Schleimer, Wilkerson & Aiken 2003) keeps the smallest hash of every window: any shared run of at least
RUN + WINDOW - 1 words is found, and most hashes are never stored.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.models import OwnRun, Span
from build_tools.models.runs import Run
from build_tools.models.runs import runs as runs_of

WINDOW = 5
"""Runs of which one is kept."""
COPY_SHARE = 0.5
"""Articles that share at least this part of the shorter one's fingerprints are copies of one report."""


class SharedRun(NamedTuple):
    """A stretch of two articles with the same words, in code points of each; `a` sorts before `b`.

    It covers the fingerprints, so the words shared may go on for up to a window on either side.
    """

    a: str
    a_span: Span
    b: str
    b_span: Span


class Copies(NamedTuple):
    """Articles so alike that they are one report: one voice, however many print it."""

    articles: tuple[str, ...]
    share: float
    """The smallest share of fingerprints that two linked articles of it have in common, 0 to 1."""


class Shared(NamedTuple):
    """All that the articles of an event have word for word in common outside quotations."""

    runs: tuple[SharedRun, ...]
    copies: tuple[Copies, ...]


def outside(spans: Iterable[Span], holes: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of spans when holes are taken out; both in any order, the result sorted."""
    cut = sorted(holes)
    left = []
    for start, end in sorted(spans):
        at = start
        for hole_start, hole_end in cut:
            if hole_end <= at or hole_start >= end:
                continue
            if hole_start > at:
                left.append((at, hole_start))
            at = max(at, hole_end)
        if at < end:
            left.append((at, end))
    return tuple(left)


def fingerprints(text: str, own: Iterable[Span]) -> tuple[OwnRun, ...]:
    """Fingerprint an article's own words.

    Args:
        text: the article's text as decoded.
        own: the stretches outside quotation marks, after the cuts; a run never crosses from one into the next.
    """
    return tuple(sorted(run.passage for run in {run for span in own for run in _winnow(runs_of(text, span))}))


def _winnow(runs: Sequence[Run]) -> Iterator[Run]:
    ordered = [(run.order, -run.start, run) for run in runs]
    for i in range(max(1, len(runs) - WINDOW + 1) if runs else 0):
        # Of equal hashes the last, so that one choice serves as many windows as it can.
        yield min(ordered[i : i + WINDOW])[2]


def shared_passages(prints: Mapping[str, Sequence[OwnRun]]) -> Shared:
    """Find what articles share from their fingerprints."""
    runs: list[SharedRun] = []
    shares: dict[tuple[str, str], float] = {}
    for a, b in combinations(sorted(prints), 2):
        common = _common(prints[a], prints[b])
        runs += _stretches(a, b, common)
        fewest = min(len(prints[a]), len(prints[b]))
        shares[a, b] = len({digest for digest, _, _ in common}) / fewest if fewest else 0.0
    return Shared(tuple(sorted(runs, key=lambda r: (r.a, r.b, r.a_span, r.b_span))), _copies(prints, shares))


def is_one_report(articles: Collection[str], copies: Iterable[Copies]) -> bool:
    """Return whether articles are a single voice: one alone, or several that print one report; none are no voice."""
    return len(articles) == 1 or (len(articles) > 1 and any(set(articles) <= set(one.articles) for one in copies))


def _common(a: Sequence[OwnRun], b: Sequence[OwnRun]) -> list[tuple[str, OwnRun, OwnRun]]:
    there: dict[str, list[OwnRun]] = defaultdict(list)
    for passage in sorted(b):
        there[passage.digest].append(passage)
    return [(one.digest, one, other) for one in sorted(a) for other in there.get(one.digest, ())]


def _stretches(a: str, b: str, common: Sequence[tuple[str, OwnRun, OwnRun]]) -> Iterator[SharedRun]:
    """Join fingerprints that overlap on both sides into stretches."""
    open_runs: list[list[int]] = []
    for _, one, other in common:
        for run in open_runs:
            if run[0] <= one.start <= run[1] and run[2] <= other.start <= run[3]:
                run[1], run[3] = max(run[1], one.end), max(run[3], other.end)
                break
        else:
            open_runs.append([one.start, one.end, other.start, other.end])
    for a_start, a_end, b_start, b_end in open_runs:
        yield SharedRun(a, (a_start, a_end), b, (b_start, b_end))


def _copies(prints: Mapping[str, Sequence[OwnRun]], shares: Mapping[tuple[str, str], float]) -> tuple[Copies, ...]:
    """Join articles that share enough, and whatever those share enough with."""
    group = {article: frozenset({article}) for article in prints}
    linked = {pair: share for pair, share in shares.items() if share >= COPY_SHARE}
    for a, b in sorted(linked):
        joined = group[a] | group[b]
        group |= dict.fromkeys(joined, joined)
    found = {members for members in group.values() if len(members) > 1}
    return tuple(
        Copies(tuple(sorted(members)), round(min(s for pair, s in linked.items() if pair[0] in members), 3))
        for members in sorted(found, key=sorted)
    )
